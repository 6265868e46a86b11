/** JUnit XML: a test suite a document, a test case a rule that found something there. What an input or a rule failed by is an error. */
import { isHarsher } from "../engine/settings.ts";
import type { DocumentResult, Finding, Problem } from "../finding.ts";
import { FileNames } from "./file-place.ts";
import { NOTES } from "./notes.ts";
import type { Reporter, ReportOptions } from "./reporter.ts";
import { visible } from "./visible.ts";
import { WORDING } from "./wording.ts";
import { emptyTag, startTag, XML_DECLARATION, xmlText } from "./xml.ts";

/** Findings of one rule told in a document: a page of log, the rest is a count. */
const SHOWN = 50;
const SUITES = "corpuslint";

/** The totals would stand first and are known last: they are optional, and servers add up the suites. */
export function junitReporter({ locale, failOn, cwd, checkout }: ReportOptions): Reporter {
  const notes = NOTES[locale];
  const words = WORDING[locale];
  const names = new FileNames(checkout, cwd);
  const told = new WeakSet<Problem>();

  const failureCase = ({ document, kind, line, message }: Problem) => {
    const [first] = message.split("\n");
    const attributes = { name: kind, classname: document, file: names.file(document), line };
    const error = startTag("error", { message: visible(first), type: kind });
    return `    ${startTag("testcase", attributes)}\n      ${error}${lines(message)}</error>\n    </testcase>\n`;
  };

  const ruleCase = (result: DocumentResult, rule: string, findings: readonly Finding[]) => {
    const [first] = findings;
    const rows = findings.slice(0, SHOWN).flatMap(({ line, column, severity, message, quote }) => {
      return [`${line}:${column} ${words.severity[severity]}: ${visible(message)}`, `    ${quote.split("\n").map(visible).join("\n    ")}`];
    });
    const more = findings.length - Math.min(findings.length, SHOWN) + (result.omitted[rule] ?? 0);
    const text = [...rows, ...(more > 0 ? [notes.more(more)] : [])].join("\n");
    const { path, line } = names.place(result, first);
    const head = startTag("testcase", { name: rule, classname: result.document, file: path, line });
    const counted = findings.find(({ severity }) => failOn !== undefined && !isHarsher(failOn, severity));
    const body =
      counted === undefined
        ? `<system-out>${xmlText(text)}</system-out>`
        : `${startTag("failure", { message: visible(counted.message), type: counted.severity })}${xmlText(text)}</failure>`;
    return { xml: `    ${head}\n      ${body}\n    </testcase>\n`, isFailure: counted !== undefined };
  };

  return {
    begin: () => `${XML_DECLARATION}${startTag("testsuites", { name: SUITES })}\n`,
    document: (result) => {
      const cases = [...byRule(result.findings)].map(([rule, findings]) => ruleCase(result, rule, findings));
      for (const problem of result.problems) told.add(problem);
      const errors = result.problems.map(failureCase);
      const passed =
        cases.length + errors.length === 0 ? [`    ${emptyTag("testcase", { name: notes.noFinding, classname: result.document })}\n`] : [];
      const failures = cases.filter(({ isFailure }) => isFailure).length;
      const tests = cases.length + errors.length + passed.length;
      return suite(result.document, { tests, failures, errors: errors.length }, [...cases.map(({ xml }) => xml), ...errors, ...passed]);
    },
    end: ({ problems, failures }) => {
      const left = problems.filter((problem) => !told.has(problem));
      const untold = failures - problems.length;
      const rows = left.map(failureCase);
      if (untold > 0) rows.push(failureCase({ document: notes.failures, kind: "input", message: notes.untoldFailures(untold) }));
      const block = rows.length === 0 ? "" : suite(notes.failures, { tests: rows.length, failures: 0, errors: rows.length }, rows);
      return `${block}</testsuites>\n`;
    },
  };
}

function byRule(findings: readonly Finding[]): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.rule);
    if (group) group.push(finding);
    else groups.set(finding.rule, [finding]);
  }
  return groups;
}

function suite(name: string, counts: Readonly<Record<"tests" | "failures" | "errors", number>>, cases: readonly string[]): string {
  return `  ${startTag("testsuite", { name, ...counts })}\n${cases.join("")}  </testsuite>\n`;
}

function lines(text: string): string {
  return xmlText(text.split("\n").map(visible).join("\n"));
}
