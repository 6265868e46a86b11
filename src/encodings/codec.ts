/** A charset as tables: bytes to characters and back, strictly, one character at a time. */

/** The byte begins a character of two or more bytes. */
export const LEAD = -2;
/** No character. */
export const NONE = -1;
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
  /** By `(lead - 0x80) * 256 + trail`: a code point or `NONE`; empty in a single-byte charset. */
  readonly pairs: Int32Array;
  readonly long: LongForms | undefined;
  #encoder: Encoder | undefined;

  constructor(name: string, single: Int32Array, pairs: Int32Array = new Int32Array(0), long?: LongForms) {
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
    const pair = this.pairs[(bytes[at] - PAIR_ROWS) * ROW + bytes[at + 1]];
    if (pair !== NONE || this.long === undefined || at + this.long.length > end) return pair;
    return this.long.decode(bytes, at);
  }

  /** How many bytes the character at `at` takes; only where `pointAt` gave one. */
  lengthAt(bytes: Uint8Array, at: number): number {
    if (this.single[bytes[at]] !== LEAD) return 1;
    const pair = this.pairs[(bytes[at] - PAIR_ROWS) * ROW + bytes[at + 1]];
    return pair !== NONE || this.long === undefined ? 2 : this.long.length;
  }

  /** The text of the bytes, or undefined when any of them is no character (private use counts as none). */
  decodeStrict(bytes: Uint8Array, start = 0, end = bytes.length): string | undefined {
    const points: number[] = [];
    for (let at = start; at < end; ) {
      const point = this.pointAt(bytes, at, end);
      if (point === NONE || isPrivateUse(point)) return undefined;
      points.push(point);
      at += this.lengthAt(bytes, at);
    }
    return fromPoints(points);
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
  readonly #bmp = new Int32Array(0x10000).fill(NONE);
  readonly #astral = new Map<number, number>();

  constructor(codec: Codec) {
    for (let byte = 0; byte < ROW; byte++) if (codec.single[byte] >= 0) this.#set(codec.single[byte], byte);
    const late: number[] = [];
    for (let index = 0; index < codec.pairs.length; index++) {
      if (codec.pairs[index] === NONE) continue;
      const code = index + PAIR_ROWS * ROW;
      if (codec.name === "shift_jis" && NEC_COPIES.has(code >> 8)) late.push(index);
      else this.#set(codec.pairs[index], code);
    }
    for (const index of late) this.#set(codec.pairs[index], index + PAIR_ROWS * ROW);
    for (const [point, code] of LOOKALIKES[codec.name] ?? []) this.#set(point, code);
  }

  #set(point: number, code: number): void {
    if (point > 0xffff) {
      if (!this.#astral.has(point)) this.#astral.set(point, code);
    } else if (this.#bmp[point] === NONE) this.#bmp[point] = code;
  }

  get(point: number): number {
    return point > 0xffff ? (this.#astral.get(point) ?? NONE) : this.#bmp[point];
  }
}

/** Rows ED and EE of Shift_JIS repeat the IBM extension, which Windows writes in rows FA to FC. */
const NEC_COPIES: ReadonlySet<number> = new Set([0xed, 0xee]);

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
