/** A run that repairs: where the repaired texts go, what is told of them, and how it ends. */
import { mkdirSync } from "node:fs";
import { buffer } from "node:stream/consumers";
import type { RunSettings } from "../config/settings.ts";
import type { Lint } from "../corpus/run.ts";
import type { Summary } from "../corpus/summary.ts";
import type { Step } from "../corpus/units.ts";
import type { DocumentResult, Finding } from "../finding.ts";
import { openGate } from "../gate/gate.ts";
import { isContainer, unpack } from "../input/containers.ts";
import type { IgnorePatterns } from "../input/ignores.ts";
import { type Found, inputProblem, reasonOf } from "../input/source.ts";
import type { Change } from "../repair/change.ts";
import { type Destination, NOWHERE, stream } from "../repair/destination.ts";
import { Drafts } from "../repair/drafts.ts";
import { checkFolder, InFolder, patternOf } from "../repair/in-folder.ts";
import { InPlace } from "../repair/in-place.ts";
import { Manifest } from "../repair/manifest.ts";
import { patchOf } from "../repair/patch.ts";
import { pathOf } from "../repair/paths.ts";
import { Repairer } from "../repair/repairer.ts";
import { REPAIR_WORDING } from "../report/repair-wording.ts";
import type { Rule } from "../rule.ts";
import type { RepairRequest } from "./fix-options.ts";
import { standardOutput } from "./output.ts";

export interface RepairContext {
  readonly settings: RunSettings;
  readonly catalogue: readonly Rule[];
  /** As named on the command line. */
  readonly paths: readonly string[];
  readonly fromStdin: boolean;
  /** Absolute: the file of suppressions, where there is one. */
  readonly suppressions: string | undefined;
  /** The diff is for a terminal. */
  readonly colour: boolean;
}

export interface Repair {
  /** What the run calls for each unit, one after another. */
  readonly lint: Lint;
  /** Folders that are no input. */
  readonly patterns: readonly IgnorePatterns[];
  steps(found: AsyncIterable<Found>): AsyncIterable<Step>;
  stdinSteps(name: string): AsyncIterable<Step>;
  /** Adds what was repaired to the summary; a cleaned copy is complete now. */
  finish(summary: Summary): Promise<void>;
  /** The run failed: nothing half written stays. */
  abort(): Promise<void>;
}

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** @throws ConfigError where the folder of a copy cannot be one */
export async function prepareRepair(request: RepairRequest, context: RepairContext): Promise<Repair> {
  const { settings, catalogue, paths, fromStdin } = context;
  const { choice, isDry, folder } = request;
  const inputs = paths.length > 0 ? paths : ["."];
  if (folder !== undefined) checkFolder(folder, inputs, settings.cwd);
  const drafts = new Drafts();
  const output = standardOutput();
  const copy = folder === undefined ? undefined : new InFolder(folder, inputs, settings.cwd, drafts);
  const destination: Destination = isDry ? NOWHERE : (copy ?? (fromStdin ? stream((bytes) => output.write(bytes)) : new InPlace(drafts)));
  let manifest: Manifest | undefined;
  const begin = async () => {
    if (isDry) return;
    removeOnSignal(drafts);
    if (folder === undefined) return;
    mkdirSync(folder, { recursive: true });
    manifest = await Manifest.begin(pathOf(folder), drafts);
  };
  const onChange = async (change: Change) => {
    if (isDry) await output.write(patchOf(change, context.colour));
    await manifest?.add(change);
  };
  const kept = await keeper(context);
  const repairer = await Repairer.create({ settings, catalogue, choice, destination, kept, onChange });
  return {
    lint: repairer.lint,
    patterns: folder === undefined ? [] : [patternOf(folder)],
    steps: async function* (found) {
      await begin();
      yield* repairer.steps(found);
    },
    stdinSteps: (name) => stdinSteps(name, repairer),
    finish: async (summary) => {
      await output.close();
      summary.repaired = { ...repairer.repaired, isDry };
      const words = REPAIR_WORDING[settings.locale];
      if (isDry) process.stderr.write(`corpuslint: ${words.wouldRepair(summary.repaired)}\n`);
      if (manifest === undefined || copy === undefined) return;
      const { files, documents: linted, failures, skipped } = summary;
      await manifest.end({ ...repairer.repaired, files, linted, failures, skipped });
      const strangers = copy.strangers();
      if (strangers > 0) summary.notices.push(words.strangers(strangers));
    },
    abort: async () => {
      await manifest?.discard();
      drafts.removeAll();
    },
  };
}

/** Findings that somebody has let stand are not repaired. A gate of its own: what it counts is not told. */
async function keeper({ settings, suppressions }: RepairContext): Promise<(result: DocumentResult) => readonly Finding[]> {
  if (suppressions === undefined) return ({ findings }) => findings;
  const { cwd, locale } = settings;
  const gate = await openGate({ cwd, locale, suppressions, staged: false, isWhole: false });
  return (result) => gate.pass(result).findings;
}

/** Whoever interrupts a run finds no drafts; what is killed without a word leaves them to the next run. */
function removeOnSignal(drafts: Drafts): void {
  for (const signal of SIGNALS) {
    process.once(signal, () => {
      drafts.removeAll();
      process.kill(process.pid, signal);
    });
  }
}

async function* stdinSteps(name: string, repairer: Repairer): AsyncGenerator<Step> {
  if (isContainer(name)) {
    yield* repairer.containerSteps({ path: name, key: name, bytes: 0 }, unpack(name, process.stdin));
    return;
  }
  try {
    const bytes = await buffer(process.stdin);
    yield { kind: "unit", unit: { kind: "bytes", path: name, bytes }, bytes: bytes.length, files: 1 };
  } catch (error) {
    yield { kind: "problem", problem: inputProblem(name, `cannot be read: ${reasonOf(error)}`) };
  }
}
