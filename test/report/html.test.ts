import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseDocument } from "yaml";
import { emptySummary } from "../../src/corpus/summary.ts";
import type { DocumentResult } from "../../src/finding.ts";
import { affectedBy } from "../../src/report/html/affected.ts";
import { lineAt, linesOf, segmentsOf } from "../../src/report/html/client/segments.ts";
import { suppressionFile } from "../../src/report/html/client/suppression-file.ts";
import type { ReportIndex, Shard } from "../../src/report/html/data.ts";
import { inertJson } from "../../src/report/html/inert.ts";
import { htmlReporter } from "../../src/report/html/reporter.ts";
import { WORDS } from "../../src/report/html/wording.ts";
import { LOCALES } from "../../src/vocabulary.ts";
import { finding } from "./results.ts";

const anyText = fc.string({ unit: fc.nat({ max: 0xffff }).map((unit) => String.fromCharCode(unit)) });

describe("data that stands in a page", () => {
  test("reads back as it was, and never ends its element, opens a comment or turns text around", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.constantFrom("</script>", "<!--<script>", "\u2028\u202e\u0000\ud800", "]]>")), (text) => {
        const json = inertJson({ text });
        expect(JSON.parse(json)).toEqual({ text });
        expect(json).not.toMatch(
          /[<\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])/,
        );
      }),
    );
  });
});

describe("pieces of marked text", () => {
  const spans = fc.array(
    fc.tuple(fc.nat(60), fc.nat(20)).map(([start, length]) => ({ start, end: start + length })),
    { maxLength: 12 },
  );

  test("each is covered by exactly the spans that hold it, up to six, the shortest first", () => {
    fc.assert(
      fc.property(spans, (all) => {
        for (const { start, end, covers } of segmentsOf(all)) {
          const holding = all.flatMap((span, i) =>
            (start === end ? span.start === start && span.end === start : span.start <= start && end <= span.end) ? [i] : [],
          );
          expect(new Set(covers)).toEqual(new Set(holding.length <= 6 ? holding : covers));
          expect(holding).toEqual(expect.arrayContaining([...covers]));
          const lengths = covers.map((i) => all[i].end - all[i].start);
          expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
        }
      }),
    );
  });

  test("together they cover what the spans cover", () => {
    fc.assert(
      fc.property(spans, (all) => {
        const marked = new Set(segmentsOf(all).flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)));
        const expected = new Set(all.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)));
        expect(marked).toEqual(expected);
        const flagged = all.map((span) => ({ ...span, rule: "spam/link-farm", severity: "warn" as const }));
        expect(affectedBy(flagged).bySeverity).toEqual([0, expected.size, expected.size]);
      }),
    );
  });

  test("lines end at LF, CR LF and CR", () => {
    expect(linesOf("a\r\nb\rc\n\nd")).toEqual([
      { start: 0, end: 1 },
      { start: 3, end: 4 },
      { start: 5, end: 6 },
      { start: 7, end: 7 },
      { start: 8, end: 9 },
    ]);
    expect(lineAt(linesOf("a\r\nb\rc\n\nd"), 7)).toBe(3);
  });
});

test("a suppression file is YAML that reads back, whatever names and reasons hold", () => {
  fc.assert(
    fc.property(anyText, anyText, (document, reason) => {
      const entry = { fingerprint: "0123456789012345", rule: "spam/link-farm", document, reason };
      const parsed = parseDocument(suppressionFile([entry]), { schema: "failsafe", strict: true });
      expect(parsed.errors).toEqual([]);
      expect(parsed.toJS()).toEqual({ suppressions: [entry] });
    }),
  );
});

test("every word exists in every language, with the same blanks to fill", () => {
  const blanks = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();
  const { names: _, ...english } = WORDS.en;
  for (const locale of LOCALES)
    for (const [key, text] of Object.entries(english)) {
      const told = WORDS[locale][key as keyof typeof english];
      expect(told, `${locale} ${key}`).toBeTruthy();
      expect(blanks(told), `${locale} ${key}`).toEqual(blanks(text));
    }
});

describe("the page", () => {
  const document = (name: string, text: string | undefined, findings: DocumentResult["findings"] = []): DocumentResult => ({
    document: name,
    findings,
    omitted: {},
    problems: [],
    bytes: text?.length ?? 0,
    ...(text !== undefined && { text }),
  });

  function page(results: readonly DocumentResult[], textBudget?: number) {
    const reporter = htmlReporter({ locale: "en", ...(textBudget !== undefined && { textBudget }) });
    const parts = [reporter.begin(), ...results.map((result) => reporter.document(result)), reporter.end(emptySummary())] as string[];
    const elements = new Map(
      [...parts.join("").matchAll(/<script type="application\/json" id="([\w-]+)">(.*)<\/script>/g)].map(([, id, json]) => [
        id,
        JSON.parse(json),
      ]),
    );
    return { parts, index: elements.get("index") as ReportIndex, shard: (number: number) => elements.get(`shard-${number}`) as Shard };
  }

  test("writes each document as it comes, and what is found between documents later", () => {
    const { parts, index, shard } = page([
      document("a.txt", "甲乙丙丁", [finding({ start: 0, end: 2, severity: "error", rule: "spam/link-farm" })]),
      document("b.txt", "戊己"),
      document("a.txt", undefined, [finding({ start: 1, end: 3, severity: "warn", rule: "figures/contradiction" })]),
    ]);
    expect(parts[1]).toContain("甲乙丙丁");
    expect(index.documents).toEqual([
      {
        name: "a.txt",
        length: 4,
        counts: [
          [0, "error", 1],
          [1, "warn", 1],
        ],
        affected: [2, 3, 3],
        shards: [0, 2],
      },
      { name: "b.txt", length: 2, counts: [], affected: [0, 0, 0], shards: [1] },
    ]);
    expect(index.rules.map(({ id }) => id)).toEqual(["spam/link-farm", "figures/contradiction"]);
    expect(index.families).toEqual({ spam: 2, figures: 2 });
    expect(shard(0)).toMatchObject({ text: "甲乙丙丁", findings: [{ rule: "spam/link-farm" }] });
    expect(shard(0).findings[0]).not.toHaveProperty("excerpt");
  });

  test("records of one name stay documents of their own", () => {
    const { index } = page([document("a.jsonl#1", "甲"), document("a.jsonl#1", "乙乙")]);
    expect(index.documents.map(({ length }) => length)).toEqual([1, 2]);
  });

  test("keeps to its budget: texts are left out and counted, findings keep the line they stand in", () => {
    const found = [finding({ start: 0, end: 1, severity: "error" })];
    const { index, shard } = page(
      [document("a.txt", "甲".repeat(60), found), document("b.txt", "乙".repeat(60), found), document("c.txt", "丙")],
      100,
    );
    expect(index.textsLeftOut).toBe(2);
    expect(shard(0).text).toHaveLength(60);
    expect(shard(1)).not.toHaveProperty("text");
    expect(shard(1).findings[0]).toHaveProperty("excerpt");
    expect(index.documents[2].shards).toEqual([]);
  });

  test("its policy names the script and the style by their hashes and lets nothing else in", () => {
    const { parts } = page([document("a.txt", "甲")]);
    const policy = /content="(default-src[^"]*)"/.exec(parts[0])?.[1];
    expect(policy).toMatch(
      /^default-src 'none'; script-src 'sha256-[\w+/=]{44}'; style-src 'sha256-[\w+/=]{44}'; img-src data:; base-uri 'none'/,
    );
    expect(parts.join("")).not.toMatch(/\s(?:src|href)="(?!data:)/);
  });
});

test("the page's script builds no markup from text", () => {
  const { script } = { script: readFileSync(new URL("../../dist/tables/report-client.js", import.meta.url), "utf8") };
  expect(script).not.toMatch(
    /innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|eval\(|new Function|fetch\(|XMLHttpRequest|WebSocket|importScripts/,
  );
});
