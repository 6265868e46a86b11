/** What figures are said to measure, and which pages of one story meet: sentences by topic, Simplified, Traditional and English. */
import { expect, test } from "vitest";
import contradiction from "../../rules/figures/contradiction.ts";
import { claimsOf } from "../../src/figures/claims/claims.ts";
import { firstSyllables, pinyinOf } from "../../src/figures/claims/pinyin.ts";
import { readBlocks } from "../../src/figures/read.ts";
import type { CorpusRule } from "../../src/rule.ts";
import { Document } from "../../src/text/document.ts";

function measuresOf(text: string): string[] {
  return [...readBlocks(text)].flatMap((read) =>
    claimsOf(read).map(({ figure, metric, scopes }) => [figure.text.replace(/^(?:about|some) /i, ""), metric, ...scopes].join(" ")),
  );
}

test.each([
  ["松针岭山火烧毁林地2,300公顷，61栋房屋付之一炬，控制率35%。", ["2,300公顷 burned-area", "61栋 collapsed", "35% containment"]],
  ["松針嶺山火：過火面積2300公頃；被毀房屋61棟；出動消防員480名。", ["2300公顷 burned-area", "61栋 collapsed", "480名 firefighters"]],
  [
    "The fire burned 2,300 hectares, destroyed 61 homes and injured nine people; containment 35%.",
    ["2,300 hectares burned-area", "61 collapsed", "nine people injured", "35% containment"],
  ],
  [
    "白鹭桥主跨720米，设计时速80公里，双向8车道，总投资46亿元。",
    ["720米 main-span", "时速80公里 top-speed", "8车道 lanes", "46亿元 investment"],
  ],
  ["展馆藏书48万册，座位620个，停车位300个。", ["48万册 holdings", "620个 seats", "300个 parking"]],
])("each figure of a list is told by its own word: %s", (text, measures) => {
  expect(measuresOf(text)).toEqual(measures);
});

test.each([
  ["what happened is told before to whom", "警方称事故造成17名学生受伤。", ["17名 injured"]],
  ["a noun beside the figure, where nothing happened to it", "调查覆盖131所学校。", ["131所 schools"]],
  ["an object behind its verb", "The blast killed 26 workers and stranded 140 passengers.", ["26 deaths", "140 trapped"]],
  ["heads are not told by a word of an earlier clause", "取消航班210架次，登机口64个。", ["210架次 cancelled", "64个 gates"]],
  ["words of another clause tell no things", "The festival drew 64,000 fans, with 38 acts.", ["64,000 attendance"]],
  ["the word tied to the next figure", "It earned $312 million on a budget of $80 million.", ["$80 million budget"]],
  ["what it was before is no value", "月租由1800元提高到2100元。", ["2100元 rent"]],
  ["nor what it is compared with", "The response rate was 61%, down from 74% in 2019.", ["61% response-rate"]],
  ["nor how much it changed", "大桥使车程缩短35分钟，车程为18分钟。", ["18分钟 travel-time"]],
  ["nor a year", "The mine produced gold in 2019 and employs 870 people.", ["870 people employees"]],
  ["a part that has a measure of its own", "第三季度交付5.2万辆，其中出口7600辆。", ["5.2万辆 units-sold", "7600辆 exports"]],
  ["the words before it, where no list has one", "水库闸门宽12米，消力池长86米。", ["12米 库闸门宽", "86米 消力池长"]],
  ["a magnitude in the figure itself", "岛上发生5.8级地震。", ["5.8级地震 magnitude"]],
])("%s", (_, text, measures) => {
  expect(measuresOf(text)).toEqual(measures);
});

test("pinyin of syllables in which the collation begins with rare characters", () => {
  expect(["江州", "阳泉", "先锋", "星河", "低山", "鸡西"].map(pinyinOf)).toEqual([
    "jiangzhou",
    "yangquan",
    "xianfeng",
    "xinghe",
    "dishan",
    "jixi",
  ]);
});

test("the first two syllables of a Latin name of three", () => {
  expect(firstSyllables("songzhenling")).toBe("songzhen");
  expect(firstSyllables("songzhen")).toBeUndefined();
  expect(firstSyllables("washington")).toBeUndefined();
});

/** Messages of contradictions among pages. */
function contradictions(...pages: readonly string[]): string[] {
  const rule = contradiction as CorpusRule;
  const byKey = new Map<string, unknown[]>();
  for (let page = 0; page < pages.length; page++) {
    const document = Document.of(pages[page], `page-${page}.txt`);
    for (const { keys, ...fact } of rule.extract(document, { aliases: [] }))
      for (const key of keys) byKey.set(key, [...(byKey.get(key) ?? []), { ...fact, document: document.path }]);
  }
  const found = new Set<string>();
  for (const [key, facts] of byKey)
    for (const report of rule.reduce(key, facts as Parameters<CorpusRule["reduce"]>[1], { aliases: [] }))
      found.add(`${report.severity} ${report.data?.second} ${report.data?.first}`);
  return [...found];
}

test("pages about one product contradict each other though they name no day", () => {
  expect(contradictions("云雀 Lark 7 上手：整机重186克。", "The Lark 7 weighs 186 grams.")).toEqual([]);
  expect(contradictions("云雀 Lark 7 上手：电池容量4800毫安时。", "雲雀 Lark 7 電池容量8400mAh。")).toEqual(["info 8400mAh 4800毫安时"]);
  expect(contradictions("云雀 Lark 7 上手：电池容量4800毫安时。", "雲雀 Lark 8 電池容量8400mAh。")).toEqual([]);
});

test("a Latin form in brackets links pages", () => {
  const han = "5月6日公布的三期试验中，奥贝林（obelin）组应答率为57%，入组患者830例。";
  const english = "Obelin, the company said on 6 May, had a response rate of 75% in the trial.";
  expect(contradictions(han, english)).toEqual(["info 75% 57%"]);
  expect(contradictions(han, english.replace("75%", "57%"))).toEqual([]);
});

test("a day that English pages write alike is no name", () => {
  const first = "On May 6 the council said turnout was 41% in the Harrow vote.";
  const second = "Officials in Selby put turnout at 63% on May 6.";
  expect(contradictions(first, second)).toEqual([]);
});

/** What stands beside an article on a site's pages. */
const CHROME = "Home\nNews\nSport\nMan arrested after 7 dogs found in van\n49 minutes ago\n(203 comments)\n";
const CHROME_HAN = "首页\n新闻\n财经\n813211邻县发生4.8级地震\n评论 65   赞 51\n";

test("pages of one story are held against each other whatever stands beside the articles", () => {
  const first = `${CHROME}A fire at the Larkfield paper mill burned through the night on 12 March.\nIt injured 17 people and destroyed 14 houses.\nShare`;
  const second = `${CHROME}The blaze at the Larkfield paper mill began on 12 March.\nThe fire injured 71 people and destroyed 14 houses.\nRead more`;
  expect(contradictions(first, second)).toEqual(["warn 71 people 17 people"]);
  const han = `${CHROME_HAN}3月12日晚，松岭棉纺厂仓库起火，造成17人受伤，直接经济损失320万元。\n责任编辑：小林`;
  const hant = "松嶺棉紡廠3月12日晚起火。\n起火造成71人受傷，直接經濟損失320萬元。";
  expect(contradictions(han, hant)).toEqual(["warn 71人 17人"]);
});

test.each([
  ["headlines", "Harbour news\n5 hurt as crane falls", "Harbour news\n14 hurt as bus hits wall"],
  [
    "two events of one town and one day",
    "A bus hit a wall in London on 12 March.\nThe crash injured 14 passengers.",
    "A crane fell onto a yard in London on 12 March.\nThe fall injured 6 workers.",
  ],
  [
    "told by one agency",
    "Firefighters were called to a flat in Selby on 12 March.\nThe fire killed 2 people, police told Reuters.",
    "Firefighters fought a blaze in Brant on 12 March.\nThe fire killed 5 people, a spokesman told Reuters.",
  ],
  ["两件事", "3月12日清晨，江城两辆公交车追尾。\n事故造成14人受伤。", "3月12日下午，江城一处工地塌陷。\n塌陷造成6人受伤。"],
  ["排行", "热榜\n1 松岭起火 17人受伤\n评论 65", "热榜\n1 松岭起火 17人受伤\n2 江城追尾 14人受伤\n评论 82"],
  ["相差悬殊", "松岭棉纺厂3月12日起火，造成2人受伤。", "松岭棉纺厂3月12日起火，十年来类似事故造成3100人受伤。"],
])("pages that tell of two things: %s", (_, first, second) => {
  expect(contradictions(CHROME + first, CHROME + second)).toEqual([]);
  expect(contradictions(CHROME_HAN + first, CHROME_HAN + second)).toEqual([]);
});

test("retold figures of several measures link pages that name no day, whatever else they tell", () => {
  const around = "镇上还有一座旧粮仓，孩子们常来这里放风筝。".repeat(24);
  const first = `${around}\n白鹭湾跨海大桥全长8.36公里，总投资42.7亿元，双向6车道。\n${around}`;
  const second = `白鹭湾跨海大桥全长8.36公里，总投资42.7亿元，双向8车道。${around}`;
  expect(contradictions(first, second)).toEqual(["warn 8车道 6车道"]);
  expect(contradictions(first, second.replace("42.7", "24.9"))).toEqual([]);
});

test.each([
  [
    "两期简报",
    "滨海证券晨报：9月3日，滨海指数跌1.24%，成交额412.6亿元，隔夜利率1.82%。",
    "滨海证券晨报：9月12日，滨海指数跌1.24%，成交额508.3亿元，隔夜利率1.82%。",
  ],
  ["同一季度的两地", "第二季度，松州GDP同比增长4.6%。", "第二季度，柳州GDP同比增长5.9%。"],
  ["兩種覆蓋率", "到2025年底，青嶼森林覆蓋率達65.3%，人均壽命81.2歲。", "到2025年底，青嶼幼兒園覆蓋率達87.4%，人均壽命81.2歲。"],
  [
    "indices in two issues",
    "The Harrow index fell 1.24% on Tuesday while coffee rose 3.1%, dealers in Selby said.",
    "The Harrow index fell 2.61% on Friday while coffee rose 3.1%, dealers in Selby said.",
  ],
  [
    "two countries in one month",
    "The Finance Ministry of Norland said February exports totalled 73.8 billion crowns.",
    "The Finance Ministry of Estmark said February exports rose to 26.7 billion crowns.",
  ],
])("bulletins and digests share names and figures with everything: %s", (_, first, second) => {
  expect(contradictions(first, second)).toEqual([]);
});

test("longer pages contradict each other where both sentences give the day and name the subject", () => {
  const around = "镇上还有一座旧粮仓，孩子们常来这里放风筝。".repeat(24);
  const first = `${around}\n截至5月14日，特斯拉市值蒸发约830亿美元。\n${around}`;
  const second = `${around}\n受冲击最大的是特斯拉，其在2025年5月14日市值蒸发约1100亿美元。\n${around}`;
  expect(contradictions(first, second)).toEqual(["warn 约1100亿美元 约830亿美元"]);
  expect(contradictions(first, second.replace("14日", "15日"))).toEqual([]);
  expect(contradictions(first, second.replace("特斯拉", "丰田"))).toEqual([]);
});
