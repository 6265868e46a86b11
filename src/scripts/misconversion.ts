/** Terms of Traditional text that a conversion from Simplified got wrong, judged by the phrases and words around them. */
import { CharClass, classTable } from "../text/classes.ts";
import type { Document } from "../text/document.ts";
import type { Span } from "../text/span.ts";
import { type Phrase, type PhraseTable, phraseTable } from "./phrase-table.ts";
import { isRareForm, rareForm } from "./rare-forms.ts";
import { isSurname, namesOf } from "./surnames.ts";
import { variantWeights, Weight } from "./variant-weight.ts";
import { WordBreaker } from "./word-breaks.ts";

export interface Misconversion extends Span {
  /** The term as it should stand. */
  readonly right: string;
  /** A character was left as in Simplified text; else one was converted that should have stayed, or to a wrong form. */
  readonly isUnder: boolean;
}

/** Written and right form that careful authors use for each other in that direction: 卷 for 捲 is a choice, 捲 for 卷 an error. */
const LENIENT = words(
  "了瞭 借藉 藉借 别彆 托託 扎紮 喂餵 吊弔 背揹 念唸 卷捲 仿彷 佛彿 暗闇 梁樑 秋鞦 千韆 才纔 席蓆 折摺 幸倖 扣釦 咽嚥 娘孃 奸姦 夫伕 仇讎 修脩 致緻 累纍 家傢 克剋 合閤 困睏 同衕 須鬚 胡鬍 挽輓 沈瀋 蒙矇 蒙濛 局侷 戚慼 戚鏚 弥瀰 台颱 余餘",
);
/** Two special forms of one Simplified character that are never each other's spelling. Other such pairs (復 覆, 盡 儘, 並 併) differ by school. */
const DISTINCT = words(
  "鍾鐘 鐘鍾 發髮 髮發 歷曆 曆歷 臟髒 髒臟 彙匯 匯彙 係繫 繫係 乾幹 幹乾 沖衝 復複 複復 簽籤 籤簽 纖縴 縴纖 術朮 朮術 團糰 糰團 當噹 噹當 獲穫 穫獲",
);
/** In these (by their Simplified form) more than one form is written, or the phrase is a chance meeting of two words. */
const EITHER = words("复审 复查 复核 复用 复信 复决 复选 复议 复习 复诊 复检 汇总 汇集 汇聚 汇编 汇报 游牧 游刃 别只 但云 有云 向应");
/** The dictionaries' standard forms as Taiwan and Hong Kong write them. */
const USUAL: ReadonlyMap<string, string> = new Map(
  ["裏裡", "麪麵", "爲為", "羣群", "峯峰", "牀床", "竈灶", "糉粽", "纔才", "衆眾", "脣唇", "僞偽", "啓啟", "鍼針", "喫吃", "着著"].map(
    ([standard, usual]) => [standard, usual],
  ),
);
/**
 * Written and right form that half-converted pages mix up everywhere: where no phrase speaks for the written one and no word may
 * lie across the phrase's edge, the phrase decides alone. The segmenter costs as much as all other rules together on a small page.
 */
const FREQUENT = words("于於 后後 里裏 采採 游遊 制製 并並 么麼 沖衝 范範 辟闢 筑築 愿願 云雲 復複");
/** So many characters left behind show a lax conversion: half-converted pages hold dozens. */
const LAX_MIN = 2;

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(" "));
}

/** Knows words best in Simplified characters. */
const simplifiedWords = new WordBreaker((clause) => phraseTable().simplify(clause));

/** Ascending; overlapping slips are one term. */
export function traditionalMisconversions(document: Document): Misconversion[] {
  if (document.scan.totals[CharClass.HanTraditional] === 0) return [];
  const { text } = document;
  const table = phraseTable();
  const usual = spelling(text);
  const terms: Misconversion[] = [];
  const rare: Place[] = [];
  let underCount = 0;
  for (const line of judgedLines(document)) {
    const first = terms.length;
    for (let at = line.start; at < line.end; at++) {
      const unit = text.charCodeAt(at);
      if (isRareForm(unit)) rare.push({ at, line });
      if (!table.isAmbiguous(unit) || !table.isSuspicious(text, at)) continue;
      const term = judge(table, text, at, usual);
      if (term) add(text, terms, first, term);
    }
    for (let i = first; i < terms.length; i++) if (terms[i].isUnder) underCount++;
  }
  return merged(terms, rareForms(text, rare, terms, underCount >= LAX_MIN, usual));
}

interface Place {
  readonly at: number;
  readonly line: Span;
}

/** Rare forms outside the terms that were found. Both ascend. */
function rareForms(
  text: string,
  places: readonly Place[],
  terms: readonly Misconversion[],
  isLax: boolean,
  usual: (form: string) => string,
): Misconversion[] {
  const found: Misconversion[] = [];
  let isName: ((at: number) => boolean) | undefined;
  let next = 0;
  for (const { at, line } of places) {
    while (next < terms.length && terms[next].end <= at) next++;
    if (next < terms.length && terms[next].start <= at) continue;
    const right = rareForm(text, line, at, isLax, simplifiedWords);
    if (right === undefined) continue;
    isName ??= namesOf(text);
    if (!isName(at)) found.push({ start: at, end: at + 1, right: usual(right), isUnder: true });
  }
  return found;
}

function merged(terms: readonly Misconversion[], others: readonly Misconversion[]): Misconversion[] {
  return others.length === 0 ? [...terms] : [...terms, ...others].sort((a, b) => a.start - b.start);
}

/** Lines of the document's own variant: a line in the other one is a finding of its own, not a hundred slips. */
function* judgedLines({ lines }: Document): Iterable<Span> {
  for (let line = 0; line < lines.count; line++) {
    if (lines.classCount(line, CharClass.HanSimplified) > lines.classCount(line, CharClass.HanTraditional)) continue;
    if (lines.classCount(line, CharClass.Kana) > 0 || lines.classCount(line, CharClass.Hangul) > 0) continue;
    if (lines.classCount(line, CharClass.Han) + lines.classCount(line, CharClass.HanTraditional) > 1) yield lines.span(line);
  }
}

/** Standard forms in the spelling of this text: 裏 stays where 裏 is written. */
function spelling(text: string): (form: string) => string {
  let keepsInner: boolean | undefined;
  return (form) => {
    if (form !== "裡" && form !== "裏") return USUAL.get(form) ?? form;
    keepsInner ??= text.includes("裏") && !text.includes("裡");
    return keepsInner ? "裏" : "裡";
  };
}

function judge(table: PhraseTable, text: string, at: number, usual: (form: string) => string): Misconversion | undefined {
  const phrases = table.covering(text, at);
  if (phrases.length === 0) return undefined;
  const written = table.classOf(text.charCodeAt(at));
  const support = phrases.filter((phrase) => table.allows(phrase, at, written));
  const against = phrases.filter((phrase) => !support.includes(phrase));
  // most suspicions end here, before the costly look at words
  if (longestOf(support) > longestOf(against) || !against.some((phrase) => isError(table, text, at, phrase))) return undefined;
  const certain = support.length === 0 ? certainPhrase(table, text, at, against) : undefined;
  const phrase = certain ?? soundPhrase(table, text, at, support, against);
  if (phrase === undefined || holdsStrong(text, phrase) || !isError(table, text, at, phrase) || isSurname(text, at)) return undefined;
  const { start, end } = phrase;
  const right = text.slice(start, at) + usual(String.fromCharCode(table.usualForm(phrase, at))) + text.slice(at + 1, end);
  return { start, end, right, isUnder: text.charCodeAt(at) === table.simplifiedUnit(text.charCodeAt(at)) };
}

/**
 * The phrase that is told where all want a frequent correction and no other word may lie across its edges: 適用于 from its first
 * character on, 并不 of 并不是. A word across the end does no harm where it wants the same correction: 對于 before 此.
 */
function certainPhrase(table: PhraseTable, text: string, at: number, against: readonly Phrase[]): Phrase | undefined {
  if (!against.every((phrase) => FREQUENT.has(text[at] + String.fromCharCode(table.usualForm(phrase, at))))) return undefined;
  const told = against[0]; // in the order of start, then length
  const isCrossed = table.isJoint(text, told.end) && !against.some(({ start, end }) => start < told.end && told.end < end);
  return isCrossed || table.isJoint(text, told.start) ? undefined : told;
}

/** A phrase against the written form that stands there as words do, if none as long speaks for the form. */
function soundPhrase(
  table: PhraseTable,
  text: string,
  at: number,
  support: readonly Phrase[],
  against: readonly Phrase[],
): Phrase | undefined {
  let from = at;
  let to = at + 1;
  for (const { start, end } of [...support, ...against]) {
    from = Math.min(from, start);
    to = Math.max(to, end);
  }
  const breaks = simplifiedWords.around(text, from, to);
  const simplified = table.simplifiedUnit(text.charCodeAt(at));
  const isUnder = text.charCodeAt(at) === simplified;
  // 手捲著 is no 手卷: that a character was wrongly converted takes a word, not two that meet
  const isMeeting = (phrase: Phrase) =>
    !isUnder && table.usualForm(phrase, at) === simplified && phrase.end - phrase.start === 2 && breaks.has(phrase.start + 1);
  const sound = against.filter((phrase) => breaks.cutsNoWord(phrase) && !isMeeting(phrase));
  const longest = longestOf(sound);
  if (longest === 0 || longestOf(support) > longest || longestOf(support.filter((phrase) => breaks.cutsNoWord(phrase))) >= longest)
    return undefined;
  // the first of the shortest: what is told is the word, not the idiom around it
  return sound.reduce((a, b) => (b.end - b.start < a.end - a.start ? b : a));
}

/** What only Simplified text writes is a mixed variant, with all that stands around it. */
function holdsStrong(text: string, { start, end }: Span): boolean {
  const weights = variantWeights();
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (classTable[unit] === CharClass.HanSimplified && weights[unit] === Weight.Strong) return true;
  }
  return false;
}

/** Whether writing one form for the other is an error at all. */
function isError(table: PhraseTable, text: string, at: number, phrase: Phrase): boolean {
  const written = text[at];
  const right = String.fromCharCode(table.usualForm(phrase, at));
  const simplified = String.fromCharCode(table.simplifiedUnit(text.charCodeAt(at)));
  if (written !== simplified && right !== simplified && !DISTINCT.has(written + right)) return false;
  return !LENIENT.has(written + right) && !EITHER.has(table.simplify(text.slice(phrase.start, phrase.end)));
}

function longestOf(phrases: readonly Phrase[]): number {
  return phrases.reduce((longest, { start, end }) => Math.max(longest, end - start), 0);
}

/** Overlapping terms of one line, from `first` on, become one. */
function add(text: string, terms: Misconversion[], first: number, term: Misconversion): void {
  const last = terms.length > first ? terms[terms.length - 1] : undefined;
  if (last === undefined || term.start >= last.end) terms.push(term);
  else terms[terms.length - 1] = union(text, last, term);
}

function union(text: string, a: Misconversion, b: Misconversion): Misconversion {
  const start = Math.min(a.start, b.start);
  const end = Math.max(a.end, b.end);
  let right = "";
  for (let i = start; i < end; i++) {
    const fromA = i >= a.start && i < a.end ? a.right[i - a.start] : text[i];
    const fromB = i >= b.start && i < b.end ? b.right[i - b.start] : text[i];
    right += fromA !== text[i] ? fromA : fromB;
  }
  return { start, end, right, isUnder: a.isUnder || b.isUnder };
}
