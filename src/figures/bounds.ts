/** Approximators: the words around a number that say how exact it is, and the interval each makes of it. */

import { isLetter } from "./candidates.ts";
import { codeAt } from "./codes.ts";
import type { Bound } from "./figure.ts";
import type { Interval } from "./interval.ts";

const EMPHASIS = /(?:可达到|可达|达到|高达|多达|仅为|仅有|只有|仅|只|达|为|共|有)$/;
/** One group a bound, in the order of `BOUNDS`. All end where the number begins, so the longest approximator wins. */
const BEFORE_HAN =
  /(?:(不超过|不多于|不高于|不逾|至多|最多|最高|上限|以内)|(不少于|不低于|不小于|至少|起码|最少)|(不到|不足|不满|未满|未达|未及|低于|少于|小于|跌破)|(超过|超逾|超出|突破|高于|多于|大于|(?<!高|赶|反)超|逾|冲破|(?<=[年月日额量市收业])破|(?<=销|已)过)|(将近|接近|逼近|(?<![最附临靠邻新])近)|(大约|约合|(?<![节条公纽预签违履契合])约|大概|大致|差不多|估计|~|≈))$/;
const BOUNDS: readonly Bound[] = ["<=", ">=", "<", ">", "~<", "~"];
const BEFORE_ENGLISH: readonly (readonly [RegExp, Bound])[] = [
  [/\b(?:no more than|not more than|at most|up to|a maximum of|within)$/i, "<="],
  [/\b(?:no fewer than|no less than|not less than|at least|a minimum of)$/i, ">="],
  [/\b(?:less than|fewer than|under|below|short of)$/i, "<"],
  [/\b(?:more than|well over|just over|slightly over|slightly more than|a little over|a bit more than|over|exceeding|exceeded|above|north of|upwards of|topped|past|passed)$/i, ">"],
  [/\b(?:just under|nearly|almost|close to|approaching|just short of)$/i, "~<"],
  [/(?:\b(?:about|around|some|roughly|approximately|approx\.?|circa|an estimated|estimated|or so)|~|≈)$/i, "~"],
]; // biome-ignore format: a table
/** As far as an approximator stands from its number. */
const REACH = 24;

export interface BoundReading {
  readonly bound: Bound;
  /** Where the approximator begins. */
  readonly start: number;
}

/** Last characters of all approximators and of emphasis: most numbers have none before them. */
const LAST_HAN = "过超于多高逾限内少低小起码到足满达及破出近约合概致计不为有仅只共";
const LAST_WORDS = new Set(
  "than most to of within fewer least less under below short over exceeding exceeded above topped past passed nearly almost approaching about around some roughly approximately approx circa estimated so minimum maximum upwards".split(
    " ",
  ),
);
const LAST_WORD = /[A-Za-z]{2,13}(?=\.?$)/;

/** By code unit: whether an approximator may end in it. */
const lastTable = new Uint8Array(0x10000);
for (const last of `${LAST_HAN}~≈`) lastTable[last.charCodeAt(0)] = 1;

/** The approximator that ends where a number (or its currency sign) begins. */
export function boundBefore(text: string, at: number): BoundReading | undefined {
  let end = at;
  while (end > 0 && codeAt(text, end - 1) === SPACE) end--;
  if (end === 0) return undefined;
  const last = codeAt(text, end - 1);
  const latin = isLatin(last);
  if (latin ? !mayEndInWord(text, end) : lastTable[last] === 0) return undefined;
  const before = text.slice(Math.max(0, end - REACH), end);
  return latin ? boundInEnglish(before, end) : boundInHan(before, end);
}

/** An approximator may stand before a word of emphasis: 约为5亿. */
function boundInHan(before: string, end: number): BoundReading | undefined {
  const match = BEFORE_HAN.exec(before);
  if (match) return { bound: BOUNDS[match.indexOf(match[0], 1) - 1], start: end - match[0].length };
  const emphasis = EMPHASIS.exec(before);
  const told = emphasis && BEFORE_HAN.exec(before.slice(0, emphasis.index));
  return told ? { bound: BOUNDS[told.indexOf(told[0], 1) - 1], start: end - emphasis[0].length - told[0].length } : undefined;
}

function boundInEnglish(before: string, end: number): BoundReading | undefined {
  for (const [pattern, bound] of BEFORE_ENGLISH) {
    const match = pattern.exec(before);
    if (match) return { bound, start: end - match[0].length };
  }
  return undefined;
}

function mayEndInWord(text: string, end: number): boolean {
  const last = codeAt(text, end - 1);
  if (!isLetter(last) && last !== POINT) return false;
  const word = LAST_WORD.exec(text.slice(Math.max(0, end - 14), end));
  return word !== null && LAST_WORDS.has(word[0].toLowerCase());
}

const SPACE = 0x20;
const POINT = 0x2e;

function isLatin(unit: number): boolean {
  return unit < 0x80 && unit !== 0x7e;
}

const AFTER: readonly (readonly [RegExp, Bound])[] = [
  [/ ?(?:左右|上下|前后|光景)/y, "~"],
  [/ ?(?:以上|开外|还要?多|有余)/y, ">="],
  [/ ?(?:以下|以内|之内)/y, "<="],
  [/多一?点/y, ">"],
  // 三分之一强
  [/(?<=[一二三四五六七八九成半])强(?![一-鿿])/y, ">"],
  [/(?<=[一二三四五六七八九成半])弱(?![一-鿿])/y, "<"],
  [/ or so\b/y, "~"],
  [/(?:\+|＋)(?![\d+])| or more\b| and above\b| or above\b/y, ">="],
  [/ or (?:less|fewer|below)\b/y, "<="],
];

const firstAfter = new Uint8Array(0x10000);
for (const first of "左上前光以开还有之多强弱+＋o") firstAfter[first.charCodeAt(0)] = 1;

/** The approximator right behind a figure. */
export function boundAfter(text: string, at: number): { readonly bound: Bound; readonly end: number } | undefined {
  const next = codeAt(text, at) === SPACE ? at + 1 : at;
  if (firstAfter[codeAt(text, next)] === 0) return undefined;
  for (const [pattern, bound] of AFTER) {
    pattern.lastIndex = at;
    if (pattern.test(text)) return { bound, end: pattern.lastIndex };
  }
  return undefined;
}

/** Shares of the value; research on the use of 约 and 近 in news. All defaults. */
const ABOUT = 0.05;
const ABOUT_ROUND = 0.1;
const NEARLY = 0.03;
const NEARLY_ROUND = 0.1;
/** A number printed with this many significant digits or fewer is a round one. */
const ROUND_DIGITS = 2;

/** What a printed value with its approximator stands for. `ulp` is one unit of its last non-zero place. */
export function intervalOf(bound: Bound, value: number, ulp: number, digits: number): Interval {
  const half = ulp / 2;
  const size = Math.abs(value);
  switch (bound) {
    case "=":
    case "range":
      return { low: value - half, high: value + half };
    case "~": {
      const allowance = Math.max(half, size * (digits <= ROUND_DIGITS ? ABOUT_ROUND : ABOUT));
      return { low: value - allowance, high: value + allowance };
    }
    case "~<":
      return { low: value - size * (digits <= ROUND_DIGITS ? NEARLY_ROUND : NEARLY), high: value };
    case "<":
      return { low: -Infinity, high: value, highOpen: true };
    case "<=":
      return { low: -Infinity, high: value };
    case ">":
      return { low: value, high: Infinity, lowOpen: true };
    case ">=":
      return { low: value, high: Infinity };
  }
}
