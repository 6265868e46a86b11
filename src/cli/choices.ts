/** The configuration that a command line chooses: a file found or named, a preset, single rules. */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { Preset } from "../../rules/presets.ts";
import { ConfigError } from "../config/error.ts";
import { findConfig, readConfig } from "../config/file.ts";
import { knownRule, presetConfig, type Resolved } from "../config/presets.ts";
import { extendWith, ruleEntry } from "../config/resolve.ts";
import { schemas } from "../config/schema.ts";
import type { RuleEntries, RuleEntry } from "../config/settings.ts";
import { SEVERITY_NAMES } from "../vocabulary.ts";

export interface Choices {
  /** Where none is chosen: `recommended`, or what the configuration extends. */
  readonly preset?: Preset;
  /** A file; `true` to look for one, `false` for none. */
  readonly config: string | boolean;
  /** `ID: severity`, or `ID: [severity, { option: value }]`. */
  readonly rule: readonly string[];
}

/** What the command line says of a rule holds for every document. @throws ConfigError */
export async function chosenConfig({ preset, config, rule: choices }: Choices, cwd: string): Promise<Resolved> {
  const file = typeof config === "string" ? await namedConfig(resolve(cwd, config)) : config ? await findConfig(cwd) : undefined;
  const base = presetConfig(preset ?? "recommended");
  const resolved = file === undefined ? base : await extendWith(base, file, preset !== undefined);
  if (choices.length === 0) return resolved;
  const chosen: Record<string, RuleEntry> = {};
  for (const choice of choices) Object.assign(chosen, await chosenRule(choice, { ...resolved.rules, ...chosen }));
  return {
    ...resolved,
    rules: { ...resolved.rules, ...chosen },
    overrides: resolved.overrides.map((override) => ({
      ...override,
      rules: Object.fromEntries(Object.entries(override.rules).filter(([id]) => !(id in chosen))),
    })),
  };
}

async function namedConfig(path: string) {
  if (!existsSync(path)) throw new ConfigError(path, "no such configuration file");
  return readConfig(path);
}

/** A bare severity needs no schema; anything else is read as a configuration file would read it. */
async function chosenRule(choice: string, known: RuleEntries): Promise<RuleEntries> {
  const place = `--rule "${choice}"`;
  const colon = choice.indexOf(":");
  if (colon < 0) throw new ConfigError(place, `a severity is missing: write "ID: error", with one of ${SEVERITY_NAMES.join(", ")}`);
  const id = choice.slice(0, colon).trim();
  const value = choice.slice(colon + 1).trim();
  const rule = knownRule(id, place);
  const severity = SEVERITY_NAMES.find((name) => name === value);
  if (severity !== undefined) return { [rule.id]: [severity, known[rule.id][1]] };
  const { parseYaml } = await import("../config/parse.ts");
  const setting = schemas().ruleSetting.safeParse(parseYaml(place, value).value);
  if (!setting.success)
    throw new ConfigError(place, `"${value}" must be one of ${SEVERITY_NAMES.join(", ")}, or [severity, { option: value }]`);
  return { [rule.id]: ruleEntry(id, setting.data, known, place) };
}
