/** What each line looks like from its class counts and its two ends: cheap enough to know for every line of every document. */
import { CharClass, CLASS_COUNT } from "../text/classes.ts";
import type { Document } from "../text/document.ts";
import { Ending, LineForm } from "./forms.ts";
import { Look, looksOf } from "./looks.ts";

/** Three Latin letters say about as much as one Han character. */
export const LATIN_PER_HAN = 3;
/** A sentence has at least this size, in Han characters or their worth. */
const MIN_SENTENCE = 6;
/** A line this large is a paragraph even when its end was cut off. */
const MIN_PARAGRAPH = 50;
/** … and no list where so many characters stand to each mark. */
const MIN_CLAUSE = 8;

const SENTENCE_ENDS = "。！？!?…．.";
const CALLS = "！？!?";
const QUOTES = "”’」』\"'";
const CLOSERS = "”’」』）)\"'】》*_";

const Mark = { End: 1, Call: 2, Quote: 4, Closer: 8, Blank: 16 } as const;
/** By code unit: what it can be at a line's end. */
const MARKS = new Uint8Array(0x10000);
for (const [marks, bit] of [
  [SENTENCE_ENDS, Mark.End],
  [CALLS, Mark.Call],
  [QUOTES, Mark.Quote],
  [CLOSERS, Mark.Closer],
  [" \t\u3000\u00a0\n\r\v\f", Mark.Blank],
] as const) {
  for (let i = 0; i < marks.length; i++) MARKS[marks.charCodeAt(i)] |= bit;
}

/** A Han character for the class pass that joins items as a bar does. */
const BAR = "丨";

export class LineFacts {
  readonly count: number;
  /** Offsets of the line's text without blanks around it; equal for a blank line. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly forms: Uint8Array;
  /** Letters of the line, in Han characters or their worth. */
  readonly sizes: Float32Array;
  /** How the line ends, closing quotation marks left out: a value of `Ending`. */
  readonly closed: Uint8Array;
  /** Bits of `Look`: which closer looks the line deserves … */
  readonly looks: Uint8Array;
  /** … and which any line of the document deserves. */
  readonly allLooks: number;

  constructor({ text, scan }: Document) {
    const { counts, lineStarts } = scan;
    const count = lineStarts.length;
    this.count = count;
    this.starts = new Int32Array(count);
    this.ends = new Int32Array(count);
    this.forms = new Uint8Array(count);
    this.sizes = new Float32Array(count);
    this.closed = new Uint8Array(count);
    this.looks = new Uint8Array(count);
    const hasBars = text.includes(BAR);
    let all = 0;
    for (let line = 0; line < count; line++) {
      let start = lineStarts[line];
      let end = text.length;
      if (line + 1 < count) {
        end = lineStarts[line + 1] - 1;
        if (end > start && text.charCodeAt(end) === 0x0a && text.charCodeAt(end - 1) === 0x0d) end--;
      }
      while (start < end && MARKS[text.charCodeAt(start)] === Mark.Blank) start++;
      while (end > start && MARKS[text.charCodeAt(end - 1)] === Mark.Blank) end--;
      this.starts[line] = start;
      this.ends[line] = end;
      if (start === end) continue;
      const at = line * CLASS_COUNT;
      const size = sizeOf(counts, at);
      const ending = endingOf(text, start, end);
      const form = formOf(counts, at, size, ending !== Ending.Open);
      const looks = looksOf(counts, at, text.charCodeAt(start), text.charCodeAt(end - 1), end - start, form, ending, size, hasBars);
      this.sizes[line] = size;
      this.closed[line] = ending;
      this.forms[line] = form;
      this.looks[line] = looks;
      all |= looks;
    }
    this.allLooks = (all & Look.Sentence) === 0 ? all | this.#readOpen(counts) : all;
  }

  /** Where no line ends as a sentence does, paragraphs whose last mark was left out stand for sentences; tells which looks that adds. */
  #readOpen(counts: Uint32Array): number {
    let added = 0;
    for (let line = 0; line < this.count; line++) {
      if (this.forms[line] !== LineForm.Prose || this.closed[line] !== Ending.Open) continue;
      const at = line * CLASS_COUNT;
      const marks = counts[at + CharClass.WideMark] || counts[at + CharClass.NarrowMark]; // decimal points part nothing
      if (this.ends[line] - this.starts[line] < marks * MIN_CLAUSE) continue;
      this.looks[line] |= Look.Sentence;
      added = Look.Sentence;
    }
    return added;
  }

  isBlank(line: number): boolean {
    return this.starts[line] === this.ends[line];
  }

  /** The first line, from one on, that deserves a look; -1 where none does. */
  next(from: number, look: number): number {
    if ((this.allLooks & look) === 0) return -1;
    const { looks } = this;
    for (let line = from; line < looks.length; line++) if ((looks[line] & look) !== 0) return line;
    return -1;
  }

  /** The next line that is not blank, or -1. `step` is 1 or -1. */
  neighbour(line: number, step: 1 | -1): number {
    const { starts, ends, count } = this;
    for (let at = line + step; at >= 0 && at < count; at += step) if (starts[at] !== ends[at]) return at;
    return -1;
  }
}

function formOf(counts: Uint32Array, at: number, size: number, closed: boolean): LineForm {
  if (size < 1 && counts[at + CharClass.Latin] + counts[at + CharClass.WideLetter] === 0) return LineForm.Marks;
  if (closed && size >= MIN_SENTENCE) return LineForm.Prose;
  const marks = counts[at + CharClass.NarrowMark] + counts[at + CharClass.WideMark];
  return size >= MIN_PARAGRAPH && marks * 30 >= size ? LineForm.Prose : LineForm.Fragment;
}

/** Letters of the counted stretch, in Han characters or their worth. */
function sizeOf(counts: Uint32Array, at: number): number {
  const letters =
    counts[at + CharClass.Latin] + counts[at + CharClass.Cyrillic] + counts[at + CharClass.Greek] + counts[at + CharClass.WideLetter];
  return (
    counts[at + CharClass.Han] +
    counts[at + CharClass.HanSimplified] +
    counts[at + CharClass.HanTraditional] +
    counts[at + CharClass.Kana] +
    counts[at + CharClass.Hangul] +
    letters / LATIN_PER_HAN
  );
}

/** How a stretch of text ends, up to three closing marks left out. */
function endingOf(text: string, start: number, end: number): Ending {
  let at = end - 1;
  let marks = MARKS[text.charCodeAt(at)];
  let quoted = false;
  for (let skipped = 0; skipped < 3 && at > start && (marks & Mark.Closer) !== 0; skipped++) {
    quoted = (marks & Mark.Quote) !== 0;
    marks = MARKS[text.charCodeAt(--at)];
  }
  if ((marks & Mark.End) === 0) return Ending.Open;
  return (marks & Mark.Call) !== 0 && !quoted ? Ending.Called : Ending.Sentence;
}
