/** The rules of the family `script`. */
import type { Rule } from "../../src/rule.ts";

export const scriptRules: readonly Rule[] = [];
