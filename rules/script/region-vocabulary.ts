import { defineRule } from "../../src/rule.ts";
import { type ForeignTerm, foreignTerms, type Region } from "../../src/scripts/region-terms.ts";

const SHOWN_PLACES = 20;

export default defineRule({
  id: "script/region-vocabulary",
  summary: "A word of another Chinese-speaking region than the text's own",
  severity: "off",
  options: (z) =>
    z.object({
      region: z.enum(["TW", "HK", "CN"]).optional().describe("the region the text is for; without one nothing is judged"),
      allow: z.array(z.string().min(1)).default([]).describe("words that are fine here"),
    }),
  messages: {
    word: {
      en: '"{text}" is not the usual word in {region}: "{usual}" ({count} in all)',
      "zh-CN": "“{text}”不是 {region} 的习惯用语，通常说“{usual}”（共 {count} 处）",
      "zh-TW": "「{text}」不是 {region} 的習慣用語，通常說「{usual}」（共 {count} 處）",
    },
  },

  *check(document, { region, allow }) {
    if (region === undefined || !isWrittenAs(document.writing.counts, region)) return;
    const byWord = new Map<string, ForeignTerm[]>();
    for (const term of foreignTerms(document.text, region)) {
      const text = document.text.slice(term.start, term.end);
      if (allow.includes(text) || document.regions.touch(["quotation"], term)) continue;
      const places = byWord.get(text);
      if (places) places.push(term);
      else byWord.set(text, [term]);
    }
    for (const [text, [first, ...others]] of byWord) {
      yield {
        span: { start: first.start, end: first.end },
        message: "word",
        severity: "info",
        data: { text, usual: first.usual, region, count: others.length + 1 },
        evidence: [{ kind: "signal", name: "places", value: others.length + 1 }],
        related: others.slice(0, SHOWN_PLACES).map(({ start, end }) => ({ start, end, note: "stands here too" })),
        fix: { start: first.start, end: first.end, text: first.usual, safe: false },
      };
    }
  },
});

/** Words are judged in the variant they are listed in. */
function isWrittenAs({ simplified, traditional }: { simplified: number; traditional: number }, region: Region): boolean {
  return region === "CN" ? simplified > traditional : traditional > simplified;
}
