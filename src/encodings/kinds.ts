/** The kinds of character that the model of plausibility tells apart. */
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
