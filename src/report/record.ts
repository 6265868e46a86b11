/** The machine-readable record of a document: the jsonl contract. */
import type { DocumentResult, Finding } from "../finding.ts";

/** A finding as machines read it: without the excerpt, which is for people. */
export function findingRecord({ excerpt: _, rule, severity, message, ...finding }: Finding) {
  return { rule, severity, message, ...finding };
}

export function documentRecord({ document, findings, omitted }: DocumentResult) {
  return {
    document,
    findings: findings.map(findingRecord),
    ...(Object.keys(omitted).length > 0 && { omitted }),
  };
}
