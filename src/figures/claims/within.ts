/**
 * Contradictions inside a document: a sentence that says nothing new except another number.
 * All it speaks of was spoken of before, with the same measure, and its value agrees with none that stood there.
 */

import { type Operand, paragraphOf, sameMeasure } from "../arithmetic/operands.ts";
import type { Figure } from "../figure.ts";
import { gap } from "../interval.ts";
import type { ReadBlock } from "../read.ts";
import { indexAt } from "../sentences.ts";
import { isOfAnotherOne } from "./anotherone.ts";
import { clauseRange } from "./clauses.ts";
import { agree, compared, mayBeOne } from "./compare.ts";
import { areSentencesOfOne } from "./entries.ts";
import { isOfItsTime } from "./keytime.ts";
import { Sayings } from "./sayings.ts";

/** A figure and the paragraph its offsets are of. */
export interface Told {
  readonly block: ReadBlock["block"];
  readonly figure: Figure;
}

export interface Contradiction {
  /** The later figure, and the one it contradicts. */
  readonly second: Told;
  readonly first: Told;
  readonly gap: number;
  /** Words both speak of. */
  readonly shared: readonly string[];
  /** Both name the same date. */
  readonly dated: boolean;
}

/** Values nearer than this may be two roundings or two counts of one day. */
const MIN_GAP = 0.02;
/** A sentence must name at least this much to be about something. */
const MIN_HAN = 3;
const MIN_LATIN = 1;
/** Small counts of things are said of too many things. */
const MIN_COUNT = 20;
/** A number without unit, noun or magnitude is a quantity when its thousands are grouped; others are versions, codes and phones. */
const GROUPED = /\d,\d{3}/;
/** Paragraphs with more figures than this are tables. */
const MAX_FIGURES = 40;
const FORECAST =
  /预[计期估测]|有望|将|计划|目标|拟|力争|假如|如果|假设|比如|例如|若|或将|可能|\b(?:will|would|expect|forecast|guid|plann|target|project|could|might|if|aim|predict|can|suppose|imagine|tomorrow|for example)\b|\b(?:expect|forecast|predict|target|project|plann|guid)|let's say/i;
const OTHER =
  /其中|另有|另外|此外|其余|包括|每|均|\b(?:further|another|other|rest|remaining|both|neither|of (?:them|which|whom|that|those)|average|each(?! of its)|additional|more than|earlier|previous)\b/i;
/** By so much: the size of a change. */
const BY = /\bby $/i;
const BASE =
  /去年|上年|同期|此前|原|上季|上月|上一?[届次回]|前次|往[年届]|从|由|比|较|\bfrom\b|\bthan\b|last year|year earlier|previous|before/i;
/** What follows is true where something else is. */
const OTHER_CASE =
  /^(?:否则|不然|这样的话|那样的话|[在此这]?[种那]情况下|in (?:that|this|which|such a|either) (?:case|event)|otherwise|alternatively|instead|if)(?![a-z])/i;
const DIMENSIONS = new Set(["long", "wide", "tall", "high", "deep", "长", "宽", "高", "深", "重", "weigh", "heavy"]);

export function* contradictionsWithin(read: ReadBlock): Generator<Contradiction> {
  if (read.figures.length < 2 || read.figures.length > MAX_FIGURES) return;
  if (!mayContradict(read)) return;
  const { operands } = paragraphOf(read);
  let sayings: Sayings | undefined;
  for (let i = 1; i < operands.length; i++) {
    const second = operands[i];
    if (!isCountable(second.figure) || !isAlone(read, operands, i)) continue;
    const like = differingFrom(second, operands);
    if (like.length === 0) continue;
    sayings ??= new Sayings(read);
    if (!isRestatement(second, sayings)) continue;
    const best = bestOf(like, second, sayings);
    if (best === undefined) continue;
    const apart = gap(compared(best.first.figure), compared(second.figure));
    if (!sayings.areOfOneCase(best.first, second) || !sayings.namesNothingNew(second) || isOfAnotherOne(read, best.first, second)) continue;
    if (!isOfItsTime(read, best.first, second) || !isInItsClause(read, best.first, best.shared)) continue;
    if (apart < MIN_GAP || !areSentencesOfOne(read, best.first, second) || isOfAnAddition(read, best.first, second)) continue;
    const dated = sayings.dates(second.sentence).size > 0;
    const { block } = read;
    yield { first: { block, figure: best.first.figure }, second: { block, figure: second.figure }, gap: apart, shared: best.shared, dated };
  }
}

/** 此外，对小规模纳税人免征增值税。截至8月31日，新增减税806亿元: of what the sentence before has added. */
function isOfAnAddition({ text, sentences }: ReadBlock, first: Operand, second: Operand): boolean {
  const before = sentences[second.sentence - 1];
  return second.sentence - 1 > first.sentence && ADDED.test(text.slice(before.start, before.end));
}

const ADDED = /^\s*(?:此外|另外|同时|与此同时|除此之外)/;

/** 共借出18万册 …… 旧馆馆藏22万册: of Han words the first figure's own clause tells one at least. */
function isInItsClause(read: ReadBlock, first: Operand, shared: readonly string[]): boolean {
  if (!shared.some((word) => HAN.test(word))) return true;
  const [start, end] = clauseRange(read, first);
  const clause = read.text.slice(start, end);
  return shared.some((word) => clause.includes(word));
}

const HAN = /^[一-鿿]$/;

/** The like figures of earlier sentences; none where one of them agrees. */
function differingFrom(second: Operand, operands: readonly Operand[]): Operand[] {
  const like: Operand[] = [];
  for (let i = 0; i < second.index; i++) {
    const first = operands[i];
    if (first.sentence >= second.sentence || !isLike(first.figure, second.figure)) continue;
    if (agree(first.figure, second.figure)) return [];
    if (mayBeOne(first.figure, second.figure)) like.push(first);
  }
  return like;
}

/** The figure that shares most words with the second one; of equals the last. */
function bestOf(like: readonly Operand[], second: Operand, sayings: Sayings): { first: Operand; shared: readonly string[] } | undefined {
  let best: { first: Operand; shared: readonly string[] } | undefined;
  for (const first of like) {
    const shared = sharedWords(first, second, sayings);
    if (shared !== undefined && (best === undefined || shared.length >= best.shared.length)) best = { first, shared };
  }
  return best;
}

/** A figure that may contradict others, and one of another value in a sentence before it: most paragraphs have none, and no more is asked of them. */
function mayContradict({ figures, sentences }: ReadBlock): boolean {
  for (let i = 1; i < figures.length; i++) {
    const second = figures[i];
    if (!isMeasure(second) || !isCountable(second) || (isBare(second) && !isLarge(second) && !GROUPED.test(second.text))) continue;
    for (let j = 0; j < i; j++) {
      const first = figures[j];
      if (!isMeasure(first) || !isLike(first, second) || agree(first, second)) continue;
      if (indexAt(sentences, first.start) < indexAt(sentences, second.start)) return true;
    }
  }
  return false;
}

function isMeasure({ kind }: Figure): boolean {
  return kind !== "date" && kind !== "rank" && kind !== "duration" && kind !== "multiple";
}

/** The only figure of its sentence; items between semicolons are a list, each of its own thing. */
function isAlone({ text, sentences }: ReadBlock, operands: readonly Operand[], index: number): boolean {
  const { sentence } = operands[index];
  if (operands[index - 1]?.sentence === sentence || operands[index + 1]?.sentence === sentence) return false;
  const { start, end } = sentences[sentence];
  return text[start - 1] !== ";" && text[end - 1] !== ";";
}

/** A value of something, not a bound of it, a time or a size of data. */
function isCountable({ kind, family, per, bound, value }: Figure): boolean {
  if (kind === "duration" || kind === "point" || kind === "multiple" || family === "data" || per?.family === "time") return false;
  if (bound !== "=" && bound !== "~" && bound !== "~<") return false;
  return (kind !== "count" && kind !== "number") || value >= MIN_COUNT;
}

/** A sentence about something, told as a fact and as the whole. */
function isRestatement(operand: Operand, sayings: Sayings): boolean {
  const { figure } = operand;
  const { han, latin } = sayings.sentence(operand.sentence);
  if (isBare(figure) && !isLarge(figure) && (!GROUPED.test(figure.text) || latin < 2)) return false;
  if (han < MIN_HAN && latin < MIN_LATIN) return false;
  if (OTHER_CASE.test(sayings.beginning(operand.sentence))) return false;
  const clause = sayings.clause(operand);
  return (
    !BY.test(operand.before) && !FORECAST.test(clause) && !/\bmay\b/.test(clause) && !OTHER.test(clause) && !BASE.test(clause.slice(0, 8))
  );
}

function isBare({ kind, counted }: Figure): boolean {
  return kind === "number" && counted === undefined;
}

function isLarge({ text }: Figure): boolean {
  return LARGE.test(text);
}

const LARGE = /[万亿]|illion|thousand/;

function isLike(a: Figure, b: Figure): boolean {
  return (
    a.kind !== "multiple" &&
    a.kind !== "point" &&
    sameMeasure(a, b) &&
    (a.kind === "ratio") === (b.kind === "ratio") &&
    (a.kind === b.kind || (a.kind !== "amount" && b.kind !== "amount"))
  );
}

/** The words both share; undefined where the second speaks of anything the first did not. */
function sharedWords(first: Operand, second: Operand, sayings: Sayings): readonly string[] | undefined {
  const firstClause = sayings.clause(first);
  if (FORECAST.test(firstClause) || OTHER.test(firstClause) || BASE.test(first.before.slice(-8))) return undefined;
  const firstDates = sayings.dates(first.sentence);
  const secondDates = sayings.dates(second.sentence);
  const ownDates = sayings.ownDates(first.sentence);
  for (const date of secondDates) if (!ownDates.has(date)) return undefined;
  if (firstDates.size > 1 && secondDates.size === 0) return undefined;
  const sentence = sayings.sentence(second.sentence);
  const shared: string[] = [];
  let missing = 0;
  for (const word of sentence.all) {
    if (DIMENSIONS.has(word)) continue;
    if (sayings.isToldBy(first.sentence, word)) shared.push(word);
    else if (word === sentence.definite) missing++;
    else return undefined;
  }
  const { all } = sayings.sentence(first.sentence);
  const own = shared.filter((word) => all.has(word));
  const { figure } = second;
  // money and percents say nothing of what they are of: the first sentence itself must
  const needed =
    figure.family === "currency" || figure.kind === "ratio" || sentence.han > 0 ? Math.max(1, Math.ceil(shared.length / 2)) : 0;
  if (own.length < needed || (missing > 0 && shared.length === 0)) return undefined;
  if (figure.kind === "ratio" && (missing > 0 || own.length < shared.length || (sentence.han < 4 && sentence.latin < 2))) return undefined;
  return shared;
}
