/** What stands between a run and its reports: each stage drops findings or keeps them, and says at the end what it did. */
import type { DocumentResult, Finding } from "../finding.ts";

export interface Stage {
  /** The findings of a document's result that go on; a document may have a second result, of what was found between documents. */
  sift(result: DocumentResult): readonly Finding[];
  /** After the last result. @param failed inputs or rules failed: not all findings are known */
  close(failed: boolean): Promise<readonly string[]> | readonly string[];
}

/** How many findings each stage left out, by its name, for machines. */
export type LeftOut = Record<"suppressed" | "baseline" | "unchanged", number>;
