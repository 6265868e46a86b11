import { beyondOf } from "../../src/blocks/beyond.ts";
import { chromeOf } from "../../src/blocks/chrome.ts";
import { INJECTION_THRESHOLD, injectionsOf } from "../../src/blocks/injections.ts";
import { pageOf } from "../../src/blocks/page.ts";
import { chromePhrases } from "../../src/blocks/phrases.ts";
import { SOLICITATION_THRESHOLD, solicitationsOf } from "../../src/blocks/solicitations.ts";
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
  words: chromePhrases,

  *check(document) {
    const page = pageOf(document);
    const injected = new Set<number>();
    for (const { line, span, score } of injectionsOf(page)) {
      if (score.total >= INJECTION_THRESHOLD && span.start === page.facts.starts[line]) injected.add(line);
    }
    for (const { span, score } of solicitationsOf(page)) {
      if (score.total >= SOLICITATION_THRESHOLD) injected.add(document.lines.at(span.start));
    }
    for (const { line, start, end, evidence } of chromeOf(page)) {
      if (!injected.has(line)) yield { span: { start, end }, message: "chrome", evidence };
    }
    for (const { start, end, evidence } of beyondOf(page)) yield { span: { start, end }, message: "chrome", evidence };
  },
});
