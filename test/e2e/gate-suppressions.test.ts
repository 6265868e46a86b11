/** Suppressions with reasons, budgets, and comments that say what is ignored. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { corpuslint, folderOf, recordsOf, reportOf } from "./command.ts";
import { CLEAN, WITH_ERROR, WITH_INFO, WITH_WARNING } from "./texts.ts";

const FILE = ".corpuslint-suppressions.yaml";
const lint = (cwd: string, ...args: string[]) => corpuslint(["--format", "jsonl", ...args], { cwd });
const suppress = (cwd: string, ...args: string[]) => corpuslint(["suppress", ...args], { cwd });
const fingerprintsOf = async (cwd: string) =>
  recordsOf(await lint(cwd)).flatMap(({ findings }) =>
    findings.map((finding) => (finding as unknown as { fingerprint: string }).fingerprint),
  );

describe("suppress", () => {
  test("lets a finding stand, in every document that holds it", async () => {
    const cwd = folderOf({ "a.txt": WITH_ERROR, "b/a.txt": WITH_ERROR });
    const [fingerprint] = await fingerprintsOf(cwd);
    expect(await suppress(cwd, fingerprint, "--reason", "quoted on purpose")).toMatchObject({ code: 0, stdout: `${FILE}: 1 added\n` });
    expect(readFileSync(join(cwd, FILE), "utf8")).toContain(`- fingerprint: ${fingerprint}\n    reason: quoted on purpose\n`);
    expect(await lint(cwd)).toMatchObject({ code: 0, stderr: `corpuslint: 2 findings suppressed by ${FILE}\n` });
  });

  test("--document narrows it, and keeps the file's comments and order", async () => {
    const cwd = folderOf({
      "a.txt": WITH_ERROR,
      "b/a.txt": WITH_ERROR,
      [FILE]: "# ours\nsuppressions:\n  - fingerprint: 0000000000000000 # old\n    reason: before\n",
    });
    const [fingerprint] = await fingerprintsOf(cwd);
    await suppress(cwd, fingerprint, "--reason", "a: “quoted” #1", "--document", "b/*");
    expect(readFileSync(join(cwd, FILE), "utf8")).toBe(
      `# ours\nsuppressions:\n  - fingerprint: 0000000000000000 # old\n    reason: before\n  - fingerprint: ${fingerprint}\n    document: b/*\n    reason: "a: “quoted” #1"\n`,
    );
    const outcome = await lint(cwd);
    expect(outcome.code).toBe(1);
    expect(recordsOf(outcome)).toMatchObject([
      { document: "a.txt", findings: [{}] },
      { document: "b/a.txt", findings: [] },
    ]);
    expect(outcome.stderr).toContain(`${FILE}:3: the suppression of 0000000000000000 matches nothing any more`);
  });

  test("--fingerprints tells at the terminal what to suppress", async () => {
    const cwd = folderOf({ "a.txt": WITH_ERROR });
    const [fingerprint] = await fingerprintsOf(cwd);
    expect((await corpuslint(["--fingerprints"], { cwd })).stdout).toContain(`spam/markup-residue  ${fingerprint}\n`);
    expect((await corpuslint([], { cwd })).stdout).not.toContain(fingerprint);
  });

  test("twice the same changes reason and date", async () => {
    const cwd = folderOf();
    await suppress(cwd, "1234567890123456", "--reason", "one", "--until", "2030-01-31");
    expect(await suppress(cwd, "1234567890123456", "--reason", "two")).toMatchObject({ stdout: `${FILE}: 1 changed\n` });
    expect(readFileSync(join(cwd, FILE), "utf8")).not.toMatch(/one|until/);
    expect((await lint(cwd, "--suppressions", FILE, "--stdin-filename", "x.txt")).code).toBe(0);
  });

  test("an ended one counts again and says so", async () => {
    const cwd = folderOf({ "a.txt": WITH_ERROR });
    const [fingerprint] = await fingerprintsOf(cwd);
    await suppress(cwd, fingerprint, "--reason", "until the next crawl", "--until", "2020-02-29");
    expect(await lint(cwd)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining(`the suppression of ${fingerprint} ended on 2020-02-29`),
    });
  });

  test("a run over some paths calls nothing stale that it did not see", async () => {
    const cwd = folderOf({ "a.txt": CLEAN, "b.txt": CLEAN });
    await suppress(cwd, "1234567890123456", "--reason", "anywhere");
    await suppress(cwd, "1234567890123456", "--reason", "there", "--document", "b.txt");
    expect((await lint(cwd, "a.txt")).stderr).toBe("");
    expect((await lint(cwd, "b.txt")).stderr).toContain(`${FILE}:6`);
    expect((await lint(cwd)).stderr.match(/matches nothing/g)).toHaveLength(2);
  });

  test("is found from the folder of the configuration, and elsewhere where that says so", async () => {
    const cwd = folderOf({ "corpuslint.config.yaml": "suppressions: gate/ok.yaml\n", "texts/a.txt": WITH_ERROR, "gate/": "" });
    const [fingerprint] = await fingerprintsOf(cwd);
    expect((await suppress(join(cwd, "texts"), fingerprint, "--reason", "fine")).stdout).toBe(
      `${join("..", "gate", "ok.yaml")}: 1 added\n`,
    );
    expect((await lint(join(cwd, "texts"))).code).toBe(0);
  });

  test.each([
    [["123"], '"123" is no fingerprint'],
    [["1234567890123456", "--reason", "  "], "has no reason"],
  ])("%j is refused and nothing is written", async (args, message) => {
    const cwd = folderOf();
    expect(await suppress(cwd, "--reason", "why", ...args)).toMatchObject({ code: 2, stderr: expect.stringContaining(message) });
    expect(existsSync(join(cwd, FILE))).toBe(false);
  });

  test("without a reason it is refused", async () => {
    expect(await suppress(folderOf(), "1234567890123456")).toMatchObject({ code: 2, stderr: expect.stringContaining("--reason") });
  });

  test("a file that is none is refused with its line", async () => {
    const outcome = await lint(folderOf({ "a.txt": CLEAN, [FILE]: "supressions: []\n" }));
    expect(outcome).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining(`${FILE}:1: unknown field "supressions"`) });
  });
});

describe("budget", () => {
  const run = (budget: string, files: Readonly<Record<string, string>>, ...args: string[]) =>
    corpuslint(["--format", "json", ...args], { cwd: folderOf({ "corpuslint.config.yaml": `budget: ${budget}\n`, ...files }) });

  test("what is within it fails nothing", async () => {
    const outcome = await run("{ spam: 1 }", { "a.txt": WITH_ERROR });
    expect(outcome).toMatchObject({ code: 0, stderr: "corpuslint: within budget: spam has 1 finding of 1\n" });
    expect(reportOf(outcome).documents[0].findings).toHaveLength(1);
  });

  test("what is over it fails the run, whatever its severity", async () => {
    const over = await run("{ repetition/duplicate-line: 0 }", { "a.txt": WITH_INFO });
    expect(over).toMatchObject({ code: 1, stderr: "corpuslint: over budget: repetition/duplicate-line has 1 finding, allowed are 0\n" });
    expect((await run("{ repetition/duplicate-line: 0 }", { "a.txt": WITH_INFO }, "--fail-on", "never")).code).toBe(0);
  });

  test("a share is of the lines of all documents", async () => {
    const files = { "a.txt": WITH_INFO, "b.txt": CLEAN + CLEAN.replaceAll("鱼", "虾") };
    expect(await run("{ repetition: 15% of lines }", files)).toMatchObject({
      code: 0,
      stderr: expect.stringContaining("within budget: repetition has 1 line (12.5 % of all) of 15 % of lines"),
    });
    expect((await run("{ repetition: 12.4% of lines }", files)).code).toBe(1);
  });

  test("a rule's own budget comes before its family's; the rest decides as ever", async () => {
    const files = { "a.txt": WITH_ERROR, "b.txt": WITH_WARNING };
    expect((await run("{ spam: 0, spam/markup-residue: 3 }", files)).code).toBe(0);
    expect((await run("{ spam: 3 }", files, "--fail-on", "warn")).code).toBe(1);
    expect((await run("{ spam: 3 }", files, "--max-warnings", "0")).code).toBe(1);
    expect((await run("{ spam: 3, script: 1 }", files, "--max-warnings", "0")).code).toBe(0);
  });

  test.each([
    ["{ spamm: 0 }", 'corpuslint.config.yaml:1: unknown family or rule "spamm" (did you mean "spam"?)'],
    ["{ spam: some }", '"budget.spam" must be a count (3) or a share ("5% of lines")'],
    ["{ spam: -1 }", '"budget.spam" must be a count'],
  ])("%s is refused", async (budget, message) => {
    expect(await run(budget, {})).toMatchObject({ code: 2, stderr: expect.stringContaining(message) });
  });
});
