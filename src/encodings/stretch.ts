/** Passages of a text as code points, one behind another, with what each character costs as it stands. */
import { isHyphenation, SOFT_HYPHEN } from "./hyphenation.ts";
import { bitsOf, KIND_COUNT, Kind, kindOf } from "./plausibility.ts";

/** Part of a line. */
export interface Passage {
  readonly text: string;
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
  /** What stands before it. */
  readonly before: Kind;
}

/** Stands behind each passage: beyond all code points, so that no charset writes it and nothing is read across it. */
export const BREAK = 0x110000;

/** A character that stood just before, or a period of two, tells nothing new: rules, frames, ornaments. */
const REPEATED_BITS = 3;
/**
 * The first levels of the double-byte charsets hold some 3,000 characters each, in like places: one misread as another is a random
 * character of that level, which costs so much on average. Real text costs less than that.
 */
const UNIFORM_BITS = 12;
/** A Han character or a symbol that stood in the passage before. */
const SEEN_BITS = 7;
/** Charsets change between lines and words, and between two Han characters where a word was damaged: what a change costs elsewhere. */
const CUT_WORD = 6;
const CUT_WIDE = 2;
const CUT_ASCII = 2;

/** What a Han character behind a Latin letter costs beyond the model where a text has no others: `relev閟`. */
const LATIN_WORD_BITS = 10;

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
  /** The kind before each character, and of the last one of a passage. */
  kinds = new Uint8Array(0);
  /** What it costs to believe that one charset ends and another begins before each character: much inside a word. */
  cuts = new Uint8Array(0);
  /** The UTF-16 offset of each character in its passage's text; that of a break is the end of the passage before it. */
  offsets = new Int32Array(0);
  /** Where each passage begins. */
  firsts: number[] = [];
  /** By passage, the share of ASCII: where it is nil, no alphabet was misread. */
  asciiShares: number[] = [];
  /** Another for each text read. */
  edition = 0;
  #plainBits = new Float32Array(0);
  #plainEdition = 0;
  /** By code unit: the passage in which it was last seen, counted over all texts. */
  readonly #seen = new Uint32Array(UNITS);
  #passage = 0;

  read(passages: readonly Passage[]): this {
    let size = passages.length;
    for (const { start, end } of passages) size += end - start;
    if (this.points.length <= size) this.#reserve(Math.max(LEAST_SIZE, 2 * size));
    this.edition++;
    this.firsts = [];
    this.asciiShares = [];
    this.length = 0;
    for (const passage of passages) {
      if (this.firsts.length > 0) this.length++; // over the break behind the passage before
      this.firsts.push(this.length);
      this.#add(passage, this.length);
    }
    return this;
  }

  #reserve(size: number): void {
    this.points = new Int32Array(size);
    this.bits = new Float32Array(size);
    this.kinds = new Uint8Array(size);
    this.cuts = new Uint8Array(size);
    this.offsets = new Int32Array(size);
  }

  #add({ text, start, end, before }: Passage, first: number): void {
    const { points, bits, kinds, cuts, offsets } = this;
    let length = first;
    let ascii = 0;
    let wide = 0;
    let inWords = 0;
    let kind = before;
    kinds[first] = before;
    for (let i = start; i < end; i++) {
      let point = text.charCodeAt(i);
      // a parted word is read as the word
      if (point === SOFT_HYPHEN && isHyphenation(text, i)) continue;
      offsets[length] = i;
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
        cuts[length] = length > first && points[length - 1] < 0x80 && IN_ASCII_WORD[kind] === 1 ? CUT_ASCII : 0;
      } else {
        if (cost > REPEATED_BITS && isPeriodic(points, first, length)) bits[length] = REPEATED_BITS;
        if (length === first) cuts[length] = 0;
        else if (points[length - 1] < 0x80) cuts[length] = IN_ASCII_WORD[kind] === 1 ? CUT_ASCII : 0;
        else cuts[length] = WIDE[kind] === 1 || WIDE[next] === 1 ? CUT_WIDE : CUT_WORD;
        if (WIDE[next] === 1) {
          wide++;
          if (kind === Kind.Lower) inWords++;
        }
      }
      kind = next;
      kinds[++length] = next;
    }
    if (inWords > 0 && inWords === wide) this.#addToWide(first, length);
    points[length] = BREAK;
    bits[length] = 0;
    cuts[length] = 0;
    offsets[length] = end;
    this.length = length;
    this.asciiShares.push(ascii / Math.max(1, length - first));
  }

  #addToWide(from: number, to: number): void {
    for (let i = from; i < to; i++) if (WIDE[this.kinds[i + 1]] === 1) this.bits[i] += LATIN_WORD_BITS;
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
    const { length, points, bits, kinds } = this;
    const seen = this.#seen;
    let passage = ++this.#passage;
    for (let i = 0; i < length; i++) {
      const point = points[i];
      plain[i] = bits[i];
      if (point === BREAK) passage++;
      const kind = kinds[i + 1] as Kind;
      if (RARE[kind] === 0 || point === BREAK) continue;
      plain[i] -= Math.max(0, bitsOf(point, kind) - UNIFORM_BITS);
      if (point >= UNITS) continue;
      if (seen[point] === passage) plain[i] = Math.min(plain[i], SEEN_BITS);
      seen[point] = passage;
    }
    this.#passage = passage;
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
}

function isPeriodic(points: Int32Array, first: number, at: number): boolean {
  if (at === first) return false;
  return points[at] === points[at - 1] || (at > first + 2 && points[at] === points[at - 2] && points[at - 1] === points[at - 3]);
}
