import { type Escape, type EscapeKind, escapes } from "../../src/encodings/escapes.ts";
import { type Document, defineRule } from "../../src/rule.ts";

export default defineRule({
  id: "encoding/escape-residue",
  summary: "Escapes that were never resolved: HTML entities, \\uXXXX, percent and quoted-printable bytes",
  severity: "warn",
  options: (z) =>
    z.object({
      allow: z
        .array(z.enum(["entity", "unicode", "percent", "quoted-printable"]))
        .default([])
        .describe('kinds that are no finding, e.g. `["entity"]` for text that is HTML'),
    }),
  messages: {
    escape: {
      en: "{name} left in the text: it says “{text}”",
      "zh-CN": "文中残留{name}，本应是“{text}”",
      "zh-TW": "文中殘留{name}，本應是「{text}」",
    },
  },

  *check(document, { allow }) {
    for (const found of escapes(document.text)) {
      const { start, end, kind, text } = found;
      if (CONTROL.test(text) || allow.includes(kind) || isSyntax(document, found) || isTopic(document, found)) continue;
      yield {
        span: { start, end },
        message: "escape",
        data: { name: NAMES[kind], text },
        evidence: [{ kind: "roundtrip", from: NAMES[kind], to: "text", text }],
        fix: { start, end, text, safe: !MARKUP.test(text) },
      };
    }
  },
});

const NAMES: Readonly<Record<EscapeKind, string>> = {
  entity: "HTML entity",
  unicode: "\\u escape",
  percent: "%XX",
  "quoted-printable": "quoted-printable",
};
/** `\u0000` names a control character: nobody meant it to stand in the text. */
const CONTROL = /^[\0-\x08\x0e-\x1f\x7f-\x9f]$/;
/** What would become markup, or an escape again, in the text. */
const MARKUP = /[<>&%=\\]/;

/** In Markdown an entity is syntax, unless its ampersand was escaped as well. */
function isSyntax(document: Document, { kind, double }: Escape): boolean {
  return document.format === "markdown" && kind === "entity" && !double;
}

/** Text that speaks of escapes shows them on purpose. */
const TOPIC =
  /HTML|XML|XHTML|JSON|JavaScript|CSS|URL|URI|entit(?:y|ies)|escap(?:e|ing|ed)|encod(?:e|ed|ing)|decod(?:e|ed|ing)|hexadecimal|Unicode|UTF-8|quoted-printable|MIME|regex|转义|轉義|實體|实体|编码|編碼|解码|解碼|正则|正則|字符引用|字元|エスケープ|文字参照|エンコード|실체|이스케이프|인코딩/i;
const TOPIC_REACH = 100;

function isTopic(document: Document, { start, end }: Escape): boolean {
  const { lines, text } = document;
  const line = lines.at(start);
  const from = Math.max(lines.start(line), start - TOPIC_REACH);
  const to = Math.min(lines.end(line), end + TOPIC_REACH);
  return TOPIC.test(text.slice(from, start)) || TOPIC.test(text.slice(end, to));
}
