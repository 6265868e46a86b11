/** `corpuslint suppress FINGERPRINT... --reason TEXT`: lets findings stand. */
import { ConfigError } from "../config/error.ts";
import { shown, suppressionsPath } from "./baseline.ts";
import { chosenConfig } from "./choices.ts";

export interface SuppressOptions {
  readonly reason: string;
  readonly document?: string;
  readonly until?: string;
  readonly suppressions?: string;
  readonly config: string | boolean;
}

/** @returns what is to be told @throws ConfigError where a fingerprint, the reason or the date is not what it should be: then nothing is written */
export async function suppress(fingerprints: readonly string[], options: SuppressOptions): Promise<string> {
  const cwd = process.cwd();
  const { reason, document, until } = options;
  const path = suppressionsPath(options.suppressions, await chosenConfig({ config: options.config, rule: [] }, cwd), cwd);
  const { addSuppressions, checkedSuppression } = await import("../gate/suppressing.ts");
  const fields = { reason: reason.trim(), ...(document !== undefined && { document }), ...(until !== undefined && { until }) };
  const entries = [...new Set(fingerprints)].map((fingerprint) =>
    checkedSuppression({ ...fields, fingerprint }, (what) => {
      throw new ConfigError("suppress", what);
    }),
  );
  const { added, changed } = await addSuppressions(path, entries);
  const counts = [added > 0 ? `${added} added` : "", changed > 0 ? `${changed} changed` : ""].filter(Boolean).join(", ");
  return `${shown(path, cwd)}: ${counts}\n`;
}
