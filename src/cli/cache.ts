/** `--cache`: where the results of earlier runs are kept, and which tool they are of. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { RunSettings } from "../config/settings.ts";
import { ResultCache } from "../corpus/cache.ts";
import { GATE_WORDING } from "../engine/gate-wording.ts";
import { packageRoot, packageVersion } from "../package-root.ts";
import { visible } from "../report/visible.ts";
import type { Rule } from "../rule.ts";

export interface OpenCache {
  readonly cache: ResultCache;
  /** Absolute. */
  readonly path: string;
  /** A cache that cannot be written is told of, and fails nothing. */
  close(): Promise<void>;
}

export async function openCache(named: string | undefined, settings: RunSettings, rules: readonly Rule[]): Promise<OpenCache> {
  const path = cachePath(named, settings.cwd);
  const cache = await ResultCache.open(path, toolIdentity(), settings, rules);
  return {
    path,
    cache,
    close: async () => {
      const reason = await cache.close();
      if (reason === undefined) return;
      process.stderr.write(`corpuslint: ${visible(GATE_WORDING[settings.locale].cacheNotWritten(path, reason))}\n`);
    },
  };
}

export function cachePath(named: string | undefined, cwd: string): string {
  if (named !== undefined) return resolve(cwd, named);
  const modules = join(cwd, "node_modules");
  return existsSync(modules) ? join(modules, ".cache", "corpuslint", "results") : join(cwd, ".corpuslintcache");
}

/** Programs and tables; what an engine makes of them (compiled code) is its own matter. */
const PARTS = /\.(?:cjs|bundle|bin|json)$/;

/** The version, and a hash of all that is installed: a rule, a word list or a table that changed makes another tool of it, and so does another Node, whose Unicode tables rules ask. */
function toolIdentity(): string {
  const dist = join(packageRoot(), "dist");
  const hash = createHash("sha256");
  for (const folder of [dist, join(dist, "tables")]) {
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.isFile() && PARTS.test(entry.name)) hash.update(`${entry.name}\n`).update(readFileSync(join(folder, entry.name)));
    }
  }
  return `${packageVersion()} node-${process.versions.node} icu-${process.versions.icu} ${hash.digest("hex").slice(0, 16)}`;
}
