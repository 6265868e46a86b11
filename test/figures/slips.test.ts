/** Figures that slipped between brief pages of one story, what names such a page, and which texts tell of nothing that can be compared. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import contradiction from "../../rules/figures/contradiction.ts";
import { isAbstract } from "../../src/figures/claims/abstracts.ts";
import { areTransposed, areTransposedRounded, digitsOf } from "../../src/figures/claims/digits.ts";
import { storyNames } from "../../src/figures/claims/storynames.ts";
import { readBlocks } from "../../src/figures/read.ts";
import { Document } from "../../src/text/document.ts";
import { findingsIn, recommended } from "../accuracy/score.ts";

const active = recommended([contradiction]);

/** Messages told of the pages, without the names of metrics. */
async function told(...pages: readonly string[]): Promise<string[]> {
  const found = await findingsIn(
    pages.map((page, i) => Document.of(page, `page-${i}.txt`)),
    active,
  );
  return [...found.values()].flat().map(({ message }) => message.replace(/ \(.*?\)/, ""));
}

const PAGES = {
  hans: "3月9日，恒沃乳业在栗溪镇投产新厂。新厂日处理鲜奶384吨，员工276人，厂房面积4.35万平方米，占地86亩。",
  hant: "恒沃乳業3月9日在栗溪鎮啟用新廠，每天處理鮮奶384噸，員工276人，廠房面積4.35萬平方公尺，佔地86畝。",
  en: "Hengwo Dairy opened a plant in Lixi on 9 March. It takes in 384 tonnes of milk a day, employs 276 people and covers 43,500 square metres of floor.",
};

describe("pages of one story, in three writings", () => {
  test("that tell the same stay silent", async () => {
    expect(await told(PAGES.hans, PAGES.hant, PAGES.en)).toEqual([]);
  });

  test.each([
    ["a power of ten", PAGES.hant.replace("4.35萬", "43.5萬"), "off by a power of ten"],
    ["two digits in each other's place", PAGES.hant.replace("384噸", "348噸"), "two digits changed places"],
    ["another unit", PAGES.hant.replace("86畝", "86公頃"), "one number, two units"],
    ["English, two digits in each other's place", PAGES.en.replace("276", "267"), "“267 people” here, “276人”"],
    ["another value of one metric", PAGES.hant.replace("276人", "245人"), "“245人” here, “276人” elsewhere"],
  ])("%s", async (_, other, words) => {
    const messages = await told(PAGES.hans, other);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain(words);
  });

  test("a rise here is a fall there", async () => {
    const rise = "4月2日，恒沃乳业公布去年业绩。公司去年营收38.6亿元，增长12.7%，在栗溪镇有工厂3座。";
    const fall = "恒沃乳業4月2日公布去年業績。公司去年營收38.6億元，下降12.7%，在栗溪鎮有工廠3座。";
    expect(await told(rise, fall)).toEqual(["“12.7%” here and “12.7%” in a page of the same story: one tells a rise, the other a fall"]);
  });
});

test.each([
  ["another plant of another firm", "3月9日，云栖纸业在柳塘镇投产新厂。新厂日处理废纸348吨，用工267人，厂房面积43.5万平方米。"],
  ["another day", PAGES.hant.replaceAll("3月9日", "8月21日").replace("384噸", "348噸").replace("276", "412").replace("86畝", "95畝")],
  ["headlines and counters", "恒沃乳业 栗溪\n评论 348  赞 267\n浏览 843吨"],
])("pages that share no story: %s", async (_, other) => {
  expect(await told(PAGES.hans, other)).toEqual([]);
});

test.each([
  [
    "risers and fallers",
    "恒沃乳业涨4.12%，云栖纸业涨3.65%，青屿船务涨5.27%，松台茶业跌2.18%，柳塘化工涨6.31%，栗溪建材涨1.43%，白沙渡口涨2.76%。",
    "恒沃乳业跌4.12%，云栖纸业涨3.65%，青屿船务涨2.57%，松台茶业跌2.18%，柳塘化工涨6.13%，栗溪建材涨1.43%，白沙渡口涨2.76%。",
  ],
  [
    "issues of a bulletin, each of its own today",
    "恒沃乳业今日收盘价38.64元，成交4.35亿元，换手率1.27%，市值276亿元。",
    "恒沃乳业今日收盘价36.84元，成交5.43亿元，换手率2.17%，市值276亿元。",
  ],
  [
    "pages that agree on little",
    "恒沃乳业在栗溪镇的老厂日处理鲜奶384吨，用电12.6万度，用水8350吨，产酸奶176吨，占地4.35万平方米。",
    "恒沃乳业在栗溪镇的茶园产茶348吨，雇人57名，修路6.3公里，栽树9140棵，占地4.35万平方米。",
  ],
])("%s are no story", async (_, first, second) => {
  expect(await told(first, second)).toEqual([]);
});

describe("what makes two pages one story", () => {
  test.each([
    [
      "a second slip, where most figures slipped",
      "恒沃乳业在栗溪镇的新厂日处理鲜奶384吨，每天用水8350吨，另有茶园。",
      "恒沃乳業在栗溪鎮的新廠日處理鮮奶38.4噸，每天用水835噸，還有茶園。",
      2,
    ],
    [
      "values, where they have no name in common",
      "《山门灯火》上映十二天，票房11.38亿元，首日1.264亿元，观影2850万人次，排片占比31.6%。",
      'After twelve days "Gate of Lamps" has taken 1.138 billion yuan, with an opening day of 126.4 million yuan and 2.85 million admissions.',
      1,
    ],
    [
      "values of a week that is named, held against the week before",
      "6月第三周，全国鲜菇批发均价为每公斤23.46元，比上周下降1.8%，同比上涨14.2%。零售均价为每公斤29.1元。",
      "Mushrooms stood at a wholesale price of 23.46 yuan per kilogram in the third week of June, down 8.1% on the week and up 14.2% year on year.",
      1,
    ],
    [
      "four digits of one metric, where nothing else agrees",
      "恒沃乳业常年雇用员工4127人。厂区有树1200株。",
      "恒沃乳業雇用員工41270人，茶園有井36口。",
      1,
    ],
    [
      "a plan told in the other page as done",
      "3月9日，恒沃乳业在栗溪镇开工建厂，计划投资4.36亿元，占地86.5亩，厂房面积4.35万平方米。",
      "恒沃乳業3月9日在栗溪鎮建廠，投資43.6億元，佔地86.5畝，廠房面積4.35萬平方公尺。",
      1,
    ],
    [
      "the only figure of its unit",
      "3月9日，恒沃乳业在栗溪镇投产。日处理鲜奶384吨，厂房4.35万平方米，围墙有6.4公里。",
      "恒沃乳業3月9日在栗溪鎮投產，每天處理鮮奶384噸，廠房4.35萬平方公尺，一圈牆4.6公里。",
      1,
    ],
  ])("%s", async (_, first, second, count) => {
    expect(await told(first, second)).toHaveLength(count);
  });
});

test.each([
  ["another month of a series", "恒沃乳业的奶价为每吨4127元。厂区有树1200株。", "恒沃乳業的奶價為每噸4217元，茶園有井36口。"],
  [
    "another page's own name for a dollar",
    "恒沃乳業的車費由$12.8調整至$13.6，年票$486。",
    "恒沃乳业的车费由12.8元调整至13.6元，年票486元。",
  ],
])("no slip: %s", async (_, first, second) => {
  expect(await told(first, second)).toEqual([]);
});

test("about so much is no other value than what rounds to it", async () => {
  const page = "4月2日，恒沃乳业公布业绩。去年营收38.64亿元，净利润约5.6亿元，毛利率31.7%。";
  expect(await told(page, "恒沃乳業4月2日公布業績，去年營收38.64億元，淨利潤5.63億元，毛利率31.7%。")).toEqual([]);
});

test("a page of many figures is a table", async () => {
  const table = `3月9日，恒沃乳业在栗溪镇。${Array.from({ length: 50 }, (_, i) => `第${i + 1}批鲜奶${348 + i}吨。`).join("")}`;
  expect(await told(PAGES.hans, table)).toEqual([]);
});

test("names meet across writings: sounds of foreign ones, pinyin, and pairs that no dictionary has", () => {
  const keys = (text: string) => new Set(storyNames(text).map(({ key }) => key));
  const common = (a: string, b: string) => [...keys(a)].filter((key) => keys(b).has(key));
  expect(common("维尔莫拉的总统", "the Velmoran president in Velmora")).not.toEqual([]);
  expect(common("恒沃乳业", "Hengwo Dairy")).toEqual(["p:hengwo"]);
  // an r that nobody speaks, tr as 崔, a w that is a vowel, wh as 惠
  for (const [han, latin] of [
    ["佩尔沃思食品", "Pellworth Foods"],
    ["卡斯崔尔集团", "Castrel Group"],
    ["洛马克市", "the mayor of Lowmark"],
    ["惠特洛克", "elected Whitlock"],
    ["米西登", "near Missidon"],
  ])
    expect(common(han, latin), han).not.toEqual([]);
  expect(keys("今天下午我们在公园里看到很多孩子").size).toBe(0);
});

test("names of any text are keys with a weight", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
      for (const { key, weight } of storyNames(text)) {
        expect(key).toMatch(/^[a-z]+:/);
        expect(weight).toBeGreaterThan(0);
      }
    }),
  );
});

test.each([
  ["目的 比较两种方法。方法 取样120份。结果 检出率为31.2%。结论 两法相近。", true],
  ["【目的】观察疗效。【结果】有效率91.3%。【结论】可行。", true],
  ["Background: small samples. Methods: 120 were drawn. Results: 31.2% tested positive.", true],
  ["线性关系良好，回收率为98.2%，RSD为1.3%。", true],
  ["方法很简单：先把水烧开。结果大家都学会了。", false],
  ["The results: 31.2% said yes.", false],
])("abstracts of studies: %s", (text, expected) => {
  expect(isAbstract(text)).toBe(expected);
});

function figureOf(text: string) {
  const [figure] = [...readBlocks(text)].flatMap(({ figures }) => figures);
  return figure;
}

test.each([
  ["640张", "604张", true],
  ["4.35万平方米", "4.53万平方米", true],
  ["4.35万平方米", "45300平方米", true],
  ["640张", "460张", true],
  ["640张", "641张", false],
  ["640张", "64张", false],
  ["12吨", "21吨", true],
  ["1.8吨", "8.1吨", true],
])("digits side by side that changed places: %s and %s", (a, b, expected) => {
  expect(areTransposed(figureOf(a), figureOf(b))).toBe(expected);
  expect(areTransposed(figureOf(b), figureOf(a))).toBe(expected);
});

test.each([
  ["1.25%", "约1.5%", true],
  ["28.6亿元", "约26亿元", false],
  ["28.6亿元", "约83亿元", true],
  ["28.6亿元", "28.60亿元", false],
])("digits that changed places in %s, which %s rounds", (a, b, expected) => {
  expect(areTransposedRounded(figureOf(a), figureOf(b))).toBe(expected);
  expect(areTransposedRounded(figureOf(b), figureOf(a))).toBe(expected);
});

test("digits are counted as printed, without the zeros at the end", () => {
  expect(["640张", "4.35万平方米", "3000吨", "0.5%"].map((text) => digitsOf(figureOf(text)))).toEqual([2, 3, 1, 1]);
});

test.each([
  ["the sentence points back", "医院有640张床位，去年收治病人2.1万名。院长说，这604张床位常年住满。", ["604张"]],
  ["every one of the", "The depot stores 2,480 crates. Every one of the 2,840 crates in the depot is numbered.", ["2,840"]],
  ["nothing points back", "医院有640张床位。分院有604张床位。", []],
  ["what they differ by is told", "渡船撞上桥墩，船上载有176人。\n据船务公司说，这167名乘客和9名船员都已上岸。", []],
  ["of another year", "医院有640张床位。去年这604张床位住满。", []],
  ["both are told before", "医院有640张床位，旧院有604张床位。这604张床位常年住满。", []],
])("digits that changed places inside a text: %s", async (_, text, expected) => {
  const document = Document.of(text, "page.txt");
  const found = (await findingsIn([document], active)).get("page.txt") ?? [];
  expect(found.map(({ quote }) => quote)).toEqual(expected);
});
