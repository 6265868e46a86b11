/**
 * Builds the tables of the model of plausibility: of every code unit its kind, its surprise within its kind, and its weight as a sign of
 * mojibake. The build writes them to a file (scripts/plausibility-table.mjs), so that no run builds them.
 */
import { HAN_FREQUENCY, HANGUL_FREQUENCY } from "./frequencies.ts";
import { Kind } from "./kinds.ts";
import { switches } from "./switches.ts";

const UNITS = 0x10000;
/** Bits of a letter of a script that is not told apart. */
const OTHER_BITS = 9;

type Block = readonly [first: number, last: number, kind: Kind, bits: number];

/** Later rows win; bits are the surprise of one character within its kind. */
const BLOCKS: readonly Block[] = [
  [0x00, 0x1f, Kind.Control, 5],
  [0x09, 0x0d, Kind.Space, 4],
  [0x0b, 0x0c, Kind.Control, 5],
  [0x20, 0x20, Kind.Space, 0.2],
  [0x21, 0x7e, Kind.Mark, 5],
  [0x30, 0x39, Kind.Digit, 3.3],
  [0x41, 0x5a, Kind.Upper, 5],
  [0x61, 0x7a, Kind.Lower, 5],
  [0x7f, 0x9f, Kind.Control, 5],
  [0xa0, 0xa0, Kind.Space, 7],
  [0xa1, 0xbf, Kind.LatinSymbol, 5],
  [0xad, 0xad, Kind.Invisible, 3],
  [0xc0, 0xde, Kind.AccentedUpper, 5],
  [0xdf, 0xff, Kind.AccentedLower, 5],
  [0xd7, 0xd7, Kind.LatinSymbol, 3],
  [0xf7, 0xf7, Kind.LatinSymbol, 5],
  [0x100, 0x17f, Kind.AccentedLower, 6.5],
  [0x180, 0x2af, Kind.RareLatin, 7],
  [0x2b0, 0x2ff, Kind.RareLatin, 8],
  [0x300, 0x36f, Kind.Combining, 5],
  [0x370, 0x3ff, Kind.Greek, 4.8],
  [0x400, 0x52f, Kind.RareCyrillic, 5.5],
  [0x410, 0x42f, Kind.CyrillicUpper, 5],
  [0x430, 0x44f, Kind.CyrillicLower, 5],
  [0x1d00, 0x1dbf, Kind.RareLatin, 8],
  [0x1e00, 0x1e9f, Kind.RareLatin, 8],
  [0x1ea0, 0x1ef9, Kind.AccentedLower, 6],
  [0x1f00, 0x1fff, Kind.Greek, 7],
  [0x2000, 0x200a, Kind.Space, 8],
  [0x200b, 0x200f, Kind.Invisible, 4],
  [0x2010, 0x203e, Kind.Typographic, 6],
  [0x2028, 0x202e, Kind.Invisible, 6],
  [0x202f, 0x202f, Kind.Space, 7],
  [0x201a, 0x201a, Kind.Symbol, 7],
  [0x2020, 0x2021, Kind.Symbol, 6],
  [0x2030, 0x2031, Kind.Symbol, 6],
  [0x203f, 0x205e, Kind.Symbol, 9],
  [0x205f, 0x206f, Kind.Invisible, 5],
  [0x2070, 0x209f, Kind.Symbol, 7],
  [0x20a0, 0x24ff, Kind.Symbol, 8],
  [0x20ac, 0x20ac, Kind.Symbol, 4],
  [0x20d0, 0x20ff, Kind.Combining, 8],
  [0x2122, 0x2122, Kind.Symbol, 5],
  [0x2190, 0x2193, Kind.Symbol, 5],
  [0x2500, 0x259f, Kind.Box, 5.5],
  [0x25a0, 0x2bff, Kind.Symbol, 8],
  [0x2e80, 0x2fdf, Kind.Han, 21],
  [0x3000, 0x3000, Kind.Space, 4],
  [0x3001, 0x303f, Kind.WideMark, 6],
  [0x3005, 0x3007, Kind.Han, 12],
  [0x3041, 0x309f, Kind.Kana, 5.4],
  [0x30a0, 0x30ff, Kind.Kana, 6.4],
  [0x30fb, 0x30fb, Kind.WideMark, 5],
  [0x3100, 0x312f, Kind.Letter, 6],
  [0x3131, 0x318e, Kind.Hangul, 13],
  [0x3200, 0x33ff, Kind.Symbol, 11],
  [0x3400, 0x4dbf, Kind.Han, 21],
  [0x4e00, 0x9fff, Kind.Han, 18.5],
  [0xac00, 0xd7a3, Kind.Hangul, 15],
  [0xd800, 0xdfff, Kind.Lost, 10],
  [0xe000, 0xf8ff, Kind.Private, 11],
  [0xf900, 0xfaff, Kind.Han, 20],
  [0xfb00, 0xfb06, Kind.RareLatin, 4],
  [0xfe00, 0xfe0f, Kind.Invisible, 4],
  [0xfe10, 0xfe6f, Kind.WideMark, 10],
  [0xfeff, 0xfeff, Kind.Invisible, 4],
  [0xff01, 0xff60, Kind.WideMark, 7],
  [0xff61, 0xff9f, Kind.HalfKana, 5.7],
  [0xffe0, 0xffee, Kind.Symbol, 9],
  [0xfff0, 0xffff, Kind.Lost, 10],
  [0xfffd, 0xfffd, Kind.Lost, 1],
];

/** Frequent characters of a kind, most frequent first: [kind, bits, characters]. Kinds given here win over the blocks. */
const FREQUENT: readonly (readonly [kind: Kind, bits: number, characters: string])[] = [
  [Kind.Lower, 3.2, "eaint"],
  [Kind.Lower, 4, "orsl"],
  [Kind.Lower, 5, "dhcumpg"],
  [Kind.Lower, 6.3, "fbvyw"],
  [Kind.Lower, 8, "kjxzq"],
  [Kind.Mark, 2, ".,"],
  [Kind.Mark, 4, "-'\":()?!/"],
  [Kind.AccentedLower, 2.5, "é"],
  [Kind.AccentedLower, 4, "àáäãçèêíñóöüßåø"],
  // as frequent in the languages of Central Europe and Turkish as those above in the west
  [Kind.AccentedLower, 4, "ąćčďđęěğłńňőřśşšťůűźżžășț"],
  [Kind.AccentedLower, 3, "ı"],
  [Kind.AccentedUpper, 3, "ÉÀÖÜÄÅ"],
  [Kind.AccentedUpper, 4.5, "ĄĆČĎĐĘĚĞİŁŃŇŐŘŚŞŠŤŮŰŹŻŽĂȘȚ"],
  [Kind.RareLatin, 6, "ŉſƒ"],
  [Kind.Typographic, 2, "’”–—…"],
  [Kind.Opening, 1.5, "“‘"],
  [Kind.Typographic, 3.5, "»•·›"],
  [Kind.Opening, 3.5, "«„‹"],
  [Kind.Symbol, 5, "√≈≤≥≠∞∑∂→"],
  [Kind.LatinSymbol, 3.5, "°©®²³±×£§"],
  [Kind.CyrillicLower, 3.3, "оеаи"],
  [Kind.CyrillicLower, 4.1, "нтср"],
  [Kind.CyrillicLower, 4.9, "влкмдпу"],
  [Kind.CyrillicLower, 5.8, "яыьгзбч"],
  [Kind.CyrillicLower, 7, "йхжшю"],
  [Kind.CyrillicLower, 8.2, "цщэфё"],
  [Kind.CyrillicLower, 11, "ъ"],
  // in capitals the same letters are frequent
  [Kind.CyrillicUpper, 3.5, "ОЕАИ"],
  [Kind.CyrillicUpper, 4.1, "НТСР"],
  [Kind.CyrillicUpper, 4.9, "ВЛКМДПУ"],
  [Kind.CyrillicUpper, 5.8, "ЯЫЬГЗБЧ"],
  [Kind.CyrillicUpper, 7, "ЙХЖШЮ"],
  [Kind.CyrillicUpper, 8.2, "ЦЩЭФ"],
  [Kind.CyrillicUpper, 10, "ЁЪ"],
  // Ukrainian, Belarusian, Serbian
  [Kind.RareCyrillic, 3.5, "іјІЈ"],
  [Kind.RareCyrillic, 4.5, "єїўЄЇЎ"],
  [Kind.Kana, 4, "のにはをたがでてとしいっな"],
  [Kind.Kana, 4.8, "るれさまかもうくすらりあんこだ"],
  [Kind.Kana, 5.4, "ーンスルトラリクイアッ"],
  [Kind.WideMark, 1.6, "，。、"],
  [Kind.WideMark, 4, "「」：；？！（）《》"],
];

/** Weight of a character by its kind; Han and Hangul by their frequency. */
const WEIGHTS: Readonly<Record<keyof typeof Kind, number>> = {
  Space: -0.25,
  Lower: -0.5,
  Upper: -0.5,
  Digit: -0.5,
  Mark: -0.25,
  AccentedLower: 2,
  AccentedUpper: 5,
  RareLatin: 3,
  CyrillicLower: 0,
  CyrillicUpper: 0,
  RareCyrillic: 5,
  Greek: 1,
  Han: 3.5,
  Kana: -1.5,
  Hangul: 2.5,
  WideMark: -0.5,
  HalfKana: 2,
  LatinSymbol: 6,
  Typographic: 2,
  Symbol: 5,
  Box: 4,
  Combining: 2,
  Letter: 2,
  Control: 10,
  Private: 6,
  Lost: 4,
  Emoji: 0,
  Invisible: 3,
  Opening: 1,
};
/** A frequency of so many bits weighs nothing; each bit more or less weighs a unit. */
const NEUTRAL_HAN_BITS = 13.5;
const NEUTRAL_HANGUL_BITS = 12.5;
/** The bounds of a weight. */
const MOST = 3.5;
const LEAST = -3;
/** Weights are kept in quarters. */
const QUARTERS = 4;
/** Ends any sum: no stretch crosses a line. */
const LINE_END = -128;

export interface PlausibilityTables {
  readonly kinds: Uint8Array;
  readonly emissions: Float32Array;
  /** In quarters; negative where plain text is likely. */
  readonly weights: Int8Array;
  readonly switches: Float32Array;
}

export function buildPlausibilityTables(): PlausibilityTables {
  const kinds = new Uint8Array(UNITS).fill(Kind.Letter);
  const emissions = new Float32Array(UNITS).fill(OTHER_BITS);
  for (const [first, last, kind, bits] of BLOCKS) {
    kinds.fill(kind, first, last + 1);
    emissions.fill(bits, first, last + 1);
  }
  // Latin Extended-A and the Vietnamese letters stand in pairs, capital first, but for some.
  for (let unit = 0x100; unit <= 0x1ef9; unit++) {
    const letter = String.fromCharCode(unit);
    if (kinds[unit] === Kind.AccentedLower && letter.toLowerCase() !== letter) kinds[unit] = Kind.AccentedUpper;
  }
  for (const [bits, characters] of [...HAN_FREQUENCY, ...HANGUL_FREQUENCY]) {
    for (const character of characters) emissions[character.charCodeAt(0)] = bits;
  }
  for (const [kind, bits, characters] of FREQUENT) {
    for (const character of characters) {
      kinds[character.charCodeAt(0)] = kind;
      emissions[character.charCodeAt(0)] = bits;
    }
  }
  // Capitals are as frequent as their small letters, so that a headline is no surprise.
  for (let letter = 0; letter < 32; letter++) emissions[0x410 + letter] = emissions[0x430 + letter] + 0.3;
  for (let letter = 0; letter < 26; letter++) emissions[0x41 + letter] = emissions[0x61 + letter] + 0.3;
  return { kinds, emissions, weights: weightsOf(kinds), switches };
}

function weightsOf(kinds: Uint8Array): Int8Array {
  const weights = new Int8Array(UNITS);
  const byKind = new Map<number, number>();
  for (const name of Object.keys(Kind) as (keyof typeof Kind)[]) byKind.set(Kind[name], WEIGHTS[name] * QUARTERS);
  for (let unit = 0; unit < UNITS; unit++) weights[unit] = unit >= 0xd800 && unit <= 0xdfff ? 0 : (byKind.get(kinds[unit]) ?? 0);
  for (const [table, neutral] of [
    [HAN_FREQUENCY, NEUTRAL_HAN_BITS],
    [HANGUL_FREQUENCY, NEUTRAL_HANGUL_BITS],
  ] as const) {
    for (const [bits, characters] of table) {
      const weight = Math.max(LEAST, Math.min(MOST, bits - neutral)) * QUARTERS;
      for (const character of characters) weights[character.charCodeAt(0)] = weight;
    }
  }
  weights[0x0a] = LINE_END;
  weights[0x0d] = LINE_END;
  return weights;
}
