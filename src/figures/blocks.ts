/** Cuts a text into paragraphs that may hold figures, each unwrapped and folded, with offsets that lead back. */
import { CharClass, classTable, isHanClass } from "../text/classes.ts";
import { lastAtOrBefore, type Span } from "../text/span.ts";
import { BlockTags } from "./blocktags.ts";
import { candidatesIn, isDigit, MAX_UNITS, mayBeginList, Seen, survey } from "./candidates.ts";
import { NOTHING } from "./fold.ts";

/** A paragraph as the reader sees it. Lines that were only wrapped are joined; `\n` stands where a line really ends. */
export class Block {
  readonly text: string;
  /** Where in `text` a figure may begin, ascending. */
  readonly candidates: readonly number[];
  /** Whether a sign of money stands in it. */
  readonly hasMoney: boolean;
  /** Where stretches of `text` begin that stand in the document as one piece, and where those begin there; both ascend. */
  readonly #starts: readonly number[];
  readonly #sources: readonly number[];

  constructor(text: string, candidates: readonly number[], hasMoney: boolean, starts: readonly number[], sources: readonly number[]) {
    this.text = text;
    this.candidates = candidates;
    this.hasMoney = hasMoney;
    this.#starts = starts;
    this.#sources = sources;
  }

  /** The document's span that a span of the block was read from. */
  source(start: number, end: number): Span {
    const first = this.#offset(start);
    return { start: first, end: end > start ? this.#offset(end - 1) + 1 : first };
  }

  /** With the paragraph behind it as its last lines. */
  followedBy(next: Block): Block {
    const by = this.text.length + 1;
    return new Block(
      `${this.text}\n${next.text}`,
      [...this.candidates, ...next.candidates.map((candidate) => candidate + by)],
      this.hasMoney || next.hasMoney,
      [...this.#starts, ...next.#starts.map((start) => start + by)],
      [...this.#sources, ...next.#sources],
    );
  }

  #offset(at: number): number {
    const piece = lastAtOrBefore(this.#starts, at);
    return this.#sources[piece] + at - this.#starts[piece];
  }
}

/**
 * Longer paragraphs are read in parts: no figure or sentence is that long, and work a part stays bounded. A line as long may join a
 * paragraph as long, with a joint a line.
 */
const MAX_BLOCK = MAX_UNITS / 4;
/** A line is wrapped, not ended, when it is at least this part as wide as the widest line beside it, or the next begins in lower case. */
const WRAPPED_SHARE = 0.6;
/** And no narrower than this, in columns (a Han character is two): what is narrower is a heading, a cell or a caption. */
const WRAPPED_COLUMNS = 16;
/** A line without a mark was not wrapped where the next one's first word would have fitted: the margin is ragged by this share of the width at most. */
const RAGGED = 0.03;
/** And by this many columns before Han text: a mark that may not begin a line takes a character along. */
const RAGGED_HAN = 4;
/** A blank line between halves of a sentence (pages saved from PDF) is overlooked only after a line this wide. */
const WRAPPED_COLUMNS_BLANK = 30;
const SENTENCE_END = "。！？!?…；;:：";
const LIST_MARK =
  /^\s{0,8}(?:[-*+•·●■◆▪] |#{1,6} |\||>|\d{1,3}[.)、] ?(?!\d)|[（(]?[一二三四五六七八九十]{1,3}[)）、]|\u3000\u3000|={3,}|-{3,})/;

/** Columns are counted when first asked for: most lines are never compared. */
interface Line extends Span {
  columns: number;
}

const UNCOUNTED = -1;

/** In text order. Paragraphs without a digit or a numeral word are passed over. */
export function* blocksOf(text: string): Generator<Block> {
  let lines: Line[] = [];
  let length = 0;
  let blank = 0;
  let isClosed = false;
  const tags = new BlockTags(text);
  for (let start = 0; start <= text.length; ) {
    const lineBreak = text.indexOf("\n", start);
    const lineEnd = lineBreak < 0 ? text.length : lineBreak;
    for (let from = start; from === start || from < lineEnd; ) {
      const longest = lineEnd - from > MAX_BLOCK ? cutBehind(text, from) : lineEnd;
      const end = tags.endIn(from, longest);
      if (isBlank(text, from, end)) blank++;
      else {
        const last = lines.length === 0 ? undefined : lines[lines.length - 1];
        const line: Line = { start: from, end, columns: UNCOUNTED };
        if (last !== undefined && (isClosed || length > MAX_BLOCK || startsBlock(text, last, line, blank))) {
          const block = viewOf(text, lines);
          if (block !== undefined) yield block;
          lines = [];
          length = 0;
        }
        blank = 0;
        lines.push(line);
        length += end - from;
        isClosed = end < longest;
      }
      if (end === from) break;
      from = end;
    }
    start = lineEnd + 1;
  }
  const block = viewOf(text, lines);
  if (block !== undefined) yield block;
}

/** Where a line too long to read at once is cut: behind a sentence where there is one. */
function cutBehind(text: string, from: number): number {
  const cut = from + MAX_BLOCK;
  for (let i = cut; i > from + MAX_BLOCK / 2; i--) if (SENTENCE_END.includes(text[i - 1]) || text[i - 1] === " ") return i;
  return cut;
}

function isBlank(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const value = classTable[text.charCodeAt(i)];
    if (value !== CharClass.Space && value !== CharClass.LineBreak) return false;
  }
  return true;
}

/** A Han character is two columns wide. */
function columnsOf(text: string, line: Line): number {
  if (line.columns !== UNCOUNTED) return line.columns;
  let columns = line.end - line.start;
  for (let i = line.start; i < line.end; i++) columns += WIDE[classTable[text.charCodeAt(i)]];
  line.columns = columns;
  return columns;
}

const WIDE = new Uint8Array(16);
for (const value of [CharClass.Han, CharClass.HanSimplified, CharClass.HanTraditional, CharClass.WideMark, CharClass.Kana]) WIDE[value] = 1;

function startsBlock(text: string, last: Line, next: Line, blank: number): boolean {
  if (text.charCodeAt(last.start) === 0x7c) return true;
  if (mayBeginList(text.charCodeAt(next.start)) && LIST_MARK.test(text.slice(next.start, Math.min(next.end, next.start + 12)))) return true;
  return blank > 0 && !(blank === 1 && goesOn(text, last, next) && columnsOf(text, last) >= WRAPPED_COLUMNS_BLANK);
}

/** The sentence runs on over the line's end: neither side has a mark there. */
function goesOn(text: string, last: Line, next: Line): boolean {
  const before = classTable[text.charCodeAt(lastInk(text, last))];
  const unit = text.charCodeAt(firstInk(text, next));
  const after = classTable[unit];
  const open = isHanClass(before) || before === CharClass.Digit || before === CharClass.Latin;
  return open && (isHanClass(after) || after === CharClass.Digit || (unit >= 0x61 && unit <= 0x7a));
}

function lastInk(text: string, { start, end }: Span): number {
  let i = end - 1;
  while (i > start && classTable[text.charCodeAt(i)] === CharClass.Space) i--;
  if (i > start && text.charCodeAt(i) === 0x0d) i--;
  return i;
}

function firstInk(text: string, { start, end }: Span): number {
  let i = start;
  while (i < end - 1 && classTable[text.charCodeAt(i)] === CharClass.Space) i++;
  return i;
}

/** Behind the text, for looks past its end. */
const ZEROS = 2;
/** Room for one paragraph, used again for the next. */
let room: { readonly units: Uint16Array; readonly bytes: Buffer } | undefined;

/** Undefined where no figure may begin: then no string is made. */
function viewOf(text: string, lines: readonly Line[]): Block | undefined {
  if (room === undefined) {
    const units = new Uint16Array(MAX_UNITS + ZEROS);
    room = { units, bytes: Buffer.from(units.buffer) };
  }
  const { units, bytes } = room;
  const pieces: Pieces = { starts: [], sources: [] };
  let length = 0;
  for (let n = 0; n < lines.length; n++) {
    const line = lines[n];
    if (n > 0 && line.start > lines[n - 1].end) {
      const joint = jointOf(text, lines, n);
      if (joint !== NOTHING) {
        pieces.starts.push(length);
        pieces.sources.push(lines[n - 1].end);
        units[length++] = joint;
      }
    }
    const from = n > 0 ? firstInk(text, line) : line.start;
    const to = lastInk(text, line) + 1;
    pieces.starts.push(length);
    pieces.sources.push(from);
    bytes.write(text.slice(from, to), 2 * length, "utf16le");
    length += to - from;
  }
  const seen = survey(units, length);
  if ((seen & Seen.Gap) !== 0) {
    length = closeGaps(units, length, pieces);
    survey(units, length);
  }
  units.fill(0, length, length + ZEROS);
  const candidates = candidatesIn(units);
  if (candidates === undefined) return undefined;
  const [from] = pieces.sources;
  const whole = (seen & Seen.Folded) === 0 && lines.length === 1;
  const view = whole ? text.slice(from, from + length) : bytes.toString("utf16le", 0, 2 * length);
  return new Block(view, candidates, (seen & Seen.Money) !== 0, pieces.starts, pieces.sources);
}

interface Pieces {
  starts: number[];
  sources: number[];
}

/** Moves units up over dropped ones; the new length. */
function closeGaps(units: Uint16Array, length: number, pieces: Pieces): number {
  const { starts, sources } = pieces;
  pieces.starts = [];
  pieces.sources = [];
  let to = 0;
  for (let i = 0, piece = 0, gap = false; i < length; i++) {
    const begins = starts[piece] === i;
    if (begins || gap) {
      pieces.starts.push(to);
      pieces.sources.push(begins ? sources[piece] : sources[piece - 1] + i - starts[piece - 1]);
      if (begins) piece++;
    }
    gap = units[i] === NOTHING;
    if (!gap) units[to++] = units[i];
  }
  return to;
}

const SPACE = 0x20;
const LINE_END = 0x0a;

/** What stands for a line break: nothing inside wrapped Han text, a space inside wrapped Latin text, else a line's end. */
function jointOf(text: string, lines: readonly Line[], n: number): number {
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
