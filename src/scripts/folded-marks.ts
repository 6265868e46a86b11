/** Half-width punctuation where Chinese text has full-width marks. */
import { CharClass, classTable, isHanClass } from "../text/classes.ts";
import type { Document } from "../text/document.ts";
import { unitsOf } from "../text/units.ts";
import { hasWideTwin } from "./wide-marks.ts";

/** What is known of a mark, as bits of one number: a page holds hundreds of marks, and most are only counted. */
export const MarkFlag = {
  /** Belongs to a Chinese clause for certain. Else only one neighbour is Chinese, or the mark is one that many writers keep narrow. */
  Sure: 1,
  /** Han, or marks that only stand in Chinese, on both sides. */
  BetweenHan: 2,
  /** A straight quotation mark that closes. */
  Closing: 4,
} as const;

/** Marks in the order of the text; `offsets[i]`, `flags[i]` and `lines[i]` are of the same mark. */
export interface FoldedMarks {
  readonly offsets: readonly number[];
  readonly flags: readonly number[];
  readonly lines: readonly number[];
}

const OPENING_MARKS = "「『《〈“‘【（〔";
const CLOSING_MARKS = "」』》〉”’】）〕。，、！？；：…—·";

/** What a code unit is to the marks beside it. */
const Side = { Foreign: 0, Han: 1, Opening: 2, Closing: 3 } as const;
const markSides = new Uint8Array(0x10000);
for (const mark of OPENING_MARKS) markSides[mark.charCodeAt(0)] = Side.Opening;
for (const mark of CLOSING_MARKS) markSides[mark.charCodeAt(0)] = Side.Closing;

function sideOf(unit: number): number {
  return isHanClass(classTable[unit]) ? Side.Han : markSides[unit];
}

/** Code units of the marks in question. */
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const OPEN_BRACKET = 0x28;
const CLOSE_BRACKET = 0x29;
const COMMA = 0x2c;
const FULL_STOP = 0x2e;
const COLON = 0x3a;
const SEMICOLON = 0x3b;
const CLOSE_SQUARE = 0x5d;
const CURLY_CLOSE = 0x201d;
const CORNER_CLOSE = 0x300d;

/** A Latin token before a mark; longer stretches are clauses of their own. */
const TOKEN_REACH = 24;
const TOKEN_MARKS = "_.+#&'’-/";
/** A clause that ends in more brackets and quotes than this is none. */
const CLOSERS_REACH = 8;
/** What straight quotes may enclose in running text. */
const QUOTE_REACH = 200;
/** A line of so many cells, each so short, is data: 张三,男,北京. */
const DATA_CELLS = 3;
const DATA_CELL_LENGTH = 6;
const DATA_LINE_LENGTH = 200;
/** 一.  甲.  (list numbering, not the end of a sentence) */
const NUMBERING = /^\s*[一二三四五六七八九十百甲乙丙丁戊己庚辛壬癸]{1,3}$/;
const NUMBERING_REACH = 8;
/** A line that begins as a record of JSON does is data, too: {"id":17,"姓名": … */
const RECORD_START = /^\s{0,20}(?:[{[]\s{0,4}){1,4}"[^"\n]{1,40}"\s?[:,]/;
const RECORD_START_LENGTH = 80;
/** A line with so many Latin letters for each Han is not a Chinese one. */
const LATIN_PER_HAN = 4;

/** Asked of Chinese text; what stands in code, addresses and hidden text is left out by the caller. */
export function foldedMarks(document: Document): FoldedMarks {
  const { lines, text } = document;
  const finder = new MarkFinder(text);
  for (let line = 0; line < lines.count; line++) {
    if (lines.classCount(line, CharClass.NarrowMark) === 0 || !isChineseLine(document, line) || isDataLine(document, line)) continue;
    finder.read(line, lines.start(line), lines.end(line));
  }
  return finder.marks;
}

function isChineseLine({ lines }: Document, line: number): boolean {
  const han =
    lines.classCount(line, CharClass.Han) +
    lines.classCount(line, CharClass.HanSimplified) +
    lines.classCount(line, CharClass.HanTraditional);
  return (
    han * LATIN_PER_HAN > lines.classCount(line, CharClass.Latin) &&
    lines.classCount(line, CharClass.Kana) === 0 &&
    lines.classCount(line, CharClass.Hangul) === 0
  );
}

function isDataLine({ lines, text }: Document, line: number): boolean {
  const start = lines.start(line);
  const end = lines.end(line);
  if (mayBeRecord(text.charCodeAt(start)) && RECORD_START.test(text.slice(start, start + RECORD_START_LENGTH))) return true;
  if (lines.classCount(line, CharClass.WideMark) > 0 || end - start > DATA_LINE_LENGTH) return false;
  if (lines.classCount(line, CharClass.NarrowMark) < DATA_CELLS - 1) return false;
  let cells = 1;
  let cellStart = start;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit !== COMMA && unit !== SEMICOLON) continue;
    if (!isDataCell(text, cellStart, at)) return false;
    cellStart = at + 1;
    cells++;
  }
  return cells >= DATA_CELLS && isDataCell(text, cellStart, end);
}

/** A record begins with a bracket or a blank, most lines with Han. */
function mayBeRecord(first: number): boolean {
  return !isHanClass(classTable[first]);
}

function isDataCell(text: string, start: number, end: number): boolean {
  return end - start <= DATA_CELL_LENGTH || text.slice(start, end).trim().length <= DATA_CELL_LENGTH;
}

/** Goes through the lines of a text, in their order. */
class MarkFinder {
  readonly marks = { offsets: [] as number[], flags: [] as number[], lines: [] as number[] };
  readonly #text: string;
  readonly #units: Uint16Array;
  /** The closing bracket that was looked for last: the next one may be far away, and is looked for once. */
  #bracket = 0;

  constructor(text: string) {
    this.#text = text;
    this.#units = unitsOf(text);
  }

  read(line: number, start: number, end: number): void {
    const text = this.#text;
    const units = this.#units;
    let quoteEnd = -1;
    for (let at = nextMark(units, start, end); at < end; at = nextMark(units, at + 1, end)) {
      const unit = units[at];
      if (unit === APOSTROPHE) continue;
      let flags: number | undefined;
      if (unit === QUOTE) {
        if (at === quoteEnd) flags = MarkFlag.Sure | MarkFlag.BetweenHan | MarkFlag.Closing;
        else {
          const close = at > quoteEnd ? closingQuote(text, at, start, end) : -1;
          if (close < 0) continue;
          quoteEnd = close;
          flags = MarkFlag.Sure | MarkFlag.BetweenHan;
        }
      } else if (unit === OPEN_BRACKET && text.charCodeAt(at - 1) === CLOSE_SQUARE) {
        at = Math.max(at, Math.min(end - 1, this.#closingBracket(at))); // the address of a Markdown link
        continue;
      } else {
        const before = isChineseBefore(text, at, start);
        const after = isChineseAfter(text, at, end);
        if (!before && !after) continue;
        flags = flagsOf(text, at, start, end, before, after);
      }
      if (flags === undefined) continue;
      this.marks.offsets.push(at);
      this.marks.flags.push(flags);
      this.marks.lines.push(line);
    }
  }

  #closingBracket(at: number): number {
    if (this.#bracket >= 0 && this.#bracket < at) this.#bracket = this.#text.indexOf(")", at);
    return this.#bracket;
  }
}

/** Nearly all of a text goes by here: a loop so small that the engine compiles it once and for all. */
function nextMark(units: Uint16Array, from: number, end: number): number {
  let at = from;
  while (at < end && classTable[units[at]] !== CharClass.NarrowMark) at++;
  return at;
}

/** `undefined` where the mark is none of a Chinese clause. */
function flagsOf(text: string, at: number, start: number, end: number, before: boolean, after: boolean): number | undefined {
  const unit = text.charCodeAt(at);
  const next = at + 1 < end ? text.charCodeAt(at + 1) : -1;
  const between = before && after && next >= 0 ? MarkFlag.BetweenHan : 0;
  if (unit === FULL_STOP) {
    if (!before || (next >= 0 && !after) || NUMBERING.test(text.slice(Math.max(start, at - NUMBERING_REACH), at))) return undefined;
    // between two Han a dot is a name's (理查德.斯托曼) as often as a sentence's
    return next >= 0 && isHanClass(classTable[next]) ? between : between | MarkFlag.Sure;
  }
  if (unit === OPEN_BRACKET || unit === CLOSE_BRACKET) return between;
  if (before && after) return unit === COLON && next < 0 ? between : between | MarkFlag.Sure;
  if (before) return unit !== COLON && next >= 0 && isLetter(next) ? between | MarkFlag.Sure : between;
  return followsToken(text, at, start) ? between | MarkFlag.Sure : undefined;
}

/** A Latin name within a Chinese clause: 用Git,然后. After a space the clause may be English. */
function followsToken(text: string, at: number, start: number): boolean {
  let i = at - 1;
  let hasLetter = false;
  while (i >= start && at - i <= TOKEN_REACH && isTokenUnit(text.charCodeAt(i))) {
    hasLetter ||= isLetter(text.charCodeAt(i));
    i--;
  }
  return (
    hasLetter && i < at - 1 && i >= start && (isChinese(text, i) || (text.charCodeAt(i) === COLON && i > start && isChinese(text, i - 1)))
  );
}

const tokenMarks = new Uint8Array(0x10000);
for (const mark of TOKEN_MARKS) tokenMarks[mark.charCodeAt(0)] = 1;

function isTokenUnit(unit: number): boolean {
  return isLetter(unit) || (unit >= 0x30 && unit <= 0x39) || tokenMarks[unit] === 1;
}

function isLetter(unit: number): boolean {
  return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
}

function isChinese(text: string, at: number): boolean {
  return sideOf(text.charCodeAt(at)) !== Side.Foreign;
}

function isChineseBefore(text: string, at: number, start: number): boolean {
  const least = Math.max(start, at - CLOSERS_REACH);
  for (let i = at - 1; i >= least; i--) {
    const unit = text.charCodeAt(i);
    const beside = sideOf(unit);
    if (beside === Side.Han || beside === Side.Closing) return true;
    if (unit !== CLOSE_BRACKET && unit !== QUOTE) return false;
  }
  return false;
}

/** The end of the line counts: a sentence that ends there is whole. */
function isChineseAfter(text: string, at: number, end: number): boolean {
  const limit = Math.min(end, at + CLOSERS_REACH);
  for (let i = at + 1; i < limit; i++) {
    const unit = text.charCodeAt(i);
    const beside = sideOf(unit);
    if (beside === Side.Han || beside === Side.Opening || unit === CURLY_CLOSE || unit === CORNER_CLOSE) return true;
    if (unit !== OPEN_BRACKET && unit !== QUOTE && unit !== CLOSE_BRACKET) return false;
  }
  return limit === end;
}

/** Where the quotation ends that opens at `at`: a straight mark that Chinese text or the line's end follows. */
function closingQuote(text: string, at: number, start: number, end: number): number {
  if (at > start && !isChinese(text, at - 1) && !(at - 1 > start && hasWideTwin(text.charCodeAt(at - 1)) && isChinese(text, at - 2)))
    return -1;
  const limit = Math.min(end, at + QUOTE_REACH);
  let holdsHan = false;
  for (let i = at + 1; i < limit; i++) {
    const unit = text.charCodeAt(i);
    if (isHanClass(classTable[unit])) holdsHan = true;
    if (unit !== QUOTE) continue;
    const isClosed =
      i + 1 >= end || isChinese(text, i + 1) || (hasWideTwin(text.charCodeAt(i + 1)) && (i + 2 >= end || isChinese(text, i + 2)));
    return holdsHan && isClosed ? i : -1;
  }
  return -1;
}
