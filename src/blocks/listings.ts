/** Runs of titles that were injected: they sell what the document is not about. */
import type { Span } from "../text/span.ts";
import { isVice, stemKinds } from "./hits.ts";
import { firstFrom, type Page } from "./page.ts";
import { LISTING_RULE } from "./phrases.ts";
import { Score, step } from "./score.ts";
import { topicOf } from "./subject.ts";
import { BULLET, holdsBait, MIN_RUN, MORE, type TitleRun, titleRunsOf } from "./titles.ts";

export interface Listing {
  readonly span: Span;
  readonly lines: readonly number[];
  readonly score: Score;
  readonly decisive: number;
}

export const LISTING_THRESHOLD = 5;
/** In so short a run one title of vice weighs. */
const SHORT_RUN = 6;
/** Shares of a run's bigrams that stand elsewhere in the document. */
const STRANGE = 0.12;
const RATHER_STRANGE = 0.2;
const AT_HOME = 0.35;

const listingCache = new WeakMap<Page, readonly Listing[]>();

/** Runs that sell: what their titles promise has nothing to do with the document. */
export function listingsOf(page: Page): readonly Listing[] {
  const known = listingCache.get(page);
  if (known !== undefined) return known;
  // a run without a stem sells nothing: a page without any is not read for runs
  const found = page.stems.length === 0 ? [] : findListings(page);
  listingCache.set(page, found);
  return found;
}

function findListings(page: Page): Listing[] {
  const found: Listing[] = [];
  const bait = page.hits(LISTING_RULE);
  for (const run of titleRunsOf(page)) {
    const listing = judge(page, run, bait);
    if (listing !== undefined) found.push(listing);
  }
  return found;
}

/** Lines of a sum that is worked out are no titles: table A had $60+$40=$100. */
function isWorked({ facts, document }: Page, { lines }: TitleRun): boolean {
  return lines.some((line) => WORKED.test(document.text.slice(facts.starts[line], facts.ends[line])));
}

const WORKED = /\d\s?=\s?[$<]{0,4}\d/;

function judge(page: Page, run: TitleRun, bait: readonly Span[]): Listing | undefined {
  const { facts } = page;
  if (!mayHoldStems(page, run) || isWorked(page, run)) return undefined;
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
  else if (mismatch === "latin" && sells * 2 >= n) score.context("other script than the document", mismatch, 1);
  if (lines.every((line) => page.isOutside(line))) score.context("outside the text", lines[0] < page.firstSentence ? "before" : "after", 1);
  else if ((vice > 0 || sells * 2 >= n) && interrupts(page, lines)) score.context("between sentences of the text", lines[0] + 1, 1.5);
  const overlap = topicOf(page).overlap(span, { start: facts.starts[lines[0]], end: span.end });
  if (overlap !== undefined) {
    if (overlap < RATHER_STRANGE) score.context("shared with the document", Math.round(overlap * 100) / 100, overlap < STRANGE ? 1 : 0.5);
    else if (overlap > AT_HOME) score.shape("shared with the document", Math.round(overlap * 100) / 100, -2);
  }
  return { span, lines, score, decisive: vice >= 2 ? 1 : 0 };
}

/** Whether a sentence stands right above the run and right below it. */
function interrupts(page: Page, lines: readonly number[]): boolean {
  const above = page.facts.neighbour(lines[0], -1);
  const below = page.facts.neighbour(lines[lines.length - 1], 1);
  return above >= 0 && below >= 0 && page.isSentence(above) && page.isSentence(below);
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

const FIRST_HAN = 0x2e80;
const MIN_ECHO = 4;
/** Four letters are repeated by any title that has its date twice. */
const MIN_LATIN_ECHO = 10;

/** `A-A是什么？`: the title repeats the phrase that it was made for. */
function echoesItself(line: string): boolean {
  const title = line.replace(MORE, "").replace(BULLET, "");
  const cut = title.search(/[-—_,，、(（【]/);
  const size = title.charCodeAt(0) < FIRST_HAN ? MIN_LATIN_ECHO : MIN_ECHO;
  return cut >= size && title.indexOf(title.slice(0, size), cut) > 0;
}
