/** The evidence model of a document, built once and shared by all rules that ask what does not belong to the text. */
import type { WordHit } from "../text/automaton.ts";
import { CharClass, CLASS_COUNT, classTable } from "../text/classes.ts";
import type { Document } from "../text/document.ts";
import type { Span } from "../text/span.ts";
import { type Writing, writingOf } from "../text/variants.ts";
import { hitsByRule, ownStems } from "./hits.ts";
import { LATIN_PER_HAN, LineFacts } from "./lines.ts";
import { Look } from "./looks.ts";
import { STEM_RULE } from "./stems.ts";

/** Characters of one variant that show it, where not one of the other stands beside them. */
const MIN_VARIANT = 2;
/** Deciding characters that the rest of a document needs before its variant is known. */
const MIN_DOCUMENT_VARIANT = 8;
/** Letters, in Han or their worth, that show a script. */
const MIN_SCRIPT = 5;
/** Japanese has its own simplified forms; Chinese has about twice as many a Han character. */
const CHINESE_SHARE = 0.2;
const CHINESE_FACTOR = 1.6;

/** `latin`: Latin letters in a text of another script, which is common and so says little. */
export type Mismatch = "variant" | "script" | "latin";

const NO_HITS: readonly WordHit[] = [];

export class Page {
  readonly document: Document;
  readonly facts: LineFacts;
  /** First and last line that end as a sentence does; -1 where no line does. */
  readonly firstSentence: number;
  readonly lastSentence: number;
  readonly sentences: number;

  readonly #words: readonly string[];
  readonly #own = new Uint32Array(CLASS_COUNT);
  readonly #rest = new Uint32Array(CLASS_COUNT);
  #hits: ReadonlyMap<string, readonly WordHit[]> | undefined;
  #stems: readonly WordHit[] | undefined;
  #sentenceCounts: Uint32Array | undefined;
  #sentenceWriting: Writing | undefined;

  constructor(document: Document, words: readonly string[] = []) {
    this.document = document;
    this.#words = words;
    this.facts = new LineFacts(document);
    const { facts } = this;
    this.firstSentence = facts.next(0, Look.Sentence);
    this.sentences = 0;
    let last = -1;
    for (let line = this.firstSentence; line >= 0; line = facts.next(line + 1, Look.Sentence)) {
      last = line;
      this.sentences++;
    }
    this.lastSentence = last;
  }

  /** Hits of the stems of search spam, the user's own among them, ascending; `stemKinds` says what they sell. */
  get stems(): readonly WordHit[] {
    if (this.#stems === undefined) {
      const shipped = this.hits(STEM_RULE);
      this.#stems =
        this.#words.length === 0
          ? shipped
          : [...shipped, ...ownStems(this.#words).find(this.document.text)].sort((a, b) => a.start - b.start || a.end - b.end);
    }
    return this.#stems;
  }

  /** The stem hits that lie inside a span. */
  stemsIn({ start, end }: Span): WordHit[] {
    const { stems } = this;
    const inside: WordHit[] = [];
    for (let i = firstFrom(stems, start); i < stems.length && stems[i].start < end; i++) if (stems[i].end <= end) inside.push(stems[i]);
    return inside;
  }

  /** Hits of a rule's word lists, ascending; `namesOf` tells which lists. */
  hits(rule: string): readonly WordHit[] {
    this.#hits ??= hitsByRule(this.document.words);
    return this.#hits.get(rule) ?? NO_HITS;
  }

  /** Whether a line stands before the first or after the last sentence of the document. */
  isOutside(line: number): boolean {
    return this.sentences > 0 && (line < this.firstSentence || line > this.lastSentence);
  }

  /** Whether the line is one edge of the page; a line that is the whole page is none. */
  isFirstOrLast(line: number): boolean {
    return this.facts.neighbour(line, -1) < 0 !== this.facts.neighbour(line, 1) < 0;
  }

  /** Whether the line ends as a sentence of a text does; a short question or call may be a title. */
  isSentence(line: number): boolean {
    return (this.facts.looks[line] & Look.Sentence) !== 0;
  }

  /** Whether a line stands alone between two sentences. */
  isBetweenSentences(line: number): boolean {
    const above = this.facts.neighbour(line, -1);
    const below = this.facts.neighbour(line, 1);
    return above >= 0 && below >= 0 && this.isSentence(above) && this.isSentence(below);
  }

  /** How the writing of `span` differs from that of the document's sentences without the span's line, if it does. */
  mismatch({ start, end }: Span, line: number): Mismatch | undefined {
    const { text } = this.document;
    const own = this.#own.fill(0);
    for (let i = start; i < end; i++) own[classTable[text.charCodeAt(i)]]++;
    return this.#mismatchOf(own, 0, line);
  }

  /** The same of a whole line, from its counts alone. */
  lineMismatch(line: number): Mismatch | undefined {
    return this.#mismatchOf(this.document.scan.counts, line * CLASS_COUNT, line);
  }

  #mismatchOf(own: Uint32Array, at: number, line: number): Mismatch | undefined {
    const here = writingOf(own, at);
    const [rest, there] = this.#withoutLine(line);
    if (here.language === "zh" && there.language === "zh") return isForeignVariant(here, there) ? "variant" : undefined;
    const { han, kana, hangul, latin, simplified } = here.counts;
    if (han + kana + hangul + latin / LATIN_PER_HAN < MIN_SCRIPT || here.language === there.language) return undefined;
    if (here.language === "zh" && there.language === "ja") {
      const share = simplified / han;
      return share >= CHINESE_SHARE && share >= CHINESE_FACTOR * (there.counts.simplified / Math.max(1, there.counts.han))
        ? "script"
        : undefined;
    }
    if (here.language === "other" || there.language === "other") {
      return own[at + CharClass.Cyrillic] > 0 !== rest[CharClass.Cyrillic] > 0 ? "script" : undefined;
    }
    return here.language === "en" ? "latin" : "script";
  }

  /** What the document's sentences (all of it, where it has none) are written in, one line left out. */
  #withoutLine(line: number): readonly [counts: Uint32Array, writing: Writing] {
    this.#sentenceCounts ??= this.sentences > 0 ? this.#countSentences() : this.document.scan.totals;
    const whole = this.#sentenceCounts;
    if (this.sentences > 0 && !this.isSentence(line)) {
      this.#sentenceWriting ??= writingOf(whole);
      return [whole, this.#sentenceWriting];
    }
    const { counts } = this.document.scan;
    const rest = this.#rest;
    for (let i = 0; i < CLASS_COUNT; i++) rest[i] = whole[i] - counts[line * CLASS_COUNT + i];
    return [rest, writingOf(rest)];
  }

  #countSentences(): Uint32Array {
    const { counts } = this.document.scan;
    const sum = new Uint32Array(CLASS_COUNT);
    for (let line = this.firstSentence; line >= 0; line = this.facts.next(line + 1, Look.Sentence)) {
      for (let i = 0; i < CLASS_COUNT; i++) sum[i] += counts[line * CLASS_COUNT + i];
    }
    return sum;
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

function isForeignVariant({ counts: own }: Writing, { counts: rest, variant: there }: Writing): boolean {
  if (rest.simplified + rest.traditional < MIN_DOCUMENT_VARIANT) return false;
  if (there === "traditional") return own.simplified >= MIN_VARIANT && own.traditional === 0;
  return there === "simplified" && own.traditional >= MIN_VARIANT && own.simplified === 0;
}

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
