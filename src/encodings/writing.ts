/** A stretch written down in a charset: the bytes it was read from, if it was read in that charset. */
import type { SourceName } from "./pairs.ts";
import { HOLE } from "./readers.ts";
import type { Stretch } from "./stretch.ts";
import { type Writer, writerOf } from "./writers.ts";

const REPLACEMENT = 0xfffd;
const QUESTION = 0x3f;
const LONGEST = 2;
const UNITS = 0x10000;

const NOT_COUNTED = -1;

/** Part of the bytes without a character that the charset lacks, and what can be counted in it before any path is walked. */
export class Chunk {
  readonly from: number;
  readonly to: number;
  /** Characters above ASCII, and zeros. */
  readonly telling: number;
  /** Whether every character above ASCII takes two bytes and none were lost: then another double-byte charset has its characters in the same places. */
  readonly isEven: boolean;
  readonly #writing: Writing;
  readonly #stretch: Stretch;
  #excess = NOT_COUNTED;
  #plainExcess = NOT_COUNTED;
  #sequences = NOT_COUNTED;

  constructor(writing: Writing, stretch: Stretch, from: number, to: number, telling: number, isEven: boolean) {
    this.#writing = writing;
    this.#stretch = stretch;
    this.from = from;
    this.to = to;
    this.telling = telling;
    this.isEven = isEven;
  }

  /** `Stretch.excess` of the chunk. */
  get excess(): number {
    if (this.#excess === NOT_COUNTED) this.#excess = this.#excessIn(this.#stretch.bits);
    return this.#excess;
  }

  /** The same by `plainBits`. */
  get plainExcess(): number {
    if (this.#plainExcess === NOT_COUNTED) this.#plainExcess = this.#excessIn(this.#stretch.plainBits);
    return this.#plainExcess;
  }

  #excessIn(bits: Float32Array): number {
    const { owner } = this.#writing;
    return this.#stretch.excess(bits, owner[this.from], owner[this.to]);
  }

  /** How many UTF-8 sequences of two bytes and more begin in the bytes, and end or break off at a hole. */
  get sequences(): number {
    if (this.#sequences === NOT_COUNTED) this.#sequences = sequencesIn(this.#writing.bytes, this.from, this.to);
    return this.#sequences;
  }
}

/** Keeps its buffers from stretch to stretch. */
export class Writing {
  readonly #writer: Writer;
  bytes = new Int16Array(0);
  /** For each byte, the code point index it begins, or -1. A byte behind each chunk stands for its end. */
  owner = new Int32Array(0);
  /** Bits of the stretch up to each byte. */
  spent = new Float64Array(0);
  chunks: Chunk[] = [];
  #stretch: Stretch | undefined;
  #edition = 0;

  constructor(charset: SourceName) {
    this.#writer = writerOf(charset);
  }

  /** Does nothing when the same text was written last. */
  write(stretch: Stretch): void {
    if (this.#stretch === stretch && this.#edition === stretch.edition) return;
    this.#stretch = stretch;
    this.#edition = stretch.edition;
    const size = stretch.length * (LONGEST + 1) + 2;
    if (this.bytes.length < size) {
      this.bytes = new Int16Array(size);
      this.owner = new Int32Array(size);
      this.spent = new Float64Array(size);
    }
    const { bytes, owner, spent } = this;
    const { points, bits, length } = stretch;
    const { isWide, bytes: codes } = this.#writer;
    this.chunks = [];
    let count = 0;
    let from = 0;
    let telling = 0;
    let isEven = true;
    let sum = 0;
    spent[0] = 0;
    for (let at = 0; at < length; at++) {
      const point = points[at];
      const code = point < UNITS ? codes[point] : this.#writer.beyond(point);
      owner[count] = at;
      if (point === REPLACEMENT) {
        bytes[count] = HOLE;
        isEven = false;
        spent[++count] = sum += bits[at];
      } else if (code <= 0 && point !== 0) {
        if (telling > 0) this.chunks.push(new Chunk(this, stretch, from, count, telling, isEven));
        spent[++count] = sum = 0;
        from = count;
        telling = 0;
        isEven = true;
      } else {
        if (point > 0x7f || point === 0) telling++;
        if (code > 0xff || isWide) {
          const half = bits[at] / 2;
          bytes[count] = code >> 8;
          spent[++count] = sum += half;
          bytes[count] = code & 0xff;
          owner[count] = -1;
          spent[++count] = sum += half;
        } else {
          if (point > 0x7f) isEven = false;
          bytes[count] = code;
          spent[++count] = sum += bits[at];
        }
      }
    }
    owner[count] = length;
    if (telling > 0) this.chunks.push(new Chunk(this, stretch, from, count, telling, isEven));
  }
}

function sequencesIn(bytes: Int16Array, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to - 1; at++) {
    const lead = bytes[at];
    if (lead < 0xc2 || lead > 0xf4) continue;
    const last = Math.min(to, at + (lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4));
    let next = at + 1;
    while (next < last && bytes[next] >= 0x80 && bytes[next] <= 0xbf) next++;
    if (next === last || bytes[next] === HOLE || bytes[next] === QUESTION) {
      count++;
      at = next - 1;
    }
  }
  return count;
}
