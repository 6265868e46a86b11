/** What machine reports say of a document beside its findings: its orthography, and where its main text stands. */
import { bodyOf } from "../blocks/body.ts";
import type { DocumentProfile } from "../finding.ts";
import type { Document } from "../text/document.ts";
import { writingReport } from "../text/variants.ts";
import { placeSpans } from "./places.ts";
import type { ActiveRule, EngineSettings } from "./settings.ts";

/** The families that tell a page's main text from the rest: where none of them runs, nobody pays for that look. */
const TELL_BODY = /^(?:spam|boilerplate)\//;

export function profileOf(document: Document, rules: readonly ActiveRule[], settings: EngineSettings): DocumentProfile {
  const { orthography, counts } = writingReport(document.text, document.writing);
  const profile = { language: document.writing.language, variant: orthography, counts };
  if (!rules.some(({ rule }) => TELL_BODY.test(rule.id))) return profile;
  const body = placeSpans(document, bodyOf(document), settings.offsets).map(({ start, end }) => [start, end] as const);
  return { ...profile, body };
}
