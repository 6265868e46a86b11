/**
 * How plausible a text is, in bits: what a simple model of the world's prose would spend to write it down. Each character costs
 * the surprise of its kind after the kind before it (a symbol inside a word, a capital after a small letter) and of itself within its
 * kind (its frequency). Two readings of the same bytes are compared by their bits: a reading that saves k bits is 2^k times as likely.
 */
import { HAN_FREQUENCY, HANGUL_FREQUENCY } from "./frequencies.ts";

export const Kind = {
  Space: 0,
  Lower: 1,
  Upper: 2,
  Digit: 3,
  Mark: 4,
  AccentedLower: 5,
  AccentedUpper: 6,
  /** IPA, ligatures, the Latin letters of few languages. */
  RareLatin: 7,
  CyrillicLower: 8,
  CyrillicUpper: 9,
  /** Cyrillic letters that Russian does not use. */
  RareCyrillic: 10,
  Greek: 11,
  Han: 12,
  Kana: 13,
  Hangul: 14,
  WideMark: 15,
  HalfKana: 16,
  /** The symbols of Latin-1. */
  LatinSymbol: 17,
  /** Curly quotes, dashes, guillemets, ellipsis. */
  Typographic: 18,
  Symbol: 19,
  Box: 20,
  Combining: 21,
  /** A letter of any other script. */
  Letter: 22,
  Control: 23,
  Private: 24,
  Lost: 25,
  Emoji: 26,
  Invisible: 27,
  /** Opening quotation marks: they begin words. */
  Opening: 28,
} as const;
export type Kind = (typeof Kind)[keyof typeof Kind];
export const KIND_COUNT = 29;

const UNITS = 0x10000;
const kinds = new Uint8Array(UNITS).fill(Kind.Letter);
const emissions = new Float32Array(UNITS).fill(9);

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
  [Kind.AccentedUpper, 3, "ÉÀÖÜÄÅ"],
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
  [Kind.CyrillicUpper, 10, "Ё"],
  [Kind.Kana, 4, "のにはをたがでてとしいっな"],
  [Kind.Kana, 4.8, "るれさまかもうくすらりあんこだ"],
  [Kind.Kana, 5.4, "ーンスルトラリクイアッ"],
  [Kind.WideMark, 1.6, "，。、"],
  [Kind.WideMark, 4, "「」：；？！（）《》"],
];

for (const [first, last, kind, bits] of BLOCKS) {
  kinds.fill(kind, first, last + 1);
  emissions.fill(bits, first, last + 1);
}
/** Latin Extended-A and the Vietnamese letters stand in pairs, capital first, but for some. */
for (let unit = 0x100; unit <= 0x1ef9; unit++) {
  if (kinds[unit] === Kind.AccentedLower && String.fromCharCode(unit).toLowerCase() !== String.fromCharCode(unit))
    kinds[unit] = Kind.AccentedUpper;
}
for (const [bits, characters] of HAN_FREQUENCY) for (let i = 0; i < characters.length; i++) emissions[characters.charCodeAt(i)] = bits;
for (const [bits, characters] of HANGUL_FREQUENCY) for (let i = 0; i < characters.length; i++) emissions[characters.charCodeAt(i)] = bits;
for (const [kind, bits, characters] of FREQUENT) {
  for (let i = 0; i < characters.length; i++) {
    kinds[characters.charCodeAt(i)] = kind;
    emissions[characters.charCodeAt(i)] = bits;
  }
}
/** Capitals are as frequent as their small letters, so that a headline is no surprise. */
for (let letter = 0; letter < 32; letter++) emissions[0x410 + letter] = emissions[0x430 + letter] + 0.3;
for (let letter = 0; letter < 26; letter++) emissions[0x41 + letter] = emissions[0x61 + letter] + 0.3;

/** What it costs to meet a kind at the beginning of a word: after a blank, a mark, or nothing. */
const AT_WORD_START: readonly number[] = [2.5, 1, 3, 4, 3.2, 5, 7, 9, 2, 3, 6, 8, 2, 3, 2, 4, 8, 7, 5, 8, 9, 12, 5, 20, 14, 12, 7, 12, 5];
/** Any switch that is not listed costs this much more than the kind's own beginning. */
const STRANGE_SWITCH = 4;

type Row = Readonly<Partial<Record<keyof typeof Kind, number>>>;

/** Bits of each kind after a kind. Hand-set to round values: the prover needs the order of magnitude only. */
const SWITCHES: Readonly<Partial<Record<keyof typeof Kind, Row>>> = {
  Lower: {
    Space: 2.2,
    Lower: 0.3,
    Upper: 8,
    Digit: 6,
    Mark: 3.5,
    AccentedLower: 4.5,
    AccentedUpper: 11,
    RareLatin: 8,
    CyrillicLower: 11,
    CyrillicUpper: 11,
    RareCyrillic: 13,
    Greek: 10,
    Han: 6,
    Kana: 7,
    Hangul: 6,
    WideMark: 6,
    HalfKana: 12,
    LatinSymbol: 9.5,
    Typographic: 4.5,
    Symbol: 11,
    Box: 14,
    Combining: 9,
    Letter: 10,
    Emoji: 8,
  },
  Upper: {
    Space: 3,
    Lower: 0.8,
    Upper: 1,
    Digit: 4,
    Mark: 3,
    AccentedLower: 5.5,
    AccentedUpper: 5,
    RareLatin: 9,
    CyrillicLower: 11,
    CyrillicUpper: 10,
    RareCyrillic: 12,
    Greek: 10,
    Han: 5.5,
    Kana: 6,
    Hangul: 5.5,
    WideMark: 5,
    HalfKana: 12,
    LatinSymbol: 8,
    Typographic: 5,
    Symbol: 10,
    Box: 14,
    Combining: 10,
    Letter: 10,
  },
  AccentedLower: {
    Space: 2.2,
    Lower: 0.6,
    Upper: 10,
    Digit: 9,
    Mark: 3.5,
    AccentedLower: 4.5,
    AccentedUpper: 11,
    RareLatin: 6,
    Typographic: 5,
    LatinSymbol: 10,
    Symbol: 12,
    Han: 9,
    Kana: 10,
    Hangul: 9,
    WideMark: 8,
    Box: 14,
    Combining: 6,
    Greek: 12,
    CyrillicLower: 13,
    CyrillicUpper: 13,
  },
  AccentedUpper: {
    Space: 3,
    Lower: 1.5,
    Upper: 1,
    Digit: 8,
    Mark: 3.5,
    AccentedLower: 7,
    AccentedUpper: 4,
    RareLatin: 8,
    Typographic: 6,
    LatinSymbol: 8.5,
    Symbol: 11,
    Han: 9,
    Box: 14,
    Combining: 8,
    Greek: 12,
  },
  RareLatin: { Space: 2.5, Lower: 1.5, AccentedLower: 4, AccentedUpper: 9, RareLatin: 2, Mark: 4, Combining: 3, Typographic: 6, Greek: 6 },
  Digit: {
    Space: 2.2,
    Digit: 1,
    Mark: 2.2,
    Lower: 4,
    Upper: 4.5,
    Han: 3,
    Kana: 4.5,
    Hangul: 3.5,
    WideMark: 3.5,
    LatinSymbol: 6,
    Typographic: 5,
    Symbol: 6,
    AccentedLower: 9,
    AccentedUpper: 10,
  },
  CyrillicLower: {
    CyrillicLower: 0.3,
    Space: 2.2,
    Mark: 3.5,
    CyrillicUpper: 8.5,
    RareCyrillic: 6,
    Typographic: 5,
    Digit: 8,
    Lower: 11,
    Upper: 11,
    LatinSymbol: 10,
    Symbol: 12,
    Box: 14,
    Greek: 13,
    Letter: 13,
  },
  CyrillicUpper: {
    CyrillicLower: 0.8,
    CyrillicUpper: 0.4,
    Space: 3,
    Mark: 3,
    RareCyrillic: 6,
    Typographic: 5,
    Digit: 6,
    Lower: 11,
    Upper: 10,
    LatinSymbol: 10,
    Symbol: 12,
    Box: 14,
    Greek: 13,
    Letter: 13,
  },
  RareCyrillic: { CyrillicLower: 0.8, CyrillicUpper: 5, RareCyrillic: 4, Space: 2.2, Mark: 4, Typographic: 6, Lower: 12, LatinSymbol: 10 },
  Greek: {
    Greek: 0.4,
    Space: 2.2,
    Mark: 3.5,
    Lower: 7,
    Upper: 8,
    Digit: 6,
    Typographic: 6,
    AccentedLower: 12,
    AccentedUpper: 12,
    Symbol: 7,
  },
  Han: {
    Han: 0.5,
    Kana: 2,
    WideMark: 3,
    Space: 5,
    Mark: 4.5,
    Digit: 4.5,
    Lower: 6,
    Upper: 5.5,
    Hangul: 8,
    Typographic: 5,
    LatinSymbol: 10,
    Symbol: 8,
    AccentedLower: 11,
    AccentedUpper: 12,
    CyrillicLower: 11,
    CyrillicUpper: 11,
    Greek: 9,
    Box: 11,
    HalfKana: 11,
    Emoji: 7,
  },
  Kana: {
    Kana: 0.5,
    Han: 1.7,
    WideMark: 3,
    Mark: 5,
    Space: 5,
    Digit: 5,
    Lower: 7,
    Upper: 6,
    Typographic: 7,
    Hangul: 12,
    HalfKana: 10,
    Emoji: 7,
  },
  Hangul: { Hangul: 0.6, Space: 1.8, Mark: 3.5, Han: 8, WideMark: 6, Digit: 6, Lower: 7, Upper: 6.5, Kana: 11, Typographic: 6, Emoji: 8 },
  WideMark: {
    Han: 1,
    Kana: 1.7,
    WideMark: 3.5,
    Space: 3.5,
    Mark: 6,
    Hangul: 4,
    Lower: 4.5,
    Upper: 4.5,
    Digit: 4,
    Typographic: 5,
    HalfKana: 8,
    LatinSymbol: 9,
    AccentedLower: 10,
    AccentedUpper: 10,
  },
  HalfKana: { HalfKana: 0.5, WideMark: 5, Space: 4, Mark: 4, Digit: 5, Lower: 9, Upper: 8, Kana: 8, Han: 7 },
  LatinSymbol: {
    Space: 2.5,
    Digit: 3,
    Upper: 5,
    Lower: 6,
    Mark: 4,
    LatinSymbol: 6,
    AccentedUpper: 8.5,
    AccentedLower: 8.5,
    Han: 4,
    WideMark: 4,
    Typographic: 6,
  },
  Typographic: {
    Space: 2,
    Lower: 2,
    Upper: 3.5,
    Han: 2,
    Kana: 3,
    Hangul: 3,
    AccentedLower: 5.5,
    AccentedUpper: 7,
    CyrillicLower: 3,
    CyrillicUpper: 4,
    Digit: 4,
    Mark: 4,
    Typographic: 4,
    WideMark: 4,
    LatinSymbol: 9,
  },
  Symbol: {
    Symbol: 3,
    Space: 2,
    Digit: 4,
    Lower: 6,
    Upper: 6,
    Han: 4,
    WideMark: 4,
    Mark: 4,
    AccentedLower: 9,
    AccentedUpper: 9,
    Combining: 6,
  },
  Box: { Box: 0.5, Space: 3 },
  Combining: { Combining: 3, Lower: 1, Upper: 3, Space: 2.5, Mark: 4, RareLatin: 4, AccentedLower: 5 },
  Letter: { Letter: 0.3, Space: 2.2, Mark: 3.5, Combining: 6, Lower: 10, Upper: 10, Han: 11 },
  Control: { Control: 10 },
  Private: { Private: 8 },
  Lost: { Lost: 3 },
  Emoji: { Emoji: 2, Space: 2, Han: 4, WideMark: 4 },
  Opening: {
    Lower: 1.5,
    Upper: 1.5,
    Han: 1.5,
    Kana: 2.5,
    Hangul: 2,
    AccentedLower: 5,
    AccentedUpper: 5,
    CyrillicLower: 2.5,
    CyrillicUpper: 2.5,
    Digit: 4,
    Space: 4,
    WideMark: 5,
    Opening: 5,
  },
  Invisible: { Invisible: 6, Lower: 2, Han: 2, Letter: 2, Space: 3, Emoji: 3 },
};

/** `switches[before * KIND_COUNT + kind]`. */
const switches = new Float32Array(KIND_COUNT * KIND_COUNT);
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

export function kindOf(point: number): Kind {
  return point < UNITS ? (kinds[point] as Kind) : astralKind(point);
}

/** The bits of one code point after a character of the kind `before`. */
export function bitsOf(point: number, before: Kind): number {
  if (point < UNITS) return switches[before * KIND_COUNT + kinds[point]] + emissions[point];
  const kind = astralKind(point);
  return switches[before * KIND_COUNT + kind] + ASTRAL_BITS[kind];
}

/** Bits of a character outside the basic plane, by its kind. */
const ASTRAL_BITS: Readonly<Record<number, number>> = {
  [Kind.Emoji]: 8,
  [Kind.Han]: 22,
  [Kind.Symbol]: 9,
  [Kind.Letter]: 12,
  [Kind.Invisible]: 10,
  [Kind.Private]: 20,
};

function astralKind(point: number): Kind {
  if (point >= 0x1f000 && point <= 0x1faff) return Kind.Emoji;
  if (point >= 0x20000 && point <= 0x3ffff) return Kind.Han;
  if (point >= 0x1d400 && point <= 0x1d7ff) return Kind.Symbol;
  if (point >= 0xe0000 && point <= 0xe0fff) return Kind.Invisible;
  return point >= 0xf0000 ? Kind.Private : Kind.Letter;
}

/** The bits of a text that begins a line or follows a blank. */
export function bitsOfText(text: string, before: Kind = Kind.Space): number {
  let bits = 0;
  let kind = before;
  for (let i = 0; i < text.length; i++) {
    const point = text.codePointAt(i) ?? 0;
    bits += bitsOf(point, kind);
    kind = kindOf(point);
    if (point >= UNITS) i++;
  }
  return bits;
}
