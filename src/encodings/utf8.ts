/** Reads UTF-8 that is not sound: what is sound is kept, surrogate pairs in three bytes each (CESU-8) are joined, the rest is U+FFFD. */
import { bitsOf, Kind, kindOf } from "./plausibility.ts";

/** A stretch of unsound bytes. Text offsets count from the beginning of the text read. */
export interface Unsound {
  readonly byteStart: number;
  readonly byteEnd: number;
  readonly start: number;
  readonly end: number;
  readonly cesu: boolean;
}

export interface LossyText {
  readonly text: string;
  readonly unsound: readonly Unsound[];
}

const CESU_LENGTH = 6;

export function readUtf8(bytes: Uint8Array, from: number, to: number): LossyText {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  const unsound: Unsound[] = [];
  let length = 0;
  let soundFrom = from;
  const push = (text: string) => {
    parts.push(text);
    length += text.length;
  };
  for (let at = from; at < to; ) {
    const sound = soundLength(bytes, at, to);
    if (sound > 0) {
      at += sound;
      continue;
    }
    if (at > soundFrom) push(whole.toString("utf8", soundFrom, at));
    const start = length;
    const cesu = cesuPoint(bytes, at, to);
    const next = cesu === undefined ? at + unsoundLength(bytes, at, to) : at + CESU_LENGTH;
    push(cesu === undefined ? "\ufffd" : String.fromCodePoint(cesu));
    unsound.push({ byteStart: at, byteEnd: next, start, end: length, cesu: cesu !== undefined });
    at = next;
    soundFrom = next;
  }
  if (to > soundFrom) push(whole.toString("utf8", soundFrom, to));
  return { text: parts.join(""), unsound };
}

/** What the bytes cost as UTF-8, in bits, each unsound stretch `brokenBits`; counting stops above `limit`. */
export function bitsAsUtf8(bytes: Uint8Array, from: number, to: number, brokenBits: number, limit: number): number {
  let bits = 0;
  let kind: Kind = Kind.Space;
  for (let at = from; at < to && bits <= limit; ) {
    const length = soundLength(bytes, at, to);
    const cesu = length === 0 ? cesuPoint(bytes, at, to) : undefined;
    if (length === 0 && cesu === undefined) {
      bits += brokenBits;
      kind = Kind.Lost;
      at += unsoundLength(bytes, at, to);
    } else {
      const point = cesu ?? pointOf(bytes, at, length);
      bits += bitsOf(point, kind);
      kind = kindOf(point);
      at += cesu === undefined ? length : CESU_LENGTH;
    }
  }
  return bits;
}

function pointOf(bytes: Uint8Array, at: number, length: number): number {
  if (length === 1) return bytes[at];
  let point = bytes[at] & (0xff >> (length + 1));
  for (let i = 1; i < length; i++) point = (point << 6) | (bytes[at + i] & 0x3f);
  return point;
}

/** The length of the well-formed sequence at `at`, or 0 (Unicode, table 3-7). */
export function soundLength(bytes: Uint8Array, at: number, end: number): number {
  const lead = bytes[at];
  if (lead < 0x80) return 1;
  const length = lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
  if (length === 0 || at + length > end || !isSecond(lead, bytes[at + 1])) return 0;
  for (let i = 2; i < length; i++) if ((bytes[at + i] & 0xc0) !== 0x80) return 0;
  return length;
}

function isSecond(lead: number, second: number): boolean {
  const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  return second >= low && second <= high;
}

/** The bytes that are replaced by one U+FFFD: the longest beginning of a well-formed sequence, else one byte; an overlong form as a whole. */
function unsoundLength(bytes: Uint8Array, at: number, end: number): number {
  const lead = bytes[at];
  if ((lead === 0xc0 || lead === 0xc1) && at + 1 < end && (bytes[at + 1] & 0xc0) === 0x80) return 2;
  const wanted = lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 1;
  let length = 1;
  while (length < wanted && at + length < end && (bytes[at + length] & 0xc0) === 0x80) length++;
  return length;
}

/** The character of a surrogate pair whose halves take three bytes each. */
function cesuPoint(bytes: Uint8Array, at: number, end: number): number | undefined {
  if (at + CESU_LENGTH > end || bytes[at] !== 0xed || bytes[at + 3] !== 0xed) return undefined;
  const high = half(bytes, at);
  const low = half(bytes, at + 3);
  if ((high & 0xfc00) !== 0xd800 || (low & 0xfc00) !== 0xdc00) return undefined;
  return 0x10000 + ((high & 0x3ff) << 10) + (low & 0x3ff);
}

function half(bytes: Uint8Array, at: number): number {
  if ((bytes[at + 1] & 0xc0) !== 0x80 || (bytes[at + 2] & 0xc0) !== 0x80) return 0;
  return 0xd000 | ((bytes[at + 1] & 0x3f) << 6) | (bytes[at + 2] & 0x3f);
}
