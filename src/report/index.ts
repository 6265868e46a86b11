/** Makes the reporter of a format. */
import { jsonReporter } from "./json.ts";
import { jsonlReporter } from "./jsonl.ts";
import type { Reporter, ReportFormat, ReportOptions } from "./reporter.ts";

export { FORMATS, type Reporter, type ReportFormat, type ReportOptions } from "./reporter.ts";

/** What only one format needs is loaded for that format only. */
export async function reporterOf(format: ReportFormat, options: ReportOptions): Promise<Reporter> {
  switch (format) {
    case "json":
      return jsonReporter();
    case "jsonl":
      return jsonlReporter();
    case "stylish":
      return (await import("./stylish.ts")).stylishReporter(options);
    case "sarif":
      return (await import("./sarif.ts")).sarifReporter(options);
    case "junit":
      return (await import("./junit.ts")).junitReporter(options);
    case "github":
      return (await import("./github.ts")).githubReporter(options);
    case "gitlab":
      return (await import("./gitlab.ts")).gitlabReporter(options);
    case "checkstyle":
      return (await import("./checkstyle.ts")).checkstyleReporter(options);
    case "markdown":
      return (await import("./markdown-summary.ts")).markdownReporter(options);
    case "csv":
      return (await import("./csv.ts")).csvReporter();
    case "html":
      return (await import("./html/reporter.ts")).htmlReporter(options);
  }
}
