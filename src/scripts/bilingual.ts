/** Text that gives both Han variants on purpose: language selectors, labelled versions, the same line in either variant. */
import { simplifiedForms, traditionalForms } from "#han";
import { CharClass, classTable, isHanClass } from "../text/classes.ts";
import type { Document } from "../text/document.ts";

/** How a variant is called in selectors, locale keys and headings. */
const VARIANT_NAME = /[繁簡简正][體体]|[繁簡简]中/;
const VARIANT_TAG = /\b(?:zh[-_]?(?:hant|hans|tw|hk|mo|cn|sg)|hant|hans|cht|chs|traditional chinese|simplified chinese)\b/i;
/** A sister site for readers of the other variant: EE Forum Taiwan. */
const REGION_NAME = /\b(?:Taiwan|Hong ?Kong|Macau)\b/i;
/** What Japanese calls languages. */
const LANGUAGE_NAME = /日本語|中国語|韓国語/;
/** A line that only names the variant of what follows is short. */
const LABEL_LENGTH = 30;
/** Two lines say the same when this share of the shorter one's Han stands in the other, variants folded. */
const PARALLEL_SHARE = 0.6;
/** A translation stands within so many lines of its original. */
const PARALLEL_REACH = 3;
/** Han that a line needs to be compared. */
const PARALLEL_MIN_HAN = 2;
const PAIR_BREAK = /[|｜/／\t=＝→↔]/;
const PAIR_CELLS = { min: 2, max: 4 };
const PAIR_CELL_LENGTH = 12;
/** Words of another language's line that are compared. */
const MENTIONED_RUNS = 8;
const CELL_BREAK = /[/|／｜\t、:：→=＝]/;

let folds: Uint16Array | undefined;

/** The Simplified form of each Traditional character; 0 = itself. */
function foldTable(): Uint16Array {
  if (folds === undefined) {
    folds = new Uint16Array(0x10000);
    for (let i = 0; i < traditionalForms.length; i++) folds[traditionalForms.charCodeAt(i)] = simplifiedForms.charCodeAt(i);
  }
  return folds;
}

/** The Han of a text, every Traditional character in its Simplified form. */
function folded(text: string): ReadonlySet<number> {
  const table = foldTable();
  const characters = new Set<number>();
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (isHanClass(classTable[unit])) characters.add(table[unit] || unit);
  }
  return characters;
}

/** Whether a short line, or the line's own key, says which variant is meant. */
export function namesVariant({ lines }: Document, line: number): "label" | "line" | undefined {
  const text = lines.text(line);
  const hasLatin = lines.classCount(line, CharClass.Latin) > 0;
  if (text.length <= LABEL_LENGTH && (LANGUAGE_NAME.test(text) || (hasLatin && REGION_NAME.test(text)))) return "line";
  if (!VARIANT_NAME.test(text) && !(hasLatin && VARIANT_TAG.test(text))) return undefined;
  return text.length <= LABEL_LENGTH ? "label" : "line";
}

/** Whether the line is a short one that says which variant follows. */
export function isVariantLabel(document: Document, line: number): boolean {
  const length = document.lines.end(line) - document.lines.start(line);
  return length > 0 && length <= LABEL_LENGTH && namesVariant(document, line) === "label";
}

/** Whether the line repeats a near line of the document's own variant, or one cell of the line repeats another. */
export function isParallel(document: Document, line: number, own: CharClass): boolean {
  const text = document.lines.text(line);
  const cells = text
    .split(CELL_BREAK, 9)
    .map(folded)
    .filter((cell) => cell.size >= PARALLEL_MIN_HAN);
  for (let i = 0; i + 1 < cells.length && cells.length < 9; i++) {
    if (sayTheSame(cells[i], cells[i + 1])) return true;
  }
  if (isPairRow(text, own) || repeatsInOtherVariant(document, line, own)) return true;
  const here = folded(text);
  for (let other = Math.max(0, line - PARALLEL_REACH); other <= Math.min(document.lines.count - 1, line + PARALLEL_REACH); other++) {
    if (other === line || document.lines.classCount(other, own) === 0) continue;
    if (sayTheSame(here, folded(document.lines.text(other)))) return true;
  }
  return false;
}

/** 软件 | 軟體: a few short cells, one of them in the other variant. */
function isPairRow(text: string, own: CharClass): boolean {
  const cells = text.split(PAIR_BREAK, PAIR_CELLS.max + 1).filter((cell) => cell.trim() !== "");
  if (cells.length < PAIR_CELLS.min || cells.length > PAIR_CELLS.max || cells.some((cell) => cell.length > PAIR_CELL_LENGTH)) return false;
  const foreign = own === CharClass.HanSimplified ? CharClass.HanTraditional : CharClass.HanSimplified;
  const kinds = cells.map((cell) => [holds(cell, own), holds(cell, foreign)] as const);
  return kinds.every(([isOwn, isForeign]) => !(isOwn && isForeign)) && kinds.filter(([, isForeign]) => isForeign).length === 1;
}

function holds(text: string, value: CharClass): boolean {
  for (let i = 0; i < text.length; i++) if (classTable[text.charCodeAt(i)] === value) return true;
  return false;
}

/** In a line of another language: "鐘錶 in Traditional characters, 钟表 in Simplified ones". */
function repeatsInOtherVariant(document: Document, line: number, own: CharClass): boolean {
  const { lines } = document;
  if (lines.classCount(line, CharClass.Latin) <= lines.classCount(line, CharClass.Han) + lines.classCount(line, own)) return false;
  const runs = (lines.text(line).match(/[\u3400-\u9fff]{2,40}/g) ?? []).slice(0, MENTIONED_RUNS).map(folded);
  return runs.some((run, i) => runs.some((other, j) => i < j && sayTheSame(run, other)));
}

function sayTheSame(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  const [fewer, more] = a.size < b.size ? [a, b] : [b, a];
  if (fewer.size < PARALLEL_MIN_HAN || more.size > 2 * fewer.size) return false;
  let shared = 0;
  for (const character of fewer) if (more.has(character)) shared++;
  return shared >= PARALLEL_SHARE * fewer.size;
}
