/** GitHub's workflow commands: a finding a line of the job's log, which GitHub makes an annotation of. */
import type { Problem } from "../finding.ts";
import type { Severity } from "../vocabulary.ts";
import { FileNames, type FilePlace } from "./file-place.ts";
import { NOTES } from "./notes.ts";
import type { Reporter, ReportOptions } from "./reporter.ts";
import { visible } from "./visible.ts";

const COMMAND: Readonly<Record<Severity, string>> = { error: "error", warn: "warning", info: "notice" };
/** Annotations that GitHub makes of a step's commands, each level for itself. */
const ANNOTATIONS = 10;
/** Lines of one level: beyond that a log is no longer read, and slow to show. */
const LINES = 1000;

export function githubReporter({ locale, cwd, checkout }: ReportOptions): Reporter {
  const notes = NOTES[locale];
  const names = new FileNames(checkout, cwd);
  const found: Record<Severity, number> = { error: 0, warn: 0, info: 0 };

  const problemLine = ({ document, line, message }: Problem) =>
    command("error", { file: names.file(document), line, title: "corpuslint" }, `${visible(document)}: ${message.split("\n")[0]}`);

  return {
    begin: () => "",
    document: (result) => {
      let text = "";
      for (const finding of result.findings) {
        if (++found[finding.severity] > LINES) continue;
        const place = names.place(result, finding);
        const message = place.record === undefined ? finding.message : `${notes.inRecord(place.record)}: ${finding.message}`;
        text += command(COMMAND[finding.severity], { ...placeProperties(place), title: finding.rule }, message);
      }
      return text;
    },
    end: ({ problems, failures }) => {
      const untold = failures - problems.length;
      const failed = problems.map(problemLine);
      if (untold > 0) failed.push(command("error", { title: "corpuslint" }, notes.untoldFailures(untold)));
      const counts = Object.values(found);
      const left = counts.reduce((sum, count) => sum + Math.max(0, count - LINES), 0);
      const rows = [notes.github.total(found.error, found.warn, found.info)];
      if (counts.some((count) => count > ANNOTATIONS)) rows.push(notes.github.annotations(ANNOTATIONS));
      if (left > 0) rows.push(notes.github.left(left));
      return `${failed.join("")}${rows.join("\n")}\n`;
    },
  };
}

type Properties = Readonly<Record<string, string | number | undefined>>;

/** Columns are for spans inside one line only. */
function placeProperties({ path, line, column, endLine, endColumn }: FilePlace): Properties {
  return { file: path, line, ...(endLine === line ? { endLine, col: column, endColumn } : { endLine }) };
}

function command(name: string, properties: Properties, message: string): string {
  const written = Object.entries(properties).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${escapeProperty(String(value))}`],
  );
  return `::${name} ${written.join(",")}::${escapeData(visible(message))}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
