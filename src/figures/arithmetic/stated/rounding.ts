/** What printed values may have been before they were rounded. */
import { type Interval, point } from "../../interval.ts";
import type { Operand } from "../operands.ts";

/** What a printed value was before it was rounded; what was counted out is exact. */
export function inexact({ figure, value }: Operand): Interval {
  if (figure.loose === true) return value;
  return figure.bound === "=" && figure.kind !== "ratio" && !ROUNDED.test(figure.text) ? point(figure.value) : value;
}

const ROUNDED = /[.点万亿兆千]|illion|thousand|\d ?(?:bn|mn|mln|bln|trn|tn|[kmb])\b/i;

export function size({ low, high }: Interval): Interval {
  if (low >= 0) return { low, high };
  return high <= 0 ? { low: -high, high: -low } : { low: 0, high: Math.max(-low, high) };
}

/** 820万人，815万人: both are told to the place of the finer one. */
export function atPlace(operand: Operand, other: Operand): Interval {
  const both = [operand, other];
  if (both.some(({ figure }) => figure.bound !== "=" || figure.loose === true)) return inexact(operand);
  const half = Math.min(...both.map(({ figure }) => figure.ulp)) / 2;
  const { low, high } = inexact(operand);
  return { low: Math.max(low, operand.figure.value - half), high: Math.min(high, operand.figure.value + half) };
}
