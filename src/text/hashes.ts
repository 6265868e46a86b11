/** A 32-bit FNV-1a hash of each line's code units, blanks at its ends left out: equal lines meet in one bucket. */
import type { Lines } from "./lines.ts";

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** Two different lines can share a hash (1 in 2^32): who finds equal hashes compares the texts. A blank line has hash 0. */
export function hashLines(text: string, lines: Lines): Uint32Array {
  const hashes = new Uint32Array(lines.count);
  for (let line = 0; line < lines.count; line++) {
    let start = lines.start(line);
    let end = lines.end(line);
    while (start < end && isBlank(text.charCodeAt(start))) start++;
    while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
    if (start === end) continue;
    let hash = FNV_OFFSET;
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME);
    hashes[line] = hash >>> 0 || 1;
  }
  return hashes;
}

function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x09 || unit === 0x3000 || unit === 0xa0 || unit === 0x0b || unit === 0x0c;
}
