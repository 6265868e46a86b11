/** A charset as tables: bytes to characters and back, strictly, one character at a time. */
import { NONE, pointOfCell } from "./charset-tables.ts";

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

  /** The bytes of a code point as one number, most significant first, or `NONE`. */
  encodePoint(point: number): number {
    const code = this.encodeShort(point);
    return code === NONE && this.long !== undefined ? this.long.encode(point) : code;
  }

  /** The same among characters of one and two bytes only. */
  encodeShort(point: number): number {
    this.#encoder ??= new Encoder(this);
    return this.#encoder.get(point);
  }
}

/** Reverse tables. Where two byte forms decode to one character, the first in byte order is the one written (NEC's copies of IBM's rows excepted). */
class Encoder {
  /** By code unit; 0 where the charset has no such character, and for NUL. */
  readonly #bmp = new Uint16Array(0x10000);
  readonly #astral = new Map<number, number>();

  constructor({ name, single, pairs }: Codec) {
    // from the last form to the first, so that the first is what stays
    if (name === "shift_jis") {
      this.#write(pairs, NEC_COPIES, NEC_COPIES + 2 * ROW);
      this.#write(pairs, NEC_COPIES + 2 * ROW, pairs.length);
      this.#write(pairs, 0, NEC_COPIES);
    } else this.#write(pairs, 0, pairs.length);
    const bmp = this.#bmp;
    for (let byte = ROW - 1; byte >= 0; byte--) if (single[byte] >= 0) bmp[single[byte]] = byte;
    for (const [point, code] of LOOKALIKES[name] ?? []) if (bmp[point] === 0) bmp[point] = code;
  }

  #write(pairs: Uint16Array, from: number, to: number): void {
    const bmp = this.#bmp;
    for (let index = to - 1; index >= from; index--) {
      const cell = pairs[index];
      if (cell === 0) continue;
      const point = pointOfCell(cell);
      if (point > 0xffff) this.#astral.set(point, index + PAIR_ROWS * ROW);
      else bmp[point] = index + PAIR_ROWS * ROW;
    }
  }

  get(point: number): number {
    if (point > 0xffff) return this.#astral.get(point) ?? NONE;
    return this.#bmp[point] || (point === 0 ? 0 : NONE);
  }
}

/** Rows ED and EE of Shift_JIS repeat the IBM extension, which Windows writes in rows FA to FC. */
const NEC_COPIES = (0xed - PAIR_ROWS) * ROW;

const JIS_LOOKALIKES = [0x301c, 0x2016, 0x2212, 0xa2, 0xa3, 0xac] as const;

/** What other decoders give for the same bytes: the wave dash and its like in Japanese sets, older and Greek letters elsewhere. */
const LOOKALIKES: Readonly<Record<string, readonly (readonly [point: number, code: number])[]>> = {
  macintosh: [
    [0x2126, 0xbd],
    [0xa4, 0xdb],
    [0x2206, 0xc6],
  ],
  ibm437: [
    [0x3b2, 0xe1],
    [0x3bc, 0xe6],
    [0x2126, 0xea],
    [0x2211, 0xe4],
  ],
  shift_jis: [0x8160, 0x8161, 0x817c, 0x8191, 0x8192, 0x81ca].map((code, i) => [JIS_LOOKALIKES[i], code] as const),
  "euc-jp": [0xa1c1, 0xa1c2, 0xa1dd, 0xa1f1, 0xa1f2, 0xa2cc].map((code, i) => [JIS_LOOKALIKES[i], code] as const),
};

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
