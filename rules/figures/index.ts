/** The rules of the family `figures`. */
import type { Rule } from "../../src/rule.ts";
import restatement from "./restatement.ts";

export const figuresRules: readonly Rule[] = [restatement as Rule];
