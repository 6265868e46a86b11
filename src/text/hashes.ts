/** A 32-bit FNV-1a hash of each line's code units, two at a time, blanks at its ends left out: equal lines meet in one bucket. */
import type { Lines } from "./lines.ts";
import { unitsOf } from "./units.ts";

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** Two different lines can share a hash (1 in 2^32): who finds equal hashes compares the texts. A blank line has hash 0. */
export function hashLines(text: string, lines: Lines): Uint32Array {
  const units = unitsOf(text);
  const hashes = new Uint32Array(lines.count);
  for (let line = 0; line < hashes.length; line++) {
    let i = lines.start(line);
    let end = lines.end(line);
    while (i < end && isBlank(units[i])) i++;
    while (end > i && isBlank(units[end - 1])) end--;
    if (i === end) continue;
    let hash = FNV_OFFSET;
    for (; i + 1 < end; i += 2) hash = Math.imul(hash ^ units[i] ^ (units[i + 1] << 16), FNV_PRIME) ^ (hash >>> 15);
    if (i < end) hash = Math.imul(hash ^ units[i], FNV_PRIME);
    hashes[line] = hash >>> 0 || 1;
  }
  return hashes;
}

function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x09 || unit === 0x3000 || unit === 0xa0 || unit === 0x0b || unit === 0x0c;
}

/** The first line of each hash, in an open-addressing table: a document has too many lines for an object each. */
export class FirstLines {
  readonly #hashes: Uint32Array;
  /** Lines plus one; 0 where a slot is free. */
  readonly #slots: Int32Array;
  readonly #mask: number;

  constructor(hashes: Uint32Array) {
    this.#hashes = hashes;
    let size = 16;
    while (size < hashes.length * 2) size *= 2;
    this.#slots = new Int32Array(size);
    this.#mask = size - 1;
  }

  /** The first line met that has the hash of this one, or -1 after noting this one as such. */
  meet(line: number): number {
    const hashes = this.#hashes;
    const hash = hashes[line];
    for (let slot = (hash ^ (hash >>> 15)) & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const other = this.#slots[slot] - 1;
      if (other < 0) {
        this.#slots[slot] = line + 1;
        return -1;
      }
      if (hashes[other] === hash) return other;
    }
  }
}
