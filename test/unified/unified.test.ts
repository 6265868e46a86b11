import remarkParse from "remark-parse";
import remarkStringify from "remark-stringify";
import retextLatin from "retext-latin";
import retextRepeatedWords from "retext-repeated-words";
import retextStringify from "retext-stringify";
import { unified } from "unified";
import { VFile } from "vfile";
import { describe, expect, test } from "vitest";
import repeatedWord from "../../rules/repetition/repeated-word.ts";
import { lintDocument } from "../../src/engine/lint.ts";
import { DEFAULT_SETTINGS } from "../../src/engine/settings.ts";
import { defineRule } from "../../src/rule.ts";
import { Document } from "../../src/text/document.ts";
import { openDocument } from "../../src/text/open.ts";
import { fromRetext, retextHan, toUnified } from "../../src/unified.ts";

const DOUBLED = "渡船八点开。\n今天的的船票便宜，the the fare is low.\n";

describe("toUnified", () => {
  test("puts a rule into a pipeline of retextHan: its findings are messages of the file", () => {
    const file = unified()
      .use(retextHan)
      .use(toUnified(repeatedWord))
      .use(retextStringify)
      .processSync(new VFile({ value: DOUBLED, path: "notice.txt" }));
    expect(String(file)).toBe(DOUBLED);
    expect(
      file.messages.map(({ reason, ruleId, source, fatal, line, column, place, actual, expected, note, name }) => ({
        reason,
        ruleId,
        source,
        fatal,
        line,
        column,
        place,
        actual,
        expected,
        note,
        name,
      })),
    ).toEqual([
      {
        reason: '"的" stands twice in a row',
        ruleId: "repetition/repeated-word",
        source: "corpuslint",
        fatal: false,
        line: 2,
        column: 3,
        place: { start: { line: 2, column: 3, offset: 9 }, end: { line: 2, column: 5, offset: 11 } },
        actual: "的的",
        expected: [""],
        note: "signal: name doubling, value function-word",
        name: "notice.txt:2:3",
      },
      {
        reason: '"the" stands twice in a row',
        ruleId: "repetition/repeated-word",
        source: "corpuslint",
        fatal: false,
        line: 2,
        column: 10,
        place: { start: { line: 2, column: 10, offset: 16 }, end: { line: 2, column: 17, offset: 23 } },
        actual: "the the",
        expected: [""],
        note: "signal: name doubling, value retext-repeated-words",
        name: "notice.txt:2:10",
      },
    ]);
  });

  test("tells severity as fatal, in the asked language", () => {
    const fatal = (["error", "warn", "info"] as const).map((severity) => {
      const rule = defineRule({
        id: "encoding/example",
        summary: "",
        severity: "error",
        options: (z) => z.object({}),
        messages: { seen: { en: "seen", "zh-CN": "看到", "zh-TW": "看見" } },
        *check() {
          yield { span: { start: 0, end: 1 }, message: "seen", severity };
        },
      });
      const file = unified()
        .use(retextLatin)
        .use(toUnified(rule, {}, { locale: "zh-TW" }))
        .use(retextStringify)
        .processSync("船");
      return [file.messages[0].fatal, file.messages[0].reason];
    });
    expect(fatal).toEqual([
      [true, "看見"],
      [false, "看見"],
      [undefined, "看見"],
    ]);
  });

  test("reads Markdown as Markdown: what stands in code is not judged", async () => {
    const file = await unified()
      .use(remarkParse)
      .use(toUnified(repeatedWord))
      .use(remarkStringify)
      .process(new VFile({ value: "```\n今天的的船\n```\n\n今天的的票\n", path: "a.md" }));
    expect(file.messages.map(({ place }) => place)).toEqual([
      { start: { line: 5, column: 3, offset: 17 }, end: { line: 5, column: 5, offset: 19 } },
    ]);
  });

  test("places findings in the source of a page", async () => {
    const file = new VFile({ value: "<p>今天\n<b>的</b>的船票</p>", path: "a.html" });
    await unified().use(retextLatin).use(toUnified(repeatedWord)).use(retextStringify).process(file);
    expect(file.messages.map(({ line, column, actual }) => [line, column, actual])).toEqual([[2, 4, "的的"]]);
  });

  test("hands the rule its options, and refuses what it does not have", () => {
    const file = unified()
      .use(retextHan)
      .use(toUnified(repeatedWord, { allow: ["的", "The"] }))
      .use(retextStringify)
      .processSync(DOUBLED);
    expect(file.messages).toEqual([]);
    expect(() => toUnified(repeatedWord, { alow: ["的"] })).toThrow(/alow/);
  });

  test("fails the pipeline when the rule fails, and names it", () => {
    const rule = {
      ...repeatedWord,
      check: () => {
        throw new Error("no tide table");
      },
    };
    expect(() => unified().use(retextHan).use(toUnified(rule)).use(retextStringify).processSync("船")).toThrow(
      /repetition\/repeated-word.*no tide table/s,
    );
  });
});

describe("retextHan", () => {
  test("lets a retext plugin see Han words", () => {
    const counted: string[] = [];
    const file = unified()
      .use(retextHan)
      .use(
        () => (tree) =>
          void counted.push(
            ...JSON.stringify(tree)
              .split('"WordNode"')
              .slice(1)
              .map((part) => /"value":"([^"]+)"/.exec(part)?.[1] ?? ""),
          ),
      )
      .use(retextRepeatedWords)
      .use(retextStringify)
      .processSync("我们在港口。for for 他们");
    expect(counted).toEqual(["我们", "在", "港口", "for", "for", "他们"]);
    expect(file.messages.map(({ ruleId, place }) => [ruleId, place && "start" in place ? place.start.offset : undefined])).toEqual([
      ["for", 6],
    ]);
  });
});

describe("fromRetext", () => {
  const rule = fromRetext({ id: "repetition/retext", summary: "What retext-repeated-words says", severity: "info" }, retextRepeatedWords);

  function findings(document: Document) {
    const { result } = lintDocument(document, [{ rule, severity: "info", options: {} }], DEFAULT_SETTINGS);
    expect(result.problems).toEqual([]);
    return result.findings.map(({ message, start, end, quote, line, evidence }) => ({ message, start, end, quote, line, evidence }));
  }

  test("makes a rule of a plugin: its messages are findings in place", () => {
    const text = "渡船八点开。\n\nThe fare is is low.\n\n船票便宜，for for all.";
    expect(findings(Document.of(text))).toEqual([
      {
        message: "Unexpected repeated `is`, remove one occurrence",
        start: 17,
        end: 22,
        quote: "is is",
        line: 3,
        evidence: [{ kind: "signal", name: "retext", value: "retext-repeated-words:is" }],
      },
      {
        message: "Unexpected repeated `for`, remove one occurrence",
        start: 34,
        end: 41,
        quote: "for for",
        line: 5,
        evidence: [{ kind: "signal", name: "retext", value: "retext-repeated-words:for" }],
      },
    ]);
  });

  test("passes over code and tables", async () => {
    const text = "```\nfor for\n```\n\n| a | b |\n|---|---|\n| is is | 1 |\n\nin in\n";
    const document = await openDocument(new VFile({ value: text, path: "a.md" }));
    expect(findings(document).map(({ quote }) => quote)).toEqual(["in in"]);
  });

  test("takes long text a block at a time", () => {
    const text = "The ferry leaves at at eight and comes back at noon, when the tide is high.\n".repeat(2000);
    const found = findings(Document.of(text));
    expect(found.length).toBeGreaterThanOrEqual(1000);
    expect(found.every(({ quote }) => quote === "at at")).toBe(true);
  });

  test("hands the plugin its options", () => {
    const said: unknown[] = [];
    const plugin =
      (...parameters: unknown[]) =>
      () =>
        void said.push(parameters);
    const document = Document.of("one");
    const withOptions = fromRetext({ id: "repetition/options", summary: "", severity: "info" }, plugin, { a: 1 });
    lintDocument(document, [{ rule: withOptions, severity: "info", options: {} }], DEFAULT_SETTINGS);
    expect(said).toEqual([[{ a: 1 }]]);
  });
});
