/** The rules of the family `repetition`. */
import type { Rule } from "../../src/rule.ts";
import duplicateLine from "./duplicate-line.ts";

export const repetitionRules: readonly Rule[] = [duplicateLine];
