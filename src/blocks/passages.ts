/** Passages that stand twice: found by hashes of how sentences begin, compared to the letter. */
import type { Document } from "../text/document.ts";
import type { Span } from "../text/span.ts";
import { unitsOf } from "../text/units.ts";

export interface Passage {
  /** Where the same stands; ascending. */
  readonly places: readonly Span[];
  /** The first of the two breaks off where the other goes on. */
  readonly cut: boolean;
}

/** Code units of a sentence's beginning that must be equal before more is compared … */
const SEED = 16;
/** … each so many-th of them is hashed. */
const SAMPLED = 3;

/** Passages of at least `minLength` code units that stand again in the document; lines that are equal as a whole are left out. */
export function passagesOf(document: Document, minLength: number): Passage[] {
  const { text, lines } = document;
  const seeds = new Seeds(text, minLength);
  const stretch = new EqualStretch(document);
  const found = new Map<number, { first: Span; places: Span[]; cut: boolean }>();
  for (let from = 0; seeds.next(from); ) {
    const { at, other } = seeds;
    from = at + 1;
    if (commonLength(text, other, at, minLength) < minLength) continue;
    const line = lines.at(at);
    const otherLine = lines.at(other);
    if (line === otherLine || stretch.endsInside(line, otherLine, at, other)) continue;
    const length = stretch.length(at, other);
    if (length <= lines.end(line) - at + 1 && stretch.isSameLine(line, otherLine)) continue;
    from = at + length;
    const span = trimmed(text, at, at + length);
    if (span.end - span.start < minLength) continue;
    const first = { start: other, end: other + span.end - span.start };
    const known = found.get(other);
    if (known) known.places.push(span);
    else found.set(other, { first, places: [span], cut: isCut(text, first, span) });
  }
  return [...found.values()].map(({ first, places, cut }) => ({ places: [first, ...places], cut }));
}

/** Remembers what was last compared: the sentences of two equal lines ask the same again and again, and lines may be as long as the text. */
class EqualStretch {
  readonly #document: Document;
  #line = -1;
  #otherLine = -1;
  #same = false;
  #distance = 0;
  #end = 0;

  constructor(document: Document) {
    this.#document = document;
  }

  isSameLine(line: number, otherLine: number): boolean {
    if (line !== this.#line || otherLine !== this.#otherLine) {
      const { lines } = this.#document;
      const text = lines.text(line).trim();
      this.#same = text !== "" && text === lines.text(otherLine).trim();
      this.#line = line;
      this.#otherLine = otherLine;
    }
    return this.#same;
  }

  /** Whether what is equal cannot reach the line's end: of two equal lines, seen from different columns, one ends sooner. */
  endsInside(line: number, otherLine: number, at: number, other: number): boolean {
    const { lines } = this.#document;
    if (lines.end(line) - lines.start(line) !== lines.end(otherLine) - lines.start(otherLine)) return false;
    return at - lines.start(line) !== other - lines.start(otherLine) && this.isSameLine(line, otherLine);
  }

  /** How many code units are equal from two places on. */
  length(at: number, other: number): number {
    const distance = at - other;
    if (distance !== this.#distance || at >= this.#end) {
      const length = commonLength(this.#document.text, other, at, distance);
      this.#distance = length < distance ? distance : 0;
      this.#end = at + length;
    }
    return this.#end - at;
  }
}

const Start = { Behind: 1, BehindPoint: 2 } as const;
/** By code unit: whether a sentence may begin behind it, or does so where a point stands before it. */
const STARTS = new Uint8Array(0x10000);
for (const unit of [0x3002, 0x0a, 0xff01, 0xff1f]) STARTS[unit] = Start.Behind;
STARTS[0x20] = Start.BehindPoint;
const POINT = 0x2e;

/** The next place where a sentence may begin, or -1. */
function nextStart(units: Uint16Array, from: number, end: number): number {
  const starts = STARTS;
  for (let i = from; i < end; i++) {
    const start = starts[units[i]];
    if (start !== 0 && (start === Start.Behind || (i > 0 && units[i - 1] === POINT))) return i + 1;
  }
  return -1;
}

function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09 || unit === 0x3000;
}

/** At most `most`, and never so many that the first copy runs into the second. */
function commonLength(text: string, a: number, b: number, most: number): number {
  const end = Math.min(text.length, b + Math.min(most, b - a));
  let at = b;
  while (at < end && text.charCodeAt(at - b + a) === text.charCodeAt(at)) at++;
  return at - b;
}

function trimmed(text: string, start: number, end: number): Span {
  let to = end;
  while (to > start && isBlank(text.charCodeAt(to - 1))) to--;
  return { start, end: to };
}

/** One of the two ends its line here, inside a sentence, and the other goes on. */
function isCut(text: string, first: Span, second: Span): boolean {
  const firstEnds = first.end >= text.length || text.charCodeAt(first.end) === 0x0a;
  const secondEnds = second.end >= text.length || text.charCodeAt(second.end) === 0x0a;
  return firstEnds !== secondEnds && !"。！？.!?”」』".includes(text[first.end - 1]);
}

/** Walks over the beginnings of sentences, with an open-addressing table of where each seed was first met. Its loop does nothing else and stays small. */
class Seeds {
  /** The beginning found, and the first place with the same seed. */
  at = -1;
  other = -1;
  readonly #units: Uint16Array;
  /** No passage begins behind it. */
  readonly #limit: number;
  /** Offsets plus one; 0 where a slot is free. */
  readonly #slots: Int32Array;
  readonly #mask: number;
  #used = 0;

  constructor(text: string, minLength: number) {
    this.#units = unitsOf(text);
    this.#limit = text.length - minLength;
    let size = 64;
    while (size < text.length / 8) size *= 2;
    this.#slots = new Int32Array(size);
    this.#mask = size - 1;
  }

  /** Moves on to the next beginning, at `from` or behind it, whose seed was met before. */
  next(from: number): boolean {
    const units = this.#units;
    const end = this.#limit;
    for (let at = from === 0 ? 0 : nextStart(units, from - 1, end); at >= 0 && at <= end; at = nextStart(units, at, end)) {
      if (isBlank(units[at])) continue;
      const other = this.#meet(units, at);
      if (other < 0) continue;
      this.at = at;
      this.other = other;
      return true;
    }
    return false;
  }

  /** The first place whose seed equals the one at `at`, or -1 after noting `at`. */
  #meet(units: Uint16Array, at: number): number {
    let hash = 0x811c9dc5;
    for (let i = at; i < at + SEED; i += SAMPLED) hash = Math.imul(hash ^ units[i], 0x01000193);
    for (let slot = (hash ^ (hash >>> 15)) & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const other = this.#slots[slot] - 1;
      if (other < 0) {
        if (this.#used < this.#mask - (this.#mask >> 2)) {
          this.#slots[slot] = at + 1;
          this.#used++;
        }
        return -1;
      }
      if (isSameSeed(units, other, at)) return other;
    }
  }
}

function isSameSeed(units: Uint16Array, a: number, b: number): boolean {
  for (let i = 0; i < SEED; i++) if (units[a + i] !== units[b + i]) return false;
  return true;
}
