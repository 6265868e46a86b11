/** Applies the fixes that rules offer to a document's text. */
import type { Fix, Rule } from "../rule.ts";
import { isCorpusRule } from "../rule.ts";
import type { Document } from "../text/document.ts";
import { OPAQUE_KINDS } from "../text/regions/regions.ts";

/** What one pass can apply at once: fixes in text order, those that overlap an earlier one left for the next pass. */
export function withoutOverlaps<F extends Pick<Fix, "start" | "end">>(fixes: readonly F[]): F[] {
  let at = 0;
  return [...fixes]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .filter(({ start, end }) => {
      if (start < at) return false;
      at = end;
      return true;
    });
}

/** One pass over a text. */
export function replaceSpans(text: string, fixes: readonly Pick<Fix, "start" | "end" | "text">[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const fix of withoutOverlaps(fixes)) {
    parts.push(text.slice(at, fix.start), fix.text);
    at = fix.end;
  }
  parts.push(text.slice(at));
  return parts.join("");
}

/** The document's text after one pass of the fixes of document rules; `options` are what each rule is given. */
export function applyFixes(document: Document, rules: readonly Rule[], options: unknown): string {
  const fixes: Fix[] = [];
  for (const rule of rules) {
    if (isCorpusRule(rule)) continue;
    const opaque = OPAQUE_KINDS.filter((kind) => !rule.judges?.includes(kind));
    for (const report of rule.check(document, options)) {
      if (report.fix && !document.regions.hold(opaque, report.span)) fixes.push(report.fix);
    }
  }
  return replaceSpans(document.text, fixes);
}
