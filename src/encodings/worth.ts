/** Rules chunks out before paths are walked through them: rare words of clean text end here. */
import { isUtf16, type LookedFor, type TargetName } from "./pairs.ts";
import { bitsOf, type Kind, kindOf } from "./plausibility.ts";
import { CJK_THRESHOLD, LEAST_LETTERS } from "./proof.ts";
import { HOLE, type Reader, readerOf } from "./readers.ts";
import type { Stretch } from "./stretch.ts";
import type { Chunk, Writing } from "./writing.ts";

/** Han that hold UTF-8 by chance (芯片) are one sequence, as a rule. */
const LEAST_SEQUENCES = 2;
/** Two Han in UTF-8 are three of a double-byte charset, all of them rare. */
const SEQUENCE_EXCESS = 18;
/** Han in a double-byte charset show as two letters or symbols that do not go together. */
const WESTERN_EXCESS = 4;
/** A text in an alphabet has blanks and commas, whatever its letters were read as. */
const ALPHABET_ASCII = 0.08;
/** A Han character inside a word, or rare ones for words. */
const ALPHABET_EXCESS = 12;
/** What a straight reading of mojibake gains at least, well below what a proof asks for; of 7,900 stretches of rare Han in clean pages 3 gain it. */
const STRAIGHT_GAIN = 9;
const LOST = 0xfffd;

type Bounds = Pick<Chunk, "from" | "to">;

/** Whether a stretch may hold a chunk that is worth walking, as far as can be told before it is written down. */
export function isWorthWriting(stretch: Stretch, { read, was, fromMultibyte, toMultibyte }: LookedFor): boolean {
  if (isUtf16(was) || read === "iso-8859-1") return true;
  if (isUtf16(read)) return stretch.excess(stretch.bits) >= SEQUENCE_EXCESS;
  if (was === "utf-8") return !fromMultibyte || stretch.excess(stretch.bits) >= SEQUENCE_EXCESS;
  if (toMultibyte)
    return fromMultibyte ? stretch.excess(stretch.plainBits) >= CJK_THRESHOLD : stretch.excess(stretch.bits) >= WESTERN_EXCESS;
  return !fromMultibyte || (stretch.asciiShare >= ALPHABET_ASCII && stretch.excess(stretch.bits) >= ALPHABET_EXCESS);
}

export function isWorthWalking(chunk: Chunk, writing: Writing, stretch: Stretch, pair: LookedFor): boolean {
  const { read, was, fromMultibyte, toMultibyte } = pair;
  if (read === "iso-8859-1" || isUtf16(was)) return true;
  if (isUtf16(read)) return chunk.excess >= SEQUENCE_EXCESS && gainsStraight(chunk, writing, stretch, was);
  if (was === "utf-8") {
    if (!fromMultibyte) return chunk.sequences > 0;
    return chunk.sequences >= LEAST_SEQUENCES && chunk.excess >= SEQUENCE_EXCESS && gainsStraight(chunk, writing, stretch, was);
  }
  if (!fromMultibyte && toMultibyte) {
    if (chunk.telling < LEAST_LETTERS || chunk.excess < WESTERN_EXCESS) return false;
    return gainsInEither(chunk, writing, stretch, was);
  }
  if (fromMultibyte && toMultibyte)
    return chunk.plainExcess >= CJK_THRESHOLD && (chunk.isEven ? gainsStraight : gainsInEither)(chunk, writing, stretch, was);
  if (fromMultibyte && (stretch.asciiShare < ALPHABET_ASCII || chunk.excess < ALPHABET_EXCESS)) return false;
  return chunk.telling >= (fromMultibyte ? 1 : LEAST_LETTERS) && gainsStraight(chunk, writing, stretch, was);
}

/** The first byte may be the second of a character. */
function gainsInEither({ from, to }: Bounds, writing: Writing, stretch: Stretch, was: TargetName): boolean {
  return gainsStraight({ from, to }, writing, stretch, was) || gainsStraight({ from: from + 1, to }, writing, stretch, was);
}

/** One a charset, for the whole process. */
const readers = new Map<TargetName, Reader>();

/** Whether the bytes, read straight on without weighing alternatives, gain what a proof needs somewhere. */
function gainsStraight({ from, to }: Bounds, { bytes, owner, spent }: Writing, { kinds }: Stretch, was: TargetName): boolean {
  let reader = readers.get(was);
  if (reader === undefined) {
    reader = readerOf(was);
    readers.set(was, reader);
  }
  let gain = 0;
  let kind = kinds[owner[from]] as Kind;
  for (let at = from; at < to; ) {
    let end = at + 1;
    let point = LOST;
    if (bytes[at] !== HOLE) {
      reader.read(bytes, at, to);
      if (reader.point >= 0) {
        point = reader.point;
        end = at + reader.length;
      } else if (was !== "utf-8") while (end < to && owner[end] < 0) end++; // the next character as it stands
    }
    gain += spent[end] - spent[at] - bitsOf(point, kind);
    if (gain >= STRAIGHT_GAIN) return true;
    if (gain < 0) gain = 0;
    kind = kindOf(point);
    at = end;
  }
  return false;
}
