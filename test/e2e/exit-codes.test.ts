import { chmodSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { corpuslint, documentsOf, folderOf, type Outcome, reportOf } from "./command.ts";
import { CLEAN, WITH_ERROR, WITH_INFO, WITH_WARNING } from "./texts.ts";

const FORMATS = ["stylish", "json", "jsonl"] as const;
const NOBODY = 65_534;

/** Whatever the exit code, a report that was begun is whole. */
function expectWhole({ stdout }: Outcome, format: (typeof FORMATS)[number]): void {
  if (format === "json") expect(JSON.parse(stdout)).toMatchObject({ version: 1, tool: { name: "corpuslint" } });
  else if (format === "jsonl") for (const line of stdout.split("\n").slice(0, -1)) expect(JSON.parse(line)).toHaveProperty("document");
  else expect(stdout).toMatch(/ in \d+\.\d\d s\n/);
}

describe.each(FORMATS)("exit codes with --format %s", (format) => {
  async function lint(files: Parameters<typeof folderOf>[0], ...args: string[]): Promise<Outcome> {
    const outcome = await corpuslint(["--format", format, ...args], { cwd: folderOf(files) });
    expect(outcome.stderr).not.toContain("internal error");
    return outcome;
  }

  test("clean texts end with 0", async () => {
    const outcome = await lint({ "a.txt": CLEAN, "b/c.txt": CLEAN });
    expect(outcome).toMatchObject({ code: 0, stderr: "" });
    expectWhole(outcome, format);
  });

  test("a finding of severity error ends with 1", async () => {
    const outcome = await lint({ "a.txt": CLEAN, "b.txt": WITH_ERROR });
    expect(outcome).toMatchObject({ code: 1, stderr: "" });
    expect(outcome.stdout).toContain("spam/markup-residue");
    expectWhole(outcome, format);
  });

  test("warnings alone end with 0", async () => {
    const outcome = await lint({ "a.txt": WITH_WARNING });
    expect(outcome.code).toBe(0);
    expect(outcome.stdout).toContain("script/mixed-variant");
  });

  test("--fail-on warn makes a warning end with 1, and leaves information alone", async () => {
    expect((await lint({ "a.txt": WITH_WARNING }, "--fail-on", "warn")).code).toBe(1);
    expect((await lint({ "a.txt": WITH_INFO }, "--fail-on", "warn")).code).toBe(0);
  });

  test("--fail-on info makes any finding end with 1", async () => {
    expect((await lint({ "a.txt": WITH_INFO }, "--fail-on", "info")).code).toBe(1);
  });

  test("--fail-on never ends with 0, however bad the text", async () => {
    const outcome = await lint({ "a.txt": WITH_ERROR }, "--fail-on", "never");
    expect(outcome.code).toBe(0);
    expect(outcome.stdout).toContain("spam/markup-residue");
  });

  test("--fail-on never still ends with 2 on bad input", async () => {
    expect((await lint({ "a.txt": WITH_ERROR }, "--fail-on", "never", "a.txt", "gone.txt")).code).toBe(2);
  });

  test("more warnings than --max-warnings end with 1, as many end with 0", async () => {
    expect((await lint({ "a.txt": WITH_WARNING }, "--max-warnings", "0")).code).toBe(1);
    expect((await lint({ "a.txt": WITH_WARNING }, "--max-warnings", "1")).code).toBe(0);
  });

  test("--quiet does not hide that there were too many warnings", async () => {
    expect((await lint({ "a.txt": WITH_WARNING }, "--quiet", "--max-warnings", "0")).code).toBe(1);
  });

  test("a path that is not there ends with 2, and the others are linted", async () => {
    const outcome = await lint({ "a.txt": WITH_ERROR }, "gone.txt", "a.txt");
    expect(outcome).toMatchObject({ code: 2, stderr: "corpuslint: gone.txt: no such file or folder\n" });
    expect(outcome.stdout).toContain("spam/markup-residue");
    expectWhole(outcome, format);
  });

  test("an empty path, as an unset variable gives, ends with 2 and does not lint the current folder", async () => {
    const outcome = await lint({ "a.txt": WITH_ERROR }, "");
    expect(outcome).toMatchObject({ code: 2, stderr: 'corpuslint: "": is no path: name a file, a folder or a glob\n' });
    expect(outcome.stdout).not.toContain("spam/markup-residue");
  });

  test("a link that leads to nothing ends with 2", async () => {
    const cwd = folderOf({ "a.txt": CLEAN });
    symlinkSync("nowhere", join(cwd, "link.txt"));
    const outcome = await corpuslint(["--format", format, "link.txt", "a.txt"], { cwd });
    expect(outcome).toMatchObject({ code: 2, stderr: "corpuslint: link.txt: no such file or folder\n" });
  });

  test("a folder with nothing in it ends with 2", async () => {
    const outcome = await lint({ "empty/": "" }, "empty");
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toMatch(/^corpuslint: empty: holds no file to lint: /);
    expectWhole(outcome, format);
  });

  test("a glob that matches nothing ends with 2", async () => {
    const outcome = await lint({ "a.txt": CLEAN }, "*.md");
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toMatch(/^corpuslint: \*\.md: matches no file: /);
    expectWhole(outcome, format);
  });

  test("a bad record of a container ends with 2", async () => {
    const outcome = await lint({ "a.jsonl": '{"text":"岸边有风。"}\n{"text":\n' });
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toMatch(/^corpuslint: a\.jsonl:2: not a JSON record: /);
    expectWhole(outcome, format);
  });

  test("a bad configuration ends with 2 before anything is reported", async () => {
    const outcome = await lint({ "a.txt": CLEAN, "corpuslint.config.yaml": "rules: {a: [" });
    expect(outcome).toMatchObject({ code: 2, stdout: "" });
    expect(outcome.stderr).toMatch(/corpuslint\.config\.yaml:1: not YAML: /);
  });

  test("an unknown option ends with 2", async () => {
    expect(await lint({ "a.txt": CLEAN }, "--formt", "json")).toMatchObject({ code: 2, stdout: "" });
  });
});

describe("an unreadable file", () => {
  const user = process.getuid?.() === 0 ? NOBODY : undefined;
  let canRun = false;

  beforeAll(async () => {
    if (process.platform === "win32") return;
    const outcome = await corpuslint(["--version"], { cwd: "/", ...(user && { uid: user }) }).catch(() => undefined);
    canRun = outcome?.code === 0;
  });

  test.each(FORMATS)("ends with 2 in format %s, and the others are linted", async (format) => {
    if (!canRun) {
      console.warn("SKIPPED: unreadable files cannot be tested, the project cannot be read by an unprivileged user");
      return;
    }
    const cwd = folderOf({ "a.txt": WITH_ERROR, "b.txt": CLEAN, "locked/c.txt": CLEAN, "z.txt": CLEAN });
    chmodSync(join(cwd, "b.txt"), 0);
    chmodSync(join(cwd, "locked"), 0);
    const outcome = await corpuslint(["--format", format], { cwd, ...(user && { uid: user }) });
    chmodSync(join(cwd, "locked"), 0o755);
    expect(outcome.code).toBe(2);
    expect(outcome.stderr.split("\n").sort()).toEqual([
      "",
      "corpuslint: b.txt: cannot be read: permission denied: check the file's mode and owner",
      "corpuslint: locked: permission denied: check the file's mode and owner",
    ]);
    expectWhole(outcome, format);
    if (format === "jsonl") expect(documentsOf(outcome)).toEqual(["a.txt", "z.txt"]);
    if (format === "json") expect(reportOf(outcome).summary).toMatchObject({ documents: 2, failures: 2 });
    if (format === "stylish") expect(outcome.stdout).toContain("spam/markup-residue");
  });
});

describe("bad usage ends with 2 and says what was expected", () => {
  test.each<[args: string[], message: RegExp]>([
    [["--nope"], /unknown option '--nope'/],
    [["--formt", "json"], /unknown option '--formt'\s+\(Did you mean --format\?\)/],
    [["--format", "sarf"], /unknown format "sarf" \(did you mean "sarif"\?\); there are stylish, json, jsonl/],
    [["--jobs", "0"], /at least 1/],
    [["--jobs", "two"], /a whole number is expected/],
    [["--max-warnings", "-1"], /a whole number is expected/],
    [["--offsets", "chars"], /Allowed choices are utf16, codepoint, byte/],
    [["--locale", "fr"], /Allowed choices are en, zh-CN, zh-TW/],
    [["--preset", "strct"], /Allowed choices are recommended, strict, gate/],
    [["--config", "gone.yaml"], /gone\.yaml: no such configuration file/],
    [["--rule", "spam/link-farm"], /a severity is missing/],
    [["--rule", "spam/link-fram: error"], /unknown rule "spam\/link-fram" \(did you mean "spam\/link-farm"\?\)/],
    [["--rule", "spam/link-farm: eror"], /"eror" must be one of error, warn, info, off/],
    [["--rule", "spam/link-farm: [error, { minItem: 5 }]"], /has no option "minItem" \(did you mean "minItems"\?\)/],
    [["--rule", "spam/link-farm: [error, { minItems: few }]"], /option "minItems": .*expected number/],
    [["--rule", "spam/link-farm: [error"], /--rule "spam\/link-farm: \[error".*not YAML/],
    [["--encoding", "utf-9"], /unknown encoding "utf-9"/],
    [["-", "a.txt"], /standard input is linted alone/],
    [["--stdin-filename", "b.txt", "a.txt"], /standard input is linted alone/],
    [["explain", "spam/link-fram"], /unknown rule "spam\/link-fram" \(did you mean "spam\/link-farm"\?\)/],
    [["explain", "link-farm"], /did you mean "spam\/link-farm"\?/],
    [["explain"], /missing required argument 'rule'/],
    [["--output", "a.txt/report.json"], /--output a\.txt\/report\.json: cannot be written: /],
    [["--output", "folder"], /--output folder: is a folder/],
    [["--output", "a.txt", "a.txt"], /--output a\.txt: is a path to lint as well/],
  ])("%j", async (args, message) => {
    const outcome = await corpuslint(args, { cwd: folderOf({ "a.txt": CLEAN, "folder/": "" }), input: CLEAN });
    expect(outcome).toMatchObject({ code: 2, stdout: "" });
    expect(outcome.stderr).toMatch(message);
    expect(outcome.stderr).not.toMatch(/internal error|^ +at /m);
  });
});
