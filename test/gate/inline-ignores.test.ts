import { VFile } from "vfile";
import { describe, expect, test } from "vitest";
import { rules } from "../../rules/index.ts";
import { lintDocument } from "../../src/engine/lint.ts";
import { defaultOptions } from "../../src/engine/options.ts";
import { DEFAULT_SETTINGS } from "../../src/engine/settings.ts";
import type { Format } from "../../src/text/document.ts";
import { openDocument } from "../../src/text/open.ts";

const RULE = "repetition/duplicate-line";
const LINE = "重复的一句话在这里写得很长很长。";
/** The line stands twice: the second time, on line 8, is a finding. */
const page = (comment: string, after = "") =>
  `沿江步道入秋以后人多了起来。\n\n${comment}\n${LINE}${after}\n\n长椅上坐着下棋的老人。\n\n${LINE}\n`;

interface Call {
  readonly path?: string;
  readonly format?: Format;
  readonly only?: readonly string[];
  readonly inlineIgnores?: boolean;
}

async function outcomeOf(text: string, { path = "a.md", format, only = [RULE, "figures/restatement"], inlineIgnores }: Call = {}) {
  const document = await openDocument(new VFile({ path, value: text }), format && { format });
  const active = rules
    .filter(({ id }) => only.includes(id))
    .map((rule) => ({ rule, severity: "warn" as const, options: defaultOptions(rule) }));
  const settings = { ...DEFAULT_SETTINGS, ...(inlineIgnores !== undefined && { inlineIgnores }) };
  const { result } = lintDocument(document, active, settings);
  return {
    found: result.findings.map(({ rule, line }) => `${rule}:${line}`),
    counts: result.ignored?.counts ?? {},
    notices: result.ignored?.notices ?? [],
  };
}

describe("comments that say what is ignored", () => {
  test("without one the line is told", async () => {
    expect(await outcomeOf(page(""))).toEqual({ found: [`${RULE}:8`], counts: {}, notices: [] });
  });

  test.each([
    ["the next line", page("").replace(/\n(?=.{1,40}\n$)/, `\n<!-- corpuslint-ignore-next-line ${RULE} -- a refrain -->\n`)],
    ["the next line that is not blank", page("").replace(/\n(?=.{1,40}\n$)/, `\n<!-- corpuslint-ignore-next-line ${RULE} -->\n\n\n`)],
    ["the file", page(`<!-- corpuslint-ignore-file spam, ${RULE} -->`)],
    ["a family", page("<!-- corpuslint-ignore-file repetition -- verses -->")],
    ["a stretch", page(`<!-- corpuslint-disable ${RULE} -->`)],
    ["a stretch that ends", `${page("<!--\ncorpuslint-disable repetition\n-->")}\n<!-- corpuslint-enable -->\n`],
  ])("%s", async (_, text) => {
    expect(await outcomeOf(text)).toEqual({ found: [], counts: { [RULE]: 1 }, notices: [] });
  });

  test("the same line", async () => {
    const text = (comment: string) => `票价1.5億(1.5b)元。${comment}\n`;
    expect((await outcomeOf(text(""))).found).toEqual(["figures/restatement:1"]);
    expect((await outcomeOf(text(" <!-- corpuslint-ignore-line figures/restatement -- as printed -->"))).found).toEqual([]);
  });

  test("in HTML, where the text is not the source", async () => {
    const html = (comment: string) =>
      `<!doctype html>\n<p>沿江步道&amp;入秋。</p>\n${comment}\n<p>票价1.5億(1.5b)元。</p>\n<p>售价2億(2b)元。</p>\n`;
    const found = async (comment: string) => (await outcomeOf(html(comment), { path: "a.html" })).found;
    expect(await found("")).toEqual(["figures/restatement:4", "figures/restatement:5"]);
    expect(await found("<!-- corpuslint-ignore-next-line figures/restatement -->")).toEqual(["figures/restatement:5"]);
  });

  test("a stretch ends where it is ended", async () => {
    const { found } = await outcomeOf(page(`<!-- corpuslint-disable ${RULE} -->`, `\n\n<!-- corpuslint-enable ${RULE} -->`));
    expect(found).toEqual([`${RULE}:10`]);
  });

  test.each([
    [
      "<!-- corpuslint-ignore-line repetition/duplicate-lines -->",
      'a.md:3: unknown rule "repetition/duplicate-lines" (did you mean "repetition/duplicate-line"?)',
    ],
    [`<!-- corpuslint-ignore-line ${RULE} -->`, `a.md:3: corpuslint-ignore-line ${RULE} ignores nothing: remove it`],
    ["<!-- corpuslint-ignore-file -- all -->", "a.md:3: corpuslint-ignore-file names no rule"],
    [`<!-- corpuslint-ignore ${RULE} -->`, 'a.md:3: unknown comment "corpuslint-ignore"'],
    [`<!-- corpuslint-enable ${RULE} -->`, `a.md:3: corpuslint-enable ${RULE} follows no corpuslint-disable`],
  ])("%s ignores nothing and is told", async (comment, message) => {
    const { found, notices } = await outcomeOf(page(comment));
    expect(found).toEqual([`${RULE}:8`]);
    expect(notices).toEqual([expect.stringContaining(message)]);
  });

  test("one that is not closed is told", async () => {
    expect((await outcomeOf(page(`<!-- corpuslint-ignore-file ${RULE}`))).notices).toEqual([
      expect.stringContaining("a.md:3: the comment is not closed"),
    ]);
  });

  test("of a rule that does not run nobody knows whether it would find something", async () => {
    expect((await outcomeOf(page(`<!-- corpuslint-ignore-line ${RULE} -->`), { only: [] })).notices).toEqual([]);
  });

  test("facts of corpus rules are not taken from ignored lines", async () => {
    const text = (comment: string) => `Wash the screens once a year.\n\n${comment}\nShare this: Facebook Email Print\n`;
    const facts = async (comment: string) => {
      const document = await openDocument(new VFile({ path: "a.md", value: text(comment) }));
      const rule = rules.find(({ id }) => id === "repetition/recurring-line");
      if (rule === undefined) throw new Error("no such rule");
      const linted = lintDocument(document, [{ rule, severity: "warn", options: defaultOptions(rule) }], DEFAULT_SETTINGS);
      return { count: linted.facts.get(rule.id)?.length ?? 0, notices: linted.result.ignored?.notices ?? [] };
    };
    expect(await facts("")).toEqual({ count: 1, notices: [] });
    expect(await facts("<!-- corpuslint-ignore-next-line repetition/recurring-line -->")).toEqual({ count: 0, notices: [] });
  });

  test("not in plain text, in code, or where the configuration says no", async () => {
    const comment = `<!-- corpuslint-ignore-file ${RULE} -->`;
    expect((await outcomeOf(page(comment), { path: "a.txt" })).found).toEqual([`${RULE}:8`]);
    expect((await outcomeOf(page(`\`\`\`html\n${comment}\n\`\`\`\n`))).found).toEqual([`${RULE}:11`]);
    expect((await outcomeOf(page(comment), { inlineIgnores: false })).found).toEqual([`${RULE}:8`]);
    expect((await outcomeOf(page(comment), { path: "r.jsonl#1", format: "plain" })).found).toEqual([`${RULE}:8`]);
    expect((await outcomeOf(page(comment), { path: "r.jsonl#1", format: "markdown" })).found).toEqual([]);
  });

  test("thousands of false ones cost little and become a count", async () => {
    const { notices } = await outcomeOf(page("<!-- corpuslint-ignore-file nothing -->\n".repeat(3000)));
    expect(notices).toHaveLength(11);
    expect(notices.at(-1)).toBe("990 more notices of this kind");
  });
});
