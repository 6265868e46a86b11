/** What speaks against reckoning with a total: another time, a part, other prices, another deed. */

import { point } from "../../interval.ts";
import { isBase, isCompared, isEnd, tellsChangeBefore } from "../changewords.ts";
import type { Operand, Paragraph } from "../operands.ts";
import { clauseBefore, isOfNeighbour, isOfOtherTime, isPaidOut } from "../scope.ts";
import { agrees } from "../tolerances.ts";
import { ANY, type Rate } from "./rate.ts";
import { headOf, isMarkedTotal } from "./slip.ts";
import type { Way } from "./ways.ts";

/** Whether what all come to may be of another time, or a part, or what it changed by. */
export function isOther(paragraph: Paragraph, total: Operand, rate: Rate): boolean {
  const { told, names } = rate;
  const { family } = told.figure;
  const clause = clauseBefore(paragraph, total);
  const own = clauseBefore(paragraph, told);
  const isBehind = total.index > told.index;
  if (
    isCompared(total) ||
    (COMPARED_WITH.test(clause) && COMPARED_BEHIND.test(total.after)) ||
    (isBase(total) && !isOfOtherTime(own) && !goesOn(paragraph, total, told, own))
  )
    return true;
  const isOfTime = names.some(({ unit }) => unit?.family === "time");
  const ended = isEnd(total.before) && !REACHED.test(total.before);
  if (ended ? names.every(({ unit }) => unit?.family === "time") : tellsChangeBefore(total.before)) return true;
  if (isOfNeighbour(clause) !== isOfNeighbour(own)) return true;
  if (isOfOtherTime(clause) !== isOfOtherTime(own) && !goesOn(paragraph, total, told, own)) return true;
  if (PART.test(clause) && !PART.test(own)) return true;
  if (isOfPartOf(paragraph, total, told)) return true;
  if (isBehind && total.sentence === told.sentence && PART.test(paragraph.text.slice(told.figure.end, total.figure.start))) return true;
  // at $40 each; others follow
  if (isBehind && told.after.startsWith(" ") && names[0] === ANY && !isMarkedTotal(total)) return true;
  if (isOfTime && (PEAK.test(clause) || (isBehind && SEASON.test(paragraph.text.slice(told.figure.end, total.figure.start))))) return true;
  if (family === "speed") return isPartway(paragraph, told) || (isBehind && TOP_SPEED.test(told.before));
  return family === "currency" && isOfOtherMoney(rate, total, own, clause);
}

/** 成交额92.4亿元。其中，主城区均价每平方米2.6万元: all were told before. */
function isOfPartOf({ text, sentences }: Paragraph, total: Operand, { figure, sentence }: Operand): boolean {
  const { start } = sentences[sentence];
  return total.sentence < sentence && PART.test(text.slice(start, figure.start));
}

/** 去年全县渔获量8.4万吨 …… 全县有渔船1400艘，平均每艘捕获: all is told of the time that the paragraph began with. */
function isReportOfThen({ text }: Paragraph, total: Operand, told: Operand, own: string): boolean {
  return (
    total.sentence === 0 &&
    total.index < told.index &&
    !isCompared(total) &&
    !isOfOtherTime(own) &&
    // 平均每艘捕获66吨，比去年增加: it is of now
    !/^[^，,。]{0,4}[，,]?[比较][去上]/.test(told.after) &&
    BEGINS_THEN.test(text.slice(0, total.figure.start)) &&
    !NOW.test(text.slice(0, told.figure.start))
  );
}

/** 去年接待219万人次，平均每天6000人次: the mean is of the time that its sentence began with. */
function goesOn(paragraph: Paragraph, total: Operand, told: Operand, own: string): boolean {
  if (isReportOfThen(paragraph, total, told, own)) return true;
  const { text, sentences } = paragraph;
  if (total.sentence !== told.sentence || total.index > told.index || !BARE_MEAN.test(own)) return false;
  const between = text.slice(total.figure.end, told.figure.start);
  return (
    !isOfOtherTime(between) &&
    !NOW.test(between) &&
    !isOfOtherTime(own) &&
    BEGINS_THEN.test(text.slice(sentences[told.sentence].start, total.figure.start))
  );
}

const BARE_MEAN = /^(?:平均|人均|[日天月季周]均|每)/;
const NOW = /今[年天日]|本[年月季届]|当年|目前|现[在有]/;
const BEGINS_THEN = /^[^，,]{0,6}[去上前][一]?[年届月季]/;

/** A dividend of no profit, a price of no cost, and far away only what is told by the same word. */
function isOfOtherMoney({ told, noun }: Rate, total: Operand, own: string, clause: string): boolean {
  if ((isPaidOut(own) && !isPaidOut(clause)) || (COST.test(clause) && !COST.test(own) && !told.after.startsWith("计"))) return true;
  const isNamed = noun.length > 1 && !told.before.endsWith(":") && total.sentence !== told.sentence;
  if (isNamed && PRICE.test(noun) && TAKINGS.test(clause)) return false;
  return isNamed && !sharesWord(noun, clause + total.after.slice(0, 8));
}

/** What is sold at a price comes to takings. */
const PRICE = /[均售单]价|价格$/;
const TAKINGS = /收入|营收|营业额|销售额|销售金额|成交[金总]?额|票房|货[值款]|产值|金额/;
/** 达到 says no more than that it is so much, nor does 门诊量为. */
const REACHED = /达到?$|[量数额积入值]为$/;
/** 与十年前的54万人相比. */
const COMPARED_WITH = /[与和同跟]/;
const COMPARED_BEHIND = /^[^，,。]{0,4}相?比/;
/** 从5楼到89楼: not the way whose length was told. */
function isPartway({ text, sentences }: Paragraph, { sentence }: Operand): boolean {
  const words = text.slice(sentences[sentence].start, sentences[sentence].end);
  return PARTWAY.test(words) && !WHOLE_WAY.test(words);
}

/** 列车时速350公里: what it can do, where nobody goes 以时速. */
const TOP_SPEED = /^(?!.*(?:以|按|平均|均速)).*[一-鿿]$/;
const PARTWAY = /从[^，,]{0,12}[到至]/;
const WHOLE_WAY = /全程|全长|相距|距离|[里路航]程/;
/** At a price nobody sells to come to a cost. */
const COST = /成本|利润|净利|亏损|\b(?:profit|loss)/;
/** 日均2万人次 …… 节日3天共9万人次. */
const SEASON = /[节假淡旺寒暑][日期季假]|节日|周末|高峰/;
const PART = /其中|of which/;
const PEAK = /最[高大多低小少]|峰值|单日|首日|\b(?:peak|record|highest|largest)\b/i;

/** Of a sum of totals, of one without another part, or at several prices: 每队15人，共8队，裁判20人，总计140人. */
export function isOfParts({ operands }: Paragraph, { rate, total, counts, exact }: Way): boolean {
  const { one, told } = rate;
  const times = total.figure.value / exact;
  const price = one.figure.value;
  let sum = 0;
  for (const operand of operands) {
    const { figure, before, after, index, sentence } = operand;
    if (
      index === total.index ||
      index === told.index ||
      sentence !== total.sentence ||
      counts.some((count) => count.operand?.index === index)
    )
      continue;
    // 200间，均价450元，入住率80%
    if (
      figure.kind === "ratio" &&
      before.includes("率") &&
      agrees(point(exact / figure.value), one) &&
      !isTheirs(operands, counts, operand)
    )
      return true;
    const isOther = figure.family !== one.figure.family || figure.unit !== one.figure.unit;
    if (isOther || figure.kind === "duration" || tellsChangeBefore(before) || STEP.test(before) || isCompared(operand)) continue;
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
    if (agrees(point((total.figure.value - value) / times), one)) return true;
    // 300人参加，其中女性120人: counted already
    if (PART.test(before) || SHARED.test(after)) continue;
    if (agrees(point((total.figure.value + value) / times), one)) return true;
    sum += value;
  }
  return sum > 0 && agrees(point((sum + total.figure.value) / times), one);
}

/** At £15 each and raised £2,500: not of these. */
export function isAnotherDeed({ text }: Paragraph, way: Way): boolean {
  const { rate, total, counts } = way;
  if (headOf(way) !== total || isMarkedTotal(total)) return false;
  const ends = [rate.told, ...counts.map(({ operand }) => operand)].map((operand) =>
    operand?.sentence === total.sentence ? operand.figure.end : 0,
  );
  const last = Math.max(...ends);
  return last > 0 && AND.test(text.slice(last, total.figure.start));
}

const AND = /\band\b|[和并又]|(?<![涉以])及/;

/** 占三成: a part of what was told. */
const SHARED = /^[一-鿿]{0,4}[，,(]?约?占/;

/** 500件上场，430件卖出，成交率86%: the count is what the rate makes of another. */
function isTheirs(operands: readonly Operand[], counts: Way["counts"], rate: Operand): boolean {
  return counts.some(({ operand }) =>
    operands.some(
      (all) =>
        operand !== undefined &&
        all.figure.unit === operand.figure.unit &&
        all.figure.value > operand.figure.value &&
        agrees(point(operand.figure.value / all.figure.value), rate),
    ),
  );
}

/** 多收了2.4万吨. */
const STEP = /[多少][一-鿿]{0,2}了?$/;

/** Ten games for each of eight teams are forty: two of them play in each. */
export function isPairing({ rate, exact }: Way): boolean {
  return !rate.mean && rate.one.figure.kind !== "amount" && agrees(point(exact * 2), rate.one);
}

const GROUP_OF = /^ (?:[a-z]+ )?of $/;
const PRICES_APART = 8;

/** 造价 and 总造价, 支出 and 支出安排. */
function sharesWord(noun: string, words: string): boolean {
  for (let i = 0; i + 1 < noun.length; i++) if (words.includes(noun.slice(i, i + 2))) return true;
  return false;
}

/** 门票每人80元，缆车每人60元: a total of several prices. */
export function isRateBeside(other: Rate, { told, one, names }: Rate): boolean {
  return (
    Math.abs(other.told.sentence - told.sentence) <= 1 &&
    other.one.figure.family === one.figure.family &&
    other.one.figure.unit === one.figure.unit &&
    other.names[0].word[0] === names[0].word[0]
  );
}

/** Some count of the paragraph, whatever it counts, times what is told of one makes another figure of its measure exactly. */
export function isMadeElsewhere({ operands }: Paragraph, one: Operand): boolean {
  const wholes = operands.filter(
    ({ figure, index, sentence }) =>
      index !== one.index &&
      sentence <= one.sentence &&
      figure.per === undefined &&
      figure.family === one.figure.family &&
      figure.unit === one.figure.unit,
  );
  return operands.some((count) => {
    const { figure, index } = count;
    return (
      !isCompared(count) &&
      count.sentence <= one.sentence &&
      (figure.kind === "count" || figure.kind === "number") &&
      figure.value > 1 &&
      figure.per === undefined &&
      wholes.some((whole) => whole.index !== index && Math.abs(whole.figure.value / (one.figure.value * figure.value) - 1) < SAME)
    );
  });
}

const SAME = 1e-4;
