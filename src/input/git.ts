/** Asks git: its plumbing, no shell, nothing of the repository's configuration that would run a program. */
import { spawn } from "node:child_process";
import { ConfigError } from "../config/error.ts";

export interface Repository {
  /** Absolute; the working tree's top. */
  readonly top: string;
}

/** A repository may come with its content: no file system monitor, pager or prompt of its choosing is started. */
const SAFE = ["-c", "core.fsmonitor=false", "-c", "core.pager=cat", "--no-pager"];

/** The run does not start, or one input fails. */
export class GitError extends ConfigError {
  readonly reason: string;

  constructor(args: readonly string[], reason: string) {
    super(`git ${args[0]}`, reason);
    this.reason = reason;
  }
}

/** @throws ConfigError where git or a repository is missing. @param option that needs one */
export async function openRepository(cwd: string, option: string): Promise<Repository> {
  let answer: Buffer;
  try {
    answer = await git(["rev-parse", "--show-toplevel"], cwd);
  } catch (error) {
    const { reason } = error as GitError;
    const isOutside = /not a git repository/i.test(reason);
    throw new ConfigError(option, isOutside ? "not inside a git repository: run it in one, or lint files by their paths" : reason);
  }
  return { top: answer.subarray(0, -1).toString() };
}

/** What git writes to standard output. @throws GitError with git's own reason */
export function git(args: readonly string[], cwd: string, accepted: readonly number[] = [0]): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = startGit(args, cwd);
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => stderr.push(chunk));
    child.on("error", (error) => reject(new GitError(args, reasonOfStart(error))));
    child.on("close", (code) => {
      if (code !== null && accepted.includes(code)) resolve(Buffer.concat(stdout));
      else reject(new GitError(args, firstLine(Buffer.concat(stderr).toString()) || `ended with ${code}`));
    });
    child.stdin.end();
  });
}

/** Messages in English: one of them is looked at. */
export function startGit(args: readonly string[], cwd: string) {
  return spawn("git", [...SAFE, ...args], { cwd, env: { ...process.env, LC_ALL: "C", GIT_TERMINAL_PROMPT: "0", GIT_OPTIONAL_LOCKS: "0" } });
}

export function reasonOfStart(error: Error): string {
  return (error as NodeJS.ErrnoException).code === "ENOENT" ? "git is not installed, or not on the PATH" : error.message;
}

function firstLine(text: string): string {
  return text.split("\n", 1)[0].replace(/^fatal: /, "");
}

/** Between NUL bytes, as `-z` has git write them. */
export function splitNul(bytes: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  let start = 0;
  for (let end = bytes.indexOf(0); end >= 0; end = bytes.indexOf(0, start)) {
    parts.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return parts;
}
