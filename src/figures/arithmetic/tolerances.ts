/** When what was reckoned and what is told agree: how far rounding, hedges and fractions in words may part them. */
import { distance, type Interval, point, widen } from "../interval.ts";
import type { Operand } from "./operands.ts";

/** A told value agrees when what was reckoned gives it rounded, or cut at its last printed place. */
export function agrees(result: Interval, told: Operand): boolean {
  const { value, figure } = told;
  const allowance = allowanceOf(told);
  if (figure.bound !== "=" || figure.kind !== "ratio") return distance(result, widen(value, allowance)) === 0;
  // 4.9% may be told as 4%, but not as 6%; tens are round
  const low = figure.ulp > figure.place ? value.low - allowance : Math.min(value.low, figure.value - allowance);
  const high = value.high + allowance;
  return distance(result, figure.value < 0 ? { low: low - allowance, high: value.high } : { low, high }) === 0;
}

/** The same of a change: of 68% some say that it is 70%. */
export function agreesRoundly(result: Interval, told: Operand): boolean {
  const { figure, value } = told;
  if (agrees(result, told)) return true;
  return figure.kind === "ratio" && figure.bound === "=" && figure.ulp > figure.place && distance(result, widen(value, TENS)) === 0;
}

/** The same of the printed values, as a reader checks in the head: strict, for figures the text does not itself bring together. */
export function agreesAsPrinted(result: Interval, told: Operand): boolean {
  return distance(point(middle(result)), told.value) <= (told.figure.kind === "multiple" ? 0 : allowanceOf(told));
}

/** A value this many times off was reckoned from figures that have nothing to do with it; only a slipped power of ten is as large. */
const UNRELATED = 4;
const NEAR_POWER = 0.05;

export function isUnrelated(result: Interval, { figure }: Operand): boolean {
  const ratio = Math.abs(middle(result)) / Math.abs(figure.value);
  if (ratio === 0) return true;
  if (ratio <= UNRELATED && ratio >= 1 / UNRELATED) return false;
  const nearest = 10 ** Math.round(Math.log10(ratio));
  return nearest === 1 || Math.abs(ratio / nearest - 1) > NEAR_POWER;
}

export function excessOf(result: Interval, told: Operand): number {
  return distance(result, told.value) / allowanceOf(told);
}

const TENS = 0.028;
/** 525 basis points from 31.6% to 36.8%: told finer than the percents, which were rounded apart. In points: half of what rounding leaves open. */
export function halfPlace({ figure }: Operand, ...ends: readonly Operand[]): number {
  const isFiner = figure.kind === "point" && BASIS.test(figure.text) && ends.every(({ figure: { ulp } }) => ulp >= TENTH_OF_PERCENT);
  return isFiner
    ? Math.max(
        figure.place / 2,
        ends.reduce((sum, { figure: { ulp } }) => sum + ulp / 2, 0),
      )
    : figure.place / 2;
}

const BASIS = /basis|bps?\b|基点/i;
const TENTH_OF_PERCENT = 0.0009;
const RATIO_PLACE = 0.0005;
/** Who says two thirds may mean 65 in a hundred. */
const IN_PARTS = /(?<![百千万])分之|[a-z]{4}/;
const PARTS_PLACE = 0.015;

export function allowanceOf({ figure }: Operand): number {
  const half = figure.bound === "=" ? Math.min(figure.place, figure.ulp) / 2 : figure.place / 2;
  if (figure.kind === "ratio" && IN_PARTS.test(figure.text)) return Math.max(half, PARTS_PLACE);
  return Math.max(half, figure.kind === "ratio" ? RATIO_PLACE : 0, Math.abs(figure.value) * 1e-6, Number.MIN_VALUE);
}

/** What a reader who divides the printed values gets: the middle of the intervals' quotient lies a little off it. */
export function quotient(a: Operand, b: Operand): number {
  return a.figure.value / b.figure.value;
}

export function middle({ low, high }: Interval): number {
  return (low + high) / 2;
}
