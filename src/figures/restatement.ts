/** Finds a figure that is given again in another notation, `1.5億(1.5b)`, and says whether the two agree. */
import type { Variant } from "../text/variants.ts";
import { compare, isPowerOfTen, MEASURES, type Restatement } from "./equality.ts";
import type { Figure } from "./figure.ts";
import { point } from "./interval.ts";
import { readHan } from "./numerals.ts";
import { compareTemperatures } from "./temperatures.ts";

/** More words may stand before the bracket where it gives a measure in another unit: 28,080 kg of honey last summer (28.08 tonnes). */
const WORDS_BEFORE = /^(?: ?[a-z]{2,14}){3,6} \($|^[一-鿿]{5,8} ?\($/;
const OPENING = /^(?: ?[a-z]{2,14}){0,2} ?\($|^(?!半)[一-鿿]{0,4} ?\($/;
const RESTATED =
  /^(?:(?:人民币|金额|合同价)?(?:大写|小写)(?:金额|为|是)?[:： ]{0,2}|约合|折合|相当于|合计|合|即|等于|about|approximately|approx\.?|roughly|around|or|equivalent to|equal to|i\.e\.,?|that is,?|namely|=|≈)?(?:每(?:平方[米公]里?|公?[亩顷斤升里]|[秒分时天日月年]|小时|分钟))? ?$/i;
/** A noun may stand behind it, but not what it is counted per, of which part it is, or when it holds. */
const CLOSING =
  /^(?! ?(?:the|each|every|apiece|for|on|in(?! (?:all|total))|at|with|from|under|if|when|as|by|active|activated|trainable|used|free|more|less|fewer|extra|additional|[a-z]+ed|max|min|hourly|daily|weekly|monthly|quarterly|annual|annually|yearly)\b)(?: ?[A-Za-z]{2,14}){0,2} ?\)|^;|^(?!.?[增减涨跌升降年月日前后其每一])[一-鿿]{0,3} ?\)/;
/** 约合 and its like restate without brackets. */
const PLAIN = /^[，, ]{0,2}(?:约合|折合|约折合|折合约|合约|equivalent to)(?:为|约)?(?:每(?:秒|小时|分钟?))? ?$/;
/** So do these, where nothing else is said of the second figure: 也就是, i.e., or. */
const SAME_AS =
  /^[，,—]{0,2} ?(?:也就是说?|亦即|即|等于|等同于|相当于|合|换算成|换算为|折算为)[，,]?(?:约|大约|整整|[刚正恰]好)? ?$|^,? (?:i\.e\.,?|that is,?|namely|which is|equal to|equivalent to|the equivalent of) $/i;
const OR = /^, or $/i;
/** The clause ends here, or only says of what dimension it was. */
const ENDS_BEHIND =
  /^(?:[，,。.;；:)!?、—]|$|\n|(?:长|宽|高|深)?[，。；]| (?:in (?:all|total)|altogether|long|wide|high|deep|tall|across|away)\b)/;
const LEAD = /^(?:约合|折合约?|约折合|合约)/;
/** One of these stands in every paragraph with a restatement. */
const SIGNS = /[(合即]|也就是|等于|等同于|相当于|换算|折算|equivalent|equal to|, or |i\.e\.|that is|namely|which is/;
/** And one of these where it needs no brackets. */
const PLAIN_SIGN = /合|equivalent to/;
const MAX_BETWEEN = 40;

const NONE: readonly Restatement[] = [];

/** Pairs of neighbouring figures of a paragraph where the second restates the first and does not agree with it. */
export function restatements(text: string, figures: readonly Figure[], variant: Variant): readonly Restatement[] {
  if (figures.length === 0 || !SIGNS.test(text)) return NONE;
  const found = [...countedTwice(text, figures)];
  for (let i = 0; i + 1 < figures.length; i++) {
    const first = figures[i];
    const second = asSpeed(text, first, figures[i + 1]);
    if (second.start - first.end > MAX_BETWEEN || isRateOf(text, first, second) || isEndOfRange(text, first, second)) continue;
    // 旧台币4万元折合新台币1元: two currencies
    if (text[first.start - 1] === "旧" || text[first.start - 1] === "舊") continue;
    if (!isRestated(text, first, second) && !isSaidAgain(text, figures[i - 1], first, second)) continue;
    const restatement = first.family === "temperature" ? compareTemperatures(text, first, second) : compare(first, second, variant);
    if (restatement) found.push(restatement);
  }
  return found;
}

/** within thirty (13) days, 三十（13）日内: contracts tell a number in words, and again in figures before what is counted. */
function* countedTwice(text: string, figures: readonly Figure[]): Generator<Restatement> {
  for (let i = 0; i < figures.length; i++) {
    const second = figures[i];
    if (!IN_FIGURES.test(second.text) || !COUNTED_BEHIND.test(text.slice(second.end, second.end + MAX_BETWEEN))) continue;
    const first = toldInHan(text, second) ?? (i > 0 ? toldInWords(text, figures[i - 1], second) : undefined);
    if (first !== undefined && first.value !== second.value)
      yield { first, second, ratio: second.value / first.value, verdict: "differs", approximate: false };
  }
}

function toldInWords(text: string, first: Figure, second: Figure): Figure | undefined {
  return IN_WORDS.test(first.text) && /^ ?\($/.test(text.slice(first.end, second.start)) ? first : undefined;
}

/** Han numerals without what they count are read as no figure: 三十 before its bracket. */
function toldInHan(text: string, second: Figure): Figure | undefined {
  const han = HAN_BEFORE.exec(text.slice(Math.max(0, second.start - HAN_REACH), second.start));
  if (han === null) return undefined;
  const start = second.start - han[0].length;
  const numeral = readHan(text, start);
  if (numeral === undefined || numeral.end !== start + han[1].length || numeral.range !== undefined) return undefined;
  return { ...second, text: han[1], start, end: numeral.end, value: numeral.value, interval: point(numeral.value) };
}

const HAN_REACH = 10;
/** One numeral, or one with tens: digit by digit it would be a year. */
const HAN_BEFORE =
  /(?<![第初零〇○一二三四五六七八九十百千万两兩壹贰貳叁參肆伍陆陸柒捌玖拾佰仟])([一二三四五六七八九十两兩壹贰貳叁參肆伍陆陸柒捌玖拾]|[一二三四五六七八九壹贰貳叁參肆伍陆陸柒捌玖]?[十拾百佰][一二三四五六七八九十壹贰貳叁參肆伍陆陸柒捌玖拾]{0,3}) ?\($/;
const IN_FIGURES = /^\d{1,3}$/;
const IN_WORDS = /^(?:within )?[a-z]{3,9}(?:[ -][a-z]{3,9}){0,4}$/i;
const COUNTED_BEHIND =
  /^\) (?:(?:calendar|business|working|consecutive|successive|full|clear|court) )?(?:days?|weeks?|months?|years?|hours?)\b|^\)(?:个|個)?(?:工作|自然|日历|日曆|连续|連續|交易)?(?:日|天|月|年|周|小时|小時|份|套)/;

/** 每小时108公里（约67英里）: the bracket leaves out what it is by. */
function asSpeed(text: string, first: Figure, second: Figure): Figure {
  if (first.family !== "speed" || second.family !== "length" || second.per !== undefined || text[second.end] !== ")") return second;
  if (!HOURLY.test(text.slice(Math.max(0, first.start - HOURLY_REACH), first.end + HOURLY_REACH))) return second;
  const { interval, value, ulp, place } = second;
  return {
    ...second,
    family: "speed",
    unit: first.unit,
    value: value / HOUR,
    interval: { low: interval.low / HOUR, high: interval.high / HOUR },
    ulp: ulp / HOUR,
    place: place / HOUR,
  };
}

const HOURLY = /[小每]时|时速|hour|mph|km\/h|kph/;
const HOURLY_REACH = 8;
const HOUR = 3600;

/** From 16 to 28 °C (61 to 82 °F): the range restates one that was read by its end. */
function isEndOfRange(text: string, first: Figure, second: Figure): boolean {
  return (
    second.bound === "range" &&
    first.bound !== "range" &&
    RANGE_BEFORE.test(text.slice(Math.max(0, first.start - RANGE_REACH), first.start))
  );
}

const RANGE_BEFORE = /\d ?(?:°[CF]|℃|℉|度)? ?(?:to|and|至|到|[-—~]) ?-?$/;
const RANGE_REACH = 14;

/** It cost $460 million ($50,000 a kilometre): a rate restates no total. The first is one too behind 每 and some words: 每秒送水1.2立方米. */
function isRateOf(text: string, first: Figure, second: Figure): boolean {
  return (
    second.per !== undefined &&
    first.per === undefined &&
    !EACH_BEFORE.test(text.slice(Math.max(0, first.start - MAX_BETWEEN), first.start))
  );
}

const EACH_BEFORE =
  /(?:每|\b(?:(?:each|every|per) [a-z]+|an? (?:second|minute|hour|day|night|week|month|year|head|person|mile|kilomet(?:er|re)|ton(?:ne)?|share|unit|piece)\b))[^，,。;；()\d]{0,16}$/;

/** 全队犯规超过4次（两次罚球）: times of another deed. */
function isOfAnotherDeed(text: string, second: Figure): boolean {
  return second.kind === "count" && second.text.endsWith("次") && /^[一-鿿]/.test(text.slice(second.end));
}

function isRestated(text: string, first: Figure, second: Figure): boolean {
  if (isOfAnotherDeed(text, second)) return false;
  const between = text.slice(first.end, second.start);
  // 约合 belongs to the second figure as its approximator
  if (PLAIN_SIGN.test(between + second.text) && PLAIN.test(between + (LEAD.exec(second.text)?.[0] ?? ""))) return true;
  const bracket = between.lastIndexOf("(");
  if (bracket < 0) return false;
  const opening = between.slice(0, bracket + 1);
  return (
    (OPENING.test(opening) || (isOtherUnit(first, second) && WORDS_BEFORE.test(opening))) &&
    RESTATED.test(between.slice(bracket + 1)) &&
    // 5 years (15-month doubling time)
    !(second.text.includes("-") && text[second.end] === " ") &&
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
  if (isAmountAgain(text, first, second)) return true;
  if (first.family !== second.family || !MEASURES.has(first.family) || isOneUnit(first, second)) return false;
  if (
    (second.per !== undefined && first.per?.name !== second.per.name) ||
    !ENDS_BEHIND.test(text.slice(second.end, second.end + LONGEST_END))
  )
    return false;
  const between = text.slice(first.end, second.start);
  // an approximator belongs to the second figure
  const words = between + (/^(?:约|大约|相当于)/.exec(second.text)?.[0] ?? "");
  if (SAME_AS.test(between) || SAME_AS.test(words) || (second.family === "speed" && SAME_AS.test(between.replace(OF_SPEED, ""))))
    return true;
  if (!OR.test(between) || (before !== undefined && before.family === first.family && first.start - before.end < LISTED)) return false;
  const ratio = second.value / first.value;
  return (ratio < ALTERNATIVE && ratio > 1 / ALTERNATIVE) || isPowerOfTen(ratio);
}

/** 12亿元，即1.2万亿元: money of one currency, and only where a magnitude slipped. */
function isAmountAgain(text: string, first: Figure, second: Figure): boolean {
  return (
    first.family === "currency" &&
    first.unit === second.unit &&
    isPowerOfTen(second.value / first.value) &&
    SAME_AS.test(text.slice(first.end, second.start)) &&
    ENDS_BEHIND.test(text.slice(second.end, second.end + LONGEST_END))
  );
}

const LONGEST_END = 12;

/** 320公里的速度，相当于每秒89米. */
const OF_SPEED = /^的[一-鿿]{0,2}(?:速度|时速)|每(?:秒|小时|分钟?)$/g;

/** Of speeds the way is printed and the time is not. */
function isOneUnit(first: Figure, second: Figure): boolean {
  if (first.factor !== second.factor || first.unit !== second.unit) return false;
  return first.family !== "speed" || WAY.exec(first.text)?.[0] === WAY.exec(second.text)?.[0];
}

const WAY = /(?:[一-鿿]|[A-Za-z/ ])+$/;
