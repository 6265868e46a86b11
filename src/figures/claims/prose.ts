/** Which lines of a paragraph tell something in sentences: headlines, menus, tables and counters beside an article tell other things. */
import { CharClass, classTable, isHanClass } from "../../text/classes.ts";
import type { Span } from "../../text/span.ts";
import type { ReadBlock } from "../read.ts";
import { indexAt } from "../sentences.ts";

/** A line of a paragraph. */
export interface Line extends Span {
  readonly read: ReadBlock;
}

/** Fewer are a label with a mark behind it. */
const MIN_HAN = 6;
const MIN_WORDS = 4;
/** In a headline nearly every word begins in upper case; in a sentence at least this share does not. */
const MIN_LOWER_SHARE = 0.5;

/** Headlines ask and cry out; what tells a figure ends in a full stop. */
const MARKS = "。;.";
const CLOSING = "\"'”’)）」』]";
const BEHIND_POINT = `${CLOSING} \n`;
/** In UTF-16 units: two paragraphs of a page. */
const LONG = 800;

/** The lines of a paragraph that are sentences; long ones, as lines of a page may have been joined, in parts. */
export function proseOf(read: ReadBlock): Line[] {
  const { text } = read;
  const lines: Line[] = [];
  for (let start = 0; start < text.length; ) {
    const lineBreak = text.indexOf("\n", start);
    const lineEnd = lineBreak < 0 ? text.length : lineBreak;
    const end = proseEnd(text, start, lineEnd);
    if (end - start > LONG) lines.push(...partsOf(read, start, end));
    else if (end > start) lines.push({ read, start, end });
    start = lineEnd + 1;
  }
  return lines;
}

function* partsOf(read: ReadBlock, start: number, end: number): Generator<Line> {
  const { sentences } = read;
  let from = start;
  for (let i = indexAt(sentences, start); i < sentences.length && sentences[i].end < end; i++) {
    if (sentences[i].end - from < LONG) continue;
    yield { read, start: from, end: sentences[i].end };
    from = sentences[i].end;
  }
  if (from < end) yield { read, start: from, end };
}

/** Where the last sentence of a line ends; its beginning where it has none. A headline or a label may stand behind. */
function proseEnd(text: string, start: number, lineEnd: number): number {
  let end = lineEnd;
  while (end > start && !isEnd(text, end - 1)) end--;
  while (end > start && end < lineEnd && CLOSING.includes(text[end])) end++;
  return end > start && isWorded(text, start, end) ? end : start;
}

/** Whether a mark at an offset ends a sentence: a point in a number does not, and a teaser breaks off. */
function isEnd(text: string, at: number): boolean {
  if (!MARKS.includes(text[at])) return false;
  if (text[at] !== ".") return true;
  return text[at - 1] !== "." && (at + 1 >= text.length || BEHIND_POINT.includes(text[at + 1]));
}

/** Whether an offset stands in a sentence. */
export function standsInProse({ text }: ReadBlock, at: number): boolean {
  const lineBreak = text.indexOf("\n", at);
  const start = text.lastIndexOf("\n", at) + 1;
  return at < proseEnd(text, start, lineBreak < 0 ? text.length : lineBreak);
}

/** What stands before a colon at the beginning of a sentence, in UTF-16 units with its blanks. */
const LABEL = /^\s*[^:，,。!?]{2,40}:(?!\d)/;
const MAX_LABEL = 44;

/** The label of a figure's sentence: the name of an entry in a register, of somebody who is quoted. */
export function labelOf({ text, sentences }: ReadBlock, { sentence, figure }: { sentence: number; figure: Span }): string | undefined {
  const { start } = sentences[sentence];
  return LABEL.exec(text.slice(start, Math.min(start + MAX_LABEL, figure.start)))?.[0].trim();
}

/** Two sentences with a label each tell of two things. */
export function areTwoEntries(first: string | undefined, second: string | undefined): boolean {
  return first !== undefined && second !== undefined && first !== second;
}

/** Whether a line says something, and not in the manner of a headline. */
export function isWorded(text: string, start: number, end: number): boolean {
  let han = 0;
  let lower = 0;
  let upper = 0;
  let inWord = false;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    const value = classTable[unit];
    if (isHanClass(value) && ++han >= MIN_HAN) return true;
    const isLetter = value === CharClass.Latin;
    if (isLetter && !inWord) {
      if (unit >= 0x41 && unit <= 0x5a) upper++;
      else lower++;
    }
    inWord = isLetter;
  }
  return lower + upper >= MIN_WORDS && lower >= MIN_LOWER_SHARE * (lower + upper);
}
