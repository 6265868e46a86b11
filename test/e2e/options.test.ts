import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { rules } from "../../rules/index.ts";
import { explainRule } from "../../src/cli/explain.ts";
import { corpuslint, folderOf, recordsOf, reportOf } from "./command.ts";
import { CLEAN, WITH_ERROR, WITH_INFO, WITH_WARNING } from "./texts.ts";

/** All that jsonl says of a document with nothing in it. */
const CLEAN_RECORD = {
  document: "a.txt",
  language: "zh",
  variant: "simplified",
  counts: { han: 38, simplified: 11, traditional: 0, kana: 0, hangul: 0, latin: 0, taiwan: 0, hongKong: 0 },
  body: [[0, CLEAN.trimEnd().length]],
  findings: [],
};

describe("--offsets", () => {
  // a byte order mark, characters beyond the BMP, CR LF, an indent of two ideographic spaces, no last line feed
  const text = "\ufeff𠮷野家的招牌昨天换成了新的。\r\n😀\r\n\u3000\u3000𠮷野家的招牌昨天换成了新的。";

  test.each([
    ["utf16", { start: 23, end: 38, line: 3, column: 3, endLine: 3, endColumn: 18 }],
    ["codepoint", { start: 21, end: 35, line: 3, column: 3, endLine: 3, endColumn: 17 }],
    ["byte", { start: 60, end: 103, line: 3, column: 7, endLine: 3, endColumn: 50 }],
  ])("%s", async (unit, place) => {
    const cwd = folderOf({ "a.txt": text });
    const [document] = recordsOf(await corpuslint(["--format", "jsonl", "--offsets", unit], { cwd }));
    expect(document.findings).toMatchObject([{ rule: "repetition/duplicate-line", quote: "𠮷野家的招牌昨天换成了新的。", ...place }]);
    const bytes = readFileSync(join(cwd, "a.txt"));
    if (unit === "byte") expect(bytes.subarray(place.start, place.end).toString()).toBe("𠮷野家的招牌昨天换成了新的。");
  });

  test("utf16 is the default", async () => {
    const [document] = recordsOf(await corpuslint(["--format", "jsonl"], { cwd: folderOf({ "a.txt": text }) }));
    expect(document.findings[0]).toMatchObject({ start: 23, end: 38 });
  });
});

describe("--rule", () => {
  const findings = async (...args: string[]) => {
    const [document] = recordsOf(await corpuslint(["--format", "jsonl", ...args], { cwd: folderOf({ "a.txt": WITH_INFO }) }));
    return document.findings.map(({ rule, severity }) => `${severity} ${rule}`);
  };

  test("sets a severity", async () => {
    expect(await findings()).toEqual(["info repetition/duplicate-line"]);
    expect(await findings("--rule", "repetition/duplicate-line: error")).toEqual(["error repetition/duplicate-line"]);
  });

  test("turns a rule off", async () => {
    expect(await findings("--rule", "repetition/duplicate-line: off")).toEqual([]);
  });

  test("sets options", async () => {
    expect(await findings("--rule", "repetition/duplicate-line: [warn, { minLength: 60 }]")).toEqual([]);
    expect(await findings("--rule", "repetition/duplicate-line: [warn, { minLength: 5 }]")).toEqual(["warn repetition/duplicate-line"]);
  });

  test("given twice, the later one has the say and keeps the options of the earlier", async () => {
    const args = ["--rule", "repetition/duplicate-line: [warn, { minLength: 60 }]", "--rule", "repetition/duplicate-line: error"];
    expect(await findings(...args)).toEqual([]);
  });

  test("several rules can be set", async () => {
    const args = ["--rule", "repetition/duplicate-line: warn", "--rule", "spam/link-farm: off"];
    expect(await findings(...args)).toEqual(["warn repetition/duplicate-line"]);
  });
});

describe("--preset", () => {
  const files = { "info.txt": WITH_INFO, "warning.txt": WITH_WARNING };
  const severities = async (preset: string) =>
    recordsOf(await corpuslint(["--format", "jsonl", "--preset", preset], { cwd: folderOf(files) })).map(({ document, findings }) => [
      document,
      findings.map(({ severity }) => severity),
    ]);

  test("recommended takes each rule at its own severity", async () => {
    expect(await severities("recommended")).toEqual([
      ["info.txt", ["info"]],
      ["warning.txt", ["warn"]],
    ]);
  });

  test("strict knows no mere information", async () => {
    expect(await severities("strict")).toEqual([
      ["info.txt", ["warn"]],
      ["warning.txt", ["warn"]],
    ]);
  });

  test("gate runs only what proves something", async () => {
    expect(await severities("gate")).toEqual([
      ["info.txt", []],
      ["warning.txt", []],
    ]);
  });
});

describe("--locale", () => {
  const cwd = () => folderOf({ "a.txt": WITH_INFO });

  test.each([
    ["en", "this line stands 2 times in the document, first on line 1"],
    ["zh-CN", "这一行在文中出现了 2 次，首次在第 1 行"],
    ["zh-TW", "這一行在文中出現了 2 次，首次在第 1 行"],
  ])("%s", async (locale, message) => {
    const [document] = recordsOf(await corpuslint(["--format", "jsonl", "--locale", locale], { cwd: cwd() }));
    expect(document.findings).toMatchObject([{ message }]);
    expect((await corpuslint(["--locale", locale], { cwd: cwd() })).stdout).toContain(message);
  });

  test.each([
    ["zh_CN.UTF-8", "处问题"],
    ["zh_TW.UTF-8", "處問題"],
    ["zh_HK.UTF-8", "處問題"],
    ["de_DE.UTF-8", "finding"],
  ])("the terminal's %s words the report for people", async (LC_ALL, word) => {
    expect((await corpuslint([], { cwd: cwd(), env: { LC_ALL } })).stdout).toContain(word);
  });

  test("machines read English whatever the terminal speaks", async () => {
    const outcome = await corpuslint(["--format", "json"], { cwd: cwd(), env: { LC_ALL: "zh_CN.UTF-8" } });
    expect(reportOf(outcome).documents[0].findings[0].message).toMatch(/^this line stands/);
  });
});

describe("--output", () => {
  test.each(["stylish", "json", "jsonl"])("writes the whole %s report into a file and nothing to standard output", async (format) => {
    const cwd = folderOf({ "a.txt": WITH_ERROR });
    const told = await corpuslint(["--format", format, "a.txt"], { cwd });
    const written = await corpuslint(["--format", format, "--output", "report", "a.txt"], { cwd });
    expect(written).toEqual({ code: 1, stdout: "", stderr: "" });
    const timeless = (report: string) => report.replace(/\d+\.\d+( s\b|\}\}$)/gm, "$1");
    expect(timeless(readFileSync(join(cwd, "report"), "utf8"))).toBe(timeless(told.stdout));
    expect(readdirSync(cwd).sort()).toEqual(["a.txt", "report"]);
  });

  test("replaces an earlier report", async () => {
    const cwd = folderOf({ "a.txt": CLEAN, "report.jsonl": "an earlier report, longer than the new one ".repeat(50) });
    await corpuslint(["--format", "jsonl", "--output", "report.jsonl", "a.txt"], { cwd });
    expect(readFileSync(join(cwd, "report.jsonl"), "utf8")).toBe(`${JSON.stringify(CLEAN_RECORD)}\n`);
  });

  test("in a linted folder is no part of what is linted", async () => {
    const cwd = folderOf({ "a.txt": CLEAN, "report.txt": "an earlier report" });
    await corpuslint(["--format", "jsonl", "--jobs", "1", "--output", "report.txt"], { cwd });
    expect(readFileSync(join(cwd, "report.txt"), "utf8")).toBe(`${JSON.stringify(CLEAN_RECORD)}\n`);
  });

  test("in a folder that is not there makes the folder", async () => {
    const cwd = folderOf({ "a.txt": CLEAN });
    const outcome = await corpuslint(["--format", "json", "--output", "reports/lint/a.json", "a.txt"], { cwd });
    expect(outcome).toMatchObject({ code: 0, stdout: "", stderr: "" });
    expect(JSON.parse(readFileSync(join(cwd, "reports/lint/a.json"), "utf8"))).toMatchObject({ summary: { documents: 1 } });
  });

  test("is no text for the next run, in whatever format", async () => {
    const cwd = folderOf({ "a.txt": WITH_ERROR });
    const machines = ["json", "jsonl", "sarif", "junit", "csv", "markdown"];
    const reports = machines.flatMap((format) => ["--report", `${format}=report.${format}.txt`]);
    await corpuslint([...reports, "--report", "jsonl=report.jsonl", "--baseline", "known.jsonl", "--update-baseline", "."], { cwd });
    const { summary } = reportOf(await corpuslint(["--format", "json", "--fail-on", "never", "."], { cwd }));
    expect(summary).toMatchObject({ documents: 1, failures: 0, skipped: { "report of corpuslint": machines.length + 2 } });
  });

  test("that cannot be written leaves nothing behind", async () => {
    const cwd = folderOf({ "a.txt": CLEAN, "report/": "" });
    const outcome = await corpuslint(["--output", "report", "a.txt"], { cwd });
    expect(outcome).toMatchObject({ code: 2, stdout: "" });
    expect(readdirSync(cwd).sort()).toEqual(["a.txt", "report"]);
  });
});

describe("standard input", () => {
  test("is linted under the name - stands for", async () => {
    const outcome = await corpuslint(["--format", "jsonl", "-"], { cwd: folderOf(), input: WITH_ERROR });
    expect(outcome.code).toBe(1);
    expect(recordsOf(outcome)).toMatchObject([{ document: "stdin.txt", findings: [{ rule: "spam/markup-residue", line: 2 }] }]);
  });

  test("is not read where there are paths", async () => {
    const outcome = await corpuslint(["--format", "jsonl", "a.txt"], { cwd: folderOf({ "a.txt": CLEAN }), input: WITH_ERROR });
    expect(recordsOf(outcome)).toEqual([CLEAN_RECORD]);
  });

  test("--stdin-filename names it, with and without -", async () => {
    for (const args of [
      ["--stdin-filename", "notes/a.txt"],
      ["--stdin-filename", "notes/a.txt", "-"],
    ]) {
      const outcome = await corpuslint(["--format", "jsonl", ...args], { cwd: folderOf(), input: WITH_ERROR });
      expect(recordsOf(outcome)).toMatchObject([{ document: "notes/a.txt", findings: [{ rule: "spam/markup-residue" }] }]);
    }
  });

  test("is read as Markdown under the name of a Markdown file", async () => {
    const line = "收网的时候要看潮水，也要看月亮圆不圆。";
    const input = `\`\`\`\n${line}\n${line}\n\`\`\`\n\n    ${line}\n`;
    const lint = async (name: string) =>
      recordsOf(await corpuslint(["--format", "jsonl", "--stdin-filename", name], { cwd: folderOf(), input }));
    expect((await lint("a.md"))[0].findings).toEqual([]);
    expect((await lint("a.txt"))[0].document).toBe("a.txt");
  });

  test("is read as records under the name of a JSONL file", async () => {
    const input = `{"id":"盐","text":${JSON.stringify(CLEAN)}}\n{"id":7,"text":${JSON.stringify(WITH_ERROR)}}\n`;
    const outcome = await corpuslint(["--format", "jsonl", "--stdin-filename", "a.jsonl"], { cwd: folderOf(), input });
    expect(recordsOf(outcome)).toMatchObject([
      { document: "a.jsonl#盐", findings: [] },
      { document: "a.jsonl#7", findings: [{ rule: "spam/markup-residue" }] },
    ]);
  });

  test("is judged by the overrides for its name", async () => {
    const config = 'overrides: [{ files: ["drafts/**"], rules: { spam/markup-residue: off } }]';
    const cwd = folderOf({ "corpuslint.config.yaml": config });
    expect((await corpuslint(["--stdin-filename", "drafts/a.txt"], { cwd, input: WITH_ERROR })).code).toBe(0);
    expect((await corpuslint(["--stdin-filename", "a.txt"], { cwd, input: WITH_ERROR })).code).toBe(1);
  });

  test.each(["a.txt", "a.jsonl"])("that is empty is skipped and counted, as %s", async (name) => {
    const outcome = await corpuslint(["--format", "json", "--stdin-filename", name], { cwd: folderOf() });
    expect(outcome).toMatchObject({ code: 0, stderr: "" });
    expect(reportOf(outcome).summary).toMatchObject({ documents: 0, skipped: { empty: 1 } });
  });
});

test("--text-field and --id-field say where a record's text and name are", async () => {
  const cwd = folderOf({ "a.jsonl": `{"url":"pier/7","body":${JSON.stringify(WITH_ERROR)},"text":5,"id":null}\n` });
  const outcome = await corpuslint(["--format", "jsonl", "--text-field", "body", "--id-field", "url"], { cwd });
  expect(recordsOf(outcome)).toMatchObject([{ document: "a.jsonl#pier/7", findings: [{ rule: "spam/markup-residue" }] }]);
});

describe("--quiet", () => {
  const files = { "a.txt": WITH_ERROR, "b.txt": WITH_INFO, "c.txt": WITH_WARNING };

  test.each(["json", "jsonl"])("reports errors only in %s; each document keeps its record", async (format) => {
    const outcome = await corpuslint(["--quiet", "--format", format], { cwd: folderOf(files) });
    const documents = format === "json" ? reportOf(outcome).documents : recordsOf(outcome);
    expect(documents.map(({ document, findings }) => [document, findings.map(({ severity }) => severity)])).toEqual([
      ["a.txt", ["error"]],
      ["b.txt", []],
      ["c.txt", []],
    ]);
  });

  test("names only documents with errors to people", async () => {
    const { stdout } = await corpuslint(["--quiet"], { cwd: folderOf(files) });
    expect(stdout).toContain("a.txt\n");
    expect(stdout).not.toMatch(/^[bc]\.txt$/m);
  });
});

describe("--stats", () => {
  test("tells the time of each rule to people", async () => {
    const { stdout } = await corpuslint(["--stats"], { cwd: folderOf({ "a.txt": CLEAN }) });
    expect(stdout).toContain("time by rule\n");
    for (const { id, severity } of rules)
      if (severity !== "off") expect(stdout).toMatch(new RegExp(`^ +${id} +[\\d.]+ ms +[\\d.]+ %$`, "m"));
  });

  test("puts it into the summary of json", async () => {
    const { summary } = reportOf(await corpuslint(["--stats", "--format", "json"], { cwd: folderOf({ "a.txt": CLEAN }) }));
    expect(summary.timings).toHaveProperty(["repetition/duplicate-line"], expect.any(Number));
  });

  test("tells it beside a jsonl report, which stays one record a line", async () => {
    const outcome = await corpuslint(["--stats", "--format", "jsonl"], { cwd: folderOf({ "a.txt": CLEAN }) });
    expect(recordsOf(outcome)).toEqual([CLEAN_RECORD]);
    expect(JSON.parse(outcome.stderr)).toHaveProperty(["timings", "repetition/duplicate-line"]);
  });

  test("is not measured unless asked for", async () => {
    expect(reportOf(await corpuslint(["--format", "json"], { cwd: folderOf({ "a.txt": CLEAN }) })).summary.timings).toEqual({});
  });
});

describe("colour", () => {
  const ESCAPE = "\u001b[";
  const lint = (args: string[], env: Record<string, string>) => corpuslint(args, { cwd: folderOf({ "a.txt": WITH_ERROR }), env });

  test("is left out where no terminal reads, and brought back by FORCE_COLOR or --color", async () => {
    expect((await lint([], {})).stdout).not.toContain(ESCAPE);
    expect((await lint([], { FORCE_COLOR: "1" })).stdout).toContain(ESCAPE);
    expect((await lint(["--color"], {})).stdout).toContain(ESCAPE);
  });

  test("is taken away by NO_COLOR and --no-color", async () => {
    expect((await lint([], { FORCE_COLOR: "1", NO_COLOR: "1" })).stdout).not.toContain(ESCAPE);
    expect((await lint(["--no-color"], { FORCE_COLOR: "1" })).stdout).not.toContain(ESCAPE);
  });

  test.each(["json", "jsonl"])("never stands in %s", async (format) => {
    expect((await lint(["--format", format, "--color"], { FORCE_COLOR: "1" })).stdout).not.toContain("\u001b");
  });
});

describe("corpuslint rules", () => {
  test("lists every rule with its severity and what it finds", async () => {
    const { code, stdout } = await corpuslint(["rules"], { cwd: folderOf() });
    expect(code).toBe(0);
    for (const { id, severity, summary } of rules) {
      expect(stdout).toMatch(new RegExp(`^${id} +${severity} +`, "m"));
      expect(stdout).toContain(summary);
    }
  });

  test("lists them for machines", async () => {
    const { stdout } = await corpuslint(["rules", "--format", "json"], { cwd: folderOf() });
    expect(JSON.parse(stdout)).toEqual(rules.map(({ id, summary, severity }) => ({ id, summary, severity })));
  });
});

describe("corpuslint explain", () => {
  test.each(rules.map(({ id, messages }) => [id, Object.keys(messages)] as const))("has a page for %s", async (id, marks) => {
    const page = await explainRule(id);
    expect(page).toContain(id);
    expect(page).toContain("What it does not catch");
    for (const mark of [...marks, "/"]) expect(page).not.toContain(`⟦${mark}⟧`);
  });

  test("tells the options and their defaults", async () => {
    const { code, stdout, stderr } = await corpuslint(["explain", "repetition/duplicate-line"], { cwd: folderOf() });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^ {2}minLength {2}integer, default 12$/m);
  });
});

test("--version and --help end with 0", async () => {
  expect(await corpuslint(["--version"], { cwd: folderOf() })).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
  });
  const help = await corpuslint(["--help"], { cwd: folderOf() });
  expect(help.code).toBe(0);
  expect(help.stdout).toContain("Exit codes: 0 nothing to fail on, 1 findings, 2 bad usage, configuration or input.");
});
