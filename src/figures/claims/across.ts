/** Contradictions between documents: claims of one metric from documents that speak of one event. */
import type { Bound } from "../figure.ts";
import { gap, type Interval } from "../interval.ts";
import type { ReadBlock } from "../read.ts";
import { type Claim, claimsOf } from "./claims.ts";
import { agree, compared } from "./compare.ts";
import { impliedClaims } from "./implied.ts";
import { type Anchor, nameAnchors, nounKey, WEIGHT } from "./names.ts";

/** A claim as a fact: plain data. */
export interface ClaimFact {
  readonly text: string;
  readonly metric: string;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
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
  /** What the document speaks of: names, dates, values, each with its weight. */
  readonly anchors: readonly (readonly [key: string, weight: number])[];
}

/** So many names, and so many days and values, are kept of a section. */
const MAX_NAMES = 12;
const MAX_EVENTS = 20;
const MAX_DAYS = 12;
/** A difference below this share is a note. */
export const MIN_GAP = 0.02;

/** In Han characters; a page of more tells of many things, and there only the paragraphs beside a claim say what it is about. */
const ONE_STORY = 1800;

export interface Story {
  /** The whole page is one. */
  readonly whole: boolean;
  readonly claims: readonly Claim[];
  readonly anchors: readonly Anchor[];
}

/** The claims of a document that may be held against other documents', with what they are about. User aliases are rows of names of one thing. */
export function* storiesOf(
  blocks: readonly ReadBlock[],
  { head, size }: { readonly head: string; readonly size: number },
  aliases: readonly (readonly string[])[],
): Generator<Story> {
  const byBlock = blocks.map((read) => {
    const claims = claimsOf(read);
    return [...claims, ...impliedClaims(claims)];
  });
  const single = new Set(singular(byBlock.flat()));
  if (single.size === 0) return;
  if (size <= ONE_STORY) {
    yield { whole: true, claims: [...single], anchors: anchorsOf(blocks, head, byBlock.flat(), aliases) };
    return;
  }
  for (let i = 0; i < blocks.length; i++) {
    const claims = byBlock[i].filter((claim) => single.has(claim));
    if (claims.length === 0) continue;
    const [from, to] = [Math.max(0, i - 1), i + 2];
    yield { whole: false, claims, anchors: anchorsOf(blocks.slice(from, to), "", byBlock.slice(from, to).flat(), aliases) };
  }
}

/** Names, the days told of, and precise values. */
function anchorsOf(
  blocks: readonly ReadBlock[],
  head: string,
  claims: readonly Claim[],
  aliases: readonly (readonly string[])[],
): Anchor[] {
  const text = `${head}\n${blocks.map(({ block }) => block.text).join("\n")}`;
  const anchors = new Map<string, number>(nameAnchors(text, aliases).map(({ key, weight }) => [key, weight]));
  let dated = 0;
  for (const { figures } of blocks) {
    for (const { date } of figures) {
      if (date === undefined || dated > MAX_DAYS) continue;
      if (date.day !== undefined)
        anchors.set(`d:${date.year ?? ""}-${date.month ?? ""}-${date.day}`, date.month === undefined ? WEIGHT.period : WEIGHT.date);
      else if (date.quarter !== undefined) anchors.set(`d:q${date.quarter}`, WEIGHT.period);
      else if (date.month !== undefined) anchors.set(`d:m${date.month}`, WEIGHT.period);
      else continue;
      dated++;
    }
  }
  for (const { topic } of claims) {
    if (topic === undefined) continue;
    const key = nounKey(topic);
    anchors.set(key, Math.max(anchors.get(key) ?? 0, WEIGHT.weak));
  }
  for (const { metric, scopes, figure, value } of claims) {
    if (Math.abs(figure.value) === 0 || figure.bound === "range" || figure.digits < 2) continue;
    const key = `v:${measureOf(metric, scopes)}:${figure.unit}:${Number(value.toPrecision(2))}`;
    anchors.set(key, Math.max(anchors.get(key) ?? 0, figure.digits >= 3 ? WEIGHT.value : WEIGHT.roundValue));
  }
  const ranked = [...anchors].map(([key, weight]) => ({ key, weight })).sort((x, y) => y.weight - x.weight || (x.key < y.key ? -1 : 1));
  return [...ranked.filter(isName).slice(0, MAX_NAMES), ...ranked.filter((anchor) => !isName(anchor)).slice(0, MAX_EVENTS)];
}

function isName({ key }: Anchor): boolean {
  return key.startsWith("n:") || key.startsWith("p:");
}

/**
 * The claim's facts, one for each day and each other value of its section: two pages speak of one event only where they share
 * one of these, so they meet under its key.
 */
export function* factsOf(claim: Claim, anchors: readonly Anchor[], story: boolean): Generator<{ key: string; value: ClaimFact }> {
  const { figure, metric, value, scopes, forecast, dates, subjects, source, sign } = claim;
  const finite = (end: number) => (Number.isFinite(end) ? end : null);
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
    anchors: anchors.map(({ key, weight }) => [key, weight] as const),
  };
  for (const key of eventKeys(fact)) yield { key: `${metric}|${unit}|${key}`, value: fact };
}

/** A count is a count whatever its classifier; the metric says of what. */
function familyOf(family: string, unit: string): string {
  return family === "count" || family === "number" ? "count" : unit;
}

/** Days and values; the value of the very metric that is compared proves nothing. A day without a month stands under every month's. */
function eventKeys({ anchors, metric, scopes }: ClaimFact): string[] {
  const keys = new Set<string>();
  for (const [key] of anchors) {
    if (key.startsWith("d:")) keys.add(dayKey(key));
    else if (key.startsWith("v:") && !isOfMeasure(key, metric, scopes)) keys.add(key);
  }
  return [...keys];
}

function isOfMeasure(key: string, metric: string, scopes: readonly string[]): boolean {
  return key.startsWith(`v:${measureOf(metric, scopes)}:`);
}

function measureOf(metric: string, scopes: readonly string[]): string {
  return [metric, ...scopes].join("+");
}

/** 14日 may be the 14 September of another page: both meet under the 14th. */
function dayKey(key: string): string {
  return key.replace(/^d:\d*-\d*-/, "d:");
}

export interface Pair {
  readonly gap: number;
  /** The pages surely speak of one event. */
  readonly sure: boolean;
  readonly power: boolean;
}

/** Whether two claims of one key speak of one thing; undefined where they do not or where they agree. */
export function conflict(a: ClaimFact, b: ClaimFact, key: string): Pair | "agree" | undefined {
  if (a.forecast !== b.forecast || a.scopes.join() !== b.scopes.join() || a.unit !== b.unit) return undefined;
  if (a.subjects.length > 0 && b.subjects.length > 0 && !a.subjects.some((subject) => b.subjects.includes(subject))) return undefined;
  if (datesDiffer(a.dates, b.dates)) return undefined;
  // told once, under the first key both stand under
  const keyed = new Set(eventKeys(b));
  const first = eventKeys(a)
    .filter((own) => keyed.has(own))
    .sort()[0];
  if (first === undefined || !key.endsWith(`|${first}`)) return undefined;
  const link = linkOf(a, b);
  if (link === undefined) return undefined;
  const [x, y] = [comparable(a), comparable(b)];
  if (agree(x, y)) return "agree";
  const ratio = Math.abs(a.value / b.value);
  const nearest = Math.round(Math.log10(ratio));
  const power = nearest !== 0 && Math.abs(ratio / 10 ** nearest - 1) < NEAR_POWER;
  return { gap: gap(compared(x), compared(y)), sure: link === "sure", power };
}

/** A ratio this near a power of ten is a slip of magnitude, rounding granted. */
const NEAR_POWER = 0.06;

/** What two pages share of names, days and values, and whether it makes them speak of one event. */
function linkOf(a: ClaimFact, b: ClaimFact): "sure" | "likely" | undefined {
  const other = new Map(b.anchors);
  let names = 0;
  let strong = 0;
  let days = 0;
  let values = 0;
  let precise = 0;
  for (const [key, weight] of a.anchors) {
    const own = other.get(key) ?? (key.startsWith("d:") ? sameDay(key, other) : undefined);
    if (own === undefined || isOfMeasure(key, a.metric, a.scopes)) continue;
    const least = Math.min(weight, own);
    if (key.startsWith("v:")) {
      values++;
      if (least >= WEIGHT.value) precise++;
    } else if (key.startsWith("d:")) days += least >= WEIGHT.date ? 1 : 0.5;
    else if (least >= WEIGHT.weak) {
      names++;
      if (least >= WEIGHT.name) strong++;
    }
  }
  if ((days >= 1 && strong > 0) || (names > 0 && precise > 0) || precise >= 2) return "sure";
  // only a short page tells one story, where a month, a day without its month, or round values will do
  if (!a.story || !b.story) return undefined;
  if ((days >= 1 && (names > 0 || values > 0)) || (names > 0 && values >= 2)) return "sure";
  if (days > 0 && (strong > 0 || precise > 0 || names > 1 || (names > 0 && values > 0))) return "sure";
  return names > 0 && values + days >= 1 ? "likely" : undefined;
}

/** 14日 against 9月14日, 3 March against 3 March 2025: what both say of a day is the same. */
function sameDay(key: string, anchors: ReadonlyMap<string, number>): number | undefined {
  const [year, month, day] = key.slice(2).split("-");
  if (day === undefined) return undefined;
  for (const [other, weight] of anchors) {
    if (!other.startsWith("d:")) continue;
    const [otherYear, otherMonth, otherDay] = other.slice(2).split("-");
    if (day === otherDay && isSame(month, otherMonth) && isSame(year, otherYear)) return weight;
  }
  return undefined;
}

function isSame(a: string, b: string): boolean {
  return a === "" || b === "" || a === b;
}

/**
 * Claims that may be held against other pages'. A measure of which one section tells two values is not known narrowly enough
 * (fines of a law, prices of a list), and bounds and ranges of norms are nobody's value.
 */
function singular(claims: readonly Claim[]): Claim[] {
  const byMeasure = new Map<string, Claim[]>();
  for (const claim of claims) {
    if (claim.figure.bound === ">=" || claim.figure.bound === "<=") continue;
    const key = [claim.metric, claim.figure.family === "count" ? "number" : claim.figure.family, claim.forecast, ...claim.scopes].join("|");
    const list = byMeasure.get(key);
    if (list) list.push(claim);
    else byMeasure.set(key, [claim]);
  }
  return [...byMeasure.values()]
    .filter((list) => list.every((claim) => agree(signed(claim), signed(list[0])) || differ(claim, list[0])))
    .flat();
}

/** Told of another thing or another day. */
function differ(a: Claim, b: Claim): boolean {
  const subjects = a.subjects.length > 0 && b.subjects.length > 0 && !a.subjects.some((subject) => b.subjects.includes(subject));
  return subjects || (a.dates.length > 0 && b.dates.length > 0 && datesDiffer(a.dates, b.dates));
}

function signed({ figure, sign }: Claim) {
  const { value, interval, bound, ulp } = figure;
  return sign > 0 ? { value, interval, bound, ulp } : { value: -value, interval: { low: -interval.high, high: -interval.low }, bound, ulp };
}

/** Both name days or periods of their own, and none in common. */
function datesDiffer(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return false;
  return !a.some((x) => b.some((y) => x === y || x.endsWith(y) || y.endsWith(x)));
}

export function comparable({ value, low, high, bound, ulp }: ClaimFact): { value: number; interval: Interval; bound: Bound; ulp: number } {
  return { value, interval: { low: low ?? value, high: high ?? value }, bound, ulp };
}
