/** The rules of the family `encoding`. */
import type { Rule } from "../../src/rule.ts";
import escapeResidue from "./escape-residue.ts";
import invalidBytes from "./invalid-bytes.ts";
import invisible from "./invisible.ts";
import mojibake from "./mojibake.ts";
import replacement from "./replacement.ts";

export const encodingRules: readonly Rule[] = [invalidBytes, mojibake, replacement, escapeResidue, invisible];
