/** A chunk as it reads in a charset, from each of its bytes on. */
import { NONE } from "./codec.ts";
import { bitsOf, type Kind, kindOf } from "./plausibility.ts";
import type { Reader } from "./readers.ts";
import type { Stretch } from "./stretch.ts";
import { type Chunk, HOLE, type Writing } from "./writing.ts";

const LOST = 0xfffd;
/** Keeps its buffers from chunk to chunk. */
export class Reading {
  /** What each byte reads as, were it the first of a character: the code point (or `NONE`) and its bytes. By offset into the writing. */
  points = new Int32Array(0);
  lengths = new Uint8Array(0);

  read({ bytes }: Writing, { from, to }: Chunk, reader: Reader): void {
    if (this.points.length < bytes.length) {
      this.points = new Int32Array(bytes.length);
      this.lengths = new Uint8Array(bytes.length);
    }
    reader.readEach(bytes, from, to, this.points, this.lengths);
  }

  /**
   * Whether the bytes, read straight on without weighing alternatives, gain so much somewhere.
   * `orFromSecond`: the first may be the second of a character.
   */
  gains(asked: number, { from, to }: Chunk, orFromSecond: boolean, writing: Writing, stretch: Stretch, isUtf8: boolean): boolean {
    return (
      this.#gains(asked, from, to, writing, stretch, isUtf8) || (orFromSecond && this.#gains(asked, from + 1, to, writing, stretch, isUtf8))
    );
  }

  #gains(asked: number, from: number, to: number, { bytes, owner, spent }: Writing, { kinds }: Stretch, isUtf8: boolean): boolean {
    const { points, lengths } = this;
    let gain = 0;
    let kind = kinds[owner[from] < 0 ? owner[from - 1] : owner[from]] as Kind;
    for (let at = from; at < to; ) {
      let end = at + 1;
      let point = points[at];
      if (point !== NONE) end = at + lengths[at];
      else {
        point = LOST;
        if (bytes[at] !== HOLE && !isUtf8) while (end < to && owner[end] < 0) end++; // the next character as it stands
      }
      gain += spent[end] - spent[at] - bitsOf(point, kind);
      if (gain >= asked) return true;
      if (gain < 0) gain = 0;
      kind = kindOf(point);
      at = end;
    }
    return false;
  }
}
