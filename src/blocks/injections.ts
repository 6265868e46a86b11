/** Lines that are lists for search engines: how each looks, and what speaks for its having been injected. */

import { CharClass } from "../text/classes.ts";
import type { Document } from "../text/document.ts";
import type { Span } from "../text/span.ts";
import { LineForm } from "./lines.ts";
import { type ListShape, readList } from "./lists.ts";
import { hiddenWords, type PulledApart, pulledApart } from "./obfuscation.ts";
import { firstFrom, type Page } from "./page.ts";
import { readAddresses, readSlugs, readWordRun } from "./pools.ts";
import { Score, step } from "./score.ts";
import { STEM_RULE, type StemKind, VICE } from "./stems.ts";
import { topicOf } from "./subject.ts";

export type InjectionKind = "keyword-stuffing" | "link-farm";

export interface Injection {
  readonly kind: InjectionKind;
  readonly line: number;
  readonly span: Span;
  readonly score: Score;
  readonly items: number;
  readonly separator: string;
  /** Signs that no honest list shows: another variant or script, words of vice, letters pulled apart. */
  readonly decisive: number;
  /** Its words were pulled apart by symbols. */
  readonly apart: boolean;
}

/** Reported from here on; at this sum an edge, a strange subject and a strange shape have met. */
export const INJECTION_THRESHOLD = 5;
/** Fewer letters, in Han or their worth, are no list. */
const MIN_SIZE = 8;
const MIN_SEPARATORS = 2;
/** Share of particles from which a list is made of clauses. */
const MAX_FUNCTION_SHARE = 0.045;
/** … but phrases that sell may be whole sentences pulled short. */
const MAX_SOLD_FUNCTION_SHARE = 0.2;
const MIN_SOLD_SHARE = 0.25;
/** Words side by side need several that sell. */
const MIN_RUN_STEMS = 3;
/** A text has at least so many sentences; what stands outside fewer says nothing. */
const MIN_SENTENCES = 2;
const SAME_AFFIX = 0.6;
const MIN_APART = 3;
const MIN_BLANKS = 7;
/** A list of figures belongs to a table. */
const MAX_DIGIT_SHARE = 0.4;
/** Lines of one separator that make an enumeration of the document's own. */
const MIN_SIBLINGS = 3;
/** Shares of the list's bigrams that stand elsewhere in the document too. */
const STRANGE = 0.1;
const AT_HOME = 0.4;
/** Pools of names are long and their items short; keyword heads are few and longer. */
const POOL_ITEMS = 10;
const POOL_ITEM_SIZE = 7;

const cache = new WeakMap<Page, readonly Injection[]>();

/** Every list-shaped line that scores at least 3, in text order; found once a page. */
export function injectionsOf(page: Page): readonly Injection[] {
  let found = cache.get(page);
  if (found === undefined) {
    found = findInjections(page);
    cache.set(page, found);
  }
  return found;
}

/** A line that only says what the next one is: `友情链接`, `Partners`. */
const MAX_LABEL_SIZE = 8;

/** The injection with the label on the line above it, if one of `labels` makes up that line. */
export function labelledSpan({ facts, document }: Page, { line, span }: Injection, labels: readonly Span[]): Span {
  if (span.start !== facts.starts[line]) return span;
  const above = facts.neighbour(line, -1);
  if (above < line - 2 || above < 0 || facts.sizes[above] > MAX_LABEL_SIZE) return span;
  const label = labels[firstFrom(labels, facts.starts[above])];
  return label !== undefined && document.lines.at(label.start) === above ? { start: facts.starts[above], end: span.end } : span;
}

interface Candidate {
  readonly line: number;
  readonly shape: ListShape;
}

function findInjections(page: Page): Injection[] {
  const candidates: Candidate[] = [];
  const pools: Injection[] = [];
  const siblings = new Map<string, number>();
  const { document, facts } = page;
  const hasBar = document.text.includes("丨");
  for (let line = 0; line < facts.count; line++) {
    if (facts.forms[line] < LineForm.Fragment || facts.closed[line] !== 0 || facts.sizes[line] < MIN_SIZE) continue;
    if (!hasBar && !mayBeList(document, line)) continue;
    const start = facts.starts[line];
    const end = facts.ends[line];
    const apart = mayBePulledApart(document, line) ? pulledApart(document.text, start, end) : undefined;
    const hidden = apart === undefined ? [] : hiddenWords(apart.plain, STEM_RULE);
    if (apart !== undefined && hidden.length > 0) {
      pools.push(scoreApart(page, line, apart, hidden));
      continue;
    }
    const pool = readAddresses(document.text, start, end) ?? readSlugs(document.text, start, end);
    if (pool !== undefined) {
      pools.push(scorePool(page, line, pool));
      continue;
    }
    const weakToo = mayBeWeak(page, line, start, end);
    const shape = readList(document.text, start, end, weakToo) ?? (weakToo ? readWordRun(document.text, start, end) : undefined);
    if (shape === undefined || shape.digitShare > MAX_DIGIT_SHARE) continue;
    if (shape.strength !== "weak") siblings.set(shape.separator, (siblings.get(shape.separator) ?? 0) + 1);
    candidates.push({ line, shape });
  }
  const scored = candidates.flatMap((candidate) => scoreList(page, candidate, siblings.get(candidate.shape.separator) ?? 0) ?? []);
  return [...pools, ...scored]
    .filter(({ span, score }) => score.total >= 3 && !document.regions.touch(["code", "table", "front-matter"], span))
    .sort((a, b) => a.line - b.line);
}

function mayBeList({ lines }: Document, line: number): boolean {
  return (
    lines.classCount(line, CharClass.Space) +
      lines.classCount(line, CharClass.Other) +
      lines.classCount(line, CharClass.NarrowMark) +
      lines.classCount(line, CharClass.WideMark) >=
    MIN_SEPARATORS
  );
}

/** What prose joins so too is looked at only where the line sells or is written otherwise, or its blanks are many. */
function mayBeWeak(page: Page, line: number, start: number, end: number): boolean {
  const { stems, document } = page;
  const first = firstFrom(stems, start);
  if (first + 1 < stems.length && stems[first + 1].end <= end) return true;
  if (document.lines.classCount(line, CharClass.Space) >= MIN_BLANKS) return true;
  const mismatch = page.lineMismatch(line);
  return mismatch === "variant" || mismatch === "script";
}

function mayBePulledApart({ lines }: Document, line: number): boolean {
  const han =
    lines.classCount(line, CharClass.Han) +
    lines.classCount(line, CharClass.HanSimplified) +
    lines.classCount(line, CharClass.HanTraditional);
  const symbols = lines.classCount(line, CharClass.Other) + lines.classCount(line, CharClass.NarrowMark);
  return symbols >= MIN_APART && han >= MIN_APART && symbols * 3 >= han;
}

function scoreApart(page: Page, line: number, apart: PulledApart, hidden: readonly string[]): Injection {
  const score = new Score();
  score.shape("symbols between the characters of words", apart.symbols, 3);
  score.context("words that they hide", hidden.slice(0, 6).join(" "), 2);
  const glued = apart.start > page.facts.starts[line] + 2;
  addContext(page, score, line, { ...apart, glued }, apart, NO_STEMS);
  const span = { start: apart.start, end: page.facts.ends[line] };
  return { kind: "keyword-stuffing", line, span, score, items: hidden.length, separator: "", decisive: 1, apart: true };
}

function scoreList(page: Page, { line, shape }: Candidate, siblings: number): Injection | undefined {
  const stems = stemsOf(page, shape);
  if (!mayBeInjected(page, line, shape, stems)) return undefined;
  const score = new Score();
  const strength = shape.strength === "strong" ? 2 : shape.strength === "medium" ? 1 : 0;
  score.shape(
    "items",
    shape.count,
    step(shape.count, [
      [4, 1],
      [8, 2],
      [16, 3],
    ]),
  );
  score.shape("separator", shape.separator, strength);
  if (shape.trailing && shape.count >= POOL_ITEMS) score.shape("ends in a bare separator", shape.separator, 1);
  if (shape.repeated > 0 && shape.count >= POOL_ITEMS) score.shape("items that repeat", shape.repeated, 1);
  if (shape.affixShare >= SAME_AFFIX && shape.count >= 5 && shape.meanSize >= 4)
    score.shape("items with the same two characters", round(shape.affixShare), 1);
  if (shape.aliens > 0 && shape.count >= POOL_ITEMS) score.shape("items of another script", shape.aliens, 0.5);
  if (siblings >= MIN_SIBLINGS && stems.viceItems === 0) score.shape("lines of the same shape", siblings, -3);
  const decisive = addContext(page, score, line, shape, { start: shape.itemsStart, end: shape.end }, stems);
  const kind = shape.count >= POOL_ITEMS && shape.meanSize <= POOL_ITEM_SIZE && stems.viceItems < 2 ? "link-farm" : "keyword-stuffing";
  return {
    kind,
    line,
    span: { start: shape.start, end: shape.end },
    score,
    items: shape.count,
    separator: shape.separator,
    decisive,
    apart: false,
  };
}

/** Clauses and enumerations are lists too: joined as prose joins them, they need a stronger sign than their shape. */
function mayBeInjected(page: Page, line: number, shape: ListShape, stems: Stems): boolean {
  const sold = stems.hits >= 2 && stems.share >= MIN_SOLD_SHARE;
  if (shape.functionShare > (sold ? MAX_SOLD_FUNCTION_SHARE : MAX_FUNCTION_SHARE)) return false;
  if (shape.isWordRun) return stems.hits >= MIN_RUN_STEMS;
  if (shape.strength !== "weak" || sold) return true;
  const mismatch = page.mismatch({ start: shape.itemsStart, end: shape.end }, line);
  if (mismatch === "variant" || mismatch === "script") return true;
  return shape.separator === " " && shape.count >= 8 && shape.affixShare >= SAME_AFFIX;
}

function scorePool(page: Page, line: number, pool: ReturnType<typeof readSlugs> & object): Injection {
  const score = new Score();
  score.shape(pool.what, pool.count, pool.count >= 5 ? 4 : 3);
  const stems = stemsIn(page, pool);
  const decisive = addContext(page, score, line, pool, pool, { ...stems, share: stems.hits / pool.count });
  return {
    kind: "link-farm",
    line,
    span: { start: pool.start, end: pool.end },
    score,
    items: pool.count,
    separator: " ",
    decisive,
    apart: false,
  };
}

interface Stems {
  readonly hits: number;
  readonly kinds: readonly StemKind[];
  readonly viceItems: number;
  /** Share (0..1) of items that hold a stem. */
  readonly share: number;
}

const NO_STEMS: Stems = { hits: 0, kinds: [], viceItems: 0, share: 0 };

/** Adds what speaks for or against the stretch's belonging to the page; returns how many signs are decisive. */
function addContext(page: Page, score: Score, line: number, span: Span & { glued?: boolean }, items: Span, stems: Stems): number {
  let decisive = 0;
  const mismatch = page.mismatch(items, line);
  if (mismatch !== undefined) {
    score.context(`other ${mismatch === "variant" ? "variant" : "script"} than the document`, mismatch, mismatch === "latin" ? 1 : 2);
    if (mismatch !== "latin") decisive++;
  }
  if (span.glued) score.context("glued to another text", "end of line", 1);
  else if (page.sentences < MIN_SENTENCES) score.shape("sentences in the document", page.sentences, page.sentences === 0 ? -1.5 : 0);
  else if (page.isOutside(line)) score.context("outside the text", line < page.firstSentence ? "before" : "after", 1);
  const own = { start: page.facts.starts[line], end: page.facts.ends[line] };
  const overlap = topicOf(page).overlap(items, own);
  if (overlap !== undefined && page.sentences > 0) {
    if (overlap < STRANGE) score.context("shared with the document", round(overlap), 1);
    else if (overlap > AT_HOME) score.shape("shared with the document", round(overlap), -2);
  }
  if (stems.hits >= 2) {
    const weight = step(stems.share, [
      [0.25, 1],
      [0.4, 2],
      [0.6, 3],
    ]);
    if (weight > 0) {
      score.context("stems of search spam", stems.kinds.join(" "), weight);
      if (stems.viceItems >= 2 && stems.share >= 0.6) score.shape("items of adult or gambling sites", stems.viceItems, 1);
      if (stems.viceItems >= 2) decisive++;
    }
  }
  return decisive;
}

function stemsOf(page: Page, shape: ListShape): Stems {
  const found = stemsIn(page, { start: shape.itemsStart, end: shape.end });
  if (found.hits === 0) return { ...found, share: 0 };
  let at = shape.itemsStart;
  let holding = 0;
  let vice = 0;
  const { text } = page.document;
  for (const item of [...shape.items].reverse()) {
    const start = text.indexOf(item, at);
    if (start < 0) break;
    at = start + item.length;
    const inside = found.list.filter((hit) => hit.start >= start && hit.end <= at);
    if (inside.length > 0) holding++;
    if (inside.some(({ kinds }) => kinds.some((kind) => VICE.has(kind)))) vice++;
  }
  const covered = found.list.reduce((sum, { start, end }) => sum + end - start, 0) / (shape.end - shape.itemsStart);
  return { ...found, viceItems: vice, share: Math.max(holding / shape.items.length, covered) };
}

function stemsIn(page: Page, span: Span) {
  const list = page.stemsIn(span);
  const kinds = new Set(list.flatMap((hit) => hit.kinds));
  const viceItems = list.filter((hit) => hit.kinds.some((kind) => VICE.has(kind))).length;
  return { list, hits: list.length, kinds: [...kinds], viceItems };
}

function round(share: number): number {
  return Math.round(share * 100) / 100;
}
