/** All that drops or keeps findings between a run and its reports, in one place and one order. */
import type { Summary } from "../corpus/summary.ts";
import type { GateWording } from "../engine/gate-wording.ts";
import type { DocumentResult } from "../finding.ts";
import type { BaselineStage } from "./baseline.ts";
import type { BudgetCounter } from "./budget.ts";
import type { SinceStage } from "./since.ts";
import type { SuppressedStage } from "./suppressed.ts";

export interface Stages {
  readonly suppressed?: SuppressedStage | undefined;
  readonly baseline?: BaselineStage | undefined;
  readonly since?: SinceStage | undefined;
  readonly budget?: BudgetCounter | undefined;
}

/** A finding that was suppressed need not be in the baseline; what the baseline knows is no news of a change; a budget counts what is left. */
export class Sieve {
  readonly #stages: Stages;
  readonly #words: GateWording;

  constructor(stages: Stages, words: GateWording) {
    this.#stages = stages;
    this.#words = words;
  }

  pass(given: DocumentResult): DocumentResult {
    const { suppressed, baseline, since, budget } = this.#stages;
    let result = given;
    for (const stage of [suppressed, baseline, since]) if (stage) result = { ...result, findings: stage.sift(result) };
    budget?.add(result);
    return result;
  }

  /** After the last result: what was left out and why joins the summary, and a baseline is written. */
  async close(summary: Summary): Promise<void> {
    const { suppressed, baseline, since, budget } = this.#stages;
    for (const stage of [suppressed, baseline, since]) if (stage) summary.notices.push(...(await stage.close(summary.failures > 0)));
    summary.leftOut = { suppressed: suppressed?.count ?? 0, baseline: baseline?.count ?? 0, unchanged: since?.count ?? 0 };
    if (budget === undefined) return;
    summary.notices.push(...budget.notices(this.#words));
    summary.budgets = budget.outcomes();
    summary.unbudgeted = budget.free;
  }
}
