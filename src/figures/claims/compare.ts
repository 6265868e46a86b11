/** When two figures of one thing contradict each other. */
import type { Bound } from "../figure.ts";
import { distance, type Interval } from "../interval.ts";

/** What comparing needs of a figure. */
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

/** A figure as it is compared. Plain data, so that it may be part of a fact. */
export interface Extent extends Interval {
  readonly value: number;
  readonly bound: Bound;
  readonly ulp: number;
}

export function extentOf(figure: Comparable): Extent {
  const { low, high } = compared(figure);
  return { value: figure.value, low, high, bound: figure.bound, ulp: figure.ulp };
}

/** Further apart they are of two things, unless a magnitude slipped. */
const MOST_APART = 5;

export function mayBeOne({ value: a }: Pick<Comparable, "value">, { value: b }: Pick<Comparable, "value">): boolean {
  const [small, large] = [Math.abs(a), Math.abs(b)].sort((x, y) => x - y);
  return large <= MOST_APART * small || isPower({ value: a }, { value: b });
}

/** Figures agree when what they may stand for meets, or when one is the other cut to fewer places (72 for 72.8). */
export function agree(a: Comparable, b: Comparable): boolean {
  return isAgreement(distance(compared(a), compared(b)), a, b);
}

export function extentsAgree(a: Extent, b: Extent): boolean {
  return isAgreement(distance(a, b), a, b);
}

function isAgreement(apart: number, a: Pick<Extent, "value" | "bound" | "ulp">, b: Pick<Extent, "value" | "bound" | "ulp">): boolean {
  if (apart === 0) return true;
  if (a.bound !== "=" || b.bound !== "=" || a.ulp === b.ulp) return false;
  return apart <= Math.min(Math.max(a.ulp, b.ulp) / 2, ROUND * Math.max(Math.abs(a.value), Math.abs(b.value)));
}

/** A ratio this near a power of ten is a slip of magnitude, rounding granted. */
const NEAR_POWER = 0.06;

/** They differ, and not by so much that they must be values of two things, unless a slip of magnitude explains it. */
export function mayContradict(a: Extent, b: Extent): boolean {
  return !extentsAgree(a, b) && mayBeOne(a, b);
}

export function isPower(a: Pick<Extent, "value">, b: Pick<Extent, "value">): boolean {
  const ratio = Math.abs(a.value / b.value);
  const nearest = Math.round(Math.log10(ratio));
  return nearest !== 0 && Math.abs(ratio / 10 ** nearest - 1) < NEAR_POWER;
}
