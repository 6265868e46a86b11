/** The reader, notation by notation: value interval in base units, unit and kind. */
import { describe, expect, test } from "vitest";
import { listFigures } from "../../src/figures/list.ts";
import { readFigures } from "../../src/figures/read.ts";

/** `text` holds one figure; what it stands for as `[low, high] unit`. */
function read(text: string): string {
  return readFigures(text)
    .map(({ interval: { low, high }, unit, per }) => `[${round(low)}, ${round(high)}] ${per ? `${unit}/${per.name}` : unit}`.trim())
    .join("; ");
}

function round(value: number): number {
  return Number(value.toPrecision(6));
}

describe("numbers and magnitudes", () => {
  test.each([
    ["产量为48.62亿元", "[4861500000, 4862500000] CNY"],
    ["產量為48.6億元人民幣", "[4855000000, 4865000000] CNY"],
    ["revenue of 4.86 billion yuan", "[4855000000, 4865000000] CNY"],
    ["营收为新台币1260亿元", "[125500000000, 126500000000] TWD"],
    ["cost £1.8 billion to build", "[1750000000, 1850000000] GBP"],
    ["raised $12m last year", "[11500000, 12500000] USD"],
    ["共1亿2000万人", "[115000000, 125000000] person"],
    ["共三万五千人", "[34500, 35500] person"],
    ["共两千三百亿元", "[225000000000, 235000000000] CNY"],
    ["全长３６．８公里", "[36750, 36850] m"],
    ["二氧化硅层厚7~12nm", "[7e-9, 1.2e-8] m"],
    ["投资5至8亿元", "[500000000, 800000000] CNY"],
    ["between 10 and 20 million people", "[10000000, 20000000] person"],
  ])("%s", (text, expected) => expect(read(text)).toBe(expected));
});

describe("approximators as intervals", () => {
  test.each([
    ["约700元", "[630, 770] CNY"],
    ["近1900份", "[1710, 1900] thing"],
    ["近884.3亿元", "[85777100000, 88430000000] CNY"],
    ["数十万人", "[200000, 999000] person"],
    ["十几人", "[11, 19] person"],
    ["四十多人", "[40, 50] person"],
    ["上百台", "[100, 200] thing"],
    ["两三百人", "[200, 300] person"],
    ["about 39 km", "[35.1, 42.9] m".replace("35.1", "35100").replace("42.9", "42900")],
  ])("%s", (text, expected) => expect(read(text)).toBe(expected));

  test("a bound has one end", () => {
    expect(readFigures("超过130万次")[0]).toMatchObject({ bound: ">", value: 1300000 });
    expect(readFigures("不到12天")[0]).toMatchObject({ bound: "<", unit: "s" });
    expect(readFigures("no fewer than 40 people")[0]).toMatchObject({ bound: ">=", value: 40 });
    expect(readFigures("最多可达到2100亿美元")[0]).toMatchObject({ bound: "<=", value: 2.1e11 });
  });
});

describe("percent, fractions, multiples, units per unit", () => {
  test.each([
    ["占百分之三十五", 0.35],
    ["占三成五", 0.35],
    ["不到全省人均五分之一", 0.2],
    ["two-fifths of the total", 0.4],
    ["nine in ten of them", 0.9],
    ["增加250个基点", 0.025],
    ["翻了两番", 4],
    ["the total doubled", 2],
    ["时速112公里", 112 / 3.6],
    ["每公斤23.46元", 0.02346],
    ["23.5元/公斤", 0.0235],
    ["每斤11.73元", 0.02346],
    ["at 48 metres per second", 48],
    ["平均每公升跑15公里", 15e3],
    ["每公斤收购价35元", 0.035],
    ["a fivefold increase", 5],
    ["twice as many as the old one", 2],
    ["three in five, all told", 0.6],
  ])("%s", (text, value) => expect(readFigures(text)[0].value).toBeCloseTo(value, 9));

  test.each([
    ["成绩为2小时11分12秒", 7872],
    ["won in 2:11:12 on Sunday", 7872],
    ["two minutes and 15 seconds faster", 135],
    ["历时两年半", 2.5 * 365.2425 * 86400],
    ["高11英尺8英寸", 11 * 0.3048 + 8 * 0.0254],
    ["历时三个半月", 3.5 * 30.4369 * 86400],
    ["two hours and 35 minutes long", 155 * 60],
    ["用时 1 小时 30 分钟", 5400],
    ["he is 6 feet 1 inch tall", 6 * 0.3048 + 0.0254],
  ])("%s", (text, value) => expect(readFigures(text)[0].value).toBeCloseTo(value, 3));
});

describe("what is no figure", () => {
  test.each([
    "GPT-4与H800",
    "Llama 2 and RTX 4090",
    "一个方面，一度，第二天性",
    "http://example.com/a/123",
    "电话 400-050-0827",
    "1.2.10 版",
    "千万不要，百姓，三星手机，万一",
    "比分3-0",
    "周五发布，下周一本社休息",
    "公元前两千年",
    "rose by half a percentage point",
    "（1）",
  ])("%s", (text) => expect(readFigures(text).filter(({ kind }) => kind !== "rank" && kind !== "date")).toEqual([]));

  test("a page mark on its own line is no fraction", () => expect(readFigures("正文。\n1/7\n")).toEqual([]));
});

describe("dates", () => {
  test.each([
    ["2025年2月27日", { year: 2025, month: 2, day: 27 }],
    ["二〇二五年三月三日", { year: 2025, month: 3, day: 3 }],
    ["民國114年3月3日", { year: 2025, month: 3, day: 3 }],
    ["on Monday, 3 March 2025", { year: 2025, month: 3, day: 3, weekday: 1 }],
    ["March 3, 2025", { year: 2025, month: 3, day: 3 }],
    ["2024年第四季度", { year: 2024, quarter: 4 }],
    ["2025-02-28", { year: 2025, month: 2, day: 28 }],
    ["周一（3月10日）", { month: 3, day: 10, weekday: 1 }],
  ])("%s", (text, date) => expect(readFigures(text)[0].date).toEqual(date));

  test("in a file list the size before a month is no day of it", () => {
    const [size, date] = readFigures("-rw-r--r-- 1 mira staff 92 Sep 17 15:46 notes.txt").slice(-2);
    expect([size.text, size.kind]).toEqual(["92", "number"]);
    expect(date.date).toMatchObject({ month: 9, day: 17 });
  });
});

test("a hard wrap does not split a figure, and the offsets lead back", () => {
  const text = "报告指出，去年全市接待旅客共计四百余万人次，其中过夜旅客约6000\n万人次，同比增长明显，旅游收入也随之大幅度上升了许多。";
  const figure = readFigures(text).find(({ value }) => value === 6e7);
  expect(figure?.text).toBe("约6000\n万人次");
  expect(text.slice(figure?.start, figure?.end)).toBe("约6000\n万人次");
});

test("nor one between digits and their comma", () => {
  const text = "支出方面，交通费3,200元、住宿费5,600元、餐费2,\n400元，合计11,200元，均由主办单位支付，个人不需承担任何费用。";
  expect(readFigures(text).map(({ value }) => value)).toEqual([3200, 5600, 2400, 11200]);
});

test("a tally leaves the verb out, a year has a verb behind", () => {
  expect(readFigures("Labour holds 28, the Liberals 20 and independents the rest.").map(({ value }) => value)).toEqual([28, 20]);
  expect(readFigures("Across 40 innings he scored.")[0].value).toBe(40);
  expect(readFigures("He was born in 1950 and was 44 then.")[0].date).toEqual({ year: 1950 });
});

test("the list tells interval, unit, kind, text and place", () => {
  expect(listFigures("该线全长36.8公里，2024年6月28日开通。")).toEqual([
    { start: 4, end: 10, text: "36.8公里", kind: "amount", low: 36750, high: 36850, bound: "=", unit: "m", metric: "length" },
    { start: 11, end: 21, text: "2024年6月28日", kind: "date", low: null, high: null, bound: "=", unit: "", date: "2024-06-28" },
  ]);
});
