/** Facts of all documents, by rule and key: in memory, and on disk beyond a budget. */
import type { ActiveRule, EngineSettings } from "../engine/settings.ts";
import type { PlacedFact } from "../finding.ts";
import { type CorpusRule, isCorpusRule } from "../rule.ts";
import { type Linked, Linker } from "./link.ts";
import { Spill } from "./spill.ts";

/** About this many bytes of facts, and of the texts that their quotes are slices of, stay in memory. */
const MEMORY_BUDGET = 48 * 1024 * 1024;
/** What a fact weighs beside its texts: its objects and numbers. */
const FACT_BYTES = 600;
const SEPARATOR = "\n";

/** Facts come in the order of the documents, and keep it within each key. */
export class FactStore {
  readonly #rules: ReadonlyMap<string, ActiveRule>;
  readonly #spill = new Spill<PlacedFact>();
  readonly #budget: number;
  #keys = new Map<string, PlacedFact[]>();
  #bytes = 0;

  constructor(rules: readonly ActiveRule[], budget = MEMORY_BUDGET) {
    this.#rules = new Map(rules.filter(({ rule }) => isCorpusRule(rule)).map((active) => [active.rule.id, active]));
    this.#budget = budget;
  }

  add(ruleId: string, facts: readonly PlacedFact[]): void {
    if (!this.#rules.has(ruleId)) return;
    for (const fact of facts) {
      const key = ruleId + SEPARATOR + fact.key;
      const known = this.#keys.get(key);
      if (known) known.push(fact);
      else this.#keys.set(key, [fact]);
      this.#bytes += FACT_BYTES + 2 * (fact.place.quote.length + fact.place.excerpt.text.length + fact.key.length);
    }
    if (this.#bytes > this.#budget) this.#spillAll();
  }

  /** A slice keeps the whole text it was cut from: called before the facts of texts of so many bytes are added. */
  hold(bytes: number): void {
    this.#bytes += bytes;
  }

  #spillAll(): void {
    const keys = this.#keys;
    this.#spill.write(
      (function* () {
        for (const key of [...keys.keys()].sort()) for (const value of keys.get(key) ?? []) yield { key, value };
      })(),
    );
    this.#keys = new Map();
    this.#bytes = 0;
  }

  /** Reduces every key, in the keys' order: the same wherever the facts were kept. */
  async link(settings: EngineSettings): Promise<Linked> {
    const linker = new Linker(settings);
    if (this.#spill.isEmpty) {
      for (const key of [...this.#keys.keys()].sort()) this.#reduce(linker, key, this.#keys.get(key) ?? []);
      return linker.linked();
    }
    this.#spillAll();
    let key: string | undefined;
    let facts: PlacedFact[] = [];
    for await (const entry of this.#spill.merge()) {
      if (entry.key !== key) {
        if (key !== undefined) this.#reduce(linker, key, facts);
        key = entry.key;
        facts = [];
      }
      facts.push(entry.value);
    }
    if (key !== undefined) this.#reduce(linker, key, facts);
    return linker.linked();
  }

  #reduce(linker: Linker, storeKey: string, facts: readonly PlacedFact[]): void {
    const cut = storeKey.indexOf(SEPARATOR);
    const active = this.#rules.get(storeKey.slice(0, cut));
    if (active) linker.reduce(active as ActiveRule & { rule: CorpusRule }, storeKey.slice(cut + 1), facts);
  }

  close(): void {
    this.#spill.close();
  }
}
