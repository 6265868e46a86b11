/** Runs the built command as its users do, in folders of their own. */
import { spawn } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

export const COMMAND = fileURLToPath(new URL("../../dist/cli.cjs", import.meta.url));

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Call {
  readonly cwd: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** Run as another user: root is stopped by no file mode. */
  readonly uid?: number;
  /** Another build of the command. */
  readonly command?: string;
  /** Options of node itself. */
  readonly node?: readonly string[];
}

/** Nothing of the environment of the tests reaches the command: neither colour nor language nor a configuration at home. */
export function environment(env: Call["env"] = {}): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, HOME: tmpdir(), LC_ALL: "C", ...env };
}

export function corpuslint(args: readonly string[], { cwd, input, env, uid, command = COMMAND, node = [] }: Call): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...node, command, ...args], {
      cwd,
      env: environment(env),
      ...(uid === undefined ? {} : { uid, gid: uid }),
    });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => stderr.push(chunk));
    child.stdin.on("error", () => undefined); // the command may end before it has read all
    child.stdin.end(input ?? "");
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() }));
  });
}

/** A new folder that any user may read, gone when the test is done. A path that ends in `/` is a folder with nothing in it. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "corpuslint-test-"));
  chmodSync(folder, 0o755);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    const full = join(folder, path);
    mkdirSync(path.endsWith("/") ? full : dirname(full), { recursive: true });
    if (!path.endsWith("/")) writeFileSync(full, content);
  }
  return folder;
}

export interface ReportedFinding {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly quote: string;
}

export interface ReportedDocument {
  readonly document: string;
  readonly findings: readonly ReportedFinding[];
}

/** The records of a jsonl report, each line read for itself. */
export function recordsOf({ stdout }: Outcome): ReportedDocument[] {
  return stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as ReportedDocument);
}

export interface JsonReport {
  readonly version: number;
  readonly tool: { readonly name: string; readonly version: string };
  readonly documents: readonly ReportedDocument[];
  readonly summary: {
    readonly files: number;
    readonly documents: number;
    readonly bytes: number;
    readonly findings: Readonly<Record<string, number>>;
    readonly rules: Readonly<Record<string, number>>;
    readonly skipped: Readonly<Record<string, number>>;
    readonly failures: number;
    readonly problems: readonly { readonly document: string; readonly line?: number; readonly kind: string; readonly message: string }[];
    readonly timings: Readonly<Record<string, number>>;
  };
}

export function reportOf({ stdout }: Outcome): JsonReport {
  return JSON.parse(stdout) as JsonReport;
}

export function documentsOf(outcome: Outcome): string[] {
  return recordsOf(outcome).map(({ document }) => document);
}
