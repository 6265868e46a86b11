/** A search phrase pushed into sentences: the same string again and again, at places where the sentence does not want it. */

import type { WordHit } from "../text/automaton.ts";
import { CharClass, classTable, isHanClass } from "../text/classes.ts";
import type { Span } from "../text/span.ts";
import { LineForm } from "./forms.ts";
import { isVice, stemKinds } from "./hits.ts";
import { INJECTION_THRESHOLD, injectionsOf } from "./injections.ts";
import type { Page } from "./page.ts";
import { Score } from "./score.ts";
import { topicOf } from "./subject.ts";

export interface Anchor {
  readonly text: string;
  readonly places: readonly Span[];
  readonly score: Score;
  readonly decisive: number;
}

/** Places that show a habit; two will do where the phrase is of another variant or sells what no honest text repeats. */
const MIN_PLACES = 3;
const MIN_VICE_PLACES = 2;
const MIN_LENGTH = 4;
const MAX_LENGTH = 40;
/** Places that must agree on a character for it to belong to the phrase. */
const AGREEMENT = 0.6;
/** Share of the phrase that the document says elsewhere: its own subject is said in many ways. */
const MAX_OWN_SHARE = 0.34;
/** What stands beside a noun that the sentence wants. */
const NOUN_BEFORE = new Set("的在是和与與及、“「《【（(用从從到把对對为為向由以等个個种種些该該这這那".split(""));
const NOUN_AFTER = new Set("的是在和与與及、。，,.;；：:”」》】）)!?！？等了中上里裡".split(""));
/** What a trade has: 金融租赁公司, 赌场工人. A phrase that was pushed in names no part of the sentence. */
const HEAD =
  /^(?:公司|机[构構]|牌照|[业業][务務]|行[业業]|市[场場]|企[业業]|集[团團]|[产產][业業]|工人|[员員]工|委[员員][会會]|[协協][会會]|部[门門]|股份|[银銀]行|[从從][业業]|[监監]管|巨[头頭]|[经經][营營][权權者]|大亨|老[板闆])/;
/** Who tells of a vice names its victims and its law. */
const TOLD_OF = /受害|被害|[诉訴][权權讼訟]|犯罪|防治|防制|取[缔締]|立法|[条條]例/;
const HEAD_REACH = 3;
const ONE_WORD = /^[A-Za-z]+$/;
const MAX_NOUN_SHARE = 0.34;
/** A phrase that sells without being vice is made of several stems … */
const MIN_STEMS = 2;
/** … and of little else. */
const MIN_COVERED = 0.5;
/** So often a phrase stands twice and more on a few lines, and on no other: no text tells its subject so. */
const MIN_DENSE = 4;
/** This casino: the sentence's own noun. */
const DETERMINED = /(?:^|[^A-Za-z])(?:this|that|these|those|our|their|his|her|its|my) $/i;
const DETERMINER = 8;
/** What one searches a name with: `…官网`, `…app`. */
const SEARCHED = /^(?:官[网網]|官方|app|下[载載]|手[机機]版|[网網]址|入口|平台|[注註]册|登[录錄入]|最新|[在線线]+[线上]|login|download)/i;
const MAX_SEARCHED = 8;
/** Places with such a word that tell of themselves. */
const MIN_SEARCHED = 2;
export const ANCHOR_THRESHOLD = 4;

export function anchorsOf(page: Page): Anchor[] {
  const hits = page.stems.filter((hit) => isInSentence(page, hit) && !isInTitle(page, hit));
  if (hits.length < MIN_VICE_PLACES) return [];
  const groups = new Map<string, WordHit[]>();
  for (const hit of hits) {
    const word = page.document.slice(hit).toLowerCase();
    const group = groups.get(word);
    if (group) group.push(hit);
    else groups.set(word, [hit]);
  }
  const anchors: Anchor[] = [];
  const taken = new Set<number>();
  for (const group of [...groups.values()].sort((a, b) => b.length - a.length)) {
    if (group.length < MIN_VICE_PLACES || taken.has(group[0].start)) continue;
    const places = widen(page.document.text, group);
    if (places.some(({ start, end }) => hasTaken(taken, start, end))) continue;
    const anchor = judge(page, places);
    if (anchor === undefined) continue;
    anchors.push(anchor);
    for (const { start, end } of places) for (let i = start; i < end; i++) taken.add(i);
  }
  return anchors;
}

function hasTaken(taken: ReadonlySet<number>, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (taken.has(i)) return true;
  return false;
}

function isInSentence(page: Page, { start }: Span): boolean {
  const line = page.document.lines.at(start);
  return page.facts.forms[line] === LineForm.Prose;
}

/** A Latin word between Latin words of a Chinese text: a title, as in lists of sources. */
function isInTitle({ document: { text, writing } }: Page, { start, end }: Span): boolean {
  if (writing.language !== "zh" || !isLatin(text[start]) || !isLatin(text[end - 1])) return false;
  const before = text[start - 1] === " " ? start - 2 : start - 1;
  return isLatin(text[before]);
}

/** The longest string around the stem that most of its places share. */
function widen(text: string, group: readonly Span[]): Span[] {
  let places: Span[] = [...group];
  const grown = { start: 0, end: 0 };
  for (const side of ["start", "end"] as const) {
    for (; grown[side] < MAX_LENGTH; grown[side]++) {
      const byUnit = new Map<string, Span[]>();
      for (const place of places) {
        const unit = side === "start" ? text[place.start - 1] : text[place.end];
        if (unit === undefined || !isWordUnit(unit)) continue;
        const list = byUnit.get(unit);
        if (list) list.push(place);
        else byUnit.set(unit, [place]);
      }
      const best = [...byUnit.values()].sort((a, b) => b.length - a.length)[0];
      if (best === undefined || best.length < MIN_VICE_PLACES || best.length < places.length * AGREEMENT) break;
      places = best.map(({ start, end }) => (side === "start" ? { start: start - 1, end } : { start, end: end + 1 }));
    }
  }
  const cut = { start: cutWord(text, places, "start", grown.start), end: cutWord(text, places, "end", grown.end) };
  return places.map(({ start, end }) => trimBlanks(text, start + cut.start, end - cut.end));
}

/** Of so many units that were grown on a side, how many belong to a Latin word that its edge cuts: with and although end alike. */
function cutWord(text: string, places: readonly Span[], side: "start" | "end", grown: number): number {
  const inner = (place: Span, at: number) => text[side === "start" ? place.start + at : place.end - 1 - at];
  if (grown === 0 || !isLatin(inner(places[0], 0)) || !places.some((place) => isLatin(inner(place, -1)))) return 0;
  let cut = 0;
  while (cut < grown && isLatin(inner(places[0], cut))) cut++;
  return cut;
}

function isLatin(unit: string | undefined): boolean {
  return unit !== undefined && classTable[unit.charCodeAt(0)] === CharClass.Latin;
}

function isWordUnit(unit: string): boolean {
  const value = classTable[unit.charCodeAt(0)];
  return unit === " " || (value >= CharClass.Han && value <= CharClass.Digit);
}

function trimBlanks(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && text[from] === " ") from++;
  while (to > from && text[to - 1] === " ") to--;
  return { start: from, end: to };
}

/** A passage that stands in the text again brings its words with it: the same phrase in the same surroundings is one place. */
function withoutCopies({ document: { text } }: Page, places: readonly Span[]): readonly Span[] {
  const seen = new Map<string, Span>();
  for (const place of places) {
    const around = `${text.slice(Math.max(0, place.start - AROUND), place.start)}|${text.slice(place.end, place.end + AROUND)}`;
    if (!seen.has(around)) seen.set(around, place);
  }
  return [...seen.values()];
}

/** In UTF-16 units. */
const AROUND = 16;

function judge(page: Page, all: readonly Span[]): Anchor | undefined {
  const { document } = page;
  const places = withoutCopies(page, all);
  const [first] = places;
  const length = first.end - first.start;
  const lines = new Set(places.map(({ start }) => document.lines.at(start)));
  const few = lines.size < MIN_VICE_PLACES && places.length < MIN_DENSE;
  if (length < MIN_LENGTH || length > MAX_LENGTH || few || TOLD_OF.test(document.slice(first))) return undefined;
  const stems = page.stemsIn(first);
  const searched = places.filter(({ end }) => SEARCHED.test(document.text.slice(end, end + MAX_SEARCHED))).length;
  const vice = stems.some((hit) => (hit.end - hit.start < length || searched > 0) && isVice(hit));
  const covered = stems.reduce((sum, { start, end }) => sum + end - start, 0) / length;
  const mismatch = page.mismatch(first, document.lines.at(first.start));
  const foreign = mismatch === "variant" || mismatch === "script";
  const dense = places.length >= MIN_DENSE && lines.size * 2 <= places.length && lines.size * 3 <= page.sentences;
  if (!vice && !foreign && !(dense && stems.length > 0) && (stems.length < MIN_STEMS || covered < MIN_COVERED)) return undefined;
  if (lines.size < MIN_VICE_PLACES && !(vice && searched > 0)) return undefined;
  // a word of the language is no phrase that anybody searches
  if (document.writing.language === "en" && searched === 0 && !foreign && ONE_WORD.test(document.slice(first))) return undefined;
  const wanted = places.filter((place) => isWanted(document.text, place)).length / places.length;
  const said = topicOf(page).share(first, all.length + countInjected(page, document.slice(first)));
  const sought = vice && searched >= MIN_SEARCHED && places.length >= MIN_PLACES;
  if (said > MAX_OWN_SHARE || (!sought && wanted > (lines.size < MIN_PLACES ? 0 : MAX_NOUN_SHARE))) return undefined;
  const score = new Score();
  score.shape("places", places.length, places.length >= MIN_PLACES ? 2 : 1);
  if (sought) score.context("places where what one searches it with follows", searched, 1);
  else score.context("places where a sentence wants a noun", Math.round(wanted * 100) / 100, 1);
  score.context("said elsewhere in the document", Math.round(said * 100) / 100, 1);
  if (foreign) score.context(`other ${mismatch} than the document`, mismatch, 2);
  if (stems.length > 0) score.context("stems of search spam", [...new Set(stems.flatMap(stemKinds))].join(" "), vice ? 2 : 1);
  const decisive = (vice ? 1 : 0) + (foreign ? 1 : 0);
  return { text: document.slice(first), places: all, score, decisive };
}

/** How often lists that were injected on other lines say the phrase: that makes it no subject of the text. */
function countInjected(page: Page, phrase: string): number {
  let count = 0;
  for (const { span, score } of injectionsOf(page)) {
    if (score.total >= INJECTION_THRESHOLD) count += page.document.slice(span).split(phrase).length - 1;
  }
  return count;
}

/** Whether the sentence makes room for a noun here. */
function isWanted(text: string, { start, end }: Span): boolean {
  const before = text[start - 1] ?? "";
  const after = text[end] ?? "";
  if (isHanClass(classTable[text.charCodeAt(start)]))
    return NOUN_BEFORE.has(before) || NOUN_AFTER.has(after) || HEAD.test(text.slice(end, end + HEAD_REACH));
  return /[,.;:!?)]/.test(after) || /[(“"]/.test(before) || DETERMINED.test(text.slice(Math.max(0, start - DETERMINER), start));
}
