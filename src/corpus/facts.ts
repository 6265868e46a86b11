/** Facts of all documents, by rule and key: in memory, and on disk beyond a budget. */
import type { ActiveRule, EngineSettings } from "../engine/settings.ts";
import type { PlacedFact } from "../finding.ts";
import { type CorpusRule, isCorpusRule } from "../rule.ts";
import { type Linked, Linker } from "./link.ts";
import { Spill } from "./spill.ts";

/**
 * About this many bytes of facts stay in memory, as we reckon them, those of some 15 MB of text that is full of them; then as many of findings.
 * Once some have gone to disk the run is a long one, and less is kept: writing facts costs time, which short runs are spared.
 */
const MEMORY_BUDGET = 16 * 1024 * 1024;
const LONG_RUN_SHARE = 1 / 4;
/** What a fact weighs beside its texts: its objects and numbers; and what it weighs under each of its keys. */
const FACT_BYTES = 600;
const ENTRY_BYTES = 16;
const SEPARATOR = "\n";

/** Facts come in the order of the documents, and keep it within each key. */
export class FactStore {
  readonly #rules: ReadonlyMap<string, ActiveRule>;
  readonly #spill = new Spill<PlacedFact>();
  readonly #budget: number;
  /** By rule and key. */
  #facts = new Map<string, Map<string, PlacedFact[]>>();
  #bytes = 0;
  #linker: Linker | undefined;

  constructor(rules: readonly ActiveRule[], budget = MEMORY_BUDGET) {
    this.#rules = new Map(rules.filter(({ rule }) => isCorpusRule(rule)).map((active) => [active.rule.id, active]));
    this.#budget = budget;
  }

  add(ruleId: string, facts: readonly PlacedFact[]): void {
    if (!this.#rules.has(ruleId)) return;
    let byKey = this.#facts.get(ruleId);
    if (byKey === undefined) {
      byKey = new Map();
      this.#facts.set(ruleId, byKey);
    }
    for (const fact of facts) {
      for (const key of fact.keys) {
        const known = byKey.get(key);
        if (known) known.push(fact);
        else byKey.set(key, [fact]);
        this.#bytes += ENTRY_BYTES + key.length;
      }
      this.#bytes += FACT_BYTES + 2 * (fact.place.quote.length + fact.place.excerpt.text.length);
    }
    if (this.#bytes > this.#budget * (this.#spill.isEmpty ? 1 : LONG_RUN_SHARE)) this.#spillAll();
  }

  #spillAll(): void {
    const all = new Map<string, readonly PlacedFact[]>();
    for (const [ruleId, byKey] of this.#facts) for (const [key, facts] of byKey) all.set(ruleId + SEPARATOR + key, facts);
    this.#spill.write(all);
    this.#facts = new Map();
    this.#bytes = 0;
  }

  /** Reduces every key that facts share, in the order of rules and keys: the same wherever the facts were kept. The results can be read until `close`. */
  link(settings: EngineSettings): Linked {
    const linker = new Linker(settings, this.#budget);
    this.#linker = linker;
    if (this.#spill.isEmpty) {
      for (const ruleId of [...this.#facts.keys()].sort()) this.#linkRule(linker, ruleId);
      return linker.linked();
    }
    this.#spillAll();
    for (const { key, count, read } of this.#spill.merge()) {
      const cut = key.indexOf(SEPARATOR);
      this.#reduce(linker, key.slice(0, cut), key.slice(cut + 1), count, read);
    }
    return linker.linked();
  }

  #linkRule(linker: Linker, ruleId: string): void {
    const shared: string[] = [];
    const byKey = this.#facts.get(ruleId) ?? new Map<string, PlacedFact[]>();
    for (const [key, facts] of byKey) if (facts.length > 1) shared.push(key);
    for (const key of shared.sort()) {
      const facts = byKey.get(key) ?? [];
      this.#reduce(linker, ruleId, key, facts.length, (most) => (facts.length > most ? facts.slice(0, most) : facts));
    }
  }

  #reduce(linker: Linker, ruleId: string, key: string, count: number, first: (most: number) => readonly PlacedFact[]): void {
    const active = this.#rules.get(ruleId) as (ActiveRule & { readonly rule: CorpusRule }) | undefined;
    if (active && count > 1) linker.reduce(active, key, count, first(active.rule.cap));
  }

  close(): void {
    this.#spill.close();
    this.#linker?.close();
  }
}
