/** Lines that a site's template put around its text: bars, notices, panels, counters. */
import type { Evidence } from "../rule.ts";
import type { Span } from "../text/span.ts";
import { type Article, findArticle } from "./article.ts";
import { addBetween, BETWEEN_SIGNAL } from "./between.ts";
import { addColumns } from "./columns.ts";
import { addContents } from "./contents.ts";
import { SPOKEN_SIGNAL } from "./edge-lines.ts";
import { type Edges, findEdges } from "./edges.ts";
import type { Page } from "./page.ts";
import { addRelatedLabels } from "./related-labels.ts";
import { aboveControls, controlsOf } from "./remark-controls.ts";
import { addRepeatedForms } from "./repeated-forms.ts";
import { addCaptions, addGallery, addRunning, addShaped, CAPTION_SIGNAL } from "./running.ts";
import { addPhrased } from "./template-phrases.ts";

export interface ChromeLine extends Span {
  readonly line: number;
  /** The line is a picture's alternative text: a title with the site's name. */
  readonly caption: boolean;
  readonly evidence: readonly Evidence[];
}

interface Template {
  readonly lines: readonly ChromeLine[];
  readonly edges: Edges;
  readonly article: Article | undefined;
}

/** What pages about a site's owner are called. */
const OWN_TITLE =
  /^(?:[联聯][系繫絡络]我[们們]|[关關][于於](?:我[们們]|本站)|版[权權][声聲]明|免[责責][声聲]明|[隐隱私][私隱](?:[权權])?政策|服[务務][条條]款|使用[条條]款|用[户戶]协[议議]|[网網]站[声聲]明|お問い合わせ|プライバシーポリシー|利用規約|contact(?: us)?|about(?: us)?|privacy policy|terms of (?:use|service)|terms and conditions|cookie policy|disclaimer)$/i;

/** Lines of the template that a page must have before it is searched for those that only their form tells. */
const MIN_FOUND = 2;

/** Counts and marks beside a remark are no larger, in Han characters or their worth. */
const MAX_BETWEEN_REMARKS = 1;
/** A remark speaks of sites as well; share of its letters that such words cover in a notice. */
const NOTICE = 0.2;

/** `Home > Lamps > Name of a lamp`. */
const LAST_OF_PATH = /[>＞»›]\s{0,2}([^>＞»›]{6,40}?)\s{0,2}$/;
/** A title is so large at least, in Han characters or their worth. */
const MIN_NAMED = 7;

/** `Colour: green`. */
const LABELLED = /^[^:：\s]{2,8}[:：]\s{0,2}[^:：]{1,60}$/;
const MIN_LABELS = 4;
/** UTF-16 units of a line that are looked at. */
const MAX_READ = 72;

const cache = new WeakMap<Page, Template>();
const maskCache = new WeakMap<Page, Uint8Array>();

export function chromeOf(page: Page): readonly ChromeLine[] {
  return templateOf(page).lines;
}

/** Where the template's part of the page ends at its head and begins at its foot. */
export function edgesOf(page: Page): Edges {
  return templateOf(page).edges;
}

/** The article that the template stands around, if its form shows where it is. */
export function articleOf(page: Page): Article | undefined {
  return templateOf(page).article;
}

function templateOf(page: Page): Template {
  let template = cache.get(page);
  if (template === undefined) {
    template = findTemplate(page);
    cache.set(page, template);
  }
  return template;
}

/** By line: 1 for a line of the template, 2 for a picture's alternative text. */
export function chromeMask(page: Page): Uint8Array {
  let mask = maskCache.get(page);
  if (mask === undefined) {
    mask = new Uint8Array(page.facts.count);
    for (const { line, caption } of chromeOf(page)) mask[line] = caption ? 2 : 1;
    maskCache.set(page, mask);
  }
  return mask;
}

function findTemplate(page: Page): Template {
  const { facts, document } = page;
  const found = new Map<number, readonly Evidence[]>();
  addPhrased(page, found);
  addRunning(page, found, addShaped(page, found));
  addCaptions(page, found);
  addGallery(page, found);
  const known = new Set(found.keys());
  const captions = new Set([...known].filter((line) => isCaption(found.get(line) ?? [])));
  let edges = findEdges(page, known, captions);
  addAll(found, edges.lines);
  if (found.size >= MIN_FOUND) {
    const bounds = new Set(known);
    const before = new Set(found.keys());
    addColumns(page, found);
    addRepeatedForms(page, found);
    addRelatedLabels(page, found);
    for (const line of found.keys()) if (!before.has(line) && page.isOutside(line)) bounds.add(line);
    if (bounds.size > known.size) {
      // what they bound is the template's as well
      edges = findEdges(page, bounds, captions);
      addAll(found, edges.lines);
    }
    addContents(page, found);
  }
  addBetween(page, found);
  keepTitle(page, found);
  keepNamed(page, found);
  keepLabels(page, found);
  keepRemarks(page, found);
  const article = findArticle(page, found);
  if (article !== undefined) keepArticle(article, found);
  const lines: ChromeLine[] = [];
  for (const [line, evidence] of found) {
    const chromeLine = { line, evidence, caption: isCaption(evidence), start: facts.starts[line], end: facts.ends[line] };
    if (!document.regions.touch(["code", "table", "heading", "front-matter"], chromeLine)) lines.push(chromeLine);
  }
  lines.sort((a, b) => a.line - b.line);
  return { lines, edges, article };
}

function addAll(found: Map<number, readonly Evidence[]>, lines: ReadonlyMap<number, readonly Evidence[]>): void {
  for (const [line, evidence] of lines) if (!found.has(line)) found.set(line, evidence);
}

/** A page about a site's owner bears the name that menus have for it: alone above the text, that is the text's title. */
function keepTitle(page: Page, found: Map<number, readonly Evidence[]>): void {
  const { facts, document } = page;
  const first = facts.neighbour(-1, 1);
  if (!found.has(first) || !OWN_TITLE.test(document.text.slice(facts.starts[first], facts.ends[first]))) return;
  const next = facts.neighbour(first, 1);
  if (next >= 0 && !found.has(next)) found.delete(first);
}

/** What readers wrote stands between the template's lines. */
function keepRemarks(page: Page, found: Map<number, readonly Evidence[]>): void {
  const remarks = aboveControls(page);
  for (const [line, [first]] of found) {
    if (remarks[line] === 1 && first?.kind === "signal" && first.name === BETWEEN_SIGNAL && page.facts.sizes[line] > MAX_BETWEEN_REMARKS)
      found.delete(line);
  }
  const [control] = controlsOf(page);
  if (control === undefined) return;
  for (const [line, evidence] of found) {
    if (line > control && remarks[line] === 1 && page.isSentence(line) && isSpoken(evidence) && shareOf(evidence) < NOTICE)
      found.delete(line);
  }
}

/** An article's paragraphs are its own, whichever words sites use as well; what its first and last ones say of the site is a notice. */
function keepArticle({ title, paragraphs }: Article, found: Map<number, readonly Evidence[]>): void {
  if (isSpoken(found.get(title))) found.delete(title);
  const kept = paragraphs.filter((line) => !found.has(line));
  const isMisread = kept.length * 2 < paragraphs.length;
  const first = kept[0] ?? 0;
  const last = kept[kept.length - 1] ?? 0;
  for (const line of paragraphs) {
    if ((isMisread || (line > first && line < last)) && isSpoken(found.get(line))) found.delete(line);
  }
}

/** What stands below a path of pages and says its last one is the title. */
function keepNamed({ facts, document }: Page, found: Map<number, readonly Evidence[]>): void {
  for (const path of [...found.keys()]) {
    const title = facts.neighbour(path, 1);
    if (title < 0 || !found.has(title) || facts.sizes[title] < MIN_NAMED) continue;
    const last = LAST_OF_PATH.exec(document.text.slice(facts.starts[path], facts.ends[path]))?.[1];
    if (last !== undefined && document.text.startsWith(last, facts.starts[title])) found.delete(title);
  }
}

/** Labels inside the text, most of which are no template's, are the text's: what something is made of, who made it. */
function keepLabels(page: Page, found: Map<number, readonly Evidence[]>): void {
  const { facts, document } = page;
  let run: number[] = [];
  const flush = () => {
    const told = run.filter((line) => found.has(line));
    if (run.length >= MIN_LABELS && told.length * 2 < run.length)
      for (const line of told) if (isSpoken(found.get(line))) found.delete(line);
    run = [];
  };
  for (let line = facts.neighbour(-1, 1); line >= 0 && line < page.lastSentence; line = facts.neighbour(line, 1)) {
    if (LABELLED.test(document.text.slice(facts.starts[line], Math.min(facts.ends[line], facts.starts[line] + MAX_READ)))) run.push(line);
    else flush();
  }
  flush();
}

/** Whether a line was told by words that texts use as well. */
function isSpoken(evidence: readonly Evidence[] | undefined): boolean {
  const [first] = evidence ?? [];
  return first?.kind === "signal" && first.name === SPOKEN_SIGNAL;
}

/** Share of a line's letters that such words cover. */
function shareOf([, second]: readonly Evidence[]): number {
  return second?.kind === "signal" && typeof second.value === "number" ? second.value : 1;
}

function isCaption([first]: readonly Evidence[]): boolean {
  return first?.kind === "signal" && first.name === CAPTION_SIGNAL;
}
