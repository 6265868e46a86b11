/** Lines of a wrapped text, and what stands for the break between two of them. */
import { CharClass, classTable, isHanClass } from "../text/classes.ts";
import type { Span } from "../text/span.ts";
import { isDigit } from "./candidates.ts";
import { NOTHING } from "./fold.ts";

/** A line is wrapped, not ended, when it is at least this part as wide as the widest line beside it, or the next begins in lower case. */
const WRAPPED_SHARE = 0.6;
/** And no narrower than this, in columns (a Han character is two): what is narrower is a heading, a cell or a caption. */
const WRAPPED_COLUMNS = 16;
/** A line without a mark was not wrapped where the next one's first word would have fitted: the margin is ragged by this share of the width at most. */
const RAGGED = 0.03;
/** And by this many columns before Han text: a mark that may not begin a line takes a character along. */
const RAGGED_HAN = 4;
export const SENTENCE_END = "。！？!?…；;:：";
/** Columns are counted when first asked for: most lines are never compared. */
export interface Line extends Span {
  columns: number;
}

export const UNCOUNTED = -1;

/** A Han character is two columns wide. */
export function columnsOf(text: string, line: Line): number {
  if (line.columns !== UNCOUNTED) return line.columns;
  let columns = line.end - line.start;
  for (let i = line.start; i < line.end; i++) columns += WIDE[classTable[text.charCodeAt(i)]];
  line.columns = columns;
  return columns;
}

const WIDE = new Uint8Array(16);
for (const value of [CharClass.Han, CharClass.HanSimplified, CharClass.HanTraditional, CharClass.WideMark, CharClass.Kana]) WIDE[value] = 1;

export function lastInk(text: string, { start, end }: Span): number {
  let i = end - 1;
  while (i > start && classTable[text.charCodeAt(i)] === CharClass.Space) i--;
  if (i > start && text.charCodeAt(i) === 0x0d) i--;
  return i;
}

export function firstInk(text: string, { start, end }: Span): number {
  let i = start;
  while (i < end - 1 && classTable[text.charCodeAt(i)] === CharClass.Space) i++;
  return i;
}

const SPACE = 0x20;
const LINE_END = 0x0a;

/** What stands for a line break: nothing inside wrapped Han text, a space inside wrapped Latin text, else a line's end. */
export function jointOf(text: string, lines: readonly Line[], n: number): number {
  const [last, next, following] = [lines[n - 1], lines[n], lines[n + 1]];
  const end = text[lastInk(text, last)];
  if (SENTENCE_END.includes(end)) return LINE_END;
  const before = classTable[end.charCodeAt(0)];
  const first = text.charCodeAt(firstInk(text, next));
  const after = classTable[first];
  const lowercase = first >= 0x61 && first <= 0x7a;
  const columns = columnsOf(text, last);
  if (columns < WRAPPED_COLUMNS) return LINE_END;
  if (!lowercase) {
    if (columns < WRAPPED_SHARE * Math.max(columnsOf(text, next), following ? columnsOf(text, following) : 0)) return LINE_END;
    if (!holdsMark(text, last) && columns + wordColumns(text, next) <= widthNear(text, lines, n) * (1 - RAGGED)) return LINE_END;
  }
  const wide = isHanClass(before) || isHanClass(after) || before === CharClass.WideMark || after === CharClass.WideMark;
  if (wide) return NOTHING;
  return isHanLine(last, columns) && splitsNumber(text, lastInk(text, last), firstInk(text, next)) ? NOTHING : SPACE;
}

/** The widest of the lines around a place. */
function widthNear(text: string, lines: readonly Line[], n: number): number {
  let width = 0;
  for (let i = Math.max(0, n - LINES_NEAR); i < Math.min(lines.length, n + LINES_NEAR); i++)
    width = Math.max(width, columnsOf(text, lines[i]));
  return width;
}

const LINES_NEAR = 4;

/** A comma or a stop inside it: the line is of a sentence, not a headline or a cell. */
function holdsMark(text: string, { start, end }: Span): boolean {
  for (let i = start; i < end - 1; i++) if (MARKS.includes(text[i]) && (text[i + 1] === " " || text.charCodeAt(i) > 0x7f)) return true;
  return false;
}

const MARKS = ",.;，。；、！？";

/** What a line's first word takes with the space before it: one character of Han text. */
function wordColumns(text: string, line: Line): number {
  const start = firstInk(text, line);
  if (isWideClass(classTable[text.charCodeAt(start)])) return 2 + RAGGED_HAN;
  let end = start;
  while (end < line.end && classTable[text.charCodeAt(end)] !== CharClass.Space && !isWideClass(classTable[text.charCodeAt(end)])) end++;
  return 1 + end - start;
}

function isWideClass(value: number): boolean {
  return WIDE[value] === 1;
}

/** 2,|400 and 3|.5: a line's end between digits, or between them and their comma or point. */
function splitsNumber(text: string, last: number, first: number): boolean {
  const before = NUMBER_MARKS.includes(text[last]) ? last - 1 : last;
  const after = NUMBER_MARKS.includes(text[first]) ? first + 1 : first;
  return isDigit(text.charCodeAt(before)) && isDigit(text.charCodeAt(after)) && (before === last || after === first);
}

const NUMBER_MARKS = ",.";

/** Wide lines have more columns than units. */
function isHanLine(line: Line, columns: number): boolean {
  return columns > 1.3 * (line.end - line.start);
}
