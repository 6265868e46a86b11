/** Which lines differ from a revision: the hunks of `git diff`, read by their counts so that no content is taken for a header. */
import { git, type Repository, splitNul } from "./git.ts";
import { showName } from "./walk.ts";

/** A hunk's lines in the new file, both ends included, from 1. */
type Range = readonly [from: number, to: number];

/** The whole file: git takes it for binary and knows no lines. */
const ALL: readonly Range[] = [[1, Number.POSITIVE_INFINITY]];

export class ChangedLines {
  /** Absolute: names of files count from here. */
  readonly folder: string;
  readonly #files: ReadonlyMap<string, readonly Range[]>;
  readonly #tracked: ReadonlySet<string>;

  /** @param tracked what git knows: all lines of another file are new */
  constructor(folder: string, files: ReadonlyMap<string, readonly Range[]>, tracked: ReadonlySet<string>) {
    this.folder = folder;
    this.#files = files;
    this.#tracked = tracked;
  }

  /** @param file relative to `folder`, `/` between folders @param from @param to lines from 1, both ends included */
  touch(file: string, from: number, to: number): boolean {
    const ranges = this.#files.get(file);
    return ranges === undefined ? !this.#tracked.has(file) : ranges.some(([start, end]) => start <= to && from <= end);
  }
}

const DIFF = [
  "diff",
  "--no-color",
  "--no-ext-diff",
  "--no-textconv",
  "--find-renames",
  "--unified=0",
  "--inter-hunk-context=0",
  "--ignore-submodules=all",
  "--src-prefix=a/",
  "--dst-prefix=b/",
];

const NUMBERS = ["diff", "--numstat", "-z", "--no-renames", "--no-ext-diff", "--no-textconv", "--ignore-submodules=all"];
const BINARY = "-\t-\t";

/**
 * What changed since the point where the current branch left `revision`, as in `git diff REVISION...`: what others did there in
 * the meantime is not this branch's doing. Changes not yet committed count; with `staged`, those of the index alone.
 * @throws GitError for a revision that git does not know
 */
export async function changedSince(repository: Repository, revision: string, staged: boolean): Promise<ChangedLines> {
  const { top } = repository;
  const base = await baseOf(revision, top);
  const from = [...(staged ? ["--cached"] : []), base, "--"];
  const [diff, tracked] = await Promise.all([git([...DIFF, ...from], top), git(["ls-files", "-z"], top)]);
  const files = new Map<string, readonly Range[]>(hunksOf(diff));
  if (diff.includes("\nBinary files ")) {
    for (const row of splitNul(await git([...NUMBERS, ...from], top))) {
      if (startsWith(row, 0, BINARY)) files.set(showName(row.subarray(BINARY.length)), ALL);
    }
  }
  return new ChangedLines(top, files, new Set(splitNul(tracked).map(showName)));
}

async function baseOf(revision: string, top: string): Promise<string> {
  const commit = await git(["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`], top, [0, 1]);
  const known = commit.toString().trim();
  if (known === "") throw new RevisionError(revision);
  // no common ancestor (a shallow clone, an unrelated branch): the revision itself is what there is to compare with
  const base = await git(["merge-base", known, "HEAD"], top, [0, 1]);
  return base.toString().trim() || known;
}

export class RevisionError extends Error {
  constructor(revision: string) {
    super(`git knows no commit "${revision}": fetch it first (in CI: fetch-depth: 0), or name another`);
    this.name = "RevisionError";
  }
}

const HUNK = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/;
const LINE_FEED = 0x0a;

/** Files with their changed ranges. Linear; names that git writes in quotes are read back to their bytes. */
function* hunksOf(diff: Buffer): Generator<[string, readonly Range[]]> {
  let file: string | undefined;
  let ranges: Range[] = [];
  let skip = 0;
  for (let start = 0; start < diff.length; ) {
    const feed = diff.indexOf(LINE_FEED, start);
    const end = feed < 0 ? diff.length : feed;
    if (skip > 0) skip--;
    else if (diff[start] === 0x40) {
      const [, removed = "1", from, added = "1"] = HUNK.exec(diff.toString("latin1", start, Math.min(end, start + 100))) ?? [];
      skip = Number(removed) + Number(added);
      if (Number(added) > 0) ranges.push([Number(from), Number(from) + Number(added) - 1]);
    } else if (diff[start] === 0x64 && startsWith(diff, start, "diff --git ")) {
      if (file !== undefined) yield [file, ranges];
      [file, ranges] = [undefined, []];
    } else if (startsWith(diff, start, "+++ ")) file = newName(diff.subarray(start + 4, end));
    start = end + 1;
  }
  if (file !== undefined) yield [file, ranges];
}

function startsWith(bytes: Buffer, at: number, text: string): boolean {
  return bytes.toString("latin1", at, at + text.length) === text;
}

/** `b/NAME`, maybe with a tab behind it, or the same in quotes; `/dev/null` for a file that is gone. */
function newName(bytes: Buffer): string | undefined {
  const name = unquote(bytes.at(-1) === 0x09 ? bytes.subarray(0, -1) : bytes);
  return name.toString("latin1", 0, 2) === "b/" ? showName(name.subarray(2)) : undefined;
}

const ESCAPES: Readonly<Record<string, number>> = { a: 7, b: 8, t: 9, n: 10, v: 11, f: 12, r: 13, '"': 34, "\\": 92 };

/** C notation: `"b/a\tb\303\244"`. */
function unquote(bytes: Buffer): Buffer {
  if (bytes[0] !== 0x22) return bytes;
  const out: number[] = [];
  for (let i = 1; i < bytes.length - 1; i++) {
    if (bytes[i] !== 0x5c) out.push(bytes[i]);
    else if (bytes[i + 1] >= 0x30 && bytes[i + 1] <= 0x37) {
      out.push(Number.parseInt(bytes.toString("latin1", i + 1, i + 4), 8));
      i += 3;
    } else out.push(ESCAPES[String.fromCharCode(bytes[++i])] ?? bytes[i]);
  }
  return Buffer.from(out);
}
