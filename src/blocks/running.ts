/** Lines that are a template's by their shape: copyright lines, running heads with page numbers, alternative texts of pictures. */
import type { Evidence } from "../rule.ts";
import { LineForm } from "./forms.ts";
import { Look } from "./looks.ts";
import type { Page } from "./page.ts";
import { isQuoted } from "./quoted.ts";

const COPYRIGHT =
  /(?:©|\(c\)|copyright|版[权權]所有).{0,40}(?:19|20)\d\d|(?:19|20)\d\d.{0,30}(?:all rights reserved|版[权權]所有)|[京沪粤浙苏冀津渝川鄂湘闽鲁豫皖赣晋陕辽吉黑桂琼云贵藏甘青宁新蒙]ICP[备備证]/i;
/** What a copyright line cannot do without: far less to look for. */
const COPYRIGHT_SIGN = /©|\([cC]\)|[cC][oO][pP][yY][rR]|版[权權]|[rR][eE][sS][eE][rR][vV]|[iI][cC][pP]/;
const PAGE_NUMBER =
  /(?:^|[^\d./-])(?:第\s{0,2}\d{1,4}\s{0,2}[页頁](?:\s{0,2}[/／共]{1,2}\s{0,2}\d{1,4}\s{0,2}[页頁]?)?|page\s\d{1,4}(?:\sof\s\d{1,4})?|\d{1,3}\s{0,2}\/\s{0,2}\d{1,3})$/i;
const MIN_RUNNING = 3;
export const CAPTION_SIGNAL = "lines that end in the same site name";
/** ` - SITE` is no longer than this, and stands on so many lines at least. */
const MAX_SITE = 16;
const MIN_CAPTIONS = 3;
const SERIAL = /\s{0,2}[(（]?\d{1,3}$/;
/** In Han characters or their worth: shorter ones are `Day 1`. */
const MIN_GALLERY_TITLE = 6;
const HYPHEN = 0x2d;
const BLANK = 0x20;

/** Copyright lines are known by their shape, page numbers by standing on the same line with other numbers; tells the lines of those. */
export function addShaped(page: Page, found: Map<number, readonly Evidence[]>): number[] {
  const { facts, document } = page;
  const numbered = new Map<string, number[]>();
  for (let line = facts.next(0, Look.Numbered); line >= 0; line = facts.next(line + 1, Look.Numbered)) {
    const text = document.slice({ start: facts.starts[line], end: facts.ends[line] });
    if (!found.has(line) && COPYRIGHT_SIGN.test(text) && isCopyright(text, facts.closed[line] !== 0))
      found.set(line, [{ kind: "signal", name: "copyright line", value: text.slice(0, 60) }]);
    if (facts.sizes[line] < MIN_RUNNING || !mayEndPageNumber(text) || !PAGE_NUMBER.test(text)) continue;
    const bare = text.replace(/\d+/g, "");
    const others = numbered.get(bare);
    if (others) others.push(line);
    else numbered.set(bare, [line]);
  }
  const running = [...numbered.values()].filter((same) => same.length > 1).flat();
  for (const line of running) {
    if (!found.has(line)) found.set(line, [{ kind: "signal", name: "page number at the end of a running line", value: facts.sizes[line] }]);
  }
  return running;
}

/** Whether a line names whose the rights are; a sentence that cites such a line does not. */
function isCopyright(line: string, closed: boolean): boolean {
  const match = COPYRIGHT.exec(line);
  return match !== null && !(closed && isQuoted(line, match.index, match.index + match[0].length, 0, line.length));
}

function mayEndPageNumber(line: string): boolean {
  const last = line.charCodeAt(line.length - 1);
  return (last >= 0x30 && last <= 0x39) || last === 0x9875 || last === 0x9801; // a digit, 页 or 頁
}

/** The line above or below a page number that stands there on every page is a running head. */
export function addRunning(page: Page, found: Map<number, readonly Evidence[]>, numbered: readonly number[]): void {
  if (numbered.length === 0) return;
  const { facts, document } = page;
  const { lineHashes } = document;
  const heads = new Set<number>();
  for (const line of numbered) {
    for (const at of [facts.neighbour(line, -1), facts.neighbour(line, 1)]) {
      if (at >= 0 && facts.forms[at] === LineForm.Fragment && facts.sizes[at] >= MIN_RUNNING) heads.add(lineHashes[at]);
    }
  }
  if (heads.size === 0) return;
  const places = new Map<number, number[]>();
  for (let line = 0; line < facts.count; line++) {
    if (heads.has(lineHashes[line])) places.set(lineHashes[line], [...(places.get(lineHashes[line]) ?? []), line]);
  }
  for (const lines of places.values()) {
    if (lines.length < 2) continue;
    for (const line of lines)
      if (!found.has(line)) found.set(line, [{ kind: "signal", name: "running line beside page numbers", value: lines.length }]);
  }
}

/** Alternative texts of a site's pictures: titles with the same site name behind a dash, again and again. */
export function addCaptions(page: Page, found: Map<number, readonly Evidence[]>): void {
  const bySite = new Map<string, number[]>();
  const { facts } = page;
  for (let line = facts.next(0, Look.Caption); line >= 0; line = facts.next(line + 1, Look.Caption)) {
    const dash = lastDash(page, line);
    if (dash < 0) continue;
    const site = page.document.text.slice(dash, page.facts.ends[line]);
    const lines = bySite.get(site);
    if (lines) lines.push(line);
    else bySite.set(site, [line]);
  }
  for (const [site, lines] of bySite) {
    if (lines.length < MIN_CAPTIONS) continue;
    for (const line of lines)
      if (!found.has(line)) found.set(line, [{ kind: "signal", name: CAPTION_SIGNAL, value: `${lines.length} × ${site.trim()}` }]);
  }
}

/** Captions of a gallery: the title of the page with a running number behind it. */
export function addGallery({ facts, document }: Page, found: Map<number, readonly Evidence[]>): void {
  const { text } = document;
  const byTitle = new Map<string, number[]>();
  for (let line = facts.next(0, Look.Title); line >= 0; line = facts.next(line + 1, Look.Title)) {
    const last = text.charCodeAt(facts.ends[line] - 1);
    if (last < 0x30 || last > 0x39 || facts.sizes[line] < MIN_GALLERY_TITLE) continue;
    const title = text.slice(facts.starts[line], facts.ends[line]).replace(SERIAL, "");
    const lines = byTitle.get(title);
    if (lines) lines.push(line);
    else byTitle.set(title, [line]);
  }
  for (const [title, lines] of byTitle) {
    if (lines.length < MIN_CAPTIONS || !standsAlone(text, title)) continue;
    for (const line of lines)
      if (!found.has(line)) found.set(line, [{ kind: "signal", name: "the title with a running number", value: lines.length }]);
  }
}

/** Whether a line says this and nothing else. */
function standsAlone(text: string, title: string): boolean {
  for (let at = text.indexOf(title); at >= 0; at = text.indexOf(title, at + title.length)) {
    const end = at + title.length;
    if ((at === 0 || text[at - 1] === "\n") && (end === text.length || text[end] === "\n" || text[end] === "\r")) return true;
  }
  return false;
}

/** Where ` - ` stands last in the tail of a line, or -1. */
function lastDash({ facts, document: { text } }: Page, line: number): number {
  const end = facts.ends[line];
  const from = Math.max(facts.starts[line] + 1, end - MAX_SITE);
  for (let at = end - 3; at >= from; at--) {
    if (text.charCodeAt(at + 1) === HYPHEN && text.charCodeAt(at) === BLANK && text.charCodeAt(at + 2) === BLANK) return at;
  }
  return -1;
}
