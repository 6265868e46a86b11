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
  readonly #omitted: readonly Span[];
  readonly #limit: number;

  /** `omitted` are stretches, ascending, that are no part of what the document says. */
  constructor({ text }: Document, omitted: readonly Span[] = []) {
    this.#text = text;
    this.#omitted = omitted;
    this.#limit = Math.min(text.length, MAX_UNITS);
  }

  /** The table with this document's terms in it. */
  #counts(): TermCounts {
    if (!table.isOf(this)) {
      table.clear(this, this.#limit);
      let from = 0;
      for (const { start, end } of this.#omitted) {
        table.add(this.#text, from, Math.min(start, this.#limit), 1);
        from = end;
      }
      table.add(this.#text, from, this.#limit, 1);
    }
    return table;
  }

  /** Share (0..1) of the terms in `span` that stand outside `without` as well; undefined where the span has too few terms to tell. */
  overlap(span: Span, without: Span = span): number | undefined {
    const counts = this.#counts();
    const end = Math.min(without.end, this.#limit);
    counts.add(this.#text, without.start, end, -1);
    const terms = counts.count(this.#text, span, 0);
    counts.add(this.#text, without.start, end, 1);
    return terms < MIN_TERMS ? undefined : counts.shared / terms;
  }

  /** Share of the terms in `span` that stand more often in the document than the `uses` of the span itself account for. */
  share(span: Span, uses: number): number {
    const counts = this.#counts();
    const terms = counts.count(this.#text, span, uses);
    return terms === 0 ? 1 : counts.shared / terms;
  }
}

/** How often each term stands in one document. One table serves all documents in turn: to make a new one for each takes longer than to fill it. */
class TermCounts {
  readonly #slots = new Int16Array(MAX_SLOTS);
  readonly #reader = new TermReader();
  #mask = 0;
  #owner: WeakRef<Topic> | undefined;
  /** Of the terms last counted, those that stand more often than asked. */
  shared = 0;

  isOf(topic: Topic): boolean {
    return this.#owner?.deref() === topic;
  }

  clear(owner: Topic, units: number): void {
    let size = MIN_SLOTS;
    while (size < MAX_SLOTS && size < units * SLOTS_PER_UNIT) size *= 2;
    this.#slots.fill(0, 0, size);
    this.#mask = size - 1;
    this.#owner = new WeakRef(owner);
  }

  add(text: string, start: number, end: number, step: 1 | -1): void {
    const slots = this.#slots;
    const mask = this.#mask;
    const count = this.#reader.read(text, start, end);
    const { terms } = this.#reader;
    for (let i = 0; i < count; i++) slots[terms[i] & mask] += step;
  }

  /** How many terms a span has; `shared` is then how many of them stand more than `uses` times in the table. */
  count(text: string, { start, end }: Span, uses: number): number {
    const count = this.#reader.read(text, start, end);
    const { terms } = this.#reader;
    let shared = 0;
    for (let i = 0; i < count; i++) if (this.#slots[terms[i] & this.#mask] > uses) shared++;
    this.shared = shared;
    return count;
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

const table = new TermCounts();

function isLetter(unit: number): boolean {
  const value = classTable[unit];
  return value >= CharClass.Latin && value <= CharClass.Greek;
}
