/** What a place in Markdown cannot be, by its look: most questions about regions are answered without a parser. */
import type { Span } from "../span.ts";
import type { RegionKind } from "./regions.ts";

/** Blanks and the marks of quotations and list items: what may stand before the content of a line. */
const PREFIX = "(?:[ \\t>]|[-*+](?=[ \\t])|\\d{1,9}[.)](?=[ \\t])){0,48}";
const LINE_PREFIX = new RegExp(`^${PREFIX}`);
/** Indented code needs so much somewhere in the prefix of its line. */
const INDENT = / {4}|\t/;
const HEADING = new RegExp(`^${PREFIX}#|^${PREFIX}(?:=+|-+)[ \\t]*\\r?$`, "m");
const FENCE = new RegExp(`^${PREFIX}(\`{3,}|~{3,})`);
const ADDRESS_MARKS = ["](", "]:", "<", "@", "://", "www.", "mailto:", "xmpp:"];
/** UTF-16 units to each side in which the ends of a paragraph are looked for. */
const REACH = 4096;

/** `rulesOut` is true only where no region of the kind can touch the span; false leaves it to the parser. */
export class MarkdownHints {
  readonly #text: string;
  readonly #firstMarkup: number;
  #fences: readonly Span[] | undefined;

  constructor(text: string) {
    this.#text = text;
    const markup = text.indexOf("<");
    this.#firstMarkup = markup < 0 ? text.length : markup;
  }

  /** An empty span is asked for the character it stands before. */
  rulesOut(kind: RegionKind, { start, end }: Span): boolean {
    const span = { start, end: Math.max(end, start + 1) };
    switch (kind) {
      case "front-matter":
        return !this.#text.startsWith("---") && !this.#text.startsWith("+++");
      case "hidden":
        return span.end <= this.#firstMarkup;
      case "code":
        return this.#isOneLine(span) && !INDENT.test(LINE_PREFIX.exec(this.#line(span.start))?.[0] ?? "") && !this.#isFenced(span);
      case "table":
        return this.#isOneLine(span) && !this.#line(span.start).includes("|");
      case "heading":
        return !HEADING.test(this.#paragraph(span) ?? "#");
      case "inline-code":
        return !(this.#paragraph(span)?.includes("`") ?? true);
      case "url": {
        const paragraph = this.#paragraph(span);
        return paragraph !== undefined && !ADDRESS_MARKS.some((mark) => paragraph.includes(mark));
      }
      case "quotation":
        return false;
    }
  }

  #isOneLine({ start, end }: Span): boolean {
    return lineEnd(this.#text, start) >= end - 1;
  }

  #line(at: number): string {
    return this.#text.slice(lineStart(this.#text, at), lineEnd(this.#text, at));
  }

  /** Between blank lines: what is inline stays inside. `undefined` where their ends are far. */
  #paragraph({ start, end }: Span): string | undefined {
    const text = this.#text;
    const from = Math.max(0, start - REACH);
    const to = Math.min(text.length, end + REACH);
    const before = text.slice(from, start);
    const behind = text.slice(end, to);
    const begin = Math.max(before.lastIndexOf("\n\n"), before.lastIndexOf("\n\r\n"));
    const stops = [behind.indexOf("\n\n"), behind.indexOf("\n\r\n")].filter((at) => at >= 0);
    if ((begin < 0 && from > 0) || (stops.length === 0 && to < text.length)) return undefined;
    return text.slice(begin < 0 ? from : from + begin, stops.length === 0 ? to : end + Math.min(...stops));
  }

  /** Lines from an opening fence to a closing one, or to the end: at least all that the parser will call fenced. */
  #isFenced({ start, end }: Span): boolean {
    this.#fences ??= fencedLines(this.#text);
    return this.#fences.some((fence) => fence.start < end && start < fence.end);
  }
}

function fencedLines(text: string): Span[] {
  const spans: Span[] = [];
  if (!text.includes("```") && !text.includes("~~~")) return spans;
  let open: { start: number; fence: string } | undefined;
  for (let at = 0; at < text.length; ) {
    const end = lineEnd(text, at) + 1;
    const fence = FENCE.exec(text.slice(at, Math.min(end, at + 64)))?.[1];
    if (fence !== undefined && open === undefined) open = { start: at, fence };
    else if (fence !== undefined && open !== undefined && fence[0] === open.fence[0] && fence.length >= open.fence.length) {
      spans.push({ start: open.start, end });
      open = undefined;
    }
    at = end;
  }
  if (open !== undefined) spans.push({ start: open.start, end: text.length });
  return spans;
}

function lineStart(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf("\n", at - 1) + 1;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}
