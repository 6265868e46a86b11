/** Which lines of a page's head and foot are the template's. */
import type { Evidence } from "../rule.ts";
import { BETWEEN_SIGNAL } from "./between.ts";
import type { EdgeReader } from "./edge-reader.ts";
import { Look } from "./looks.ts";
import { isCode, isDated, Sign, type Speech, speaks } from "./speech.ts";

/** A line between two of the template that is no larger belongs to it, in Han characters or their worth … */
const MAX_SMALL = 4;
const MAX_GAP = 4;
/** … and so do so many counters and marks. */
const MAX_TINY = 2;
const MAX_TINY_GAP = 5;
/** Share of a title that such words may cover. */
const MAX_SPOKEN = 0.5;
/** The heading of a text's first section is no larger. */
const MAX_SUBHEADING = 6;
/** Share of its letters that words of the register cover in a line that is nothing but an entry or a button. */
const WHOLE = 0.9;
/** What other stories begin with holds words of the register too; a notice among their titles holds more. */
const NOTICE = 0.2;
const ITEM_BREAK = /[\s|｜·•/]{1,8}/;
const MIN_MENU = 5;
const SLASH = /\s{0,2}[／/]\s{0,2}/;
const MIN_PATH = 3;
const NUMBERED = /^[^:：]{1,8}[:：]\s{0,2}[(（+]?\d/;
/** No section is called so. */
const BUTTON = /^(?:share|print|save|tweet|分享|收藏|打印|列印)$/i;
/** What the first section of a description of something is called. */
const SECTION =
  /[介简簡][绍紹介]|[说說]明|概[况況述]|方法|功能|特[点點]|[内內]容|須知|须知|紹介|概要|소개|about|description|introduction|overview|features|summary/i;

export function linesOf(reader: EdgeReader, head: number, foot: number): Map<number, readonly Evidence[]> {
  const found = new Map<number, readonly Evidence[]>();
  const title = titleOf(reader, head);
  const top = linesBetween(reader, 0, head);
  const last = top.findLast((line) => line !== title && isAnchor(reader, line)) ?? -1;
  for (const line of top) {
    if (line < title && line < last + 2 && isMenu(reader, line) && (hasManyItems(reader, line) || namesEntry(reader, line)))
      found.set(line, MENU);
  }
  const isTop = (line: number) => line !== title && (line < last || (isSure(reader, line) && !isSubheading(reader, line)));
  addStretch(reader, found, top, isTop);
  const bottom = linesBetween(reader, foot, reader.page.facts.count);
  // whom to call stands below a text as well
  const first = bottom.find((line) => isAnchor(reader, line) && (reader.isKnown(line) || !isCall(reader, line))) ?? -1;
  const above = bottom[bottom.indexOf(first) - 1];
  if (above !== undefined && isMenu(reader, above)) found.set(above, MENU);
  const listed = listedIn(reader, bottom);
  addStretch(reader, found, bottom, (line) => !listed.has(line) && (line >= first || (isSure(reader, line) && !isCall(reader, line))));
  return found;
}

export const SPOKEN_SIGNAL = "words in which sites speak of themselves";
const MENU: readonly Evidence[] = [{ kind: "signal", name: "short items side by side at the edge of a template", value: 1 }];

/** Short items side by side above the title or below the text, beside the template's lines: a menu or tags, whatever they are called. */
function isMenu(reader: EdgeReader, line: number): boolean {
  return !reader.isKnown(line) && reader.read(line).shaped && reader.page.document.format !== "markdown";
}

/** Above the text a few items side by side may be the title. */
function hasManyItems({ page: { facts, document } }: EdgeReader, line: number): boolean {
  return document.text.slice(facts.starts[line], facts.ends[line]).split(ITEM_BREAK).length >= MIN_MENU;
}

/** `Paper / Local / South`: a path of pages, one of which is an entry of the menu above. */
function namesEntry(reader: EdgeReader, line: number): boolean {
  const { facts, document } = reader.page;
  const items = document.text.slice(facts.starts[line], facts.ends[line]).split(SLASH);
  if (items.length < MIN_PATH) return false;
  for (let above = facts.neighbour(line, -1); above >= 0; above = facts.neighbour(above, -1)) {
    if (isAnchor(reader, above) && items.includes(document.text.slice(facts.starts[above], facts.ends[above]))) return true;
  }
  return false;
}

function linesBetween({ page: { facts } }: EdgeReader, from: number, to: number): number[] {
  const lines: number[] = [];
  for (let line = from; line < to; line++) if (!facts.isBlank(line)) lines.push(line);
  return lines;
}

/** `Phone: 555-0100`. */
function isCall(reader: EdgeReader, line: number): boolean {
  const { facts, document } = reader.page;
  return reader.isContact(line) && NUMBERED.test(document.text.slice(facts.starts[line], facts.ends[line]));
}

/** A line that bounds the template against the text: what is beyond it cannot be the text's. */
function isAnchor(reader: EdgeReader, line: number): boolean {
  return reader.isKnown(line) || reader.read(line).sign === Sign.Likely;
}

/** The text's first and last sentences may use some of the words: next to the text a notice says what templates only say. */
function isSure(reader: EdgeReader, line: number): boolean {
  const { sign, strong } = reader.read(line);
  return strong || sign !== Sign.Notice;
}

/** Whether a line may be the heading of the text's first section. */
function isSubheading(reader: EdgeReader, line: number): boolean {
  const { facts } = reader.page;
  const { shaped, strong, words, share } = reader.read(line);
  if (BUTTON.test(reader.page.document.text.slice(facts.starts[line], facts.ends[line]))) return false;
  if (shaped || strong || (words.length >= 2 && share >= WHOLE && !isSection(reader, line)) || facts.sizes[line] > MAX_SUBHEADING)
    return false;
  const next = facts.neighbour(line, 1);
  return next >= 0 && reader.page.isSentence(next);
}

function isSection({ page: { facts, document } }: EdgeReader, line: number): boolean {
  return SECTION.test(document.text.slice(facts.starts[line], facts.ends[line]));
}

/** Adds the lines that speak and `mayBe` the template's, and the small ones between them and those known. */
function addStretch(
  reader: EdgeReader,
  found: Map<number, readonly Evidence[]>,
  lines: readonly number[],
  mayBe: (line: number) => boolean,
): void {
  let passed: number[] = [];
  let begun = false;
  for (const line of lines) {
    const known = reader.isKnown(line);
    if (!known && !(speaks(reader.read(line).sign) && mayBe(line))) {
      passed.push(line);
      continue;
    }
    if (isBetween(reader, passed, begun)) {
      for (const at of passed) found.set(at, [{ kind: "signal", name: BETWEEN_SIGNAL, value: line + 1 }]);
    }
    if (!known) found.set(line, evidenceOf(reader.read(line)));
    passed = [];
    begun = true;
  }
}

/** Whether lines between two of the template, or before its first, are its own as well. */
function isBetween(reader: EdgeReader, passed: readonly number[], begun: boolean): boolean {
  if (!begun) return passed.every((line) => reader.read(line).sign === Sign.Marks && isSmall(reader, line));
  const most = passed.every((line) => reader.page.facts.sizes[line] <= MAX_TINY) ? MAX_TINY_GAP : MAX_GAP;
  return passed.length <= most && passed.every((line) => isSmall(reader, line));
}

function isSmall({ page, usage }: EdgeReader, line: number): boolean {
  const { facts, document } = page;
  if (facts.sizes[line] > MAX_SMALL || facts.closed[line] !== 0 || document.format === "markdown") return false;
  const text = document.text.slice(facts.starts[line], facts.ends[line]);
  return !isDated(text) && !isCode(text) && !usage.isSaid(text);
}

/** Lines below a heading of other stories, up to what is no title: those are told as such. */
function listedIn(reader: EdgeReader, lines: readonly number[]): Set<number> {
  const listed = new Set<number>();
  let inside = false;
  for (const line of lines) {
    // the picture beside a title
    if (!reader.isCaption(line)) inside = !reader.isKnown(line) && (reader.isHeading(line) || (inside && !endsList(reader.read(line))));
    if (inside) listed.add(line);
  }
  return listed;
}

/** A list of other stories, with what they begin with, goes on to what is no title: a bar, or a line made of words of the register. */
function endsList({ sign, strong, dated, shaped, words, share }: Speech): boolean {
  return (
    (sign === Sign.Likely || (sign === Sign.Notice && (strong || share >= NOTICE))) &&
    !dated &&
    (shaped || words.length >= 2 || share >= WHOLE)
  );
}

/** The line before the text that says most beside words of the register and is no bar: the title, if it stands in the head. */
function titleOf(reader: EdgeReader, head: number): number {
  const { facts } = reader.page;
  let title = -1;
  let largest = 0;
  const text = facts.next(head, Look.Sentence);
  for (let line = 0; line < text; line++) {
    if (facts.isBlank(line) || reader.isKnown(line) || facts.closed[line] !== 0) continue;
    const { shaped, share } = reader.read(line);
    const unspoken = facts.sizes[line] * (1 - share);
    if (shaped || share > MAX_SPOKEN || unspoken <= largest) continue;
    largest = unspoken;
    title = line;
  }
  return title;
}

function evidenceOf({ words, share }: Speech): Evidence[] {
  return [
    { kind: "signal", name: SPOKEN_SIGNAL, value: words.slice(0, 6).join(" ") },
    { kind: "signal", name: "share of the line", value: Math.round(share * 100) / 100 },
  ];
}
