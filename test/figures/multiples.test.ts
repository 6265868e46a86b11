/** Multiples of a rival at two times: only a rise that turns into a part, with growth stated and no fall, is a contradiction. */
import { expect, test } from "vitest";
import { laggingMultiples } from "../../src/figures/claims/multiples.ts";
import { readBlocks } from "../../src/figures/read.ts";

function found(text: string): string[] {
  return [...readBlocks(text)].flatMap((read) => [...laggingMultiples(read)]).map(({ first, second }) => `${first.text} / ${second.text}`);
}

test.each([
  ["days after the launch", "青鸟地图上线10天，日活就超越了鹿鸣导航，上线30天的日活达150万，相当于鹿鸣导航的四成。青鸟地图的日活持续增长。", "超越了鹿鸣导航 / 四成"],
  ["months", "新能源车“驰远”成长最快。3月销量超过了海豚，6月销量达2.1万辆，只有海豚的一半。", "超过了海豚 / 一半"],
  ["Traditional", "這款筆記軟體增長速度最快：上線7天，下載量已超越石墨，上線30天後，下載量為90萬次，僅為石墨的35%。", "超越石墨 / 35%"],
  [
    "English",
    "This podcast app is the fastest-growing of all. Two weeks after launch, its downloads surpassed Larkspur; two months after launch, downloads were just a quarter of Larkspur's.",
    "surpassed Larkspur / a quarter",
  ],
])("%s", (_, text, pair) => expect(found(text)).toEqual([pair])); // biome-ignore format: a table

const OPENING = "青鸟地图上线10天，日活就超越了鹿鸣导航";

test.each([
  ["another reference", `${OPENING}，上线30天的日活相当于百灵导航的四成。青鸟地图增速最快。`],
  ["another metric", `${OPENING}，上线30天的用户相当于鹿鸣导航的四成。青鸟地图增速最快。`],
  ["another subject", `${OPENING}，上线30天，百灵的日活是鹿鸣导航的四成。青鸟地图增速最快。`],
  ["another part", `青鸟地图上线10天，国内日活就超越了鹿鸣导航，上线30天的日活相当于鹿鸣导航的四成。青鸟地图增速最快。`],
  ["a stated fall", `${OPENING}，此后日活回落，上线30天的日活相当于鹿鸣导航的四成。青鸟地图增速最快。`],
  ["a rival that grows", `${OPENING}，上线30天的日活相当于鹿鸣导航的四成。鹿鸣导航增速最快。`],
  ["no word of growth", `${OPENING}，上线30天的日活相当于鹿鸣导航的四成。`],
  ["no time", "青鸟地图的日活超越了鹿鸣导航，日活相当于鹿鸣导航的四成。青鸟地图增速最快。"],
  ["times the other way", "青鸟地图上线10天，日活是鹿鸣导航的四成，上线30天的日活已超越鹿鸣导航。青鸟地图增速最快。"],
  ["a forecast", "青鸟地图上线10天，日活预计将超越鹿鸣导航，上线30天的日活相当于鹿鸣导航的四成。青鸟地图增速最快。"],
  ["the rival at the same age", `${OPENING}的同期水平，上线30天的日活相当于鹿鸣导航的四成。青鸟地图增速最快。`],
  [
    "a stated fall in English",
    "Five days after launch, Finchly's daily users had surpassed Wrenly's; then they fell, and by day 20 daily users stood at 23% of Wrenly's. Finchly is the fastest-growing reading app.",
  ],
  [
    "another reference in English",
    "Five days after launch, Finchly's daily users had surpassed Wrenly's; by day 20 daily users stood at 23% of Dovely's. Finchly is the fastest-growing reading app.",
  ],
])("not %s", (_, text) => expect(found(text)).toEqual([])); // biome-ignore format: a table
