import { pageOf } from "../../src/blocks/page.ts";
import { relatedHeadings } from "../../src/blocks/phrases.ts";
import { relatedOf } from "../../src/blocks/related.ts";
import { defineRule } from "../../src/rule.ts";

export default defineRule({
  id: "boilerplate/related-headlines",
  summary: "A block of other stories' headlines, sources and times",
  severity: "info",
  options: (z) => z.object({}),
  messages: {
    block: {
      en: "headlines of other stories, not part of the text",
      "zh-CN": "其他文章的标题，不属于正文",
      "zh-TW": "其他文章的標題，不屬於正文",
    },
  },
  words: () => ({ heading: relatedHeadings() }),

  *check(document) {
    for (const { start, end, evidence } of relatedOf(pageOf(document))) {
      yield { span: { start, end }, message: "block", evidence };
    }
  },
});
