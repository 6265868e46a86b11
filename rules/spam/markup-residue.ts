import { bareBullets, elementLines } from "../../src/blocks/elements.ts";
import { namesOf, stemKinds } from "../../src/blocks/hits.ts";
import { pageOf } from "../../src/blocks/page.ts";
import { placeholdersOf } from "../../src/blocks/placeholders.ts";
import { residueOf } from "../../src/blocks/residue.ts";
import { sellingLinksOf } from "../../src/blocks/selling-links.ts";
import { SOLICITATION_RULE } from "../../src/blocks/solicitations.ts";
import { defineRule, type Evidence } from "../../src/rule.ts";
import type { WordHit } from "../../src/text/automaton.ts";

/** So many links are told. */
const MAX_TOLD = 6;
/** In UTF-16 units. */
const MAX_SHOWN = 60;

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
    script: {
      en: "a packed script, left by an injection",
      "zh-CN": "注入留下的压缩脚本",
      "zh-TW": "注入留下的壓縮腳本",
    },
    markup: {
      en: "markup of a link that sells, left by an injection",
      "zh-CN": "注入留下的推销链接标记",
      "zh-TW": "注入留下的推銷連結標記",
    },
    template: {
      en: "placeholders of a template that nothing filled in",
      "zh-CN": "未被填充的模板占位符",
      "zh-TW": "未被填入的範本占位符",
    },
    references: {
      en: "words that sell, written as character references: {words}",
      "zh-CN": "以字符引用写成的推销词语：{words}",
      "zh-TW": "以字元參照寫成的推銷詞語：{words}",
    },
    forum: {
      en: "a forum's link markup that hides or sells, left by an injection",
      "zh-CN": "注入留下的论坛链接标记，用于隐藏或推销",
      "zh-TW": "注入留下的論壇連結標記，用於隱藏或推銷",
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
    for (const span of placeholdersOf(document))
      yield {
        span,
        message: "template",
        severity: "warn",
        evidence: [{ kind: "signal", name: "markup", value: document.slice(span).slice(0, MAX_SHOWN) }],
      };
    const residues = residueOf(document);
    const told = new Set(residues.map(({ start }) => document.lines.at(start)));
    for (const { start, end, words } of sellingLinksOf(pageOf(document))) {
      const span = { start, end };
      if (told.has(document.lines.at(start))) continue;
      if (regions.touch(["code", "inline-code"], span)) continue;
      yield {
        span,
        message: "markup",
        severity: "warn",
        evidence: [{ kind: "signal", name: "words of the links", value: words.slice(0, MAX_TOLD).join(" ") }],
      };
    }
    for (const { start, end, kind, sign } of residues) {
      const span = { start, end };
      if (regions.touch(["code", "inline-code"], span)) continue;
      if (kind === "references") {
        yield { span, message: kind, data: { words: sign }, evidence: [{ kind: "signal", name: "stems of search spam", value: sign }] };
        continue;
      }
      const stems = kind === "script" ? [] : pageOf(document).stemsIn(span);
      if (kind === "unopened") {
        const offers = pageOf(document)
          .hits(SOLICITATION_RULE)
          .filter((hit) => hit.start >= start && hit.end <= end && isOffered(hit));
        if (stems.length + offers.length === 0) continue;
        yield { span, message: "forum", severity: "warn", evidence: [{ kind: "signal", name: "markup", value: sign }] };
        continue;
      }
      // links of a forum are what its members wrote, and markup may be quoted, until they are not to be seen or sell
      if (kind !== "script" && sign === "" && stems.length === 0) continue;
      const evidence: Evidence[] = [];
      if (sign !== "") evidence.push({ kind: "signal", name: "markup", value: sign });
      if (stems.length > 0) {
        evidence.push({ kind: "signal", name: "stems of search spam", value: [...new Set(stems.flatMap(stemKinds))].join(" ") });
      }
      yield { span, message: kind, severity: evidence.length > 1 || kind === "script" ? "error" : "warn", evidence };
    }
  },
});

function isOffered(hit: WordHit): boolean {
  return namesOf(hit, SOLICITATION_RULE).some((name) => name === "offer" || name === "illicit");
}
