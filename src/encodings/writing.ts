/** A stretch written down in a charset: the bytes it was read from, if it was read in that charset. */
import type { SourceName } from "./pairs.ts";
import { BREAK, type Stretch } from "./stretch.ts";
import { type Writer, writerOf } from "./writers.ts";

/** Stands in the bytes where some were lost. */
export const HOLE = -1;
export const QUESTION = 0x3f;
const REPLACEMENT = 0xfffd;
const LONGEST = 2;
const UNITS = 0x10000;

/** Part of the bytes without a character that the charset lacks. The bounds are offsets into the bytes. */
export class Chunk {
  readonly from: number;
  readonly to: number;
  /** The passage it is part of. */
  readonly passage: number;
  /** Characters above ASCII, and zeros. */
  readonly telling: number;
  /** Whether every character above ASCII takes two bytes and none were lost: then another double-byte charset has its characters in the same places. */
  readonly isEven: boolean;
  /** `Stretch.excess` of the chunk, the same by `plainBits`, and its UTF-8 sequences: not a number until they are counted (worth.ts). */
  excess = Number.NaN;
  plainExcess = Number.NaN;
  sequences = Number.NaN;

  constructor(from: number, to: number, passage: number, telling: number, isEven: boolean) {
    this.from = from;
    this.to = to;
    this.passage = passage;
    this.telling = telling;
    this.isEven = isEven;
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
    let passage = 0;
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
        if (telling > 0) this.chunks.push(new Chunk(from, count, passage, telling, isEven));
        if (point === BREAK) passage++;
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
    if (telling > 0) this.chunks.push(new Chunk(from, count, passage, telling, isEven));
  }
}
