/** Lists without a separator of their own: addresses, hyphenated slugs, words that stand side by side with no grammar between them. */
import { CharClass, classTable } from "../text/classes.ts";
import type { Span } from "../text/span.ts";
import type { ListShape } from "./list-shape.ts";

export interface Pool extends Span {
  readonly what: "addresses" | "slugs";
  readonly count: number;
  readonly glued: boolean;
}

const ADDRESS = /https?:\/\/([^\s/<>"'`$，。]{3,80})[^\s<>"'`，。]{0,400}/g;
const MIN_ADDRESSES = 3;
/** `[name](address)`: a reader sees the name, and it tells where the address leads. */
const NAMED = "](";
/** Share of the line that must be addresses. */
const ADDRESS_SHARE = 0.8;
const SLUG = /(?<![A-Za-z0-9-])[a-z0-9]{2,16}(?:-[a-z0-9]{1,16}){1,5}(?![A-Za-z0-9-])/g;
const MIN_SLUGS = 8;
const SLUG_SHARE = 0.75;
const HYPHEN = 0x2d;
const BLANK = 0x20;
const MIN_RUN = 10;
const MIN_RUN_LATIN_SHARE = 0.95;
/** Words that no English sentence of this length does without; French, German, Spanish and Portuguese ones beside them. */
const FUNCTION_WORDS = new Set(
  `the of and to a in is are was were that it for with this his her he she they we you i by on at as from or not but be have has had an its our your
  le la les de des du et un une en est que qui dans pour sur der die das und ein eine ist nicht mit auf den dem el los las y del por con para que se su os da em um uma`.split(
    /\s+/,
  ),
);
const MAX_FUNCTION_WORDS = 0.08;

/** Addresses of several hosts that make up a line; asked of lines with slashes enough. */
export function readAddresses(text: string, start: number, end: number): Pool | undefined {
  const whole = text.slice(start, end);
  const at = whole.indexOf("http");
  if (at < 0 || countFrom(whole, "://", at) < MIN_ADDRESSES) return undefined;
  const first = start + at;
  const line = whole.slice(at);
  const hosts = new Set<string>();
  let covered = 0;
  let count = 0;
  for (const match of line.matchAll(ADDRESS)) {
    if (line.startsWith(NAMED, match.index - NAMED.length)) continue;
    covered += match[0].length + 1;
    count++;
    hosts.add(match[1]);
  }
  if (count < MIN_ADDRESSES || hosts.size < MIN_ADDRESSES || covered < line.length * ADDRESS_SHARE) return undefined;
  return { what: "addresses", count, start: first, end, glued: first > start };
}

function countFrom(text: string, needle: string, from: number): number {
  let count = 0;
  for (let at = text.indexOf(needle, from); at >= 0; at = text.indexOf(needle, at + needle.length)) count++;
  return count;
}

/** `cheap-loans-fast win-slots-daily …`: words that are file names of doorway pages; asked of lines with hyphens enough. */
export function readSlugs(text: string, start: number, end: number): Pool | undefined {
  const line = text.slice(start, end);
  let count = 0;
  let covered = 0;
  let first = -1;
  for (const match of line.matchAll(SLUG)) {
    if (first < 0) first = match.index;
    count++;
    covered += match[0].length + 1;
  }
  if (count < MIN_SLUGS || covered < (line.length - first) * SLUG_SHARE) return undefined;
  return { what: "slugs", count, start: start + first, end, glued: first > 16 };
}

/** A run of Latin words, at the end of the line, among which stands no function word, no mark and no capital that begins a name. */
export function readWordRun(text: string, start: number, end: number): ListShape | undefined {
  let from = end;
  let blanks = 0;
  for (; from > start; from--) {
    const unit = text.charCodeAt(from - 1);
    if (unit === BLANK) blanks++;
    else if (!isRunUnit(unit)) break;
  }
  if (blanks < MIN_RUN - 1) return undefined;
  while (from < end && text.charCodeAt(from) === BLANK) from++;
  const words = text.slice(from, end).split(/\s+/).filter(Boolean);
  if (words.length < MIN_RUN) return undefined;
  let functions = 0;
  let lower = 0;
  for (const word of words) {
    if (FUNCTION_WORDS.has(word.toLowerCase())) functions++;
    if (word === word.toLowerCase()) lower++;
  }
  if (functions > words.length * MAX_FUNCTION_WORDS || lower < words.length * MIN_RUN_LATIN_SHARE) return undefined;
  return {
    separator: " ",
    strength: "weak",
    items: words.reverse(),
    count: words.length,
    start: from,
    end,
    itemsStart: from,
    label: "",
    glued: from > start,
    trailing: false,
    repeated: 0,
    affixShare: 0,
    aliens: 0,
    functionShare: 0,
    digitShare: 0,
    meanSize: (end - from) / words.length,
    isWordRun: true,
    nameShare: 0,
  };
}

function isRunUnit(unit: number): boolean {
  const value = classTable[unit];
  return value === CharClass.Latin || value === CharClass.Digit || unit === HYPHEN;
}
