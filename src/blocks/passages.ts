/** Passages that stand twice: found by hashes of how sentences begin, compared to the letter. */
import type { Document } from "../text/document.ts";
import type { Span } from "../text/span.ts";

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
  const seen = new Seeds(text.length);
  const found = new Map<number, { first: Span; places: Span[]; cut: boolean }>();
  let covered = -1;
  for (let start = 0; start >= 0 && start + minLength <= text.length; start = nextStart(text, start)) {
    if (start < covered || isBlank(text.charCodeAt(start))) continue;
    const other = seen.meet(text, start);
    if (other < 0) continue;
    const length = commonLength(text, other, start);
    if (length < minLength) continue;
    const line = lines.at(start);
    const otherLine = lines.at(other);
    if (length <= lines.end(line) - start + 1 && isSameLine(document, line, otherLine)) continue;
    covered = start + length;
    const span = trimmed(text, start, start + length);
    if (span.end - span.start < minLength) continue;
    const first = { start: other, end: other + span.end - span.start };
    const known = found.get(other);
    if (known) known.places.push(span);
    else found.set(other, { first, places: [span], cut: isCut(text, first, span) });
  }
  return [...found.values()].map(({ first, places, cut }) => ({ places: [first, ...places], cut }));
}

function isSameLine({ lines }: Document, a: number, b: number): boolean {
  const text = lines.text(a).trim();
  return text !== "" && text === lines.text(b).trim();
}

/** The next place where a sentence may begin, or -1. */
function nextStart(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if ((unit > 0x3002 && unit < 0xff01) || (unit > 0x2e && unit < 0x3002)) continue; // nearly all units
    if (unit === 0x3002 || unit === 0x0a || unit === 0xff01 || unit === 0xff1f || (unit === 0x20 && text.charCodeAt(i - 1) === 0x2e))
      return i + 1;
  }
  return -1;
}

function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09 || unit === 0x3000;
}

function commonLength(text: string, a: number, b: number): number {
  let length = 0;
  while (a + length < b && b + length < text.length && text.charCodeAt(a + length) === text.charCodeAt(b + length)) length++;
  return length;
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

/** An open-addressing table of where each seed was first met. */
class Seeds {
  /** Offsets plus one; 0 where a slot is free. */
  readonly #slots: Int32Array;
  readonly #mask: number;
  #used = 0;

  constructor(length: number) {
    let size = 64;
    while (size < length / 8) size *= 2;
    this.#slots = new Int32Array(size);
    this.#mask = size - 1;
  }

  /** The first place whose seed equals the one at `at`, or -1 after noting `at`. */
  meet(text: string, at: number): number {
    let hash = 0x811c9dc5;
    for (let i = at; i < at + SEED; i += SAMPLED) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    for (let slot = (hash ^ (hash >>> 15)) & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const other = this.#slots[slot] - 1;
      if (other < 0) {
        if (this.#used < this.#mask - (this.#mask >> 2)) {
          this.#slots[slot] = at + 1;
          this.#used++;
        }
        return -1;
      }
      if (isSameSeed(text, other, at)) return other;
    }
  }
}

function isSameSeed(text: string, a: number, b: number): boolean {
  for (let i = 0; i < SEED; i++) if (text.charCodeAt(a + i) !== text.charCodeAt(b + i)) return false;
  return true;
}
