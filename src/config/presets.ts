/** What a run does without a configuration file. */
import { rules as catalogue } from "../../rules/index.ts";
import { type Preset, presetSeverity } from "../../rules/presets.ts";
import { defaultOptions } from "../engine/options.ts";
import type { GateConfig } from "../gate/config.ts";
import type { IgnorePatterns } from "../input/ignores.ts";
import type { Rule } from "../rule.ts";
import type { Locale } from "../vocabulary.ts";
import { ConfigError, didYouMean } from "./error.ts";
import type { DocumentSettings, Override, RuleEntries } from "./settings.ts";

/** What configuration files decide; the command line may overrule it. */
export interface Resolved extends DocumentSettings, GateConfig {
  /** The folder of the configuration file. */
  readonly folder?: string | undefined;
  readonly inlineIgnores?: boolean | undefined;
  readonly rules: RuleEntries;
  readonly overrides: readonly Override[];
  readonly ignore: readonly IgnorePatterns[];
  readonly gitignore?: boolean | undefined;
  readonly textField?: string | undefined;
  readonly idField?: string | undefined;
  readonly failOn?: "error" | "warn" | "info" | "never" | undefined;
  readonly maxWarnings?: number | undefined;
  readonly locale?: Locale | undefined;
}

export function presetConfig(preset: Preset): Resolved {
  return { rules: presetRules(preset), overrides: [], ignore: [] };
}

export function presetRules(preset: Preset): RuleEntries {
  return Object.fromEntries(catalogue.map((rule) => [rule.id, [presetSeverity(preset, rule), defaultOptions(rule)] as const]));
}

/** @throws ConfigError with the nearest rule's name */
export function knownRule(id: string, place: string): Rule {
  const rule = catalogue.find((candidate) => candidate.id === id);
  if (rule) return rule;
  const ids = catalogue.map((candidate) => candidate.id);
  throw new ConfigError(place, `unknown rule "${id}"${didYouMean(id, ids)}; "corpuslint rules" lists them all`);
}
