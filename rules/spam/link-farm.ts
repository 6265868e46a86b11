import { INJECTION_THRESHOLD, injectionsOf } from "../../src/blocks/injections.ts";
import { defineRule, z } from "../../src/rule.ts";

export default defineRule({
  id: "spam/link-farm",
  summary: "A pool of unrelated names, addresses or slugs injected for search engines",
  severity: "error",
  options: z.object({
    /** Shorter lists are left alone. */
    minItems: z.number().int().min(3).default(4),
    /** The sum of weights from which a list is told. */
    threshold: z.number().min(3).default(INJECTION_THRESHOLD),
  }),
  messages: {
    pool: {
      en: 'link farm: {items} unrelated items joined by "{separator}"',
      "zh-CN": "链接农场：以“{separator}”相连的 {items} 个无关词条",
      "zh-TW": "連結農場：以「{separator}」相連的 {items} 個無關詞條",
    },
  },

  *check(document, { minItems, threshold }) {
    for (const { kind, span, score, items, separator, decisive } of injectionsOf(document)) {
      if (kind !== "link-farm" || items < minItems || score.total < threshold) continue;
      const sure = decisive > 0 && score.contexts >= 2;
      yield { span, message: "pool", data: { items, separator }, severity: sure ? "error" : "warn", evidence: score.evidence };
    }
  },
});
