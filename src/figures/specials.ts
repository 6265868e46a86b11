/** Figures that are no number with a unit: 百分之三, 三分之一, 一半, doubled, 第三, 2小时11分12秒. */
import { boundAfter, boundBefore, intervalOf } from "./bounds.ts";
import type { Bound, Figure, FigureKind } from "./figure.ts";
import type { Interval } from "./interval.ts";
import { magnitudeOf, type Numeral, readDigits, readHan, readWords } from "./numerals.ts";
import type { UnitFamily } from "./units.ts";

const HAN_NUMBER = "[零一二两三四五六七八九十百几数]{1,6}";
const PERCENT_HAN = new RegExp(`(百|千|万)分之(\\d{1,4}(?:\\.\\d{1,4})?|${HAN_NUMBER}(?:点[零一二三四五六七八九]{1,4})?)`, "y");
const FRACTION_HAN = new RegExp(`(\\d{1,4}|${HAN_NUMBER})分之(\\d{1,4}|${HAN_NUMBER})`, "y");
const FRACTION_SLASH = /(\d{1,2})\/(\d{1,3})(?![\d/.%]|[A-Za-z])/y;
const HALF_HAN = /半数|一半(?!天|小时|路|会儿)|(?<=[过近超逾])半(?![年天月小个路岛导])/y;
const TENTHS_HAN = /([一二两三四五六七八九])成([一二三四五六七八九])?(?![为立功果员都分长本绩交就熟人型份品不])/y;
const DOUBLING_HAN = /翻(?:了)?(?:([一两二三四])|了?([\d.]{1,6}|[零一二两三四五六七八九十百千万几数]{1,6}))?(番|倍)/y;
const HALVING_HAN = /腰斩/y;
const RANK_HAN = /第(\d{1,5}|[零一二三四五六七八九十百千]{1,6})/y;
const PARTS =
  "half|halves|third|thirds|quarter|quarters|fifth|fifths|sixth|sixths|seventh|sevenths|eighth|eighths|ninth|ninths|tenth|tenths|twentieth|twentieths|hundredth|hundredths";
const FRACTION_ENGLISH = new RegExp(`(?:(one|two|three|four|five|six|seven|eight|nine)[ -])?(${PARTS})(?![A-Za-z-])`, "iy");
const PART_VALUES: Readonly<Record<string, number>> = {
  half: 2,
  halve: 2,
  third: 3,
  quarter: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  twentieth: 20,
  hundredth: 100,
};
const IN_ENGLISH =
  /(one|two|three|four|five|six|seven|eight|nine|\d{1,2}) (?:in|out of)(?: every)? (two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|fifty|a hundred|\d{1,4})(?![A-Za-z\d,.%]| (?:years|days|months|weeks|hours|January|February|March|April|May|June|July|August|September|October|November|December))/iy;
const DOUBLING_ENGLISH =
  /(doubl|tripl|quadrupl|halv)(?:ed|ing|es|e)(?![A-Za-z])|(twice)(?! (?:a|per|in|on|this|daily|weekly|before|as likely))(?![A-Za-z])/iy;
const RANK_ENGLISH = /(\d{1,3}(?:,\d{3})*|\d{1,6})(?:st|nd|rd|th)(?![A-Za-z])/y;
const DURATION_HAN =
  /(?:(\d{1,4})(?:个?小时|小时|时|h) ?)?(?:(\d{1,4})(?:分钟|分|m) ?)(\d{1,2}(?:\.\d{1,3})?)(?:秒钟|秒|s)(?![A-Za-z])|(\d{1,4})(?:个?小时|h ?)(\d{1,2})(?:分钟|分|min)/y;
const DURATION_CLOCK = /(\d):(\d{2}):(\d{2}(?:\.\d{1,3})?)(?![:\d])/y;
const DURATION_ENGLISH =
  /(?:(\d{1,3}|[a-z]+) hours?(?:,| and)? )?(\d{1,3}|[a-z]+) minutes?(?:,| and|,? and)? (\d{1,2}(?:\.\d{1,3})?|[a-z-]+) seconds?(?![A-Za-z])/iy;

/** Reads such a figure at a place, approximators included. `floor` is where the figure before ends. */
export function readSpecial(text: string, at: number, floor: number): Figure | undefined {
  const unit = text[at];
  if (isHan(unit)) return hanSpecial(text, at, floor) ?? fractionHan(text, at, floor);
  return isAsciiDigit(unit) ? digitSpecial(text, at, floor) : englishSpecial(text, at, floor);
}

/** What stands behind the digits decides what they may be: one look saves a dozen patterns. */
function digitSpecial(text: string, at: number, floor: number): Figure | undefined {
  let end = at + 1;
  while (isAsciiDigit(text[end] ?? "")) end++;
  switch (text[end]) {
    case "分":
      return fractionHan(text, at, floor) ?? duration(text, at, floor);
    case "/":
      return slash(text, at, floor);
    case "s":
    case "n":
    case "r":
    case "t":
    case ",":
      return rankEnglish(text, at);
    case ":":
    case "个":
    case "小":
    case "时":
    case "h":
    case "m":
      return duration(text, at, floor);
    case " ":
      return isLatinSmall(text[end + 1]) ? englishSpecial(text, at, floor) : undefined;
    default:
      return undefined;
  }
}

function isLatinSmall(unit: string | undefined): boolean {
  return unit !== undefined && "iohms".includes(unit);
}

function isHan(unit: string): boolean {
  return unit >= "\u3400";
}

function isAsciiDigit(unit: string): boolean {
  return unit >= "0" && unit <= "9";
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function hanSpecial(text: string, at: number, floor: number): Figure | undefined {
  const percent = match(PERCENT_HAN, text, at);
  if (percent) {
    const part = numberOf(percent[2]);
    const base = { 百: 0.01, 千: 0.001, 万: 0.0001 }[percent[1]] ?? 1;
    if (part)
      return figure(text, at, PERCENT_HAN.lastIndex, floor, "ratio", part.value * base, part.ulp * base, part.digits, range(part, base));
  }
  const half = match(HALF_HAN, text, at);
  if (half) return figure(text, at, HALF_HAN.lastIndex, floor, "ratio", 0.5, 0.1, 2);
  const tenths = match(TENTHS_HAN, text, at);
  if (tenths) {
    const first = numberOf(tenths[1])?.value ?? 0;
    const second = tenths[2] ? (numberOf(tenths[2])?.value ?? 0) : 0;
    const more = /^[多余]/.test(text.slice(TENTHS_HAN.lastIndex));
    const value = first / 10 + second / 100;
    const ulp = tenths[2] ? 0.01 : 0.1;
    const end = TENTHS_HAN.lastIndex + (more ? 1 : 0);
    return figure(text, at, end, floor, "ratio", value, ulp / 2, 2, more ? { low: value, high: value + ulp } : undefined);
  }
  const doubling = match(DOUBLING_HAN, text, at);
  if (doubling) return doublingHan(text, at, floor, doubling);
  const halving = match(HALVING_HAN, text, at);
  return halving ? figure(text, at, HALVING_HAN.lastIndex, floor, "multiple", 0.5, 0.1, 1) : undefined;
}

/** 翻番 ×2, 翻两番 ×4; 翻了N倍 is N times, of some writers N + 1. */
function doublingHan(text: string, at: number, floor: number, [, times, number, noun]: RegExpExecArray): Figure | undefined {
  const end = DOUBLING_HAN.lastIndex;
  if (noun === "番") {
    const folds = times ? (numberOf(times)?.value ?? 1) : number ? (numberOf(number)?.value ?? 1) : 1;
    return figure(text, at, end, floor, "multiple", 2 ** folds, 0.2 * 2 ** folds, 1);
  }
  const told = number ?? times;
  if (told === undefined) return figure(text, at, end, floor, "multiple", 2, 0.2, 1);
  const factor = numberOf(told);
  if (factor === undefined) return undefined;
  const [low, high] = factor.range ?? [factor.value, factor.value + 1];
  return figure(text, at, end, floor, "multiple", factor.value, factor.ulp, factor.digits, { low, high });
}

function fractionHan(text: string, at: number, floor: number): Figure | undefined {
  const found = match(FRACTION_HAN, text, at);
  if (found === null) return undefined;
  const below = numberOf(found[1]);
  const above = numberOf(found[2]);
  if (below === undefined || above === undefined || below.value === 0) return undefined;
  const end = FRACTION_HAN.lastIndex;
  const value = above.value / below.value;
  const [low, high] = below.range ?? [below.value, below.value];
  const vague =
    below.range || above.range
      ? { low: (above.range?.[0] ?? above.value) / high, high: (above.range?.[1] ?? above.value) / low }
      : undefined;
  return fraction(text, at, end, floor, value, vague);
}

function slash(text: string, at: number, floor: number): Figure | undefined {
  const found = match(FRACTION_SLASH, text, at);
  if (found === null || /[\d/.A-Za-z_-]/.test(text[at - 1] ?? "")) return undefined;
  const [, above, below] = found;
  const end = FRACTION_SLASH.lastIndex;
  // page marks stand alone on their line; only a proper fraction in running text is one
  const alone = (at === 0 || text[at - 1] === "\n") && (end === text.length || text[end] === "\n");
  if (
    alone ||
    Number(below) < 2 ||
    Number(above) >= Number(below) ||
    (Number(above) !== 1 && !/^(?:的| of )/.test(text.slice(end, end + 4)))
  )
    return undefined;
  return fraction(text, at, end, floor, Number(above) / Number(below));
}

function englishSpecial(text: string, at: number, floor: number): Figure | undefined {
  const ratio = match(IN_ENGLISH, text, at);
  if (ratio) {
    const above = numberOf(ratio[1]);
    const below = numberOf(ratio[2] === "a hundred" ? "100" : ratio[2]);
    if (above && below && above.value < below.value) return fraction(text, at, IN_ENGLISH.lastIndex, floor, above.value / below.value);
  }
  const part = match(FRACTION_ENGLISH, text, at);
  if (part) return fractionEnglish(text, at, floor, part);
  const doubling = match(DOUBLING_ENGLISH, text, at);
  if (doubling) {
    const value = doubling[2] ? 2 : ({ doubl: 2, tripl: 3, quadrupl: 4, halv: 0.5 }[doubling[1].toLowerCase()] ?? 1);
    return figure(text, at, DOUBLING_ENGLISH.lastIndex, floor, "multiple", value, value / 10, 1);
  }
  return duration(text, at, floor);
}

/** A third, two-fifths, half. An ordinal (the third quarter) is none: it needs a numerator, an article or `half`. */
function fractionEnglish(text: string, at: number, floor: number, [, count, part]: RegExpExecArray): Figure | undefined {
  const name = part.toLowerCase().replace(/s$/, "");
  const before = /\b(a|one|another) $/i.exec(text.slice(Math.max(0, at - 9), at));
  const after = text.slice(FRACTION_ENGLISH.lastIndex, FRACTION_ENGLISH.lastIndex + 16);
  if (
    name === "half"
      ? /^ (?:a |an |the )?(?:hour|year|century|marathon|day|mile|time|way|brother|sister|past|dozen|million|billion)|^-/.test(after) ||
        /\b(?:first|second|other|better) $/i.test(text.slice(Math.max(0, at - 8), at))
      : !count && !before
  )
    return undefined;
  if (!count && name !== "half" && !/^ ?(?:of|,|\.|;|\)|from|to|in|on|for|more|less|year|$|\n|were|was|is|are|said|as)/.test(after))
    return undefined;
  if (
    name === "second" ||
    (name === "quarter" && /^ (?:of an hour|mile|to |past |revenue|profit|results|earnings|was|net)/.test(after) && !count)
  )
    return undefined;
  const below = PART_VALUES[name];
  const above = count ? (numberOf(count)?.value ?? 1) : 1;
  if (below === undefined || above >= below) return undefined;
  const start = !count && before && before[1] !== "another" ? at - before[0].length : at;
  return fraction(text, Math.max(start, floor), FRACTION_ENGLISH.lastIndex, floor, above / below);
}

/** A fraction is exact as printed, but who writes "a third" means a share near it: half a percentage point. */
const FRACTION_ALLOWANCE = 0.005;

function fraction(text: string, start: number, end: number, floor: number, value: number, vague?: Interval): Figure {
  const near = boundBefore(text, start);
  const before = near && near.start >= floor ? near : gappedBound(text, start, floor);
  const after = boundAfter(text, end);
  const bound: Bound = after?.bound ?? before?.bound ?? "=";
  const ulp = Math.min(2 * FRACTION_ALLOWANCE, value / 5);
  const interval = vague ?? intervalOf(bound, value, ulp, 2);
  return build(text, before?.start ?? start, after?.end ?? end, "ratio", value, interval, vague ? "range" : bound, ulp, 2);
}

const GAPPED: readonly (readonly [RegExp, Bound])[] = [
  [/(?:不到|不足)[^，。,;；\d]{1,12}$/, "<"],
  [/超过[^，。,;；\d]{1,12}$/, ">"],
  [/(?<![最附临靠邻新])近[^，。,;；\d]{1,12}$/, "~<"],
];

/** 不到行业平均十分之一: what the fraction is of stands between. */
function gappedBound(text: string, start: number, floor: number): { readonly bound: Bound; readonly start: number } | undefined {
  const words = text.slice(Math.max(floor, start - 16), start);
  for (const [pattern, bound] of GAPPED) {
    const match = pattern.exec(words);
    if (match) return { bound, start: start - match[0].length };
  }
  return undefined;
}

function rankEnglish(text: string, at: number): Figure | undefined {
  const found = match(RANK_ENGLISH, text, at);
  if (found === null) return undefined;
  const value = Number(found[1].replaceAll(",", ""));
  return build(text, at, RANK_ENGLISH.lastIndex, "rank", value, { low: value, high: value }, "=", 1, String(value).length);
}

/** 第三, 第12: a rank, whatever is ranked. Called where the ordinal mark stands before the number. */
export function readRank(text: string, at: number): Figure | undefined {
  const found = match(RANK_HAN, text, at);
  if (found === null) return undefined;
  const value = numberOf(found[1])?.value ?? 0;
  return build(text, at, RANK_HAN.lastIndex, "rank", value, { low: value, high: value }, "=", 1, 1);
}

function duration(text: string, at: number, floor: number): Figure | undefined {
  const han = match(DURATION_HAN, text, at);
  if (han && text[at - 1] !== "日" && text[at - 1] !== ":") {
    const seconds =
      han[4] !== undefined
        ? Number(han[4]) * 3600 + Number(han[5]) * 60
        : Number(han[1] ?? 0) * 3600 + Number(han[2]) * 60 + Number(han[3]);
    return figure(text, at, DURATION_HAN.lastIndex, floor, "duration", seconds, han[4] !== undefined ? 60 : 1, 4);
  }
  const clock = match(DURATION_CLOCK, text, at);
  if (clock && text[at - 1] !== ":" && !/(?:\d|[日T]) ?$/.test(text.slice(Math.max(0, at - 2), at))) {
    return figure(
      text,
      at,
      DURATION_CLOCK.lastIndex,
      floor,
      "duration",
      Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3]),
      1,
      4,
    );
  }
  const english = match(DURATION_ENGLISH, text, at);
  if (english === null) return undefined;
  const [hours, minutes, rest] = [english[1] ? numberOf(english[1]) : undefined, numberOf(english[2]), numberOf(english[3])];
  if (minutes === undefined || rest === undefined || (english[1] && hours === undefined)) return undefined;
  return figure(
    text,
    at,
    DURATION_ENGLISH.lastIndex,
    floor,
    "duration",
    (hours?.value ?? 0) * 3600 + minutes.value * 60 + rest.value,
    1,
    4,
  );
}

function numberOf(text: string): Numeral | undefined {
  const numeral = readDigits(text, 0) ?? readWords(text, 0) ?? readHan(text, 0);
  // 数十万: the magnitude behind a vague number
  const magnitude = numeral?.range ? magnitudeOf(text.slice(numeral.end)) : 1;
  if (numeral?.range === undefined || magnitude === 1) return numeral;
  const [low, high] = numeral.range;
  return { ...numeral, value: numeral.value * magnitude, range: [low * magnitude, high * magnitude], ulp: numeral.ulp * magnitude };
}

function range(numeral: Numeral, factor: number): Interval | undefined {
  return numeral.range ? { low: numeral.range[0] * factor, high: numeral.range[1] * factor } : undefined;
}

function figure(
  text: string,
  start: number,
  end: number,
  floor: number,
  kind: FigureKind,
  value: number,
  ulp: number,
  digits: number,
  vague?: Interval,
): Figure {
  const before = boundBefore(text, start);
  const after = boundAfter(text, end);
  const told = before && before.start >= floor ? before : undefined;
  const bound: Bound = vague ? "range" : (after?.bound ?? told?.bound ?? "=");
  return build(
    text,
    told?.start ?? start,
    after?.end ?? end,
    kind,
    value,
    vague ?? intervalOf(bound, value, ulp, digits),
    bound,
    ulp,
    digits,
  );
}

const FAMILIES: Partial<Record<FigureKind, readonly [UnitFamily, string]>> = {
  ratio: ["ratio", "1"],
  multiple: ["multiple", "1"],
  duration: ["time", "s"],
  rank: ["rank", "rank"],
};

function build(
  text: string,
  start: number,
  end: number,
  kind: FigureKind,
  value: number,
  interval: Interval,
  bound: Bound,
  ulp: number,
  digits: number,
): Figure {
  const [family, unit] = FAMILIES[kind] ?? ["number", ""];
  return { start, end, text: text.slice(start, end), kind, value, interval, bound, ulp, place: ulp, digits, factor: 1, family, unit };
}
