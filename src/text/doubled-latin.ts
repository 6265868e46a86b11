/** Where two equal words of Latin letters stand side by side: a cheap look before a parser is asked. */
import { CharClass, classTable } from "./classes.ts";
import type { Document } from "./document.ts";
import type { Span } from "./span.ts";

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

/** Ascending. Words in one line or over one line break, with a blank between; never in tables, headings or lists of single words. */
export function latinDoublings(document: Document): LatinDoubling[] {
  const { text, lines } = document;
  const found: LatinDoubling[] = [];
  if (document.scan.totals[CharClass.Latin] === 0) return found;
  const pair = new WordPair(text);
  for (let line = 0; line < lines.count; line++) {
    if (lines.classCount(line, CharClass.Latin) === 0) continue;
    for (let from = lines.start(line); pair.next(from, lines.end(line)); from = pair.stop) {
      const { start, end, begin, stop } = pair;
      if (!isEqual(text, start, begin, stop - begin) || !isDoubling(document, start, end, begin, stop)) continue;
      found.push({ start, second: end, end: stop, functionWord: FUNCTION_WORDS.has(text.slice(begin, stop).toLowerCase()) });
    }
  }
  return found;
}

/** Walks over words with the one before. Apart from what looks closer, so that its loop stays small. */
class WordPair {
  /** The word before, then this word. */
  start = -1;
  end = -1;
  begin = -1;
  stop = -1;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** Moves on, within a line, to the next word as long as the one just before it and with the same first letter in any case. */
  next(from: number, lineEnd: number): boolean {
    const text = this.#text;
    let { begin, stop } = this;
    for (let i = from; i < lineEnd; i++) {
      if (classTable[text.charCodeAt(i)] !== CharClass.Latin) continue;
      const length = stop - begin;
      const start = begin;
      const gap = i - stop;
      begin = i;
      do i++;
      while (i < lineEnd && classTable[text.charCodeAt(i)] === CharClass.Latin);
      stop = i;
      if (length === stop - begin && gap <= 2 && start >= 0 && ((text.charCodeAt(start) ^ text.charCodeAt(begin)) & ~CASE_BIT) === 0) {
        this.start = start;
        this.end = start + length;
        this.begin = begin;
        this.stop = stop;
        return true;
      }
    }
    this.begin = begin;
    this.stop = stop;
    return false;
  }
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
  if (DOUBLED_ON_PURPOSE.has(word.toLowerCase()) || isPartOfMore(text, start - 1, stop)) return false;
  const alike = between === " " && word === text.slice(begin, stop);
  if (!alike && !FUNCTION_WORDS.has(word.toLowerCase())) return false;
  if (between !== " " && (isLineEdge(text, start - 1) || isLineEdge(text, stop))) return false;
  if (word === "by" && text.slice(start - 4, start) === "and ") return false; // by and by by coach
  // nom nom nom
  if (isEqual(text, begin, stop + 1, stop - begin) || isEqual(text, start, start - 1 - (stop - begin), stop - begin)) return false;
  return !document.regions.touch(["table", "heading", "inline-code"], { start, end: stop });
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
