import { VFile } from "vfile";
import { describe, expect, test } from "vitest";
import { chromeOf, edgesOf } from "../../src/blocks/chrome.ts";
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

function chromeLines(lines: readonly string[], format: "markdown" | "plain" = "plain"): number[] {
  const text = lines.join("\n");
  const document = new Document(new VFile({ value: text, path: "text" }), { format });
  return chromeOf(pageOf(document)).map(({ line }) => line);
}

describe("the edges of a page", () => {
  test("reach as far as the site's talk outweighs the text", () => {
    const foot = ["文档点评(0)", "上传者积分 1520", "付费下载请先登录账号", "客服热线 在线时间 意见建议"];
    const edges = edgesOf(pageOf(Document.of([...BODY, ...foot].join("\n"))));
    expect(edges.head).toBe(0);
    expect(edges.foot).toBe(BODY.length);
    expect(chromeLines([...BODY, ...foot])).toEqual([5, 6, 7, 8]);
  });

  test("a numbered list of notices counts as a whole", () => {
    const notices = [
      "1、会员可预览全文，下载消耗积分。",
      "2、资料由用户上传，平台不核实真实性。",
      "3、一旦付款就算数。",
      "4、侵权投诉请致电客服热线。",
    ];
    expect(chromeLines(["石桥村磨坊修复记", ...notices, ...BODY])).toEqual([1, 2, 3, 4]);
  });

  test("a text whose subject are sites has none", () => {
    const text = [
      "网盘下载为什么总要登录账号",
      "许多平台把下载功能留给会员，普通用户只能排队。",
      "用户上传的资料越多，平台的存储费用越高。",
      "会员付费以后，下载的速度可以提高十倍。",
      "有的平台按积分计算，上传一份资料得到两个积分。",
      "账号注销以后，积分和上传的资料一起删除。",
      "用户协议里写明了平台不负责保管资料。",
    ];
    expect(chromeLines(text)).toEqual([]);
  });

  test("the title between bars is the text's", () => {
    const head = ["新房 二手房 预约看房 购房指南", "石桥村磨坊旁的两层木屋", "关注房源 分享 举报"];
    expect(chromeLines([...head, ...BODY])).toEqual([0, 2]);
  });

  test("one word at an edge says nothing", () => {
    expect(chromeLines(["作品", ...BODY])).toEqual([]);
    expect(chromeLines([...BODY, "评论"])).toEqual([]);
  });

  test("buttons under every heading are found, those of a Markdown text are its author's", () => {
    const page = [
      "首页 | 分类 | 登录",
      "水轮",
      "编辑 讨论",
      ...BODY.slice(0, 3),
      "碾盘",
      "编辑 讨论",
      ...BODY.slice(3),
      "词条标签：水利 木工",
      "投诉建议 帮助中心",
    ];
    expect(chromeLines(page)).toEqual([0, 2, 7, 10, 11]);
    expect(chromeLines(page, "markdown")).not.toContain(7);
  });

  test("time grows with the text, however many small lines its foot has", () => {
    const cost = (lines: number) => {
      const foot = Array.from({ length: lines }, (_, i) => (i % 3 === 0 ? "收藏 举报" : `甲${String.fromCharCode(0x4e00 + (i % 2000))}`));
      const document = Document.of([...BODY, ...foot].join("\n"));
      const began = process.cpuUsage();
      relatedOf(pageOf(document));
      const { user, system } = process.cpuUsage(began);
      return user + system;
    };
    cost(500);
    const small = Math.min(cost(2000), cost(2000), cost(2000));
    expect(Math.min(cost(8000), cost(8000))).toBeLessThan(12 * small + 30_000);
  });
});

describe("headings of other stories", () => {
  test("compare, stand in the foot and have titles below them", () => {
    const foot = ["收藏 分享 举报", "买过石磨面的人还看了", "手工竹筛一只", "铸铁煎饼锅", "在线客服 退换货 配送说明"];
    const text = [...BODY, ...foot].join("\n");
    const page = pageOf(Document.of(text));
    expect([...edgesOf(page).headings]).toEqual([6]);
    const [related] = relatedOf(page);
    expect(text.slice(related.start, related.end)).toBe(foot.slice(1, 4).join("\n"));
  });
});
