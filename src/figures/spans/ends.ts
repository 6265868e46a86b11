/** Which two dates a length of time lies between. */
import { completed, isBefore } from "../calendar.ts";
import type { CalendarDate, Figure } from "../figure.ts";
import { isFromTo } from "./joined.ts";
import { BEGIN, FINISH, near } from "./words.ts";

/** Between the second date and the length that it ends. */
export const MAX_TO_LENGTH = 24;
/** Of years much is told that was done in others: 2005年创办公司，在南方生活了10年. */
export const MAX_TO_YEARS = 9;
/** A sentence of more dates is a chronicle. */
export const MAX_DATES = 12;

/** The dates of a sentence; of more than two those that are joined as from and to and that the length stands between or right behind. */
export function pairFor(text: string, figure: Figure, dates: readonly Figure[]): readonly Figure[] {
  if (dates.length <= 2) return dates;
  const at = dates.filter(({ start }) => start < figure.start).length;
  for (const pair of [dates.slice(at - 1, at + 1), dates.slice(Math.max(0, at - 2), at)])
    if (pair.length === 2 && figure.start - pair[1].end <= MAX_TO_LENGTH && isFromTo(text, pair[0], pair[1])) return pair;
  return dates;
}

/** The dates of this sentence and the ones beside it, when they say that something began and ended. */
export function neighbouringEnds(text: string, told: readonly (readonly Figure[])[], at: number): readonly Figure[] {
  const dates = [...(told[at - 1] ?? []), ...told[at], ...(told[at + 1] ?? [])].filter((other) => other.date?.year !== undefined);
  const [first, second] = dates;
  if (dates.length !== 2) return [];
  if (near(text, first, BEGIN) && near(text, second, FINISH)) return dates;
  // 终于在2023年贯通。工程于2020年动工: the end may be told first
  return near(text, second, BEGIN) && near(text, first, FINISH) ? [second, first] : [];
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
