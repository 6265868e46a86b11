/** Which rules a preset turns on, and how severe they are. */
import type { Rule } from "../src/rule.ts";
import type { Severity } from "../src/vocabulary.ts";

export const PRESETS = ["recommended", "strict", "gate"] as const;
export type Preset = (typeof PRESETS)[number];

/**
 * - `recommended`: each rule at its own severity; rules that ask for a choice of the user stay off.
 * - `strict`: nothing is mere information.
 * - `gate`: only what is proved, for runs that may block somebody's work.
 */
export function presetSeverity(preset: Preset, rule: Rule): Severity | "off" {
  switch (preset) {
    case "recommended":
      return rule.severity;
    case "strict":
      return rule.severity === "info" ? "warn" : rule.severity;
    case "gate":
      return rule.severity === "error" ? "error" : "off";
  }
}
