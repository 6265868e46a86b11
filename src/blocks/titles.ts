/** Runs of titles: lists of other stories, and lists that were injected to look like them. */

import type { Evidence } from "../rule.ts";
import { CharClass } from "../text/classes.ts";
import type { Span } from "../text/span.ts";
import { chromeMask, chromeOf } from "./chrome.ts";
import { isVice, stemKinds } from "./hits.ts";
import { INJECTION_THRESHOLD, injectionsOf } from "./injections.ts";
import { LineForm } from "./lines.ts";
import { firstFrom, type Page } from "./page.ts";
import { LISTING_RULE, RELATED_RULE } from "./phrases.ts";
import { Score, step } from "./score.ts";
import { topicOf } from "./subject.ts";

export interface TitleRun extends Span {
  /** Line of the heading, or -1. */
  readonly heading: number;
  /** Lines of the run, blank ones left out. */
  readonly lines: readonly number[];
  readonly bulleted: boolean;
}

export interface Listing {
  readonly span: Span;
  readonly lines: readonly number[];
  readonly score: Score;
  readonly decisive: number;
}

export interface Related extends Span {
  readonly evidence: readonly Evidence[];
  readonly titles: number;
}

const NO_TITLE_ENDS = new Set(Array.from("。.；;：:，,、", (mark) => mark.charCodeAt(0)));
const MIN_TITLE = 3;
const MAX_TITLE = 45;
const MAX_HEADING = 14;
const MAX_LIST_NAME = 6;
/** Share of a heading that its phrase covers. */
const HEADING_SHARE = 0.4;
const MIN_RUN = 3;
/** In so short a run one title of vice weighs. */
const SHORT_RUN = 6;
/** Titles that show a list of stories when nothing above them says so. */
const MIN_UNLABELLED = 5;
const BULLET = /^(?:更多\s{0,2})?(?:[-•·*◆▪■●○]|\d{1,2}[.、)])\s{0,3}/;
/** What a bulleted line begins with, figures aside. */
const BULLET_BEGINS = new Set(Array.from("更-•·*◆▪■●○", (mark) => mark.charCodeAt(0)));
const MORE = /^更多\s{0,2}[-•·]\s{0,2}/;
const TIME =
  /(?<!\d)(?:(?:19|20)\d\d[-/年.]\d{1,2}[-/月.]\d{1,2}日?|(?:0\d|1[0-2])[-/月](?:[0-2]\d|3[01])日?|\d{1,2}\s?(?:小时|分钟|天|小時|分鐘|hours?|days?|minutes?)\s?(?:前|ago))(?:\s{1,2}\d{1,2}:\d{2}(?::\d{2})?)?\s{0,2}$/;
/** Shares of a run's bigrams that stand elsewhere in the document. */
const STRANGE = 0.12;
const RATHER_STRANGE = 0.2;
const AT_HOME = 0.35;
export const LISTING_THRESHOLD = 5;

const listingCache = new WeakMap<Page, readonly Listing[]>();
const runCache = new WeakMap<Page, readonly TitleRun[]>();

/** All runs of titles outside the document's sentences, or below a heading that announces other stories. */
export function titleRunsOf(page: Page): readonly TitleRun[] {
  let runs = runCache.get(page);
  if (runs === undefined) {
    runs = page.sentences === 0 ? [] : findRuns(page);
    runCache.set(page, runs);
  }
  return runs;
}

function findRuns(page: Page): TitleRun[] {
  const { facts } = page;
  const taken = chromeMask(page).map((kind) => (kind === 1 ? 1 : 0));
  const headings = headingsOf(page);
  for (const line of headings) taken[line] = 0;
  for (const { line, score } of injectionsOf(page)) if (score.total >= INJECTION_THRESHOLD) taken[line] = 1;
  const runs: TitleRun[] = [];
  for (let line = 0; line < facts.count; line++) {
    if (facts.isBlank(line) || taken[line] === 1) continue;
    const labelled = headings.has(line);
    if (!labelled && !isTitle(page, line)) continue;
    const run = labelled ? readLabelled(page, line, taken, headings) : readPlain(page, line, taken, headings);
    if (run === undefined) continue;
    runs.push(run);
    line = run.lines[run.lines.length - 1] ?? line;
  }
  return runs;
}

function headingsOf(page: Page): Set<number> {
  const { facts, document } = page;
  const lines = new Set<number>();
  for (const { start, end } of page.hits(RELATED_RULE)) {
    const line = document.lines.at(start);
    const length = facts.ends[line] - facts.starts[line];
    if (facts.sizes[line] > MAX_HEADING || facts.closed[line] !== 0 || (end - start) / length < HEADING_SHARE) continue;
    if (!document.regions.touch(["heading", "code", "table"], { start, end })) lines.add(line);
  }
  return lines;
}

function isTitle({ facts, document }: Page, line: number): boolean {
  const form = facts.forms[line];
  if (form < LineForm.Fragment || facts.sizes[line] < MIN_TITLE || facts.sizes[line] > MAX_TITLE) return false;
  return !NO_TITLE_ENDS.has(document.text.charCodeAt(facts.ends[line] - 1));
}

/** Under a heading that announces other stories: all that follows up to the template or to a text that goes on. */
function readLabelled(page: Page, heading: number, taken: Uint8Array, headings: ReadonlySet<number>): TitleRun | undefined {
  const { facts } = page;
  const lines: number[] = [];
  let prose = 0;
  for (let line = facts.neighbour(heading, 1); line >= 0; line = facts.neighbour(line, 1)) {
    if (taken[line] === 1) {
      // Other lists' names (`体育要闻`) read like menu entries: they do not end the block while titles follow.
      const next = facts.neighbour(line, 1);
      if (facts.sizes[line] <= MAX_LIST_NAME && next >= 0 && taken[next] === 0 && isTitle(page, next)) continue;
      break;
    }
    if (headings.has(line) && lines.length === 0)
      return { heading, lines: [], bulleted: false, start: facts.starts[heading], end: facts.ends[heading] };
    if (headings.has(line)) break;
    const title = isTitle(page, line) || facts.sizes[line] < MIN_TITLE || facts.forms[line] === LineForm.Marks;
    prose = title ? 0 : prose + 1;
    if (prose >= 2) {
      lines.pop();
      break;
    }
    lines.push(line);
  }
  while (lines.length > 0 && prose > 0 && lines.length < 4) {
    lines.pop();
    prose = 0;
  }
  if (lines.length === 0 && page.isOutside(heading) === false) return undefined;
  const last = lines[lines.length - 1] ?? heading;
  return { heading, lines, bulleted: false, start: facts.starts[heading], end: facts.ends[last] };
}

function readPlain(page: Page, first: number, taken: Uint8Array, headings: ReadonlySet<number>): TitleRun | undefined {
  const { facts, document } = page;
  const bulleted = isBulleted(page, first);
  const lines: number[] = [];
  for (let line = first; line >= 0 && taken[line] === 0 && !headings.has(line) && isTitle(page, line); line = facts.neighbour(line, 1)) {
    if (isBulleted(page, line) !== bulleted) break;
    lines.push(line);
  }
  if (lines.length < MIN_RUN) return undefined;
  const more = MORE.exec(document.slice({ start: facts.starts[first], end: facts.ends[first] }))?.[0].length ?? 0;
  const lead = bulleted ? (BULLET.exec(document.text.slice(facts.starts[first] + more, facts.ends[first]))?.[0].length ?? 0) : 0;
  return { heading: -1, lines, bulleted, start: facts.starts[first] + more + lead, end: facts.ends[lines[lines.length - 1]] };
}

function isBulleted({ facts, document }: Page, line: number): boolean {
  const first = document.text.charCodeAt(facts.starts[line]);
  if (!BULLET_BEGINS.has(first) && (first < 0x30 || first > 0x39)) return false;
  return BULLET.test(document.text.slice(facts.starts[line], Math.min(facts.ends[line], facts.starts[line] + 12)));
}

/** Runs that sell: what their titles promise has nothing to do with the document. */
export function listingsOf(page: Page): readonly Listing[] {
  const known = listingCache.get(page);
  if (known !== undefined) return known;
  const found: Listing[] = [];
  const bait = page.hits(LISTING_RULE);
  for (const run of titleRunsOf(page)) {
    const listing = judge(page, run, bait);
    if (listing !== undefined) found.push(listing);
  }
  listingCache.set(page, found);
  return found;
}

function judge(page: Page, run: TitleRun, bait: readonly Span[]): Listing | undefined {
  const { facts } = page;
  if (!mayHoldStems(page, run)) return undefined;
  const marks = run.lines.map((line) => markOf(page, line, bait));
  const selling = marks.map(({ vice, sells }) => vice || sells);
  const first = selling.indexOf(true);
  if (first < 0) return undefined;
  const last = selling.lastIndexOf(true);
  let [from, to] = run.bulleted ? [0, run.lines.length - 1] : [first, last];
  while (from > 0 && (marks[from - 1].bait || marks[from - 1].echo)) from--;
  while (to + 1 < marks.length && (marks[to + 1].bait || marks[to + 1].echo)) to++;
  const lines = run.lines.slice(from, to + 1);
  if (lines.length < MIN_RUN) return undefined;
  const inside = marks.slice(from, to + 1);
  const n = inside.length;
  const vice = inside.filter((mark) => mark.vice).length;
  const sells = inside.filter((mark) => mark.sells || mark.vice).length;
  const baits = inside.filter((mark) => mark.bait || mark.echo).length;
  const echoes = inside.filter((mark) => mark.echo).length;
  const score = new Score();
  score.shape("titles in a run", n, 0.5);
  score.context("titles of adult or gambling sites", vice, viceWeight(vice, n));
  score.context("titles with stems of search spam", sells, step(sells / n, [[0.5, 2]]));
  score.shape(
    "titles that bait",
    baits,
    step(baits / n, [
      [0.5, 1],
      [0.9, 1.5],
    ]),
  );
  score.shape(
    "titles that repeat their own phrase",
    echoes,
    step(echoes, [
      [2, 1],
      [3, 2],
    ]),
  );
  const span = { start: from === 0 ? run.start : facts.starts[lines[0]], end: facts.ends[lines[n - 1]] };
  const mismatch = page.mismatch(span, lines[0]);
  if (mismatch === "variant" || mismatch === "script") score.context(`other ${mismatch} than the document`, mismatch, 2);
  if (lines.every((line) => page.isOutside(line))) score.context("outside the text", lines[0] < page.firstSentence ? "before" : "after", 1);
  const overlap = topicOf(page).overlap(span, { start: facts.starts[lines[0]], end: span.end });
  if (overlap !== undefined) {
    if (overlap < RATHER_STRANGE) score.context("shared with the document", Math.round(overlap * 100) / 100, overlap < STRANGE ? 1 : 0.5);
    else if (overlap > AT_HOME) score.shape("shared with the document", Math.round(overlap * 100) / 100, -2);
  }
  return { span, lines, score, decisive: vice >= 2 ? 1 : 0 };
}

function mayHoldStems({ stems }: Page, { start, end }: Span): boolean {
  const first = stems[firstFrom(stems, start)];
  return first !== undefined && first.start < end;
}

function viceWeight(vice: number, titles: number): number {
  if (vice < 2) return vice === 1 && titles <= SHORT_RUN ? 2 : 0;
  return step(vice / titles, [
    [0.1, 2],
    [0.15, 3],
    [0.5, 4],
  ]);
}

function markOf(page: Page, line: number, bait: readonly Span[]) {
  const { facts, document } = page;
  const span = { start: facts.starts[line], end: facts.ends[line] };
  const stems = page.stemsIn(span);
  return {
    vice: stems.some(isVice),
    sells: stems.some((hit) => stemKinds(hit).some((kind) => kind === "piracy" || kind === "medicine" || kind === "money")),
    bait: holdsBait(page, line, bait),
    echo: echoesItself(document.slice(span)),
  };
}

function holdsBait({ facts }: Page, line: number, bait: readonly Span[]): boolean {
  const hit = bait[firstFrom(bait, facts.starts[line])];
  return hit !== undefined && hit.end <= facts.ends[line];
}

const MIN_ECHO = 4;

/** `A-A是什么？`: the title repeats the phrase that it was made for. */
function echoesItself(line: string): boolean {
  const title = line.replace(MORE, "").replace(BULLET, "");
  const cut = title.search(/[-—_,，、(（【]/);
  return cut >= MIN_ECHO && title.indexOf(title.slice(0, MIN_ECHO), cut) > 0;
}

/** Runs that are lists of other stories; those that a listing was found in are left to it. */
export function relatedOf(page: Page): Related[] {
  const { facts, document } = page;
  const marked = new Uint8Array(facts.count);
  for (const { score, lines } of listingsOf(page)) if (score.total >= LISTING_THRESHOLD) for (const line of lines) marked[line] = 1;
  const related: Related[] = [];
  for (const run of titleRunsOf(page)) {
    const evidence = reasons(page, run);
    if (evidence === undefined) continue;
    let start = -1;
    let end = -1;
    const flush = () => {
      if (start >= 0) related.push({ start, end, evidence, titles: run.lines.length });
      start = -1;
    };
    for (const line of run.heading >= 0 ? [run.heading, ...run.lines] : run.lines) {
      if (marked[line] === 1) flush();
      else {
        if (start < 0) start = facts.starts[line];
        end = facts.ends[line];
      }
    }
    flush();
  }
  for (const { line } of chromeOf(page)) marked[line] = 1;
  for (const { start, end } of related) marked.fill(1, document.lines.at(start), document.lines.at(end) + 1);
  return [...related, ...listNames(page, marked)].sort((a, b) => a.start - b.start);
}

/** Short lines after the text between other lists and template lines: the names of lists. */
function listNames(page: Page, marked: Uint8Array): Related[] {
  const { facts } = page;
  const names: Related[] = [];
  for (let line = page.lastSentence + 2; line < marked.length; line++) {
    if (marked[line] === 0) continue;
    const above = facts.neighbour(line, -1);
    if (above <= page.lastSentence || marked[above] === 1 || facts.sizes[above] > MAX_HEADING || facts.closed[above] !== 0) continue;
    const before = facts.neighbour(above, -1);
    if (facts.sizes[above] < 2 || !(marked[before] === 1 || before === page.lastSentence)) continue;
    const evidence: Evidence[] = [{ kind: "signal", name: "between lists of titles", value: line + 1 }];
    names.push({ start: facts.starts[above], end: facts.ends[above], evidence, titles: 0 });
  }
  return names;
}

function reasons(page: Page, run: TitleRun): Evidence[] | undefined {
  const { facts, document } = page;
  const signals: Evidence[] = [{ kind: "signal", name: "titles", value: run.lines.length }];
  if (run.heading >= 0) {
    return [
      ...signals,
      { kind: "signal", name: "heading", value: document.slice({ start: facts.starts[run.heading], end: facts.ends[run.heading] }) },
    ];
  }
  if (!run.lines.every((line) => line > page.lastSentence)) return undefined;
  const timed = run.lines.filter((line) => isTimed(page, line)).length;
  const twice = countTwice(page, run.lines);
  if (timed >= 2 || twice >= 2) {
    return [...signals, { kind: "signal", name: "with a time", value: timed }, { kind: "signal", name: "told twice", value: twice }];
  }
  if (run.lines.length < MIN_UNLABELLED) return undefined;
  const bait = page.hits(LISTING_RULE);
  const baits = run.lines.filter((line) => holdsBait(page, line, bait)).length;
  if (baits * 2 < run.lines.length) return undefined;
  const overlap = topicOf(page).overlap(run, { start: facts.starts[run.lines[0]], end: run.end });
  return overlap !== undefined && overlap < STRANGE
    ? [...signals, { kind: "signal", name: "shared with the document", value: overlap }]
    : undefined;
}

function isTimed({ facts, document }: Page, line: number): boolean {
  if (document.lines.classCount(line, CharClass.Digit) === 0) return false;
  return TIME.test(document.slice({ start: facts.starts[line], end: facts.ends[line] }));
}

/** Titles that say what the one above them says. */
function countTwice({ facts, document }: Page, lines: readonly number[]): number {
  const { text } = document;
  let twice = 0;
  for (let i = 1; i < lines.length; i++) {
    const start = facts.starts[lines[i]];
    const other = facts.starts[lines[i - 1]];
    const length = facts.ends[lines[i]] - start;
    if (length !== facts.ends[lines[i - 1]] - other) continue;
    let same = 0;
    while (same < length && text.charCodeAt(start + same) === text.charCodeAt(other + same)) same++;
    if (same === length) twice++;
  }
  return twice;
}
