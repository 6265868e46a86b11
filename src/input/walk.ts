/** Finds the files that paths, folders and globs name, in a stable order, and says of each other entry why it is left out. */
import { type Dirent, lstatSync, readdirSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { type IgnoreOptions, Ignores } from "./ignores.ts";
import { type Found, inputProblem, reasonOf, type SkipReason } from "./source.ts";

/** Folders and files of tools, never of text: not even counted as left out. */
const TOOLS = new Set([".git", ".hg", ".svn", "node_modules", ".gitignore", ".corpuslintignore", "corpuslint-manifest.jsonl"]);
const TOOL_GLOBS = [...TOOLS].map((folder) => `**/${folder}/**`);
const GLOB_MAGIC = /[*?[\]{}!]/;
const ENTRY = "latin1"; // one character a byte: names that are not UTF-8 survive

export interface FindOptions extends IgnoreOptions {
  readonly cwd: string;
  /** Absolute paths that are no input, wherever they stand: the report that is being written. */
  readonly except?: readonly string[];
}

/** Whether a path, relative and with `/` between folders, leads to or through a tool's own file. */
export function isTool(path: string): boolean {
  return path.split("/").some((part) => TOOLS.has(part));
}

/** Yields every file once, in the order of the paths, inside a folder by the names' bytes. */
export async function* findFiles(paths: readonly string[], options: FindOptions): AsyncGenerator<Found> {
  const ignores = new Ignores(options);
  const seen = new Set<string>();
  const except = new Set(options.except);
  for (const path of paths) {
    if (path === "") {
      // what a shell makes of an unset variable in quotes: the current folder is not what was meant
      yield problem('""', "is no path: name a file, a folder or a glob");
      continue;
    }
    let count = 0;
    const leftOut = new Set<SkipReason>();
    for await (const found of findPath(path, options, ignores)) {
      if (found.kind === "file" && except.has(found.file.key.toString())) continue;
      if (found.kind !== "skipped" || found.skipped.path === path) count++;
      else leftOut.add(found.skipped.reason);
      if (found.kind === "file") {
        const identity = Buffer.from(found.file.key).toString("hex");
        if (seen.has(identity)) continue;
        seen.add(identity);
      }
      yield found;
    }
    if (count === 0) yield problem(path, emptyReason(leftOut));
  }
}

function emptyReason(leftOut: ReadonlySet<SkipReason>): string {
  if (leftOut.size === 0) return "holds no file to lint: name a file, a folder with texts, or a glob in quotes";
  const advice = leftOut.has("ignored") ? '; --no-gitignore lints what .gitignore leaves out, "corpuslint FILE" a single file' : "";
  return `holds no file to lint, all is left out (${[...leftOut].join(", ")})${advice}`;
}

async function* findPath(path: string, options: FindOptions, ignores: Ignores): AsyncGenerator<Found> {
  const absolute = resolve(options.cwd, path);
  let stats: ReturnType<typeof statSync>;
  try {
    stats = statSync(absolute);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT" && GLOB_MAGIC.test(path)) {
      yield* findGlob(path, options, ignores);
      return;
    }
    yield problem(path, reasonOf(error));
    return;
  }
  if (stats?.isDirectory()) {
    const heard = ignores.has(absolute, true) ? new Ignores(options, absolute) : ignores;
    yield* walk(Buffer.from(absolute), Buffer.from(path.replace(/\/{1,64}$/, "") || "/"), heard);
  } else if (ignores.has(absolute, false, true)) yield skip(path, "ignored");
  else if (stats.isFile()) yield fileOrSkip(path, absolute);
  else yield problem(path, "is neither a file nor a folder: to lint what a program writes, give it as standard input (-)");
}

async function* findGlob(pattern: string, { cwd }: FindOptions, ignores: Ignores): AsyncGenerator<Found> {
  const { glob } = await import("tinyglobby");
  const names = await glob(pattern, { cwd, onlyFiles: true, followSymbolicLinks: false, expandDirectories: false, ignore: TOOL_GLOBS });
  if (names.length === 0) yield problem(pattern, "matches no file: check the pattern, and quote it so that the shell leaves it alone");
  for (const name of names.sort()) {
    const absolute = resolve(cwd, name);
    if (ignores.has(absolute, false)) yield skip(name, "ignored");
    else yield fileOrSkip(name, absolute);
  }
}

/** Depth first. Symbolic links inside a folder are not followed: they may leave it, or lead back into it. */
function* walk(folder: Buffer, shown: Buffer, ignores: Ignores): Generator<Found> {
  let entries: Dirent<Buffer>[];
  try {
    entries = readdirSync(folder, { withFileTypes: true, encoding: "buffer" });
  } catch (error) {
    yield problem(showName(shown), reasonOf(error));
    return;
  }
  entries.sort((a, b) => Buffer.compare(a.name, b.name));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    const name = join(shown, entry.name);
    const label = entry.name.toString(ENTRY);
    if (TOOLS.has(label)) continue;
    if (label.startsWith(".")) yield skip(showName(name), "hidden");
    else if (entry.isSymbolicLink()) yield skip(showName(name), "symbolic link");
    else if (ignores.has(path.toString(), entry.isDirectory())) yield skip(showName(name), "ignored");
    else if (entry.isDirectory()) yield* walk(path, name, ignores);
    else yield fileOrSkip(showName(name), isUtf8Name(path) ? path.toString() : path);
  }
}

function fileOrSkip(path: string, key: string | Buffer): Found {
  try {
    const stats = typeof key === "string" ? statSync(key) : lstatSync(key);
    if (!stats.isFile()) return skip(path, "not a regular file");
    return { kind: "file", file: { path, key, bytes: stats.size } };
  } catch (error) {
    return problem(path, reasonOf(error));
  }
}

function skip(path: string, reason: Extract<Found, { kind: "skipped" }>["skipped"]["reason"]): Found {
  return { kind: "skipped", skipped: { path, reason } };
}

function problem(path: string, message: string): Found {
  return { kind: "problem", problem: inputProblem(path, message) };
}

function join(folder: Buffer, name: Buffer): Buffer {
  if (folder.toString() === ".") return name;
  return folder.at(-1) === 0x2f ? Buffer.concat([folder, name]) : Buffer.concat([folder, Buffer.from("/"), name]);
}

function isUtf8Name(name: Buffer): boolean {
  return Buffer.from(name.toString()).equals(name);
}

/** UTF-8 as it is; a name that is not UTF-8 with its odd bytes as `\xNN`, so that two such names stay two. */
export function showName(name: Buffer): string {
  if (isUtf8Name(name)) return name.toString();
  return name.toString(ENTRY).replace(/[\x80-\xff]/g, (character) => `\\x${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
