/** What may stand in a configuration file. */
import { z } from "zod";
import { LOCALES, SEVERITY_NAMES } from "../vocabulary.ts";

const severity = z.enum(SEVERITY_NAMES);

/** `error`, or `[error, { option: value }]`. */
export const ruleSetting = z.union([severity, z.tuple([severity]), z.tuple([severity, z.record(z.string(), z.unknown())])]);
export type RuleSetting = z.infer<typeof ruleSetting>;

export const LANGUAGES = ["zh", "zh-Hans", "zh-Hant", "ja", "ko", "en", "other"] as const;
const language = z.enum(LANGUAGES);
export type LanguageTag = z.infer<typeof language>;

const perDocument = {
  rules: z.record(z.string(), ruleSetting),
  /** What the texts are written in, where it should not be told from their characters. */
  language,
  /** What the texts are, where their names do not tell: the text of JSONL records is plain by default. */
  format: z.enum(["plain", "markdown", "html"]),
  /** The charset of the files, where it should not be told from their bytes. */
  encoding: z.string(),
};

export const configSchema = z
  .strictObject({
    $schema: z.string(),
    /** Presets, or other configuration files by path relative to this one; later ones win. */
    extends: z.union([z.string(), z.array(z.string())]),
    ...perDocument,
    overrides: z.array(z.strictObject({ files: z.array(z.string()).min(1), ...z.object(perDocument).partial().shape })),
    /** Patterns as in .gitignore, from this file's folder. */
    ignore: z.array(z.string()),
    gitignore: z.boolean(),
    textField: z.string(),
    idField: z.string(),
    failOn: z.enum(["error", "warn", "info", "never"]),
    maxWarnings: z.number().int().min(0),
    locale: z.enum(LOCALES),
  })
  .partial();
export type Config = z.infer<typeof configSchema>;
