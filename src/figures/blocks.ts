/** Cuts a text into paragraphs that may hold figures, each unwrapped and folded, with offsets that lead back. */
import { CharClass, classTable, isHanClass } from "../text/classes.ts";
import { lastAtOrBefore, type Span } from "../text/span.ts";
import { BlockTags } from "./blocktags.ts";
import { candidatesIn, MAX_UNITS, mayBeginList, Seen, survey } from "./candidates.ts";
import { NOTHING } from "./fold.ts";
import { columnsOf, firstInk, jointOf, type Line, lastInk, SENTENCE_END, UNCOUNTED } from "./wrapping.ts";

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
/** A blank line between halves of a sentence (pages saved from PDF) is overlooked only after a line this wide. */
const WRAPPED_COLUMNS_BLANK = 30;
const LIST_MARK =
  /^\s{0,8}(?:[-*+•·●■◆▪] |#{1,6} |\||>|\d{1,3}[.)、] ?(?!\d)|[（(]?[一二三四五六七八九十]{1,3}[)）、]|\u3000\u3000|={3,}|-{3,})/;

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
      const limit = Math.min(lineEnd, from + MAX_BLOCK);
      const tagged = tags.endIn(from, limit);
      const end = tagged === limit && limit < lineEnd ? cutBehind(text, from) : tagged;
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
        isClosed = tagged < limit;
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
