/** Sums: 合计 and its parts, what is left, running totals of quarters, halves that make a whole. */
import type { Figure } from "../figure.ts";
import { add, type Interval, point, subtract } from "../interval.ts";
import {
  agrees,
  excessOf,
  type Fault,
  isQuantity,
  isUnrelated,
  middle,
  type Operand,
  type Paragraph,
  printed,
  sameMeasure,
  show,
} from "./operands.ts";

const SUM_BEFORE =
  /(?:合计|共计|总计|加起来|三者合计|两者合计)(?:为|达|约|超过)*$|\b(?:for a total of|a total of|totalling|totaling|altogether|in all,?|adding up to|together) $/i;
const REST_BEFORE = /(?:其余|余下|剩余|剩下)(?:的)?[一-鿿]{0,6}$|\b(?:leaving|the remaining|the rest,?|the other) $/i;
const OF_PARTS = /其中|of (?:that|them|which|whom|these|those|it)\b/;
const CUMULATIVE = /(?:前|头)([二两三])个?季度?(?:[一-鿿]{0,8})$|(上半年)(?:[一-鿿]{0,8})$/;
const EXHAUSTIVE: readonly (readonly [RegExp, RegExp])[] = [
  [/男[一-鿿]{0,4}$/, /女[一-鿿]{0,4}$/],
  [/城镇?[一-鿿]{0,4}$/, /(?:乡村|农村)[一-鿿]{0,4}$/],
  [/出口[一-鿿]{0,4}$/, /进口[一-鿿]{0,4}$/],
  [/(?:境内|国内|内销)[一-鿿]{0,4}$/, /(?:境外|国外|海外|外销|国际)[一-鿿]{0,4}$/],
];
const MAX_PARTS = 8;

/** One of these stands in every paragraph that promises a sum. */
const HINT = /合计|共计|总计|加起来|其余|余下|剩|其中|季|上半年|[a-z] /;
const QUARTERS = /季|上半年/;

export function* totalFaults(paragraph: Paragraph): Generator<Fault> {
  if (!HINT.test(paragraph.text)) return;
  const quarters = QUARTERS.test(paragraph.text);
  const parts = paragraph.text.includes("其中");
  for (const told of paragraph.operands) {
    if (!isQuantity(told) || told.figure.kind === "duration" || told.figure.bound !== "=") continue;
    const fault =
      sumFault(paragraph, told) ??
      restFault(paragraph, told) ??
      (quarters ? cumulativeFault(paragraph, told) : undefined) ??
      (parts ? halvesFault(paragraph, told) : undefined);
    if (fault) yield fault;
  }
}

function sumFault(paragraph: Paragraph, told: Operand): Fault | undefined {
  if (!SUM_BEFORE.test(told.before)) return undefined;
  const parts = paragraph.operands
    .filter(
      (other) =>
        other.index < told.index &&
        other.sentence === told.sentence &&
        isQuantity(other) &&
        !other.figure.per &&
        sameMeasure(other.figure, told.figure),
    )
    .slice(-MAX_PARTS);
  if (parts.length < 2 || parts.some((part) => part.figure.bound !== "=" && part.figure.bound !== "~")) return undefined;
  // sub-totals stand among the parts: any selection that gives the total keeps the promise
  if (isUnrelated(sum(parts), told)) return undefined;
  for (let chosen = 1; chosen < 1 << parts.length; chosen++) {
    if (agrees(sum(parts.filter((_, i) => chosen & (1 << i))), told)) return undefined;
  }
  return faultOf("sum", told, parts, sum(parts), parts.map(show).join(" + "));
}

/** $36 million of that came from abroad, leaving $24 million. */
function restFault(paragraph: Paragraph, told: Operand): Fault | undefined {
  if (!REST_BEFORE.test(told.before)) return undefined;
  const near = paragraph.operands.filter(
    (other) =>
      other !== told && Math.abs(other.sentence - told.sentence) <= 1 && isQuantity(other) && sameMeasure(other.figure, told.figure),
  );
  const part = near.filter((other) => other.index < told.index && other.sentence === told.sentence).at(-1);
  if (part === undefined || /每[一-鿿]{0,4}$|\beach /.test(part.before)) return undefined;
  // the whole stands in the sentence, or in the one before where this one says it speaks of its parts
  const sentence = paragraph.sentences[told.sentence];
  const ofParts = OF_PARTS.test(paragraph.text.slice(sentence.start, told.figure.start));
  const wholes = near.filter(
    (other) =>
      other !== part &&
      other.figure.value > part.figure.value &&
      other.figure.value > told.figure.value &&
      (other.sentence === told.sentence || (ofParts && other.sentence < told.sentence)),
  );
  const parts = near.filter((other) => other.index < told.index && other.sentence === told.sentence);
  if (wholes.length === 0) return undefined;
  for (const whole of wholes) {
    let rest: Interval = whole.value;
    for (const other of [...parts].reverse()) {
      if (other === whole) continue;
      if (agrees(subtract(whole.value, other.value), told)) return undefined;
      rest = subtract(rest, other.value);
      if (agrees(rest, told)) return undefined;
    }
  }
  const whole = wholes.filter((other) => other.index < part.index).at(-1) ?? wholes[0];
  return faultOf("remainder", told, [whole, part], subtract(whole.value, part.value), `${show(whole)} - ${show(part)}`);
}

/** 前三季累计 is the sum of three quarters, where the text gives all three. */
function cumulativeFault(paragraph: Paragraph, told: Operand): Fault | undefined {
  const sentence = paragraph.sentences[told.sentence];
  const clause = paragraph.text.slice(Math.max(sentence.start, told.figure.start - 16), told.figure.start);
  const match = CUMULATIVE.exec(clause.slice(clause.search(/[^，,]*$/)).replace(/\s/g, ""));
  const count = match === null ? 0 : match[2] ? 2 : match[1] === "三" ? 3 : 2;
  if (count === 0) return undefined;
  const quarters = new Map<number, Operand>();
  for (const other of paragraph.operands) {
    if (other === told || !isQuantity(other) || !sameMeasure(other.figure, told.figure)) continue;
    const quarter = quarterOf(paragraph, other);
    if (quarter !== undefined && !quarters.has(quarter)) quarters.set(quarter, other);
  }
  const parts = Array.from({ length: count }, (_, i) => quarters.get(i + 1)).filter((part) => part !== undefined);
  if (parts.length < count || agrees(sum(parts), told)) return undefined;
  return faultOf("sum", told, parts, sum(parts), parts.map(show).join(" + "));
}

function quarterOf({ dates, sentences, operands }: Paragraph, operand: Operand): number | undefined {
  const from = sentences[operand.sentence].start;
  const date = dates.filter((other) => other.start >= from && other.end <= operand.figure.start).at(-1);
  if (date?.date?.quarter === undefined) return undefined;
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
        other.figure.value > told.figure.value,
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
  if (!/其中/.test(paragraph.text.slice(whole.figure.end, told.figure.start))) return undefined;
  const pair = EXHAUSTIVE.some(([a, b]) => (a.test(told.before) && b.test(next.before)) || (b.test(told.before) && a.test(next.before)));
  const both = add(told.value, next.value);
  if (!pair || agrees(both, whole) || agrees(subtract(whole.value, next.value), told)) return undefined;
  return faultOf("sum", whole, [told, next], both, `${show(told)} + ${show(next)}`);
}

function sum(parts: readonly Operand[]): Interval {
  return parts.map(({ value }) => value).reduce(add, point(0));
}

function faultOf(kind: Fault["kind"], told: Operand, others: readonly Operand[], value: Interval, formula: string): Fault {
  const expected = printed(middle(value), told.figure);
  return {
    kind,
    operands: [told, ...others],
    steps: [`${formula} = ${expected}`, `told: ${printedFigure(told.figure)}`],
    expected,
    excess: excessOf(value, told),
  };
}

function printedFigure({ text }: Figure): string {
  return text.replace(/\s*\n\s*/g, "");
}
