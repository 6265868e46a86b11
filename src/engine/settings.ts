/** What a run does: which rules, how severe, with which options. Made by src/config, read by the engine. */
import type { Locale, Rule, Severity } from "../rule.ts";
import type { OffsetUnit } from "../text/offsets.ts";

export interface ActiveRule {
  readonly rule: Rule;
  readonly severity: Severity;
  /** Already checked by the rule's own schema, defaults filled in. */
  readonly options: unknown;
}

export interface EngineSettings {
  readonly locale: Locale;
  readonly offsets: OffsetUnit;
  /** Measure the time each rule takes. */
  readonly timing: boolean;
  /** Findings told for one rule and document; the rest are counted. */
  readonly limit: number;
}

export const DEFAULT_LIMIT = 1000;
export const DEFAULT_SETTINGS: EngineSettings = { locale: "en", offsets: "utf16", timing: false, limit: DEFAULT_LIMIT };

export function severityRank(severity: Severity): number {
  return severity === "error" ? 2 : severity === "warn" ? 1 : 0;
}
