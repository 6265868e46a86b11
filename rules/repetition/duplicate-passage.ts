import { passagesOf } from "../../src/blocks/passages.ts";
import { defineRule } from "../../src/rule.ts";

/** Markup, code and addresses repeat by nature. */
const NOT_PROSE = /[<>{}[\]`$=|\\]|https?:|-{3}/;

export default defineRule({
  id: "repetition/duplicate-passage",
  summary: "A passage that stands again inside other lines of the same document",
  severity: "info",
  options: (z) =>
    z.object({
      minLength: z.number().int().min(20).default(60).describe("shorter passages may stand twice; in UTF-16 units"),
      minCut: z.number().int().min(20).default(30).describe("the same for a copy that breaks off inside a sentence"),
    }),
  messages: {
    again: {
      en: "this passage of {length} characters stands {count} times, first on line {first}",
      "zh-CN": "这段 {length} 个字符的文字出现了 {count} 次，首次在第 {first} 行",
      "zh-TW": "這段 {length} 個字元的文字出現了 {count} 次，首次在第 {first} 行",
    },
    cut: {
      en: "this passage stands again on line {first}, where it goes on: one of the two is a cut-off copy",
      "zh-CN": "这段文字在第 {first} 行再次出现并有下文：其中一处是截断的副本",
      "zh-TW": "這段文字在第 {first} 行再次出現並有下文：其中一處是截斷的副本",
    },
  },

  *check(document, { minLength, minCut }) {
    for (const { places, cut } of passagesOf(document, Math.min(minLength, minCut))) {
      const length = places[0].end - places[0].start;
      if (length < (cut ? minCut : minLength) || NOT_PROSE.test(document.slice(places[0]))) continue;
      if (places.some((span) => document.regions.touch(["code", "table", "url"], span))) continue;
      const [first, second] = places;
      const [span, other] = cut ? [first, second] : [second, first];
      const line = document.lines.at(other.start) + 1;
      yield {
        span,
        message: cut ? "cut" : "again",
        data: cut ? { first: line } : { length: span.end - span.start, count: places.length, first: line },
        evidence: [{ kind: "signal", name: "occurrences", value: places.length }],
        related: places.filter((place) => place !== span).map((place) => ({ ...place, note: "stands here too" })),
      };
    }
  },
});
