/** Where a text stops before its sentence does. */
import type { Span } from "../text/span.ts";
import { chromeMask } from "./chrome.ts";
import { LineForm } from "./forms.ts";
import { Look, MIN_PASSAGE } from "./looks.ts";
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
const TEASER =
  /(?:\.{3}|…{1,2})\s{0,2}[[(（【<]?(?:阅读全文|閱讀全文|查看全文|展开全文|全文|read more|continue reading|more)[\])）】>]?$|\[(?:\.{3}|…)\]$/i;
/** No sentence ends with these. */
const OPEN_END =
  /(?:[，,、；;]|(?:的|和|与|與|在|把|被|对|對|从|從|因为|因為|但是|以及|或者)|\b(?:the|a|an|of|and|to|in|with|for|that|which|by|from|or|but|is|are|was))$/i;

/** A teaser is no longer than this. */
const MAX_TEASER = 24;

/** The last passage of the text where it stops inside a sentence, and passages that say they go on elsewhere. */
export function truncationsOf(page: Page): Truncation[] {
  if (page.sentences < MIN_CLOSED) return [];
  const found = teasersOf(page);
  const last = lastPassage(page);
  if (last < page.lastSentence || last < 0 || page.facts.closed[last] !== 0) return found;
  const cut = cutOf(page, last);
  return cut === undefined ? found : [...found, cut];
}

function teasersOf(page: Page): Truncation[] {
  const { facts, document } = page;
  const found: Truncation[] = [];
  for (let line = facts.next(page.firstSentence, Look.Teaser); line >= 0; line = facts.next(line + 1, Look.Teaser)) {
    const end = facts.ends[line];
    const from = Math.max(facts.starts[line], end - MAX_TEASER);
    const teaser = TEASER.exec(document.text.slice(from, end));
    if (teaser === null || chromeMask(page)[line] !== 0) continue;
    found.push({ start: from + teaser.index, end, teaser: true, sign: teaser[0] });
  }
  return found;
}

/** The last line that is large enough for a passage and none of the template's, or -1. */
function lastPassage(page: Page): number {
  const { facts } = page;
  for (let line = facts.count - 1; line >= page.firstSentence; line--) {
    if (facts.sizes[line] >= MIN_PASSAGE && facts.forms[line] >= LineForm.Fragment && chromeMask(page)[line] === 0) return line;
  }
  return -1;
}

function cutOf(page: Page, line: number): Truncation | undefined {
  const { facts, document } = page;
  const span = { start: facts.starts[line], end: facts.ends[line] };
  const open = OPEN_END.exec(document.text.slice(Math.max(span.start, span.end - 12), span.end));
  if (open === null) return undefined;
  const goesOn = facts.neighbour(line, 1);
  if ((goesOn >= 0 && chromeMask(page)[goesOn] === 0) || document.regions.touch(["code", "table", "heading"], span)) return undefined;
  return wrapsOf(page).some((wrap) => wrap.line === line) ? undefined : { ...span, teaser: false, sign: open[0] };
}
