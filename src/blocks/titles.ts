/** Runs of titles: lines that follow each other and none of which ends as a sentence does. */

import type { Span } from "../text/span.ts";
import { isParagraph } from "./article.ts";
import { namesEditor } from "./below-end.ts";
import { chromeOf, edgesOf } from "./chrome.ts";
import { LineForm } from "./forms.ts";
import { headingsOf } from "./headings.ts";
import { INJECTION_THRESHOLD, injectionsOf } from "./injections.ts";
import type { LineFacts } from "./lines.ts";
import { Look, MAX_TEMPLATE, MIN_TITLE } from "./looks.ts";
import { firstFrom, type Page } from "./page.ts";
import { beginRemarks } from "./remark-controls.ts";
import { topicOf } from "./subject.ts";

export interface TitleRun extends Span {
  /** Line of the heading, or -1. */
  readonly heading: number;
  /** Lines of the run, blank ones left out. */
  readonly lines: readonly number[];
  readonly bulleted: boolean;
}

const MAX_LIST_NAME = 6;
export const MIN_RUN = 3;
/** Entries that say nothing of their stories, the size of a paragraph below them that is the text's, and the share of its terms that stand elsewhere. */
const MIN_BARE = 2;
const MIN_OWN = 50;
const OWN_SHARE = 0.6;
export const BULLET = /^(?:更多\s{0,2})?(?:[-•·*◆▪■●○]|\d{1,2}[.、)])\s{0,3}/;
/** What a bulleted line begins with, figures aside. */
const BULLET_BEGINS = new Set(Array.from("更-•·*◆▪■●○", (mark) => mark.charCodeAt(0)));
export const MORE = /^更多\s{0,2}[-•·]\s{0,2}/;

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
  const kinds = kindsOf(page);
  const runs: TitleRun[] = [];
  for (let line = nextTitle(kinds, 0); line >= 0; line = nextTitle(kinds, line + 1)) {
    const run = kinds[line] === Kind.Heading ? readLabelled(page, line, kinds) : readPlain(page, line, kinds);
    if (run === undefined) continue;
    runs.push(run);
    line = run.lines[run.lines.length - 1] ?? line;
  }
  return runs;
}

/** The first title or heading from a line on, or -1. */
function nextTitle(kinds: Uint8Array, from: number): number {
  for (let line = from; line < kinds.length; line++) if (kinds[line] >= Kind.Title) return line;
  return -1;
}

/** What a line can be in a run of titles: nothing of it, taken for something else, a title, a heading of other stories. */
const Kind = { Other: 0, Taken: 1, Title: 2, Heading: 3 } as const;

function kindsOf(page: Page): Uint8Array {
  const kinds = new Uint8Array(page.facts.count);
  const { facts } = page;
  for (let line = facts.next(0, Look.Title); line >= 0; line = facts.next(line + 1, Look.Title)) kinds[line] = Kind.Title;
  for (const { line, caption } of chromeOf(page)) if (!caption) kinds[line] = Kind.Taken;
  for (const line of headingsOf(page)) kinds[line] = Kind.Heading;
  for (const line of edgesOf(page).headings) kinds[line] = Kind.Heading;
  for (const { line, score } of injectionsOf(page)) if (score.total >= INJECTION_THRESHOLD) kinds[line] = Kind.Taken;
  return kinds;
}

/** Under a heading that announces other stories: all that follows up to the template or to a text that goes on. */
function readLabelled(page: Page, heading: number, kinds: Uint8Array): TitleRun | undefined {
  const { facts } = page;
  const lines: number[] = [];
  let prose = 0;
  let told = 0;
  for (let line = facts.neighbour(heading, 1); line >= 0; line = facts.neighbour(line, 1)) {
    if (kinds[line] === Kind.Taken) {
      // Other lists' names (`体育要闻`) read like menu entries: they do not end the block while titles follow.
      const next = facts.neighbour(line, 1);
      const isSubtitle = lines.length === 0 && facts.sizes[line] <= MAX_TEMPLATE; // what the stories have in common
      if (
        (facts.sizes[line] <= MAX_LIST_NAME || isSubtitle) &&
        next >= 0 &&
        (facts.looks[next] & Look.Title) !== 0 &&
        kinds[next] !== Kind.Taken
      )
        continue;
      break;
    }
    if (kinds[line] === Kind.Heading && lines.length === 0)
      return { heading, lines: [], bulleted: false, start: facts.starts[heading], end: facts.ends[heading] };
    if (kinds[line] === Kind.Heading || beginRemarks(page, line) || namesEditor(page, line)) break;
    const title = kinds[line] === Kind.Title || facts.sizes[line] < MIN_TITLE || facts.forms[line] === LineForm.Marks;
    prose = title ? 0 : prose + 1;
    // entries without a word about them, and then a paragraph about what the text is about: it goes on
    const goesOn = !title && told === 0 && lines.length > MIN_BARE && isOwn(page, line);
    if (!title) told++;
    if (prose >= 2 || goesOn) {
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

/** Whether a line is a paragraph most of whose terms stand elsewhere on the page. */
function isOwn(page: Page, line: number): boolean {
  const { starts, ends, sizes } = page.facts;
  if (!isParagraph(page, line) || sizes[line] < MIN_OWN) return false;
  return (topicOf(page).overlap({ start: starts[line], end: ends[line] }) ?? 0) >= OWN_SHARE;
}

function readPlain(page: Page, first: number, kinds: Uint8Array): TitleRun | undefined {
  const { facts, document } = page;
  if (!isRun(facts, first, kinds)) return undefined;
  const bulleted = isBulleted(page, first);
  const lines: number[] = [];
  for (let line = first; line >= 0 && kinds[line] === Kind.Title; line = facts.neighbour(line, 1)) {
    if (isBulleted(page, line) !== bulleted) break;
    lines.push(line);
  }
  if (lines.length < MIN_RUN) return undefined;
  const more = MORE.exec(document.slice({ start: facts.starts[first], end: facts.ends[first] }))?.[0].length ?? 0;
  const lead = bulleted ? (BULLET.exec(document.text.slice(facts.starts[first] + more, facts.ends[first]))?.[0].length ?? 0) : 0;
  return { heading: -1, lines, bulleted, start: facts.starts[first] + more + lead, end: facts.ends[lines[lines.length - 1]] };
}

/** Whether as many titles as a run needs follow each other: what most titles, being headings of sections, fail. */
function isRun(facts: LineFacts, first: number, kinds: Uint8Array): boolean {
  let line = first;
  for (let run = 1; run < MIN_RUN; run++) {
    line = facts.neighbour(line, 1);
    if (line < 0 || kinds[line] !== Kind.Title) return false;
  }
  return true;
}

function isBulleted({ facts, document }: Page, line: number): boolean {
  const first = document.text.charCodeAt(facts.starts[line]);
  if (!BULLET_BEGINS.has(first) && (first < 0x30 || first > 0x39)) return false;
  return BULLET.test(document.text.slice(facts.starts[line], Math.min(facts.ends[line], facts.starts[line] + 12)));
}

/** Whether a title holds a phrase of content farms. */
export function holdsBait({ facts }: Page, line: number, bait: readonly Span[]): boolean {
  const hit = bait[firstFrom(bait, facts.starts[line])];
  return hit !== undefined && hit.end <= facts.ends[line];
}
