/** When two figures of one thing contradict each other. */
import type { Bound } from "../figure.ts";
import { distance, type Interval } from "../interval.ts";

/** What comparing needs of a figure; plain data, so that it may be part of a fact. */
export interface Comparable {
  readonly value: number;
  readonly interval: Interval;
  readonly bound: Bound;
  /** One unit of the last printed place that is not zero. */
  readonly ulp: number;
}

/** A round number is rounded by this share at most: 30 million is no rounding of 34. */
const ROUND = 0.04;
/** "More than" is said of values up to this many times as large; beyond it is odd, not wrong. */
const BEYOND = 1.5;

/** The interval a figure is compared with. Of a fall, which is negative, the bound is one of its size: by less than 2%. */
export function compared(figure: Comparable): Interval {
  if (figure.value >= 0) return comparedSize(figure);
  const { value, interval, bound, ulp } = figure;
  const { low, high } = comparedSize({ value: -value, interval: { low: -interval.high, high: -interval.low }, bound, ulp });
  return { low: -high, high: -low };
}

function comparedSize({ value, interval, bound, ulp }: Comparable): Interval {
  const allowance = Math.min(ulp / 2, value * ROUND);
  switch (bound) {
    case "=":
      return { low: value - allowance, high: value + allowance };
    case ">":
    case ">=":
      return { low: value - allowance, high: value * BEYOND };
    case "<":
    case "<=":
      return { low: value / BEYOND, high: value + allowance };
    default:
      return { low: interval.low, high: interval.high };
  }
}

/** Figures agree when what they may stand for meets, or when one is the other cut to fewer places (72 for 72.8). */
export function agree(a: Comparable, b: Comparable): boolean {
  const apart = distance(compared(a), compared(b));
  if (apart === 0) return true;
  const cut = Math.max(a.ulp, b.ulp) / 2;
  return a.bound === "=" && b.bound === "=" && apart <= Math.min(cut, ROUND * Math.max(Math.abs(a.value), Math.abs(b.value)));
}
