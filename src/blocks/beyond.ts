/** What stands above the title and below the end of an article that is sure: the page around it, whatever it says. */
import type { Evidence } from "../rule.ts";
import type { Span } from "../text/span.ts";
import { announcedOf, headOf } from "./above-title.ts";
import type { Article } from "./article.ts";
import { endOf, isControl, isEntry, isTeaser, isText, limitOf, namesEditor } from "./below-end.ts";
import { articleOf, chromeOf } from "./chrome.ts";
import { Ending, LineForm } from "./forms.ts";
import { headingsOf } from "./headings.ts";
import { stemKinds } from "./hits.ts";
import { INJECTION_THRESHOLD, injectionsOf } from "./injections.ts";
import { LISTING_THRESHOLD, listingsOf } from "./listings.ts";
import type { Page } from "./page.ts";
import { relatedOf } from "./related.ts";
import { remarksOf } from "./remarks.ts";
import { SOLICITATION_THRESHOLD, solicitationsOf } from "./solicitations.ts";
import { OWN_TRADE } from "./speech.ts";

export interface Beyond extends Span {
  readonly evidence: readonly Evidence[];
}

/** Below such a heading readers speak. */
const REMARKS = /[评評][论論]|留言|回[复覆應]|跟[帖贴]|comment|repl(?:y|ies)/i;
/** In Han characters or their worth: what a menu says of its entries is no longer. */
const MAX_SLOGAN = 16;
/** `Tagged: one, two`. */
const TAGGED = /^(?:[标標][签籤]|[关關][键鍵][词詞字]|tags?|tagged|filed under)\s{0,2}[:：]\s{0,2}\S.{0,80}$/i;
/** One figure numbers a section. */
const COUNT = /^\d[\d,]{1,8}$/;
/** In Han characters or their worth: `larger`. */
const MAX_SWITCH = 2;
const MIN_SWITCHES = 3;
/** Entries that are no list of the author's. */
const MIN_TAGS = 6;
/** What an author marked up is the author's. */
const MARKED_UP = /^#{1,6}\s|\]\(/;

/** Stretches of lines that no closer look has told. */
export function beyondOf(page: Page): Beyond[] {
  const article = articleOf(page);
  if (article === undefined) return [];
  const told = toldOf(page);
  const sold = soldOf(page);
  const remarks = remarksOf(page, told);
  const listed = listedOf(page, told);
  const stretches: Beyond[] = [];
  const add = (from: number, to: number, slogan: number, kept: Uint8Array, evidence: readonly Evidence[]) => {
    const isPart = (line: number) =>
      told[line] + sold[line] + remarks[line] + kept[line] === 0 &&
      (listed[line] === 1 || mayBe(page, line, slogan)) &&
      !namesEditor(page, line) &&
      !sells(page, line);
    addStretches(page, from, to, isPart, evidence, stretches);
  };
  const head = headOf(page, article, told);
  const announced = announcedOf(page, article, told);
  if (head > 0) add(0, head, MAX_SLOGAN, announced, [{ kind: "signal", name: "above the title of the article", value: article.title + 1 }]);
  stretches.push(...switchesOf(page, article, told));
  const below = endOf(page, article, told);
  const end = tagsAbove(page, article, below);
  if (end >= 0) {
    let text = below; // what the page is operated with
    while (text < page.facts.count && (page.facts.isBlank(text) || told[text] === 1 || isControl(page, text))) text++;
    remarks.fill(0, end, text); // who remarks says it below them
    const limit = limitOf(page, end, told, remarks, listed);
    if (limit > 0) add(end, limit, 0, announced, [{ kind: "signal", name: "below the end of the article", value: end + 1 }]);
  }
  return stretches;
}

/** Between the date and the text: sizes of type beside a line of the template, and counts below a date that is whole. */
function switchesOf({ facts, document }: Page, { byline, first }: Article, told: Uint8Array): Beyond[] {
  const found: Beyond[] = [];
  const evidence: Evidence[] = [{ kind: "signal", name: "between the date and the text", value: byline + 1 }];
  let counts = facts.forms[byline] !== LineForm.Marks;
  let switches: number[] = [];
  let beside = false;
  const tell = (line: number) => found.push({ start: facts.starts[line], end: facts.ends[line], evidence });
  const flush = () => {
    if (switches.length >= MIN_SWITCHES) for (const line of switches) tell(line);
    switches = [];
  };
  for (let line = facts.neighbour(byline, 1); line >= 0 && line < first; line = facts.neighbour(line, 1)) {
    const isCount = facts.forms[line] === LineForm.Marks && COUNT.test(document.text.slice(facts.starts[line], facts.ends[line]));
    if (told[line] === 1) beside = true;
    else if (isCount && counts) tell(line);
    else if (beside && facts.forms[line] === LineForm.Fragment && facts.sizes[line] <= MAX_SWITCH) switches.push(line);
    else beside = counts = false;
    if (told[line] === 1 || !beside) flush();
  }
  flush();
  return found;
}

/** Where what the article was filed under stands above its end, in a line that says so or an entry to a line, the first of it; else the end. */
function tagsAbove(page: Page, { last }: Article, end: number): number {
  if (end < 0) return end;
  const { facts, document } = page;
  let line = facts.neighbour(end, -1);
  if (line > last && TAGGED.test(document.text.slice(facts.starts[line], facts.ends[line]))) return line;
  let first = end;
  let entries = 0;
  for (; line > last && isEntry(page, line); line = facts.neighbour(line, -1)) {
    first = line;
    entries++;
  }
  return entries >= MIN_TAGS ? first : end;
}

/** By line: 1 for what is known to be no part of the text. */
function toldOf(page: Page): Uint8Array {
  const told = new Uint8Array(page.facts.count);
  for (const { line } of chromeOf(page)) told[line] = 1;
  for (const { start, end } of relatedOf(page)) told.fill(1, page.document.lines.at(start), page.document.lines.at(end) + 1);
  return told;
}

/** By line: 1 for what was injected. */
function soldOf(page: Page): Uint8Array {
  const { lines } = page.document;
  const sold = new Uint8Array(page.facts.count);
  const mark = ({ start, end }: Span) => sold.fill(1, lines.at(start), lines.at(end) + 1);
  for (const { span, score } of injectionsOf(page)) if (score.total >= INJECTION_THRESHOLD) mark(span);
  for (const { span, score } of solicitationsOf(page)) if (score.total >= SOLICITATION_THRESHOLD) mark(span);
  for (const { span, score } of listingsOf(page)) if (score.total >= LISTING_THRESHOLD) mark(span);
  return sold;
}

/** By line: 1 below a heading of other stories down to a line of the template: titles and what the stories begin with. */
function listedOf(page: Page, told: Uint8Array): Uint8Array {
  const { facts, document } = page;
  const listed = new Uint8Array(facts.count);
  for (const heading of headingsOf(page)) {
    if (REMARKS.test(document.text.slice(facts.starts[heading], facts.ends[heading]))) continue;
    for (let line = heading + told[heading]; line < facts.count && told[line] + listed[line] === 0; line++) listed[line] = 1;
  }
  return listed;
}

/** Sentences may be somebody's. */
function mayBe(page: Page, line: number, slogan: number): boolean {
  const { facts } = page;
  if (facts.closed[line] === Ending.Sentence && facts.sizes[line] > slogan && !isTeaser(page, line)) return false;
  return !isText(page, line) && !MARKED_UP.test(page.document.text.slice(facts.starts[line], facts.ends[line]));
}

/** What sells is told by other rules; what a site advertises of itself is its own. */
function sells(page: Page, line: number): boolean {
  const stems = page.stemsIn({ start: page.facts.starts[line], end: page.facts.ends[line] });
  return stems.some((hit) => stemKinds(hit).some((kind) => !OWN_TRADE.has(kind)));
}

function addStretches(
  { facts }: Page,
  from: number,
  to: number,
  isPart: (line: number) => boolean,
  evidence: readonly Evidence[],
  stretches: Beyond[],
): void {
  let start = -1;
  let end = -1;
  const flush = () => {
    if (start >= 0) stretches.push({ start: facts.starts[start], end: facts.ends[end], evidence });
    start = -1;
  };
  for (let line = from; line < to; line++) {
    if (facts.isBlank(line)) continue;
    if (!isPart(line)) flush();
    else {
      if (start < 0) start = line;
      end = line;
    }
  }
  flush();
}
