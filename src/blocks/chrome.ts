/** Lines that a site's template put around its text: bars, notices, panels, counters. */
import type { Evidence } from "../rule.ts";
import type { WordHit } from "../text/automaton.ts";
import type { Span } from "../text/span.ts";
import { LineForm } from "./forms.ts";
import { namesOf } from "./hits.ts";
import { countLetters } from "./letters.ts";
import { Look, MAX_TEMPLATE } from "./looks.ts";
import type { Page } from "./page.ts";
import { CHROME_RULE } from "./phrases.ts";

export interface ChromeLine extends Span {
  readonly line: number;
  /** The line is a picture's alternative text: a title with the site's name. */
  readonly caption: boolean;
  readonly evidence: readonly Evidence[];
}

/** In Han characters or their worth: terms of use may run on. */
const MAX_TERMS_SIZE = 400;
/** Share of a line's letters that phrases must cover. */
const BAR_COVERAGE = 0.55;
const NOTICE_COVERAGE = 0.2;
const LONG_COVERAGE = 0.04;
const MIN_BAR = 3;
/** Lines without a phrase of their own between two that have one. */
const MAX_BETWEEN = 12;
const BREADCRUMB = /^[^>»›。]{1,24}(?:\s{0,2}(?:>{1,2}|»|›|→)\s{0,2}[^>»›。]{1,30}){1,6}$/;
const COPYRIGHT =
  /(?:©|\(c\)|copyright|版[权權]所有).{0,40}(?:19|20)\d\d|(?:19|20)\d\d.{0,30}(?:all rights reserved|版[权權]所有)|[京沪粤浙苏冀津渝川鄂湘闽鲁豫皖赣晋陕辽吉黑桂琼云贵藏甘青宁新蒙]ICP[备備证]/i;
/** What a copyright line cannot do without: far less to look for. */
const COPYRIGHT_SIGN = /©|\([cC]\)|[cC][oO][pP][yY][rR]|版[权權]|[rR][eE][sS][eE][rR][vV]|[iI][cC][pP]/;
const PAGE_NUMBER =
  /(?:^|[^\d./-])(?:第\s{0,2}\d{1,4}\s{0,2}[页頁](?:\s{0,2}[/／共]{1,2}\s{0,2}\d{1,4}\s{0,2}[页頁]?)?|page\s\d{1,4}(?:\sof\s\d{1,4})?|\d{1,3}\s{0,2}\/\s{0,2}\d{1,3})$/i;
const MIN_RUNNING = 3;
const CAPTION_SIGNAL = "lines that end in the same site name";
/** ` - SITE` is no longer than this, and stands on so many lines at least. */
const MAX_SITE = 16;
const MIN_CAPTIONS = 3;
const HYPHEN = 0x2d;
const BLANK = 0x20;
const NUMBERED = /^\d{1,2}[.、)]/;
const TAGGED = /^(?:标签|標籤|tags|关键词|關鍵字)/i;
const DATED = /\d{4}[-/年.]\d{1,2}[-/月.]\d{1,2}/;
const COUNTED = /^(?:\d{1,7}|no)\s(?:comments?|replies|views|likes|shares|responses?)$/i;
/** `12 comments`, `No replies`. */
const COUNT_BEGINS = new Set(Array.from("0123456789nN", (first) => first.charCodeAt(0)));
const COUNTER = /^\s{0,4}[(（]?\d{1,7}[)）]?\s{0,4}$/;
const MAX_COUNTER = 17;

const cache = new WeakMap<Page, readonly ChromeLine[]>();
const maskCache = new WeakMap<Page, Uint8Array>();

export function chromeOf(page: Page): readonly ChromeLine[] {
  let found = cache.get(page);
  if (found === undefined) {
    found = findChrome(page);
    cache.set(page, found);
  }
  return found;
}

/** By line: 1 for a line of the template, 2 for a picture's alternative text. */
export function chromeMask(page: Page): Uint8Array {
  let mask = maskCache.get(page);
  if (mask === undefined) {
    mask = new Uint8Array(page.facts.count);
    for (const { line, caption } of chromeOf(page)) mask[line] = caption ? 2 : 1;
    maskCache.set(page, mask);
  }
  return mask;
}

function findChrome(page: Page): ChromeLine[] {
  const { facts, document } = page;
  const hits = page.hits(CHROME_RULE);
  const found = new Map<number, readonly Evidence[]>();
  for (let i = 0; i < hits.length; ) {
    const line = document.lines.at(hits[i].start);
    const end = facts.ends[line];
    let next = i + 1;
    while (next < hits.length && hits[next].start < end) next++;
    if (mayBeChrome(page, line, hits, i, next)) {
      const evidence = judge(page, line, hits, i, next);
      if (evidence !== undefined) found.set(line, evidence);
    }
    i = next;
  }
  addRunning(page, found, addShaped(page, found));
  addCaptions(page, found);
  addBetween(page, found);
  return [...found.entries()]
    .filter(
      ([line]) =>
        !document.regions.touch(["code", "table", "heading", "front-matter"], { start: facts.starts[line], end: facts.ends[line] }),
    )
    .sort(([a], [b]) => a - b)
    .map(([line, evidence]) => ({ line, evidence, caption: isCaption(evidence), start: facts.starts[line], end: facts.ends[line] }));
}

function isCaption([first]: readonly Evidence[]): boolean {
  return first.kind === "signal" && first.name === CAPTION_SIGNAL;
}

/** Whether phrases, all on one line, can say anything of it: long or closed lines need a strong one, and one menu entry inside the text says nothing. */
function mayBeChrome(page: Page, line: number, hits: readonly WordHit[], from: number, to: number): boolean {
  const { facts, document } = page;
  const size = facts.sizes[line];
  if (size > MAX_TERMS_SIZE) return false;
  if (hasAny(hits, from, to, "strong")) return true;
  if (facts.closed[line] !== 0 || size > MAX_TEMPLATE) return false;
  return (
    to > from + 1 ||
    page.isOutside(line) ||
    hasAny(hits, from, to, "meta") ||
    COUNT_BEGINS.has(document.text.charCodeAt(facts.starts[line]))
  );
}

/** What the phrases between two indexes of `hits`, all on one line, say of it. */
function judge(page: Page, line: number, hits: readonly WordHit[], from: number, to: number): Evidence[] | undefined {
  const { facts, document } = page;
  const size = facts.sizes[line];
  const closed = facts.closed[line] !== 0;
  const span = { start: facts.starts[line], end: facts.ends[line] };
  const { covered, strong, nav, meta, said } = readPhrases(document.text, hits, from, to);
  const share = covered / Math.max(1, countLetters(document.text, span.start, span.end));
  const evidence: Evidence[] = [
    { kind: "signal", name: "template phrases", value: said.slice(0, 6).join(" ") },
    { kind: "signal", name: "share of the line", value: Math.round(share * 100) / 100 },
  ];
  if (strong > 0 && size <= MAX_TEMPLATE && share >= (closed ? NOTICE_COVERAGE * 1.5 : NOTICE_COVERAGE)) return evidence;
  if (strong >= 2 && (size <= MAX_TEMPLATE ? share >= 0.15 : share >= LONG_COVERAGE)) return evidence;
  if (strong > 0 && page.lineMismatch(line) === "latin") return evidence;
  if (size > MAX_TEMPLATE || closed) return undefined;
  if (nav + strong >= MIN_BAR && share >= BAR_COVERAGE) return evidence;
  const outside = page.isOutside(line);
  if (nav + strong >= 2 && share >= 0.8 && outside) return evidence;
  const text = document.slice(span);
  if (COUNTED.test(text)) return evidence;
  if (nav >= 1 && outside && BREADCRUMB.test(text)) return [...evidence, { kind: "signal", name: "path of pages", value: text }];
  if (meta >= 1 && meta + strong >= 2 && DATED.test(text)) return evidence;
  if (meta >= 1 && outside && line > page.lastSentence && TAGGED.test(text)) return evidence;
  return nav === 1 && share >= 0.99 && outside && page.isFirstOrLast(line) ? evidence : undefined;
}

function hasAny(hits: readonly WordHit[], from: number, to: number, name: string): boolean {
  for (let i = from; i < to; i++) if (namesOf(hits[i], CHROME_RULE).includes(name)) return true;
  return false;
}

/** How many phrases of each kind there are and how many code units they cover; one inside another says nothing more. */
function readPhrases(text: string, hits: readonly WordHit[], from: number, to: number) {
  const phrases = { covered: 0, strong: 0, nav: 0, meta: 0, said: [] as string[] };
  let last = -1;
  for (let i = from; i < to; i++) {
    const { start, end } = hits[i];
    if (end <= last) continue;
    phrases.covered += end - Math.max(start, last);
    last = end;
    const names = namesOf(hits[i], CHROME_RULE);
    if (names.includes("strong")) phrases.strong++;
    else if (names.includes("nav")) phrases.nav++;
    if (names.includes("meta")) phrases.meta++;
    phrases.said.push(text.slice(start, end));
  }
  return phrases;
}

/** Copyright lines are known by their shape, page numbers by standing on the same line with other numbers; tells the lines of those. */
function addShaped(page: Page, found: Map<number, readonly Evidence[]>): number[] {
  const { facts, document } = page;
  const numbered = new Map<string, number[]>();
  for (let line = facts.next(0, Look.Numbered); line >= 0; line = facts.next(line + 1, Look.Numbered)) {
    const text = document.slice({ start: facts.starts[line], end: facts.ends[line] });
    if (!found.has(line) && COPYRIGHT_SIGN.test(text) && COPYRIGHT.test(text))
      found.set(line, [{ kind: "signal", name: "copyright line", value: text.slice(0, 60) }]);
    if (facts.sizes[line] < MIN_RUNNING || !mayEndPageNumber(text) || !PAGE_NUMBER.test(text)) continue;
    const bare = text.replace(/\d+/g, "");
    const others = numbered.get(bare);
    if (others) others.push(line);
    else numbered.set(bare, [line]);
  }
  const running = [...numbered.values()].filter((same) => same.length > 1).flat();
  for (const line of running) {
    if (!found.has(line)) found.set(line, [{ kind: "signal", name: "page number at the end of a running line", value: facts.sizes[line] }]);
  }
  return running;
}

function mayEndPageNumber(line: string): boolean {
  const last = line.charCodeAt(line.length - 1);
  return (last >= 0x30 && last <= 0x39) || last === 0x9875 || last === 0x9801; // a digit, 页 or 頁
}

/** The line above or below a page number that stands there on every page is a running head. */
function addRunning(page: Page, found: Map<number, readonly Evidence[]>, numbered: readonly number[]): void {
  if (numbered.length === 0) return;
  const { facts, document } = page;
  const { lineHashes } = document;
  const heads = new Set<number>();
  for (const line of numbered) {
    for (const at of [facts.neighbour(line, -1), facts.neighbour(line, 1)]) {
      if (at >= 0 && facts.forms[at] === LineForm.Fragment && facts.sizes[at] >= MIN_RUNNING) heads.add(lineHashes[at]);
    }
  }
  if (heads.size === 0) return;
  const places = new Map<number, number[]>();
  for (let line = 0; line < facts.count; line++) {
    if (heads.has(lineHashes[line])) places.set(lineHashes[line], [...(places.get(lineHashes[line]) ?? []), line]);
  }
  for (const lines of places.values()) {
    if (lines.length < 2) continue;
    for (const line of lines)
      if (!found.has(line)) found.set(line, [{ kind: "signal", name: "running line beside page numbers", value: lines.length }]);
  }
}

/** Alternative texts of a site's pictures: titles with the same site name behind a dash, again and again. */
function addCaptions(page: Page, found: Map<number, readonly Evidence[]>): void {
  const bySite = new Map<string, number[]>();
  const { facts } = page;
  for (let line = facts.next(0, Look.Caption); line >= 0; line = facts.next(line + 1, Look.Caption)) {
    const dash = lastDash(page, line);
    if (dash < 0) continue;
    const site = page.document.text.slice(dash, page.facts.ends[line]);
    const lines = bySite.get(site);
    if (lines) lines.push(line);
    else bySite.set(site, [line]);
  }
  for (const [site, lines] of bySite) {
    if (lines.length < MIN_CAPTIONS) continue;
    for (const line of lines)
      if (!found.has(line)) found.set(line, [{ kind: "signal", name: CAPTION_SIGNAL, value: `${lines.length} × ${site.trim()}` }]);
  }
}

/** Where ` - ` stands last in the tail of a line, or -1. */
function lastDash({ facts, document: { text } }: Page, line: number): number {
  const end = facts.ends[line];
  const from = Math.max(facts.starts[line] + 1, end - MAX_SITE);
  for (let at = end - 3; at >= from; at--) {
    if (text.charCodeAt(at + 1) === HYPHEN && text.charCodeAt(at) === BLANK && text.charCodeAt(at + 2) === BLANK) return at;
  }
  return -1;
}

/** A template's lines stand together: a counter beside a bar and short lines between two bars belong to it. */
function addBetween(page: Page, found: Map<number, readonly Evidence[]>): void {
  const { facts, document } = page;
  const chrome = [...found.keys()].sort((a, b) => a - b);
  for (const line of chrome) {
    for (const step of [-1, 1] as const) {
      const passed: number[] = [];
      for (let at = facts.neighbour(line, step); at >= 0 && passed.length < 3; at = facts.neighbour(at, step)) {
        if (found.has(at)) {
          for (const between of passed) found.set(between, [{ kind: "signal", name: "between lines of a template", value: line + 1 }]);
          break;
        }
        const text = document.slice({ start: facts.starts[at], end: facts.ends[at] });
        if (passed.length === 0 && text.length <= MAX_COUNTER && COUNTER.test(text)) {
          found.set(at, [{ kind: "signal", name: "counter beside a template line", value: text.trim() }]);
          break;
        }
        const numbered = NUMBERED.test(text) && NUMBERED.test(document.text.slice(facts.starts[line], facts.starts[line] + 8));
        if (numbered) {
          passed.push(at);
          continue;
        }
        if (facts.sizes[at] > MAX_BETWEEN || facts.closed[at] !== 0 || at <= page.lastSentence) break;
        passed.push(at);
      }
    }
  }
}
