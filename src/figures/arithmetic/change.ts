/** Growth, falls, points, differences and multiples: what changed from one figure to another by a third. */
import type { CalendarDate, Figure } from "../figure.ts";
import { divide, type Interval, subtract } from "../interval.ts";
import {
  behindOr,
  CHANGE_HAN,
  type Change,
  changeOf,
  FROM_BEFORE,
  isBase,
  SEQUENTIAL,
  SEQUENTIAL_BASE,
  TO_BEFORE,
  YEARLY,
  YEARLY_BASE,
} from "./changewords.ts";
import {
  agrees,
  agreesAsPrinted,
  excessOf,
  type Fault,
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

export function* changeFaults(paragraph: Paragraph): Generator<Fault> {
  for (const told of paragraph.operands) {
    if (isPartOfBase(paragraph, told)) {
      const fault = partOfBaseFault(paragraph, told);
      if (fault) yield fault;
      continue;
    }
    const change = changeOf(told);
    if (change === undefined) continue;
    const pairs = pairsFor(paragraph, change);
    if (pairs.length === 0) continue;
    const results = pairs.map((pair) => [pair, ...promised(paragraph, change, pair)] as const);
    if (results.some(([, ...values]) => values.some((value) => agrees(value, told)))) continue;
    const reach = Math.max(...pairs.flat().map(({ sentence }) => Math.abs(sentence - told.sentence)));
    if (isKeptElsewhere(paragraph, change, reach)) continue;
    const [[base, end], value] = results[0];
    if (isUnrelated(value, told)) continue;
    yield {
      kind:
        told.figure.kind === "point"
          ? "points"
          : told.figure.kind === "multiple"
            ? "multiple"
            : told.figure.kind === "ratio"
              ? "growth"
              : "difference",
      operands: [told, end, base],
      steps: [stepOf(change, base, end, value), `told: ${show(told)}`],
      expected: printed(Math.abs(middle(value)), told.figure),
      excess: excessOf(value, told),
    };
  }
}

/** "€4 million, or 5%, more than last year's €80 million": the percent is the first figure's share of the last. */
function isPartOfBase({ operands }: Paragraph, told: Operand): boolean {
  const [difference, base] = [operands[told.index - 1], operands[told.index + 1]];
  return (
    told.figure.kind === "ratio" &&
    /^[，,]? ?(?:or|即|也就是)(?: about| some| roughly)? ?$/.test(told.before) &&
    behindOr(told.after) &&
    difference !== undefined &&
    base !== undefined &&
    isBase(base) &&
    sameMeasure(difference.figure, base.figure)
  );
}

function partOfBaseFault(paragraph: Paragraph, told: Operand): Fault | undefined {
  const [difference, base] = [paragraph.operands[told.index - 1], paragraph.operands[told.index + 1]];
  const value = divide(difference.value, base.value);
  if (!agrees(value, told))
    return {
      kind: "growth",
      operands: [told, difference, base],
      steps: [`${show(difference)} / ${show(base)} = ${printed(quotient(difference, base), told.figure)}`, `told: ${show(told)}`],
      expected: printed(middle(value), told.figure),
      excess: excessOf(value, told),
    };
  return undefined;
}

/** A difference of times is one only where something got faster or shorter. */
const FASTER = /快|慢|缩短|延长|提前|faster|slower|shorter|longer|quicker/;

type Pair = readonly [base: Operand, end: Operand];

/** The two figures the change lies between, as the text marks them; empty where it does not. */
function pairsFor({ operands, dates }: Paragraph, { told }: Change): Pair[] {
  const isOperand = (other: Operand) => other !== told && isEligible(told, other);
  const inSentence = operands.filter((other) => other.sentence === told.sentence && isOperand(other));
  const bases = inSentence.filter((other) => isBase(other) || isOwnerOf(other, told));
  const next = operands[told.index + 1];
  if (next && isOperand(next) && TO_BEFORE.test(next.before) && next.sentence === told.sentence && /^ ?(?:到|至|to )/.test(told.after)) {
    const base =
      bases.find((other) => other.index > next.index && sameMeasure(other.figure, next.figure)) ??
      inSentence.filter((other) => other.index < told.index && sameMeasure(other.figure, next.figure)).at(-1);
    if (base) return [[base, next]];
  }
  const pairs: Pair[] = [];
  for (const base of bases) {
    const end =
      endFor(told, base, inSentence) ??
      endFor(
        told,
        base,
        operands.filter((other) => other.sentence === told.sentence - 1 && isOperand(other)),
      );
    if (end && isNear(told, base, end) && isPlausible(base, end)) pairs.push([base, end]);
  }
  if (
    pairs.length > 0 ||
    told.figure.kind === "multiple" ||
    !(YEARLY.test(told.before) || SEQUENTIAL.test(told.before) || YEARLY.test(told.after) || SEQUENTIAL.test(told.after))
  )
    return pairs;
  const yearly = YEARLY.test(told.before) || YEARLY.test(told.after);
  const end = inSentence.filter((other) => other.index < told.index && other.figure.kind !== "ratio").at(-1);
  if (end === undefined || !isQuantity(end)) return pairs;
  for (const base of operands) {
    if (Math.abs(base.sentence - told.sentence) > 1 || base === end || !isOperand(base) || !sameMeasure(base.figure, end.figure)) continue;
    const marked =
      (yearly ? YEARLY_BASE : SEQUENTIAL_BASE).test(base.before.replace(/(?:的|为|是|仅|则|只有|共|约|有)+$/, "")) ||
      isPeriodBefore(dates, base.figure, end.figure, yearly);
    if (marked) pairs.push([base, end]);
  }
  return pairs;
}

/** Points lie between percents, percents and multiples between quantities or percents, differences between like quantities. */
function isEligible(told: Operand, other: Operand): boolean {
  const { kind } = told.figure;
  if (kind === "point") return other.figure.kind === "ratio";
  if (kind === "ratio") return isQuantity(other) || (other.figure.kind === "ratio" && /relative|相对/.test(told.after + told.before));
  if (kind === "multiple") return isQuantity(other);
  if (kind === "duration" && !FASTER.test(told.before + told.after)) return false;
  return (
    isQuantity(other) &&
    sameMeasure({ ...told.figure, ...(told.figure.per?.family === "time" ? { per: undefined } : {}) } as Figure, other.figure)
  );
}

/** 是旧楼80米的3倍: the figure that the multiple is of. */
function isOwnerOf(base: Operand, told: Operand): boolean {
  return (
    told.figure.kind === "multiple" &&
    base.index === told.index - 1 &&
    base.after === "的" &&
    /(?:是|为|达|相当于|达到)[^，]{0,12}$/.test(base.before)
  );
}

/** What the base grew to: the figure marked with 到 or `to`, else the last one before. */
function endFor(told: Operand, base: Operand, others: readonly Operand[]): Operand | undefined {
  const like = others.filter(
    (other) => other !== base && sameMeasure(other.figure, base.figure) && !(isBase(other) && !TO_BEFORE.test(other.before)),
  );
  const marked = like.filter(({ before }) => TO_BEFORE.test(before));
  const behind = marked.find((other) => other.index > base.index);
  if (behind && FROM_BEFORE.test(base.before)) return behind;
  return (
    marked.filter((other) => other.index < base.index).at(-1) ??
    like.filter((other) => other.index < Math.max(base.index, told.index)).at(-1) ??
    behind
  );
}

const MAX_STEPS = 4;

function isNear(told: Operand, base: Operand, end: Operand): boolean {
  return Math.abs(told.index - base.index) <= MAX_STEPS && Math.abs(told.index - end.index) <= MAX_STEPS + 1;
}

const ATTRIBUTIVE = /^(?:[一-鿿]{0,3}的|的?员工)(?!\d|$|近|约)[一-鿿]/;
/** Figures this many times apart are not two values of one measure. */
const UNRELATED = 30;

function isPlausible(base: Operand, end: Operand): boolean {
  // 33000英尺高空的飞机: the figure tells which plane, it is no value of it
  if (ATTRIBUTIVE.test(base.after) || ATTRIBUTIVE.test(end.after) || base.figure.family === "magnitude") return false;
  const ratio = Math.abs(end.figure.value / base.figure.value);
  return ratio < UNRELATED && ratio > 1 / UNRELATED;
}

/** The base belongs to the quarter or month before, or to the same one of the year before. */
function isPeriodBefore(dates: readonly Figure[], base: Figure, end: Figure, yearly: boolean): boolean {
  const periodOf = (figure: Figure): CalendarDate => dates.filter((date) => date.start < figure.start).at(-1)?.date ?? {};
  const [a, b] = [periodOf(base), periodOf(end)];
  if (yearly)
    return a.year !== undefined && b.year !== undefined && b.year - a.year === 1 && a.quarter === b.quarter && a.month === b.month;
  if (a.year !== undefined && b.year !== undefined && a.year !== b.year) return false;
  if (a.quarter !== undefined && b.quarter !== undefined) return b.quarter - a.quarter === 1;
  return a.month !== undefined && b.month !== undefined && a.day === undefined && b.month - a.month === 1;
}

/** What the pair gives where the change stands; several where the words allow several readings. */
function promised(paragraph: Paragraph, { told, sign }: Change, [base, end]: Pair): Interval[] {
  const growth = shifted(divide(end.value, base.value), -1);
  const signed = sign === 0 ? absolute(growth) : scaleBy(growth, sign);
  const difference = subtract(end.value, base.value);
  const signedDifference = sign === 0 ? absolute(difference) : scaleBy(difference, sign);
  switch (told.figure.kind) {
    case "ratio":
      return base.figure.kind === "ratio" && !/relative|相对/.test(told.after + told.before)
        ? [rounded(signedDifference, told), signed]
        : [signed];
    case "point":
      return [rounded(signedDifference, told)];
    case "multiple": {
      const times = divide(end.value, base.value);
      const more = CHANGE_HAN.test(told.before);
      const fewer = divide(base.value, end.value);
      return more ? [shifted(times, -1), times, fewer] : [times, fewer];
    }
    default:
      return [scaleBy(signedDifference, told.figure.per?.name === "year" ? 1 / yearsBetween(paragraph, told) : 1)];
  }
}

function yearsBetween({ dates, sentences }: Paragraph, told: Operand): number {
  const span = sentences[told.sentence];
  const years = dates
    .filter((date) => date.start >= span.start && date.end <= span.end)
    .map((date) => date.date?.year)
    .filter((year) => year !== undefined);
  return years.length === 2 && years[1] > years[0] ? years[1] - years[0] : 1;
}

/** The same promise kept by any two like figures of the paragraph: then it was read wrongly, not written wrongly. */
function isKeptElsewhere(paragraph: Paragraph, change: Change, reach: number): boolean {
  const { told } = change;
  const near = paragraph.operands.filter(
    (other) => other !== told && isEligible(told, other) && Math.abs(other.sentence - told.sentence) <= reach,
  );
  for (const base of near) {
    for (const end of near) {
      if (base === end || !sameMeasure(base.figure, end.figure)) continue;
      if (promised(paragraph, change, [base, end]).some((value) => agreesAsPrinted(value, told))) return true;
    }
  }
  return false;
}

function stepOf({ told }: Change, base: Operand, end: Operand, value: Interval): string {
  switch (told.figure.kind) {
    case "ratio":
      return `${show(end)} / ${show(base)} - 1 = ${printed(quotient(end, base) - 1, told.figure)}`;
    case "multiple":
      return `${show(end)} / ${show(base)} = ${printed(quotient(end, base), told.figure)}`;
    default:
      return `${show(end)} - ${show(base)} = ${printed(middle(value), told.figure)}`;
  }
}

/** Percents rounded apart differ by one place of the difference at most. */
function rounded(difference: Interval, { figure }: Operand): Interval {
  const value = middle(difference);
  return { low: value - figure.place / 2, high: value + figure.place / 2 };
}

function shifted({ low, high }: Interval, by: number): Interval {
  return { low: low + by, high: high + by };
}

function scaleBy({ low, high }: Interval, factor: number): Interval {
  return factor >= 0 ? { low: low * factor, high: high * factor } : { low: high * factor, high: low * factor };
}

function absolute({ low, high }: Interval): Interval {
  if (low >= 0) return { low, high };
  return high <= 0 ? { low: -high, high: -low } : { low: 0, high: Math.max(-low, high) };
}
