/** A search phrase pushed once into a sentence that has nothing to do with it: words that sell, side by side, where no grammar joins them to it. */
import type { WordHit } from "../text/automaton.ts";
import { CharClass, classTable } from "../text/classes.ts";
import type { Span } from "../text/span.ts";
import { isVice, namesOf, stemKinds } from "./hits.ts";
import { firstFrom, type Page } from "./page.ts";
import { Score } from "./score.ts";
import { SOLICITATION_RULE } from "./solicitations.ts";
import { topicOf } from "./subject.ts";
import { isTold, isToldElsewhere, kindsOf, linesOfKinds, longest, waresOf } from "./wares.ts";

export interface Pushed {
  readonly span: Span;
  readonly score: Score;
  readonly decisive: number;
}

const MIN_SENTENCES = 4;
/** Lists of what touches a ware. */
const OFFERING = new Set(["offer", "assurance", "illicit", "phone", "messenger", "call", "deal", "promise"]);
/** Words side by side, and the size of the phrase in Han characters or their worth. */
const MIN_WORDS = 2;
const MIN_SIZE = 5;
const MIN_LONE_SIZE = 5;
const LATIN_PER_HAN = 3;
/** Share of its sentence: what makes up more of it is what the sentence is about. */
const MAX_SHARE = 0.6;
/** Share of the phrase's terms that the document has elsewhere. */
const MAX_OWN_SHARE = 0.34;
/** The sentence is looked for as far as this to both sides. */
const MAX_SENTENCE = 300;
const ENDS = "。！？!?\n";
/** What joins a noun to the sentence that wants it. */
const JOINED_BEFORE = new Set(Array.from("的在是和与與及、用从從把对對为為向由以等了过過玩做"));
const JOINED_AFTER = new Set(Array.from("的是和与與及、等了中上里裡者业業"));
const JOINING_WORDS = new Set(
  "a an the of and or to in is are was for with by as his her their its our my your about against from into".split(" "),
);

/** Phrases in sentences of the text; found where two words of offer touch, one of them a ware. */
export function pushedOf(page: Page): Pushed[] {
  if (page.sentences < MIN_SENTENCES) return [];
  const wares = waresOf(page);
  if (wares.length === 0) return [];
  const pushed: Pushed[] = [];
  let words: readonly WordHit[] | undefined;
  let told: ReturnType<typeof linesOfKinds> | undefined;
  let end = -1;
  for (const ware of wares) {
    const line = page.document.lines.at(ware.start);
    if (ware.start < end || !page.isSentence(line)) continue;
    words ??= wordsOf(page);
    const phrase = phraseAround(page.document.text, ware, words);
    end = phrase.end;
    if (!isPhrase(sizeOf(page.document.text, phrase), phrase.count) || !isPushed(page, phrase)) continue;
    told ??= linesOfKinds(page, wares, new Set());
    const uses = told;
    if (kindsOf(ware).some((kind) => isToldElsewhere(uses, kind, line))) continue;
    pushed.push(judge(page, phrase, ware));
  }
  return pushed;
}

/** Words side by side, or a ware of so many words that no sentence names it in passing. */
function isPhrase(size: number, count: number): boolean {
  return size >= (count < MIN_WORDS ? MIN_LONE_SIZE : MIN_SIZE);
}

/** All words that offer or sell, ascending, the longest at each place. */
function wordsOf(page: Page): readonly WordHit[] {
  const offers = page.hits(SOLICITATION_RULE).filter((hit) => {
    const names = namesOf(hit, SOLICITATION_RULE);
    return names.some((name) => OFFERING.has(name));
  });
  return longest([...page.stems, ...offers]);
}

function phraseAround(text: string, ware: Span, words: readonly WordHit[]): Span & { count: number } {
  let first = firstFrom(words, ware.start);
  while (first > 0 && words[first]?.start !== ware.start && (words[first - 1]?.end ?? 0) > ware.start) first--;
  if (words[first] === undefined) return { start: ware.start, end: ware.end, count: 1 };
  let last = first;
  while (first > 0 && touches(text, words[first - 1], words[first])) first--;
  while (last + 1 < words.length && touches(text, words[last], words[last + 1])) last++;
  const start = Math.min(words[first].start, ware.start);
  const end = Math.max(words[last].end, ware.end);
  return { start, end, count: last - first + 1 };
}

/** Side by side, with a blank between them at most. */
function touches(text: string, before: Span, after: Span): boolean {
  const gap = after.start - before.end;
  return gap <= 0 || (gap === 1 && text[before.end] === " ");
}

function sizeOf(text: string, { start, end }: Span): number {
  let size = 0;
  for (let i = start; i < end; i++) {
    const value = classTable[text.charCodeAt(i)];
    if (value >= CharClass.Han && value <= CharClass.Hangul) size++;
    else if (value > CharClass.Hangul && value <= CharClass.Digit) size += 1 / LATIN_PER_HAN;
  }
  return size;
}

/** Whether the phrase stands in a sentence about other things that makes no room for it. */
function isPushed(page: Page, phrase: Span): boolean {
  const { text } = page.document;
  const { start, end } = sentenceAround(text, phrase);
  if ((phrase.end - phrase.start) / (end - start) > MAX_SHARE || isTold(text.slice(start, end))) return false;
  if (page.document.regions.touch(["code", "inline-code", "table", "front-matter"], phrase)) return false;
  if (isJoined(text, phrase)) return false;
  const overlap = topicOf(page).overlap(phrase, { start, end });
  return overlap === undefined || overlap <= MAX_OWN_SHARE;
}

function sentenceAround(text: string, { start, end }: Span): Span {
  let from = start;
  while (from > 0 && start - from < MAX_SENTENCE && !ENDS.includes(text[from - 1])) from--;
  let to = end;
  while (to < text.length && to - end < MAX_SENTENCE && !ENDS.includes(text[to])) to++;
  return { start: from, end: to };
}

const LED_UP_TO = /的[一-鿿]{1,3}$/;

function isJoined(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - 16), start).trimEnd();
  const after = text.slice(end, end + 16).trimStart();
  if (JOINED_BEFORE.has(before.slice(-1)) || JOINED_AFTER.has(after.slice(0, 1))) return true;
  // 提供折合约66亿港元的无息无抵押借款。: it ends what leads up to it, with one more word between
  if (LED_UP_TO.test(before) && /^[。，,；;]/.test(after)) return true;
  const lastWord = /[A-Za-z]{1,12}$/.exec(before)?.[0].toLowerCase();
  const nextWord = /^[A-Za-z]{1,12}/.exec(after)?.[0];
  if (lastWord !== undefined && JOINING_WORDS.has(lastWord)) return true;
  return nextWord !== undefined && JOINING_WORDS.has(nextWord);
}

function judge(page: Page, phrase: Span & { count: number }, ware: WordHit): Pushed {
  const { document } = page;
  const score = new Score();
  score.context("words that sell, side by side", phrase.count, phrase.count > MIN_WORDS ? 3 : 2);
  score.context("no other sentence tells of it", document.slice(ware), 1);
  score.context("nothing in the sentence joins it", document.slice(phrase), 1);
  return { span: { start: phrase.start, end: phrase.end }, score, decisive: isVice(ware) && stemKinds(ware).length > 0 ? 1 : 0 };
}
