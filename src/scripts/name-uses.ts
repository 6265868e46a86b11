/** Where the names of a document stand, in the spellings that are judged. */
import { CharClass, classTable } from "../text/classes.ts";
import type { Document } from "../text/document.ts";

/** Offsets at which the uses begin, ascending; each is as long as the name. */
export interface NameUses {
  readonly right: number[];
  /** With an initial capital only, where that is not right. */
  readonly capitalised: number[];
  /** In lower case throughout, where that is not right. */
  readonly lower: number[];
}

/** A line with fewer Latin letters holds no name. */
const LEAST_LETTERS = 3;
/** Letters fold to their last five bits, whatever their case; lengths wrap around. */
const FOLD = 0x1f;

/** `names`: lower-case key -> right spelling. By the same keys, in no order. */
export function usesOf({ text, lines }: Document, names: ReadonlyMap<string, string>): Map<string, NameUses> {
  const uses = new Map<string, NameUses>();
  const offsetsOf = new Map<string, number[]>();
  /** By first letter: the lengths and last letters of its names, as bits. Nearly all words of a text fail here. */
  const lengths = new Int32Array(FOLD + 1);
  const lasts = new Int32Array(FOLD + 1);
  for (const [key, right] of names) {
    const found: NameUses = { right: [], capitalised: [], lower: [] };
    uses.set(key, found);
    offsetsOf.set(key, found.lower).set(capitalised(key), found.capitalised).set(right, found.right);
    const first = key.charCodeAt(0) & FOLD;
    lengths[first] |= 1 << (key.length & FOLD);
    lasts[first] |= 1 << (key.charCodeAt(key.length - 1) & FOLD);
  }
  for (let line = 0; line < lines.count; line++) {
    if (lines.classCount(line, CharClass.Latin) < LEAST_LETTERS) continue;
    const lineEnd = lines.end(line);
    for (let at = lines.start(line); at < lineEnd; at++) {
      const first = text.charCodeAt(at);
      let value = classTable[first];
      if (value !== CharClass.Latin && value !== CharClass.Digit) continue;
      const start = at;
      let last = first;
      for (at++; at < lineEnd; at++) {
        const unit = text.charCodeAt(at);
        value = classTable[unit];
        if (value !== CharClass.Latin && value !== CharClass.Digit) break;
        last = unit;
      }
      const fold = first & FOLD;
      if ((lengths[fold] & (1 << ((at - start) & FOLD))) === 0 || (lasts[fold] & (1 << (last & FOLD))) === 0) continue;
      offsetsOf.get(text.slice(start, at))?.push(start);
    }
  }
  return uses;
}

export function capitalised(key: string): string {
  return key[0].toUpperCase() + key.slice(1);
}
