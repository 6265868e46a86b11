/** Where two equal words of Latin letters stand side by side: a cheap look before a parser is asked. */
import { CharClass, fillByClass } from "./classes.ts";
import type { Document } from "./document.ts";
import type { Span } from "./span.ts";
import { unitsOf } from "./units.ts";

export interface LatinDoubling extends Span {
  /** Where the blank before the second word begins. */
  readonly second: number;
  /** No one doubles an article or a preposition for stress; 'pls pls' may be meant. */
  readonly functionWord: boolean;
}

const LONGEST_WORD = 40;
/** What tells an ASCII capital from its small letter; first letters that differ in more are told apart without comparing words. */
const CASE_BIT = 0x20;

/** Words that an English sentence may hold twice, besides those that retext-repeated-words knows: stress, sounds, and a verb meeting itself over a clause. */
const DOUBLED_ON_PURPOSE = new Set(
  (
    "very really so too far long much many more most way no yes ha haha he hee ho hey hi bye ta knock tick tock tap chop choo win boo yo la na da pom poo night there now never ever always please again " +
    "go come run look hear oh ah aye okay ok well right sure thanks big small little old good great slowly quickly round on in out up down over through do does did is was it her you who what work time day " +
    "nous vous die das der den dem sie les las los que si ser"
  ).split(" "),
);

/** Over a line break, or with another case (`The the`), only these are one sentence; `git diff` above `diff --git`, `Ref ref` are not. */
const FUNCTION_WORDS = new Set(
  "the a an and or but of to in on at by for from with as is are was were be been this these those its their our your his which if than then not".split(
    " ",
  ),
);

const RETURN = 0x0d;
const LINE_FEED = 0x0a;
const UnitKind = { Letter: 1, Gap: 2 } as const;
/** By code unit: a letter, what may stand between two words, or neither. */
const KINDS = fillByClass(new Uint8Array(0x10000), (value) => (value === CharClass.Latin ? UnitKind.Letter : 0));
for (const gap of [0x20, LINE_FEED, RETURN]) KINDS[gap] = UnitKind.Gap;

/** Ascending. Words in one line or over one line break, with a blank between; never in tables, headings or lists of single words. */
export function latinDoublings(document: Document): LatinDoubling[] {
  const { text } = document;
  const found: LatinDoubling[] = [];
  if (document.scan.totals[CharClass.Latin] === 0) return found;
  for (const { start, end, begin, stop } of equalPairs(document)) {
    if (!isDoubling(document, start, end, begin, stop)) continue;
    found.push({ start, second: end, end: stop, functionWord: FUNCTION_WORDS.has(text.slice(begin, stop).toLowerCase()) });
  }
  return found;
}

interface WordPair {
  readonly start: number;
  readonly end: number;
  /** The second word's. */
  readonly begin: number;
  readonly stop: number;
}

/** Equal neighbours, the case of ASCII letters aside. Lines without a letter, nearly all of a Chinese text, are passed over. */
function equalPairs({ text, lines }: Document): WordPair[] {
  const pairs: WordPair[] = [];
  const stretches = lines.stretchesWith(CharClass.Latin);
  const units = unitsOf(text);
  for (const stretch of stretches) {
    for (let end = nextPair(units, stretch.start, stretch.end); end >= 0; end = nextPair(units, end + 1, stretch.end)) {
      let start = end;
      while (start > 0 && KINDS[units[start - 1]] === UnitKind.Letter) start--;
      const begin = behindGap(units, end);
      if (isAgain(units, start, begin, end - start)) pairs.push({ start, end, begin, stop: begin + end - start });
    }
  }
  return pairs;
}

/** The next gap, from an offset on, with words of the same first letter on both sides, or -1. Its loop does nothing else and stays small. */
function nextPair(units: Uint16Array, from: number, length: number): number {
  const kinds = KINDS;
  /** Where the word begins that reaches to here. */
  let start = from;
  for (let i = from; i < length; i++) {
    const kind = kinds[units[i]];
    if (kind === UnitKind.Gap && start < i && ((units[start] ^ units[behindGap(units, i)]) & ~CASE_BIT) === 0) return i;
    // a letter leaves it where it is; said without a branch, as what comes next cannot be foretold
    start += (i + 1 - start) & ((kind & UnitKind.Letter) - 1);
  }
  return -1;
}

function behindGap(units: Uint16Array, gap: number): number {
  return units[gap] === RETURN && units[gap + 1] === LINE_FEED ? gap + 2 : gap + 1;
}

/** Whether the word at `start` stands again at `begin`, as a word of its own. */
function isAgain(units: Uint16Array, start: number, begin: number, length: number): boolean {
  if (length > LONGEST_WORD || KINDS[units[begin + length]] === UnitKind.Letter) return false;
  for (let i = 0; i < length; i++) if (((units[start + i] ^ units[begin + i]) & ~CASE_BIT) !== 0) return false;
  return true;
}

function isEqual(text: string, a: number, b: number, length: number): boolean {
  if (length > LONGEST_WORD || b < 0 || ((text.charCodeAt(a) ^ text.charCodeAt(b)) & ~CASE_BIT) !== 0) return false;
  return text.slice(a, a + length).toLowerCase() === text.slice(b, b + length).toLowerCase();
}

function isDoubling(document: Document, start: number, end: number, begin: number, stop: number): boolean {
  const { text } = document;
  const between = text.slice(end, begin);
  if (between !== " " && between !== "\n" && between !== "\r\n") return false;
  const word = text.slice(start, end);
  if (word.length < 2 && word.toLowerCase() !== "a") return false;
  if (word.length === 1 && (isLone(text, start - 2) || isLone(text, stop + 1))) return false;
  if (DOUBLED_ON_PURPOSE.has(word.toLowerCase()) || isPartOfMore(text, start - 1, stop)) return false;
  const alike = between === " " && word === text.slice(begin, stop);
  if (!alike && !FUNCTION_WORDS.has(word.toLowerCase())) return false;
  if (between !== " " && (isLineEdge(text, start - 1) || isLineEdge(text, stop))) return false;
  if (word === "by" && text.slice(start - 4, start) === "and ") return false; // by and by by coach
  // nom nom nom
  if (isEqual(text, begin, stop + 1, stop - begin) || isEqual(text, start, start - 1 - (stop - begin), stop - begin)) return false;
  return !document.regions.touch(["table", "heading", "inline-code"], { start, end: stop });
}

/** Another letter by itself, as those of a cipher or of an alphabet stand: t s a a p t. */
function isLone(text: string, at: number): boolean {
  return (
    /[A-Za-z]/.test(text[at] ?? "") && !/[A-Za-z]/.test(text[at - 1] ?? "") && !/[A-Za-z'’]/.test(text[at + 1] ?? "") && text[at] !== "I"
  );
}

/** Behind or before a mark, a word is part of a path, a command or a compound: `--user user`, `the the-band`, `no no no`. */
function isPartOfMore(text: string, before: number, after: number): boolean {
  return (
    (before >= 0 && !/[\s"“‘(（，。、：；]/.test(text[before])) || (after < text.length && !/[\s.,;:!?"”’)），。、：；]/.test(text[after]))
  );
}

function isLineEdge(text: string, at: number): boolean {
  return at < 0 || at >= text.length || text[at] === "\n" || text[at] === "\r";
}
