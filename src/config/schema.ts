/** What may stand in a configuration file. */
import type { z } from "zod";
import { SHARE } from "../gate/budget.ts";
import { LOCALES, SEVERITY_NAMES } from "../vocabulary.ts";
import { type Zod, zod } from "../zod.ts";

export const LANGUAGES = ["zh", "zh-Hans", "zh-Hant", "ja", "ko", "en", "other"] as const;
export type LanguageTag = (typeof LANGUAGES)[number];

/** `error`, or `[error, { option: value }]`. */
const ruleSetting = (z: Zod) => {
  const severity = z.enum(SEVERITY_NAMES);
  return z.union([severity, z.tuple([severity]), z.tuple([severity, z.record(z.string(), z.unknown())])]);
};
export type RuleSetting = z.infer<ReturnType<typeof ruleSetting>>;

const perDocument = (z: Zod) => ({
  rules: z.record(z.string(), ruleSetting(z)).describe("a rule's severity, or [severity, { its options }]"),
  language: z.enum(LANGUAGES).describe("what the texts are written in, where it should not be told from their characters"),
  format: z.enum(["plain", "markdown", "html"]).describe("what the texts are, where their names do not tell; records are plain by default"),
  encoding: z.string().describe("the charset of the files, where it should not be told from their bytes"),
});

const configuration = (z: Zod) =>
  z
    .strictObject({
      $schema: z.string(),
      extends: z.union([z.string(), z.array(z.string())]).describe("presets, or other files by path relative to this one; later ones win"),
      ...perDocument(z),
      overrides: z.array(z.strictObject({ files: z.array(z.string()).min(1), ...z.object(perDocument(z)).partial().shape })),
      ignore: z.array(z.string()).describe("patterns as in .gitignore, from this file's folder"),
      gitignore: z.boolean().describe("leave out what .gitignore files leave out (default: true)"),
      textField: z.string().describe("the text of a JSONL record"),
      idField: z.string().describe("the identity of a JSONL record"),
      failOn: z.enum(["error", "warn", "info", "never"]).describe("the mildest severity that makes a run fail"),
      maxWarnings: z.number().int().min(0).describe("fail where there are more warnings than this"),
      budget: z
        .record(z.string(), z.union([z.number().int().min(0), z.string().regex(SHARE)]))
        .describe(
          'how many findings of a family or rule are allowed: a count (3) or a share ("5% of lines"); they fail the run by nothing else',
        ),
      baseline: z.string().describe("the file of known findings, from this file's folder"),
      suppressions: z.string().describe("the file of suppressions, from this file's folder (default: .corpuslint-suppressions.yaml)"),
      inlineIgnores: z.boolean().describe("hear the comments of Markdown and HTML texts that say what is to be ignored (default: true)"),
      locale: z.enum(LOCALES).describe("the language of messages"),
    })
    .partial();
export type Config = z.infer<ReturnType<typeof configuration>>;

export interface Schemas {
  readonly config: ReturnType<typeof configuration>;
  readonly ruleSetting: ReturnType<typeof ruleSetting>;
}

let made: Schemas | undefined;

/** Made when the first configuration is read. */
export function schemas(): Schemas {
  made ??= { config: configuration(zod()), ruleSetting: ruleSetting(zod()) };
  return made;
}
