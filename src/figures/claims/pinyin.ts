/** Reads Han names in pinyin, so that 清河 and Qinghe meet. One reading a character: names with another one are not found. */
import { packedPinyin } from "#figures";
import { FIRST_HAN, LAST_HAN } from "./syllables.ts";

let table: { readonly syllables: readonly string[]; readonly known: ReadonlySet<string>; readonly codes: Uint16Array } | undefined;

/** The syllables of a Han name written as one word without tones: 清河 is `qinghe`. Other characters are left out. */
export function pinyinOf(name: string): string {
  table ??= unpack();
  let word = "";
  for (let i = 0; i < name.length; i++) {
    const unit = name.charCodeAt(i);
    if (unit >= FIRST_HAN && unit <= LAST_HAN) word += table.syllables[table.codes[unit - FIRST_HAN]];
  }
  return word;
}

const LONGEST_SYLLABLE = 6;

/** The first two syllables of a word of three or more; undefined for other words. */
export function firstSyllables(word: string): string | undefined {
  if (word.length < LEAST_LETTERS) return undefined;
  const syllables = syllablesOf(word);
  return syllables.length > 2 ? syllables[0] + syllables[1] : undefined;
}

/** The syllables of a word that is pinyin from end to end; none of another one. */
export function syllablesOf(word: string): string[] {
  table ??= unpack();
  const syllables: string[] = [];
  for (let at = 0; at < word.length; ) {
    let length = Math.min(LONGEST_SYLLABLE, word.length - at);
    while (length > 0 && !table.known.has(word.slice(at, at + length))) length--;
    if (length === 0) return [];
    syllables.push(word.slice(at, at + length));
    at += length;
  }
  return syllables;
}

const LEAST_LETTERS = 6;

function unpack() {
  const bytes = Buffer.from(packedPinyin.codes, "base64");
  const codes = new Uint16Array(bytes.length / 2);
  Buffer.from(codes.buffer).set(bytes);
  const syllables = packedPinyin.syllables.split(" ");
  return { syllables, known: new Set(syllables), codes };
}
