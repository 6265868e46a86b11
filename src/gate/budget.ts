/** Budgets: how many findings of a family or rule a corpus may have before the run fails. What has a budget fails by nothing else. */

import type { GateWording } from "../engine/gate-wording.ts";
import type { DocumentResult, Finding } from "../finding.ts";
import { familyOf, type Severity } from "../vocabulary.ts";
import { lastLine } from "./last-line.ts";

/** `3`, or `5% of lines`. */
export type BudgetSetting = number | string;
export type Budgets = Readonly<Record<string, BudgetSetting>>;

export const SHARE = /^(\d{1,3}(?:\.\d{1,6})?) ?% of lines$/;

export interface BudgetOutcome {
  /** A family or a rule. */
  readonly key: string;
  readonly isOver: boolean;
  /** What was found and what is allowed: findings, or a share of lines from 0 to 1. */
  readonly used: number;
  readonly allowed: number;
  readonly unit: "findings" | "lines";
}

interface Account {
  readonly key: string;
  readonly allowed: number;
  readonly unit: "findings" | "lines";
  findings: number;
  /** Lines on which its findings stand. */
  lines: number;
}

export class BudgetCounter {
  readonly #accounts: ReadonlyMap<string, Account>;
  /** Findings without a budget: they decide by their severity. */
  readonly free: Record<Severity, number> = { error: 0, warn: 0, info: 0 };
  #lines = 0;

  /** @param budgets already checked */
  constructor(budgets: Budgets) {
    this.#accounts = new Map(
      Object.entries(budgets).map(([key, setting]) => {
        const share = typeof setting === "string" ? Number(SHARE.exec(setting)?.[1]) / 100 : undefined;
        const limit =
          share === undefined ? { allowed: Number(setting), unit: "findings" as const } : { allowed: share, unit: "lines" as const };
        return [key, { key, ...limit, findings: 0, lines: 0 }];
      }),
    );
  }

  /** A rule's own budget comes before its family's. */
  add({ findings, lines = 0 }: DocumentResult): void {
    this.#lines += lines;
    const charged = new Map<Account, Finding[]>();
    for (const finding of findings) {
      const account = this.#accounts.get(finding.rule) ?? this.#accounts.get(familyOf(finding.rule));
      if (account === undefined) this.free[finding.severity]++;
      else if (charged.has(account)) charged.get(account)?.push(finding);
      else charged.set(account, [finding]);
    }
    for (const [account, own] of charged) {
      account.findings += own.length;
      if (account.unit === "lines") account.lines += linesUnder(own);
    }
  }

  outcomes(): BudgetOutcome[] {
    return [...this.#accounts.values()].map(({ key, allowed, unit, findings, lines }) => {
      const used = unit === "findings" ? findings : lines / Math.max(1, this.#lines);
      return { key, isOver: used > allowed, used, allowed, unit };
    });
  }

  notices(words: GateWording): string[] {
    return this.outcomes().map(({ key, isOver, used, allowed, unit }) => {
      const [has, may] =
        unit === "findings"
          ? [words.findings(used), String(allowed)]
          : [words.share(this.#accounts.get(key)?.lines ?? 0, percent(used)), words.shareAllowed(percent(allowed))];
      return isOver ? words.overBudget(key, has, may) : words.withinBudget(key, has, may);
    });
  }
}

/** Lines that at least one of the findings touches. */
function linesUnder(findings: readonly Finding[]): number {
  let count = 0;
  let last = 0;
  for (const finding of [...findings].sort((a, b) => a.line - b.line)) {
    const from = Math.max(finding.line, last + 1);
    const to = lastLine(finding);
    if (to < from) continue;
    count += to - from + 1;
    last = to;
  }
  return count;
}

/** Enough digits to tell a share from its limit. */
function percent(share: number): string {
  return String(Number((100 * share).toFixed(3)));
}
