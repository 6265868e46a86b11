/** `--cache`: the same output from what was kept, and a miss for whatever may change it. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { COMMAND, corpuslint, folderOf, recordsOf } from "./command.ts";
import { CLEAN, WITH_ERROR, WITH_WARNING } from "./texts.ts";

const RECORDS = ["Wash the screens once a year.", "The ferry sails six times a day."]
  .map((text, i) => `${JSON.stringify({ id: `${i}`, text: `${text}\nShare this: Facebook Email Print\n` })}\n`)
  .join("");
const FILES = {
  "a.txt": WITH_ERROR,
  "b.txt": CLEAN,
  "c.txt": WITH_WARNING,
  "gbk.txt": Buffer.from("c7e5b3bfb5c4c2ebcdb7c9cfa3acd3e6c3f1b0d1b8d5bfbfb0b6b5c4b4f8d3e3d2bbbff0bff0ccf0c9cfb3d3ccd6a1a30a", "hex"),
  "page.html": `<p>${CLEAN}</p>`,
  "figures.txt": "白沙渡大桥主跨460米，桥宽32米，去年10月通车。工程由三家单位承建，未发生安全事故。白沙渡大桥的主跨为520米。\n",
  "bin.dat": new Uint8Array(600),
  "r.jsonl": RECORDS,
  "footer.txt": "Bread is baked at five.\nShare this: Facebook Email Print\n",
};
const CACHE = ".cache-of-this-test";
const lint = (cwd: string, ...args: string[]) => corpuslint(["--format", "jsonl", "--cache-file", CACHE, ...args], { cwd });
const linesOf = (cwd: string) => readFileSync(join(cwd, CACHE), "utf8").split("\n").slice(1, -1);

describe("--cache", () => {
  test("warm output is byte-identical, with facts between documents, at other times and in another folder", async () => {
    const cwd = folderOf(FILES);
    const without = await corpuslint(["--format", "jsonl"], { cwd });
    const cold = await lint(cwd);
    expect(cold).toEqual(without);
    expect(linesOf(cwd)).toHaveLength(Object.keys(FILES).length);
    expect(recordsOf(cold).flatMap(({ findings }) => findings.map(({ rule }) => rule))).toContain("repetition/recurring-line");
    const before = readFileSync(join(cwd, CACHE));
    const checkout = folderOf();
    cpSync(cwd, checkout, { recursive: true });
    utimesSync(join(checkout, "a.txt"), 1, 1);
    for (const folder of [cwd, checkout]) {
      expect(await lint(folder)).toEqual(cold);
      expect(await lint(folder, "--jobs", "2")).toEqual(cold);
      expect(readFileSync(join(folder, CACHE)).equals(before)).toBe(true);
    }
  });

  test("it is what was kept that answers: a changed entry shows", async () => {
    const cwd = folderOf({ "a.txt": WITH_ERROR });
    await lint(cwd);
    const content = readFileSync(join(cwd, CACHE), "utf8");
    writeFileSync(join(cwd, CACHE), content.replace("left by an injection", "as the cache tells"));
    expect((await lint(cwd)).stdout).toContain("as the cache tells");
  });

  test("a changed option is a miss", async () => {
    const cwd = folderOf({ "a.txt": WITH_ERROR });
    await lint(cwd);
    const outcome = await lint(cwd, "--preset", "strict");
    expect(linesOf(cwd)).toHaveLength(2);
    expect(outcome.stdout).toBe((await corpuslint(["--format", "jsonl", "--preset", "strict"], { cwd })).stdout);
  });

  test("another version of the tool, or of a table of its rules: a miss", async () => {
    const tool = mkdtempSync(join(tmpdir(), "corpuslint-tool-"));
    onTestFinished(() => rmSync(tool, { recursive: true, force: true }));
    const root = dirname(dirname(COMMAND));
    cpSync(join(root, "dist"), join(tool, "dist"), { recursive: true, filter: (path) => !/dist\/(?:src|rules)(?:\/|$)/.test(path) });
    symlinkSync(join(root, "node_modules"), join(tool, "node_modules"));
    const pack = (version: string) => writeFileSync(join(tool, "package.json"), JSON.stringify({ name: "corpuslint", version }));
    pack("1.0.0");
    const cwd = folderOf({ "a.txt": WITH_ERROR });
    const run = () => corpuslint(["--format", "jsonl", "--cache-file", CACHE], { cwd, command: join(tool, "dist", "cli.cjs") });
    const first = await run();
    expect(first.code).toBe(1);
    const mark = () => writeFileSync(join(cwd, CACHE), readFileSync(join(cwd, CACHE), "utf8").replace("left by an injection", "of old"));
    mark();
    expect((await run()).stdout).toContain("of old");
    pack("1.0.1");
    expect(await run()).toEqual(first);
    mark();
    writeFileSync(join(tool, "dist", "tables", "new.bin"), "a table");
    expect(await run()).toEqual(first);
  });

  test("a corrupt or hostile cache is passed over", async () => {
    const cwd = folderOf({ "a.txt": WITH_ERROR });
    const first = await lint(cwd);
    const content = readFileSync(join(cwd, CACHE), "utf8");
    const damages = [
      content.replace(/"severity":"error"/, '"severity":"none"'),
      content.replace(/"results":/, '"__proto__":{"x":1},"result":'),
      "garbage",
    ];
    for (const damage of damages) {
      writeFileSync(join(cwd, CACHE), damage);
      expect(await lint(cwd)).toEqual(first);
    }
  });

  test("stands beside other caches of node_modules, else in the folder, and is never linted", async () => {
    const cwd = folderOf({ "a.txt": CLEAN });
    await corpuslint(["--cache"], { cwd });
    expect(existsSync(join(cwd, ".corpuslintcache"))).toBe(true);
    mkdirSync(join(cwd, "node_modules"));
    await corpuslint(["--cache"], { cwd });
    expect(existsSync(join(cwd, "node_modules", ".cache", "corpuslint", "results"))).toBe(true);
    const named = await corpuslint(["--cache-file", "kept.txt", "--format", "jsonl"], { cwd });
    expect(await corpuslint(["--cache-file", "kept.txt", "--format", "jsonl"], { cwd })).toEqual(named);
  });

  test("one that cannot be written is told of and fails nothing", async () => {
    const outcome = await corpuslint(["--cache-file", "a.txt/cache"], { cwd: folderOf({ "a.txt": CLEAN }) });
    expect(outcome).toMatchObject({ code: 0, stderr: expect.stringContaining("could not be written") });
  });

  test("serves --staged and standard input too", async () => {
    const cwd = folderOf();
    const call = () => corpuslint(["--stdin-filename", "x.txt", "--format", "jsonl", "--cache-file", CACHE], { cwd, input: WITH_ERROR });
    expect(await call()).toEqual(await call());
    expect(linesOf(cwd)).toHaveLength(1);
  });

  test("what failed is tried again", async () => {
    const cwd = folderOf({ "r.jsonl": "no record\n" });
    expect((await lint(cwd)).code).toBe(2);
    expect((await lint(cwd)).code).toBe(2);
    expect(existsSync(join(cwd, CACHE))).toBe(false);
  });
});
