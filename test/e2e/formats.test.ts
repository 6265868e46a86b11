import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { sarifLog } from "../report/sarif-schema.ts";
import { checkXml, elementsOf } from "../report/xml-schema.ts";
import { corpuslint, folderOf, type ReportedDocument, recordsOf, reportOf } from "./command.ts";
import { CLEAN, WITH_ERROR, WITH_INFO, WITH_WARNING } from "./texts.ts";

const PROJECT = new URL("../../", import.meta.url).pathname;
const FILES = {
  sarif: "a.sarif",
  junit: "j.xml",
  github: "g.txt",
  gitlab: "l.json",
  checkstyle: "c.xml",
  markdown: "m.md",
  csv: "f.csv",
  jsonl: "r.jsonl",
};
const ALL = Object.entries(FILES).flatMap(([format, file]) => ["--report", `${format}=${file}`]);

const inFolder = (cwd: string) => (format: keyof typeof FILES) => readFileSync(join(cwd, FILES[format]), "utf8");

describe("all reports of one run", () => {
  test("tell the same findings, each as its consumers want it, beside what standard output says", async () => {
    const cwd = folderOf({ "out/": "" });
    cpSync(join(PROJECT, "seeds"), join(cwd, "seeds"), { recursive: true });
    const outcome = await corpuslint(["seeds", ...ALL, "--locale", "en"], { cwd });
    expect({ code: outcome.code, stderr: outcome.stderr }).toEqual({ code: 1, stderr: "" });
    expect(outcome.stdout).toMatch(/^seeds\/000\.txt\n/);
    const read = inFolder(cwd);
    const records = recordsOf({ ...outcome, stdout: read("jsonl") });
    const findings = records.flatMap((record: ReportedDocument) => record.findings);
    const rules = findings.map(({ rule }) => rule);
    const log = sarifLog(read("sarif"));
    expect(log.runs[0].results?.map(({ ruleId }) => ruleId)).toEqual(rules);
    expect(log.runs[0].invocations?.[0].executionSuccessful).toBe(true);
    await checkXml("junit", [read("junit")]);
    await checkXml("checkstyle", [read("checkstyle")]);
    expect(elementsOf(read("checkstyle"), "error").map((error) => error.getAttribute("source"))).toEqual(rules);
    expect(elementsOf(read("junit"), "testsuite")).toHaveLength(records.length);
    expect(JSON.parse(read("gitlab")).map((entry: { check_name: string }) => entry.check_name)).toEqual(rules);
    expect(read("github").match(/^::\w+ .*?,title=[^:]+::/gm)).toHaveLength(findings.length);
    expect(read("csv").split("\r\n")).toHaveLength(findings.length + 2);
    expect(read("markdown")).toContain(`**${findings.length} findings in`);
    expect(readdirSync(cwd).sort()).toEqual([...Object.values(FILES), "out", "seeds"].sort());
  });

  test("are whole for hostile names", async () => {
    const cwd = folderOf();
    for (const name of ['a"\n\\.txt', "<b>&'.txt", "::error::%0A,:.txt", "=c;d,e.txt", "] ](x)|`@all`.txt", "\u202e\u0085.txt"]) {
      writeFileSync(join(cwd, name), WITH_ERROR);
    }
    mkdirSync(join(cwd, "k"));
    writeFileSync(join(cwd, "k", "a.jsonl"), `${JSON.stringify({ id: "#\n<x>", text: WITH_ERROR })}\n{"id":`);
    if (process.platform === "linux") writeFileSync(Buffer.from(`${cwd}/\xb9\xe3.txt`, "latin1"), WITH_ERROR);
    const outcome = await corpuslint([".", ...ALL], { cwd });
    expect(outcome.code).toBe(2);
    const read = inFolder(cwd);
    const count = recordsOf({ ...outcome, stdout: read("jsonl") }).flatMap(({ findings }) => findings).length;
    expect(count).toBeGreaterThanOrEqual(7);
    const [run] = sarifLog(read("sarif")).runs;
    expect(run.results).toHaveLength(count);
    expect(run.invocations?.[0]).toMatchObject({ executionSuccessful: false, toolExecutionNotifications: [{ level: "error" }] });
    await checkXml("junit", [read("junit")]);
    await checkXml("checkstyle", [read("checkstyle")]);
    expect(JSON.parse(read("gitlab"))).toHaveLength(count);
    expect(read("github").match(/^::(?:error|warning|notice) /gm)).toHaveLength(count + 1);
    expect(read("markdown")).not.toMatch(/@all|<b>|\]\(/);
  });

  test("are empty but valid where nothing was found", async () => {
    const cwd = folderOf({ "a.txt": CLEAN });
    expect((await corpuslint(["a.txt", ...ALL], { cwd })).code).toBe(0);
    const read = inFolder(cwd);
    expect(sarifLog(read("sarif")).runs[0].results).toEqual([]);
    await checkXml("junit", [read("junit")]);
    await checkXml("checkstyle", [read("checkstyle")]);
    expect(JSON.parse(read("gitlab"))).toEqual([]);
  });

  test("hear --quiet and --locale", async () => {
    const cwd = folderOf({ "a.txt": `${WITH_ERROR}${WITH_INFO}` });
    await corpuslint(["a.txt", "-q", "--locale", "zh-TW", ...ALL], { cwd });
    const read = inFolder(cwd);
    expect(recordsOf({ stdout: read("jsonl") } as never).flatMap(({ findings }) => findings.map(({ severity }) => severity))).toEqual([
      "error",
    ]);
    const [run] = sarifLog(read("sarif")).runs;
    expect([run.tool.driver.language, run.results?.length]).toEqual(["zh-TW", 1]);
    expect(read("markdown")).toContain("❌ 未通過");
  });
});

test("a finding of a record stands on its line of the container", async () => {
  const cwd = folderOf({ "a.jsonl": ["", CLEAN, WITH_ERROR].map((text, id) => `${JSON.stringify({ id: `n${id}`, text })}\n`).join("") });
  await corpuslint(["a.jsonl", ...ALL], { cwd });
  const read = inFolder(cwd);
  expect(sarifLog(read("sarif")).runs[0].results?.map(({ locations }) => locations?.[0].physicalLocation?.region)).toEqual([
    { startLine: 3 },
  ]);
  expect(read("github")).toMatch(/^::error file=a\.jsonl,line=3,title=/);
  expect(JSON.parse(read("gitlab"))).toMatchObject([{ location: { path: "a.jsonl", lines: { begin: 3 } } }]);
});

test("in a CI server's checkout, files are named as from its top", async () => {
  const cwd = folderOf({ "corpus/a.txt": WITH_ERROR });
  const { stdout } = await corpuslint(["a.txt", "-f", "github"], { cwd: join(cwd, "corpus"), env: { GITHUB_WORKSPACE: cwd } });
  expect(stdout).toMatch(/^::error file=corpus\/a\.txt,/);
});

describe("--report", () => {
  const inputs = { "a.txt": WITH_WARNING };

  test("to standard output takes the place of the default report, not of one that was asked for", async () => {
    const cwd = folderOf(inputs);
    expect(reportOf(await corpuslint(["a.txt", "--report", "json=-"], { cwd })).summary.documents).toBe(1);
    const refused = await corpuslint(["a.txt", "-f", "stylish", "--report", "json=-"], { cwd });
    expect(refused).toMatchObject({ code: 2, stdout: "" });
    expect(refused.stderr).toMatch(
      /^corpuslint: --report json=-: --format stylish is written to the same place already: name another file\n$/,
    );
  });

  test("goes on with --format and --output", async () => {
    const cwd = folderOf(inputs);
    const { stdout } = await corpuslint(["a.txt", "-f", "jsonl", "-o", "r.jsonl", "--report", "github=-"], { cwd });
    expect(stdout).toMatch(/^::warning file=a\.txt/);
    expect(readFileSync(join(cwd, "r.jsonl"), "utf8")).toMatch(/^\{"document":"a\.txt"/);
  });

  test.each<[args: string[], message: RegExp]>([
    [["--report", "junt=a.xml"], /--report junt=a\.xml: unknown format "junt" \(did you mean "junit"\?\); there are stylish, json, /],
    [["--report", "sarif"], /--report sarif: a file is missing: write "sarif=FILE", or "sarif=-" for standard output/],
    [["--report", "csv=x", "--report", "json=./x"], /--report json=\.\/x: --report csv=x is written to the same place already/],
    [["-o", "x", "--report", "json=x"], /--report json=x: --output x is written to the same place already/],
    [["--report", "sarif=a.txt"], /--report sarif=a\.txt: is a path to lint as well: the report would replace it/],
    [["--report", "sarif=folder"], /--report sarif=folder: is a folder: name a file/],
    [["--report", "csv=ok.csv", "--report", "sarif=a.txt/a.sarif"], /--report sarif=a\.txt\/a\.sarif: cannot be written: /],
  ])("%j is refused with 2, and nothing is written", async (args, message) => {
    const cwd = folderOf({ ...inputs, "folder/": "" });
    const { code, stdout, stderr } = await corpuslint(["a.txt", ...args], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(message);
    expect(readdirSync(cwd).sort()).toEqual(["a.txt", "folder"]);
    expect(readFileSync(join(cwd, "a.txt"), "utf8")).toBe(inputs["a.txt"]);
  });

  test("that stands in a linted folder is not linted, whole or half written", async () => {
    const cwd = folderOf(inputs);
    writeFileSync(join(cwd, "m.md"), WITH_ERROR);
    const { code } = await corpuslint([".", "--report", "markdown=m.md", "--report", "csv=f.csv"], { cwd });
    expect(code).toBe(0);
    expect(readFileSync(join(cwd, "m.md"), "utf8")).toContain("1 file,");
    expect(existsSync(join(cwd, "f.csv"))).toBe(true);
  });
});
