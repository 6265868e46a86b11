/** Which two dates a length of time lies between. */
import { completed, isBefore } from "../calendar.ts";
import type { CalendarDate, Figure } from "../figure.ts";
import { isFromTo } from "./joined.ts";
import { SECONDS_A_DAY } from "./lengths.ts";
import { BEGIN, FINISH, LEAVE, near } from "./words.ts";

/** Between the second date and the length that it ends. */
export const MAX_TO_LENGTH = 24;
/** Of years much is told that was done in others: 2005年创办公司，在南方生活了10年. */
export const MAX_TO_YEARS = 9;
/** A sentence of more dates is a chronicle. */
export const MAX_DATES = 12;

/** 自…至…，为期五年. */
export const BEHIND_PERIOD = /^(?:(?:止|为止)?[，,(]?(?:为期|历时|[一总]?共|合计|期限)|[一-鿿]{1,4}[，,(](?:为期|历时|为时))(?:为|约|计)?$/;

/** The dates of a sentence; of more than two those that are joined beside the length, or the beginning and the last date before it. */
export function pairFor(text: string, length: Figure, dates: readonly Figure[]): readonly Figure[] {
  const period = dates.find(({ end, until }) => until !== undefined && BEHIND_PERIOD.test(text.slice(end, length.start)));
  if (period !== undefined && length.factor >= SECONDS_A_DAY) return [period];
  if (dates.length <= 2) return dates;
  const joined = joinedBeside(text, length, dates);
  if (joined.length > 0) return joined;
  const ahead = dates.filter(({ start }) => start < length.start);
  const to = ahead[ahead.length - 1];
  const from = ahead.length > 1 && length.start - to.end <= MAX_TO_LENGTH ? beginningOf(text, ahead) : undefined;
  return from ? [from, to] : [];
}

/** The two dates that are joined as from and to, and that the length stands between or right behind. */
export function joinedBeside(text: string, length: Figure, dates: readonly Figure[]): readonly Figure[] {
  const at = dates.filter(({ start }) => start < length.start).length;
  const pairs = [dates.slice(Math.max(0, at - 1), at + 1), dates.slice(Math.max(0, at - 2), at)];
  return pairs.find(([from, to]) => to !== undefined && length.start - to.end <= MAX_TO_LENGTH && isFromTo(text, from, to)) ?? [];
}

/** The one date of several that something is said to have begun or to have been left at, else the first of them. */
function beginningOf(text: string, dates: readonly Figure[]): Figure | undefined {
  const begun = dates.slice(0, -1).filter((date, i) => begins(text, date, dates[i + 1].start));
  return begun.length > 1 ? undefined : (begun[0] ?? dates[0]);
}

function begins(text: string, date: Figure, limit: number | undefined): boolean {
  return near(text, date, BEGIN, limit) || near(text, date, LEAVE, limit);
}

/** The one beginning and the one end among the dates of this sentence and the ones beside it. */
export function neighbouringEnds(text: string, told: readonly (readonly Figure[])[], at: number): readonly Figure[] {
  const dates = [...(told[at - 1] ?? []), ...told[at], ...(told[at + 1] ?? [])].filter(
    ({ date }) => date?.year !== undefined || date?.day !== undefined,
  );
  if (dates.length > MAX_DATES) return [];
  const begun = dates.filter((date, i) => near(text, date, BEGIN, dates[i + 1]?.start));
  const finished = dates.filter((date, i) => !begun.includes(date) && near(text, date, FINISH, dates[i + 1]?.start));
  return begun.length === 1 && finished.length === 1 ? [begun[0], finished[0]] : [];
}

export type Ends = readonly [CalendarDate, CalendarDate];

/** Dates without a year are taken as of one, or of that year and the next. */
export function endsOf(dates: readonly Figure[]): Ends | undefined {
  const [first, second] = dates;
  if (first?.date === undefined) return undefined;
  if (dates.length === 1) return first.until && endsWithYear(first.date, completed(first.until, first.date));
  if (dates.length !== 2 || second.date === undefined || first.until || second.until) return undefined;
  const { date: one } = first;
  const { date: other } = second;
  if (one.year === undefined || other.year === undefined || !isBefore(other, one)) return endsWithYear(one, other);
  // 2024年6月复产，距2023年12月停产: the later may be told first; from 24 December to 10 January: of the next year
  return tellsYear(second) ? [other, one] : [one, { ...other, year: one.year + 1 }];
}

/** Not only carried on from the date before. */
export function tellsYear({ text }: Figure): boolean {
  return /\d{4}|[零一二三四五六七八九]{4}年|民国/.test(text);
}

/** Neither it nor the next one is a leap year. */
const ANY_YEAR = 2022;
/** One that has all days. */
const ANY_MONTH = 1;

function endsWithYear(from: CalendarDate, to: CalendarDate): Ends | undefined {
  if (from.year !== undefined && to.year !== undefined) return [from, to];
  if (from.month === undefined && to.month === undefined && (from.day ?? 0) < (to.day ?? 0))
    return [from, to].map((date) => ({ ...date, year: ANY_YEAR, month: ANY_MONTH })) as [CalendarDate, CalendarDate];
  if (from.month === undefined || to.month === undefined) return undefined;
  const later = to.month < from.month || (to.month === from.month && (to.day ?? 0) < (from.day ?? 0));
  const year = from.year ?? (to.year === undefined ? ANY_YEAR : to.year - (later ? 1 : 0));
  return [
    { ...from, year },
    { ...to, year: to.year ?? year + (later ? 1 : 0) },
  ];
}
