/** The two figures that a change lies between, as the words around them mark them. */
import type { CalendarDate, Figure } from "../figure.ts";
import {
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
import { aligned, areAlike, isOfOtherPeriod, isPlausible, LINKING, mayBeSame, type Pair, sharesPer } from "./comparable.ts";
import { isQuantity, type Operand, type Paragraph, sameMeasure } from "./operands.ts";
import { baseBefore, datedPair, namedPair, thenAndNow, thenBehind } from "./twotimes.ts";

/** A difference of times is one only where something got faster or shorter. */
const FASTER = /快|慢|缩短|节省|省[下了]|压缩|延长|提前|faster|slower|shorter|longer|quicker/;

/** The two figures the change lies between, as the text marks them; empty where it does not. */
export function pairsFor(paragraph: Paragraph, { told }: Change): Pair[] {
  const { operands, dates } = paragraph;
  const isOperand = (other: Operand) => other !== told && isEligible(told, other) && !isStep(other);
  const inSentence = operands.filter((other) => other.sentence === told.sentence && isOperand(other));
  if (inSentence.length === 0) return [];
  const dated = datedPair(paragraph, told, inSentence);
  if (dated) return [dated];
  const compared = inSentence.filter((other) => isCompared(other) || isOwnerOf(other, told));
  const bases = (compared.length > 0 ? compared : inSentence.filter(isBase)).filter(
    (base) => !isOfOtherPeriod(base, told) && !isOfFirst(base, told) && !hasOwnSubject(paragraph, base, told),
  );
  const next = operands[told.index + 1];
  if (next && isOperand(next) && TO_BEFORE.test(next.before) && next.sentence === told.sentence && /^ ?(?:到|至|to )/.test(told.after)) {
    const base =
      bases.find((other) => other.index > next.index && areAlike(other, next)) ??
      inSentence.filter((other) => other.index < told.index && areAlike(other, next)).at(-1) ??
      operands.filter((other) => other.sentence === told.sentence - 1 && isOperand(other) && isBase(other) && areAlike(other, next)).at(-1);
    if (base) return [aligned(base, next)];
  }
  const then =
    told.figure.kind === "multiple"
      ? (namedPair(paragraph, told, isOperand) ??
        thenBehind(paragraph, told, isOperand) ??
        (isOfThen(told) ? thenAndNow(paragraph, told, isOperand) : undefined))
      : undefined;
  if (then) return [then];
  const pairs: Pair[] = [];
  const earlier = bases.length === 0 ? baseBefore(paragraph, told, isOperand) : undefined;
  if (earlier) return [earlier];
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

/** 同店销售下跌6.8%，人均消费由92元降至88元: a clause of its own says what went from one to the other. */
function hasOwnSubject({ text }: Paragraph, base: Operand, told: Operand): boolean {
  if (base.index !== told.index + 1) return false;
  if (OWN_VERB.test(text.slice(told.figure.end, base.figure.start))) return true;
  const subject = OWN_SUBJECT.exec(base.before)?.[1];
  return subject !== undefined && NAMED.test(told.before) && !told.before.includes(subject);
}

const OWN_SUBJECT = /^[，,；;] ?(?!即|也就|主要|已|分别|今年|去年|本[月季年期])([一-鿿]{2,8})[由从自]$/;
/** Who pays double the price may do so: the shop has cards going from $10 to $15. */
const OWN_VERB = /[,;] (?:and |but |while )?[A-Za-z][A-Za-z’' ]{0,40} (?:has|have|had|is|are|was|were)\b[^,;]{0,40} from [$€£]?$/;
/** Something stands before the word of the change. */
const NAMED = /[一-鿿]{4,}/;

/** 上届120个，是首届的5倍: a multiple of the first is none of the last. */
function isOfFirst(base: Operand, told: Operand): boolean {
  return told.figure.kind === "multiple" && told.before.includes("首") && !base.before.includes("首");
}

/** 产值从2亿元增加到6亿元，税收3000万元，增长50%: the last amount is what grew. */
function isOvertaken({ operands }: Paragraph, told: Operand, [base, end]: Pair): boolean {
  const nearest = operands.filter(({ index, figure }) => index < told.index && figure.kind !== "duration").at(-1);
  if (nearest === undefined || nearest.sentence !== told.sentence || nearest.index <= Math.max(base.index, end.index)) return false;
  return areAlike(nearest, base) && !isStep(nearest);
}

/** 增加50家: how much it changed by is no value of what changed. */
function isStep(operand: Operand): boolean {
  return operand.figure.kind !== "ratio" && (STEP_HAN.test(operand.before) || changeOf(operand) !== undefined) && !isEnd(operand.before);
}

/** 今年多卖了9000块. */
const STEP_HAN = /[多少][收卖花用产招赚赢付缴演做]了?$/;

/** Points lie between percents, percents and multiples between quantities or percents, differences between like quantities. */
export function isEligible(told: Operand, other: Operand): boolean {
  const { kind } = told.figure;
  if (kind === "point") return other.figure.kind === "ratio";
  if (kind === "ratio") return isQuantity(other) || (other.figure.kind === "ratio" && /relative|相对/.test(told.after + told.before));
  if (kind === "multiple") return isQuantity(other);
  // 增加6胜: in a unit that was not read
  if (kind === "number" && /^[一-鿿]/.test(told.after) && other.figure.kind !== "number") return false;
  if (kind === "duration" && !FASTER.test(told.before + told.after)) return false;
  return (
    isQuantity(other) &&
    (sharesPer(told.figure, other.figure) ||
      sameMeasure({ ...told.figure, ...(told.figure.per?.family === "time" ? { per: undefined } : {}) } as Figure, other.figure))
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
