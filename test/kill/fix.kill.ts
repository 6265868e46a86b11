/** Kills runs that repair, at random points, and looks at what they leave: each file is the old one or the new one, and a second run finishes. */
import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, watch, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { COMMAND, environment } from "../e2e/command.ts";

const KILLS = 50; // each way: a hundred
const FILES = 24;
const RECORDS = 120;
const MANIFEST = "corpuslint-manifest.jsonl";
const DRAFT = /^\.corpuslint-/;

const home = mkdtempSync(join(tmpdir(), "corpuslint-kill-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Each text has something to repair at its end, so that a cut file is neither old nor new. */
function textOf(i: number): string {
  const lines = Array.from({ length: 10 + (i % 7) * 12 }, (_, line) => `第${i}条船在第${line}天靠岸，船上装着${(i * 7 + line) % 90}筐鱼。`);
  return `${lines.join("\n")}\n清晨的码\u200b头上，渔民把带鱼抬上秤台。\n`;
}

function writeCorpus(folder: string): void {
  mkdirSync(join(folder, "deep"), { recursive: true });
  for (let i = 0; i < FILES; i++) writeFileSync(join(folder, i % 3 === 0 ? "deep" : ".", `${i}.txt`), textOf(i));
  const records = Array.from(
    { length: RECORDS },
    (_, i) => `${JSON.stringify({ id: i, text: `${i % 2 ? "江风很凉，" : "码\u200b头上"}长椅上坐着下棋的老人。`.repeat(8) })}\n`,
  ).join("");
  writeFileSync(join(folder, "records.jsonl"), records);
  writeFileSync(join(folder, "packed.jsonl.gz"), gzipSync(records));
}

/** All files but drafts, by path; packed ones unpacked, since two packings may differ. */
function filesOf(folder: string, below = ""): Map<string, string> {
  const files = new Map<string, string>();
  for (const name of readdirSync(join(folder, below))) {
    if (DRAFT.test(name)) continue;
    const path = join(below, name);
    if (statSync(join(folder, path)).isDirectory()) for (const [inner, text] of filesOf(folder, path)) files.set(inner, text);
    else files.set(path, (name.endsWith(".gz") ? gunzipSync : String)(readFileSync(join(folder, path))).toString());
  }
  return files;
}

function draftsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => DRAFT.test(path.split("/").at(-1) ?? ""));
}

interface Ended {
  readonly milliseconds: number;
  readonly killed: boolean;
  readonly code: number | null;
  readonly errors: string;
}

/** @param when starts the clock of the executioner, which kills without a warning */
function run(cwd: string, args: readonly string[], when?: (kill: () => void) => () => void): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const child = spawn(process.execPath, [COMMAND, ...args, "--no-config"], {
      cwd,
      env: environment(),
      stdio: ["ignore", "ignore", "pipe"],
    });
    let errors = "";
    child.stderr.on("data", (chunk: Buffer) => {
      errors += chunk.toString();
    });
    const stop = when?.(() => child.kill("SIGKILL"));
    child.on("error", reject);
    child.on("close", (code, signal) => {
      stop?.();
      resolve({ milliseconds: performance.now() - began, killed: signal === "SIGKILL", code, errors });
    });
  });
}

function after(milliseconds: number) {
  return (kill: () => void) => {
    const timer = setTimeout(kill, milliseconds);
    return () => clearTimeout(timer);
  };
}

/** When a draft shows up in a folder, and a moment more: while it is written, or just before it takes its name. */
function atDraft(folder: string, number: number, milliseconds: number) {
  return (kill: () => void) => {
    let seen = 0;
    const watcher = watch(folder, { recursive: true }, (_, name) => {
      if (name !== null && DRAFT.test(name.split("/").at(-1) ?? "") && ++seen === number) setTimeout(kill, milliseconds);
    });
    return () => watcher.close();
  };
}

function executioner(round: number, watched: string, whole: number) {
  return round % 2 === 0 ? after(Math.random() * whole) : atDraft(watched, 1 + Math.floor(Math.random() * 30), Math.random() * 4);
}

test(`--fix, killed ${KILLS} times`, async () => {
  const source = join(home, "source");
  writeCorpus(source);
  const old = filesOf(source);
  const done = join(home, "done");
  cpSync(source, done, { recursive: true });
  const whole = await run(done, ["--fix"]);
  expect(whole).toMatchObject({ code: 0, errors: "" });
  const repaired = filesOf(done);
  let killed = 0;
  let halfWay = 0;
  let round = 0;
  for (; killed < KILLS && round < 3 * KILLS; round++) {
    const cwd = join(home, `fix-${round}`);
    cpSync(source, cwd, { recursive: true });
    if ((await run(cwd, ["--fix"], executioner(round, cwd, whole.milliseconds))).killed) killed++;
    const left = filesOf(cwd);
    expect([...left.keys()].sort()).toEqual([...old.keys()].sort());
    const torn = [...left].filter(([path, text]) => text !== old.get(path) && text !== repaired.get(path)).map(([path]) => path);
    expect(torn, `round ${round}`).toEqual([]);
    if (draftsIn(cwd).length > 0) halfWay++;
    expect(await run(cwd, ["--fix"])).toMatchObject({ code: 0, errors: "" });
    expect(filesOf(cwd), `round ${round}`).toEqual(repaired);
    expect(draftsIn(cwd)).toEqual([]);
    rmSync(cwd, { recursive: true });
  }
  console.info(`--fix: ${killed} of ${round} runs were killed, ${halfWay} while a file was being written`);
  expect(killed).toBe(KILLS);
});

test(`--fix-to, killed ${KILLS} times`, async () => {
  const source = join(home, "source");
  const args = ["--fix-to", "out", "in"];
  const done = join(home, "copied");
  cpSync(source, join(done, "in"), { recursive: true });
  const whole = await run(done, args);
  expect(whole).toMatchObject({ code: 0, errors: "" });
  const copied = filesOf(join(done, "out"));
  let killed = 0;
  let halfWay = 0;
  let round = 0;
  for (; killed < KILLS && round < 3 * KILLS; round++) {
    const cwd = join(home, `copy-${round}`);
    cpSync(source, join(cwd, "in"), { recursive: true });
    const before = filesOf(join(cwd, "in"));
    const out = join(cwd, "out");
    mkdirSync(out);
    if ((await run(cwd, args, executioner(round, out, whole.milliseconds))).killed) killed++;
    const torn = [...filesOf(out)].filter(([path, text]) => path !== MANIFEST && text !== copied.get(path)).map(([path]) => path);
    expect(torn, `round ${round}`).toEqual([]);
    const manifest = join(out, MANIFEST);
    if (existsSync(manifest)) {
      const text = readFileSync(manifest, "utf8");
      const { complete } = JSON.parse(text.split("\n")[0]) as { complete: boolean };
      expect(complete ? text : text.split("\n").length).toEqual(complete ? copied.get(MANIFEST) : 2);
    }
    if (draftsIn(out).length > 0) halfWay++;
    expect(await run(cwd, args)).toMatchObject({ code: 0, errors: "" });
    expect(filesOf(out), `round ${round}`).toEqual(copied);
    expect(draftsIn(out)).toEqual([]);
    expect(filesOf(join(cwd, "in"))).toEqual(before);
    rmSync(cwd, { recursive: true });
  }
  console.info(`--fix-to: ${killed} of ${round} runs were killed, ${halfWay} while a file was being written`);
  expect(killed).toBe(KILLS);
});
