/** Where a text stops before its sentence does. */
import type { Span } from "../text/span.ts";
import { chromeMask } from "./chrome.ts";
import { INJECTION_THRESHOLD, injectionsOf } from "./injections.ts";
import { Look, MIN_PASSAGE } from "./looks.ts";
import type { Page } from "./page.ts";
import { relatedOf } from "./related.ts";
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
  /(?:[，,、；]|(?<!&#?\w{1,8});|(?:的|和|与|與|在|把|被|对|對|从|從|因为|因為|但是|以及|或者|并且|並且|而且|如果|虽然|雖然|由于|由於|为了|為了|关于|關於|根据|根據|即使|不仅|不僅)|\b(?:the|a|an|of|and|to|in|with|for|that|which|by|from|or|but|is|are|was))$/i;

/** Begins a heading; one that is underlined may be the head of a listing. */
const HASH = 0x23;
/** A teaser is no longer than this. */
const MAX_TEASER = 24;

/** The last passage of the text, or of a part of it, where it stops inside a sentence, and passages that say they go on elsewhere. */
export function truncationsOf(page: Page): Truncation[] {
  if (page.sentences < MIN_CLOSED) return [];
  const found = teasersOf(page);
  const { facts } = page;
  for (let line = facts.next(page.firstSentence, Look.Broken); line >= 0; line = facts.next(line + 1, Look.Broken)) {
    const cut = cutOf(page, line);
    if (cut !== undefined) found.push(cut);
  }
  return found;
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

function cutOf(page: Page, line: number): Truncation | undefined {
  const { facts, document } = page;
  if (facts.sizes[line] < MIN_PASSAGE) return undefined;
  const span = { start: facts.starts[line], end: facts.ends[line] };
  const open = OPEN_END.exec(document.text.slice(Math.max(span.start, span.end - 12), span.end));
  if (open === null || chromeMask(page)[line] !== 0 || !isLast(page, line)) return undefined;
  if (document.regions.touch(["code", "table", "heading"], span)) return undefined;
  return wrapsOf(page).some((wrap) => wrap.line === line) ? undefined : { ...span, teaser: false, sign: open[0] };
}

/** Whether the text, or its part under one heading, has no other line behind this one: what a template or an injection put there is none of the text's. */
function isLast(page: Page, line: number): boolean {
  const { facts, document } = page;
  const foreign = foreignLines(page);
  let next = facts.neighbour(line, 1);
  while (next >= 0 && foreign[next] !== 0) next = facts.neighbour(next, 1);
  if (next < 0) return true;
  const start = facts.starts[next];
  return document.text.charCodeAt(start) === HASH && document.regions.touch(["heading"], { start, end: facts.ends[next] });
}

const foreignCache = new WeakMap<Page, Uint8Array>();

/** By line: whether a template, a list of other stories or an injection put it there. */
function foreignLines(page: Page): Uint8Array {
  let foreign = foreignCache.get(page);
  if (foreign === undefined) {
    foreign = chromeMask(page).slice();
    const { lines } = page.document;
    for (const { start, end } of relatedOf(page)) foreign.fill(1, lines.at(start), lines.at(end) + 1);
    for (const { line, score } of injectionsOf(page)) if (score.total >= INJECTION_THRESHOLD) foreign[line] = 1;
    foreignCache.set(page, foreign);
  }
  return foreign;
}
