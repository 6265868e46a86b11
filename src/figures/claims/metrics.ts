/** Finds the words that say what a figure measures, and which part or view of it. */
import { packedCues } from "#figures";
import { Automaton, type WordHit } from "../../text/automaton.ts";
import type { UnitFamily } from "../units.ts";
import { FAMILIES, METRIC, NOUN, SCOPE } from "./lexicon.ts";

export const CHANGE_SCOPES: readonly string[] = ["yearly", "quarterly", "weekly", "monthly"];

let automaton: Automaton | undefined;

export interface Cue {
  readonly start: number;
  readonly end: number;
  /** A metric or a scope. */
  readonly names: readonly string[];
}

export interface Cues {
  readonly metrics: readonly Cue[];
  /** Words that say what is measured only right beside a figure. */
  readonly nouns: readonly Cue[];
  readonly scopes: readonly Cue[];
}

const NONE: Cues = { metrics: [], nouns: [], scopes: [] };

/** The metric and scope words of a folded text; of overlapping words the longest. */
export function cuesOf(text: string): Cues {
  automaton ??= new Automaton(packedCues);
  const hits = automaton.find(text);
  if (hits.length === 0) return NONE;
  const metrics: Cue[] = [];
  const nouns: Cue[] = [];
  const scopes: Cue[] = [];
  for (const hit of hits) {
    const names = namesOf(hit);
    if (names.metrics.length > 0) put(metrics, hit, names.metrics);
    if (names.nouns.length > 0) put(nouns, hit, names.nouns);
    if (names.scopes.length > 0) put(scopes, hit, names.scopes);
  }
  return { metrics, nouns, scopes };
}

function put(cues: Cue[], { start, end }: WordHit, names: readonly string[]): void {
  const last = cues.length === 0 ? undefined : cues[cues.length - 1];
  if (last === undefined || start >= last.end) cues.push({ start, end, names });
  else if (end - start > last.end - last.start) cues[cues.length - 1] = { start, end, names };
}

interface Names {
  readonly metrics: readonly string[];
  readonly nouns: readonly string[];
  readonly scopes: readonly string[];
}

/** By the lists of a word: the automaton gives the same array for each of its hits. */
const namesByLists = new Map<readonly string[], Names>();

function namesOf({ lists }: WordHit): Names {
  let names = namesByLists.get(lists);
  if (names === undefined) {
    const of = (prefix: string) => lists.filter((list) => list.startsWith(prefix)).map((list) => list.slice(prefix.length));
    names = { metrics: of(METRIC), nouns: of(NOUN), scopes: of(SCOPE) };
    namesByLists.set(lists, names);
  }
  return names;
}

export function takes(metric: string, family: UnitFamily): boolean {
  return FAMILIES.get(metric)?.includes(family) ?? false;
}

/** The index of the last cue that ends at or before an offset, or -1; cues ascend and do not overlap. */
export function lastEndingBefore(cues: readonly Cue[], offset: number): number {
  let low = -1;
  let high = cues.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (cues[middle].end <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
