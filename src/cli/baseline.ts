/** The options of a run that decide which of its findings count: what they ask of the gate. */
import { existsSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { ConfigError } from "../config/error.ts";
import type { Resolved } from "../config/presets.ts";
import type { Sieve } from "../gate/sieve.ts";
import type { Locale } from "../vocabulary.ts";

export interface GateOptions {
  readonly staged: boolean;
  readonly since?: string;
  readonly baseline?: string;
  readonly updateBaseline: boolean;
  readonly pruneBaseline: boolean;
  readonly suppressions?: string;
}

/** Beyond this many findings of a rule, those of one document are no longer told one by one: what is not told cannot be known to a baseline. */
export const GATE_LIMIT = 100_000;
const SUPPRESSIONS_FILE = ".corpuslint-suppressions.yaml";

export interface Gate {
  readonly sieve: Sieve | undefined;
  /** Absolute paths of its files: no input. */
  readonly files: readonly string[];
  readonly suppressions?: string | undefined;
}

/** @throws ConfigError */
export async function gateOf(options: GateOptions, config: Resolved, cwd: string, locale: Locale, paths: readonly string[]): Promise<Gate> {
  const baseline = baselineOf(options, config, cwd);
  const suppressions = suppressionsOf(options, config, cwd);
  const { since, staged } = options;
  const { budget } = config;
  const files = [baseline?.path, suppressions].filter((file) => file !== undefined);
  if (files.length === 0 && since === undefined && budget === undefined) return { sieve: undefined, files };
  const { openGate } = await import("../gate/gate.ts");
  const isWhole = !staged && paths.every((path) => resolve(cwd, path) === cwd);
  return { suppressions, sieve: await openGate({ cwd, locale, baseline, suppressions, since, staged, budget, isWhole }), files };
}

function baselineOf({ baseline, updateBaseline, pruneBaseline }: GateOptions, config: Resolved, cwd: string) {
  if (updateBaseline && pruneBaseline)
    throw new ConfigError("--prune-baseline", "--update-baseline removes what is no longer found as well: give one of the two");
  const path = baseline === undefined ? config.baseline : resolve(cwd, baseline);
  if (path === undefined) {
    if (!updateBaseline && !pruneBaseline) return undefined;
    throw new ConfigError(updateBaseline ? "--update-baseline" : "--prune-baseline", "which file? name it with --baseline FILE");
  }
  return { path, use: updateBaseline ? ("update" as const) : pruneBaseline ? ("prune" as const) : ("compare" as const) };
}

/** The file that is there; a named one must be. */
function suppressionsOf({ suppressions }: GateOptions, config: Resolved, cwd: string): string | undefined {
  const path = suppressionsPath(suppressions, config, cwd);
  if (existsSync(path)) return path;
  if (suppressions === undefined) return undefined;
  throw new ConfigError(`--suppressions ${suppressions}`, 'no such file: "corpuslint suppress" makes it');
}

/** As named on the command line or in the configuration; else beside the configuration, at the top of the repository, or here. */
export function suppressionsPath(named: string | undefined, { suppressions, folder }: Resolved, cwd: string): string {
  if (named !== undefined) return resolve(cwd, named);
  return suppressions ?? join(folder ?? repositoryTop(cwd) ?? cwd, SUPPRESSIONS_FILE);
}

function repositoryTop(cwd: string): string | undefined {
  for (let folder = cwd; ; folder = dirname(folder)) {
    if (existsSync(join(folder, ".git"))) return folder;
    if (folder === dirname(folder)) return undefined;
  }
}

/** How people are told where a file is. */
export function shown(path: string, cwd: string): string {
  return relative(cwd, path) || path;
}
