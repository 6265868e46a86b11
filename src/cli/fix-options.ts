/** The options that repair: checked before anything is read. */
import { resolve } from "node:path";
import { ConfigError, didYouMean } from "../config/error.ts";
import { knownRule } from "../config/presets.ts";
import type { Choice } from "../repair/choice.ts";
import { FAMILIES, type Family } from "../vocabulary.ts";

export interface FixOptions {
  readonly fix: boolean;
  readonly fixUnsafe: boolean;
  readonly fixRule: readonly string[];
  readonly diff: boolean;
  readonly fixTo?: string;
  /** Families, with commas between. */
  readonly drop?: string;
}

/** What of a run cannot be had together with repairs. */
export interface OtherOptions {
  readonly staged: boolean;
  readonly since?: string;
  readonly updateBaseline: boolean;
  readonly pruneBaseline: boolean;
}

export interface RepairRequest {
  readonly choice: Choice;
  /** Only show what would be changed. */
  readonly isDry: boolean;
  /** Absolute: where a repaired copy goes; else the files themselves are repaired. */
  readonly folder: string | undefined;
}

/** `undefined` where nothing is to be repaired. @throws ConfigError */
export function repairRequest(options: FixOptions & OtherOptions, fromStdin: boolean, cwd: string): RepairRequest | undefined {
  const { fix, fixUnsafe, fixRule, diff, fixTo, drop } = options;
  if (drop !== undefined && fixTo === undefined)
    throw new ConfigError(`--drop ${drop}`, "deletes lines: it needs --fix-to DIR, which leaves the originals as they are");
  const asked = fixTo !== undefined ? `--fix-to ${fixTo}` : fixUnsafe ? "--fix-unsafe" : fix ? "--fix" : diff ? "--diff" : undefined;
  if (asked === undefined) {
    if (fixRule.length > 0)
      throw new ConfigError(
        `--fix-rule ${fixRule[0]}`,
        "says which fixes are made, not that they are: add --fix, --fix-unsafe, --fix-to or --diff",
      );
    return undefined;
  }
  refuse(asked, options, fromStdin);
  const rules = fixRule.map((id) => knownRule(id, `--fix-rule ${id}`).id);
  return {
    choice: { unsafe: fixUnsafe, ...(rules.length > 0 && { rules: new Set<string>(rules) }), drop: familiesOf(drop) },
    isDry: diff,
    folder: fixTo === undefined ? undefined : resolve(cwd, fixTo),
  };
}

function refuse(
  asked: string,
  { diff, fixTo, staged, since, updateBaseline, pruneBaseline }: FixOptions & OtherOptions,
  fromStdin: boolean,
): void {
  if (staged) throw new ConfigError(asked, "repairs files, --staged lints the index: repair the files, then stage them");
  if (since !== undefined) throw new ConfigError(asked, "repairs whole files, --since looks at changed lines only: give one of the two");
  if (diff && (updateBaseline || pruneBaseline)) throw new ConfigError("--diff", "writes nothing, also no baseline: give one of the two");
  if (fixTo === "") throw new ConfigError("--fix-to", "a folder is missing");
  if (fixTo !== undefined && fromStdin) throw new ConfigError(asked, "standard input is one document: --fix writes it to standard output");
}

function familiesOf(drop: string | undefined): ReadonlySet<Family> {
  const names = drop === undefined ? [] : drop.split(",").map((name) => name.trim());
  return new Set(
    names.map((name) => {
      const family = FAMILIES.find((known) => known === name);
      if (family !== undefined) return family;
      throw new ConfigError(`--drop ${drop}`, `unknown family "${name}"${didYouMean(name, FAMILIES)}; there are ${FAMILIES.join(", ")}`);
    }),
  );
}
