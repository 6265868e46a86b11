/** Abstracts of studies: each measures a sample of its own, so that nothing in one of them can be held against another. */

/** The parts that journals ask for. */
const NAMES = "目的|方法|材料与方法|结果|结论|目標|材料與方法|結果|結論|背景|objectives?|methods?|results?|conclusions?|background";
const PARTS = new RegExp(`[[【](?:${NAMES})[\\]】]|(?:^|[\n。.;；])\\s?(?:${NAMES})\\s?[:：\\s]`, "gim");
const MIN_PARTS = 3;
/** What only papers tell of their figures. */
const STATISTICS =
  /\bRSD\b|\bP\s?[<＜>＞=]\s?0?\.\d|95\s?%\s?(?:CI|置信区间|可信区间)|检出限|檢出限|回收率(?:为|分别)|线性(?:范围|关系)|流动相/g;
const MIN_STATISTICS = 2;
/** So far into a text, in UTF-16 units. */
const REACH = 3000;

/** @param text a whole document */
export function isAbstract(text: string): boolean {
  const beginning = text.slice(0, REACH);
  return hasAll(beginning, PARTS, MIN_PARTS) || hasAll(beginning, STATISTICS, MIN_STATISTICS);
}

function hasAll(text: string, pattern: RegExp, least: number): boolean {
  let count = 0;
  for (const _ of text.matchAll(pattern)) if (++count >= least) return true;
  return false;
}
