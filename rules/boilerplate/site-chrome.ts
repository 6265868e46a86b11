import { chromeOf } from "../../src/blocks/chrome.ts";
import { INJECTION_THRESHOLD, injectionsOf } from "../../src/blocks/injections.ts";
import { pageOf } from "../../src/blocks/page.ts";
import { CHROME_PHRASES } from "../../src/blocks/phrases.ts";
import { defineRule } from "../../src/rule.ts";

export default defineRule({
  id: "boilerplate/site-chrome",
  summary: "What a site's template says around a text: bars, notices, panels, page numbers",
  severity: "info",
  options: (z) => z.object({}),
  messages: {
    chrome: {
      en: "part of the site's template, not of the text",
      "zh-CN": "网站模板的内容，不属于正文",
      "zh-TW": "網站範本的內容，不屬於正文",
    },
  },
  words: CHROME_PHRASES,

  *check(document) {
    const page = pageOf(document);
    const injected = new Set(
      injectionsOf(page).flatMap(({ line, span, score }) =>
        score.total >= INJECTION_THRESHOLD && span.start === page.facts.starts[line] ? [line] : [],
      ),
    );
    for (const { line, start, end, evidence } of chromeOf(page)) {
      if (!injected.has(line)) yield { span: { start, end }, message: "chrome", evidence };
    }
  },
});
