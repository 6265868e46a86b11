/** The rules of the family `encoding`. */
import type { Rule } from "../../src/rule.ts";

export const encodingRules: readonly Rule[] = [];
