/** A stretch written down in a charset: the bytes it was read from, if it was read in that charset. */
import { SINGLE_BYTE_NAMES } from "./charsets.ts";
import { type SourceName, type Writer, writerOf } from "./pairs.ts";
import { HOLE } from "./readers.ts";
import type { Stretch } from "./stretch.ts";

const REPLACEMENT = 0xfffd;
const QUESTION = 0x3f;
const LONGEST = 2;

/** Part of the bytes without a character that the charset lacks. */
export interface Chunk {
  readonly from: number;
  readonly to: number;
}

function isSingleByte(charset: SourceName): boolean {
  return (SINGLE_BYTE_NAMES as readonly string[]).includes(charset);
}

/** Keeps its buffers from stretch to stretch. */
export class Writing {
  readonly #write: Writer;
  /** Characters above ASCII, or zeros, without which a chunk tells nothing: one misread character is two bytes at least. */
  readonly #asked: number;
  bytes = new Int16Array(0);
  /** For each byte, the code point index it begins, or -1. A byte behind each chunk stands for its end. */
  owner = new Int32Array(0);
  /** Bits of the stretch up to each byte. */
  spent = new Float64Array(0);
  chunks: Chunk[] = [];

  constructor(charset: SourceName) {
    this.#write = writerOf(charset);
    this.#asked = isSingleByte(charset) ? 2 : 1;
  }

  write(stretch: Stretch): void {
    const size = stretch.length * (LONGEST + 1) + 2;
    if (this.bytes.length < size) {
      this.bytes = new Int16Array(size);
      this.owner = new Int32Array(size);
      this.spent = new Float64Array(size);
    }
    const { bytes, owner, spent } = this;
    const { points, bits } = stretch;
    this.chunks = [];
    let count = 0;
    let from = 0;
    let telling = 0;
    spent[0] = 0;
    for (let at = 0; at < stretch.length; at++) {
      const point = points[at];
      let length = 1;
      if (point === REPLACEMENT) bytes[count] = HOLE;
      else length = this.#write(point, bytes, count);
      if (length === 0) {
        owner[count] = at;
        if (telling >= this.#asked) this.chunks.push({ from, to: count });
        spent[++count] = 0;
        from = count;
        telling = 0;
        continue;
      }
      if (point !== REPLACEMENT && (point > 0x7f || point === 0)) telling++;
      const share = bits[at] / length;
      owner[count] = at;
      for (let i = 1; i < length; i++) owner[count + i] = -1;
      for (let i = 0; i < length; i++) spent[count + i + 1] = spent[count + i] + share;
      count += length;
    }
    owner[count] = stretch.length;
    if (telling >= this.#asked) this.chunks.push({ from, to: count });
    this.#sequences = undefined;
  }

  #sequences: number | undefined;

  /** How many UTF-8 sequences of two bytes and more begin in the bytes, and end or break off at a hole. */
  get utf8Sequences(): number {
    this.#sequences ??= this.chunks.reduce((sum, chunk) => sum + this.#countSequences(chunk), 0);
    return this.#sequences;
  }

  #countSequences({ from, to }: Chunk): number {
    const { bytes } = this;
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
}
