/** What stands in the git index and differs from the last commit: the documents of the next one, whatever the working tree holds. */
import { existsSync } from "node:fs";
import { relative, resolve, sep } from "node:path";
import { ConfigError } from "../config/error.ts";
import type { Problem } from "../finding.ts";
import { git, type Repository, splitNul } from "./git.ts";
import { type IgnorePatterns, Ignores } from "./ignores.ts";
import { inputProblem, type Skipped, type SkipReason } from "./source.ts";
import { isTool, showName } from "./walk.ts";

export interface StagedFile {
  /** As told to people: relative to the folder of the run. */
  readonly path: string;
  /** The hash of its content in the index. */
  readonly object: string;
}

export type Staged =
  | { readonly kind: "file"; readonly file: StagedFile }
  | { readonly kind: "skipped"; readonly skipped: Skipped }
  | { readonly kind: "problem"; readonly problem: Problem };

export interface StagedOptions {
  readonly cwd: string;
  readonly patterns: readonly IgnorePatterns[];
  /** Absolute paths that are no input. */
  readonly except: readonly string[];
}

const SUBMODULE = "160000";
const SYMBOLIC_LINK = "120000";
/** Deleted files have no text; a renamed one is linted under its new name. */
const DIFF = [
  "diff",
  "--cached",
  "--raw",
  "-z",
  "--no-abbrev",
  "--no-renames",
  "--no-ext-diff",
  "--ignore-submodules=none",
  "--diff-filter=d",
];
const MAGIC = /[*?[\]{}!]/;

/** In the order of git's index. @param paths files, folders and globs that limit it; all of the repository when empty */
export async function stagedFiles(repository: Repository, paths: readonly string[], options: StagedOptions): Promise<Staged[]> {
  const { cwd, except } = options;
  const limit = await limitOf(paths, cwd);
  // what git tracks is not ignored by its own ignore files
  const ignores = new Ignores({ gitignore: false, patterns: options.patterns });
  const isExcept = new Set(except);
  const staged: Staged[] = [];
  const rows = splitNul(await git(DIFF, repository.top));
  for (let i = 0; i + 1 < rows.length; i += 2) {
    const [, mode, , object, status] = rows[i].toString().split(" ");
    const name = showName(rows[i + 1]);
    const absolute = resolve(repository.top, name);
    if (!limit.matches(absolute) || isExcept.has(absolute) || isTool(name)) continue;
    const path = relative(cwd, absolute).split(sep).join("/");
    const reason = status.startsWith("U")
      ? "unmerged"
      : reasonToSkip(mode, name, ignores.has(absolute, false, true), limit.names(absolute));
    if (reason === undefined) staged.push({ kind: "file", file: { path, object } });
    else if (reason === "unmerged") staged.push(problem(path, "is unmerged: resolve the conflict and stage the file"));
    else staged.push({ kind: "skipped", skipped: { path, reason } });
  }
  return [...staged, ...limit.missing().map((path) => problem(path, "no such file or folder, staged or not"))];
}

function problem(path: string, message: string): Staged {
  return { kind: "problem", problem: inputProblem(path, message) };
}

/** Files named by the user are left out by corpuslint's own ignore files only, as without `--staged`. */
function reasonToSkip(mode: string, name: string, isIgnored: boolean, isNamed: boolean): SkipReason | undefined {
  if (mode === SUBMODULE) return "submodule";
  if (mode === SYMBOLIC_LINK) return "symbolic link";
  if (!isNamed && name.split("/").some((part) => part.startsWith("."))) return "hidden";
  return isIgnored ? "ignored" : undefined;
}

interface Limit {
  matches(absolute: string): boolean;
  /** Whether a file was named itself, not by a folder or glob. */
  names(absolute: string): boolean;
  /** Paths that name nothing, here or in the index: a mistake. */
  missing(): readonly string[];
}

async function limitOf(paths: readonly string[], cwd: string): Promise<Limit> {
  const plain = new Map(paths.map((path) => [resolve(cwd, path), path]));
  const globs = paths.filter((path) => MAGIC.test(path) && !existsSync(resolve(cwd, path)));
  for (const glob of globs) plain.delete(resolve(cwd, glob));
  const matchers = globs.length === 0 ? [] : await globMatchers(globs, cwd);
  const used = new Set<string>();
  return {
    matches: (absolute) => {
      if (paths.length === 0) return true;
      for (let folder = absolute; ; folder = resolve(folder, "..")) {
        if (plain.has(folder)) {
          used.add(folder);
          return true;
        }
        if (folder === resolve(folder, "..")) break;
      }
      return matchers.some((matches) => matches(relative(cwd, absolute).split(sep).join("/")));
    },
    names: (absolute) => plain.has(absolute),
    missing: () => [...plain].filter(([absolute]) => !used.has(absolute) && !existsSync(absolute)).map(([, path]) => path),
  };
}

async function globMatchers(globs: readonly string[], cwd: string): Promise<((path: string) => boolean)[]> {
  const { compileGlobs } = await import("../config/globs.ts");
  return globs.map((glob) => {
    // a bare `*.txt` means this folder, as it does without --staged
    const pattern = glob.includes("/") ? glob : `./${glob}`;
    try {
      return compileGlobs([pattern], cwd, cwd);
    } catch (error) {
      throw new ConfigError(glob, `not a pattern: ${(error as Error).message}`);
    }
  });
}
