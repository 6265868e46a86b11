/** Lengths of time against the dates that they lie between. */
import { withoutSpace } from "../arithmetic/operands.ts";
import type { DateFault } from "../datechecks.ts";
import type { Figure } from "../figure.ts";
import { point } from "../interval.ts";
import { describedBy } from "./adjectives.ts";
import { yearsAhead } from "./ahead.ts";
import { fits, isFineEnough, isSlipOf, lengthFault } from "./apart.ts";
import { isOfSomethingElse } from "./apartfrom.ts";
import { changeOf } from "./changes.ts";
import { dueOf, shelfLifeOf } from "./dues.ts";
import {
  BEHIND_PERIOD,
  type Ends,
  endsOf,
  joinedBeside,
  MAX_DATES,
  MAX_TO_LENGTH,
  MAX_TO_YEARS,
  neighbouringEnds,
  pairFor,
} from "./ends.ts";
import { arePeriod, CLOCK_FIRST, isFromTo, isTermOf, isTotalOf } from "./joined.ts";
import { isLength, isPlainLength, SECONDS_A_DAY, SECONDS_A_QUARTER, saysLength, wordsBefore } from "./lengths.ts";
import { pointedBack } from "./pointedback.ts";
import { shifted } from "./shifts.ts";
import { sinceLast, upToNow } from "./since.ts";
import { stayOf } from "./stays.ts";
import { stepOf } from "./steps.ts";
import { tailOf } from "./tails.ts";
import { BEGIN, FINISH, near } from "./words.ts";

/** Whether a length of time and two dates stand by that it may lie between. */
export function mayLast(figures: readonly Figure[], dates: readonly Figure[]): boolean {
  return (dates.length > 1 || dates[0].until !== undefined) && figures.some(isLength);
}

/** Of a sentence of more lengths each is told of something else. */
const MAX_LENGTHS = 12;

/** 历时28个月 between two dates that are 40 months apart. `dates`: those of each sentence. */
export function* durationFaults(
  text: string,
  figures: readonly Figure[],
  dates: readonly (readonly Figure[])[],
  at: number,
): Generator<DateFault> {
  const lengths = dates[at].length > MAX_DATES ? [] : figures.filter(isLength);
  if (lengths.length > MAX_LENGTHS) return;
  for (const length of lengths) {
    const before = wordsBefore(text, length.start);
    if (BEFORE_THAT.test(before) || VALUE_BEFORE.test(before)) continue;
    const pair =
      dueOf(text, length, dates, at) ??
      shelfLifeOf(text, length, dates[at]) ??
      yearsAhead(text, length, dates[at]) ??
      nearly(text, length, stepOf(text, length, dates, at)) ??
      sinceLast(text, length, dates, at) ??
      upToNow(text, length, dates, at) ??
      lastedBetween(text, length, lengths, dates, at) ??
      describedBy(text, length, dates[at]) ??
      stayOf(text, length, dates[at]) ??
      tailOf(text, length, lengths, dates[at]) ??
      changeOf(text, length, dates, at) ??
      pointedBack(text, length, dates, at);
    const told = pair && endsOf(pair);
    const ends = told && shifted(text, figures, length, pair, told);
    if (!pair || !ends || !isFineEnough(length, ends) || isOfSomethingElse(text, length, pair) || fitsOthers(text, length, dates, at, pair))
      continue;
    if (!isSlipOf(text, length, pair, ends) && !isToldOf(text, length, pair)) continue;
    if (isOneOfLengths(text, length, lengths, pair, ends) || isSinceOther(text, length, pair)) continue;
    const fault = lengthFault(text, length, pair, ends);
    if (fault) yield fault;
  }
}

/** 用37年时间……同时任职20年; 3年规划、7年建设: another length is the one between the two dates, or both together are. */
function isOneOfLengths(text: string, length: Figure, lengths: readonly Figure[], pair: readonly Figure[], ends: Ends): boolean {
  return lengths.some((other) => {
    if (other === length || other.factor !== length.factor) return false;
    const value = length.value + other.value;
    return (
      [value, value - length.factor].some((both) => fits(text, { ...length, value: both, interval: point(both) }, pair, ends)) ||
      fits(text, other, pair, ends)
    );
  });
}

/** 自1818年至今超过200年; 2005年时已做了八年，到2025年做了30年; 到1960年……到2025年用了92年: since what the dates do not tell. */
function isSinceOther(text: string, { start }: Figure, [from, to]: readonly Figure[]): boolean {
  return (
    TO_NOW.test(text.slice(Math.max(0, start - UP_TO), start)) ||
    (to !== undefined && from.end < start && ALREADY.test(text.slice(from.end, start))) ||
    (to !== undefined && /[，,、]到$/.test(withoutSpace(text.slice(Math.max(0, from.start - 4), from.start))))
  );
}

const UP_TO = 24;
const TO_NOW = /[自从][^，,。;；]{2,14}至今[^，,。;；\d]{0,6}$/;
const ALREADY = /已经?[一-鿿]{0,2}了?[一二三四五六七八九十\d]{1,4} ?多?年/;

/** 1972年竣工，用时六年，到2022年满50年: what the length is far from it is not the length of. */
function nearly(text: string, length: Figure, pair: readonly Figure[] | undefined): readonly Figure[] | undefined {
  const ends = pair && endsOf(pair);
  return ends && (isSlipOf(text, length, pair, ends) || isToldOf(text, length, pair)) ? pair : undefined;
}

/** 主编该刊，直到1985年卸任，主编三十年: the verb is told again with its length. */
function isSaidAgain(text: string, { start }: Figure, [from]: readonly Figure[]): boolean {
  const verb = /[，,]([一-鿿]{2})(?:了|达|长达)?$/.exec(wordsBefore(text, start))?.[1];
  return verb !== undefined && from !== undefined && text.slice(from.end, start - verb.length - 1).includes(verb);
}

/** 1952年到任，1967年离任，任期十五年. */
const TERM_SERVED = /[，,]任期(?:长达|共|近|约|达)?$/;

/** From 24.9 years to 40.2 years between 1950 and 2019: what a length came to. */
const VALUE_BEFORE = /\bfrom \d[\d.]* [a-z]+ to $/i;

/** 停运前运营了52年: of what was before. */
const BEFORE_THAT = /(?:[此之]|[停关搬退离失][一-鿿])前[^，,。;；]*$/;

/** The two dates that something is said to have lasted between, or nearly did. */
function lastedBetween(
  text: string,
  figure: Figure,
  lengths: readonly Figure[],
  told: readonly (readonly Figure[])[],
  at: number,
): readonly Figure[] | undefined {
  const beside = pairFor(text, figure, told[at]);
  if (areValuesAt(text, lengths, beside)) return undefined;
  if (isTotalOf(text, figure, beside) || isTermOf(text, figure, beside)) return beside;
  if (isWithin(text, beside)) return undefined;
  if (TERM_SERVED.test(wordsBefore(text, figure.start)) && arePeriod(text, beside)) return beside;
  const said = saysLength(text, figure) ?? (isSaidAgain(text, figure, beside) ? "total" : undefined);
  if (said === undefined) return lengths.length === 1 && isPlainLength(text, figure) ? slippedFrom(text, figure, told[at]) : undefined;
  const dates = beside.length >= 2 || beside[0]?.until !== undefined || said !== "before" ? beside : neighbouringEnds(text, told, at);
  if (dates.length === 0 || isOfAnother(text, figure, dates)) return undefined;
  const known = said !== "total" && dates.every(({ date }) => date?.year !== undefined);
  return (known ? !startsLater(text, dates) : arePeriod(text, dates) || endsThem(text, figure, dates)) ? dates : undefined;
}

const WITHIN = /^(?:期?间|之间)/;

/** 8月24日至9月7日间，以11天传召了32人: not all of the days. */
function isWithin(text: string, [from, to]: readonly Figure[]): boolean {
  if (from === undefined || (to !== undefined && !isFromTo(text, from, to))) return false;
  const { end } = to ?? from;
  return WITHIN.test(text.slice(end, end + 2));
}

/** In the clause before the two that are joined as from and to, between them, or at the end of the one behind. */
function isToldOf(text: string, { start, end, factor }: Figure, [from, to]: readonly Figure[]): boolean {
  if (to !== undefined && from.start >= end && EXPLICIT.test(text.slice(end, from.start)) && BESIDE.test(text.slice(to.end, start)))
    return true;
  if (to === undefined)
    return from !== undefined && text[end] !== "的" && factor >= SECONDS_A_DAY && BEHIND_PERIOD.test(text.slice(from.end, start));
  if (!isFromTo(text, from, to)) return false;
  if (from.start >= end) return BESIDE.test(text.slice(end, from.start));
  if (start < to.start) return BESIDE.test(text.slice(from.end, start)) && TO.test(withoutSpace(text.slice(end, to.start)));
  return BESIDE.test(text.slice(to.end, start)) && CLAUSE_END.test(text.slice(end, end + 1));
}

/** In 1934, eleven years after the first caisson was sunk in 1923. */
const EXPLICIT = /^ after (?:the|its|his|her|their|work|construction)\b[^,.;]{0,48} (?:in|on) $/;
const BESIDE = /^[的止]?[，,(]?[^，,。;；\d]{0,12}$/;
const TO = /^[，,]?[至到]$/;
const CLAUSE_END = /^(?:[，,。.;；)的]|$)/;

/** 从2020年的9.6年提高到2025年的10.2年: lengths told as of the two. */
function areValuesAt(text: string, lengths: readonly Figure[], [from, to]: readonly Figure[]): boolean {
  return to !== undefined && lengths.some((length) => text.slice(from.end, length.start) === "的");
}

const SINCE_THEN = /[间来]/;
const MAX_SENTENCES = 4;

/** Two others of these dates are as far apart: the length may be theirs. Of a pair within the sentence, the sentence's. */
function fitsOthers(text: string, figure: Figure, told: readonly (readonly Figure[])[], at: number, pair: readonly Figure[]): boolean {
  const own = told[at];
  // 2012年他来到村里……2017年脱贫，2024年人均收入2.6万元，12年间增长了: since what was told before
  const to = pair[pair.length - 1];
  const earlier = [...told.slice(Math.max(0, at - MAX_SENTENCES), at).flat(), ...own].slice(-MAX_DATES);
  const isOpen = figure.factor < SECONDS_A_DAY || SINCE_THEN.test(text.slice(figure.end, figure.end + 1));
  const isSince = earlier.some((from) => {
    const ends = from === pair[0] || from.start >= to.start || !isOpen ? undefined : endsOf([from, to]);
    return ends !== undefined && fits(text, figure, [from, to], ends);
  });
  if (isSince) return true;
  const dates = pair.every((date) => own.includes(date)) ? own : [...(told[at - 1] ?? []), ...own, ...(told[at + 1] ?? [])];
  if (dates.length <= 2 || dates.length > MAX_DATES) return false;
  return dates.some((from, i) =>
    dates.slice(i + 1).some((to) => {
      const ends = endsOf([from, to]);
      return ends !== undefined && fits(text, figure, [from, to], ends);
    }),
  );
}

/** 5月10日播种，9月25日成熟，全生育期158天: the only two days of the sentence, and the only length. */
function slippedFrom(text: string, figure: Figure, told: readonly Figure[]): readonly Figure[] | undefined {
  const dates = told.length > 2 ? joinedBeside(text, figure, told) : told;
  return (endsThem(text, figure, dates) && CLAUSE_OF_ITS_OWN.test(text.slice(dates[dates.length - 1].end, figure.start))) ||
    isToldOf(text, figure, dates)
    ? dates
    : undefined;
}

const CLAUSE_OF_ITS_OWN = /[，,(]|^.{0,4}$/;

/** Right behind the second of two dates, before another sentence begins. */
function endsThem(text: string, { start, factor }: Figure, dates: readonly Figure[]): boolean {
  const last = dates[dates.length - 1];
  const between = last === undefined ? "" : text.slice(last.end, start).replace(CLOCK_FIRST, "");
  const reach = factor > SECONDS_A_QUARTER && /[一-鿿]/.test(between) ? MAX_TO_YEARS : MAX_TO_LENGTH;
  return last !== undefined && last.end <= start && between.length <= reach && !/^起|[\d。;；]/.test(between);
}

/** 公司2023年分红3亿元，为期三年的回购计划…: in another clause it tells which plan. */
function isOfAnother(text: string, { start, end }: Figure, dates: readonly Figure[]): boolean {
  if (text[end] !== "的") return false;
  // 7月6日至7月20日，为期15天的集训在青岛举行
  if (dates.length === 1 && BEHIND_PERIOD.test(text.slice(dates[0].end, start))) return false;
  return dates.every((date) => /[，,。;；]/.test(date.end <= start ? text.slice(date.end, start) : text.slice(end, date.start)));
}

/** 2020年3月宣布，2021年1月开始: the second date is no end, but of what was begun in the first and opened in the second. */
function startsLater(text: string, dates: readonly Figure[]): boolean {
  const [first, second] = dates;
  return second !== undefined && near(text, second, BEGIN) && !near(text, second, FINISH) && !near(text, first, BEGIN, second.start);
}
