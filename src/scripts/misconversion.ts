/** Terms of Traditional text that a conversion from Simplified got wrong, judged by the phrases and words around them. */
import { CharClass } from "../text/classes.ts";
import type { Document } from "../text/document.ts";
import type { Span } from "../text/span.ts";
import { type PhraseTable, phraseTable } from "./phrase-table.ts";
import { RARE_FORMS, rareForm } from "./rare-forms.ts";
import { namesOf, SPOILED_SURNAMES, spoiledSurname } from "./surnames.ts";
import { type Misconversion, simplifiedWords, termAt } from "./term-verdict.ts";

/** The dictionaries' standard forms as Taiwan and Hong Kong write them. */
const USUAL: ReadonlyMap<string, string> = new Map(
  ["裏裡", "麪麵", "爲為", "羣群", "峯峰", "牀床", "竈灶", "糉粽", "纔才", "衆眾", "脣唇", "僞偽", "啓啟", "鍼針", "喫吃", "着著"].map(
    ([standard, usual]) => [standard, usual],
  ),
);
/** So many characters left behind show a lax conversion: half-converted pages hold dozens. */
const LAX_MIN = 2;

/** What a code unit may be, as bits. */
const Sign = { Ambiguous: 1, Rare: 2, Surname: 4 } as const;

let signTable: Uint8Array | undefined;

/** By code unit; made when the first Traditional text comes. */
function signs(table: PhraseTable): Uint8Array {
  if (signTable === undefined) {
    signTable = table.members.slice();
    for (const form of RARE_FORMS) signTable[form.charCodeAt(0)] |= Sign.Rare;
    for (const form of SPOILED_SURNAMES) signTable[form.charCodeAt(0)] |= Sign.Surname;
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
      if ((sign & Sign.Surname) !== 0) {
        const name = spoiledSurname(text, at);
        if (name) {
          add(text, terms, first, { start: at, ...name, isUnder: false });
          continue;
        }
      }
      if ((sign & Sign.Ambiguous) === 0 || !table.isSuspicious(text, at)) continue;
      const term = termAt(table, text, at, usual);
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
