/**
 * Quick looks for words that promise a reckoning, by one character of theirs. Nearly no figure has one beside it, and a pattern that
 * nobody asks for is never compiled: on a small page that is most of what patterns cost.
 */
import type { Operand } from "./operands.ts";

/** What Han words before a figure may tell of it. */
const Sign = { Total: 1, Rest: 2, Share: 4 } as const;
/** By code unit, in bits. */
const signs = new Uint8Array(0x10000);
for (const [marks, sign] of [
  ["合共总加票货额累费", Sign.Total],
  ["余剩尚仍", Sign.Rest],
  ["占比份当率", Sign.Share],
] as const)
  for (const mark of marks) signs[mark.charCodeAt(0)] |= sign;

/** Whether such a word may stand before a figure; of English ones all end in a space. */
function maySay(before: string, sign: number): boolean {
  if (before.endsWith(" ")) return true;
  for (let i = 0; i < before.length; i++) if ((signs[before.charCodeAt(i)] & sign) !== 0) return true;
  return false;
}

export function mayBeTotal({ before, after }: Operand): boolean {
  return maySay(before, Sign.Total) || goesOnInLatin(after);
}

export function mayBeRest({ before }: Operand): boolean {
  return maySay(before, Sign.Rest);
}

export function mayBeShare({ before }: Operand): boolean {
  return maySay(before, Sign.Share);
}

/** 14 in all; 20, in total. */
function goesOnInLatin(after: string): boolean {
  return after.startsWith(" ") || after.startsWith(",");
}
