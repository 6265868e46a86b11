/**
 * Contradictions inside a short text, told in other words: a sentence that says one figure again. Where `within.ts` asks that it says
 * nothing new at all, here it may have a verb or a noun of its own, if enough of what it names says which of the earlier figures it means.
 */

import { type Operand, paragraphOf, withoutPer } from "../arithmetic/operands.ts";
import type { Figure } from "../figure.ts";
import { gap } from "../interval.ts";
import { blanked } from "../places.ts";
import type { ReadBlock } from "../read.ts";
import { isOfAnotherOne } from "./anotherone.ts";
import { clauseRange, isBase, isTerm, rangeOf, sharedFigures, stretchOf } from "./clauses.ts";
import { agree, compared } from "./compare.ts";
import { areSentencesOfOne } from "./entries.ts";
import { flat, namesUntold } from "./hankey.ts";
import { isOfItsTime } from "./keytime.ts";
import { areOfOneStory, sharesItsTime } from "./onestory.ts";
import { standsInProse } from "./prose.ts";
import { areSwapped, haveManyDigits, isCounted, isLike, isNamedBefore, isNear, isPlainValue, MIN_COUNT, nounOf } from "./retellable.ts";
import type { Telling } from "./telling.ts";
import { tellingOf } from "./tellings.ts";
import type { Contradiction } from "./within.ts";

/** Longer texts tell of many things. */
const MAX_FIGURES = 40;
const MAX_SENTENCES = 16;
/** In UTF-16 units. */
const MAX_SENTENCE = 140;
/** Values nearer than this may be two roundings or counts of two days. */
const MIN_GAP = 0.02;
/** Percents are told to a tenth. */
const MIN_GAP_OF_RATIOS = 0.01;

/** Of two figures that share about as much, the one of the same case is meant. */
const CLOSE = 1;
/** What the signs that two figures are of one thing must come to. */
const ENOUGH = 2;
/** Small counts may be of anything. */
const ENOUGH_OF_FEW = 3;

export function* restatedWithin(read: ReadBlock): Generator<Contradiction> {
  const { figures } = read;
  if (figures.length < 2 || figures.length > MAX_FIGURES || !mayRestate(figures)) return;
  if (read.sentences.length < 2 || read.sentences.length > MAX_SENTENCES) return;
  const { operands } = paragraphOf(read);
  const blank = blanked(read.text, figures);
  for (let i = 1; i < operands.length; i++) {
    const second = operands[i];
    if (second.sentence === 0 || !isPlainValue(second.figure) || isBase(second) || isTerm(second) || !saysOnly(read, operands, second))
      continue;
    const like = operands
      .slice(0, i)
      .filter((first) => first.sentence < second.sentence && isLike(first, second))
      .map((first) => (second.figure.per === undefined ? withoutPer(first) : first));
    if (like.some((first) => isSame(first.figure, second.figure)) || isReckoned(like, second)) continue;
    const near = like.filter(
      (first) =>
        (isNear(first.figure, second.figure) || areSwapped(first.figure, second.figure)) && !isBase(first) && !isOneSided(first.figure),
    );
    if (near.length === 0) continue;
    const found = restated(read, blank, near, second);
    if (found !== undefined) yield found;
  }
}

/** 跌超15%: of a bound that was told, more may be true. */
function isOneSided({ kind, bound }: Figure): boolean {
  return kind === "ratio" && bound !== "=" && bound !== "~";
}

/** Two figures of one family that differ by little: most paragraphs have none. */
function mayRestate(figures: readonly Figure[]): boolean {
  for (let i = 1; i < figures.length; i++) {
    if (!isPlainValue(figures[i])) continue;
    for (let j = 0; j < i; j++)
      if ((isNear(figures[j], figures[i]) || areSwapped(figures[j], figures[i])) && !agree(figures[j], figures[i])) return true;
  }
  return false;
}

/** Said before, exactly or about. */
function isSame(a: Figure, b: Figure): boolean {
  return agree(a, b) && (a.bound !== "=" || Math.abs(a.value - b.value) <= MIN_GAP_OF_RATIOS * b.value);
}

/** What two of the others come to, or differ by, is told as a result. */
function isReckoned(like: readonly Operand[], second: Operand): boolean {
  const { value } = second.figure;
  const others = like.filter((other) => other.figure.family !== "number" || nounOf(other) !== undefined);
  for (let i = 1; i < others.length; i++)
    for (let j = 0; j < i; j++) {
      const [a, b] = [others[i].figure.value, others[j].figure.value];
      if (isExactly(a + b, value) || isExactly(Math.abs(a - b), value)) return true;
    }
  return false;
}

const EXACT = 1e-9;

function isExactly(a: number, b: number): boolean {
  return Math.abs(a - b) <= EXACT * b;
}

/** Nothing else is told by its sentence, but what was told before. */
function saysOnly({ text, sentences, figures }: ReadBlock, operands: readonly Operand[], second: Operand): boolean {
  const { start, end } = sentences[second.sentence];
  if (end - start > MAX_SENTENCE || text[start - 1] === ";" || text[end - 1] === ";") return false;
  if (figures.some((figure) => figure.kind === "rank" && figure.start >= start && isNewOrdinal(text, figure, second.figure))) return false;
  return operands.every(
    (other) =>
      other === second ||
      other.sentence !== second.sentence ||
      isPointedAt(other) ||
      operands.some((before) => before.sentence < second.sentence && before.figure.text === other.figure.text),
  );
}

/** 第二期工程: of another one than what is told of; what stands behind the figure is only its place: 居全县第一. */
function isNewOrdinal(text: string, rank: Figure, { start }: Figure): boolean {
  return rank.end <= start && !text.slice(0, rank.start).includes(rank.text);
}

/** 这两天, those twelve months, the first half: a time told before, by whatever words. */
function isPointedAt({ figure, before }: Operand): boolean {
  return (figure.kind === "duration" && POINTER.test(before)) || (figure.kind === "ratio" && HALF_YEAR.test(before + figure.text));
}

const POINTER = /(?:[这该此那]|\b(?:those|these|the|that) )$/i;
const HALF_YEAR = /\b(?:first|second)[ -]half$/i;

function restated(read: ReadBlock, blank: string, near: readonly Operand[], second: Operand): Contradiction | undefined {
  if (!standsInProse(read, second.figure.start)) return undefined;
  const sentence = read.sentences[second.sentence];
  const end = clauseRange(read, second)[1];
  const told = tellingOf(blank.slice(sentence.start, end), blank.slice(0, sentence.start), second.figure);
  if (told === undefined) return undefined;
  const [from] = clauseRange(read, second);
  const trail = flat(blank.slice(second.figure.end, end));
  if (namesUntold(flat(blank.slice(from, second.figure.start)), trail, flat(blank.slice(0, sentence.start)), second.figure))
    return undefined;
  const scored = near
    .filter((first) => standsInProse(read, first.figure.start))
    .map((first) => ({ first, ...scoreOf(read, blank, first, second, told, near.length === 1) }))
    .sort((a, b) => b.score - a.score || b.words - a.words);
  const best = scored.find(({ first, score }) => score >= scored[0].score - CLOSE && areOfOneStory(read, blank, first, second));
  if (best === undefined) return undefined;
  const next = scored.find(({ first, score }) => score <= best.score && !agree(first.figure, best.first.figure));
  const isFew = isCounted(second.figure) && Math.min(second.figure.value, best.first.figure.value) < MIN_COUNT;
  if (isFew && best.first.figure.kind !== second.figure.kind) return undefined;
  if (best.score < (isFew ? ENOUGH_OF_FEW : ENOUGH) || (next !== undefined && next.score === best.score && next.words === best.words))
    return undefined;
  const { first, shared } = best;
  if (!areSentencesOfOne(read, first, second) || isOfAnotherOne(read, first, second)) return undefined;
  if (!isOfItsTime(read, first, second)) return undefined;
  const apart = gap(compared(first.figure), compared(second.figure));
  if (apart < (second.figure.kind === "ratio" ? MIN_GAP_OF_RATIOS : MIN_GAP) || agree(first.figure, second.figure)) return undefined;
  const { block } = read;
  return { first: { block, figure: first.figure }, second: { block, figure: second.figure }, gap: apart, shared, dated: false };
}

/** How much says that the second tells the first again. */
function scoreOf(read: ReadBlock, blank: string, first: Operand, second: Operand, told: Telling, isOnly: boolean) {
  const [start, end] = rangeOf(read, first);
  const stretch = stretchOf(read, blank, first);
  const { shared, words, weight } = told.sharedWith(stretch, blank.slice(start, end), first.figure);
  const figures = sharedFigures(read, first, second);
  const names = shared.length + figures.length;
  let score = weight + figures.length;
  if (sharesItsTime(read, blank, first, second)) score++;
  if (told.isWhole) score += told.isWholeOf(stretch) ? 1.5 : 1;
  const { kind, family } = second.figure;
  if (isOnly && kind !== "ratio" && (family !== "currency" || shared.includes(family))) score += 0.5;
  if (names > 0 && areSwapped(first.figure, second.figure)) score += haveManyDigits(second.figure) ? 1 : 0.5;
  // money, times and percents say nothing of what they are of
  if ((family === "currency" || kind === "ratio" || kind === "duration") && names === 0) score = 0;
  if (first.figure.family === "number" && nounOf(first) === undefined && !isNamedBefore(first, second) && names < 2) score = 0;
  if (kind === "ratio" && shared.length < 2) score = 0;
  return { score, words, shared: [...figures, ...shared] };
}
