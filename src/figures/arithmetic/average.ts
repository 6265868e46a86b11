/** Averages and prices: a total, a count, and what comes to one. */
import { singular } from "../counted.ts";
import type { Figure } from "../figure.ts";
import { divide, type Interval, scale } from "../interval.ts";
import {
  agrees,
  excessOf,
  type Fault,
  hasExtra,
  isQuantity,
  isUnrelated,
  middle,
  type Operand,
  type Paragraph,
  printed,
  sameMeasure,
  show,
  withoutPer,
} from "./operands.ts";
import { isMadeElsewhere, isNear } from "./relation.ts";
import { clauseBefore, isPaidOut } from "./scope.ts";
import { supplyFault } from "./supply.ts";

const AVERAGE_WORD = /(?:平均|均价|单价|[人户场店车日月年]均)[一-鿿]{0,8}:?$|\baverag(?:e|es|ed|ing)(?: [a-z]+){0,3} $|\bmean of $/i;
/** A cheap look for one of those words. */
const AVERAGE_SIGN = /均|单价|averag|mean/i;
/** 每人每月: of two things at once. */
const DOUBLE_EACH = /每[一-鿿]{1,2}每/;
const AVERAGE_BEFORE =
  /\b(?:(?:yield|density|rate|cost) of|average(?:d|s)?(?: of)?|averaging|mean(?: of)?|or|at)(?: just| about| roughly)? $/i;
const EACH_OF = /^ for each of (?:its|the|their) /;
/** Sentences between an average and its total or count. */
const REACH = 3;

/** One of these stands in every paragraph with an average, a rate or a supply, but for prices by the unit. */
const HINT = /[均每够]|单价|可供|容量|负荷率|[a-z] /;

export function* averageFaults(paragraph: Paragraph): Generator<Fault> {
  if (!HINT.test(paragraph.text) && !paragraph.operands.some(({ figure }) => figure.per !== undefined)) return;
  for (const told of paragraph.operands) {
    if (told.figure.bound === "range") continue;
    const fault = unitPriceFault(paragraph, told) ?? supplyFault(paragraph, told);
    if (fault) yield fault;
  }
}

/** 十个以上每个88元: a price from so many on. */
const TIER = /(?:以[上下内]|起|满|至少|不足)[，,的]?每[^，,。]{0,4}$/;
const CAPACITY = /每[^，,。]{1,4}(?:可|能|最多|至多)[^，,。]{0,3}$/;

function isOfTier({ text }: Paragraph, { figure }: Operand): boolean {
  return TIER.test(text.slice(Math.max(0, figure.start - TIER_REACH), figure.start));
}

const TIER_REACH = 12;

/** 平均每位捐款：1500元; 人均可支配收入 is a measure of its own, no quotient of the lines above. */
function isPlainLabel(before: string): boolean {
  return /(?:平均每?|人均|均)[一-鿿]{0,4}:$/.test(before);
}

/** Total over count: 平均每人消费700元, 8 MW a turbine, an average of 1.5 a day, £75 million for each of its 24 miles. */
function unitPriceFault(paragraph: Paragraph, told: Operand): Fault | undefined {
  const { figure, before, after } = told;
  if (figure.kind !== "amount" && figure.kind !== "count" && figure.kind !== "number" && figure.kind !== "duration") return undefined;
  const latin = after.startsWith(" ");
  const perWord = figure.per ?? (latin ? perBehind(after) : undefined) ?? perBefore(before);
  const each = latin && EACH_OF.test(after);
  const average = AVERAGE_SIGN.test(before) && AVERAGE_WORD.test(before);
  if (perWord === undefined && !each && !average) return undefined;
  // 2675元/吨: a price of one product, where no word says that it is the mean of all
  if (figure.text.includes("/") && !average) return undefined;
  // 平均每人30小时: of times only where somebody is named for each
  if (figure.kind === "duration" && (!average || perWord?.family !== "count")) return undefined;
  // 每顶可住8人: what it can hold is no average
  if (CAPACITY.test(before) || isPaidOut(before) || isOfTier(paragraph, told)) return undefined;
  if (before.endsWith(":") && !isPlainLabel(before)) return undefined;
  if (isMoving(paragraph, told) || isOfSeveral(paragraph, told) || (perWord === undefined && isLevel(told))) return undefined;
  // 每个样本有8个值 is no average: without the word only a price is one
  if (
    perWord !== undefined &&
    !each &&
    !average &&
    (/[一-鿿]/.test(perWord.name)
      ? figure.family !== "currency" || perWord.family === "time"
      : !AVERAGE_BEFORE.test(before) && !/, ?$/.test(before))
  )
    return undefined;
  const { operands } = paragraph;
  const near = operands.filter((other) => other !== told && Math.abs(other.sentence - told.sentence) <= REACH);
  // 门票每人80元，缆车每人60元，两人合计280元: a total of several prices
  if (!average && !each && near.some((other) => other.sentence === told.sentence && isRateBeside(other, told))) return undefined;
  const totals = near.filter(
    (other) =>
      !other.figure.per && !EACH.test(other.before) && (isQuantity(other) || countsAlike(other, told)) && sameTotal(figure, other.figure),
  );
  const counts = near.filter((other) => (each ? other.index === told.index + 1 : isCountFor(other, perWord, told)));
  let nearest: { total: Operand; count: Operand; value: Interval } | undefined;
  for (const count of counts) {
    for (const total of totals) {
      if (total === count) continue;
      const value = divide(total.value, countOf(count, figure, each));
      if (agrees(value, told)) return undefined;
      if (nearest === undefined || (total.sentence === told.sentence && nearest.total.sentence !== told.sentence))
        nearest = { total, count, value };
    }
  }
  if (nearest === undefined) return undefined;
  // without a word for what it is per, only one count in the sentence can be meant
  if (
    perWord === undefined &&
    !each &&
    (counts.length > 1 || nearest.count.sentence !== told.sentence || nearest.total.sentence !== told.sentence)
  )
    return undefined;
  // a price has its own total only where the total is said to be one
  if (nearest.total.figure.value <= withoutPer(told).figure.value) return undefined;
  const { total, count, value } = nearest;
  if (isMadeElsewhere(paragraph, told) || DOUBLE_EACH.test(before) || before.endsWith("每")) return undefined;
  if (total.sentence !== told.sentence && !isNear(middle(value), told)) return undefined;
  if (isUnrelated(value, told) || ((!average || figure.family === "currency") && hasExtra(paragraph, total))) return undefined;
  return {
    kind: "average",
    operands: [told, total, count],
    steps: [
      `${show(total)} / ${show(count)} = ${printed(total.figure.value / middle(countOf(count, figure, each)), figure)}`,
      `told: ${show(told)}`,
    ],
    expected: printed(middle(value), figure),
    excess: excessOf(value, told),
  };
}

/** One for each of several, not one for all. */
const SEVERAL_BEFORE = /分别|各自|依次/;
const AND = /^分?(?:[和与及、]| and )$/;
const SEVERAL_AFTER = /\brespectively\b/i;
/** Heights, ages and the like are levels: a sum of them means nothing, so nothing is divided. */
const LEVEL =
  /温|水位|海拔|年龄|身高|体重|湿度|风速|浓度|密度|[深厚宽高]度|水深|成绩|寿命|\b(?:temperature|depth|height|age|level|speed|altitude|humidity|weight|score|lifespan)s?\b/i;

/** 年均增加1.5万吨: what it changed by comes of a difference. */
const STEP_BEFORE =
  /均[^，,]{0,4}(?:增[加长]?|减少?|[上提]升|下降|降低|[上下]?[涨跌])了?$|\b(?:rise|fall|increase|decrease|growth|gain|drop)s? (?:of )?$|\bby $/i;

function isOfSeveral(paragraph: Paragraph, told: Operand): boolean {
  const { end } = paragraph.sentences[told.sentence];
  const next = paragraph.operands[told.index + 1];
  if (next !== undefined && AND.test(told.after) && (told.figure.kind === "number" || sameMeasure(told.figure, next.figure))) return true;
  return (
    STEP_BEFORE.test(told.before) ||
    SEVERAL_BEFORE.test(clauseBefore(paragraph, told)) ||
    SEVERAL_AFTER.test(paragraph.text.slice(told.figure.end, end))
  );
}

/** The five-day average, the 3-month mean: of a window that moves, no total divided by it. */
const MOVING =
  /(?:[\d一二三四五六七十] ?[日天周](?:移动|滚动|滑动)?(?:均值|均线|平均)|\b(?:\d+|two|three|four|five|six|seven|ten|fourteen|thirty)[- ](?:day|week|month|year) (?:moving |rolling )?(?:average|mean)\b)[^.。]{0,40}$/i;

const WINDOW = 72;

/** The window is a figure of its own: the words before the average begin behind it. */
function isMoving({ text, sentences }: Paragraph, { figure, sentence }: Operand): boolean {
  return MOVING.test(text.slice(Math.max(sentences[sentence].start, figure.start - WINDOW), figure.start));
}

function isLevel({ figure, before }: Operand): boolean {
  return figure.family === "temperature" || LEVEL.test(before);
}

function isRateBeside({ figure, before }: Operand, { figure: told }: Operand): boolean {
  return figure.family === told.family && (figure.per === undefined ? perBefore(before) !== undefined : figure.per.name === told.per?.name);
}

interface PerWord {
  readonly name: string;
  readonly family: string;
}

const TIMES = new Map(
  Object.entries({ day: 86400, week: 604800, month: 2629746, year: 31556952, 日: 86400, 天: 86400, 月: 2629746, 年: 31556952 }),
);

/** How many of what the average is per: lengths and times by the unit they were printed in where the average did not divide by it. */
function countOf({ figure, value }: Operand, average: Figure, each: boolean): Interval {
  if (each) return scale(value, 1 / figure.factor);
  const { per } = average;
  if (per?.family === "time" && figure.family === "time" && per.factor === 1) return scale(value, 1 / (TIMES.get(per.name) ?? 1));
  if (per?.family === "time" && figure.family !== "time") return scale(value, per.factor);
  if (per === undefined && figure.kind === "duration" && average.family !== "speed") return scale(value, 1 / figure.factor);
  return value;
}

function perBehind(after: string): PerWord | undefined {
  const word = /^ (?:a|an|per|each) ([a-z]+)/.exec(after)?.[1];
  return word === undefined ? undefined : { name: word, family: TIMES.has(word) ? "time" : "count" };
}

function perBefore(before: string): PerWord | undefined {
  if (!before.includes("每") && !before.includes("均")) return undefined;
  const word = /(?:平均每|每)([一-鿿]{1,4}?)(?:[一-鿿]{0,4}):?$|([人户场店车日月年])均[一-鿿]{0,6}:?$/.exec(before);
  const name = word?.[1] ?? word?.[2];
  return name === undefined ? undefined : { name, family: TIMES.has(name) ? "time" : "count" };
}

/** 人均消费3488元, 每年调查8000宗: an average itself. */
const EACH = /[每均][^，,。;；]{0,8}$|\b(?:each|every|per|average) [a-z ]{0,12}$/i;

/** 130局, 平均6.5局: small numbers too, where the same thing behind them is counted. */
function countsAlike({ figure, after }: Operand, { figure: told, after: behind }: Operand): boolean {
  return figure.kind === "number" && told.kind === "number" && after !== "" && after[0] === behind[0] && isHan(after[0]);
}

function sameTotal(average: Figure, total: Figure): boolean {
  if (average.family === "speed") return total.family === "length";
  if (average.family === "number") return total.family === "number" || total.family === "count";
  return average.family === total.family && average.unit === total.unit;
}

/** 日均: the days are counted by 天. */
const DAY_OF: Readonly<Record<string, string>> = { 日: "天" };
const PERSON_WORDS = /^(?:人|位|名|person|people|visitor|passenger|student|patient|employee|guest|head|runner)$/;

/** 26 matches, 1.5 a game. */
const GAMES = /^(?:game|match|fixture|appearance|start)$/;

/** Whether a figure counts what the average is per. */
function isCountFor(
  { figure: count, sentence, after }: Operand,
  per: PerWord | undefined,
  { figure: average, sentence: own }: Operand,
): boolean {
  if (count.per) return false;
  if (average.family === "speed") return count.family === "time";
  if (per === undefined) return (count.kind === "count" || count.counted !== undefined) && count.value > 1;
  const counted = count.counted !== undefined && count.kind !== "duration";
  if (average.per?.family === "time") return sentence === own && (counted ? count.counted === average.per.name : count.kind === "duration");
  if (average.per && average.per.family !== "count") return count.family === average.per.family;
  if (per.family === "time" && average.per === undefined)
    return sentence === own && count.kind === "duration" && count.text.includes(DAY_OF[per.name] ?? per.name);
  if (count.kind !== "count" && count.kind !== "number") return false;
  // 2000张 are what 每张票 is per
  if (counted)
    return (
      count.counted === per.name ||
      (GAMES.test(per.name) && GAMES.test(count.counted ?? "")) ||
      count.counted === singular(per.name) ||
      (per.name.length === 1 && isHan(per.name) && count.value > 1 && count.text.endsWith(per.name)) ||
      (isHan(per.name) && (per.name.startsWith(count.counted) || (count.unit === "thing" && count.value > 1 && endsIn(after, per.name))))
    );
  if (PERSON_WORDS.test(per.name)) return count.unit === "person" || count.unit === "visit";
  return count.text.endsWith(per.name.slice(0, 1)) && isHan(per.name);
}

/** What may stand behind the noun that is counted. */
const NOUN_END = /^(?:合?共|合计|总|一共|累计|平均|和|与|及|的|有|[，,、。;；]|$)/;
const MAX_NOUN = 5;
const NOUN = /^(?:(?![的每和与及])[一-鿿])*$/;

/** 12处充电站共…: the noun ends in what the average is per. */
function endsIn(after: string, name: string): boolean {
  const at = after.indexOf(name);
  return at >= 0 && at <= MAX_NOUN && NOUN.test(after.slice(0, at)) && NOUN_END.test(after.slice(at + name.length));
}

function isHan(name: string): boolean {
  return /[一-鿿]/.test(name);
}
