/** Findings as the protocol's diagnostics. */
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { type Diagnostic, type DiagnosticRelatedInformation, DiagnosticSeverity, type Range } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { packageRoot } from "../package-root.ts";
import { evidenceName } from "../report/evidence-text.ts";
import type { Locale, Severity } from "../vocabulary.ts";
import type { PlacedFinding } from "./linter.ts";

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warn: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};
/** Places told of one finding: a line may stand a thousand times. */
const MOST_RELATED = 50;

export function diagnosticOf(placed: PlacedFinding, document: TextDocument, cwd: string, locale: Locale): Diagnostic {
  const { finding } = placed;
  const related = relatedOf(placed, document, cwd, locale);
  return {
    range: rangeOf(document, placed),
    severity: SEVERITY[finding.severity],
    code: finding.rule,
    codeDescription: { href: pageOf(finding.rule) },
    source: "corpuslint",
    message: finding.message,
    ...(related.length > 0 && { relatedInformation: related }),
    data: { fingerprint: finding.fingerprint },
  };
}

/** Where the rule is explained: in the package, so that it fits the version and is read without a network. */
export function pageOf(rule: string): string {
  return pathToFileURL(join(packageRoot(), "rules", `${rule}.md`)).href;
}

/** A TextDocument counts UTF-16 units, as the protocol does and as findings do. */
export function rangeOf(document: TextDocument, { start, end }: { readonly start: number; readonly end: number }): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

function relatedOf(
  { places, elsewhere }: PlacedFinding,
  document: TextDocument,
  cwd: string,
  locale: Locale,
): DiagnosticRelatedInformation[] {
  const here = places.map(({ note, ...span }) => ({
    location: { uri: document.uri, range: rangeOf(document, span) },
    message: evidenceName(note, locale),
  }));
  const others = elsewhere.map(({ document: name, line = 1, note, quote }) => {
    const start = { line: line - 1, character: 0 };
    return {
      location: { uri: pathToFileURL(resolve(cwd, name)).href, range: { start, end: start } },
      message: `${evidenceName(note, locale)}: ${quote}`,
    };
  });
  return [...here, ...others].slice(0, MOST_RELATED);
}
