/** A git hook that lints what is staged. */
import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { ConfigError } from "../config/error.ts";

const COMMAND = "corpuslint --staged";

/** Absolute; nothing outside a repository. Git knows where: a worktree, or a folder of the user's choice. */
export function hookPath(cwd: string): string | undefined {
  try {
    const path = execFileSync("git", ["rev-parse", "--git-path", "hooks/pre-commit"], {
      cwd,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    return resolve(cwd, path.trim());
  } catch {
    return undefined; // no git, or no repository: there is no hook to write
  }
}

/** @throws ConfigError where the hook cannot be written as asked */
export function checkHook(cwd: string, force: boolean): string {
  const path = hookPath(cwd);
  if (path === undefined) throw new ConfigError("--hook", 'no git repository here: run "git init" first, or leave the option out');
  if (existsSync(path) && !force)
    throw new ConfigError(
      relative(cwd, path) || path,
      `there is a hook already: add the line "${COMMAND}" to it, or write over it with --force`,
    );
  return path;
}

/** The project's own corpuslint, else the one on the PATH. @param note what the hook is, for its reader */
export function writeHook(path: string, note: string): void {
  const script = `#!/bin/sh
# ${note}
if [ -x node_modules/.bin/corpuslint ]; then exec node_modules/.bin/${COMMAND}; fi
exec ${COMMAND}
`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, script);
  chmodSync(path, 0o755);
}
