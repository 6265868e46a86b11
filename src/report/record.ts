/** The machine-readable record of a document: the jsonl contract. */
import type { DocumentResult, Finding } from "../finding.ts";

/** A finding as machines read it: without the excerpt, which is for people. */
export function findingRecord(finding: Finding) {
  const { rule, severity, message, start, end, line, column, endLine, endColumn, quote, fingerprint, evidence, related, fix } = finding;
  return { rule, severity, message, start, end, line, column, endLine, endColumn, quote, fingerprint, evidence, related, fix };
}

export function documentRecord({ document, findings, omitted, profile }: DocumentResult) {
  return {
    document,
    ...profile,
    findings: findings.map(findingRecord),
    ...(Object.keys(omitted).length > 0 && { omitted }),
  };
}
