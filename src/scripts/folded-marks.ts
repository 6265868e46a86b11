/** Half-width punctuation where Chinese text has full-width marks. */
import { CharClass, classTable, isHanClass } from "../text/classes.ts";
import type { Document } from "../text/document.ts";
import type { Span } from "../text/span.ts";

/** How sure it is that the mark belongs to a Chinese clause. */
export const Sureness = {
  /** Only one neighbour is Chinese, or the mark is one that many writers keep narrow: counts, but proves nothing. */
  Beside: 0,
  /** Stands for itself. */
  Sure: 1,
} as const;
export type Sureness = (typeof Sureness)[keyof typeof Sureness];

export interface FoldedMark {
  readonly at: number;
  readonly line: number;
  readonly sureness: Sureness;
  /** Han, or marks that only stand in Chinese, on both sides. */
  readonly betweenHan: boolean;
  /** The full-width mark meant. */
  readonly wide: string;
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
const OPENING_MARKS = new Set("「『《〈“‘【（〔");
const CLOSING_MARKS = new Set("」』》〉”’】）〕。，、！？；：…—·");
/** A Latin token before a mark; longer stretches are clauses of their own. */
const TOKEN_REACH = 24;
const TOKEN = /[\w.+#&'’\-/]/;
const LETTER = /[A-Za-z]/;
/** What straight quotes may enclose in running text. */
const QUOTE_REACH = 200;
/** A line of so many cells, each so short, is data: 张三,男,北京. */
const DATA_CELLS = 3;
const DATA_CELL_LENGTH = 6;
/** 一.  甲.  (list numbering, not the end of a sentence) */
const NUMBERING = /^\s*[一二三四五六七八九十百甲乙丙丁戊己庚辛壬癸]{1,3}$/;

/** Asked of Chinese text; what stands in code, addresses and hidden text is left out by the caller. */
export function* foldedMarks(document: Document): Iterable<FoldedMark> {
  const { lines } = document;
  for (let line = 0; line < lines.count; line++) {
    if (lines.classCount(line, CharClass.NarrowMark) === 0 || !isChineseLine(document, line) || isDataLine(document, line)) continue;
    yield* marksOfLine(document, line);
  }
}

/** A line with so many Latin letters for each Han is not a Chinese one. */
const LATIN_PER_HAN = 4;

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
  if (lines.classCount(line, CharClass.WideMark) > 0 || lines.end(line) - lines.start(line) > 200) return false;
  const cells = lines.text(line).split(/[,;]/);
  return cells.length >= DATA_CELLS && cells.every((cell) => cell.trim().length <= DATA_CELL_LENGTH);
}

function* marksOfLine({ text, lines }: Document, line: number): Iterable<FoldedMark> {
  const start = lines.start(line);
  const end = lines.end(line);
  let quoteEnd = -1;
  for (let at = start; at < end; at++) {
    if (classTable[text.charCodeAt(at)] !== CharClass.NarrowMark) continue;
    const mark = text[at];
    if (mark === '"') {
      if (at === quoteEnd) yield { at, line, sureness: Sureness.Sure, betweenHan: true, wide: "”" };
      else {
        const close = at > quoteEnd ? closingQuote(text, at, start, end) : -1;
        if (close < 0) continue;
        quoteEnd = close;
        yield { at, line, sureness: Sureness.Sure, betweenHan: true, wide: "“" };
      }
      continue;
    }
    if (mark === "(" && text[at - 1] === "]") {
      at = Math.max(at, Math.min(end - 1, text.indexOf(")", at))); // the address of a Markdown link
      continue;
    }
    const wide = WIDE_OF[mark];
    if (wide === undefined) continue;
    const before = isChineseBefore(text, at, start);
    const after = isChineseAfter(text, at, end);
    if (!before && !after) continue;
    const sureness = surenessOf(text, at, start, end, before, after);
    if (sureness !== undefined) yield { at, line, sureness, betweenHan: before && after && at + 1 < end, wide };
  }
}

function surenessOf(text: string, at: number, start: number, end: number, before: boolean, after: boolean): Sureness | undefined {
  const mark = text[at];
  const next = text[at + 1] ?? "";
  if (mark === ".") {
    if (!before || NUMBERING.test(text.slice(Math.max(start, at - 8), at)) || (next !== "" && at + 1 < end && !after)) return undefined;
    // between two Han a dot is a name's (理查德.斯托曼) as often as a sentence's
    return at + 1 < end && isHanClass(classTable[text.charCodeAt(at + 1)]) ? Sureness.Beside : Sureness.Sure;
  }
  if (mark === "(" || mark === ")") return Sureness.Beside;
  if (before && after) return mark === ":" && at + 1 >= end ? Sureness.Beside : Sureness.Sure;
  if (before) return mark !== ":" && LETTER.test(next) ? Sureness.Sure : Sureness.Beside;
  return followsToken(text, at, start) ? Sureness.Sure : undefined;
}

/** A Latin name within a Chinese clause: 用Git,然后. After a space the clause may be English. */
function followsToken(text: string, at: number, start: number): boolean {
  let i = at - 1;
  let hasLetter = false;
  while (i >= start && at - i <= TOKEN_REACH && TOKEN.test(text[i])) {
    hasLetter ||= LETTER.test(text[i]);
    i--;
  }
  return hasLetter && i < at - 1 && i >= start && (isChinese(text, i) || (text[i] === ":" && i > start && isChinese(text, i - 1)));
}

function isChinese(text: string, at: number): boolean {
  return isHanClass(classTable[text.charCodeAt(at)]) || OPENING_MARKS.has(text[at]) || CLOSING_MARKS.has(text[at]);
}

function isChineseBefore(text: string, at: number, start: number): boolean {
  for (let i = at - 1; i >= start; i--) {
    if (isHanClass(classTable[text.charCodeAt(i)]) || CLOSING_MARKS.has(text[i])) return true;
    if (text[i] !== ")" && text[i] !== '"') return false;
  }
  return false;
}

/** The end of the line counts: a sentence that ends there is whole. */
function isChineseAfter(text: string, at: number, end: number): boolean {
  for (let i = at + 1; i < end; i++) {
    if (isHanClass(classTable[text.charCodeAt(i)]) || OPENING_MARKS.has(text[i]) || text[i] === "”" || text[i] === "」") return true;
    if (text[i] !== "(" && text[i] !== '"' && text[i] !== ")") return false;
  }
  return true;
}

/** Where the quotation ends that opens at `at`: a straight mark that Chinese text or the line's end follows. */
function closingQuote(text: string, at: number, start: number, end: number): number {
  if (at > start && !isChinese(text, at - 1) && !(text[at - 1] in WIDE_OF && at - 1 > start && isChinese(text, at - 2))) return -1;
  const limit = Math.min(end, at + QUOTE_REACH);
  let holdsHan = false;
  for (let i = at + 1; i < limit; i++) {
    if (isHanClass(classTable[text.charCodeAt(i)])) holdsHan = true;
    if (text[i] !== '"') continue;
    const isClosed = i + 1 >= end || isChinese(text, i + 1) || (text[i + 1] in WIDE_OF && (i + 2 >= end || isChinese(text, i + 2)));
    return holdsHan && isClosed ? i : -1;
  }
  return -1;
}

/** Full-width marks that have an ASCII twin: how many a text kept says whether all were folded. */
export function countWideMarks(text: string): number {
  let count = 0;
  for (const _ of text.matchAll(/[，：；！？（）]/g)) count++;
  return count;
}

/** The stretch with its marks made full-width; a space that followed a mark goes. */
export function unfolded(text: string, span: Span, marks: readonly FoldedMark[], quotes: readonly [string, string]): string {
  const parts: string[] = [];
  let from = span.start;
  for (const { at, wide } of marks) {
    if (at < from) continue;
    if (at >= span.end) break;
    parts.push(text.slice(from, at), wide === "“" ? quotes[0] : wide === "”" ? quotes[1] : wide);
    from = at + 1;
    if (text[from] === " " && from + 1 < span.end && wide !== "（") from++;
  }
  parts.push(text.slice(Math.min(from, span.end), span.end));
  return parts.join("");
}
