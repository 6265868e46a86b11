/** What comments in the texts had left out, and what is wrong with them, added up for the summary. */
import type { Summary } from "../corpus/summary.ts";
import { GATE_WORDING } from "../engine/gate-wording.ts";
import type { DocumentResult } from "../finding.ts";
import type { Locale } from "../vocabulary.ts";

/** Notices of a run; hostile texts may hold any number of false comments. */
const TOLD = 50;

export class IgnoredSummary {
  readonly #notices: string[] = [];
  readonly #counts: Record<string, number> = {};
  #untold = 0;

  add({ counts, notices }: NonNullable<DocumentResult["ignored"]>): void {
    for (const [rule, count] of Object.entries(counts)) this.#counts[rule] = (this.#counts[rule] ?? 0) + count;
    for (const notice of notices) {
      if (this.#notices.length < TOLD) this.#notices.push(notice);
      else this.#untold++;
    }
  }

  close(summary: Summary, locale: Locale): void {
    const words = GATE_WORDING[locale];
    const count = Object.values(this.#counts).reduce((total, of) => total + of, 0);
    if (count > 0) summary.ignored = this.#counts;
    summary.notices.push(
      ...this.#notices,
      ...(this.#untold > 0 ? [words.more(this.#untold)] : []),
      ...(count > 0 ? [words.ignored(count)] : []),
    );
  }
}
