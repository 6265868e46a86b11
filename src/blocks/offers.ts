/** Lines that offer something, with no contact beside it, in a document that talks about something else. */
import type { WordHit } from "../text/automaton.ts";
import type { Span } from "../text/span.ts";
import { chromeOf } from "./chrome.ts";
import { isVice, namesOf, stemKinds } from "./hits.ts";
import { INJECTION_THRESHOLD, injectionsOf } from "./injections.ts";
import { LISTING_THRESHOLD, listingsOf } from "./listings.ts";
import { firstFrom, type Page } from "./page.ts";
import { Score, step } from "./score.ts";
import { PRICE, SOLICITATION_RULE, SOLICITATION_THRESHOLD, solicitationsOf } from "./solicitations.ts";
import { Topic } from "./topic.ts";
import { isTold, isWare, kindsOf, linesOfKinds, longest, toldKinds, waresOf } from "./wares.ts";

export interface Offer {
  readonly span: Span;
  /** What is offered. */
  readonly words: readonly string[];
  readonly score: Score;
  /** Signs that no honest line shows: words of vice, another variant or script than the document's. */
  readonly decisive: number;
}

/** Wares, what is promised with them, and nothing of it in the document meet at this sum. */
export const OFFER_THRESHOLD = 5;
/** Less says nothing. */
const MIN_TOLD = 3;
/** A document of fewer lines has no subject that an offer could be strange to … */
const MIN_LINES = 6;
/** … and one that is made of offers has that subject. */
const MAX_LINES = 0.34;
/** Code units; of a longer line each sentence is judged by itself. */
const MAX_LINE = 240;
const MIN_LINE = 8;
const MAX_SENTENCE = 400;
const SENTENCE_ENDS = new Set("。！？!?");
/** Words of an offer; without a ware that no honest text sells it takes more of them, of more kinds. */
const MIN_WORDS = 3;
const MIN_PLAIN_WORDS = 4;
const MIN_PLAIN_KINDS = 2;
const MOSTLY = 0.42;
const MIN_WARES = 2;
/** Share of the line that they make up: a sentence that tells of such wares says more about them. */
const MIN_COVERED = 0.24;
const COVERED_STEPS = [
  [MIN_COVERED, 1],
  [0.42, 2],
] as const;
/** Shares of the line's terms that the document has as well. */
const QUITE_STRANGE = 0.06;
const STRANGE = 0.16;
const AT_HOME = 0.3;
const NO_OFFERS = ["code", "inline-code", "table", "front-matter"] as const;
/** What the topic leaves out already. */
const NOWHERE: Span = { start: 0, end: 0 };

type Use = "ware" | "good" | "deal" | "promise" | "call";
/** By the list that a word stands in: what it does in an offer. */
const USES: Readonly<Record<string, Use>> = {
  illicit: "ware",
  offer: "good",
  ware: "good",
  deal: "deal",
  assurance: "promise",
  promise: "promise",
  call: "call",
  lure: "call",
  messenger: "call",
  phone: "call",
};

const cache = new WeakMap<Page, readonly Offer[]>();

/** Offers that no other kind of finding tells of, in text order; found once a page. */
export function offersOf(page: Page): readonly Offer[] {
  let found = cache.get(page);
  if (found === undefined) {
    found = page.facts.count < MIN_LINES ? [] : findOffers(page);
    cache.set(page, found);
  }
  return found;
}

interface Candidate {
  readonly span: Span;
  readonly line: number;
  /** Each word once, by its use. */
  readonly said: Readonly<Record<Use, ReadonlySet<string>>>;
  readonly vice: number;
  /** What kinds of wares it offers. */
  readonly kinds: readonly string[];
  /** Share (0..1) of the stretch that the words cover. */
  readonly covered: number;
}

function findOffers(page: Page): Offer[] {
  const candidates = candidatesOf(page);
  if (candidates.length === 0) return [];
  const known = knownLines(page);
  const without = new Set([...known, ...candidates.map(({ line }) => line)]);
  if (without.size > page.facts.count * MAX_LINES) return [];
  const uses = linesOfKinds(page, waresOf(page), without);
  // a sentence may go on about what a heading named; what is none was written beside the text, and only its sentences have a subject
  const told = toldKinds(uses);
  const toldInSentences = toldKinds(uses, (line) => page.isSentence(line));
  const chrome = new Set(chromeOf(page).map(({ line }) => line));
  const rest = candidates.filter(
    ({ line, said, kinds }) =>
      !known.has(line) &&
      !(isNaming(said)
        ? told.size > 0 && kinds.length > 0
        : kinds.some((kind) => (page.isSentence(line) ? told : toldInSentences).has(kind))) &&
      !(chrome.has(line) && said.ware.size < MIN_WARES),
  );
  if (rest.length === 0) return [];
  const topic = topicWithout(page, without);
  return rest.map((candidate) => judge(page, candidate, topic)).filter(({ score }) => score.total >= MIN_TOLD);
}

/** Stretches with words enough, read line by line; most lines fail at how many there are. */
function candidatesOf(page: Page): Candidate[] {
  const { document, facts } = page;
  const hits = page.hits(SOLICITATION_RULE);
  const counts = new Uint16Array(facts.count);
  for (const words of [page.stems, hits]) for (const { start } of words) counts[document.lines.at(start)]++;
  const found: Candidate[] = [];
  for (let line = 0; line < counts.length; line++) {
    if (counts[line] < MIN_WORDS) continue;
    const whole = { start: facts.starts[line], end: facts.ends[line] };
    const size = whole.end - whole.start;
    if (size < MIN_LINE) continue;
    const offer = size <= MAX_LINE ? readOffer(page, line, whole, hits) : undefined;
    if (offer !== undefined) {
      found.push(offer);
      continue;
    }
    // an offer behind what was written first: a comment's compliment, a paragraph of the text
    for (const span of sentencesOf(document.text, whole.start, whole.end)) {
      const candidate = readOffer(page, line, span, hits);
      if (candidate !== undefined) found.push(candidate);
    }
  }
  return found;
}

/** Whether nothing is done with the wares: a row of a table names them as well. */
function isNaming({ good, deal, promise, call }: Candidate["said"]): boolean {
  return good.size + deal.size + promise.size + call.size === 0;
}

function sentencesOf(text: string, start: number, end: number): Span[] {
  const sentences: Span[] = [];
  let from = start;
  for (let i = start; i < end; i++) {
    const unit = text[i];
    const ends = SENTENCE_ENDS.has(unit) || (unit === "." && text[i + 1] === " ");
    if (!ends && i - from < MAX_SENTENCE && i + 1 < end) continue;
    while (from < i && text[from] === " ") from++;
    sentences.push({ start: from, end: i + 1 });
    from = i + 1;
  }
  return sentences;
}

function readOffer(page: Page, line: number, span: Span, hits: readonly WordHit[]): Candidate | undefined {
  const { document } = page;
  const inside: WordHit[] = [];
  for (let i = firstFrom(hits, span.start); i < hits.length && hits[i].end <= span.end; i++) inside.push(hits[i]);
  inside.push(...page.stemsIn(span));
  if (inside.length < MIN_WORDS) return undefined;
  const said = {
    ware: new Set<string>(),
    good: new Set<string>(),
    deal: new Set<string>(),
    promise: new Set<string>(),
    call: new Set<string>(),
  };
  const wareKinds = new Set<string>();
  let vice = 0;
  let covered = 0;
  for (const hit of longest(inside)) {
    const word = document.slice(hit).toLowerCase();
    if (word.length < 2) continue;
    covered += hit.end - hit.start;
    const use = useOf(page, hit);
    said[use].add(word);
    if (use === "ware") for (const kind of kindsOf(hit)) wareKinds.add(kind);
    if (isVice(hit)) vice++;
  }
  covered = Math.min(1, covered / (span.end - span.start));
  const { ware, good, deal, promise, call } = said;
  const words = ware.size + good.size + deal.size + promise.size + call.size;
  const kinds = [good, deal, promise, call].filter(({ size }) => size > 0).length;
  const isOffer =
    ware.size >= MIN_WARES ||
    (ware.size > 0
      ? words >= MIN_WORDS
      : good.size > 0 && kinds >= MIN_PLAIN_KINDS && words >= (covered < MOSTLY ? MIN_PLAIN_WORDS : MIN_WORDS));
  if (!isOffer || covered < MIN_COVERED || isTold(document.slice(span)) || document.regions.touch([...NO_OFFERS], span)) return undefined;
  return { span, line, said, vice, kinds: [...wareKinds], covered };
}

function useOf(page: Page, hit: WordHit): Use {
  if (isWare(page, hit)) return "ware";
  for (const name of namesOf(hit, SOLICITATION_RULE)) {
    const use = USES[name];
    if (use !== undefined) return use;
  }
  return stemKinds(hit).includes("web") ? "call" : "good";
}

/** Lines of which another kind of finding tells. */
function knownLines(page: Page): Set<number> {
  const { lines } = page.document;
  const known = new Set<number>();
  for (const { line, score } of injectionsOf(page)) if (score.total >= INJECTION_THRESHOLD) known.add(line);
  for (const { span, score } of solicitationsOf(page)) if (score.total >= SOLICITATION_THRESHOLD) known.add(lines.at(span.start));
  for (const { lines: titles, score } of listingsOf(page)) if (score.total >= LISTING_THRESHOLD) for (const line of titles) known.add(line);
  return known;
}

function topicWithout(page: Page, lines: ReadonlySet<number>): Topic {
  const { document, facts } = page;
  const own = [...lines].map((line) => ({ start: facts.starts[line], end: facts.ends[line] }));
  const spans = [...chromeOf(page).filter(({ line }) => !lines.has(line)), ...own];
  return new Topic(
    document,
    spans.sort((a, b) => a.start - b.start),
  );
}

function judge(page: Page, { span, line, said, vice, covered }: Candidate, topic: Topic): Offer {
  const score = new Score();
  const wares = [...said.ware];
  const goods = [...said.good];
  score.context(
    "wares that no honest text sells",
    wares.slice(0, 6).join(" "),
    Math.min(wares.length, MIN_WARES) * 1.5 + (wares.length > MIN_WARES ? 1 : 0),
  );
  score.context("goods", goods.slice(0, 6).join(" "), Math.min(goods.length, 3) * 0.5);
  for (const use of ["deal", "promise", "call"] as const) {
    score.context(
      `words that go with an offer: ${use}`,
      [...said[use]].slice(0, 6).join(" "),
      step(said[use].size, [
        [1, 0.5],
        [2, 1],
        [4, 1.5],
      ]),
    );
  }
  const price = PRICE.exec(page.document.slice(span))?.[0];
  if (price !== undefined) score.context("a sum or a share", price, 0.5);
  score.shape("share of the line that offers", round(covered), step(covered, COVERED_STEPS));
  if (page.isSentence(line)) score.shape("ends as a sentence does", line + 1, -2.5);
  const mismatch = page.mismatch(span, line);
  const foreign = mismatch === "variant" || mismatch === "script";
  if (foreign) score.context(`other ${mismatch} than the document`, mismatch, 2);
  if (page.isFirstOrLast(line)) score.context("first or last line", line + 1, 1);
  else if (page.isOutside(line)) score.context("outside the text", line < page.firstSentence ? "before" : "after", 1);
  else if (page.isBetweenSentences(line)) score.context("between sentences of the text", line + 1, 1);
  const overlap = topic.overlap(span, NOWHERE) ?? 0;
  if (overlap < STRANGE) score.context("shared with the document", round(overlap), overlap < QUITE_STRANGE ? 1.5 : 0.5);
  else if (overlap > AT_HOME && (wares.length < MIN_WARES || isNaming(said))) score.shape("shared with the document", round(overlap), -2);
  return { span, words: [...wares, ...goods], score, decisive: (vice > 1 ? 1 : 0) + (foreign ? 1 : 0) };
}

function round(share: number): number {
  return Math.round(share * 100) / 100;
}
