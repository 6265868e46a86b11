/** What a run has seen and found, added up as it goes. */
import type { DocumentResult, Problem } from "../finding.ts";
import type { BudgetOutcome } from "../gate/budget.ts";
import type { LeftOut } from "../gate/stage.ts";
import type { Skipped } from "../input/source.ts";
import { familyOf, type Severity } from "../vocabulary.ts";
import type { UnitResult } from "./unit.ts";

export interface Summary {
  files: number;
  documents: number;
  bytes: number;
  /** Documents in which something was found. */
  affected: number;
  findings: Record<Severity, number>;
  fixable: { safe: number; unsafe: number };
  rules: Record<string, number>;
  families: Record<string, number>;
  /** Findings counted but not told, by rule: beyond the limit a rule and document. */
  omitted: Record<string, number>;
  skipped: Record<string, number>;
  /** How many inputs and rules failed; the first ones are told in `problems`. */
  failures: number;
  problems: Problem[];
  notices: string[];
  /** Findings that comments in the texts had left out, by rule. */
  ignored?: Record<string, number>;
  /** Findings that suppressions, a baseline or unchanged lines had left out. */
  leftOut?: LeftOut;
  /** Where the configuration has budgets: how they were kept, and the findings without a budget, by severity. */
  budgets?: readonly BudgetOutcome[];
  unbudgeted?: Readonly<Record<Severity, number>>;
  /** Where the run repairs: how many documents, fixes and lines; `rules` counts repairs by rule. */
  repaired?: Repaired & { readonly isDry: boolean };
  /** Milliseconds by rule, where timing was asked for. */
  timings: Record<string, number>;
  seconds: number;
}

export interface Repaired {
  /** Documents that were changed. */
  documents: number;
  safe: number;
  unsafe: number;
  /** Lines removed. */
  lines: number;
  /** Repairs by rule. */
  rules: Record<string, number>;
}

const TOLD_PROBLEMS = 100;

export function emptySummary(): Summary {
  return {
    files: 0,
    documents: 0,
    bytes: 0,
    affected: 0,
    findings: { error: 0, warn: 0, info: 0 },
    fixable: { safe: 0, unsafe: 0 },
    rules: {},
    families: {},
    omitted: {},
    skipped: {},
    failures: 0,
    problems: [],
    notices: [],
    timings: {},
    seconds: 0,
  };
}

/** Adds the findings of a record; a document may have a second record, after the link. */
export function addResult(summary: Summary, result: DocumentResult): void {
  for (const { rule, severity, fix } of result.findings) {
    summary.findings[severity]++;
    increase(summary.rules, rule);
    increase(summary.families, familyOf(rule));
    if (fix) summary.fixable[fix.safe ? "safe" : "unsafe"]++;
  }
  for (const [rule, count] of Object.entries(result.omitted)) increase(summary.omitted, rule, count);
}

export function addProblem(summary: Summary, problem: Problem): void {
  summary.failures++;
  if (summary.problems.length < TOLD_PROBLEMS) summary.problems.push(problem);
}

export function addSkipped(summary: Summary, { reason }: Skipped): void {
  increase(summary.skipped, reason);
}

export function addTimings(summary: Summary, { timings }: UnitResult): void {
  for (const [rule, time] of Object.entries(timings)) increase(summary.timings, rule, time);
}

function increase(counts: Record<string, number>, key: string, by = 1): void {
  counts[key] = (counts[key] ?? 0) + by;
}
