/** A stretch of a line as code points, with what each costs as it stands. */
import { bitsOf, Kind, kindOf } from "./plausibility.ts";

/** A character that stood just before, or a period of two, tells nothing new: rules, frames, ornaments. */
const REPEATED_BITS = 3;
/**
 * The first levels of the double-byte charsets hold some 3,000 characters each, in like places: one misread as another is a random
 * character of that level, which costs so much on average. Real text costs less than that.
 */
const UNIFORM_BITS = 12;
/** A Han character or a symbol that stood in the stretch before. */
const SEEN_BITS = 7;
/** Charsets change between lines and words, and between two Han characters where a word was damaged: what a change costs elsewhere. */
const CUT_WORD = 6;
const CUT_WIDE = 2;
const CUT_ASCII = 2;

export class Stretch {
  readonly length: number;
  readonly points: Int32Array;
  readonly bits: Float32Array;
  /** The same, with rarity and repetition of Han, Hangul and symbols held back: rare characters are no proof that a text is none. */
  readonly plainBits: Float32Array;
  /** The kind before each character, and of the last one. */
  readonly kinds: Uint8Array;
  /** What it costs to believe that one charset ends and another begins before each character: much inside a word. */
  readonly cuts: Uint8Array;
  /** Share of ASCII: where it is nil, no alphabet was misread. */
  readonly asciiShare: number;

  constructor(text: string, before: Kind = Kind.Space) {
    // One piece of memory for all: stretches are made by the thousand.
    const size = text.length;
    const memory = new ArrayBuffer(3 * size * Int32Array.BYTES_PER_ELEMENT + 2 * (size + 1));
    const points = new Int32Array(memory, 0, size);
    let length = 0;
    for (let i = 0; i < size; i++) {
      const point = text.codePointAt(i) ?? 0;
      points[length++] = point;
      if (point > 0xffff) i++;
    }
    this.length = length;
    this.points = points.subarray(0, length);
    this.bits = new Float32Array(memory, points.byteLength, length);
    this.plainBits = new Float32Array(memory, 2 * points.byteLength, length);
    this.kinds = new Uint8Array(memory, 3 * points.byteLength, length + 1);
    this.kinds[0] = before;
    this.cuts = new Uint8Array(memory, 3 * points.byteLength + size + 1, length + 1);
    const seen = new Set<number>();
    let ascii = 0;
    for (let i = 0; i < length; i++) {
      const point = points[i];
      const kind = kindOf(point);
      if (point < 0x80) ascii++;
      const bits = bitsOf(point, this.kinds[i] as Kind);
      this.kinds[i + 1] = kind;
      this.bits[i] = this.#isPeriodic(i) ? Math.min(bits, REPEATED_BITS) : bits;
      this.plainBits[i] = this.bits[i];
      if (kind !== Kind.Han && kind !== Kind.Hangul && kind !== Kind.Symbol) continue;
      this.plainBits[i] -= Math.max(0, bitsOf(point, kind) - UNIFORM_BITS);
      if (seen.has(point)) this.plainBits[i] = Math.min(this.plainBits[i], SEEN_BITS);
      seen.add(point);
    }
    for (let i = 1; i < length; i++) this.cuts[i] = this.#cut(i);
    this.asciiShare = ascii / Math.max(1, length);
  }

  #isPeriodic(at: number): boolean {
    const { points } = this;
    if (points[at] < 0x80 || at === 0) return false;
    return points[at] === points[at - 1] || (at > 2 && points[at] === points[at - 2] && points[at - 1] === points[at - 3]);
  }

  #cut(at: number): number {
    const kind = this.kinds[at];
    if (this.points[at - 1] < 0x80) return kind === Kind.Lower || kind === Kind.Upper || kind === Kind.Digit ? CUT_ASCII : 0;
    if (this.points[at] < 0x80) return 0;
    return isWide(kind) || isWide(this.kinds[at + 1]) ? CUT_WIDE : CUT_WORD;
  }

  /** The UTF-16 offset of each code point, and the end. */
  offsets(): Uint32Array {
    const offsets = new Uint32Array(this.length + 1);
    for (let i = 0; i < this.length; i++) offsets[i + 1] = offsets[i] + (this.points[i] > 0xffff ? 2 : 1);
    return offsets;
  }
}

function isWide(kind: number): boolean {
  return kind === Kind.Han || kind === Kind.Kana || kind === Kind.Hangul || kind === Kind.WideMark;
}
