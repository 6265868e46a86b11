/** What a figure measures where no known word says it: in Chinese, the words right before it. 坝顶长 of 大坝坝顶长约640米. */
import { classTable, isHanClass } from "../../text/classes.ts";
import type { Figure } from "../figure.ts";
import type { UnitFamily } from "../units.ts";

/** Fewer characters name too many things; pages write more of them or fewer, and are compared by so many of the last. */
const COMPARED = 3;
/** Two words of two characters are shown. */
const SHOWN = 4;
/** From the figure back to the first of the words, in characters. */
const REACH = 12;

/** Words between a measure and its figure that say nothing of what is measured. */
const BRINGS: ReadonlySet<string> = new Set(
  "了 为 是 至 到 在 有 达 约 近 共 仅 只 已 则 也 的 就 将 等 计 逾 超 破 成 达到 达成 高达 多达 长达 约为 约有 大约 将近 接近 共有 共计 一共 总共 总计 合计 仅为 只有 已达 已经 突破 超过 不足 不到 录得 实现 估计 预计 目前 现有 拥有 设有 设计 来到 写下 创下 获得 取得 维持 维持在 保持在 定为 设为 增至 升至 降至 人民币 美元 新台币".split(
    " ",
  ),
);
const LONGEST = 3;
const COLON = 0x3a;
const SPACE = 0x20;

/** Sizes of things: of money, days and heads any text tells many under like words, norms above all. */
const SIZES: ReadonlySet<UnitFamily> = new Set([
  "length",
  "area",
  "volume",
  "mass",
  "power",
  "energy",
  "charge",
  "speed",
  "temperature",
  "pressure",
  "ratio",
]);

/** What is done or happens is no measure. */
const DOINGS = /(?:发生|造成|导致|举行|进行|参加|出现|使用|购买|收到|需要|要求|来自|位于|距离|大于|小于|等于|低于|高于)/;

/** A change, a share, a bound or an average of what the words name; and clauses about somebody's doings, in which anything is counted. */
const OTHERWISE =
  /[占比较增减升降涨跌差每均各另多少几数第我你他她它们这那哪个只再又还都约]|其中|概率|可能性|[几机]率|以[上下内]|至少|最[高低大小长短快慢]$/;

/** The last words before a figure, without those that only bring it. @param floor where its clause begins */
export function wordedMetric(text: string, figure: Figure, floor: number): string | undefined {
  if (!isSize(figure)) return undefined;
  const { start } = figure;
  const least = Math.max(floor, start - REACH);
  const end = beforeBringing(text, start, least);
  let from = end;
  while (from > least && end - from < SHOWN && isHanClass(classTable[text.charCodeAt(from - 1)])) from--;
  if (end - from < COMPARED) return undefined;
  const words = text.slice(from, end);
  return OTHERWISE.test(words) || DOINGS.test(words) ? undefined : words;
}

/** A size of a thing: whether the words before a figure may say by themselves what it measures. */
export function isSize({ family, bound }: Figure): boolean {
  return SIZES.has(family) && bound !== "range";
}

function beforeBringing(text: string, start: number, least: number): number {
  let end = start;
  for (let length = 1; length > 0; end -= length) {
    const unit = end > least ? text.charCodeAt(end - 1) : 0;
    if (unit === COLON || unit === SPACE) length = 1;
    else for (length = Math.min(LONGEST, end - least); length > 0 && !BRINGS.has(text.slice(end - length, end)); ) length--;
  }
  return end;
}

/** 林覆盖率, 园覆盖率: of what a rate is, stands before it. */
const RATE = "率";

/** Metrics of the lexicon have names in ASCII; of others the last characters are compared. */
export function comparedMetric(metric: string): string {
  return isWorded(metric) && !metric.endsWith(RATE) ? metric.slice(-COMPARED) : metric;
}

export function isWorded(metric: string): boolean {
  return isHanClass(classTable[metric.charCodeAt(metric.length - 1)]);
}
