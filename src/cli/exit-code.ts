/** The one place that decides how a run ends. No reporter and no other option has a say. */
import type { Summary } from "../corpus/summary.ts";

export type FailOn = "error" | "warn" | "info" | "never";
export const FAIL_ON: readonly FailOn[] = ["error", "warn", "info", "never"];

/** Of a dry run of repairs: 0 where nothing would change, whatever was found. */
export function dryRunExitCode({ failures, repaired }: Pick<Summary, "failures" | "repaired">): 0 | 1 | 2 {
  if (failures > 0) return 2;
  return (repaired?.documents ?? 0) > 0 ? 1 : 0;
}

/** 0: nothing at or above `failOn`. 1: findings, or a budget that is exceeded (what has a budget fails by nothing else). 2: an input or a rule failed; so do bad options and configurations, before a run. */
export function exitCode(
  { failures, findings: all, budgets = [], unbudgeted: findings = all }: Pick<Summary, "failures" | "findings" | "budgets" | "unbudgeted">,
  failOn: FailOn,
  maxWarnings: number | undefined,
): 0 | 1 | 2 {
  if (failures > 0) return 2;
  if (failOn === "never") return 0;
  if (budgets.some(({ isOver }) => isOver)) return 1;
  const counted = { error: findings.error, warn: findings.error + findings.warn, info: findings.error + findings.warn + findings.info };
  if (counted[failOn] > 0) return 1;
  return maxWarnings !== undefined && findings.warn > maxWarnings ? 1 : 0;
}
