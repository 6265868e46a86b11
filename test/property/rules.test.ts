/** What holds for every rule and any text at all. */
import fc from "fast-check";
import { VFile } from "vfile";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { rules } from "../../rules/index.ts";
import { decodeBytes } from "../../src/encodings/decode.ts";
import { applyFixes } from "../../src/engine/fix.ts";
import { lintDocument } from "../../src/engine/lint.ts";
import { optionsSchema } from "../../src/engine/options.ts";
import { type ActiveRule, DEFAULT_SETTINGS } from "../../src/engine/settings.ts";
import type { Rule } from "../../src/rule.ts";
import { Document } from "../../src/text/document.ts";
import { openDocument } from "../../src/text/open.ts";

const RUNS = 40;
/** A fix may uncover the next one; what needs more passes than this never ends. */
const MOST_PASSES = 12;

function active(rule: Rule): ActiveRule {
  return { rule, severity: rule.severity === "off" ? "info" : rule.severity, options: optionsSchema(rule, z).parse({}) };
}

const ALL = rules.map(active);

const character = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0x4e00, max: 0x9fff }).map((point) => String.fromCodePoint(point)) },
  { weight: 4, arbitrary: fc.constantFrom(..."的是在了国國发發这這们們为為网網页頁年月日亿億万萬千百") },
  { weight: 4, arbitrary: fc.constantFrom(..."abcxyzABCаеорсАВЕéüß") },
  { weight: 3, arbitrary: fc.constantFrom(..."0123456789.,%+-~") },
  { weight: 3, arbitrary: fc.constantFrom(..."，。！？、；：「」『』“”‘’（）《》【】…—|｜/·") },
  { weight: 3, arbitrary: fc.constantFrom(..."()[]{}<>\"'`*_#&;:!?=@$\\~^-") },
  { weight: 2, arbitrary: fc.constantFrom("\n", "\r\n", "\r", "\t", " ", "\u3000", "\u2028", "\u00a0") },
  {
    weight: 1,
    arbitrary: fc.constantFrom("\u200b", "\u00ad", "\u202e", "\ufeff", "\ufffd", "\u0000", "\u001b", "\u0085", "\u0301", "\u20dd"),
  },
  { weight: 1, arbitrary: fc.constantFrom("\ud800", "\udc00", "\ud83d", "😀", "𠮷", "e\u0301", "👩‍👩‍👧") },
  { weight: 1, arbitrary: fc.constantFrom(..."ひらがなカタカナ한국어ไทยαβγ") },
  { weight: 1, arbitrary: fc.string({ unit: "binary", minLength: 1, maxLength: 2 }) },
);
/** Pieces that rules look closer at. */
const piece = fc.constantFrom(
  "锟斤拷",
  "烫烫烫",
  "ä¸­æ–‡",
  "&amp;nbsp;",
  "&#x4e2d;",
  "\\u4e2d",
  "%E4%B8%AD",
  '<div id="x1"></div>',
  "http://a.cn/b?c=d",
  "www.example.com",
  "1.5亿(1.5b)",
  "约合300万元",
  "2024年2月30日",
  "50%至40%",
  "共3项：甲、乙",
  "1,2,3,4",
  "| a | b |\n| - | - |\n",
  "```\n",
  "---\n",
  "上一篇：",
  "相关阅读",
  "点击进入|更多|下载|",
  "的的的",
  "the the ",
  "????",
  "“‘",
  "（（",
  "第1章 第2章 ",
  "  • ",
  "…………",
  "\n\n\n",
);
const text = fc
  .array(fc.oneof({ weight: 8, arbitrary: fc.string({ unit: character, maxLength: 30 }) }, { weight: 3, arbitrary: piece }), {
    maxLength: 14,
  })
  .chain((parts) => fc.nat({ max: 3 }).map((again) => parts.join("").repeat(again + 1)));

function lintAll(document: Document) {
  const { result, facts } = lintDocument(document, ALL, DEFAULT_SETTINGS);
  return { findings: result.findings, problems: result.problems, facts: [...facts] };
}

describe("every rule", () => {
  test("takes any text, reports validly, and says the same of it twice", () => {
    fc.assert(
      fc.property(text, (value) => {
        const first = lintAll(Document.of(value));
        expect(first.problems).toEqual([]);
        expect(lintAll(Document.of(value))).toEqual(first);
      }),
      { numRuns: 4 * RUNS },
    );
  });

  test.each(["markdown", "html"] as const)("takes any text as %s", async (format) => {
    await fc.assert(
      fc.asyncProperty(text, async (value) => {
        expect(lintAll(await openDocument(new VFile({ value, path: "text" }), { format })).problems).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  test("takes any bytes", async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc
        .array(
          fc.oneof(
            text.map((value) => Buffer.from(value)),
            fc.uint8Array({ maxLength: 6 }),
          ),
          { maxLength: 6 },
        )
        .map((parts) => Buffer.concat(parts)),
      text.map((value) => Buffer.from(value, "utf16le")),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (input) => {
        const { text: value, decoding } = decodeBytes(input);
        for (const { start, end } of decoding.damage) expect(start >= 0 && start <= end && end <= value.length).toBe(true);
        const document = await openDocument(new VFile({ value, path: "text.txt" }), { decoding });
        const { result } = lintDocument(document, ALL, { ...DEFAULT_SETTINGS, offsets: "byte" });
        expect(result.problems).toEqual([]);
        for (const { start, end } of result.findings) expect(start >= 0 && start <= end && end <= input.length).toBe(true);
      }),
      { numRuns: 2 * RUNS },
    );
  });

  test("offers fixes that come to an end", () => {
    fc.assert(
      fc.property(text, (value) => {
        for (const { rule, options } of ALL) {
          let fixed = value;
          for (let pass = 0; ; pass++) {
            const next = applyFixes(Document.of(fixed), [rule], options);
            if (next === fixed) break;
            expect(pass, `${rule.id} still changes ${JSON.stringify(next)}`).toBeLessThan(MOST_PASSES);
            fixed = next;
          }
        }
      }),
      { numRuns: RUNS },
    );
  });
});
