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
  /** Tell how each document is written and where its main text stands. */
  readonly profile?: boolean;
  /** Hear the comments of Markdown and HTML texts that say what is to be ignored; on when left out. */
  readonly inlineIgnores?: boolean;
  /** Count each document's lines, for budgets. */
  readonly lines?: boolean;
  /** Quote what stands around each finding, for reports that show it; on when left out. */
  readonly excerpts?: boolean;
  /** Hand each document's text on with its result, for reports that show it. */
  readonly texts?: boolean;
}

export const DEFAULT_LIMIT = 1000;
export const DEFAULT_SETTINGS: EngineSettings = { locale: "en", offsets: "utf16", timing: false, limit: DEFAULT_LIMIT };

const RANK: Readonly<Record<Severity, number>> = { info: 0, warn: 1, error: 2 };

export function isHarsher(severity: Severity, than: Severity): boolean {
  return RANK[severity] > RANK[than];
}

/** A rule says how sure it is of one finding; the setting is the harshest that anything of the rule is told as. */
export function settledSeverity(setting: Severity, reported: Severity = setting): Severity {
  return isHarsher(reported, setting) ? setting : reported;
}
