/** Lengths of time against the dates that they lie between. */
import { dateText, daysBetween, isDay } from "../calendar.ts";
import { hoursBetween } from "../clocks.ts";
import type { DateFault } from "../datechecks.ts";
import type { Figure } from "../figure.ts";
import { distance, type Interval, scale } from "../interval.ts";
import { formatNumber } from "../wording.ts";
import { type Ends, endsOf, MAX_TO_LENGTH, MAX_TO_YEARS, neighbouringEnds, pairFor } from "./ends.ts";
import { arePeriod, isFromTo } from "./joined.ts";
import { isPlainLength, SECONDS_A_DAY, SECONDS_A_MONTH, SECONDS_A_QUARTER, saysLength } from "./lengths.ts";
import { BEGIN, FINISH, near } from "./words.ts";

const SECONDS_AN_HOUR = 3600;

/** Whether something is said to last, and two dates stand by that it may lie between. */
export function mayLast(text: string, figures: readonly Figure[], dates: readonly Figure[]): boolean {
  if (dates.length === 1 && dates[0].until === undefined) return false;
  return figures.some((figure) => isPlainLength(text, figure) || saysLength(text, figure) !== undefined);
}

/** 历时28个月 between two dates that are 40 months apart. Only where exactly two dates stand by. */
export function* durationFaults(text: string, groups: readonly (readonly Figure[])[], at: number): Generator<DateFault> {
  for (const figure of groups[at]) {
    const said = saysLength(text, figure);
    if (said === undefined) {
      const fault = isPlainLength(text, figure) ? slipOfLength(text, figure, groups[at]) : undefined;
      if (fault) yield fault;
      continue;
    }
    const own = pairFor(text, figure, groups[at]);
    const dates = own.length >= 2 || own[0]?.until !== undefined || said !== "before" ? own : neighbouringEnds(text, groups, at);
    const ends = endsOf(dates);
    if (ends === undefined) continue;
    const known = dates.every(({ date }) => date?.year !== undefined) && said !== "total";
    if (isOfAnother(text, figure, dates)) continue;
    if (said === "between") {
      if (!standsBetween(text, figure, dates) || !isSlipOf(figure, ends)) continue;
    } else if (text.startsWith(" of ", figure.end) && !isSlipOf(figure, ends)) continue;
    else if (known ? startsLater(text, dates) : !arePeriod(text, dates) && !(endsThem(text, figure, dates) && isSlipOf(figure, ends)))
      continue;
    const fault = hoursFault(text, figure, dates, ends) ?? daysFault(text, figure, dates, ends);
    if (fault) yield fault;
  }
}

/** Right behind the one date, and the other goes on with its clause. */
function standsBetween(text: string, { start, end }: Figure, [first, second]: readonly Figure[]): boolean {
  return (
    second !== undefined &&
    first.end <= start &&
    start - first.end <= MAX_TO_LENGTH &&
    second.start >= end &&
    !/[,;，。；]/.test(text.slice(end, second.start))
  );
}

/** Right behind the second of two dates, before another sentence begins. */
function endsThem(text: string, { start, factor }: Figure, dates: readonly Figure[]): boolean {
  const last = dates[dates.length - 1];
  const between = last === undefined ? "" : text.slice(last.end, start);
  const reach = factor > SECONDS_A_QUARTER && /[一-鿿]/.test(between) ? MAX_TO_YEARS : MAX_TO_LENGTH;
  return last !== undefined && last.end <= start && between.length <= reach && !/^起|[\d。;；]/.test(between);
}

/** Days are told of days, months of months; a slip keeps the length near the right one. */
function isSlipOf(figure: Figure, ends: Ends): boolean {
  const apart = daysBetween(ends[0], ends[1]);
  const days = figure.value / SECONDS_A_DAY;
  return apart !== undefined && apart.low > 0 && isFineEnough(figure, ends) && days <= apart.high * NEAR && days * NEAR >= apart.low;
}

/** A slip keeps the length near the right one; what is further off is of something else. */
const NEAR = 2;

/** 5月10日播种，9月25日成熟，全生育期158天: the only two days of the sentence, and the only length, which is nearly theirs. */
function slipOfLength(text: string, figure: Figure, figures: readonly Figure[]): DateFault | undefined {
  const dates = pairFor(text, figure, figures);
  if (figures.some((other) => other !== figure && other.kind === "duration")) return undefined;
  const ends = endsOf(dates);
  if (ends === undefined || !isSlipOf(figure, ends)) return undefined;
  if (!endsThem(text, figure, dates) && !(dates.length === 2 && isFromTo(text, dates[0], dates[1]))) return undefined;
  return daysFault(text, figure, dates, ends);
}

function isFineEnough({ factor }: Figure, ends: Ends): boolean {
  const grain = factor > SECONDS_A_QUARTER ? "year" : factor >= SECONDS_A_MONTH ? "month" : "day";
  return ends.every((end) => end[grain] !== undefined);
}

function daysFault(text: string, figure: Figure, dates: readonly Figure[], ends: Ends): DateFault | undefined {
  // 比赛从16日持续到22日，每方用时60分钟: what lasts less than a day does not last from one to another
  if (figure.value < SECONDS_A_DAY) return undefined;
  const between = daysBetween(ends[0], ends[1]);
  if (between === undefined || between.high <= 0) return undefined;
  // from one day to another there is at least the one day after the other; of what was closed and opened again, less
  const whole = isDay(ends[0]) && isDay(ends[1]) && (dates[1] === undefined || isFromTo(text, dates[0], dates[1]));
  const apart = whole ? { low: between.low + 1, high: between.high } : between;
  const told = durationDays(figure, isDay(ends[0]) && isDay(ends[1]) ? 0 : 1);
  if (distance(apart, told) === 0) return undefined;
  return {
    fault: "duration",
    figures: [figure, ...dates],
    steps: [`${dateText(ends[0])} to ${dateText(ends[1])}: ${range(apart)} days`, `${figure.text}: ${range(told)} days`],
  };
}

/** Who tells hours counts them by the clock: within one. */
const HOURS_ALLOWANCE = 1;

/** 8月3日9时发布，8月5日9时解除，历时48小时. */
function hoursFault(text: string, figure: Figure, dates: readonly Figure[], ends: Ends): DateFault | undefined {
  if (figure.factor >= SECONDS_A_DAY || figure.bound !== "=" || dates.length !== 2) return undefined;
  const apart = hoursBetween(text, dates[0], dates[1], daysBetween(ends[0], ends[1]));
  const told = figure.value / SECONDS_AN_HOUR;
  if (apart === undefined || Math.abs(apart - told) <= HOURS_ALLOWANCE) return undefined;
  return {
    fault: "duration",
    figures: [figure, ...dates],
    steps: [
      `${dateText(ends[0])} to ${dateText(ends[1])}, by the clock: ${formatNumber(apart)} hours`,
      `${figure.text}: ${formatNumber(told)} hours`,
    ],
  };
}

/** 公司2023年分红3亿元，为期三年的回购计划…: in another clause it tells which plan. */
function isOfAnother(text: string, { start, end }: Figure, dates: readonly Figure[]): boolean {
  if (text[end] !== "的") return false;
  return dates.every((date) => /[，,。;；]/.test(date.end <= start ? text.slice(date.end, start) : text.slice(end, date.start)));
}

/** 2020年3月宣布，2021年1月开始: the second date is no end, but of what was begun in the first and opened in the second. */
function startsLater(text: string, dates: readonly Figure[]): boolean {
  const [first, second] = dates;
  return second !== undefined && near(text, second, BEGIN) && !near(text, second, FINISH) && !near(text, first, BEGIN, second.start);
}

/** A rounded length of time: half a unit of its last place. */
const DURATION_ROUNDING = 0.1;

/** `slack`: for either way of counting, where the ends are no days. */
function durationDays(figure: Figure, slack: number): Interval {
  const days = scale(figure.interval, 1 / SECONDS_A_DAY);
  const value = figure.value / SECONDS_A_DAY;
  const low = Number.isFinite(days.low) ? Math.max(days.low, value * (figure.bound === "=" ? 1 - DURATION_ROUNDING : 0)) : 0;
  const high = figure.bound === "=" ? Math.min(days.high, value * (1 + DURATION_ROUNDING)) : days.high;
  return { low: low - slack, high: high + slack };
}

function range({ low, high }: Interval): string {
  return low === high ? formatNumber(low) : `${formatNumber(Math.round(low))}–${formatNumber(Math.round(high))}`;
}
