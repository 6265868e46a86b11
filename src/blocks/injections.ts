/** Lines that are lists for search engines, found by what their class counts and then their characters look like. */
import { CharClass, CLASS_COUNT } from "../text/classes.ts";
import type { Document } from "../text/document.ts";
import type { Span } from "../text/span.ts";
import { type Candidate, type Injection, MIN_TOLD, scoreApart, scoreList, scorePool } from "./injection-scores.ts";
import { LineForm } from "./lines.ts";
import { readList } from "./lists.ts";
import { hiddenWords, pulledApart } from "./obfuscation.ts";
import { firstFrom, type Page } from "./page.ts";
import { readAddresses, readSlugs, readWordRun } from "./pools.ts";
import { STEM_RULE } from "./stems.ts";

/** Reported from here on; at this sum an edge, a strange subject and a strange shape have met. */
export const INJECTION_THRESHOLD = 5;
/** Fewer letters, in Han or their worth, are no list. */
const MIN_SIZE = 8;
const MIN_SEPARATORS = 2;
const MIN_APART = 3;
const MIN_BLANKS = 7;
/** Three addresses have six slashes, eight slugs eight hyphens. */
const MIN_POOL_SYMBOLS = 6;
const BAR = 0x4e28;
/** A list of figures belongs to a table. */
const MAX_DIGIT_SHARE = 0.4;

const cache = new WeakMap<Page, readonly Injection[]>();

/** Every list-shaped line that scores at least `MIN_TOLD`, in text order; found once a page. */
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

function findInjections(page: Page): Injection[] {
  const candidates: Candidate[] = [];
  const pools: Injection[] = [];
  const siblings = new Map<string, number>();
  const { document, facts } = page;
  const { text } = document;
  for (let line = 0; line < facts.count; line++) {
    if (facts.forms[line] < LineForm.Fragment || facts.closed[line] !== 0 || facts.sizes[line] < MIN_SIZE) continue;
    const looks = looksOf(document, line);
    const start = facts.starts[line];
    const end = facts.ends[line];
    const bars = looks.han >= MIN_SEPARATORS ? countBars(text, start, end) : 0;
    if (looks.separators + bars < MIN_SEPARATORS) continue;
    const apart = looks.mayBeApart ? pulledApart(text, start, end) : undefined;
    const hidden = apart === undefined ? [] : hiddenWords(apart.plain, STEM_RULE);
    if (apart !== undefined && hidden.length > 0) {
      pools.push(scoreApart(page, line, apart, hidden));
      continue;
    }
    const pool = looks.symbols < MIN_POOL_SYMBOLS ? undefined : (readAddresses(text, start, end) ?? readSlugs(text, start, end));
    if (pool !== undefined) {
      pools.push(scorePool(page, line, pool));
      continue;
    }
    const weakToo = mayBeWeak(page, line, looks.blanks);
    const mayBeJoined = looks.rareSeparators + bars >= MIN_SEPARATORS || (weakToo && looks.weakSeparators >= MIN_SEPARATORS);
    const shape =
      (mayBeJoined ? readList(text, start, end, weakToo) : undefined) ??
      (weakToo && looks.blanks >= MIN_BLANKS ? readWordRun(text, start, end) : undefined);
    if (shape === undefined || shape.digitShare > MAX_DIGIT_SHARE) continue;
    if (shape.strength !== "weak") siblings.set(shape.separator, (siblings.get(shape.separator) ?? 0) + 1);
    candidates.push({ line, shape });
  }
  const scored = candidates.flatMap((candidate) => scoreList(page, candidate, siblings.get(candidate.shape.separator) ?? 0) ?? []);
  return [...pools, ...scored]
    .filter(({ span, score }) => score.total >= MIN_TOLD && !document.regions.touch(["code", "table", "front-matter"], span))
    .sort((a, b) => a.line - b.line);
}

/** What the class counts say of a line, before anybody looks at its characters. */
function looksOf({ scan: { counts } }: Document, line: number) {
  const at = line * CLASS_COUNT;
  const symbols = counts[at + CharClass.Other];
  const blanks = counts[at + CharClass.Space];
  const narrow = counts[at + CharClass.NarrowMark];
  const wide = counts[at + CharClass.WideMark];
  const han = counts[at + CharClass.Han] + counts[at + CharClass.HanSimplified] + counts[at + CharClass.HanTraditional];
  const kana = counts[at + CharClass.Kana];
  const hasWideLetters = han + kana + counts[at + CharClass.Hangul] > 0;
  return {
    symbols,
    blanks,
    han,
    separators: blanks + symbols + narrow + wide,
    /** `・` is kana for the class pass. */
    rareSeparators: symbols + wide + kana,
    /** Blanks separate items of wide letters only: between Latin words they say nothing. */
    weakSeparators: narrow + (hasWideLetters ? blanks : 0),
    mayBeApart: symbols + narrow >= MIN_APART && han >= MIN_APART && (symbols + narrow) * 3 >= han,
  };
}

/** `丨` is a Han character for the class pass. */
function countBars(text: string, start: number, end: number): number {
  let bars = 0;
  for (let i = start; i < end; i++) if (text.charCodeAt(i) === BAR) bars++;
  return bars;
}

/** What prose joins so too is looked at only where the line sells or is written otherwise, or its blanks are many. */
function mayBeWeak(page: Page, line: number, blanks: number): boolean {
  if (blanks >= MIN_BLANKS) return true;
  const { stems, facts } = page;
  const first = firstFrom(stems, facts.starts[line]);
  if (first + 1 < stems.length && stems[first + 1].end <= facts.ends[line]) return true;
  const mismatch = page.lineMismatch(line);
  return mismatch === "variant" || mismatch === "script";
}
