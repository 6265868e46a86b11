/** The words of findings, without anything to load: the command line knows them before it loads a rule. */

/** `error`: proved, or two independent signs. `warn`: a careful reader would agree. `info`: true but harmless. */
export type Severity = "error" | "warn" | "info";

/** What a setting may say. */
export const SEVERITY_NAMES = ["error", "warn", "info", "off"] as const;

export const FAMILIES = ["spam", "boilerplate", "script", "encoding", "extraction", "repetition", "figures"] as const;
export type Family = (typeof FAMILIES)[number];

export const LOCALES = ["en", "zh-CN", "zh-TW"] as const;
export type Locale = (typeof LOCALES)[number];

export function familyOf(ruleId: string): Family {
  return ruleId.slice(0, ruleId.indexOf("/")) as Family;
}
