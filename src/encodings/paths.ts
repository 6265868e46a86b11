/**
 * Finds, in a stretch written in charset A, the segments that were B. A path through the bytes reads characters of B; its gain is the bits
 * of the stretch it passes minus the bits of what it reads. The segments with the greatest gain come from one pass (Kadane's maximum
 * subarray, over paths). Bits make chance a bad liar: text that is what it seems gains k bits with a probability of about 2^-k.
 */
import { NONE } from "./codec.ts";
import type { LookedFor } from "./pairs.ts";
import { bitsOf, type Kind, kindOf } from "./plausibility.ts";
import { beginning, type Reader } from "./readers.ts";
import type { Reading } from "./reading.ts";
import { BREAK, type Stretch } from "./stretch.ts";
import { type Chunk, HOLE, QUESTION, type Writing } from "./writing.ts";

/** Made by the thousand where a corpus is mojibake throughout: of a class, so that the engine knows what it holds. */
export class Segment {
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
  readonly pair: LookedFor;

  constructor(start: number, end: number, repaired: string, gain: number, holes: number, letters: number, pair: LookedFor) {
    this.start = start;
    this.end = end;
    this.repaired = repaired;
    this.gain = gain;
    this.holes = holes;
    this.letters = letters;
    this.pair = pair;
  }

  /** Less the doubt about the pair. */
  get sureGain(): number {
    return this.gain - this.pair.doubt;
  }
}

const REPLACEMENT = 0xfffd;
/** A segment ends where so many bytes bring no further gain: the next one is told on its own. */
const GAP = 64;
/** Sums of floating point numbers leave crumbs. */
const CRUMB = 0.01;
const NO_PATH = Number.NEGATIVE_INFINITY;

/** Keeps its buffers from stretch to stretch. */
export class PathFinder {
  /** Of the best path that reaches each byte: its gain, where it began, the byte before, the character read last, its kind. */
  #gain = new Float64Array(0);
  #start = new Int32Array(0);
  #from = new Int32Array(0);
  #read = new Int32Array(0);
  #kind = new Uint8Array(0);
  /** The last byte that any path has reached. */
  #furthest = 0;
  /** Where the characters of a segment end, the last first, and its text. */
  #ends = new Int32Array(0);
  #units = new Uint16Array(0);
  /** By the lower 16 bits of a character: the segment in which it was read last, and how many there were. */
  readonly #seen = new Uint32Array(0x10000);
  #segments = 0;
  /** Bits beyond the model's for kinds that a language seldom uses. */
  #foreign: Uint8Array = new Uint8Array(0);

  /** Adds the segments of a chunk that gain at least `threshold` bits, ascending. */
  walk(
    stretch: Stretch,
    writing: Writing,
    { from, to }: Chunk,
    { points, lengths }: Reading,
    reader: Reader,
    pair: LookedFor,
    threshold: number,
    segments: Segment[],
  ): void {
    if (this.#gain.length < writing.bytes.length) this.#reserve(writing.bytes.length);
    this.#foreign = reader.foreign;
    const gains = this.#gain;
    const starts = this.#start;
    const pathKinds = this.#kind;
    const { owner, bytes, spent } = writing;
    const { cuts, bits, kinds, points: own } = stretch;
    gains.fill(NO_PATH, from, to + 1);
    this.#furthest = from;
    let peak = 0;
    let peakAt = -1;
    for (let at = from; at <= to; at++) {
      const index = owner[at];
      let isApart = false;
      if (index >= 0) {
        const cut = cuts[index];
        const gain = gains[at];
        if (gain > CRUMB) {
          // What the character behind a segment saves (or costs) when it follows the repaired text.
          const closing = own[index] === BREAK ? 0 : bits[index] - bitsOf(own[index], pathKinds[at] as Kind);
          const closed = gain + closing - cut;
          if (closed > peak + CRUMB) {
            // a path that began behind the best one so far takes nothing away from it
            isApart = peak >= threshold && starts[at] >= peakAt;
            if (!isApart) {
              peak = closed;
              peakAt = at;
            }
          }
        }
        if (gain < CRUMB - cut) {
          gains[at] = -cut;
          starts[at] = at;
          pathKinds[at] = kinds[index];
        }
      }
      if (peakAt >= 0 && (isApart || at === to || at - peakAt > GAP)) {
        if (peak >= threshold) {
          segments.push(this.#segment(stretch, writing, peakAt, peak, pair));
          gains.fill(NO_PATH, peakAt, Math.max(at, this.#furthest) + 1);
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

  #reserve(size: number): void {
    this.#gain = new Float64Array(size);
    this.#start = new Int32Array(size);
    this.#from = new Int32Array(size);
    this.#read = new Int32Array(size);
    this.#kind = new Uint8Array(size);
    this.#ends = new Int32Array(size);
    this.#units = new Uint16Array(size);
  }

  /** Passes a character whose last bytes were lost. */
  #overBreak(spent: Float64Array, bytes: Int16Array, reader: Reader, at: number, to: number): void {
    const hole = at + beginning(reader, bytes, at, to);
    if (hole > at && hole < to && (bytes[hole] === HOLE || bytes[hole] === QUESTION)) this.#overHole(spent, bytes, reader, at, hole, to);
  }

  /** Passes the holes from `hole` on, and up to the bytes behind them that lost their beginning. */
  #overHole(spent: Float64Array, bytes: Int16Array, { orphans, isOrphan }: Reader, at: number, hole: number, to: number): void {
    let end = hole;
    if (bytes[end] === QUESTION) end++;
    else while (end < to && bytes[end] === HOLE) end++;
    this.#reach(spent, at, end, REPLACEMENT);
    for (let i = 0; i < orphans && end < to && bytes[end] !== HOLE && isOrphan[bytes[end]] === 1; i++)
      this.#reach(spent, at, ++end, REPLACEMENT);
  }

  #reach(spent: Float64Array, at: number, end: number, point: number): void {
    const kind = kindOf(point);
    const gain = this.#gain[at] + spent[end] - spent[at] - bitsOf(point, this.#kind[at] as Kind) - this.#foreign[kind];
    if (gain <= this.#gain[end]) return;
    if (end > this.#furthest) this.#furthest = end;
    this.#gain[end] = gain;
    this.#start[end] = this.#start[at];
    this.#from[end] = at;
    this.#read[end] = point;
    this.#kind[end] = kind;
  }

  /** The path that ends at a byte, without the characters at its ends that read as they stand. */
  #segment({ points: own }: Stretch, { owner }: Writing, last: number, gain: number, pair: LookedFor): Segment {
    const read = this.#read;
    const ends = this.#ends;
    const asItStands = (at: number, end: number) =>
      owner[at] >= 0 && owner[end] === owner[at] + 1 && own[owner[at]] === read[end] && end === at + 1;
    let start = this.#start[last];
    let end = last;
    while (end > start && asItStands(this.#from[end], end)) end = this.#from[end];
    let count = 0;
    for (let at = end; at > start; at = this.#from[at]) ends[count++] = at;
    while (count > 0 && asItStands(start, ends[count - 1])) start = ends[--count];
    const segment = ++this.#segments;
    const units = this.#units;
    let length = 0;
    let letters = 0;
    let holes = 0;
    while (count > 0) {
      const point = read[ends[--count]];
      if (point > 0xffff) {
        units[length++] = 0xd7c0 + (point >> 10);
        units[length++] = 0xdc00 | (point & 0x3ff);
      } else units[length++] = point;
      if (point === REPLACEMENT) holes++;
      else if (point > 0x7f && this.#seen[point & 0xffff] !== segment) {
        this.#seen[point & 0xffff] = segment;
        letters++;
      }
    }
    return new Segment(owner[start], owner[end], textOf(units, length), gain, holes, letters, pair);
  }
}

function textOf({ buffer }: Uint16Array, length: number): string {
  return Buffer.from(buffer, 0, 2 * length).toString("utf16le");
}
