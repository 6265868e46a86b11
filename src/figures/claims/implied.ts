/** What a fall in percent and the value it wiped out imply together: the value before. Two pages that give both give it twice. */
import { divide, type Interval } from "../interval.ts";
import type { Claim } from "./claims.ts";

/** "More than 13%" in a report of a fall means up to a point more. */
const POINT = 0.01;

/** The implied market value before the fall, one a paragraph that tells one fall and one loss. */
export function impliedClaims(claims: readonly Claim[]): Claim[] {
  const falls = claims.filter(({ metric, forecast }) => metric === "fall" && !forecast);
  const losses = claims.filter(({ metric, forecast }) => metric === "market-value-lost" && !forecast);
  const [fall] = falls;
  const [loss] = losses;
  if (falls.length !== 1 || losses.length !== 1 || fall.figure.value <= 0) return [];
  const interval = divide(loss.figure.interval, shareOf(fall));
  const value = (interval.low + interval.high) / 2;
  if (!Number.isFinite(interval.low) || !Number.isFinite(interval.high)) return [];
  const figure = { ...loss.figure, value, interval, bound: "range" as const, text: `${loss.figure.text} / ${fall.figure.text}` };
  const subjects = loss.subjects.length > 0 ? loss.subjects : fall.subjects;
  return [
    {
      ...loss,
      figure,
      metric: "implied/market-value",
      value,
      scopes: [],
      dates: fall.dates.length > 0 ? fall.dates : loss.dates,
      subjects,
    },
  ];
}

function shareOf({ figure }: Claim): Interval {
  const { value, bound, interval } = figure;
  if (bound === ">" || bound === ">=") return { low: value, high: value + POINT };
  if (bound === "<" || bound === "<=") return { low: value - POINT, high: value };
  return interval;
}
