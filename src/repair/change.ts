/** What a run has repaired: told document by document, and added up. */
import type { Repaired } from "../corpus/summary.ts";
import type { Applied } from "./settle.ts";

export type { Repaired };

/** The repair of one document. */
export interface Change {
  /** The path, or `PATH#ID` for a record. */
  readonly document: string;
  /** As it was, and as it is now; decoded. */
  readonly before: string;
  readonly after: string;
  /** In the order they were made; offsets and lines in `before`. */
  readonly applied: readonly Applied[];
  /** Net edits of `before`, ascending. */
  readonly edits: readonly { readonly start: number; readonly end: number; readonly text: string }[];
}

export function emptyRepaired(): Repaired {
  return { documents: 0, safe: 0, unsafe: 0, lines: 0, rules: {} };
}

export function addChange(repaired: Repaired, { applied }: Change): void {
  repaired.documents++;
  for (const { action, rule, safe, lines } of applied) {
    if (action === "drop") repaired.lines += lines;
    else repaired[safe ? "safe" : "unsafe"]++;
    repaired.rules[rule] = (repaired.rules[rule] ?? 0) + 1;
  }
}

export function addRepaired(to: Repaired, { documents, safe, unsafe, lines, rules }: Repaired): void {
  to.documents += documents;
  to.safe += safe;
  to.unsafe += unsafe;
  to.lines += lines;
  for (const [rule, count] of Object.entries(rules)) to.rules[rule] = (to.rules[rule] ?? 0) + count;
}
