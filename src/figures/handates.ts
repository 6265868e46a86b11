/** Reads a calendar date that is written with Han words: 2025年5月3日（星期六）, 民国十四年, 第三季度. */

import { isDigit } from "./candidates.ts";
import { codeAt } from "./codes.ts";
import type { DateReading } from "./dates.ts";
import type { CalendarDate } from "./figure.ts";
import { readHan } from "./numerals.ts";

const HAN_NUMBER = "[零一二三四五六七八九十廿卅]{1,4}";
const WEEKDAY_HAN = "(?:星期|周|礼拜)([一二三四五六日天])";
/** 113年4月, 113学年度: three digits are of the Republic where no count of years can stand. */
const REPUBLIC_HAN = "1[0-3]\\d(?= ?年 ?\\d{1,2} ?月(?!间)|学年度)";
const YEAR_HAN = new RegExp(
  `(${REPUBLIC_HAN}|\\d{4}|民国 ?(?:\\d{2,3}|[零一二三四五六七八九十百廿卅]{1,6})|[零一二三四五六七八九]{4}|[一二三四五六七八九十百零]{2,4}(?=年[一二三四五六七八九十]{1,2}月)) ?(?:学年度|年)(?: ?(?:度|的)?第?([一二三四1-4])季度?|(上|下)半年| ?(\\d{1,2}|${HAN_NUMBER}) ?月(?: ?(\\d{1,2}|${HAN_NUMBER}) ?[日号]|份|底|初|末|中旬|上旬|下旬)?)?(?! ?(?:代|来|间|以上|以内|多(?!\\d)|余|期(?![满间末初中货])|历史|之久|前后))`,
  "y",
);
const MONTH_HAN = new RegExp(
  `(\\d{1,2}|${HAN_NUMBER}) ?月(?: ?(\\d{1,2}|${HAN_NUMBER}) ?[日号]|份|底|初|末|中旬|上旬|下旬)?(?!球|亮|饼|子|嫂|租|薪)`,
  "y",
);
/** 近5日 are five days, 5日 alone is the fifth. */
const DAY_HAN = /(?<![近过每隔满续前后达] ?)(\d{1,2}) ?[日号](?!内|间|均|元|圆|游|线|子|楼|店|机|院|门|馆|文|房|码|之内|以内|电)/y;
const QUARTER_HAN = /(?:第([一二三四1-4])季度?|([一二三四])季度)/y;
/** 那天正好是星期六. */
const WEEKDAY_TOLD = "(?:[，,、] ?)?(?:[那这当][天日])?(?:正好|恰好|刚好)?(?:也就是|即|正?是|恰逢|适逢|正值|为)?";
const WEEKDAY_AFTER = new RegExp(
  `(?: ?\\( ?${WEEKDAY_HAN} ?\\)| ?\\(? ?${WEEKDAY_HAN}(?![一-鿿]?[到至])|${WEEKDAY_TOLD}${WEEKDAY_HAN}(?=[，,。;；)]|$)| ?\\( ?([一二三四五六日]) ?\\))`,
  "y",
);
const WEEKDAY_BEFORE = new RegExp(`${WEEKDAY_HAN} ?\\(? ?$`);
const PERIOD_HAN = /(?:上午|下午|晚间|晚|凌晨)? ?(?:至|到|—|-|~) ?/y;

const QUARTER = "季".charCodeAt(0);

/** 第三季度, at its ordinal mark. */
export function readQuarter(text: string, at: number): DateReading | undefined {
  if (codeAt(text, at + 2) !== QUARTER) return undefined;
  QUARTER_HAN.lastIndex = at;
  const quarter = QUARTER_HAN.exec(text);
  return quarter ? { start: at, end: QUARTER_HAN.lastIndex, date: { quarter: small(quarter[1] ?? quarter[2]) } } : undefined;
}

export function readHanDate(text: string, at: number): DateReading | undefined {
  const first = readHanDay(text, at);
  if (first === undefined) return undefined;
  PERIOD_HAN.lastIndex = first.end;
  const link = PERIOD_HAN.exec(text);
  const second = link ? readHanDay(text, PERIOD_HAN.lastIndex) : undefined;
  if (second === undefined || first.date.day === undefined) return withWeekday(text, at, first);
  return { start: at, end: second.end, date: first.date, until: second.date };
}

/** 距今5300年: a number of years. */
const LAST_YEAR = 2400;
/** 延续了1500年 */
const LASTED = /(?:延续|持续|历时|绵延|传承|长达|距今)了?(?:约|近)?$/;
const LASTED_REACH = 5;

export interface Day {
  readonly end: number;
  readonly date: CalendarDate;
}

/** 公元前770年, 公元220年, 公元前770年至前256年. */
const ERA = /(?:[公西]元(前)?|[至—~-](前)) ?$/;
const ERA_YEAR = /(\d{1,4}) ?年(?![代间来])/y;
const ERA_REACH = 5;

/** Years before the common era are less than 0. */
function readEra(text: string, at: number): Day | undefined {
  const before = codeAt(text, at - 1) === SPACE ? codeAt(text, at - 2) : codeAt(text, at - 1);
  if (before !== BEFORE && before !== ORIGIN) return undefined;
  const era = ERA.exec(text.slice(Math.max(0, at - ERA_REACH), at));
  ERA_YEAR.lastIndex = at;
  const year = era && ERA_YEAR.exec(text);
  return year ? { end: ERA_YEAR.lastIndex, date: { year: (era[1] ?? era[2]) ? -Number(year[1]) : Number(year[1]) } } : undefined;
}

const SPACE = 0x20;
const BEFORE = "前".charCodeAt(0);
const ORIGIN = "元".charCodeAt(0);

function readHanDay(text: string, at: number): Day | undefined {
  const era = readEra(text, at);
  if (era !== undefined) return era;
  YEAR_HAN.lastIndex = at;
  const full = YEAR_HAN.exec(text);
  if (full) {
    const [, year, quarter, half, month, day] = full;
    if (month === undefined && (Number(year) > LAST_YEAR || LASTED.test(text.slice(Math.max(0, at - LASTED_REACH), at)))) return undefined;
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
  // 畸零月: none is of that number
  if (month && (month[2] !== undefined || (small(month[1]) <= 12 && small(month[1]) > 0)))
    return { end: MONTH_HAN.lastIndex, date: { month: small(month[1]), ...(month[2] ? { day: small(month[2]) } : {}) } };
  QUARTER_HAN.lastIndex = at;
  const quarter = QUARTER_HAN.exec(text);
  if (quarter) return { end: QUARTER_HAN.lastIndex, date: { quarter: small(quarter[1] ?? quarter[2]) } };
  DAY_HAN.lastIndex = at;
  const day = DAY_HAN.exec(text);
  if (day && Number(day[1]) >= 1 && Number(day[1]) <= 31) return { end: DAY_HAN.lastIndex, date: { day: Number(day[1]) } };
  return undefined;
}

/** With the day of the week before or behind it. */
export function withWeekday(text: string, at: number, { end, date }: Day): DateReading {
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
