/** Results for the tests of reporters: real-looking ones, and any that a hostile text could bring about. */
import fc from "fast-check";
import { rules } from "../../rules/index.ts";
import { addProblem, addResult, emptySummary, type Summary } from "../../src/corpus/summary.ts";
import type { DocumentResult, Finding, Problem, RelatedFinding } from "../../src/finding.ts";
import { type ReportFormat, type ReportOptions, reporterOf } from "../../src/report/index.ts";
import { LOCALES } from "../../src/vocabulary.ts";

export function reportOptions(options: Partial<ReportOptions> = {}): ReportOptions {
  return {
    colour: false,
    locale: "en",
    timing: false,
    offsets: "utf16",
    failOn: "error",
    exitCode: ({ findings, failures }) => (failures > 0 ? 2 : findings.error > 0 ? 1 : 0),
    rules,
    cwd: "/corpus",
    checkout: "/corpus",
    ...options,
  };
}

export function finding(over: Partial<Finding> = {}): Finding {
  return {
    rule: "repetition/duplicate-line",
    severity: "info",
    message: "this line stands here for the second time",
    start: 31,
    end: 44,
    line: 3,
    column: 1,
    endLine: 3,
    endColumn: 14,
    quote: "收购站的秤摆在桥头。。。。",
    excerpt: { text: "收购站的秤摆在桥头。。。。", start: 0, end: 13 },
    fingerprint: "8ceea508a626971b",
    evidence: [],
    related: [],
    ...over,
  };
}

export function result(over: Partial<DocumentResult> = {}): DocumentResult {
  return { document: "a.txt", findings: [], omitted: {}, problems: [], bytes: 100, ...over };
}

/** The report of these results, as a run would write it, and the summary it ends with. */
export async function report(
  format: ReportFormat,
  results: readonly DocumentResult[],
  options: Partial<ReportOptions> = {},
  problems: readonly Problem[] = [],
): Promise<string> {
  const reporter = await reporterOf(format, reportOptions(options));
  const summary = emptySummary();
  let text = await reporter.begin();
  for (const problem of problems) addProblem(summary, problem);
  for (const result of results) {
    count(summary, result);
    text += await reporter.document(result);
  }
  return text + (await reporter.end(summary));
}

function count(summary: Summary, result: DocumentResult): void {
  addResult(summary, result);
  for (const problem of result.problems) addProblem(summary, problem);
  summary.documents++;
  summary.files++;
  if (result.findings.length > 0) summary.affected++;
}

/** What breaks formats: markup, quotes, separators, controls, bidi, lone surrogates, commands, formulas, links. */
const AWKWARD = [
  ...[
    "<script>alert(1)</script>",
    "]]>",
    "-->",
    "</testsuites>",
    "&amp;",
    '"',
    "'",
    "\\",
    "`",
    "``",
    "|",
    "\\|",
    "{0}",
    "%0A",
    "::error::x",
  ],
  ...["\n", "\r", "\r\n", "\t", "\0", "\u001b[31m", "\u0085", "\u2028", "\u202e", "\ufeff", "\ufffe", "\uffff", "\ud800", "\udc00", "𠮷"],
  ...[
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "'",
    ",",
    ";",
    ":",
    "::",
    "[a](https://b.c)",
    "![a](b)",
    "www.b.c",
    "https://b.c",
    "@all",
    "#1",
    "a#b",
    "../",
    "*",
    "_",
  ],
  ...["<!--", "<details>", "$x$", "~~~", "# ", "- ", "中文", "，", " ", "a.jsonl#"],
];

export const anyText = fc
  .array(fc.oneof(fc.constantFrom(...AWKWARD), fc.string({ unit: "binary", maxLength: 4 })), { maxLength: 6 })
  .map((parts) => parts.join(""));
/** A file name holds neither NUL nor nothing; one that is not UTF-8 was made text before. */
export const anyName = anyText.map((text) => text.replaceAll("\0", "").toWellFormed() || "a.txt");

const offset = fc.nat({ max: 5000 });
const span = fc.tuple(offset, offset).map(([start, length]) => ({ start, end: start + length }));

const related: fc.Arbitrary<RelatedFinding> = fc
  .record({ document: anyName, span, quote: anyText, note: anyText, line: fc.option(fc.integer({ min: 1, max: 99 }), { nil: undefined }) })
  .map(({ span, line, ...rest }) => ({ ...rest, ...span, ...(line !== undefined && { line }) }));

export const anyFinding: fc.Arbitrary<Finding> = fc
  .record({
    rule: fc.constantFrom(...rules.map(({ id }) => id as string)),
    severity: fc.constantFrom("error", "warn", "info"),
    message: anyText,
    span,
    line: fc.integer({ min: 1, max: 999 }),
    column: fc.integer({ min: 1, max: 999 }),
    lines: fc.nat({ max: 3 }),
    quote: anyText,
    fingerprint: fc.stringMatching(/^[0-9a-f]{16}$/),
    note: anyText,
    related: fc.array(related, { maxLength: 3 }),
    fix: fc.option(anyText, { nil: undefined }),
    safe: fc.boolean(),
  })
  .map(({ span, lines, note, fix, safe, ...rest }) => ({
    ...rest,
    ...span,
    endLine: rest.line + lines,
    endColumn: lines > 0 ? 1 : rest.column + span.end - span.start,
    excerpt: { text: rest.quote, start: 0, end: rest.quote.length },
    evidence: [{ kind: "signal", name: note, value: note }],
    ...(fix !== undefined && { fix: { ...span, text: fix, safe } }),
  }));

export const anyProblem: fc.Arbitrary<Problem> = fc.record({
  document: anyName,
  kind: fc.constantFrom("input", "rule"),
  message: anyText,
});

export const anyResult: fc.Arbitrary<DocumentResult> = fc
  .record({
    document: anyName,
    findings: fc.array(anyFinding, { maxLength: 4 }),
    problems: fc.array(anyProblem, { maxLength: 1 }),
    omits: fc.nat(2),
  })
  .map(({ omits, ...rest }) => ({ ...rest, omitted: omits > 0 && rest.findings[0] ? { [rest.findings[0].rule]: omits } : {}, bytes: 1 }));

export const anyRun = fc.record({
  results: fc.array(anyResult, { maxLength: 4 }),
  problems: fc.array(anyProblem, { maxLength: 2 }),
  locale: fc.constantFrom(...LOCALES),
  offsets: fc.constantFrom("utf16", "codepoint", "byte"),
});
export type AnyRun = typeof anyRun extends fc.Arbitrary<infer Run> ? Run : never;
