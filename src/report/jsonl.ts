/** One JSON record a line and document. */
import { documentRecord } from "./record.ts";
import type { Reporter } from "./reporter.ts";

export function jsonlReporter(): Reporter {
  return {
    begin: () => "",
    document: (result) => `${JSON.stringify(documentRecord(result))}\n`,
    end: () => "",
  };
}
