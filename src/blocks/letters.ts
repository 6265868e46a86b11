/** Counts what is neither blank nor mark, symbol or number. */

/** `Other`: marks that stand on letters, controls and what is no character, which are counted with the letters. */
const Kind = { Unknown: 0, Letter: 1, Nothing: 2, Other: 3 } as const;
type Kind = (typeof Kind)[keyof typeof Kind];

/** What pages are made of, said beforehand: the expressions that tell of the rest take a millisecond to be made. */
const LETTERS = "AZazÀÖØöøɏЀҁҊԯ々〆ぁゖァヺーヿ㐀䶿一鿿가힣ＡＺａｚ";
const NOTHING = " @[`{~\t\r\u00a0©«¬®±»»··××÷÷\u2000\u200a‐\u2029\u202f⁞←⏿①⒛─❵\u3000〄〇〠！＠［｀｛･";
/** By code unit; what is not said beforehand, as it is first met. */
const kinds = new Uint8Array(0x10000);
for (const [ranges, kind] of [
  [LETTERS, Kind.Letter],
  [NOTHING, Kind.Nothing],
] as const) {
  for (let i = 0; i < ranges.length; i += 2) kinds.fill(kind, ranges.charCodeAt(i), ranges.charCodeAt(i + 1) + 1);
}

/** Code units between two offsets that belong to letters. */
export function countLetters(text: string, start: number, end: number): number {
  let letters = 0;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (isHigh(unit) && i + 1 < end && isLow(text.charCodeAt(i + 1))) {
      if (kindOf(text.slice(i, i + 2)) !== Kind.Nothing) letters += 2;
      i++;
      continue;
    }
    if (kinds[unit] === Kind.Unknown) kinds[unit] = kindOf(text[i]);
    if (kinds[unit] !== Kind.Nothing) letters++;
  }
  return letters;
}

/** Whether nothing in a text counts as a letter: most tell by their first character. */
export function isLetterless(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (kinds[unit] === Kind.Letter) return false;
    if (kinds[unit] !== Kind.Nothing) return countLetters(text, i, text.length) === 0;
  }
  return true;
}

/** Whether a letter of any script stands between two offsets. */
export function hasLetter(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (isHigh(unit) && i + 1 < end && isLow(text.charCodeAt(i + 1))) {
      if (kindOf(text.slice(i, i + 2)) === Kind.Letter) return true;
      i++;
      continue;
    }
    if (kinds[unit] === Kind.Unknown) kinds[unit] = kindOf(text[i]);
    if (kinds[unit] === Kind.Letter) return true;
  }
  return false;
}

function kindOf(character: string): Kind {
  if (/[\s\p{P}\p{S}\p{N}]/u.test(character)) return Kind.Nothing;
  return /\p{L}/u.test(character) ? Kind.Letter : Kind.Other;
}

function isHigh(unit: number): boolean {
  return (unit & 0xfc00) === 0xd800;
}

function isLow(unit: number): boolean {
  return (unit & 0xfc00) === 0xdc00;
}
