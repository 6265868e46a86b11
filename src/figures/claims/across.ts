/** Contradictions between documents: of claims of one key that differ, those that fewer documents agree with. */
import { addBit, addBits, hasBit } from "./bits.ts";
import { eventOf } from "./facts.ts";
import { Kinds, type PlacedClaim } from "./kinds.ts";
import { type Spread, Spreads } from "./spread.ts";

/** A claim that fewer documents agree with than with another one of the same thing; of equals the later one. */
export interface OddClaim {
  readonly fact: PlacedClaim;
  /** The best-backed of those it contradicts, and one of each other document that agrees with them, in the order of the documents. */
  readonly against: readonly PlacedClaim[];
  readonly best: PlacedClaim;
  /** One of those it contradicts is ten, a hundred … times as large. */
  readonly power: boolean;
  /** The pages surely speak of one event, and neither a named source, a bound nor rounding explains the difference. */
  readonly firm: boolean;
  readonly spread: Spread;
}

/** Contradicted claims, values, and documents of a value, that a finding lists: a hundred copies of a page prove no more than some. */
const MAX_LISTED = 12;

/** The claims of one key that are the odd ones out. */
export function oddClaims(key: string, facts: readonly PlacedClaim[]): OddClaim[] {
  const odd = new Map<PlacedClaim, OddClaim>();
  for (const alike of groups(facts)) {
    const kinds = alike.mayDiffer ? Kinds.of(eventOf(key), alike.facts) : undefined;
    if (kinds !== undefined) for (const claim of new Group(alike.facts, kinds).odd()) odd.set(claim.fact, claim);
  }
  return odd.size === 0 ? [] : facts.map((fact) => odd.get(fact)).filter((claim) => claim !== undefined);
}

/** Forecasts are held against forecasts, and parts against the same parts. */
function groups(facts: readonly PlacedClaim[]): Iterable<Alike> {
  const byScope = new Map<string, Alike>();
  for (const fact of facts) {
    const { forecast, scopes } = fact.value.claim;
    const parts = scopes.length === 0 ? "" : scopes.join();
    const key = forecast ? `${parts} forecast` : parts;
    let group = byScope.get(key);
    if (group === undefined) {
      group = new Alike();
      byScope.set(key, group);
    }
    group.add(fact);
  }
  return byScope.values();
}

/** Claims of one thing. Of most keys a glance at their values tells that none differs, before anything else is looked at. */
class Alike {
  readonly facts: PlacedClaim[] = [];
  /** What each of the claims may stand for, as long as there is such a value. */
  #low = Number.NEGATIVE_INFINITY;
  #high = Number.POSITIVE_INFINITY;
  #isOfOneDocument = true;

  add(fact: PlacedClaim): void {
    const { low, high } = fact.value.claim;
    this.#low = Math.max(this.#low, low);
    this.#high = Math.min(this.#high, high);
    this.#isOfOneDocument &&= fact.document === (this.facts[0] ?? fact).document;
    this.facts.push(fact);
  }

  get mayDiffer(): boolean {
    return this.#low > this.#high && !this.#isOfOneDocument;
  }
}

/** So many of a kind are looked at for one that is better backed: some may stand in the very document that is judged. */
const MAX_LEADING = 2 * MAX_LISTED;

function orderOf(facts: readonly PlacedClaim[]): Int32Array {
  const places = new Map([...new Set(facts.map(({ document }) => document))].sort().map((document, place) => [document, place]));
  return Int32Array.from(facts, ({ document }) => places.get(document) ?? 0);
}

class Group {
  readonly #facts: readonly PlacedClaim[];
  readonly #kinds: Kinds;
  /** By fact, its document's place among their names in order. */
  readonly #order: Int32Array;
  /** By kind. */
  readonly #isContradicted: Uint8Array;
  /** Of the facts of contradicted kinds, how many agree with each. */
  readonly #backing: Int32Array;
  /** The best-backed facts of each kind that is contradicted; of all these the best-backed first. */
  readonly #leading: readonly number[];
  readonly #spreads: Spreads;
  /** By kind and those involved. */
  readonly #differing = new Map<string, readonly number[]>();

  constructor(facts: readonly PlacedClaim[], kinds: Kinds) {
    this.#facts = facts;
    this.#kinds = kinds;
    this.#spreads = new Spreads(facts, kinds, MAX_LISTED);
    this.#order = orderOf(facts);
    this.#isContradicted = Uint8Array.from(kinds.all, (_, kind) => (kinds.against(kind).some((word) => word !== 0) ? 1 : 0));
    this.#backing = Int32Array.from(facts, (_, fact) => (this.#isContradicted[kinds.of[fact]] === 1 ? kinds.backing(fact) : 0));
    const leading = kinds.all.flatMap(({ members }, kind) => (this.#isContradicted[kind] === 1 ? this.#leadingOf(members) : []));
    this.#leading = leading.sort((a, b) => this.#backing[b] - this.#backing[a] || a - b);
  }

  *odd(): Generator<OddClaim> {
    for (let i = 0; i < this.#facts.length; i++) {
      const claim = this.#isContradicted[this.#kinds.of[i]] === 1 ? this.#oddClaim(i) : undefined;
      if (claim !== undefined) yield claim;
    }
  }

  #oddClaim(index: number): OddClaim | undefined {
    const kinds = this.#kinds;
    const kind = kinds.of[index];
    const against = kinds.against(kind);
    const better: number[] = [];
    const involved = Int32Array.from(kinds.agreeing(kind));
    const seen = new Int32Array(involved.length);
    addBit(involved, kind);
    let power = false;
    let firm = false;
    for (const other of this.#leading) {
      if (this.#backing[other] < this.#backing[index]) break;
      const contradicted = kinds.of[other];
      if (!hasBit(against, contradicted) || !this.#isBetter(other, index)) continue;
      if (better.length < MAX_LISTED) better.push(other);
      if (hasBit(seen, contradicted)) continue;
      addBit(seen, contradicted);
      addBits(involved, kinds.agreeing(contradicted));
      power ||= kinds.isPower(kind, contradicted);
      firm ||= kinds.isFirm(kind, contradicted);
    }
    if (better.length === 0) return undefined;
    addBits(involved, seen);
    const key = involved.join();
    return {
      fact: this.#facts[index],
      against: this.#listed(index, better, involved, key).map((other) => this.#facts[other]),
      best: this.#facts[better[0]],
      power,
      firm,
      spread: this.#spreads.of(involved, key),
    };
  }

  /** The best-backed facts of a kind, of equals those of the first documents. */
  #leadingOf(members: readonly number[]): readonly number[] {
    if (members.length === 1) return members;
    const rank = (a: number, b: number) => this.#backing[b] - this.#backing[a] || this.#order[a] - this.#order[b] || a - b;
    return [...members].sort(rank).slice(0, MAX_LEADING);
  }

  #isBetter(other: number, than: number): boolean {
    const later = this.#order[than] - this.#order[other];
    const difference = this.#backing[other] - this.#backing[than];
    return later !== 0 && (difference > 0 || (difference === 0 && later > 0));
  }

  /** The best-backed first, then places of documents that are not named yet. */
  #listed(index: number, better: readonly number[], involved: Int32Array, key: string): number[] {
    const listed = [...better];
    if (listed.length < MAX_LISTED) {
      const named = new Set([index, ...listed].map((fact) => this.#facts[fact].document));
      for (const other of this.#differingFrom(this.#kinds.of[index], involved, key)) {
        if (listed.length >= MAX_LISTED) break;
        const { document } = this.#facts[other];
        if (!named.has(document)) listed.push(other);
        named.add(document);
      }
    }
    return listed.sort((a, b) => a - b);
  }

  /** Of the first documents one fact each that differs from a kind. */
  #differingFrom(kind: number, involved: Int32Array, key: string): readonly number[] {
    const known = this.#differing.get(`${kind} ${key}`);
    if (known !== undefined) return known;
    const documents = new Set<string>();
    const differing: number[] = [];
    for (let i = 0; i < this.#facts.length && differing.length < MAX_LEADING; i++) {
      const { document } = this.#facts[i];
      if (!hasBit(involved, this.#kinds.of[i]) || documents.has(document) || !this.#kinds.differ(kind, this.#kinds.of[i])) continue;
      documents.add(document);
      differing.push(i);
    }
    this.#differing.set(`${kind} ${key}`, differing);
    return differing;
  }
}
