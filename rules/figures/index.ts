/** The rules of the family `figures`. */
import type { Rule } from "../../src/rule.ts";

export const figuresRules: readonly Rule[] = [];
