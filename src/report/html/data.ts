/** What a report's page holds as data: written by the reporter, read by the page's script. Offsets are UTF-16 code units of the document's text. */
import type { Excerpt } from "../../finding.ts";
import type { Evidence } from "../../rule.ts";
import type { Family, Locale, Severity } from "../../vocabulary.ts";
import type { Words } from "./wording.ts";

/** The element that holds the index, and those that hold what was found: `shard-0`, `shard-1` … */
export const INDEX_ID = "index";
export const shardId = (shard: number) => `shard-${shard}`;

export interface ReportFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  readonly quote: string;
  readonly fingerprint: string;
  readonly evidence: readonly Evidence[];
  readonly related: readonly ReportRelated[];
  readonly fix?: ReportFix;
  /** The line around the span, where the document's text is not in the page. */
  readonly excerpt?: Excerpt;
}

export interface ReportFix {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly safe: boolean;
}

export interface ReportRelated {
  readonly document: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly note: string;
  readonly line?: number;
}

/** One record of a document: it alone, or what was found later between documents, which has no text. */
export interface Shard {
  readonly text?: string;
  readonly findings: readonly ReportFinding[];
  /** The main text's stretches, where a rule told it from the rest of the page. */
  readonly body?: readonly (readonly [start: number, end: number])[];
}

/** How many findings of a rule (by its number) and severity. */
export type Count = readonly [rule: number, severity: Severity, count: number];

/** A document in the index: all that the overview needs, so that no shard is read for it. */
export interface DocumentRow {
  readonly name: string;
  /** BCP 47, where the text tells. */
  readonly lang?: string;
  /** Of the text, in UTF-16 code units; -1 where it is not known. */
  readonly length: number;
  readonly counts: readonly Count[];
  /** Code units inside spans of findings: of errors, of errors and warnings, of all. */
  readonly affected: readonly [error: number, warn: number, all: number];
  /** Findings that were counted but not listed. */
  readonly omitted?: number;
  readonly shards: readonly number[];
}

export interface ReportIndex {
  readonly tool: string;
  readonly locale: Locale;
  readonly words: Words;
  readonly rules: readonly { readonly id: string; readonly summary: string }[];
  readonly documents: readonly DocumentRow[];
  /** Code units inside spans of findings of a family, in all documents. */
  readonly families: Readonly<Partial<Record<Family, number>>>;
  readonly run: {
    readonly files: number;
    readonly bytes: number;
    readonly fixable: { readonly safe: number; readonly unsafe: number };
    readonly skipped: Readonly<Record<string, number>>;
    readonly failures: number;
    readonly problems: readonly string[];
    readonly notices: readonly string[];
  };
  /** How many documents' texts were left out for the sake of the page's size. */
  readonly textsLeftOut: number;
}
