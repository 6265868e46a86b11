/** Lengths of time against the dates that they lie between. */
import { withoutSpace } from "../arithmetic/operands.ts";
import type { DateFault } from "../datechecks.ts";
import type { Figure } from "../figure.ts";
import { fits, isFineEnough, isSlipOf, lengthFault } from "./apart.ts";
import { endsOf, MAX_DATES, MAX_TO_LENGTH, MAX_TO_YEARS, neighbouringEnds, pairFor } from "./ends.ts";
import { arePeriod, isFromTo, isTermOf, isTotalOf } from "./joined.ts";
import { isLength, isPlainLength, SECONDS_A_QUARTER, saysLength } from "./lengths.ts";
import { stepOf } from "./steps.ts";
import { BEGIN, FINISH, near } from "./words.ts";

/** Whether a length of time and two dates stand by that it may lie between. */
export function mayLast(figures: readonly Figure[], dates: readonly Figure[]): boolean {
  return (dates.length > 1 || dates[0].until !== undefined) && figures.some(isLength);
}

/** 历时28个月 between two dates that are 40 months apart. */
export function* durationFaults(text: string, groups: readonly (readonly Figure[])[], at: number): Generator<DateFault> {
  for (const figure of groups[at]) {
    if (!isLength(figure)) continue;
    const dates = stepOf(text, figure, groups, at) ?? lastedBetween(text, figure, groups, at);
    const ends = dates && endsOf(dates);
    if (!dates || !ends || !isFineEnough(figure, ends) || fitsOthers(text, figure, groups, at)) continue;
    if (!isSlipOf(text, figure, dates, ends) && !isToldOf(text, figure, dates)) continue;
    const fault = lengthFault(text, figure, dates, ends);
    if (fault) yield fault;
  }
}

/** The two dates that something is said to have lasted between, or nearly did. */
function lastedBetween(text: string, figure: Figure, groups: readonly (readonly Figure[])[], at: number): readonly Figure[] | undefined {
  const beside = pairFor(text, figure, groups[at]);
  if (areValuesAt(text, groups[at], beside)) return undefined;
  if (isTotalOf(text, figure, beside) || isTermOf(text, figure, beside)) return beside;
  if (beside.some(({ end }) => WITHIN.test(text.slice(end, end + 2)))) return undefined;
  const said = saysLength(text, figure);
  if (said === undefined) return isPlainLength(text, figure) ? slippedFrom(text, figure, groups[at]) : undefined;
  const dates = beside.length >= 2 || beside[0]?.until !== undefined || said !== "before" ? beside : neighbouringEnds(text, groups, at);
  if (dates.length === 0 || isOfAnother(text, figure, dates)) return undefined;
  const known = said !== "total" && dates.every(({ date }) => date?.year !== undefined);
  return (known ? !startsLater(text, dates) : arePeriod(text, dates) || endsThem(text, figure, dates)) ? dates : undefined;
}

/** 8月24日至9月7日间，以11天传召了32人: not all of the days. */
const WITHIN = /^(?:期?间|之间)/;

/** In the clause before the two that are joined as from and to, between them, or at the end of the one behind. */
function isToldOf(text: string, { start, end }: Figure, [from, to]: readonly Figure[]): boolean {
  if (to === undefined || !isFromTo(text, from, to)) return false;
  if (from.start >= end) return BESIDE.test(text.slice(end, from.start));
  if (start < to.start) return BESIDE.test(text.slice(from.end, start)) && TO.test(withoutSpace(text.slice(end, to.start)));
  return BESIDE.test(text.slice(to.end, start)) && CLAUSE_END.test(text.slice(end, end + 1));
}

const BESIDE = /^[的止]?[，,(]?[^，,。;；\d]{0,12}$/;
const TO = /^[，,]?[至到]$/;
const CLAUSE_END = /^(?:[，,。.;；)的]|$)/;

/** 从2020年的9.6年提高到2025年的10.2年: lengths told as of the two. */
function areValuesAt(text: string, figures: readonly Figure[], [from]: readonly Figure[]): boolean {
  return from !== undefined && figures.some((length) => isLength(length) && text.slice(from.end, length.start) === "的");
}

/** Two others of these dates are as far apart: the length may be theirs. */
function fitsOthers(text: string, figure: Figure, groups: readonly (readonly Figure[])[], at: number): boolean {
  const dates = [...(groups[at - 1] ?? []), ...groups[at], ...(groups[at + 1] ?? [])].filter(({ date }) => date !== undefined);
  if (dates.length <= 2 || dates.length > MAX_DATES) return false;
  return dates.some((from, i) =>
    dates.slice(i + 1).some((to) => {
      const ends = endsOf([from, to]);
      return ends !== undefined && fits(text, figure, [from, to], ends);
    }),
  );
}

/** 5月10日播种，9月25日成熟，全生育期158天: the only two days of the sentence, and the only length. */
function slippedFrom(text: string, figure: Figure, figures: readonly Figure[]): readonly Figure[] | undefined {
  const dates = pairFor(text, figure, figures);
  if (figures.some((other) => other !== figure && other.kind === "duration")) return undefined;
  return (endsThem(text, figure, dates) && CLAUSE_OF_ITS_OWN.test(text.slice(dates[dates.length - 1].end, figure.start))) ||
    isToldOf(text, figure, dates)
    ? dates
    : undefined;
}

const CLAUSE_OF_ITS_OWN = /[，,(]|^.{0,4}$/;

/** Right behind the second of two dates, before another sentence begins. */
function endsThem(text: string, { start, factor }: Figure, dates: readonly Figure[]): boolean {
  const last = dates[dates.length - 1];
  const between = last === undefined ? "" : text.slice(last.end, start);
  const reach = factor > SECONDS_A_QUARTER && /[一-鿿]/.test(between) ? MAX_TO_YEARS : MAX_TO_LENGTH;
  return last !== undefined && last.end <= start && between.length <= reach && !/^起|[\d。;；]/.test(between);
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
