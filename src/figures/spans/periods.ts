/** The days of a period that has a name: 1月至6月共181天, 上半年按181天计, 4月的30天里, 首周(5月1日至7日). */
import { withoutSpace } from "../arithmetic/operands.ts";
import { dateText, dayRange } from "../calendar.ts";
import type { DateFault } from "../datechecks.ts";
import type { CalendarDate, Figure } from "../figure.ts";
import type { Interval } from "../interval.ts";
import { SECONDS_A_DAY } from "./lengths.ts";

const DAYS = /天|[日号]$|\bdays?$/;
const JOINED = /^份? ?(?:至|到|-|—|~|–) ?$/;
const TOTAL = /^(?:份|度|期间)?[，,]?(?:[一总]?共|共计|合计|总计|全[月季年期]|全部)(?:计|有|共|的)?$/;
const ALL_OF_IT = /全月/;
const OF_IT = /^份?[的这]$/;
const WITHIN_BEHIND = /^(?:里|中|内|间|，|,|。|$)/;
const IN_BRACKETS = /^ ?\($/;
const ENDS = /^(?:[，,。.;；)]|$)/;
const COUNTED_AS = /(?:按照?|以|按.{0,4}共)$/;
const COUNTED_BEHIND = /^(?:来?计算?|来?算|折算|测算|平均|均摊)/;
const ENGLISH_BEFORE = /\b(?:[Tt]he|over its|[Ii]ts|[Aa]ll) $/;
const ENGLISH_OF = /^ (?:of|in) $/;
/** Who divides by the days means all of them. */
const DAILY = /日均|[每单][天日]|平均|天均|\ba day\b|\bper day\b|\bdaily\b/;
/** Months of 30 days and years of 360 are reckoned with by agreement. */
const AGREED = 30;
/** Fewer days than these of all may be those of something in the period. */
const NEAR = 0.88;
const MORE = 1.5;
/** With a leap day and without. */
const ANY_YEARS = [2023, 2024];

export function mayTellDays(text: string, figures: readonly Figure[], dates: readonly Figure[]): boolean {
  return (dates.some(isPeriod) && figures.some(isDays)) || (dates.some(({ until }) => until !== undefined) && WEEK.test(text));
}

const WEEK = /[周月] ?\(|[整一]周|week \(|month \(/;

/** 1月至6月共191天. `sentences`: the figures of each. */
export function* periodFaults(text: string, sentences: readonly (readonly Figure[])[], at: number): Generator<DateFault> {
  if (sentences[at].length > MAX_FIGURES) return;
  for (const length of sentences[at]) {
    if (!isDays(length)) continue;
    const period = periodOf(text, length, sentences, at);
    if (period === undefined) continue;
    const days = daysOf(period);
    const count = Math.round(length.value / SECONDS_A_DAY);
    if (days === undefined || (count >= days.low && count <= days.high) || count > days.high * MORE || count < days.low * NEAR) continue;
    const name = period.map(({ date }) => dateText(date ?? {})).join(" → ");
    const range = days.low === days.high ? String(days.low) : `${days.low}–${days.high}`;
    yield { fault: "duration", figures: [length, ...period], steps: [`${name} = ${range} d`, `${length.text} = ${count} d`] };
  }
}

function isDays({ kind, bound, factor, per, text }: Figure): boolean {
  return kind === "duration" && bound === "=" && factor === SECONDS_A_DAY && per === undefined && DAYS.test(text);
}

/** The months, quarter or half that the days are said to be of. */
function periodOf(text: string, length: Figure, sentences: readonly (readonly Figure[])[], at: number): readonly Figure[] | undefined {
  const before = withoutSpace(text.slice(Math.max(0, length.start - 8), length.start));
  const behind = text.slice(length.end, length.end + 8);
  const own = sentences[at].filter(isDate);
  if (COUNTED_AS.test(before) && COUNTED_BEHIND.test(behind))
    return Math.round(length.value / SECONDS_A_DAY) % AGREED === 0 ? undefined : onlyPeriod(text, datesBefore(sentences, at));
  const next = own.find(({ start }) => start >= length.end);
  if (next && ENGLISH_BEFORE.test(before) && ENGLISH_OF.test(text.slice(length.end, next.start)))
    return isPeriod(next) ? [next] : undefined;
  const period = endingAt(
    text,
    own.filter(({ end }) => end <= length.start),
  );
  const last = period?.at(-1);
  if (period === undefined || last === undefined) return undefined;
  const between = withoutSpace(text.slice(last.end, length.start));
  if (TOTAL.test(between)) return ENDS.test(behind) && (ALL_OF_IT.test(between) || DAILY.test(around(text, length))) ? period : undefined;
  if (OF_IT.test(between)) return WITHIN_BEHIND.test(behind) ? period : undefined;
  return IN_BRACKETS.test(text.slice(last.end, length.start)) && text[length.end] === ")" ? period : undefined;
}

function around(text: string, { start, end }: Figure): string {
  return text.slice(Math.max(0, start - REACH), end + REACH);
}

const REACH = 120;
/** A sentence of more is a list. */
const MAX_FIGURES = 40;

function isDate({ date }: Figure): boolean {
  return date !== undefined;
}

/** A month, quarter or half, of a year or of none. */
function isPeriod({ date, until, text }: Figure): boolean {
  return until === undefined && date !== undefined && date.day === undefined && !/[初底末旬]/.test(text) && hasName(date);
}

function hasName({ month, quarter, half }: CalendarDate): boolean {
  return month !== undefined || quarter !== undefined || half !== undefined;
}

function endingAt(text: string, dates: readonly Figure[]): readonly Figure[] | undefined {
  const [from, to] = dates.slice(-2);
  const last = dates.at(-1);
  if (last === undefined || !isPeriod(last)) return undefined;
  return to !== undefined && JOINED.test(text.slice(from.end, to.start)) ? (isPeriod(from) ? [from, to] : undefined) : [last];
}

/** Those of the sentence and of the two before it; of lists none. */
function datesBefore(sentences: readonly (readonly Figure[])[], at: number): readonly Figure[] {
  const near = sentences.slice(Math.max(0, at - 2), at + 1);
  return near.some(({ length }) => length > MAX_FIGURES) ? [] : near.flat().filter(isDate);
}

/** The one half, quarter or run of months that is told. */
function onlyPeriod(text: string, dates: readonly Figure[]): readonly Figure[] | undefined {
  const named = dates.filter(isPeriod);
  const [first, second] = named;
  if (named.length === 2 && JOINED.test(text.slice(first.end, second.start))) return named;
  return named.length === 1 ? named : undefined;
}

function daysOf(period: readonly Figure[]): Interval | undefined {
  const [from, to] = [period[0].date ?? {}, period[period.length - 1].date ?? {}];
  const year = from.year ?? to.year;
  const counts = (year === undefined ? ANY_YEARS : [year]).map((any) => {
    const [first, last] = [dayRange({ ...from, year: any }), dayRange({ ...to, year: to.year ?? any })];
    return first && last ? last.high - first.low + 1 : 0;
  });
  return counts.every((count) => count > 0) ? { low: Math.min(...counts), high: Math.max(...counts) } : undefined;
}

const WEEK_BEFORE =
  /(?:首|头一?个?|第[一二三四五六七八九十\d]{1,3}个?|[一单本上当这整末]|黄金)周 ?\($|\b(?:opening|first|second|third|launch|release|final|last|one|that|the) week \($/;
const MONTH_BEFORE =
  /(?:首|头一?|头?一个|第[一二三四五六七八九十\d]{1,3}个|[满整单])月 ?\($|\b(?:opening|first|second|third|one) month \($/;
const WEEK_BEHIND = /^(?:的|这)[一整]周(?![年末边多余来一二三四五六日])/;
/** Both ends counted, and a holiday week of eight days. */
const LONGEST_WEEK = 8;
const LONGEST_MONTH = 32;

/** 首周(9月28日至10月8日): a week of eleven days. */
export function* weekFaults(text: string, dates: readonly Figure[]): Generator<DateFault> {
  for (const figure of dates) {
    const { date, until, start, end } = figure;
    if (date?.day === undefined || until?.day === undefined) continue;
    const before = text.slice(Math.max(0, start - 24), start);
    const limit =
      WEEK_BEFORE.test(before) || WEEK_BEHIND.test(text.slice(end, end + 4)) ? LONGEST_WEEK : MONTH_BEFORE.test(before) ? LONGEST_MONTH : 0;
    if (limit === 0 || (text[end] !== ")" && text[start - 1] === "(")) continue;
    const days = daysWithin(date, until);
    if (days === undefined || days <= limit || days > limit * 2) continue;
    yield {
      fault: "duration",
      figures: [figure],
      steps: [`${dateText(date)} → ${dateText(until)} = ${days} d`, `≤ ${limit} d`],
    };
  }
}

function daysWithin(from: CalendarDate, to: CalendarDate): number | undefined {
  const year = from.year ?? to.year ?? ANY_YEARS[0];
  const month = to.month ?? from.month;
  const [first, last] = [dayRange({ ...from, year }), dayRange({ ...to, year: to.year ?? year, ...(month ? { month } : {}) })];
  return first && last && last.high >= first.low ? last.high - first.low + 1 : undefined;
}
