/** Contradictions between documents: of claims of one key that differ, those that fewer documents agree with. */
import { addBit, addBits, bitsOf, hasBit, isEmpty } from "./bits.ts";
import { eventOf } from "./facts.ts";
import { Kinds, type PlacedClaim } from "./kinds.ts";
import { type Spread, Spreads } from "./spread.ts";

/** A claim that fewer documents agree with than with another one of the same thing; of equals the later one. */
export interface OddClaim {
  readonly fact: PlacedClaim;
  /** Claims of other values: of each the best-backed of those it contradicts, or what agrees with them; the value of most documents first. */
  readonly against: readonly PlacedClaim[];
  readonly best: PlacedClaim;
  /** One of those it contradicts is ten, a hundred … times as large. */
  readonly power: boolean;
  /** The pages surely speak of one event, and neither a named source, a bound nor rounding explains the difference. */
  readonly firm: boolean;
  readonly spread: Spread;
}

/** Contradicted claims that a finding lists, and those of one value: a hundred copies of a page prove no more than two. */
const MAX_LISTED = 6;
const MAX_OF_VALUE = 2;

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
const MAX_LEADING = 24;

/** By fact, the place of its document among their names in order. */
function orderOf(facts: readonly PlacedClaim[]): Int32Array {
  const places = new Map([...new Set(facts.map(({ document }) => document))].sort().map((document, place) => [document, place]));
  return Int32Array.from(facts, ({ document }) => places.get(document) ?? 0);
}

class Group {
  readonly #facts: readonly PlacedClaim[];
  readonly #kinds: Kinds;
  readonly #order: Int32Array;
  /** By kind. */
  readonly #isContradicted: readonly boolean[];
  /** Of the facts of contradicted kinds, how many of other documents agree with each. */
  readonly #backing: Int32Array;
  /** The best-backed facts of each kind that is contradicted; of all these the best-backed first. */
  readonly #leading: readonly number[];
  readonly #spreads: Spreads;
  /** By kind and those involved. */
  readonly #differing = new Map<string, readonly number[]>();

  constructor(facts: readonly PlacedClaim[], kinds: Kinds) {
    this.#facts = facts;
    this.#kinds = kinds;
    this.#order = orderOf(facts);
    this.#spreads = new Spreads(facts, kinds, this.#order);
    this.#isContradicted = kinds.all.map((_, kind) => !isEmpty(kinds.against(kind)));
    this.#backing = this.#backings();
    const leading = kinds.all.flatMap(({ members }, kind) => (this.#isContradicted[kind] ? this.#leadingOf(members) : []));
    this.#leading = leading.sort((a, b) => this.#backing[b] - this.#backing[a] || a - b);
  }

  #backings(): Int32Array {
    const { all, of } = this.#kinds;
    const byDocument = new Map<number, number[]>();
    for (let fact = 0; fact < this.#facts.length; fact++) {
      const own = byDocument.get(this.#order[fact]);
      if (own === undefined) byDocument.set(this.#order[fact], [fact]);
      else own.push(fact);
    }
    const backings = new Int32Array(this.#facts.length);
    for (let kind = 0; kind < all.length; kind++) {
      if (!this.#isContradicted[kind]) continue;
      const agreeing = this.#kinds.agreeing(kind);
      let total = 0;
      for (const other of bitsOf(agreeing)) total += all[other].members.length;
      for (const fact of all[kind].members) {
        backings[fact] = total;
        for (const own of byDocument.get(this.#order[fact]) ?? []) if (hasBit(agreeing, of[own])) backings[fact]--;
      }
    }
    return backings;
  }

  *odd(): Generator<OddClaim> {
    for (let i = 0; i < this.#facts.length; i++) {
      const claim = this.#isContradicted[this.#kinds.of[i]] ? this.#oddClaim(i) : undefined;
      if (claim !== undefined) yield claim;
    }
  }

  #oddClaim(index: number): OddClaim | undefined {
    const kinds = this.#kinds;
    const kind = kinds.of[index];
    const against = kinds.against(kind);
    const listed = new Listed(this.#order, this.#spreads.texts, index);
    const involved = kinds.agreeing(kind).slice();
    const seen = new Int32Array(involved.length);
    addBit(involved, kind);
    let best = -1;
    let power = false;
    let firm = false;
    for (const other of this.#leading) {
      if (this.#backing[other] < this.#backing[index]) break;
      const contradicted = kinds.of[other];
      if (!hasBit(against, contradicted) || !this.#isBetter(other, index)) continue;
      if (best < 0) best = other;
      listed.add(other);
      if (hasBit(seen, contradicted)) continue;
      addBit(seen, contradicted);
      addBits(involved, kinds.agreeing(contradicted));
      power ||= kinds.isPower(kind, contradicted);
      firm ||= kinds.isFirm(kind, contradicted);
    }
    if (best < 0) return undefined;
    addBits(involved, seen);
    const key = involved.join();
    for (const other of this.#differingFrom(kind, involved, key)) listed.add(other);
    const { spread, ranks } = this.#spreads.of(involved, key);
    return {
      fact: this.#facts[index],
      against: listed.by(ranks).map((other) => this.#facts[other]),
      best: this.#facts[best],
      power,
      firm,
      spread,
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

  /** Of the first documents one fact each that differs from a kind: of each value as many as are listed, and one more, which may be of the judged document. */
  #differingFrom(kind: number, involved: Int32Array, key: string): readonly number[] {
    const known = this.#differing.get(`${kind} ${key}`);
    if (known !== undefined) return known;
    const { texts } = this.#spreads;
    const counts = new Map<number, number>();
    const documents = new Set<number>();
    const differing: number[] = [];
    for (let i = 0; i < this.#facts.length && differing.length < MAX_LEADING; i++) {
      const count = counts.get(texts[i]) ?? 0;
      if (count > MAX_OF_VALUE || documents.has(this.#order[i])) continue;
      if (!hasBit(involved, this.#kinds.of[i]) || !this.#kinds.differ(kind, this.#kinds.of[i])) continue;
      counts.set(texts[i], count + 1);
      documents.add(this.#order[i]);
      differing.push(i);
    }
    this.#differing.set(`${kind} ${key}`, differing);
    return differing;
  }
}

/** The facts that a finding lists: of each document one, and not many of one value. */
class Listed {
  readonly #order: Int32Array;
  readonly #texts: Int32Array;
  readonly #facts: number[] = [];
  readonly #judged: number;

  constructor(order: Int32Array, texts: Int32Array, judged: number) {
    this.#order = order;
    this.#texts = texts;
    this.#judged = judged;
  }

  add(fact: number): void {
    if (this.#facts.length >= MAX_LISTED || this.#order[fact] === this.#order[this.#judged]) return;
    let alike = 0;
    for (const known of this.#facts) {
      if (this.#order[known] === this.#order[fact]) return;
      if (this.#texts[known] === this.#texts[fact]) alike++;
    }
    if (alike < MAX_OF_VALUE) this.#facts.push(fact);
  }

  /** @param ranks of the values */
  by(ranks: Int32Array): readonly number[] {
    return this.#facts.sort((a, b) => ranks[this.#texts[a]] - ranks[this.#texts[b]] || a - b);
  }
}
