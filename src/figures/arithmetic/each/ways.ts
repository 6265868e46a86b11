/** The ways to reckon: each total over each count of what a figure is told of one of. */
import { divide, type Interval, multiply, point } from "../../interval.ts";
import { isCompared } from "../changewords.ts";
import { type Operand, type Paragraph, withoutPer } from "../operands.ts";
import { isUsable } from "../relation.ts";
import { clauseBefore } from "../scope.ts";
import { agrees } from "../tolerances.ts";
import { type Count, countOf, isTotalFor } from "./count.ts";
import { daysOf, yearIn } from "./days.ts";
import type { Name, Rate } from "./rate.ts";

/** Sentences between what is told of one and the others. */
const REACH = 5;
const MAX_COUNTS = 8;

/** A way to reckon: total over counts. */
export interface Way {
  readonly rate: Rate;
  readonly total: Operand;
  readonly counts: readonly Count[];
  /** What comes to one. */
  readonly value: Interval;
  /** The same of what was printed. */
  readonly exact: number;
  readonly sure: boolean;
  /** The total is told of a time itself. */
  readonly timed: boolean;
  /** Sentences between what is told of one and the others. */
  readonly distance: number;
}

/** A price is exact, a mean may be rounded; interest may be of months or of some years. What something is compared with has to be met. */
export function isKept({ value, exact, total, counts, rate: { one, mean } }: Way): boolean {
  const { kind, family, value: told } = one.figure;
  const near = Math.abs(exact / told - 1);
  if (kind === "ratio") return PERIODS.some((period) => Math.abs(exact / told / period - 1) < PRICE_ROUNDING);
  if (!agrees(value, one) || (near >= BASE_ROUNDING && counts.some(({ operand }) => operand !== undefined && isCompared(operand))))
    return false;
  // 近5000万注，每注50元: who rounds the count rounds what it comes to
  const isPrice = !mean && family === "currency" && [total, ...counts.map(({ operand }) => operand)].every(isPlainly);
  return !isPrice || near < PRICE_ROUNDING;
}

function isPlainly(operand: Operand | undefined): boolean {
  return operand === undefined || operand.figure.bound === "=";
}

const PRICE_ROUNDING = 0.02;
const BASE_ROUNDING = 0.01;
const PERIODS = [1 / 12, 1 / 4, 1 / 2, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 15, 20, 30];

/** All ways for one rate; `rates` are those of all operands. */
export function* waysOf(paragraph: Paragraph, rate: Rate, rates: readonly (Rate | undefined)[]): Generator<Way> {
  const { told, names } = rate;
  const near = paragraph.operands.filter((other) => other !== told && Math.abs(other.sentence - told.sentence) <= REACH);
  const totals = near.map(withoutTime).filter((other) => isTotalFor(other, rate) && isWhole(other, rates[other.index], rate));
  if (totals.length === 0) return;
  const free = near.filter(({ index, before }) => rates[index] === undefined && !OF_ONE.test(before) && !OWN_TIME.test(before));
  const unrated = names.map((name) => countsOf(free, name, rate));
  for (const total of totals) {
    const of = nameOf(rates[total.index]);
    const choices = names.map((name, i) => {
      if (unrated[i].length > 0 && !isFarTime(unrated[i], name, rate)) return unrated[i];
      const rated = near.flatMap(({ index }) => {
        const own = rates[index];
        return own !== undefined && nameOf(own) === of ? [own.one] : [];
      });
      const implied = impliedCounts(paragraph, name, rate, total);
      const counts = implied.length > 0 ? implied : countsOf(rated, name, rate);
      return counts.length > 0 ? counts : unrated[i];
    });
    for (const chosen of choicesOf(choices)) if (isChoice(chosen, total, names)) yield wayOf(rate, total, chosen, rates);
  }
}

/** 每辆可乘50人: those of one are not all. */
/** In our 14 years being in the government: whose time it was, not of what was counted. */
const OWN_TIME = /\b[Ii]n (?:my|our|your|his|her|their) $/;
const OF_ONE = /每[^，,。;；]{0,8}$|(?:^|[，,;；])[一单][集节场次轮局届趟班页]$/;

/** 平均住院日7.3天 …… 平均每天7000人次: days of another sentence. */
function isFarTime(counts: readonly Count[], { unit }: Name, { told, names }: Rate): boolean {
  return unit?.family === "time" && names.length === 1 && counts.every(({ operand }) => operand?.sentence !== told.sentence);
}

function isChoice(chosen: readonly Count[], total: Operand, names: readonly Name[]): boolean {
  const counted = chosen.map(({ operand }) => operand).filter((operand) => operand !== undefined);
  if (counted.some(({ index }) => index === total.index) || chosen.every(({ exact }) => exact === 1)) return false;
  if (names[0].word === "" && counted.some((operand) => isAlike(operand, total))) return false;
  return new Set(counted).size === counted.length;
}

function wayOf(rate: Rate, total: Operand, counts: readonly Count[], rates: readonly (Rate | undefined)[]): Way {
  return {
    rate,
    total,
    counts,
    value: divide(total.value, counts.map((count) => count.value).reduce(multiply, point(1))),
    exact: total.figure.value / counts.reduce((all, count) => all * count.exact, 1),
    sure: counts.every(({ sure }) => sure),
    timed: rates[total.index] !== undefined,
    distance: distanceOf(total, counts, rate.told),
  };
}

/** 两位 and 三位: neither is divided by the other. */
function isAlike({ figure: count }: Operand, { figure }: Operand): boolean {
  return count.unit === figure.unit && count.text.at(-1) === figure.text.at(-1) && figure.kind === "count";
}

/** 每亩产量500公斤，一亩收入1500元: both of one. */
function nameOf(rate: Rate | undefined): string | undefined {
  return rate?.names.find(({ unit }) => unit?.family !== "time")?.word[0];
}

function countsOf(near: readonly Operand[], name: Name, rate: Rate): readonly Count[] {
  const all = near.map((other) => countOf(other, name, rate)).filter((count) => count !== undefined);
  // 每公吨垃圾: of those that are told of it
  const { noun = "" } = name;
  const named = noun.length > 1 ? all.filter(({ operand }) => operand?.before.includes(noun)) : [];
  const counts = named.length > 0 ? named : all;
  const sure = counts.filter((count) => count.sure);
  return (sure.length > 0 ? sure : counts).slice(-MAX_COUNTS);
}

/** A time that nobody counts is that of the total too: 全年, or 每人每周4小时，合计180小时. */
function impliedCounts(paragraph: Paragraph, name: Name, { names, mean, told }: Rate, total: Operand): readonly Count[] {
  if (name.unit?.family !== "time") return [];
  if (names.length > 1) return [ONE];
  const year = yearIn(name);
  if (year === undefined || !mean || total.sentence !== told.sentence || total.index > told.index) return [];
  if (told.before.includes("均") && !BARE_MEAN.test(clauseBefore(paragraph, told))) return [];
  const days = daysOf(paragraph, total, name);
  if (days !== undefined) return [days];
  const clause = clauseBefore(paragraph, total);
  if (OF_PART.test(clause.replace(OF_ALL, ""))) return [];
  if (OF_NUMBERED_YEAR.test(clause)) return [{ ...year, sure: false }];
  if (OF_YEAR.test(clause)) return [year];
  return isYearly(paragraph, total) ? [{ ...year, sure: false }] : [];
}

const ONE: Count = { operand: undefined, value: point(1), exact: 1, sure: true };
/** 暑期平均每月: not of the whole year. */
const BARE_MEAN = /^(?:平均|[日天月季周]均|每)/;
const OF_ALL = /全年|当年/;
const OF_YEAR = /全年|当年|年(?!均|来|龄|代|轻)[^，,。;；]{0,12}$|\b(?:in|for|during) (?:the year|(?:19|20)\d\d)\b/;
/** 2023年门诊量为: perhaps not of each of its days. */
const OF_NUMBERED_YEAR = /^[^，,。;；\d]{0,8}(?:19|20)\d\d年(?!均|来|底|末|初)[^，,。;；\d]{0,12}$/;
const OF_PART = /[月季周日前]|半年|期间|(?<!(?:19|20)\d)\d年|以来|\bmonth|quarter|week\b/;

/** A report of a year: 2023年 …… 当年 …… 门急诊量255.5万人次，平均每天7000人次. */
function isYearly({ text, sentences, dates }: Paragraph, { sentence, figure }: Operand): boolean {
  const { start } = sentences[Math.max(0, sentence - 2)];
  const before = dates.filter((date) => date.start < figure.start && date.end > start);
  if (before.some(({ date }) => date?.month !== undefined || date?.quarter !== undefined || date?.half !== undefined)) return false;
  return OF_ALL.test(text.slice(start, figure.start));
}

function* choicesOf(choices: readonly (readonly Count[])[]): Generator<readonly Count[]> {
  const [first, second, third] = choices;
  if (first === undefined || third !== undefined) return;
  for (const one of first) {
    if (second === undefined) yield [one];
    else for (const other of second) yield [one, other];
  }
}

/** A total may be told of a time itself: 900 loaves a day, 60 each. */
function withoutTime(operand: Operand): Operand {
  const { per } = operand.figure;
  return per !== undefined && (per.family === "time" || OF_TIME.test(per.name)) ? withoutPer(operand) : operand;
}

/** 每年付息: the reader takes the verb along. */
const OF_TIME = /^[年月日天周季]/;

/** Not told of one itself, unless only of a time, or of one whose time it is: 人均2万件，91天，每天220件. */
function isWhole(total: Operand, own: Rate | undefined, { told, one, names }: Rate): boolean {
  if (!isUsable(total) || total.figure.value <= one.figure.value || total.figure.per !== undefined) return false;
  if (own === undefined) return true;
  const isTime = ({ unit }: Name) => unit?.family === "time";
  if (own.names.every(isTime)) return !names.every(isTime);
  return total.index > told.index ? names.every(({ word }) => word[0] !== nameOf(own)) : names.every(isTime) && own.mean;
}

function distanceOf(total: Operand, counts: readonly Count[], { sentence }: Operand): number {
  return counts.reduce(
    (all, { operand }) => all + (operand === undefined ? 0 : Math.abs(operand.sentence - sentence)),
    Math.abs(total.sentence - sentence),
  );
}
