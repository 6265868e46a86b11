/** Terms of Traditional text that a conversion from Simplified got wrong, judged by the phrases and words around them. */
import { CharClass, classTable } from "../text/classes.ts";
import type { Document } from "../text/document.ts";
import type { Span } from "../text/span.ts";
import { type Phrase, type PhraseTable, phraseTable } from "./phrase-table.ts";
import { rareForms } from "./rare-forms.ts";
import { variantWeights, Weight } from "./variant-weight.ts";
import { wordBreaks } from "./word-breaks.ts";

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
/** So many characters left behind show a lax conversion: half-converted pages hold dozens. */
const LAX_MIN = 2;

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(" "));
}

/** Ascending; overlapping slips are one term. */
export function traditionalMisconversions(document: Document): Misconversion[] {
  if (document.scan.totals[CharClass.HanTraditional] === 0) return [];
  const table = phraseTable();
  const usual = spelling(document.text);
  const found: Misconversion[] = [];
  for (const { text, start } of judgedLines(document)) {
    for (const term of joined(text, judgeLine(table, text, usual))) found.push(shifted(term, start));
  }
  const isLax = found.filter(({ isUnder }) => isUnder).length >= LAX_MIN;
  for (const { text, start } of judgedLines(document)) {
    for (const form of rareForms(text, table, isLax)) {
      const at = start + form.start;
      if (!found.some((term) => term.start <= at && at < term.end)) found.push(shifted({ ...form, right: usual(form.right) }, start));
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function shifted(term: Misconversion, by: number): Misconversion {
  return { ...term, start: term.start + by, end: term.end + by };
}

/** Lines of the document's own variant: a line in the other one is a finding of its own, not a hundred slips. */
function* judgedLines({ lines }: Document): Iterable<{ readonly text: string; readonly start: number }> {
  for (let line = 0; line < lines.count; line++) {
    if (lines.classCount(line, CharClass.HanSimplified) > lines.classCount(line, CharClass.HanTraditional)) continue;
    if (lines.classCount(line, CharClass.Kana) > 0 || lines.classCount(line, CharClass.Hangul) > 0) continue;
    if (lines.classCount(line, CharClass.Han) + lines.classCount(line, CharClass.HanTraditional) > 1)
      yield { text: lines.text(line), start: lines.start(line) };
  }
}

/** Standard forms in the spelling of this text: 裏 stays where 裏 is written. */
function spelling(text: string): (form: string) => string {
  const keepsInner = text.includes("裏") && !text.includes("裡");
  return (form) => (form === "裡" || form === "裏" ? (keepsInner ? "裏" : "裡") : (USUAL.get(form) ?? form));
}

function* judgeLine(table: PhraseTable, text: string, usual: (form: string) => string): Iterable<Misconversion> {
  let simplified: string | undefined;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (!table.isAmbiguous(unit) || !table.isSuspicious(text, at)) continue;
    simplified ??= table.simplify(text);
    const found = judge(table, text, simplified, at, usual);
    if (found) yield found;
  }
}

function judge(
  table: PhraseTable,
  text: string,
  simplified: string,
  at: number,
  usual: (form: string) => string,
): Misconversion | undefined {
  const written = table.classOf(text.charCodeAt(at));
  const phrases = table.covering(simplified, at);
  const allows = ({ start, values }: Phrase) => values.some((value) => table.classOf(value.charCodeAt(at - start)) === written);
  const against = phrases.filter((phrase) => !allows(phrase));
  const support = phrases.filter(allows);
  // most suspicions end here, before the costly look at words
  if (against.length === 0 || longestOf(support) > longestOf(against)) return undefined;
  const breaks = wordBreaks(simplified, Math.min(...phrases.map(({ start }) => start)), Math.max(...phrases.map(({ end }) => end)));
  const isUnder = text[at] === simplified[at];
  const isShared = ({ start, values }: Phrase) => !isUnder && values[0][at - start] === simplified[at];
  // 手捲著 is no 手卷: that a character was wrongly converted takes a word, not two that meet
  const sound = against.filter(
    (phrase) => cutsNoWord(phrase, breaks) && (!isShared(phrase) || phrase.end - phrase.start > 2 || !breaks.has(phrase.start + 1)),
  );
  const longest = longestOf(sound);
  if (longest === 0 || longestOf(support) > longest || longestOf(support.filter((phrase) => cutsNoWord(phrase, breaks))) >= longest)
    return undefined;
  const { start, end, values } = sound.reduce((a, b) => (b.end - b.start < a.end - a.start ? b : a));
  if (holdsStrong(text, start, end)) return undefined;
  const right = values[0][at - start];
  if (!isError(text[at], right, simplified[at], simplified.slice(start, end))) return undefined;
  return { start, end, right: text.slice(start, at) + usual(right) + text.slice(at + 1, end), isUnder };
}

/** What only Simplified text writes is a mixed variant, with all that stands around it. */
function holdsStrong(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (classTable[unit] === CharClass.HanSimplified && variantWeights()[unit] === Weight.Strong) return true;
  }
  return false;
}

/** Whether writing one form for the other is an error at all. */
function isError(written: string, right: string, simplified: string, phrase: string): boolean {
  if (LENIENT.has(written + right) || EITHER.has(phrase)) return false;
  return written === simplified || right === simplified || DISTINCT.has(written + right);
}

function longestOf(phrases: readonly Phrase[]): number {
  return phrases.reduce((longest, { start, end }) => Math.max(longest, end - start), 0);
}

/** Whether no word lies across an edge of the phrase. */
export function cutsNoWord({ start, end }: Span, breaks: ReadonlySet<number>): boolean {
  if (breaks.has(start) && breaks.has(end)) return true;
  // a phrase inside one longer word is part of that word
  for (let i = start + 1; i < end; i++) if (breaks.has(i)) return false;
  return true;
}

function joined(text: string, found: Iterable<Misconversion>): Misconversion[] {
  const terms: Misconversion[] = [];
  for (const term of found) {
    const last = terms.at(-1);
    if (last === undefined || term.start >= last.end) terms.push(term);
    else terms[terms.length - 1] = union(text, last, term);
  }
  return terms;
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
