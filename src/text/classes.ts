/** The class of every UTF-16 code unit: what kind of character stands here, by one table look-up. */
import { simplifiedOnly, traditionalOnly } from "#han";

/** Sixteen classes, so that a line's counts are sixteen numbers. */
export const CharClass = {
  Other: 0,
  Space: 1,
  Han: 2,
  /** Han that stands in Simplified text only. */
  HanSimplified: 3,
  /** Han that stands in Traditional text only. */
  HanTraditional: 4,
  Kana: 5,
  Hangul: 6,
  Latin: 7,
  Cyrillic: 8,
  Greek: 9,
  Digit: 10,
  /** ASCII marks with a full-width twin: , : ; ! ? ( ) . " ' */
  NarrowMark: 11,
  /** CJK and full-width punctuation, curly quotes. */
  WideMark: 12,
  /** Full-width letters and digits. */
  WideLetter: 13,
  /** Invisible, control, private-use and replacement characters: rare in clean text, each worth a closer look. */
  Suspect: 14,
  LineBreak: 15,
} as const;

export type CharClass = (typeof CharClass)[keyof typeof CharClass];
export const CLASS_COUNT = 16;

type Range = readonly [first: number, last: number, value: CharClass];

/** Later rows win. Blocks and properties as in Unicode 16. */
const RANGES: readonly Range[] = [
  [0x00, 0x1f, CharClass.Suspect],
  [0x09, 0x09, CharClass.Space],
  [0x0a, 0x0a, CharClass.LineBreak],
  [0x0d, 0x0d, CharClass.LineBreak],
  [0x20, 0x20, CharClass.Space],
  [0x30, 0x39, CharClass.Digit],
  [0x41, 0x5a, CharClass.Latin],
  [0x61, 0x7a, CharClass.Latin],
  [0x7f, 0x9f, CharClass.Suspect],
  [0xa0, 0xa0, CharClass.Space],
  [0xad, 0xad, CharClass.Suspect],
  [0xaa, 0xaa, CharClass.Latin],
  [0xba, 0xba, CharClass.Latin],
  [0xc0, 0x24f, CharClass.Latin],
  [0xd7, 0xd7, CharClass.Other],
  [0xf7, 0xf7, CharClass.Other],
  [0x250, 0x2af, CharClass.Latin],
  [0x34f, 0x34f, CharClass.Suspect],
  [0x370, 0x3ff, CharClass.Greek],
  [0x37e, 0x37e, CharClass.Other],
  [0x400, 0x52f, CharClass.Cyrillic],
  [0x61c, 0x61c, CharClass.Suspect],
  [0x1100, 0x11ff, CharClass.Hangul],
  [0x115f, 0x1160, CharClass.Suspect],
  [0x17b4, 0x17b5, CharClass.Suspect],
  [0x180b, 0x180f, CharClass.Suspect],
  [0x1c80, 0x1c8f, CharClass.Cyrillic],
  [0x1e00, 0x1eff, CharClass.Latin],
  [0x1f00, 0x1fff, CharClass.Greek],
  [0x2000, 0x200a, CharClass.Space],
  [0x200b, 0x200f, CharClass.Suspect],
  [0x2018, 0x201f, CharClass.WideMark],
  [0x2028, 0x202e, CharClass.Suspect],
  [0x202f, 0x202f, CharClass.Space],
  [0x2060, 0x206f, CharClass.Suspect],
  [0x2c60, 0x2c7f, CharClass.Latin],
  [0x2de0, 0x2dff, CharClass.Cyrillic],
  [0x2e80, 0x2fdf, CharClass.Han],
  [0x3000, 0x3000, CharClass.Space],
  [0x3001, 0x3003, CharClass.WideMark],
  [0x3005, 0x3007, CharClass.Han],
  [0x3008, 0x3011, CharClass.WideMark],
  [0x3014, 0x301f, CharClass.WideMark],
  [0x3041, 0x30ff, CharClass.Kana],
  [0x30fb, 0x30fb, CharClass.WideMark],
  [0x3131, 0x318f, CharClass.Hangul],
  [0x3164, 0x3164, CharClass.Suspect],
  [0x31f0, 0x31ff, CharClass.Kana],
  [0x3400, 0x4dbf, CharClass.Han],
  [0x4e00, 0x9fff, CharClass.Han],
  [0xa640, 0xa69f, CharClass.Cyrillic],
  [0xa720, 0xa7ff, CharClass.Latin],
  [0xa960, 0xa97f, CharClass.Hangul],
  [0xac00, 0xd7ff, CharClass.Hangul],
  [0xdb40, 0xdb40, CharClass.Suspect],
  [0xdb80, 0xdbff, CharClass.Suspect],
  [0xe000, 0xf8ff, CharClass.Suspect],
  [0xf900, 0xfaff, CharClass.Han],
  [0xfb00, 0xfb06, CharClass.Latin],
  [0xfe00, 0xfe0f, CharClass.Suspect],
  [0xfe10, 0xfe19, CharClass.WideMark],
  [0xfe30, 0xfe6f, CharClass.WideMark],
  [0xfeff, 0xfeff, CharClass.Suspect],
  [0xff01, 0xff0f, CharClass.WideMark],
  [0xff10, 0xff19, CharClass.WideLetter],
  [0xff1a, 0xff20, CharClass.WideMark],
  [0xff21, 0xff3a, CharClass.WideLetter],
  [0xff3b, 0xff40, CharClass.WideMark],
  [0xff41, 0xff5a, CharClass.WideLetter],
  [0xff5b, 0xff65, CharClass.WideMark],
  [0xff66, 0xff9f, CharClass.Kana],
  [0xffa0, 0xffa0, CharClass.Suspect],
  [0xffa1, 0xffdc, CharClass.Hangul],
  [0xfff0, 0xffff, CharClass.Suspect],
];

const NARROW_MARKS = ",:;!?().\"'";

/**
 * Fills a table of 65,536 entries with a value a class. Made of the ranges, it takes a tenth of the time of mapping the class table,
 * and tables of a module are made at each start.
 */
export function fillByClass<Table extends Uint8Array | Uint16Array>(table: Table, of: (value: CharClass) => number): Table {
  table.fill(of(CharClass.Other));
  for (const [first, last, value] of RANGES) table.fill(of(value), first, last + 1);
  const [mark, simplified, traditional] = [CharClass.NarrowMark, CharClass.HanSimplified, CharClass.HanTraditional].map(of);
  for (let i = 0; i < NARROW_MARKS.length; i++) table[NARROW_MARKS.charCodeAt(i)] = mark;
  for (let i = 0; i < simplifiedOnly.length; i++) table[simplifiedOnly.charCodeAt(i)] = simplified;
  for (let i = 0; i < traditionalOnly.length; i++) table[traditionalOnly.charCodeAt(i)] = traditional;
  return table;
}

/** Index by code unit. Surrogates are `Other`, but for the first halves of tags, variation selectors and private use: `Suspect`. */
export const classTable: Uint8Array = fillByClass(new Uint8Array(0x10000), (value) => value);

/** The class of the code unit at `offset` (UTF-16); `Other` past the end. */
export function classAt(text: string, offset: number): CharClass {
  return offset >= 0 && offset < text.length ? (classTable[text.charCodeAt(offset)] as CharClass) : CharClass.Other;
}

export function isHanClass(value: number): boolean {
  return value === CharClass.Han || value === CharClass.HanSimplified || value === CharClass.HanTraditional;
}
