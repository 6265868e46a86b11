/** The entry of a worker thread. */
import type { RunSettings } from "../config/settings.ts";
import { type Unit, UnitLinter, type UnitResult } from "./unit.ts";

export interface WorkerTask {
  readonly settings: RunSettings;
  readonly unit: Unit;
}

let linter: Promise<UnitLinter> | undefined;

/** All tasks of a pool have the same settings: the first one's are kept. */
export default async function lintUnit({ settings, unit }: WorkerTask): Promise<UnitResult> {
  linter ??= UnitLinter.create(settings);
  return (await linter).lint(unit);
}
