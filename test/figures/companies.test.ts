/** Whom a short notice tells of. */
import { expect, test } from "vitest";
import { areOfOthers, leadOf, stockCodes } from "../../src/figures/claims/companies.ts";

test("codes are read in brackets and behind their name", () => {
  expect(stockCodes("云帆股份(300001)与远山科技(SH:600123)，(证券代码:002345)，股票代码: 601234")).toEqual([
    "300001",
    "600123",
    "002345",
    "601234",
  ]);
});

test("who stands before the colon or before the price leads the notice, in either writing; a genre does not", () => {
  expect(leadOf("云帆股份:12月销量36万台")).toBe(leadOf("雲帆股份:12月銷量36萬台"));
  expect(leadOf("【远山科技:全年营收】")).toBe("yuanshankeji");
  expect(leadOf("原标题:远山科技(4.690,-0.06,-1.26%)公告")).toBe("yuanshankeji");
  for (const text of ["快讯:云帆股份销量", "最新消息:云帆股份", "云帆股份昨日公告", "DeepSeek:发布新模型"])
    expect(leadOf(text)).toBeUndefined();
});

test("two leads, or two codes, are two companies; a short form of a name is the same, and a lead says nothing of a code", () => {
  expect(areOfOthers(["c:yunfangufen"], ["c:yuanshankeji"])).toBe(true);
  expect(areOfOthers(["c:300001"], ["c:600123"])).toBe(true);
  expect(areOfOthers(["c:yunfan"], ["c:yunfangufen"])).toBe(false);
  expect(areOfOthers(["c:300001"], ["c:yunfangufen"])).toBe(false);
  expect(areOfOthers([], ["c:yunfangufen"])).toBe(false);
});
