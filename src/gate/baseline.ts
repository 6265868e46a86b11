/** Leaves out what a baseline knows, tells what is no longer found, and writes the baseline anew when asked to. */
import { existsSync } from "node:fs";
import { relative } from "node:path";
import type { GateWording } from "../engine/gate-wording.ts";
import type { DocumentResult, Finding } from "../finding.ts";
import { type Accepted, readBaseline, shortQuote, writeBaseline } from "./baseline-file.ts";
import { Names, splitName } from "./names.ts";
import type { Stage } from "./stage.ts";

/** What is done to the file: nothing, what is found now becomes known, or what is no longer found is removed. */
export type BaselineUse = "compare" | "update" | "prune";

export interface BaselineOptions {
  /** Absolute. */
  readonly path: string;
  /** The folder that documents' names count from: that of the baseline. */
  readonly folder: string;
  readonly cwd: string;
  readonly use: BaselineUse;
  readonly words: GateWording;
}

const EXAMPLES = 3;

interface Entry extends Accepted {
  found: number;
}

export class BaselineStage implements Stage {
  readonly #options: BaselineOptions;
  readonly #shown: string;
  readonly #names: Names;
  readonly #entries = new Map<string, Entry>();
  /** Files of the baseline's documents: whether one was linted in this run. */
  readonly #files = new Map<string, boolean>();
  readonly #new = new Map<string, Accepted>();
  #known = 0;

  /** @throws ConfigError where the file is missing (unless it is to be written) or malformed */
  constructor(options: BaselineOptions) {
    const { path, folder, cwd, use } = options;
    this.#options = options;
    this.#shown = relative(cwd, path) || path;
    this.#names = new Names(folder, cwd);
    for (const accepted of use === "update" && !existsSync(path) ? [] : readBaseline(path, use === "update")) {
      const key = keyOf(accepted.document, accepted);
      const twice = this.#entries.get(key);
      this.#entries.set(key, { ...accepted, count: accepted.count + (twice?.count ?? 0), found: 0 });
      this.#files.set(splitName(accepted.document).file, false);
    }
  }

  get count(): number {
    return this.#known;
  }

  sift(result: DocumentResult): readonly Finding[] {
    const { file } = splitName(result.document);
    const name = this.#names.file(file);
    if (this.#files.has(name)) this.#files.set(name, true);
    const document = name + result.document.slice(file.length);
    return result.findings.filter((finding) => !this.#isKnown(document, finding));
  }

  /** Each finding uses one of its entry's count: a new fault is never covered by an old one that was mended. */
  #isKnown(document: string, { rule, fingerprint, quote }: Finding): boolean {
    const key = keyOf(document, { rule, fingerprint });
    const entry = this.#entries.get(key);
    if (entry !== undefined && entry.found < entry.count) {
      entry.found++;
      this.#known++;
      return true;
    }
    if (this.#options.use !== "update") return false;
    const known = this.#new.get(key);
    this.#new.set(key, { document, rule, fingerprint, count: (known?.count ?? 0) + 1, quote: shortQuote(quote) });
    return true;
  }

  async close(failed: boolean): Promise<readonly string[]> {
    const { use, words, path } = this.#options;
    const stale = [...this.#entries.values()].filter((entry) => entry.found < entry.count && this.#isGone(entry));
    const gone = stale.reduce((total, { count, found }) => total + count - found, 0);
    const notices = this.#known > 0 && use !== "update" ? [words.known(this.#known, this.#shown)] : [];
    if (use === "compare") return gone === 0 ? notices : [...notices, words.stale(gone, this.#shown, examplesOf(stale))];
    if (failed) return [...notices, words.notWritten(this.#shown)];
    const kept = this.#merged(new Set(stale));
    await writeBaseline(path, kept);
    const total = kept.reduce((sum, { count }) => sum + count, 0);
    const added = [...this.#new.values()].reduce((sum, { count }) => sum + count, 0);
    return [...notices, use === "update" ? words.written(total, this.#shown, added, gone) : words.pruned(gone, this.#shown)];
  }

  /** A document of a file that was not linted this time says nothing, unless the file is no more. */
  #isGone({ document }: Entry): boolean {
    return this.#files.get(splitName(document).file) === true || !existsSync(this.#names.absolute(document));
  }

  #merged(stale: ReadonlySet<Entry>): Accepted[] {
    const kept: Accepted[] = [];
    for (const [key, entry] of this.#entries) {
      const { found, ...accepted } = entry;
      const added = this.#new.get(key)?.count ?? 0;
      const count = (stale.has(entry) ? found : accepted.count) + added;
      if (count > 0) kept.push({ ...accepted, count });
    }
    for (const [key, accepted] of this.#new) if (!this.#entries.has(key)) kept.push(accepted);
    return kept;
  }
}

function keyOf(document: string, { rule, fingerprint }: Pick<Accepted, "rule" | "fingerprint">): string {
  return `${fingerprint}${rule}\n${document}`;
}

function examplesOf(stale: readonly Entry[]): string {
  const first = stale.slice(0, EXAMPLES).map(({ document, rule }) => `${document} ${rule}`);
  return [...first, ...(stale.length > EXAMPLES ? ["…"] : [])].join(", ");
}
