/** A total, a count, and what is told of one: whichever of the three is told last, the others give it. */
import type { Figure } from "../figure.ts";
import { divide, type Interval, multiply, point } from "../interval.ts";
import { isBase, isCompared, isEnd, tellsChangeBefore } from "./changewords.ts";
import { type Name, type Rate, rateOf } from "./each.ts";
import { type Count, countOf, isTotalFor, yearIn } from "./eachof.ts";
import {
  agrees,
  excessOf,
  type Fault,
  hasExtra,
  isUnrelated,
  type Operand,
  type Paragraph,
  printed,
  show,
  withoutPer,
} from "./operands.ts";
import { isNear, isSupposed, isUsable } from "./relation.ts";
import { clauseBefore, isOfOtherTime, isPaidOut } from "./scope.ts";

/** Sentences between what is told of one and the others. */
const REACH = 5;
const MAX_COUNTS = 8;
/** One of these stands in every paragraph that tells what one costs, holds or gives. */
const HINT = /[每均]|单[价产票店台车]|[定售票呎]价|时速|[一单][一-鿿]|[Aa]verag|[Mm]ean|[Ee]ach|apiece|[Ee]very|[a-z]s of [$£€\d]/;

/** A way to reckon: total over counts. */
interface Way {
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

export function* eachFaults(paragraph: Paragraph): Generator<Fault> {
  const { text, operands } = paragraph;
  if (!HINT.test(text) && !operands.some(({ figure }) => figure.per !== undefined || figure.family === "speed")) return;
  const rates = operands.map((operand) => rateOf(paragraph, operand));
  const told = rates.filter((rate) => rate !== undefined);
  if (told.length === 0) return;
  const ways = told.map((rate) => [...waysOf(paragraph, rate, rates)]);
  // what all of another come to is not looked for here
  const taken = new Set<number>();
  const kept = ways.map((all) => all.filter(isKept));
  for (const all of kept) for (const { total } of all) taken.add(total.index);
  for (let i = 0; i < told.length; i++) {
    if (kept[i].length > 0 || ways[i].length === 0) continue;
    const fault = faultOf(paragraph, told[i], ways[i], told, taken);
    if (fault) yield fault;
  }
}

/** A price is exact, a mean may be rounded. */
function isKept({ value, exact, rate: { one, mean } }: Way): boolean {
  return agrees(value, one) && (mean || one.figure.family !== "currency" || Math.abs(exact / one.figure.value - 1) < PRICE_ROUNDING);
}

const PRICE_ROUNDING = 0.02;

/** All totals over all counts of what the figure is told of one of. */
function* waysOf(paragraph: Paragraph, rate: Rate, rates: readonly (Rate | undefined)[]): Generator<Way> {
  const { told, names } = rate;
  const near = paragraph.operands.filter((other) => other !== told && Math.abs(other.sentence - told.sentence) <= REACH);
  const totals = near.map(withoutTime).filter((other) => isTotalFor(other, rate) && isWhole(other, rates[other.index], rate));
  if (totals.length === 0) return;
  for (const total of totals) {
    const of = nameOf(rates[total.index]);
    const free = near.filter(({ index }) => rates[index] === undefined);
    const rated = near
      .filter(({ index }) => rates[index] !== undefined && nameOf(rates[index]) === of)
      .map(({ index }) => rates[index]?.one ?? told);
    const choices = names.map((name) => {
      const unrated = countsOf(free, name, rate);
      const counts = unrated.length > 0 ? unrated : countsOf(rated, name, rate);
      return counts.length > 0 ? counts : impliedCounts(paragraph, name, rate, total);
    });
    for (const chosen of choicesOf(choices)) {
      const others = chosen.filter(({ operand }) => operand !== undefined);
      if (others.some(({ operand }) => operand?.index === total.index) || chosen.every(({ value }) => value.low === 1)) continue;
      if (names[0].word === "" && others.some(({ operand }) => isAlike(operand, total))) continue;
      if (new Set(others.map(({ operand }) => operand)).size < others.length) continue;
      const value = divide(total.value, chosen.map((count) => count.value).reduce(multiply, point(1)));
      const exact = total.figure.value / chosen.reduce((all, count) => all * count.exact, 1);
      yield {
        rate,
        total,
        counts: chosen,
        value,
        exact,
        sure: chosen.every(({ sure }) => sure),
        timed: rates[total.index] !== undefined,
        distance: distanceOf(total, chosen, told),
      };
    }
  }
}

/** 两位 and 三位: neither is divided by the other. */
function isAlike(count: Operand | undefined, { figure }: Operand): boolean {
  return count?.figure.unit === figure.unit && count.figure.text.at(-1) === figure.text.at(-1) && figure.kind === "count";
}

/** 每亩产量500公斤，一亩收入1500元: both of one. */
function nameOf(rate: Rate | undefined): string | undefined {
  return rate?.names.find(({ unit }) => unit?.family !== "time")?.word[0];
}

function countsOf(near: readonly Operand[], name: Name, rate: Rate): readonly Count[] {
  const counts = near.map((other) => countOf(other, name, rate)).filter((count) => count !== undefined);
  const sure = counts.filter((count) => count.sure);
  return (sure.length > 0 ? sure : counts).slice(-MAX_COUNTS);
}

/** A time that nobody counts is that of the total too: 全年, or 每人每周4小时，合计180小时. */
function impliedCounts(paragraph: Paragraph, name: Name, rate: Rate, total: Operand): readonly Count[] {
  if (name.unit?.family !== "time") return [];
  if (rate.names.length > 1) return [ONE];
  const year = yearIn(name);
  return year !== undefined && rate.mean && isOfYear(paragraph, total, rate.told) ? [year] : [];
}

const ONE: Count = { operand: undefined, value: point(1), exact: 1, sure: true };
/** 暑期平均每月: not of the whole year. */
const BARE_MEAN = /^(?:平均|[日天月季周]均|每)/;
const OF_YEAR = /全年|当年|年(?!均|来|龄|代|轻)[^，,。;；]{0,12}$|\b(?:in|for|during) (?:the year|(?:19|20)\d\d)\b/;
const OF_PART = /[月季周日]|半年|期间|\d年|以来|\bmonth|quarter|week\b/;

function isOfYear(paragraph: Paragraph, total: Operand, told: Operand): boolean {
  if (total.sentence !== told.sentence || total.index > told.index) return false;
  const clause = clauseBefore(paragraph, total);
  if (told.before.includes("均") && !BARE_MEAN.test(clauseBefore(paragraph, told))) return false;
  return OF_YEAR.test(clause) && !OF_PART.test(clause.replace(/全年|当年/, ""));
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
  return operand.figure.per?.family === "time" ? withoutPer(operand) : operand;
}

/** Not told of one itself, unless only of a time, or of one whose time it is: 人均2万件，91天，每天220件. */
function isWhole(total: Operand, own: Rate | undefined, { told, one, names }: Rate): boolean {
  if (!isUsable(total) || total.figure.value <= one.figure.value || total.figure.per !== undefined) return false;
  if (own === undefined) return true;
  const isTime = ({ unit }: Name) => unit?.family === "time";
  if (own.names.every(isTime)) return !names.every(isTime);
  return total.index > told.index ? names.every(({ word }) => word[0] !== nameOf(own)) : names.every(isTime) && own.mean;
}

/** Whether what all come to may be of another time, or a part, or what it changed by. */
function isOther(paragraph: Paragraph, total: Operand, { told, noun, names }: Rate): boolean {
  const clause = clauseBefore(paragraph, total);
  const own = clauseBefore(paragraph, told);
  if (isCompared(total) || (COMPARED_WITH.test(clause) && COMPARED_BEHIND.test(total.after)) || (isBase(total) && !isOfOtherTime(own)))
    return true;
  const ended = isEnd(total.before);
  if (ended ? names.every(({ unit }) => unit?.family === "time") : tellsChangeBefore(total.before)) return true;
  if (isOfOtherTime(clause) && !isOfOtherTime(own)) return true;
  if (PART.test(clause) && !PART.test(own) && total.sentence === told.sentence) return true;
  if (told.figure.family === "currency" && isPaidOut(own) && !isPaidOut(clause)) return true;
  return (
    (told.figure.family === "speed" && isPartway(paragraph, told)) ||
    (PEAK.test(clause) && names.some(({ unit }) => unit?.family === "time")) ||
    (noun.length > 1 &&
      told.figure.family === "currency" &&
      !told.before.endsWith(":") &&
      total.sentence !== told.sentence &&
      !sharesWord(noun, clause + total.after.slice(0, 8)))
  );
}

/** 与十年前的54万人相比. */
const COMPARED_WITH = /[与和同跟]/;
const COMPARED_BEHIND = /^[^，,。]{0,4}相?比/;
/** 从5楼到89楼: not the way whose length was told. */
function isPartway({ text, sentences }: Paragraph, { sentence }: Operand): boolean {
  const words = text.slice(sentences[sentence].start, sentences[sentence].end);
  return PARTWAY.test(words) && !WHOLE_WAY.test(words);
}

const PARTWAY = /从[^，,]{0,12}[到至]/;
const WHOLE_WAY = /全程|全长|相距|距离|[里路航]程/;
const PART = /其中|of which/;
const PEAK = /最[高大多低小少]|峰值|单日|首日|\b(?:peak|record|highest|largest)\b/i;

/** Of a sum of totals, of one without another part, or at several prices: 每队15人，共8队，裁判20人，总计140人. */
function isOfParts({ operands }: Paragraph, { rate, total, counts, exact }: Way): boolean {
  const { one, told } = rate;
  const times = total.figure.value / exact;
  const price = one.figure.value;
  let sum = 0;
  for (const { figure, before, index, sentence } of operands) {
    if (
      index === total.index ||
      index === told.index ||
      sentence !== total.sentence ||
      counts.some((count) => count.operand?.index === index)
    )
      continue;
    if (figure.kind === "duration" || tellsChangeBefore(before) || figure.family !== one.figure.family || figure.unit !== one.figure.unit)
      continue;
    // two coaches of 50 and one of 30
    if (index > told.index && index < total.index && GROUP_OF.test(before)) return true;
    const value = figure.value * (figure.per?.factor ?? 1);
    if (
      !rate.mean &&
      one.figure.family === "currency" &&
      value < total.figure.value &&
      value > price / PRICES_APART &&
      value < price * PRICES_APART
    )
      return true;
    if (agrees(point((total.figure.value - value) / times), one) || agrees(point((total.figure.value + value) / times), one)) return true;
    sum += value;
  }
  return sum > 0 && agrees(point((sum + total.figure.value) / times), one);
}

/** At £15 each and raised £2,500: not of these. */
function isAnotherDeed({ text }: Paragraph, way: Way): boolean {
  const { rate, total, counts } = way;
  if (headOf(way) !== total || MARKED_TOTAL.test(total.before)) return false;
  const ends = [rate.told, ...counts.map(({ operand }) => operand)].map((operand) =>
    operand?.sentence === total.sentence ? operand.figure.end : 0,
  );
  const last = Math.max(...ends);
  return last > 0 && AND.test(text.slice(last, total.figure.start));
}

const AND = /\band\b|[和并又]|(?<![涉以])及/;

/** Ten games for each of eight teams are forty: two of them play in each. */
function isPairing({ rate, exact }: Way): boolean {
  return rate.one.figure.kind !== "amount" && agrees(point(exact * 2), rate.one);
}

const GROUP_OF = /^ (?:[a-z]+ )?of $/;
const PRICES_APART = 8;

/** 造价 and 总造价, 支出 and 支出安排. */
function sharesWord(noun: string, words: string): boolean {
  for (let i = 0; i + 1 < noun.length; i++) if (words.includes(noun.slice(i, i + 2))) return true;
  return false;
}

function faultOf(
  paragraph: Paragraph,
  rate: Rate,
  ways: readonly Way[],
  rates: readonly Rate[],
  taken: ReadonlySet<number>,
): Fault | undefined {
  const { told, one } = rate;
  if (isSupposed(paragraph, told) || hasExtra(paragraph, told) || isMadeElsewhere(paragraph, one)) return undefined;
  if (!rate.mean && rates.some((other) => other !== rate && isRateBeside(other, rate))) return undefined;
  const fitting = ways.filter((way) => !isOther(paragraph, way.total, rate));
  if (fitting.some((way) => isOfParts(paragraph, way))) return undefined;
  const open = fitting.filter((way) => !isAnotherDeed(paragraph, way) && !isPairing(way));
  return (
    slipOf(nearestOf(open.filter(({ total }) => !taken.has(total.index)))) ?? slipOf(nearestOf(open)) ?? slipOf(open.filter(isFarMean))
  );
}

/** The only one that a slip explains. */
function slipOf(ways: readonly Way[]): Fault | undefined {
  const only = areSame(ways);
  const slips = ways.filter((way) => isSlip(way, only, (only && isClear(way)) || isFarMean(way)));
  const near = areSame(slips) ? slips : slips.filter((way) => isNear(way.exact, way.rate.one));
  return near.length > 0 && areSame(near) ? faultAt(near[0]) : undefined;
}

/** 全市常住人口648万人 …… 户均2.7人: the households are counted beside, the people sentences before. */
function isFarMean({ rate, total, counts, sure }: Way): boolean {
  const { mean, told } = rate;
  return (
    mean &&
    sure &&
    total.sentence < told.sentence &&
    counts.every(({ operand }) => operand !== undefined && operand.sentence <= told.sentence && told.sentence - operand.sentence <= 1)
  );
}

function nearestOf(ways: readonly Way[]): readonly Way[] {
  const nearest = Math.min(...ways.map(({ distance }) => distance));
  const own = ways.filter(({ distance }) => distance === nearest);
  const plain = own.filter(({ timed }) => !timed);
  return plain.length > 0 ? plain : own;
}

function areSame([first, ...others]: readonly Way[]): boolean {
  return others.every(({ exact }) => Math.abs(exact / first.exact - 1) < SAME);
}

/** Words say that the one is a mean or a price, or the other a total. */
function isClear({ rate, total, sure, distance }: Way): boolean {
  return (
    ((rate.explicit && (rate.mean || distance === 0)) || MARKED_TOTAL.test(total.before) || MARKED_BEHIND.test(total.after)) &&
    (sure || (distance === 0 && rate.mean))
  );
}

const MARKED_TOTAL = /[共总计]|\b(?:total|makes?|making|gives?|giving|raising|bringing in) /;
const MARKED_BEHIND = /^[^,.;]{0,20}\b(?:in total|in all|altogether)/;

/** 门票每人80元，缆车每人60元: a total of several prices. */
function isRateBeside(other: Rate, { told, one, names }: Rate): boolean {
  return (
    other.told.sentence === told.sentence &&
    other.one.figure.family === one.figure.family &&
    other.one.figure.unit === one.figure.unit &&
    other.names[0].word[0] === names[0].word[0]
  );
}

function distanceOf(total: Operand, counts: readonly Count[], { sentence }: Operand): number {
  return counts.reduce(
    (all, { operand }) => all + (operand === undefined ? 0 : Math.abs(operand.sentence - sentence)),
    Math.abs(total.sentence - sentence),
  );
}

/** A slip of the pen leaves a figure near the one that was meant, or all but one of its digits. */
function isSlip(way: Way, only: boolean, clear: boolean): boolean {
  const head = headOf(way);
  const { figure } = head;
  const value = expectedAt(way, head);
  // rounded or cut
  if (Math.abs(value - figure.value) < figure.place) return false;
  if (isEvenSlip(way, head)) return true;
  if (only && way.sure && way.distance === 0 && operandsOf(way).some((operand) => isEvenSlip(way, operand))) return true;
  if (!clear) return false;
  const here = way.distance === 0;
  return isNear(value, head) ? here || isEven(value, figure) : here && isEven(value, figure) && !isUnrelated(point(value), head);
}

function isEvenSlip(way: Way, operand: Operand): boolean {
  const value = expectedAt(way, operand);
  return isEven(value, operand.figure) && isDigitSlip(value, operand.figure);
}

/** As round as what is told. */
function isEven(value: number, { bound, ulp, place }: Figure): boolean {
  const off = bound === "~" ? EVEN_ABOUT : EVEN;
  return isMultiple(value, ulp, off) || isMultiple(value, place, off);
}

const EVEN = 0.02;
const EVEN_ABOUT = 0.05;

function isMultiple(value: number, step: number, off: number): boolean {
  return value >= step * (1 - off) && Math.abs(value / step - Math.round(value / step)) <= off;
}

/** One digit another, more or less, two of them changed about, or a power of ten. */
function isDigitSlip(value: number, { value: told, ulp, place, factor }: Figure): boolean {
  const ratio = value / told;
  if (ratio > MAX_SLIP || ratio < 1 / MAX_SLIP) return false;
  const [a, b] = [digitsOf((Math.round(value / place) * place) / factor), digitsOf((Math.round(told / ulp) * ulp) / factor)];
  if (a === b) return true;
  if (ratio > UNRELATED || ratio < 1 / UNRELATED) return false;
  if (a.length < 2 && b.length < 2) return ratio < NEAR && ratio > 1 / NEAR;
  if (Math.abs(a.length - b.length) === 1 && isOneMore(a, b)) return true;
  const length = Math.max(a.length, b.length);
  const [x, y] = [a.padEnd(length, "0"), b.padEnd(length, "0")];
  const apart = [...x].map((digit, i) => (digit === y[i] ? -1 : i)).filter((i) => i >= 0);
  return apart.length === 1 || (apart.length === 2 && x[apart[0]] === y[apart[1]] && x[apart[1]] === y[apart[0]]);
}

const MAX_SLIP = 11;
const UNRELATED = 4;
const NEAR = 1.75;

/** 8 and 18. */
function isOneMore(a: string, b: string): boolean {
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  return [...long].some((_, i) => long.slice(0, i) + long.slice(i + 1) === short);
}

function digitsOf(value: number): string {
  return value.toExponential(5).slice(0, 7).replace(".", "").replace(/0+$/, "");
}

function operandsOf({ rate, total, counts }: Way): Operand[] {
  return [rate.one, total, ...counts.map(({ operand }) => operand).filter((operand) => operand !== undefined)];
}

/** What was told last is what the others give. */
function headOf(way: Way): Operand {
  return operandsOf(way).reduce((last, operand) => (operand.index > last.index ? operand : last));
}

/** What the others give for it, in base units. */
function expectedAt({ rate, total, exact }: Way, head: Operand): number {
  if (head === rate.one) return exact;
  // so many times more or less than it is told
  const times = exact / rate.one.figure.value;
  return head === total ? head.figure.value / times : head.figure.value * times;
}

function faultAt(way: Way): Fault {
  const { rate, total, counts } = way;
  const head = headOf(way);
  const value = expectedAt(way, head);
  const [each, so] = [show(rate.told), counts.map((count) => (count.operand ? show(count.operand) : String(count.value.low)))];
  const others = counts.flatMap(({ operand }) => (operand === undefined ? [] : [operand]));
  const back = head === rate.one ? rate.told : head;
  const expected = printed(value, head.figure);
  const left = so.filter((_, i) => counts[i].operand !== head);
  const formula =
    head === rate.one
      ? [show(total), ...so].join(" / ")
      : head === total
        ? [each, ...so].join(" × ")
        : [show(total), each, ...left].join(" / ");
  return {
    kind: head === rate.one ? "average" : "rate",
    operands: [back, ...[rate.told, total, ...others].filter((operand) => operand !== back && operand !== head)],
    steps: [`${formula} = ${expected}`, `told: ${show(back)}`],
    expected,
    excess: excessOf(point(value), head),
  };
}

const SAME = 1e-4;

/** Some count of the paragraph, whatever it counts, times what is told of one makes another figure of its measure exactly. */
function isMadeElsewhere({ operands }: Paragraph, one: Operand): boolean {
  const wholes = operands.filter(
    ({ figure, index }) =>
      index !== one.index && figure.per === undefined && figure.family === one.figure.family && figure.unit === one.figure.unit,
  );
  return operands.some((count) => {
    const { figure, index } = count;
    return (
      !isCompared(count) &&
      (figure.kind === "count" || figure.kind === "number") &&
      figure.value > 1 &&
      figure.per === undefined &&
      wholes.some((whole) => whole.index !== index && Math.abs(whole.figure.value / (one.figure.value * figure.value) - 1) < SAME)
    );
  });
}
