/** A real repository in a folder of its own, untouched by the configuration of whoever runs the tests. */
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { environment, folderOf } from "../e2e/command.ts";

export const GIT_ENV = {
  GIT_CONFIG_GLOBAL: fileURLToPath(new URL("no-such-file", import.meta.url)),
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_AUTHOR_NAME: "Ada",
  GIT_AUTHOR_EMAIL: "ada@example.org",
  GIT_COMMITTER_NAME: "Ada",
  GIT_COMMITTER_EMAIL: "ada@example.org",
} as const;

export interface GitFolder {
  readonly folder: string;
  git(...args: string[]): string;
  /** Writes files to the working tree. */
  write(files: Readonly<Record<string, string | Uint8Array>>): void;
  commit(message?: string): void;
}

export function repository(files: Readonly<Record<string, string | Uint8Array>> = {}): GitFolder {
  const folder = folderOf();
  const git = (...args: string[]) =>
    execFileSync("git", args, { cwd: folder, env: environment(GIT_ENV), encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  const write = (written: Readonly<Record<string, string | Uint8Array>>) => {
    for (const [path, content] of Object.entries(written)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
  };
  const commit = (message = "work") => {
    git("add", "--all");
    git("commit", "--quiet", "--allow-empty", "--message", message);
  };
  git("init", "--quiet", "--initial-branch", "main");
  write(files);
  if (Object.keys(files).length > 0) commit("start");
  return { folder, git, write, commit };
}
