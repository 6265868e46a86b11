import { type LostKind, lostCharacters } from "../../src/encodings/lost.ts";
import { isInMojibake } from "../../src/encodings/mojibake.ts";
import { isShown } from "../../src/encodings/quoted.ts";
import { defineRule, type Severity } from "../../src/rule.ts";

export default defineRule({
  id: "encoding/replacement",
  summary: "Characters that were lost when the text was converted",
  severity: "error",
  judges: ["front-matter"],
  options: (z) =>
    z.object({
      single: z.boolean().default(true).describe("judge single question marks by what stands left and right of them"),
    }),
  messages: {
    fffd: {
      en: "U+FFFD: characters were lost here when bytes were decoded",
      "zh-CN": "U+FFFD：解码时此处丢失了字符",
      "zh-TW": "U+FFFD：解碼時此處遺失了字元",
    },
    kunjinkao: {
      en: "“锟斤拷”: U+FFFD that was saved as UTF-8 and read as GBK; the text is lost",
      "zh-CN": "“锟斤拷”：U+FFFD 存成 UTF-8 后又按 GBK 读取，原文已丢失",
      "zh-TW": "「锟斤拷」：U+FFFD 存成 UTF-8 後又按 GBK 讀取，原文已遺失",
    },
    fill: {
      en: "“{text}”: memory that was never written to, read as GBK",
      "zh-CN": "“{text}”：未初始化的内存被当作 GBK 文本",
      "zh-TW": "「{text}」：未初始化的記憶體被當作 GBK 文字",
    },
    run: {
      en: "{count} question marks stand for text that was lost",
      "zh-CN": "{count} 个问号代替了丢失的文字",
      "zh-TW": "{count} 個問號代替了遺失的文字",
    },
    single: {
      en: "this question mark asks nothing: a character was lost ({sign})",
      "zh-CN": "这个问号不表示疑问：此处丢失了一个字符（{sign}）",
      "zh-TW": "這個問號不表示疑問：此處遺失了一個字元（{sign}）",
    },
    expected: {
      en: "“{expected}” was lost here ({sign})",
      "zh-CN": "此处丢失了“{expected}”（{sign}）",
      "zh-TW": "此處遺失了「{expected}」（{sign}）",
    },
  },

  *check(document, { single }) {
    for (const lost of lostCharacters(document.text)) {
      const { start, end, kind, expected, sign = "U+FFFD" } = lost;
      if ((kind === "single" && !single) || isInMojibake(document, lost) || isShown(document.text, lost)) continue;
      const text = document.text.slice(start, Math.min(end, start + QUOTED));
      yield {
        span: { start, end },
        message: expected !== undefined ? "expected" : kind,
        data: { text, count: end - start, sign, expected: expected ?? "" },
        severity: SEVERITY[kind],
        evidence: [{ kind: "signal", name: sign === "U+FFFD" ? kind : sign, value: text }],
        ...(expected === undefined ? {} : { fix: { start, end, text: expected, safe: false } }),
      };
    }
  },
});

const QUOTED = 12;
const SEVERITY: Readonly<Record<LostKind, Severity>> = { fffd: "error", kunjinkao: "error", fill: "error", run: "error", single: "warn" };
