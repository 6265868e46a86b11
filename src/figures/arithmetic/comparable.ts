/** Which two figures may be two values of one measure: what a change lies between. */
import type { Figure } from "../figure.ts";
import { SEQUENTIAL, SEQUENTIAL_BASE, YEARLY, YEARLY_BASE } from "./changewords.ts";
import { type Operand, sameMeasure, withoutPer } from "./operands.ts";

export type Pair = readonly [base: Operand, end: Operand];

/** 上月3万辆，环比增长10%，同比增长25%: the last percent is counted from another month. */
export function isOfOtherPeriod({ before }: Operand, told: Operand): boolean {
  const words = before.replace(LINKING, "");
  return YEARLY.test(told.before) ? SEQUENTIAL_BASE.test(words) : SEQUENTIAL.test(told.before) && YEARLY_BASE.test(words);
}

export const LINKING = /(?:的|为|是|仅|则|只有|共|约|有)+$/;

/** One measure; a price may leave out the second time what it is for: 每公斤从20元涨到24元. */
export function areAlike(a: Operand, b: Operand): boolean {
  return sameMeasure(a.figure, b.figure) || sharesPer(a.figure, b.figure);
}

export function sharesPer(a: Figure, b: Figure): boolean {
  return (
    a.family === b.family &&
    a.family !== "number" &&
    a.family !== "count" &&
    a.unit === b.unit &&
    (a.per === undefined) !== (b.per === undefined)
  );
}

export function aligned(base: Operand, end: Operand): Pair {
  return sharesPer(base.figure, end.figure) ? [withoutPer(base), withoutPer(end)] : [base, end];
}

const ATTRIBUTIVE = /^(?:[一-鿿]{0,3}的|的?员工)(?!\d|$|近|约)[一-鿿]/;
/** Figures this many times apart are not two values of one measure. */
const UNRELATED = 30;

export function isPlausible(base: Operand, end: Operand): boolean {
  // 33000英尺高空的飞机: the figure tells which plane, it is no value of it
  if (ATTRIBUTIVE.test(base.after) || ATTRIBUTIVE.test(end.after) || base.figure.family === "magnitude") return false;
  const ratio = Math.abs(end.figure.value / base.figure.value);
  return ratio < UNRELATED && ratio > 1 / UNRELATED;
}
