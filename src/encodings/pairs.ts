/** The wrong turns that are looked for: text that was in charset B and was read as A. */
import { isMultibyteName } from "./charset-tables.ts";
import { type CharsetName, MULTIBYTE_NAMES } from "./charsets.ts";

export type Utf16Name = "utf-16le" | "utf-16be";
/** Charsets that a text can be written in. `windows-1252` here takes C1 controls too, so that it stands for Latin-1 as well. */
export type SourceName = CharsetName | Utf16Name | "iso-8859-1";
export type TargetName = CharsetName | Utf16Name | "utf-8";

export interface Pair {
  /** What the bytes were wrongly read as. */
  readonly read: SourceName;
  /** What they were. */
  readonly was: TargetName;
  /** Bits of doubt: how much rarer than the commonest accident. */
  readonly doubt: number;
}

/** What kinds of character a stretch must hold for a pair to be tried: those in which the misread bytes show. */
export const LOOKS = ["western", "cyrillic", "cjk", "zero", "control"] as const;
export type Look = (typeof LOOKS)[number];

const UTF8_AS_SINGLE: readonly (readonly [SourceName, number, readonly Look[]])[] = [
  ["windows-1252", 0, ["western"]],
  ["windows-1250", 2, ["western"]],
  ["windows-1251", 1, ["cyrillic", "western"]],
  ["windows-1253", 4, ["western"]],
  ["windows-1254", 2, ["western"]],
  ["windows-1257", 4, ["western"]],
  ["iso-8859-2", 4, ["western"]],
  ["koi8-r", 3, ["cyrillic", "western"]],
  ["koi8-u", 5, ["cyrillic", "western"]],
  ["macintosh", 2, ["western"]],
  ["x-mac-cyrillic", 5, ["cyrillic", "western"]],
  ["ibm437", 2, ["western"]],
  ["ibm850", 3, ["western"]],
  ["ibm866", 4, ["cyrillic", "western"]],
];

const CYRILLIC: readonly CharsetName[] = ["windows-1251", "koi8-r", "ibm866", "x-mac-cyrillic"];
const WESTERN: readonly CharsetName[] = ["windows-1252", "macintosh", "ibm437", "ibm850"];
const READERS_OF_CJK: readonly (readonly [CharsetName, number, Look])[] = [
  ["windows-1252", 1, "western"],
  ["windows-1251", 3, "cyrillic"],
  ["windows-1250", 4, "western"],
  ["macintosh", 4, "western"],
  ["ibm437", 5, "western"],
  ["ibm850", 5, "western"],
  ["koi8-r", 5, "cyrillic"],
];

/** The commonest characters of Big5 and the kana of EUC-JP stand in the same row. */
const KANA_ROW_DOUBT = 20;

export interface LookedFor extends Pair {
  readonly looks: readonly Look[];
  readonly fromMultibyte: boolean;
  readonly toMultibyte: boolean;
}

let pairs: readonly LookedFor[] | undefined;

/** Those of one reading charset stand together. Made when a text first looks wrong. */
export function lookedFor(): readonly LookedFor[] {
  pairs ??= [...allPairs()].map(withWidths).sort((a, b) => (a.read < b.read ? -1 : a.read > b.read ? 1 : 0));
  return pairs;
}

function withWidths({ read, was, doubt, looks }: Omit<LookedFor, "fromMultibyte" | "toMultibyte">): LookedFor {
  return { read, was, doubt, looks, fromMultibyte: isMultibyteName(read), toMultibyte: isMultibyteName(was) };
}

function* allPairs(): Generator<Omit<LookedFor, "fromMultibyte" | "toMultibyte">> {
  for (const [read, doubt, looks] of UTF8_AS_SINGLE) yield { read, was: "utf-8", doubt, looks };
  for (const read of MULTIBYTE_NAMES) yield { read, was: "utf-8", doubt: read === "gb18030" ? 0 : 2, looks: ["cjk"] };
  for (const [read, doubt, look] of READERS_OF_CJK) for (const was of MULTIBYTE_NAMES) yield { read, was, doubt, looks: [look] };
  for (const read of MULTIBYTE_NAMES)
    for (const was of MULTIBYTE_NAMES)
      if (read !== was) yield { read, was, doubt: read === "big5" && was === "euc-jp" ? KANA_ROW_DOUBT : 5, looks: ["cjk"] };
  for (const was of CYRILLIC) {
    yield { read: "windows-1252", was, doubt: was === "windows-1251" ? 2 : 5, looks: ["western"] };
    for (const read of CYRILLIC) if (read !== was) yield { read, was, doubt: 4, looks: ["cyrillic"] };
    for (const read of MULTIBYTE_NAMES) yield { read, was, doubt: 7, looks: ["cjk"] };
  }
  for (const read of WESTERN) for (const was of WESTERN) if (read !== was) yield { read, was, doubt: 6, looks: ["western"] };
  for (const was of ["windows-1250", "windows-1253", "iso-8859-2"] as const)
    yield { read: "windows-1252", was, doubt: 7, looks: ["western"] };
  for (const read of ["windows-1250", "iso-8859-2"] as const) yield { read, was: "windows-1252", doubt: 7, looks: ["western"] };
  for (const read of MULTIBYTE_NAMES) yield { read, was: "windows-1252", doubt: 6, looks: ["cjk"] };
  yield { read: "iso-8859-1", was: "windows-1252", doubt: 0, looks: ["control"] };
  for (const was of ["utf-16le", "utf-16be"] as const) yield { read: "windows-1252", was, doubt: 2, looks: ["zero"] };
  for (const read of ["utf-16le", "utf-16be"] as const) {
    for (const was of ["utf-8", "gb18030"] as const) yield { read, was, doubt: 4, looks: ["cjk"] };
  }
}

export function isUtf16(name: string): name is Utf16Name {
  return name === "utf-16le" || name === "utf-16be";
}
