import { defineRule } from "../../src/rule.ts";
import { type LookAlikeKind, lookAlikes } from "../../src/scripts/look-alikes.ts";
import { radicalsIn } from "../../src/scripts/radicals.ts";

const MESSAGES = {
  script: {
    en: '"{text}" is not "{plain}": {letters} is {script}',
    "zh-CN": "“{text}”不是“{plain}”：其中的 {letters} 属于 {script}",
    "zh-TW": "「{text}」不是「{plain}」：其中的 {letters} 屬於 {script}",
  },
  width: {
    en: '"{text}" mixes letters of two widths: {letters} is {script}, "{plain}" is meant',
    "zh-CN": "“{text}”混用了两种宽度的字母：{letters} 是 {script}，应为“{plain}”",
    "zh-TW": "「{text}」混用了兩種寬度的字母：{letters} 是 {script}，應為「{plain}」",
  },
  katakana: {
    en: '"{text}" holds {letters} ({script}) in place of katakana: "{plain}" is meant',
    "zh-CN": "“{text}”中的 {letters} 是 {script} 而非片假名，应为“{plain}”",
    "zh-TW": "「{text}」中的 {letters} 是 {script} 而非片假名，應為「{plain}」",
  },
  radical: {
    en: '"{text}" is a radical and no character: "{plain}" is meant',
    "zh-CN": "“{text}”是部首符号而非汉字，应为“{plain}”",
    "zh-TW": "「{text}」是部首符號而非漢字，應為「{plain}」",
  },
} satisfies Record<LookAlikeKind | "radical", Record<string, string>>;

export default defineRule({
  id: "script/homoglyph",
  summary: "A word spelled with look-alike letters of another script",
  severity: "error",
  options: (z) => z.object({}),
  messages: MESSAGES,

  *check(document) {
    for (const { kind, plain, letters, script, ...span } of lookAlikes(document)) {
      const text = document.slice(span);
      yield {
        span,
        message: kind,
        data: { text, plain, letters, script },
        evidence: [
          { kind: "characters", name: script, text: letters },
          { kind: "signal", name: "code points", value: codePoints(letters) },
        ],
        fix: { ...span, text: plain, safe: false },
      };
    }
    for (const { plain, ...span } of radicalsIn(document.text)) {
      const text = document.slice(span);
      yield {
        span,
        message: "radical",
        data: { text, plain },
        evidence: [{ kind: "signal", name: "code points", value: codePoints(text) }],
        fix: { ...span, text: plain, safe: true },
      };
    }
  },
});

function codePoints(letters: string): string {
  return Array.from(new Set(letters), (letter) => `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`).join(
    " ",
  );
}
