import { hiddenBlocks } from "../../src/blocks/hiding.ts";
import { defineRule } from "../../src/rule.ts";

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
  },
  judges: ["hidden", "url"],

  *check(document) {
    // An HTML page hides menus and dialogues by the hundred; only where markup stands as text is it residue.
    if (document.format === "html") return;
    for (const { start, end, style, links } of hiddenBlocks(document)) {
      const span = { start, end };
      if (links === 0 || document.regions.touch(["code", "inline-code"], span)) continue;
      const evidence = [
        { kind: "signal", name: "style", value: style },
        { kind: "signal", name: "links", value: links },
      ] as const;
      yield { span, message: "links", data: { links, style }, evidence };
    }
  },
});
