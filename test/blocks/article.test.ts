import { VFile } from "vfile";
import { describe, expect, test } from "vitest";
import { isBar } from "../../src/blocks/bars.ts";
import { beyondOf } from "../../src/blocks/beyond.ts";
import { articleOf, chromeOf } from "../../src/blocks/chrome.ts";
import { pageOf } from "../../src/blocks/page.ts";
import { relatedOf } from "../../src/blocks/related.ts";
import { Document } from "../../src/text/document.ts";

const HEAD = ["登录 | 注册 | 收藏本站", "首页 > 手艺 > 正文"];
const ARTICLE = [
  "石桥村的磨坊又转起来了",
  "2021-10-08 09:30 来源：石桥晚报",
  "石桥村的磨坊停了三十年，去年秋天由两个木匠修好，又转起来了。",
  "木匠用旧料补好水轮，铁匠重打了一副轴承，前后花了四个月的时间。",
  "第一袋荞麦磨了整整一个下午，面粉带着一点焦香，在场的人每人分了一碗。",
  "老人说水声和从前一样，只是碾盘轻了一些，推起来不像当年那样费力。",
];
const FOOT = ["分享到：微信 微博 QQ空间", "我要评论 登录 注册"];
const LAST = ["关于我们 | 联系我们 | 网站地图", "版权所有 © 2021 石桥晚报网"];

function open(lines: readonly string[]) {
  return pageOf(new Document(new VFile({ value: lines.join("\n"), path: "text" }), { format: "plain" }));
}

/** What of a page is told as not the text's, by line. */
function told(lines: readonly string[]): string[] {
  const page = open(lines);
  const found = new Set(chromeOf(page).map(({ line }) => line));
  for (const { start, end } of [...relatedOf(page), ...beyondOf(page)]) {
    for (let line = page.document.lines.at(start); line <= page.document.lines.at(end); line++) found.add(line);
  }
  return lines.filter((_, line) => found.has(line));
}

describe("an article", () => {
  test("is known by its title, its date and the paragraphs below", () => {
    expect(articleOf(open([...HEAD, ...ARTICLE, ...FOOT]))).toMatchObject({ title: 2, byline: 3, first: 4, last: 7 });
  });

  test("may have its date on several lines", () => {
    const [title, , ...text] = ARTICLE;
    expect(articleOf(open([...HEAD, title, "2021", "10/08", "09:30", ...text, ...FOOT]))).toMatchObject({
      title: 2,
      byline: 3,
      first: 6,
      last: 9,
    });
  });

  test("has a date in the words of its language", () => {
    const text = [
      "Sign in | Register | Subscribe | Contact us",
      "Home > Heritage > News",
      "The mill at Stone Bridge turns again",
      "October 8, 2021",
      "The mill at Stone Bridge had stood still for thirty years when two joiners mended its wheel last autumn, with oak from an old barn.",
      "They worked in the evenings, after the day's orders, and took the paddles home one by one to be shaped beside the kitchen stove.",
      "A smith made new bearings for it, and the first sack of buckwheat took a whole afternoon to grind, with half of the village watching.",
    ];
    expect(articleOf(open(text))).toMatchObject({ title: 2, byline: 3, first: 4, last: 6 });
  });

  test("may have a colon in its title, as a label has", () => {
    const [, date, ...text] = ARTICLE;
    expect(articleOf(open([...HEAD, "石桥村：“磨坊”转起来", date, ...text, ...FOOT]))).toMatchObject({
      title: 2,
      byline: 3,
      first: 4,
      last: 7,
    });
    const lines = [...HEAD, "石桥水车模型图纸", "大小：3 MB", "语言：中文", date, ...text, ...FOOT];
    expect(articleOf(open(lines))).toMatchObject({ title: 2, byline: 5 });
  });

  test("may be one paragraph, with menus of many entries around it", () => {
    const menu = ["首页", "新闻", "视频", "水车", "石匠", "登录", "注册", "竹器", "账号", "设置", "铁匠铺", "消息", "通知", "木作"];
    const [title, date] = ARTICLE;
    const text = `${ARTICLE[2]}${ARTICLE[3]}${ARTICLE[4]}`;
    expect(told([...menu, HEAD[1], title, date, text, ...FOOT, ...LAST])).toEqual([...menu, HEAD[1], ...FOOT, ...LAST]);
  });

  test("may leave out the last mark of its paragraphs", () => {
    const [title, date, ...text] = ARTICLE;
    const open = [`${text[0]}${text[1]}`, `${text[2]}${text[3]}`].map((paragraph) => paragraph.slice(0, -1).replaceAll("。", "，"));
    expect(told([...HEAD, title, date, ...open, ...FOOT, ...LAST])).toEqual([...HEAD, ...FOOT, ...LAST]);
  });

  test("is known by the path of pages above its title where no date stands below", () => {
    const [title, date, ...text] = ARTICLE;
    expect(articleOf(open([...HEAD, title, ...text, `发布时间：${date}`, ...FOOT]))).toMatchObject({
      title: 2,
      byline: 2,
      first: 3,
      last: 6,
    });
  });

  test("ends where readers speak, and what they say is neither its own nor a list of other stories", () => {
    const remarks = ["水声", "真好听啊，比城里的喷泉好听得多。", "12 | 回复", "阿榫", "下个月想带孩子去看看。", "3 | 回复"];
    const lines = [...HEAD, ...ARTICLE, "相关推荐", "渡口老船工的账本", "青山里的竹器铺", "评论（2）", ...remarks, ...FOOT, ...LAST];
    expect(articleOf(open(lines))?.last).toBe(7);
    const found = told(lines);
    expect(found).toContain("渡口老船工的账本");
    expect(found).toContain("评论（2）");
    for (const line of [remarks[1], remarks[4]]) expect(found).not.toContain(line);
  });

  test("has its editor below a list of other stories", () => {
    const list = ["延伸阅读", "渡口老船工的账本", "青山里的竹器铺", "本文来源：石桥晚报 责任编辑：周禾"];
    const found = told([...HEAD, ...ARTICLE, ...list, ...FOOT, ...LAST]);
    expect(found).toContain(list[1]);
    expect(found).not.toContain(list[3]);
  });

  test("has whoever wrote it above its first paragraph", () => {
    const [title, , ...text] = ARTICLE;
    const found = told([...HEAD, title, "发布时间：10-08 09:30 原创作者", "【文/石桥晚报专栏作者 周禾】", ...text, ...FOOT, ...LAST]);
    expect(found).toEqual([...HEAD, ...FOOT, ...LAST]);
  });

  test("is not a list of stories with their dates", () => {
    const entries = ["荞麦收成比往年好", "2021-10-07", "石桥小学添了新课桌", "2021-10-06", "老渡口的船停开三天", "2021-10-05"];
    expect(articleOf(open([...HEAD, ...entries, ...FOOT]))).toBeUndefined();
  });

  test("keeps paragraphs that use the words of sites", () => {
    const [title, date] = ARTICLE;
    const text = [
      "石桥晚报讯 今日有网友在微博发布消息称，磨坊的网站账号和用户资料外泄，联系电话也被人公开。",
      "磨坊随后通过官方微博发布消息：网站没有泄漏用户的资料，旅客可以放心登录和订票。",
    ];
    expect(told([...HEAD, title, date, ...text, ...FOOT, ...LAST])).toEqual([...HEAD, ...FOOT, ...LAST]);
  });
});

describe("what stands around an article", () => {
  test("is the page's from the article's end to the page's, whatever it says", () => {
    const rankings = [
      "01/荞麦收成比往年好",
      "02/石桥小学添了新课桌",
      "01/两个木匠的四个月",
      "02/渡口老船工的账本",
      "石桥米业 4.00 +2.30%",
      "青山竹器 35.18 -0.89%",
      "磨坊直播间",
    ];
    expect(told([...HEAD, ...ARTICLE, ...FOOT, ...rankings, ...LAST])).toEqual([...HEAD, ...FOOT, ...rankings, ...LAST]);
  });

  test("begins with what the article was filed under, an entry to a line above what the page is operated with", () => {
    const tags = ["水车", "石桥村", "木匠", "荞麦", "手艺", "修复"];
    const controls = ["收藏", "举报", "关注"];
    const found = told([...HEAD, ...ARTICLE, ...tags, ...controls, ...FOOT, ...LAST]);
    for (const line of [...tags, ...controls]) expect(found).toContain(line);
  });

  test("is known by what stands below each entry of a list", () => {
    const titles = ["渡口老船工的账本", "青山里的竹器铺", "荞麦收成比往年好", "石桥小学添了新课桌", "两个木匠的四个月"];
    const list = titles.flatMap((title) => [title, "石桥晚报 ⋅ 秋天", "移除这条"]);
    const found = told([...HEAD, ...ARTICLE, "收藏", "举报", "关注", ...list, ...FOOT, ...LAST]);
    for (const line of list) expect(found).toContain(line);
  });

  test("begins below the editor's name, and his colleagues are the article's", () => {
    const credits = ["责任编辑：周禾", "校对：林麦"];
    const names = ["渡口故事", "荞麦时节"];
    expect(told([...HEAD, ...ARTICLE, ...credits, ...names, ...FOOT, ...LAST])).not.toContain("校对：林麦");
  });

  test("has menus above the title, though what announces the article is its own", () => {
    const menu = ["水车", "石匠", "竹器", "铁匠铺子", "木作"];
    const kicker = "秋天里的手艺人系列报道之三";
    expect(told([HEAD[0], ...menu, "首页 > 手艺 > 正文", kicker, ...ARTICLE, ...FOOT, ...LAST])).toEqual([
      HEAD[0],
      ...menu,
      "首页 > 手艺 > 正文",
      ...FOOT,
      ...LAST,
    ]);
  });

  test("has menus right above the title where they are long, and slogans far above it", () => {
    const menu = ["石桥师范学校", "青山财经学校", "渡口农业学校", "荞麦工业学校", "竹器医学院", "水车医学部", "磨坊音乐学院"];
    const slogan = "走近每一座水车和磨坊";
    const path = "首页 > 手艺 > 正文";
    const found = told([
      HEAD[0],
      "登录",
      slogan,
      "注册",
      ...menu,
      ...menu.map((name) => `${name}二`),
      ...menu,
      path,
      ...ARTICLE,
      ...FOOT,
      ...LAST,
    ]);
    for (const line of menu) expect(found).toContain(line);
    expect(told([HEAD[0], ...menu, "登录", slogan, "注册", path, ...ARTICLE, ...FOOT, ...LAST])).toContain(menu[6]);
  });

  test("stands between the date and the text as well: how large the type is and how many have read", () => {
    const [title, date, ...text] = ARTICLE;
    const switches = ["326", "1,024", "字号", "超大", "大", "标准", "小"];
    const found = told([...HEAD, title, date, ...switches, ...text, ...FOOT, ...LAST]);
    expect(found).toEqual([...HEAD, ...switches, ...FOOT, ...LAST]);
  });

  test("does not hold the quantities of a recipe", () => {
    const [title, date, ...text] = ARTICLE;
    const list = ["用料", "1/4", "杯荞麦面", "2", "个鸡蛋"];
    const found = told([...HEAD, title, date, ...list, ...text, ...FOOT, ...LAST]);
    for (const line of list) expect(found).not.toContain(line);
  });

  test("does not hold what readers wrote", () => {
    const remarks = ["山里人", "水声真好听", "今天08:12举报赞12回复", "阿榫", "想去看看", "今天08:30举报赞3回复"];
    const found = told([...HEAD, ...ARTICLE, ...FOOT, ...remarks, ...LAST]);
    expect(found).not.toContain("水声真好听");
    expect(found).not.toContain("想去看看");
  });

  test("ends where another text begins", () => {
    const other = [
      "渡口老船工的账本",
      "老船工把三十年的过客记在七个本子里，每一页都写着日期和天气。",
      "他说最多的一天渡过四百人，最少的一天只有一个送信的邮差。",
    ];
    const found = told([...HEAD, ...ARTICLE, ...FOOT, ...other, ...LAST]);
    for (const line of other) expect(found).not.toContain(line);
  });

  test("leaves what a text was made from", () => {
    const sources = [
      "Lowell, A. and Marsh, T., On the bearings of undershot wheels, Millwrights' Journal, 2004",
      "Lowell, A., The joiner's oak, seasoned and green, Rural Trades Review, 1998",
      "County museum of Stone Bridge, papers of the miller, box 4, 1911",
      "Office of Rural Trades, “Grain ground by water, by county and year,” March 3, 2012",
    ];
    const found = told([...HEAD, ...ARTICLE, ...FOOT, ...sources, ...LAST]);
    for (const line of sources) expect(found).not.toContain(line);
  });
});

test("a label above a sentence is the text's, however often it stands there", () => {
  const [title, date, first, second, third, fourth] = ARTICLE;
  expect(told([...HEAD, title, date, first, "点评：", second, third, "点评：", fourth, ...FOOT, ...LAST])).not.toContain("点评：");
});

test("blanks around Latin words part no items", () => {
  expect(isBar("石桥 Mill S20 系列水轮正式发布")).toBe(false);
  expect(isBar("首页 Mill S20 水轮 石磨")).toBe(true);
});

test("a long text without marks is no list of other stories, whatever stands above it", () => {
  const walks = ["天还没亮我们就沿着河边的小路往磨坊走", "雾气贴着水面慢慢地散开只听见水车转动", "老木匠已经把炉火生好招呼我们进去烤手"];
  const text = Array.from({ length: 30 }, (_, i) => `${walks[i % 3]} ${["荞麦", "水车", "竹器", "石磨", "渡口"][i % 5]}的味道一直跟着`);
  const page = open(["登录 | 注册 | 收藏本站", "相关文章", ...text, "留言也可以写信寄到村口的小店里来。", ...LAST]);
  expect(relatedOf(page).filter(({ titles }) => titles > 3)).toEqual([]);
});

test("what a heading says is missing announces no other stories", () => {
  const remarks = ["目前没有热门跟贴", "水声真好听啊", "下个月想去看看"];
  expect(relatedOf(open([...HEAD, ...ARTICLE, ...FOOT, ...remarks])).length).toBe(0);
});
