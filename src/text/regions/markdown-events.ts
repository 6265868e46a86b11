/** What micromark, the tokenizer of remark, says of Markdown, as spans: blocks first, and lines only where a mark of a region stands in them. */
import { parse, preprocess } from "micromark";
import { frontmatter } from "micromark-extension-frontmatter";
import { gfmAutolinkLiteral } from "micromark-extension-gfm-autolink-literal";
import { gfmFootnote } from "micromark-extension-gfm-footnote";
import { gfmTable } from "micromark-extension-gfm-table";
import { subtokenize } from "micromark-util-subtokenize";
import type { Event, Extension, ParseContext, Token } from "micromark-util-types";
import type { Span } from "../span.ts";
import type { RegionKind } from "./regions.ts";
import { hiddenMarkup } from "./tags.ts";

/** Stands for all that follows a stretch: what is open ends before it as before any line at the margin. */
const NEXT_BLOCK = "x";
/** CommonMark and GFM but for what no region depends on: emphasis, strikethrough, task lists. */
const EXTENSIONS: Extension[] = [gfmTable(), gfmFootnote(), frontmatter(["yaml", "toml"]), { disable: { null: ["attention"] } }];
/** One of them stands in all that is no prose within lines. */
const INLINE_MARK = /[`<@]|\]\(|:\/\/|www\./i;
/** Without one, nothing is an address by its look: to try costs an attempt a word. */
const LITERAL_MARK = /@|:\/\/|www\./i;

/** Blocks as micromark tells them, with lines that are still unread. */
export type BlockEvents = Event[];

type Found = (kind: RegionKind, span: Span) => void;

const withLiterals = parse({ extensions: [...EXTENSIONS, gfmAutolinkLiteral()] }).constructs;

/** Reads stretches of a text that can be read apart but for their references: what one defines, all know. */
export class MarkdownParser {
  readonly #text: string;
  readonly #parser: ParseContext = parse({ extensions: EXTENSIONS });
  readonly #constructs = this.#parser.constructs;

  constructor(text: string) {
    this.#text = text;
  }

  /** Finds the regions that are blocks, and returns what can be given to `readLines`. @throws RangeError for some nestings: the stack ends. */
  readBlocks({ start, end }: Span, isFollowed: boolean, found: Found): BlockEvents {
    const text = this.#text.slice(start, end) + (isFollowed ? NEXT_BLOCK : "");
    // no two stretches may share the number of a line, and only the first line of a text is numbered one
    const document = this.#parser.document({ line: start + 1, column: 1, offset: start });
    const events = document.write(preprocess()(text, undefined, true));
    subtokenize(events); // once: containers hold blocks now, what is within lines is still unread
    for (const [direction, token] of events) {
      if (direction === "exit" || token.start.offset >= end) continue;
      const span = spanOf(token);
      switch (token.type as string) {
        case "codeFenced":
        case "codeIndented":
          found("code", span);
          break;
        case "yaml":
        case "toml":
          found("front-matter", span);
          break;
        case "table":
          found("table", span);
          break;
        case "atxHeading":
        case "setextHeading":
          found("heading", span);
          break;
        case "htmlFlow":
          this.#findMarkup(span, found);
          break;
        case "definition":
          found("url", destination(this.#text, this.#text.indexOf("]:", span.start) + 2, span.end));
      }
    }
    return events;
  }

  /** Finds the regions within lines. The blocks of all stretches must have been read: references count only where they are defined. */
  readLines(events: BlockEvents, found: Found): void {
    for (let i = 0; i < events.length; i++) {
      const [direction, first] = events[i];
      if (direction === "exit" || first.contentType !== "text") continue;
      const from = i;
      let last = first;
      while (last.next !== undefined) if (events[++i][1] === last.next) last = last.next;
      i++; // its exit
      const run = this.#text.slice(first.start.offset, last.end.offset);
      if (!INLINE_MARK.test(run)) continue;
      this.#parser.constructs = LITERAL_MARK.test(run) ? withLiterals : this.#constructs;
      this.#readRun(events.slice(from, i + 1), found);
    }
  }

  /** Lines that belong together. */
  #readRun(run: Event[], found: Found): void {
    subtokenize(run);
    let imageEnd = 0;
    for (let i = 0; i < run.length; i++) {
      const [direction, token] = run[i];
      const span = spanOf(token);
      if (direction === "exit" || span.start < imageEnd) continue; // what describes an image is nothing but text
      switch (token.type as string) {
        case "codeText":
          found("inline-code", span);
          break;
        case "htmlText":
          this.#findMarkup(span, found);
          break;
        case "autolink":
          found("url", { start: span.start + 1, end: span.end - 1 });
          break;
        case "literalAutolink":
          found("url", span);
          break;
        case "link":
          this.#findDestination(span, run[i + 1][1].end.offset - 1, found);
          break;
        case "image":
          imageEnd = span.end;
          this.#findDestination(span, this.#text.lastIndexOf("](", span.end - 2), found);
      }
    }
  }

  #findMarkup({ start, end }: Span, found: Found): void {
    for (const hidden of hiddenMarkup(this.#text, start, end)) found("hidden", hidden);
  }

  /** Of a link or image; one that ends in a bracket is a reference. `at` is where its label ends. */
  #findDestination(span: Span, at: number, found: Found): void {
    if (this.#text[span.end - 1] === ")" && at >= span.start && at < span.end) found("url", destination(this.#text, at + 2, span.end - 1));
  }
}

function spanOf({ start, end }: Token): Span {
  return { start: start.offset, end: end.offset };
}

/** The address behind the mark of a link, image or definition. The text of a link and the alternative of an image are prose. */
function destination(text: string, start: number, limit: number): Span {
  let from = start;
  while (from < limit && /\s/.test(text[from])) from++;
  if (text[from] === "<") {
    const close = text.indexOf(">", from);
    return { start: from + 1, end: close < 0 ? limit : Math.min(close, limit) };
  }
  let to = from;
  while (to < limit && !/\s/.test(text[to])) to++;
  return { start: from, end: to };
}
