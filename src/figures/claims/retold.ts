/**
 * Contradictions inside a short Chinese text by what a figure is of: a later sentence says the noun phrase of an earlier figure again, of the same
 * time, with another value. Of all like figures that one is meant whose words tell most of the phrase; the others are of another thing.
 */
import type { Operand } from "../arithmetic/operands.ts";
import type { Figure } from "../figure.ts";
import type { ReadBlock } from "../read.ts";
import { isOfAnotherOne } from "./anotherone.ts";
import { areOpposed, caseOf } from "./cases.ts";
import { clauseRange, isBase, sharedFigures } from "./clauses.ts";
import { areSentencesOfOne } from "./entries.ts";
import { coverage, flat, type HanKey, hanKeyOf, isOfAnother, recombined, uncovered } from "./hankey.ts";
import { areOfOneTime, saysWhen, type Time, timeIn, timeOf } from "./keytime.ts";
import { standsInProse } from "./prose.ts";
import { areOneValue, isLike, isSaidBy, mayBe, retellings, tellsDifference } from "./retellable.ts";
import { measuresOf } from "./telling.ts";
import type { Contradiction } from "./within.ts";

/** In UTF-16 units. */
const MAX_LEAD = 80;
/** Characters of the key that the words beside the earlier figure must tell. */
const MIN_BESIDE = 2;

/** An earlier figure with what it is told in. */
interface Candidate {
  readonly first: Operand;
  /** What leads to it, or to the figure it is held against. */
  readonly lead: string;
  /** Its clause up to it, and the words that it shares with the figure it is held against. */
  readonly beside: string;
  /** Behind it, up to the next mark. */
  readonly trail: string;
  /** Its clause and what is said in its sentence before. */
  readonly around: string;
  readonly time: Time;
}

export function* retoldWithin(read: ReadBlock): Generator<Contradiction> {
  for (const { second, earlier, blank } of retellings(read)) {
    const like = earlier.filter((first) => isLike(first, second));
    if (like.some(({ figure }) => isSaidBy(figure, second.figure)) || !like.some(({ figure }) => mayBe(figure, second.figure))) continue;
    const found = retold(read, blank, like, second);
    if (found !== undefined) yield found;
  }
}

function retold(read: ReadBlock, blank: string, like: readonly Operand[], second: Operand): Contradiction | undefined {
  const { start } = read.sentences[second.sentence];
  const [, end] = clauseRange(read, second);
  if (second.figure.start - start > MAX_LEAD || !standsInProse(read, second.figure.start)) return undefined;
  const before = flat(blank.slice(0, start));
  const key = hanKeyOf(flat(blank.slice(start, second.figure.start)), flat(blank.slice(second.figure.end, end)), before, second.figure);
  if (key === undefined || (key.isAttributive && second.figure.kind === "ratio")) return undefined;
  const opening = openingOf(read, blank);
  const candidates = like.filter((first) => !isChange(first)).map((first) => candidateOf(read, blank, first, like));
  const told = timeIn(read, start, second.figure.start, true);
  const openingTime = timeIn(read, 0, opening.length);
  const now = timeOf(read, second, start);
  const scored = candidates
    .filter(({ first, time }) => areOfOneTime(time, told, openingTime, now) && (!key.isPointer || mayBe(first.figure, second.figure)))
    .map((candidate) => ({ ...candidate, score: scoreOf(key, candidate) + NAMED * sharedFigures(read, candidate.first, second).length }))
    .sort((a, b) => b.score - a.score);
  const best = scored.find((candidate) => isOf(read, blank, key, candidate, second, flat(opening)));
  if (best === undefined) return undefined;
  const { first, score } = best;
  const asWell = scored.filter((other) => other.score === score && !areOneValue(other.first.figure, first.figure));
  if (asWell.some((other) => isOf(read, blank, key, other, second, flat(opening))) || !mayBe(first.figure, second.figure)) return undefined;
  if (!standsInProse(read, first.figure.start) || !areSentencesOfOne(read, first, second) || isOfAnotherOne(read, first, second))
    return undefined;
  if (tellsDifference(read, first, second)) return undefined;
  const { block } = read;
  const apart = Math.abs(first.figure.value - second.figure.value) / Math.max(first.figure.value, second.figure.value);
  return { first: { block, figure: first.figure }, second: { block, figure: second.figure }, gap: apart, shared: [key.lead], dated: false };
}

/** Both name another figure: 三四级. */
const NAMED = 4;

/** What a figure's own clause says of it counts before what it has of the whole that it is a part of. */
function scoreOf(key: HanKey, { lead, beside, around }: Candidate): number {
  return 2 * (coverage(key, beside) + (recombined(key, beside) ?? 0)) + coverage(key, around) + OWN * coverage(key, lead);
}

const OWN = 0.5;

const CHANGE = /(?:增长|增加|减少|减|增|多|少|高出|高|低|相差|差|扩大|扩建|下降|提高|上涨|上升|缩短|回落|涨|跌|快|慢|超出)了?\s*$/;

function isChange({ before }: Operand): boolean {
  return CHANGE.test(before);
}

/** 增至8亿, 由8.2天缩短到7.3天: what a change came to is of what the figure before was of. */
const RESULT = /(?:增|升|降|涨|跌|减|缩短|提高|下降|增加|减少|扩大|上升|提升|回落|增长|延长)[至到为]\s*$/;
/** 比2022年的7本: of the time that is named. */
const HELD = /[比较由从自](?=[^，。;]{0,12}$)/;
/** 与第一季度的110亿元相比. */
const WITH = /[与和同跟]/;
const COMPARED = /^的?相?比/;
/** A part of what was told before it. */
const PART = /其中|当中/;
/** 其中120辆: of what part, is not said before it. */
const PART_ONLY = /[其当]中\s*(?:[有约的]\s*)?$/;

function candidateOf(read: ReadBlock, blank: string, first: Operand, like: readonly Operand[]): Candidate {
  const { figure } = first;
  const [from, to] = clauseRange(read, first);
  const start = joinedStart(read, first);
  const previous = like.findLast((other) => other.index < first.index && other.figure.start >= start && !isHeldIn(read, other));
  const own = flat(blank.slice(Math.max(from, itemStart(read, first, from)), figure.start));
  const trail = flat(blank.slice(figure.end, Math.min(appositionEnd(read, figure, to), itemEnd(read, first, to))));
  const around = `${flat(blank.slice(start, figure.start))} ${trail}`;
  const isResult = RESULT.test(first.before);
  const isHeld = HELD.test(flat(read.text.slice(from, figure.start))) || (WITH.test(own) && COMPARED.test(trail));
  if (isHeld && !isResult) {
    // what it is held against tells what it is of
    const lead = previous === undefined ? "" : leadOf(read, blank, previous);
    return { first, lead, beside: lead, trail, around, time: timeIn(read, from, figure.start, true) };
  }
  const whole = PART.test(flat(blank.slice(partStart(read, from), figure.start))) ? wholeOf(read, first, like, start) : undefined;
  const inherited = whole ?? (isResult ? previous : undefined);
  const beside = `${inherited === undefined ? "" : leadOf(read, blank, inherited)} ${own} ${trail}`;
  const ownTime = timeIn(read, from, figure.start);
  const time = whole !== undefined && !saysWhen(ownTime) ? timeOf(read, whole, clauseRange(read, whole)[0]) : timeOf(read, first, from);
  return { first, lead: own, beside, trail, around, time };
}

/** 有效票16500票、无效票300票: an item of a list has words of its own. */
function itemStart({ text, figures }: ReadBlock, { figure }: Operand, from: number): number {
  const mark = text.lastIndexOf("、", figure.start - 1);
  return mark > from && figures.some(({ start, end }) => start >= from && end <= mark) ? mark + 1 : from;
}

function itemEnd({ text, figures }: ReadBlock, { figure }: Operand, to: number): number {
  const mark = text.indexOf("、", figure.end);
  return mark >= 0 && mark < to && figures.some(({ start, end }) => start > mark && end <= to) ? mark : text.length;
}

/** 比去年同期的80亿元: it tells nothing of what it is of. */
function isHeldIn(read: ReadBlock, operand: Operand): boolean {
  const [from] = clauseRange(read, operand);
  return HELD.test(flat(read.text.slice(from, operand.figure.start))) && !RESULT.test(operand.before);
}

/** Parts told side by side are of one whole: 其中三居室504套、两居室336套. */
function partStart(read: ReadBlock, from: number): number {
  const { text } = read;
  let at = from;
  while (at > 0 && text[at - 1] === "、") {
    at--;
    while (at > 0 && !MARK.test(text[at - 1])) at--;
  }
  return at;
}

/** The figure before the first part that may hold it. */
function wholeOf(read: ReadBlock, first: Operand, like: readonly Operand[], start: number): Operand | undefined {
  const from = partStart(read, clauseRange(read, first)[0]);
  return like.findLast(({ figure }) => figure.end <= from && figure.start >= start && figure.value >= first.figure.value);
}

/** 1.6万册即三分之一捐给图书馆: what stands behind its other name is told of it. */
function appositionEnd({ text, figures }: ReadBlock, { end }: Figure, to: number): number {
  const next = figures.find(({ start }) => start >= to);
  if (next?.start !== to || !/^\s*即\s*$/.test(text.slice(end, to))) return to;
  const mark = text.slice(next.end).search(MARK);
  return mark < 0 ? to : next.end + mark;
}

const MARK = /[，,;。、:()]/;

/** Parts of a sentence between semicolons speak of one thing as long as they name no other. */
function joinedStart({ text, sentences }: ReadBlock, { sentence }: Operand): number {
  let at = sentence;
  while (at > 0 && text[sentences[at].start - 1] === ";") at--;
  return sentences[at].start;
}

function leadOf(read: ReadBlock, blank: string, operand: Operand): string {
  return flat(blank.slice(clauseRange(read, operand)[0], operand.figure.start));
}

/** Up to the first figure that is no date: what the text is about. */
function openingOf({ figures, sentences }: ReadBlock, blank: string): string {
  const first = figures.find(({ kind }) => kind !== "date");
  return blank.slice(0, Math.max(first?.start ?? 0, Math.min(sentences[0].end, MAX_LEAD)));
}

/** The earlier figure is of what the key says, as far as words tell. */
function isOf(read: ReadBlock, blank: string, key: HanKey, candidate: Candidate, second: Operand, opening: string): boolean {
  const { beside, around, first, lead, trail } = candidate;
  const recast = recombined(key, beside);
  if (recast === undefined) return false;
  if (PART_ONLY.test(first.before) && coverage(key, trail) + recast < MIN_BESIDE) return false;
  const told = `${beside} ${around} ${opening}`;
  const words = `${key.lead} ${key.behind}`;
  const measures = first.figure.kind === "amount" ? measuresOf(key.text + key.behind) : [];
  const isMeasured = measures.some((measure) => measure.test(beside)) || (isScore(read, first.figure) && isScore(read, second.figure));
  if (measures.length > 0 && first.figure.family === "length" && !isMeasured && measuresOf(beside).length > 0) return false;
  if (!key.isPointer) {
    const isNamed = isTold(key.head, beside) || isTold(key.behind, beside) || recast >= MIN_BESIDE;
    if (coverage(key, beside) + recast < MIN_BESIDE && !isMeasured && !isNamed) return false;
    if (uncovered(words, words, told).length > (isMeasured ? MIN_BESIDE : 0)) return false;
    if (!isNamed && !around.includes(key.head) && !isMeasured) return false;
  }
  const [, to] = clauseRange(read, first);
  if (
    !latinOf(words).every((word) => told.includes(word)) ||
    !latinOf(lead).every((word) => words.includes(word) || opening.includes(word))
  )
    return false;
  if (isOfAnother(key, lead, opening)) return false;
  const own = caseOf(bare(lead.replace(NAMED_PART, ""), opening));
  const other = caseOf(bare(key.text, opening));
  if (![...own].every((sign) => other.has(sign)) || ![...other].every((sign) => own.has(sign))) return false;
  return !areOpposed(`${lead}${blank.slice(first.figure.end, to)}`, words) && !isBase(second);
}

/** 960分 of a game. */
function isScore({ text }: ReadBlock, { kind, end }: Figure): boolean {
  return kind === "number" && /^分(?![一-鿿])/.test(text.slice(end, end + 2));
}

function isTold(noun: string, text: string): boolean {
  return noun.length > 1 && text.includes(noun);
}

function latinOf(text: string): readonly string[] {
  return text.match(/[A-Za-z]+/g) ?? [];
}

/** Times, connectives and characters of names that the text begins with say nothing of the case. */
function bare(text: string, opening: string): string {
  const plain = text.replace(IN_NAME, (unit, at: number) => (isInName(text.slice(Math.max(0, at - 1), at + 2), opening) ? " " : unit));
  return plain
    .replace(TIMES, "")
    .replace(CONNECTIVES, "")
    .replace(/[比较由从自][^，。;]{0,24}$/, "");
}

/** Of a part that is named. */
const NAMED_PART = /其中|当中|其余/g;

function isInName(units: string, opening: string): boolean {
  return HAN_NAME.test(units) && opening.includes(units);
}

const HAN_NAME = /^[一-鿿]{3}$/;
const IN_NAME = /[若曾毛原超要老半各净]/g;
const TIMES =
  /[今去前昨明同当往][年月日天]|[上本前下]一?个?(?:赛季|学年|季度|航次|财年|[年季届次轮期月周任])|[这此该]?[上下]?半年|首[日周月季年]|[初末底]/g;
const CONNECTIVES = /[则也还又再但而]|累计|包括|将(?=[其这所]|$)|公共预算/g;
