import { defineRule } from "../../src/rule.ts";
import { miscasedNames } from "../../src/scripts/miscased-names.ts";

/** Up to so many places are told one by one; a name lost all over the text is told once. */
const LOCAL_PLACES = 5;
/** Places listed beside the one that is told. */
const SHOWN_PLACES = 20;

export default defineRule({
  id: "script/casing",
  summary: "A Latin name that lost the capitals it has elsewhere",
  severity: "warn",
  options: (z) =>
    z.object({
      terms: z
        .array(z.string().regex(/^[A-Za-z][A-Za-z0-9]{2,39}$/))
        .default([])
        .describe("names with their right casing, for texts that never spell them right: DeepSeek, GitHub"),
    }),
  messages: {
    lost: {
      en: '"{text}" lost its capitals: "{right}" is meant (lost in {count} of its places; "{right}" in {rightCount})',
      "zh-CN": "“{text}”丢失大小写，应为“{right}”（共 {count} 处；“{right}”出现 {rightCount} 次）",
      "zh-TW": "「{text}」遺失大小寫，應為「{right}」（共 {count} 處；「{right}」出現 {rightCount} 次）",
    },
  },

  *check(document, { terms }) {
    for (const { right, rightCount, isInitial, wrong } of miscasedNames(document, terms)) {
      const told = wrong.length <= LOCAL_PLACES ? wrong : wrong.slice(0, 1);
      for (const { start, end } of told) {
        const others = wrong.filter((place) => place.start !== start);
        yield {
          span: { start, end },
          message: "lost",
          severity: isInitial ? "info" : "warn",
          data: { text: document.text.slice(start, end), right, count: wrong.length, rightCount },
          evidence: [
            { kind: "signal", name: "places", value: wrong.length },
            { kind: "signal", name: right, value: rightCount },
          ],
          related: others.slice(0, SHOWN_PLACES).map((place) => ({ start: place.start, end: place.end, note: "lost here too" })),
          fix: { start, end, text: right, safe: false },
        };
      }
    }
  },
});
