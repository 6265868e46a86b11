/** What machine reports say of a document beside its findings: its orthography, and where its main text stands. */
import type { DocumentProfile } from "../finding.ts";
import type { Document } from "../text/document.ts";
import type { Span } from "../text/span.ts";
import { writingReport } from "../text/variants.ts";
import { type Judged, placeSpans } from "./places.ts";
import type { ActiveRule, EngineSettings } from "./settings.ts";

/** The families that tell what does not belong to the text. */
const TELLS_BODY = /^(?:spam|boilerplate)\//;
/** What starts later in a line than this is glued to a line of the text (a list mark may stand before it). */
const LEAD = 2;

/** @param judged what the rules found, ascending */
export function profileOf(
  document: Document,
  rules: readonly ActiveRule[],
  judged: readonly Judged[],
  settings: EngineSettings,
): DocumentProfile {
  const { orthography, counts } = writingReport(document.text, document.writing);
  const profile = { language: document.writing.language, variant: orthography, counts };
  if (!rules.some(({ rule }) => TELLS_BODY.test(rule.id))) return profile;
  const foreign = judged.filter(({ rule }) => TELLS_BODY.test(rule.id)).map(({ report }) => report.span);
  const body = placeSpans(document, bodyOf(document, foreign), settings.offsets).map(({ start, end }) => [start, end] as const);
  return { ...profile, body };
}

/** The stretches of lines on which nothing foreign stands, ascending. */
function bodyOf(document: Document, foreign: readonly Span[]): Span[] {
  const { lines } = document;
  const isForeign = new Set<number>();
  for (const { start, end } of foreign) {
    const first = lines.at(start);
    const last = lines.at(Math.max(start, end - 1));
    for (let line = first; line <= last; line++) if (line > first || start <= lines.start(line) + LEAD) isForeign.add(line);
  }
  const body: Span[] = [];
  let open: { start: number; end: number } | undefined;
  for (let line = 0; line < lines.count; line++) {
    if (isForeign.has(line)) open = undefined;
    else if (!lines.isBlank(line)) {
      if (open) open.end = lines.end(line);
      else {
        open = { start: lines.start(line), end: lines.end(line) };
        body.push(open);
      }
    }
  }
  return body;
}
