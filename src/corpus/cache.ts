/**
 * Results of documents that were linted before: known by their content, their name, what they are judged by and the tool itself,
 * never by dates, so that a cache is good after a fresh checkout.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { Judgements, type RunSettings } from "../config/settings.ts";
import type { PlacedFact } from "../finding.ts";
import type { Rule } from "../rule.ts";
import { CacheFile } from "./cache-file.ts";
import { type CachedResult, cachedResult, type ResultSchema, resultSchema } from "./cache-schema.ts";
import type { Lint } from "./run.ts";
import type { Unit, UnitResult } from "./unit.ts";

/** Hex digits of a key: 160 bits of SHA-256. */
export const KEY_LENGTH = 40;

export class ResultCache {
  readonly #file: CacheFile;
  readonly #judgements: Judgements;
  readonly #schema: ResultSchema;
  readonly #general: string;
  readonly #known = new WeakMap<object, string>();
  hits = 0;
  misses = 0;

  /** @param path absolute @param identity of the tool: another one's cache is forgotten */
  static async open(path: string, identity: string, settings: RunSettings, rules: readonly Rule[]): Promise<ResultCache> {
    const compile = settings.overrides.length > 0 ? (await import("../config/globs.ts")).compileGlobs : undefined;
    return new ResultCache(CacheFile.read(path, identity), settings, rules, new Judgements(settings, rules, compile));
  }

  private constructor(file: CacheFile, settings: RunSettings, rules: readonly Rule[], judgements: Judgements) {
    this.#schema = resultSchema(rules.map(({ id }) => id));
    this.#file = file;
    this.#judgements = judgements;
    // what a document is judged by is told for each; where the run stands and what it measures changes no finding
    const { rules: _, overrides: __, language: ___, format: ____, encoding: _____, cwd: ______, timing: _______, ...general } = settings;
    this.#general = JSON.stringify(general);
  }

  /** Lints what is not known, and remembers it. */
  through(lint: Lint): Lint {
    return async (unit) => {
      if (unit.kind !== "files") return this.#answer(unit, lint);
      const parts: UnitResult[] = [];
      for (const file of unit.files) {
        const bytes = bytesOf(file.key);
        const alone: Unit = bytes ? { kind: "bytes", path: file.path, bytes } : { kind: "files", files: [file] };
        parts.push(await this.#answer(alone, lint));
      }
      return joined(parts);
    };
  }

  async #answer(unit: Unit, lint: Lint): Promise<UnitResult> {
    if (unit.kind === "files") return lint(unit); // cannot be read: the reason is told as ever
    const path = unit.kind === "bytes" ? unit.path : unit.block.path;
    const key = this.#keyOf(unit, path);
    const known = this.#file.get(key, (value) => cachedResult(value, path, this.#schema));
    if (known) {
      this.hits++;
      return { ...known, problems: [], timings: {} };
    }
    this.misses++;
    const result = await lint(unit);
    const { results, skipped, facts, problems } = result;
    // what failed may succeed next time
    if (problems.length === 0 && results.every((of) => of.problems.length === 0)) {
      this.#file.put(key, { results, skipped, facts } satisfies CachedResult);
    }
    return result;
  }

  #keyOf(unit: Exclude<Unit, { kind: "files" }>, path: string): string {
    const [bytes, line] = unit.kind === "bytes" ? [unit.bytes, 0] : [unit.block.bytes, unit.block.firstLine];
    const head = JSON.stringify([this.#general, this.#judgementOf(path), path, line]);
    return createHash("sha256").update(head).update("\n").update(bytes).digest("hex").slice(0, KEY_LENGTH);
  }

  #judgementOf(path: string): string {
    const judgement = this.#judgements.for(path);
    let known = this.#known.get(judgement);
    if (known === undefined) {
      const { rules, ...rest } = judgement;
      known = JSON.stringify([rules.map(({ rule, severity, options }) => [rule.id, severity, options]), rest]);
      this.#known.set(judgement, known);
    }
    return known;
  }

  /** Writes what is known now. @returns why that was not possible: a cache that cannot be kept is no failure of the run */
  close(): Promise<string | undefined> {
    return this.#file.write();
  }
}

/** Of its own buffer, which may be handed to a worker. */
function bytesOf(key: string | Buffer): Uint8Array | undefined {
  try {
    const bytes = readFileSync(key);
    return bytes.byteLength === bytes.buffer.byteLength ? bytes : new Uint8Array(bytes);
  } catch {
    return undefined;
  }
}

function joined(parts: readonly UnitResult[]): UnitResult {
  const facts = new Map<string, PlacedFact[]>();
  const timings: Record<string, number> = {};
  for (const part of parts) {
    for (const [rule, taken] of part.facts) {
      const known = facts.get(rule);
      if (known) for (const fact of taken) known.push(fact);
      else facts.set(rule, [...taken]);
    }
    for (const [rule, time] of Object.entries(part.timings)) timings[rule] = (timings[rule] ?? 0) + time;
  }
  return {
    results: parts.flatMap(({ results }) => results),
    skipped: parts.flatMap(({ skipped }) => skipped),
    problems: parts.flatMap(({ problems }) => problems),
    facts: [...facts],
    timings,
  };
}
