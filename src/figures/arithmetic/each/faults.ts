/** A total, a count, and what is told of one: whichever of the three is told last, the others give it. */
import { point } from "../../interval.ts";
import { isCompared } from "../changewords.ts";
import { type Fault, hasExtra, type Operand, type Paragraph, printed, show } from "../operands.ts";
import { isNear, isSupposed } from "../relation.ts";
import { excessOf } from "../tolerances.ts";
import { isKeptBeside, mayBeMeant } from "./excuses.ts";
import { type Rate, rateOf } from "./rate.ts";
import { isAnotherDeed, isMadeElsewhere, isPairing, isRateBeside } from "./scope.ts";
import { expectedAt, headOf, isClear, isSlip, operandsOf } from "./slip.ts";
import { isKept, type Way, waysOf } from "./ways.ts";

/** One of these stands in every paragraph that tells what one costs, holds or gives. */
const HINT =
  /[每均]|[亩垧]产|单[价产票店台车]|[定售票呎]价|[呎坪]租|时速|[一单][一-鿿]|[Aa]verag|[Mm]ean|[Ee]ach|apiece|[Ee]very|[a-z]s of [$£€\d]/;

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
  // 2052分，76场，场均27分 …… 队友场均18.5分: what they give has been told
  const given = new Set(kept.flat().map(keyOf));
  for (let i = 0; i < told.length; i++) {
    const free = kept[i].length > 0 ? [] : ways[i].filter((way) => !given.has(keyOf(way)));
    if (free.length === 0) continue;
    const fault = faultOf(paragraph, told[i], free, told, taken);
    if (fault) yield fault;
  }
}

/** 10月3日一天就有2.6万人次: of that day. */
const OF_THAT_DAY = /[日号天六日末](?:[这当那])?一[天晚夜][一-鿿]{0,3}$/;
const DAY_REACH = 8;

/** 人均生产总值, by the mean population of the year; 后4个月平均每月要有80万: what is asked for. */
const OF_ALL_YEAR = /人均(?:地区|国内)?(?:生产总值|GDP)[一-鿿]{0,3}$|(?:要有|须有|需要?|得有)$/;
function keyOf({ total, counts }: Way): string {
  return `${total.index}/${counts.map(({ operand }) => operand?.index).join()}`;
}

const AT_A_COST = /\bat a\s+cost of\s$/;
const COSTS = /\bat a\s+cost of\s/g;

function faultOf(
  paragraph: Paragraph,
  rate: Rate,
  ways: readonly Way[],
  rates: readonly Rate[],
  taken: ReadonlySet<number>,
): Fault | undefined {
  const { told, one } = rate;
  if (
    OF_ALL_YEAR.test(told.before) ||
    OF_THAT_DAY.test(paragraph.text.slice(Math.max(0, told.figure.start - DAY_REACH), told.figure.start))
  )
    return undefined;
  // one at a cost of $65,000, another at a cost of $47,000: each has its own
  if (AT_A_COST.test(told.before) && (paragraph.text.match(COSTS) ?? []).length > 1) return undefined;
  if (isSupposed(paragraph, told) || hasExtra(paragraph, told) || isMadeElsewhere(paragraph, one)) return undefined;
  if ((!rate.mean || YIELD.test(rate.told.before)) && rates.some((other) => other !== rate && isRateBeside(other, rate))) return undefined;
  const fitting = ways.filter((way) => mayBeMeant(paragraph, way));
  if (fitting.some((way) => isKeptBeside(paragraph, way, rates))) return undefined;
  const plain = fitting.filter((way) => !isAnotherDeed(paragraph, way) && !isPairing(way));
  const open = rightBefore(rate, ofWhole(paragraph, rate.told.sentence, plain));
  return (
    slipOf(nearestOf(open.filter(({ total }) => !taken.has(total.index)))) ??
    slipOf(nearestOf(open)) ??
    slipOf(open.filter((way) => isFarMean(way) || isBeside(way))) ??
    (open.length < plain.length ? slipOf(rightBefore(rate, plain)) : undefined)
  );
}

/** 水稻亩产600公斤，玉米亩产500公斤: of another crop each. */
const YIELD = /[亩垧]产[一-鿿]{0,3}$/;

/** 全队攻入54球，平均每轮1.8个: a mean goes with the total right before it, if it is one. */
function rightBefore({ told, mean }: Rate, ways: readonly Way[]): readonly Way[] {
  const isRight = ({ total }: Way) =>
    total.index === told.index - 1 &&
    total.sentence === told.sentence &&
    !ways.some(({ counts }) => counts.some(({ operand }) => operand?.index === total.index));
  const own = mean ? ways.filter(isRight) : [];
  return own.length > 0 ? own : ways;
}

/** Without the ways over a part, 其中汉墓90座, or over what the count is compared with, where there are others. @param told its sentence */
function ofWhole({ text, sentences }: Paragraph, told: number, ways: readonly Way[]): readonly Way[] {
  const isPart = ({ figure, sentence, after }: Operand) =>
    (sentence !== told && WITH_SHARE.test(after)) || PART.test(text.slice(sentences[sentence].start, figure.start).slice(-PART_REACH));
  const whole = ways.filter(
    ({ counts }) => !counts.some(({ operand }) => operand !== undefined && (isCompared(operand) || isPart(operand))),
  );
  return whole.length > 0 ? whole : ways;
}

const PART = /(?:其中|当中)[^，,。;；]*$/;
const PART_REACH = 16;
/** 个人开发者117万人，占65%. */
const WITH_SHARE = /^[一-鿿]{0,4}[，,(]约?占/;

/** So near that a figure with one digit changed says enough, where all are exact. */
function isBeside(way: Way): boolean {
  return way.distance <= BESIDE && operandsOf(way).every(({ figure }) => figure.bound === "=");
}

const BESIDE = 2;

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

const SAME = 1e-4;

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
