/** A finding as a SARIF result. */
import type { ArtifactChange, ArtifactLocation, Location, PhysicalLocation, Region, Result } from "sarif";
import type { DocumentResult, Finding, RelatedFinding } from "../finding.ts";
import type { OffsetUnit } from "../text/offsets.ts";
import { recordName } from "./file-place.ts";
import { LEVEL } from "./sarif-rules.ts";
import { artifactLocation } from "./sarif-uri.ts";
import { visible } from "./visible.ts";

export const FINGERPRINT_KEY = "corpuslintFingerprint/v1";
/** GitHub keeps 100 locations of a result and refuses a file with one that has more than 1,000. */
export const RELATED_CAP = 100;

export interface ResultContext {
  readonly cwd: string;
  readonly offsets: OffsetUnit;
  /** Where in the run's list of rules, or -1. */
  ruleIndex(id: string): number;
  /** Where in the run's list of artifacts, which names what was linted; related places elsewhere do not join it. */
  artifactIndex(location: ArtifactLocation): number;
  knownArtifact(location: ArtifactLocation): number | undefined;
  /** Whether the file has room for a fix with so many code units. */
  hasRoom(units: number): boolean;
}

export function sarifResult(result: DocumentResult, finding: Finding, context: ResultContext): Result {
  const { rule, severity, message, fingerprint, related, evidence, quote } = finding;
  const ruleIndex = context.ruleIndex(rule);
  const fix = fixOf(result, finding, context);
  return {
    ruleId: rule,
    ...(ruleIndex >= 0 && { ruleIndex }),
    level: LEVEL[severity],
    message: { text: plain(message) },
    locations: [locationOf(result, finding, context)],
    ...(related.length > 0 && {
      relatedLocations: related.slice(0, RELATED_CAP).map((item, i) => relatedLocation(item, i, result, context)),
    }),
    partialFingerprints: { [FINGERPRINT_KEY]: fingerprint },
    ...(fix && { fixes: [{ description: { text: fix.safe ? "safe fix" : "unsafe fix" }, artifactChanges: [fix.change] }] }),
    properties: { quote, ...(evidence.length > 0 && { evidence }) },
  };
}

/** A record is a line of its container: where the finding stands in it goes with the name of the record. */
function locationOf({ document, recordLine }: DocumentResult, finding: Finding, context: ResultContext): Location {
  const record = recordName(document);
  if (record === undefined) return { physicalLocation: { ...physical(document, context), region: regionOf(finding, context.offsets) } };
  const { line, column, endLine, endColumn, start, end } = finding;
  return {
    physicalLocation: { ...physical(record.container, context), region: { startLine: recordLine ?? 1 } },
    logicalLocations: [{ name: visible(record.id), fullyQualifiedName: visible(document), kind: "object" }],
    properties: { inRecord: { line, column, endLine, endColumn, start, end } },
  };
}

/**
 * Of a related place its line is known, not its columns; its offsets stand in the bag, for a region tells one way only what it spans.
 * GitHub wants a line of each place: of another record's container it is the first.
 */
function relatedLocation(
  { document, start, end, quote, note, line }: RelatedFinding,
  id: number,
  own: DocumentResult,
  context: ResultContext,
): Location {
  const record = recordName(document);
  const recordLine = document === own.document ? own.recordLine : undefined;
  const region = { startLine: (record === undefined ? line : recordLine) ?? 1 };
  const location = artifactLocation(record?.container ?? document, context.cwd);
  const index = context.knownArtifact(location);
  return {
    id,
    message: { text: plain(note === "" ? quote : note) },
    physicalLocation: { artifactLocation: { ...location, ...(index !== undefined && { index }) }, region },
    ...(record && { logicalLocations: [{ name: visible(record.id), fullyQualifiedName: visible(document), kind: "object" }] }),
    properties: { start, end, quote },
  };
}

function physical(path: string, context: ResultContext): PhysicalLocation & { artifactLocation: ArtifactLocation } {
  const location = artifactLocation(path, context.cwd);
  return { artifactLocation: { ...location, index: context.artifactIndex(location) } };
}

/** In bytes there are lines and offsets, but no columns. */
function regionOf({ start, end, line, column, endLine, endColumn, quote }: Finding, offsets: OffsetUnit): Region {
  const span = offsetRegion(start, end, offsets);
  if (offsets === "byte") return { startLine: line, endLine, ...span };
  // a quote that was cut, or whose markup was taken out, is not the text of the region
  const isWhole = offsets === "utf16" && quote.length === end - start && quote.isWellFormed();
  return { startLine: line, startColumn: column, endLine, endColumn, ...span, ...(isWhole && { snippet: { text: quote } }) };
}

function offsetRegion(start: number, end: number, offsets: OffsetUnit): Region {
  return offsets === "byte" ? { byteOffset: start, byteLength: end - start } : { charOffset: start, charLength: end - start };
}

/** A fix inside a record is a fix of a string in JSON, one in bytes wants bytes of the file's charset: nothing that can be said here. */
function fixOf(
  { document }: DocumentResult,
  { fix }: Finding,
  context: ResultContext,
): { readonly safe: boolean; readonly change: ArtifactChange } | undefined {
  if (fix === undefined || context.offsets === "byte" || recordName(document) !== undefined) return undefined;
  if (!context.hasRoom(fix.text.length)) return undefined;
  const { start, end, text, safe } = fix;
  const replacement = { deletedRegion: offsetRegion(start, end, context.offsets), insertedContent: { text: text.toWellFormed() } };
  const { artifactLocation } = physical(document, context);
  return { safe, change: { artifactLocation, replacements: [replacement] } };
}

/** In SARIF `[text](target)` is a link and a hostile text may hold one. */
export function plain(text: string): string {
  return visible(text).replaceAll("](", "] (");
}
