/** Bytes to text. What is not UTF-8 is read as what its lines prove to be, each or all together, and recorded as damage. */
import { isAscii, isUtf8, transcode } from "node:buffer";
import type { ByteDamage, Decoding } from "../text/document.ts";
import { type CharsetName, codecOf } from "./charsets.ts";
import { isCharset, resolveEncoding } from "./labels.ts";
import { readLegacy, stepAt } from "./legacy.ts";
import { charsetsOf, firstHigh, type Line, type LineCharset, linesOf } from "./line-charsets.ts";
import { readUtf8 } from "./utf8.ts";
import { decodeWide, provedWide, type WideName, wideMark } from "./utf16.ts";

export { isBinary } from "./binary.ts";
export { resolveEncoding } from "./labels.ts";

export interface DecodeOptions {
  /** Read all bytes as this charset, whatever they look like. */
  readonly encoding?: string;
}

export interface Decoded {
  readonly text: string;
  readonly decoding: Decoding;
}

const UTF8_BOM = 3;
/** Part of a file that is looked at for zero bytes, the sign of UTF-16 in bytes that could be UTF-8. */
const ZERO_SAMPLE = 4096;

/**
 * Never throws for the bytes' sake; time and memory grow linearly.
 * @throws RangeError when `options.encoding` names no known charset
 */
export function decodeBytes(bytes: Uint8Array, options: DecodeOptions = {}): Decoded {
  if (options.encoding !== undefined) return decodeAs(bytes, resolveEncoding(options.encoding));
  const mark = wideMark(bytes);
  if (mark !== undefined) return wide(bytes.subarray(mark.bomBytes), mark.encoding, mark.bomBytes);
  const bomBytes = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? UTF8_BOM : 0;
  const body = bytes.subarray(bomBytes);
  if (bomBytes === 0 && body.subarray(0, ZERO_SAMPLE).includes(0)) {
    const proved = provedWide(body);
    if (proved !== undefined) return wide(body, proved, 0);
  }
  if (isAscii(body) || isUtf8(body)) return { text: soundText(body), decoding: { encoding: "utf-8", bomBytes, damage: [] } };
  if (bomBytes === 0) {
    const proved = provedWide(body);
    if (proved !== undefined) return wide(body, proved, 0);
  }
  return decodeByLines(body, bomBytes);
}

function wide(body: Uint8Array, encoding: WideName, bomBytes: number): Decoded {
  return { text: decodeWide(body, encoding), decoding: { encoding, bomBytes, damage: [] } };
}

/** Well-formed UTF-8. By way of UTF-16 this is four times as fast as decoding it (Node 20). */
function soundText(body: Uint8Array): string {
  const buffer = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  return isAscii(body) ? buffer.toString("latin1") : transcode(buffer, "utf8", "utf16le").toString("utf16le");
}

function decodeByLines(body: Uint8Array, bomBytes: number): Decoded {
  const lines = linesOf(body).filter(({ start, end }) => !isAscii(body.subarray(start, end)));
  const charsets = charsetsOf(body, lines);
  const writer = new Writer(body, bomBytes);
  let sound = 0;
  for (const [index, line] of lines.entries()) {
    const charset = charsets[index];
    if (charset === "utf-8" && isUtf8(body.subarray(line.start, line.end))) sound++;
    else {
      writer.soundUntil(line.start);
      writer.unsound(line, charset);
    }
  }
  writer.soundUntil(body.length);
  return writer.finish(sound);
}

const HEX_BYTES = 16;
/** Bytes are shown for so many stretches of a file; a legacy file of a million lines has a million stretches. */
const HEX_STRETCHES = 1000;
/** Lines of another charset must outnumber sound lines by this factor to name the file. */
const MAIN_CHARSET_FACTOR = 8;

/** Puts the text together, stretch by stretch. */
class Writer {
  readonly #body: Uint8Array;
  readonly #bomBytes: number;
  readonly #parts: string[] = [];
  readonly #damage: ByteDamage[] = [];
  readonly #foreignLines = new Map<string, number>();
  #at = 0;
  #length = 0;

  constructor(body: Uint8Array, bomBytes: number) {
    this.#body = body;
    this.#bomBytes = bomBytes;
  }

  #push(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }

  soundUntil(end: number): void {
    if (end > this.#at) this.#push(soundText(this.#body.subarray(this.#at, end)));
    this.#at = end;
  }

  /** A line with bytes that are not UTF-8; `utf-8` where nothing but stray bytes is wrong with it. */
  unsound({ start, end }: Line, charset: LineCharset): void {
    if (charset === "utf-8") {
      const { text, unsound } = readUtf8(this.#body, start, end);
      for (const stray of unsound) this.#damaged(stray, stray.cesu ? "cesu-8" : undefined, this.#length);
      this.#push(text);
      this.#at = end;
    } else {
      const from = firstHigh(this.#body, start, end);
      const to = lastHigh(this.#body, from, end, charset);
      this.soundUntil(from);
      const { text, encoding } = readLegacy(this.#body, from, to, charset);
      this.#damaged({ byteStart: from, byteEnd: to, start: 0, end: text.length }, encoding, this.#length);
      this.#foreignLines.set(encoding, (this.#foreignLines.get(encoding) ?? 0) + 1);
      this.#push(text);
      this.#at = to;
      this.soundUntil(end);
    }
  }

  #damaged({ byteStart, byteEnd, start, end }: ByteDamage, encoding: string | undefined, base: number): void {
    this.#damage.push({
      start: base + start,
      end: base + end,
      byteStart: byteStart + this.#bomBytes,
      byteEnd: byteEnd + this.#bomBytes,
      ...(encoding === undefined ? {} : { encoding }),
      ...(this.#damage.length < HEX_STRETCHES ? { hex: hexOf(this.#body.subarray(byteStart, byteEnd)) } : {}),
    });
  }

  /** A file that is in one other charset nearly throughout is named by it; `soundLines` speak for UTF-8. */
  finish(soundLines: number): Decoded {
    let encoding = "utf-8";
    let most = soundLines * MAIN_CHARSET_FACTOR;
    for (const [name, lines] of this.#foreignLines) if (lines > most) [encoding, most] = [name, lines];
    return { text: this.#parts.join(""), decoding: { encoding, bomBytes: this.#bomBytes, damage: this.#damage } };
  }
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, HEX_BYTES)).toString("hex");
}

/** Past the last character that is not ASCII. */
function lastHigh(body: Uint8Array, start: number, end: number, charset: CharsetName): number {
  const codec = codecOf(charset);
  let last = start;
  for (let at = start; at < end; ) {
    const length = stepAt(codec, body, at, end);
    if (body[at] > 0x7f) last = at + length;
    at += length;
  }
  return last;
}

function decodeAs(bytes: Uint8Array, encoding: string): Decoded {
  const mark = wideMark(bytes);
  if (encoding === "utf-16le" || encoding === "utf-16be") {
    const bomBytes = mark?.encoding === encoding ? mark.bomBytes : 0;
    return wide(bytes.subarray(bomBytes), encoding, bomBytes);
  }
  const bomBytes = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf && encoding === "utf-8" ? UTF8_BOM : 0;
  const body = bytes.subarray(bomBytes);
  if (encoding === "utf-8") {
    if (isUtf8(body)) return { text: soundText(body), decoding: { encoding, bomBytes, damage: [] } };
    const writer = new Writer(body, bomBytes);
    for (const line of linesOf(body)) {
      if (isUtf8(body.subarray(line.start, line.end))) continue;
      writer.soundUntil(line.start);
      writer.unsound(line, "utf-8");
    }
    writer.soundUntil(body.length);
    return writer.finish(0);
  }
  const text = isCharset(encoding) ? readLegacy(body, 0, body.length, encoding).text : new TextDecoder(encoding).decode(body);
  return { text, decoding: { encoding, bomBytes, damage: [] } };
}
