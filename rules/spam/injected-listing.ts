import { LISTING_THRESHOLD, listingsOf } from "../../src/blocks/listings.ts";
import { pageOf } from "../../src/blocks/page.ts";
import { bait } from "../../src/blocks/phrases.ts";
import { defineRule } from "../../src/rule.ts";

export default defineRule({
  id: "spam/injected-listing",
  summary: "A run of titles that sell something the text is not about",
  severity: "error",
  options: (z) =>
    z.object({
      threshold: z.number().min(3).default(LISTING_THRESHOLD).describe("the sum of weights from which a run is told"),
      words: z.array(z.string().min(2)).default([]).describe("stems of your own; they raise a score and never make a finding alone"),
    }),
  messages: {
    run: {
      en: "injected listing: {count} titles that have nothing to do with the text",
      "zh-CN": "注入的标题列表：{count} 条与正文无关的标题",
      "zh-TW": "注入的標題清單：{count} 條與正文無關的標題",
    },
  },
  words: () => ({ bait: bait() }),

  *check(document, { threshold, words }) {
    for (const { span, lines, score, decisive } of listingsOf(pageOf(document, words))) {
      if (score.total < threshold) continue;
      const severity = decisive > 0 && score.contexts >= 2 ? "error" : "warn";
      yield { span, message: "run", data: { count: lines.length }, severity, evidence: score.evidence };
    }
  },
});
