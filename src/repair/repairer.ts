/** Lints units of work as a run does, and repairs what it lints on the way: a file at a time, a container block by block. */
import { readFileSync } from "node:fs";
import { type Judgement, Judgements, type RunSettings } from "../config/settings.ts";
import { Collector } from "../corpus/collector.ts";
import type { Unit, UnitResult } from "../corpus/unit.ts";
import type { Step } from "../corpus/units.ts";
import { type Linted, lintDocument } from "../engine/lint.ts";
import type { Problem } from "../finding.ts";
import { isContainer, streamFile, unpack } from "../input/containers.ts";
import { documentOfBytes, type ReadOptions, type ReadResult } from "../input/read.ts";
import { readBlocks } from "../input/records.ts";
import { type Found, type InputFile, inputProblem, reasonOf } from "../input/source.ts";
import type { Rule } from "../rule.ts";
import type { Document } from "../text/document.ts";
import { editBytes } from "./bytes.ts";
import { addChange, addRepaired, type Change, emptyRepaired, type Repaired } from "./change.ts";
import { type Destination, writeProblem } from "./destination.ts";
import { UnwritableError } from "./encode.ts";
import { OpenContainer } from "./open-container.ts";
import { reopened } from "./reopen.ts";
import { repairBlock } from "./repair-block.ts";
import { type Settled, type SettleOptions, Settler } from "./settle.ts";

export interface RepairerOptions extends Omit<SettleOptions, "settings"> {
  readonly settings: RunSettings;
  readonly catalogue: readonly Rule[];
  readonly destination: Destination;
  /** Told of each document that was changed, in order. @throws where it cannot be told: the run ends */
  onChange(change: Change): Promise<void>;
}

export class Repairer {
  readonly #options: RepairerOptions;
  readonly #judgements: Judgements;
  readonly #settler: Settler;
  readonly #repaired = emptyRepaired();
  /** The container whose blocks come. */
  #container: OpenContainer | undefined;

  private constructor(options: RepairerOptions, judgements: Judgements) {
    this.#options = options;
    this.#judgements = judgements;
    this.#settler = new Settler(options);
  }

  static async create(options: RepairerOptions): Promise<Repairer> {
    const { settings, catalogue } = options;
    const compile = settings.overrides.length > 0 ? (await import("../config/globs.ts")).compileGlobs : undefined;
    return new Repairer(options, new Judgements(settings, catalogue, compile));
  }

  get repaired(): Readonly<Repaired> {
    return this.#repaired;
  }

  /** Units of one file each. A run must take the next step only when it has done with the last one: a container ends behind its blocks. */
  async *steps(found: AsyncIterable<Found>): AsyncGenerator<Step> {
    for await (const item of found) {
      if (item.kind !== "file") yield item;
      else if (isContainer(item.file.path)) yield* this.containerSteps(item.file, unpack(item.file.path, streamFile(item.file.key)));
      else yield { kind: "unit", unit: { kind: "files", files: [item.file] }, bytes: item.file.bytes, files: 1 };
    }
  }

  /** @param bytes unpacked */
  async *containerSteps(file: InputFile, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Step> {
    const { path } = file;
    const container = new OpenContainer(path);
    this.#container = container;
    let files = 1;
    try {
      await container.begin(file, this.#options.destination);
      for await (const block of readBlocks(path, bytes)) {
        yield { kind: "unit", unit: { kind: "records", block }, bytes: block.bytes.length, files };
        files = 0;
      }
      if (files === 1) yield { kind: "skipped", skipped: { path, reason: "empty" } };
      else if (await container.commit()) addRepaired(this.#repaired, container.repaired);
    } catch (error) {
      yield { kind: "problem", problem: inputProblem(path, `cannot be read: ${reasonOf(error)}`) };
    } finally {
      await container.discard();
    }
    for (const problem of container.problems) yield { kind: "problem", problem };
  }

  readonly lint = async (unit: Unit): Promise<UnitResult> => {
    const collector = new Collector();
    switch (unit.kind) {
      case "files":
        for (const file of unit.files) await this.#file(file, () => readFileSync(file.key), collector);
        break;
      case "bytes":
        await this.#file({ path: unit.path, key: unit.path, bytes: unit.bytes.length }, () => unit.bytes, collector);
        break;
      case "records":
        await this.#block(unit, collector);
    }
    return collector.result();
  };

  async #file(file: InputFile, read: () => Uint8Array, collector: Collector): Promise<void> {
    const { rules, ...how } = this.#judgements.for(file.path);
    let bytes: Uint8Array;
    let outcome: ReadResult;
    try {
      bytes = read();
      outcome = await documentOfBytes(file.path, bytes, how);
    } catch (error) {
      collector.problems.push(inputProblem(file.path, `cannot be read: ${reasonOf(error)}`));
      return;
    }
    if (outcome.kind === "document") {
      collector.add(await this.#document(file, bytes, outcome.document, rules, how, collector.problems), bytes.length);
      return;
    }
    await this.#kept(file, bytes, "skip", collector.problems);
    if (outcome.kind === "skipped") collector.skipped.push({ path: file.path, reason: outcome.reason });
    else collector.problems.push(outcome.problem);
  }

  /** What is left to be found; all that was found, where the file could not be repaired. */
  async #document(
    file: InputFile,
    bytes: Uint8Array,
    document: Document,
    rules: Judgement["rules"],
    how: ReadOptions,
    problems: Problem[],
  ): Promise<Linted> {
    const open = (text: string, decoding: Document["decoding"]) => reopened(file.path, text, { ...how, decoding });
    const settled = await this.#settler.settle({ document, rules, open });
    if (!settled.isChanged) {
      await this.#kept(file, bytes, "keep", problems);
      return settled.linted;
    }
    const { source: text, decoding } = document;
    let after: Uint8Array;
    try {
      after = editBytes({ bytes, text, decoding, encoding: how.encoding }, settled.edits, settled.rewritten);
      await this.#options.destination.replace(file, bytes, after);
    } catch (error) {
      problems.push(writeProblem(file.path, error));
      if (error instanceof UnwritableError) await this.#kept(file, bytes, "keep", problems);
      return settled.first;
    }
    const change = { document: file.path, before: text, after: settled.text, applied: settled.applied, edits: settled.edits };
    addChange(this.#repaired, change);
    await this.#options.onChange(change);
    return this.#asWritten(file.path, after, document, settled, rules, how);
  }

  async #kept(file: InputFile, bytes: Uint8Array, how: "skip" | "keep", problems: Problem[]): Promise<void> {
    try {
      await this.#options.destination[how](file, bytes);
    } catch (error) {
      problems.push(writeProblem(file.path, error));
    }
  }

  /** Where findings are told by the bytes of the file, the repaired file is read anew. */
  async #asWritten(
    path: string,
    bytes: Uint8Array,
    { decoding }: Document,
    { linted }: Settled,
    rules: Judgement["rules"],
    how: ReadOptions,
  ): Promise<Linted> {
    const { settings } = this.#options;
    if (settings.offsets !== "byte" && decoding.damage.length === 0) return linted;
    const written = await documentOfBytes(path, bytes, how);
    if (written.kind !== "document") return linted;
    const { result, ...others } = lintDocument(written.document, rules, settings);
    return { ...others, result: { ...result, problems: linted.result.problems } };
  }

  async #block({ block }: Extract<Unit, { kind: "records" }>, collector: Collector): Promise<void> {
    const { settings, onChange } = this.#options;
    const outcome = await repairBlock(block, this.#judgements.for(block.path), settings, this.#settler);
    for (const problem of outcome.problems) collector.problems.push(problem);
    const isWritten = (await this.#container?.write(outcome)) ?? false;
    for (const { settled, bytes, line } of outcome.records) {
      collector.add(isWritten && outcome.isRepaired ? settled.linted : settled.first, bytes, line);
    }
    if (isWritten) for (const change of outcome.changes) await onChange(change);
  }
}
