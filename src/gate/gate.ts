/** Opens the stages that a command line and a configuration ask for. Loaded by the runs that ask for one. */
import { dirname } from "node:path";
import { ConfigError } from "../config/error.ts";
import { GATE_WORDING, type GateWording } from "../engine/gate-wording.ts";
import { openRepository } from "../input/git.ts";
import { changedSince, RevisionError } from "../input/git-changes.ts";
import type { Locale } from "../vocabulary.ts";
import { BaselineStage, type BaselineUse } from "./baseline.ts";
import { BudgetCounter, type Budgets } from "./budget.ts";
import { Sieve } from "./sieve.ts";
import { SinceStage } from "./since.ts";
import { type SuppressedOptions, SuppressedStage } from "./suppressed.ts";

/** All paths are absolute. */
export interface GateRequest {
  readonly cwd: string;
  readonly locale: Locale;
  readonly suppressions?: string | undefined;
  readonly baseline?: { readonly path: string; readonly use: BaselineUse } | undefined;
  readonly since?: string | undefined;
  /** Changes are those of the index. */
  readonly staged: boolean;
  readonly budget?: Budgets | undefined;
  /** The run sees all documents of the working directory. */
  readonly isWhole: boolean;
}

/** @throws ConfigError for a file that is missing or malformed, or a revision that is not known */
export async function openGate(request: GateRequest): Promise<Sieve> {
  const { cwd, isWhole, baseline, suppressions, budget } = request;
  const words = GATE_WORDING[request.locale];
  return new Sieve(
    {
      suppressed: suppressions === undefined ? undefined : await suppressedStage(suppressions, { cwd, isWhole, words, today: today() }),
      baseline: baseline && new BaselineStage({ ...baseline, folder: dirname(baseline.path), cwd, words }),
      since: request.since === undefined ? undefined : await sinceStage(request.since, request, words),
      budget: budget && new BudgetCounter(budget),
    },
    words,
  );
}

/** A YAML parser is loaded where there is a file to read. */
async function suppressedStage(path: string, options: SuppressedOptions): Promise<SuppressedStage> {
  const { readSuppressions } = await import("./suppression-file.ts");
  return new SuppressedStage(readSuppressions(path), options);
}

async function sinceStage(revision: string, { cwd, staged }: GateRequest, words: GateWording): Promise<SinceStage> {
  const option = `--since ${revision}`;
  try {
    const changes = await changedSince(await openRepository(cwd, option), revision, staged);
    return new SinceStage({ revision, changes, cwd, words });
  } catch (error) {
    throw error instanceof RevisionError ? new ConfigError(option, error.message) : error;
  }
}

/** By the calendar of the place where the run is. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
