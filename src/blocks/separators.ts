/** Characters that join the items of a list: which there are, where in a line they stand. */
import { CharClass, classTable } from "../text/classes.ts";
import { STRENGTHS } from "./list-shape.ts";

/** In the order in which they are tried. */
export const SEPARATORS = Object.keys(STRENGTHS);
/** By code unit: the separator's place in `SEPARATORS` plus one, or 0. */
export const SEPARATOR_AT = new Uint8Array(0x10000);
for (const [i, separator] of SEPARATORS.entries()) SEPARATOR_AT[separator.charCodeAt(0)] = i + 1;
export const SPACE = SEPARATORS.indexOf(" ");
for (const blank of [0x3000, 0x09]) SEPARATOR_AT[blank] = SPACE + 1;
/** Two separators part the items of the shortest list. */
export const MIN_SEPARATORS = 2;

/** By `SEPARATOR_AT`; one array serves all lines in turn. */
const tally = new Uint32Array(SEPARATORS.length + 1);

/** How often each separator's character stands between two offsets, whether it parts anything there or not; until the next call. */
export function tallyOf(text: string, start: number, end: number): Uint32Array {
  tally.fill(0);
  for (let i = start; i < end; i++) tally[SEPARATOR_AT[text.charCodeAt(i)]]++;
  return tally;
}

/** In a tally: where the count of a separator stands. */
export function tallyIndex(separator: string): number {
  return SEPARATORS.indexOf(separator) + 1;
}

const IS_WEAK = Uint8Array.from(["", ...SEPARATORS], (separator) => (STRENGTHS[separator] === "weak" ? 1 : 0));

/** Whether one separator stands often enough to join a list: what nearly all lines fail. @param weakToo whether separators count that prose uses as well */
export function mayJoin(counts: Uint32Array, weakToo: boolean): boolean {
  for (let i = 1; i < counts.length; i++) if (counts[i] >= MIN_SEPARATORS && (weakToo || IS_WEAK[i] === 0)) return true;
  return false;
}

/** How often each of `SEPARATORS` parts something between two offsets. */
export function countSeparators(text: string, start: number, end: number): Uint32Array {
  const counts = new Uint32Array(SEPARATORS.length);
  for (let i = start; i < end; i++) {
    if (SEPARATOR_AT[text.charCodeAt(i)] === 0) continue;
    const at = separatorAt(text, i, start, end);
    if (at >= 0) counts[at]++;
  }
  return counts;
}

const HASH = 0x23;
const AMPERSAND = 0x26;
const HYPHEN = 0x2d;
const GREATER = 0x3e;

/** Index of the separator that stands at an offset, or -1. A hyphen inside a word or number joins, it does not separate; `12#` is a building or a fuel, `&#39;` a mark, `->` an arrow. */
export function separatorAt(text: string, offset: number, start: number, end: number): number {
  const unit = text.charCodeAt(offset);
  const at = SEPARATOR_AT[unit] - 1;
  if (unit === 0x20) return offset > start && text.charCodeAt(offset - 1) === 0x20 ? -1 : SPACE;
  if (unit === HASH && offset > start) {
    const before = text.charCodeAt(offset - 1);
    if (before === AMPERSAND || classTable[before] === CharClass.Digit) return -1;
  }
  if (unit === HYPHEN && offset + 1 < end) {
    const after = text.charCodeAt(offset + 1);
    if (after === GREATER || after === AMPERSAND) return -1;
  }
  if (unit === 0x5f || unit === 0x2d || unit === 0x2f || unit === 0x2013 || unit === 0x2014) {
    const before = offset > start ? text.charCodeAt(offset - 1) : 0;
    const after = offset + 1 < end ? text.charCodeAt(offset + 1) : 0;
    if (before < 0x80 && after < 0x80 && before !== 0x20) return -1;
  }
  return at;
}
