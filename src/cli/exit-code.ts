/** The one place that decides how a run ends. No reporter and no other option has a say. */
import type { Summary } from "../corpus/summary.ts";

export type FailOn = "error" | "warn" | "info" | "never";
export const FAIL_ON: readonly FailOn[] = ["error", "warn", "info", "never"];

/** 0: nothing at or above `failOn`. 1: findings. 2: an input or a rule failed; so do bad options and configurations, before a run. */
export function exitCode(
  { failures, findings }: Pick<Summary, "failures" | "findings">,
  failOn: FailOn,
  maxWarnings: number | undefined,
): 0 | 1 | 2 {
  if (failures > 0) return 2;
  if (failOn === "never") return 0;
  const counted = { error: findings.error, warn: findings.error + findings.warn, info: findings.error + findings.warn + findings.info };
  if (counted[failOn] > 0) return 1;
  return maxWarnings !== undefined && findings.warn > maxWarnings ? 1 : 0;
}
