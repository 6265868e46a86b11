import { brandsOf } from "../../src/blocks/brands.ts";
import { echoesOf } from "../../src/blocks/echoes.ts";
import { INJECTION_THRESHOLD, injectionsOf } from "../../src/blocks/injections.ts";
import { ANCHOR_THRESHOLD, anchorsOf } from "../../src/blocks/inline.ts";
import { pageOf } from "../../src/blocks/page.ts";
import { pushedOf } from "../../src/blocks/pushed.ts";
import { pushedAddressesOf } from "../../src/blocks/pushed-addresses.ts";
import { spamStems } from "../../src/blocks/stems.ts";
import { defineRule, type Evidence } from "../../src/rule.ts";

export default defineRule({
  id: "spam/keyword-stuffing",
  summary: "Search phrases that were put above, below or into a text",
  severity: "error",
  options: (z) =>
    z.object({
      threshold: z.number().min(3).default(INJECTION_THRESHOLD).describe("the sum of weights from which a list of phrases is told"),
      words: z
        .array(z.string().min(2))
        .default([])
        .describe("stems of your own; like the shipped ones they raise a score and never make a finding alone"),
    }),
  messages: {
    list: {
      en: 'keyword stuffing: {items} search phrases joined by "{separator}"',
      "zh-CN": "关键词堆砌：以“{separator}”相连的 {items} 个搜索词",
      "zh-TW": "關鍵字堆砌：以「{separator}」相連的 {items} 個搜尋詞",
    },
    apart: {
      en: "keyword stuffing: search phrases pulled apart by symbols, among them {items} known ones",
      "zh-CN": "关键词堆砌：用符号拆开的搜索词，其中 {items} 个是已知的",
      "zh-TW": "關鍵字堆砌：用符號拆開的搜尋詞，其中 {items} 個是已知的",
    },
    inline: {
      en: '"{phrase}" was pushed into {count} sentences',
      "zh-CN": "“{phrase}”被插进了 {count} 个句子",
      "zh-TW": "「{phrase}」被插進了 {count} 個句子",
    },
    echo: {
      en: '"{phrase}" stands {count} times in one line and nowhere else in the text',
      "zh-CN": "“{phrase}”在一行里出现了 {count} 次，正文别处都没有",
      "zh-TW": "「{phrase}」在一行裡出現了 {count} 次，正文別處都沒有",
    },
    bare: {
      en: '"{phrase}" stands {count} times in a line of bare words',
      "zh-CN": "“{phrase}”在一行不成句的词语里出现了 {count} 次",
      "zh-TW": "「{phrase}」在一行不成句的詞語裡出現了 {count} 次",
    },
    pushed: {
      en: '"{phrase}" was pushed into a sentence about something else',
      "zh-CN": "“{phrase}”被插进了与它无关的句子",
      "zh-TW": "「{phrase}」被插進了與它無關的句子",
    },
    address: {
      en: "the address {address} was pushed between two halves of a sentence",
      "zh-CN": "网址 {address} 被插进了句子中间",
      "zh-TW": "網址 {address} 被插進了句子中間",
    },
    brand: {
      en: 'a brand of bets, "{phrase}", stands at {count} places of a text about something else',
      "zh-CN": "博彩品牌“{phrase}”在与它无关的正文中出现了 {count} 处",
      "zh-TW": "博弈品牌「{phrase}」在與它無關的正文中出現了 {count} 處",
    },
  },
  words: spamStems,

  *check(document, { threshold, words }) {
    const page = pageOf(document, words);
    const taken = new Set<number>();
    for (const { kind, span, score, items, separator, decisive, apart } of injectionsOf(page)) {
      if (kind !== "keyword-stuffing" || score.total < threshold) continue;
      const severity = decisive > 0 && score.contexts >= 2 ? "error" : "warn";
      taken.add(document.lines.at(span.start));
      yield { span, message: apart ? "apart" : "list", data: { items, separator }, severity, evidence: score.evidence };
    }
    for (const { text, places, score, decisive } of anchorsOf(page)) {
      if (score.total < ANCHOR_THRESHOLD) continue;
      const severity = decisive > 0 && score.contexts >= 2 ? "error" : "warn";
      for (const span of places) {
        taken.add(document.lines.at(span.start));
        yield { span, message: "inline", data: { phrase: text, count: places.length }, severity, evidence: score.evidence };
      }
    }
    for (const { span, phrase, count, bare, score } of echoesOf(page)) {
      const line = document.lines.at(span.start);
      if (taken.has(line)) continue;
      taken.add(line);
      yield { span, message: bare ? "bare" : "echo", data: { phrase, count }, severity: "warn", evidence: score.evidence };
    }
    for (const { name, places, score } of brandsOf(page)) {
      for (const span of places) {
        if (taken.has(document.lines.at(span.start))) continue;
        yield { span, message: "brand", data: { phrase: name, count: places.length }, severity: "warn", evidence: score.evidence };
      }
    }
    for (const { address, places, disguised } of pushedAddressesOf(page)) {
      const evidence: Evidence[] = [{ kind: "signal", name: "places", value: places.length }];
      if (disguised) evidence.push({ kind: "signal", name: "written not to be found", value: address });
      for (const span of places) yield { span, message: "address", data: { address }, severity: "warn", evidence };
    }
    for (const { span, score } of pushedOf(page)) {
      const line = document.lines.at(span.start);
      if (taken.has(line)) continue;
      yield { span, message: "pushed", data: { phrase: document.slice(span) }, severity: "warn", evidence: score.evidence };
    }
  },
});
