/** Half-width punctuation where Chinese text has full-width marks. */
import { CharClass, classTable, isHanClass } from "../text/classes.ts";
import type { Document } from "../text/document.ts";
import type { Span } from "../text/span.ts";

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

const WIDE_OF: Readonly<Record<string, string>> = {
  ",": "，",
  ":": "：",
  ";": "；",
  "!": "！",
  "?": "？",
  ".": "。",
  "(": "（",
  ")": "）",
};
const OPENING_MARKS = "「『《〈“‘【（〔";
const CLOSING_MARKS = "」』》〉”’】）〕。，、！？；：…—·";

/** What a code unit is to the marks beside it. */
const Side = { Foreign: 0, Han: 1, Opening: 2, Closing: 3 } as const;
const markSides = new Map([...side(OPENING_MARKS, Side.Opening), ...side(CLOSING_MARKS, Side.Closing)]);

function side(marks: string, value: number): [number, number][] {
  return Array.from(marks, (mark) => [mark.charCodeAt(0), value]);
}

function sideOf(unit: number): number {
  if (isHanClass(classTable[unit])) return Side.Han;
  return unit < 0x80 ? Side.Foreign : (markSides.get(unit) ?? Side.Foreign);
}

/** Code units of the marks in question. */
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const OPEN_BRACKET = 0x28;
const CLOSE_BRACKET = 0x29;
const FULL_STOP = 0x2e;
const COLON = 0x3a;
const CLOSE_SQUARE = 0x5d;
const CURLY_CLOSE = 0x201d;
const CORNER_CLOSE = 0x300d;

/** A Latin token before a mark; longer stretches are clauses of their own. */
const TOKEN_REACH = 24;
const TOKEN = /[\w.+#&'’\-/]/;
/** What straight quotes may enclose in running text. */
const QUOTE_REACH = 200;
/** A line of so many cells, each so short, is data: 张三,男,北京. */
const DATA_CELLS = 3;
const DATA_CELL_LENGTH = 6;
const DATA_LINE_LENGTH = 200;
/** 一.  甲.  (list numbering, not the end of a sentence) */
const NUMBERING = /^\s*[一二三四五六七八九十百甲乙丙丁戊己庚辛壬癸]{1,3}$/;
/** A line with so many Latin letters for each Han is not a Chinese one. */
const LATIN_PER_HAN = 4;

/** Asked of Chinese text; what stands in code, addresses and hidden text is left out by the caller. */
export function foldedMarks(document: Document): FoldedMarks {
  const { lines, text } = document;
  const marks = { offsets: [] as number[], flags: [] as number[], lines: [] as number[] };
  for (let line = 0; line < lines.count; line++) {
    if (lines.classCount(line, CharClass.NarrowMark) === 0 || !isChineseLine(document, line) || isDataLine(document, line)) continue;
    markLine(text, line, lines.start(line), lines.end(line), marks);
  }
  return marks;
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

function isDataLine({ lines }: Document, line: number): boolean {
  if (lines.classCount(line, CharClass.WideMark) > 0 || lines.end(line) - lines.start(line) > DATA_LINE_LENGTH) return false;
  if (lines.classCount(line, CharClass.NarrowMark) < DATA_CELLS - 1) return false;
  const cells = lines.text(line).split(/[,;]/);
  return cells.length >= DATA_CELLS && cells.every((cell) => cell.trim().length <= DATA_CELL_LENGTH);
}

function markLine(
  text: string,
  line: number,
  start: number,
  end: number,
  marks: { offsets: number[]; flags: number[]; lines: number[] },
): void {
  let quoteEnd = -1;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (classTable[unit] !== CharClass.NarrowMark || unit === APOSTROPHE) continue;
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
      at = Math.max(at, Math.min(end - 1, text.indexOf(")", at))); // the address of a Markdown link
      continue;
    } else {
      const before = isChineseBefore(text, at, start);
      const after = isChineseAfter(text, at, end);
      if (!before && !after) continue;
      flags = flagsOf(text, at, start, end, before, after);
    }
    if (flags === undefined) continue;
    marks.offsets.push(at);
    marks.flags.push(flags);
    marks.lines.push(line);
  }
}

/** `undefined` where the mark is none of a Chinese clause. */
function flagsOf(text: string, at: number, start: number, end: number, before: boolean, after: boolean): number | undefined {
  const unit = text.charCodeAt(at);
  const next = at + 1 < end ? text.charCodeAt(at + 1) : -1;
  const between = before && after && next >= 0 ? MarkFlag.BetweenHan : 0;
  if (unit === FULL_STOP) {
    if (!before || (next >= 0 && !after) || NUMBERING.test(text.slice(Math.max(start, at - 8), at))) return undefined;
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
  while (i >= start && at - i <= TOKEN_REACH && TOKEN.test(text[i])) {
    hasLetter ||= isLetter(text.charCodeAt(i));
    i--;
  }
  return (
    hasLetter && i < at - 1 && i >= start && (isChinese(text, i) || (text.charCodeAt(i) === COLON && i > start && isChinese(text, i - 1)))
  );
}

function isLetter(unit: number): boolean {
  return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
}

function isChinese(text: string, at: number): boolean {
  return sideOf(text.charCodeAt(at)) !== Side.Foreign;
}

function isChineseBefore(text: string, at: number, start: number): boolean {
  for (let i = at - 1; i >= start; i--) {
    const unit = text.charCodeAt(i);
    const beside = sideOf(unit);
    if (beside === Side.Han || beside === Side.Closing) return true;
    if (unit !== CLOSE_BRACKET && unit !== QUOTE) return false;
  }
  return false;
}

/** The end of the line counts: a sentence that ends there is whole. */
function isChineseAfter(text: string, at: number, end: number): boolean {
  for (let i = at + 1; i < end; i++) {
    const unit = text.charCodeAt(i);
    const beside = sideOf(unit);
    if (beside === Side.Han || beside === Side.Opening || unit === CURLY_CLOSE || unit === CORNER_CLOSE) return true;
    if (unit !== OPEN_BRACKET && unit !== QUOTE && unit !== CLOSE_BRACKET) return false;
  }
  return true;
}

/** Where the quotation ends that opens at `at`: a straight mark that Chinese text or the line's end follows. */
function closingQuote(text: string, at: number, start: number, end: number): number {
  if (at > start && !isChinese(text, at - 1) && !(text[at - 1] in WIDE_OF && at - 1 > start && isChinese(text, at - 2))) return -1;
  const limit = Math.min(end, at + QUOTE_REACH);
  let holdsHan = false;
  for (let i = at + 1; i < limit; i++) {
    const unit = text.charCodeAt(i);
    if (isHanClass(classTable[unit])) holdsHan = true;
    if (unit !== QUOTE) continue;
    const isClosed = i + 1 >= end || isChinese(text, i + 1) || (text[i + 1] in WIDE_OF && (i + 2 >= end || isChinese(text, i + 2)));
    return holdsHan && isClosed ? i : -1;
  }
  return -1;
}

const WIDE_TWINS = /[，：；！？（）]/g;

/** Full-width marks that have an ASCII twin: how many a text kept says whether all were folded. */
export function countWideMarks(text: string): number {
  let count = 0;
  for (WIDE_TWINS.lastIndex = 0; WIDE_TWINS.test(text); ) count++;
  return count;
}

/** The stretch with its marks made full-width; a space that followed a mark goes. */
export function unfolded(text: string, span: Span, { offsets, flags }: FoldedMarks, quotes: readonly [string, string]): string {
  const parts: string[] = [];
  let from = span.start;
  for (let i = 0; i < offsets.length; i++) {
    const at = offsets[i];
    if (at < from) continue;
    if (at >= span.end) break;
    const wide = text[at] === '"' ? quotes[(flags[i] & MarkFlag.Closing) === 0 ? 0 : 1] : WIDE_OF[text[at]];
    parts.push(text.slice(from, at), wide);
    from = at + 1;
    if (text[from] === " " && from + 1 < span.end && wide !== "（") from++;
  }
  parts.push(text.slice(Math.min(from, span.end), span.end));
  return parts.join("");
}
