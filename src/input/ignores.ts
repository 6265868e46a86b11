/** `.gitignore` and `.corpuslintignore`: which paths the folders' own files leave out. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import ignore, { type Ignore } from "ignore";

/** Patterns of a configuration, as an ignore file in its folder would have them. */
export interface IgnorePatterns {
  readonly folder: string;
  readonly patterns: readonly string[];
}

export interface IgnoreOptions {
  /** Read `.gitignore` files too. */
  readonly gitignore: boolean;
  readonly patterns: readonly IgnorePatterns[];
}

const OWN_FILE = ".corpuslintignore";
const GIT_FILE = ".gitignore";

interface Level {
  readonly folder: string;
  readonly matcher: Ignore;
}

/** Ignore files apply to the paths below their folder; a deeper file's word outweighs a higher one's. */
export class Ignores {
  readonly #options: IgnoreOptions;
  readonly #levels = new Map<string, readonly Level[]>();
  readonly #top: readonly Level[];
  readonly #gitTop: string | undefined;

  /** @param gitTop above this folder `.gitignore` files are not heard: the user named the folder although they leave it out */
  constructor(options: IgnoreOptions, gitTop?: string) {
    this.#options = options;
    this.#gitTop = gitTop;
    this.#top = options.patterns.map(({ folder, patterns }) => ({ folder, matcher: ignore().add([...patterns]) })).reverse();
  }

  /** @param path absolute @param explicit named by the user: then only corpuslint's own ignore file counts */
  has(path: string, isFolder: boolean, explicit = false): boolean {
    for (const { folder, matcher } of [...this.#chain(dirname(path), !explicit), ...this.#top]) {
      const inside = relative(folder, path).split(sep).join("/");
      if (inside === "" || inside.startsWith("../")) continue;
      const verdict = matcher.test(isFolder ? `${inside}/` : inside);
      if (verdict.ignored) return true;
      if (verdict.unignored) return false;
    }
    return false;
  }

  /** The ignore files that speak for a folder, nearest first: up to the repository's root for git's, to the file system's for our own. */
  #chain(folder: string, git: boolean): readonly Level[] {
    const key = `${git ? "+" : "-"}${folder}`;
    const known = this.#levels.get(key);
    if (known) return known;
    const own = readLevel(folder, git && this.#options.gitignore ? [GIT_FILE, OWN_FILE] : [OWN_FILE]);
    const parent = dirname(folder);
    const above = parent === folder ? [] : this.#chain(parent, git && folder !== this.#gitTop && !existsSync(join(folder, ".git")));
    const chain = own === undefined ? above : [own, ...above];
    this.#levels.set(key, chain);
    return chain;
  }
}

function readLevel(folder: string, names: readonly string[]): Level | undefined {
  const matcher = ignore();
  let any = false;
  for (const name of names) {
    const path = join(folder, name);
    if (!existsSync(path)) continue;
    matcher.add(readFileSync(path, "utf8"));
    any = true;
  }
  return any ? { folder: resolve(folder), matcher } : undefined;
}
