/** The article of a page, known by its form: a title, below it when it was published, below that paragraphs of sentences. */
import { CharClass } from "../text/classes.ts";
import { LineForm } from "./forms.ts";
import { headingsOf } from "./headings.ts";
import type { LineFacts } from "./lines.ts";
import { Look, MAX_TEMPLATE } from "./looks.ts";
import type { Page } from "./page.ts";
import { namesRemarks } from "./remark-controls.ts";
import { isDated } from "./speech.ts";

export interface Article {
  /** First line of the title, and the line that says when it was published; the title's where none does. */
  readonly title: number;
  readonly byline: number;
  /** First and last paragraph, and those between them. */
  readonly first: number;
  readonly last: number;
  readonly paragraphs: readonly number[];
  /** Sum of the paragraphs' sizes. */
  readonly size: number;
}

/** A whole date: entries of lists are often told by the day or the hour alone. */
const DATE =
  /(?:[时時][间間]|日期|[发發][布佈表])[:：于於]?\s{0,2}\d{1,2}-\d{1,2}|(?:19|20)\d\d\s{0,2}[-/年.]\s{0,2}\d{1,2}\s{0,2}[-/月.]\s{0,2}\d{1,2}|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s(?:19|20)\d\d|\b\d{1,2}\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?,?\s(?:19|20)\d\d/i;
const MIN_DATE_DIGITS = 5;
/** UTF-16 units of a line that says when and from whom. */
const MAX_BYLINE = 90;
/** Lines between the title and the date, and between the date and the first paragraph. */
const MAX_ABOVE = 4;
const MAX_BELOW = 40;
/** `Home > Local > Text`: lines between it and the title, and between a title without a date and the first paragraph. */
const PATH = /[^\s>»›]\s{0,2}[>＞»›]{1,2}\s{0,2}[^\s>»›]/;
const MAX_TO_TITLE = 3;
const MAX_TO_TEXT = 4;
/** A page may set year, day and time each on its own line. */
const MAX_PARTS = 3;
/** Paragraphs that may begin the article: what stands above it may be an announcement. */
const MAX_STARTS = 4;
/** `Size: 3 MB`: what stands between the title and the date of something that is offered. */
const LABELLED = /^[^:：\s]{2,8}[:：]\s{0,2}\S{1,12}$/;
const MAX_LABELS = 8;
/** Sizes are in Han characters or their worth: a title, a paragraph and a whole article have so many at least. */
const MIN_TITLE = 6;
const MIN_PARAGRAPH = 20;
/** … and a paragraph behind whose end something stands: who wrote it. */
const MIN_OPEN = 80;
const MIN_ARTICLE = 80;
/** A list of stories has so many dates, and no more paragraphs to each. */
const MIN_LIST = 2;
const MAX_PER_DATE = 2;
/** What ends an article: so many lines of the template, or so many lines none of which is a paragraph. */
const MAX_STRANGE = 3;
const MAX_APART = 24;

/** Lines, by number. */
interface Told {
  has(line: number): boolean;
}

/** @param told lines that are known to be the template's; paragraphs are taken for the article's all the same */
export function findArticle(page: Page, told: Told): Article | undefined {
  const { facts, document } = page;
  if (page.sentences === 0 || document.format === "markdown") return undefined;
  let article: Article | undefined;
  let end = -1;
  for (let line = 0; line < facts.count; line++) {
    if (line <= end || !isByline(page, line)) continue;
    const title = titleAbove(page, line, told);
    const found = title < 0 ? undefined : readArticle(page, title, line, told);
    if (found === undefined) continue;
    end = found.last;
    if ((article === undefined || found.size > article.size) && !isList(page, found)) article = found;
  }
  return article ?? belowPath(page, told);
}

/** Where no date stands below the title: the article whose title a path of pages stands above. */
function belowPath(page: Page, told: Told): Article | undefined {
  const { facts, document } = page;
  for (let path = 0; path < page.firstSentence; path++) {
    if (!told.has(path) || !PATH.test(document.text.slice(facts.starts[path], facts.ends[path]))) continue;
    let title = path;
    for (let passed = 0; passed < MAX_TO_TITLE; passed++) {
      title = facts.neighbour(title, 1);
      if (title < 0 || page.isSentence(title)) break;
      const text = document.text.slice(facts.starts[title], facts.ends[title]);
      if (isDated(text)) break;
      const isNamed = document.text.endsWith(text, facts.ends[path]);
      if (!isNamed && (told.has(title) || facts.sizes[title] < MIN_TITLE || facts.sizes[title] > MAX_TEMPLATE)) continue;
      const found = readArticle(page, title, title, told, MAX_TO_TEXT);
      if (found !== undefined) return found;
      break;
    }
  }
  return undefined;
}

/** Stories one after another, each with what it begins with and its date. */
function isList(page: Page, { first, last, paragraphs }: Article): boolean {
  let dates = 0;
  for (let line = first; line < last; line++) if (isByline(page, line)) dates++;
  return dates >= MIN_LIST && dates * MAX_PER_DATE >= paragraphs.length;
}

function isByline({ facts, document }: Page, line: number): boolean {
  if (facts.isBlank(line) || (facts.looks[line] & Look.Sentence) !== 0 || facts.ends[line] - facts.starts[line] > MAX_BYLINE) return false;
  const digits = document.lines.classCount(line, CharClass.Digit);
  if (digits === 0) return false;
  if (digits < MIN_DATE_DIGITS && facts.forms[line] !== LineForm.Marks) return false;
  return DATE.test(
    digits < MIN_DATE_DIGITS ? partsFrom(document.text, facts, line) : document.text.slice(facts.starts[line], facts.ends[line]),
  );
}

/** A line of figures and those below it, as one. */
function partsFrom(text: string, facts: LineFacts, line: number): string {
  const parts: string[] = [];
  for (let at = line; at >= 0 && parts.length < MAX_PARTS && facts.forms[at] === LineForm.Marks; at = facts.neighbour(at, 1)) {
    parts.push(text.slice(facts.starts[at], facts.ends[at]));
  }
  return parts.join("/");
}

function readArticle(page: Page, title: number, byline: number, told: Told, most = MAX_BELOW): Article | undefined {
  const { facts } = page;
  let article: Article | undefined;
  let line = byline;
  for (let passed = 0, starts = 0; passed < most && starts < MAX_STARTS; passed++) {
    line = facts.neighbour(line, 1);
    if (line < 0 || (starts === 0 && isByline(page, line))) break; // the nearer date is the article's, or this is an entry of a list
    if (!isParagraph(page, line)) continue;
    starts++;
    const paragraphs = paragraphsFrom(page, line, told);
    const size = paragraphs.reduce((sum, at) => sum + facts.sizes[at], 0);
    if (size < MIN_ARTICLE || (article !== undefined && size <= article.size)) continue;
    article = { title, byline, first: line, last: paragraphs[paragraphs.length - 1], paragraphs, size };
    line = article.last;
  }
  return article;
}

function paragraphsFrom(page: Page, first: number, told: Told): number[] {
  const { facts } = page;
  const headings = headingsOf(page);
  const paragraphs: number[] = [];
  let strange = 0;
  let apart = 0;
  let parted = 0;
  for (let line = first; line >= 0 && strange < MAX_STRANGE && apart < MAX_APART && !headings.has(line); line = facts.neighbour(line, 1)) {
    if (namesRemarks(page, line)) break;
    if (isParagraph(page, line)) {
      if (strange > 0) parted = paragraphs.length;
      paragraphs.push(line);
      strange = 0;
      apart = 0;
      continue;
    }
    apart++;
    if (told.has(line) && !page.isSentence(line)) strange++;
  }
  // one paragraph behind a line of the template is a notice
  return parted > 0 && parted === paragraphs.length - 1 ? paragraphs.slice(0, parted) : paragraphs;
}

export function isParagraph({ facts }: Page, line: number): boolean {
  const least = (facts.looks[line] & Look.Sentence) !== 0 ? MIN_PARAGRAPH : MIN_OPEN;
  return facts.forms[line] === LineForm.Prose && facts.sizes[line] >= least;
}

/** The first line of the title: no template's line stands between it and the date; one that looks like a label is the title where none stands above it. */
function titleAbove(page: Page, byline: number, told: Told): number {
  const { facts, document } = page;
  let title = -1;
  let labelled = -1;
  let line = byline;
  for (let passed = 0, labels = 0; passed < MAX_ABOVE; passed++) {
    line = facts.neighbour(line, -1);
    while (line >= 0 && title < 0 && labels < MAX_LABELS && LABELLED.test(document.text.slice(facts.starts[line], facts.ends[line]))) {
      if (labelled < 0 && mayBeTitle(page, line, told)) labelled = line;
      line = facts.neighbour(line, -1);
      labels++;
    }
    if (line < 0 || (title >= 0 && (told.has(line) || facts.sizes[line] < MIN_TITLE))) break;
    if (labelled >= 0 && title < 0 && told.has(line)) return labelled;
    if (mayBeTitle(page, line, told)) title = line;
  }
  return title < 0 ? labelled : title;
}

function mayBeTitle({ facts }: Page, line: number, told: Told): boolean {
  return facts.sizes[line] >= MIN_TITLE && facts.sizes[line] <= MAX_TEMPLATE && !told.has(line);
}
