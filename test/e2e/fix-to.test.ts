/** `--fix-to`: a cleaned copy of a corpus, with its manifest; `--drop`; and `--diff`, which writes nothing. */
import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { corpuslint, folderOf, recordsOf } from "./command.ts";
import { CLEAN, WITH_ERROR } from "./texts.ts";

const PROJECT = new URL("../../", import.meta.url).pathname;
const HIDDEN = CLEAN.replace("码头", "码\u200b头");
const SPAM_LINE = WITH_ERROR.split("\n")[1];
const MANIFEST = "corpuslint-manifest.jsonl";

interface Row {
  readonly [field: string]: unknown;
}

function manifestOf(folder: string): Row[] {
  return readFileSync(join(folder, MANIFEST), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Row);
}

function textOf(folder: string, path: string): string {
  return readFileSync(join(folder, path), "utf8");
}

describe("--fix-to", () => {
  test("copies every linted file, repaired or byte for byte, and leaves the originals", async () => {
    const record = `{"id":1,  "text":${JSON.stringify(HIDDEN)}}`;
    const other = '{"id":2,  "text":"江风很凉。" }';
    const files = {
      "a.txt": HIDDEN,
      "deep/er/b.md": CLEAN,
      "c.jsonl": `${record}\n${other}`,
      "d.jsonl.gz": gzipSync(`${record}\n`),
      "e.bin": Uint8Array.of(0, 1, 0, 2),
    };
    const cwd = folderOf(files);
    chmodSync(join(cwd, "deep/er/b.md"), 0o600);
    expect((await corpuslint(["--fix-to", "out", "--no-config"], { cwd })).code).toBe(0);
    const out = join(cwd, "out");
    expect(readdirSync(out).sort()).toEqual(["a.txt", "c.jsonl", MANIFEST, "d.jsonl.gz", "deep"]);
    expect(textOf(out, "a.txt")).toBe(CLEAN);
    expect(textOf(out, "deep/er/b.md")).toBe(CLEAN);
    expect(statSync(join(out, "deep/er/b.md")).mode & 0o777).toBe(0o600);
    expect(textOf(out, "c.jsonl")).toBe(`${record.replace("\u200b", "")}\n${other}`);
    expect(gunzipSync(readFileSync(join(out, "d.jsonl.gz"))).toString()).toBe(`${record.replace("\u200b", "")}\n`);
    expect(textOf(cwd, "a.txt")).toBe(HIDDEN);
    const [head, ...rows] = manifestOf(out);
    expect(head).toMatchObject({ manifest: 1, complete: true });
    const fix = {
      action: "fix",
      rule: "encoding/invisible",
      span: { start: 4, end: 5 },
      line: 1,
      before: "\u200b",
      after: "",
      safe: true,
      why: expect.any(String),
    };
    expect(rows).toEqual([
      { document: "a.txt", ...fix },
      { document: "c.jsonl#1", ...fix },
      { document: "d.jsonl.gz#1", ...fix },
      {
        counts: {
          documents: 3,
          safe: 3,
          unsafe: 0,
          lines: 0,
          rules: { "encoding/invisible": 3 },
          files: 4,
          linted: 5,
          failures: 0,
          skipped: expect.objectContaining({ binary: 1 }),
        },
      },
    ]);
  });

  test("a second run into the same folder writes it anew, and says what is not its own", async () => {
    const cwd = folderOf({ "in/a.txt": HIDDEN });
    await corpuslint(["--fix-to", "out", "--no-config", "in"], { cwd });
    writeFileSync(join(cwd, "in/a.txt"), `${HIDDEN}新的一行。\n`);
    writeFileSync(join(cwd, "out/in/old.txt"), "x");
    const { code, stdout } = await corpuslint(["--fix-to", "out", "--no-config", "in"], { cwd });
    expect(code).toBe(0);
    expect(textOf(cwd, "out/in/a.txt")).toBe(`${CLEAN}新的一行。\n`);
    expect(stdout).toContain("1 file in the folder of the copy is not of this run");
    expect(existsSync(join(cwd, "out/in/old.txt"))).toBe(true);
  });

  test("what lies outside the working directory keeps the name of its folder", async () => {
    const cwd = folderOf({ "here/": "", "corpus/x/a.txt": HIDDEN });
    expect((await corpuslint(["--fix-to", "out", "--no-config", "../corpus"], { cwd: join(cwd, "here") })).code).toBe(0);
    expect(textOf(cwd, "here/out/corpus/x/a.txt")).toBe(CLEAN);
  });

  test.each([
    ["a folder with other things", ["--fix-to", "full", "in"], "is not empty (it holds b.txt)"],
    ["a folder that is to be linted", ["--fix-to", "in", "in"], "holds in, which is to be linted"],
    ["a file", ["--fix-to", "in/a.txt", "in"], "is a file"],
    ["two inputs that fall together", ["--fix-to", "out", "../other/in", "in"], "would both be written to in/"],
  ])("%s is refused", async (_, args, said) => {
    const cwd = folderOf({ "w/in/a.txt": HIDDEN, "w/full/b.txt": CLEAN, "other/in/a.txt": HIDDEN });
    const { code, stderr } = await corpuslint([...args, "--no-config"], { cwd: join(cwd, "w") });
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(said) });
    expect(existsSync(join(cwd, "w/out"))).toBe(false);
  });
});

describe("--drop", () => {
  test("of the specimens no spam is left, and what is left are lines of theirs, byte for byte", async () => {
    const out = join(folderOf(), "out");
    // those in the folders below hold damage that is repaired on the way
    const specimens = readdirSync(join(PROJECT, "seeds")).flatMap((name) => (/\.(?:txt|md)$/.test(name) ? [`seeds/${name}`] : []));
    const run = await corpuslint(["--fix-to", out, "--drop", "spam", ...specimens, "--no-config", "--fail-on", "never"], { cwd: PROJECT });
    expect(run.code).toBe(0);
    const again = await corpuslint([".", "--no-config", "--fail-on", "never", "--format", "jsonl"], { cwd: out });
    expect(again.code).toBe(0);
    expect(recordsOf(again).flatMap(({ findings }) => findings.filter(({ rule }) => rule.startsWith("spam/")))).toEqual([]);
    const before = await corpuslint([...specimens, "--no-config", "--fail-on", "never", "--format", "jsonl"], { cwd: PROJECT });
    for (const { document, findings } of recordsOf(before)) {
      const spam = findings.filter(({ rule, severity }) => rule.startsWith("spam/") && severity !== "info");
      const lines = textOf(PROJECT, document).split("\n");
      const left = textOf(out, document).split("\n");
      const bad = new Set(spam.flatMap(({ line, endLine }) => Array.from({ length: endLine - line + 1 }, (_, i) => line - 1 + i)));
      expect(
        isPartOf(
          left,
          lines.filter((_, i) => !bad.has(i)),
        ),
      ).toBe(true);
    }
    const counts = manifestOf(out).at(-1)?.counts as { lines: number; documents: number };
    expect(counts.documents).toBe(4);
    expect(counts.lines).toBeGreaterThan(20);
  });

  test("each line that goes is in the manifest", async () => {
    const cwd = folderOf({ "a.txt": WITH_ERROR });
    await corpuslint(["--fix-to", "out", "--drop", "spam,boilerplate", "--no-config"], { cwd });
    expect(textOf(cwd, "out/a.txt")).toBe(WITH_ERROR.replace(`${SPAM_LINE}\n`, ""));
    expect(manifestOf(join(cwd, "out"))[1]).toMatchObject({
      action: "drop",
      rule: "spam/markup-residue",
      line: 2,
      before: `${SPAM_LINE}\n`,
      after: "",
      safe: false,
    });
  });
});

/** Whether `part` is `whole` with some elements left out. */
function isPartOf(part: readonly string[], whole: readonly string[]): boolean {
  let at = 0;
  for (const line of whole) if (at < part.length && part[at] === line) at++;
  return at === part.length;
}

describe("--diff", () => {
  test("shows a patch that git applies, writes nothing, and fails where something would change", async () => {
    const cwd = folderOf({ "a.txt": `${HIDDEN}${CLEAN.repeat(5)}`, "b.txt": HIDDEN.trimEnd(), "clean.txt": CLEAN });
    const { code, stdout, stderr } = await corpuslint(["--diff", "--no-config"], { cwd });
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: "corpuslint: nothing is written; to be made: 2 fixes (2 safe, 0 unsafe) in 2 documents\n",
    });
    expect(textOf(cwd, "a.txt")).toContain("\u200b");
    execFileSync("git", ["apply", "-"], { cwd, input: stdout });
    expect(textOf(cwd, "a.txt")).toBe(CLEAN.repeat(6));
    expect(textOf(cwd, "b.txt")).toBe(CLEAN.trimEnd());
    expect(await corpuslint(["--diff", "--no-config"], { cwd })).toEqual({
      code: 0,
      stdout: "",
      stderr: "corpuslint: nothing would change\n",
    });
  });

  test("in colour, nothing that nobody sees, or that moves a cursor, reaches the terminal", async () => {
    const cwd = folderOf({ "a.txt": HIDDEN.replace("渔民", "渔\u001b[2J民") });
    const { stdout } = await corpuslint(["--diff", "--no-config", "--color"], { cwd });
    expect(stdout).toContain("\u001b[31m-清晨的码<U+200B>头上");
    expect(stdout).toContain("<U+001B>[2J");
    expect(stdout).not.toContain("\u001b[2J");
  });

  test("of a copy that would drop lines, nothing is made", async () => {
    const cwd = folderOf({ "a.txt": WITH_ERROR });
    mkdirSync(join(cwd, "empty"));
    const { code, stdout } = await corpuslint(["--diff", "--fix-to", "out", "--drop", "spam", "--no-config", "a.txt"], { cwd });
    expect(code).toBe(1);
    expect(stdout).toContain(`-${SPAM_LINE}\n`);
    expect(existsSync(join(cwd, "out"))).toBe(false);
  });
});
