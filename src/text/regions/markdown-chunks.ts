/** Cuts Markdown into chunks that can be parsed apart, and says which of them are not worth a parser. */
import type { Span } from "../span.ts";

export interface Chunk extends Span {
  /** The parser would take quadratic time or exhaust the stack: nested too deep, or too many marks in one paragraph. */
  readonly awkward: boolean;
}

/** Once a chunk is so long (UTF-16 units), it ends at the next place where it may. */
const CHUNK = 32_768;
/** Paragraphs that run on for so long are no writing: cut at a line. A fence or a comment, one node to the parser, is never cut. */
const LONGEST_CHUNK = 131_072;
/** Limits for one paragraph; measured on micromark 4, whose time grows with their squares. */
const MOST_EMPHASIS_MARKS = 400;
const MOST_BRACKETS = 2000;
const MOST_LINES = 400;
/** The same for fenced blocks in one chunk. */
const MOST_FENCES = 1000;
/** Block quotes and list items opened on one line. */
const DEEPEST_NESTING = 16;
/** A line so long is never a paragraph that someone wrote in Markdown. */
const LONGEST_LINE = 65_536;

const FENCE = /^[ \t>]{0,16}(`{3,}|~{3,})/;
const BLOCK_START = /^(?:[ \t>]{0,32}(?:[-*+]|\d{1,9}[.)])[ \t]|#{1,6}[ \t]|[ \t>]*$)/;
const NESTED = new RegExp(String.raw`^(?:[ \t]{0,8}(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))){${DEEPEST_NESTING}}`);
/** HTML blocks that run over blank lines, and what ends them. */
const RAW_BLOCKS: readonly (readonly [open: RegExp, close: string])[] = [
  [/^[ \t]{0,16}<!--/, "-->"],
  [/^ {0,3}<script\b/i, "</script>"],
  [/^ {0,3}<pre\b/i, "</pre>"],
  [/^ {0,3}<style\b/i, "</style>"],
  [/^ {0,3}<textarea\b/i, "</textarea>"],
];

/** Chunks end at a blank line or before a new block, never inside a fence, a comment or a list item's continuation. They cover the text. */
export function* markdownChunks(text: string): Generator<Chunk> {
  const state = new BlockState();
  let start = 0;
  for (let at = 0; at < text.length; ) {
    const end = lineEnd(text, at);
    const row = text.slice(at, Math.min(end, at + LONGEST_LINE));
    const size = at - start;
    if (size > 0 && ((size >= CHUNK && state.mayEndBefore(row)) || (end - start > LONGEST_CHUNK && !state.isOpaque))) {
      yield { start, end: at, awkward: state.awkward };
      state.reset();
      start = at;
    }
    state.read(row);
    if (end - at > LONGEST_LINE) state.awkward = true;
    at = end;
  }
  if (start < text.length) yield { start, end: text.length, awkward: state.awkward };
}

function lineEnd(text: string, from: number): number {
  const lineFeed = text.indexOf("\n", from);
  return lineFeed < 0 ? text.length : lineFeed + 1;
}

/** What the lines read so far leave open. */
class BlockState {
  awkward = false;
  #fence = "";
  #rawEnd = "";
  #afterBlank = false;
  #emphasis = 0;
  #brackets = 0;
  #lines = 0;
  #fences = 0;

  /** In a fence or a raw block: whatever comes is its content. */
  get isOpaque(): boolean {
    return this.#fence !== "" || this.#rawEnd !== "";
  }

  mayEndBefore(row: string): boolean {
    if (this.isOpaque || /^[ \t]/.test(row)) return false;
    return (this.#afterBlank && row.trim() !== "") || /^(?:[-*+] |#{1,6} )/.test(row);
  }

  reset(): void {
    this.awkward = false;
    this.#emphasis = this.#brackets = this.#lines = this.#fences = 0;
  }

  read(row: string): void {
    this.#afterBlank = /^[ \t\r\n]*$/.test(row);
    if (this.#rawEnd !== "") {
      if (row.toLowerCase().includes(this.#rawEnd)) this.#rawEnd = "";
      return;
    }
    const fence = FENCE.exec(row)?.[1];
    if (this.#fence !== "") {
      if (fence?.startsWith(this.#fence)) this.#fence = "";
      this.#afterBlank = this.#fence === "";
      return;
    }
    if (fence !== undefined && !(fence[0] === "`" && row.slice(row.indexOf(fence) + fence.length).includes("`"))) {
      this.#fence = fence;
      if (++this.#fences > MOST_FENCES) this.awkward = true;
      return;
    }
    this.#openRaw(row);
    this.#count(row);
  }

  #openRaw(row: string): void {
    for (const [open, close] of RAW_BLOCKS) {
      const match = open.exec(row);
      if (match !== null && !row.toLowerCase().includes(close, match.index)) this.#rawEnd = close;
    }
  }

  #count(row: string): void {
    if (BLOCK_START.test(row)) this.#emphasis = this.#brackets = this.#lines = 0;
    this.#lines++;
    for (let i = 0; i < row.length; i++) {
      const unit = row.charCodeAt(i);
      if (unit === 0x2a || unit === 0x5f || unit === 0x7e) this.#emphasis++;
      else if (unit === 0x5b || unit === 0x5d) this.#brackets++;
    }
    if (this.#emphasis > MOST_EMPHASIS_MARKS || this.#brackets > MOST_BRACKETS || this.#lines > MOST_LINES || NESTED.test(row))
      this.awkward = true;
  }
}
