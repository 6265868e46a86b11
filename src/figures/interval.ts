/** Intervals of numbers: what a printed figure may stand for, and arithmetic with it. */

/** `low <= x <= high`, without the ends that are open. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly lowOpen?: boolean;
  readonly highOpen?: boolean;
}

export function interval(low: number, high: number): Interval {
  return low <= high ? { low, high } : { low: high, high: low };
}

export function point(value: number): Interval {
  return { low: value, high: value };
}

export function add(a: Interval, b: Interval): Interval {
  return { low: a.low + b.low, high: a.high + b.high };
}

export function subtract(a: Interval, b: Interval): Interval {
  return { low: a.low - b.high, high: a.high - b.low };
}

export function multiply(a: Interval, b: Interval): Interval {
  const corners = [product(a.low, b.low), product(a.low, b.high), product(a.high, b.low), product(a.high, b.high)];
  return { low: Math.min(...corners), high: Math.max(...corners) };
}

/** Whole line where the divisor holds zero. */
export function divide(a: Interval, b: Interval): Interval {
  if (b.low <= 0 && b.high >= 0) return { low: -Infinity, high: Infinity };
  return multiply(a, { low: 1 / b.high, high: 1 / b.low });
}

/** `0 × ∞` is 0 here: a bound that is not there adds nothing. */
function product(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : a * b;
}

export function scale(a: Interval, factor: number): Interval {
  const scaled = { low: a.low * factor, high: a.high * factor, ...open(a) };
  return factor >= 0 ? scaled : { low: scaled.high, high: scaled.low };
}

function open({ lowOpen, highOpen }: Interval): Pick<Interval, "lowOpen" | "highOpen"> {
  return { ...(lowOpen ? { lowOpen } : {}), ...(highOpen ? { highOpen } : {}) };
}

export function holds(a: Interval, value: number): boolean {
  return (a.lowOpen ? value > a.low : value >= a.low) && (a.highOpen ? value < a.high : value <= a.high);
}

export function meets(a: Interval, b: Interval): boolean {
  return distance(a, b) === 0 && !(a.low === b.high && (a.lowOpen || b.highOpen)) && !(b.low === a.high && (b.lowOpen || a.highOpen));
}

/** How far apart two intervals lie; 0 where they meet or touch. */
export function distance(a: Interval, b: Interval): number {
  return Math.max(0, a.low - b.high, b.low - a.high);
}

/** Both widened by the same absolute allowance. */
export function widen(a: Interval, allowance: number): Interval {
  return { low: a.low - allowance, high: a.high + allowance };
}

/** The distance as a share of the larger magnitude; 0 where they meet. */
export function gap(a: Interval, b: Interval): number {
  const apart = distance(a, b);
  if (apart === 0) return 0;
  const finite = [a.low, a.high, b.low, b.high].filter(Number.isFinite).map(Math.abs);
  return apart / Math.max(...finite, Number.MIN_VALUE);
}
