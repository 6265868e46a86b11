/** Kanji that do not belong in a modern Japanese text: Chinese Simplified forms, and forms from before the reform of 1946. */
import { newKanji, notJapanese, oldKanji } from "#han";
import { CharClass, classTable, isHanClass } from "../text/classes.ts";
import type { Document } from "../text/document.ts";
import type { Span } from "../text/span.ts";
import { namesVariant } from "./bilingual.ts";
import { isMentioned } from "./mention.ts";

export interface JapaneseRun extends Span {
  readonly form: "chinese" | "old";
  readonly characters: string;
}

/** Old forms that names of people, places, firms and shrines keep to this day, and those printed beside the new ones (檜 and 桧). */
const KEPT_IN_NAMES = new Set(
  "萬與龜爭亞佛來假傳體兒圓劍區嚴雙號團圖國圈壽壹寬將專尾嶽巖巢廣彌彈德戀惠戰戶拂插擴齊齋舊曉曾會條榮櫻樂樣橋櫂濱澤瀧爲燈狀獨瓊畫當發眞縣礦祕禮禪福稱穗穩竊竝絲綠縱繁肅膽臺舍藏藝藥虎虛蘆處螢衞裝覺觀譽讀豐賴輕邊邉郞鄕醉釀釋鐵鑛鎭關隆靈靜頰顏顯飮餘驛髮鬪鳳鷗鷄鹽麥黃黑默黨龍瑤曆歷淵渚漣瀨寢盡榎櫟靑檜禰卷凛遙罐槇堯彥",
);
/** A foreign name keeps its own spelling: 张さん, 刘氏. */
const NAME_SUFFIX = /^[\u4e00-\u9fff]{0,2}(?:さん|氏|先生|監督|選手)/;
/** Modern forms for each old one that a text must show before an old form counts as a slip. */
const MODERN_FACTOR = 5;
const MODERN_MIN = 3;

interface Forms {
  readonly chinese: Uint8Array;
  readonly modern: Uint8Array;
  readonly old: Uint8Array;
}

let forms: Forms | undefined;

function japaneseForms(): Forms {
  forms ??= { chinese: flags(notJapanese), modern: flags(newKanji), old: flags(oldKanji) };
  return forms;
}

function flags(characters: string): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (let i = 0; i < characters.length; i++) table[characters.charCodeAt(i)] = 1;
  return table;
}

/** Asked of a Japanese document. Lines without kana are Chinese in their own right, or lists of names. */
export function* japaneseRuns(document: Document): Iterable<JapaneseRun> {
  const { totals } = document.scan;
  if (totals[CharClass.HanSimplified] + totals[CharClass.HanTraditional] === 0) return;
  const { chinese, old } = japaneseForms();
  const judgesOld = isModern(document);
  const { text, lines } = document;
  for (let line = 0; line < lines.count; line++) {
    if (lines.classCount(line, CharClass.Kana) === 0) continue;
    if (lines.classCount(line, CharClass.HanSimplified) + lines.classCount(line, CharClass.HanTraditional) === 0) continue;
    if (namesVariant(document, line)) continue;
    let isQuoting: boolean | undefined;
    for (let at = lines.start(line); at < lines.end(line); at++) {
      const unit = text.charCodeAt(at);
      if (chinese[unit] === 1) {
        let end = at + 1;
        while (chinese[text.charCodeAt(end)] === 1) end++;
        const run = { start: at, end };
        isQuoting ??= quotesKana(document, lines.span(line));
        if (isQuoting) break;
        if (!isMentioned(document, run, CharClass.Kana) && !NAME_SUFFIX.test(text.slice(end, end + 4)))
          yield { ...run, form: "chinese", characters: text.slice(at, end) };
        at = end;
      } else if (judgesOld && old[unit] === 1 && !KEPT_IN_NAMES.has(text[at]) && standsInWord(text, at)) {
        const run = { start: at, end: at + 1 };
        if (!isMentioned(document, run, CharClass.Kana)) yield { ...run, form: "old", characters: text[at] };
      }
    }
  }
}

/** Whether all kana of a line stand in one quotation, and Han outside it: a Chinese line that quotes Japanese. */
function quotesKana({ text, regions }: Document, line: Span): boolean {
  let first = line.start;
  while (first < line.end && classTable[text.charCodeAt(first)] !== CharClass.Kana) first++;
  const quotation = regions.find("quotation", { start: first, end: first + 1 });
  if (quotation === undefined) return false;
  let isHanOutside = false;
  for (let at = line.start; at < line.end; at++) {
    if (at >= quotation.start && at < quotation.end) continue;
    const value = classTable[text.charCodeAt(at)];
    if (value === CharClass.Kana) return false;
    isHanOutside ||= isHanClass(value);
  }
  return isHanOutside;
}

/** Whether the text is written in modern forms, so that an old one stands out. */
function isModern({ text }: Document): boolean {
  const { modern, old } = japaneseForms();
  let modernCount = 0;
  let oldCount = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    modernCount += modern[unit];
    oldCount += old[unit];
  }
  return modernCount >= MODERN_MIN && modernCount >= MODERN_FACTOR * oldCount;
}

function standsInWord(text: string, at: number): boolean {
  return isHanClass(classTable[text.charCodeAt(at - 1)]) || isHanClass(classTable[text.charCodeAt(at + 1)]);
}
