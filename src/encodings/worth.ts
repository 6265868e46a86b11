/** Rules chunks out before paths are walked through them: rare words of clean text end here. */
import { isUtf16, type LookedFor } from "./pairs.ts";
import { LEAST_LETTERS } from "./proof.ts";
import type { Stretch } from "./stretch.ts";
import { type Chunk, HOLE, QUESTION, type Writing } from "./writing.ts";

/** Han that hold UTF-8 by chance (芯片) are one sequence, as a rule. */
const LEAST_SEQUENCES = 2;
/** Two Han in UTF-8 are three of a double-byte charset, all of them rare. */
const SEQUENCE_EXCESS = 18;
/** Han in a double-byte charset show as two letters or symbols that do not go together. */
const WESTERN_EXCESS = 4;
/** Four rare Han for a word of one CJK charset in another: what a proof asks for, less what frequent characters save. */
const CJK_EXCESS = 8;
/** A text in an alphabet has blanks and commas, whatever its letters were read as. */
const ALPHABET_ASCII = 0.08;
/** A Han character inside a word, or rare ones for words. */
const ALPHABET_EXCESS = 12;

/** Whether a text may hold a chunk that is worth walking, as far as can be told before it is written down. */
export function isWorthWriting(stretch: Stretch, { read, was, fromMultibyte, toMultibyte }: LookedFor): boolean {
  if (isUtf16(was) || read === "iso-8859-1") return true;
  if (isUtf16(read)) return stretch.excess(stretch.bits) >= SEQUENCE_EXCESS;
  if (was === "utf-8") return !fromMultibyte || stretch.excess(stretch.bits) >= SEQUENCE_EXCESS;
  if (toMultibyte) return fromMultibyte ? stretch.excess(stretch.plainBits) >= CJK_EXCESS : stretch.excess(stretch.bits) >= WESTERN_EXCESS;
  return !fromMultibyte || (Math.max(...stretch.asciiShares) >= ALPHABET_ASCII && stretch.excess(stretch.bits) >= ALPHABET_EXCESS);
}

/** How a chunk must read straight on to be worth walking; `no`: it is not, however it reads. */
export type Trial = "no" | "none" | "straight" | "either";

/** What can be told of a chunk before it is read: whether it is out of the question, or must gain something as read from its first byte (or second) on. */
export function trialOf(chunk: Chunk, writing: Writing, stretch: Stretch, { read, was, fromMultibyte, toMultibyte }: LookedFor): Trial {
  if (read === "iso-8859-1" || isUtf16(was)) return "none";
  if (isUtf16(read)) return excessOf(chunk, writing, stretch) >= SEQUENCE_EXCESS ? "straight" : "no";
  if (was === "utf-8") {
    if (!fromMultibyte) return sequencesOf(chunk, writing) > 0 ? "none" : "no";
    return sequencesOf(chunk, writing) >= LEAST_SEQUENCES && excessOf(chunk, writing, stretch) >= SEQUENCE_EXCESS ? "straight" : "no";
  }
  if (fromMultibyte && toMultibyte) {
    if (plainExcessOf(chunk, writing, stretch) < CJK_EXCESS) return "no";
    return chunk.isEven ? "straight" : "either";
  }
  if (toMultibyte) return chunk.telling >= LEAST_LETTERS && excessOf(chunk, writing, stretch) >= WESTERN_EXCESS ? "either" : "no";
  if (!fromMultibyte) return chunk.telling >= LEAST_LETTERS ? "straight" : "no";
  const isAlphabet = stretch.asciiShares[chunk.passage] >= ALPHABET_ASCII && excessOf(chunk, writing, stretch) >= ALPHABET_EXCESS;
  return isAlphabet && chunk.telling > 0 ? "straight" : "no";
}

function excessOf(chunk: Chunk, { owner }: Writing, stretch: Stretch): number {
  if (Number.isNaN(chunk.excess)) chunk.excess = stretch.excess(stretch.bits, owner[chunk.from], owner[chunk.to]);
  return chunk.excess;
}

function plainExcessOf(chunk: Chunk, { owner }: Writing, stretch: Stretch): number {
  if (Number.isNaN(chunk.plainExcess)) chunk.plainExcess = stretch.excess(stretch.plainBits, owner[chunk.from], owner[chunk.to]);
  return chunk.plainExcess;
}

/** How many UTF-8 sequences of two bytes and more begin in the bytes, and end or break off at a hole; more than are asked for are not counted. */
function sequencesOf(chunk: Chunk, { bytes }: Writing): number {
  if (Number.isNaN(chunk.sequences)) chunk.sequences = sequencesIn(bytes, chunk.from, chunk.to);
  return chunk.sequences;
}

function sequencesIn(bytes: Int16Array, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to - 1 && count < LEAST_SEQUENCES; at++) {
    const lead = bytes[at];
    if (lead < 0xc2 || lead > 0xf4) continue;
    const last = Math.min(to, at + (lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4));
    let next = at + 1;
    while (next < last && bytes[next] >= 0x80 && bytes[next] <= 0xbf) next++;
    if (next === last || bytes[next] === HOLE || bytes[next] === QUESTION) {
      count++;
      at = next - 1;
    }
  }
  return count;
}
