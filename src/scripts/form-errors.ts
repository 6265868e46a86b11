/** Which form of a character written for which other one is an error at all. */
import { classTable, isHanClass } from "../text/classes.ts";
import type { Phrase, PhraseTable } from "./phrase-table.ts";
import { isRightUse, pairOf } from "./right-uses.ts";
import { isPrintedVariant } from "./variant-weight.ts";

/** Written and right form that careful authors use for each other in that direction: 卷 for 捲 is a choice, 捲 for 卷 an error. */
const LENIENT = pairs(
  "了瞭 借藉 藉借 别彆 托託 扎紮 喂餵 吊弔 背揹 念唸 仿彷 佛彿 暗闇 梁樑 秋鞦 千韆 才纔 席蓆 折摺 幸倖 扣釦 咽嚥 娘孃 奸姦 夫伕 仇讎 修脩 致緻 累纍 家傢 克剋 合閤 困睏 同衕 須鬚 胡鬍 胡衚 挽輓 沈瀋 蒙矇 蒙濛 局侷 戚慼 戚鏚 弥瀰 台颱 余餘 " +
    "酸痠 栗慄 僵殭 殭僵 刮颳 昆崑 并幷 帘簾 曲麴 豐丰 弔吊 姦奸 讎仇 厘釐 蔑衊",
);
/** Two special forms of one Simplified character that are never each other's spelling. Other such pairs (復 覆, 盡 儘, 並 併) differ by school. */
const DISTINCT = pairs(
  "鍾鐘 鐘鍾 發髮 髮發 歷曆 曆歷 臟髒 髒臟 彙匯 匯彙 係繫 繫係 乾幹 幹乾 沖衝 復複 複復 簽籤 籤簽 纖縴 縴纖 術朮 朮術 糰團 當噹 噹當 獲穫 穫獲",
);
/** In these (by their Simplified form) more than one form is written, or the phrase is a chance meeting of two words. */
const EITHER = pairs(
  "复审 复查 复核 复用 复信 复决 复选 复议 复习 复诊 复检 汇总 汇集 汇聚 汇编 汇报 游牧 游刃 别只 但云 有云 向应 " +
    "换发 系于 系争 已系 就系 所系 系属 系数 改制 定制 拟制 日制 自制 历年 标志 县志 方志 省志 市志 是只 村里 游击 游走 席卷 准入",
);
/** By their Simplified form: with such a character before or behind, the phrase is halves of two words (錄影|後, 慰問金|發給). */
const ACROSS: ReadonlyMap<number, RegExp> = new Map(
  Object.entries({
    影后: /^[電錄攝拍投背陰光倒合留剪放觀皮顯造]/,
    长征: /^[院校局部市縣處會首船隊店家班]/,
    征服: /^應/,
    制作: /^[強機控限壓節體抵編專責員任]/,
    制出: /^[責員任議邦份軌國統閣宿薪額分給主隸票約期]/,
    金发: /[給放還]$/,
    为准: /駁$/,
    有准: /[許駁]$/,
    关系: /^[有相].*[科所、]$/,
  }).map(([phrase, neighbours]) => [pairOf(phrase.charCodeAt(0), phrase.charCodeAt(1)), neighbours]),
);
/** 係, at the end of a word is a verb as often: 管理係由, 教育係. */
const COPULA = 0x4fc2;
const AFTER_NOUN = /[的之中內裡上下]/;
/**
 * Written and right form that half-converted pages mix up everywhere: where no phrase speaks for the written one and no word may
 * lie across the phrase's edge, the phrase decides alone. The segmenter costs as much as all other rules together on a small page.
 */
const FREQUENT = pairs("于於 后後 里裏 采採 游遊 制製 并並 么麼 沖衝 范範 辟闢 筑築 愿願 云雲 復複");

/** Pairs of forms, by `pairOf`. */
function pairs(text: string): ReadonlySet<number> {
  return new Set(text.split(" ").map((pair) => pairOf(pair.charCodeAt(0), pair.charCodeAt(1))));
}

/** Whether writing one form for the other is an error at all. */
export function isError(table: PhraseTable, text: string, at: number, phrase: Phrase): boolean {
  const written = text.charCodeAt(at);
  const right = table.usualForm(phrase, at);
  if (isPrintedVariant(written)) return false;
  const simplified = table.simplifiedUnit(written);
  const change = pairOf(written, right);
  if (written !== simplified && right !== simplified && !DISTINCT.has(change)) return false;
  if (LENIENT.has(change) || isEither(table, text, at, phrase) || isAcross(table, text, phrase) || isCopula(text, at, phrase)) return false;
  return !isRightUse(text, at, right);
}

function isAcross(table: PhraseTable, text: string, { start, end }: Phrase): boolean {
  if (end - start !== 2) return false;
  const neighbours = ACROSS.get(pairOf(table.simplifiedUnit(text.charCodeAt(start)), table.simplifiedUnit(text.charCodeAt(start + 1))));
  return neighbours?.test(`${text[start - 1] ?? ""}${text.slice(start, end)}${text[end] ?? ""}`) ?? false;
}

function isCopula(text: string, at: number, { end }: Phrase): boolean {
  return text.charCodeAt(at) === COPULA && end === at + 1 && isHanClass(classTable[text.charCodeAt(end)]) && !AFTER_NOUN.test(text[end]);
}

/** Also within a longer phrase. */
function isEither(table: PhraseTable, text: string, at: number, { start, end }: Phrase): boolean {
  const isPair = (first: number) =>
    first >= start &&
    first + 2 <= end &&
    EITHER.has(pairOf(table.simplifiedUnit(text.charCodeAt(first)), table.simplifiedUnit(text.charCodeAt(first + 1))));
  return isPair(at - 1) || isPair(at);
}

/** Whether half-converted pages are full of that error. */
export function isFrequentError(written: number, right: number): boolean {
  return FREQUENT.has(pairOf(written, right));
}
