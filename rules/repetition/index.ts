/** The rules of the family `repetition`. */
import type { Rule } from "../../src/rule.ts";
import duplicateLine from "./duplicate-line.ts";
import repeatedWord from "./repeated-word.ts";

export const repetitionRules: readonly Rule[] = [duplicateLine, repeatedWord];
