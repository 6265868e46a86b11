/** The time of a claim: which days and periods keep two claims apart. */
import { expect, test } from "vitest";
import { datesDiffer, filedUnder, shownDates } from "../../src/figures/claims/claimdates.ts";
import { claimsOf } from "../../src/figures/claims/claims.ts";
import { readBlocks } from "../../src/figures/read.ts";

/** The dates of the last claim of a text. */
function datesOf(text: string): readonly string[] {
  const claims = [...readBlocks(text)].flatMap((read) => claimsOf(read));
  return claims.at(-1)?.dates ?? [];
}

test.each([
  ["the day that stands nearest", "9月27日通报，9月26日新增确诊病例72例。", "9月28日通报，9月27日新增确诊病例75例。"],
  ["as many months", "今年前8个月，出口15.47万亿元。", "今年前7个月，出口13.47万亿元。"],
  ["months from the first on", "1至11月，全国铁路发送旅客42.8亿人次。", "1—9月，全国铁路发送旅客35.4亿人次。"],
  ["a sentence that goes on", "前8个月，进出口27亿元。其中，出口15亿元。", "前7个月，进出口23亿元。其中，出口13亿元。"],
])("%s keeps claims apart", (_, first, second) => {
  expect(datesDiffer(datesOf(first), datesOf(second))).toBe(true);
  expect(datesDiffer(datesOf(first), datesOf(first))).toBe(false);
});

test("the day that counting began is no day of the claim", () => {
  expect(datesOf("自3月2日冲突爆发以来，已造成886人死亡。")).toEqual([]);
  expect(datesOf("16日发布的数据显示，自3月2日以来，已造成886人死亡。")).toEqual(["16"]);
});

test("documents filed months apart tell of two years, unless a day is told in full", () => {
  const [one, other] = [filedUnder("news/20230907.md"), filedUnder("2024-09-10/17.txt")];
  expect([one, other]).toEqual(["f:2023-09-07", "f:2024-09-10"]);
  expect(datesDiffer(["09-07", one ?? ""], ["09-07", other ?? ""])).toBe(true);
  expect(datesDiffer(["2023-09-07", one ?? ""], ["2023-09-07", other ?? ""])).toBe(false);
  expect(filedUnder("a/9000123456.txt")).toBeUndefined();
});

test("readers see days and periods, not how they are marked", () => {
  expect(shownDates(["09-27", "09-26", "@09-26", "p:8", "f:2023-09-07"])).toEqual(["09-27", "09-26", "01–08"]);
});

test("a sentence that names one day a thousand times gives each claim that day once, and one list to all", () => {
  const [read] = readBlocks("2012年3月渡轮载有168名乘客，死亡5人，".repeat(1000));
  const lists = new Set(claimsOf(read).map(({ dates }) => dates));
  expect([...lists]).toEqual([["2012-03"]]);
});
