/** A stretch written down in a charset: the bytes it was read from, if it was read in that charset. */
import type { SourceName } from "./pairs.ts";
import { HOLE } from "./readers.ts";
import type { Stretch } from "./stretch.ts";
import { type Writer, writerOf } from "./writers.ts";

const REPLACEMENT = 0xfffd;
const QUESTION = 0x3f;
const LONGEST = 2;
const END = -1;

/** Part of the bytes without a character that the charset lacks, and what can be counted in it before any path is walked. */
export interface Chunk {
  readonly from: number;
  readonly to: number;
  /** Characters above ASCII, and zeros. */
  readonly telling: number;
  /** Bits of the costliest run of characters beyond what prose costs, by `plainBits`: more than this no plausible reading can save. */
  readonly plainExcess: number;
  /** The same by `bits`. */
  readonly excess: number;
  /** How many UTF-8 sequences of two bytes and more begin in the bytes, and end or break off at a hole. */
  readonly sequences: number;
  /** Whether every character above ASCII takes two bytes and none were lost: then another double-byte charset has its characters in the same places. */
  readonly isEven: boolean;
}

/** What a plausible reading costs a character, about. */
const PROSE_BITS = 9.5;

/** Keeps its buffers from stretch to stretch. */
export class Writing {
  readonly #write: Writer;
  bytes = new Int16Array(0);
  /** For each byte, the code point index it begins, or -1. A byte behind each chunk stands for its end. */
  owner = new Int32Array(0);
  /** Bits of the stretch up to each byte. */
  spent = new Float64Array(0);
  chunks: Chunk[] = [];
  #written: Stretch | undefined;

  constructor(charset: SourceName) {
    this.#write = writerOf(charset);
  }

  /** Does nothing when the same stretch was written last. */
  write(stretch: Stretch): void {
    if (this.#written === stretch) return;
    this.#written = stretch;
    const size = stretch.length * (LONGEST + 1) + 2;
    if (this.bytes.length < size) {
      this.bytes = new Int16Array(size);
      this.owner = new Int32Array(size);
      this.spent = new Float64Array(size);
    }
    const { bytes, owner, spent } = this;
    const { points, bits, plainBits } = stretch;
    this.chunks = [];
    let count = 0;
    let from = 0;
    let telling = 0;
    let run = 0;
    let plainRun = 0;
    let excess = 0;
    let plainExcess = 0;
    let isEven = true;
    spent[0] = 0;
    for (let at = 0; at <= stretch.length; at++) {
      const point = at < stretch.length ? points[at] : END;
      let length = 1;
      if (point === REPLACEMENT) bytes[count] = HOLE;
      else length = point === END ? 0 : this.#write(point, bytes, count);
      owner[count] = at;
      if (length === 0) {
        if (telling > 0) {
          const sequences = this.#countSequences(from, count);
          this.chunks.push({ from, to: count, telling, excess, plainExcess, sequences, isEven });
        }
        spent[++count] = 0;
        from = count;
        telling = run = plainRun = excess = plainExcess = 0;
        isEven = true;
        continue;
      }
      if (point !== REPLACEMENT && (point > 0x7f || point === 0)) telling++;
      if (point > 0x7f && length !== LONGEST) isEven = false;
      run = Math.max(0, run + bits[at] - PROSE_BITS);
      plainRun = Math.max(0, plainRun + plainBits[at] - PROSE_BITS);
      excess = Math.max(excess, run);
      plainExcess = Math.max(plainExcess, plainRun);
      const share = bits[at] / length;
      for (let i = 1; i < length; i++) owner[count + i] = -1;
      for (let i = 0; i < length; i++) spent[count + i + 1] = spent[count + i] + share;
      count += length;
    }
  }

  #countSequences(from: number, to: number): number {
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
