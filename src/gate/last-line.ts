import type { Finding } from "../finding.ts";

/** The last line that a finding stands on: one that ends with a line break ends at the next line's first column, not on it. */
export function lastLine({ line, endLine, endColumn }: Pick<Finding, "line" | "endLine" | "endColumn">): number {
  return endColumn === 1 && endLine > line ? endLine - 1 : endLine;
}
