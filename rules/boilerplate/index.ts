/** The rules of the family `boilerplate`. */
import type { Rule } from "../../src/rule.ts";

export const boilerplateRules: readonly Rule[] = [];
