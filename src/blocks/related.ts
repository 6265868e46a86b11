/** Runs of titles that are lists of other stories, and the names of such lists. */
import type { Evidence } from "../rule.ts";
import { CharClass } from "../text/classes.ts";
import type { Span } from "../text/span.ts";
import { isText, namesEditor } from "./below-end.ts";
import { articleOf, chromeOf, edgesOf } from "./chrome.ts";
import { Ending } from "./forms.ts";
import { MAX_HEADING } from "./headings.ts";
import { LISTING_THRESHOLD, listingsOf } from "./listings.ts";
import { Look, MAX_TEMPLATE, MIN_TITLE } from "./looks.ts";
import type { Page } from "./page.ts";
import { LISTING_RULE } from "./phrases.ts";
import { aboveControls } from "./remark-controls.ts";
import { isDated } from "./speech.ts";
import { topicOf } from "./subject.ts";
import { BULLET, holdsBait, type TitleRun, titleRunsOf } from "./titles.ts";

export interface Related extends Span {
  readonly evidence: readonly Evidence[];
  readonly titles: number;
}

/** Titles that show a list of stories when nothing above them says so. */
const MIN_UNLABELLED = 5;
const TIME =
  /(?<!\d)(?:(?:19|20)\d\d[-/年.]\d{1,2}[-/月.]\d{1,2}日?|(?:0\d|1[0-2])[-/月](?:[0-2]\d|3[01])日?|\d{1,2}\s?(?:小时|分钟|天|小時|分鐘|hours?|days?|minutes?)\s?(?:前|ago))(?:\s{1,2}\d{1,2}:\d{2}(?::\d{2})?)?\s{0,2}$/;
/** A label and what it says: no name of a list. */
const SAID = /^[^:：\s]{2,8}[:：]\s{0,2}\S{1,8}$/;
/** … nor is a label with a number behind it. */
const NUMBERED = /^[^:：\s]{2,8}[:：]\s{0,2}[(（+]?\d/;
/** So many lines between two of the foot's need no other sign. */
const MAX_STRAY = 8;
/** A page's own list is so many times larger than its sentences. */
const MAX_TO_TEXT = 3;
/** Lines of a text without marks, their mean size, and the share of them that may be short, numbered or timed as entries of lists are. */
const MIN_TEXT = 25;
const MEAN_TEXT = 22;
const MAX_ODD = 0.1;
/** Headlines are as long in scripts of words, where nobody leaves out the marks: code units to a Han character or its worth. */
const WIDE = 1.8;
/** Share of a run's bigrams that stand elsewhere in the document. */
const STRANGE = 0.12;

/** Runs that are lists of other stories; those that a listing was found in are left to it. */
export function relatedOf(page: Page): Related[] {
  const { facts, document } = page;
  const marked = new Uint8Array(facts.count);
  for (const { score, lines } of listingsOf(page)) if (score.total >= LISTING_THRESHOLD) for (const line of lines) marked[line] = 1;
  const related: Related[] = [];
  const own = new Set(articleOf(page)?.paragraphs);
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
      if (own.has(line)) break; // the article goes on below a list inside it
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
  const between = listNames(page, marked);
  for (const { start, end } of between) marked.fill(1, document.lines.at(start), document.lines.at(end) + 1);
  return [...related, ...between, ...strayTitles(page, marked)].sort((a, b) => a.start - b.start);
}

/** Short lines after the text between other lists and template lines: the names of lists. */
function listNames(page: Page, marked: Uint8Array): Related[] {
  const { facts } = page;
  const remarks = aboveControls(page);
  const names: Related[] = [];
  for (let line = page.lastSentence + 2; line < marked.length; line++) {
    if (marked[line] === 0) continue;
    const above = facts.neighbour(line, -1);
    if (above <= page.lastSentence || marked[above] === 1 || facts.sizes[above] > MAX_HEADING || facts.closed[above] !== 0) continue;
    const before = facts.neighbour(above, -1);
    const text = page.document.text.slice(facts.starts[above], facts.ends[above]);
    if (SAID.test(text) || NUMBERED.test(text) || namesEditor(page, above)) continue;
    if (remarks[above] === 1 || facts.sizes[above] < 2 || !(marked[before] === 1 || before === page.lastSentence)) continue;
    const evidence: Evidence[] = [{ kind: "signal", name: "between lists of titles", value: line + 1 }];
    names.push({ start: facts.starts[above], end: facts.ends[above], evidence, titles: 0 });
  }
  return names;
}

/** A few lines, none a sentence, between lines of the foot that are known: titles above which no heading was left. */
function strayTitles(page: Page, marked: Uint8Array): Related[] {
  const { facts, document } = page;
  if (document.format === "markdown") return []; // headings, images and lists have marks there: a title without one is a paragraph
  const titles: Related[] = [];
  const remarks = aboveControls(page);
  let passed: number[] = [];
  let above = -1;
  for (let line = edgesOf(page).foot; line < marked.length; line++) {
    if (facts.isBlank(line)) continue;
    if (marked[line] === 0) {
      passed.push(line);
      continue;
    }
    if (
      above >= 0 &&
      passed.length <= MAX_STRAY &&
      passed.every((at) => remarks[at] === 0 && isStray(page, at)) &&
      !isPostHead(page, above)
    ) {
      for (const at of passed) {
        const evidence: Evidence[] = [{ kind: "signal", name: "between lines of a template", value: line + 1 }];
        titles.push({ start: facts.starts[at], end: facts.ends[at], evidence, titles: 1 });
      }
    }
    above = line;
    passed = [];
  }
  return titles;
}

function isStray(page: Page, line: number): boolean {
  const { facts, document } = page;
  return (
    !SAID.test(document.text.slice(facts.starts[line], facts.ends[line])) &&
    facts.closed[line] !== Ending.Sentence &&
    facts.sizes[line] <= MAX_TEMPLATE &&
    !isText(page, line) &&
    !namesEditor(page, line)
  );
}

/** Below a line with a time in it stands what somebody wrote then. */
function isPostHead({ facts, document }: Page, line: number): boolean {
  return isDated(document.text.slice(facts.starts[line], facts.ends[line]));
}

function reasons(page: Page, run: TitleRun): Evidence[] | undefined {
  const { facts, document } = page;
  const signals: Evidence[] = [{ kind: "signal", name: "titles", value: run.lines.length }];
  if (run.heading >= 0) {
    if (isUnmarkedText(page, run)) return undefined;
    return [
      ...signals,
      { kind: "signal", name: "heading", value: document.slice({ start: facts.starts[run.heading], end: facts.ends[run.heading] }) },
    ];
  }
  if (!run.lines.every((line) => line > page.lastSentence) || isPageItself(page, run)) return undefined;
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

/** So many lines as long as these, none with a time or a number, on a page that shows no article: a text whose author sets no marks. */
function isUnmarkedText(page: Page, run: TitleRun): boolean {
  const { facts, document } = page;
  if (run.lines.length < MIN_TEXT || articleOf(page) !== undefined) return false;
  let size = 0;
  let length = 0;
  let odd = 0;
  for (const line of run.lines) {
    size += facts.sizes[line];
    length += facts.ends[line] - facts.starts[line];
    if (facts.sizes[line] < MIN_TITLE || isTimed(page, line) || BULLET.test(document.text.slice(facts.starts[line], facts.ends[line])))
      odd++;
  }
  return size >= run.lines.length * MEAN_TEXT && length < size * WIDE && odd < run.lines.length * MAX_ODD;
}

/** Where a list is longer than all sentences of its page, the page is that list. */
function isPageItself({ facts }: Page, run: TitleRun): boolean {
  let own = 0;
  for (const line of run.lines) own += facts.sizes[line];
  let sentences = 0;
  for (let line = facts.next(0, Look.Sentence); line >= 0; line = facts.next(line + 1, Look.Sentence)) sentences += facts.sizes[line];
  return own > MAX_TO_TEXT * sentences;
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
