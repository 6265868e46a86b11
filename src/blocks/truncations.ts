/** Where a text stops before its sentence does. */
import type { Span } from "../text/span.ts";
import { chromeOf } from "./chrome.ts";
import { LineForm } from "./lines.ts";
import type { Page } from "./page.ts";
import { wrapsOf } from "./wraps.ts";

export interface Truncation extends Span {
  /** The text itself says that it goes on elsewhere. */
  readonly teaser: boolean;
  /** What it ends with. */
  readonly sign: string;
}

/** Sentences that a text must have closed before one left open says something. */
const MIN_CLOSED = 3;
/** A last line this small may be a signature or a heading; in Han or their worth. */
const MIN_SIZE = 20;
const TEASER =
  /(?:\.{3}|…{1,2})\s{0,2}[[(（【<]?(?:阅读全文|閱讀全文|查看全文|展开全文|全文|read more|continue reading|more)[\])）】>]?$|\[(?:\.{3}|…)\]$/i;
/** No sentence ends with these. */
const OPEN_END =
  /(?:[，,、；;]|(?:的|和|与|與|在|把|被|对|對|从|從|因为|因為|但是|以及|或者)|\b(?:the|a|an|of|and|to|in|with|for|that|which|by|from|or|but|is|are|was))$/i;

/** The last passage of the text where it stops inside a sentence, and passages that say they go on elsewhere. */
export function truncationsOf(page: Page): Truncation[] {
  const { facts, document } = page;
  const found: Truncation[] = [];
  if (page.sentences < MIN_CLOSED) return found;
  const chrome = new Set(chromeOf(page).map(({ line }) => line));
  let last = -1;
  for (let line = page.firstSentence; line >= 0 && line < facts.count; line++) {
    if (facts.forms[line] < LineForm.Fragment || chrome.has(line)) continue;
    if (facts.sizes[line] >= MIN_SIZE) last = line;
    const span = { start: facts.starts[line], end: facts.ends[line] };
    const teaser =
      facts.sizes[line] >= MIN_SIZE && "]）)】>文ore…".includes(document.text[span.end - 1]) ? TEASER.exec(document.slice(span)) : null;
    if (teaser !== null) found.push({ start: span.start + teaser.index, end: span.end, teaser: true, sign: teaser[0] });
  }
  if (last < page.lastSentence || last < 0 || facts.closed[last] !== 0) return found;
  const span = { start: facts.starts[last], end: facts.ends[last] };
  const open = OPEN_END.exec(document.slice({ start: Math.max(span.start, span.end - 12), end: span.end }));
  const goesOn = facts.neighbour(last, 1);
  if (open === null || (goesOn >= 0 && !chrome.has(goesOn)) || document.regions.touch(["code", "table", "heading"], span)) return found;
  if (wrapsOf(page).some(({ line }) => line === last)) return found;
  return [...found, { ...span, teaser: false, sign: open[0] }];
}
