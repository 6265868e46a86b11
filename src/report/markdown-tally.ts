/** What a summary of a run needs of its findings, whatever their number: counts, the worst documents, the first findings of each severity. */
import { hash64 } from "../engine/fingerprint.ts";
import type { DocumentResult } from "../finding.ts";
import { type Family, familyOf, type Severity } from "../vocabulary.ts";

export type Counts = Record<Severity, number>;

export interface Told {
  readonly document: string;
  readonly severity: Severity;
  readonly rule: string;
  readonly message: string;
  readonly quote: string;
  readonly line: number;
  readonly column: number;
}

/** Findings of each severity that are kept. */
const KEPT_FINDINGS = 100;
/** Of one rule in one document: one page with a hundred slips must not hide the rest. */
const KEPT_OF_RULE = 3;
/** Documents counted before the least bad are forgotten, and those that then stay. */
const MOST_DOCUMENTS = 5000;
const KEPT_DOCUMENTS = 500;

export class Tally {
  readonly all: Counts = { error: 0, warn: 0, info: 0 };
  readonly families = new Map<Family, Counts>();
  readonly #affected = new Set<string>();
  readonly #kept: Record<Severity, Told[]> = { error: [], warn: [], info: [] };
  #documents = new Map<string, Counts>();

  add({ document, findings }: DocumentResult): void {
    if (findings.length === 0) return;
    this.#affected.add(hash64(document));
    const inDocument = entry(this.#documents, document);
    const ofRule = new Map<string, number>();
    for (const { severity, rule, message, quote, line, column } of findings) {
      this.all[severity]++;
      inDocument[severity]++;
      entry(this.families, familyOf(rule))[severity]++;
      const kept = this.#kept[severity];
      const before = ofRule.get(rule) ?? 0;
      ofRule.set(rule, before + 1);
      if (before < KEPT_OF_RULE && kept.length < KEPT_FINDINGS) kept.push({ document, severity, rule, message, quote, line, column });
    }
    if (this.#documents.size > MOST_DOCUMENTS) this.#documents = new Map(this.worst(KEPT_DOCUMENTS));
  }

  /** Documents with a finding. */
  get affected(): number {
    return this.#affected.size;
  }

  get total(): number {
    return this.all.error + this.all.warn + this.all.info;
  }

  /** By errors, then warnings, then the rest; equals in the order of the input. */
  worst(count: number): [document: string, counts: Counts][] {
    const gravest = ([, a]: [string, Counts], [, b]: [string, Counts]) => b.error - a.error || b.warn - a.warn || b.info - a.info;
    return [...this.#documents].sort(gravest).slice(0, count);
  }

  /** The gravest first. */
  findings(): Told[] {
    return [...this.#kept.error, ...this.#kept.warn, ...this.#kept.info];
  }
}

function entry<Key>(counts: Map<Key, Counts>, key: Key): Counts {
  const known = counts.get(key);
  if (known) return known;
  const fresh: Counts = { error: 0, warn: 0, info: 0 };
  counts.set(key, fresh);
  return fresh;
}
