/** Checks what a rule reports before anyone reads it, and blames the rule by name. */
import type { CorpusReport, Evidence, Related, Report, Rule } from "../rule.ts";
import type { Span } from "../text/span.ts";
import { isHarsher } from "./settings.ts";

/** A rule that broke its contract or threw: the run says so and goes on without it for this document. */
export class RuleError extends Error {
  readonly rule: string;

  constructor(rule: Rule, what: string, options?: ErrorOptions) {
    super(`rule ${rule.id} ${what}`, options);
    this.name = "RuleError";
    this.rule = rule.id;
  }
}

/** @throws RuleError when the report is not one that the rule may make of a text of this length. */
export function validateReport(rule: Rule, report: Report | CorpusReport, length: number): void {
  const fault =
    spanFault("span", report.span, length) ??
    (report.fix && spanFault("fix", report.fix, length)) ??
    evidenceFault(report.evidence, length) ??
    relatedFault(report.related, length);
  if (fault) throw new RuleError(rule, fault);
  if (!(report.message in rule.messages)) throw new RuleError(rule, `reported the message "${report.message}", which it does not declare`);
  if (report.severity && rule.severity !== "off" && isHarsher(report.severity, rule.severity)) {
    throw new RuleError(rule, `reported severity ${report.severity}, harsher than the ${rule.severity} it declares`);
  }
}

function evidenceFault(evidence: readonly Evidence[] = [], length: number): string | undefined {
  for (const item of evidence) {
    const fault = item.kind === "place" ? spanFault("evidence", item, length) : undefined;
    if (fault) return fault;
  }
  return undefined;
}

/** What stands in another document is that document's to check. */
function relatedFault(related: readonly Related[] = [], length: number): string | undefined {
  for (const place of related) {
    const fault = place.document === undefined ? spanFault("related place", place, length) : undefined;
    if (fault) return fault;
  }
  return undefined;
}

function spanFault(name: string, span: Span, length: number): string | undefined {
  const { start, end } = span;
  const sound = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= length;
  return sound ? undefined : `reported the ${name} ${start}..${end} in a text of ${length} code units`;
}
