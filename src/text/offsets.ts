/** UTF-16 offsets to code points and UTF-8 bytes and back. */

export type OffsetUnit = "utf16" | "codepoint" | "byte";
export const OFFSET_UNITS: readonly OffsetUnit[] = ["utf16", "codepoint", "byte"];

/** How many code points stand in `text.slice(start, end)`; a lone surrogate counts as one. */
export function countCodePoints(text: string, start: number, end: number): number {
  let count = end - start;
  for (let i = start; i + 1 < end; i++) {
    if ((text.charCodeAt(i) & 0xfc00) === 0xd800 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) {
      count--;
      i++;
    }
  }
  return count;
}

/** How many bytes `text.slice(start, end)` takes in UTF-8; a lone surrogate counts as three, as U+FFFD would. */
export function countUtf8Bytes(text: string, start: number, end: number): number {
  let count = 0;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) count++;
    else if (unit < 0x800) count += 2;
    else if ((unit & 0xfc00) === 0xd800 && i + 1 < end && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) {
      count += 4;
      i++;
    } else count += 3;
  }
  return count;
}

/** A stretch whose bytes are not what its text would take in UTF-8. */
export interface ByteStretch {
  readonly start: number;
  readonly end: number;
  readonly byteStart: number;
  readonly byteEnd: number;
}

/**
 * Translates ascending UTF-16 offsets into code points or bytes of the file, reading the text once.
 * Inside a damaged stretch no byte belongs to one character: all of it maps to the stretch's first byte.
 */
export class OffsetCounter {
  readonly #text: string;
  readonly #unit: OffsetUnit;
  readonly #damage: readonly ByteStretch[];
  readonly #isWide: boolean;
  #next = 0;
  #at = 0;
  #counted: number;

  /** @param isWide the file is UTF-16: each unit takes two bytes */
  constructor(text: string, unit: OffsetUnit, bomBytes = 0, damage: readonly ByteStretch[] = [], isWide = false) {
    this.#text = text;
    this.#isWide = isWide;
    this.#unit = unit;
    this.#damage = unit === "byte" ? damage : [];
    this.#counted = unit === "byte" ? bomBytes : 0;
  }

  /** @throws RangeError when `offset` is smaller than one asked before. */
  to(offset: number): number {
    if (this.#unit === "utf16") return offset;
    for (; this.#next < this.#damage.length; this.#next++) {
      const stretch = this.#damage[this.#next];
      if (offset <= stretch.start) break;
      if (offset < stretch.end) return stretch.byteStart;
      this.#at = stretch.end;
      this.#counted = stretch.byteEnd;
    }
    if (offset < this.#at) throw new RangeError(`offsets must ascend: ${offset} after ${this.#at}`);
    if (this.#unit === "codepoint") this.#counted += countCodePoints(this.#text, this.#at, offset);
    else this.#counted += this.#isWide ? 2 * (offset - this.#at) : countUtf8Bytes(this.#text, this.#at, offset);
    this.#at = offset;
    return this.#counted;
  }
}

/** The UTF-16 offset of the `index`-th code point (the text's length when there are fewer). */
export function utf16OfCodePoint(text: string, index: number): number {
  let offset = 0;
  for (let n = 0; n < index && offset < text.length; n++) {
    offset += (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
  }
  return offset;
}

/** The UTF-16 offset of the character that holds the UTF-8 byte `index`. */
export function utf16OfByte(text: string, index: number): number {
  let bytes = 0;
  let offset = 0;
  while (offset < text.length) {
    const point = text.codePointAt(offset) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    if (bytes > index) return offset;
    offset += point > 0xffff ? 2 : 1;
  }
  return offset;
}
