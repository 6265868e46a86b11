/** Reads one character of a charset at a place in bytes that may have holes. */
import { pointOfCell } from "./charset-tables.ts";
import { codecOf } from "./charsets.ts";
import { type Codec, isPrivateUse, LEAD, NONE } from "./codec.ts";
import type { TargetName } from "./pairs.ts";

/** Stands in the bytes where some were lost. */
export const HOLE = -1;
const REPLACEMENT = 0xfffd;

/** The result of `read` stays in the reader, so that the inner loop makes no objects. */
export interface Reader {
  /** The code point, or `NONE`. */
  point: number;
  length: number;
  /** How many bytes right behind a hole may be the rest of a character. */
  readonly orphans: number;
  read(bytes: Int16Array, at: number, end: number): void;
  /** Reads at each byte, as if a character began there: its code point (or `NONE`) and length. */
  readEach(bytes: Int16Array, from: number, to: number, points: Int32Array, lengths: Uint8Array): void;
  /** How many bytes at `at` begin a character and do not end it; 0 when none do. */
  beginning(bytes: Int16Array, at: number, end: number): number;
  isOrphan(byte: number): boolean;
}

export function readerOf(name: TargetName): Reader {
  if (name === "utf-8") return new Utf8Reader();
  if (name === "utf-16le" || name === "utf-16be") return new Utf16Reader(name === "utf-16le");
  return new CodecReader(codecOf(name));
}

/** Least byte that begins a UTF-8 sequence of two bytes and more. */
const FIRST_LEAD = 0xc2;

class Utf8Reader implements Reader {
  point = NONE;
  length = 1;
  readonly orphans = 3;

  read(bytes: Int16Array, at: number, end: number): void {
    const lead = bytes[at];
    this.length = 1;
    this.point = lead < 0x80 ? lead : NONE;
    const length = sequenceLength(lead);
    if (length === 0 || at + length > end) return;
    let point = lead & (0xff >> (length + 1));
    for (let i = 1; i < length; i++) {
      if (!this.isOrphan(bytes[at + i])) return;
      point = (point << 6) | (bytes[at + i] & 0x3f);
    }
    const shortest = length === 2 ? 0x80 : length === 3 ? 0x800 : 0x10000;
    if (point < shortest || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff) || isPrivateUse(point) || point === REPLACEMENT)
      return;
    this.point = point;
    this.length = length;
  }

  readEach(bytes: Int16Array, from: number, to: number, points: Int32Array, lengths: Uint8Array): void {
    for (let at = from; at < to; at++) {
      const lead = bytes[at];
      lengths[at] = 1;
      if (lead < 0x80) points[at] = lead;
      else if (lead < FIRST_LEAD) points[at] = NONE;
      else {
        this.read(bytes, at, to);
        points[at] = this.point;
        lengths[at] = this.length;
      }
    }
  }

  beginning(bytes: Int16Array, at: number, end: number): number {
    const wanted = sequenceLength(bytes[at]);
    if (wanted === 0) return 0;
    let length = 1;
    while (length < wanted - 1 && at + length < end && this.isOrphan(bytes[at + length])) length++;
    return length;
  }

  isOrphan(byte: number): boolean {
    return byte >= 0x80 && byte <= 0xbf;
  }
}

function sequenceLength(lead: number): number {
  return lead < FIRST_LEAD || lead > 0xf4 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}

class Utf16Reader implements Reader {
  point = NONE;
  readonly length = 2;
  readonly orphans = 0;
  readonly #littleEndian: boolean;

  constructor(littleEndian: boolean) {
    this.#littleEndian = littleEndian;
  }

  read(bytes: Int16Array, at: number, end: number): void {
    this.point = NONE;
    if (at + 1 >= end || bytes[at + 1] === HOLE) return;
    const unit = this.#littleEndian ? bytes[at] | (bytes[at + 1] << 8) : (bytes[at] << 8) | bytes[at + 1];
    if (unit !== REPLACEMENT && (unit < 0xd800 || unit > 0xf8ff)) this.point = unit;
  }

  readEach(bytes: Int16Array, from: number, to: number, points: Int32Array, lengths: Uint8Array): void {
    for (let at = from; at < to; at++) {
      this.read(bytes, at, to);
      points[at] = this.point;
      lengths[at] = this.length;
    }
  }

  beginning(): number {
    return 0;
  }

  isOrphan(): boolean {
    return false;
  }
}

/** Least trail byte of any double-byte charset. */
const FIRST_TRAIL = 0x40;

/** The three- and four-byte forms of EUC-JP and GB 18030 are left out: their misreadings are too rare to be told from chance. */
class CodecReader implements Reader {
  point = NONE;
  length = 1;
  readonly orphans: number;
  readonly #codec: Codec;

  constructor(codec: Codec) {
    this.#codec = codec;
    this.orphans = codec.multibyte ? 1 : 0;
  }

  read(bytes: Int16Array, at: number, end: number): void {
    const codec = this.#codec;
    this.length = 1;
    this.point = codec.single[bytes[at]];
    if (this.point === LEAD) {
      const trail = at + 1 < end ? bytes[at + 1] : HOLE;
      this.length = 2;
      this.point = trail === HOLE ? NONE : pointOfCell(codec.pairs[((bytes[at] - 0x80) << 8) + trail]);
    }
    if (isPrivateUse(this.point)) this.point = NONE;
  }

  readEach(bytes: Int16Array, from: number, to: number, points: Int32Array, lengths: Uint8Array): void {
    const { single, pairs } = this.#codec;
    for (let at = from; at < to; at++) {
      const byte = bytes[at];
      let point = byte === HOLE ? NONE : single[byte];
      let length = 1;
      if (point === LEAD) {
        const trail = at + 1 < to ? bytes[at + 1] : HOLE;
        length = 2;
        point = trail === HOLE ? NONE : pointOfCell(pairs[((byte - 0x80) << 8) + trail]);
      }
      points[at] = isPrivateUse(point) ? NONE : point;
      lengths[at] = length;
    }
  }

  beginning(bytes: Int16Array, at: number): number {
    return this.#codec.single[bytes[at]] === LEAD ? 1 : 0;
  }

  isOrphan(byte: number): boolean {
    return byte >= FIRST_TRAIL;
  }
}
