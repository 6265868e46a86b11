/** Whether what the others give and what is told are so near that a slip of the pen parts them. */
import type { Figure } from "../../figure.ts";
import { point } from "../../interval.ts";
import type { Operand } from "../operands.ts";
import { isNear } from "../relation.ts";
import { isUnrelated } from "../tolerances.ts";
import type { Way } from "./ways.ts";

/** Words say that the one is a mean or a price, or the other a total. */
export function isClear({ rate, total, sure, distance }: Way): boolean {
  return (
    ((rate.explicit && (rate.mean || distance === 0)) || MARKED_TOTAL.test(total.before) || MARKED_BEHIND.test(total.after)) &&
    (sure || (distance === 0 && rate.mean))
  );
}

const MARKED_TOTAL = /[共总计]|\b(?:total|makes?|making|gives?|giving|raising|bringing in) /;
const MARKED_BEHIND = /^[^,.;]{0,20}\b(?:in total|in all|altogether)/;

export function isMarkedTotal({ before }: Operand): boolean {
  return MARKED_TOTAL.test(before);
}

/** A slip of the pen leaves a figure near the one that was meant, or all but one of its digits. */
export function isSlip(way: Way, only: boolean, clear: boolean): boolean {
  const head = headOf(way);
  const { figure } = head;
  const value = expectedAt(way, head);
  // rounded or cut
  if (Math.abs(value - figure.value) < figure.place * NEARLY) return false;
  if (isEvenSlip(way, head)) return true;
  const isNearby = way.distance === 0 || (clear && way.distance === 1);
  if (only && way.sure && isNearby && operandsOf(way).some((operand) => isEvenSlip(way, operand))) return true;
  // days that nobody counted: only what comes out even is what was meant
  if (way.counts.some(({ operand, sure }) => operand === undefined && !sure)) return clear && isEven(value, figure) && isNear(value, head);
  if (!clear) return false;
  const here = way.distance === 0;
  return isNear(value, head) ? here || isEven(value, figure) : here && isEven(value, figure) && !isUnrelated(point(value), head);
}

function isEvenSlip(way: Way, operand: Operand): boolean {
  const value = expectedAt(way, operand);
  return isEven(value, operand.figure) && isDigitSlip(value, operand.figure);
}

/** As round as what is told. */
function isEven(value: number, { bound, ulp, place }: Figure): boolean {
  const off = bound === "~" ? EVEN_ABOUT : EVEN;
  return isMultiple(value, ulp, off) || isMultiple(value, place, off);
}

/** Less than one place, however values were divided. */
const NEARLY = 0.999;
const EVEN = 0.02;
const EVEN_ABOUT = 0.05;

function isMultiple(value: number, step: number, off: number): boolean {
  return value >= step * (1 - off) && Math.abs(value / step - Math.round(value / step)) <= off;
}

/** One digit another, more or less, two of them changed about, or a power of ten. */
function isDigitSlip(value: number, { value: told, ulp, place, factor }: Figure): boolean {
  const ratio = value / told;
  if (ratio > MAX_SLIP || ratio < 1 / MAX_SLIP) return false;
  const [a, b] = [digitsOf((Math.round(value / place) * place) / factor), digitsOf((Math.round(told / ulp) * ulp) / factor)];
  if (a === b) return true;
  if (ratio > UNRELATED || ratio < 1 / UNRELATED) return false;
  if (a.length < 2 && b.length < 2) return ratio < NEAR && ratio > 1 / NEAR;
  if (Math.abs(a.length - b.length) === 1 && isOneMore(a, b)) return true;
  const length = Math.max(a.length, b.length);
  const [x, y] = [a.padEnd(length, "0"), b.padEnd(length, "0")];
  const apart = [...x].map((digit, i) => (digit === y[i] ? -1 : i)).filter((i) => i >= 0);
  return apart.length === 1 || (apart.length === 2 && x[apart[0]] === y[apart[1]] && x[apart[1]] === y[apart[0]]);
}

const MAX_SLIP = 11;
const UNRELATED = 4;
const NEAR = 1.75;

/** 8 and 18. */
function isOneMore(a: string, b: string): boolean {
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  return [...long].some((_, i) => long.slice(0, i) + long.slice(i + 1) === short);
}

function digitsOf(value: number): string {
  return value.toExponential(5).slice(0, 7).replace(".", "").replace(/0+$/, "");
}

export function operandsOf({ rate, total, counts }: Way): Operand[] {
  return [rate.one, total, ...counts.map(({ operand }) => operand).filter((operand) => operand !== undefined)];
}

/** What was told last is what the others give. */
export function headOf(way: Way): Operand {
  return operandsOf(way).reduce((last, operand) => (operand.index > last.index ? operand : last));
}

/** What the others give for it, in base units. */
export function expectedAt({ rate, total, exact }: Way, head: Operand): number {
  if (head === rate.one) return exact;
  // so many times more or less than it is told
  const times = exact / rate.one.figure.value;
  return head === total ? head.figure.value / times : head.figure.value * times;
}
