/** What speaks for a list-shaped line's having been injected: its shape, its place, its script, its words, its subject. */
import type { Span } from "../text/span.ts";
import { stemKinds } from "./hits.ts";
import { isMenu, mayBeInjected, menuShare, SAME_AFFIX } from "./honest-lists.ts";
import type { ListShape } from "./list-shape.ts";
import { NO_STEMS, type Stems, stemsIn, stemsOf } from "./list-stems.ts";
import type { PulledApart } from "./obfuscation.ts";
import type { Page } from "./page.ts";
import type { Pool } from "./pools.ts";
import { Score, step } from "./score.ts";
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

/** Less says nothing. */
export const MIN_TOLD = 3;
/** A text has at least so many sentences; what stands outside fewer says nothing. */
const MIN_SENTENCES = 2;
/** Lines of one separator that make an enumeration of the document's own. */
const MIN_SIBLINGS = 3;
/** Shares of the list's bigrams that stand elsewhere in the document too. */
const STRANGE = 0.1;
const AT_HOME = 0.4;
/** Pools of names are long and their items short; keyword heads are few and longer. */
const POOL_ITEMS = 10;
const POOL_ITEM_SIZE = 7;

/** Shares of items that hold a stem, and what they weigh. */
const SOLD_STEPS = [
  [0.25, 1],
  [0.4, 2],
  [0.6, 3],
] as const;
const ALL_VICE_SHARE = 0.6;
const STRANGE_WEIGHT = 1;
/** A text may list two or three such words itself. */
const MIN_INTERRUPTING = 4;

/** What a list of links or of keywords is called; many an honest page has one, but no trade in it. */
const LINKS = /友情|友链|友鏈|链接|連結|鏈接|热搜|熱搜|搜索|搜尋|关键|關鍵|标签|標籤|links|partners|keywords|tags|searches/i;
const MIN_LABELLED = 2;
/** Items of a site's own menu or foot; pools of names and search phrases hold one by chance. */
const MIN_MENU_SHARE = 0.4;
/** Words that are asked of one name: `…价格 …厂家 …哪家好`; so many of them, on so many items, are nobody's enumeration. */
const MIN_ASKED = 3;
const MIN_ASKED_ITEMS = 6;
const SAME_NAME = 0.8;

/** Items of a list that no sentence above or below leads up to. */
const MIN_CUTTING = 5;

export interface Candidate {
  readonly line: number;
  readonly shape: ListShape;
}

export function scoreApart(page: Page, line: number, apart: PulledApart, hidden: readonly string[]): Injection {
  const score = new Score();
  score.shape("symbols between the characters of words", apart.symbols, 3);
  score.context("words that they hide", hidden.slice(0, 6).join(" "), 2);
  const glued = apart.start > page.facts.starts[line] + 2;
  addContext(page, score, line, { ...apart, glued }, apart, NO_STEMS);
  const span = { start: apart.start, end: page.facts.ends[line] };
  return { kind: "keyword-stuffing", line, span, score, items: hidden.length, separator: "", decisive: 1, apart: true };
}

export function scoreList(page: Page, { line, shape }: Candidate, siblings: number): Injection | undefined {
  const found = stemsOf(page, shape);
  const stems = isMenu(found, shape) ? NO_STEMS : found;
  if (stems.viceItems === 0 && menuShare(shape) >= Math.max(MIN_MENU_SHARE, stems.share)) return undefined;
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
  if (shape.count >= 5 && shape.meanSize >= 4 && shape.affixShare >= SAME_AFFIX)
    score.shape("items with the same two characters", round(shape.affixShare), 1);
  if (shape.aliens > 0 && shape.count >= POOL_ITEMS) score.shape("items of another script", shape.aliens, 0.5);
  if (siblings >= MIN_SIBLINGS && stems.viceItems === 0) score.shape("lines of the same shape", siblings, -3);
  if (stems.hits >= MIN_LABELLED && LINKS.test(shape.label)) score.shape("named as links or keywords", shape.label, 1);
  const asked = asksOfOne(page, shape, stems);
  if (asked) score.shape("what is asked of one name", shape.count, 3);
  const decisive = addContext(
    page,
    score,
    line,
    shape,
    { start: shape.itemsStart, end: shape.end },
    stems,
    asked || isTradeOnly(shape, stems),
  );
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

/** Whether the items are one name with what is searched about it; who sells the thing writes that of it too, and of no reader. */
function asksOfOne({ document }: Page, shape: ListShape, { list, kinds }: Stems): boolean {
  if (shape.count < MIN_ASKED_ITEMS || !kinds.includes("trade") || shape.nameShare < SAME_NAME) return false;
  return new Set(list.filter((hit) => stemKinds(hit).includes("trade")).map((hit) => document.slice(hit))).size >= MIN_ASKED;
}

/** Whether every item ends or begins as all do, in a word of trade, under a label that calls them keywords. */
function isTradeOnly(shape: ListShape, { share, kinds }: Stems): boolean {
  return (
    shape.count >= MIN_ASKED_ITEMS &&
    share >= SAME_NAME &&
    shape.affixShare >= SAME_NAME &&
    kinds.includes("trade") &&
    LINKS.test(shape.label)
  );
}

export function scorePool(page: Page, line: number, pool: Pool): Injection {
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

/** Adds what speaks for or against the stretch's belonging to the page; returns how many signs are decisive. */
function addContext(
  page: Page,
  score: Score,
  line: number,
  span: Span & { glued?: boolean; strength?: string; count?: number },
  items: Span,
  stems: Stems,
  sells = false,
): number {
  let decisive = 0;
  const mismatch = page.mismatch(items, line);
  if (mismatch !== undefined) {
    score.context(`other ${mismatch === "variant" ? "variant" : "script"} than the document`, mismatch, mismatch === "latin" ? 1 : 2);
    if (mismatch !== "latin") decisive++;
  }
  if (span.glued) score.context("glued to another text", "end of line", 1);
  else if (page.sentences < MIN_SENTENCES)
    score.shape("sentences in the document", page.sentences, page.sentences === 0 && stems.share < ALL_VICE_SHARE ? -1.5 : 0);
  else if (page.isOutside(line)) score.context("outside the text", line < page.firstSentence ? "before" : "after", 1);
  else if (
    ((stems.hits >= MIN_INTERRUPTING && stems.share >= ALL_VICE_SHARE) || (span.strength === "strong" && stems.viceItems > 0)) &&
    page.isBetweenSentences(line)
  )
    score.context("between sentences of the text", stems.hits, 1);
  else if (
    stems.hits > 0 &&
    span.strength !== undefined &&
    span.strength !== "weak" &&
    (span.count ?? 0) >= MIN_CUTTING &&
    page.isBetweenSentences(line)
  )
    score.context("between sentences of the text", line + 1, 1.5);
  const sold = stems.hits >= 2 ? step(stems.share, SOLD_STEPS) : 0;
  const allVice = sold > 0 && stems.viceItems >= 2 && stems.share >= ALL_VICE_SHARE ? 1 : 0;
  const without = span.glued ? items : { start: page.facts.starts[line], end: page.facts.ends[line] };
  addSubject(page, score, items, without, sold + allVice, sells);
  if (sold > 0) {
    score.context("stems of search spam", stems.kinds.join(" "), sold);
    score.shape("items of adult or gambling sites", stems.viceItems, allVice);
    if (stems.viceItems >= 2) decisive++;
  }
  return decisive;
}

/**
 * The subject of the document takes reading it: asked where it can still bring the score to what is told.
 * @param without what is no part of the subject: the line of the items, unless another text stands before them on it
 */
function addSubject(page: Page, score: Score, items: Span, without: Span, more: number, sells: boolean): void {
  if (page.sentences === 0 || score.total + more + STRANGE_WEIGHT < MIN_TOLD) return;
  const overlap = topicOf(page).overlap(items, without);
  if (overlap === undefined) return;
  if (overlap < STRANGE) score.context("shared with the document", round(overlap), STRANGE_WEIGHT);
  else if (overlap > AT_HOME && !sells) score.shape("shared with the document", round(overlap), -2);
}

function round(share: number): number {
  return Math.round(share * 100) / 100;
}
