/** What stands below an article: where it is at its end for sure, and how far down the page has no other text. */
import { type Article, isParagraph } from "./article.ts";
import { LineForm } from "./forms.ts";
import type { Page } from "./page.ts";
import { spokenIn } from "./register.ts";
import { namesRemarks } from "./remark-controls.ts";
import { isCredited } from "./speech.ts";

/** Who was responsible for the text stands below it and nowhere else. */
const EDITOR = /(?:[责責]任?[编編](?:[辑輯])?|^[【[(（]?[编編][辑輯]|^editor)\s{0,2}[:：|]/i;
const CREDIT = /^(?:[【[(（]?[^:：|\s]{2,6}\s{0,2}[:：|]\s{0,2}\S|[(（【[][^()（）【】[\]]{2,60}[)）】\]]$)/;
const MAX_EDITOR = 60;
/** Lines between the last paragraph and the first that ends the article. */
const MAX_TO_END = 14;
/** … entries aside, in Han characters or their worth, of which there may be as many above what ends it for sure. */
const MAX_ENTRY = 6;
const MAX_ENTRIES = 40;
const MARKED = /[:：，,。、;；()（）“”"]/;
/** So many lines one below another are what a page is operated with, where words in which sites speak of themselves cover such a share of each. */
const MIN_CONTROLS = 3;
const MAX_CONTROL = 6;
const CONTROL_SHARE = 0.6;
/** Lines of the template that show what a stretch is … */
const MIN_TOLD_BELOW = 3;
/** … and their share, those without words and those that stand there so often among them. */
const OFTEN = 4;
const MIN_TOLD_SHARE = 0.1;
/** A stretch has a text of its own where so many paragraphs stand in it. */
const MIN_OTHER_TEXT = 2;
const MIN_OTHER_SENTENCES = 5;
/** … none of them so many lines, or so many of the template, from the one before. */
const APART = 40;
const PARTED = 4;
/** Lines above another text: its title, who wrote it and when. */
const MARGIN = 3;
/** UTF-16 units of a line that are looked at. */
const MAX_READ = 400;
/** A sentence's end with another sentence behind it. */
const INNER_END = /[\p{Ll}\d)”"’]\.\s{1,2}[\p{Lu}“"‘]|。.{6}/u;
const MIN_INNER = 16;
/** `Office, "Title of a report," May 31, 2019`: what a text was made from has so many commas before the year. */
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/;
const COMMA = /[,，]/g;
const MIN_COMMAS = 2;
const MIN_CITED = 12;

/** The line that ends the article, or -1: one of the template's, or else the one below that names an editor. */
export function endOf(page: Page, { last }: Article, told: Uint8Array): number {
  const { facts, document } = page;
  let line = last;
  let editor = -1;
  let controls = 0;
  for (let passed = 0, entries = 0; passed < MAX_TO_END && entries < MAX_ENTRIES; ) {
    line = facts.neighbour(line, 1);
    if (line < 0) break;
    if (namesRemarks(page, line) || (told[line] === 1 && passed + entries < MAX_TO_END)) return line;
    if (namesEditor(page, line)) editor = line + 1;
    controls = isControl(page, line) ? controls + 1 : 0;
    if (controls === MIN_CONTROLS) return back(page, line, MIN_CONTROLS - 1);
    if (isEntry(page, line)) entries++;
    else passed++;
  }
  while (editor > 0 && editor < facts.count && isCredit(document.text.slice(facts.starts[editor], facts.ends[editor]))) editor++;
  return editor;
}

/** Whether a line names who was responsible for the text. */
export function namesEditor({ facts, document }: Page, line: number): boolean {
  if (facts.ends[line] - facts.starts[line] > MAX_EDITOR) return false;
  const text = document.text.slice(facts.starts[line], facts.ends[line]);
  return EDITOR.test(text) || isCredited(text);
}

/** What a page is operated with: a word or two in which sites speak of themselves and nothing else. */
export function isControl({ facts, document }: Page, line: number): boolean {
  if (facts.forms[line] !== LineForm.Fragment || facts.closed[line] !== 0 || facts.sizes[line] > MAX_CONTROL) return false;
  const text = document.text.slice(facts.starts[line], facts.ends[line]).toLowerCase();
  let covered = 0;
  for (const word of spokenIn(text)) covered += word.text.length;
  return covered > 0 && covered >= CONTROL_SHARE * text.length;
}

/** A word or two without a mark: what the text was filed under. */
export function isEntry({ facts, document }: Page, line: number): boolean {
  return (
    facts.forms[line] === LineForm.Fragment &&
    facts.closed[line] === 0 &&
    facts.sizes[line] <= MAX_ENTRY &&
    !MARKED.test(document.text.slice(facts.starts[line], facts.ends[line]))
  );
}

/** The line so many above, blank ones left out. */
function back({ facts }: Page, line: number, lines: number): number {
  let at = line;
  for (let passed = 0; passed < lines; passed++) at = facts.neighbour(at, -1);
  return at;
}

/** Who else was responsible, and what it was made from. */
function isCredit(line: string): boolean {
  return line === "" || CREDIT.test(line);
}

/** Where the furniture below an article ends: above another text, or at the page's end; -1 where too little of it is known. */
export function limitOf(page: Page, end: number, told: Uint8Array, remarks: Uint8Array, listed: Uint8Array): number {
  const { facts } = page;
  let limit = facts.count;
  let paragraphs = 0;
  let sentences = 0;
  let first = -1;
  let last = end;
  let parted = 0;
  for (let line = end; line < facts.count; line++) {
    parted += told[line];
    if (told[line] + remarks[line] + listed[line] > 0 || facts.isBlank(line) || isTeaser(page, line)) continue;
    if (isText(page, line)) paragraphs++;
    else if (page.isSentence(line)) sentences++;
    else continue;
    if (line - last > APART || parted >= PARTED) {
      first = line;
      sentences = Math.min(sentences, 1);
      paragraphs = Math.min(paragraphs, 1);
    }
    if (first < 0) first = line;
    last = line;
    parted = 0;
    if (paragraphs >= MIN_OTHER_TEXT || sentences >= MIN_OTHER_SENTENCES) {
      limit = first - MARGIN;
      break;
    }
  }
  const often = oftenIn(page, end, limit);
  let known = 0;
  let bare = 0;
  let lines = 0;
  for (let line = end; line < limit; line++) {
    if (facts.isBlank(line)) continue;
    lines++;
    if (told[line] === 1) known++;
    else if (isBare(page, line) || often.has(page.document.lineHashes[line])) bare++;
  }
  return known >= MIN_TOLD_BELOW && known + bare >= lines * MIN_TOLD_SHARE ? limit : -1;
}

/** What stands there again and again, as below each entry of a list; by hash. */
function oftenIn({ facts, document }: Page, from: number, to: number): Set<number> {
  const uses = new Map<number, number>();
  const often = new Set<number>();
  for (let line = from; line < to; line++) {
    if (facts.forms[line] !== LineForm.Fragment) continue;
    const hash = document.lineHashes[line];
    const count = (uses.get(hash) ?? 0) + 1;
    uses.set(hash, count);
    if (count >= OFTEN) often.add(hash);
  }
  return often;
}

/** Whether a line has no words: a count, a time, an address. */
function isBare({ facts, document }: Page, line: number): boolean {
  return facts.forms[line] === LineForm.Marks || document.text.startsWith("http", facts.starts[line]);
}

/** Whether a line is a paragraph, or says what one was made from. */
export function isText(page: Page, line: number): boolean {
  const { facts, document } = page;
  if (isParagraph(page, line)) return true;
  if (facts.sizes[line] < MIN_CITED) return false;
  const text = document.text.slice(facts.starts[line], Math.min(facts.ends[line], facts.starts[line] + MAX_READ));
  const year = text.search(YEAR);
  if (year > 0 && (text.slice(0, year).match(COMMA)?.length ?? 0) >= MIN_COMMAS) return true;
  return facts.sizes[line] > MIN_INNER && INNER_END.test(text);
}

/** What other stories begin with is cut off. */
export function isTeaser({ facts, document }: Page, line: number): boolean {
  return document.text[facts.ends[line] - 1] === "…" || document.text.slice(facts.ends[line] - 2, facts.ends[line]) === "..";
}
