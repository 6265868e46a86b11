/** `--staged` lints the index: real git, real files. */
import { renameSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { GIT_ENV, repository } from "../input/git-repository.ts";
import { corpuslint, documentsOf, folderOf, recordsOf, reportOf } from "./command.ts";
import { CLEAN, WITH_ERROR } from "./texts.ts";

const staged = (cwd: string, ...args: string[]) => corpuslint(["--staged", "--format", "jsonl", ...args], { cwd, env: GIT_ENV });
const rulesOf = async (cwd: string, ...args: string[]) =>
  recordsOf(await staged(cwd, ...args)).map(({ document, findings }) => [document, findings.map(({ rule }) => rule)]);

describe("--staged", () => {
  test("lints what differs from the last commit, and nothing else", async () => {
    const { folder, git, write } = repository({ "old.txt": WITH_ERROR });
    write({ "new.txt": CLEAN, "unstaged.txt": WITH_ERROR });
    git("add", "new.txt");
    const outcome = await staged(folder);
    expect(documentsOf(outcome)).toEqual(["new.txt"]);
    expect(outcome.code).toBe(0);
  });

  test("reads the index where a file is staged in part", async () => {
    const { folder, git, write } = repository({ "a.txt": CLEAN });
    write({ "a.txt": CLEAN + WITH_ERROR });
    git("add", "a.txt");
    write({ "a.txt": CLEAN });
    const dirty = await staged(folder);
    expect(recordsOf(dirty)).toMatchObject([{ document: "a.txt", findings: [{ rule: "spam/markup-residue", line: 4 }] }]);
    expect(dirty.code).toBe(1);
    git("add", "a.txt");
    write({ "a.txt": WITH_ERROR });
    expect(await rulesOf(folder)).toEqual([]);
  });

  test("works before the first commit", async () => {
    const { folder, git, write } = repository();
    write({ "a.txt": WITH_ERROR });
    git("add", "a.txt");
    expect(await rulesOf(folder)).toEqual([["a.txt", ["spam/markup-residue"]]]);
  });

  test("lints a renamed file under its new name and passes over a deleted one", async () => {
    const { folder, git } = repository({ "a.txt": WITH_ERROR, "b.txt": WITH_ERROR });
    renameSync(join(folder, "a.txt"), join(folder, "c.txt"));
    unlinkSync(join(folder, "b.txt"));
    git("add", "--all");
    expect(await rulesOf(folder)).toEqual([["c.txt", ["spam/markup-residue"]]]);
  });

  test("lints a file that is gone from the working tree", async () => {
    const { folder, git, write } = repository();
    write({ "a.txt": WITH_ERROR });
    git("add", "a.txt");
    rmSync(join(folder, "a.txt"));
    expect(await rulesOf(folder)).toEqual([["a.txt", ["spam/markup-residue"]]]);
  });

  test("knows files by odd names", async () => {
    const { folder, git, write } = repository();
    const names = [" a b.txt", 'quo"te.txt', "line\nfeed.txt", "-x.txt", "tab\t.txt", "字.txt", "$(id).txt"];
    write(Object.fromEntries(names.map((name) => [name, WITH_ERROR])));
    writeFileSync(Buffer.from(`${folder}/b\xe4d.txt`, "latin1"), WITH_ERROR);
    git("add", "--all");
    const outcome = await staged(folder);
    expect(documentsOf(outcome).sort()).toEqual([...names, "b\\xE4d.txt"].sort());
    expect(recordsOf(outcome).every(({ findings }) => findings.length === 1)).toBe(true);
  });

  test("decodes what is not UTF-8 and tells what it skips", async () => {
    const { folder, git, write } = repository();
    const gbk = Buffer.from("c7e5b3bfb5c4c2ebcdb7c9cfa3acd3e6c3f1b0d1b8d5bfbfb0b6b5c4b4f8d3e3d2bbbff0bff0ccf0c9cfb3d3ccd6a1a30a", "hex");
    write({ "gbk.txt": gbk, "picture.png": new Uint8Array(600), "empty.txt": "", ".hidden/a.txt": WITH_ERROR });
    write({ "pointer.txt": `version https://git-lfs.github.com/spec/v1\noid sha256:${"0".repeat(64)}\nsize 12\n` });
    symlinkSync("gbk.txt", join(folder, "link.txt"));
    git("add", "--all");
    git("update-index", "--add", "--cacheinfo", `160000,${"1".repeat(40)},module`);
    const { summary, documents } = reportOf(await corpuslint(["--staged", "--format", "json"], { cwd: folder, env: GIT_ENV }));
    expect(documents).toMatchObject([{ document: "gbk.txt", findings: [{ rule: "encoding/invalid-bytes" }] }]);
    expect(summary.skipped).toEqual({ binary: 1, empty: 1, hidden: 1, "symbolic link": 1, submodule: 1, "git LFS pointer": 1 });
    expect(summary.files).toBe(1);
  });

  test("reads records out of containers", async () => {
    const { folder, git, write } = repository();
    write({ "r.jsonl": `${JSON.stringify({ id: "a", text: CLEAN })}\n${JSON.stringify({ id: "b", text: WITH_ERROR })}\n`, "z.txt": CLEAN });
    git("add", "--all");
    expect(await rulesOf(folder)).toEqual([
      ["r.jsonl#a", []],
      ["r.jsonl#b", ["spam/markup-residue"]],
      ["z.txt", []],
    ]);
  });

  test("hears .corpuslintignore and the configuration, not .gitignore: what git tracks is committed", async () => {
    const { folder, git, write } = repository();
    write({ "drafts/a.txt": WITH_ERROR, "raw/a.txt": WITH_ERROR, "tracked.txt": WITH_ERROR, ".gitignore": "tracked.txt\n" });
    write({ ".corpuslintignore": "drafts/\n", "corpuslint.config.yaml": "ignore: [raw]\n" });
    git("add", "--force", "--all");
    const { documents, summary } = reportOf(await corpuslint(["--staged", "--format", "json"], { cwd: folder, env: GIT_ENV }));
    expect(documents.map(({ document }) => document)).toEqual(["corpuslint.config.yaml", "tracked.txt"]);
    expect(summary.skipped).toEqual({ ignored: 2 });
  });

  test("is limited by paths, folders and globs", async () => {
    const { folder, git, write } = repository();
    write({ "a/x.txt": CLEAN, "a/y.md": CLEAN, "b/x.txt": CLEAN, "x.txt": CLEAN });
    git("add", "--all");
    const documents = async (...paths: string[]) => documentsOf(await staged(folder, "--", ...paths));
    expect(await documents("a")).toEqual(["a/x.txt", "a/y.md"]);
    expect(await documents("./x.txt", "b/")).toEqual(["b/x.txt", "x.txt"]);
    expect(await documents("*.txt")).toEqual(["x.txt"]);
    expect(await documents("**/*.txt")).toEqual(["a/x.txt", "b/x.txt", "x.txt"]);
    const wrong = await staged(folder, "gone.txt");
    expect(wrong).toMatchObject({ code: 2, stderr: expect.stringContaining("gone.txt: no such file or folder, staged or not") });
  });

  test("tells paths from the folder it runs in, and lints all of the repository", async () => {
    const { folder, git, write } = repository();
    write({ "a/x.txt": CLEAN, "b/x.txt": CLEAN });
    git("add", "--all");
    expect(documentsOf(await staged(join(folder, "a")))).toEqual(["x.txt", "../b/x.txt"]);
  });

  test("outside a repository says so and exits 2", async () => {
    const outcome = await corpuslint(["--staged"], { cwd: folderOf({ "a.txt": CLEAN }), env: { GIT_CEILING_DIRECTORIES: "/" } });
    expect(outcome).toMatchObject({ code: 2, stderr: expect.stringContaining("--staged: not inside a git repository") });
  });

  test("without git says so and exits 2", async () => {
    const outcome = await corpuslint(["--staged"], { cwd: folderOf({ "a.txt": CLEAN }), env: { PATH: "/nowhere" } });
    expect(outcome).toMatchObject({ code: 2, stderr: expect.stringContaining("git is not installed") });
  });

  test("an unmerged file is a problem, not a pass", async () => {
    const { folder, git, write, commit } = repository({ "a.txt": CLEAN });
    git("checkout", "--quiet", "-b", "other");
    write({ "a.txt": "别的说法。\n" });
    commit();
    git("checkout", "--quiet", "main");
    write({ "a.txt": "另一种说法。\n" });
    commit();
    expect(() => git("merge", "other")).toThrow();
    expect(await staged(folder)).toMatchObject({ code: 2, stderr: expect.stringContaining("a.txt: is unmerged") });
  });
});
