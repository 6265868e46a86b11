import { type Mojibake, mojibakeOf } from "../../src/encodings/mojibake.ts";
import { defineRule, type Evidence } from "../../src/rule.ts";

export default defineRule({
  id: "encoding/mojibake",
  summary: "Text that was read in a wrong charset, proved by reading it back",
  severity: "error",
  options: (z) =>
    z.object({
      bits: z
        .number()
        .min(16)
        .default(16)
        .describe("bits that the repair must save: more makes the rule stricter. 2^-bits is how often chance alone would do so"),
    }),
  messages: {
    repairable: {
      en: "mojibake: {plan} gives “{repaired}”",
      "zh-CN": "乱码：{plan}，还原为“{repaired}”",
      "zh-TW": "亂碼：{plan}，還原為「{repaired}」",
    },
    incomplete: {
      en: "mojibake with lost bytes: {plan} gives “{repaired}”",
      "zh-CN": "乱码且有字节丢失：{plan}，可读出“{repaired}”",
      "zh-TW": "亂碼且有位元組遺失：{plan}，可讀出「{repaired}」",
    },
  },

  *check(document, { bits }) {
    for (const found of mojibakeOf(document)) {
      if (found.gain < bits) continue;
      const { start, end, repaired, holes } = found;
      const whole = holes === 0;
      yield {
        span: { start, end },
        message: whole ? "repairable" : "incomplete",
        data: { plan: found.steps.map(({ encode, decode }) => `${encode} → ${decode}`).join(", "), repaired: shortened(repaired) },
        evidence: evidenceOf(found),
        ...(whole ? { fix: { start, end, text: repaired, safe: true } } : {}),
      };
    }
  },
});

const QUOTED = 60;

/** The plan, each step with the text it leads to, and what both readings cost. */
function evidenceOf({ steps, before, after, gain, holes }: Mojibake): Evidence[] {
  return [
    ...steps.map(({ encode, decode, text }): Evidence => ({ kind: "roundtrip", from: encode, to: decode, text })),
    { kind: "signal", name: "bits a character as it stands", value: rounded(before) },
    { kind: "signal", name: "bits a character repaired", value: rounded(after) },
    { kind: "signal", name: "bits saved", value: rounded(gain) },
    ...(holes === 0 ? [] : [{ kind: "signal", name: "characters lost", value: holes } as const]),
  ];
}

function rounded(bits: number): number {
  return Math.round(bits * 10) / 10;
}

function shortened(text: string): string {
  return text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text;
}
