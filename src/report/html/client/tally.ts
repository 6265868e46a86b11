/** Counts over the index, under the filters. */

import { type Family, familyOf, type Severity } from "../../../vocabulary.ts";
import type { DocumentRow, ReportIndex } from "../data.ts";
import { passes, type State } from "./state.ts";

export type Counts = Record<Severity, number>;
export const noCounts = (): Counts => ({ error: 0, warn: 0, info: 0 });
export const total = ({ error, warn, info }: Counts) => error + warn + info;

export type Verdict = Severity | "clean";
export const VERDICTS: readonly Verdict[] = ["error", "warn", "info", "clean"];

export function verdictOf(counts: Counts): Verdict {
  return counts.error > 0 ? "error" : counts.warn > 0 ? "warn" : counts.info > 0 ? "info" : "clean";
}

/** A document's findings that pass the filters. */
export interface RowTally {
  readonly number: number;
  readonly row: DocumentRow;
  readonly counts: Counts;
  readonly families: ReadonlyMap<Family, Counts>;
}

export function tallyOf(index: ReportIndex, number: number, state: State): RowTally {
  const row = index.documents[number];
  const counts = noCounts();
  const families = new Map<Family, Counts>();
  for (const [ruleNumber, severity, count] of row.counts) {
    const rule = index.rules[ruleNumber].id;
    if (!passes(state, rule, severity)) continue;
    counts[severity] += count;
    const family = familyOf(rule);
    const ofFamily = families.get(family) ?? noCounts();
    ofFamily[severity] += count;
    families.set(family, ofFamily);
  }
  return { number, row, counts, families };
}

/** All documents that pass, in the order asked for. @param found documents that hold the searched text, where one is searched */
export function rowsOf(index: ReportIndex, state: State, found: ReadonlySet<number> | undefined): RowTally[] {
  const narrowed = state.families.length + state.severities.length > 0 || state.rule !== undefined;
  const rows: RowTally[] = [];
  for (let number = 0; number < index.documents.length; number++) {
    if (found !== undefined && !found.has(number)) continue;
    const tally = tallyOf(index, number, state);
    const count = total(tally.counts);
    if (state.show === "flagged" && count === 0) continue;
    if (state.show === "clean" ? tally.row.counts.length > 0 : narrowed && count === 0) continue;
    rows.push(tally);
  }
  return sorted(rows, state.sort);
}

function sorted(rows: RowTally[], sort: string): RowTally[] {
  const down = sort.startsWith("-");
  const key = down ? sort.slice(1) : sort;
  const value = orderOf(key);
  const sign = down ? -1 : 1;
  return rows.sort((a, b) => {
    const [x, y] = [value(a), value(b)];
    return (x < y ? -sign : x > y ? sign : 0) || a.number - b.number;
  });
}

/** An error outweighs any number of warnings, a warning any number of notes. */
const HEAVIER = 1e6;

function orderOf(key: string): (row: RowTally) => number | string {
  switch (key) {
    case "name":
      return ({ row }) => row.name;
    case "share":
      return ({ row }) => row.affected[1] / Math.max(row.length, 1);
    case "size":
      return ({ row }) => row.length;
    case "severity":
      return ({ counts }) => (counts.error * HEAVIER + counts.warn) * HEAVIER + counts.info;
    default:
      return ({ families }) => total(families.get(key as Family) ?? noCounts());
  }
}

/** Findings by severity, family and rule over documents. */
export function sums(index: ReportIndex, rows: readonly RowTally[], state: State) {
  const severity = noCounts();
  const families = new Map<Family, Counts>();
  const rules = new Map<string, Counts>();
  const add = <Key>(map: Map<Key, Counts>, key: Key, by: Severity, count: number) => {
    const known = map.get(key) ?? noCounts();
    known[by] += count;
    map.set(key, known);
  };
  for (const { row } of rows) {
    for (const [ruleNumber, by, count] of row.counts) {
      const rule = index.rules[ruleNumber].id;
      if (!passes(state, rule, by)) continue;
      severity[by] += count;
      add(families, familyOf(rule), by, count);
      add(rules, rule, by, count);
    }
  }
  return { severity, families, rules };
}
