import { INJECTION_THRESHOLD, injectionsOf } from "../../src/blocks/injections.ts";
import { SPAM_STEMS } from "../../src/blocks/stems.ts";
import { defineRule, z } from "../../src/rule.ts";

export default defineRule({
  id: "spam/keyword-stuffing",
  summary: "Search phrases that were put above, below or into a text",
  severity: "error",
  options: z.object({
    /** The sum of weights from which a list is told. */
    threshold: z.number().min(3).default(INJECTION_THRESHOLD),
  }),
  messages: {
    list: {
      en: 'keyword stuffing: {items} search phrases joined by "{separator}"',
      "zh-CN": "关键词堆砌：以“{separator}”相连的 {items} 个搜索词",
      "zh-TW": "關鍵字堆砌：以「{separator}」相連的 {items} 個搜尋詞",
    },
  },
  words: SPAM_STEMS,

  *check(document, { threshold }) {
    for (const { kind, span, score, items, separator, decisive } of injectionsOf(document)) {
      if (kind !== "keyword-stuffing" || score.total < threshold) continue;
      const sure = decisive > 0 && score.contexts >= 2;
      yield { span, message: "list", data: { items, separator }, severity: sure ? "error" : "warn", evidence: score.evidence };
    }
  },
});
