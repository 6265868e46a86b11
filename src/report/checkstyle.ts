/** Checkstyle XML: a file an element, a finding an error in it; files without a finding are left out. */
import type { Problem } from "../finding.ts";
import type { Severity } from "../vocabulary.ts";
import { FileNames } from "./file-place.ts";
import { NOTES } from "./notes.ts";
import type { Reporter, ReportOptions } from "./reporter.ts";
import { visible } from "./visible.ts";
import { emptyTag, startTag, XML_DECLARATION } from "./xml.ts";

/** Of the format, as its consumers expect it. */
const VERSION = "4.3";
const SEVERITY: Readonly<Record<Severity, string>> = { error: "error", warn: "warning", info: "info" };

export function checkstyleReporter({ locale, cwd, checkout }: ReportOptions): Reporter {
  const notes = NOTES[locale];
  const names = new FileNames(checkout, cwd);

  const problemRow = ({ document, line, kind, message }: Problem) => {
    const error = emptyTag("error", {
      line: line ?? 1,
      severity: "error",
      message: visible(message.split("\n")[0]),
      source: `corpuslint/${kind}`,
    });
    return fileRow(names.file(document), [error]);
  };

  return {
    begin: () => `${XML_DECLARATION}${startTag("checkstyle", { version: VERSION })}\n`,
    document: (result) => {
      if (result.findings.length === 0) return "";
      const errors = result.findings.map((finding) => {
        const { line, column, record } = names.place(result, finding);
        const message = visible(record === undefined ? finding.message : `${notes.inRecord(record)}: ${finding.message}`);
        return emptyTag("error", { line, column, severity: SEVERITY[finding.severity], message, source: finding.rule });
      });
      return fileRow(names.file(result.document), errors);
    },
    end: ({ problems, failures }) => {
      const rows = problems.map(problemRow);
      const untold = failures - problems.length;
      if (untold > 0) rows.push(problemRow({ document: notes.failures, kind: "input", message: notes.untoldFailures(untold) }));
      return `${rows.join("")}</checkstyle>\n`;
    },
  };
}

function fileRow(name: string, errors: readonly string[]): string {
  return `  ${startTag("file", { name })}\n${errors.map((error) => `    ${error}\n`).join("")}  </file>\n`;
}
