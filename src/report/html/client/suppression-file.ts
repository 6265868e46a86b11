/** Suppressions as the YAML that `--suppressions` reads: each string in JSON's quotes, whose escapes are YAML's too. */

export interface Suppression {
  readonly fingerprint: string;
  readonly rule: string;
  readonly document: string;
  readonly reason: string;
}

// JSON's own escapes cover C0 controls and lone surrogates; YAML allows none of these raw either
const UNPRINTABLE = /[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffe\uffff]/g;

export function suppressionFile(suppressions: readonly Suppression[]): string {
  const sorted = [...suppressions].sort(
    (a, b) => compare(a.document, b.document) || compare(a.rule, b.rule) || compare(a.fingerprint, b.fingerprint),
  );
  const entries = sorted.map(
    ({ fingerprint, rule, document, reason }) =>
      `  - fingerprint: ${quoted(fingerprint)}\n    rule: ${quoted(rule)}\n    document: ${quoted(document)}\n    reason: ${quoted(reason)}\n`,
  );
  return `suppressions:\n${entries.join("")}`;
}

function quoted(text: string): string {
  return JSON.stringify(text).replace(UNPRINTABLE, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
