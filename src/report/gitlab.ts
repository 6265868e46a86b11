/** GitLab's code quality report: one JSON array, a finding an entry, its fingerprint unlike all others of the report. */
import { hash64 } from "../engine/fingerprint.ts";
import type { DocumentResult } from "../finding.ts";
import type { Severity } from "../vocabulary.ts";
import { FileNames } from "./file-place.ts";
import { NOTES } from "./notes.ts";
import type { Reporter, ReportOptions } from "./reporter.ts";
import { visible } from "./visible.ts";

/** As the converters of other linters map theirs: critical and blocker are left for what breaks a program. */
const SEVERITY: Readonly<Record<Severity, string>> = { error: "major", warn: "minor", info: "info" };

export function gitlabReporter({ locale, rules, cwd, checkout }: ReportOptions): Reporter {
  const notes = NOTES[locale];
  const names = new FileNames(checkout, cwd);
  const corpusRules = new Set<string>(rules.filter((rule) => "reduce" in rule).map(({ id }) => id));
  // a finding's own fingerprint is unique in one result; two records may bear one name
  const results = new Map<string, number>();
  let separator = "\n";

  const identityOf = ({ document, findings }: DocumentResult): string => {
    const isLinked = corpusRules.has(findings[0].rule);
    const name = `${document}\n${isLinked ? "linked" : "own"}`;
    const key = hash64(name);
    const ordinal = results.get(key) ?? 0;
    results.set(key, ordinal + 1);
    return ordinal === 0 ? name : `${name} ${ordinal}`;
  };

  const write = (entry: object) => {
    const text = separator + JSON.stringify(entry);
    separator = ",\n";
    return text;
  };

  return {
    begin: () => "[",
    document: (result) => {
      if (result.findings.length === 0) return "";
      const identity = identityOf(result);
      const entries = result.findings.map((finding) => {
        const { path, line, endLine, record } = names.place(result, finding);
        return write({
          description: visible(record === undefined ? finding.message : `${notes.inRecord(record)}: ${finding.message}`),
          check_name: finding.rule,
          fingerprint: hash64(`${identity}\n${finding.fingerprint}`),
          severity: SEVERITY[finding.severity],
          location: { path, lines: { begin: line, ...(endLine !== undefined && { end: endLine }) } },
        });
      });
      return entries.join("");
    },
    end: () => "\n]\n",
  };
}
