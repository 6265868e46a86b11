/** Bytes that were not UTF-8 inside a JSONL line: where the text they became stands in the record's text. */
import type { ByteDamage, Decoding } from "../text/document.ts";
import { countUtf8Bytes } from "../text/offsets.ts";

/** Hands out the damage of a block's lines, asked for in their order; offsets count from the line's start. */
export class DamageByLine {
  readonly #decoding: Decoding;
  #next = 0;

  constructor(decoding: Decoding) {
    this.#decoding = decoding;
  }

  /** @param start @param end of the line in the decoded block */
  of(start: number, end: number): Decoding | undefined {
    const { damage: all, encoding } = this.#decoding;
    while (this.#next < all.length && all[this.#next].end <= start) this.#next++;
    const damage: ByteDamage[] = [];
    for (let i = this.#next; i < all.length && all[i].start < end; i++) {
      damage.push({ ...all[i], start: Math.max(0, all[i].start - start), end: Math.min(end, all[i].end) - start });
    }
    return damage.length === 0 ? undefined : { encoding, bomBytes: 0, damage };
  }
}

/**
 * Follows the record's text through its JSON notation in the raw line and moves the damage into it. Damage outside the text
 * field (in a key, in another field) is not the document's. Byte offsets count from the start of the record's text.
 * @param line the damage of the line
 */
export function mapDamage(line: Decoding, raw: string, text: string): Decoding | undefined {
  const begin = findText(raw, text);
  if (begin === undefined) return undefined;
  const damage: ByteDamage[] = [];
  let counted = 0;
  let bytes = 0;
  const walk = new JsonWalk(raw, begin, text.length);
  for (const stretch of line.damage) {
    const start = walk.to(stretch.start);
    const end = walk.to(stretch.end);
    if (start >= end) continue;
    const byteStart = bytes + countUtf8Bytes(text, counted, start);
    // where the stretch reaches beyond the text, into another field, nobody knows how many of its bytes are the text's
    const isWhole = stretch.start >= begin && walk.isInside(stretch.end);
    const byteEnd = byteStart + (isWhole ? stretch.byteEnd - stretch.byteStart : countUtf8Bytes(text, start, end));
    damage.push({ ...stretch, start, end, byteStart, byteEnd });
    counted = end;
    bytes = byteEnd;
  }
  return damage.length === 0 ? undefined : { ...line, damage };
}

/** Where, in the raw line, a string begins whose value is the text. */
function findText(raw: string, text: string): number | undefined {
  for (let at = raw.indexOf('"'); at >= 0; at = raw.indexOf('"', at + 1)) {
    if (raw[at - 1] !== "\\" && startsWith(raw, at + 1, text)) return at + 1;
  }
  return undefined;
}

function startsWith(raw: string, at: number, text: string): boolean {
  let position = at;
  for (let i = 0; i < text.length; i++) {
    const width = unitWidth(raw, position);
    if (width === 1 ? raw[position] !== text[i] : JSON.parse(`"${raw.slice(position, position + width)}"`) !== text[i]) return false;
    position += width;
  }
  return raw[position] === '"';
}

/** How many characters of JSON notation stand for one UTF-16 unit here. */
function unitWidth(raw: string, at: number): number {
  if (raw[at] !== "\\") return 1;
  return raw[at + 1] === "u" ? 6 : 2;
}

/** Ascending positions in the raw string to offsets in its value; what stands before or after it maps to its ends. */
class JsonWalk {
  readonly #raw: string;
  readonly #length: number;
  #position: number;
  #offset = 0;

  constructor(raw: string, begin: number, length: number) {
    this.#raw = raw;
    this.#position = begin;
    this.#length = length;
  }

  to(position: number): number {
    while (this.#position < position && this.#offset < this.#length) {
      this.#position += unitWidth(this.#raw, this.#position);
      this.#offset++;
    }
    return this.#offset;
  }

  /** Whether a position asked for last stands in the string. */
  isInside(position: number): boolean {
    return position <= this.#position;
  }
}
