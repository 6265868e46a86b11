/** Bytes that were not UTF-8 inside a JSONL line: where the text they became stands in the record's text. */
import type { ByteDamage, Decoding } from "../text/document.ts";
import { countUtf8Bytes } from "../text/offsets.ts";

/**
 * Follows the record's text through its JSON notation in the raw line and moves the damage into it. Damage outside the text
 * field (in a key, in another field) is not the document's. Byte offsets count from the start of the record's text.
 * @param start @param end the line in the decoded block that `decoding` speaks of
 */
export function mapDamage(decoding: Decoding, start: number, end: number, raw: string, text: string): Decoding | undefined {
  const inLine = decoding.damage.filter((stretch) => stretch.start < end && stretch.end > start);
  if (inLine.length === 0) return undefined;
  const begin = findText(raw, text);
  if (begin === undefined) return undefined;
  const damage: ByteDamage[] = [];
  let excess = 0;
  const walk = new JsonWalk(raw, begin);
  for (const stretch of inLine) {
    const from = walk.to(Math.max(0, stretch.start - start));
    const to = walk.to(Math.min(end, stretch.end) - start);
    if (from >= to || from >= text.length) continue;
    const byteStart = countUtf8Bytes(text, 0, from) + excess;
    const byteEnd = byteStart + (stretch.byteEnd - stretch.byteStart);
    excess += byteEnd - byteStart - countUtf8Bytes(text, from, to);
    damage.push({ ...stretch, start: from, end: to, byteStart, byteEnd });
  }
  return damage.length === 0 ? undefined : { encoding: decoding.encoding, bomBytes: 0, damage };
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

/** Ascending positions in the raw string to offsets in its value. */
class JsonWalk {
  readonly #raw: string;
  #position: number;
  #offset = 0;

  constructor(raw: string, begin: number) {
    this.#raw = raw;
    this.#position = begin;
  }

  to(position: number): number {
    while (this.#position < position) {
      this.#position += unitWidth(this.#raw, this.#position);
      this.#offset++;
    }
    return this.#offset;
  }
}
