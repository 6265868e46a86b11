/** Where Markdown can be cut so that a parser finds in the parts what it finds in the whole. */
import type { Span } from "../span.ts";
import { frontMatterEnd, opensFrontMatter } from "./markdown-front-matter.ts";

/** UTF-16 units: of shorter parts there would only be many. */
const SHORTEST = 256;
const BYTE_ORDER_MARK = 0xfeff;
const LONE_RETURN = /\r(?!\n)/;
const BLANK = /^[ \t]*\r?\n?$/;
const INDENT = /^ {0,3}(?=[^ \t])/;
const FENCE = /^ {0,3}(?:(`{3,})[^`]*|(~{3,}).*)$/s;
/** HTML blocks that run over blank lines: comments, elements whose content is raw, and the rest. */
const COMMENT = /^ {0,3}<!--/;
const RAW_ELEMENT = /^ {0,3}<(?:script|pre|style|textarea)(?=[\s>]|$)/i;
const RAW_ELEMENT_END = /<\/(?:script|pre|style|textarea)>/i;
const OTHER_RAW_BLOCK = /^ {0,3}<(?:\?|![A-Za-z[])/;
/** HTML that runs to the next blank line, or a paragraph that looks like it. */
const MARKUP = /^ {0,3}</;
const ITEM = /^(?:[-*+]|(\d{1,9})[.)])( {1,4}(?! )| (?= {4}))(?=[ ]*[^ \t\r\n])/;
const THEMATIC_BREAK = /^([-*])[ \t]*(?:\1[ \t]*){2,}\r?\n?$/;

/**
 * Ascending offsets inside the chunk, each the start of a line at the margin behind a blank one, where no fence and no HTML
 * block can be open: all else ends there. From the first line on that leaves a doubt there are no more.
 */
export function safeCuts(text: string, { start, end }: Span): number[] {
  const cuts: number[] = [];
  if (LONE_RETURN.test(text.slice(start, end))) return cuts; // a line break to the parser
  // while the parser looks for the end of front matter it opens no quotation and no list: where none comes, that is the whole text
  const body = start === 0 && opensFrontMatter(text) ? Math.min(end, frontMatterEnd(text) || end) : start;
  const lines = new OpenBlocks();
  let last = start;
  let at = lineStartFrom(text, body);
  while (at < end) {
    const feed = text.indexOf("\n", at);
    const next = feed < 0 ? end : feed + 1;
    const row = text.slice(at, next);
    if (at - last >= SHORTEST && lines.mayEndBefore(row)) {
      cuts.push(at);
      last = at;
    }
    if (!lines.read(row)) return cuts;
    at = next;
  }
  return cuts;
}

function lineStartFrom(text: string, at: number): number {
  if (at === 0 || text[at - 1] === "\n") return at;
  const feed = text.indexOf("\n", at);
  return feed < 0 ? text.length : feed + 1;
}

/** What the lines read so far leave open outside quotations and lists: these end at the margin with all they hold. */
class OpenBlocks {
  #fence = "";
  #rawEnd: RegExp | undefined;
  #isBlank = false;
  #isMarkup = false;
  /** How far the lines of the list item that is open are indented; 0 where perhaps none is. */
  #item = 0;

  mayEndBefore(row: string): boolean {
    return this.#isBlank && /^[^ \t\r\n]/.test(row) && row.charCodeAt(0) !== BYTE_ORDER_MARK;
  }

  /** `false` where it takes a parser to know what is open now. */
  read(row: string): boolean {
    const isBehindBlank = this.#isBlank;
    this.#isBlank = false;
    if (this.#rawEnd !== undefined) {
      if (this.#rawEnd.test(row)) this.#rawEnd = undefined;
      return true;
    }
    if (this.#fence !== "") {
      if (closes(row, this.#fence)) this.#fence = "";
      return true;
    }
    if (BLANK.test(row)) {
      this.#isBlank = true;
      this.#isMarkup = false;
      return true;
    }
    const indent = INDENT.exec(row)?.[0].length;
    if (indent === undefined) return true; // code, or inside an item
    if (indent === 0) this.#item = itemIndent(row, isBehindBlank);
    else if (indent < this.#item) this.#item = 0;
    else if (this.#item > 0) return true;
    return this.#open(row, indent);
  }

  #open(row: string, indent: number): boolean {
    const isCertain = indent === 0 && !this.#isMarkup;
    const [, backTicks, tildes] = FENCE.exec(row) ?? [];
    const fence = backTicks ?? tildes;
    if (fence !== undefined) {
      this.#fence = fence;
      return isCertain;
    }
    if (OTHER_RAW_BLOCK.test(row)) return false;
    if (COMMENT.test(row)) {
      if (row.includes("-->", row.indexOf("<") + 2)) return true;
      this.#rawEnd = /-->/;
      return isCertain;
    }
    if (RAW_ELEMENT.test(row)) {
      if (RAW_ELEMENT_END.test(row)) return true;
      this.#rawEnd = RAW_ELEMENT_END;
      return isCertain;
    }
    if (MARKUP.test(row)) this.#isMarkup = true;
    return true;
  }
}

function closes(row: string, fence: string): boolean {
  const mark = /^ {0,3}(`{3,}|~{3,})[ \t]*\r?\n?$/.exec(row)?.[1];
  return mark?.startsWith(fence) === true;
}

/** A number may be a word of the paragraph that goes on, unless a blank line stands before it. */
function itemIndent(row: string, isBehindBlank: boolean): number {
  const [mark, number] = ITEM.exec(row) ?? [];
  if (mark === undefined || THEMATIC_BREAK.test(row)) return 0;
  return number === undefined || isBehindBlank ? mark.length : 0;
}
