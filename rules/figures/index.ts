/** The rules of the family `figures`. */
import type { Rule } from "../../src/rule.ts";
import arithmetic from "./arithmetic.ts";
import contradiction from "./contradiction.ts";
import date from "./date.ts";
import reference from "./reference.ts";
import restatement from "./restatement.ts";

export const figuresRules: readonly Rule[] = [restatement, arithmetic, date, contradiction as Rule, reference as Rule];
