/** Finds a figure that is given again in another notation, `1.5億(1.5b)`, and says whether the two agree. */
import type { Figure } from "./figure.ts";
import { gap, type Interval } from "./interval.ts";

export interface Restatement {
  readonly first: Figure;
  readonly second: Figure;
  /** Printed value of the second over the first, in one unit. */
  readonly ratio: number;
  readonly verdict: "power-of-ten" | "differs" | "rounding";
  readonly approximate: boolean;
}

/** More words may stand before the bracket where it gives a measure in another unit: 28,080 kg of honey last summer (28.08 tonnes). */
const WORDS_BEFORE = /^(?: ?[a-z]{2,14}){3,6} \($|^[一-鿿]{5,8} ?\($/;
const OPENING = /^(?: ?[a-z]{2,14}){0,2} ?\($|^[一-鿿]{0,4} ?\($/;
const RESTATED =
  /^(?:约合|折合|相当于|合计|合|即|等于|about|approximately|approx\.?|roughly|around|or|equivalent to|equal to|i\.e\.,?|that is,?|namely|=|≈)?(?:每(?:平方[米公]里?|公?[亩顷斤升里]|[秒分时天日月年]|小时|分钟))? ?$/i;
const CLOSING = /^(?: ?[a-z]{2,14}){0,2} ?\)|^;|^(?!.?[增减涨跌升降年月日前后其])[一-鿿]{0,3} ?\)/;
/** 约合 and its like restate without brackets. */
const PLAIN = /^[，, ]{0,2}(?:约合|折合|约折合|折合约|合约|equivalent to)(?:为|约)? ?$/;
/** So do these, where nothing else is said of the second figure: 也就是, i.e., or. */
const SAME_AS =
  /^[，,]? ?(?:也就是说?|亦即|即|等于|等同于|相当于|合|换算成|换算为|折算为)[，,]?(?:约|大约)? ?$|^,? (?:i\.e\.,?|that is,?|namely|which is|equal to|equivalent to|the equivalent of) $/i;
const OR = /^, or $/i;
/** The clause ends here, or only says of what dimension it was. */
const ENDS_BEHIND =
  /^(?:[，,。.;；:)!?、]|$|\n|(?:长|宽|高|深)?[，。；]| (?:in (?:all|total)|altogether|long|wide|high|deep|tall|across|away)\b)/;
const LEAD = /^(?:约合|折合约?|约折合|合约)/;
/** One of these stands in every paragraph with a restatement. */
const SIGNS = /[(合即]|也就是|等于|等同于|相当于|换算|折算|equivalent|equal to|, or |i\.e\.|that is|namely|which is/;
/** And one of these where it needs no brackets. */
const PLAIN_SIGN = /合|equivalent to/;
const MAX_BETWEEN = 40;

/** A restatement that differs by more than this share is wrong, not rounded. */
const DIFFERENCE = 0.02;
/** A rounding that is off by more than this share is worth a note. */
const ROUNDING = 0.03;
/** 200 is no rounding of 240: a round number stands for no more than this share around it. */
const ROUND = 0.15;
/** How far the exact value lies beyond what was said with "more than" or "less than", in figures and in words. */
const BEYOND = 0.1;
const BEYOND_WORD = 0.5;
/** How near a ratio must come to a power of ten to be a slip of magnitude. */
const NEAR_POWER = 0.03;
/** Bare numbers below this say little. */
const MIN_BARE = 1000;

const NONE: readonly Restatement[] = [];

/** Pairs of neighbouring figures of a paragraph where the second restates the first and does not agree with it. */
export function restatements(text: string, figures: readonly Figure[]): readonly Restatement[] {
  if (figures.length < 2 || !SIGNS.test(text)) return NONE;
  const found: Restatement[] = [];
  for (let i = 0; i + 1 < figures.length; i++) {
    const first = figures[i];
    const second = figures[i + 1];
    if (second.start - first.end > MAX_BETWEEN) continue;
    if (!isRestated(text, first, second) && !isSaidAgain(text, figures[i - 1], first, second)) continue;
    const restatement = compare(first, second);
    if (restatement) found.push(restatement);
  }
  return found;
}

function isRestated(text: string, first: Figure, second: Figure): boolean {
  const between = text.slice(first.end, second.start);
  // 约合 belongs to the second figure as its approximator
  if (PLAIN_SIGN.test(between + second.text) && PLAIN.test(between + (LEAD.exec(second.text)?.[0] ?? ""))) return true;
  const bracket = between.lastIndexOf("(");
  if (bracket < 0) return false;
  const opening = between.slice(0, bracket + 1);
  return (
    (OPENING.test(opening) || (isOtherUnit(first, second) && WORDS_BEFORE.test(opening))) &&
    RESTATED.test(between.slice(bracket + 1)) &&
    CLOSING.test(text.slice(second.end, second.end + MAX_BETWEEN))
  );
}

function isOtherUnit(first: Figure, second: Figure): boolean {
  return first.family === second.family && MEASURES.has(first.family) && first.factor !== second.factor;
}

/** An alternative after `or` is another length or price; the same one again is no further off, unless a power of ten slipped. */
const ALTERNATIVE = 2.5;
/** Figures this near before are a list, and `or` ends it. */
const LISTED = 24;

/** 1.2千瓦，也就是1200瓦; 10 km, or 6.2 miles: in another unit, and with nothing said of it but the value. */
function isSaidAgain(text: string, before: Figure | undefined, first: Figure, second: Figure): boolean {
  if (first.family !== second.family || !MEASURES.has(first.family) || (first.factor === second.factor && first.unit === second.unit))
    return false;
  if ((second.per !== undefined && first.per?.name !== second.per.name) || !ENDS_BEHIND.test(text.slice(second.end, second.end + 12)))
    return false;
  const between = text.slice(first.end, second.start);
  // an approximator belongs to the second figure
  const words = between + (/^(?:约|大约|相当于)/.exec(second.text)?.[0] ?? "");
  if (SAME_AS.test(between) || SAME_AS.test(words) || (second.family === "speed" && SAME_AS.test(between.replace(EACH_TIME, ""))))
    return true;
  if (!OR.test(between) || (before !== undefined && before.family === first.family && first.start - before.end < LISTED)) return false;
  const ratio = second.value / first.value;
  return (ratio < ALTERNATIVE && ratio > 1 / ALTERNATIVE) || isPowerOfTen(ratio);
}

const EACH_TIME = /每(?:秒|小时|分钟?)$/;

/** Families whose units convert into each other. */
const MEASURES: ReadonlySet<string> = new Set(
  "length area volume mass time power energy data compute frequency speed temperature pressure charge".split(" "),
);

function compare(first: Figure, second: Figure): Restatement | undefined {
  if (first.kind === "date" || second.kind === "date" || first.kind === "rank" || second.kind === "rank") return undefined;
  if (first.family === "currency" && second.family === "currency" && first.unit !== second.unit) return compareCurrencies(first, second);
  if (!isComparable(first, second)) return undefined;
  // 10-15 min talks (30 min): what lies in a range is not said again by one value in the same unit
  if ((first.bound === "range") !== (second.bound === "range") && first.unit === second.unit && first.factor === second.factor)
    return undefined;
  const [a, b] = convert(first, second);
  if (a.value <= 0 || b.value <= 0) return undefined;
  const ratio = b.value / a.value;
  const approximate = [first, second].some(({ bound }) => bound !== "=");
  const apart = gap(printed(first, a), printed(second, b));
  const base = { first, second, ratio, approximate };
  const power = isPowerOfTen(ratio);
  if (sameNotation(first, second)) return power && isWeighty(first, second) ? { ...base, verdict: "power-of-ten" } : undefined;
  if (apart > 0 && power) return { ...base, verdict: "power-of-ten" };
  if (apart > (first.loose || second.loose ? 2 * DIFFERENCE : DIFFERENCE))
    return isBeyond(first, ratio) || isBeyond(second, 1 / ratio) ? undefined : { ...base, verdict: "differs" };
  const off = Math.abs(b.value - a.value) - second.ulp / 2 - first.ulp / 2;
  const known = first.kind === second.kind && !first.loose && !second.loose && first.digits > 1 && second.digits > 1;
  return known && off > 0 && Math.abs(ratio - 1) > ROUNDING ? { ...base, verdict: "rounding" } : undefined;
}

/** "More than half (55%)" is true: the other lies on the side that the bound leaves open, and not far off. */
function isBeyond({ bound, text }: Figure, ratio: number): boolean {
  const reach = 1 + (/\d/.test(text) ? BEYOND : BEYOND_WORD);
  if (bound === ">" || bound === ">=") return ratio >= 1 && ratio <= reach;
  return (bound === "<" || bound === "<=") && ratio <= 1 && ratio >= 1 / reach;
}

/** Bounds and approximators say the same of both; what is compared are the printed values with their rounding. */
function printed(figure: Figure, { value, factor }: Converted): Interval {
  if (figure.bound === "range") return { low: figure.interval.low * factor, high: figure.interval.high * factor };
  if (figure.bound === "~" || figure.bound === "~<")
    return { low: figure.interval.low * factor, high: Math.max(value, figure.interval.high * factor) };
  const half = Math.min((figure.ulp * factor) / 2, figure.ulp > figure.place ? Math.abs(value) * ROUND : Number.POSITIVE_INFINITY);
  return { low: value - half, high: value + half };
}

interface Converted {
  readonly value: number;
  readonly factor: number;
}

const PLAIN_FACTOR = 1;

/** Fahrenheit is the one scale with another zero. */
function convert(first: Figure, second: Figure): readonly [Converted, Converted] {
  const celsius = (figure: Figure): Converted =>
    figure.unit === "degF" ? { value: ((figure.value - 32) * 5) / 9, factor: 5 / 9 } : { value: figure.value, factor: PLAIN_FACTOR };
  if (first.family === "temperature" && first.unit !== second.unit) return [celsius(first), celsius(second)];
  // 2.4 TWh a year (2,400 GWh): the bracket leaves the year out
  const plain = (figure: Figure, other: Figure): Converted => {
    const factor = figure.per && !other.per ? figure.per.factor : PLAIN_FACTOR;
    return { value: figure.value * factor, factor };
  };
  return [plain(first, second), plain(second, first)];
}

function isComparable(first: Figure, second: Figure): boolean {
  if (first.family === "temperature") return second.family === "temperature";
  if (
    first.per &&
    second.per &&
    first.per.name !== second.per.name &&
    !(first.per.family === second.per.family && MEASURES.has(first.per.family))
  )
    return false;
  if (first.family === "number" || second.family === "number") {
    const other = first.family === "number" ? second : first;
    const large = isLarge(first) && isLarge(second);
    return large && (other.family === "number" || other.family === "count" || other.family === "currency");
  }
  if (first.family === "multiple" || first.family === "point") return false;
  if (first.family === "count")
    return (
      second.family === "count" &&
      first.unit === second.unit &&
      (first.unit !== "thing" || isSameNoun(first.counted ?? "", second.counted ?? ""))
    );
  return first.family === second.family && first.unit === second.unit;
}

/** 48,000 (4,800) loaves: the noun may stand behind the bracket only. */
function isSameNoun(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

/** With a magnitude, or four digits: smaller bare numbers are references, scores, alternatives. */
function isLarge({ text, value }: Figure): boolean {
  return value >= MIN_BARE || MAGNITUDE.test(text);
}

const MAGNITUDE = /[万亿兆]|illion|thousand|\dbn|\d[kKmMbB]$/i;

function isPowerOfTen(ratio: number): boolean {
  const log = Math.log10(ratio);
  const nearest = Math.round(log);
  return nearest !== 0 && Math.abs(ratio / 10 ** nearest - 1) <= NEAR_POWER;
}

function sameNotation(first: Figure, second: Figure): boolean {
  const notation = ({ text }: Figure) => text.replace(/[\d.,\s]+/g, "0").toLowerCase();
  const other = first.per !== undefined && second.per !== undefined && first.per.factor !== second.per.factor;
  return !other && notation(first) === notation(second);
}

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
