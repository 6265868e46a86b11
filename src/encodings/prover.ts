/**
 * Finds, in a stretch of text, the segments that were B and were read as A. A segment is written down in A; a path through its bytes reads
 * characters of B; its gain is the bits of the segment as it stands minus the bits of what it reads as. The segments with the greatest
 * gain come from one pass (Kadane's maximum subarray, over paths). A model that spends no more bits than it must makes chance a bad liar:
 * text that is what it seems gains k bits with a probability of 2^-k.
 */
import { fromPoints, NONE } from "./codec.ts";
import type { Pair, Writer } from "./pairs.ts";
import { writerOf } from "./pairs.ts";
import { bitsOf, Kind, kindOf } from "./plausibility.ts";
import { HOLE, type Reader, readerOf } from "./readers.ts";

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
/** A character that stood just before, or a period of two, tells nothing new: rules, frames, ornaments. */
const REPEATED_BITS = 3;
/** A segment ends where so many bytes bring no further gain: the next one is told on its own. */
const GAP = 64;
/** Below this a path has gained nothing: sums of floating point numbers leave crumbs. */
const LEAST_GAIN = 0.01;
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
      const repeated =
        point > 0x7f && i > 0 && (point === points[i - 1] || (i > 2 && point === points[i - 2] && points[i - 1] === points[i - 3]));
      this.bits[i] = repeated ? Math.min(bits, REPEATED_BITS) : bits;
      this.kinds[i + 1] = kindOf(point);
    }
  }
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
      if (high > 0) {
        this.#owner[count] = at;
        this.#walk(stretch, count, threshold + this.pair.doubt, segments);
      }
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

  /** The best paths through `count` bytes. */
  #walk(stretch: Stretch, count: number, threshold: number, segments: Segment[]): void {
    this.#gain.fill(MIN, 0, count + 1);
    let peak = 0;
    let peakAt = -1;
    for (let at = 0; at <= count; at++) {
      const owner = this.#owner[at];
      if (owner >= 0 && this.#gain[at] > LEAST_GAIN) {
        const closed = this.#gain[at] + this.#closing(stretch, owner, this.#kind[at] as Kind);
        if (closed > peak) {
          peak = closed;
          peakAt = at;
        }
      } else if (owner >= 0) {
        this.#gain[at] = 0;
        this.#start[at] = at;
        this.#kind[at] = stretch.kinds[owner];
      }
      if (peakAt >= 0 && (at === count || at - peakAt > GAP)) {
        if (peak >= threshold) {
          segments.push(this.#segment(peakAt, peak - this.pair.doubt));
          this.#gain.fill(MIN, peakAt, count + 1);
          at = peakAt - 1; // the next path begins behind the segment
        }
        if (peakAt === count) return;
        peak = 0;
        peakAt = -1;
      } else if (at < count && this.#gain[at] > MIN) this.#advance(at, count);
    }
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
      const hole = at + reader.beginning(bytes, at, count);
      if (hole > at && hole < count && (bytes[hole] === HOLE || bytes[hole] === QUESTION)) this.#overHole(at, hole, count);
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
    return { start: this.#owner[start], end: this.#owner[end], repaired: fromPoints(points.reverse()), gain, holes, letters };
  }
}
