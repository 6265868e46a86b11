/** Contradictions between documents: claims of one metric from documents that speak of one event. */
import type { Bound } from "../figure.ts";
import { gap, type Interval } from "../interval.ts";
import type { ReadBlock } from "../read.ts";
import type { Claim } from "./claims.ts";
import { agree, compared } from "./compare.ts";
import { type Anchor, nameAnchors, WEIGHT } from "./names.ts";

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
  /** What the document speaks of: names, dates, values, each with its weight. */
  readonly anchors: readonly (readonly [key: string, weight: number])[];
}

/** Shared anchors must weigh this much before two documents count as speaking of one event. */
const ONE_EVENT = 3;
/** Facts are keyed by so many anchors of their document. */
const MAX_ANCHORS = 16;
/** A difference below this share is a note. */
export const MIN_GAP = 0.02;

/** A long page tells of many things: what a claim is about is looked for in so many characters around it. */
const SECTION = 2000;

export function sectionsOf(blocks: readonly ReadBlock[]): ReadBlock[][] {
  const sections: ReadBlock[][] = [];
  let length = SECTION;
  for (const read of blocks) {
    length += read.block.text.length;
    if (length > SECTION) {
      sections.push([]);
      length = read.block.text.length;
    }
    sections[sections.length - 1].push(read);
  }
  return sections;
}

/** The anchors of a section: its names and the page's head's, the days it tells of, its precise values. */
export function sectionAnchors(blocks: readonly ReadBlock[], head: string, claims: readonly Claim[], aliases: readonly (readonly string[])[]): Anchor[] {
  const text = `${head}\n${blocks.map(({ block }) => block.text).join("\n")}`;
  const anchors = new Map<string, number>(nameAnchors(text, aliases).map(({ key, weight }) => [key, weight]));
  let dated = 0;
  for (const { figures } of blocks) {
    for (const { date } of figures) {
      if (date === undefined || dated > 6) continue;
      if (date.day !== undefined) anchors.set(`d:${date.month === undefined ? "" : date.month}-${date.day}`, WEIGHT.date);
      else if (date.quarter !== undefined) anchors.set(`d:q${date.quarter}`, WEIGHT.period);
      else continue;
      dated++;
    }
  }
  for (const { metric, figure, value } of claims) {
    if (Math.abs(figure.value) === 0 || figure.bound === "range" || figure.digits < 2) continue;
    const key = `v:${metric}:${figure.unit}:${Number(value.toPrecision(2))}`;
    anchors.set(key, Math.max(anchors.get(key) ?? 0, figure.digits >= 3 ? WEIGHT.value : WEIGHT.roundValue));
  }
  return [...anchors]
    .map(([key, weight]) => ({ key, weight }))
    .sort((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1))
    .slice(0, 2 * MAX_ANCHORS);
}

/** The claim's facts, one for each anchor that may bring it together with another document's claim. */
export function* factsOf(claim: Claim, anchors: readonly Anchor[]): Generator<{ key: string; value: ClaimFact }> {
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
    anchors: anchors.map(({ key, weight }) => [key, weight] as const),
  };
  for (const { key } of anchors.slice(0, MAX_ANCHORS)) yield { key: `${metric}|${unit}|${key}`, value: fact };
}

/** A count is a count whatever its classifier; the metric says of what. */
function familyOf(family: string, unit: string): string {
  return family === "count" || family === "number" ? "count" : unit;
}

export interface Pair {
  readonly gap: number;
  readonly dated: boolean;
  readonly weight: number;
  readonly power: boolean;
}

/** Whether two claims of one key speak of one thing; undefined where they do not or where they agree. */
export function conflict(a: ClaimFact, b: ClaimFact, key: string): Pair | "agree" | undefined {
  if (a.forecast !== b.forecast || a.scopes.join() !== b.scopes.join() || a.unit !== b.unit) return undefined;
  if (a.subjects.length > 0 && b.subjects.length > 0 && !a.subjects.some((subject) => b.subjects.includes(subject))) return undefined;
  if (datesDiffer(a.dates, b.dates)) return undefined;
  const shared = sharedAnchors(a, b);
  const weight = shared.reduce((sum, [, own]) => sum + own, 0);
  if (weight < ONE_EVENT || !isLinked(shared)) return undefined;
  // told once, under the first anchor both are keyed by
  const first = firstShared(a, b);
  if (first !== undefined && !key.endsWith(`|${first}`)) return undefined;
  const [x, y] = [comparable(a), comparable(b)];
  if (agree(x, y)) return "agree";
  const ratio = Math.abs(a.value / b.value);
  const nearest = Math.round(Math.log10(ratio));
  const power = nearest !== 0 && Math.abs(ratio / 10 ** nearest - 1) < 0.06;
  return { gap: gap(compared(x), compared(y)), dated: shared.some(([own]) => own.startsWith("d:")), weight, power };
}

/** A name in common, or two precise values, or a value on one day: what else is shared, any two pages share. */
function isLinked(shared: readonly (readonly [string, number])[]): boolean {
  const kinds = shared.map(([key, weight]) => (weight >= WEIGHT.value ? key[0] : key[0].toUpperCase()));
  if (kinds.includes("n") || kinds.includes("p")) return true;
  const values = kinds.filter((kind) => kind === "v").length;
  return values >= 2 || (kinds.includes("P") && (values > 0 || kinds.includes("d")));
}

function firstShared(a: ClaimFact, b: ClaimFact): string | undefined {
  const keyed = new Set(b.anchors.slice(0, MAX_ANCHORS).map(([key]) => key));
  return a.anchors.slice(0, MAX_ANCHORS).map(([key]) => key).filter((key) => keyed.has(key)).sort()[0];
}

function sharedAnchors(a: ClaimFact, b: ClaimFact): (readonly [string, number])[] {
  const weights = new Map(b.anchors);
  const shared: (readonly [string, number])[] = [];
  let names = 0;
  for (const [key, weight] of a.anchors) {
    const other = weights.get(key) ?? dayAlone(key, weights);
    if (other === undefined || key === `v:${a.metric}`) continue;
    // the value of the very metric that is compared proves nothing
    if (key.startsWith(`v:${a.metric}:`)) continue;
    if (key.startsWith("p:") || key.startsWith("n:")) {
      if (names >= 2 * WEIGHT.name) continue;
      names += Math.min(weight, other);
    }
    shared.push([key, Math.min(weight, other)]);
  }
  return shared;
}

/** 14日 may be the 14 September of another page. */
function dayAlone(key: string, weights: ReadonlyMap<string, number>): number | undefined {
  const day = /^d:\d+-(\d+)$/.exec(key)?.[1];
  if (day !== undefined) return weights.get(`d:-${day}`);
  const alone = /^d:-(\d+)$/.exec(key)?.[1];
  if (alone === undefined) return undefined;
  for (const [other, weight] of weights) if (other.startsWith("d:") && other.endsWith(`-${alone}`)) return weight;
  return undefined;
}

/** Both name days or periods of their own, and none in common. */
function datesDiffer(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return false;
  return !a.some((x) => b.some((y) => x === y || x.endsWith(y) || y.endsWith(x)));
}

export function comparable({ value, low, high, bound, ulp }: ClaimFact): { value: number; interval: Interval; bound: Bound; ulp: number } {
  return { value, interval: { low: low ?? value, high: high ?? value }, bound, ulp };
}
