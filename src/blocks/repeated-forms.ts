/** Lines of a template that say something else each time and have one form: what stands above the posts of a thread, entries of archives and categories. */
import type { Evidence } from "../rule.ts";
import { isCodeButton, isCount } from "./controls.ts";
import { LineForm } from "./forms.ts";
import { Look } from "./looks.ts";
import type { Page } from "./page.ts";
import { spokenIn } from "./register.ts";

/** In Han characters or their worth. */
const MAX_POST_HEAD = 24;
/** `3楼`, `#3`, `B3`, `沙发`: which post of a thread follows. */
const FLOOR =
  /^[\s[【(（]{0,3}(?:第?\s{0,2}\d{1,4}\s{0,2}(?:[楼樓]|#|[层層])|#\s{0,2}\d{1,4}|B\d{1,4}|post\s#?\d{1,4}|沙[发發]|板凳|地板|[楼樓]主)(?![\p{L}\d])/iu;
/** … or at the line's end: `老周 2019-05-12 3楼`. */
const FLOOR_LAST = /[\s|·](?:\d{1,4}\s{0,2}(?:[楼樓]|#|[层層])|#\s{0,2}\d{1,4})$/u;
const MOMENT =
  /\d{1,2}[:：]\d{2}|\d{4}[-/年.]\d{1,2}[-/月.]\d{1,2}|\d{1,3}\s{0,2}(?:分[钟鐘]|小[时時]|天|[个個]月|年|minutes?|hours?|days?|months?|years?)\s{0,2}(?:前|ago)/i;
/** What stands beside a post of its author: `Joined: …`, `积分 322`. */
const PANEL =
  /^(posts|joined|location|messages|reputation|registered|member since|threads|likes received|karma|[来來]自|帖子|主[题題]|文章[数數]?|[发發]文[数數]?|[积積]分|精[华華]|威望|[级級][别別]|等[级級]|[註注][册冊](?:[时時][间間]|日期)?|在[线線][时時][间間]|最[后後]登[录錄入]|[经經][验驗]|金[币幣]|UID)\s{0,2}[:：\s]\s{0,2}\S.{0,40}$/i;
const MAX_AUTHOR = 8;
const MAX_BUTTON = 20;
const DAY_AND_TIME =
  /\d{1,4}[-/年.月]\s{0,2}\d{1,2}.{0,12}\d{1,2}[:：]\d{2}|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?\s\d{1,2},?\s(?:\d{4})?.{0,6}\d{1,2}:\d{2}/i;
const THREAD = /[帖贴貼]|[楼樓]主|回[复覆應]|跟[帖贴]|[论論][坛壇]|讨论|討論|thread|forum|repl(?:y|ies)/i;
const MIN_ALIKE = 2;
const COUNTED = /^[^(（]{1,24}\s{0,2}[(（]\d{1,6}[)）]$/;
const MONTH =
  /^(?:(?:19|20)\d\d\s{0,2}年\s{0,2}(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s{0,2}月|[一二三四五六七八九十]{1,2}月\s(?:19|20)\d\d|(?:january|february|march|april|may|june|july|august|september|october|november|december)\s(?:19|20)\d\d)(?:\s{0,2}[(（]\d{1,6}[)）])?$/i;
const MIN_ENTRIES = 3;

/** `好评`, `晒图(86)`, `全部评价（1200+）`, `Positive (12)`. */
const OPINION =
  /^(?:(?:全部|所有|最新)?[评評][价價]|[好中差追][评評](?:[度率])?|[晒曬][图圖單单]|有[图圖]|[带帶][图圖]|[视視][频頻][晒曬][单單圖图]|(?:all|positive|neutral|negative|critical) reviews|with photos)\s{0,2}(?:[(（]\s{0,2}\d{1,6}[+＋]?\s{0,2}[)）]|\d{1,3}[%％])?$/i;
const PERCENT = /\d[+＋]?\s{0,2}[)）%％]$/;
const MAX_OPINION = 12;

export const POST_SIGNAL = "above one post after another";

export function addRepeatedForms(page: Page, found: Map<number, readonly Evidence[]>): void {
  if (page.document.format === "markdown") return;
  addPostHeads(page, found);
  addArchives(page, found);
  addOpinions(page, found);
}

/** Side by side, how many reviews there are of each kind; the first of them speaks for those below. */
function addOpinions({ facts, document }: Page, found: Map<number, readonly Evidence[]>): void {
  let run: number[] = [];
  let counted = 0;
  const flush = () => {
    if (counted >= MIN_ENTRIES) tell(run, "counts of opinions", found);
    run = [];
    counted = 0;
  };
  for (let line = facts.neighbour(-1, 1); line >= 0; line = facts.neighbour(line, 1)) {
    const text = facts.sizes[line] <= MAX_OPINION ? document.text.slice(facts.starts[line], facts.ends[line]) : "";
    if (!OPINION.test(text)) flush();
    else {
      run.push(line);
      if (COUNTED.test(text) || PERCENT.test(text)) counted++;
    }
  }
  flush();
}

/** Numbers of posts, moments beside the same words of the register and what panels say of their authors, again and again; buttons above code. */
function addPostHeads(page: Page, found: Map<number, readonly Evidence[]>): void {
  const { facts, document } = page;
  const floors: number[] = [];
  const dated: number[] = [];
  const alike = new Map<string, number[]>();
  let datedFloors = 0;
  for (let line = 0; line < facts.count; line++) {
    if (facts.isBlank(line) || found.has(line) || facts.closed[line] !== 0 || facts.sizes[line] > MAX_POST_HEAD) continue;
    const text = document.text.slice(facts.starts[line], facts.ends[line]);
    if (FLOOR.test(text) || FLOOR_LAST.test(text)) {
      floors.push(line);
      if (MOMENT.test(text)) datedFloors++;
      continue;
    }
    if (text.length <= MAX_BUTTON && (isCodeButton(text) || isCount(text))) tell([line], "a button or a count", found);
    const panel = PANEL.exec(text)?.[1];
    if (panel !== undefined) add(alike, panel.toLowerCase(), line);
    else if ((facts.looks[line] & Look.Numbered) !== 0 && DAY_AND_TIME.test(text)) {
      dated.push(line);
      const words = spokenIn(text.toLowerCase()).map((word) => word.text);
      if (words.length > 0) add(alike, words.join(" "), line);
    }
  }
  const isOfThread = isThread(page, found);
  const heads: number[] = [];
  if (floors.length >= MIN_ALIKE && (datedFloors * 2 >= floors.length || isOfThread)) heads.push(...floors);
  for (const lines of alike.values()) if (lines.length >= MIN_ALIKE) heads.push(...lines);
  if (isOfThread && dated.length >= MIN_ALIKE) heads.push(...dated);
  tell(heads, POST_SIGNAL, found);
  if (heads.length >= MIN_ALIKE) addAuthors(page, new Set(heads), found);
}

/** A small line between two of one post's head is its author's name. */
function addAuthors({ facts }: Page, heads: ReadonlySet<number>, found: Map<number, readonly Evidence[]>): void {
  let first = facts.count;
  for (const line of heads) first = Math.min(first, line); // above it stands the title
  for (const line of heads) {
    const name = facts.neighbour(line, -1);
    if (name < first || found.has(name) || facts.closed[name] !== 0 || facts.sizes[name] > MAX_AUTHOR) continue;
    if (found.has(facts.neighbour(name, -1))) tell([name], "between the lines above a post", found);
  }
}

function add(alike: Map<string, number[]>, key: string, line: number): void {
  const same = alike.get(key);
  if (same) same.push(line);
  else alike.set(key, [line]);
}

function isThread({ facts, document }: Page, found: ReadonlyMap<number, unknown>): boolean {
  for (const line of found.keys()) if (THREAD.test(document.text.slice(facts.starts[line], facts.ends[line]))) return true;
  return false;
}

/** Below the text: months and categories with how many posts each has. */
function addArchives(page: Page, found: Map<number, readonly Evidence[]>): void {
  const { facts, document } = page;
  let run: number[] = [];
  const flush = () => {
    if (run.length >= MIN_ENTRIES) tell(run, "entries of an archive", found);
    run = [];
  };
  for (let line = facts.neighbour(lastText(page, found), 1); line >= 0; line = facts.neighbour(line, 1)) {
    const text = facts.forms[line] <= LineForm.Fragment ? document.text.slice(facts.starts[line], facts.ends[line]) : "";
    if (COUNTED.test(text) || MONTH.test(text)) run.push(line);
    else flush();
  }
  flush();
}

/** The last sentence that is not the template's. */
function lastText(page: Page, found: ReadonlyMap<number, unknown>): number {
  let line = page.lastSentence;
  while (line >= 0 && (found.has(line) || !page.isSentence(line))) line--;
  return line;
}

function tell(lines: readonly number[], name: string, found: Map<number, readonly Evidence[]>): void {
  for (const line of lines) if (!found.has(line)) found.set(line, [{ kind: "signal", name, value: lines.length }]);
}
