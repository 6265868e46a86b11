/** Which legacy charset some bytes are in: every candidate reads them, the cheapest reading (in bits of plausibility) wins. */
import { type CharsetName, codecOf } from "./charsets.ts";
import { type Codec, isPrivateUse, NONE } from "./codec.ts";
import { bitsOf, Kind, kindOf } from "./plausibility.ts";

/** What a charset must overcome to be believed: the rarer it is in the wild, the more. */
const CANDIDATES: readonly (readonly [name: CharsetName, prior: number])[] = [
  ["gb18030", 0],
  ["windows-1252", 0],
  ["big5", 1],
  ["shift_jis", 1],
  ["euc-kr", 1],
  ["euc-jp", 2],
  ["windows-1251", 1],
  ["koi8-r", 3],
  ["windows-1250", 3],
  ["windows-1254", 5],
  ["windows-1253", 4],
  ["windows-1257", 5],
  ["iso-8859-2", 5],
  ["ibm866", 5],
  ["macintosh", 6],
  ["ibm437", 7],
  ["koi8-u", 6],
];
/** A byte that no character of the charset holds: what U+FFFD costs, and the doubt it throws on the charset. */
export const BROKEN_BITS = 24;
/** Bytes of an unreadable stretch: so many are looked at to decide on the charset of a file. */
export const POOL_BYTES = 65_536;

/** So many bytes tell whether a character of unknown meaning is one, or a byte too many. */
const LOOK_AHEAD = 24;

/** So many characters are made a string at a time. */
const PART = 4096;

/** Bytes that stand nowhere in the charset become U+FFFD, one each; so does a character for private use. */
export interface LegacyReading {
  readonly text: string;
  readonly broken: number;
  /** `gbk` where no four-byte form of GB 18030 is used. */
  readonly encoding: string;
}

export function readLegacy(bytes: Uint8Array, start: number, end: number, name: CharsetName): LegacyReading {
  const codec = codecOf(name);
  const parts: string[] = [];
  let points: number[] = [];
  let broken = 0;
  let long = false;
  for (let at = start; at < end; ) {
    if (points.length === PART) {
      parts.push(String.fromCodePoint(...points));
      points = [];
    }
    const point = readablePoint(codec, bytes, at, end);
    if (point === NONE) {
      broken++;
      points.push(0xfffd);
      at += brokenLength(codec, bytes, at, end);
    } else {
      const length = codec.lengthAt(bytes, at);
      long ||= length > 2;
      points.push(point);
      at += length;
    }
  }
  return { text: parts.join("") + String.fromCodePoint(...points), broken, encoding: name === "gb18030" && !long ? "gbk" : name };
}

function readablePoint(codec: Codec, bytes: Uint8Array, at: number, end: number): number {
  const point = codec.pointAt(bytes, at, end);
  return point !== NONE && isPrivateUse(point) ? NONE : point;
}

/** The bytes to the next character, or to the next that may be one. */
export function stepAt(codec: Codec, bytes: Uint8Array, at: number, end: number): number {
  return readablePoint(codec, bytes, at, end) === NONE ? brokenLength(codec, bytes, at, end) : codec.lengthAt(bytes, at);
}

/**
 * A character of the areas left to users (AAA1 in GBK) takes its bytes though no one knows it, so that what stands behind stays in
 * step; where the text behind it and its like reads better a byte earlier, the first byte is a stray one.
 */
function brokenLength(codec: Codec, bytes: Uint8Array, at: number, end: number): number {
  const length = unknownLength(codec, bytes, at, end);
  if (length < 2) return 1;
  let behind = at + length;
  while (behind < Math.min(end, at + LOOK_AHEAD) && unknownLength(codec, bytes, behind, end) === length) behind += length;
  const to = Math.min(end, behind + LOOK_AHEAD);
  const inStep = legacyBits(codec, bytes, behind, to, Number.POSITIVE_INFINITY, false);
  return legacyBits(codec, bytes, behind - 1, to, inStep, false) < inStep ? 1 : length;
}

/** How many bytes a character for private use has; 0 where none stands. */
function unknownLength(codec: Codec, bytes: Uint8Array, at: number, end: number): number {
  const point = codec.pointAt(bytes, at, end);
  return point !== NONE && isPrivateUse(point) ? codec.lengthAt(bytes, at) : 0;
}

function legacyBits(codec: Codec, bytes: Uint8Array, start: number, end: number, limit: number, looksAhead = true): number {
  let bits = 0;
  let kind: Kind = Kind.Space;
  for (let at = start; at < end && bits < limit; ) {
    const point = readablePoint(codec, bytes, at, end);
    if (point === NONE) {
      bits += BROKEN_BITS;
      kind = Kind.Lost;
      at += looksAhead ? brokenLength(codec, bytes, at, end) : Math.max(1, unknownLength(codec, bytes, at, end));
    } else {
      bits += bitsOf(point, kind);
      kind = kindOf(point);
      at += codec.lengthAt(bytes, at);
    }
  }
  return bits;
}

/** What one stretch costs in one charset. */
export function bitsInCharset(bytes: Uint8Array, start: number, end: number, name: CharsetName): number {
  return legacyBits(codecOf(name), bytes, start, end, Number.POSITIVE_INFINITY);
}

export interface Verdict {
  readonly name: CharsetName;
  /** Of all stretches together, the charset's prior left out. */
  readonly bits: number;
}

/** The charset in which the stretches, taken together, cost least. */
export function cheapestCharset(bytes: Uint8Array, stretches: readonly (readonly [start: number, end: number])[]): Verdict {
  let best: { name: CharsetName; bits: number; weighed: number } | undefined;
  for (const [name, prior] of CANDIDATES) {
    let bits = 0;
    const limit = (best?.weighed ?? Number.POSITIVE_INFINITY) - prior;
    const codec = codecOf(name);
    for (const [start, end] of stretches) {
      bits += legacyBits(codec, bytes, start, end, limit - bits);
      if (bits >= limit) break;
    }
    if (bits < limit) best = { name, bits, weighed: bits + prior };
  }
  return best ?? { name: "windows-1252", bits: Number.POSITIVE_INFINITY };
}
