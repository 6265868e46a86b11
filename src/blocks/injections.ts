/** Lines that are lists for search engines, found by what their class counts and then their characters look like. */
import { CharClass, CLASS_COUNT } from "../text/classes.ts";
import type { Span } from "../text/span.ts";
import { MIN_RUN_STEMS } from "./honest-lists.ts";
import { type Candidate, type Injection, MIN_TOLD, scoreApart, scoreList, scorePool } from "./injection-scores.ts";
import type { ListShape } from "./list-shape.ts";
import { readList } from "./lists.ts";
import { Look } from "./looks.ts";
import { hiddenWords, pulledApart } from "./obfuscation.ts";
import { firstFrom, type Page } from "./page.ts";
import { readPictured } from "./pictured.ts";
import { readAddresses, readSlugs, readWordRun } from "./pools.ts";
import { MIN_SEPARATORS, mayJoin, tallyIndex, tallyOf } from "./separators.ts";
import { STEM_RULE } from "./stems.ts";

/** Reported from here on; at this sum an edge, a strange subject and a strange shape have met. */
export const INJECTION_THRESHOLD = 5;
const MIN_APART = 3;
const MIN_BLANKS = 7;
/** Three addresses have so many. */
const MIN_POOL_SLASHES = 6;
const MIN_POOL_HYPHENS = 8;
/** Stems that make a line sell. */
const MIN_STEMS = 2;
const SLASH = tallyIndex("/");
const HYPHEN = tallyIndex("-");
/** A Han character for the class pass. */
const BAR = tallyIndex("丨");
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
  const reader = new LineReader(page);
  const { facts } = page;
  for (let line = facts.next(0, Look.List); line >= 0; line = facts.next(line + 1, Look.List)) reader.read(line);
  const { pools, candidates, siblings } = reader;
  const scored = candidates.flatMap((candidate) => scoreList(page, candidate, siblings.get(candidate.shape.separator) ?? 0) ?? []);
  return [...pools, ...scored]
    .filter(
      ({ span, score }) =>
        score.total >= MIN_TOLD &&
        !page.document.regions.touch(["code", "table", "front-matter"], span) &&
        !isMostlyCode(page, span) &&
        !ENDS_IN_OTHERS.test(page.document.slice(span)),
    )
    .sort((a, b) => a.line - b.line);
}

/** 游艺场所、成人用品店以及其他场所: a sentence ends its list. */
const ENDS_IN_OTHERS = /(?:以及|或者)其他|以及其它/;

/** Columns: `name`, `date`, `tag`. One word of code makes no list of phrases documentation. */
function isMostlyCode({ document }: Page, { start, end }: Span): boolean {
  let covered = 0;
  for (const code of document.regions.of("inline-code")) covered += Math.max(0, Math.min(end, code.end) - Math.max(start, code.start));
  return 2 * covered > end - start;
}

/** What a line may turn out to be. `WeakList`: its separators may be those that prose uses as well. */
const Closer = { Apart: 1, Addresses: 2, Slugs: 4, List: 8, WeakList: 16, WordRun: 32, Pictured: 64 } as const;

/** Reads open lines as lists. What the class counts say against a line spares looking at its characters. */
class LineReader {
  readonly pools: Injection[] = [];
  readonly candidates: Candidate[] = [];
  /** Lists of each separator. */
  readonly siblings = new Map<string, number>();
  readonly #page: Page;
  readonly #hasCyrillic: boolean;

  constructor(page: Page) {
    this.#page = page;
    this.#hasCyrillic = page.document.scan.totals[CharClass.Cyrillic] > 0;
  }

  read(line: number): void {
    const looks = this.#looksFor(line);
    if (looks !== 0) this.#readCloser(line, looks);
  }

  /** Bits of `Closer`. Apart from the closer looks: what nearly all lines go through stays small and is compiled once. */
  #looksFor(line: number): number {
    const page = this.#page;
    const { text, scan } = page.document;
    const { counts } = scan;
    const at = line * CLASS_COUNT;
    const start = page.facts.starts[line];
    const end = page.facts.ends[line];
    const symbols = counts[at + CharClass.Other];
    const narrow = counts[at + CharClass.NarrowMark];
    const wide = counts[at + CharClass.WideMark];
    const blanks = counts[at + CharClass.Space];
    const han = counts[at + CharClass.Han] + counts[at + CharClass.HanSimplified] + counts[at + CharClass.HanTraditional];
    const tally = tallyOf(text, start, end);
    const bars = han >= MIN_SEPARATORS ? tally[BAR] : 0;
    if (blanks + symbols + narrow + wide + bars < MIN_SEPARATORS) return 0;
    const between = symbols + narrow;
    let looks = between >= MIN_APART && han >= MIN_APART && between * 3 >= han ? Closer.Apart : 0;
    if (tally[SLASH] >= MIN_POOL_SLASHES) looks |= Closer.Addresses;
    if (tally[HYPHEN] >= MIN_POOL_HYPHENS) looks |= Closer.Slugs;
    const kana = counts[at + CharClass.Kana];
    const wideLetters = han + kana + counts[at + CharClass.Hangul];
    const stems = countStems(page, start, end);
    const foreign = counts[at + CharClass.Cyrillic] + counts[at + CharClass.Greek] > 0 || this.#hasCyrillic;
    const weakToo = stems >= MIN_STEMS || ((wideLetters > 0 || foreign) && mayBeWeak(page, line, blanks));
    // `・` is kana for the class pass; blanks separate items of wide letters only.
    const rare = symbols + wide + kana + bars;
    const weak = weakToo ? narrow + (wideLetters > 0 ? blanks : 0) : 0;
    if ((rare >= MIN_SEPARATORS || weak >= MIN_SEPARATORS) && mayJoin(tally, weakToo)) looks |= weakToo ? Closer.WeakList : Closer.List;
    if (stems >= MIN_RUN_STEMS && blanks >= MIN_BLANKS) looks |= Closer.WordRun;
    if (stems >= MIN_STEMS && symbols >= MIN_SEPARATORS) looks |= Closer.Pictured;
    return looks;
  }

  #readCloser(line: number, looks: number): void {
    const page = this.#page;
    const { text } = page.document;
    const start = page.facts.starts[line];
    const end = page.facts.ends[line];
    if ((looks & Closer.Apart) !== 0 && this.#readApart(line)) return;
    const pool =
      ((looks & Closer.Addresses) !== 0 ? readAddresses(text, start, end) : undefined) ??
      ((looks & Closer.Slugs) !== 0 ? readSlugs(text, start, end) : undefined);
    if (pool !== undefined) {
      this.pools.push(scorePool(page, line, pool));
      return;
    }
    const shape =
      ((looks & (Closer.List | Closer.WeakList)) !== 0 ? readList(text, start, end, (looks & Closer.WeakList) !== 0) : undefined) ??
      ((looks & Closer.WordRun) !== 0 ? readWordRun(text, start, end) : undefined) ??
      ((looks & Closer.Pictured) !== 0 ? readPictured(text, start, end) : undefined);
    if (shape !== undefined && shape.digitShare <= MAX_DIGIT_SHARE) this.#note(line, shape);
  }

  #note(line: number, shape: ListShape): void {
    this.candidates.push({ line, shape });
    if (shape.strength !== "weak") this.siblings.set(shape.separator, (this.siblings.get(shape.separator) ?? 0) + 1);
  }

  #readApart(line: number): boolean {
    const { document, facts } = this.#page;
    const apart = pulledApart(document.text, facts.starts[line], facts.ends[line]);
    const hidden = apart === undefined ? [] : hiddenWords(apart.plain, STEM_RULE);
    if (apart === undefined || hidden.length === 0) return false;
    this.pools.push(scoreApart(this.#page, line, apart, hidden));
    return true;
  }
}

/** Stems inside a stretch, as far as their number matters. */
function countStems({ stems }: Page, start: number, end: number): number {
  if (stems.length === 0) return 0;
  let count = 0;
  for (let i = firstFrom(stems, start); i < stems.length && stems[i].end <= end && count < MIN_RUN_STEMS; i++) count++;
  return count;
}

/** What prose joins so too is looked at only where the line sells or is written otherwise, or its blanks are many. */
function mayBeWeak(page: Page, line: number, blanks: number): boolean {
  if (blanks >= MIN_BLANKS) return true;
  const mismatch = page.lineMismatch(line);
  return mismatch === "variant" || mismatch === "script";
}
