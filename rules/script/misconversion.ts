import { defineRule, type Report, z } from "../../src/rule.ts";
import { traditionalMisconversions } from "../../src/scripts/misconversion.ts";

export default defineRule({
  id: "script/misconversion",
  summary: "A term that a converter between Simplified and Traditional got wrong",
  severity: "warn",
  options: z.object({}),
  messages: {
    term: {
      en: "“{text}” should be “{right}”: a conversion error",
      "zh-CN": "“{text}”应为“{right}”：简繁转换错误",
      "zh-TW": "「{text}」應為「{right}」：簡繁轉換錯誤",
    },
  },

  *check(document) {
    if (document.writing.language !== "zh") return;
    const { simplified, traditional } = document.writing.counts;
    if (traditional > simplified) {
      for (const { start, end, right } of traditionalMisconversions(document)) {
        const report: Report<"term"> = {
          span: { start, end },
          message: "term",
          data: { text: document.text.slice(start, end), right },
          fix: { start, end, text: right, safe: false },
        };
        yield report;
      }
    }
  },
});
