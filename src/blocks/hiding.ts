/** Styles that keep a link from readers and show it to search engines, left in a text as text. */
import type { Document } from "../text/document.ts";
import type { Span } from "../text/span.ts";

export interface HiddenBlock extends Span {
  /** The style that hides it, as it stands in the text. */
  readonly style: string;
  readonly links: number;
  /** It moves what it hides out of sight, which no page does with what it shows at other times. */
  readonly offScreen: boolean;
  /** What readers do not see, its tags left out. */
  readonly hidden: string;
}

/** In the order of how often they are met; each is looked for as a plain string first. */
const NEEDLES = ["display:", "left:", "top:", "text-indent:", "visibility:", "font-size:", "opacity:", "height:", "overflow:"] as const;
const HIDING =
  /display\s{0,2}:\s{0,2}none|(?:left|top|text-indent)\s{0,2}:\s{0,2}-\d{3,6}(?:px|em|rem)|visibility\s{0,2}:\s{0,2}hidden|font-size\s{0,2}:\s{0,2}0(?:px)?\s{0,2}[;"']|opacity\s{0,2}:\s{0,2}0\s{0,2}[;"']|height\s{0,2}:\s{0,2}[01](?:px)?\s{0,2};[^"'<>]{0,40}overflow\s{0,2}:\s{0,2}hidden|overflow\s{0,2}:\s{0,2}hidden\s{0,2};[^"'<>]{0,40}height\s{0,2}:\s{0,2}[01](?:px)?\s{0,2}(?=[;"'])/i;
const OPENING = /<(?!(?:img|input|iframe|embed)\s)[a-z][a-z0-9]{0,15}\s[^<>]{0,300}style\s{0,2}=\s{0,2}\\?["'][^<>]{0,300}$/i;
/** What a rule of a style sheet is for: `.note`, `#foot a`. */
const SELECTOR = /^\s{0,8}[.#][a-z_][\w-]{0,40}(?:[\s>]{1,3}[\w.#-]{1,40}){0,3}\s{0,3}$/i;
const MAX_SELECTOR = 200;
const OFF_SCREEN = /^(?:left|top|text-indent)/i;
const TAGS = /<[^<>]{0,400}>/g;
const ANCHOR = /<a\s/gi;
const ADDRESS = /https?:\/\//gi;
/** A tag's attributes are looked back over as far as this. */
const MAX_TAG = 620;
/** A hidden block is looked at as far as this; what hides more is a page. */
const MAX_BLOCK = 4000;

export function hiddenBlocks(document: Document): HiddenBlock[] {
  const { text, lines } = document;
  const blocks = ruleBlocks(document);
  if (!text.includes("<") || (!text.includes("style=") && !text.includes("style ="))) return blocks;
  const seen = new Set<number>();
  for (const needle of NEEDLES) {
    for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length)) {
      const line = lines.at(at);
      if (seen.has(line)) continue;
      const lineStart = lines.start(line);
      const lead = text.slice(Math.max(lineStart, at - MAX_TAG), at);
      const open = lead.lastIndexOf("<");
      if (open < 0) continue;
      const style = HIDING.exec(text.slice(at, Math.min(lines.end(line), at + 80)));
      if (style === null || style.index > 12 || !OPENING.test(lead.slice(open))) continue;
      seen.add(line);
      const first = text.indexOf("<", lineStart);
      const end = Math.min(lines.end(line), first + MAX_BLOCK);
      const block = text.slice(first, end);
      blocks.push({
        start: first,
        end: first + block.trimEnd().length,
        style: style[0],
        links: countLinks(block),
        offScreen: OFF_SCREEN.test(style[0]),
        hidden: block.replace(TAGS, " ").trim(),
      });
    }
  }
  return blocks.sort((a, b) => a.start - b.start);
}

/** A rule of a style sheet that hides, at the beginning of a line, and what was left behind it. */
function ruleBlocks({ text, lines }: Document): HiddenBlock[] {
  const blocks: HiddenBlock[] = [];
  for (let at = text.indexOf("{"); at >= 0; at = text.indexOf("{", at + 1)) {
    const line = lines.at(at);
    const start = lines.start(line);
    const close = text.indexOf("}", at);
    const end = Math.min(lines.end(line), start + MAX_BLOCK);
    if (close < 0) break;
    if (close >= end || close - at > MAX_TAG || !SELECTOR.test(text.slice(start, Math.min(at, start + MAX_SELECTOR)))) continue;
    const style = HIDING.exec(text.slice(at, close))?.[0];
    const hidden = text
      .slice(close + 1, end)
      .replace(TAGS, " ")
      .trim();
    // what a style sheet hides it may show again: only what the words sell tells, never where they were put
    if (style !== undefined) {
      blocks.push({ start, end: start + text.slice(start, end).trimEnd().length, style, links: 0, offScreen: false, hidden });
    }
  }
  return blocks;
}

/** An anchor holds its address: bare addresses count only where there is no anchor. */
function countLinks(block: string): number {
  return (block.match(ANCHOR) ?? block.match(ADDRESS) ?? []).length;
}
