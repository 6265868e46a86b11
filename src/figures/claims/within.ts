/**
 * Contradictions inside a document: a sentence that says nothing new except another number.
 * All it speaks of was spoken of before, with the same measure, and its value agrees with none that stood there.
 */

import { type Operand, paragraphOf, sameMeasure } from "../arithmetic/operands.ts";
import { dateText } from "../calendar.ts";
import type { Figure } from "../figure.ts";
import { gap } from "../interval.ts";
import type { ReadBlock } from "../read.ts";
import { agree, compared } from "./compare.ts";
import { type Words, wordsOf } from "./words.ts";

export interface Contradiction {
  readonly block: ReadBlock["block"];
  /** The later figure, and the one it contradicts. */
  readonly second: Figure;
  readonly first: Figure;
  readonly gap: number;
  /** Words both speak of. */
  readonly shared: readonly string[];
  /** Both name the same date. */
  readonly dated: boolean;
}

interface Said {
  readonly operand: Operand;
  readonly sentence: Words;
  readonly clause: Words;
  readonly clauseText: string;
  readonly dates: ReadonlySet<string>;
  readonly alone: boolean;
  /** What stood before in the paragraph, the sentence included. */
  readonly context: ReadonlySet<string>;
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
  /其中|另有|另外|此外|其余|包括|每|均|\b(?:further|another|other|rest|remaining|of (?:them|which|whom|that|those)|average|each(?! of its)|additional|more than|earlier|previous)\b/i;
const BASE = /去年|上年|同期|此前|原|上季|上月|从|由|比|较|\bfrom\b|\bthan\b|last year|year earlier|previous|before/i;
const DIMENSIONS = new Set(["long", "wide", "tall", "high", "deep", "长", "宽", "高", "深", "重", "weigh", "heavy"]);

export function* contradictionsWithin(read: ReadBlock): Generator<Contradiction> {
  if (read.figures.length < 2 || read.figures.length > MAX_FIGURES) return;
  if (!hasLikeFigures(read.figures)) return;
  const said = sayingsOf(read);
  for (let i = 1; i < said.length; i++) {
    const second = said[i];
    if (!isRestatement(second)) continue;
    const like = said
      .slice(0, i)
      .filter((first) => first.operand.sentence < second.operand.sentence && isLike(first.operand.figure, second.operand.figure));
    if (like.length === 0 || like.some((first) => agree(first.operand.figure, second.operand.figure))) continue;
    const found = like.map((first) => ({ first, shared: sharedWords(first, second) })).filter(({ shared }) => shared !== undefined);
    const best = found.sort(
      (a, b) => (b.shared?.length ?? 0) - (a.shared?.length ?? 0) || b.first.operand.index - a.first.operand.index,
    )[0];
    if (best?.shared === undefined || agree(best.first.operand.figure, second.operand.figure)) continue;
    const apart = gap(compared(best.first.operand.figure), compared(second.operand.figure));
    if (apart < MIN_GAP) continue;
    const dated = second.dates.size > 0;
    yield { block: read.block, first: best.first.operand.figure, second: second.operand.figure, gap: apart, shared: best.shared, dated };
  }
}

/** Two figures of one measure at least, or there is nothing to compare. */
function hasLikeFigures(figures: readonly Figure[]): boolean {
  const seen = new Set<string>();
  for (const { kind, family, unit } of figures) {
    if (kind === "date" || kind === "rank" || kind === "duration" || kind === "multiple") continue;
    const key = family === "count" || family === "number" ? "count" : unit;
    if (seen.has(key)) return true;
    seen.add(key);
  }
  return false;
}

function sayingsOf(read: ReadBlock): Said[] {
  const { text, sentences, operands, dates } = paragraphOf(read);
  const blank = blanked(text, read.figures);
  const context = new Set<string>();
  const said: Said[] = [];
  for (let s = 0; s < sentences.length; s++) {
    const { start, end } = sentences[s];
    const sentence = wordsOf(blank.slice(start, end));
    for (const word of sentence.all) context.add(word);
    const own = operands.filter((operand) => operand.sentence === s);
    const days = new Set(
      dates.filter((date) => date.start >= start && date.end <= end && date.date).map((date) => dateText(date.date ?? {})),
    );
    for (const operand of own) {
      const [from, to] = clauseOf(blank, operand.figure, start, end);
      const clauseText = blank.slice(from, to);
      said.push({
        operand,
        sentence,
        clause: wordsOf(clauseText),
        clauseText,
        dates: days,
        // items between semicolons are a list, each of its own thing
        alone: own.length === 1 && text[start - 1] !== ";" && text[end - 1] !== ";",
        context: new Set(context),
      });
    }
  }
  return said;
}

/** Figures become spaces, so that their words do not count as what is spoken of. */
function blanked(text: string, figures: readonly Figure[]): string {
  let blank = "";
  let at = 0;
  for (const { start, end } of figures) {
    blank += text.slice(at, start) + " ".repeat(Math.max(0, end - start));
    at = Math.max(at, end);
  }
  return blank + text.slice(at);
}

function clauseOf(text: string, { start, end }: Figure, floor: number, ceiling: number): [number, number] {
  let from = start;
  while (from > floor && !"，,;；:：(".includes(text[from - 1])) from--;
  let to = end;
  while (to < ceiling && !"，,;；:：)".includes(text[to])) to++;
  return [from, to];
}

/** A sentence with one figure, about something, told as a fact and as the whole. */
function isRestatement({ operand, sentence, clauseText, alone }: Said): boolean {
  const { figure } = operand;
  if (
    !alone ||
    figure.kind === "duration" ||
    figure.kind === "point" ||
    figure.kind === "multiple" ||
    figure.family === "data" ||
    figure.per?.family === "time"
  )
    return false;
  if (figure.bound !== "=" && figure.bound !== "~" && figure.bound !== "~<") return false;
  if ((figure.kind === "count" || figure.kind === "number") && figure.value < MIN_COUNT) return false;
  if (
    figure.kind === "number" &&
    figure.counted === undefined &&
    !/[万亿]|illion|thousand/.test(figure.text) &&
    (!GROUPED.test(figure.text) || sentence.latin < 2)
  )
    return false;
  if (sentence.han < MIN_HAN && sentence.latin < MIN_LATIN) return false;
  return !FORECAST.test(clauseText) && !/\bmay\b/.test(clauseText) && !OTHER.test(clauseText) && !BASE.test(clauseText.slice(0, 8));
}

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
function sharedWords(first: Said, second: Said): readonly string[] | undefined {
  if (FORECAST.test(first.clauseText) || OTHER.test(first.clauseText) || BASE.test(first.operand.before.slice(-8))) return undefined;
  for (const date of second.dates) if (!first.dates.has(date)) return undefined;
  if (first.dates.size > 0 && second.dates.size === 0 && first.dates.size > 1) return undefined;
  const shared: string[] = [];
  let missing = 0;
  for (const word of second.sentence.all) {
    if (DIMENSIONS.has(word)) continue;
    if (first.sentence.all.has(word) || first.context.has(word)) shared.push(word);
    else if (word === second.sentence.definite) missing++;
    else return undefined;
  }
  const own = shared.filter((word) => first.clause.all.has(word) || first.sentence.all.has(word));
  const { figure } = second.operand;
  // money and percents say nothing of what they are of: the first sentence itself must
  const needed =
    figure.family === "currency" || figure.kind === "ratio" || second.sentence.han > 0 ? Math.max(1, Math.ceil(shared.length / 2)) : 0;
  if (own.length < needed || (missing > 0 && shared.length === 0)) return undefined;
  if (figure.kind === "ratio" && (missing > 0 || own.length < shared.length || (second.sentence.han < 4 && second.sentence.latin < 2)))
    return undefined;
  return shared;
}
