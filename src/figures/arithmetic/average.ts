/** Averages and prices: a total, a count, and what comes to one. */
import { singular } from "../counted.ts";
import type { Figure } from "../figure.ts";
import { divide, type Interval, multiply, point, scale } from "../interval.ts";
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
  quotient,
  sameMeasure,
  show,
} from "./operands.ts";
import { clauseBefore } from "./scope.ts";

const AVERAGE_WORD = /(?:平均|均价|单价|[人户场店车日月年]均)[一-鿿]{0,8}$|\baverag(?:e|es|ed|ing)(?: [a-z]+){0,3} $|\bmean of $/i;
/** A cheap look for one of those words. */
const AVERAGE_SIGN = /均|单价|averag|mean/i;
const AVERAGE_BEFORE = /\b(?:average(?:d|s)?(?: of)?|averaging|mean(?: of)?|or|at)(?: just| about| roughly)? $/i;
const EACH_OF = /^ for each of (?:its|the|their) /;
const ONE_PER = /\bone (?:[a-z]+ )?(?:for|per|to) (?:every )?$|每$/i;
const ENOUGH = /(?:enough for|lasts?|last for|可供|够用|可用|够)/;
/** Sentences between an average and its total or count. */
const REACH = 3;
const YEAR_HOURS = 8760;
const LOAD_BEFORE = /(?:capacity factor|load factor|容量系数|容量因子|负荷率)(?: of| was| is|为|约|达)*(?: about| roughly| around)? ?$/i;

/** One of these stands in every paragraph with an average, a rate or a supply, but for prices by the unit. */
const HINT = /[均每够]|单价|可供|容量|负荷率|[a-z] /;

export function* averageFaults(paragraph: Paragraph): Generator<Fault> {
  if (!HINT.test(paragraph.text) && !paragraph.operands.some(({ figure }) => figure.per !== undefined)) return;
  for (const told of paragraph.operands) {
    if (told.figure.bound === "range") continue;
    const fault =
      unitPriceFault(paragraph, told) ?? onePerFault(paragraph, told) ?? supplyFault(paragraph, told) ?? capacityFault(paragraph, told);
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

/** Total over count: 平均每人消费700元, 8 MW a turbine, an average of 1.5 a day, £75 million for each of its 24 miles. */
function unitPriceFault(paragraph: Paragraph, told: Operand): Fault | undefined {
  const { figure, before, after } = told;
  if (figure.kind !== "amount" && figure.kind !== "count" && figure.kind !== "number") return undefined;
  const latin = after.startsWith(" ");
  const perWord = figure.per ?? (latin ? perBehind(after) : undefined) ?? perBefore(before);
  const each = latin && EACH_OF.test(after);
  const average = AVERAGE_SIGN.test(before) && AVERAGE_WORD.test(before);
  if (perWord === undefined && !each && !average) return undefined;
  // 每顶可住8人: what it can hold is no average
  if (CAPACITY.test(before) || isOfTier(paragraph, told)) return undefined;
  if (isOfSeveral(paragraph, told) || (perWord === undefined && isLevel(told))) return undefined;
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
  const totals = near.filter((other) => !other.figure.per && isQuantity(other) && sameTotal(figure, other.figure));
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
  if (nearest.total.figure.value < told.figure.value) return undefined;
  const { total, count, value } = nearest;
  if (isUnrelated(value, told) || (!average && hasExtra(paragraph, total))) return undefined;
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
  /均[^，,]{0,4}(?:增[加长]?|减少?|[上提]升|下降|降低|[上下]?[涨跌])了?$|\b(?:rise|fall|increase|decrease|growth|gain|drop)s? (?:of )?$/i;

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
  const word = /(?:平均每|每)([一-鿿]{1,4}?)(?:[一-鿿]{0,4})$|([人户场店车日月年])均[一-鿿]{0,6}$/.exec(before);
  const name = word?.[1] ?? word?.[2];
  return name === undefined ? undefined : { name, family: TIMES.has(name) ? "time" : "count" };
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
function isCountFor({ figure: count, sentence }: Operand, per: PerWord | undefined, { figure: average, sentence: own }: Operand): boolean {
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
      (isHan(per.name) && per.name.startsWith(count.counted))
    );
  if (PERSON_WORDS.test(per.name)) return count.unit === "person" || count.unit === "visit";
  return count.text.endsWith(per.name.slice(0, 1)) && isHan(per.name);
}

function isHan(name: string): boolean {
  return /[一-鿿]/.test(name);
}

/** It employs 120 lecturers, one for every 20 students. */
function onePerFault(paragraph: Paragraph, told: Operand): Fault | undefined {
  if (told.figure.kind !== "count" && told.figure.kind !== "number") return undefined;
  if (!(told.before.endsWith(" ") || told.before.endsWith("每")) || !ONE_PER.test(told.before)) return undefined;
  if (/每$/.test(told.before) && !/^[一-鿿]{0,6}(?:就有|有|配备?)(?:一|1)/.test(told.after)) return undefined;
  const { operands } = paragraph;
  const few = operands[told.index - 1];
  if (few === undefined || few.sentence !== told.sentence || !isQuantity(few)) return undefined;
  const product = multiply(few.value, told.value);
  const many = operands.filter(
    (other) =>
      other !== told &&
      other !== few &&
      isQuantity(other) &&
      (other.figure.kind === "count" || other.figure.kind === "number") &&
      other.figure.value > few.figure.value,
  );
  if (many.length === 0 || many.some((other) => agrees(divide(other.value, few.value), told))) return undefined;
  const [whole] = many.filter(({ sentence }) => told.sentence - sentence <= 1 && sentence <= told.sentence).slice(-1);
  if (whole === undefined) return undefined;
  const value = divide(whole.value, few.value);
  return {
    kind: "rate",
    operands: [told, few, whole],
    steps: [
      `${show(whole)} / ${show(few)} = ${printed(quotient(whole, few), told.figure)}`,
      `${show(few)} × ${show(told)} = ${printed(middle(product), whole.figure)}`,
    ],
    expected: printed(middle(value), told.figure),
    excess: excessOf(value, told),
  };
}

/** 12 billion litres, enough for 60 days at 200 million litres a day. */
function supplyFault(paragraph: Paragraph, told: Operand): Fault | undefined {
  if (told.figure.kind !== "duration") return undefined;
  const { operands } = paragraph;
  const rate = operands.find((other) => other.sentence === told.sentence && other.figure.per?.family === "time");
  if (rate === undefined || !ENOUGH.test(told.before)) return undefined;
  const stocks = operands.filter(
    (other) =>
      other.figure.family === rate.figure.family &&
      other.figure.unit === rate.figure.unit &&
      !other.figure.per &&
      Math.abs(other.sentence - told.sentence) <= 1,
  );
  if (stocks.length === 0 || stocks.some((stock) => agrees(divide(stock.value, rate.value), told))) return undefined;
  const stock = stocks.filter(({ index }) => index < told.index).at(-1) ?? stocks[0];
  const value = divide(stock.value, rate.value);
  return {
    kind: "rate",
    operands: [told, stock, rate],
    steps: [`${show(stock)} / ${show(rate)} = ${printed(middle(value) / 86400, { ...told.figure, unit: "days" })}`, `told: ${show(told)}`],
    expected: printed(middle(value) / 86400, { ...told.figure, unit: "days" }),
    excess: excessOf(value, told),
  };
}

/** Energy of a year over power times 8,760 hours. */
function capacityFault(paragraph: Paragraph, told: Operand): Fault | undefined {
  if (told.figure.kind !== "ratio") return undefined;
  const near = paragraph.operands.filter(({ sentence }) => Math.abs(sentence - told.sentence) <= 1);
  const powers = near.filter(({ figure }) => figure.family === "power" && !figure.per);
  if (powers.length === 0 || !LOAD_BEFORE.test(told.before)) return undefined;
  const energies = near.filter(({ figure }) => figure.family === "energy" && (figure.per === undefined || figure.per.family === "time"));
  for (const power of powers) {
    for (const energy of energies) {
      const yearly = energy.figure.per ? scale(energy.value, energy.figure.per.factor) : energy.value;
      const value = divide(yearly, multiply(power.value, point(YEAR_HOURS)));
      if (agrees(value, told)) return undefined;
      return {
        kind: "rate",
        operands: [told, power, energy],
        steps: [`${show(energy)} / (${show(power)} × 8,760 h) = ${printed(middle(value), told.figure)}`, `told: ${show(told)}`],
        expected: printed(middle(value), told.figure),
        excess: excessOf(value, told),
      };
    }
  }
  return undefined;
}
