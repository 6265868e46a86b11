/** What it costs to meet a character of one kind after a character of another. */
import { KIND_COUNT, Kind } from "./kinds.ts";

/** What it costs to meet a kind at the beginning of a word: after a blank, a mark, or nothing. */
const AT_WORD_START: readonly number[] = [2.5, 1, 3, 4, 3.2, 5, 7, 9, 2, 3, 6, 8, 2, 3, 2, 4, 8, 7, 5, 8, 9, 12, 5, 20, 14, 12, 7, 12, 5];
/** Any switch that is not listed costs this much more than the kind's own beginning. */
const STRANGE_SWITCH = 4;

type Row = Readonly<Partial<Record<keyof typeof Kind, number>>>;

/** Bits of each kind after a kind. Hand-set to round values: the prover needs the order of magnitude only. */
// biome-ignore format: a table
const SWITCHES: Readonly<Partial<Record<keyof typeof Kind, Row>>> = {
  Lower: {
    Space: 2.2, Lower: 0.3, Upper: 8, Digit: 6, Mark: 3.5, AccentedLower: 4.5, AccentedUpper: 15, RareLatin: 8, CyrillicLower: 11,
    CyrillicUpper: 11, RareCyrillic: 13, Greek: 10, Han: 6, Kana: 7, Hangul: 6, WideMark: 6, HalfKana: 12, LatinSymbol: 9.5,
    Typographic: 4.5, Symbol: 14, Box: 14, Combining: 9, Letter: 10, Emoji: 8, Opening: 6,
  },
  Upper: {
    Space: 3, Lower: 0.8, Upper: 1, Digit: 4, Mark: 3, AccentedLower: 5.5, AccentedUpper: 5, RareLatin: 9, CyrillicLower: 11,
    CyrillicUpper: 10, RareCyrillic: 12, Greek: 10, Han: 5.5, Kana: 6, Hangul: 5.5, WideMark: 5, HalfKana: 12, LatinSymbol: 8,
    Typographic: 5, Symbol: 10, Box: 14, Combining: 10, Letter: 10, Opening: 6,
  },
  AccentedLower: {
    Space: 2.2, Lower: 0.6, Upper: 10, Digit: 9, Mark: 3.5, AccentedLower: 4.5, AccentedUpper: 11, RareLatin: 6, Typographic: 5,
    LatinSymbol: 10, Symbol: 12, Han: 9, Kana: 10, Hangul: 9, WideMark: 8, Box: 14, Combining: 6, Greek: 12, CyrillicLower: 13,
    CyrillicUpper: 13, Opening: 6,
  },
  AccentedUpper: {
    Space: 3, Lower: 1.5, Upper: 1, Digit: 8, Mark: 3.5, AccentedLower: 7, AccentedUpper: 4, RareLatin: 8, Typographic: 6,
    LatinSymbol: 8.5, Symbol: 11, Han: 9, Box: 14, Combining: 8, Greek: 12,
  },
  RareLatin: {
    Space: 2.5, Lower: 1.5, AccentedLower: 4, AccentedUpper: 9, RareLatin: 2, Mark: 4, Combining: 3, Typographic: 6, Greek: 6,
  },
  Digit: {
    Space: 2.2, Digit: 1, Mark: 2.2, Lower: 4, Upper: 4.5, Han: 3, Kana: 4.5, Hangul: 3.5, WideMark: 3.5, LatinSymbol: 6, Typographic: 5,
    Symbol: 6, AccentedLower: 9, AccentedUpper: 10,
  },
  CyrillicLower: {
    CyrillicLower: 0.3, Space: 2.2, Mark: 3.5, CyrillicUpper: 8.5, RareCyrillic: 4.5, Typographic: 5, Digit: 8, Lower: 11, Upper: 11,
    LatinSymbol: 10, Symbol: 12, Box: 14, Greek: 13, Letter: 13, Opening: 6,
  },
  CyrillicUpper: {
    CyrillicLower: 0.8, CyrillicUpper: 0.4, Space: 3, Mark: 3, RareCyrillic: 6, Typographic: 5, Digit: 6, Lower: 11, Upper: 10,
    LatinSymbol: 10, Symbol: 12, Box: 14, Greek: 13, Letter: 13, Opening: 6,
  },
  RareCyrillic: {
    CyrillicLower: 0.8, CyrillicUpper: 5, RareCyrillic: 4, Space: 2.2, Mark: 4, Typographic: 6, Lower: 12, LatinSymbol: 10,
  },
  Greek: {
    Greek: 0.4, Space: 2.2, Mark: 3.5, Lower: 7, Upper: 8, Digit: 6, Typographic: 6, AccentedLower: 12, AccentedUpper: 12, Symbol: 7,
  },
  Han: {
    Han: 0.5, Kana: 2, WideMark: 3, Space: 5, Mark: 4.5, Digit: 4.5, Lower: 6, Upper: 5.5, Hangul: 8, Typographic: 5, LatinSymbol: 10,
    Symbol: 8, AccentedLower: 11, AccentedUpper: 12, CyrillicLower: 11, CyrillicUpper: 11, Greek: 9, Box: 11, HalfKana: 11, Emoji: 7,
  },
  Kana: {
    Kana: 0.5, Han: 1.7, WideMark: 3, Mark: 5, Space: 5, Digit: 5, Lower: 7, Upper: 6, Typographic: 7, Hangul: 12, HalfKana: 10, Emoji: 7,
  },
  Hangul: { Hangul: 0.6, Space: 1.8, Mark: 3.5, Han: 8, WideMark: 6, Digit: 6, Lower: 7, Upper: 6.5, Kana: 11, Typographic: 6, Emoji: 8 },
  WideMark: {
    Han: 1, Kana: 1.7, WideMark: 3.5, Space: 3.5, Mark: 6, Hangul: 4, Lower: 4.5, Upper: 4.5, Digit: 4, Typographic: 5, HalfKana: 8,
    LatinSymbol: 9, AccentedLower: 10, AccentedUpper: 10,
  },
  HalfKana: { HalfKana: 0.5, WideMark: 5, Space: 4, Mark: 4, Digit: 5, Lower: 9, Upper: 8, Kana: 8, Han: 7 },
  LatinSymbol: {
    Space: 2.5, Digit: 3, Upper: 5, Lower: 6, Mark: 4, LatinSymbol: 6, AccentedUpper: 8.5, AccentedLower: 8.5, Han: 4, WideMark: 4,
    Typographic: 6,
  },
  Typographic: {
    Space: 2, Lower: 2, Upper: 3.5, Han: 2, Kana: 3, Hangul: 3, AccentedLower: 5.5, AccentedUpper: 7, CyrillicLower: 3, CyrillicUpper: 4,
    Digit: 4, Mark: 4, Typographic: 4, WideMark: 4, LatinSymbol: 9,
  },
  Symbol: {
    Symbol: 3, Space: 2, Digit: 4, Lower: 6, Upper: 6, Han: 4, WideMark: 4, Mark: 4, AccentedLower: 9, AccentedUpper: 9, Combining: 6,
  },
  Box: { Box: 0.5, Space: 3 },
  Combining: { Combining: 3, Lower: 1, Upper: 3, Space: 2.5, Mark: 4, RareLatin: 4, AccentedLower: 5 },
  Letter: { Letter: 0.3, Space: 2.2, Mark: 3.5, Combining: 6, Lower: 10, Upper: 10, Han: 11 },
  Control: { Control: 10 },
  Private: { Private: 8 },
  Lost: { Lost: 3 },
  Emoji: { Emoji: 2, Space: 2, Han: 4, WideMark: 4 },
  Opening: {
    Lower: 1.5, Upper: 1.5, Han: 1.5, Kana: 2.5, Hangul: 2, AccentedLower: 5, AccentedUpper: 5, CyrillicLower: 2.5, CyrillicUpper: 2.5,
    Digit: 4, Space: 4, WideMark: 5, Opening: 5, Mark: 4.5,
  },
  Invisible: { Invisible: 6, Lower: 2, Han: 2, Letter: 2, Space: 3, Emoji: 3 },
};

/** `switches[before * KIND_COUNT + kind]`: bits of a kind after another. */
export const switches = new Float32Array(KIND_COUNT * KIND_COUNT);
for (let before = 0; before < KIND_COUNT; before++) {
  for (let kind = 0; kind < KIND_COUNT; kind++) switches[before * KIND_COUNT + kind] = AT_WORD_START[kind] + STRANGE_SWITCH;
}
for (const kind of [Kind.Han, Kind.Kana, Kind.Hangul, Kind.WideMark, Kind.Digit, Kind.Typographic])
  switches[kind * KIND_COUNT + Kind.Opening] = AT_WORD_START[Kind.Opening];
for (const before of [Kind.Space, Kind.Mark]) switches.set(AT_WORD_START, before * KIND_COUNT);
for (const [before, row] of Object.entries(SWITCHES)) {
  for (const [kind, bits] of Object.entries(row)) {
    switches[Kind[before as keyof typeof Kind] * KIND_COUNT + Kind[kind as keyof typeof Kind]] = bits;
  }
}
