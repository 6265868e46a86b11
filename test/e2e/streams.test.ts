import { spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { rules } from "../../rules/index.ts";
import { COMMAND, corpuslint, environment, folderOf, type Outcome, reportOf } from "./command.ts";
import { CLEAN, WITH_ERROR, WITH_INFO, WITH_WARNING } from "./texts.ts";

const TEXTS = [CLEAN, WITH_ERROR, WITH_INFO, WITH_WARNING];

function records(count: number): string {
  return Array.from(
    { length: count },
    (_, i) => `${JSON.stringify({ id: `n${i}`, text: TEXTS[i % TEXTS.length].repeat(1 + (i % 5)) })}\n`,
  ).join("");
}

describe("threads", () => {
  /** 600 files in folders and two containers, one of several blocks of a megabyte, with a bad record and an empty file in between. */
  const corpus = () => {
    const files: Record<string, string> = {
      "empty.txt": "",
      "m/long.jsonl": `${records(4000)}{"id":"bad"}\n${records(1500)}`,
      "z.jsonl": records(3),
    };
    for (let i = 0; i < 600; i++) files[`${i % 7}/t${i}.txt`] = TEXTS[i % TEXTS.length];
    return folderOf(files);
  };

  test("two report what one reports, byte for byte", { timeout: 120_000 }, async () => {
    const cwd = corpus();
    const timeless = ({ stdout }: Outcome) => stdout.replace(/"seconds":[\d.e-]+/, '"seconds":0');
    const one = await corpuslint(["--format", "json", "--jobs", "1"], { cwd });
    const two = await corpuslint(["--format", "json", "--jobs", "2"], { cwd });
    expect(reportOf(one).documents).toHaveLength(600 + 5500 + 3);
    expect(timeless(two) === timeless(one), "the reports are equal").toBe(true);
    expect(two).toMatchObject({ code: 2, stderr: one.stderr });
    expect(one.stderr).toMatch(/^corpuslint: m\/long\.jsonl:4001: the record has no field "text"; its fields are id: /);
  });
});

describe("standard output", () => {
  /** Starts the command and hands back what ends it. */
  const start = (args: string[], cwd: string, stdout: "pipe" | number) => {
    const child = spawn(process.execPath, [COMMAND, ...args], { cwd, env: environment(), stdio: ["ignore", stdout, "pipe"] });
    let stderr = "";
    child.stderr?.on("data", (chunk: Buffer) => (stderr += chunk));
    return {
      child,
      ended: new Promise<{ code: number | null; stderr: string }>((resolve) => child.on("close", (code) => resolve({ code, stderr }))),
    };
  };

  test("closed early, as by head, ends the run quietly", async () => {
    const { child, ended } = start(["--format", "jsonl", "a.jsonl"], folderOf({ "a.jsonl": records(5000) }), "pipe");
    child.stdout?.once("data", () => child.stdout?.destroy());
    expect(await ended).toEqual({ code: 0, stderr: "" });
  });

  test("closed early, ends its own report only: a file that is written in the same run becomes whole", async () => {
    const cwd = folderOf({ "a.jsonl": records(5000) });
    const { child, ended } = start(["--format", "jsonl", "--report", "json=a.json", "a.jsonl"], cwd, "pipe");
    child.stdout?.once("data", () => child.stdout?.destroy());
    expect(await ended).toEqual({ code: 1, stderr: "" });
    expect(JSON.parse(readFileSync(join(cwd, "a.json"), "utf8")).documents).toHaveLength(5000);
  });

  test.skipIf(!existsSync("/dev/full"))("that is full ends with 2, not with the 1 of findings", async () => {
    const full = openSync("/dev/full", "w");
    const { code, stderr } = await start(["a.txt"], folderOf({ "a.txt": CLEAN }), full).ended;
    closeSync(full);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^corpuslint: .*no space left on device/i);
    expect(stderr).not.toMatch(/^ +at /m);
  });

  test("gets the report of a big run whole through a slow pipe", async () => {
    const { child, ended } = start(["--format", "json", "a.jsonl"], folderOf({ "a.jsonl": records(5000) }), "pipe");
    let report = "";
    for await (const chunk of child.stdout ?? []) {
      report += chunk;
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    expect((await ended).code).toBe(1);
    expect(JSON.parse(report)).toMatchObject({ summary: { documents: 5000, failures: 0 } });
  });
});

describe("memory", () => {
  const peak = async (records: number) => {
    const text = CLEAN.repeat(45); // some 6 kB in UTF-8
    const line = (i: number) => `${JSON.stringify({ id: i, text: `第 ${i} 天。${text}` })}\n`;
    const hook = 'process.on("exit", () => process.stderr.write(String(process.resourceUsage().maxRSS)));';
    const cwd = folderOf({ "hook.cjs": hook, "a.jsonl": Array.from({ length: records }, (_, i) => line(i)).join("") });
    // what streams is judged here, not how fast rules are
    const off = rules.filter(({ id }) => id !== "script/mixed-variant").flatMap(({ id }) => ["--rule", `${id}: off`]);
    const outcome = await corpuslint(["--format", "jsonl", "--jobs", "1", ...off, "a.jsonl"], { cwd, node: ["-r", join(cwd, "hook.cjs")] });
    expect(outcome.code).toBe(0);
    return Number(outcome.stderr);
  };

  test("ten times the records need not much more of it", { timeout: 120_000 }, async () => {
    const small = await peak(1000);
    // beside other tests the engine collects late now and then: what a run needs is the lesser of two peaks
    const big = Math.min(await peak(10_000), await peak(10_000));
    expect(big / small).toBeLessThan(1.5);
    expect(big).toBeLessThan(200 * 1024);
  });
});
