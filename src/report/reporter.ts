/** A reporter turns results into text, one document at a time: nothing of a run is held. */
import type { Summary } from "../corpus/summary.ts";
import type { DocumentResult } from "../finding.ts";

export interface Reporter {
  begin(): string;
  /** What is written for one document, maybe nothing. */
  document(result: DocumentResult): string;
  end(summary: Summary): string;
}

export const FORMATS = ["stylish", "json", "jsonl"] as const;
export type ReportFormat = (typeof FORMATS)[number];
