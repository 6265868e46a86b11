import { INJECTION_THRESHOLD, injectionsOf, labelledSpan } from "../../src/blocks/injections.ts";
import { pageOf } from "../../src/blocks/page.ts";
import { defineRule } from "../../src/rule.ts";

export default defineRule({
  id: "spam/link-farm",
  summary: "A pool of unrelated names, addresses or slugs injected for search engines",
  severity: "error",
  options: (z) =>
    z.object({
      minItems: z.number().int().min(3).default(3).describe("shorter lists are left alone"),
      threshold: z.number().min(3).default(INJECTION_THRESHOLD).describe("the sum of weights from which a list is told"),
    }),
  messages: {
    pool: {
      en: 'link farm: {items} unrelated items joined by "{separator}"',
      "zh-CN": "链接农场：以“{separator}”相连的 {items} 个无关词条",
      "zh-TW": "連結農場：以「{separator}」相連的 {items} 個無關詞條",
    },
  },

  words: () => ({
    label: [
      ..."友情链接 友情連結 友情鏈接 友链 相关链接 相關連結 合作伙伴 合作夥伴 热门搜索 熱門搜尋 热搜词 热词 链接交换 広告 相互リンク 関連リンク 링크 ссылки партнёры".split(
        " ",
      ),
      ..."links,partners,friendly links,our friends,sponsored links,related searches,popular searches".split(","),
    ],
  }),

  *check(document, { minItems, threshold }) {
    const page = pageOf(document);
    const labels = page.hits("spam/link-farm");
    for (const injection of injectionsOf(page)) {
      const { kind, score, items, separator, decisive } = injection;
      if (kind !== "link-farm" || items < minItems || score.total < threshold) continue;
      const severity = decisive > 0 && score.contexts >= 2 ? "error" : "warn";
      yield {
        span: labelledSpan(page, injection, labels),
        message: "pool",
        data: { items, separator },
        severity,
        evidence: score.evidence,
      };
    }
  },
});
