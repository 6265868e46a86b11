/** Arithmetic with calendar dates that may leave parts out. */
import type { CalendarDate, Figure } from "./figure.ts";
import { type Interval, interval } from "./interval.ts";

const MONTH_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const MS_A_DAY = 86_400_000;

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function daysIn(month: number, year?: number): number {
  return month === 2 && year !== undefined && !isLeapYear(year) ? 28 : (MONTH_DAYS[month - 1] ?? 0);
}

/** 31 June, 29 February 2025, a thirteenth month: no such day. */
export function isImpossible({ year, month, day }: CalendarDate): boolean {
  if (month !== undefined && (month < 1 || month > 12)) return true;
  if (day === undefined) return false;
  return day < 1 || day > (month === undefined ? 31 : daysIn(month, year));
}

export function isDay({ day }: CalendarDate): boolean {
  return day !== undefined;
}

/** 1 Monday .. 7 Sunday, in the proleptic Gregorian calendar. */
export function weekdayOf(year: number, month: number, day: number): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7;
}

/** The last country that counted by the Julian calendar left it in 1923. */
const LAST_JULIAN_YEAR = 1923;

/** Whether the day had another weekday by the Julian calendar, and that one is told: old letters and chronicles count by it. */
export function isJulianWeekday(year: number, month: number, day: number, weekday: number): boolean {
  if (year > LAST_JULIAN_YEAR) return false;
  const reckoned = month <= 2 ? year - 1 : year;
  const behind = Math.floor(reckoned / 100) - Math.floor(reckoned / 400) - 2;
  return (weekdayOf(year, month, day) + behind - 1) % 7 === weekday - 1;
}

/** Days since 1970 of the first and last day that the date may mean; undefined without a year. */
export function dayRange({ year, month, day, quarter, half }: CalendarDate): Interval | undefined {
  if (year === undefined || (year >= 0 && year < 100)) return undefined;
  const first = month ?? (quarter ? 3 * quarter - 2 : half ? 6 * half - 5 : 1);
  const last = month ?? (quarter ? 3 * quarter : half ? 6 * half : 12);
  return { low: dayNumber(year, first, day ?? 1), high: dayNumber(year, last, day ?? daysIn(last, year)) };
}

function dayNumber(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / MS_A_DAY;
}

/** Days from one date to another, fewest to most, counted with or without both ends. */
export function daysBetween(from: CalendarDate, to: CalendarDate): Interval | undefined {
  const [a, b] = [dayRange(from), dayRange(to)];
  return a && b ? interval(b.low - a.high - 1, b.high - a.low + 1) : undefined;
}

export function isBefore(a: CalendarDate, b: CalendarDate): boolean {
  const [x, y] = [dayRange(a), dayRange(b)];
  return x !== undefined && y !== undefined && x.high < y.low;
}

/** Parts that a date leaves out, from another one: 3月12日 after 2024年1月5日. */
export function completed(date: CalendarDate, context: CalendarDate): CalendarDate {
  const year = date.year ?? context.year;
  const month = date.month ?? (date.day !== undefined && date.year === undefined ? context.month : undefined);
  return { ...date, ...(year === undefined ? {} : { year }), ...(month === undefined ? {} : { month }) };
}

export function dateText({ year, month, day, quarter, half }: CalendarDate): string {
  const parts = [
    year === undefined ? "" : String(year),
    month === undefined ? "" : String(month).padStart(2, "0"),
    day === undefined ? "" : String(day).padStart(2, "0"),
  ];
  const text = parts.filter(Boolean).join("-");
  return quarter ? `${text ? `${text}-` : ""}Q${quarter}` : half ? `${text}-H${half}` : text;
}

/** Dates that go on from one to the next are in order, whatever the words say. */
export function goBack(dates: readonly Pick<Figure, "date" | "until">[]): boolean {
  let context: CalendarDate = {};
  let from: CalendarDate | undefined;
  for (const { date, until } of dates) {
    if (date === undefined) continue;
    const to = completed(date, context);
    context = { ...context, ...to };
    if (until !== undefined) continue;
    if (from !== undefined && (isBefore(to, from) || (to.month === from.month && (to.day ?? 0) < (from.day ?? 0)))) return true;
    from = to;
  }
  return false;
}
