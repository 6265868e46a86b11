/** Terms of Traditional text that a conversion from Simplified got wrong, judged by the phrases and words around them. */
import { CharClass, classTable } from "../text/classes.ts";
import type { Document } from "../text/document.ts";
import type { Span } from "../text/span.ts";
import { isError, isFrequentError } from "./form-errors.ts";
import { type Phrase, type PhraseTable, phraseTable } from "./phrase-table.ts";
import { RARE_FORMS, rareForm } from "./rare-forms.ts";
import { isSurname, namesOf } from "./surnames.ts";
import { variantWeights, Weight } from "./variant-weight.ts";
import { WordBreaker } from "./word-breaks.ts";

export interface Misconversion extends Span {
  /** The term as it should stand. */
  readonly right: string;
  /** A character was left as in Simplified text; else one was converted that should have stayed, or to a wrong form. */
  readonly isUnder: boolean;
}

/** The dictionaries' standard forms as Taiwan and Hong Kong write them. */
const USUAL: ReadonlyMap<string, string> = new Map(
  ["裏裡", "麪麵", "爲為", "羣群", "峯峰", "牀床", "竈灶", "糉粽", "纔才", "衆眾", "脣唇", "僞偽", "啓啟", "鍼針", "喫吃", "着著"].map(
    ([standard, usual]) => [standard, usual],
  ),
);
/** So many characters left behind show a lax conversion: half-converted pages hold dozens. */
const LAX_MIN = 2;

/** Knows words best in Simplified characters. */
const simplifiedWords = new WordBreaker((clause) => phraseTable().simplify(clause));

/** What a code unit may be, as bits. */
const Sign = { Ambiguous: 1, Rare: 2 } as const;

let signTable: Uint8Array | undefined;

/** By code unit; made when the first Traditional text comes. */
function signs(table: PhraseTable): Uint8Array {
  if (signTable === undefined) {
    signTable = table.members.slice();
    for (const form of RARE_FORMS) signTable[form.charCodeAt(0)] |= Sign.Rare;
  }
  return signTable;
}

/** Ascending; overlapping slips are one term. */
export function traditionalMisconversions(document: Document): Misconversion[] {
  if (document.scan.totals[CharClass.HanTraditional] === 0) return [];
  const { text } = document;
  const table = phraseTable();
  const signOf = signs(table);
  const usual = spelling(text);
  const terms: Misconversion[] = [];
  const rare: Place[] = [];
  let underCount = 0;
  for (const line of judgedLines(document)) {
    const first = terms.length;
    for (let at = nextSign(text, line.start, line.end, signOf); at < line.end; at = nextSign(text, at + 1, line.end, signOf)) {
      const sign = signOf[text.charCodeAt(at)];
      if ((sign & Sign.Rare) !== 0) rare.push({ at, line });
      if ((sign & Sign.Ambiguous) === 0 || !table.isSuspicious(text, at)) continue;
      const term = judge(table, text, at, usual);
      if (term) add(text, terms, first, term);
    }
    for (let i = first; i < terms.length; i++) if (terms[i].isUnder) underCount++;
  }
  return merged(terms, rareForms(text, rare, terms, underCount >= LAX_MIN, usual));
}

/** Nearly all of a text goes by here: a loop so small that the engine compiles it once and for all. */
function nextSign(text: string, from: number, end: number, signOf: Uint8Array): number {
  let at = from;
  while (at < end && signOf[text.charCodeAt(at)] === 0) at++;
  return at;
}

interface Place {
  readonly at: number;
  readonly line: Span;
}

/** Rare forms outside the terms that were found. Both ascend. */
function rareForms(
  text: string,
  places: readonly Place[],
  terms: readonly Misconversion[],
  isLax: boolean,
  usual: (form: string) => string,
): Misconversion[] {
  const found: Misconversion[] = [];
  let isName: ((at: number) => boolean) | undefined;
  let next = 0;
  for (const { at, line } of places) {
    while (next < terms.length && terms[next].end <= at) next++;
    if (next < terms.length && terms[next].start <= at) continue;
    const right = rareForm(text, line, at, isLax, simplifiedWords);
    if (right === undefined) continue;
    isName ??= namesOf(text);
    if (!isName(at)) found.push({ start: at, end: at + 1, right: usual(right), isUnder: true });
  }
  return found;
}

function merged(terms: readonly Misconversion[], others: readonly Misconversion[]): Misconversion[] {
  return others.length === 0 ? [...terms] : [...terms, ...others].sort((a, b) => a.start - b.start);
}

/** Lines of the document's own variant: a line in the other one is a finding of its own, not a hundred slips. */
function* judgedLines({ lines }: Document): Iterable<Span> {
  for (let line = 0; line < lines.count; line++) {
    if (lines.classCount(line, CharClass.HanSimplified) > lines.classCount(line, CharClass.HanTraditional)) continue;
    if (lines.classCount(line, CharClass.Kana) > 0 || lines.classCount(line, CharClass.Hangul) > 0) continue;
    if (lines.classCount(line, CharClass.Han) + lines.classCount(line, CharClass.HanTraditional) > 1) yield lines.span(line);
  }
}

/** Standard forms in the spelling of this text: 裏 stays where 裏 is written. */
function spelling(text: string): (form: string) => string {
  let keepsInner: boolean | undefined;
  return (form) => {
    if (form !== "裡" && form !== "裏") return USUAL.get(form) ?? form;
    keepsInner ??= text.includes("裏") && !text.includes("裡");
    return keepsInner ? "裏" : "裡";
  };
}

function judge(table: PhraseTable, text: string, at: number, usual: (form: string) => string): Misconversion | undefined {
  const phrases = table.covering(text, at);
  if (phrases.length === 0) return undefined;
  const written = table.classOf(text.charCodeAt(at));
  const support: Phrase[] = [];
  const against: Phrase[] = [];
  for (const phrase of phrases) (table.allows(phrase, at, written) ? support : against).push(phrase);
  // most suspicions end here, before the costly look at words
  if (longestOf(support) > longestOf(against) || !holdsError(table, text, at, against)) return undefined;
  const certain = support.length === 0 ? certainPhrase(table, text, at, against) : undefined;
  const phrase = certain ?? soundPhrase(table, text, at, support, against);
  if (phrase === undefined || holdsStrong(text, phrase) || !isError(table, text, at, phrase) || isSurname(text, at)) return undefined;
  const { start, end } = phrase;
  const right = text.slice(start, at) + usual(String.fromCharCode(table.usualForm(phrase, at))) + text.slice(at + 1, end);
  return { start, end, right, isUnder: text.charCodeAt(at) === table.simplifiedUnit(text.charCodeAt(at)) };
}

/**
 * The phrase that is told where all want a frequent correction and no other word may lie across its edges: 適用于 from its first
 * character on, 并不 of 并不是. A word across the end does no harm where it wants the same correction: 對于 before 此.
 */
function certainPhrase(table: PhraseTable, text: string, at: number, against: readonly Phrase[]): Phrase | undefined {
  const written = text.charCodeAt(at);
  for (const phrase of against) if (!isFrequentError(written, table.usualForm(phrase, at))) return undefined;
  const told = against[0]; // in the order of start, then length
  const isCrossed = table.isJoint(text, told.end) && !against.some(({ start, end }) => start < told.end && told.end < end);
  return isCrossed || table.isJoint(text, told.start) ? undefined : told;
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
    !isUnder && table.usualForm(phrase, at) === simplified && phrase.end - phrase.start === 2 && breaks.has(phrase.start + 1);
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

/** Overlapping terms of one line, from `first` on, become one. */
function add(text: string, terms: Misconversion[], first: number, term: Misconversion): void {
  const last = terms.length > first ? terms[terms.length - 1] : undefined;
  if (last === undefined || term.start >= last.end) terms.push(term);
  else terms[terms.length - 1] = union(text, last, term);
}

function union(text: string, a: Misconversion, b: Misconversion): Misconversion {
  const start = Math.min(a.start, b.start);
  const end = Math.max(a.end, b.end);
  let right = "";
  for (let i = start; i < end; i++) {
    const fromA = i >= a.start && i < a.end ? a.right[i - a.start] : text[i];
    const fromB = i >= b.start && i < b.end ? b.right[i - b.start] : text[i];
    right += fromA !== text[i] ? fromA : fromB;
  }
  return { start, end, right, isUnder: a.isUnder || b.isUnder };
}
