import { isLetterList } from "../../src/encodings/letter-lists.ts";
import { bitsACharacter, type Mojibake, mojibakeOf } from "../../src/encodings/mojibake.ts";
import { isShown } from "../../src/encodings/quoted.ts";
import { defineRule, type Evidence } from "../../src/rule.ts";
import type { Document } from "../../src/text/document.ts";

export default defineRule({
  id: "encoding/mojibake",
  summary: "Text that was read in a wrong charset, proved by reading it back",
  severity: "error",
  judges: ["front-matter"],
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
      if (isShown(document.text, found) || isLetterList(document.text, found)) continue;
      if (found.gain < bits) continue;
      const { start, end, repaired, holes } = found;
      const report = {
        span: { start, end },
        data: { plan: planOf(found), repaired: shortened(repaired) },
        evidence: evidenceOf(document, found),
      };
      if (holes > 0) yield { ...report, message: "incomplete" };
      else yield { ...report, message: "repairable", fix: { start, end, text: repaired, safe: true } };
    }
  },
});

const QUOTED = 60;

function planOf({ steps }: Mojibake): string {
  let plan = "";
  for (const { encode, decode } of steps) plan += `${plan === "" ? "" : ", "}${encode} → ${decode}`;
  return plan;
}

/** The plan, each step with the text it leads to, and what both readings cost. */
function evidenceOf(document: Document, found: Mojibake): Evidence[] {
  const { before, after } = bitsACharacter(document, found);
  const evidence: Evidence[] = [];
  for (const { encode, decode, text } of found.steps) evidence.push({ kind: "roundtrip", from: encode, to: decode, text });
  evidence.push(
    { kind: "signal", name: "bits a character as it stands", value: rounded(before) },
    { kind: "signal", name: "bits a character repaired", value: rounded(after) },
    { kind: "signal", name: "bits saved", value: rounded(found.gain) },
  );
  if (found.holes > 0) evidence.push({ kind: "signal", name: "characters lost", value: found.holes });
  return evidence;
}

function rounded(bits: number): number {
  return Math.round(bits * 10) / 10;
}

function shortened(text: string): string {
  return text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text;
}
