/** A stretch of a line as code points, with what each costs as it stands. */
import { bitsOf, KIND_COUNT, Kind, kindOf } from "./plausibility.ts";

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

/** What a plausible reading costs a character, about. */
const PROSE_BITS = 9.5;

const UNITS = 0x10000;
const LEAST_SIZE = 256;

function among(...kinds: readonly Kind[]): Uint8Array {
  const set = new Uint8Array(KIND_COUNT);
  for (const kind of kinds) set[kind] = 1;
  return set;
}

const WIDE = among(Kind.Han, Kind.Kana, Kind.Hangul, Kind.WideMark);
const IN_ASCII_WORD = among(Kind.Lower, Kind.Upper, Kind.Digit);
/** Kinds whose rare members are no proof that a text is none. */
const RARE = among(Kind.Han, Kind.Hangul, Kind.Symbol);

/** Keeps its buffers from text to text, which are read by the thousand: they may be longer than the stretch. */
export class Stretch {
  length = 0;
  points = new Int32Array(0);
  bits = new Float32Array(0);
  /** The kind before each character, and of the last one. */
  kinds = new Uint8Array(0);
  /** What it costs to believe that one charset ends and another begins before each character: much inside a word. */
  cuts = new Uint8Array(0);
  /** Share of ASCII: where it is nil, no alphabet was misread. */
  asciiShare = 0;
  /** Another for each text read. */
  edition = 0;
  #isAstral = false;
  #plainBits = new Float32Array(0);
  #plainEdition = 0;
  /** By code unit: the edition in which it was last seen. */
  readonly #seen = new Uint32Array(UNITS);

  read(text: string, before: Kind): this {
    const size = text.length;
    if (this.kinds.length <= size) this.#reserve(Math.max(LEAST_SIZE, 2 * size));
    this.edition++;
    const { points, bits, kinds, cuts } = this;
    let length = 0;
    let ascii = 0;
    let kind = before;
    kinds[0] = before;
    for (let i = 0; i < size; i++) {
      let point = text.charCodeAt(i);
      if (point >= 0xd800 && point <= 0xdbff) {
        point = text.codePointAt(i) ?? point;
        if (point > 0xffff) i++;
      }
      const cost = bitsOf(point, kind);
      const next = kindOf(point);
      points[length] = point;
      bits[length] = cost;
      if (point < 0x80) {
        ascii++;
        cuts[length] = length > 0 && points[length - 1] < 0x80 && IN_ASCII_WORD[kind] === 1 ? CUT_ASCII : 0;
      } else {
        if (cost > REPEATED_BITS && isPeriodic(points, length)) bits[length] = REPEATED_BITS;
        if (length === 0) cuts[length] = 0;
        else if (points[length - 1] < 0x80) cuts[length] = IN_ASCII_WORD[kind] === 1 ? CUT_ASCII : 0;
        else cuts[length] = WIDE[kind] === 1 || WIDE[next] === 1 ? CUT_WIDE : CUT_WORD;
      }
      kind = next;
      kinds[++length] = next;
    }
    cuts[length] = 0;
    this.length = length;
    this.#isAstral = length < size;
    this.asciiShare = ascii / Math.max(1, length);
    return this;
  }

  #reserve(size: number): void {
    this.points = new Int32Array(size);
    this.bits = new Float32Array(size);
    this.kinds = new Uint8Array(size + 1);
    this.cuts = new Uint8Array(size + 1);
  }

  /** `bits`, with rarity and repetition of Han, Hangul and symbols held back: rare characters are no proof that a text is none. */
  get plainBits(): Float32Array {
    if (this.#plainEdition !== this.edition) this.#weighPlainly();
    return this.#plainBits;
  }

  #weighPlainly(): void {
    this.#plainEdition = this.edition;
    if (this.#plainBits.length < this.bits.length) this.#plainBits = new Float32Array(this.bits.length);
    const plain = this.#plainBits;
    const { length, points, bits, kinds, edition } = this;
    const seen = this.#seen;
    for (let i = 0; i < length; i++) {
      const point = points[i];
      const kind = kinds[i + 1] as Kind;
      plain[i] = bits[i];
      if (RARE[kind] === 0) continue;
      plain[i] -= Math.max(0, bitsOf(point, kind) - UNIFORM_BITS);
      if (point >= UNITS) continue;
      if (seen[point] === edition) plain[i] = Math.min(plain[i], SEEN_BITS);
      seen[point] = edition;
    }
  }

  /** Bits of the costliest run of characters in a part, beyond what prose costs: more than this no plausible reading can save. */
  excess(bits: Float32Array, from = 0, to = this.length): number {
    let run = 0;
    let most = 0;
    for (let i = from; i < to; i++) {
      run += bits[i] - PROSE_BITS;
      if (run < 0) run = 0;
      else if (run > most) most = run;
    }
    return most;
  }

  /** The UTF-16 offset of each code point, and the end; none where they are the indexes themselves. */
  offsets(): Uint32Array | undefined {
    if (!this.#isAstral) return undefined;
    const offsets = new Uint32Array(this.length + 1);
    for (let i = 0; i < this.length; i++) offsets[i + 1] = offsets[i] + (this.points[i] > 0xffff ? 2 : 1);
    return offsets;
  }
}

function isPeriodic(points: Int32Array, at: number): boolean {
  if (at === 0) return false;
  return points[at] === points[at - 1] || (at > 2 && points[at] === points[at - 2] && points[at - 1] === points[at - 3]);
}
