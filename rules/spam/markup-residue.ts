import { bareBullets, elementLines } from "../../src/blocks/elements.ts";
import { defineRule, type Evidence } from "../../src/rule.ts";

export default defineRule({
  id: "spam/markup-residue",
  summary: "Empty elements that an injection left in the text",
  severity: "error",
  options: (z) => z.object({}),
  messages: {
    elements: {
      en: "empty elements with the machine-made id {id}, left by an injection",
      "zh-CN": "带有机器生成 id {id} 的空元素，是注入留下的残余",
      "zh-TW": "帶有機器產生 id {id} 的空元素，是注入留下的殘餘",
    },
    bullet: {
      en: "a bare bullet, left of an injected list item",
      "zh-CN": "孤立的项目符号，是注入的列表项留下的残余",
      "zh-TW": "孤立的項目符號，是注入的清單項留下的殘餘",
    },
  },

  *check(document) {
    const { regions } = document;
    const residue = elementLines(document).filter((line) => !regions.touch(["code", "inline-code"], line));
    const uses = new Map<string, number>();
    for (const { id, names } of residue) uses.set(id, (uses.get(id) ?? 0) + names.length);
    for (const { start, end, id, names } of residue) {
      const evidence: Evidence[] = [
        { kind: "signal", name: "empty elements", value: names.join(" ") },
        { kind: "signal", name: "elements with the same id", value: uses.get(id) ?? 0 },
      ];
      yield { span: { start, end }, message: "elements", data: { id }, evidence };
    }
    for (const span of bareBullets(document, residue)) {
      yield { span, message: "bullet", evidence: [{ kind: "signal", name: "beside empty elements", value: residue[0].id }] };
    }
  },
});
