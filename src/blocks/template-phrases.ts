/** Lines that are a template's by the phrases they say. */
import type { Evidence } from "../rule.ts";
import type { WordHit } from "../text/automaton.ts";
import { mayHead } from "./headings.ts";
import { namesOf } from "./hits.ts";
import { countLetters } from "./letters.ts";
import { MAX_TEMPLATE } from "./looks.ts";
import type { Page } from "./page.ts";
import { CHROME_RULE } from "./phrases.ts";
import { isElement, isQuoted } from "./quoted.ts";

/** In Han characters or their worth: terms of use may run on. */
const MAX_TERMS_SIZE = 400;
/** Share of a line's letters that phrases must cover. */
const BAR_COVERAGE = 0.55;
const NOTICE_COVERAGE = 0.2;
const LONG_COVERAGE = 0.04;
const MIN_BAR = 3;
const BREADCRUMB = /^[^>»›。]{1,24}(?:\s{0,2}(?:>{1,2}|＞|»|›|‹|→|\s\/\s)\s{0,2}[^>»›。]{1,30}){1,6}$/;
/** One of them parts the pages of a path. */
const PATH_SIGN = /[>＞»›‹→/]/;
const LESS_THAN = 0x3c;
const COLONS = "：:";
const TAGGED = /^(?:标签|標籤|tags|关键词|關鍵字)/i;
const ABSTRACT = /^[[【]?(?:摘\s{0,2}要|内容提要|內容提要|提要|要旨|초록|abstract|summary|аннотация)/i;
const MAX_ABSTRACT_LABEL = 10;
/** Paragraphs of an abstract. */
const MAX_ABSTRACT = 3;
const DATED = /\d{4}[-/年.]\d{1,2}[-/月.]\d{1,2}/;
const COUNTED = /^(?:\d{1,7}|no)\s(?:comments?|replies|views|likes|shares|responses?)$/i;
/** UTF-16 units: a title is longer, and a button in brackets no longer. */
const MIN_TITLE = 10;
const MAX_BUTTON = 8;
const OPENERS = "[【［";
const CLOSERS = "]】］";
const STORES = new Set(["app store", "google play"]);
/** Phrases that are told of a line. */
const MAX_SAID = 6;
/** `12 comments`, `No replies`. */
const COUNT_BEGINS = new Set(Array.from("0123456789nN", (first) => first.charCodeAt(0)));

/** Bits: what a list calls its phrases. */
const Kind = { Strong: 1, Nav: 2, Meta: 4 } as const;

/** Reads all phrases of the page, line by line. */
export function addPhrased(page: Page, found: Map<number, readonly Evidence[]>): void {
  const { facts, document } = page;
  const hits = page.hits(CHROME_RULE);
  for (let i = 0; i < hits.length; ) {
    const line = document.lines.at(hits[i].start);
    const end = facts.ends[line];
    let kinds = kindsOf(hits[i]);
    let next = i + 1;
    for (; next < hits.length && hits[next].start < end; next++) kinds |= kindsOf(hits[next]);
    if (mayBeChrome(page, line, next - i, kinds)) {
      const evidence = judge(page, line, hits, i, next);
      if (evidence !== undefined) found.set(line, evidence);
    }
    i = next;
  }
}

/** Whether phrases, all on one line, can say anything of it: long or closed lines need a strong one, and one menu entry inside the text says nothing. */
function mayBeChrome(page: Page, line: number, phrases: number, kinds: number): boolean {
  const { facts, document } = page;
  const size = facts.sizes[line];
  if (size > MAX_TERMS_SIZE) return false;
  if ((kinds & Kind.Strong) !== 0) return true;
  if (facts.closed[line] !== 0 || size > MAX_TEMPLATE) return false;
  return phrases > 1 || page.isOutside(line) || (kinds & Kind.Meta) !== 0 || COUNT_BEGINS.has(document.text.charCodeAt(facts.starts[line]));
}

/** What the phrases between two indexes of `hits`, all on one line, say of it. */
function judge(page: Page, line: number, hits: readonly WordHit[], from: number, to: number): Evidence[] | undefined {
  const { facts, document } = page;
  const size = facts.sizes[line];
  const closed = facts.closed[line] !== 0;
  const span = { start: facts.starts[line], end: facts.ends[line] };
  if (
    document.format !== "markdown" &&
    document.text.charCodeAt(span.start) === LESS_THAN &&
    isElement(document.text.slice(span.start, span.end))
  )
    return undefined;
  // a sentence that says what such lines are like
  if (closed && isQuoted(document.text, hits[from].start, hits[from].end, span.start, span.end)) return undefined;
  if (isButton(document.text, hits, from, to, span.start, span.end)) return undefined;
  if (closed && page.isBetweenSentences(line) && namesStores(document.text, hits, from, to)) return undefined;
  const { covered, strong, nav, meta } = readPhrases(hits, from, to);
  const different = strong < 2 ? strong : differentIn(document.text, hits, from, to);
  const share = covered / Math.max(1, countLetters(document.text, span.start, span.end));
  const evidence = () => evidenceOf(document.text, hits, from, to, share);
  if (strong > 0 && size <= MAX_TEMPLATE && share >= (closed ? NOTICE_COVERAGE * 1.5 : NOTICE_COVERAGE)) return evidence();
  if (strong > 0 && size <= MAX_TEMPLATE && page.isOutside(line) && isLabel(document.text, hits[from], span.start)) return evidence();
  if (different >= 2 && (size <= MAX_TEMPLATE ? share >= 0.15 : share >= LONG_COVERAGE)) return evidence();
  if (strong > 0 && page.lineMismatch(line) === "latin") return evidence();
  if (size > MAX_TEMPLATE || closed) return undefined;
  if (nav + strong >= MIN_BAR && share >= BAR_COVERAGE) return evidence();
  const outside = page.isOutside(line);
  if (nav + strong >= 2 && share >= 0.8 && outside) return strong === 0 && mayHead(page, line) ? undefined : evidence();
  if (COUNT_BEGINS.has(document.text.charCodeAt(span.start)) && COUNTED.test(document.slice(span))) return evidence();
  if (nav >= 1 && outside) {
    const text = document.slice(span);
    if (PATH_SIGN.test(text) && BREADCRUMB.test(text) && !DATED.test(text))
      return [...evidence(), { kind: "signal", name: "path of pages", value: text }];
  }
  if (meta >= 1 && meta + strong >= 2 && DATED.test(document.slice(span))) return evidence();
  if (meta >= 1 && outside && line > page.lastSentence && TAGGED.test(document.slice(span)) && !hasAbstract(page, line)) return evidence();
  return undefined;
}

/** Whether all that is a template's of a line is a button at its end: `… [copy link]`, and before it stands a title. */
function isButton(text: string, hits: readonly WordHit[], from: number, to: number, start: number, end: number): boolean {
  const open = text[hits[from].start - 1];
  if (open === undefined || !OPENERS.includes(open) || !CLOSERS.includes(text[end - 1])) return false;
  return hits[from].start - start > MIN_TITLE && end - hits[from].start <= MAX_BUTTON && hits[to - 1].end < end;
}

/** Whether an abstract stands above: its keywords are the author's. */
function hasAbstract({ facts, document }: Page, line: number): boolean {
  let above = line;
  for (let passed = 0; passed < MAX_ABSTRACT; passed++) {
    above = facts.neighbour(above, -1);
    if (above < 0) return false;
    if (ABSTRACT.test(document.text.slice(facts.starts[above], facts.starts[above] + MAX_ABSTRACT_LABEL))) return true;
  }
  return false;
}

/** Whether a phrase begins the line and a colon follows it: `上一篇：` and the title behind it. */
function isLabel(text: string, { start, end }: WordHit, lineStart: number): boolean {
  return start === lineStart && COLONS.includes(text[end] ?? " ");
}

/** The lists of a word are one array, shared by all its hits. */
const kindsOfLists = new WeakMap<readonly string[], number>();

/** Bits of `Kind`. */
function kindsOf(hit: WordHit): number {
  let kinds = kindsOfLists.get(hit.lists);
  if (kinds === undefined) {
    const names = namesOf(hit, CHROME_RULE);
    kinds =
      (names.includes("strong") ? Kind.Strong : 0) | (names.includes("nav") ? Kind.Nav : 0) | (names.includes("meta") ? Kind.Meta : 0);
    kindsOfLists.set(hit.lists, kinds);
  }
  return kinds;
}

/** Whether all strong phrases name where software is sold: a sentence of a text says so of what it is about. */
function namesStores(text: string, hits: readonly WordHit[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if ((kindsOf(hits[i]) & Kind.Strong) !== 0 && !STORES.has(text.slice(hits[i].start, hits[i].end).toLowerCase())) return false;
  }
  return true;
}

/** How many different strong phrases there are: a text that speaks of sharing says so more than once. */
function differentIn(text: string, hits: readonly WordHit[], from: number, to: number): number {
  const said = new Set<string>();
  for (let i = from; i < to; i++)
    if ((kindsOf(hits[i]) & Kind.Strong) !== 0) said.add(text.slice(hits[i].start, hits[i].end).toLowerCase());
  return said.size;
}

/** How many phrases of each kind there are and how many code units they cover; one inside another says nothing more. */
function readPhrases(hits: readonly WordHit[], from: number, to: number) {
  const phrases = { covered: 0, strong: 0, nav: 0, meta: 0 };
  let last = -1;
  for (let i = from; i < to; i++) {
    const { start, end } = hits[i];
    if (end <= last) continue;
    phrases.covered += end - Math.max(start, last);
    last = end;
    const kinds = kindsOf(hits[i]);
    if ((kinds & Kind.Strong) !== 0) phrases.strong++;
    else if ((kinds & Kind.Nav) !== 0) phrases.nav++;
    if ((kinds & Kind.Meta) !== 0) phrases.meta++;
  }
  return phrases;
}

function evidenceOf(text: string, hits: readonly WordHit[], from: number, to: number, share: number): Evidence[] {
  const said: string[] = [];
  let last = -1;
  for (let i = from; i < to && said.length < MAX_SAID; i++) {
    const { start, end } = hits[i];
    if (end <= last) continue;
    last = end;
    said.push(text.slice(start, end));
  }
  return [
    { kind: "signal", name: "template phrases", value: said.join(" ") },
    { kind: "signal", name: "share of the line", value: Math.round(share * 100) / 100 },
  ];
}
