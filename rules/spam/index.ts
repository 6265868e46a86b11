/** The rules of the family `spam`. */
import type { Rule } from "../../src/rule.ts";

export const spamRules: readonly Rule[] = [];
