/** The settings of an editor's user, the section `corpuslint`: data of another program, taken one by one. */
import { PRESETS } from "../../rules/presets.ts";
import { LOCALES, type Locale } from "../vocabulary.ts";
import type { EditorChoices } from "./subject.ts";

export interface EditorSettings {
  readonly enable: boolean;
  readonly choices: EditorChoices;
  /** Milliseconds of rest in typing before a text is linted. */
  readonly debounce: number;
  /** What is wrong with the settings, for the user. */
  readonly faults: readonly string[];
}

export const DEFAULT_EDITOR_SETTINGS: EditorSettings = { enable: true, choices: { config: true, rule: [] }, debounce: 200, faults: [] };

const LONGEST_DEBOUNCE = 10_000;

type Check<T> = (value: unknown) => T | undefined;

const flag: Check<boolean> = (value) => (typeof value === "boolean" ? value : undefined);
const oneOf =
  <T extends string>(names: readonly T[]): Check<T> =>
  (value) =>
    names.find((name) => name === value);
const milliseconds: Check<number> = (value) => (typeof value === "number" && value >= 0 && value <= LONGEST_DEBOUNCE ? value : undefined);
const config: Check<string | boolean> = (value) =>
  typeof value === "boolean" || (typeof value === "string" && value !== "") ? value : undefined;
const rules: Check<Readonly<Record<string, unknown>>> = (value) =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;

/** `null` and what is absent mean the default. */
export function readSettings(given: unknown): EditorSettings {
  const section = rules(given) ?? {};
  const faults: string[] = [];
  const take = <T>(name: string, check: Check<T>, expected: string): T | undefined => {
    const value = section[name];
    if (value === undefined || value === null) return undefined;
    const checked = check(value);
    if (checked === undefined) faults.push(`corpuslint.${name}: ${JSON.stringify(value)} must be ${expected}`);
    return checked;
  };
  const preset = take("preset", oneOf(PRESETS), `one of ${PRESETS.join(", ")}`);
  const locale = take("locale", oneOf(LOCALES), `one of ${LOCALES.join(", ")}`);
  return {
    enable: take("enable", flag, "true or false") ?? DEFAULT_EDITOR_SETTINGS.enable,
    debounce: take("debounce", milliseconds, `a number of milliseconds up to ${LONGEST_DEBOUNCE}`) ?? DEFAULT_EDITOR_SETTINGS.debounce,
    choices: {
      config: take("config", config, "a path, or true to look for a file, or false") ?? true,
      rule: Object.entries(take("rules", rules, 'a map such as {"spam/link-farm": "warn"}') ?? {}).map(
        ([id, setting]) => `${id}: ${typeof setting === "string" ? setting : JSON.stringify(setting)}`,
      ),
      ...(preset && { preset }),
      ...(locale && { locale }),
    },
    faults,
  };
}

/** As an editor names its own language: `zh-cn`, `zh-Hant-TW`, `en-US`. */
export function localeOf(tag: string | undefined): Locale {
  if (tag === undefined || !/^zh/i.test(tag)) return "en";
  return /tw|hk|mo|hant/i.test(tag) ? "zh-TW" : "zh-CN";
}
