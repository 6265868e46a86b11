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
import { aligned, areAlike, isOfOtherPeriod, isPlausible, LINKING, type Pair, sharesPer } from "./comparable.ts";
import { isFromBase, isOneFrame, isToldNext } from "./frame.ts";
import { isQuantity, type Operand, type Paragraph, sameMeasure } from "./operands.ts";
import { datedPair, namedPair, thenAndNow, thenBehind } from "./twotimes.ts";

/** A difference of times is one only where something got faster or shorter. */
const FASTER = /快|慢|缩短|节省|省[下了]|压缩|延长|提前|faster|slower|shorter|longer|quicker/;

/** The two figures the change lies between, as the text marks them; empty where it does not. */
export function pairsFor(paragraph: Paragraph, change: Change): Pair[] {
  const { told } = change;
  const isOperand = (other: Operand) => other !== told && isEligible(told, other) && !isStep(other);
  const then =
    told.figure.kind === "multiple"
      ? (namedPair(paragraph, told, isOperand) ??
        thenBehind(paragraph, told, isOperand) ??
        (isOfThen(told) ? thenAndNow(paragraph, told, isOperand) : undefined))
      : undefined;
  if (then) return [then];
  const inSentence = paragraph.operands.filter((other) => other.sentence === told.sentence && isOperand(other));
  const dated = datedPair(paragraph, told, inSentence);
  if (dated) return isOneFrame(paragraph, told, dated) ? [dated] : [];
  const pairs = [...basePairs(paragraph, told, inSentence, isOperand), ...goingOn(paragraph, told, isOperand)];
  return pairs.length > 0 || told.figure.kind === "multiple" ? pairs : [...periodPairs(paragraph, told, inSentence, isOperand)];
}

type Test = (other: Operand) => boolean;

/** Of a base that is marked as one. */
function* basePairs(paragraph: Paragraph, told: Operand, inSentence: readonly Operand[], isOperand: Test): Generator<Pair> {
  const compared = inSentence.filter((other) => isCompared(other) || isOwnerOf(other, told));
  const bases = (compared.length > 0 ? compared : inSentence.filter(isBase)).filter(
    (base) => !isOfOtherPeriod(base, told) && !isOfFirst(base, told) && !isOfTheNext(paragraph, base, told),
  );
  for (const base of bases) {
    const own = endFor(told, base, inSentence);
    const end = own ?? endAbove(paragraph, told, base, isOperand);
    if (end === undefined) continue;
    const pair = aligned(base, end);
    if (isPlausible(...pair) && (own === undefined || isOwnerOf(base, told) || isOneFrame(paragraph, told, pair))) yield pair;
  }
}

/** Had 30 million users, of whom 12 million pay. That is up 20%, from 25 million: the one whole of the sentence above. */
function endAbove({ operands, text }: Paragraph, told: Operand, base: Operand, isOperand: Test): Operand | undefined {
  if (
    base.index !== told.index + 1 ||
    operands[told.index - 1]?.sentence === told.sentence ||
    !isFromBase(text.slice(told.figure.end, base.figure.start))
  )
    return undefined;
  const above = operands.filter(
    (other) => other.sentence === told.sentence - 1 && isOperand(other) && areAlike(other, base) && !isPart(other),
  );
  return above.length === 1 ? above[0] : undefined;
}

function isPart({ before }: Operand): boolean {
  return /\bof (?:which|whom|these|them)\b|其中|当中/.test(before);
}

/** From 2,100 to 4,200, before easing 10% to 3,780; rose 12% to 5.6 from 5.0: what stands right behind the change is its end. */
function* goingOn(paragraph: Paragraph, told: Operand, isOperand: Test): Generator<Pair> {
  const { operands } = paragraph;
  const end = operands[told.index + 1];
  if (end === undefined || end.sentence !== told.sentence || !isOperand(end) || !TO_BEFORE.test(end.before)) return;
  for (const base of [operands[told.index + 2], operands[told.index - 1]]) {
    if (base === undefined || !isOperand(base) || !areAlike(base, end)) continue;
    const pair = aligned(base, end);
    if (isOneFrame(paragraph, told, pair)) yield pair;
  }
}

/** 同比 and 环比 name the period of the base: 季增8%，第二季为1200亿元. */
function* periodPairs(paragraph: Paragraph, told: Operand, inSentence: readonly Operand[], isOperand: Test): Generator<Pair> {
  const { operands, dates } = paragraph;
  if (!YEARLY.test(told.before + told.after) && !SEQUENTIAL.test(told.before + told.after)) return;
  // 季增8%，年增20%: the words behind are of the next percent
  const yearly = YEARLY.test(told.before) || (!SEQUENTIAL.test(told.before) && YEARLY.test(told.after));
  for (const end of inSentence
    .filter((other) => other.index < told.index && other.figure.kind !== "ratio" && isQuantity(other))
    .slice(-2)) {
    for (const base of operands) {
      if (Math.abs(base.sentence - told.sentence) > 1 || base === end || !isOperand(base) || !sameMeasure(base.figure, end.figure))
        continue;
      const marked =
        (yearly ? YEARLY_BASE : SEQUENTIAL_BASE).test(base.before.replace(LINKING, "")) ||
        isPeriodBefore(dates, base.figure, end.figure, yearly);
      if (!marked) continue;
      if (base.sentence === told.sentence ? isOneFrame(paragraph, told, [base, end]) : isToldNext(paragraph, told, [base, end]))
        yield [base, end];
    }
  }
}

/** 同比增长6.4%，比2018年的19.1万吨还差4.2%: the base of the change told behind it. */
function isOfTheNext({ operands }: Paragraph, base: Operand, told: Operand): boolean {
  const next = operands[base.index + 1];
  return (
    base.index === told.index + 1 &&
    (YEARLY.test(told.before) || SEQUENTIAL.test(told.before)) &&
    next?.sentence === base.sentence &&
    next.figure.kind === told.figure.kind
  );
}

/** 上届120个，是首届的5倍: a multiple of the first is none of the last. */
function isOfFirst(base: Operand, told: Operand): boolean {
  return told.figure.kind === "multiple" && told.before.includes("首") && !base.before.includes("首");
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
