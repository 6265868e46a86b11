/** How much text findings stand on: the length of the union of their spans. */
import { type Family, familyOf, type Severity } from "../../vocabulary.ts";

export interface Flagged {
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly severity: Severity;
}

export interface Affected {
  readonly bySeverity: readonly [error: number, warn: number, all: number];
  readonly byFamily: ReadonlyMap<Family, number>;
}

export function affectedBy(spans: readonly Flagged[]): Affected {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  const harsh = sorted.filter(({ severity }) => severity !== "info");
  const errors = harsh.filter(({ severity }) => severity === "error");
  const families = new Map<Family, Flagged[]>();
  for (const span of sorted) {
    const family = familyOf(span.rule);
    const known = families.get(family);
    if (known) known.push(span);
    else families.set(family, [span]);
  }
  return {
    bySeverity: [unionLength(errors), unionLength(harsh), unionLength(sorted)],
    byFamily: new Map([...families].map(([family, ofFamily]) => [family, unionLength(ofFamily)])),
  };
}

/** @param spans ascending by their start */
export function unionLength(spans: readonly { readonly start: number; readonly end: number }[]): number {
  let length = 0;
  let reached = 0;
  for (const { start, end } of spans) {
    if (end <= reached) continue;
    length += end - Math.max(start, reached);
    reached = end;
  }
  return length;
}
