/** The settings of a run: plain data, so that a worker can be handed them, and what they mean for each document. */
import type { ActiveRule, EngineSettings } from "../engine/settings.ts";
import type { RecordFields } from "../input/records.ts";
import { isCorpusRule, type Rule, type Severity } from "../rule.ts";
import type { DeclaredWriting, Format } from "../text/document.ts";
import type { LanguageTag } from "./schema.ts";

/** A rule's setting: its severity and all of its options, checked by its schema. */
export type RuleEntry = readonly [severity: Severity | "off", options: Readonly<Record<string, unknown>>];
export type RuleEntries = Readonly<Record<string, RuleEntry>>;

export interface DocumentSettings {
  readonly language?: LanguageTag | undefined;
  readonly format?: Format | undefined;
  readonly encoding?: string | undefined;
}

export interface Override extends DocumentSettings {
  readonly files: readonly string[];
  /** Globs count from here. */
  readonly folder: string;
  readonly rules: RuleEntries;
}

export interface RunSettings extends EngineSettings, DocumentSettings {
  readonly rules: RuleEntries;
  readonly overrides: readonly Override[];
  readonly fields: RecordFields;
  readonly cwd: string;
}

/** What one document is judged by. */
export interface Judgement {
  readonly rules: readonly ActiveRule[];
  readonly language?: DeclaredWriting;
  readonly format?: Format;
  readonly encoding?: string;
}

const WRITING: Readonly<Record<LanguageTag, DeclaredWriting>> = {
  zh: { language: "zh" },
  "zh-Hans": { language: "zh", variant: "simplified" },
  "zh-Hant": { language: "zh", variant: "traditional" },
  ja: { language: "ja", variant: "neutral" },
  ko: { language: "ko", variant: "neutral" },
  en: { language: "en", variant: "neutral" },
  other: { language: "other", variant: "neutral" },
};

export type GlobMatcher = (path: string) => boolean;
/** How globs are matched: loaded only where there are overrides. */
export type GlobCompiler = (files: readonly string[], folder: string, cwd: string) => GlobMatcher;

/** Tells the judgement for a path; paths under the same overrides share one. */
export class Judgements {
  readonly #settings: RunSettings;
  readonly #catalogue: readonly Rule[];
  readonly #matchers: readonly GlobMatcher[];
  readonly #known = new Map<string, Judgement>();

  constructor(settings: RunSettings, catalogue: readonly Rule[], compile: GlobCompiler | undefined) {
    this.#settings = settings;
    this.#catalogue = catalogue;
    this.#matchers = compile ? settings.overrides.map(({ files, folder }) => compile(files, folder, settings.cwd)) : [];
  }

  /** The corpus rules of a run, each once: as set for all documents, else as the first override sets it. */
  static corpusRules(settings: RunSettings, catalogue: readonly Rule[]): ActiveRule[] {
    return catalogue.filter(isCorpusRule).flatMap((rule): ActiveRule[] => {
      const entries = [settings, ...settings.overrides].map(({ rules }) => rules[rule.id] ?? (["off", {}] as const));
      const entry = entries.find(([severity]) => severity !== "off");
      return entry && entry[0] !== "off" ? [{ rule, severity: entry[0], options: entry[1] }] : [];
    });
  }

  for(path: string): Judgement {
    const matching = this.#settings.overrides.filter((_, i) => this.#matchers[i]?.(path));
    const key = matching.map((override) => this.#settings.overrides.indexOf(override)).join();
    const known = this.#known.get(key);
    if (known) return known;
    const judgement = this.#resolve([this.#settings, ...matching]);
    this.#known.set(key, judgement);
    return judgement;
  }

  #resolve(layers: readonly (DocumentSettings & { rules: RuleEntries })[]): Judgement {
    const entries: RuleEntries = Object.assign({}, ...layers.map(({ rules }) => rules));
    const last = <K extends keyof DocumentSettings>(key: K) => layers.findLast((layer) => layer[key] !== undefined)?.[key];
    const [language, format, encoding] = [last("language"), last("format"), last("encoding")];
    return {
      rules: this.#catalogue.flatMap((rule): ActiveRule[] => {
        const [severity, options] = entries[rule.id] ?? ["off", {}];
        return severity === "off" ? [] : [{ rule, severity, options }];
      }),
      ...(language && { language: WRITING[language] }),
      ...(format && { format }),
      ...(encoding && { encoding }),
    };
  }
}
