/** Lints one unit of work: some files, or a block of records. What a worker does, and what the main thread does without workers. */
import { rules as catalogue } from "../../rules/index.ts";
import { type Judgement, Judgements, type RunSettings } from "../config/settings.ts";
import { lintDocument } from "../engine/lint.ts";
import type { DocumentResult, PlacedFact, Problem } from "../finding.ts";
import { documentOfBytes, type ReadResult, readDocument } from "../input/read.ts";
import { parseRecords, type RecordBlock } from "../input/records.ts";
import type { InputFile, Skipped } from "../input/source.ts";
import type { Rule } from "../rule.ts";
import { openDocument } from "../text/open.ts";
import { Collector } from "./collector.ts";

export type Unit =
  | { readonly kind: "files"; readonly files: readonly InputFile[] }
  | { readonly kind: "records"; readonly block: RecordBlock }
  | { readonly kind: "bytes"; readonly path: string; readonly bytes: Uint8Array };

/** All that came of a unit. Plain data: it crosses threads. */
export interface UnitResult {
  readonly results: readonly DocumentResult[];
  readonly skipped: readonly Skipped[];
  /** Problems that belong to no document: a bad record, an unreadable file. */
  readonly problems: readonly Problem[];
  readonly facts: readonly (readonly [rule: string, facts: readonly PlacedFact[]])[];
  /** Milliseconds by rule. */
  readonly timings: Readonly<Record<string, number>>;
}

export class UnitLinter {
  readonly #settings: RunSettings;
  readonly #judgements: Judgements;

  private constructor(settings: RunSettings, judgements: Judgements) {
    this.#settings = settings;
    this.#judgements = judgements;
  }

  /** @param rules more rules than the shipped ones, for library users */
  static async create(settings: RunSettings, rules: readonly Rule[] = catalogue): Promise<UnitLinter> {
    const compile = settings.overrides.length > 0 ? (await import("../config/globs.ts")).compileGlobs : undefined;
    return new UnitLinter(settings, new Judgements(settings, rules, compile));
  }

  async lint(unit: Unit): Promise<UnitResult> {
    const collector = new Collector();
    switch (unit.kind) {
      case "files":
        for (const file of unit.files) await this.#lintRead(file.path, file.bytes, (how) => readDocument(file, how), collector);
        break;
      case "bytes":
        await this.#lintRead(unit.path, unit.bytes.length, (how) => documentOfBytes(unit.path, unit.bytes, how), collector);
        break;
      case "records":
        await this.#lintRecords(unit.block, collector);
    }
    return collector.result();
  }

  async #lintRead(path: string, bytes: number, read: (how: Omit<Judgement, "rules">) => Promise<ReadResult>, collector: Collector) {
    const { rules, ...how } = this.#judgements.for(path);
    const outcome = await read(how);
    switch (outcome.kind) {
      case "document":
        collector.add(lintDocument(outcome.document, rules, this.#settings), bytes);
        break;
      case "skipped":
        collector.skipped.push({ path, reason: outcome.reason });
        break;
      case "problem":
        collector.problems.push(outcome.problem);
    }
  }

  async #lintRecords(block: RecordBlock, collector: Collector) {
    const { rules, format = "plain", language, encoding } = this.#judgements.for(block.path);
    for (const record of parseRecords(block, this.#settings.fields, encoding)) {
      if ("kind" in record) {
        collector.problems.push(record);
        continue;
      }
      const document = await openDocument(record.file, {
        format,
        ...(language && { language }),
        ...(record.decoding && { decoding: record.decoding }),
      });
      collector.add(lintDocument(document, rules, this.#settings), Buffer.byteLength(document.text), record.line);
    }
  }
}
