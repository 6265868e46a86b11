/** Reads a calendar date, or a time of day to pass over, at a place of a folded text. */

import { isDigit, isLetter } from "./candidates.ts";
import { codeAt } from "./codes.ts";
import type { CalendarDate } from "./figure.ts";
import { readHanDate, withWeekday } from "./handates.ts";
import { englishWeekday, readEnglishDate } from "./latindates.ts";

export interface DateReading {
  readonly start: number;
  readonly end: number;
  /** Absent for a time of day. */
  readonly date?: CalendarDate;
  readonly until?: CalendarDate;
}

const NUMERIC = /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d.])/y;
const CLOCK =
  /\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?(?: ?[ap]\.?m\b\.?)?|\d{1,2} ?[ap]\.?m\b\.?|\d{1,2}[时点](?:(?:\d{1,2}分(?!钟))?(?!\d{1,2}分\d|间|空|代|候|速|尚))|\d{1,2}点钟/iy;
/** What may stand behind its first digits. */
const CLOCK_NEXT = ":apAP时点";
const RACE_TIME = /\d:\d{2}:\d{2}(?![:\d])/y;

/** At a digit or Han numeral. What stands behind it decides which kinds of date it may begin. */
export function readDate(text: string, at: number): DateReading | undefined {
  const republic = republicBefore(text, at);
  if (republic !== undefined) return readHanDate(text, republic);
  let end = at;
  while (end - at <= MAX_DIGITS && isDigit(codeAt(text, end))) end++;
  if (end === at) return mayBeHanDate(text, at) ? readHanDate(text, at) : undefined;
  if (end - at > MAX_DIGITS || end >= text.length) return end - at === MAX_DIGITS ? readEnglishDate(text, at, end) : undefined;
  const spaced = codeAt(text, end) === SPACE;
  const behind = spaced ? end + 1 : end;
  const next = codeAt(text, behind);
  const part = partTable[next];
  if (part === Part.Han) return readHanDate(text, at) ?? (next === HOUR || next === O_CLOCK ? readClock(text, at, end) : undefined);
  if (part === Part.Numeric && !spaced) return readNumericDate(text, at, end) ?? readEnglishDate(text, at, end) ?? readClock(text, at, end);
  if (end - at === MAX_DIGITS || isLetter(next) || part !== Part.None)
    return readEnglishDate(text, at, end) ?? (isLetter(next) ? readClock(text, at, end) : undefined);
  return undefined;
}

/** Where 民国 begins that stands right before the year. */
function republicBefore(text: string, at: number): number | undefined {
  const end = codeAt(text, at - 1) === SPACE ? at - 1 : at;
  return codeAt(text, end - 1) === STATE && text[end - 2] === "民" ? end - 2 : undefined;
}

/** 三月, 二〇二五年, 三季度: a Han numeral with a calendar word behind. */
function mayBeHanDate(text: string, at: number): boolean {
  let end = at;
  while (end - at <= MAX_HAN_DIGITS && numeralTable[codeAt(text, end)] === 1) end++;
  if (codeAt(text, end) === SPACE) end++;
  return partTable[codeAt(text, end)] === Part.Han;
}

const MAX_DIGITS = 4;
const MAX_HAN_DIGITS = 4;
const COLON = 0x3a;
const SPACE = 0x20;
const STATE = "国".charCodeAt(0);
const HOUR = "时".charCodeAt(0);
const O_CLOCK = "点".charCodeAt(0);
/** By code unit: what of a date may stand behind its first number. */
const Part = { None: 0, Han: 1, Numeric: 2, Dash: 3 } as const;
const partTable = new Uint8Array(0x10000);
for (const part of "年月日号时点季学") partTable[part.charCodeAt(0)] = Part.Han;
for (const part of "-/.:") partTable[part.charCodeAt(0)] = Part.Numeric;
partTable["—".charCodeAt(0)] = Part.Dash;
const numeralTable = new Uint8Array(0x10000);
for (const numeral of "零一二三四五六七八九十百廿卅") numeralTable[numeral.charCodeAt(0)] = 1;

/** `end`: behind the digits, as below. */
function readNumericDate(text: string, at: number, end: number): DateReading | undefined {
  if (end - at !== MAX_DIGITS || codeAt(text, end) === COLON || !isDigit(codeAt(text, end + 1))) return undefined;
  NUMERIC.lastIndex = at;
  const match = NUMERIC.exec(text);
  if (match === null) return undefined;
  const [, year, mark, month, day] = match;
  // 2.10.3 may be a version; a date with points has a year of this or the last centuries
  if (mark === "." && !/^(?:19|20)/.test(year)) return undefined;
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  const reading = withWeekday(text, at, { end: NUMERIC.lastIndex, date });
  // a headline may end in a day of the week, and the date of its page stand behind it
  const isApart = WORD_BEFORE.test(text.slice(Math.max(0, at - 2), at));
  return reading.end > NUMERIC.lastIndex || isApart ? reading : englishWeekday(text, { ...reading, date });
}

const WORD_BEFORE = /[a-z]\s$/;

function readClock(text: string, at: number, end: number): DateReading | undefined {
  if (end - at > 2 || !CLOCK_NEXT.includes(text[end] === " " ? text[end + 1] : text[end])) return undefined;
  RACE_TIME.lastIndex = at;
  if (RACE_TIME.test(text)) return undefined;
  CLOCK.lastIndex = at;
  return CLOCK.test(text) ? { start: at, end: CLOCK.lastIndex } : undefined;
}
