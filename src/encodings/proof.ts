/** Whether what a reading gains proves it: valid UTF-8 nearly does by itself, another charset must say something plausible. */
import { isUtf16, type TargetName } from "./pairs.ts";
import type { Segment } from "./paths.ts";
import { bitsOf, bitsOfText, KIND_COUNT, Kind, kindOf } from "./plausibility.ts";
import { BREAK, type Stretch } from "./stretch.ts";

const REPLACEMENT = 0xfffd;
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
/** Of text in one CJK charset that was read as another. */
const LEAST_STRANGE = 2;
/** The same beside lost bytes, which may be read as anything: a rare name and two U+FFFD are no proof. */
const LEAST_HOLED_LETTERS = 8;
const CJK_THRESHOLD = 12;
/** Where the same was proved in the line before, saving so much is enough: of 7.8 million clean characters, many of them rare, none do. */
const USUAL_CJK_GAIN = 30;

/**
 * What a character beyond ASCII costs on average in a repaired text, at most. Of 25,000 lines that were garbled and repaired to the letter the
 * costliest (names, headings) come to 13.9 for Chinese, 12.2 for Japanese, 11.5 for Korean; those read in a wrong charset begin at 13.
 */
const MOST_BITS: Readonly<Partial<Record<TargetName, number>>> = { shift_jis: 13, "euc-jp": 13, "euc-kr": 12.5 };
const MOST_HAN_BITS = 14;

/** Valid UTF-8 is a proof in itself; other charsets read nearly any bytes, so that what they say must be plausible by itself. */
export function isProof(stretch: Stretch, segment: Segment, threshold: number, layer: number, isUsual: boolean): boolean {
  const { read, was, fromMultibyte, toMultibyte, doubt } = segment.pair;
  if (isUtf16(was)) return true;
  if (was !== "utf-8" && !toMultibyte && CONTROLS.test(segment.repaired)) return false;
  if (read === "iso-8859-1") return true;
  if (isIcons(stretch, segment) || isLookAlike(stretch, segment)) return false;
  if (was === "utf-8") {
    const isSingle = !fromMultibyte && !isUtf16(read);
    if (fromMultibyte && mixesAlphabets(segment.repaired)) return false;
    if (segment.letters === 0 && segment.holes > 0 && !isLetter(stretch.kinds[segment.start])) return false;
    if (segment.letters > (isSingle ? 1 : 2) || (isSingle && isInWord(stretch, segment))) return true;
    if (segment.gain < threshold + doubt + LONE_BITS) return false;
    // Holes may be anything: in UTF-16, which reads any bytes, and in a text that was repaired once, there must be more than they.
    if (isUtf16(read) || layer > 1) return segment.letters >= segment.holes;
    return isSingle || (segment.letters > 0 && segment.letters + segment.holes > 1);
  }
  if (fromMultibyte && strangeToCjk(stretch, segment) < (toMultibyte ? LEAST_STRANGE : 1)) return false;
  if (toMultibyte && bitsBeyondAscii(segment.repaired) > (MOST_BITS[was] ?? MOST_HAN_BITS)) return false;
  if (fromMultibyte && toMultibyte) {
    const least = segment.holes === 0 ? LEAST_CJK_LETTERS : LEAST_HOLED_LETTERS;
    if (segment.letters < least || cjkLetters(segment.repaired) < LEAST_WIDE_LETTERS) return false;
    return plainGain(stretch, segment) >= (isUsual && segment.gain >= USUAL_CJK_GAIN ? 0 : CJK_THRESHOLD);
  }
  const asked = toMultibyte ? LEAST_WIDE_LETTERS : fromMultibyte ? 1 : LEAST_LETTERS;
  const letters = fromMultibyte || toMultibyte ? segment.letters : Math.min(segment.letters, strangeLetters(stretch, segment));
  if (letters < asked && (toMultibyte || !isRepeatedInWords(stretch, segment))) return false;
  if (!fromMultibyte && !toMultibyte && segment.gain - repeatedGain(stretch, segment) < threshold + doubt) return false;
  return plainGain(stretch, segment) >= PLAIN_THRESHOLD;
}

/** What still holds them was not read in a single-byte charset. */
const CONTROLS = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/;

/** Signs of an icon font and nothing else: what is misread as CJK holds private-use characters, too, but among Han. */
function isIcons({ kinds, points }: Stretch, { start, end }: Segment): boolean {
  let icons = 0;
  let others = 0;
  for (let i = start; i < end; i++) {
    if (points[i] <= 0x7f) continue;
    if (kinds[i + 1] === Kind.Private) icons++;
    else others++;
  }
  return icons > others;
}

/** Cyrillic letters that stand for Latin ones in words that are to deceive: Russian that was misread holds others, too. */
const LATIN_TWINS = new Set(Array.from("АВЕЅІЈКМНОРСТУХаеорсухіјѕԁһԛԝѵ", (letter) => letter.charCodeAt(0)));

function isLookAlike({ kinds, points }: Stretch, { start, end }: Segment): boolean {
  let twins = 0;
  for (let i = start; i < end; i++) {
    if (LATIN_TWINS.has(points[i])) twins++;
    else if (points[i] > 0x7f && ORDINARY[kinds[i + 1]] === 0) return false;
  }
  return twins > 0;
}

/** A pair of bytes in three reads as a letter of some alphabet by chance: so few letters must be of one. */
const FEW_LETTERS = 3;
const ALPHABETS = [/[\u00aa-\u024f\u1e00-\u1eff]/g, /[\u0370-\u03ff]/g, /[\u0400-\u052f]/g, /[\u0530-\u07ff]/g];

function mixesAlphabets(text: string): boolean {
  let alphabets = 0;
  for (const alphabet of ALPHABETS) {
    const count = text.match(alphabet)?.length ?? 0;
    if (count >= FEW_LETTERS) return false;
    if (count > 0) alphabets++;
  }
  return alphabets > 1;
}

const ORDINARY = new Uint8Array(KIND_COUNT);
for (const kind of [Kind.Space, Kind.Typographic, Kind.Opening]) ORDINARY[kind] = 1;

/** Different characters that have no business where they stand, as a quotation mark has at a word's end. */
function strangeLetters({ kinds, points }: Stretch, { start, end }: Segment): number {
  const strange = new Set<number>();
  for (let i = start; i < end; i++) {
    if (points[i] <= 0x7f || (ORDINARY[kinds[i + 1]] === 1 && !(isLatin(kinds[i]) && points[i + 1] !== BREAK && isLatin(kinds[i + 2]))))
      continue;
    strange.add(points[i]);
  }
  return strange.size;
}

/** On average, of those that were not lost. */
function bitsBeyondAscii(text: string): number {
  let bits = 0;
  let count = 0;
  let kind: Kind = Kind.Space;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const point = unit >= 0xd800 && unit <= 0xdbff ? (text.codePointAt(i) ?? unit) : unit;
    if (point > 0xffff) i++;
    if (point === REPLACEMENT) {
      kind = Kind.WideMark;
      continue;
    }
    if (point > 0x7f) {
      bits += bitsOf(point, kind);
      count++;
    }
    kind = kindOf(point);
  }
  return count === 0 ? 0 : bits / count;
}

/** What CJK text counts, measures, marks and spells with: symbols that each of its charsets has (`Ⅰ、Ⅱ、Ⅲ` reads as `グ、ケ、ゲ`, `∑、√` as `‘、〔`), and the vowels of pinyin. */
const OWN_TO_CJK = new Uint8Array(KIND_COUNT);
for (const kind of [
  Kind.Space,
  Kind.Typographic,
  Kind.Opening,
  Kind.Mark,
  Kind.WideMark,
  Kind.Symbol,
  Kind.LatinSymbol,
  Kind.Box,
  Kind.Emoji,
])
  OWN_TO_CJK[kind] = 1;
const PINYIN = new Set(Array.from("āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüêńňǹḿ", (letter) => letter.charCodeAt(0)));

/** Characters beyond ASCII that are strange in CJK text, or make it hard to read. */
function strangeToCjk({ kinds, points }: Stretch, { start, end }: Segment): number {
  let strange = 0;
  for (let i = start; i < end; i++) if (points[i] > 0x7f && OWN_TO_CJK[kinds[i + 1]] === 0 && !PINYIN.has(points[i])) strange++;
  return strange;
}

/** Different Han, kana and hangul. */
function cjkLetters(text: string): number {
  const letters = new Set<number>();
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const kind = kindOf(unit);
    if (kind === Kind.Han || kind === Kind.Kana || kind === Kind.Hangul) letters.add(unit);
  }
  return letters.size;
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

/** Of ASCII: what stands beside lost bytes may be as broken as they. */
function isLetter(kind: number): boolean {
  return kind === Kind.Lower || kind === Kind.Upper;
}

function isLatin(kind: number): boolean {
  return isLetter(kind) || kind === Kind.AccentedLower;
}
