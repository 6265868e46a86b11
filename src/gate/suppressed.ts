/** Leaves out what the suppression file lets stand, and tells entries that ended or match nothing any more. */
import { posix, relative } from "node:path";
import { compileGlobs } from "../config/globs.ts";
import type { GateWording } from "../engine/gate-wording.ts";
import type { DocumentResult, Finding } from "../finding.ts";
import { Names, splitName } from "./names.ts";
import type { Stage } from "./stage.ts";
import type { PlacedSuppression, SuppressionFile } from "./suppression-file.ts";

/** Stale and ended entries told in full; the rest are a count. */
const TOLD = 10;
const MAGIC = /[*?[\]{}!()]/;

export interface SuppressedOptions {
  readonly cwd: string;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** The run sees every document there is: then an entry without a document that matches nothing is stale. */
  readonly isWhole: boolean;
  readonly words: GateWording;
}

interface Entry extends PlacedSuppression {
  readonly hasEnded: boolean;
  /** Whether it speaks of a document that is called these names. */
  matches(names: readonly string[]): boolean;
  /** Such a document was linted. */
  seen: boolean;
  used: number;
}

export class SuppressedStage implements Stage {
  readonly #entries: readonly Entry[];
  readonly #byFingerprint: ReadonlyMap<string, readonly Entry[]>;
  /** Entries for one document, by its name: a triage makes thousands. */
  readonly #byDocument: ReadonlyMap<string, readonly Entry[]>;
  readonly #globs: readonly Entry[];
  readonly #names: Names;
  readonly #file: string;
  readonly #words: GateWording;
  #count = 0;

  constructor({ path, folder, entries }: SuppressionFile, { cwd, today, isWhole, words }: SuppressedOptions) {
    this.#words = words;
    this.#file = relative(cwd, path) || path;
    this.#names = new Names(folder, cwd);
    this.#entries = entries.map((entry) => ({
      ...entry,
      hasEnded: entry.until !== undefined && entry.until < today,
      matches: matcherOf(entry.document, folder),
      seen: entry.document === undefined && isWhole,
      used: 0,
    }));
    const isGlob = ({ document }: Entry) => document !== undefined && MAGIC.test(document);
    this.#globs = this.#entries.filter(isGlob);
    this.#byFingerprint = grouped(this.#entries, ({ fingerprint }) => fingerprint);
    this.#byDocument = grouped(this.#entries, ({ document }) => plainName(document ?? ""));
  }

  get count(): number {
    return this.#count;
  }

  sift({ document, findings }: DocumentResult): readonly Finding[] {
    const names = this.#namesOf(document);
    for (const name of names) for (const entry of this.#byDocument.get(name) ?? []) entry.seen = true;
    for (const entry of this.#globs) entry.seen ||= entry.matches(names);
    return findings.filter(({ fingerprint }) => {
      const entries = this.#byFingerprint.get(fingerprint)?.filter((entry) => entry.matches(names)) ?? [];
      for (const entry of entries) entry.used++;
      if (!entries.some(({ hasEnded }) => !hasEnded)) return true;
      this.#count++;
      return false;
    });
  }

  /** What an entry may call a document: its name from the file's folder, as the run tells it, its container, without folders. */
  #namesOf(document: string): string[] {
    const name = this.#names.of(document);
    const { file } = splitName(name);
    return [...new Set([name, file, plainName(document), posix.basename(name), posix.basename(file)])];
  }

  close(): readonly string[] {
    const words = this.#words;
    const ended = this.#entries.filter(({ hasEnded, used }) => hasEnded && used > 0);
    const stale = this.#entries.filter(({ seen, used }) => seen && used === 0);
    return [
      ...(this.#count > 0 ? [words.suppressed(this.#count, this.#file)] : []),
      ...told(ended, ({ place, fingerprint, until = "" }) => words.expired(place, fingerprint, until), words),
      ...told(stale, ({ place, fingerprint }) => words.staleSuppression(place, fingerprint), words),
    ];
  }
}

/** A name that means what it says is compared first: it may hold what globs mean something by. */
function matcherOf(document: string | undefined, folder: string): Entry["matches"] {
  if (document === undefined) return () => true;
  const plain = plainName(document);
  if (!MAGIC.test(plain)) return (names) => names.includes(plain);
  const glob = compileGlobs([document], folder, folder);
  return (names) => names.includes(plain) || names.slice(0, 2).some((name) => glob(name));
}

function plainName(name: string): string {
  return name.replace(/^\.\//, "");
}

function grouped(entries: readonly Entry[], keyOf: (entry: Entry) => string): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const group = groups.get(keyOf(entry));
    if (group) group.push(entry);
    else groups.set(keyOf(entry), [entry]);
  }
  return groups;
}

function told(entries: readonly Entry[], word: (entry: Entry) => string, words: GateWording): string[] {
  const first = entries.slice(0, TOLD).map(word);
  return entries.length > TOLD ? [...first, words.more(entries.length - TOLD)] : first;
}
