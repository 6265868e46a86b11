/** CSV as RFC 4180 has it, for spreadsheets: a finding a row, with a byte order mark, without which they misread Chinese. */
import type { DocumentResult, Finding } from "../finding.ts";
import { familyOf } from "../vocabulary.ts";
import type { Reporter } from "./reporter.ts";

type Cell = (finding: Finding, result: DocumentResult) => string | number;

const COLUMNS: Readonly<Record<string, Cell>> = {
  document: (_, { document }) => document,
  line: ({ line }) => line,
  column: ({ column }) => column,
  endLine: ({ endLine }) => endLine,
  endColumn: ({ endColumn }) => endColumn,
  start: ({ start }) => start,
  end: ({ end }) => end,
  severity: ({ severity }) => severity,
  family: ({ rule }) => familyOf(rule),
  rule: ({ rule }) => rule,
  message: ({ message }) => message,
  quote: ({ quote }) => quote,
  fix: ({ fix }) => (fix === undefined ? "" : fix.safe ? "safe" : "unsafe"),
  fingerprint: ({ fingerprint }) => fingerprint,
};

const BYTE_ORDER_MARK = "\ufeff";
const ROW_END = "\r\n";
/** What makes a spreadsheet take a cell for a formula, full-width forms too; and the guard itself, so that it can be told from the text. */
const FORMULA = /^[=+\-@\t\r\n'＝＋－＠]/;
const TO_QUOTE = /[",\r\n]/;

export function csvReporter(): Reporter {
  const cells = Object.values(COLUMNS);
  return {
    begin: () => BYTE_ORDER_MARK + row(Object.keys(COLUMNS)),
    document: (result) => result.findings.map((finding) => row(cells.map((cell) => cell(finding, result)))).join(""),
    end: () => "",
  };
}

function row(values: readonly (string | number)[]): string {
  return values.map((value) => (typeof value === "number" ? value : csvCell(value))).join(",") + ROW_END;
}

/** A text that would be a formula has an apostrophe before it: take one away from each cell that begins with one. */
function csvCell(text: string): string {
  const guarded = FORMULA.test(text) ? `'${text}` : text;
  return TO_QUOTE.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
