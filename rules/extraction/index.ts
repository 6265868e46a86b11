/** The rules of the family `extraction`. */
import type { Rule } from "../../src/rule.ts";

export const extractionRules: readonly Rule[] = [];
