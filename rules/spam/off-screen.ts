import { hiddenBlocks } from "../../src/blocks/hiding.ts";
import { stemKinds } from "../../src/blocks/hits.ts";
import { pageOf } from "../../src/blocks/page.ts";
import { defineRule, type Evidence } from "../../src/rule.ts";

/** So much of what is hidden is told. */
const MAX_TOLD = 60;
/** Fewer are a label for those who listen to a page instead of seeing it. */
const MIN_WORDS = 4;

export default defineRule({
  id: "spam/off-screen",
  summary: "Markup left in the text that hides its links from readers",
  severity: "error",
  options: (z) => z.object({}),
  messages: {
    links: {
      en: "{links} links hidden from readers by {style}",
      "zh-CN": "用 {style} 对读者隐藏的 {links} 个链接",
      "zh-TW": "用 {style} 對讀者隱藏的 {links} 個連結",
    },
    words: {
      en: "words hidden from readers by {style}",
      "zh-CN": "用 {style} 对读者隐藏的词语",
      "zh-TW": "用 {style} 對讀者隱藏的詞語",
    },
  },
  judges: ["hidden", "url"],

  *check(document) {
    // An HTML page hides menus and dialogues by the hundred; only where markup stands as text is it residue.
    if (document.format === "html") return;
    for (const block of hiddenBlocks(document)) {
      const { start, end, style, links } = block;
      const span = { start, end };
      if (document.regions.touch(["code", "inline-code"], span)) continue;
      const evidence: Evidence[] = [{ kind: "signal", name: "style", value: style }];
      if (links > 0) {
        evidence.push({ kind: "signal", name: "links", value: links });
        yield { span, message: "links", data: { links, style }, evidence };
        continue;
      }
      const stems = pageOf(document).stemsIn(span);
      if (block.hidden === "" || !(stems.length > 0 || (block.offScreen && isList(block.hidden)))) continue;
      evidence.push({ kind: "signal", name: "hidden words", value: block.hidden.slice(0, MAX_TOLD) });
      if (stems.length > 0) {
        evidence.push({ kind: "signal", name: "stems of search spam", value: [...new Set(stems.flatMap(stemKinds))].join(" ") });
      }
      yield { span, message: "words", data: { style }, severity: stems.length > 0 ? "error" : "warn", evidence };
    }
  },
});

/** Whether words stand side by side without a sentence's mark. */
function isList(hidden: string): boolean {
  return hidden.split(/[\s,，、|]{1,8}/).length >= MIN_WORDS && !/[。.!?！？]/.test(hidden);
}
