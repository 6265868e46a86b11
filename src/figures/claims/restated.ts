/**
 * Contradictions inside a short text, told in other words: a sentence that says one figure again. Where `within.ts` asks that it says
 * nothing new at all, here words that only bring a total are no news, and one figure alone can be meant: the one beside whose words it is told.
 */

import { type Operand, paragraphOf } from "../arithmetic/operands.ts";
import type { CalendarDate, Figure } from "../figure.ts";
import { gap } from "../interval.ts";
import { blanked } from "../places.ts";
import type { ReadBlock } from "../read.ts";
import { agree, compared } from "./compare.ts";
import { areTwoEntries, labelOf, standsInProse } from "./prose.ts";
import type { Contradiction } from "./within.ts";
import { hasLetter, stemOf } from "./words.ts";

/** Longer texts tell of many things. */
const MAX_FIGURES = 40;
const MAX_SENTENCES = 16;
/** In UTF-16 units. */
const MAX_SENTENCE = 110;
/** Values nearer than this may be two roundings or counts of two days; values further apart are of two things. */
const MIN_GAP = 0.02;
/** Percents are told to a tenth. */
const MIN_GAP_OF_RATIOS = 0.01;
const MOST_APART = 1.6;
/** Small counts of things are said of too many things. */
const MIN_COUNT = 20;
/** Shared pairs of Han characters, or stems, that name what is counted; money, percents and sizes need more of them than what is counted by its noun. */
const NAMES_COUNT = 1;
const NAMES_MEASURE = 2;

/** What makes another value right: another time, case, part, plan or party. Whoever says one of these says it of both, or of two things. */
const APART =
  /预|有望|将|计划|目标|任务|拟|力争|如果|假|若|可能|其[中他它余]|当中|另|此外|包括|每|均|各|分别|最|不[含计]|除|以外|额外|新增|增加|减少|剩|又|再|则|还|也|却|曾|原|旧|老|[去前昨明后次翌同往当]年|[上前下次]一?[届次回季月年轮场期周天]|同期|此前|之前|之后|以前|以后|起初|最初|随后|后来|第[一二三四五六七八九十]|截[至止]|累计|平[均日]|周末|由|从|比|较|约|近|超|逾|不[足到]|左右|上下|半|倍|占|\b(?:will|would|expect\w*|forecast\w*|plan\w*|target\w*|project(?:ed|s)?|could|might|may|can|should|must|hop(?:e|es|ed|ing)|aim\w*|if|another|other|further|additional|extra|rest|remaining|including|excluding|except|each|every|per|average\w*|last|next|previous\w*|earlier|before|after|later|since|until|former\w*|once|only|also|too|than|from|up|down|about|around|some|nearly|almost|over|under|less|more|most|half|peak|record|first|second|third|new|old|of (?:them|which|whom|these|those)|but|while|whereas|instead)\b/gi;

/** Words that bring a total, a state or a number, and say nothing of what it is of. */
const BRINGING =
  /总[计共数量额体]|[一合共总]计|[一合]共|共[有计]|全[部体]|整[个座]?|目前|现[在有]|如今|人数|件数|数[量额目]|规模|达[到至]|录得|造成|波及|涉及|全[市县省区校厂院国馆]/g;
/** Who says that all is counted says nothing of what it is by the verb behind it: 总共卖出, 一共投入. */
const TOTAL = /(?:总[计共]|[一合]共|[合共]计)[一-鿿]{0,2}|\b(?:in all|in total|altogether|overall|a total of)\b/gi;
/** How a peak is told. */
const PEAK = /最[高大多]峰?值?时?/g;
/** This text's own subject, by whatever word. */
const DEICTIC = /(?:本[次届场项]?|[这该此][次届场项台家座批个]?)[一-鿿]{2}/g;
/** New words beside such a one may be another name of it. */
const MAX_NEW = 2;
const EMPTY = new Set("的了为是达在和与及有共总计至到已该此这那并就都被把将对给等个之以所约位名只据显示称全数量额值中");
const YEARLY = /\b(?:each|every|a|per) year\b|\byearly\b|\bannual(?:ly)?\b/gi;
const TIME = /[年月日季天时周]/;
const WORD = /[A-Za-z][A-Za-z'-]*/g;
const BRINGING_STEMS: ReadonlySet<string | undefined> = new Set(
  "time all overall total number population sample membership study comprise include consist cover count amount stood came"
    .split(" ")
    .map(stemOf),
);
const HAN = /[一-鿿]/;
const HAN_RUN = /[一-鿿]+/g;
/** Beside nouns of any kind. */
const CLASSIFIERS = new Set("个名位人种");

export function* restatedWithin(read: ReadBlock): Generator<Contradiction> {
  const { figures } = read;
  if (figures.length < 2 || figures.length > MAX_FIGURES || !mayRestate(figures)) return;
  if (read.sentences.length < 2 || read.sentences.length > MAX_SENTENCES) return;
  const { operands } = paragraphOf(read);
  const blank = blanked(read.text, figures);
  for (let i = 1; i < operands.length; i++) {
    const second = operands[i];
    if (second.sentence === 0 || !isPlainValue(second.figure) || !saysOnly(read, operands, second)) continue;
    const like = operands.slice(0, i).filter((first) => first.sentence < second.sentence && isLike(first, second));
    if (like.some((first) => isSame(first.figure, second.figure))) continue;
    const near = like.filter((first) => isNear(first.figure, second.figure));
    if (near.length === 0) continue;
    const found = restated(read, blank, near, second);
    if (found !== undefined) yield found;
  }
}

/** Two figures of one family that differ by little: most paragraphs have none. */
function mayRestate(figures: readonly Figure[]): boolean {
  for (let i = 1; i < figures.length; i++) {
    if (!isPlainValue(figures[i])) continue;
    for (let j = 0; j < i; j++) if (isNear(figures[j], figures[i]) && !agree(figures[j], figures[i])) return true;
  }
  return false;
}

function isPlainValue({ kind, family, per, bound, value, counted, text }: Figure): boolean {
  if (kind !== "amount" && kind !== "count" && kind !== "ratio" && kind !== "number") return false;
  if (bound !== "=" || per !== undefined || family === "data" || family === "speed") return false;
  if (kind === "ratio") return /\d/.test(text);
  return kind === "amount" || (value >= MIN_COUNT && (kind === "count" || counted !== undefined || !/^\d{4}$/.test(text)));
}

function isNear({ value: a }: Figure, { value: b }: Figure): boolean {
  return a > 0 && b > 0 && Math.max(a, b) <= MOST_APART * Math.min(a, b);
}

/** Said before, exactly or about. */
function isSame(a: Figure, b: Figure): boolean {
  return agree(a, b) && (a.bound !== "=" || Math.abs(a.value - b.value) <= MIN_GAP_OF_RATIOS * b.value);
}

/** Nothing else is told by its sentence, but what was told before. */
function saysOnly({ text, sentences }: ReadBlock, operands: readonly Operand[], second: Operand): boolean {
  const { start, end } = sentences[second.sentence];
  if (end - start > MAX_SENTENCE || text[start - 1] === ";" || text[end - 1] === ";") return false;
  return operands.every(
    (other) =>
      other === second ||
      other.sentence !== second.sentence ||
      operands.some((before) => before.sentence < second.sentence && before.figure.text === other.figure.text),
  );
}

function restated(read: ReadBlock, blank: string, near: readonly Operand[], second: Operand): Contradiction | undefined {
  if (!standsInProse(read, second.figure.start)) return undefined;
  const sentence = read.sentences[second.sentence];
  const told = blank.slice(sentence.start, sentence.end);
  const apartOfSecond = apartOf(told);
  const words = wordsOf(told);
  if (words.length === 0) return undefined;
  const isHan = words.some((word) => HAN.test(word));
  const scored = near
    .filter((first) => !isBase(first))
    .map((first) => ({
      first,
      shared: [
        ...sharedFigures(read, first, second),
        ...(isHan ? sharedPairs(stretchOf(read, blank, first), told) : sharedStems(sentenceOf(read, blank, first), told)),
      ],
    }));
  const most = Math.max(0, ...scored.map(({ shared }) => shared.length));
  const best = scored.filter(({ shared }) => shared.length === most);
  if (most === 0 || best.length !== 1) return undefined;
  const [{ first, shared }] = best;
  const before = blank.slice(0, clauseRange(read, first)[1]);
  const news = untold(words, before).length;
  if (news > (isHan && told.search(DEICTIC) >= 0 ? MAX_NEW : 0)) return undefined;
  const { kind } = second.figure;
  const isCount = kind === "count" || kind === "number" || told.search(TOTAL) >= 0;
  if (most < (isCount && news === 0 ? NAMES_COUNT : NAMES_MEASURE)) return undefined;
  const start = read.sentences[first.sentence].start;
  if (untold(words, before.slice(start)).length > news && SEVERAL.test(before.slice(0, start))) return undefined;
  if (isHan && areParallel(before.slice(start), told, shared)) return undefined;
  const clause = clauseOf(read, blank, first);
  if (!areOfOneCase(apartOf(isResult(first) ? clause.replace(CHANGED, "") : clause), apartOfSecond) || !areOfOneTime(read, first, second))
    return undefined;
  if (!standsInProse(read, first.figure.start) || areTwoEntries(labelOf(read, first), labelOf(read, second))) return undefined;
  const apart = gap(compared(first.figure), compared(second.figure));
  if (apart < (kind === "ratio" ? MIN_GAP_OF_RATIOS : MIN_GAP) || agree(first.figure, second.figure)) return undefined;
  const { block } = read;
  return { first: { block, figure: first.figure }, second: { block, figure: second.figure }, gap: apart, shared, dated: false };
}

/** The words, of which the text says nothing. */
function untold(words: readonly string[], text: string): string[] {
  const stems = new Set(stemsOf(text));
  return words.filter((word) => !(HAN.test(word) ? text.includes(word) : stems.has(word)));
}

/** Named side by side, each may be told of in a sentence of its own. */
const SEVERAL = /[、和与及跟]|\band\b/;

/** What both share stands behind two words that differ: 东山职工, 西山职工. */
function areParallel(first: string, second: string, shared: readonly string[]): boolean {
  return shared.some((pair) => {
    let a = first.lastIndexOf(pair) - 1;
    let b = second.lastIndexOf(pair) - 1;
    while (a >= 0 && b >= 0 && first[a] === second[b]) {
      a--;
      b--;
    }
    return a >= 0 && b >= 0 && isContent(first[a]) && isContent(second[b]);
  });
}

function isContent(unit: string): boolean {
  return HAN.test(unit) && !EMPTY.has(unit) && !TIME.test(unit);
}

const BASE_BEFORE = /(?:由|从|比|较|自|\bfrom|\bthan)[^，,]{0,6}$/;

/** 由240元: where a change began. */
function isBase({ before }: Operand): boolean {
  return BASE_BEFORE.test(before);
}

/** Figures of other things beside both: 三家店. */
function sharedFigures(read: ReadBlock, first: Operand, second: Operand): string[] {
  const [from, to] = clauseRange(read, first);
  const [start, end] = rangeOf(read, second);
  const beside = read.figures.filter(
    (figure) => figure !== first.figure && figure.kind !== "date" && figure.start >= from && figure.end <= to,
  );
  return beside
    .map(({ text }) => text)
    .filter((text) => read.figures.some((other) => other.start >= start && other.end <= end && other.text === text));
}

const RESULT_BEFORE = /[至到为]$|\bto $/;

/** To 276: what a change came to is told as any value is. */
function isResult({ before }: Operand): boolean {
  return RESULT_BEFORE.test(before);
}

const CHANGED = /由|从|\bfrom\b|\bup\b|\bdown\b/g;

function apartOf(clause: string): Set<string> {
  const words = clause.replace(YEARLY, "yearly").match(APART) ?? [];
  return new Set([...words.map((word) => word.toLowerCase()), ...(clause.search(YEARLY) >= 0 ? ["yearly"] : [])]);
}

function areOfOneCase(first: ReadonlySet<string>, second: ReadonlySet<string>): boolean {
  return [...second].every((word) => first.has(word)) && [...first].every((word) => second.has(word));
}

/** The second names the day that the first is told of, the last one before it; without one it speaks of no other time than the first's clause. */
function areOfOneTime(read: ReadBlock, first: Operand, second: Operand): boolean {
  const own = datesIn(read, ...rangeOf(read, second));
  if (own.length === 0) return datesIn(read, ...clauseRange(read, first)).length === 0;
  const governing = datesIn(read, 0, first.figure.start).at(-1);
  return governing !== undefined && own.every((date) => isWithin(date, governing));
}

/** What both say of a date is the same. */
function isWithin(a: CalendarDate, b: CalendarDate): boolean {
  return (["year", "quarter", "half", "month", "day"] as const).every(
    (part) => a[part] === b[part] || (part === "year" && (a.year === undefined || b.year === undefined)),
  );
}

function datesIn({ figures }: ReadBlock, from: number, to: number): CalendarDate[] {
  return figures.flatMap(({ kind, date, start, end }) =>
    kind === "date" && date !== undefined && start >= from && end <= to ? [date] : [],
  );
}

function rangeOf({ sentences }: ReadBlock, { sentence }: Operand): [number, number] {
  return [sentences[sentence].start, sentences[sentence].end];
}

function clauseRange(read: ReadBlock, operand: Operand): [number, number] {
  const { text } = read;
  const [floor, ceiling] = rangeOf(read, operand);
  let from = operand.figure.start;
  while (from > floor && !isMark(text, from - 1)) from--;
  let to = operand.figure.end;
  while (to < ceiling && !isMark(text, to)) to++;
  return [from, to];
}

function isMark(text: string, at: number): boolean {
  return "，,;:、()".includes(text[at]) && !(isDigit(text[at - 1]) && isDigit(text[at + 1]));
}

function isDigit(unit: string | undefined): boolean {
  return unit !== undefined && unit >= "0" && unit <= "9";
}

function clauseOf(read: ReadBlock, blank: string, operand: Operand): string {
  return blank.slice(...clauseRange(read, operand));
}

/** The words that lead to a figure, back to the one before it in its sentence, and its clause. */
function stretchOf(read: ReadBlock, blank: string, operand: Operand): string {
  const [clauseStart, end] = clauseRange(read, operand);
  let from = read.sentences[operand.sentence].start;
  for (const { kind, start, end: behind } of read.figures) {
    if (start >= operand.figure.start) break;
    if (kind !== "date" && behind > from) from = behind;
  }
  return blank.slice(Math.min(from, clauseStart), end);
}

function sentenceOf(read: ReadBlock, blank: string, operand: Operand): string {
  return blank.slice(...rangeOf(read, operand)) + (operand.figure.counted ?? "");
}

/** What a sentence speaks of: single Han characters and stems, without what only brings its figure. */
function wordsOf(sentence: string): string[] {
  const plain = sentence.replace(DEICTIC, " ").replace(PEAK, " ").replace(TOTAL, " ").replace(BRINGING, " ");
  const words: string[] = [];
  for (const unit of plain) if (HAN.test(unit) && !EMPTY.has(unit)) words.push(unit);
  if (hasLetter(plain)) words.push(...stemsOf(plain).filter((stem) => !BRINGING_STEMS.has(stem)));
  return words;
}

/** Stems of the Latin words, in their order. */
function stemsOf(text: string): string[] {
  return (text.match(WORD) ?? []).flatMap((word) => stemOf(word) ?? []);
}

function sharedPairs(clause: string, sentence: string): string[] {
  const pairs = new Set<string>();
  for (const [run] of clause.matchAll(HAN_RUN))
    for (let i = 1; i < run.length; i++) {
      const pair = run.slice(i - 1, i + 1);
      if (!EMPTY.has(pair[0]) && !EMPTY.has(pair[1]) && !TIME.test(pair) && sentence.includes(pair)) pairs.add(pair);
    }
  return [...pairs];
}

function sharedStems(first: string, second: string): string[] {
  const own = new Set(stemsOf(second));
  return [...new Set(stemsOf(first))].filter((stem) => own.has(stem));
}

/** One unit, and one noun where they count things; of a bare number the noun stands right behind. */
function isLike(a: Operand, b: Operand): boolean {
  const [first, second] = [a.figure, b.figure];
  if (first.per !== undefined || (first.kind === "ratio") !== (second.kind === "ratio")) return false;
  if (first.kind === "rank" || first.kind === "point" || first.kind === "multiple") return false;
  const isCounted = ({ family }: Figure) => family === "count" || family === "number";
  if (!isCounted(first) || !isCounted(second)) return first.family === second.family && first.unit === second.unit;
  if (first.unit === second.unit && first.unit !== "thing" && first.unit !== "") return true;
  const noun = nounOf(a);
  const other = nounOf(b);
  if (noun === undefined || other === undefined) return false;
  if (hasLetter(noun) || hasLetter(other)) return stemOf(noun) === stemOf(other);
  return [...noun].some((unit) => !CLASSIFIERS.has(unit) && other.includes(unit));
}

const NOUN_BEHIND = /^[一-鿿]{1,2}/;

function nounOf({ figure, after }: Operand): string | undefined {
  return figure.counted ?? NOUN_BEHIND.exec(after)?.[0];
}
