/** A claim as a fact: plain data that other documents' claims of the same measure and event are held against. */
import type { Claim } from "./claims.ts";
import { type Extent, extentOf } from "./compare.ts";
import type { Anchor } from "./names.ts";
import { comparedMetric } from "./worded.ts";

/** As a fact is kept as JSON, which has no infinity, an end of its interval that is not there is the largest number. */
export interface ClaimFact extends Extent {
  readonly text: string;
  readonly metric: string;
  readonly unit: string;
  readonly scopes: readonly string[];
  readonly forecast: boolean;
  readonly dates: readonly string[];
  readonly subjects: readonly string[];
  readonly source?: string;
  /** What its section speaks of (`packAnchors`): one string, the same for all claims of a section. */
  readonly anchors: string;
}

/**
 * The claim as a fact under a key for each day and each other value of its section: two pages speak of one event only where they
 * share one of these.
 */
export function factOf(claim: Claim, anchors: readonly Anchor[], packed: string): { keys: string[]; value: ClaimFact } {
  const { figure, metric, scopes, forecast, dates, subjects, source } = claim;
  const { value, low, high, bound, ulp } = extentOf(signed(claim));
  const unit = figure.per ? `${figure.unit}/${figure.per.name}` : familyOf(figure.family, figure.unit);
  const about = `${comparedMetric(metric)}|${unit}|`;
  const events = eventsOf(anchors, metric, scopes);
  const product = packed.startsWith(BRIEF) && BUILT.has(metric) ? subjects.findLast((subject) => PRODUCT.test(subject)) : undefined;
  if (product !== undefined) events.add(OF_PRODUCT + product);
  return {
    keys: Array.from(events, (event) => about + event),
    value: {
      text: figure.text.replace(/\s*\n\s*/g, ""),
      metric,
      value,
      low: finite(low),
      high: finite(high),
      bound,
      ulp,
      unit,
      scopes,
      forecast,
      dates,
      subjects,
      ...(source ? { source } : {}),
      anchors: packed,
    },
  };
}

/** The claim's figure with its sign: a fall is negative. */
export function signed({ figure, sign }: Claim) {
  const { value, interval, bound, ulp } = figure;
  return sign > 0 ? { value, interval, bound, ulp } : { value: -value, interval: { low: -interval.high, high: -interval.low }, bound, ulp };
}

/** The event part of a fact's key. */
export function eventOf(key: string): string {
  return key.slice(key.indexOf("|", key.indexOf("|") + 1) + 1);
}

/** A count is a count whatever its classifier; the metric says of what. */
export function familyOf(family: string, unit: string): string {
  return family === "count" || family === "number" || family === "magnitude" ? "count" : unit;
}

/** How something is built does not change from one day to another: pages about one product need not tell of one day. */
const BUILT: ReadonlySet<string> = new Set(
  "weight dry-weight battery charging screen thickness width diameter memory storage range top-speed acceleration design-life payload resolution horsepower displacement".split(
    " ",
  ),
);
/** A name with a number: Fold 3, Argus-4. */
const PRODUCT = /[a-z]{3,}\d/;

/** Days and values; the value of the very metric that is compared proves nothing. */
function eventsOf(anchors: readonly Anchor[], metric: string, scopes: readonly string[]): Set<string> {
  const own = `${VALUE}${measureOf(metric, scopes)}:`;
  const events = new Set<string>();
  for (const { key } of anchors) {
    if (key.startsWith(DAY)) events.add(dayKey(key));
    else if (key.startsWith(VALUE) && !key.startsWith(own)) events.add(key);
  }
  return events;
}

/** How the keys of anchors begin. */
export const DAY = "d:";
export const VALUE = "v:";
/** What a stock is listed under. */
export const CODE = "c:";
/** Behind the others in the order of keys: who shares a day or a value as well met there. */
export const OF_PRODUCT = "w:";

export function measureOf(metric: string, scopes: readonly string[]): string {
  const measure = comparedMetric(metric);
  return scopes.length === 0 ? measure : `${measure}+${scopes.join("+")}`;
}

/**
 * The event of a day. 14日 may be the 14 September of another page: both meet under the 14th. `d:q3` and `d:m9` are no days.
 */
export function dayKey(key: string): string {
  const day = key.lastIndexOf("-");
  return day < 0 ? key : DAY + key.slice(day + 1);
}

/** Keys hold neither of these. */
const BETWEEN = "\t";
const WEIGHT_END = " ";
const BRIEF = "brief";
const SECTION = "section";

/** @param brief the page is so short that it tells one story */
export function packAnchors(anchors: readonly Anchor[], brief: boolean): string {
  return [brief ? BRIEF : SECTION, ...anchors.map(({ key, weight }) => `${weight}${WEIGHT_END}${key}`)].join(BETWEEN);
}

export function unpackAnchors(packed: string): { anchors: Anchor[]; brief: boolean } {
  const [kind, ...anchors] = packed.split(BETWEEN);
  return {
    brief: kind === BRIEF,
    anchors: anchors.map((anchor) => {
      const cut = anchor.indexOf(WEIGHT_END);
      return { key: anchor.slice(cut + 1), weight: Number(anchor.slice(0, cut)) };
    }),
  };
}

/** An end of an interval as JSON keeps it. */
export function finite(end: number): number {
  return Math.min(Math.max(end, -Number.MAX_VALUE), Number.MAX_VALUE);
}

/** An end that JSON kept; `otherwise` where there is none. */
export function endOf(end: number, otherwise: number): number {
  return Math.abs(end) < Number.MAX_VALUE ? end : otherwise;
}
