/** A line that says one search phrase again and again, with words that sell around it, where the rest of the document does not say it at all. */
import { CharClass, classTable } from "../text/classes.ts";
import type { Span } from "../text/span.ts";
import type { Page } from "./page.ts";
import { Score } from "./score.ts";
import { SOLICITATION_RULE } from "./solicitations.ts";

export interface Echo {
  readonly span: Span;
  readonly phrase: string;
  readonly count: number;
  /** Bare words without a sentence, whether or not the document says the phrase elsewhere. */
  readonly bare: boolean;
  readonly score: Score;
}

/** Words that sell or offer, nested ones too, from which a line is read. */
const MIN_HITS = 3;
const MIN_COUNT = 4;
/** Han characters of a phrase; shorter ones are words that any text repeats. */
const SIZE = 4;
/** Latin words of a line without a mark, how often the same one stands among them, and its share of them. */
const MIN_WORDS = 12;
const MIN_WORD = 4;
const MIN_WORD_COUNT = 5;
const MIN_WORD_SHARE = 0.25;
const MARKS = /[.,;:!?()"“”|]|[\u0250-\u200f\u2e80-\uffff]/;
const GRAMMAR = new Set("the a an of and or to in is are was for with by as that this it on at from you we they".split(" "));
/** Code units: a longer line is a text. */
const MAX_LINE = 500;
/** Share of the line that the phrase makes up. */
const MIN_SHARE = 0.25;
const MIN_LINES = 6;
const NO_ECHOES = ["code", "inline-code", "table", "front-matter"] as const;

export function echoesOf(page: Page): Echo[] {
  const { document, facts } = page;
  if (facts.count < MIN_LINES) return [];
  const counts = new Uint16Array(facts.count);
  for (const hits of [page.stems, page.hits(SOLICITATION_RULE)]) for (const { start } of hits) counts[document.lines.at(start)]++;
  const echoes: Echo[] = [];
  for (let line = 0; line < counts.length; line++) {
    if (counts[line] < MIN_HITS || facts.ends[line] - facts.starts[line] > MAX_LINE) continue;
    const echo = readEcho(page, line, counts[line]);
    if (echo !== undefined) echoes.push(echo);
  }
  return echoes;
}

function readEcho({ document, facts }: Page, line: number, hits: number): Echo | undefined {
  const span = { start: facts.starts[line], end: facts.ends[line] };
  const text = document.slice(span);
  const word = wordSaid(text);
  if (word !== undefined && !document.regions.touch([...NO_ECHOES], span)) {
    const score = new Score();
    score.shape("times that the line says it", word.count, 3);
    score.context("words that sell", hits, 2);
    return { span, phrase: word.phrase, count: word.count, bare: true, score };
  }
  const best = mostSaid(text);
  if (best === undefined || best.count < MIN_COUNT || best.count * SIZE < text.length * MIN_SHARE) return undefined;
  const before = document.text.indexOf(best.phrase);
  if (before < span.start || document.text.indexOf(best.phrase, span.end) >= 0) return undefined;
  if (document.regions.touch([...NO_ECHOES], span)) return undefined;
  const score = new Score();
  score.shape("times that the line says it", best.count, 2);
  score.context("words that sell", hits, 2);
  score.context("said elsewhere in the document", 0, 1);
  return { span, phrase: best.phrase, count: best.count, bare: false, score };
}

/** The phrase of `SIZE` Han characters that a line says most often, its uses not overlapping. */
function mostSaid(text: string): { phrase: string; count: number } | undefined {
  const uses = new Map<string, { count: number; end: number }>();
  let best: { phrase: string; count: number } | undefined;
  let run = 0;
  for (let i = 0; i < text.length; i++) {
    const value = classTable[text.charCodeAt(i)];
    run = value >= CharClass.Han && value <= CharClass.HanTraditional ? run + 1 : 0;
    if (run < SIZE) continue;
    const start = i + 1 - SIZE;
    const phrase = text.slice(start, i + 1);
    const known = uses.get(phrase);
    if (known === undefined) uses.set(phrase, { count: 1, end: i + 1 });
    else if (start >= known.end) {
      known.count++;
      known.end = i + 1;
      if (best === undefined || known.count > best.count) best = { phrase, count: known.count };
    }
  }
  return best;
}

/** The word that stands between others again and again in a line of bare words: no mark, no grammar. */
function wordSaid(text: string): { phrase: string; count: number } | undefined {
  if (MARKS.test(text)) return undefined;
  const words = text.toLowerCase().split(/\s{1,8}/);
  if (words.length < MIN_WORDS || words.some((word) => GRAMMAR.has(word))) return undefined;
  const counts = new Map<string, number>();
  let best = { phrase: "", count: 0 };
  for (let i = 0; i < words.length; i++) {
    const phrase = words[i];
    if (phrase.length < MIN_WORD || phrase === words[i - 1]) continue;
    const count = (counts.get(phrase) ?? 0) + 1;
    counts.set(phrase, count);
    if (count > best.count) best = { phrase, count };
  }
  return best.count >= MIN_WORD_COUNT && best.count >= words.length * MIN_WORD_SHARE ? best : undefined;
}
