/** Menus of a page whose template is known by other lines: a bar above the title, whatever its items are called, and entries that stand each on its own line. */
import type { Evidence } from "../rule.ts";
import { CharClass } from "../text/classes.ts";
import { isBar } from "./bars.ts";
import { isLanguage, isLanguageSwitch } from "./controls.ts";
import { LineForm } from "./forms.ts";
import { Look, MAX_TEMPLATE } from "./looks.ts";
import type { Page } from "./page.ts";
import { spokenIn } from "./register.ts";
import { isDated } from "./speech.ts";

/** Items of a bar that no title has, by what parts them. */
const MIN_ITEMS = 5;
const MIN_BARRED_ITEMS = 4;
const BLANKS = /[\s|｜·•/]{1,8}/;
const BARS = /[|｜]/;
const NO_ENTRY = /[\d:：]/;
const HANGUL = /[가-힣]/;
/** Bars above the title. */
const MAX_BARS = 2;
/** An entry of a menu is no larger, in Han characters or their worth … */
const MAX_ENTRY = 6;
/** … and a longer one stands among many: lines between two of the template in which no text can be. */
const MAX_COLUMN = 24;
const MIN_COLUMN = 3;
const PATH = /[^\s>»›]\s{0,2}[>＞»›]\s{0,2}[^\s>»›]/;
/** Share of an entry's letters that one word of the register covers. */
const ENTRY_SHARE = 0.4;
/** Entries on their own lines, above one that is taken for the next. */
const MIN_ABOVE = 3;
const MAX_PASSED = 3;

export function addColumns(page: Page, found: Map<number, readonly Evidence[]>): void {
  if (page.document.format === "markdown") return;
  addTopBars(page, found);
  const text = firstText(page, found);
  addAbovePath(page, found, text);
  addEntries(page, found, text);
  addFootColumns(page, found);
}

/** The first sentence that is not the template's. */
function firstText({ facts }: Page, found: ReadonlyMap<number, unknown>): number {
  let line = facts.next(0, Look.Sentence);
  while (line >= 0 && found.has(line)) line = facts.next(line + 1, Look.Sentence);
  return line;
}

/** The first line of a page may be its menu: a title has no five items side by side. */
function addTopBars({ facts, document }: Page, found: Map<number, readonly Evidence[]>): void {
  let bars = 0;
  for (let line = facts.neighbour(-1, 1); line >= 0 && bars < MAX_BARS; line = facts.neighbour(line, 1)) {
    if (found.has(line)) continue;
    if (facts.closed[line] !== 0 || facts.sizes[line] > MAX_TEMPLATE) return;
    const text = document.text.slice(facts.starts[line], facts.ends[line]);
    if (!isMenu(text) && !isLanguageSwitch(text)) return;
    found.set(line, [{ kind: "signal", name: "a menu above the title", value: 1 }]);
    bars++;
  }
}

/** Whether so many items stand side by side as no title has; where blanks part words, bars have to. */
function isMenu(text: string): boolean {
  if (NO_ENTRY.test(text) || !isBar(text)) return false;
  return text.split(BARS).length >= MIN_BARRED_ITEMS || (!HANGUL.test(text) && text.split(BLANKS).length >= MIN_ITEMS);
}

/** Above a path of pages stand only menus: the title is below it. */
function addAbovePath(page: Page, found: Map<number, readonly Evidence[]>, end: number): void {
  const { facts, document } = page;
  let path = -1;
  let entries = 0;
  for (let line = facts.neighbour(-1, 1); line >= 0 && line < end && entries < MAX_COLUMN; line = facts.neighbour(line, 1)) {
    if (found.has(line)) {
      if (PATH.test(document.text.slice(facts.starts[line], facts.ends[line]))) {
        path = line;
        break;
      }
    } else if (!isEntry(page, line)) return;
    entries++;
  }
  if (path < 0 || entries < MIN_COLUMN) return;
  for (let line = facts.neighbour(path, -1); line >= 0; line = facts.neighbour(line, -1)) {
    if (!found.has(line)) found.set(line, [{ kind: "signal", name: "above a path of pages", value: path + 1 }]);
  }
}

/** Below lines of the template that begin the page: entries down to a title, or to one in which a word of the register stands. */
function addEntries(page: Page, found: Map<number, readonly Evidence[]>, end: number): void {
  const { facts, document } = page;
  let above = 0;
  let passed: number[] = [];
  const isTop = found.has(facts.neighbour(-1, 1));
  for (let line = facts.neighbour(-1, 1); line >= 0 && line < end; line = facts.neighbour(line, 1)) {
    if (found.has(line)) {
      above = facts.sizes[line] <= MAX_ENTRY ? above + 1 : 0;
      passed = [];
      continue;
    }
    if (!isEntry(page, line)) {
      if (isTop && passed.length >= MIN_COLUMN && isTitle(page, line)) tellEntries(passed, line, found);
      return;
    }
    passed.push(line);
    if (passed.length > MAX_COLUMN) return;
    if (above < MIN_ABOVE || passed.length > MAX_PASSED) continue;
    if (!speaksAsEntry(document.text.slice(facts.starts[line], facts.ends[line]).toLowerCase())) continue;
    tellEntries(passed, line, found);
    passed = [];
  }
}

function tellEntries(lines: readonly number[], below: number, found: Map<number, readonly Evidence[]>): void {
  for (const at of lines) found.set(at, [{ kind: "signal", name: "an entry below those of a menu", value: below + 1 }]);
}

/** Whether a line below short ones is the page's title: longer than they are, and no sentence. */
function isTitle({ facts }: Page, line: number): boolean {
  return (facts.looks[line] & (Look.Title | Look.Sentence)) === Look.Title && facts.sizes[line] > MAX_ENTRY;
}

/** Below the text, short lines between two of the template are entries, however many. */
function addFootColumns(page: Page, found: Map<number, readonly Evidence[]>): void {
  const { facts } = page;
  let below = -1;
  let passed: number[] = [];
  for (let line = facts.neighbour(facts.count, -1); line > page.lastSentence || found.has(line); line = facts.neighbour(line, -1)) {
    if (line < 0) return;
    if (found.has(line)) {
      if (below >= 0 && passed.length >= MIN_COLUMN && passed.length <= MAX_COLUMN) {
        for (const at of passed) found.set(at, [{ kind: "signal", name: "entries between lines of a template", value: passed.length }]);
      }
      below = line;
      passed = [];
    } else if (isEntry(page, line)) passed.push(line);
    else {
      below = -1;
      passed = [];
    }
  }
}

function isEntry({ facts, document }: Page, line: number): boolean {
  if (facts.closed[line] !== 0 || facts.sizes[line] > MAX_ENTRY) return false;
  if (facts.forms[line] === LineForm.Marks) return facts.ends[line] - facts.starts[line] <= MAX_ENTRY;
  return document.lines.classCount(line, CharClass.Digit) === 0 && !isDated(document.text.slice(facts.starts[line], facts.ends[line]));
}

function speaksAsEntry(text: string): boolean {
  if (isLanguage(text)) return true;
  let covered = 0;
  for (const word of spokenIn(text)) covered += word.text.length;
  return covered >= ENTRY_SHARE * text.length;
}
