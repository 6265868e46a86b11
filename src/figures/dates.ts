/** Reads a calendar date, or a time of day to pass over, at a place of a folded text. */

import { isDigit, isLetter } from "./candidates.ts";
import { codeAt } from "./codes.ts";
import type { CalendarDate } from "./figure.ts";
import { readHan } from "./numerals.ts";

export interface DateReading {
  readonly start: number;
  readonly end: number;
  /** Absent for a time of day. */
  readonly date?: CalendarDate;
  readonly until?: CalendarDate;
}

const HAN_NUMBER = "[零一二三四五六七八九十廿卅]{1,4}";
const WEEKDAY_HAN = "(?:星期|周|礼拜)([一二三四五六日天])";
const YEAR_HAN = new RegExp(
  `(\\d{4}|民国 ?(?:\\d{2,3}|${HAN_NUMBER})|[零一二三四五六七八九]{4}|[一二三四五六七八九十百零]{2,4}(?=年[一二三四五六七八九十]{1,2}月)) ?年(?: ?(?:度|的)?第?([一二三四1-4])季度?|(上|下)半年| ?(\\d{1,2}|${HAN_NUMBER}) ?月(?: ?(\\d{1,2}|${HAN_NUMBER}) ?[日号]|份|底|初|末|中旬|上旬|下旬)?)?(?! ?(?:代|来|间|以上|以内|多|余|期|历史|之久|前后))`,
  "y",
);
const MONTH_HAN = new RegExp(
  `(\\d{1,2}|${HAN_NUMBER}) ?月(?: ?(\\d{1,2}|${HAN_NUMBER}) ?[日号]|份|底|初|末|中旬|上旬|下旬)?(?!球|亮|饼|子|嫂|租|薪)`,
  "y",
);
const DAY_HAN = /(\d{1,2}) ?[日号](?!内|间|均|元|圆|游|线|子|楼|店|机|院|门|馆|文|房|码|之内|以内|电)/y;
const QUARTER_HAN = /(?:第([一二三四1-4])季度?|([一二三四])季度)/y;
/** 那天正好是星期六. */
const WEEKDAY_TOLD = "(?:[，,、] ?)?(?:[那这当][天日])?(?:正好|恰好|刚好)?(?:正?是|恰逢|适逢|正值|为)?";
const WEEKDAY_AFTER = new RegExp(
  `(?: ?\\( ?${WEEKDAY_HAN} ?\\)| ?\\(? ?${WEEKDAY_HAN}(?![一-鿿]?[到至])|${WEEKDAY_TOLD}${WEEKDAY_HAN}(?=[，,。;；)]|$)| ?\\( ?([一二三四五六日]) ?\\))`,
  "y",
);
const WEEKDAY_BEFORE = new RegExp(`${WEEKDAY_HAN} ?\\(? ?$`);
const PERIOD_HAN = /(?:上午|下午|晚间|晚|凌晨)? ?(?:至|到|—|-|~) ?/y;

const MONTHS: Readonly<Record<string, number>> = Object.fromEntries(
  "jan feb mar apr may jun jul aug sep oct nov dec".split(" ").map((month, i) => [month, i + 1]),
);
const WEEKDAYS: Readonly<Record<string, number>> = Object.fromEntries(
  "mon tue wed thu fri sat sun".split(" ").map((day, i) => [day, i + 1]),
);
const MONTH =
  "(January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)(?![A-Za-z])";
const DAY_MONTH = new RegExp(
  `(\\d{1,2})(?:st|nd|rd|th)?(?: (?:to|-|–|—|and) |[-—])(\\d{1,2})(?:st|nd|rd|th)? ${MONTH}(?:,? (\\d{4}))?|(\\d{1,2})(?:st|nd|rd|th)? (?:of )?${MONTH}(?:,? (\\d{4}))?`,
  "y",
);
const MONTH_DAY = new RegExp(`${MONTH} (?:([0-3]?\\d)(?:st|nd|rd|th)?(?!\\d|[:.]\\d)(?:,? (\\d{4}))?|(\\d{4})(?!\\d))`, "y");
const FULL_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
const BARE_MONTH = new RegExp(`${FULL_MONTH}(?![A-Za-z]| ?\\d)`, "y");
/** A month alone is one behind these; else it may be a name or a verb. */
const BEFORE_MONTH = new RegExp(`\\b(?:in|of|since|until|by|during|last|this|early|late|between|from|${FULL_MONTH} (?:and|to)) $`, "i");
const BEFORE_MONTH_REACH = 16;
const WEEKDAY_WORD = /(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun)\.?,? (?:the )?$/;
/** 12 January 2024, a Friday; 12 January 2024 (Friday). A day of the week with a date of its own behind it goes with that one. */
const WEEKDAY_BEHIND =
  /^(?:,? ?\(|, (?:which was |it was )?(?:a )?)(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun)(?=\)|[,.;](?! \d| ?[A-Z][a-z]{2,8} \d)|$)/;
const NUMERIC = /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d.])/y;
const CLOCK =
  /\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?(?: ?[ap]\.?m\b\.?)?|\d{1,2} ?[ap]\.?m\b\.?|\d{1,2}[时点](?:(?:\d{1,2}分(?!钟))?(?!\d{1,2}分\d|间|空|代|候|速|尚))|\d{1,2}点钟/iy;
/** What may stand behind its first digits. */
const CLOCK_NEXT = ":apAP时点";
const RACE_TIME = /\d:\d{2}:\d{2}(?![:\d])/y;
/** A four-digit number is a year in English after these, or before what no count stands before. */
const YEAR_BEFORE =
  /(?:\b(?:in|since|from|to|by|until|till|of|before|after|early|late|mid|year|during|between|and|for|than|the|founded|through|circa|©)|[(,—-]) ?$/i;
const YEAR_WORD =
  /(1[5-9]\d{2}|20\d{2})(?![\d,]?\d|[.]\d|[A-Za-z%]| ?(?:people|men|women|children|km|kg|MW|GW|USD|yuan|元|人|名|块|张|台|家|个|万|亿|米|吨))/y;
/** What is counted in the thousands; 1950 and was, 1984 as are no plurals. */
const PLURAL_NEXT =
  /^ (?!(?:and|or|but|when|while|to|until|in|for|the|at|by|with|after|before|he|she|it|they)\b)(?:[a-z]+ )?(?!(?:was|is|has|does|his|its|this|as|us|plus|less|across|towards|besides|perhaps|always)\b)[a-z]{2,}s\b/;

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

/** 第三季度, at its ordinal mark. */
export function readQuarter(text: string, at: number): DateReading | undefined {
  if (codeAt(text, at + 2) !== QUARTER) return undefined;
  QUARTER_HAN.lastIndex = at;
  const quarter = QUARTER_HAN.exec(text);
  return quarter ? { start: at, end: QUARTER_HAN.lastIndex, date: { quarter: small(quarter[1] ?? quarter[2]) } } : undefined;
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
const SPACE = 0x20;
const STATE = "国".charCodeAt(0);
const QUARTER = "季".charCodeAt(0);
const HOUR = "时".charCodeAt(0);
const O_CLOCK = "点".charCodeAt(0);
/** By code unit: what of a date may stand behind its first number. */
const Part = { None: 0, Han: 1, Numeric: 2, Dash: 3 } as const;
const partTable = new Uint8Array(0x10000);
for (const part of "年月日号时点季") partTable[part.charCodeAt(0)] = Part.Han;
for (const part of "-/.:") partTable[part.charCodeAt(0)] = Part.Numeric;
partTable["—".charCodeAt(0)] = Part.Dash;
const numeralTable = new Uint8Array(0x10000);
for (const numeral of "零一二三四五六七八九十百廿卅") numeralTable[numeral.charCodeAt(0)] = 1;

function readHanDate(text: string, at: number): DateReading | undefined {
  const first = readHanDay(text, at);
  if (first === undefined) return undefined;
  PERIOD_HAN.lastIndex = first.end;
  const link = PERIOD_HAN.exec(text);
  const second = link ? readHanDay(text, PERIOD_HAN.lastIndex) : undefined;
  if (second === undefined || first.date.day === undefined) return withWeekday(text, at, first);
  return { start: at, end: second.end, date: first.date, until: second.date };
}

interface Day {
  readonly end: number;
  readonly date: CalendarDate;
}

function readHanDay(text: string, at: number): Day | undefined {
  YEAR_HAN.lastIndex = at;
  const full = YEAR_HAN.exec(text);
  if (full) {
    const [, year, quarter, half, month, day] = full;
    const date = {
      year: yearOf(year),
      ...(quarter ? { quarter: small(quarter) } : {}),
      ...(half ? { half: half === "上" ? 1 : 2 } : {}),
      ...(month ? { month: small(month) } : {}),
      ...(day ? { day: small(day) } : {}),
    };
    return { end: YEAR_HAN.lastIndex, date };
  }
  MONTH_HAN.lastIndex = at;
  const month = MONTH_HAN.exec(text);
  if (month && (month[2] !== undefined || small(month[1]) <= 12))
    return { end: MONTH_HAN.lastIndex, date: { month: small(month[1]), ...(month[2] ? { day: small(month[2]) } : {}) } };
  QUARTER_HAN.lastIndex = at;
  const quarter = QUARTER_HAN.exec(text);
  if (quarter) return { end: QUARTER_HAN.lastIndex, date: { quarter: small(quarter[1] ?? quarter[2]) } };
  DAY_HAN.lastIndex = at;
  const day = DAY_HAN.exec(text);
  if (day && Number(day[1]) >= 1 && Number(day[1]) <= 31) return { end: DAY_HAN.lastIndex, date: { day: Number(day[1]) } };
  return undefined;
}

function withWeekday(text: string, at: number, { end, date }: Day): DateReading {
  if (date.day === undefined) return { start: at, end, date };
  WEEKDAY_AFTER.lastIndex = end;
  const after = WEEKDAY_AFTER.exec(text);
  if (after)
    return {
      start: at,
      end: WEEKDAY_AFTER.lastIndex,
      date: { ...date, weekday: hanWeekday(after[1] ?? after[2] ?? after[3] ?? after[4]) },
    };
  const before = WEEKDAY_BEFORE.exec(text.slice(Math.max(0, at - 6), at));
  if (before) return { start: at - before[0].length, end, date: { ...date, weekday: hanWeekday(before[1]) } };
  return { start: at, end, date };
}

function hanWeekday(name: string): number {
  return name === "日" || name === "天" ? 7 : "一二三四五六".indexOf(name) + 1;
}

const REPUBLIC_YEAR = /民国 ?(.+)/;
/** The Republic of China counts from 1912 as its first year. */
const REPUBLIC = 1911;
const REPUBLIC_LAST = 200;

function yearOf(text: string): number {
  const republic = text.startsWith("民国") ? REPUBLIC_YEAR.exec(text) : null;
  const year = small(republic?.[1] ?? text);
  return republic || year < REPUBLIC_LAST ? REPUBLIC + year : year;
}

function small(text: string): number {
  return isDigit(codeAt(text, 0)) ? Number(text) : (readHan(text, 0)?.value ?? spelt(text));
}

function spelt(text: string): number {
  return [...text].reduce((value, digit) => value * 10 + "零一二三四五六七八九".indexOf(digit), 0);
}

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
  return reading.end > NUMERIC.lastIndex ? reading : englishWeekday(text, { ...reading, date });
}

/** The month has its day behind it, with a time or a year, and the number before is another thing's: `4096 Sep 17 15:46` of a file list. */
const DAY_BEHIND = / {1,2}\d{1,2}(?:,? {1,2}|, ?)(?:\d{1,2}:\d{2}|(?:19|20)\d{2})(?!\d)/y;

function readEnglishDate(text: string, at: number, end: number): DateReading | undefined {
  if (end - at > 2) return end - at === MAX_DIGITS ? readYear(text, at) : undefined;
  if (!mayStandBeforeMonth(text, end)) return undefined;
  // 29 30 31 November 2020: the days of one month, and the heading of the next
  if (codeAt(text, at - 1) === SPACE && isDigit(codeAt(text, at - 2))) return undefined;
  DAY_MONTH.lastIndex = at;
  const match = DAY_MONTH.exec(text);
  if (match) {
    const [, from, to, monthTo, yearTo, day, month, year] = match;
    const end = DAY_MONTH.lastIndex;
    if (from !== undefined) {
      const shared = { month: monthNumber(monthTo), ...(yearTo ? { year: Number(yearTo) } : {}) };
      return { start: at, end, date: { ...shared, day: Number(from) }, until: { ...shared, day: lastDay(Number(from), to, match[0]) } };
    }
    DAY_BEHIND.lastIndex = end;
    if (year === undefined && DAY_BEHIND.test(text)) return undefined;
    return englishWeekday(text, {
      start: at,
      end,
      date: { ...(year ? { year: Number(year) } : {}), month: monthNumber(month), day: Number(day) },
    });
  }
  return undefined;
}

/** 28–9 May leaves out the tens of its last day. */
function lastDay(from: number, to: string, told: string): number {
  const whole = from - (from % 10) + Number(to);
  return to.length === 1 && whole > from && ELIDED.test(told) ? whole : Number(to);
}

const ELIDED = /^\d\d[-—]/;

/** Behind a day: perhaps `st` and the like, then a month, `of`, or a link to another day. */
function mayStandBeforeMonth(text: string, end: number): boolean {
  const at = isLetter(codeAt(text, end)) ? end + 2 : end;
  const joint = codeAt(text, at);
  return joint === SPACE ? MONTH_NEXT.includes(text[at + 1]) : (joint === HYPHEN || joint === DASH) && isDigit(codeAt(text, at + 1));
}

const COLON = 0x3a;
const HYPHEN = 0x2d;
const DASH = "—".charCodeAt(0);
/** Months, of, to, and, dashes. */
const MONTH_NEXT = "JFMASONDota-—–";

function readYear(text: string, at: number): DateReading | undefined {
  YEAR_WORD.lastIndex = at;
  const year = YEAR_WORD.exec(text);
  if (year && !PLURAL_NEXT.test(text.slice(at + 4, at + 30)) && YEAR_BEFORE.test(text.slice(Math.max(0, at - 12), at))) {
    return { start: at, end: at + 4, date: { year: Number(year[1]) } };
  }
  return undefined;
}

/** At the first letter of a month: `March 3, 2025`, `May 2021`, `in June`. */
export function readMonthWord(text: string, at: number): DateReading | undefined {
  MONTH_DAY.lastIndex = at;
  const match = MONTH_DAY.exec(text);
  if (match === null) return readBareMonth(text, at);
  const [, month, day, year, yearAlone] = match;
  const date = {
    month: monthNumber(month),
    ...(day ? { day: Number(day) } : {}),
    ...(year || yearAlone ? { year: Number(year ?? yearAlone) } : {}),
  };
  return englishWeekday(text, { start: at, end: MONTH_DAY.lastIndex, date });
}

function readBareMonth(text: string, at: number): DateReading | undefined {
  BARE_MONTH.lastIndex = at;
  if (!BARE_MONTH.test(text) || !BEFORE_MONTH.test(text.slice(Math.max(0, at - BEFORE_MONTH_REACH), at))) return undefined;
  const end = BARE_MONTH.lastIndex;
  return { start: at, end, date: { month: monthNumber(text.slice(at, end)) } };
}

/** Behind a day: a bracket or some words, and the longest day of the week. */
const WEEKDAY_REACH = 32;

function englishWeekday(text: string, reading: DateReading & { readonly date: CalendarDate }): DateReading {
  if (reading.date.day === undefined) return reading;
  const match = WEEKDAY_WORD.exec(text.slice(Math.max(0, reading.start - 16), reading.start));
  if (match === null) {
    const behind = WEEKDAY_BEHIND.exec(text.slice(reading.end, reading.end + WEEKDAY_REACH));
    return behind === null
      ? reading
      : {
          ...reading,
          end: reading.end + behind[0].length,
          date: { ...reading.date, weekday: WEEKDAYS[behind[1].slice(0, 3).toLowerCase()] },
        };
  }
  return {
    ...reading,
    start: reading.start - match[0].length,
    date: { ...reading.date, weekday: WEEKDAYS[match[1].slice(0, 3).toLowerCase()] },
  };
}

function monthNumber(name: string): number {
  return MONTHS[name.slice(0, 3).toLowerCase()];
}

function readClock(text: string, at: number, end: number): DateReading | undefined {
  if (end - at > 2 || !CLOCK_NEXT.includes(text[end] === " " ? text[end + 1] : text[end])) return undefined;
  RACE_TIME.lastIndex = at;
  if (RACE_TIME.test(text)) return undefined;
  CLOCK.lastIndex = at;
  return CLOCK.test(text) ? { start: at, end: CLOCK.lastIndex } : undefined;
}
