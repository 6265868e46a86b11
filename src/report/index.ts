/** Makes the reporter of a format. */
import type { Locale } from "../vocabulary.ts";
import { jsonReporter } from "./json.ts";
import { jsonlReporter } from "./jsonl.ts";
import type { Reporter, ReportFormat } from "./reporter.ts";

export { FORMATS, type ReportFormat } from "./reporter.ts";

export interface ReportOptions {
  readonly colour: boolean;
  readonly locale: Locale;
  readonly timing: boolean;
}

/** What only people's reports need (widths of characters) is loaded for them only. */
export async function reporterOf(format: ReportFormat, options: ReportOptions): Promise<Reporter> {
  switch (format) {
    case "json":
      return jsonReporter();
    case "jsonl":
      return jsonlReporter();
    case "stylish": {
      const { stylishReporter } = await import("./stylish.ts");
      return stylishReporter(options);
    }
  }
}
