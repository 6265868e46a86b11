/** What each line looks like from its class counts and its two ends: cheap enough to know for every line of every document. */
import { CharClass, CLASS_COUNT } from "../text/classes.ts";
import type { Document } from "../text/document.ts";

/** `Prose` ends as a sentence does, or is long and punctuated; `Fragment` is everything else with a letter; `Marks` has no letter. */
export const LineForm = { Blank: 0, Marks: 1, Fragment: 2, Prose: 3 } as const;
export type LineForm = (typeof LineForm)[keyof typeof LineForm];

/** `Called` ends in a question or exclamation mark without a closing quotation mark behind it, as titles do too. */
export const Ending = { Open: 0, Sentence: 1, Called: 2 } as const;
export type Ending = (typeof Ending)[keyof typeof Ending];

/** Three Latin letters say about as much as one Han character. */
export const LATIN_PER_HAN = 3;
/** A sentence has at least this size, in Han characters or their worth. */
const MIN_SENTENCE = 6;
/** A line this large is a paragraph even when its end was cut off. */
const MIN_PARAGRAPH = 50;

const SENTENCE_ENDS = new Set("。！？!?…．.".split(""));
const CALLS = new Set("！？!?".split(""));
const QUOTES = new Set("”’」』\"'".split(""));
const CLOSERS = new Set("”’」』）)\"'】》*_".split(""));

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

  constructor({ text, lines, scan }: Document) {
    const { count } = lines;
    this.count = count;
    this.starts = new Int32Array(count);
    this.ends = new Int32Array(count);
    this.forms = new Uint8Array(count);
    this.sizes = new Float32Array(count);
    this.closed = new Uint8Array(count);
    for (let line = 0; line < count; line++) {
      let start = lines.start(line);
      let end = lines.end(line);
      while (start < end && isBlankUnit(text.charCodeAt(start))) start++;
      while (end > start && isBlankUnit(text.charCodeAt(end - 1))) end--;
      this.starts[line] = start;
      this.ends[line] = end;
      if (start === end) continue;
      const size = sizeOf(scan.counts, line * CLASS_COUNT);
      this.sizes[line] = size;
      const ending = endingOf(text, start, end);
      this.closed[line] = ending;
      this.forms[line] = this.#form(scan.counts, line * CLASS_COUNT, size, ending !== Ending.Open);
    }
  }

  #form(counts: Uint32Array, at: number, size: number, closed: boolean): LineForm {
    if (size < 1 && counts[at + CharClass.Latin] + counts[at + CharClass.WideLetter] === 0) return LineForm.Marks;
    if (closed && size >= MIN_SENTENCE) return LineForm.Prose;
    const marks = counts[at + CharClass.NarrowMark] + counts[at + CharClass.WideMark];
    return size >= MIN_PARAGRAPH && marks * 30 >= size ? LineForm.Prose : LineForm.Fragment;
  }

  isBlank(line: number): boolean {
    return this.starts[line] === this.ends[line];
  }

  /** The next line that is not blank, or -1. `step` is 1 or -1. */
  neighbour(line: number, step: 1 | -1): number {
    for (let at = line + step; at >= 0 && at < this.count; at += step) if (this.starts[at] !== this.ends[at]) return at;
    return -1;
  }
}

/** Letters of the counted stretch, in Han characters or their worth. */
export function sizeOf(counts: Uint32Array, at = 0): number {
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
export function endingOf(text: string, start: number, end: number): Ending {
  let at = end - 1;
  let skipped = 0;
  for (; skipped < 3 && at > start && CLOSERS.has(text[at]); skipped++) at--;
  if (!SENTENCE_ENDS.has(text[at])) return Ending.Open;
  const quoted = skipped > 0 && QUOTES.has(text[at + 1]);
  return CALLS.has(text[at]) && !quoted ? Ending.Called : Ending.Sentence;
}

function isBlankUnit(unit: number): boolean {
  return (
    unit === 0x20 || unit === 0x09 || unit === 0x3000 || unit === 0xa0 || unit === 0x0a || unit === 0x0d || unit === 0x0b || unit === 0x0c
  );
}
