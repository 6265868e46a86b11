/** Reads a calendar date that is written with English words: 3 May 2025, a Saturday; May 2021; in 1950. */

import { isDigit, isLetter } from "./candidates.ts";
import { codeAt } from "./codes.ts";
import type { DateReading } from "./dates.ts";
import type { CalendarDate } from "./figure.ts";

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
const MONTH_DAY = new RegExp(`${MONTH} (?:([0-3]?\\d)(?:st|nd|rd|th)?(?!\\d|[:.]\\d| ?%)(?:,? (\\d{4}))?|(\\d{4})(?!\\d))`, "y");
const FULL_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
const BARE_MONTH = new RegExp(`${FULL_MONTH}(?![A-Za-z]| ?\\d)`, "y");
/** A month alone is one behind these; else it may be a name or a verb. */
const BEFORE_MONTH = new RegExp(`\\b(?:in|of|since|until|by|during|last|this|early|late|between|from|${FULL_MONTH} (?:and|to)) $`, "i");
const BEFORE_MONTH_REACH = 16;
const WEEKDAY_WORD = /(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun)\.?,? (?:the )?$/;
/** 12 January 2024, a Friday; 12 January 2024 (Friday). A day of the week with a date of its own behind it goes with that one. */
const WEEKDAY_BEHIND =
  /^(?:,? ?\(|, (?:which was |it was )?(?:a )?)(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun)(?=\)|[,.;](?! \d| ?[A-Z][a-z]{2,8} \d)|$)/;
/** A four-digit number is a year in English after these, or before what no count stands before. */
const YEAR_BEFORE =
  /(?:\b(?:in|since|from|to|by|until|till|of|before|after|early|late|mid|year|during|between|and|for|than|the|founded|through|circa|©)|[(,—-]) ?$/i;
const YEAR_WORD = /(1[5-9]\d{2}|20\d{2})(?![\d,]?\d|[.]\d|[A-Za-z%]| ?(?:people|men|women|children|km|kg|MW|GW|USD|yuan|[一-鿿]))/y;
/** The years of the Middle Ages stand for certain only here: founded in 1368, fell in 1453 after… */
const MEDIEVAL = /(?<=\b(?:[Ii]n|[Ss]ince) )1[0-4]\d{2}(?=[,.;)](?!\d)| (?:until|after|when|by|at|during)\b)/y;

/** What is counted in the thousands; 1950 and was, 1984 as are no plurals. */
const PLURAL_NEXT =
  /^ (?!(?:and|or|but|when|while|to|until|in|for|the|at|by|with|after|before|he|she|it|they)\b)(?:[a-z]+ )?(?!(?:was|is|has|does|his|its|this|as|us|plus|less|across|towards|besides|perhaps|always)\b)[a-z]{2,}s\b/;

const SPACE = 0x20;
const YEAR_DIGITS = 4;

/** The month has its day behind it, with a time or a year, and the number before is another thing's: `4096 Sep 17 15:46` of a file list. */
const DAY_BEHIND = / {1,2}\d{1,2}(?:,? {1,2}|, ?)(?:\d{1,2}:\d{2}|(?:19|20)\d{2})(?!\d)/y;

/** `end`: behind the digits at `at`. */
export function readEnglishDate(text: string, at: number, end: number): DateReading | undefined {
  if (end - at > 2) return end - at === YEAR_DIGITS ? readYear(text, at) : undefined;
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
  MEDIEVAL.lastIndex = at;
  return MEDIEVAL.test(text) ? { start: at, end: at + 4, date: { year: Number(text.slice(at, at + 4)) } } : undefined;
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

/** With the day of the week before or behind it. */
export function englishWeekday(text: string, reading: DateReading & { readonly date: CalendarDate }): DateReading {
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
