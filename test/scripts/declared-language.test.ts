/** What a configuration says a text is written in outweighs what its characters tell. */
import { VFile } from "vfile";
import { describe, expect, it } from "vitest";
import mixedVariant from "../../rules/script/mixed-variant.ts";
import type { DeclaredWriting } from "../../src/text/document.ts";
import { openDocument } from "../../src/text/open.ts";

const SIMPLIFIED_LINE = "园丁把修剪下来的树枝收进仓库，准备开春再用。";
const TRADITIONAL_LINES = [
  "溫室裡的蘭花開了，館員為每一盆寫上編號。",
  "遊客沿著步道觀賞，對盛開的鳶尾讚嘆不已。",
  "閉館之後還會檢查澆水的設備。",
];
const MIXED = [...TRADITIONAL_LINES, SIMPLIFIED_LINE].join("\n");

async function found(text: string, language?: DeclaredWriting) {
  const document = await openDocument(new VFile({ path: "garden.txt", value: text }), language ? { language } : {});
  return [...mixedVariant.check(document, {})].map(({ message, span }) => ({ message, text: document.slice(span) }));
}

describe("script/mixed-variant with a declared language", () => {
  it("takes the variant that dominates where nothing is declared", async () => {
    expect(await found(MIXED)).toEqual([{ message: "simplified-lines", text: SIMPLIFIED_LINE }]);
  });

  it("finds the Traditional lines of a document declared Simplified, although they dominate", async () => {
    expect(await found(MIXED, { language: "zh", variant: "simplified" })).toEqual([
      { message: "traditional-lines", text: TRADITIONAL_LINES.join("\n") },
    ]);
  });

  it("finds a wholly Traditional document that is declared Simplified", async () => {
    const text = TRADITIONAL_LINES.join("\n");
    expect(await found(text, { language: "zh", variant: "simplified" })).toEqual([{ message: "traditional-lines", text }]);
    expect(await found(text, { language: "zh", variant: "traditional" })).toEqual([]);
  });

  it("finds the Simplified line of a document declared Traditional, although it dominates", async () => {
    const text = `${SIMPLIFIED_LINE}\n${SIMPLIFIED_LINE}\n${TRADITIONAL_LINES[2]}`;
    expect(await found(text, { language: "zh", variant: "traditional" })).toEqual([
      { message: "simplified-lines", text: `${SIMPLIFIED_LINE}\n${SIMPLIFIED_LINE}` },
    ]);
  });

  it("takes the variant that dominates where only Chinese is declared", async () => {
    expect(await found(MIXED, { language: "zh" })).toEqual([{ message: "simplified-lines", text: SIMPLIFIED_LINE }]);
  });

  it.each(["en", "ko", "other"] as const)("compares nothing in a document declared %s", async (language) => {
    expect(await found(MIXED, { language, variant: "neutral" })).toEqual([]);
  });

  it("judges a document declared Japanese as Japanese", async () => {
    const messages = (await found(MIXED, { language: "ja", variant: "neutral" })).map(({ message }) => message);
    expect(new Set(messages)).not.toContain("simplified-lines");
    expect(new Set(messages)).not.toContain("traditional-lines");
  });
});
