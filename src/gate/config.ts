/** What a configuration file says of the gate: paths from the file's folder, budgets by names that exist. */
import { resolve } from "node:path";
import { rules } from "../../rules/index.ts";
import { ConfigError, didYouMean } from "../config/error.ts";
import type { ConfigFile } from "../config/file.ts";
import { FAMILIES } from "../vocabulary.ts";
import type { Budgets } from "./budget.ts";

export interface GateConfig {
  readonly budget?: Budgets | undefined;
  readonly baseline?: string | undefined;
  readonly suppressions?: string | undefined;
}

/** Budgets of what the file extends hold, each until the file sets it anew. @throws ConfigError with the nearest name */
export function gateConfig({ budget, baseline, suppressions }: GateConfig, inherited: GateConfig, file: ConfigFile): GateConfig {
  const names: readonly string[] = [...FAMILIES, ...rules.map(({ id }) => id)];
  for (const name of Object.keys(budget ?? {})) {
    if (names.includes(name)) continue;
    throw new ConfigError(file.place(["budget", name]), `unknown family or rule "${name}"${didYouMean(name, names)}`);
  }
  return {
    ...(budget && { budget: { ...inherited.budget, ...budget } }),
    ...(baseline !== undefined && { baseline: resolve(file.folder, baseline) }),
    ...(suppressions !== undefined && { suppressions: resolve(file.folder, suppressions) }),
  };
}
