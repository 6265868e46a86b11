/**
 * Contradictions inside a short text, told in other words: a sentence that says one figure again. Where `within.ts` asks that it says
 * nothing new at all, here it may have a verb or a noun of its own, if enough of what it names says which of the earlier figures it means.
 */

import { type Operand, paragraphOf, withoutPer } from "../arithmetic/operands.ts";
import type { CalendarDate, Figure } from "../figure.ts";
import { gap } from "../interval.ts";
import { blanked } from "../places.ts";
import type { ReadBlock } from "../read.ts";
import { areOpposed, caseOf } from "./cases.ts";
import { agree, compared } from "./compare.ts";
import { areTwoEntries, labelOf, standsInProse } from "./prose.ts";
import { type Telling, tellingOf } from "./tellings.ts";
import type { Contradiction } from "./within.ts";
import { hasLetter, stemOf } from "./words.ts";

/** Longer texts tell of many things. */
const MAX_FIGURES = 40;
const MAX_SENTENCES = 16;
/** In UTF-16 units. */
const MAX_SENTENCE = 140;
/** Values nearer than this may be two roundings or counts of two days; values further apart are of two things. */
const MIN_GAP = 0.02;
/** Percents are told to a tenth. */
const MIN_GAP_OF_RATIOS = 0.01;
const MOST_APART = 1.6;
/** Small counts of things are said of too many things: fewer than this of any, and as few as that only where more says that it is the same. */
const MIN_COUNT = 20;
const LEAST_COUNT = 5;
const ENOUGH_OF_FEW = 3;

/** Of two figures that share about as much, the one of the same case is meant. */
const CLOSE = 1;
/** What the signs that two figures are of one thing must come to. */
const ENOUGH = 2;

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
    const near = like.filter((first) => (isNear(first.figure, second.figure) || areSwapped(first.figure, second.figure)) && !isBase(first));
    if (near.length === 0) continue;
    const found = restated(read, blank, near, second);
    if (found !== undefined) yield found;
  }
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

function isPlainValue({ kind, family, per, bound, value, counted, text }: Figure): boolean {
  if (kind === "duration") return bound === "=" && !AGE.test(text);
  if (kind !== "amount" && kind !== "count" && kind !== "ratio" && kind !== "number") return false;
  if (bound !== "=" || (per !== undefined && per.family !== "time") || family === "data" || family === "speed") return false;
  if (kind === "ratio") return /\d/.test(text);
  return (
    kind === "amount" ||
    (value >= (kind === "count" && !PROVISION.test(text) ? LEAST_COUNT : MIN_COUNT) &&
      (kind === "count" || counted !== undefined || !/^\d{4}$/.test(text)))
  );
}

/** Parts of a law. */
const PROVISION = /[项条款章节目]$/;
/** Told of many in any text. */
const AGE = /岁|周年|years? old|-year/;

function isNear({ value: a }: Figure, { value: b }: Figure): boolean {
  return a > 0 && b > 0 && Math.max(a, b) <= MOST_APART * Math.min(a, b);
}

/** 2.6 and 6,200 metres, 318 and 381: the same digits in another order, as only a slip makes them. */
function areSwapped(a: Figure, b: Figure): boolean {
  if (Math.max(a.value, b.value) > MOST_SWAPPED * Math.min(a.value, b.value)) return false;
  const [one, other] = [digitsOf(a), digitsOf(b)];
  return one.length > 1 && one !== other && [...one].sort().join("") === [...other].sort().join("");
}

const MOST_SWAPPED = 5;
/** Fewer digits may be the same by chance. */
const MANY_DIGITS = 3;

function digitsOf({ text }: Figure): string {
  return text.replace(/[^\d]/g, "").replace(/^0+|0+$/g, "");
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
  const end = clauseRange(read, second)[1];
  const told = tellingOf(blank.slice(sentence.start, end), blank.slice(0, sentence.start), second.figure);
  if (told === undefined) return undefined;
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
  if (areTwoEntries(labelOf(read, first), labelOf(read, second))) return undefined;
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
  if (namesItsTime(read, first, second)) score++;
  else if ((told.sentence.match(PERIOD) ?? []).some((period) => blank.slice(start, end).toLowerCase().includes(period.toLowerCase())))
    score++;
  if (told.isWhole) score += told.isWholeOf(stretch) ? 1.5 : 1;
  const { kind, family } = second.figure;
  if (isOnly && kind !== "ratio" && family !== "currency") score += 0.5;
  if (names > 0 && areSwapped(first.figure, second.figure)) score += digitsOf(second.figure).length < MANY_DIGITS ? 0.5 : 1;
  // money, times and percents say nothing of what they are of
  if ((family === "currency" || kind === "ratio" || kind === "duration") && names === 0) score = 0;
  if (first.figure.family === "number" && nounOf(first) === undefined && !isNamedBefore(first, second) && names < 2) score = 0;
  if (kind === "ratio" && shared.length < 2) score = 0;
  return { score, words, shared: [...figures, ...shared] };
}

/** One time, one plan, one part, one party: what the first's clause says the second says, and the second says nothing that does not lead to the first. */
function areOfOneStory(read: ReadBlock, blank: string, first: Operand, second: Operand): boolean {
  const [start] = rangeOf(read, second);
  const [, end] = clauseRange(read, second);
  const told = blank.slice(start, end);
  const clause = `${clauseTold(read, blank, first, second)} ${periodOf(read, first)} `.replace(LINK, "").replace(CONNECTIVES, "");
  const [from, to] = rangeOf(read, first);
  const opening = blank.slice(0, read.sentences[0].end);
  const time = [...blank.slice(0, first.figure.start).matchAll(OPENING_TIME)].at(-1)?.[0] ?? "";
  const known = without(`${blank.slice(from, to)} ${opening}`, HELD_TIME) + time;
  const news = told.replace(PERIOD, (period) => (known.toLowerCase().includes(period.toLowerCase()) ? "" : period));
  const own = caseOf(
    (isResult(first) ? without(clause, CHANGED) : clause).replace(PERIOD, (period) =>
      told.toLowerCase().includes(period.toLowerCase()) ? "" : period,
    ),
  );
  const other = caseOf(news);
  const led = caseOf(without(leadOf(read, blank, first), CONNECTIVES));
  const isOneCase = [...own].every((sign) => other.has(sign)) && [...other].every((sign) => own.has(sign) || led.has(sign));
  return isOneCase && !areOpposed(clause, told) && areOfOneTime(read, first, second);
}

function without(text: string, pattern: RegExp): string {
  return text.replace(pattern, "");
}

/** A sentence that opens with its time tells of it until another does. */
const OPENING_TIME = /(?<=^|[。;\n]\s?)[^，。;比较]{0,6}[今去前]年/g;
/** What the figure is held against is of another time: 比去年的. */
const HELD_TIME = /[比较于同][^，]{0,2}[去前昨上][年月季周]|\bthan [a-z ]{0,12}last [a-z]+/g;

/** 一个月收得528万元, £96 a day: a period that stands beside is told as a figure, or by the figure itself. */
function periodOf({ text, figures }: ReadBlock, { figure: { start } }: Operand): string {
  const at = figures.findIndex((figure) => figure.start === start);
  const per = figures[at]?.per;
  if (per !== undefined) return PERIOD_NAMES.get(per.factor) ?? "";
  const before = figures[at - 1];
  return before?.kind === "duration" && ONE_PERIOD.test(before.text) && start - before.end < MAX_VERB
    ? text.slice(before.start, before.end)
    : "";
}

const ONE_PERIOD = /^一(?:天|日|周|个?月)$/;
const PERIOD_NAMES: ReadonlyMap<number, string> = new Map([
  [86_400, "daily"],
  [604_800, "weekly"],
]);
/** In UTF-16 units. */
const MAX_VERB = 5;

/** Its clause; a period that the second names by its length again has been told apart: "its first ten weeks", "those ten weeks". */
function clauseTold(read: ReadBlock, blank: string, first: Operand, second: Operand): string {
  const clause = clauseOf(read, blank, first);
  const periods = sharedFigures(read, first, second);
  return periods.length > 0 ? clause.replace(/\b(?:first|last|next) +(?= {2})/, "") : clause;
}

const BASE_BEFORE = /(?:由|从|比|较|自|\bfrom|\bthan|\bagainst)[^，,]{0,6}$|\b(?:from|than|against) (?:[a-z'’]+ ){1,4}$/;

/** 由240元: where a change began. */
function isBase({ before }: Operand): boolean {
  return BASE_BEFORE.test(before);
}

/** 七日内, within 30 days: a term is set for one thing after the other. */
function isTerm({ figure, before, after }: Operand): boolean {
  return figure.kind === "duration" && (/^ ?[以之]?[内后前]/.test(after) || /\b(?:within|after|every) $/.test(before));
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

/** What brings in the next thing of a text. */
const CONNECTIVES = /[则也还又再但而]|\b(?:also|too|but|while|whereas)\b/gi;
/** Named by both, as far as their sentences go. */
const PERIOD =
  /[上下]半年|首[日周月季年]|\b(?:[Ff]irst|[Ss]econd)[ -](?:half|quarter)\b|[今去前昨]年|[今上本]季|[上本]月|\b[Ll]ast (?:year|season|summer|winter|spring|autumn|quarter|month|week)\b|\bthis (?:year|season|week|month)\b/g;
/** Of a part that is named. */
const LINK = /其中(?=[一-鿿]{2})/;
const RESULT_BEFORE = /[至到为]$|\bto $/;

/** To 276: what a change came to is told as any value is. */
function isResult({ before }: Operand): boolean {
  return RESULT_BEFORE.test(before);
}

const CHANGED = /由|从|\bfrom\b|\bup\b|\bdown\b/g;

/** Both sentences are of one named time. */
function namesItsTime(read: ReadBlock, first: Operand, second: Operand): boolean {
  const own = datesIn(read, ...rangeOf(read, second));
  return own.length > 0 && areOfOneTime(read, first, second);
}

/** The second names the day that the first is told of, the last one before it; without one it speaks of no other time than the first's clause. */
function areOfOneTime(read: ReadBlock, first: Operand, second: Operand): boolean {
  const own = datesIn(read, ...rangeOf(read, second));
  const beside = datesIn(read, ...clauseRange(read, first));
  if (own.length === 0)
    return datesIn(read, 0, second.figure.start).every((date) => beside.length === 0 || beside.some((other) => isWithin(date, other)));
  const [start] = rangeOf(read, first);
  const before = datesIn(read, 0, first.figure.start);
  const governing =
    beside.length > 0 ? beside : datesIn(read, start, first.figure.start).length > 0 ? before.slice(-1) : [before[0], ...before.slice(-1)];
  return before.length + beside.length > 0 && own.every((date) => governing.some((other) => isWithin(date, other)));
}

/** What both say of a date is the same. */
function isWithin(a: CalendarDate, b: CalendarDate): boolean {
  return (["year", "quarter", "half", "month", "day"] as const).every(
    (part) => a[part] === b[part] || (part === "year" && (a.year === undefined || b.year === undefined)),
  );
}

const HELD_AGAINST = /(?:由|从|比|较|自|于|\bfrom|\bthan|\bagainst|\()[^，,]{0,3}$/;

/** Dates that something is told of; what it is held against has its own. */
function datesIn({ text, figures }: ReadBlock, from: number, to: number): CalendarDate[] {
  return figures.flatMap(({ kind, date, start, end }) =>
    kind === "date" && date !== undefined && start >= from && end <= to && !HELD_AGAINST.test(text.slice(Math.max(from, start - 8), start))
      ? [date]
      : [],
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
  let to = bracketEnd(text, operand.figure.end);
  const until = Math.min(ceiling, read.figures.find(({ kind, start }) => kind !== "date" && start >= to)?.start ?? ceiling);
  while (to < until && !isMark(text, to) && !text.startsWith(" and ", to)) to++;
  return [from, to];
}

const BRACKET = /^ ?\([^()]{1,30}\)/;

/** Past what a figure is in another unit. */
function bracketEnd(text: string, end: number): number {
  return end + (BRACKET.exec(text.slice(end, end + 33))?.[0].length ?? 0);
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

/** The words that lead to a figure, and its clause. */
function stretchOf(read: ReadBlock, blank: string, operand: Operand): string {
  const [, end] = clauseRange(read, operand);
  return leadOf(read, blank, operand) + blank.slice(operand.figure.start, end);
}

/** Back to the figure before it in its sentence, at least to the beginning of its clause. */
function leadOf(read: ReadBlock, blank: string, operand: Operand): string {
  const [clauseStart] = clauseRange(read, operand);
  let from = read.sentences[operand.sentence].start;
  for (const { kind, start, end: behind } of read.figures) {
    if (start >= operand.figure.start) break;
    if (kind !== "date" && behind > from && !CHANGE_BEHIND.test(read.text.slice(behind, operand.figure.start))) from = behind;
  }
  return blank.slice(Math.min(from, clauseStart), operand.figure.start);
}

/** From 52 to 58: both ends of a change are of what stands before them. */
const CHANGE_BEHIND = /^[一-鿿]{0,4}[至到]$|^ to $/;

/** One unit, and one noun where they count things; of a bare number the noun stands beside. */
function isLike(a: Operand, b: Operand): boolean {
  const [first, second] = [a.figure, b.figure];
  if (first.per?.name !== second.per?.name && (first.per?.family !== "time" || second.per !== undefined)) return false;
  if ((first.kind === "ratio") !== (second.kind === "ratio")) return false;
  if (first.kind === "rank" || first.kind === "point" || first.kind === "multiple") return false;
  if (!isCounted(first) || !isCounted(second)) return first.family === second.family && first.unit === second.unit;
  if (first.unit === second.unit && first.unit !== "thing" && first.unit !== "") return true;
  const noun = nounOf(a);
  const other = nounOf(b);
  if (isNamedBefore(a, b)) return true;
  if (other === undefined) return noun === undefined && GROUPED.test(first.text) && GROUPED.test(second.text);
  if (noun === undefined) return first.kind === "number" && first.unit === "";
  if (hasLetter(noun) || hasLetter(other)) return stemOf(noun) === stemOf(other);
  return [...noun].some((unit) => !CLASSIFIERS.has(unit) && other.includes(unit));
}

/** A number without a noun is a quantity when its thousands are grouped. */
const GROUPED = /\d,\d{3}/;
/** Beside nouns of any kind. */
const CLASSIFIERS = new Set("个名位人种");
const NOUN_BEHIND = /^ ?([一-鿿]{1,2})/;
const WORD_BEHIND = /^ ([a-z]{3,})(?![a-z-])/;
const PARTITIVE = /^ of (?:the|those|these|its|their|his|her) ([a-z]{3,})s\b/;

function nounOf({ figure, after }: Operand): string | undefined {
  return figure.counted ?? NOUN_BEHIND.exec(after)?.[1] ?? PARTITIVE.exec(after)?.[1] ?? wordBehind(after);
}

/** 640 salmon: nouns that have no plural of their own. */
function wordBehind(after: string): string | undefined {
  const word = WORD_BEHIND.exec(after)?.[1];
  return word !== undefined && stemOf(word) !== undefined ? word : undefined;
}

const NUMBER = /^[\d.,\s]*[百千万亿]*/;

/** 献血人次为14.2万, a membership of 345: what is counted is named before. */
function isNamedBefore(a: Operand, { figure: { counted }, before, after }: Operand): boolean {
  if (counted !== undefined ? !CLASSIFIERS.has(counted) : NOUN_BEHIND.test(after)) return false;
  const noun = nounOf(a);
  if (noun !== undefined && hasLetter(noun)) return before.toLowerCase().includes(noun);
  const unit = noun?.replace(CLASSIFIER, "") || a.figure.text.replace(NUMBER, "");
  return unit.length > 1 && before.includes(unit.slice(0, 2));
}

const CLASSIFIER = /^[个名位人种]/;

function isCounted({ family }: Figure): boolean {
  return family === "count" || family === "number";
}
