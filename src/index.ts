/** corpuslint as a library. */

import { VFile } from "vfile";
import { rules as shippedRules } from "../rules/index.ts";
import { type Preset, presetSeverity } from "../rules/presets.ts";
import { lintDocument } from "./engine/lint.ts";
import { optionsSchema } from "./engine/options.ts";
import { type ActiveRule, DEFAULT_LIMIT } from "./engine/settings.ts";
import type { DocumentResult } from "./finding.ts";
import { documentOfBytes } from "./input/read.ts";
import { isCorpusRule, type Rule } from "./rule.ts";
import type { Document, Format } from "./text/document.ts";
import type { OffsetUnit } from "./text/offsets.ts";
import { openDocument } from "./text/open.ts";
import type { Locale, SEVERITY_NAMES } from "./vocabulary.ts";
import { zod } from "./zod.ts";

export { PRESETS, type Preset } from "../rules/presets.ts";
export type * from "./finding.ts";
export * from "./rule.ts";
export { Document } from "./text/document.ts";
export { openDocument } from "./text/open.ts";
export { shippedRules };

export interface LintTextOptions {
  /** What the text is called; its ending tells the format. */
  readonly path?: string;
  readonly format?: Format;
  readonly preset?: Preset;
  /** `ID: severity`, or `ID: [severity, options]`, on top of the preset. */
  readonly rules?: Readonly<
    Record<string, (typeof SEVERITY_NAMES)[number] | readonly [(typeof SEVERITY_NAMES)[number], Readonly<Record<string, unknown>>]>
  >;
  /** More rules than the shipped ones; each runs at its own severity. */
  readonly extraRules?: readonly Rule[];
  readonly locale?: Locale;
  readonly offsets?: OffsetUnit;
}

/**
 * Lints one text with the document rules of a preset. Corpus rules compare documents and do not run here.
 * @throws Error for an unknown rule; a rule that fails becomes a problem of the result
 */
export async function lintText(text: string, options: LintTextOptions = {}): Promise<DocumentResult> {
  const path = options.path ?? "text.txt";
  return lint(await openDocument(new VFile({ path, value: text }), formatOf(options)), options);
}

/** Lints bytes: what is not UTF-8 is decoded by proof and told as a finding. `undefined` where the bytes are no text. */
export async function lintBytes(bytes: Uint8Array, options: LintTextOptions = {}): Promise<DocumentResult | undefined> {
  const read = await documentOfBytes(options.path ?? "text.txt", bytes, formatOf(options));
  return read.kind === "document" ? lint(read.document, options) : undefined;
}

function formatOf({ format }: LintTextOptions): { format?: Format } {
  return format === undefined ? {} : { format };
}

function lint(document: Document, options: LintTextOptions): DocumentResult {
  const { locale = "en", offsets = "utf16" } = options;
  return lintDocument(document, activeRules(options), { locale, offsets, timing: false, limit: DEFAULT_LIMIT }).result;
}

function activeRules({ preset = "recommended", rules: settings = {}, extraRules = [] }: LintTextOptions): ActiveRule[] {
  const catalogue = [...shippedRules, ...extraRules];
  const unknown = Object.keys(settings).find((id) => !catalogue.some((rule) => rule.id === id));
  if (unknown !== undefined) throw new Error(`unknown rule "${unknown}"`);
  return catalogue.flatMap((rule): ActiveRule[] => {
    const [severity, options] = [settings[rule.id] ?? presetSeverity(extraRules.includes(rule) ? "recommended" : preset, rule)].flat() as [
      (typeof SEVERITY_NAMES)[number],
      unknown?,
    ];
    if (severity === "off" || isCorpusRule(rule)) return [];
    return [{ rule, severity, options: optionsSchema(rule, zod()).parse(options ?? {}) }];
  });
}
