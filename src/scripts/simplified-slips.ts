/** Traditional characters that a conversion to Simplified left behind although Simplified text may hold them: 於 後 裡 瞭. */
import { CharClass, classTable } from "../text/classes.ts";
import type { Document } from "../text/document.ts";
import { isMentioned } from "./mention.ts";
import { phraseTable } from "./phrase-table.ts";
import type { Misconversion } from "./term-verdict.ts";
import { variantWeights, Weight } from "./variant-weight.ts";
import { isVerse } from "./verse.ts";

/** A surname and an interjection in Simplified text, so the tables do not count it as Traditional; else it is 于. */
const DUAL = "於";
const DUAL_UNIT = DUAL.charCodeAt(0);
/** Left behind wherever they stand, but for the words listed; other merged characters need a phrase that tells. */
const LEFT_BEHIND: ReadonlyMap<string, RegExp | undefined> = new Map<string, RegExp | undefined>([
  ...Array.from(
    "裡裏製麵鬥復雲週佈佔價勝幾廠廣據採掛捨櫃準種範築萬葉蟲蠟誇豐遊適願颱鬍薑錶鹹檯禦嚮籲捲衝睏闢闆颳醜隻註齣緻蒐",
    (form): [string, undefined] => [form, undefined],
  ),
  ["後", /後[唐晋汉周]/],
  ["於", /於[菟陵潜戏呼乎期世仲崇忠惟梨清竹勇敖伦单坦琳]|[樊姓]於|商於|於(?:老师|先生|女士|教授|医生|老)/],
  ["麼", /幺麼/],
  ["穀", /穀[梁树]|[不桑]穀/],
  ["鬆", /[髼瞢鬅]鬆/],
]);
const WINDOW = 3;
/** Simplified writers keep these on purpose (GB 2312 has them, 二噁英 is the chemists' own); 濛 in a name, 凌濛初, and in verse. */
const KEPT = new Set("拚捱摺榘菸醣濛噁");
/** Of a line so much is looked at for verse. */
const LONGEST_VERSE = 200;
/** A line with so many characters of the other variant is a line in that variant. */
const LINE_IN_OTHER_VARIANT = 4;

export function* simplifiedSlips(document: Document): Iterable<Misconversion> {
  const { lines, text } = document;
  let dual = text.indexOf(DUAL);
  if (document.scan.totals[CharClass.HanTraditional] === 0 && dual < 0) return;
  const weights = variantWeights();
  for (let line = 0; line < lines.count; line++) {
    const count = lines.classCount(line, CharClass.HanTraditional);
    const end = lines.end(line);
    const hasDual = dual >= 0 && dual < end;
    if (hasDual) dual = text.indexOf(DUAL, end);
    if (
      (count === 0 && !hasDual) ||
      count >= LINE_IN_OTHER_VARIANT ||
      lines.classCount(line, CharClass.Kana) > 0 ||
      lines.classCount(line, CharClass.Hangul) > 0 ||
      isVerse(text.slice(lines.start(line), Math.min(end, lines.start(line) + LONGEST_VERSE)))
    )
      continue;
    for (let at = lines.start(line); at < end; at++) {
      const unit = text.charCodeAt(at);
      if (unit !== DUAL_UNIT && (classTable[unit] !== CharClass.HanTraditional || weights[unit] === Weight.Strong || KEPT.has(text[at])))
        continue;
      const slip = slipAt(text, at);
      if (slip && !isMentioned(document, slip, CharClass.HanSimplified)) yield slip;
    }
  }
}

function slipAt(text: string, at: number): Misconversion | undefined {
  const table = phraseTable();
  const simplified = table.simplifiedUnit(text.charCodeAt(at));
  if (simplified === text.charCodeAt(at)) return undefined;
  const right = String.fromCharCode(simplified);
  if (LEFT_BEHIND.has(text[at]))
    return isInWord(text, at, LEFT_BEHIND.get(text[at])) ? undefined : { start: at, end: at + 1, right, isUnder: true };
  const phrase = table.covering(text, at).find((one) => table.usualForm(one, at) === text.charCodeAt(at));
  if (phrase === undefined) return undefined;
  const { start, end } = phrase;
  return { start, end, right: text.slice(start, at) + right + text.slice(at + 1, end), isUnder: true };
}

function isInWord(text: string, at: number, words: RegExp | undefined): boolean {
  return words?.test(text.slice(Math.max(0, at - WINDOW), at + 1 + WINDOW)) ?? false;
}
