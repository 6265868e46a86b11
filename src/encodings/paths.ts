/**
 * Finds, in a stretch written in charset A, the segments that were B. A path through the bytes reads characters of B; its gain is the bits
 * of the stretch it passes minus the bits of what it reads. The segments with the greatest gain come from one pass (Kadane's maximum
 * subarray, over paths). Bits make chance a bad liar: text that is what it seems gains k bits with a probability of about 2^-k.
 */
import { fromPoints, NONE } from "./codec.ts";
import type { TargetName } from "./pairs.ts";
import { bitsOf, KIND_COUNT, Kind, kindOf } from "./plausibility.ts";
import { HOLE, type Reader, readerOf } from "./readers.ts";
import type { Stretch } from "./stretch.ts";
import type { Chunk, Writing } from "./writing.ts";

export interface Segment {
  /** Code point indexes into the stretch. */
  readonly start: number;
  readonly end: number;
  /** What the bytes read as in B; U+FFFD where bytes were lost. */
  readonly repaired: string;
  readonly gain: number;
  /** Places where bytes were lost: the repair is incomplete. */
  readonly holes: number;
  /** Different characters read that are not ASCII. */
  readonly letters: number;
}

const REPLACEMENT = 0xfffd;
const QUESTION = 0x3f;
/** A segment ends where so many bytes bring no further gain: the next one is told on its own. */
const GAP = 64;
/** Sums of floating point numbers leave crumbs. */
const CRUMB = 0.01;
const NO_PATH = Number.NEGATIVE_INFINITY;

const NATIVE = new Uint8Array(KIND_COUNT);

function foreign(bits: Readonly<Partial<Record<Kind, number>>>): Uint8Array {
  return Uint8Array.from({ length: KIND_COUNT }, (_, kind) => bits[kind as Kind] ?? 0);
}

/** Who writes in a national charset writes in that nation's script. */
const FOREIGN: Readonly<Partial<Record<TargetName, Uint8Array>>> = {
  gb18030: foreign({ [Kind.Kana]: 5, [Kind.CyrillicLower]: 5, [Kind.CyrillicUpper]: 5, [Kind.Greek]: 5 }),
  big5: foreign({ [Kind.Kana]: 5, [Kind.CyrillicLower]: 5, [Kind.CyrillicUpper]: 5, [Kind.Greek]: 5 }),
  "euc-kr": foreign({ [Kind.Kana]: 5, [Kind.Han]: 2, [Kind.CyrillicLower]: 5, [Kind.CyrillicUpper]: 5, [Kind.Greek]: 5 }),
  "euc-jp": foreign({ [Kind.HalfKana]: 2, [Kind.CyrillicLower]: 5, [Kind.CyrillicUpper]: 5, [Kind.Greek]: 5 }),
  shift_jis: foreign({ [Kind.HalfKana]: 2, [Kind.CyrillicLower]: 5, [Kind.CyrillicUpper]: 5, [Kind.Greek]: 5 }),
};

/** Keeps its buffers from stretch to stretch. */
export class PathFinder {
  readonly #readers = new Map<TargetName, Reader>();
  /** What each byte reads as, were it the first of a character: the code point and its bytes. */
  #points = new Int32Array(0);
  #lengths = new Uint8Array(0);
  /** Of the best path that reaches each byte: its gain, where it began, the byte before, the character read last, its kind. */
  #gain = new Float64Array(0);
  #start = new Int32Array(0);
  #from = new Int32Array(0);
  #read = new Int32Array(0);
  #kind = new Uint8Array(0);
  /** By the lower 16 bits of a character: the segment in which it was read last, and how many there were. */
  readonly #seen = new Uint32Array(0x10000);
  #segments = 0;
  /** Bits beyond the model's for kinds that a language seldom uses. */
  #foreign: Uint8Array = NATIVE;

  /** Segments that gain at least `threshold` bits, ascending. */
  find(stretch: Stretch, writing: Writing, chunks: readonly Chunk[], was: TargetName, threshold: number): Segment[] {
    let reader = this.#readers.get(was);
    if (reader === undefined) {
      reader = readerOf(was);
      this.#readers.set(was, reader);
    }
    if (this.#gain.length < writing.bytes.length) this.#reserve(writing.bytes.length);
    this.#foreign = FOREIGN[was] ?? NATIVE;
    const segments: Segment[] = [];
    for (const chunk of chunks) this.#walk(stretch, writing, reader, chunk, threshold, segments);
    return segments;
  }

  #reserve(size: number): void {
    this.#points = new Int32Array(size);
    this.#lengths = new Uint8Array(size);
    this.#gain = new Float64Array(size);
    this.#start = new Int32Array(size);
    this.#from = new Int32Array(size);
    this.#read = new Int32Array(size);
    this.#kind = new Uint8Array(size);
  }

  #walk(stretch: Stretch, writing: Writing, reader: Reader, { from, to }: Chunk, threshold: number, segments: Segment[]): void {
    const gains = this.#gain;
    const starts = this.#start;
    const pathKinds = this.#kind;
    const points = this.#points;
    const lengths = this.#lengths;
    const { owner, bytes, spent } = writing;
    const { cuts, bits, kinds, length, points: own } = stretch;
    reader.readEach(bytes, from, to, points, lengths);
    gains.fill(NO_PATH, from, to + 1);
    let peak = 0;
    let peakAt = -1;
    for (let at = from; at <= to; at++) {
      const index = owner[at];
      if (index >= 0) {
        const cut = cuts[index];
        const gain = gains[at];
        if (gain > CRUMB) {
          // What the character behind a segment saves (or costs) when it follows the repaired text.
          const closing = index < length ? bits[index] - bitsOf(own[index], pathKinds[at] as Kind) : 0;
          const closed = gain + closing - cut;
          if (closed > peak + CRUMB) {
            peak = closed;
            peakAt = at;
          }
        }
        if (gain < CRUMB - cut) {
          gains[at] = -cut;
          starts[at] = at;
          pathKinds[at] = kinds[index];
        }
      }
      if (peakAt >= 0 && (at === to || at - peakAt > GAP)) {
        if (peak >= threshold) {
          segments.push(this.#segment(stretch, writing, peakAt, peak));
          gains.fill(NO_PATH, peakAt, to + 1);
          at = peakAt - 1; // the next path begins behind the segment
        }
        if (peakAt === to) return;
        peak = 0;
        peakAt = -1;
      } else if (at < to && gains[at] > NO_PATH) {
        const point = points[at];
        if (bytes[at] === HOLE) this.#overHole(spent, bytes, reader, at, at, to);
        else if (point !== NONE && lengths[at] > 1) this.#reach(spent, at, at + lengths[at], point);
        else {
          if (point !== NONE) this.#reach(spent, at, at + 1, point);
          if (bytes[at] >= 0x80 && reader.orphans > 0) this.#overBreak(spent, bytes, reader, at, to);
        }
      }
    }
  }

  /** Passes a character whose last bytes were lost. */
  #overBreak(spent: Float64Array, bytes: Int16Array, reader: Reader, at: number, to: number): void {
    const hole = at + reader.beginning(bytes, at, to);
    if (hole > at && hole < to && (bytes[hole] === HOLE || bytes[hole] === QUESTION)) this.#overHole(spent, bytes, reader, at, hole, to);
  }

  /** Passes the holes from `hole` on, and up to the bytes behind them that lost their beginning. */
  #overHole(spent: Float64Array, bytes: Int16Array, reader: Reader, at: number, hole: number, to: number): void {
    let end = hole;
    if (bytes[end] === QUESTION) end++;
    else while (end < to && bytes[end] === HOLE) end++;
    this.#reach(spent, at, end, REPLACEMENT);
    for (let i = 0; i < reader.orphans && end < to && reader.isOrphan(bytes[end]); i++) this.#reach(spent, at, ++end, REPLACEMENT);
  }

  #reach(spent: Float64Array, at: number, end: number, point: number): void {
    const kind = kindOf(point);
    const gain = this.#gain[at] + spent[end] - spent[at] - bitsOf(point, this.#kind[at] as Kind) - this.#foreign[kind];
    if (gain <= this.#gain[end]) return;
    this.#gain[end] = gain;
    this.#start[end] = this.#start[at];
    this.#from[end] = at;
    this.#read[end] = point;
    this.#kind[end] = kind;
  }

  /** The path that ends at a byte, without the characters at its ends that read as they stand. */
  #segment(stretch: Stretch, { owner }: Writing, last: number, gain: number): Segment {
    const asItStands = (at: number, end: number) =>
      owner[at] >= 0 && owner[end] === owner[at] + 1 && stretch.points[owner[at]] === this.#read[end] && end === at + 1;
    let start = this.#start[last];
    let end = last;
    while (end > start && asItStands(this.#from[end], end)) end = this.#from[end];
    const path: number[] = [];
    for (let at = end; at > start; at = this.#from[at]) path.push(at);
    for (let next = path.at(-1); next !== undefined && asItStands(start, next); next = path.at(-1)) {
      start = next;
      path.pop();
    }
    const points: number[] = [];
    const segment = ++this.#segments;
    let letters = 0;
    let holes = 0;
    for (let i = path.length - 1; i >= 0; i--) {
      const point = this.#read[path[i]];
      points.push(point);
      if (point === REPLACEMENT) holes++;
      else if (point > 0x7f && this.#seen[point & 0xffff] !== segment) {
        this.#seen[point & 0xffff] = segment;
        letters++;
      }
    }
    return {
      start: owner[start],
      end: owner[end],
      repaired: fromPoints(points),
      gain,
      holes,
      letters,
    };
  }
}
