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
  isCompared,
  isEnd,
  isOfThen,
  isResult,
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
  withoutPer,
} from "./operands.ts";

export function* changeFaults(paragraph: Paragraph): Generator<Fault> {
  for (const told of paragraph.operands) {
    if (isPartOfBase(paragraph, told)) {
      const fault = partOfBaseFault(paragraph, told);
      if (fault) yield fault;
      continue;
    }
    const change = changeOf(told);
    if (change === undefined || isYearlyStep(told)) continue;
    const pairs = pairsFor(paragraph, change).filter(([base]) => !isKept(base));
    if (pairs.length === 0) continue;
    const results = pairs.map((pair) => [pair, ...promised(paragraph, change, pair)] as const);
    if (results.some(([, ...values]) => values.some((value) => agrees(value, told)))) continue;
    const reach = Math.max(...pairs.flat().map(({ sentence }) => Math.abs(sentence - told.sentence)));
    if (isKeptElsewhere(paragraph, change, reach)) continue;
    const own = results.find(([pair]) => !isOfAnother(paragraph, told, pair));
    if (own === undefined) continue;
    const [[base, end], value] = own;
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

/** 维持3.45%不变: what stays is no base of a change. */
function isKept({ before, after }: Operand): boolean {
  return KEPT_BEHIND.test(after) || KEPT_BEFORE.test(before);
}

const KEPT_BEHIND = /^(?:的水平)?(?:不变|未变|持平)|^ unchanged/;
const KEPT_BEFORE = /(?:维持|保持)(?:在|为)?$|\b(?:unchanged|steady|held) at $/i;

/** 累计上涨3.3米, 增长55.6%: the pair is spoken for by another change of the sentence, which it gives. */
function isOfAnother(paragraph: Paragraph, told: Operand, pair: Pair): boolean {
  return paragraph.operands.some((other) => {
    if (
      other === told ||
      other.figure.kind !== told.figure.kind ||
      other.sentence !== told.sentence ||
      pair.some(({ index }) => index === other.index)
    )
      return false;
    const change = changeOf(other);
    return change !== undefined && promised(paragraph, change, pair).some((value) => agreesAsPrinted(value, other));
  });
}

/** "€4 million, or 5%, more than last year's €80 million": the percent is the first figure's share of the last. */
function isPartOfBase({ operands }: Paragraph, told: Operand): boolean {
  const [difference, base] = [operands[told.index - 1], operands[told.index + 1]];
  return (
    told.figure.kind === "ratio" &&
    difference !== undefined &&
    base !== undefined &&
    sameMeasure(difference.figure, base.figure) &&
    /^[，,]? ?(?:or|即|也就是)(?: about| some| roughly)? ?$/.test(told.before) &&
    behindOr(told.after) &&
    isBase(base)
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

/** 年均增长10.7%: over some years, which compound. */
const YEARLY_STEP =
  /[年月日周]均[一-鿿]{0,4}$|平均每[一-鿿]{1,3}|复合|\b(?:annual(?:ized|ised|ly)|annual (?:rate|growth|rise|increase)|compound|average|averaging)\b/i;

function isYearlyStep({ figure, before }: Operand): boolean {
  return figure.per === undefined && figure.kind !== "point" && YEARLY_STEP.test(before);
}

/** A difference of times is one only where something got faster or shorter. */
const FASTER = /快|慢|缩短|延长|提前|faster|slower|shorter|longer|quicker/;

type Pair = readonly [base: Operand, end: Operand];

/** The two figures the change lies between, as the text marks them; empty where it does not. */
function pairsFor(paragraph: Paragraph, { told }: Change): Pair[] {
  const { operands, dates } = paragraph;
  const isOperand = (other: Operand) => other !== told && isEligible(told, other) && !isStep(other);
  const inSentence = operands.filter((other) => other.sentence === told.sentence && isOperand(other));
  if (inSentence.length === 0) return [];
  const compared = inSentence.filter((other) => isCompared(other) || isOwnerOf(other, told));
  const bases = (compared.length > 0 ? compared : inSentence.filter(isBase)).filter((base) => !isOfOtherPeriod(base, told));
  const next = operands[told.index + 1];
  if (next && isOperand(next) && TO_BEFORE.test(next.before) && next.sentence === told.sentence && /^ ?(?:到|至|to )/.test(told.after)) {
    const base =
      bases.find((other) => other.index > next.index && areAlike(other, next)) ??
      inSentence.filter((other) => other.index < told.index && areAlike(other, next)).at(-1) ??
      operands.filter((other) => other.sentence === told.sentence - 1 && isOperand(other) && isBase(other) && areAlike(other, next)).at(-1);
    if (base) return [aligned(base, next)];
  }
  const then = told.figure.kind === "multiple" && isOfThen(told) ? thenAndNow(paragraph, told, isOperand) : undefined;
  if (then) return [then];
  const pairs: Pair[] = [];
  for (const base of bases) {
    const end =
      endFor(told, base, inSentence) ??
      endFor(
        told,
        base,
        operands.filter((other) => other.sentence === told.sentence - 1 && isOperand(other)),
      );
    if (end === undefined || !isNear(told, base, end)) continue;
    const pair = aligned(base, end);
    if (isPlausible(...pair) && !isOvertaken(paragraph, told, pair)) pairs.push(pair);
  }
  if (
    pairs.length > 0 ||
    told.figure.kind === "multiple" ||
    !(YEARLY.test(told.before) || SEQUENTIAL.test(told.before) || YEARLY.test(told.after) || SEQUENTIAL.test(told.after))
  )
    return pairs;
  // 季增8%，年增20%: the words behind are of the next percent
  const yearly = YEARLY.test(told.before) || (!SEQUENTIAL.test(told.before) && YEARLY.test(told.after));
  const end = inSentence.filter((other) => other.index < told.index && other.figure.kind !== "ratio").at(-1);
  if (end === undefined || !isQuantity(end)) return pairs;
  for (const base of operands) {
    if (Math.abs(base.sentence - told.sentence) > 1 || base === end || !isOperand(base) || !sameMeasure(base.figure, end.figure)) continue;
    const marked =
      (yearly ? YEARLY_BASE : SEQUENTIAL_BASE).test(base.before.replace(LINKING, "")) ||
      isPeriodBefore(dates, base.figure, end.figure, yearly);
    if (marked && (base.sentence === told.sentence || mayBeSame(base, end))) pairs.push([base, end]);
  }
  return pairs;
}

/** 产值从2亿元增加到6亿元，税收3000万元，增长50%: the last amount is what grew. */
function isOvertaken({ operands }: Paragraph, told: Operand, [base, end]: Pair): boolean {
  const nearest = operands.filter(({ index, figure }) => index < told.index && figure.kind !== "duration").at(-1);
  if (nearest === undefined || nearest.sentence !== told.sentence || nearest.index <= Math.max(base.index, end.index)) return false;
  return areAlike(nearest, base) && !isStep(nearest);
}

/** 上月3万辆，环比增长10%，同比增长25%: the last percent is counted from another month. */
function isOfOtherPeriod({ before }: Operand, told: Operand): boolean {
  const words = before.replace(LINKING, "");
  return YEARLY.test(told.before) ? SEQUENTIAL_BASE.test(words) : SEQUENTIAL.test(told.before) && YEARLY_BASE.test(words);
}

const LINKING = /(?:的|为|是|仅|则|只有|共|约|有)+$/;

/** 只有800家，如今4000家，是当年的5倍: where no more than two figures can be meant, the first is the base. */
function thenAndNow({ text, sentences, operands }: Paragraph, told: Operand, isOperand: (other: Operand) => boolean): Pair | undefined {
  const near = operands.filter((other) => other.index < told.index && other.figure.kind !== "duration" && isOperand(other));
  const own = near.filter(({ sentence }) => sentence === told.sentence);
  const end = own.at(-1);
  if (end === undefined) return undefined;
  // a semicolon parts clauses of one sentence
  const goesOn = text[sentences[told.sentence].start - 1] === ";";
  const earlier = own.length > 1 ? own.slice(0, -1) : near.filter(({ sentence }) => goesOn && sentence === told.sentence - 1);
  const [base, another] = earlier.filter((other) => areAlike(other, end));
  if (base === undefined || another !== undefined || !isPlausible(base, end)) return undefined;
  return isSaidOfSame(base, end) ? aligned(base, end) : undefined;
}

/** 茶企120家，民宿360家: what stands before the second figure names another thing, if it names one. */
function isSaidOfSame(base: Operand, end: Operand): boolean {
  const noun = end.before.slice(end.before.search(/[^，,、]*$/)).replace(LINKING_WORDS, "");
  return !/[一-鿿]/.test(noun) || base.before.includes(noun);
}

/** 出口12万吨 is not what 上月进口9万吨 is compared with. */
function mayBeSame(base: Operand, end: Operand): boolean {
  const [a, b] = [base, end].map(({ before }) => LAST_NOUN.exec(before.replace(LINKING, ""))?.[0] ?? "");
  return a === b || !OPPOSITE.test(a) || !OPPOSITE.test(b);
}

const LAST_NOUN = /[一-鿿]{2}$/;
/** Names of measures that stand beside each other in one report. */
const OPPOSITE = /^(?:进口|出口|收入|支出|营收|净利|利润|存款|贷款|产量|销量)$/;

const LINKING_WORDS =
  /如今|现在|目前|现已|今年|去年|今天|今|到|至|已经|已|高?达|有|仅|只|增[加长]?|发展|扩[大展]|[上攀]?升|涨|提高|了|的|为|则|突破|超过|共|约|近|[年月]?[末底初]|年|月|时|下?降|减少/g;

/** 增加50家: how much it changed by is no value of what changed. */
function isStep(operand: Operand): boolean {
  return operand.figure.kind !== "ratio" && changeOf(operand) !== undefined && !isEnd(operand.before);
}

/** One measure; a price may leave out the second time what it is for: 每公斤从20元涨到24元. */
function areAlike(a: Operand, b: Operand): boolean {
  return sameMeasure(a.figure, b.figure) || sharesPer(a.figure, b.figure);
}

function sharesPer(a: Figure, b: Figure): boolean {
  return a.family === "currency" && a.unit === b.unit && (a.per === undefined) !== (b.per === undefined);
}

function aligned(base: Operand, end: Operand): Pair {
  return sharesPer(base.figure, end.figure) ? [withoutPer(base), withoutPer(end)] : [base, end];
}

/** Points lie between percents, percents and multiples between quantities or percents, differences between like quantities. */
function isEligible(told: Operand, other: Operand): boolean {
  const { kind } = told.figure;
  if (kind === "point") return other.figure.kind === "ratio";
  if (kind === "ratio") return isQuantity(other) || (other.figure.kind === "ratio" && /relative|相对/.test(told.after + told.before));
  if (kind === "multiple") return isQuantity(other);
  // 增加6胜: in a unit that was not read
  if (kind === "number" && /^[一-鿿]/.test(told.after) && other.figure.kind !== "number") return false;
  if (kind === "duration" && !FASTER.test(told.before + told.after)) return false;
  return (
    isQuantity(other) &&
    sameMeasure({ ...told.figure, ...(told.figure.per?.family === "time" ? { per: undefined } : {}) } as Figure, other.figure)
  );
}

/** 是旧楼80米的3倍, three times the 80 metres of: the figure that the multiple is of. */
function isOwnerOf(base: Operand, told: Operand): boolean {
  if (told.figure.kind !== "multiple") return false;
  if (base.index === told.index + 1) return TIMES_THE.test(base.before);
  return base.index === told.index - 1 && base.after === "的" && OF_OWNER.test(base.before);
}

/** 为十年前0.9亿元的4倍: the number of years is a figure of its own, and the words begin behind it. */
const OF_OWNER = /(?:是|为|达|相当于|达到)[^，]{0,12}$|^前(?:的)?$/;
const TIMES_THE = /^ (?:as (?:many|much|large|high|big|long) as )?(?:the|its|their|last year['’]s|the previous) $/;

/** What the base grew to: the figure marked with 到 or `to`, else the last one before. */
function endFor(told: Operand, base: Operand, others: readonly Operand[]): Operand | undefined {
  const isOther = isCompared(base) || isOwnerOf(base, told) ? isCompared : isBase;
  const like = others.filter((other) => other !== base && areAlike(other, base) && !(isOther(other) && !isResult(other)));
  const marked = like.filter(isResult);
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
