/** The template's part of a page: the stretches at its head and foot in which lines that speak for the site outweigh those of the text. */
import type { Evidence } from "../rule.ts";
import { type Article, findArticle } from "./article.ts";
import { linesOf } from "./edge-lines.ts";
import { EdgeReader } from "./edge-reader.ts";
import { addInterior } from "./interior.ts";
import { Look } from "./looks.ts";
import type { Page } from "./page.ts";
import { Sign, speaks } from "./speech.ts";

/** What each line adds to a stretch; one ends where its sum is highest. */
const KNOWN = 3;
const LIKELY = 1.5;
/** One word may be a heading, a sentence the text's own. */
const HARDLY = 0.75;
const HEADING = 1;
const NEUTRAL = -0.3;
const TEXT = -3;
/** A bar of so many words of the register is a menu by itself. */
const MENU_WORDS = 5;
const MENU_SHARE = 0.6;
const BAR = /[|｜丨│]/;
/** An entry of a menu on its own line is no larger, and of its name words of the register cover such a share. */
const MAX_ENTRY = 8;
const WHOLE = 0.9;
/** A stretch is given up where its sum has fallen so far below its highest. */
const DROP = 5;
/** A line or two with a word in them may be the text's own. */
const MIN_SUM = 2.2;
/** … less so where the page's other edge is a template's already. */
const MIN_OTHER = 1.2;
/** Sentences that a page must have left between its edges for them to be edges. */
const MIN_BODY = 2;
/** Where a page has so few, some of which may be the template's, the form of an article shows where its text is. */
const FEW = 6;
/** Lines of the template, and the sum of a stretch, on a page without a text. */
const MIN_FRAME = 6;
const MIN_FRAME_SUM = 6;
/** Share of the text's own sentences that may speak as a site does; beyond it the site is the subject. */
const MAX_OWN = 0.25;
const SAMPLE = 8;

export interface Edges {
  /** The first line behind the head and the first of the foot. */
  readonly head: number;
  readonly foot: number;
  /** Lines of the foot that compare as headings of other stories do, titles below them. */
  readonly headings: ReadonlySet<number>;
  /** Lines of the head and the foot in which the site speaks, and why. */
  readonly lines: ReadonlyMap<number, readonly Evidence[]>;
}

/**
 * @param known lines that are the template's by what they say alone
 * @param captions those of them that are alternative texts of pictures
 */
export function findEdges(page: Page, known: ReadonlySet<number>, captions: ReadonlySet<number>): Edges {
  const { facts } = page;
  const reader = new EdgeReader(page, known, captions);
  const bounds = page.sentences > MIN_BODY ? boundsOf(reader) : undefined;
  const article = bounds === undefined && page.sentences <= FEW ? findArticle(page, known) : undefined;
  const framed = bounds ?? (article && boundsOf(reader, article));
  const { head, foot } = framed ?? (article ? undefined : frameOf(reader)) ?? { head: 0, foot: facts.count };
  if (head === 0 && foot === facts.count) return { head, foot, headings: new Set(), lines: new Map() };
  const lines = linesOf(reader, head, foot);
  addInterior(reader, lines);
  if (framed === undefined) for (const line of lines.keys()) if (reader.read(line).dated) lines.delete(line);
  return { head, foot, headings: headingsIn(reader, foot), lines };
}

/** Where head and foot end, if a text lies between them; an article is one, however few its sentences are. */
function boundsOf(reader: EdgeReader, article?: Article): { head: number; foot: number } | undefined {
  const { count } = reader.page.facts;
  const top = article?.title ?? count;
  const bottom = article === undefined ? 0 : article.last + 1;
  let head = walk(reader, 1, top, MIN_SUM);
  const foot = walk(reader, -1, Math.max(head, bottom), head > 0 ? MIN_OTHER : MIN_SUM);
  if (head === 0 && foot < count) head = walk(reader, 1, Math.min(top, foot), MIN_OTHER);
  return isText(reader, head, foot, article === undefined ? MIN_BODY : 0) ? { head, foot } : undefined;
}

/** On a page without a text, as that of a forum's board: stretches at both ends that leave no doubt. */
function frameOf(reader: EdgeReader): { head: number; foot: number } | undefined {
  const { page } = reader;
  if (page.sentences > MIN_BODY || reader.known.size < MIN_FRAME) return undefined;
  const head = walk(reader, 1, page.facts.count, MIN_FRAME_SUM);
  return { head, foot: walk(reader, -1, head, MIN_FRAME_SUM) };
}

/** From the page's first line down or from its last one up: where the stretch with the highest sum ends. */
function walk(reader: EdgeReader, step: 1 | -1, limit: number, least: number): number {
  const { facts } = reader.page;
  let end = step > 0 ? 0 : facts.count;
  let sum = 0;
  let lost = 0;
  let isShort = false;
  let highest = least;
  let peak = Math.min(least, MIN_SUM);
  const isFrame = least === MIN_FRAME_SUM; // where no text stands, what has a time is what the page lists
  // sentences about a site's rules may be a text's own, and so may whom to call: something shorter, or a numbered list, has to stand with them
  let bare = true;
  for (let line = facts.neighbour(step > 0 ? -1 : facts.count, step); line >= 0; line = facts.neighbour(line, step)) {
    if (step < 0 ? line < limit : line >= limit) break;
    const weight = isFrame && !reader.isKnown(line) && reader.read(line).dated ? TEXT : weightOf(reader, line);
    // what a heading announces weighs nothing below it: titles of other stories, entries of a menu
    if (step < 0 && ((weight === HEADING && !reader.isKnown(line)) || (isShort && isMenuHead(reader, line)))) sum += lost;
    sum += weight;
    isShort = weight === NEUTRAL ? (isShort || lost === 0) && facts.sizes[line] <= MAX_ENTRY : false;
    lost = weight === NEUTRAL ? lost - weight : 0;
    bare &&= !reader.isKnown(line) && (reader.read(line).sign !== Sign.Likely || reader.isContact(line));
    if (sum >= highest && !bare) {
      highest = peak = sum;
      end = step > 0 ? line + 1 : line;
    } else if (sum < peak - DROP) break;
  }
  return end;
}

function weightOf(reader: EdgeReader, line: number): number {
  if (reader.isKnown(line)) return KNOWN;
  if (reader.isHeading(line)) return HEADING;
  const { sign, shaped, strong, words, share } = reader.read(line);
  if (sign === Sign.Likely) {
    if (shaped && ((words.length >= MENU_WORDS && share >= MENU_SHARE) || isBarred(reader, line))) return KNOWN;
    return shaped || words.length > 1 ? LIKELY : HARDLY;
  }
  if (sign === Sign.Notice) return strong ? LIKELY : HARDLY;
  return sign === Sign.Text ? TEXT : sign === Sign.Neutral ? NEUTRAL : 0;
}

/** The name of a menu says what sites say and nothing else. */
function isMenuHead(reader: EdgeReader, line: number): boolean {
  const { sign, share } = reader.read(line);
  return sign === Sign.Likely && share >= WHOLE && reader.page.facts.sizes[line] <= MAX_ENTRY;
}

/** Whether bars part so many items that no title or byline has them. */
function isBarred({ page: { facts, document } }: EdgeReader, line: number): boolean {
  return document.text.slice(facts.starts[line], facts.ends[line]).split(BAR).length >= MENU_WORDS;
}

/** Whether what lies between head and foot is a text, and one whose subject is not sites. */
function isText(reader: EdgeReader, head: number, foot: number, least: number): boolean {
  const { facts } = reader.page;
  let sentences = 0;
  let own = 0;
  for (let line = facts.next(head, Look.Sentence); line >= 0 && line < foot; line = facts.next(line + 1, Look.Sentence)) {
    if (!reader.isKnown(line) && speaks(reader.read(line).sign)) own++;
    if (++sentences >= SAMPLE) break;
  }
  return sentences >= least && own <= sentences * MAX_OWN;
}

function headingsIn(reader: EdgeReader, foot: number): Set<number> {
  const { facts } = reader.page;
  const headings = new Set<number>();
  for (let line = foot; line < facts.count; line++) {
    if (!facts.isBlank(line) && !reader.isKnown(line) && reader.isHeading(line)) headings.add(line);
  }
  return headings;
}
