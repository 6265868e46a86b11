/** Hits of the shipped word lists, sorted by the rule that declares the list, and what their lists are called there. */
import { Automaton, packAutomaton, type WordHit } from "../text/automaton.ts";
import { STEM_RULE, type StemKind, VICE } from "./stems.ts";

/** The kind of a user's own stems. */
const OWN_KIND: StemKind = "trade";
/** Sets of own stems that are kept: a run has one, or one for each override. */
const MAX_OWN = 16;

/** The lists of a word are one array, shared by all its hits. */
const rulesOf = new WeakMap<readonly string[], readonly string[]>();
const names = new WeakMap<readonly string[], Map<string, readonly string[]>>();
const ownAutomata = new Map<string, Automaton>();

/** The hits of each rule, in the order they have among all. */
export function hitsByRule(hits: readonly WordHit[]): ReadonlyMap<string, readonly WordHit[]> {
  const byRule = new Map<string, WordHit[]>();
  for (const hit of hits) {
    for (const rule of rulesIn(hit.lists)) {
      const known = byRule.get(rule);
      if (known !== undefined) known.push(hit);
      else byRule.set(rule, [hit]);
    }
  }
  return byRule;
}

function rulesIn(lists: readonly string[]): readonly string[] {
  let rules = rulesOf.get(lists);
  if (rules === undefined) {
    rules = [...new Set(lists.map((list) => list.slice(0, list.indexOf(":"))))];
    rulesOf.set(lists, rules);
  }
  return rules;
}

/** The names that the lists of a hit have in one rule. */
export function namesOf({ lists }: WordHit, rule: string): readonly string[] {
  let byRule = names.get(lists);
  if (byRule === undefined) {
    byRule = new Map();
    names.set(lists, byRule);
  }
  let found = byRule.get(rule);
  if (found === undefined) {
    const prefix = `${rule}:`;
    found = lists.filter((list) => list.startsWith(prefix)).map((list) => list.slice(prefix.length));
    byRule.set(rule, found);
  }
  return found;
}

/** What a stem of search spam sells. */
export function stemKinds(hit: WordHit): readonly StemKind[] {
  return namesOf(hit, STEM_RULE) as readonly StemKind[];
}

export function isVice(hit: WordHit): boolean {
  return stemKinds(hit).some((kind) => VICE.has(kind));
}

/** Finds a user's own stems of search spam. */
export function ownStems(words: readonly string[]): Automaton {
  const key = words.join("\n");
  let automaton = ownAutomata.get(key);
  if (automaton === undefined) {
    if (ownAutomata.size >= MAX_OWN) ownAutomata.clear();
    automaton = new Automaton(packAutomaton(words.map((text) => ({ text, list: `${STEM_RULE}:${OWN_KIND}` }))));
    ownAutomata.set(key, automaton);
  }
  return automaton;
}
