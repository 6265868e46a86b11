/** Reads what a configuration file says. */
import { resolve } from "node:path";
import type { z } from "zod";
import { PRESETS, type Preset } from "../../rules/presets.ts";
import { defaultOptions, optionsSchema } from "../engine/options.ts";
import { gateConfig } from "../gate/config.ts";
import type { Rule } from "../rule.ts";
import { zod } from "../zod.ts";
import { ConfigError, didYouMean } from "./error.ts";
import { type ConfigFile, readConfig } from "./file.ts";
import { knownRule, presetRules, type Resolved } from "./presets.ts";
import { type Config, type RuleSetting, schemas } from "./schema.ts";
import type { RuleEntries, RuleEntry } from "./settings.ts";

const DEEPEST_EXTENDS = 10;

/**
 * What the file extends (`base` where it extends nothing), then what it says itself.
 * @param isPresetChosen `base` is what the command line asked for: presets that files extend do not replace it
 */
export async function extendWith(base: Resolved, file: ConfigFile, isPresetChosen: boolean, depth = 0): Promise<Resolved> {
  const config = checked(file);
  let inherited = base;
  for (const [i, name] of [config.extends ?? []].flat().entries()) {
    inherited = await extended(inherited, name, file, i, isPresetChosen, depth);
  }
  const { extends: _, $schema: __, rules = {}, overrides = [], ignore = [], ...choices } = config;
  const ownRules = { ...inherited.rules, ...ruleEntries(rules, inherited.rules, file, ["rules"]) };
  return {
    ...inherited,
    ...choices,
    ...gateConfig(choices, inherited, file),
    folder: file.folder,
    ignore: ignore.length === 0 ? inherited.ignore : [...inherited.ignore, { folder: file.folder, patterns: ignore }],
    rules: ownRules,
    overrides: [
      ...inherited.overrides,
      ...overrides.map((override, i) => ({
        ...override,
        folder: file.folder,
        rules: ruleEntries(override.rules ?? {}, ownRules, file, ["overrides", i, "rules"]),
      })),
    ],
  };
}

async function extended(
  base: Resolved,
  name: string,
  file: ConfigFile,
  index: number,
  isPresetChosen: boolean,
  depth: number,
): Promise<Resolved> {
  if (PRESETS.includes(name as Preset)) return isPresetChosen ? base : { ...base, rules: presetRules(name as Preset) };
  const place = file.place(Array.isArray((file.value as Config).extends) ? ["extends", index] : ["extends"]);
  if (!/[./\\]/.test(name))
    throw new ConfigError(
      place,
      `unknown preset "${name}"${didYouMean(name, PRESETS)}: a preset is one of ${PRESETS.join(", ")}, a file is given by its path`,
    );
  if (depth >= DEEPEST_EXTENDS)
    throw new ConfigError(place, `"extends" goes ${DEEPEST_EXTENDS} files deep: do two files extend each other?`);
  return extendWith(base, await readConfig(resolve(file.folder, name)), isPresetChosen, depth + 1);
}

/** @throws ConfigError naming the file, the line, what was expected and the nearest known name */
function checked(file: ConfigFile): Config {
  const parsed = schemas().config.safeParse(file.value);
  if (parsed.success) return parsed.data;
  throw configError(file, parsed.error);
}

const OVERRIDE_FIELDS = ["files", "rules", "language", "format", "encoding"];

function configError(file: ConfigFile, error: z.ZodError): ConfigError {
  const issue = error.issues[0];
  const keys = issue.path;
  if (issue.code === "unrecognized_keys") {
    const [name] = issue.keys;
    const known = keys[0] === "overrides" ? OVERRIDE_FIELDS : Object.keys(schemas().config.shape);
    return new ConfigError(file.place([...keys, name]), `unknown field "${name}"${didYouMean(name, known)}; known: ${known.join(", ")}`);
  }
  const at = keys.length === 0 ? "the configuration" : `"${keys.join(".")}"`;
  if (keys[0] === "budget" && keys.length > 1)
    return new ConfigError(file.place(keys), `${at} must be a count (3) or a share ("5% of lines")`);
  if (keys.includes("rules") && issue.code === "invalid_union") {
    return new ConfigError(file.place(keys), `${at} must be error, warn, info or off, or [severity, { options }]`);
  }
  return new ConfigError(file.place(keys), `${at}: ${issue.message}`);
}

function ruleEntries(
  settings: Readonly<Record<string, RuleSetting>>,
  inherited: RuleEntries,
  file: ConfigFile,
  keys: PropertyKey[],
): RuleEntries {
  return Object.fromEntries(
    Object.entries(settings).map(([id, setting]) => [id, ruleEntry(id, setting, inherited, file.place([...keys, id]))]),
  );
}

/** A severity alone keeps the options set further down. */
export function ruleEntry(id: string, setting: RuleSetting, inherited: RuleEntries, place: string): RuleEntry {
  const rule = knownRule(id, place);
  const [severity, options] = typeof setting === "string" ? [setting] : setting;
  return [severity, options === undefined ? (inherited[id]?.[1] ?? defaultOptions(rule)) : checkOptions(rule, options, place)];
}

function checkOptions(rule: Rule, options: Readonly<Record<string, unknown>>, place: string): Readonly<Record<string, unknown>> {
  const schema = optionsSchema(rule, zod());
  const parsed = schema.safeParse(options);
  if (parsed.success) return parsed.data as Readonly<Record<string, unknown>>;
  const [issue] = parsed.error.issues;
  if (issue.code !== "unrecognized_keys") throw new ConfigError(place, `${rule.id}, option "${issue.path.join(".")}": ${issue.message}`);
  const known = schema instanceof zod().ZodObject ? Object.keys(schema.shape) : [];
  const list = known.length > 0 ? `its options: ${known.join(", ")}` : "it has no options";
  throw new ConfigError(place, `${rule.id} has no option "${issue.keys[0]}"${didYouMean(issue.keys[0], known)}; ${list}`);
}
