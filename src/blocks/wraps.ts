/** Lines that were broken inside their sentences by a page's width, not by an author. */
import { CharClass, classTable } from "../text/classes.ts";
import type { Span } from "../text/span.ts";
import { chromeMask } from "./chrome.ts";
import { LineForm } from "./forms.ts";
import { Look, MIN_WIDTH, MIN_WIDTH_SHARE } from "./looks.ts";
import type { Page } from "./page.ts";

export interface Wrap {
  /** The line that breaks off and the one that goes on. */
  readonly line: number;
  readonly next: number;
  /** The break between them: blanks, line breaks and blank lines. */
  readonly gap: Span;
}

/** Breaks that show a habit. */
const MIN_WRAPS = 4;
/** Share of the document's lines of text that break off. */
const MIN_SHARE = 0.3;
/** Sentences that end at a line's end, for each line that breaks off. */
const MIN_SENTENCES = 0.1;
/** Share of the lines that break off in which another sentence ends. */
const MIN_INSIDE = 0.15;
/** Lines much wider than the page show that the text does not break at a width. */
const MAX_WIDER = 1.25;

const COMMAS = new Set(Array.from("，,、；;", (mark) => mark.charCodeAt(0)));
const PERCENT = 0x25;
/** The mark of a list's item: no sentence goes on with it. */
const ITEM = /^\d{1,3}[.、)）](?!\d)/;
const ITEM_REACH = 5;

const cache = new WeakMap<Page, readonly Wrap[]>();

export function wrapsOf(page: Page): readonly Wrap[] {
  let wraps = cache.get(page);
  if (wraps === undefined) {
    wraps = findWraps(page);
    cache.set(page, wraps);
  }
  return wraps;
}

function findWraps(page: Page): Wrap[] {
  const { facts, document } = page;
  const { text } = document;
  if (!mayHaveWraps(page)) return [];
  const chrome = chromeMask(page);
  const widths = widthsOf(page, chrome);
  const width = pageWidth(broughtFromPage(page, widths));
  if (width < MIN_WIDTH) return [];
  const wraps: Wrap[] = [];
  let lines = 0;
  for (let line = 0; line < widths.length; line++) {
    if (widths[line] >= MIN_WIDTH && facts.sizes[line] >= 1) lines++;
  }
  for (let line = facts.next(0, Look.Broken); line >= 0; line = facts.next(line + 1, Look.Broken)) {
    if (widths[line] < width * MIN_WIDTH_SHARE) continue;
    const next = facts.neighbour(line, 1);
    if (next < 0 || next > line + 2 || facts.forms[next] < LineForm.Fragment || chrome[next] !== 0) continue;
    if (!goesOn(text, facts.ends[line], facts.starts[next])) continue;
    wraps.push({ line, next, gap: { start: facts.ends[line], end: facts.starts[next] } });
  }
  // Titles, one a line, are of one width too, but no sentence ends among them.
  if (page.sentences < wraps.length * MIN_SENTENCES) return [];
  // Rows of a list end inside no sentence either, but no sentence ends inside them.
  const inside = wraps.filter(({ line }) => /[。！？]./u.test(text.slice(facts.starts[line], facts.ends[line]))).length;
  if (inside < wraps.length * MIN_INSIDE) return [];
  return wraps.length >= MIN_WRAPS && wraps.length >= lines * MIN_SHARE ? wraps : [];
}

/** Whether enough lines break off, of whatever widths: what most pages fail already. */
function mayHaveWraps(page: Page): boolean {
  const { facts, document } = page;
  let breaks = 0;
  for (let line = facts.next(0, Look.Broken); line >= 0; line = facts.next(line + 1, Look.Broken)) {
    const next = facts.neighbour(line, 1);
    if (next < 0 || next > line + 2 || !goesOn(document.text, facts.ends[line], facts.starts[next])) continue;
    if (widthAt(page, line) >= MIN_WIDTH * MIN_WIDTH_SHARE && ++breaks >= MIN_WRAPS) return true;
  }
  return false;
}

/** The width of each line of text; 0 for those of the template. */
function widthsOf(page: Page, chrome: Uint8Array): Float64Array {
  const { facts } = page;
  const widths = new Float64Array(facts.count);
  for (let line = 0; line < widths.length; line++) {
    if (facts.forms[line] >= LineForm.Fragment && chrome[line] === 0) widths[line] = widthAt(page, line);
  }
  return widths;
}

/** From the first line that breaks off to the last: a template's notes around pages taken from a file are as wide as their author liked. */
function broughtFromPage({ facts, document }: Page, widths: Float64Array): Float64Array {
  let first = -1;
  let last = -1;
  for (let line = facts.next(0, Look.Broken); line >= 0; line = facts.next(line + 1, Look.Broken)) {
    const next = facts.neighbour(line, 1);
    if (widths[line] < MIN_WIDTH || next < 0 || next > line + 2) continue;
    if (!goesOn(document.text, facts.ends[line], facts.starts[next])) continue;
    if (first < 0) first = line;
    last = next;
  }
  return first < 0 ? widths : widths.subarray(first, last + 1);
}

/** The width most wide lines reach, in Han characters or their worth; 0 where lines are of all widths. */
function pageWidth(widths: Float64Array): number {
  const wide = widths.filter((own) => own >= MIN_WIDTH).sort();
  if (wide.length < MIN_WRAPS) return 0;
  const width = wide[Math.floor(wide.length * 0.8)];
  const wider = wide.filter((own) => own > width * MAX_WIDER).length;
  return wider * 10 > wide.length ? 0 : width;
}

/** Columns of a line, in wide characters. */
function widthAt({ facts, document }: Page, line: number): number {
  const { lines } = document;
  const length = facts.ends[line] - facts.starts[line];
  const wide =
    lines.classCount(line, CharClass.Han) +
    lines.classCount(line, CharClass.HanSimplified) +
    lines.classCount(line, CharClass.HanTraditional) +
    lines.classCount(line, CharClass.Kana) +
    lines.classCount(line, CharClass.Hangul) +
    lines.classCount(line, CharClass.WideMark);
  return wide + (length - wide) / 2;
}

/** Han or a comma before the break and a letter after it, or Latin that goes on in lower case, in a text of wide characters. */
function goesOn(text: string, end: number, start: number): boolean {
  const before = classTable[text.charCodeAt(end - 1)];
  const after = classTable[text.charCodeAt(start)];
  if (after === CharClass.Digit && ITEM.test(text.slice(start, start + ITEM_REACH))) return false;
  const wideAfter = after >= CharClass.Han && after <= CharClass.Kana;
  const wideBefore = before >= CharClass.Han && before <= CharClass.Kana;
  const comma = COMMAS.has(text.charCodeAt(end - 1));
  const letter = after === CharClass.Latin || after === CharClass.Digit;
  if (wideBefore || comma) return wideAfter || letter;
  return (before === CharClass.Latin || before === CharClass.Digit || text.charCodeAt(end - 1) === PERCENT) && wideAfter;
}
