/**
 * Contradictions inside a short text by a noun with an article: a later sentence speaks of 这604张床位, the 48 beds, 受资助的98名高中生, the 16-foot
 * skiff as of something known, and the only figure that the text has told of that noun is one digit away.
 */
import { type Operand, paragraphOf } from "../arithmetic/operands.ts";
import type { Figure } from "../figure.ts";
import type { ReadBlock } from "../read.ts";
import { areTransposed, isOneDigitOff } from "./digits.ts";
import { areOneValue, isLike, tellsDifference } from "./retellable.ts";
import type { Contradiction } from "./within.ts";
import { stemOf } from "./words.ts";

/** A text with more tells of many things. */
const MAX_FIGURES = 40;
/** Fewer are told of many things; what a length, a weight or a time is of is one thing. */
const FEWEST = 20;

/** It stands for all that was told. */
const THE = /\b(?:[Tt]he|[Aa]ll|[Tt]hese|[Aa]ll the|[Tt]he (?:full|whole|entire|complete)) $/;
const THIS = /(?:[这该那][一-鿿]?[长高宽深重]?|[是此]次[一-鿿]{0,2}|上述|全部|所有|整[批套组群]|那批|这批)$/;
/** 受资助的98名: as the figure was told, 资助93名. */
const DONE = /(?:[受被所获]([一-鿿]{1,2})|([一-鿿]{2}))的(?:全部|这)?$/;
const LEAD = 14;
const LEAD_LATIN = 40;
const LATIN_BEFORE = /[a-z] ?$/;
const BEHIND = 40;
const DONE_REACH = 6;

/** 床位, behind the figure and what says of which measure it is. */
const HAN_NOUN = /^[长高宽深重]?的?([一-鿿]{2,8})/;
const LATIN_NOUN = /^[- ]?(?:wide|long|tall|high|deep)? ?((?!old\b)[a-z]{3,}(?:-[a-z]+){0,2})/;
const NOUN_REACH = 10;
const NOUN = 2;
/** What is said of them all: the 48 beds were; the 48 beds in the old wing are others. */
const ALL_OF_THEM =
  /^(?:$|[,.;:!?)]| (?:were|are|was|is|have|had|has|will|would|can|could|must|may|should|came|come|went|go|got|all|now|then|also|to be|from|before)\b)/;
const SOME = /^[一-鿿]{1,8}?(?:[中里]|之[外中]|以外)(?=[，,有的]|$)/;
/** Of another time, of a part, or beside others. */
const OTHER =
  /[去上前明次]年|[比较]|从|由|其中|另|其他|其余|分别|各|增|减|升|降|涨|跌|改|剩|余下|首批|第[一二三]批|预[计测]|计划|目标|原|\b(?:last|previous|earlier|another|other|sister|twin|next|remaining|compared|against|each|of which|of the|planned|target|rose|fell|more|fewer|less|than|extra|new|additional|would|respectively|between)\b/i;

interface Told {
  readonly read: ReadBlock;
  readonly operand: Operand;
}

export function* pointedWithin(blocks: readonly ReadBlock[]): Generator<Contradiction> {
  const all = blocks.flatMap((read) => paragraphOf(read).operands.map((operand): Told => ({ read, operand })));
  if (all.length < 2 || all.length > MAX_FIGURES) return;
  for (const [j, second] of all.entries()) {
    if (!isValue(second.operand.figure) || OTHER.test(leadOf(second))) continue;
    const noun = nounOfAll(second);
    if (noun === undefined) continue;
    const [first, another] = all.slice(0, j).filter((other) => isOf(other, second, noun));
    if (first === undefined || another !== undefined || isOneSentence(first, second) || !isValue(first.operand.figure)) continue;
    const [a, b] = [first.operand.figure, second.operand.figure];
    if (areOneValue(a, b) || !haveSlipped(a, b) || !isPointed(first, second) || OTHER.test(leadOf(first))) continue;
    if (tellsDifference(second.read, first.operand, second.operand)) continue;
    yield {
      first: { block: first.read.block, figure: a },
      second: { block: second.read.block, figure: b },
      gap: Math.abs(a.value - b.value) / Math.max(a.value, b.value),
      shared: [noun],
      dated: false,
    };
  }
}

function isOneSentence(first: Told, second: Told): boolean {
  return first.read === second.read && first.operand.sentence === second.operand.sentence;
}

function isValue({ kind, bound, per, value, text }: Figure): boolean {
  if (bound !== "=" || per !== undefined) return false;
  return kind === "amount" || (kind === "duration" && !AGE.test(text)) || ((kind === "count" || kind === "number") && value >= FEWEST);
}

const AGE = /岁|周年|old/;

function haveSlipped(a: Figure, b: Figure): boolean {
  return isOneDigitOff(a, b) || areTransposed(a, b) || (isAttributive(a) && isAttributive(b) && a.place === b.place);
}

/** Four-year: of one thing, however small. */
function isAttributive({ text }: Figure): boolean {
  return text.includes("-");
}

/** The noun behind it, where nothing tells which of them are meant. */
function nounOfAll({ read, operand: { figure } }: Told): string | undefined {
  const behind = behindOf(read, figure);
  const latin = LATIN_NOUN.exec(behind);
  if (latin !== null) return ALL_OF_THEM.test(behind.slice(latin[0].length)) ? latin[1] : undefined;
  const noun = HAN_NOUN.exec(behind)?.[1];
  if (noun === undefined || (figure.kind === "amount" && figure.family === "currency")) return undefined;
  return SOME.test(behind) ? undefined : noun.slice(0, NOUN);
}

/** A number takes its noun with it: 48 beds. */
function behindOf({ text }: ReadBlock, { start, end, counted, text: printed, kind }: Figure): string {
  const from = kind === "count" && counted !== undefined && printed.endsWith(counted) ? end - counted.length : end;
  const isNumber = kind === "count" || kind === "number";
  return text.slice(isNumber && /[a-z]$/.test(printed) ? start + (/^[\d.,]+/.exec(printed)?.[0].length ?? 0) : from, from + BEHIND);
}

/** Of the same noun, behind it or right before. */
function isOf({ read, operand }: Told, second: Told, noun: string): boolean {
  const [a, b] = [operand.figure, second.operand.figure];
  if (a.unit !== b.unit && !isLike(operand, second.operand)) return false;
  if (a.kind === "duration" ? b.kind !== "duration" : b.kind === "duration") return false;
  const behind = behindOf(read, a);
  const latin = LATIN_NOUN.exec(behind)?.[1];
  if (latin !== undefined) return stemOf(latin) !== undefined && stemOf(latin) === stemOf(noun);
  return behind.slice(0, NOUN_REACH).includes(noun) || read.text.slice(Math.max(0, a.start - NOUN_REACH), a.start).includes(noun);
}

function isPointed(first: Told, second: Told): boolean {
  const lead = leadOf(second);
  if (THE.test(lead) || THIS.test(lead)) return true;
  const [, short, done = short] = DONE.exec(lead) ?? [];
  return done !== undefined && leadOf(first).slice(-DONE_REACH).includes(done);
}

/** The words that lead to it in its sentence. */
function leadOf({ read: { text, sentences }, operand: { figure, sentence } }: Told): string {
  const reach = LATIN_BEFORE.test(text.slice(Math.max(0, figure.start - 2), figure.start)) ? LEAD_LATIN : LEAD;
  return text.slice(Math.max(sentences[sentence].start, figure.start - reach), figure.start);
}
