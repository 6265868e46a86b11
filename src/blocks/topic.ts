/** How much of a stretch of text is said elsewhere in its document: shared bigrams of Han, kana and Hangul, shared words of other scripts. */
import { CharClass, classTable } from "../text/classes.ts";
import type { Document } from "../text/document.ts";
import type { Span } from "../text/span.ts";

/** As much of a document as is looked at: a page's subject shows long before. */
const MAX_UNITS = 1 << 16;
const MIN_SLOTS = 1 << 10;
const MAX_SLOTS = 1 << 17;
/** Slots a code unit, so that two bigrams seldom meet in one. */
const SLOTS_PER_UNIT = 8;
const MIN_WORD = 4;

export class Topic {
  readonly #text: string;
  readonly #limit: number;
  readonly #slots: Uint8Array;
  readonly #mask: number;

  /** `omitted` are stretches, ascending, that are no part of what the document says. */
  constructor(document: Document, omitted: readonly Span[] = []) {
    this.#text = document.text;
    this.#limit = Math.min(this.#text.length, MAX_UNITS);
    let size = MIN_SLOTS;
    while (size < MAX_SLOTS && size < this.#limit * SLOTS_PER_UNIT) size *= 2;
    this.#slots = new Uint8Array(size);
    this.#mask = size - 1;
    let from = 0;
    for (const { start, end } of omitted) {
      this.#count(from, Math.min(start, this.#limit));
      from = end;
    }
    this.#count(from, this.#limit);
  }

  #count(start: number, end: number): void {
    eachTerm(this.#text, start, end, (term) => {
      const slot = term & this.#mask;
      if (this.#slots[slot] < 255) this.#slots[slot]++;
    });
  }

  /** Share (0..1) of the terms in `span` that stand outside `without` as well; undefined where the span has too few terms to tell. */
  overlap(span: Span, without: Span = span): number | undefined {
    const own = new Map<number, number>();
    eachTerm(this.#text, without.start, Math.min(without.end, this.#limit), (term) => {
      const slot = term & this.#mask;
      own.set(slot, (own.get(slot) ?? 0) + 1);
    });
    let terms = 0;
    let shared = 0;
    eachTerm(this.#text, span.start, span.end, (term) => {
      const slot = term & this.#mask;
      terms++;
      if (this.#slots[slot] > (own.get(slot) ?? 0)) shared++;
    });
    return terms < 4 ? undefined : shared / terms;
  }
  /** Share of the terms in `span` that stand more often in the document than the `uses` of the span itself account for. */
  share(span: Span, uses: number): number {
    let terms = 0;
    let shared = 0;
    eachTerm(this.#text, span.start, span.end, (term) => {
      terms++;
      if (this.#slots[term & this.#mask] > uses) shared++;
    });
    return terms === 0 ? 1 : shared / terms;
  }
}

function eachTerm(text: string, start: number, end: number, see: (term: number) => void): void {
  let previous = 0;
  let word = 0;
  let length = 0;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    const value = classTable[unit];
    if (value >= CharClass.Han && value <= CharClass.Hangul) {
      if (previous !== 0) see(Math.imul(Math.imul(previous, 0x9e3779b1) ^ unit, 0x85ebca6b) >>> 9);
      previous = unit;
      length = 0;
      continue;
    }
    previous = 0;
    if (value >= CharClass.Latin && value <= CharClass.Greek) {
      word = length === 0 ? 0x811c9dc5 : word;
      word = Math.imul(word ^ (unit | 0x20), 0x01000193);
      length++;
      if (i + 1 < end && isLetter(text.charCodeAt(i + 1))) continue;
      if (length >= MIN_WORD) see(word >>> 9);
    }
    length = 0;
  }
}

function isLetter(unit: number): boolean {
  const value = classTable[unit];
  return value >= CharClass.Latin && value <= CharClass.Greek;
}
