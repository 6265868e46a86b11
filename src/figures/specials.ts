/** Figures that are no number with a unit: 百分之三, 三分之一, 一半, doubled, 第三, 2小时11分12秒. */

import { isDigit } from "./candidates.ts";
import { codeAt } from "./codes.ts";
import { durationClock, durationEnglish, durationHan } from "./durations.ts";
import type { Figure } from "./figure.ts";
import { fraction, fractionEnglish, fractionHan, slash } from "./fractions.ts";
import type { Interval } from "./interval.ts";
import { magnitudeOf, type Numeral } from "./numerals.ts";
import { build, figure, HAN_NUMBER, MAX_HAN_NUMBER, match, numberOf } from "./special.ts";

const PERCENT_HAN = new RegExp(`(百|千|万)分之(\\d{1,4}(?:\\.\\d{1,4})?|${HAN_NUMBER}(?:点[零一二三四五六七八九]{1,4})?)`, "y");
const HALF_HAN = /半数|一半(?!天|小时|路|会儿)|(?<=[过近超逾])半(?![年天月小个路岛导])/y;
const TENTHS_HAN =
  /([一二两三四五六七八九])成([一二三四五六七八九]|半(?=[，,。;；、)）的以左上]|$))?(?![为立功果员都分长本绩交就熟人型份品不])/y;
const DOUBLING_HAN = /翻(?:了)?(?:([一两二三四])|了?([\d.]{1,6}|[零一二两三四五六七八九十百千万几数]{1,6}))?(番|倍)/y;
const HALVING_HAN = /腰斩/y;
const RANK_HAN = /第(\d{1,5}|[零一二三四五六七八九十百千]{1,6})/y;
const IN_ENGLISH =
  /(one|two|three|four|five|six|seven|eight|nine|\d{1,2}) (?:in|out of)(?: every)? (?!(?<=\bin )(?<!\b(?:one|1) in )(?:1[5-9]|20)\d\d(?!\d| people))(two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|fifty|a hundred|\d{1,4})(?![A-Za-z\d%]|[,.]\d| (?:years|days|months|weeks|hours|January|February|March|April|May|June|July|August|September|October|November|December))/iy;
const DOUBLING_ENGLISH =
  /(doubl|tripl|trebl(?!e[s ]|e\b)|quadrupl|quintupl|halv)(?:ed|ing|es|e)(?![A-Za-z])|(twice)(?! (?:a|per|in|on|this|daily|weekly|before|as likely)\b)(?![A-Za-z])/iy;
/** TWICE从9人变成11人: a name among Han characters. */
function isGroup(text: string, start: number, end: number): boolean {
  return /[A-Z]/.test(text[start]) && /^ ?[\u3400-\u9fff]/.test(text.slice(end, end + 2));
}

const FOLD_ENGLISH = /(two|three|four|five|six|seven|eight|nine|ten)fold(?![A-Za-z])/iy;
const RANK_ENGLISH = /(\d{1,3}(?:,\d{3})*|\d{1,6})(?:st|nd|rd|th)(?![A-Za-z])/y;

/** Reads such a figure at a place, approximators included. `floor` is where the figure before ends. */
export function readSpecial(text: string, at: number, floor: number): Figure | undefined {
  const unit = codeAt(text, at);
  if (unit >= FIRST_HAN) return hanSpecial(text, at, floor);
  return isDigit(unit) ? digitSpecial(text, at, floor) : englishSpecial(text, at, floor);
}

const FIRST_HAN = 0x3400;

/** By code unit: what digits may be that it stands behind. One look saves a dozen patterns. */
const Behind = { None: 0, Part: 1, Slash: 2, Ordinal: 3, Clock: 4, Each: 5, Time: 6, Space: 7 } as const;
const behindTable = new Uint8Array(0x10000);
for (const [marks, kind] of [
  ["分", Behind.Part],
  ["/", Behind.Slash],
  ["snrt,", Behind.Ordinal],
  [":", Behind.Clock],
  ["个", Behind.Each],
  ["小时hm", Behind.Time],
  [" ", Behind.Space],
] as const)
  for (const mark of marks) behindTable[mark.charCodeAt(0)] = kind;
/** 3个小时. */
const HOUR_BEGINS = "小".charCodeAt(0);
/** What English words begin with that make a figure of digits: in, of, out, hours, minutes, seconds. */
const WORDS_BEHIND = "iohms";

function digitSpecial(text: string, at: number, floor: number): Figure | undefined {
  let end = at + 1;
  while (isDigit(codeAt(text, end))) end++;
  switch (behindTable[codeAt(text, end)]) {
    case Behind.Part:
      return fractionHan(text, at, floor) ?? durationHan(text, at, floor);
    case Behind.Slash:
      return slash(text, at, floor);
    case Behind.Ordinal:
      return rankEnglish(text, at);
    case Behind.Clock:
      return durationClock(text, at, floor);
    case Behind.Each:
      return codeAt(text, end + 1) === HOUR_BEGINS ? durationHan(text, at, floor) : undefined;
    case Behind.Time:
      return durationHan(text, at, floor);
    case Behind.Space:
      return WORDS_BEHIND.includes(String.fromCharCode(codeAt(text, end + 1))) ? englishSpecial(text, at, floor) : undefined;
    default:
      return undefined;
  }
}

/** The next characters decide here too. */
function hanSpecial(text: string, at: number, floor: number): Figure | undefined {
  const first = codeAt(text, at);
  const next = codeAt(text, at + 1);
  if (first === HALF || next === HALF) return half(text, at, floor);
  if (first === TURN) {
    const doubling = match(DOUBLING_HAN, text, at);
    return doubling ? doublingHan(text, at, floor, doubling) : undefined;
  }
  if (first === WAIST)
    return match(HALVING_HAN, text, at) ? figure(text, at, HALVING_HAN.lastIndex, floor, "multiple", 0.5, 0.1, 1) : undefined;
  if (next === PART) return percentHan(text, at, floor) ?? fractionHan(text, at, floor);
  if (next === TENTH) return tenths(text, at, floor);
  return hasParts(text, at) ? fractionHan(text, at, floor) : undefined;
}

const HALF = "半".charCodeAt(0);
const TURN = "翻".charCodeAt(0);
const WAIST = "腰".charCodeAt(0);
const TENTH = "成".charCodeAt(0);
const PART = "分".charCodeAt(0);

/** 二十分之一: the mark of a fraction behind some numerals. */
function hasParts(text: string, at: number): boolean {
  const last = Math.min(text.length, at + MAX_HAN_NUMBER + 1);
  for (let i = at + 2; i < last; i++) if (codeAt(text, i) === PART) return true;
  return false;
}

function half(text: string, at: number, floor: number): Figure | undefined {
  return match(HALF_HAN, text, at) ? figure(text, at, HALF_HAN.lastIndex, floor, "ratio", 0.5, 0.1, 2) : undefined;
}

function percentHan(text: string, at: number, floor: number): Figure | undefined {
  const percent = match(PERCENT_HAN, text, at);
  const part = percent ? numberOf(percent[2]) : undefined;
  if (percent === null || part === undefined) return undefined;
  const base = magnitudeOf(percent[1]);
  // 百分之五十 is as exact as 50%
  const ulp = Math.min(part.ulp, 1) / base;
  return figure(text, at, PERCENT_HAN.lastIndex, floor, "ratio", part.value / base, ulp, part.digits, range(part, 1 / base));
}

/** 一成半. */
const HALF_TENTH = 0.05;

function tenths(text: string, at: number, floor: number): Figure | undefined {
  const found = match(TENTHS_HAN, text, at);
  if (found === null) return undefined;
  const end = TENTHS_HAN.lastIndex;
  const more = text[end] === "多" || text[end] === "余";
  const value =
    (numberOf(found[1])?.value ?? 0) / 10 + (found[2] ? (found[2] === "半" ? HALF_TENTH : (numberOf(found[2])?.value ?? 0) / 100) : 0);
  const ulp = found[2] ? 0.01 : 0.1;
  return figure(text, at, more ? end + 1 : end, floor, "ratio", value, ulp / 2, 2, more ? { low: value, high: value + ulp } : undefined);
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

function englishSpecial(text: string, at: number, floor: number): Figure | undefined {
  const ratio = match(IN_ENGLISH, text, at);
  if (ratio) {
    const above = numberOf(ratio[1]);
    const below = numberOf(ratio[2] === "a hundred" ? "100" : ratio[2]);
    if (above && below && above.value < below.value) return fraction(text, at, IN_ENGLISH.lastIndex, floor, above.value / below.value);
  }
  const part = fractionEnglish(text, at, floor);
  if (part) return part;
  const doubling = match(DOUBLING_ENGLISH, text, at);
  if (doubling && !isGroup(text, at, DOUBLING_ENGLISH.lastIndex)) {
    const value = doubling[2] ? 2 : ({ doubl: 2, tripl: 3, trebl: 3, quadrupl: 4, quintupl: 5, halv: 0.5 }[doubling[1].toLowerCase()] ?? 1);
    return figure(text, at, DOUBLING_ENGLISH.lastIndex, floor, "multiple", value, value / 10, 1);
  }
  const fold = match(FOLD_ENGLISH, text, at);
  const times = fold ? numberOf(fold[1]) : undefined;
  if (times) return figure(text, at, FOLD_ENGLISH.lastIndex, floor, "multiple", times.value, 1, 1);
  return durationEnglish(text, at, floor);
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

function range(numeral: Numeral, factor: number): Interval | undefined {
  return numeral.range ? { low: numeral.range[0] * factor, high: numeral.range[1] * factor } : undefined;
}
