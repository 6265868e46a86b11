/** Whether a character of Traditional text is the wrong form in its term: the phrases around it say so, and in doubt the words. */
import { CharClass, classTable } from "../text/classes.ts";
import type { Span } from "../text/span.ts";
import { isError, isFrequentError } from "./form-errors.ts";
import { type Phrase, type PhraseTable, phraseTable } from "./phrase-table.ts";
import { isInName } from "./surnames.ts";
import { variantWeights, Weight } from "./variant-weight.ts";
import { WordBreaker } from "./word-breaks.ts";

export interface Misconversion extends Span {
  /** The term as it should stand. */
  readonly right: string;
  /** A character was left as in Simplified text; else one was converted that should have stayed, or to a wrong form. */
  readonly isUnder: boolean;
}

/** A word of so many others is common: 聯繫 in eleven, 數里 only in itself. */
const COMMON_FAMILY = 3;
/** A word whose family is so many times as large as that of the word across it stands. */
const FAMILY_FACTOR = 3;
/** A word of so many others is one, though the segmenter may not know it: 里長. */
const WORD_FAMILY = 8;

/** Knows words best in Simplified characters. The first question costs as much as all other rules together on a small page. */
export const simplifiedWords = new WordBreaker((clause) => phraseTable().simplify(clause));

/** The term around a suspicious character, if it is wrong there. */
export function termAt(table: PhraseTable, text: string, at: number, usual: (form: string) => string): Misconversion | undefined {
  const phrases = table.covering(text, at);
  if (phrases.length === 0) return undefined;
  const written = table.classOf(text.charCodeAt(at));
  const support: Phrase[] = [];
  const against: Phrase[] = [];
  for (const phrase of phrases) (table.allows(phrase, at, written) ? support : against).push(phrase);
  // most suspicions end here, before the costly look at words
  if (longestOf(support) > longestOf(against) || !holdsError(table, text, at, against) || isInName(text, at)) return undefined;
  if (support.length > 0 && isSupported(table, text, at, support, against)) return undefined;
  const certain = support.length === 0 ? certainPhrase(table, text, at, against) : undefined;
  const phrase = certain ?? soundPhrase(table, text, at, support, against);
  if (phrase === undefined || holdsStrong(text, phrase) || !isError(table, text, at, phrase)) return undefined;
  const { start, end } = phrase;
  const right = text.slice(start, at) + usual(String.fromCharCode(table.usualForm(phrase, at))) + text.slice(at + 1, end);
  return { start, end, right, isUnder: text.charCodeAt(at) === table.simplifiedUnit(text.charCodeAt(at)) };
}

/** Whether a word as long as those against the form speaks for it and is by far the more common one: 複雜 against 更復. */
function isSupported(table: PhraseTable, text: string, at: number, support: readonly Phrase[], against: readonly Phrase[]): boolean {
  const length = longestOf(support);
  if (length < longestOf(against)) return false;
  const simplified = table.simplifiedUnit(text.charCodeAt(at));
  // no converter makes a special form of a plain one but where it sees the word
  const isChosen = text.charCodeAt(at) !== simplified && against.every((phrase) => table.usualForm(phrase, at) === simplified);
  return largestFamily(table, support, length) >= (isChosen ? 1 : FAMILY_FACTOR) * largestFamily(table, against, length);
}

function largestFamily(table: PhraseTable, phrases: readonly Phrase[], length: number): number {
  let largest = 0;
  for (const phrase of phrases) if (phrase.end - phrase.start === length) largest = Math.max(largest, table.familyOf(phrase));
  return largest;
}

/**
 * The phrase that is told where nothing speaks for the form and no phrase of the dictionaries lies across the edges: 適用于 from its
 * first character on, 并不 of 并不是. Where all want a frequent correction, a phrase across the end that wants it, too, does no harm:
 * 對于 before 此. Any other correction takes a common word.
 */
function certainPhrase(table: PhraseTable, text: string, at: number, against: readonly Phrase[]): Phrase | undefined {
  const written = text.charCodeAt(at);
  const told = against[0]; // in the order of start, then length
  if (table.isCrossed(text, told.start)) return undefined;
  if (against.every((phrase) => isFrequentError(written, table.usualForm(phrase, at)))) {
    const isShared = against.some(({ start, end }) => start < told.end && told.end < end);
    return isShared || !table.isCrossed(text, told.end) ? told : undefined;
  }
  const isUnder = written === table.simplifiedUnit(written);
  return !isUnder || table.familyOf(told) < COMMON_FAMILY || table.isCrossed(text, told.end) ? undefined : told;
}

/** A phrase against the written form that stands there as words do, if none as long speaks for the form. */
function soundPhrase(
  table: PhraseTable,
  text: string,
  at: number,
  support: readonly Phrase[],
  against: readonly Phrase[],
): Phrase | undefined {
  let from = at;
  let to = at + 1;
  for (const { start, end } of [...support, ...against]) {
    from = Math.min(from, start);
    to = Math.max(to, end);
  }
  const breaks = simplifiedWords.around(text, from, to);
  const simplified = table.simplifiedUnit(text.charCodeAt(at));
  const isUnder = text.charCodeAt(at) === simplified;
  // 手捲著 is no 手卷: that a character was wrongly converted takes a word, not two that meet
  const isMeeting = (phrase: Phrase) =>
    !isUnder &&
    table.usualForm(phrase, at) === simplified &&
    phrase.end - phrase.start === 2 &&
    breaks.has(phrase.start + 1) &&
    (phrase.start !== at || table.familyOf(phrase) < WORD_FAMILY);
  const sound = against.filter((phrase) => breaks.cutsNoWord(phrase) && !isMeeting(phrase));
  const longest = longestOf(sound);
  if (longest === 0 || longestOf(support) > longest || longestOf(support.filter((phrase) => breaks.cutsNoWord(phrase))) >= longest)
    return undefined;
  // the first of the shortest: what is told is the word, not the idiom around it
  return sound.reduce((a, b) => (b.end - b.start < a.end - a.start ? b : a));
}

/** What only Simplified text writes is a mixed variant, with all that stands around it. */
function holdsStrong(text: string, { start, end }: Span): boolean {
  const weights = variantWeights();
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (classTable[unit] === CharClass.HanSimplified && weights[unit] === Weight.Strong) return true;
  }
  return false;
}

function holdsError(table: PhraseTable, text: string, at: number, phrases: readonly Phrase[]): boolean {
  for (const phrase of phrases) if (isError(table, text, at, phrase)) return true;
  return false;
}

function longestOf(phrases: readonly Phrase[]): number {
  let longest = 0;
  for (const { start, end } of phrases) if (end - start > longest) longest = end - start;
  return longest;
}
