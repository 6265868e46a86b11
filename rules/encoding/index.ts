/** The rules of the family `encoding`. */
import type { Rule } from "../../src/rule.ts";
import mojibake from "./mojibake.ts";

export const encodingRules: readonly Rule[] = [mojibake];
