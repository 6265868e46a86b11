/** A reporter turns results into text, one document at a time: nothing of a run is held but counts and what the format must have at its end. */
import type { Summary } from "../corpus/summary.ts";
import type { DocumentResult } from "../finding.ts";
import type { Rule } from "../rule.ts";
import type { OffsetUnit } from "../text/offsets.ts";
import type { Locale, Severity } from "../vocabulary.ts";

/** What is to be written next, maybe nothing. */
type Text = string | Promise<string>;

export interface Reporter {
  begin(): Text;
  /** A document may have a second result, of what was found between documents. */
  document(result: DocumentResult): Text;
  end(summary: Summary): Text;
}

/** The names that the command line knows before it loads a reporter. */
export const FORMATS = ["stylish", "json", "jsonl", "sarif", "junit", "github", "gitlab", "checkstyle", "markdown", "csv", "html"] as const;
export type ReportFormat = (typeof FORMATS)[number];

export interface ReportOptions {
  readonly colour: boolean;
  readonly locale: Locale;
  readonly timing: boolean;
  /** Tell people, too, what each finding is known by. */
  readonly fingerprints?: boolean;
  /** The unit of offsets and columns in what is reported. */
  readonly offsets: OffsetUnit;
  /** The mildest severity that makes the run fail; absent where none does. */
  readonly failOn?: Severity;
  /** How the run will end: told, never decided, by a reporter. */
  readonly exitCode: (summary: Summary) => 0 | 1 | 2;
  /** All rules of the run, those that are off as well. */
  readonly rules: readonly Rule[];
  /** Absolute: what the names of documents are relative to. */
  readonly cwd: string;
  /** Absolute: the top of the checkout, which a CI server's file names are relative to. */
  readonly checkout: string;
  /** Absolute: where the report will stand; absent for standard output. */
  readonly file?: string;
}
