/** A charset as tables: bytes to characters and back, strictly, one character at a time. */
import { NONE, pointOfCell } from "./charset-tables.ts";
import { Encoder } from "./encoder.ts";

/** The byte begins a character of two or more bytes. */
export const LEAD = -2;
export { NONE };

const PAIR_ROWS = 0x80;
const ROW = 0x100;

/** Characters of three or four bytes, which a table of pairs cannot hold (EUC-JP's third plane, GB 18030). */
export interface LongForms {
  /** The code point at `at`, or `NONE`; its bytes are `length`. */
  decode(bytes: Uint8Array, at: number): number;
  readonly length: number;
  /** The bytes of a code point, most significant first, or `NONE`. */
  encode(point: number): number;
}

export class Codec {
  readonly name: string;
  /** Whether a character may take more than one byte. */
  readonly multibyte: boolean;
  /** By byte: a code point, `LEAD` or `NONE`. */
  readonly single: Int32Array;
  /** By `(lead - 0x80) * 256 + trail`: a cell (`pointOfCell`); empty in a single-byte charset. */
  readonly pairs: Uint16Array;
  readonly long: LongForms | undefined;
  #encoder: Encoder | undefined;

  constructor(name: string, single: Int32Array, pairs: Uint16Array = new Uint16Array(0), long?: LongForms) {
    this.name = name;
    this.multibyte = pairs.length > 0;
    this.single = single;
    this.pairs = pairs;
    this.long = long;
  }

  /** The code point at `at`, or `NONE` where no character stands. Ask `lengthAt` for its bytes. */
  pointAt(bytes: Uint8Array, at: number, end = bytes.length): number {
    const point = this.single[bytes[at]];
    if (point !== LEAD) return point;
    if (at + 1 >= end) return NONE;
    const pair = pointOfCell(this.pairs[(bytes[at] - PAIR_ROWS) * ROW + bytes[at + 1]]);
    if (pair !== NONE || this.long === undefined || at + this.long.length > end) return pair;
    return this.long.decode(bytes, at);
  }

  /** How many bytes the character at `at` takes; only where `pointAt` gave one. */
  lengthAt(bytes: Uint8Array, at: number): number {
    if (this.single[bytes[at]] !== LEAD) return 1;
    const pair = this.pairs[(bytes[at] - PAIR_ROWS) * ROW + bytes[at + 1]];
    return pair !== 0 || this.long === undefined ? 2 : this.long.length;
  }

  /** The tables the other way, built when first asked for. */
  get encoder(): Encoder {
    this.#encoder ??= new Encoder(this.name, this.single);
    return this.#encoder;
  }

  /** The bytes of a code point as one number, most significant first, or `NONE`. */
  encodePoint(point: number): number {
    const code = this.encodeShort(point);
    return code === NONE && this.long !== undefined ? this.long.encode(point) : code;
  }

  /** The same among characters of one and two bytes only. */
  encodeShort(point: number): number {
    return this.encoder.get(point);
  }
}

export function isPrivateUse(point: number): boolean {
  return point >= 0xe000 && point <= 0xf8ff;
}

const CHUNK = 4096;

export function fromPoints(points: readonly number[]): string {
  if (points.length <= CHUNK) return String.fromCodePoint(...points);
  const parts: string[] = [];
  for (let at = 0; at < points.length; at += CHUNK) parts.push(String.fromCodePoint(...points.slice(at, at + CHUNK)));
  return parts.join("");
}
