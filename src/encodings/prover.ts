/**
 * Finds, in a stretch of text, the segments that were B and were read as A. A segment is written down in A; a path through its bytes reads
 * characters of B; its gain is the bits of the segment as it stands minus the bits of what it reads as. The segments with the greatest
 * gain come from one pass (Kadane's maximum subarray, over paths). A model that spends no more bits than it must makes chance a bad liar:
 * text that is what it seems gains k bits with a probability of 2^-k.
 */
import { type Codec, isPrivateUse, NONE } from "./codec.ts";
import { codecOf } from "./charsets.ts";
import type { Pair, Writer } from "./pairs.ts";
import { writerOf } from "./pairs.ts";
import { bitsOf, Kind, kindOf } from "./plausibility.ts";

export interface Segment {
  /** Code point indexes into the stretch. */
  readonly start: number;
  readonly end: number;
  /** What the bytes read as in B; U+FFFD where bytes were lost. */
  readonly repaired: string;
  readonly gain: number;
  /** Places where bytes were lost: the repair is incomplete. */
  readonly holes: number;
  /** Characters of B that take more than one byte, or are not ASCII: the weight of the proof. */
  readonly letters: number;
}

const REPLACEMENT = 0xfffd;
const QUESTION = 0x3f;
const HOLE = -1;
/** A character that stood just before, or a period of two, tells nothing new: rules, frames, ornaments. */
const REPEATED_BITS = 3;
/** A segment ends where so many bytes bring no further gain: the next one is told on its own. */
const GAP = 64;
const MIN = Number.NEGATIVE_INFINITY;

/** A stretch of a line as code points with what each costs as it stands. */
export class Stretch {
  readonly points: Int32Array;
  readonly bits: Float32Array;
  readonly kinds: Uint8Array;
  readonly length: number;

  constructor(text: string, before: Kind = Kind.Space) {
    const points = new Int32Array(text.length);
    let length = 0;
    for (let i = 0; i < text.length; i++) {
      const point = text.codePointAt(i) ?? 0;
      points[length++] = point;
      if (point > 0xffff) i++;
    }
    this.length = length;
    this.points = points.subarray(0, length);
    this.bits = new Float32Array(length);
    this.kinds = new Uint8Array(length + 1);
    this.kinds[0] = before;
    for (let i = 0; i < length; i++) {
      const point = points[i];
      const bits = bitsOf(point, this.kinds[i] as Kind);
      const repeated = point > 0x7f && i > 0 && (point === points[i - 1] || (i > 2 && point === points[i - 2] && points[i - 1] === points[i - 3]));
      this.bits[i] = repeated ? Math.min(bits, REPEATED_BITS) : bits;
      this.kinds[i + 1] = kindOf(point);
    }
  }
}

/** Reads one character of B at a place in the bytes. */
interface Reader {
  /** The character's code point, or `NONE`. */
  point: number;
  length: number;
  read(bytes: Int16Array, at: number, end: number): void;
  /** How many bytes of a broken character stand at `at`, before a hole. */
  dangling(bytes: Int16Array, at: number, end: number): number;
  /** How many bytes right behind a hole may be the rest of a character. */
  readonly orphans: number;
  isOrphan(byte: number): boolean;
}

/** Tries one pair on stretches; its buffers are kept between calls. */
export class PairProver {
  readonly pair: Pair;
  readonly #write: Writer;
  readonly #reader: Reader;
  #bytes = new Int16Array(0);
  /** For each byte, the code point index it begins, or -1. */
  #owner = new Int32Array(0);
  /** Bits of the stretch up to each byte. */
  #spent = new Float64Array(0);
  #gain = new Float64Array(0);
  #start = new Int32Array(0);
  #from = new Int32Array(0);
  #read = new Int32Array(0);
  #kind = new Uint8Array(0);

  constructor(pair: Pair) {
    this.pair = pair;
    this.#write = writerOf(pair.read);
    this.#reader = readerOf(pair.was);
  }

  /** Segments that gain at least `threshold` bits beyond the pair's doubt, ascending. */
  prove(stretch: Stretch, threshold: number): Segment[] {
    const segments: Segment[] = [];
    this.#reserve(stretch.length * 4 + 1);
    for (let at = 0; at < stretch.length; ) {
      let count = 0;
      let high = 0;
      const first = at;
      for (; at < stretch.length; at++) {
        const point = stretch.points[at];
        let length: number;
        if (point === REPLACEMENT) {
          this.#bytes[count] = HOLE;
          length = 1;
        } else {
          length = this.#write(point, this.#bytes, count);
          if (length === 0) break;
          if (point > 0x7f || point === 0) high++;
        }
        const share = stretch.bits[at] / length;
        for (let i = 0; i < length; i++) {
          this.#owner[count + i] = i === 0 ? at : -1;
          this.#spent[count + i + 1] = this.#spent[count + i] + share;
        }
        count += length;
      }
      if (high > 0) this.#walk(stretch, first, at, count, threshold + this.pair.doubt, segments);
      if (at === first) at++;
    }
    return segments;
  }

  #reserve(size: number): void {
    if (this.#bytes.length >= size) return;
    this.#bytes = new Int16Array(size);
    this.#owner = new Int32Array(size);
    this.#spent = new Float64Array(size);
    this.#gain = new Float64Array(size);
    this.#start = new Int32Array(size);
    this.#from = new Int32Array(size);
    this.#read = new Int32Array(size);
    this.#kind = new Uint8Array(size);
  }

  /** The best paths through `count` bytes that write the points from `first` to `last`. */
  #walk(stretch: Stretch, first: number, last: number, count: number, threshold: number, segments: Segment[]): void {
    this.#owner[count] = last;
    this.#gain.fill(MIN, 0, count + 1);
    let peak = 0;
    let peakAt = -1;
    for (let at = 0; at <= count; at++) {
      const owner = this.#owner[at];
      if (owner >= 0) {
        if (this.#gain[at] > 0) {
          const closing = this.#gain[at] + this.#closing(stretch, owner, this.#kind[at] as Kind);
          if (closing > peak) {
            peak = closing;
            peakAt = at;
          }
        } else {
          this.#gain[at] = 0;
          this.#start[at] = at;
          this.#kind[at] = stretch.kinds[owner];
        }
      }
      const done = at === count;
      if (peakAt >= 0 && (done || at - peakAt > GAP)) {
        if (peak >= threshold) {
          segments.push(this.#segment(peakAt, peak - this.pair.doubt));
          this.#gain.fill(MIN, peakAt, count + 1);
          at = peakAt - 1; // begins anew behind the segment
          this.#gain[peakAt] = 0;
          peak = 0;
          peakAt = -1;
          if (at + 1 === count) return;
          continue;
        }
        if (!done) {
          peak = 0;
          peakAt = -1;
        }
      }
      if (!done && this.#gain[at] > MIN) this.#advance(at, count);
    }
    void first;
  }

  /** What the character behind a segment saves (or costs) when it follows the repaired text. */
  #closing(stretch: Stretch, owner: number, kind: Kind): number {
    return owner < stretch.length ? stretch.bits[owner] - bitsOf(stretch.points[owner], kind) : 0;
  }

  #advance(at: number, count: number): void {
    const bytes = this.#bytes;
    const reader = this.#reader;
    if (bytes[at] !== HOLE) {
      reader.read(bytes, at, count);
      if (reader.point !== NONE) this.#reach(at, at + reader.length, reader.point);
      const dangling = reader.dangling(bytes, at, count);
      if (dangling > 0 && (bytes[at + dangling] === HOLE || bytes[at + dangling] === QUESTION)) this.#overHole(at, at + dangling, count);
    } else this.#overHole(at, at, count);
  }

  /** Passes the holes from `hole` on and up to the bytes behind them that lost their beginning. */
  #overHole(at: number, hole: number, count: number): void {
    const bytes = this.#bytes;
    const reader = this.#reader;
    let end = hole;
    if (bytes[end] === QUESTION) end++;
    else while (end < count && bytes[end] === HOLE) end++;
    this.#reach(at, end, REPLACEMENT);
    for (let i = 0; i < reader.orphans && end < count && reader.isOrphan(bytes[end]); i++) {
      end++;
      this.#reach(at, end, REPLACEMENT);
    }
  }

  #reach(at: number, end: number, point: number): void {
    const kind = this.#kind[at] as Kind;
    const gain = this.#gain[at] + this.#spent[end] - this.#spent[at] - bitsOf(point, kind);
    if (gain <= this.#gain[end]) return;
    this.#gain[end] = gain;
    this.#start[end] = this.#start[at];
    this.#from[end] = at;
    this.#read[end] = point;
    this.#kind[end] = kindOf(point);
  }

  #segment(end: number, gain: number): Segment {
    const start = this.#start[end];
    const points: number[] = [];
    let holes = 0;
    let letters = 0;
    for (let at = end; at > start; at = this.#from[at]) {
      const point = this.#read[at];
      points.push(point);
      if (point === REPLACEMENT) holes++;
      else if (point > 0x7f) letters++;
    }
    return { start: this.#owner[start], end: this.#owner[end], repaired: textOf(points.reverse()), gain, holes, letters };
  }
}

function textOf(points: readonly number[]): string {
  const parts: string[] = [];
  for (let at = 0; at < points.length; at += 4096) parts.push(String.fromCodePoint(...points.slice(at, at + 4096)));
  return parts.join("");
}

function readerOf(name: Pair["was"]): Reader {
  if (name === "utf-8") return utf8Reader();
  if (name === "utf-16le" || name === "utf-16be") return utf16Reader(name === "utf-16le");
  return codecReader(codecOf(name));
}

function utf8Reader(): Reader {
  return {
    point: NONE,
    length: 0,
    orphans: 3,
    read(bytes, at, end) {
      const lead = bytes[at];
      this.point = NONE;
      this.length = 1;
      if (lead < 0x80) {
        this.point = lead;
        return;
      }
      const length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
      if (length === 0 || at + length > end) return;
      let point = lead & (0xff >> (length + 1));
      for (let i = 1; i < length; i++) {
        const byte = bytes[at + i];
        if (byte < 0x80 || byte > 0xbf) return;
        point = (point << 6) | (byte & 0x3f);
      }
      const least = length === 2 ? 0x80 : length === 3 ? 0x800 : 0x10000;
      if (point < least || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff) || isPrivateUse(point) || point === REPLACEMENT) return;
      this.point = point;
      this.length = length;
    },
    dangling(bytes, at, end) {
      const lead = bytes[at];
      const wanted = lead < 0xc2 || lead > 0xf4 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
      let length = wanted === 0 ? 0 : 1;
      while (length > 0 && length < wanted - 1 && at + length < end && this.isOrphan(bytes[at + length])) length++;
      return length > 0 && at + length < end ? length : 0;
    },
    isOrphan: (byte) => byte >= 0x80 && byte <= 0xbf,
  };
}

function utf16Reader(littleEndian: boolean): Reader {
  return {
    point: NONE,
    length: 2,
    orphans: 1,
    read(bytes, at, end) {
      this.point = NONE;
      if (at + 1 >= end || bytes[at + 1] === HOLE) return;
      const unit = littleEndian ? bytes[at] | (bytes[at + 1] << 8) : (bytes[at] << 8) | bytes[at + 1];
      if ((unit >= 0xd800 && unit <= 0xf8ff) || unit === REPLACEMENT) return;
      this.point = unit;
    },
    dangling: () => 0,
    isOrphan: () => false,
  };
}

function codecReader(codec: Codec): Reader {
  const plain = new Uint8Array(4);
  return {
    point: NONE,
    length: 1,
    orphans: codec.multibyte ? 1 : 0,
    read(bytes, at, end) {
      const byte = bytes[at];
      this.length = 1;
      const single = codec.single[byte];
      if (single >= 0) {
        this.point = isPrivateUse(single) ? NONE : single;
        return;
      }
      this.point = NONE;
      const available = Math.min(4, end - at);
      for (let i = 0; i < available; i++) {
        if (bytes[at + i] < 0) return i < 2 ? undefined : this.readPlain?.(plain, i);
        plain[i] = bytes[at + i];
      }
      this.readPlain?.(plain, available);
    },
    readPlain(bytes: Uint8Array, count: number) {
      if (count < 2) return;
      const point = codec.pointAt(bytes, 0, count);
      if (point === NONE || isPrivateUse(point)) return;
      this.point = point;
      this.length = codec.lengthAt(bytes, 0);
    },
    dangling: (bytes, at, end) => (codec.multibyte && at + 1 < end && codec.single[bytes[at]] < 0 ? 1 : 0),
    isOrphan: (byte) => byte >= 0x40,
  } as Reader & { readPlain(bytes: Uint8Array, count: number): void };
}
