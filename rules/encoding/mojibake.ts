import { mojibakeOf } from "../../src/encodings/mojibake.ts";
import { defineRule, z } from "../../src/rule.ts";

export default defineRule({
  id: "encoding/mojibake",
  summary: "Text that was read in a wrong charset",
  severity: "error",
  options: z.object({}),
  messages: {
    mojibake: { en: "m {repaired}", "zh-CN": "m {repaired}", "zh-TW": "m {repaired}" },
  },

  *check(document) {
    for (const found of mojibakeOf(document)) {
      yield {
        span: { start: found.start, end: found.end },
        message: "mojibake",
        data: { repaired: found.repaired },
        evidence: found.steps.map((step) => ({ kind: "roundtrip" as const, from: step.encode, to: step.decode, text: step.text })),
        ...(found.holes === 0 ? { fix: { start: found.start, end: found.end, text: found.repaired, safe: true } } : {}),
      };
    }
  },
});
