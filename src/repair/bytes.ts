/** Edits of a text carried out on the bytes it was read from: all bytes that no edit replaces stay what they are. */
import { NONE } from "../encodings/codec.ts";
import { decodeBytes } from "../encodings/decode.ts";
import { replaceSpans } from "../engine/fix.ts";
import type { ByteDamage, Decoding } from "../text/document.ts";
import { countUtf8Bytes } from "../text/offsets.ts";
import type { Edit } from "./edits.ts";
import { codecNamed, encode, UnwritableError } from "./encode.ts";

export interface Original {
  readonly bytes: Uint8Array;
  /** As decoded. */
  readonly text: string;
  readonly decoding: Decoding;
  /** The charset the bytes were said to be in. */
  readonly encoding?: string | undefined;
}

/** A stretch of the file in one charset. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly byteStart: number;
  readonly byteEnd: number;
  /** `undefined` where nothing reads the bytes: they are copied whole or not at all. */
  readonly encoding: string | undefined;
  /** To be written as UTF-8. */
  readonly isRewritten: boolean;
}

const NOTHING: ReadonlySet<number> = new Set();

/**
 * @param edits ascending, of the decoded text
 * @param rewritten first bytes of the damaged stretches that become UTF-8
 * @throws UnwritableError where the charset has no such character, or where the outcome would be read as another text
 */
export function editBytes(original: Original, edits: readonly Edit[], rewritten = NOTHING): Uint8Array {
  const { bytes, text, decoding, encoding } = original;
  const expected = replaceSpans(text, edits);
  const isSound = decoding.encoding === "utf-8" && decoding.damage.length === 0;
  const edited = isSound
    ? Buffer.concat([bytes.subarray(0, decoding.bomBytes), Buffer.from(expected)])
    : Buffer.concat(parts(original, edits, rewritten));
  if (edited.length > 0 && decodeBytes(edited, encoding === undefined ? {} : { encoding }).text !== expected) {
    throw new UnwritableError(`the repaired text, written as ${decoding.encoding}, would be read as another one`);
  }
  return edited;
}

function parts(original: Original, edits: readonly Edit[], rewritten: ReadonlySet<number>): Uint8Array[] {
  const { bytes, text, decoding } = original;
  const written: Uint8Array[] = [bytes.subarray(0, decoding.bomBytes)];
  const stretches = stretchesOf(original, rewritten);
  let edit = 0;
  let until = 0;
  for (const stretch of stretches) {
    const walk = new Walk(bytes, text, stretch);
    let at = Math.max(until, stretch.start);
    const copy = (end: number) => {
      if (end <= at) return;
      written.push(stretch.isRewritten ? Buffer.from(text.slice(at, end)) : bytes.subarray(walk.to(at), walk.to(end)));
    };
    while (edit < edits.length && (edits[edit].start < stretch.end || stretch === stretches.at(-1))) {
      const { start, end, text: added } = edits[edit++];
      copy(start);
      written.push(encode(added, charsetAt(original, stretches, start, rewritten)));
      at = Math.max(at, end);
      until = end;
    }
    copy(stretch.end);
  }
  return written;
}

/** All of the text, in order: the damage, and what stands between. */
function stretchesOf({ bytes, text, decoding }: Original, rewritten: ReadonlySet<number>): Stretch[] {
  const main = decoding.damage.length > 0 ? "utf-8" : decoding.encoding;
  const stretches: Stretch[] = [];
  let at = 0;
  let byte = decoding.bomBytes;
  const sound = (end: number, byteEnd: number) => {
    if (end > at || byteEnd > byte) stretches.push({ start: at, end, byteStart: byte, byteEnd, encoding: main, isRewritten: false });
  };
  for (const { start, end, byteStart, byteEnd, encoding } of decoding.damage) {
    sound(start, byteStart);
    stretches.push({ start, end, byteStart, byteEnd, encoding, isRewritten: rewritten.has(byteStart) });
    [at, byte] = [end, byteEnd];
  }
  sound(text.length, bytes.length);
  return stretches.length > 0 ? stretches : [{ start: 0, end: 0, byteStart: byte, byteEnd: byte, encoding: main, isRewritten: false }];
}

/** A line is in one charset: what is put into it joins that. A line that does not tell is in the file's. */
function charsetAt({ text, decoding }: Original, stretches: readonly Stretch[], offset: number, rewritten: ReadonlySet<number>): string {
  if (decoding.damage.length === 0) return decoding.encoding;
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const feed = text.indexOf("\n", offset);
  const end = feed < 0 ? text.length : feed;
  const told = inLine(decoding.damage, start, end).find(({ encoding, byteStart }) => encoding !== undefined && !rewritten.has(byteStart));
  if (told?.encoding !== undefined) return told.encoding === "cesu-8" ? "utf-8" : told.encoding;
  const hasLetters = inLine(stretches, start, end).some(
    (stretch) => !isAscii(text, Math.max(start, stretch.start), Math.min(end, stretch.end)),
  );
  return hasLetters ? "utf-8" : decoding.encoding;
}

function inLine<S extends ByteDamage | Stretch>(stretches: readonly S[], start: number, end: number): S[] {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (stretches[middle].end <= start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < stretches.length && stretches[last].start < end) last++;
  return stretches.slice(low, last);
}

function isAscii(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (text.charCodeAt(i) > 0x7f) return false;
  return true;
}

/** Ascending offsets in the text of a stretch → bytes of the file. */
class Walk {
  readonly #bytes: Uint8Array;
  readonly #text: string;
  readonly #stretch: Stretch;
  readonly #width: (byte: number, offset: number) => readonly [bytes: number, units: number];
  #offset: number;
  #byte: number;

  constructor(bytes: Uint8Array, text: string, stretch: Stretch) {
    this.#bytes = bytes;
    this.#text = text;
    this.#stretch = stretch;
    this.#offset = stretch.start;
    this.#byte = stretch.byteStart;
    this.#width = this.#widths();
  }

  /** @throws UnwritableError for a place inside a character */
  to(offset: number): number {
    const { end, byteEnd, encoding } = this.#stretch;
    if (offset >= end) return byteEnd;
    if (encoding === "utf-8") {
      this.#byte += countUtf8Bytes(this.#text, this.#offset, offset);
      this.#offset = offset;
    }
    while (this.#offset < offset) {
      const [bytes, units] = this.#width(this.#byte, this.#offset);
      this.#byte += bytes;
      this.#offset += units;
    }
    if (this.#offset > offset) throw new UnwritableError("a fix begins or ends inside a character");
    return this.#byte;
  }

  #widths(): (byte: number, offset: number) => readonly [bytes: number, units: number] {
    const { start, end, byteStart, byteEnd, encoding } = this.#stretch;
    const units = (offset: number) => ((this.#text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1);
    switch (encoding) {
      case undefined:
        return end - start === byteEnd - byteStart ? () => [1, 1] : () => [byteEnd - byteStart, end - start];
      case "utf-8":
        return () => [1, 1]; // counted as a whole
      case "cesu-8":
        return () => [6, 2];
      case "utf-16le":
      case "utf-16be":
        return () => [2, 1];
      case "utf-32le":
      case "utf-32be":
        return (_, offset) => [4, units(offset)];
      default: {
        const codec = codecNamed(encoding);
        return (byte, offset) =>
          codec.pointAt(this.#bytes, byte, byteEnd) === NONE || this.#text.charCodeAt(offset) === 0xfffd
            ? [1, 1]
            : [codec.lengthAt(this.#bytes, byte), units(offset)];
      }
    }
  }
}
