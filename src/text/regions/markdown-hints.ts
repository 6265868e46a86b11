/** What a place in Markdown certainly is or is not, by its look: most questions about regions are answered without a parser. */
import type { Span } from "../span.ts";
import { markdownChunks } from "./markdown-chunks.ts";
import { certainCode, mayTouchCode } from "./markdown-code.ts";
import { safeCuts } from "./markdown-cuts.ts";
import { frontMatterEnd } from "./markdown-front-matter.ts";
import { commentLines, type Fence, fencedLines, firstRawBlock, lineEnd, lineStart, PREFIX } from "./markdown-lines.ts";
import { type RegionKind, regionTouching } from "./regions.ts";
import { possibleMarkup } from "./tags.ts";

const LINE_PREFIX = new RegExp(`^${PREFIX}`);
/** Indented code needs so much somewhere in the prefix of its line. */
const INDENT = / {4}|\t/;
const HEADING = new RegExp(`^${PREFIX}#|^${PREFIX}(?:=+|-+)[ \\t]*\\r?$`, "m");
/** A table has a row of nothing but these under its head. */
const TABLE_RULE = new RegExp(`^${PREFIX}[-:| \\t]+\\r?$`, "m");
/** One or the other stands in every address, or right before it. */
const LINK_MARK = "](";
const ADDRESS_MARK = /@|:\/\/|www\./i;
/** An address that begins before the end of a span has its mark no farther behind than this after what may stand before it. */
const LONGEST_MARK = 3;
/** What may stand between the beginning of an address and its mark. */
const BEFORE_MARK = /[A-Za-z0-9.+_%-]/;
/** An address apart from its mark: a definition, or a destination behind a blank or with blanks. */
const REMOTE_ADDRESS = /\]:|\]\([ \t\r\n<]/;
/** UTF-16 units to each side in which the ends of a paragraph or an address are looked for. */
const REACH = 4096;

/** A link of one line whose label and address hold nothing that another reading could make more of. */
const PLAIN_LABEL = /^[^[\]`<\\^|\n]*$/;
const PLAIN_ADDRESS = /^[^()`<\\|\s]+$/;
/** Nothing but links and words. */
const PLAIN_PARAGRAPH = /^[^`<\\|]*$/;

interface Line extends Span {
  readonly mayBeIndented: boolean;
}

export class MarkdownHints {
  readonly #text: string;
  /** From each comment's mark to the end of the line on which it ends, or of the text: all that one may hide. Ascending. */
  readonly #comments: readonly Span[];
  /** Its end where there is one; 0 where there is none, as where it is never closed. */
  readonly #frontMatterEnd: number;
  /** A line break to the parser, but not to the searches below. */
  readonly #hasLoneReturn: boolean;
  /** No table does without one of its marks. */
  readonly #hasTableMarks: boolean;
  #fences: readonly Fence[] | undefined;
  #cuts: readonly number[] | undefined;
  #firstRawBlock: number | undefined;
  #hasAwkward: boolean | undefined;
  /** The one asked for last: what is asked next is asked of it, as a rule. */
  #lastParagraph: Span = { start: 0, end: 0 };
  #lastLine: Line | undefined;
  #markup: { readonly paragraph: Span; readonly spans: readonly Span[] } = { paragraph: this.#lastParagraph, spans: [] };

  constructor(text: string) {
    this.#text = text;
    this.#hasLoneReturn = /\r(?!\n)/.test(text);
    this.#hasTableMarks = /\||:-|-:/.test(text);
    this.#frontMatterEnd = frontMatterEnd(text);
    this.#comments = commentLines(text);
  }

  /**
   * The region of the kind that touches the span, `null` where none can, `undefined` where a parser must tell.
   * An empty span is asked for the character it stands before.
   */
  find(kind: RegionKind, { start, end }: Span): Span | null | undefined {
    if (this.#hasLoneReturn) return undefined;
    const span = { start, end: Math.max(end, start + 1) };
    if (this.#rulesOut(kind, span)) return null;
    if (kind === "front-matter") return { start: 0, end: this.#frontMatterEnd };
    if (kind === "code") return this.#fenceAround(span);
    if (kind === "url") return this.#addressAround(span);
    if (kind === "inline-code") return this.#codeAround(span);
    return undefined;
  }

  #rulesOut(kind: RegionKind, span: Span): boolean {
    if (span.end <= this.#frontMatterEnd && kind !== "front-matter" && kind !== "url") return true;
    switch (kind) {
      case "front-matter":
        return span.start >= this.#frontMatterEnd;
      case "hidden":
        return !this.#mayBeRaw(span) && !this.#mayTouchMarkup(span);
      case "code":
        return !this.#mayBeIndented(span) && this.#fenceAt(span) === undefined;
      case "inline-code":
        return !this.#mayTouchCode(span);
      case "url":
        return this.#isNoAddress(span);
      case "table": {
        if (!this.#hasTableMarks) return true;
        const paragraph = this.#paragraph(span);
        return paragraph !== undefined && span.end <= this.#firstTable(paragraph);
      }
      case "heading": {
        const paragraph = this.#paragraph(span);
        return paragraph !== undefined && !HEADING.test(this.#text.slice(paragraph.start, paragraph.end));
      }
      case "quotation":
        return false;
    }
  }

  #fenceAround({ start, end }: Span): Span | undefined {
    const fence = this.#fenceAt({ start, end });
    if (!fence?.certain || start < fence.start || fence.end < end || fence.start >= this.#rawFrom()) return undefined;
    return fence.closed || !this.#mayBeReadAsPlain() ? { start: fence.start, end: fence.end } : undefined;
  }

  #mayBeRaw(span: Span): boolean {
    return span.end > this.#rawFrom() || regionTouching(this.#comments, span) !== undefined;
  }

  #rawFrom(): number {
    this.#firstRawBlock ??= firstRawBlock(this.#text, this.#fencesOf());
    return this.#firstRawBlock;
  }

  /** What is asked next is asked of the same line, as a rule, and a line may be as long as the text. */
  #line(at: number): Line {
    const last = this.#lastLine;
    if (last !== undefined && at >= last.start && at <= last.end) return last;
    const text = this.#text;
    const [start, end] = [lineStart(text, at), lineEnd(text, at)];
    const line = text.slice(start, end);
    // a blank line may stand between indented ones
    const mayBeIndented = INDENT.test(LINE_PREFIX.exec(line)?.[0] ?? "") || line.trim() === "";
    this.#lastLine = { start, end, mayBeIndented };
    return this.#lastLine;
  }

  #mayBeIndented({ start, end }: Span): boolean {
    const line = this.#line(start);
    return line.end < end - 1 || line.mayBeIndented;
  }

  /** Between blank lines: what is inline stays inside. `undefined` where their ends are far. */
  #paragraph({ start, end }: Span): Span | undefined {
    const last = this.#lastParagraph;
    if (start > last.start + 2 && end <= last.end) return last;
    const text = this.#text;
    const from = Math.max(0, start - REACH);
    const to = Math.min(text.length, end + REACH);
    const before = text.slice(from, start);
    const behind = text.slice(end, to);
    const begin = Math.max(before.lastIndexOf("\n\n"), before.lastIndexOf("\n\r\n"));
    const stops = [behind.indexOf("\n\n"), behind.indexOf("\n\r\n")].filter((at) => at >= 0);
    if ((begin < 0 && from > 0) || (stops.length === 0 && to < text.length)) return undefined;
    this.#lastParagraph = { start: begin < 0 ? from : from + begin, end: stops.length === 0 ? to : end + Math.min(...stops) };
    return this.#lastParagraph;
  }

  /** Where the first table of a paragraph can begin: at the head above a rule. Its end where there is no rule. */
  #firstTable({ start, end }: Span): number {
    const rule = TABLE_RULE.exec(this.#text.slice(start, end));
    return rule === null ? end : lineStart(this.#text, Math.max(0, lineStart(this.#text, start + rule.index) - 1));
  }

  /** Whether markup of the span's paragraph may touch it. */
  #mayTouchMarkup(span: Span): boolean {
    const paragraph = this.#paragraph(span);
    if (paragraph === undefined) return true;
    if (this.#markup.paragraph !== paragraph)
      this.#markup = { paragraph, spans: possibleMarkup(this.#text.slice(paragraph.start, paragraph.end)) };
    const { start, end } = within(span, paragraph);
    return this.#markup.spans.some((tag) => tag.start < end && start < tag.end);
  }

  #mayTouchCode(span: Span): boolean {
    const paragraph = this.#paragraph(span);
    return paragraph === undefined || mayTouchCode(this.#text.slice(paragraph.start, paragraph.end), within(span, paragraph));
  }

  /** Code between back-ticks, where it is that for certain. */
  #codeAround(span: Span): Span | undefined {
    const paragraph = this.#paragraph(span);
    if (paragraph === undefined || span.start < this.#frontMatterEnd) return undefined;
    const { start, end } = paragraph;
    const code = certainCode(this.#text.slice(start, end), within(span, paragraph));
    if (code === undefined || !this.#rulesOut("code", span) || this.#mayBeRaw(span) || this.#mayBeReadAsPlain()) return undefined;
    return { start: start + code.start, end: start + code.end };
  }

  /** Where a chunk is not worth a parser, a fence that is never closed proves nothing. */
  #mayBeReadAsPlain(): boolean {
    this.#hasAwkward ??= [...markdownChunks(this.#text)].some(({ awkward }) => awkward);
    return this.#hasAwkward;
  }

  /** An address is one run without blanks: the part of it that touches the span, or leads from there to its mark, holds no mark of one. */
  #isNoAddress(span: Span): boolean {
    const paragraph = this.#paragraph(span);
    if (paragraph === undefined || this.#hasRemoteAddress(paragraph)) return false;
    const text = this.#text;
    const link = this.#linkBefore(paragraph, span.start);
    let start = runStart(text, paragraph.start, span.start);
    if (link !== undefined && link.end < span.start) start = Math.max(start, link.end);
    let end = span.end;
    while (end < paragraph.end && BEFORE_MARK.test(text[end])) end++;
    return (
      !text.slice(start, span.end).includes(LINK_MARK) && !ADDRESS_MARK.test(text.slice(start, Math.min(paragraph.end, end + LONGEST_MARK)))
    );
  }

  /** The address of the last link that begins before `at`, where every parser must see a link. */
  #linkBefore(paragraph: Span, at: number): Span | undefined {
    const whole = this.#text.slice(paragraph.start, paragraph.end);
    const middle = whole.lastIndexOf(LINK_MARK, at - 1 - paragraph.start);
    const open = middle < 0 ? -1 : whole.lastIndexOf("[", middle);
    const end = whole.indexOf(")", middle);
    if (open < 0 || end < 0 || whole[open - 1] === "\\") return undefined;
    const from = middle + LINK_MARK.length;
    if (!PLAIN_LABEL.test(whole.slice(open + 1, middle)) || !PLAIN_ADDRESS.test(whole.slice(from, end))) return undefined;
    const before = whole.slice(runStart(whole, 0, open), middle);
    return before.includes(LINK_MARK) || ADDRESS_MARK.test(before)
      ? undefined
      : { start: paragraph.start + from, end: paragraph.start + end };
  }

  /** The address of a link, where it is one for certain. */
  #addressAround(span: Span): Span | undefined {
    const paragraph = this.#paragraph(span);
    if (paragraph === undefined || span.start < this.#frontMatterEnd || this.#hasRemoteAddress(paragraph)) return undefined;
    const link = this.#linkBefore(paragraph, span.start);
    if (link === undefined || link.start > span.start || span.end > link.end) return undefined;
    const isPlain = PLAIN_PARAGRAPH.test(this.#text.slice(paragraph.start, paragraph.end)) && this.#rulesOut("code", span);
    return isPlain && !this.#mayBeRaw(span) && !this.#mayBeReadAsPlain() ? link : undefined;
  }

  #hasRemoteAddress({ start, end }: Span): boolean {
    return REMOTE_ADDRESS.test(this.#text.slice(start, end));
  }

  #fenceAt(span: Span): Fence | undefined {
    return regionTouching(this.#fencesOf(), span);
  }

  /** The next place at which nothing is open, or the text's end. */
  #cutBehind(at: number): number {
    if (this.#mayBeReadAsPlain()) return this.#text.length;
    this.#cuts ??= safeCuts(this.#text, { start: 0, end: this.#text.length });
    return this.#cuts.find((cut) => cut > at) ?? this.#text.length;
  }

  #fencesOf(): readonly Fence[] {
    this.#fences ??= fencedLines(this.#text, this.#frontMatterEnd, this.#comments, (at) => this.#cutBehind(at));
    return this.#fences;
  }
}

/** The span as one of the paragraph's text. */
function within({ start, end }: Span, paragraph: Span): Span {
  return { start: start - paragraph.start, end: end - paragraph.start };
}

/** Behind the last blank before `at`. */
function runStart(text: string, from: number, at: number): number {
  let start = at;
  while (start > from && text.charCodeAt(start - 1) > 0x20) start--;
  return start;
}
