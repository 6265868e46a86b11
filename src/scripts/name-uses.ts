/** Where the names of a document stand, in the spellings that are judged. */
import type { Document } from "../text/document.ts";
import { unitsOf } from "../text/units.ts";
import { isWordUnit } from "./names.ts";

/** Offsets at which the uses begin, ascending; each is as long as the name. */
export interface NameUses {
  readonly right: number[];
  /** With an initial capital only, where that is not right. */
  readonly capitalised: number[];
  /** In lower case throughout, where that is not right. */
  readonly lower: number[];
}

/** ASCII letters and digits fold to their last five bits, whatever their case. */
const FOLD = 0x1f;

/** `names`: lower-case key -> right spelling, all of ASCII letters and digits. By the same keys, in no order. */
export function usesOf({ text }: Document, names: ReadonlyMap<string, string>): Map<string, NameUses> {
  const uses = new Map<string, NameUses>();
  const offsetsOf = new Map<string, number[]>();
  const beginnings = new Beginnings();
  for (const [key, right] of names) {
    const found: NameUses = { right: [], capitalised: [], lower: [] };
    uses.set(key, found);
    offsetsOf.set(key, found.lower).set(capitalised(key), found.capitalised).set(right, found.right);
    beginnings.note(key);
  }
  const units = unitsOf(text);
  for (let at = beginnings.next(units, 0, text.length); at >= 0; at = beginnings.next(units, at + 1, text.length)) {
    if (at > 0 && isWordUnit(units[at - 1])) continue;
    let end = at + 3;
    while (isWordUnit(units[end])) end++;
    offsetsOf.get(text.slice(at, end))?.push(at);
  }
  return uses;
}

/** Three units that names begin with: nearly all places of a text fail here, without a word of it being read. */
class Beginnings {
  /** By the first unit, folded: the second units, as bits; the third ones. */
  readonly #seconds = new Int32Array(FOLD + 1);
  readonly #thirds = new Int32Array(FOLD + 1);

  note(key: string): void {
    const first = key.charCodeAt(0) & FOLD;
    this.#seconds[first] |= 1 << (key.charCodeAt(1) & FOLD);
    this.#thirds[first] |= 1 << (key.charCodeAt(2) & FOLD);
  }

  /** The next place, from one on, where a name may begin, or -1. */
  next(units: Uint16Array, from: number, end: number): number {
    const seconds = this.#seconds;
    const thirds = this.#thirds;
    for (let at = from; at < end; at++) {
      const first = units[at];
      if (
        ((seconds[first & FOLD] >>> (units[at + 1] & FOLD)) & (thirds[first & FOLD] >>> (units[at + 2] & FOLD)) & 1) !== 0 &&
        isWordUnit(first)
      )
        return at;
    }
    return -1;
  }
}

export function capitalised(key: string): string {
  return key[0].toUpperCase() + key.slice(1);
}
