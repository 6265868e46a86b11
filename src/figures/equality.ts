/** Whether two notations of one figure are equal, as far as rounding and the units they are in leave room. */
import type { Variant } from "../text/variants.ts";
import { otherSizes } from "./customary.ts";
import type { Figure } from "./figure.ts";
import { gap, type Interval } from "./interval.ts";

export interface Restatement {
  readonly first: Figure;
  readonly second: Figure;
  /** Printed value of the second over the first, in one unit. */
  readonly ratio: number;
  readonly verdict: "power-of-ten" | "differs" | "degrees" | "rounding";
  readonly approximate: boolean;
  /** Of degrees, what the second is in the unit of the first. */
  readonly converted?: string;
}

/** A restatement that differs by more than this share is wrong, not rounded. */
const DIFFERENCE = 0.02;
/** A rounding that is off by more than this share is worth a note. */
const ROUNDING = 0.03;
/** 200 is no rounding of 240, nor two hours of 150 minutes: a round number or a measure stands for no more than this share around it. */
const ROUND = 0.15;
/** How far the exact value lies beyond what was said with "more than" or "less than", in figures and in words. */
const BEYOND = 0.1;
const BEYOND_WORD = 0.5;
/** How near a ratio must come to a power of ten to be a slip of magnitude. */
const NEAR_POWER = 0.03;
/** Powers of ten: 万 for 亿 is four. */
const LONGEST_SLIP = 4.5;
/** Bare numbers below this say little. */
const MIN_BARE = 1000;

/** Families whose units convert into each other. */
export const MEASURES: ReadonlySet<string> = new Set(
  "length area volume mass time power energy data compute frequency speed temperature pressure charge bitrate".split(" "),
);

/** What is said of the two, whatever sizes their units have: undefined where they are equal in one of these. */
export function compare(first: Figure, second: Figure, variant: Variant): Restatement | undefined {
  const found = compareAsRead(first, second);
  if (found === undefined || !MEASURES.has(first.family)) return found;
  const isEqual = (a: Figure, b: Figure) => compareAsRead(a, b) === undefined;
  const isOther = otherSizes(first, variant).some((share) => isEqual(sized(first, share), second));
  return isOther || otherSizes(second, variant).some((share) => isEqual(first, sized(second, share))) ? undefined : found;
}

function sized(figure: Figure, share: number): Figure {
  const interval = { low: figure.interval.low * share, high: figure.interval.high * share };
  return { ...figure, interval, value: figure.value * share, ulp: figure.ulp * share, place: figure.place * share };
}

function compareAsRead(first: Figure, second: Figure): Restatement | undefined {
  if (first.kind === "date" || second.kind === "date" || first.kind === "rank" || second.kind === "rank") return undefined;
  if (first.family === "currency" && second.family === "currency" && first.unit !== second.unit) return compareCurrencies(first, second);
  if (!isComparable(first, second) || isEraYear(first, second) || isAges(first) || isBinary(first, second)) return undefined;
  // 10-15 min talks (30 min): what lies in a range is not said again by one value in the same unit
  if ((first.bound === "range") !== (second.bound === "range") && first.unit === second.unit && first.factor === second.factor)
    return undefined;
  const [a, b] = [convert(first, second), convert(second, first)];
  if (a.value <= 0 || b.value <= 0) return undefined;
  const ratio = b.value / a.value;
  const approximate = [first, second].some(({ bound }) => bound !== "=");
  const isFirstFiner = finenessOf(first) <= finenessOf(second);
  const apart = gap(printed(first, a, isFirstFiner), printed(second, b, !isFirstFiner));
  const base = { first, second, ratio, approximate };
  const power = isPowerOfTen(ratio);
  // 50,000 units (NT$50 billion): what they cost
  if (first.family !== second.family && Math.abs(Math.log10(ratio)) > LONGEST_SLIP) return undefined;
  if (sameNotation(first, second)) return power && isWeighty(first, second) ? { ...base, verdict: "power-of-ten" } : undefined;
  // 100,000 kroner (£8,000): a bare number may be money that is not known
  if (first.family !== second.family && (first.family === "currency" || second.family === "currency") && !power) return undefined;
  if (apart > 0 && power) return { ...base, verdict: "power-of-ten" };
  if (apart > differenceOf(first, second))
    return isBeyond(first, ratio) || isBeyond(second, 1 / ratio) ? undefined : { ...base, verdict: "differs" };
  const off = Math.abs(b.value - a.value) - second.ulp / 2 - first.ulp / 2;
  const known = first.kind === second.kind && !first.loose && !second.loose && first.digits > 1 && second.digits > 1;
  return known && off > 0 && Math.abs(ratio - 1) > ROUNDING ? { ...base, verdict: "rounding" } : undefined;
}

/** 开元五年（717年）: a year of a reign, and that year. */
function isEraYear(first: Figure, second: Figure): boolean {
  return first.kind === "duration" && ERA_YEAR.test(first.text) && YEAR.test(second.text);
}

const ERA_YEAR = /^[元一二三四五六七八九十廿\d]{1,3}年$/;
const YEAR = /^(?:公元前?)?\d{3,4} ?年$/;

/** 百年延续至今(约140年): a long time. */
function isAges({ text }: Figure): boolean {
  return /^[百千万]年$/.test(text);
}

/** 67108864 (64M): of 1024. */
function isBinary({ value: first }: Figure, { value: second, text }: Figure): boolean {
  if (!/^\d+ ?[KMGT]$/i.test(text)) return false;
  return [1, 2, 3, 4].some((power) => Math.abs((second * KIBI ** power) / first - 1) < 1e-9);
}

const KIBI = 1.024;

/** In one unit but for its magnitude nothing is converted: only the last place of the coarser one is free. */
function differenceOf(first: Figure, second: Figure): number {
  if (first.loose || second.loose) return 2 * DIFFERENCE;
  return isPowerOfTen(first.factor / second.factor) || first.factor === second.factor
    ? Math.min(DIFFERENCE, Math.max(finenessOf(first), finenessOf(second)) / 2)
    : DIFFERENCE;
}

/** The share of a figure that its last place is. */
function finenessOf({ ulp, value }: Figure): number {
  return ulp / value;
}

/** "More than half (55%)" is true: the other lies on the side that the bound leaves open, and not far off. */
function isBeyond({ bound, text }: Figure, ratio: number): boolean {
  const reach = 1 + (/\d/.test(text) ? BEYOND : BEYOND_WORD);
  if (bound === ">" || bound === ">=") return ratio >= 1 && ratio <= reach;
  return (bound === "<" || bound === "<=") && ratio <= 1 && ratio >= 1 / reach;
}

/** Bounds and approximators say the same of both; what is compared are the printed values, of which the coarser one may be rounded. */
function printed(figure: Figure, { value, factor }: Converted, isFiner: boolean): Interval {
  if (figure.bound === "range") return { low: figure.interval.low * factor, high: figure.interval.high * factor };
  if (figure.bound === "~" || figure.bound === "~<")
    return { low: figure.interval.low * factor, high: Math.max(value, figure.interval.high * factor) };
  const isRound = figure.ulp > figure.place || MEASURES.has(figure.family);
  const half = Math.min(((isFiner ? figure.place : figure.ulp) * factor) / 2, isRound ? value * ROUND : Number.POSITIVE_INFINITY);
  return { low: value - half, high: value + half };
}

interface Converted {
  readonly value: number;
  readonly factor: number;
}

const PLAIN_FACTOR = 1;

/** 2.4 TWh a year (2,400 GWh): the bracket leaves the year out. */
function convert(figure: Figure, other: Figure): Converted {
  const factor = figure.per && !other.per ? figure.per.factor : PLAIN_FACTOR;
  return { value: figure.value * factor, factor };
}

function isComparable(first: Figure, second: Figure): boolean {
  if (
    first.per &&
    second.per &&
    first.per.name !== second.per.name &&
    !(first.per.family === second.per.family && MEASURES.has(first.per.family))
  )
    return false;
  if (first.family === "number" || second.family === "number") {
    const other = first.family === "number" ? second : first;
    if (DOZENS.test(first.text)) return first.kind === second.kind;
    const large = isLarge(first) && isLarge(second);
    return large && (other.family === "number" || other.family === "count" || other.family === "currency");
  }
  if (first.family === "multiple") return false;
  // 0.35 percentage points (35 basis points)
  if (first.family === "point") return second.family === "point" && first.factor !== second.factor;
  if (first.family === "count")
    return (
      second.family === "count" &&
      first.unit === second.unit &&
      (first.unit !== "thing" || isSameNoun(first.counted ?? "", second.counted ?? ""))
    );
  return first.family === second.family && first.unit === second.unit;
}

/** Three dozen (36). */
const DOZENS = /\bdozens?$/;

/** 48,000 (4,800) loaves: the noun may stand behind the bracket only. */
function isSameNoun(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

/** With a magnitude, or four digits: smaller bare numbers are references, scores, alternatives. */
function isLarge({ text, value }: Figure): boolean {
  return value >= MIN_BARE || MAGNITUDE.test(text);
}

const MAGNITUDE = /[万亿兆]|illion|thousand|\dbn|\d[kKmMbB]$/i;

export function isPowerOfTen(ratio: number): boolean {
  const log = Math.log10(ratio);
  const nearest = Math.round(log);
  return nearest !== 0 && Math.abs(ratio / 10 ** nearest - 1) <= NEAR_POWER;
}

function sameNotation(first: Figure, second: Figure): boolean {
  const notation = ({ text, bound }: Figure) =>
    (bound === "=" ? text : text.replace(APPROXIMATOR, "")).replace(/[\d.,\s]+/g, "0").toLowerCase();
  const other = first.per !== undefined && second.per !== undefined && first.per.factor !== second.per.factor;
  return !other && notation(first) === notation(second);
}

/** 约56万元 is in the notation of 200万元; a currency's sign is told by the unit. */
const APPROXIMATOR = /^\D+(?=\d)/;

/** In one notation, only a long or a large number given twice is the same number. */
function isWeighty(first: Figure, second: Figure): boolean {
  return (
    MAGNITUDE.test(first.text) ||
    (first.digits >= 2 && second.digits >= 2 && Math.max(first.value / first.place, second.value / second.place) >= MIN_BARE)
  );
}

/** What one unit costs in another, lowest and highest of the last twenty years: enough to see a slipped magnitude. */
const RATES: readonly (readonly [from: string, to: string, low: number, high: number])[] = [
  ["USD", "CNY", 6, 8.5], ["EUR", "CNY", 6.5, 11.5], ["GBP", "CNY", 8, 15.5], ["HKD", "CNY", 0.75, 1.1], ["USD", "HKD", 7.6, 8], ["USD", "TWD", 27, 35],
  ["CNY", "TWD", 3.8, 5.2], ["USD", "JPY", 75, 165], ["CNY", "JPY", 11, 24], ["JPY", "CNY", 0.04, 0.09], ["USD", "KRW", 900, 1500], ["EUR", "USD", 0.95, 1.6],
  ["GBP", "USD", 1.05, 2.1], ["CNY", "KRW", 130, 220], ["EUR", "GBP", 0.65, 0.98], ["SGD", "CNY", 4.5, 5.6], ["AUD", "CNY", 4.3, 7], ["CAD", "CNY", 4.5, 7], ["MYR", "CNY", 1.4, 2.2],
]; // biome-ignore format: a table

function compareCurrencies(first: Figure, second: Figure): Restatement | undefined {
  const rate = RATES.find(([from, to]) => (from === first.unit && to === second.unit) || (to === first.unit && from === second.unit));
  if (rate === undefined || first.value <= 0 || second.value <= 0 || first.per?.name !== second.per?.name) return undefined;
  const [from, , low, high] = rate;
  const implied = from === first.unit ? second.value / first.value : first.value / second.value;
  if (implied >= low * 0.9 && implied <= high * 1.1) return undefined;
  const middle = Math.sqrt(low * high);
  const slip = 10 ** Math.round(Math.log10(implied / middle));
  if (slip === 1 || implied / slip < low * 0.9 || implied / slip > high * 1.1) return undefined;
  return { first, second, ratio: from === first.unit ? slip : 1 / slip, verdict: "power-of-ten", approximate: false };
}
