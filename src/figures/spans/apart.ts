/** How long it is from one date to another, against the length that is told. */
import { dateText, daysBetween, isDay } from "../calendar.ts";
import { hoursBetween } from "../clocks.ts";
import type { DateFault } from "../datechecks.ts";
import type { Figure } from "../figure.ts";
import { distance, type Interval, point, scale } from "../interval.ts";
import { formatNumber } from "../wording.ts";
import { type Ends, tellsYear } from "./ends.ts";
import { isFromTo } from "./joined.ts";
import { SECONDS_A_DAY, SECONDS_A_MONTH, SECONDS_A_QUARTER, SECONDS_AN_HOUR } from "./lengths.ts";

/** A slip keeps the length near the right one, or makes a year of half a year; what is further off is of something else. */
const NEAR = 2.05;

/** The length is nearly the right one. */
export function isSlipOf(text: string, length: Figure, dates: readonly Figure[], ends: Ends): boolean {
  const hours = byTheClock(text, length, dates, ends);
  const apart = hours === undefined ? daysBetween(ends[0], ends[1]) : point(hours / DAY_HOURS);
  const days = length.value / SECONDS_A_DAY;
  return apart !== undefined && apart.low > 0 && days <= apart.high * NEAR && days * NEAR >= apart.low;
}

/** Whether the length may be the one between the two dates. */
export function fits(text: string, length: Figure, dates: readonly Figure[], ends: Ends): boolean {
  const apart = isFineEnough(length, ends) ? daysApart(text, dates, ends) : undefined;
  return apart !== undefined && distance(apart, daysTold(length, ends)) === 0;
}

/** Days are told of days, months of months. */
export function isFineEnough({ factor }: Figure, ends: Ends): boolean {
  const grain = factor > SECONDS_A_QUARTER ? "year" : factor >= SECONDS_A_MONTH ? "month" : "day";
  return ends.every((end) => end[grain] !== undefined);
}

/** The length is another than the one from date to date. */
export function lengthFault(text: string, length: Figure, dates: readonly Figure[], ends: Ends): DateFault | undefined {
  const hours = byTheClock(text, length, dates, ends);
  return hours === undefined ? daysFault(text, length, dates, ends) : hoursFault(hours, length, dates, ends);
}

function daysFault(text: string, length: Figure, dates: readonly Figure[], ends: Ends): DateFault | undefined {
  // 比赛从16日持续到22日，每方用时60分钟: what lasts less than a day does not last from one to another
  const apart = length.value < SECONDS_A_DAY || isOfLaterStart(text, length, dates) ? undefined : daysApart(text, dates, ends);
  if (apart === undefined || isYearLessYear(length, ends)) return undefined;
  const told = daysTold(length, ends);
  if (distance(apart, told) === 0) return undefined;
  return {
    fault: "duration",
    figures: [length, ...dates],
    steps: [
      `${fromTo(dates, ends)} = ${lengthText(apart, length)}`,
      `${length.text} = ${lengthText(point(length.value / SECONDS_A_DAY), length)}`,
    ],
  };
}

/** 1958年10月25日至1979年1月1日，整整21年: the one year less the other. */
function isYearLessYear({ factor, value }: Figure, [from, to]: Ends): boolean {
  if (factor <= SECONDS_A_QUARTER || from.year === undefined || to.year === undefined) return false;
  return Math.round(value / factor) === to.year - from.year;
}

/** 1945年入党，解放后去当厂长，住了十几年，1972年退休: it began after something that has no date. */
function isOfLaterStart(text: string, length: Figure, [from, to]: readonly Figure[]): boolean {
  return (
    to !== undefined &&
    /[几多余]/.test(length.text) &&
    from.end < length.start &&
    length.end < to.start &&
    LATER.test(text.slice(from.end, length.start))
  );
}

const LATER = /[一-鿿]后(?=[，,去到回在又当任迁搬调])|后来|此后|之后|随后/;
const DAY_HOURS = 24;

/** Hours are told from clock to clock. */
function byTheClock(text: string, { factor, bound }: Figure, dates: readonly Figure[], ends: Ends): number | undefined {
  if (factor >= SECONDS_A_DAY || bound !== "=" || dates.length !== 2) return undefined;
  return hoursBetween(text, dates[0], dates[1], daysBetween(ends[0], ends[1]));
}

function daysApart(text: string, dates: readonly Figure[], ends: Ends): Interval | undefined {
  const between = daysBetween(ends[0], ends[1]);
  if (between === undefined || between.high <= 0) return undefined;
  // from one day to another there is at least the one day after the other; of what was closed and opened again, less
  const whole = ends.every(isDay) && (dates[1] === undefined || isFromTo(text, dates[0], dates[1]));
  const high = between.high + (mayHoldLeapDay(dates, ends) ? 1 : 0);
  return whole ? { low: between.low + 1, high } : { low: between.low, high };
}

/** 2月24日至3月10日: of which year, is not told. */
function mayHoldLeapDay(dates: readonly Figure[], [from, to]: Ends): boolean {
  return !dates.some(tellsYear) && (from.month ?? 0) <= FEBRUARY && (to.month ?? 0) > FEBRUARY;
}

const FEBRUARY = 2;

/** Who tells a length of time tells it as nearly as this, whatever its unit. */
const ROUNDING = 0.1;

/** 3个月21天: months are longer or shorter than their mean by so many days. */
const MONTHS = /月|month/;
const MONTHS_SLACK = 2;

/** A day more or less for either way of counting, but of days that are counted from one day to another. */
function daysTold({ interval, value, bound, factor, text }: Figure, ends: Ends): Interval {
  const slack = factor > SECONDS_A_DAY || !ends.every(isDay) ? 1 : MONTHS.test(text) ? MONTHS_SLACK : 0;
  const days = scale(interval, 1 / SECONDS_A_DAY);
  const rounding = bound === "=" ? ROUNDING : Number.POSITIVE_INFINITY;
  const told = value / SECONDS_A_DAY;
  // 1934年1月30日 to 1940年9月1日 are six full years
  const full = factor > SECONDS_A_QUARTER && bound === "=" ? told + FULL_YEAR : 0;
  return {
    low: Math.max(days.low, told * (1 - rounding), 0) - slack,
    high: Math.max(Math.min(days.high, told * (1 + rounding)) + slack, full),
  };
}

/** Who cuts the months off tells of a year that is not over yet. */
const FULL_YEAR = 0.7 * 365;

/** Who tells hours counts them by the clock: within one. */
const HOURS_ALLOWANCE = 1;

/** 8月3日9时发布，8月5日9时解除，历时48小时. */
function hoursFault(apart: number, figure: Figure, dates: readonly Figure[], ends: Ends): DateFault | undefined {
  const told = figure.value / SECONDS_AN_HOUR;
  if (Math.abs(apart - told) <= HOURS_ALLOWANCE) return undefined;
  return {
    fault: "duration",
    figures: [figure, ...dates],
    steps: [`${fromTo(dates, ends)} = ${formatNumber(apart)} h`, `${figure.text} = ${formatNumber(told)} h`],
  };
}

/** A year that nobody told is only reckoned with. */
function fromTo(dates: readonly Figure[], ends: Ends): string {
  const isTold = dates.some(({ date }) => date?.year !== undefined);
  return ends.map(({ year, ...end }) => dateText(isTold && year !== undefined ? { year, ...end } : end)).join(" → ");
}

const DAYS_A_YEAR = 365.2425;
const DAYS_A_MONTH = 30.44;

/** Days in the unit that a length is told in: years, months or days. */
function lengthText({ low, high }: Interval, { factor }: Figure): string {
  const [days, unit] = factor > SECONDS_A_QUARTER ? [DAYS_A_YEAR, "y"] : factor >= SECONDS_A_MONTH ? [DAYS_A_MONTH, "mo"] : [1, "d"];
  const [from, to] = [low, high].map((end) => formatNumber(Math.round((end / days) * 10) / 10));
  return from === to ? `${from} ${unit}` : `${from}–${to} ${unit}`;
}
