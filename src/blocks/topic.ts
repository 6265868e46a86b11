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
/** Fewer tell nothing. */
const MIN_TERMS = 4;

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
    const slots = this.#slots;
    const count = reader.read(this.#text, start, end);
    const { terms } = reader;
    for (let i = 0; i < count; i++) {
      const slot = terms[i] & this.#mask;
      if (slots[slot] < 255) slots[slot]++;
    }
  }

  /** Share (0..1) of the terms in `span` that stand outside `without` as well; undefined where the span has too few terms to tell. */
  overlap(span: Span, without: Span = span): number | undefined {
    const own = new Map<number, number>();
    const owned = reader.read(this.#text, without.start, Math.min(without.end, this.#limit));
    for (let i = 0; i < owned; i++) {
      const slot = reader.terms[i] & this.#mask;
      own.set(slot, (own.get(slot) ?? 0) + 1);
    }
    const terms = reader.read(this.#text, span.start, span.end);
    let shared = 0;
    for (let i = 0; i < terms; i++) {
      const slot = reader.terms[i] & this.#mask;
      if (this.#slots[slot] > (own.get(slot) ?? 0)) shared++;
    }
    return terms < MIN_TERMS ? undefined : shared / terms;
  }

  /** Share of the terms in `span` that stand more often in the document than the `uses` of the span itself account for. */
  share(span: Span, uses: number): number {
    const terms = reader.read(this.#text, span.start, span.end);
    let shared = 0;
    for (let i = 0; i < terms; i++) if (this.#slots[reader.terms[i] & this.#mask] > uses) shared++;
    return terms === 0 ? 1 : shared / terms;
  }
}

/** Reads terms, as 23-bit hashes, into a buffer that serves all readings. */
class TermReader {
  terms = new Uint32Array(MAX_UNITS);

  /** How many terms there are between two offsets; `terms` holds them until the next reading. */
  read(text: string, start: number, end: number): number {
    if (end - start > this.terms.length) this.terms = new Uint32Array(end - start);
    const { terms } = this;
    let count = 0;
    let previous = 0;
    let word = 0;
    let length = 0;
    for (let i = start; i < end; i++) {
      const unit = text.charCodeAt(i);
      const value = classTable[unit];
      if (value >= CharClass.Han && value <= CharClass.Hangul) {
        if (previous !== 0) terms[count++] = Math.imul(Math.imul(previous, 0x9e3779b1) ^ unit, 0x85ebca6b) >>> 9;
        previous = unit;
        length = 0;
        continue;
      }
      previous = 0;
      if (value >= CharClass.Latin && value <= CharClass.Greek) {
        word = Math.imul((length === 0 ? 0x811c9dc5 : word) ^ (unit | 0x20), 0x01000193);
        length++;
        if (i + 1 < end && isLetter(text.charCodeAt(i + 1))) continue;
        if (length >= MIN_WORD) terms[count++] = word >>> 9;
      }
      length = 0;
    }
    return count;
  }
}

const reader = new TermReader();

function isLetter(unit: number): boolean {
  const value = classTable[unit];
  return value >= CharClass.Latin && value <= CharClass.Greek;
}
