/** What a printed value stands for in arithmetic: how far it may have been rounded, and how far "more than" reaches. */
import type { Figure } from "../figure.ts";
import { type Interval, point } from "../interval.ts";

/** A round number in a reckoning is rounded by half a percent at most; who means more says 约. */
const ROUND_ALLOWANCE = 0.005;
/** 8万 is printed to one place, yet nobody reckons with 7.5万: at most this share. */
const SHORT_ALLOWANCE = 0.02;
/** 三个月: 89 to 92 days. */
const MONTHS_VARY = 0.03;
/** "Five times" may be said of 4.8. */
const TIMES_ALLOWANCE = 0.06;
/** How far beyond its value "more than" and "less than" reach in a reckoning. */
const BEYOND = 0.2;
/** And where it is said in words: more than half, less than double. */
const BEYOND_WORD = 0.5;

function beyond({ text, kind, value, place }: Figure): number {
  const share = Math.abs(value) * (/\d/.test(text) ? BEYOND : BEYOND_WORD);
  return kind === "multiple" ? Math.max(share, place) : share;
}

/** What a printed value stands for in arithmetic. */
export function exactness(figure: Figure): Interval {
  const { value, interval, bound, ulp } = figure;
  switch (bound) {
    case "=": {
      if (figure.kind === "multiple")
        return {
          low: value - Math.min(figure.place / 2, value * TIMES_ALLOWANCE),
          high: value + Math.min(figure.place / 2, value * TIMES_ALLOWANCE),
        };
      if (figure.loose === true) return { low: value * (1 - MONTHS_VARY), high: value * (1 + MONTHS_VARY) };
      // what is counted out, and not to tens or thousands, is exact
      if ((figure.kind === "count" || figure.kind === "number") && ulp === 1 && figure.place === 1) return point(value);
      // a percent is as exact as it is printed: 50% is no rounding of 46%
      const rounded = figure.family === "ratio" || figure.family === "point" ? 0 : Math.abs(value) * ROUND_ALLOWANCE;
      const printedPlace =
        figure.family === "ratio" || figure.family === "point"
          ? figure.place / 2
          : Math.min(figure.place / 2, Math.abs(value) * SHORT_ALLOWANCE);
      const half = Math.min(ulp / 2, Math.max(printedPlace, rounded));
      return { low: value - half, high: value + half };
    }
    case ">":
    case ">=":
      return { low: value, high: value + beyond(figure) };
    case "<":
    case "<=":
      return { low: value - beyond(figure), high: value };
    default:
      return interval;
  }
}
