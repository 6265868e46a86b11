/** One JSON value for the run, written as it goes: `{ version, tool, documents, summary }`. */
import { packageVersion } from "../package-root.ts";
import { documentRecord } from "./record.ts";
import type { Reporter } from "./reporter.ts";

export function jsonReporter(): Reporter {
  let separator = "\n";
  return {
    begin: () => `{"version":1,"tool":${JSON.stringify({ name: "corpuslint", version: packageVersion() })},"documents":[`,
    document: (result) => {
      const text = separator + JSON.stringify(documentRecord(result));
      separator = ",\n";
      return text;
    },
    end: (summary) => `\n],"summary":${JSON.stringify(summary)}}\n`,
  };
}
