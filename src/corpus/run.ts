/** A run: units of work through one thread or several, results in the order of the input, then the link between documents. */
import { milliseconds } from "../clock.ts";
import { Judgements, type RunSettings } from "../config/settings.ts";
import { hash64 } from "../engine/fingerprint.ts";
import type { DocumentResult, Problem } from "../finding.ts";
import { IgnoredSummary } from "../gate/ignored-summary.ts";
import type { Sieve } from "../gate/sieve.ts";
import type { Rule } from "../rule.ts";
import type { ResultCache } from "./cache.ts";
import { FactStore } from "./facts.ts";
import { addProblem, addResult, addSkipped, addTimings, emptySummary, type Summary } from "./summary.ts";
import { type Unit, UnitLinter, type UnitResult } from "./unit.ts";
import type { Step } from "./units.ts";

export interface RunOptions {
  /** Worker threads; with 1 this thread does the work itself. */
  readonly jobs: number;
  /** What drops or keeps findings before anybody counts or tells them. */
  readonly sieve?: Sieve | undefined;
  /** Knows the results of units that were linted before. */
  readonly cache?: ResultCache | undefined;
  /** Lints a unit in place of the usual linter, on this thread: a run that repairs. */
  readonly lint?: Lint | undefined;
  /** Called for each document in order, awaited: what cannot keep up slows the run, not the memory. */
  onResult(result: DocumentResult): Promise<void> | void;
  /** Called for each input or rule that fails, when it does. */
  onProblem?(problem: Problem): void;
  onProgress?(summary: Readonly<Summary>): void;
}

/** @param catalogue the rules there are; workers know the shipped ones only */
export async function run(
  steps: AsyncIterable<Step>,
  settings: RunSettings,
  catalogue: readonly Rule[],
  options: RunOptions,
): Promise<Summary> {
  const began = milliseconds();
  const summary = emptySummary();
  const affected = new Set<string>();
  const ignored = new IgnoredSummary();
  const tell = (given: DocumentResult) => {
    const result = options.sieve?.pass(given) ?? given;
    if (result.ignored) ignored.add(result.ignored);
    addResult(summary, result);
    if (result.findings.length > 0) affected.add(hash64(result.document));
    return options.onResult(result);
  };
  const fail = (problem: Problem) => {
    addProblem(summary, problem);
    options.onProblem?.(problem);
  };
  const facts = new FactStore(Judgements.corpusRules(settings, catalogue));
  try {
    for await (const outcome of inOrder(steps, settings, catalogue, options)) {
      if (outcome.kind === "skipped") addSkipped(summary, outcome.skipped);
      else if (outcome.kind === "problem") fail(outcome.problem);
      else {
        summary.files += outcome.files;
        summary.documents += outcome.result.results.length;
        for (const [rule, taken] of outcome.result.facts) facts.add(rule, taken);
        await take(outcome.result, summary, fail, tell);
      }
      options.onProgress?.(summary);
    }
    const linked = facts.link(settings);
    for (const problem of linked.problems) fail(problem);
    summary.notices.push(...linked.notices);
    for (const result of linked.results) await tell(result);
    ignored.close(summary, settings.locale);
    await options.sieve?.close(summary);
  } finally {
    facts.close();
  }
  summary.affected = affected.size;
  summary.seconds = (milliseconds() - began) / 1000;
  return summary;
}

async function take(
  unit: UnitResult,
  summary: Summary,
  fail: (problem: Problem) => void,
  tell: (result: DocumentResult) => Promise<void> | void,
): Promise<void> {
  for (const skipped of unit.skipped) addSkipped(summary, skipped);
  for (const problem of unit.problems) fail(problem);
  addTimings(summary, unit);
  for (const result of unit.results) {
    summary.bytes += result.bytes;
    for (const problem of result.problems) fail(problem);
    await tell(result);
  }
}

type Outcome = Exclude<Step, { kind: "unit" }> | { readonly kind: "done"; readonly result: UnitResult; readonly files: number };

export type Lint = (unit: Unit) => Promise<UnitResult>;

/** Lints each unit, several at a time with several jobs. The outcomes come in the order of the steps. */
async function* inOrder(
  steps: AsyncIterable<Step>,
  settings: RunSettings,
  catalogue: readonly Rule[],
  { jobs, cache, lint: own }: Pick<RunOptions, "jobs" | "cache" | "lint">,
): AsyncGenerator<Outcome> {
  const through = (lint: Lint): Lint => cache?.through(lint) ?? lint;
  if (own !== undefined) {
    for await (const step of steps) yield await outcomeOf(step, own);
    return;
  }
  if (jobs === 1) {
    const linter = await UnitLinter.create(settings, catalogue);
    const lint = through((unit) => linter.lint(unit));
    for await (const step of steps) yield await outcomeOf(step, lint);
    return;
  }
  const { WorkerPool } = await import("./pool.ts");
  const pool = new WorkerPool(settings, jobs);
  try {
    yield* ahead(
      steps,
      through((unit) => pool.lint(unit)),
      2 * jobs,
    );
  } finally {
    await pool.close();
  }
}

/** Files that were skipped or could not be read are counted as that. Of a container's blocks, the first one counts the file. */
function done(result: UnitResult, { unit, files }: Extract<Step, { kind: "unit" }>): Outcome {
  return { kind: "done", result, files: unit.kind === "records" ? files : result.results.length };
}

async function outcomeOf(step: Step, lint: Lint): Promise<Outcome> {
  return step.kind === "unit" ? done(await lint(step.unit), step) : step;
}

/** Keeps up to `window` units under way and yields their outcomes in order. */
async function* ahead(steps: AsyncIterable<Step>, lint: Lint, window: number): AsyncGenerator<Outcome> {
  const underWay: Promise<Outcome>[] = [];
  for await (const step of steps) {
    const outcome = outcomeOf(step, lint);
    outcome.catch(() => undefined); // its turn to throw comes when it is awaited
    underWay.push(outcome);
    if (underWay.length >= window) yield await (underWay.shift() as Promise<Outcome>);
  }
  for (const outcome of underWay) yield await outcome;
}
