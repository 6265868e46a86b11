/** Gathers what comes of a unit of work. */
import type { Linted } from "../engine/lint.ts";
import type { DocumentResult, PlacedFact, Problem } from "../finding.ts";
import type { Skipped } from "../input/source.ts";
import type { UnitResult } from "./unit.ts";

export class Collector {
  readonly results: DocumentResult[] = [];
  readonly skipped: Skipped[] = [];
  readonly problems: Problem[] = [];
  readonly #facts = new Map<string, PlacedFact[]>();
  readonly #timings: Record<string, number> = {};

  add({ result, facts, timings }: Linted, bytes: number, recordLine?: number): void {
    this.results.push({ ...result, bytes, ...(recordLine !== undefined && { recordLine }) });
    for (const [rule, taken] of facts) {
      const known = this.#facts.get(rule);
      if (known) for (const fact of taken) known.push(fact);
      else this.#facts.set(rule, [...taken]);
    }
    for (const [rule, time] of Object.entries(timings)) this.#timings[rule] = (this.#timings[rule] ?? 0) + time;
  }

  result(): UnitResult {
    return { results: this.results, skipped: this.skipped, problems: this.problems, facts: [...this.#facts], timings: this.#timings };
  }
}
