import fc from "fast-check";
import { VFile } from "vfile";
import { describe, expect, test } from "vitest";
import type { Document, Format } from "../../src/text/document.ts";
import { openDocument } from "../../src/text/open.ts";
import { REGION_KINDS, type RegionKind } from "../../src/text/regions/regions.ts";
import { awkward } from "./awkward.ts";

const FORMATS: readonly Format[] = ["plain", "markdown", "html"];

function open(text: string, format: Format): Promise<Document> {
  return openDocument(new VFile({ value: text, path: "page" }), { format });
}

async function regionsOf(text: string, format: Format, kind: RegionKind): Promise<string[]> {
  const document = await open(text, format);
  return document.regions.of(kind).map((span) => document.slice(span));
}

describe.each(FORMATS)("regions of %s", (format) => {
  test("lie in the text, ascend and never overlap, whatever the text", async () => {
    await fc.assert(
      fc.asyncProperty(awkward, async (text) => {
        const document = await open(text, format);
        for (const kind of REGION_KINDS) {
          let end = 0;
          for (const region of document.regions.of(kind)) {
            expect(region.start).toBeGreaterThanOrEqual(end);
            expect(region.end).toBeGreaterThan(region.start);
            end = region.end;
          }
          expect(end).toBeLessThanOrEqual(document.text.length);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("plain text", () => {
  test.each([
    ["详见https://harbour.example了解航班", ["https://harbour.example"]],
    ["（https://wiki.example/wiki/灯塔）", ["https://wiki.example/wiki/灯塔"]],
    ["see http://a.example/x_(y), then www.b.example.", ["http://a.example/x_(y)", "www.b.example"]],
    ["写信到 mailto:desk@harbour.example 或 crew@harbour.example。", ["mailto:desk@harbour.example", "crew@harbour.example"]],
    ["价格:3.5元/吨 @all 12:30", []],
  ])("addresses of %j", async (text, urls) => {
    expect(await regionsOf(text, "plain", "url")).toEqual(urls);
  });

  test("a fenced block is code, a fence that never closes is not", async () => {
    expect(await regionsOf("甲\n```sh\nmake `x`\n```\n乙 `y` 丙\n```\n丁", "plain", "code")).toEqual(["```sh\nmake `x`\n```"]);
    expect(await regionsOf("甲\n```sh\nmake `x`\n```\n乙 `y` 丙", "plain", "inline-code")).toEqual(["`y`"]);
  });

  test("rows of tildes around Chinese prose are ornaments, a marked block of tildes is code", async () => {
    expect(await regionsOf("~~~~\n今天涨潮。\n~~~~", "plain", "code")).toEqual([]);
    expect(await regionsOf("~~~yaml\nkey: 值\n~~~", "plain", "code")).toEqual(["~~~yaml\nkey: 值\n~~~"]);
  });

  test("back-ticks that quote as old English texts do are no code", async () => {
    expect(await regionsOf("he said `go' and `stay' to them", "plain", "inline-code")).toEqual([]);
  });

  test("columns kept apart by blanks or bars are a table, three list items are not", async () => {
    expect(await regionsOf("表\n港口  吨位  班次\n东港  300  4\n西港  280  5\n完", "plain", "table")).toEqual([
      "港口  吨位  班次\n东港  300  4\n西港  280  5",
    ]);
    expect(await regionsOf("| a | b |\n|---|:-:|\n| 1 | 2 |\n\nx", "plain", "table")).toEqual(["| a | b |\n|---|:-:|\n| 1 | 2 |"]);
    expect(await regionsOf("1.  甲\n2.  乙\n3.  丙", "plain", "table")).toEqual([]);
  });

  test("headings are marked or underlined; a sentence above a separator is none", async () => {
    expect(await regionsOf("# 潮汐表\n\n船期\n====\n\n今天停航。\n----\n", "plain", "heading")).toEqual(["# 潮汐表", "船期\n===="]);
  });

  test.each([
    ["他说：“先看《航海志》再走。”然后", ["“先看《航海志》再走。”"]],
    ['船长答"明白"后"起锚"', ['"明白"', '"起锚"']],
    ['The 5" pipe and the 6" pipe', []],
    ["don’t say ‘it’s over’ now", ["‘it’s over’"]],
    ["「開了沒關\n\n下一段」", []],
    ["„Guten Tag“, sagte er", ["„Guten Tag“"]],
  ])("quotations of %j", async (text, quotations) => {
    expect(await regionsOf(text, "plain", "quotation")).toEqual(quotations);
  });

  test("front matter stands at the very top and holds fields", async () => {
    expect(await regionsOf("---\ntitle: 港\n---\n文", "plain", "front-matter")).toEqual(["---\ntitle: 港\n---"]);
    expect(await regionsOf("---\n只是一条线\n---\n文", "plain", "front-matter")).toEqual([]);
    expect(await regionsOf("文<!-- 备注 -->文<!-- 没完", "plain", "hidden")).toEqual(["<!-- 备注 -->"]);
  });
});

describe("Markdown", () => {
  const page =
    '---\ntitle: 港\n---\n# 标题\n\n见[说明](https://a.example/x)和![图](a.png "海")，<https://b.example>。\n\n用 `make`，<b>粗</b><!-- 暗 -->“好”。\n\n~~~\ncode\n~~~\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n[r]: http://c.example\n';
  test.each([
    ["front-matter", ["---\ntitle: 港\n---"]],
    ["heading", ["# 标题"]],
    ["url", ["https://a.example/x", "a.png", "https://b.example", "http://c.example"]],
    ["inline-code", ["`make`"]],
    ["hidden", ["<b>", "</b>", "<!-- 暗 -->"]],
    ["code", ["~~~\ncode\n~~~"]],
    ["table", ["| a | b |\n|---|---|\n| 1 | 2 |"]],
    ["quotation", ['"海"', "“好”"]],
  ] as const)("has its %s", async (kind, expected) => {
    expect(await regionsOf(page, "markdown", kind)).toEqual(expected);
  });

  test("is the same in one chunk and in many", async () => {
    const body = page.slice(page.indexOf("# "));
    const repeats = 700;
    const document = await open(body.repeat(repeats), "markdown");
    for (const kind of REGION_KINDS) {
      const once = await regionsOf(body, "markdown", kind);
      expect(document.regions.of(kind)).toHaveLength(once.length * repeats);
    }
  });

  test("a comment or a fence with blank lines is not torn apart", async () => {
    const long = "行\n\n".repeat(30_000);
    expect((await regionsOf(`<!--\n${long}-->\n\n文`, "markdown", "hidden")).map((text) => text.length)).toEqual([long.length + 8]);
    expect((await regionsOf(`\`\`\`\n${long}\`\`\`\n\n文`, "markdown", "code")).map((text) => text.length)).toEqual([long.length + 7]);
  });
});
