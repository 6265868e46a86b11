/** Terms of Chinese text that a converter between the Han variants got wrong, judged by the phrases and words around them. */
import { CharClass } from "../text/classes.ts";
import type { Document } from "../text/document.ts";
import type { Span } from "../text/span.ts";
import { isClassical } from "./classical.ts";
import { type Phrase, type PhraseTable, phraseTable } from "./phrase-table.ts";
import { wordBreaks } from "./word-breaks.ts";

export interface Misconversion extends Span {
  /** The term as it should stand. */
  readonly right: string;
}

/**
 * Written and right form that careful authors use for each other in that direction: 卷 for 捲 is a choice, 捲 for 卷 an error.
 */
const LENIENT = pairs(
  "了瞭 借藉 别彆 托託 扎紮 喂餵 吊弔 背揹 念唸 卷捲 仿彷 佛彿 暗闇 梁樑 秋鞦 千韆 才纔 席蓆 折摺 幸倖 扣釦 咽嚥 娘孃 奸姦 夫伕 仇讎 修脩 致緻 累纍 家傢 克剋 合閤 困睏 同衕 須鬚 胡鬍 挽輓 沈瀋 蒙矇 蒙濛 局侷 戚慼 戚鏚 弥瀰 台颱 余餘 答嗒",
);
/** Two special forms of one Simplified character that are never each other's spelling. Other such pairs (復 覆, 盡 儘, 並 併) differ by school. */
const DISTINCT = pairs("鍾鐘 鐘鍾 發髮 髮發 歷曆 曆歷 臟髒 髒臟 彙匯 匯彙 係繫 繫係 乾幹 幹乾 沖衝 衝沖 復複 複復 簽籤 籤簽 纖縴 縴纖 術朮 朮術 團糰 糰團 當噹 噹當 獲穫 穫獲 盪蕩 髒髒 饑飢");
/** 復 and 複 (覆) are both written in these. */
const EITHER = pairs("复审 复查 复核 复用 复信 复决 复选 复议 复习 复诊 复检");

function pairs(text: string): ReadonlySet<string> {
  return new Set(text.split(" "));
}

/** In a text of Traditional variant. */
export function* traditionalMisconversions(document: Document): Iterable<Misconversion> {
  const { lines, scan } = document;
  if (scan.totals[CharClass.HanTraditional] === 0 || isClassical(document)) return;
  const table = phraseTable();
  for (let line = 0; line < lines.count; line++) {
    // a line in the other variant is that finding, not a hundred slips
    if (lines.classCount(line, CharClass.HanSimplified) > lines.classCount(line, CharClass.HanTraditional)) continue;
    if (lines.classCount(line, CharClass.Kana) > 0 || lines.classCount(line, CharClass.Hangul) > 0) continue;
    const text = lines.text(line);
    const start = lines.start(line);
    for (const { start: from, end, right } of joined(text, judgeLine(table, text))) yield { start: start + from, end: start + end, right };
  }
}

function* judgeLine(table: PhraseTable, text: string): Iterable<Misconversion> {
  let simplified: string | undefined;
  for (let at = 0; at < text.length; at++) {
    if (!table.isAmbiguous(text.charCodeAt(at)) || !table.isSuspicious(text, at)) continue;
    simplified ??= table.simplify(text);
    const found = judge(table, text, simplified, at);
    if (found) yield found;
  }
}

function judge(table: PhraseTable, text: string, simplified: string, at: number): Misconversion | undefined {
  const written = table.classOf(text.charCodeAt(at));
  const phrases = table.covering(simplified, at);
  const allows = ({ start, values }: Phrase) => values.some((value) => table.classOf(value.charCodeAt(at - start)) === written);
  const against = phrases.filter((phrase) => !allows(phrase));
  if (against.length === 0) return undefined;
  const breaks = wordBreaks(simplified, Math.min(...phrases.map(({ start }) => start)), Math.max(...phrases.map(({ end }) => end)));
  const sound = against.filter((phrase) => cutsNoWord(phrase, breaks));
  const support = phrases.filter(allows);
  const longest = longestOf(sound);
  if (longest === 0 || longestOf(support) > longest || longestOf(support.filter((phrase) => cutsNoWord(phrase, breaks))) >= longest) return undefined;
  const phrase = sound.reduce((a, b) => (b.end - b.start < a.end - a.start ? b : a));
  const right = phrase.values[0][at - phrase.start];
  if (!isError(text[at], right, simplified[at], simplified.slice(phrase.start, phrase.end))) return undefined;
  return { start: phrase.start, end: phrase.end, right: text.slice(phrase.start, at) + right + text.slice(at + 1, phrase.end) };
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
function cutsNoWord({ start, end }: Phrase, breaks: ReadonlySet<number>): boolean {
  if (breaks.has(start) && breaks.has(end)) return true;
  // a phrase inside one longer word is part of that word
  for (let i = start + 1; i < end; i++) if (breaks.has(i)) return false;
  return true;
}

/** Findings that overlap are one term with several wrong characters. */
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
  return { start, end, right };
}
