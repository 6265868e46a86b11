/** A claim as a fact: plain data that other documents' claims of the same measure and event are held against. */
import type { Bound } from "../figure.ts";
import type { Interval } from "../interval.ts";
import type { Claim } from "./claims.ts";
import type { Comparable } from "./compare.ts";
import type { Anchor } from "./names.ts";

export interface ClaimFact {
  readonly text: string;
  readonly metric: string;
  readonly value: number;
  /** Facts are kept as JSON, which has no infinity: an end that is not there is the largest number. */
  readonly low: number;
  readonly high: number;
  readonly bound: Bound;
  readonly ulp: number;
  readonly unit: string;
  readonly scopes: readonly string[];
  readonly forecast: boolean;
  readonly dates: readonly string[];
  readonly subjects: readonly string[];
  readonly source?: string;
  /** The page is short enough to tell one story. */
  readonly story: boolean;
  /** What the document speaks of (`packAnchors`): one string, the same for all claims of a story. */
  readonly anchors: string;
}

/**
 * The claim's facts, one for each day and each other value of its section: two pages speak of one event only where they share
 * one of these, so they meet under its key.
 */
export function* factsOf(
  claim: Claim,
  anchors: readonly Anchor[],
  packed: string,
  story: boolean,
): Generator<{ key: string; value: ClaimFact }> {
  const { figure, metric, value, scopes, forecast, dates, subjects, source, sign } = claim;
  const { low, high } = figure.interval;
  const unit = figure.per ? `${figure.unit}/${figure.per.name}` : familyOf(figure.family, figure.unit);
  const fact: ClaimFact = {
    text: figure.text.replace(/\s*\n\s*/g, ""),
    metric,
    value,
    low: finite(sign > 0 ? low : -high),
    high: finite(sign > 0 ? high : -low),
    bound: figure.bound,
    ulp: figure.ulp,
    unit,
    scopes,
    forecast,
    dates,
    subjects,
    ...(source ? { source } : {}),
    story,
    anchors: packed,
  };
  for (const event of eventsOf(anchors, metric, scopes)) yield { key: `${metric}|${unit}|${event}`, value: fact };
}

/** The event part of a fact's key. */
export function eventOf(key: string): string {
  return key.slice(key.indexOf("|", key.indexOf("|") + 1) + 1);
}

/** A count is a count whatever its classifier; the metric says of what. */
export function familyOf(family: string, unit: string): string {
  return family === "count" || family === "number" ? "count" : unit;
}

/** Days and values; the value of the very metric that is compared proves nothing. A day without a month stands under every month's. */
export function eventsOf(anchors: readonly Anchor[], metric: string, scopes: readonly string[]): Set<string> {
  const own = valuePrefix(metric, scopes);
  const events = new Set<string>();
  for (const { key } of anchors) {
    if (key.startsWith("d:")) events.add(dayKey(key));
    else if (key.startsWith("v:") && !key.startsWith(own)) events.add(key);
  }
  return events;
}

/** How the anchors of a measure's own values begin. */
export function valuePrefix(metric: string, scopes: readonly string[]): string {
  return `v:${measureOf(metric, scopes)}:`;
}

export function measureOf(metric: string, scopes: readonly string[]): string {
  return scopes.length === 0 ? metric : `${metric}+${scopes.join("+")}`;
}

/** 14日 may be the 14 September of another page: both meet under the 14th. `d:q3` and `d:m9` are no days. */
function dayKey(key: string): string {
  const day = key.lastIndexOf("-");
  return day < 0 ? key : `d:${key.slice(day + 1)}`;
}

/** Keys hold neither of these. */
const BETWEEN = "\t";
const WEIGHT_END = " ";

export function packAnchors(anchors: readonly Anchor[]): string {
  return anchors.map(({ key, weight }) => `${weight}${WEIGHT_END}${key}`).join(BETWEEN);
}

/** Lists of anchors that were unpacked lately: a claim stands under many keys, and each of a story's claims carries the same list. */
const unpacked = new Map<string, readonly Anchor[]>();
const MAX_UNPACKED = 4096;

export function unpackAnchors(packed: string): readonly Anchor[] {
  let anchors = unpacked.get(packed);
  if (anchors === undefined) {
    anchors = packed === "" ? [] : unpack(packed);
    if (unpacked.size >= MAX_UNPACKED) unpacked.clear();
    unpacked.set(packed, anchors);
  }
  return anchors;
}

function unpack(packed: string): Anchor[] {
  return packed.split(BETWEEN).map((anchor) => {
    const cut = anchor.indexOf(WEIGHT_END);
    return { key: anchor.slice(cut + 1), weight: Number(anchor.slice(0, cut)) };
  });
}

/** An end of an interval as JSON keeps it. */
export function finite(end: number): number {
  return Math.min(Math.max(end, -Number.MAX_VALUE), Number.MAX_VALUE);
}

function unpackedEnd(end: number): number {
  return Math.abs(end) < Number.MAX_VALUE ? end : Math.sign(end) * Number.POSITIVE_INFINITY;
}

export function comparable({ value, low, high, bound, ulp }: ClaimFact): Comparable & { readonly interval: Interval } {
  return { value, interval: { low: unpackedEnd(low), high: unpackedEnd(high) }, bound, ulp };
}
