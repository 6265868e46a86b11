/** An additive score whose terms are the evidence of a finding: shape decides what it is, context how sure. */
import type { Evidence } from "../rule.ts";

export class Score {
  readonly evidence: Evidence[] = [];
  total = 0;
  /** Signs that do not come from the shape of the line itself: its place, its script, its subject, its words. */
  contexts = 0;

  shape(name: string, value: string | number, weight: number): void {
    if (weight === 0) return;
    this.total += weight;
    this.evidence.push({ kind: "signal", name, value, weight });
  }

  context(name: string, value: string | number, weight: number): void {
    if (weight > 0) this.contexts++;
    this.shape(name, value, weight);
  }
}

/** Weight of a count by ascending steps `[at least, weight]`; 0 below the first. */
export function step(value: number, steps: readonly (readonly [least: number, weight: number])[]): number {
  let weight = 0;
  for (const [least, worth] of steps) if (value >= least) weight = worth;
  return weight;
}
