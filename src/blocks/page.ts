/** The evidence model of a document, built once and shared by all rules that ask what does not belong to the text. */
import { Automaton, packAutomaton } from "../text/automaton.ts";
import { CharClass, CLASS_COUNT, classTable } from "../text/classes.ts";
import type { Document } from "../text/document.ts";
import type { Span } from "../text/span.ts";
import { type Variant, variantOf, writingOf } from "../text/variants.ts";
import { Ending, LineFacts, LineForm } from "./lines.ts";
import { STEM_RULE, type StemKind } from "./stems.ts";

/** Characters of one variant that show it, where not one of the other stands beside them. */
const MIN_VARIANT = 2;
/** Deciding characters that the rest of a document needs before its variant is known. */
const MIN_DOCUMENT_VARIANT = 8;
/** Letters, in Han or their worth, that show a script. */
const MIN_SCRIPT = 5;
/** Japanese has its own simplified forms; Chinese has about twice as many a Han character. */
const CHINESE_SHARE = 0.2;
const CHINESE_FACTOR = 1.6;

/** A line that ends in `?` or `!` and is no longer than this may be a title. */
const MAX_CALL = 45;

/** `latin`: Latin letters in a text of another script, which is common and so says little. */
export type Mismatch = "variant" | "script" | "latin";

/** The kind of a user's own stems. */
const OWN_LIST = "trade";

export interface StemHit extends Span {
  readonly kinds: readonly StemKind[];
}

export interface WordListHit extends Span {
  readonly names: readonly string[];
}

export class Page {
  readonly document: Document;
  readonly facts: LineFacts;
  /** First and last line that end as a sentence does; -1 where no line does. */
  readonly firstSentence: number;
  readonly lastSentence: number;
  readonly sentences: number;

  /** Class counts of all lines that end as sentences do: what the document is written in, whatever stands around it. */
  readonly #sentenceCounts = new Uint32Array(CLASS_COUNT);
  readonly #hits = new Map<string, readonly WordListHit[]>();
  #stems: readonly StemHit[] | undefined;

  readonly #words: readonly string[];

  constructor(document: Document, words: readonly string[] = []) {
    this.document = document;
    this.#words = words;
    this.facts = new LineFacts(document);
    let first = -1;
    let last = -1;
    let sentences = 0;
    const { counts } = document.scan;
    for (let line = 0; line < this.facts.count; line++) {
      if (!this.isSentence(line)) continue;
      for (let i = 0; i < CLASS_COUNT; i++) this.#sentenceCounts[i] += counts[line * CLASS_COUNT + i];
      if (first < 0) first = line;
      last = line;
      sentences++;
    }
    this.firstSentence = first;
    this.lastSentence = last;
    this.sentences = sentences;
  }

  /** Hits of the stems of search spam, the user's own among them, ascending. */
  get stems(): readonly StemHit[] {
    if (this.#stems === undefined) {
      const shipped = this.hits(STEM_RULE).map(({ start, end, names }) => ({ start, end, kinds: names as StemKind[] }));
      this.#stems = [...shipped, ...this.#ownStems()].sort((a, b) => a.start - b.start || a.end - b.end);
    }
    return this.#stems;
  }

  #ownStems(): StemHit[] {
    if (this.#words.length === 0) return [];
    const automaton = new Automaton(packAutomaton(this.#words.map((text) => ({ text, list: OWN_LIST }))));
    return automaton.find(this.document.text).map(({ start, end }) => ({ start, end, kinds: [OWN_LIST] }));
  }

  /** The stem hits that lie inside a span. */
  stemsIn({ start, end }: Span): StemHit[] {
    const { stems } = this;
    const inside: StemHit[] = [];
    for (let i = firstFrom(stems, start); i < stems.length && stems[i].start < end; i++) if (stems[i].end <= end) inside.push(stems[i]);
    return inside;
  }

  /** Hits of a rule's word lists, each with the names of the lists; ascending. */
  hits(rule: string): readonly WordListHit[] {
    let found = this.#hits.get(rule);
    if (found === undefined) {
      found = this.document.words.flatMap(({ start, end, lists }) => {
        const names = namesOf(lists, rule);
        return names.length === 0 ? [] : [{ start, end, names }];
      });
      this.#hits.set(rule, found);
    }
    return found;
  }

  /** Whether a line stands before the first or after the last sentence of the document. */
  isOutside(line: number): boolean {
    return this.sentences > 0 && (line < this.firstSentence || line > this.lastSentence);
  }

  isFirstOrLast(line: number): boolean {
    return this.facts.neighbour(line, -1) < 0 || this.facts.neighbour(line, 1) < 0;
  }

  /** Whether the line ends as a sentence of a text does; a short question or call may be a title. */
  isSentence(line: number): boolean {
    const { forms, closed, sizes } = this.facts;
    if (forms[line] !== LineForm.Prose) return false;
    return closed[line] === Ending.Sentence || (closed[line] === Ending.Called && sizes[line] > MAX_CALL);
  }

  /** How the writing of `span` differs from that of the document's sentences without the span's line, if it does. */
  mismatch(span: Span, line: number): Mismatch | undefined {
    return this.#mismatchOf(countClasses(this.document.text, span), line);
  }

  /** The same of a whole line, from its counts alone. */
  lineMismatch(line: number): Mismatch | undefined {
    return this.#mismatchOf(this.document.scan.counts.subarray(line * CLASS_COUNT, (line + 1) * CLASS_COUNT), line);
  }

  #mismatchOf(own: Uint32Array, line: number): Mismatch | undefined {
    const { scan } = this.document;
    const rest = new Uint32Array(CLASS_COUNT);
    const whole = this.sentences > 0 ? this.#sentenceCounts : scan.totals;
    const counted = this.sentences === 0 || this.isSentence(line);
    for (let i = 0; i < CLASS_COUNT; i++) rest[i] = whole[i] - (counted ? scan.counts[line * CLASS_COUNT + i] : 0);
    const here = writingOf(own);
    const there = writingOf(rest);
    const size = here.counts.han + here.counts.kana + here.counts.hangul + here.counts.latin / 3;
    if (here.language === "zh" && there.language === "zh") {
      return isForeignVariant(own, rest) ? "variant" : undefined;
    }
    if (size < MIN_SCRIPT || here.language === there.language) return undefined;
    if (here.language === "zh" && there.language === "ja") {
      const share = own[CharClass.HanSimplified] / here.counts.han;
      return share >= CHINESE_SHARE && share >= CHINESE_FACTOR * (rest[CharClass.HanSimplified] / Math.max(1, there.counts.han))
        ? "script"
        : undefined;
    }
    if (here.language === "other" || there.language === "other") {
      return own[CharClass.Cyrillic] > 0 !== rest[CharClass.Cyrillic] > 0 ? "script" : undefined;
    }
    return here.language === "en" ? "latin" : "script";
  }
}

/** Index of the first span that starts at or after an offset. */
export function firstFrom(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (spans[middle].start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isForeignVariant(own: Uint32Array, rest: Uint32Array): boolean {
  const simplified = own[CharClass.HanSimplified];
  const traditional = own[CharClass.HanTraditional];
  if (rest[CharClass.HanSimplified] + rest[CharClass.HanTraditional] < MIN_DOCUMENT_VARIANT) return false;
  const there: Variant = variantOf(rest[CharClass.HanSimplified], rest[CharClass.HanTraditional]);
  if (there === "traditional") return simplified >= MIN_VARIANT && traditional === 0;
  return there === "simplified" && traditional >= MIN_VARIANT && simplified === 0;
}

function countClasses(text: string, { start, end }: Span): Uint32Array {
  const counts = new Uint32Array(CLASS_COUNT);
  for (let i = start; i < end; i++) counts[classTable[text.charCodeAt(i)]]++;
  return counts;
}

/** The names that a word's lists have in one rule; a word's lists are one array, shared by all its hits. */
function namesOf(lists: readonly string[], rule: string): readonly string[] {
  let byRule = listNames.get(lists);
  if (byRule === undefined) {
    byRule = new Map();
    listNames.set(lists, byRule);
  }
  let names = byRule.get(rule);
  if (names === undefined) {
    const prefix = `${rule}:`;
    names = lists.filter((list) => list.startsWith(prefix)).map((list) => list.slice(prefix.length));
    byRule.set(rule, names);
  }
  return names;
}

const listNames = new WeakMap<readonly string[], Map<string, readonly string[]>>();

const pages = new WeakMap<Document, Map<string, Page>>();

/** The page of a document; `words` are stems that a user adds to the shipped ones. */
export function pageOf(document: Document, words: readonly string[] = []): Page {
  let byWords = pages.get(document);
  if (byWords === undefined) {
    byWords = new Map();
    pages.set(document, byWords);
  }
  const key = words.join("\n");
  let page = byWords.get(key);
  if (page === undefined) {
    page = new Page(document, words);
    byWords.set(key, page);
  }
  return page;
}
