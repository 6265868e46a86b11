import { axesOf } from "../../src/blocks/axes.ts";
import { gluedWords } from "../../src/blocks/gluing.ts";
import { pageOf } from "../../src/blocks/page.ts";
import { wrapsOf } from "../../src/blocks/wraps.ts";
import { defineRule } from "../../src/rule.ts";

/** Names that are written as one word. */
const NAMES =
  "JavaScript TypeScript CoffeeScript YouTube LinkedIn WordPress PowerPoint SharePoint DeepSeek DeepMind FaceTime MacBook PlayStation PostgreSQL RaspberryPi TensorFlow".split(
    " ",
  );

export default defineRule({
  id: "extraction/glued-words",
  summary: "Latin words that lost the blank between them",
  severity: "info",
  options: (z) => z.object({ allow: z.array(z.string()).default(NAMES).describe("names that are written as one word") }),
  messages: {
    glued: {
      en: '"{text}" looks like {count} words that lost the blank between them',
      "zh-CN": "“{text}”像是丢了空格的 {count} 个词",
      "zh-TW": "「{text}」像是丟了空格的 {count} 個詞",
    },
  },

  *check(document, { allow }) {
    if (document.format !== "plain") return; // what markup holds was not extracted from a layout
    const page = pageOf(document);
    if (wrapsOf(page).length === 0 && axesOf(page).length === 0) return;
    for (const { start, end, parts } of gluedWords(document)) {
      const text = document.text.slice(start, end);
      if (allow.includes(text) || document.regions.touch(["code", "inline-code"], { start, end })) continue;
      const evidence = [{ kind: "signal", name: "parts", value: parts.join(" ") }] as const;
      yield { span: { start, end }, message: "glued", data: { text, count: parts.length }, evidence };
    }
  },
});
