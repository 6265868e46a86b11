import { describe, expect, test } from "vitest";
import { exitCode } from "../../src/cli/exit-code.ts";
import type { RunSettings } from "../../src/config/settings.ts";
import { type RunOptions, run } from "../../src/corpus/run.ts";
import type { Step } from "../../src/corpus/units.ts";
import { DEFAULT_SETTINGS } from "../../src/engine/settings.ts";
import { FORMATS, reporterOf } from "../../src/report/index.ts";
import { defineRule, type Report, type Rule } from "../../src/rule.ts";
import { reportOptions } from "../report/results.ts";

const WORDS = { en: "a storm", "zh-CN": "风暴", "zh-TW": "風暴" };

function rule(name: string, check: (text: string) => Iterable<Report<"storm">>): Rule {
  return defineRule({
    id: `spam/${name}`,
    summary: "For these tests",
    severity: "warn",
    options: (z) => z.object({}),
    messages: { storm: WORDS },
    check: ({ text }) => check(text),
  });
}

const sound = rule("sound", function* (text) {
  const start = text.indexOf("风");
  if (start >= 0) yield { span: { start, end: start + 1 }, message: "storm", severity: "info" };
});
const throwing = rule("throwing", (text) => {
  if (text.includes("风")) throw new Error("the harbour is closed");
  return [];
});

const TEXTS = ["海面平静。", "起风了。", "风停了。"];

async function* steps(): AsyncGenerator<Step> {
  for (const [i, text] of TEXTS.entries()) {
    yield { kind: "unit", unit: { kind: "bytes", path: `${i}.txt`, bytes: Buffer.from(text) }, bytes: 1, files: 1 };
  }
}

function lint(rules: readonly Rule[], options: Partial<RunOptions> = {}) {
  const settings: RunSettings = {
    ...DEFAULT_SETTINGS,
    rules: Object.fromEntries(rules.map(({ id, severity }) => [id, [severity, {}] as const])),
    overrides: [],
    fields: { text: "text", id: "id" },
    cwd: "/",
  };
  return run(steps(), settings, rules, { jobs: 1, onResult: () => undefined, ...options });
}

describe("a rule that throws", () => {
  test.each(FORMATS)("makes the run end with 2, and the report in format %s is whole", async (format) => {
    const reporter = await reporterOf(format, reportOptions({ rules: [throwing, sound] }));
    let report = await reporter.begin();
    const summary = await lint([throwing, sound], {
      onResult: async (result) => {
        report += await reporter.document(result);
      },
    });
    report += await reporter.end(summary);
    expect(exitCode(summary, "never", undefined)).toBe(2);
    expect(report).toContain("spam/sound");
    if (format === "json") expect(JSON.parse(report)).toMatchObject({ summary: { failures: 2, documents: 3, findings: { info: 2 } } });
    if (format === "jsonl")
      expect(
        report
          .trimEnd()
          .split("\n")
          .map((line) => JSON.parse(line).findings.length),
      ).toEqual([0, 1, 1]);
  });

  test("is named with the document, and the run goes on with both", async () => {
    const summary = await lint([throwing, sound]);
    expect(summary.problems.map(({ document, kind, message }) => [document, kind, message.split("\n")[0]])).toEqual([
      ["1.txt", "rule", "rule spam/throwing failed: Error: the harbour is closed"],
      ["2.txt", "rule", "rule spam/throwing failed: Error: the harbour is closed"],
    ]);
  });
});

describe("a rule that breaks its contract is named", () => {
  const problem = async (report: object) => {
    const broken = rule("broken", function* () {
      yield { span: { start: 0, end: 1 }, message: "storm", ...report } as Report<"storm">;
    });
    const summary = await lint([broken]);
    expect(exitCode(summary, "error", undefined)).toBe(2);
    return summary.problems[0].message;
  };

  test.each([
    ["a span beyond the text", { span: { start: 0, end: 9 } }, "rule spam/broken reported the span 0..9 in a text of 5 code units"],
    ["a span back to front", { span: { start: 2, end: 1 } }, "reported the span 2..1"],
    ["a span that is no number", { span: { start: Number.NaN, end: 1 } }, "reported the span NaN..1"],
    ["a fix beyond the text", { fix: { start: 4, end: 6, text: "", safe: true } }, "reported the fix 4..6"],
    ["a related place beyond the text", { related: [{ start: 7, end: 8, note: "" }] }, "reported the related place 7..8"],
    ["evidence beyond the text", { evidence: [{ kind: "place", start: -1, end: 1, note: "" }] }, "reported the evidence -1..1"],
    ["an unknown message", { message: "calm" }, 'reported the message "calm", which it does not declare'],
    ["a severity above its setting", { severity: "error" }, "rule spam/broken reported severity error, harsher than"],
  ])("%s", async (_, report, message) => {
    expect(await problem(report)).toContain(message);
  });
});
