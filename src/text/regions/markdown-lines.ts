/** What the lines of Markdown tell by their marks: comments, fences and raw HTML. */
import type { Span } from "../span.ts";
import { regionTouching } from "./regions.ts";

/** Blanks and the marks of quotations, list items and footnotes: what may stand before the content of a line. */
export const PREFIX = "(?:[ \\t>]|[-*+](?=[ \\t])|\\d{1,9}[.)](?=[ \\t])|\\[\\^[^\\]\\s]{1,999}\\]:){0,48}";
const FENCE = new RegExp(`^${PREFIX}(\`{3,}|~{3,})`);
/** HTML that runs to the next blank line. */
const MARKUP_BLOCK = new RegExp(`^${PREFIX}<`);
/** HTML that runs over blank lines, but for comments: it begins a line. */
const RAW_BLOCK = new RegExp(`^${PREFIX}<(?:\\?|![A-Z[]|script\\b|pre\\b|style\\b|textarea\\b)`, "gim");
const COMMENT = "<!--";
const COMMENT_END = "-->";

/** A fence at the margin, outside markup, opens code for certain. */
export interface Fence extends Span {
  readonly certain: boolean;
  readonly closed: boolean;
}

/** Each is open until its mark comes; the last may be open to the end. */
export function commentLines(text: string): Span[] {
  const comments: Span[] = [];
  for (let start = text.indexOf(COMMENT); start >= 0; ) {
    const close = text.indexOf(COMMENT_END, start + COMMENT.length);
    const end = close < 0 ? text.length : lineEnd(text, close);
    const last = comments[comments.length - 1];
    if (last !== undefined && start < last.end) comments[comments.length - 1] = { start: last.start, end };
    else comments.push({ start, end });
    start = close < 0 ? -1 : text.indexOf(COMMENT, close);
  }
  return comments;
}

/**
 * Behind the front matter, lines from an opening fence to a closing one, or to the end: at least all that the parser will call fenced.
 * From a doubtful one on only the parser knows, to where `endOfDoubt` says that nothing can be open any more.
 */
export function fencedLines(text: string, from: number, comments: readonly Span[], endOfDoubt: (at: number) => number): Fence[] {
  const fences: Fence[] = [];
  if (!text.includes("```") && !text.includes("~~~")) return fences;
  let open: { start: number; fence: string } | undefined;
  let isInMarkup = false;
  for (let at = from === 0 ? 0 : lineEnd(text, from) + 1; at < text.length; ) {
    const feed = lineEnd(text, at);
    const row = text.slice(at, feed);
    const fence = FENCE.exec(row)?.[1];
    if (fence !== undefined) {
      // an indented or nested fence may close one or open one, and one in markup is none
      const isInComment = regionTouching(comments, { start: at, end: feed }) !== undefined;
      if (isInComment || !row.startsWith(fence) || (open === undefined && (isInMarkup || row.includes("`", fence.length)))) {
        const end = endOfDoubt(at);
        fences.push({ start: open?.start ?? at, end, certain: false, closed: false });
        open = undefined;
        isInMarkup = false;
        at = end;
        continue;
      }
      if (open === undefined) open = { start: at, fence };
      else if (row.trim() === fence && fence[0] === open.fence[0] && fence.length >= open.fence.length) {
        fences.push({ start: open.start, end: row.endsWith("\r") ? feed - 1 : feed, certain: true, closed: true });
        open = undefined;
      }
    }
    isInMarkup = open === undefined && (MARKUP_BLOCK.test(row) || (isInMarkup && row.trim() !== ""));
    at = feed + 1;
  }
  if (open !== undefined) fences.push({ start: open.start, end: text.length, certain: true, closed: false });
  return fences;
}

/** From where on HTML may run over blank lines; what stands in a fence is code. The text's end where there is none. */
export function firstRawBlock(text: string, fences: readonly Fence[]): number {
  let raw = rawBlockFrom(text, 0);
  for (const { start, end, certain, closed } of fences) {
    if (raw < start || !certain || !closed) break;
    if (raw < end) raw = rawBlockFrom(text, end);
  }
  return raw;
}

function rawBlockFrom(text: string, at: number): number {
  RAW_BLOCK.lastIndex = at;
  return RAW_BLOCK.exec(text)?.index ?? text.length;
}

export function lineStart(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf("\n", at - 1) + 1;
}

export function lineEnd(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}
