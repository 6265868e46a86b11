/** `--watch`: lints again whenever a text or the configuration changes. Results of unchanged texts are kept; corpus rules look at all. */
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { watch as watchFiles } from "chokidar";
import { ConfigError } from "../config/error.ts";
import { findConfig } from "../config/file.ts";
import { isTool } from "../input/walk.ts";
import { visible } from "../report/visible.ts";
import type { Locale } from "../vocabulary.ts";
import type { LintOptions } from "./lint.ts";
import { environmentLocale } from "./locale.ts";

type Lint = (paths: readonly string[], options: LintOptions) => Promise<number>;

/** Editors write a file in several steps; what comes within this time is one change. */
const SETTLED_MS = 120;
const SHOWN_CHANGES = 3;
const CLEAR_SCREEN = "\u001b[2J\u001b[3J\u001b[H";
const GLOB_MAGIC = /[*?[\]{}!]/;

interface Words {
  waiting(exitCode: number): string;
  changed(names: string, more: number): string;
}

const WORDS: Readonly<Record<Locale, Words>> = {
  en: {
    waiting: (code) => `exit code would be ${code}; waiting for changes, Ctrl-C ends`,
    changed: (names, more) => `changed: ${names}${more > 0 ? ` and ${more} more` : ""}`,
  },
  "zh-CN": {
    waiting: (code) => `退出码为 ${code}；等待改动，按 Ctrl-C 结束`,
    changed: (names, more) => `已改动：${names}${more > 0 ? ` 等 ${more} 个文件` : ""}`,
  },
  "zh-TW": {
    waiting: (code) => `結束碼為 ${code}；等待變更，按 Ctrl-C 結束`,
    changed: (names, more) => `已變更：${names}${more > 0 ? ` 等 ${more} 個檔案` : ""}`,
  },
};

/** Ends the process with 0 when it is interrupted. @throws ConfigError where the first run cannot start */
export async function watch(paths: readonly string[], options: LintOptions, lint: Lint): Promise<void> {
  refuse(paths, options);
  const cwd = process.cwd();
  const words = WORDS[options.locale ?? environmentLocale()];
  const kept = mkdtempSync(join(tmpdir(), "corpuslint-watch-"));
  const end = () => {
    rmSync(kept, { recursive: true, force: true });
    process.exit(0);
  };
  process.on("SIGINT", end).on("SIGTERM", end);
  const settings: LintOptions = { ...options, cacheFile: options.cacheFile ?? join(kept, "results") };
  const run = async () => {
    const code = await lint(paths, settings);
    process.stderr.write(`corpuslint: ${words.waiting(code)}\n`);
  };
  try {
    await run();
  } catch (error) {
    rmSync(kept, { recursive: true, force: true });
    throw error;
  }
  await onChange(await watched(paths, options, cwd), writtenBy(options, cwd), async (changed) => {
    if (process.stdout.isTTY) process.stdout.write(CLEAR_SCREEN);
    const names = changed.slice(0, SHOWN_CHANGES).map((path) => visible(relative(cwd, path)));
    process.stderr.write(`corpuslint: ${words.changed(names.join(", "), changed.length - names.length)}\n`);
    try {
      await run();
    } catch (error) {
      if ((error as Error).name !== "ConfigError") throw error;
      process.stderr.write(`corpuslint: ${visible((error as Error).message)}\n`); // somebody is editing it: the next change may mend it
    }
  });
}

function refuse(paths: readonly string[], { stdinFilename, staged, updateBaseline, pruneBaseline }: LintOptions): void {
  if (paths.includes("-") || stdinFilename !== undefined)
    throw new ConfigError("--watch", "standard input does not change: name files or folders");
  const [other] =
    Object.entries({ "--staged": staged, "--update-baseline": updateBaseline, "--prune-baseline": pruneBaseline }).find(([, on]) => on) ??
    [];
  if (other) throw new ConfigError("--watch", `${other} is for one run: give one of the two`);
}

/** What is named, of a glob the folder it begins in, and the configuration. */
async function watched(paths: readonly string[], { config }: LintOptions, cwd: string): Promise<string[]> {
  const named = (paths.length > 0 ? paths : ["."]).map((path) =>
    existsSync(resolve(cwd, path)) ? resolve(cwd, path) : resolve(cwd, globBase(path)),
  );
  const file = typeof config === "string" ? resolve(cwd, config) : config ? (await findConfig(cwd))?.path : undefined;
  return [...named, ...(file === undefined ? [] : [file])];
}

function globBase(pattern: string): string {
  const fixed = pattern.slice(0, Math.max(0, pattern.search(GLOB_MAGIC)));
  return fixed.endsWith("/") ? fixed : dirname(`${fixed}x`);
}

/** What a run writes must not start the next one. Drafts stand beside their files. */
function writtenBy({ output, report, cacheFile, baseline }: LintOptions, cwd: string): string[] {
  const reports = report.map((choice) => choice.slice(choice.indexOf("=") + 1)).filter((file) => file !== "-");
  return [output, cacheFile, ...reports].flatMap((file) => (file === undefined || file === baseline ? [] : [resolve(cwd, file)]));
}

/** One call at a time, each with all that changed since the last. */
async function onChange(
  targets: readonly string[],
  written: readonly string[],
  handle: (changed: readonly string[]) => Promise<void>,
): Promise<void> {
  const cwd = process.cwd();
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let busy = false;
  let fail: (error: Error) => void = () => undefined;
  const failed = new Promise<never>((_, reject) => {
    fail = reject;
  });
  const flush = async () => {
    if (busy || changed.size === 0) return;
    busy = true;
    const all = [...changed];
    changed.clear();
    await handle(all).catch(fail);
    busy = false;
    if (changed.size > 0) await flush();
  };
  const isIgnored = (path: string) => isTool(relative(cwd, path).split("\\").join("/")) || written.some((file) => path.startsWith(file));
  const watcher = watchFiles([...targets], { ignored: isIgnored, ignoreInitial: true, followSymlinks: false });
  watcher.on("error", (error) => fail(error as Error));
  watcher.on("all", (_, path) => {
    changed.add(resolve(cwd, path));
    clearTimeout(timer);
    timer = setTimeout(flush, SETTLED_MS);
  });
  await failed; // for ever, until something goes wrong
}
