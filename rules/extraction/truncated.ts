import { pageOf } from "../../src/blocks/page.ts";
import { truncationsOf } from "../../src/blocks/truncations.ts";
import { defineRule } from "../../src/rule.ts";

export default defineRule({
  id: "extraction/truncated",
  summary: "A text that stops inside a sentence",
  severity: "info",
  options: (z) => z.object({}),
  messages: {
    cut: {
      en: "the text stops inside a sentence",
      "zh-CN": "正文在句子中间中断",
      "zh-TW": "正文在句子中間中斷",
    },
    teaser: {
      en: "the text stops here and asks to be read elsewhere",
      "zh-CN": "正文在此中断，并要求到别处阅读",
      "zh-TW": "正文在此中斷，並要求到別處閱讀",
    },
  },

  *check(document) {
    for (const { start, end, teaser, sign } of truncationsOf(pageOf(document))) {
      yield { span: { start, end }, message: teaser ? "teaser" : "cut", evidence: [{ kind: "signal", name: "ends with", value: sign }] };
    }
  },
});
