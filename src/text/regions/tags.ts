/** What a reader does not see of markup: comments, tags, and the contents of scripts and styles. */
import type { Span } from "../span.ts";

const LONGEST_TAG = 4096;
const RAW = /^<(script|style|template)\b/i;
const RAW_LENGTH = 12;
/** A tag, comment or declaration may begin here; an address between angle brackets is none of them. */
const MARKUP = /<(?![A-Za-z][A-Za-z0-9+.-]{1,31}:[^<>]{0,2048}>)/;

/** HTML comments. One that is never closed hides nothing. */
export function comments(text: string): Span[] {
  const spans: Span[] = [];
  for (let start = text.indexOf("<!--"); start >= 0; ) {
    const close = text.indexOf("-->", start + 4);
    if (close < 0) break;
    spans.push({ start, end: close + 3 });
    start = text.indexOf("<!--", close + 3);
  }
  return spans;
}

/** Comments, tags, declarations, and scripts and styles with all they hold, between two offsets. */
export function hiddenMarkup(text: string, from = 0, to = text.length): Span[] {
  const spans: Span[] = [];
  const unclosed = new Set<string>();
  for (let start = text.indexOf("<", from); start >= 0 && start < to; ) {
    const end = Math.min(to, markupEnd(text, start, unclosed));
    if (end > start) spans.push({ start, end });
    start = text.indexOf("<", Math.max(end, start + 1));
  }
  return spans;
}

/** All that a parser may take for markup in a paragraph: what it takes for prose may be among it. An element with raw content holds the rest. */
export function possibleMarkup(paragraph: string): Span[] {
  const spans: Span[] = [];
  if (!MARKUP.test(paragraph)) return spans;
  const unclosed = new Set<string>();
  // behind a tag even an address between angle brackets may be one
  for (let start = paragraph.indexOf("<"); start >= 0; start = paragraph.indexOf("<", start + 1)) {
    const isRaw = RAW.test(paragraph.slice(start, start + RAW_LENGTH));
    const end = isRaw ? paragraph.length : markupEnd(paragraph, start, unclosed);
    if (end > start) spans.push({ start, end });
    if (isRaw) break;
  }
  return spans;
}

/** `unclosed` remembers which ends do not come any more, so that each is looked for in vain only once. */
function markupEnd(text: string, start: number, unclosed: Set<string>): number {
  if (text.startsWith("<!--", start)) return endOf(text, "-->", start + 4, unclosed);
  if (!/^<[/!?]?[A-Za-z]/.test(text.slice(start, start + 3))) return -1;
  const tagEnd = closingBracket(text, start);
  if (tagEnd < 0) return -1;
  const raw = RAW.exec(text.slice(start, start + RAW_LENGTH))?.[1].toLowerCase();
  if (raw === undefined || text[tagEnd - 2] === "/") return tagEnd;
  const close = endOf(text, `</${raw}`, tagEnd, unclosed);
  return close < 0 ? tagEnd : Math.max(close, closingBracket(text, close));
}

function endOf(text: string, mark: string, from: number, unclosed: Set<string>): number {
  if (unclosed.has(mark)) return -1;
  const at = text.indexOf(mark, from);
  if (at < 0) unclosed.add(mark);
  return at < 0 ? -1 : at + mark.length;
}

/** The end of a tag: `>` outside its quoted attributes, or -1 where none follows before the next `<`. */
function closingBracket(text: string, start: number): number {
  const limit = Math.min(text.length, start + LONGEST_TAG);
  let quote = "";
  let plain = -1;
  for (let i = start + 1; i < limit; i++) {
    const character = text[i];
    if (character === ">") {
      if (quote === "") return i + 1;
      if (plain < 0) plain = i + 1;
    } else if (quote !== "") {
      if (character === quote) quote = "";
    } else if (character === "<") return -1;
    else if ((character === '"' || character === "'") && text[i - 1] === "=") quote = character;
  }
  return plain;
}
