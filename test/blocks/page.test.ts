import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { boilerplateRules } from "../../rules/boilerplate/index.ts";
import { extractionRules } from "../../rules/extraction/index.ts";
import { spamRules } from "../../rules/spam/index.ts";
import { pageOf } from "../../src/blocks/page.ts";
import { lintDocument } from "../../src/engine/lint.ts";
import { defaultOptions } from "../../src/engine/options.ts";
import { DEFAULT_SETTINGS } from "../../src/engine/settings.ts";
import { Document } from "../../src/text/document.ts";

const TEXT = [
  "首页 > 文化 > 正文",
  "秋天的苹果园一早就开了门。",
  "老板娘把昨夜落下的果子捡进竹筐。",
  "她说今年雨水少，果子小一些。",
  "分享到：微信 微博 QQ空间",
].join("\n");

describe("the page", () => {
  test("is built once a document", () => {
    const document = Document.of(TEXT);
    expect(pageOf(document)).toBe(pageOf(document));
  });

  test("knows which lines stand outside its sentences", () => {
    const page = pageOf(Document.of(TEXT));
    expect([0, 1, 2, 3, 4].map((line) => page.isOutside(line))).toEqual([true, false, false, false, true]);
  });

  test("a Simplified list differs from a Traditional text, a Traditional one does not", () => {
    const text = "賣豆腐的老伯已經把攤位擦得乾乾淨淨。\n他說這門手藝是從祖父那裡學來的。\n国产电视剧_免费观看";
    const page = pageOf(Document.of(text));
    expect(page.lineMismatch(2)).toBe("variant");
    expect(page.lineMismatch(1)).toBeUndefined();
  });
});

describe("the rules on any text", () => {
  const rules = [...spamRules, ...boilerplateRules, ...extractionRules].map((rule) => ({
    rule,
    severity: rule.severity === "off" ? ("info" as const) : rule.severity,
    options: defaultOptions(rule),
  }));
  const piece = fc.constantFrom(
    "国产",
    "成人",
    "|",
    "_",
    "丨",
    "、",
    "，",
    "。",
    "\n",
    " ",
    "加微信 ab12345",
    '<a id="x1y2z"></a>',
    "http://a.example/",
    "1/7",
    "- ",
    "首页",
    "更多",
    "Abc",
    "９９",
    "*",
  );

  test("never fail and keep their spans inside the text", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ unit: "grapheme", maxLength: 6 })), { maxLength: 60 }), (parts) => {
        const { result } = lintDocument(Document.of(parts.join("")), rules, DEFAULT_SETTINGS);
        expect(result.problems).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test("take time in proportion to the text, however awkward", () => {
    const shapes = [
      "国|",
      "国_产",
      "加微信 abc12345，代开发票 ",
      "http://a.example/ ",
      '<b id="x1y2z"></b>',
      "a-b-c ",
      "澳*",
      "1\n",
      "首页 ",
      "- 题目\n",
      "国产、",
    ];
    const time = (text: string) => {
      let best = Number.POSITIVE_INFINITY;
      for (let i = 0; i < 3; i++) {
        const began = performance.now();
        lintDocument(Document.of(text), rules, DEFAULT_SETTINGS);
        best = Math.min(best, performance.now() - began);
      }
      return best;
    };
    for (const shape of shapes) {
      const unit = shape.repeat(Math.ceil(16_384 / shape.length));
      time(unit);
      expect(time(unit.repeat(4)), shape).toBeLessThan(12 * time(unit) + 20);
    }
  });
});
