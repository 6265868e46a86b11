import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { COMMAND, corpuslint, environment, folderOf } from "./command.ts";
import { CLEAN, WITH_ERROR, WITH_INFO } from "./texts.ts";

/** A run that goes on, and what it has said so far. */
function watching(cwd: string, ...args: string[]) {
  const child = spawn(process.execPath, [COMMAND, "--watch", ...args], { cwd, env: environment() });
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  let said = "";
  let look: () => void = () => undefined;
  const take = (chunk: Buffer) => {
    said += chunk;
    look();
  };
  child.stdout.on("data", take);
  child.stderr.on("data", take);
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  return {
    child,
    ended,
    /** Waits for a text in what was said since the last one. */
    says: (text: string) =>
      new Promise<string>((resolve) => {
        look = () => {
          const at = said.indexOf(text);
          if (at < 0) return;
          const told = said.slice(0, at + text.length);
          said = said.slice(at + text.length);
          look = () => undefined;
          resolve(told);
        };
        look();
      }),
  };
}

const WAITING = "waiting for changes, Ctrl-C ends";

describe("--watch", () => {
  test("lints again what changed, hears the configuration, and ends with 0 when interrupted", async () => {
    const cwd = folderOf({ "a.txt": CLEAN, "b.txt": CLEAN, "corpuslint.config.yaml": "ignore: ['*.yaml']\n" });
    const { child, ended, says } = watching(cwd);
    expect(await says(WAITING)).toContain("Nothing found");
    await new Promise((resolve) => setTimeout(resolve, 300)); // the watcher has seen the folder
    writeFileSync(join(cwd, "a.txt"), WITH_ERROR);
    const second = await says(WAITING);
    expect(second).toContain("changed: a.txt");
    expect(second).toContain("spam/markup-residue");
    expect(second).toContain("exit code would be 1");
    writeFileSync(join(cwd, "corpuslint.config.yaml"), "rules: { spam/markup-residue: nonsense }\n");
    expect(await says("must be error")).toContain("corpuslint.config.yaml:1");
    writeFileSync(join(cwd, "corpuslint.config.yaml"), "ignore: ['*.yaml']\nrules: { spam/markup-residue: off }\n");
    expect(await says(WAITING)).toContain("Nothing found");
    child.kill("SIGINT");
    expect(await ended).toBe(0);
  });

  test("is not started again by its own reports", async () => {
    const cwd = folderOf({ "a.txt": WITH_INFO });
    const { child, ended, says } = watching(cwd, "--output", "report.txt", "--report", "jsonl=all.jsonl");
    await says(WAITING);
    await new Promise((resolve) => setTimeout(resolve, 300));
    writeFileSync(join(cwd, "a.txt"), CLEAN);
    await says(WAITING);
    writeFileSync(join(cwd, "new.txt"), CLEAN);
    expect(await says(WAITING)).toMatch(/changed: new\.txt\n/);
    child.kill("SIGINT");
    expect(await ended).toBe(0);
  });

  test.each([
    [["-"], "standard input"],
    [["--staged"], "--staged"],
    [["--baseline", "b", "--update-baseline"], "--update-baseline"],
    [["--config", "gone.yaml"], "no such configuration file"],
  ])("refuses %j", async (args, reason) => {
    expect(await corpuslint(["--watch", ...args], { cwd: folderOf() })).toMatchObject({ code: 2, stderr: expect.stringContaining(reason) });
  });
});
