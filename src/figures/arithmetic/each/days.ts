/** Times that nobody counts: the days of a month, the months of a year, of which a total is told. */
import type { CalendarDate, Figure } from "../../figure.ts";
import { type Interval, point } from "../../interval.ts";
import type { Operand, Paragraph } from "../operands.ts";
import type { Count } from "./count.ts";
import type { Name } from "./rate.ts";

/** All times of which a year is told: 365 or 366 days, 12 months. */
export function yearIn({ unit, word }: Name): Count | undefined {
  if (unit?.family !== "time") return undefined;
  const of = (value: Interval): Count => ({ operand: undefined, value, exact: value.low, sure: true });
  if (/^[天日]|^day/.test(word)) return of({ low: 365, high: 366 });
  if (/^月|^month/.test(word)) return of(point(12));
  if (/^季|^quarter/.test(word)) return of(point(4));
  return /^周|^week/.test(word) ? of({ low: 52, high: 52.2 }) : undefined;
}

/** Days of work and of trade are fewer than those of the calendar. */
const FEWER_DAYS = /交易|工作日|成交|股|开庭|上课|开市/;
/** Words between a time and its total. */
const PERIOD_REACH = 28;
const A_DAY = 86_400_000;

/** 7月运送186万人次, 11月1日至11日揽收: the days of the month or of the span that a total is told of. */
export function daysOf({ text, dates, figures }: Paragraph, total: Operand, { word }: Name): Count | undefined {
  const { start } = total.figure;
  const date = dates.findLast(({ end }) => end <= start);
  const isMonths = /^月|^month/.test(word);
  const told = isMonths ? MONTHS.find(([period]) => period.test(text.slice(Math.max(0, start - PERIOD_REACH), start)))?.[1] : undefined;
  if (told !== undefined) return monthsOf(told);
  const months = isMonths ? MONTH_TO_MONTH.exec(text.slice(Math.max(0, start - PERIOD_REACH), start)) : null;
  if (months !== null && Number(months[2]) > Number(months[1])) return monthsOf(Number(months[2]) - Number(months[1]) + 1);
  if (date?.date === undefined || !(isMonths || /^[天日]|^day/.test(word)) || start - date.end > PERIOD_REACH) return undefined;
  const between = text.slice(date.end, start);
  if (FEWER_DAYS.test(between) || !/^份?[，,]?[^，,。;；]*$/.test(between)) return undefined;
  if (figures.some((other) => other.start >= date.end && other.end <= start)) return undefined;
  if (isMonths) return isFirstMonths(text, date) ? monthsOf(date.date.month) : countOfMonths(date.date, date.until);
  const from = dates.findLast(({ end }) => end <= date.start);
  const isSpan = from !== undefined && /^ ?[至到—–-]+ ?$/.test(text.slice(from.end, date.start));
  const days = isSpan ? spanOf(from.date, date.date) : date.until === undefined ? monthOf(date.date) : spanOf(date.date, date.until);
  return days === undefined ? undefined : { operand: undefined, value: days, exact: days.low, sure: false };
}

/** Periods that are no dates without their year. */
const MONTHS: readonly (readonly [RegExp, number])[] = [
  [/前三个?季度?[^，,。;；]*$/, 9],
  [/[上下]半年[^，,。;；]*$/, 6],
  [/(?:[一二三四]|第[1-4一二三四])季度?[^，,。;；]*$/, 3],
];

/** 前8月累计520亿元, 头8个月. */
function isFirstMonths(text: string, { start }: Figure): boolean {
  return FIRST.test(text.slice(Math.max(0, start - 1), start));
}

const FIRST = /[前首头]/;

/** 1—6月累计生产. */
const MONTH_TO_MONTH = /(?<!\d)(\d{1,2})月? ?[-—–~至到] ?(\d{1,2})月份?[^，,。;；\d]*$/;

/** 2024年上半年累计18万辆，月均3万辆; 1至6月. */
function countOfMonths({ half, quarter, month, day }: CalendarDate, until: CalendarDate | undefined): Count | undefined {
  if (month !== undefined)
    return until?.month !== undefined && until.month > month && day === undefined && until.day === undefined
      ? monthsOf(until.month - month + 1)
      : undefined;
  return monthsOf(half !== undefined ? 6 : quarter !== undefined ? 3 : undefined);
}

function monthsOf(months: number | undefined): Count | undefined {
  return months === undefined ? undefined : { operand: undefined, value: point(months), exact: months, sure: false };
}

function monthOf({ year, month, day }: CalendarDate): Interval | undefined {
  if (month === undefined || day !== undefined) return undefined;
  const days = (of: number) => new Date(Date.UTC(of, month, 0)).getUTCDate();
  return year === undefined ? { low: days(2023), high: days(2024) } : point(days(year));
}

function spanOf(from: CalendarDate | undefined, to: CalendarDate): Interval | undefined {
  if (from?.day === undefined || to.day === undefined || from.month === undefined) return undefined;
  const year = from.year ?? to.year ?? 2023;
  const at = ({ year: own = year, month = from.month, day = 1 }: CalendarDate) => Date.UTC(own, (month ?? 1) - 1, day) / A_DAY;
  const days = at(to) - at(from) + 1;
  return days > 1 ? point(days) : undefined;
}
