/** The rules of the family `extraction`. */
import type { Rule } from "../../src/rule.ts";
import axisResidue from "./axis-residue.ts";
import gluedWords from "./glued-words.ts";
import hardWrap from "./hard-wrap.ts";
import truncated from "./truncated.ts";

export const extractionRules: readonly Rule[] = [hardWrap, gluedWords, axisResidue, truncated];
