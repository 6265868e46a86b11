/** Commits through hooks: real git, the real pre-commit program, the recipes of docs/hook.md. */
import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { GIT_ENV, type GitFolder, repository } from "../input/git-repository.ts";
import { COMMAND, environment, folderOf } from "./command.ts";
import { CLEAN, WITH_ERROR } from "./texts.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const HEAD = "真人百家乐投注_澳门博彩网址大全_彩票开户送彩金_老虎机试玩下载_体育竞猜平台登录\n";
const WITH_SPAM_HEAD = HEAD + CLEAN + CLEAN.replaceAll("鱼", "虾");

/** What npm puts on the PATH. */
const SHIM = `#!/bin/sh\nexec "${process.execPath}" "${COMMAND}" "$@"\n`;

interface Committed {
  readonly ok: boolean;
  readonly output: string;
}

/** As people commit: with the command on their PATH. */
function committer({ folder }: GitFolder) {
  const bin = folderOf();
  installScript(join(bin, "corpuslint"), SHIM);
  const env = environment({ ...GIT_ENV, PATH: `${bin}:${process.env.PATH}`, PRE_COMMIT_HOME: join(bin, "pre-commit"), HOME: bin });
  const run = (program: string, ...args: string[]): Committed => {
    const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder, env, encoding: "utf8" });
    return { ok: status === 0, output: stdout + stderr };
  };
  return { run, commit: () => run("git", "commit", "--message", "texts") };
}

/** The code block of docs/hook.md that begins with a line. */
function recipe(firstLine: string): string {
  const page = readFileSync(join(ROOT, "docs", "hook.md"), "utf8");
  const start = page.indexOf(`\n${firstLine}\n`) + 1;
  if (start === 0) throw new Error(`docs/hook.md has no recipe "${firstLine}"`);
  return page.slice(start, page.indexOf("```", start));
}

function installScript(path: string, script: string): void {
  writeFileSync(path, script);
  chmodSync(path, 0o755);
}

describe("git's own hook", () => {
  function hooked() {
    const made = repository({ "old.txt": CLEAN });
    mkdirSync(join(made.folder, ".git", "hooks"), { recursive: true });
    installScript(join(made.folder, ".git", "hooks", "pre-commit"), recipe("#!/bin/sh"));
    return { ...made, ...committer(made) };
  }

  test("blocks a commit with a spam head and lets a clean one pass", () => {
    const { git, write, commit } = hooked();
    write({ "page.txt": WITH_SPAM_HEAD });
    git("add", "page.txt");
    const blocked = commit();
    expect(blocked).toMatchObject({ ok: false, output: expect.stringContaining("page.txt\n    1:1  error") });
    expect(git("log", "--oneline").trim().split("\n")).toHaveLength(1);
    write({ "page.txt": WITH_SPAM_HEAD.slice(HEAD.length) });
    git("add", "page.txt");
    expect(commit().ok).toBe(true);
    expect(git("log", "--oneline").trim().split("\n")).toHaveLength(2);
  });

  test("judges the part that is staged", () => {
    const { git, write, commit } = hooked();
    write({ "page.txt": CLEAN });
    git("add", "page.txt");
    write({ "page.txt": WITH_SPAM_HEAD });
    expect(commit().ok).toBe(true);
  });

  test("sees what `git commit --all` and `git commit PATH` take, from any folder", () => {
    const { folder, git, write, commit, run } = hooked();
    write({ "old.txt": WITH_ERROR, "sub/clean.txt": CLEAN });
    expect(run("git", "commit", "--all", "--message", "all").ok).toBe(false);
    git("add", "sub");
    expect(run("git", "-C", join(folder, "sub"), "commit", "--message", "one", "clean.txt").ok).toBe(true);
    expect(commit().output).toContain("no changes added");
  });
});

describe("Husky", () => {
  test("the recipe blocks and lets pass", () => {
    const made = repository({ ".gitignore": "node_modules\n" });
    const { folder, git, write } = made;
    mkdirSync(join(folder, ".husky"));
    mkdirSync(join(folder, "node_modules", ".bin"), { recursive: true });
    installScript(join(folder, "node_modules", ".bin", "corpuslint"), SHIM);
    writeFileSync(join(folder, "package.json"), '{ "name": "texts", "private": true }');
    installScript(join(folder, ".husky", "pre-commit"), `#!/usr/bin/env sh\n${recipe("# .husky/pre-commit")}`);
    git("config", "core.hooksPath", ".husky");
    const { commit } = committer(made);
    write({ "page.txt": WITH_SPAM_HEAD });
    git("add", "page.txt");
    expect(commit().ok).toBe(false);
    write({ "page.txt": CLEAN });
    git("add", "page.txt");
    expect(commit()).toMatchObject({ ok: true });
  });
});

describe("lint-staged", () => {
  test("its command takes absolute paths, whatever they are called", () => {
    const config = JSON.parse(recipe('{ "lint-staged": { "corpus/**/*.{txt,md,html,jsonl}": "corpuslint --" } }'));
    const [command] = Object.values<string>(config["lint-staged"]);
    const made = repository({ "corpus/a b.txt": CLEAN, "corpus/--quiet": WITH_ERROR });
    const { run } = committer(made);
    const [program, ...args] = command.split(" ");
    expect(run(program, ...args, join(made.folder, "corpus/a b.txt")).ok).toBe(true);
    expect(run(program, ...args, join(made.folder, "corpus/--quiet"), join(made.folder, "corpus/a b.txt")).ok).toBe(false);
  });
});

const hasPreCommit = spawnSync("pre-commit", ["--version"]).status === 0;
if (!hasPreCommit) console.warn("skipped: the tests of .pre-commit-hooks.yaml, since there is no pre-commit program here");

interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly language: string;
}

describe.skipIf(!hasPreCommit)("pre-commit", () => {
  const manifest = join(ROOT, ".pre-commit-hooks.yaml");
  const hooks = parse(readFileSync(manifest, "utf8")) as Hook[];

  /**
   * The manifest's hook as it stands, but for its language: setting up `node` would fetch packages from the network, `system`
   * runs the same entry with the command on the PATH.
   */
  function hooked(id: string) {
    const hook = hooks.find((of) => of.id === id);
    const config = { repos: [{ repo: "local", hooks: [{ ...hook, language: "system" }] }] };
    const made = repository({ ".pre-commit-config.yaml": stringify(config), "old.txt": CLEAN });
    const { run, commit } = committer(made);
    expect(run("pre-commit", "install")).toMatchObject({ ok: true });
    return { ...made, run, commit };
  }

  test("takes the manifest", () => {
    expect(spawnSync("pre-commit", ["validate-manifest", manifest], { encoding: "utf8" })).toMatchObject({ status: 0 });
    expect(hooks.map(({ id, language }) => [id, language])).toEqual([
      ["corpuslint", "node"],
      ["corpuslint-staged", "node"],
    ]);
  });

  test.each(["corpuslint", "corpuslint-staged"])("%s blocks a spam head, lets a clean page pass, judges what is staged", (id) => {
    const { git, write, commit } = hooked(id);
    write({ "page.txt": WITH_SPAM_HEAD });
    git("add", "page.txt");
    expect(commit()).toMatchObject({ ok: false, output: expect.stringContaining("page.txt\n    1:1  error") });
    write({ "page.txt": CLEAN });
    git("add", "page.txt");
    write({ "page.txt": WITH_SPAM_HEAD });
    expect(commit()).toMatchObject({ ok: true, output: expect.stringContaining("Passed") });
    expect(git("show", "HEAD:page.txt")).toBe(CLEAN);
  });

  test("files by the names of options and commands are files", () => {
    const { git, write, commit } = hooked("corpuslint");
    write({ "--no-config": CLEAN, rules: WITH_ERROR });
    git("add", "--all");
    expect(commit()).toMatchObject({ ok: false, output: expect.stringContaining("rules\n    2:1  error") });
  });

  test("--all-files lints what is committed already", () => {
    const { folder, write, commit, git, run } = hooked("corpuslint");
    write({ "page.txt": WITH_ERROR });
    git("add", "page.txt");
    git("-C", folder, "commit", "--no-verify", "--quiet", "--message", "past the hook");
    expect(run("pre-commit", "run", "--all-files")).toMatchObject({ ok: false, output: expect.stringContaining("page.txt") });
    expect(commit().output).toContain("nothing to commit");
  });
});
