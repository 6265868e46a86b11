/** The rules of the family `spam`. */
import type { Rule } from "../../src/rule.ts";
import keywordStuffing from "./keyword-stuffing.ts";
import linkFarm from "./link-farm.ts";
import markupResidue from "./markup-residue.ts";

export const spamRules: readonly Rule[] = [markupResidue, linkFarm, keywordStuffing];
