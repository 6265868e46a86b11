import { VFile } from "vfile";
import { describe, expect, test } from "vitest";
import { chromeOf } from "../../src/blocks/chrome.ts";
import { pageOf } from "../../src/blocks/page.ts";
import { relatedOf } from "../../src/blocks/related.ts";
import { Document } from "../../src/text/document.ts";

const BODY = [
  "石桥村的磨坊停了三十年，去年秋天又转起来了。",
  "木匠用旧料补好水轮，铁匠重打了一副轴承。",
  "第一袋荞麦磨了一个下午，面粉带着一点焦香。",
  "村里的孩子围在水渠边，数水轮一分钟转几圈。",
  "老人说水声和从前一样，只是碾盘轻了一些。",
];
const FOOT = ["分享到：微信 微博 QQ空间", "版权所有 © 2021 石桥村手艺网"];

/** The lines of a page, counted from 0, that are told as its site's. */
function told(lines: readonly string[]): number[] {
  const document = new Document(new VFile({ value: lines.join("\n"), path: "text" }), { format: "plain" });
  const page = pageOf(document);
  const found = new Set(chromeOf(page).map(({ line }) => line));
  for (const { start, end } of relatedOf(page)) {
    for (let line = document.lines.at(start); line <= document.lines.at(end); line++) found.add(line);
  }
  return [...found].sort((a, b) => a - b);
}

describe("a page whose foot is a template's", () => {
  test("has its menu above the title, whatever the items are called", () => {
    expect(told(["水轮 石磨 木桶 竹器 铁匠铺", "磨坊又转起来了", ...BODY, ...FOOT])).toEqual([0, 7, 8]);
  });

  test("lets the reader choose a language", () => {
    expect(told(["首页 > 手艺 > 磨坊", "繁 | 简 | EN", "磨坊又转起来了", ...BODY, ...FOOT])).toEqual([0, 1, 8, 9]);
  });

  test("has entries on lines of their own above a path of pages", () => {
    const menu = ["网站首页", "水车木作", "石匠", "竹器藤编", "铁匠铺子", "当前位置：首页 > 木作"];
    expect(told([...menu, "磨坊又转起来了", ...BODY, ...FOOT])).toEqual([0, 1, 2, 3, 4, 5, 12, 13]);
  });

  test("lists the headings of its own sections", () => {
    const text = ["目录", "1 水轮", "2 碾盘", "水轮", ...BODY.slice(0, 3), "碾盘", ...BODY.slice(3)];
    expect(told([...text, ...FOOT])).toEqual([0, 1, 2, 10, 11]);
    expect(told(text)).toEqual([]);
  });

  test("numbers the posts of a thread", () => {
    const thread = [
      "论坛 > 手艺 > 磨坊",
      "磨坊怎么修",
      "1楼 老木匠 2017-03-02 09:10",
      ...BODY.slice(0, 3),
      "2楼 阿石 2017-03-02 10:31",
      ...BODY.slice(3),
      "回复主题",
    ];
    expect(told([...thread, ...FOOT])).toEqual([0, 2, 6, 9, 10, 11]);
  });

  test("counts what its archive holds", () => {
    expect(told([...BODY, ...FOOT, "文章归档", "2016 年 5 月 (3)", "2016 年 4 月 (7)", "2016 年 2 月 (1)"])).toEqual([5, 6, 7, 8, 9, 10]);
  });

  test("tells other stories behind a label", () => {
    expect(told([...BODY, "相似手艺：箍桶 | 打铁 | 编席", ...FOOT])).toEqual([5, 6, 7]);
    const inside = [...BODY.slice(0, 3), "▲延伸閱讀：石匠的最後一塊碑", ...BODY.slice(3), ...FOOT];
    expect(told(inside)).toEqual([3, 6, 7]);
  });

  test("has entries between two lines of the foot, however many", () => {
    const links = ["友情链接", "水利站", "文化站", "图书室", "供销社", "卫生所", "邮政所"];
    expect(told([...BODY, ...links, ...FOOT])).toEqual([5, 6, 7, 8, 9, 10, 11, 12, 13]);
  });
});

describe("what the text says itself", () => {
  test("floors of a house are no posts", () => {
    const text = ["1楼", BODY[0], BODY[1], "2楼", BODY[2], BODY[3], BODY[4]];
    expect(told([...text, ...FOOT])).toEqual([7, 8]);
  });

  test("whom to call is no foot by itself", () => {
    expect(told([...BODY, "电话：0000-1112222", "地址：石桥村河东路5号"])).toEqual([]);
  });

  test("a sentence that cites a copyright line is none", () => {
    const cited = "页脚里一般写着“版权所有 © 2023 某某公司”，后面跟着备案的号码。";
    expect(told([...BODY, cited, BODY[0]])).toEqual([]);
  });

  test("headings above buttons that stand again and again are the sections'", () => {
    const text = ["首页 > 百科", "石桥村的磨坊", BODY[0], "历史", "编辑 播报", BODY[1], "工序", "编辑 播报", BODY[2], BODY[3], BODY[4]];
    expect(told([...text, ...FOOT])).toEqual([0, 4, 7, 11, 12]);
  });

  test("an entry of a chronicle says what was done on a day", () => {
    expect(told(["大事记", "2003-05-12 发布第一号公告", "2003-06-01 发布第二号公告", ...BODY])).toEqual([]);
  });
});

test("one phrase of templates, however often a paragraph says it, does not make it theirs", () => {
  const paragraph =
    "Teilen, gerecht teilen, das hat die Müllerin ihren Kindern beigebracht: das Brot teilen, die Arbeit am Wehr teilen, und im Winter auch das Holz, das der Fluss nach dem Hochwasser an das Ufer vor der Mühle gelegt hatte, damit keiner im Dorf frieren musste.";
  const text = [
    "Die Müllerin am Fluss",
    "Vor der Mühle lag der Schnee drei Wochen lang.",
    paragraph,
    "Im März begann das Rad sich wieder zu drehen.",
  ];
  expect(told(text)).toEqual([]);
});

test("a list of other stories ends where the text goes on", () => {
  const own =
    "木匠用旧料补好水轮，铁匠重打了一副轴承，磨坊停了三十年又转起来了，第一袋荞麦磨了一个下午，面粉带着一点焦香，孩子围在水渠边数水轮转几圈。";
  const list = ["更多文章", "渡口老船工的账本", "青山里的竹器铺", "荞麦收成比往年好", "水轮怎么修", own, ...BODY];
  const found = told(["磨坊又转起来了", ...BODY, ...list, ...FOOT]);
  expect(found).toContain(7);
  expect(found).not.toContain(10);
  expect(found).not.toContain(11);
});

test("a sentence of the text may name where something is sold", () => {
  const sentence = "The tide table is sold on the App Store and on Google Play.";
  const text = ["A table of tides", "The old pilot wrote it down for forty years.", sentence, "His daughter drew the covers by hand."];
  expect(told(text)).toEqual([]);
});

test("a page without a text, as that of a forum's board, has menus at both ends and what it lists between them", () => {
  const head = [
    "论坛首页 | 登录 | 注册 | 收藏本站 | 帮助中心",
    "论坛 > 手艺 > 磨坊",
    "游戏下载",
    "勋章中心",
    "会员登录",
    "找回密码",
    "水车",
    "论坛首页",
    "上一页 1 2 3 下一页",
  ];
  const rows = [
    "水轮怎么修 老木匠 昨天 09:10 12 阿石 昨天 10:31",
    "[建议] 磨坊的反馈放在哪里 阿石 前天 18:09 3 周禾 前天 20:13",
    "碾盘太轻怎么办 周禾 2017-03-02 4 老木匠 2017-03-05",
  ];
  const foot = ["下一页", "返回列表", "全部主题", "投票", "默认排序", "发表帖子", "隐私政策 | 联系我们 | 关于我们", ...FOOT];
  const found = told([...head, ...rows, ...foot]);
  for (let line = head.length; line < head.length + rows.length; line++) expect(found).not.toContain(line);
  for (const line of [3, 5, 6]) expect(found).toContain(line);
});
