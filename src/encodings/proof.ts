/** Whether what a reading gains proves it: valid UTF-8 nearly does by itself, another charset must say something plausible. */
import { isUtf16 } from "./pairs.ts";
import type { Segment } from "./paths.ts";
import { bitsOfText, Kind } from "./plausibility.ts";
import { BREAK, type Stretch } from "./stretch.ts";

/** Bits that must be left when rare and repeated characters count as plain. */
const PLAIN_THRESHOLD = 8;
/** Characters that a reading in a charset other than UTF-8 must hold. */
export const LEAST_LETTERS = 2;
/** Or so many of one letter, each where only a letter can stand: `pÈriphÈrique utilisÈ`. */
const LEAST_REPEATED = 3;
/** A word of four accented letters (żółć) may be two Han by chance. */
const LEAST_WIDE_LETTERS = 3;
/** What a single character that stands alone must gain beyond the rest. */
const LONE_BITS = 6;
/** Of one CJK charset misread as another: three characters may well be a rare name. */
const LEAST_CJK_LETTERS = 4;
/** The same beside lost bytes, which may be read as anything: a rare name and two U+FFFD are no proof. */
const LEAST_HOLED_LETTERS = 8;
const CJK_THRESHOLD = 12;
/** Where the same was proved in the line before, saving so much is enough: of 7.8 million clean characters, many of them rare, none do. */
const USUAL_CJK_GAIN = 30;

/** Valid UTF-8 is a proof in itself; other charsets read nearly any bytes, so that what they say must be plausible by itself. */
export function isProof(stretch: Stretch, segment: Segment, threshold: number, layer: number, isUsual: boolean): boolean {
  const { read, was, fromMultibyte, toMultibyte, doubt } = segment.pair;
  if (isUtf16(was) || read === "iso-8859-1") return true;
  if (was === "utf-8") {
    const isSingle = !fromMultibyte && !isUtf16(read);
    if (segment.letters > (isSingle ? 1 : 2) || (isSingle && isInWord(stretch, segment))) return true;
    if (segment.gain < threshold + doubt + LONE_BITS) return false;
    // Holes may be anything: in UTF-16, which reads any bytes, and in a text that was repaired once, there must be more than they.
    if (isUtf16(read) || layer > 1) return segment.letters >= segment.holes;
    return isSingle || (segment.letters > 0 && segment.letters + segment.holes > 1);
  }
  if (fromMultibyte && toMultibyte) {
    if (segment.letters < (segment.holes === 0 ? LEAST_CJK_LETTERS : LEAST_HOLED_LETTERS)) return false;
    return plainGain(stretch, segment) >= (isUsual && segment.gain >= USUAL_CJK_GAIN ? 0 : CJK_THRESHOLD);
  }
  const asked = toMultibyte ? LEAST_WIDE_LETTERS : fromMultibyte ? 1 : LEAST_LETTERS;
  if (segment.letters < asked && (toMultibyte || !isRepeatedInWords(stretch, segment))) return false;
  if (!fromMultibyte && !toMultibyte && segment.gain - repeatedGain(stretch, segment) < threshold + doubt) return false;
  return plainGain(stretch, segment) >= PLAIN_THRESHOLD;
}

/** The gain when rarity and repetition count for nothing. */
function plainGain({ bits, plainBits }: Stretch, { start, end, gain }: Segment): number {
  let rarity = 0;
  for (let i = start; i < end; i++) rarity += bits[i] - plainBits[i];
  return gain - rarity;
}

const WORDS = /[^\0-\x7f]{2,}/g;

/** What a reading in a charset of single bytes gains by words that it has read before: `ВХОДНОЙ ФАЙЛ, ВЫХОДНОЙ ФАЙЛ` proves no more than its words. */
function repeatedGain({ bits }: Stretch, { start, end, repaired }: Segment): number {
  if (repaired.length !== end - start) return 0;
  const seen = new Set<string>();
  let gain = 0;
  for (const { 0: word, index } of repaired.matchAll(WORDS)) {
    if (seen.has(word)) {
      for (let i = start + index; i < start + index + word.length; i++) gain += bits[i];
      gain -= bitsOfText(word);
    }
    seen.add(word);
  }
  return gain;
}

/** Whether all that is not ASCII stands behind Latin letters, and often enough. */
function isRepeatedInWords({ kinds, points }: Stretch, { start, end }: Segment): boolean {
  let count = 0;
  for (let i = start; i < end; i++) {
    if (points[i] <= 0x7f) continue;
    if (!isLatin(kinds[i])) return false;
    count++;
  }
  return count >= LEAST_REPEATED;
}

/** A lone letter is believed in a word: `gÃ©ologue`, not `√π`. */
function isInWord({ kinds, points }: Stretch, { start, end }: Segment): boolean {
  return isLatin(kinds[start]) || (points[end] !== BREAK && isLatin(kinds[end + 1]));
}

function isLatin(kind: number): boolean {
  return kind === Kind.Lower || kind === Kind.Upper || kind === Kind.AccentedLower;
}
