/** The rules of the family `repetition`. */
import type { Rule } from "../../src/rule.ts";
import duplicateLine from "./duplicate-line.ts";
import duplicatePassage from "./duplicate-passage.ts";
import recurringLine from "./recurring-line.ts";
import repeatedWord from "./repeated-word.ts";

export const repetitionRules: readonly Rule[] = [duplicateLine, duplicatePassage, recurringLine, repeatedWord];
