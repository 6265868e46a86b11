import fc from "fast-check";
import { VFile } from "vfile";
import { describe, expect, test } from "vitest";
import type { Document } from "../../src/text/document.ts";
import { openDocument } from "../../src/text/open.ts";
import type { RegionKind } from "../../src/text/regions/regions.ts";
import { awkward } from "./awkward.ts";

function page(html: string): Promise<Document> {
  return openDocument(new VFile({ value: html, path: "page.html" }));
}

function regions(document: Document, kind: RegionKind): string[] {
  return document.regions.of(kind).map((span) => document.slice(span));
}

/** The source of the first place where `text` stands in the page. */
function sourceOf(document: Document, text: string): string | undefined {
  const start = document.text.indexOf(text);
  const { view } = document;
  return view && document.source.slice(view.toSource(start), view.toSource(start + text.length, "end"));
}

describe("the text of a page", () => {
  test("is what a reader sees: title first, blocks on lines of their own, cells apart by tabs", async () => {
    const { text } = await page(
      "<!doctype html><title>渡口</title><style>a{}</style><h1>时刻&amp;票价</h1>\n<p>每天\n四班，<b>周日</b>  两班</p><table><tr><td>东岸</td><td>八点</td></tr></table><script>x()</script>",
    );
    expect(text).toBe("渡口\n时刻&票价\n每天四班，周日 两班\n东岸\t八点");
  });

  test("keeps lines in preformatted text and takes it for code", async () => {
    const document = await page("<p>运行<code>make</code>：</p><pre>a\n  b</pre>");
    expect(document.text).toBe("运行make：\na\n  b");
    expect(regions(document, "code")).toEqual(["a\n  b"]);
    expect(regions(document, "inline-code")).toEqual(["make"]);
  });

  test("knows headings, tables, quotations and addresses", async () => {
    const document = await page(
      "<h2>船期</h2><blockquote>潮落</blockquote><p>“开”见 http://a.example 。<table><tr><td>1</td></tr></table>",
    );
    expect(regions(document, "heading")).toEqual(["船期"]);
    expect(regions(document, "quotation")).toEqual(["潮落", "“开”"]);
    expect(regions(document, "url")).toEqual(["http://a.example"]);
    expect(regions(document, "table")).toEqual(["1"]);
  });

  test.each([
    ["<p hidden>暗</p>"],
    ["<p style='display:none'>暗</p>"],
    ["<p style='VISIBILITY: hidden !important'>暗</p>"],
    ["<p style='position:absolute;left:-9999px'>暗</p>"],
    ["<p style='text-indent:-999em'>暗</p>"],
    ["<p style='width:1px;height:1px;overflow:hidden'>暗</p>"],
    ["<p style='font-size:0'>暗</p>"],
    ["<noscript>暗</noscript>"],
  ])("marks %s as hidden", async (html) => {
    expect(regions(await page(`<p>明</p>${html}<p>明</p>`), "hidden")).toEqual(["暗"]);
  });

  test.each([["<p style='left:-20px;position:relative'>明</p>"], ["<p style='text-indent:-2em'>明</p>"], ["<p style='width:0.5%'>明</p>"]])(
    "sees %s",
    async (html) => {
      expect(regions(await page(html), "hidden")).toEqual([]);
    },
  );
});

describe("places in the source", () => {
  test("end before the markup that follows", async () => {
    const document = await page("<p>甲<b>乙丙</b>丁&nbsp;戊</p>");
    expect(sourceOf(document, "乙丙")).toBe("乙丙");
    expect(sourceOf(document, "甲乙")).toBe("甲<b>乙");
    expect(sourceOf(document, "丁\u00a0戊")).toBe("丁&nbsp;戊");
    expect(document.view?.isVerbatim({ start: 1, end: 3 })).toBe(true);
    expect(document.view?.isVerbatim({ start: 0, end: 2 })).toBe(false);
  });

  test("hold for references without a semicolon, CRLF and text astray in a table", async () => {
    const document = await page("<p>a&notit;b\r\nc</p><table>游<tr><td>格</td></tr></table>");
    expect(document.text).toBe("a¬it;b c\n游\n格");
    for (const word of ["b", "c", "游", "格"]) expect(sourceOf(document, word)).toBe(word);
  });

  test("ascend, and what is told to be verbatim is so, whatever the page", async () => {
    await fc.assert(
      fc.asyncProperty(awkward, fc.nat(), fc.nat(), async (html, a, b) => {
        const document = await page(html);
        const { view, text } = document;
        if (view === undefined) return;
        let last = 0;
        for (let offset = 0; offset <= text.length; offset++) {
          const source = view.toSource(offset);
          expect(source).toBeGreaterThanOrEqual(last);
          last = source;
        }
        expect(last).toBeLessThanOrEqual(html.length);
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
        if (start < end && view.isVerbatim({ start, end }))
          expect(document.slice({ start, end })).toBe(html.slice(view.toSource(start), view.toSource(end, "end")));
      }),
      { numRuns: 500 },
    );
  });

  test("each letter of a well-formed page maps to itself", async () => {
    const letters = fc.array(fc.constantFrom("<p>", "</p>", "<b>", "</b>", "字", "母", "x ", "&lt;", "\n"), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(letters, async (pieces) => {
        const document = await page(pieces.join(""));
        for (let i = 0; i < document.text.length; i++) {
          const letter = document.text[i];
          if (/[字母x]/.test(letter)) expect(document.source[document.view?.toSource(i) ?? -1]).toBe(letter);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("a page nested beyond any browser is read as text with its tags hidden", async () => {
    const document = await page(`${"<div>".repeat(2000)}文${"</div>".repeat(2000)}`);
    expect(document.view).toBeUndefined();
    expect(document.regions.of("hidden")).toHaveLength(4000);
  });
});
