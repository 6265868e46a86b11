/** `--since`: only what stands on changed lines counts. Real git. */
import { renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { GIT_ENV, repository } from "../input/git-repository.ts";
import { corpuslint, documentsOf, folderOf, recordsOf } from "./command.ts";
import { CLEAN, WITH_ERROR } from "./texts.ts";

const OTHER =
  '午后起了一点风，芦苇向北倒。\n<form id="w3mpx"><tbody id="w3mpx"><dfn id="w3mpx"></dfn></tbody></form>\n渡船靠岸时天已经黑了。\n';
const since = (cwd: string, revision: string, ...args: string[]) =>
  corpuslint(["--format", "jsonl", "--since", revision, ...args], { cwd, env: GIT_ENV });
const findings = async (cwd: string, revision: string, ...args: string[]) =>
  recordsOf(await since(cwd, revision, ...args)).flatMap(({ document, findings }) => findings.map(({ line }) => `${document}:${line}`));

describe("--since", () => {
  test("tells what stands on changed lines, committed or not, and counts the rest", async () => {
    const { folder, write, commit } = repository({ "a.txt": CLEAN + WITH_ERROR, "b.txt": WITH_ERROR });
    expect(await since(folder, "HEAD")).toMatchObject({
      code: 0,
      stderr: "corpuslint: 2 findings left out: on lines that did not change since HEAD\n",
    });
    write({ "a.txt": CLEAN + WITH_ERROR + OTHER });
    expect(await findings(folder, "HEAD")).toEqual(["a.txt:7"]);
    commit();
    expect(await findings(folder, "HEAD~1")).toEqual(["a.txt:7"]);
    expect(await findings(folder, "HEAD")).toEqual([]);
  });

  test("compares with the point where the branch began: what others did meanwhile is theirs", async () => {
    const { folder, git, write, commit } = repository({ "a.txt": CLEAN });
    git("checkout", "--quiet", "-b", "topic");
    write({ "mine.txt": WITH_ERROR });
    commit();
    git("checkout", "--quiet", "main");
    write({ "a.txt": CLEAN + OTHER });
    commit();
    git("checkout", "--quiet", "topic");
    git("merge", "--quiet", "--no-edit", "main");
    expect(await findings(folder, "main")).toEqual(["mine.txt:2"]);
  });

  test("an untracked file is new, a renamed one is not", async () => {
    const { folder, git, write } = repository({ "a.txt": WITH_ERROR + CLEAN.repeat(10) });
    renameSync(join(folder, "a.txt"), join(folder, "c.txt"));
    git("add", "--all");
    write({ "new.txt": OTHER });
    expect(await findings(folder, "HEAD")).toEqual(["new.txt:2"]);
  });

  test("knows files by odd names", async () => {
    const { folder, git, write } = repository({ "plain.txt": CLEAN });
    const names = ["a b.txt", 'q"u.txt', "line\nfeed.txt", "字.txt", "tab\t.txt"];
    write(Object.fromEntries(names.map((name) => [name, CLEAN])));
    writeFileSync(Buffer.from(`${folder}/b\xe4d.txt`, "latin1"), CLEAN);
    git("add", "--all");
    git("commit", "--quiet", "-m", "names");
    write(Object.fromEntries(names.map((name) => [name, CLEAN + WITH_ERROR])));
    writeFileSync(Buffer.from(`${folder}/b\xe4d.txt`, "latin1"), CLEAN + WITH_ERROR);
    expect((await findings(folder, "HEAD")).sort()).toEqual([...names, "b\\xE4d.txt"].map((name) => `${name}:4`).sort());
  });

  test("text that looks like a diff is text", async () => {
    const { folder, write } = repository({ "a.txt": CLEAN, "b.txt": WITH_ERROR });
    write({ "a.txt": `${CLEAN}++ b/b.txt\n@@ -1 +1,9 @@\n-- a/b.txt\n+++ b/b.txt\n@@ -1 +1,9 @@\ndiff --git a/b.txt b/b.txt\n` });
    expect(await findings(folder, "HEAD")).toEqual([]);
  });

  test("of a container, the changed lines' records count", async () => {
    const row = (id: string, text: string) => `${JSON.stringify({ id, text })}\n`;
    const { folder, write } = repository({ "r.jsonl": row("a", WITH_ERROR) + row("b", CLEAN) });
    write({ "r.jsonl": row("a", WITH_ERROR) + row("b", OTHER) + row("c", WITH_ERROR) });
    expect(await findings(folder, "HEAD")).toEqual(["r.jsonl#b:2", "r.jsonl#c:2"]);
  });

  test("a file that git takes for binary counts whole when it changed", async () => {
    const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, "utf16le");
    const { folder, write } = repository({ "a.txt": utf16(CLEAN + WITH_ERROR), "b.txt": utf16(WITH_ERROR) });
    write({ "a.txt": utf16(`${CLEAN}午后起风了。\n${WITH_ERROR}`) });
    expect(await findings(folder, "HEAD")).toEqual(["a.txt:5"]);
  });

  test("what relates to a changed line counts wherever it is told", async () => {
    const footer = "Share this: Facebook Email Print\n";
    const { folder, write } = repository({
      "a.txt": `Wash the screens once a year.\n${footer}`,
      "b.txt": "The ferry sails six times a day.\n",
    });
    expect(await findings(folder, "HEAD", "--preset", "strict")).toEqual([]);
    write({ "b.txt": `The ferry sails six times a day.\n${footer}` });
    expect(await findings(folder, "HEAD", "--rule", "boilerplate/site-chrome: off")).toEqual(["a.txt:2", "b.txt:2"]);
  });

  test("with --staged the index is compared", async () => {
    const { folder, git, write } = repository({ "a.txt": WITH_ERROR });
    write({ "a.txt": WITH_ERROR + OTHER });
    git("add", "--all");
    write({ "a.txt": WITH_ERROR + CLEAN });
    expect(await findings(folder, "HEAD", "--staged")).toEqual(["a.txt:5"]);
  });

  test("from a folder inside the repository", async () => {
    const { folder, write } = repository({ "texts/a.txt": CLEAN, "b.txt": CLEAN });
    write({ "texts/a.txt": CLEAN + WITH_ERROR, "b.txt": WITH_ERROR });
    const outcome = await since(join(folder, "texts"), "HEAD");
    expect(documentsOf(outcome)).toEqual(["a.txt"]);
    expect(outcome.code).toBe(1);
  });

  test("an unknown revision and a missing repository end with exit 2 and what to do", async () => {
    const { folder } = repository({ "a.txt": CLEAN });
    expect(await since(folder, "nowhere")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('no commit "nowhere": fetch it first'),
    });
    expect(await since(folder, "--output=x")).toMatchObject({ code: 2 });
    const outside = await corpuslint(["--since", "HEAD"], { cwd: folderOf({ "a.txt": CLEAN }), env: { GIT_CEILING_DIRECTORIES: "/" } });
    expect(outside).toMatchObject({ code: 2, stderr: expect.stringContaining("--since HEAD: not inside a git repository") });
  });
});
