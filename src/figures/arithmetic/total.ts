/** Sums: 合计 and its parts, running totals of quarters, halves that make a whole. */
import { add, subtract } from "../interval.ts";
import { isBase } from "./changewords.ts";
import { EACH_BEFORE, faultOf, isNoPerson, isOpenSum, listedSumFault, mixedFault, restFault, someSelection, sum } from "./listed.ts";
import { type Fault, hasTwoBefore, isQuantity, type Operand, type Paragraph, sameMeasure, show } from "./operands.ts";
import { clauseBefore, isOfMore, isOfOtherTime } from "./scope.ts";
import { mayBeTotal } from "./signs.ts";
import { agrees, isUnrelated } from "./tolerances.ts";

const SUM_BEFORE =
  /(?:合计|共计|总计|加起来|三者合计|两者合计)(?:为|达|约|超过)*$|合计(?!占)[日月年]?(?:产|销|售出|收入|支出|面积|投资|接待|运送)$|\b(?:for a total of|a total of|totalling|totaling|altogether|in all,?|adding up to|together) $/i;
const CUMULATIVE = /(?:前|头)([二两三])个?季度?(?:[一-鿿]{0,8})$|(上半年)(?:[一-鿿]{0,8})$/;
const EXHAUSTIVE: readonly (readonly [RegExp, RegExp])[] = [
  [/男[一-鿿]{0,4}$/, /女[一-鿿]{0,4}$/],
  [/城镇?[一-鿿]{0,4}$/, /(?:乡村|农村)[一-鿿]{0,4}$/],
  [/出口[一-鿿]{0,4}$/, /进口[一-鿿]{0,4}$/],
  [/(?:境内|国内|内销)[一-鿿]{0,4}$/, /(?:境外|国外|海外|外销|国际)[一-鿿]{0,4}$/],
];
const MAX_PARTS = 8;

/** One of these stands in every paragraph that promises a sum. */
const HINT = /合计|共|总计|加起来|其余|余下|剩|其中|季|上半年|[a-z] /;
/** Of so many quarters at least a running total is the sum. */
const MIN_QUARTERS = 2;

export function* totalFaults(paragraph: Paragraph): Generator<Fault> {
  if (!HINT.test(paragraph.text)) return;
  const quarters = paragraph.dates.filter(({ date }) => date?.quarter !== undefined).length >= MIN_QUARTERS;
  const parts = paragraph.text.includes("其中");
  for (const told of paragraph.operands) {
    if (told.figure.kind === "duration" || told.figure.bound !== "=") continue;
    const listed = listedSumFault(paragraph, told) ?? restFault(paragraph, told) ?? mixedFault(paragraph, told);
    if (listed) yield listed;
    if (listed || !isQuantity(told)) continue;
    const fault =
      sumFault(paragraph, told) ??
      (quarters ? cumulativeFault(paragraph, told) : undefined) ??
      (parts ? halvesFault(paragraph, told) : undefined);
    if (fault) yield fault;
  }
}

function sumFault(paragraph: Paragraph, told: Operand): Fault | undefined {
  if (!hasTwoBefore(paragraph, told) || !mayBeTotal(told)) return undefined;
  const numbered = numberedBefore(paragraph, told);
  if (numbered === undefined && !SUM_BEFORE.test(told.before)) return undefined;
  const parts = paragraph.operands.filter(
    (other) =>
      other.index < told.index &&
      other.sentence === told.sentence &&
      (numbered === undefined || other.index !== told.index - 1) &&
      isQuantity(other) &&
      !other.figure.per &&
      !EACH_BEFORE.test(other.before) &&
      sameMeasure(other.figure, told.figure),
  );
  if (parts.length > MAX_PARTS || parts.some((part) => isNoPerson(part, told))) return undefined;
  if (numbered !== undefined && parts.length !== numbered) return undefined;
  if (parts.length < 2 || parts.some((part) => part.figure.bound !== "=" && part.figure.bound !== "~")) return undefined;
  if (
    parts.some(({ figure }) => figure.value >= told.figure.value) ||
    (numbered === undefined ? isOpenSum(paragraph, told, parts) : isOfMore(paragraph, told, parts))
  )
    return undefined;
  // 38 doctors in a total of 40 clinics
  if (IN_A_TOTAL.test(told.before) && parts.every(({ figure }) => figure.counted !== told.figure.counted)) return undefined;
  if (hasOtherCount(paragraph, told, parts) || someSelection(parts, (chosen) => agrees(sum(chosen), told))) return undefined;
  return faultOf("sum", told, parts, sum(parts), parts.map(show).join(" + "));
}

const IN_A_TOTAL = /\b(?:in|at|across|from|to) a total of $/i;

/** 三个班次共48人: of as many as were told. */
function numberedBefore({ operands }: Paragraph, told: Operand): number | undefined {
  const count = operands[told.index - 1];
  return NUMBERED.test(told.before) && count.sentence === told.sentence && NUMBER_BEFORE.test(count.before)
    ? count.figure.value
    : undefined;
}

const NUMBERED = /^[一-鿿]{1,3}(?:一|总)?共(?:计|有)?$/;
const NUMBER_BEFORE = /[，,]$/;

/** 34 votes to 21 with 5 abstentions, a total of 60: one that counts by another noun may be a part too. */
function hasOtherCount({ operands }: Paragraph, told: Operand, parts: readonly Operand[]): boolean {
  if (told.figure.family !== "number") return false;
  return operands.slice(parts[0].index, told.index).some((other) => other.figure.family === "number" && !parts.includes(other));
}

/** 前三季累计 is the sum of three quarters, where the text gives all three of the same measure, subject and year. */
function cumulativeFault(paragraph: Paragraph, told: Operand): Fault | undefined {
  const sentence = paragraph.sentences[told.sentence];
  const clause = paragraph.text.slice(Math.max(sentence.start, told.figure.start - 16), told.figure.start);
  const words = clause.slice(clause.search(/[^，,]*$/)).replace(/\s/g, "");
  const match = CUMULATIVE.exec(words);
  const count = match === null ? 0 : match[2] ? 2 : match[1] === "三" ? 3 : 2;
  if (match === null || count === 0 || isOfOtherTime(words) || !OWN_PERIOD.test(words.slice(0, match.index))) return undefined;
  const metric = metricOf(match[0].slice(match[0].search(PERIOD_END) + 1));
  const quarters = new Map<number, Operand>();
  for (const other of paragraph.operands) {
    if (other === told || !isQuantity(other) || !sameMeasure(other.figure, told.figure)) continue;
    const quarter = quarterOf(paragraph, other, metric);
    if (quarter !== undefined && !quarters.has(quarter)) quarters.set(quarter, other);
  }
  // 第一季度营收12亿元，第二季度14亿元: said once of both
  if (metric !== "" && ![...quarters.values()].some((quarter) => metricOf(quarter.before).endsWith(metric))) return undefined;
  const parts = Array.from({ length: count }, (_, i) => quarters.get(i + 1)).filter((part) => part !== undefined);
  if (parts.length < count || agrees(sum(parts), told)) return undefined;
  return faultOf("sum", told, parts, sum(parts), parts.map(show).join(" + "));
}

/** What may stand before the period: whose figures they are must not change. */
const OWN_PERIOD = /^(?:公司|本公司|该公司|今年|本年|合计|累计|因此|从而|使|令|则|故|总体|整个)*$/;
const PERIOD_END = /(?<=季)度|季(?!度)|(?<=上半)年/;
const LINKING = /累计|合计|总计|共计|一共|共|实现|完成|达到|达成|达|为|约|是|则|的|有|了/g;

/** What a figure measures, without the words that only join it. */
function metricOf(words: string): string {
  return words
    .replace(LINKING, "")
    .replace(/[，,:：]/g, "")
    .trim();
}

function quarterOf(paragraph: Paragraph, operand: Operand, metric: string): number | undefined {
  const { dates, sentences, operands, text } = paragraph;
  const from = sentences[operand.sentence].start;
  const date = dates.filter((other) => other.start >= from && other.end <= operand.figure.start).at(-1);
  if (date?.date?.quarter === undefined || isOfOtherTime(clauseBefore(paragraph, operand))) return undefined;
  const own = metricOf(text.slice(date.end, operand.figure.start));
  if (own !== "" && metric !== "" && own !== metric) return undefined;
  // only the first quantity behind the quarter is the quarter's own
  const first = operands.find((other) => other.figure.start >= date.end && isQuantity(other));
  return first === operand ? date.date.quarter : undefined;
}

/** 总人口120万，其中男…，女…: two halves that leave nothing out. */
function halvesFault(paragraph: Paragraph, told: Operand): Fault | undefined {
  const next = paragraph.operands[told.index + 1];
  const whole = paragraph.operands
    .filter(
      (other) =>
        other.index < told.index &&
        told.sentence - other.sentence <= 1 &&
        isQuantity(other) &&
        sameMeasure(other.figure, told.figure) &&
        other.figure.value > told.figure.value &&
        !isBase(other) &&
        !isOfOtherTime(clauseBefore(paragraph, other)),
    )
    .at(-1);
  if (
    next === undefined ||
    whole === undefined ||
    next.sentence !== told.sentence ||
    !isQuantity(next) ||
    !sameMeasure(next.figure, told.figure)
  )
    return undefined;
  if (!/其中|[:(]/.test(paragraph.text.slice(whole.figure.end, told.figure.start))) return undefined;
  const pair = EXHAUSTIVE.some(([a, b]) => (a.test(told.before) && b.test(next.before)) || (b.test(told.before) && a.test(next.before)));
  const both = add(told.value, next.value);
  if (!pair || isUnrelated(both, whole) || agrees(both, whole) || agrees(subtract(whole.value, next.value), told)) return undefined;
  return faultOf("remainder", next, [whole, told], subtract(whole.value, told.value), `${show(whole)} - ${show(told)}`);
}
