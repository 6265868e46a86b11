/** Contradictions between documents: of claims of one key that differ, those that fewer documents agree with. */
import { eventOf } from "./facts.ts";
import { Kinds, type PlacedClaim } from "./kinds.ts";

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
  /** Value: documents, majority first. */
  readonly spread: readonly { readonly text: string; readonly documents: readonly string[] }[];
}

/** Contradicted claims, values, and documents of a value, that a finding lists: a hundred copies of a page prove no more than some. */
const MAX_LISTED = 12;

/** The claims of one key that are the odd ones out. */
export function oddClaims(key: string, facts: readonly PlacedClaim[]): OddClaim[] {
  const event = eventOf(key);
  const odd = new Map<PlacedClaim, OddClaim>();
  for (const group of groups(facts)) {
    const kinds = group.length > 1 ? Kinds.of(event, group) : undefined;
    if (kinds !== undefined) for (const claim of new Group(group, kinds).odd()) odd.set(claim.fact, claim);
  }
  return facts.map((fact) => odd.get(fact)).filter((claim) => claim !== undefined);
}

/** Forecasts are held against forecasts, and parts against the same parts. */
function groups(facts: readonly PlacedClaim[]): Iterable<readonly PlacedClaim[]> {
  const byScope = new Map<string, PlacedClaim[]>();
  for (const fact of facts) {
    const { forecast, scopes } = fact.value.claim;
    const key = `${forecast} ${scopes.join()}`;
    const group = byScope.get(key);
    if (group) group.push(fact);
    else byScope.set(key, [fact]);
  }
  return byScope.values();
}

/** So many of a kind are looked at for one that is better backed: some may stand in the very document that is judged. */
const MAX_LEADING = 2 * MAX_LISTED;

/** What a kind is seen against. */
interface View {
  readonly spread: OddClaim["spread"];
  /** Facts that differ from the kind, one of a document. */
  readonly differing: readonly number[];
}

class Group {
  readonly #facts: readonly PlacedClaim[];
  readonly #kinds: Kinds;
  readonly #backing: readonly number[];
  /** By kind: its best-backed facts, of equals those of the first documents. */
  readonly #leading: (readonly number[])[] = [];
  /** By the kinds that are involved: claims of one kind mostly share them. */
  readonly #views = new Map<string, View>();

  constructor(facts: readonly PlacedClaim[], kinds: Kinds) {
    this.#facts = facts;
    this.#kinds = kinds;
    this.#backing = facts.map((_, i) => kinds.backing(i));
  }

  *odd(): Generator<OddClaim> {
    for (let i = 0; i < this.#facts.length; i++) {
      const claim = this.#kinds.all[this.#kinds.of[i]].against.length === 0 ? undefined : this.#oddClaim(i);
      if (claim !== undefined) yield claim;
    }
  }

  #oddClaim(index: number): OddClaim | undefined {
    const { all, of } = this.#kinds;
    const better: number[] = [];
    const kinds: number[] = [];
    let power = false;
    let firm = false;
    for (const against of all[of[index]].against) {
      const others = this.#leadingOf(against.kind).filter((other) => this.#isBetter(other, index));
      if (others.length === 0) continue;
      better.push(...others);
      kinds.push(against.kind);
      power ||= against.power;
      firm ||= against.firm;
    }
    if (better.length === 0) return undefined;
    better.sort((a, b) => this.#backing[b] - this.#backing[a] || a - b);
    const { spread, differing } = this.#viewOf(of[index], kinds);
    return {
      fact: this.#facts[index],
      against: this.#listed(index, better, differing).map((other) => this.#facts[other]),
      best: this.#facts[better[0]],
      power,
      firm,
      spread,
    };
  }

  #leadingOf(kind: number): readonly number[] {
    let leading = this.#leading[kind];
    if (leading === undefined) {
      const { members } = this.#kinds.all[kind];
      const ranked = members.length === 1 ? members : [...members].sort((a, b) => this.#rank(a, b));
      leading = ranked.slice(0, MAX_LEADING);
      this.#leading[kind] = leading;
    }
    return leading;
  }

  #rank(a: number, b: number): number {
    const [x, y] = [this.#facts[a].document, this.#facts[b].document];
    return this.#backing[b] - this.#backing[a] || (x < y ? -1 : x > y ? 1 : a - b);
  }

  #isBetter(other: number, than: number): boolean {
    const [a, b] = [this.#facts[other], this.#facts[than]];
    if (a.document === b.document) return false;
    const difference = this.#backing[other] - this.#backing[than];
    return difference > 0 || (difference === 0 && a.document < b.document);
  }

  /** The best-backed first, then places of documents that are not named yet. */
  #listed(index: number, better: readonly number[], differing: readonly number[]): number[] {
    const listed = better.slice(0, MAX_LISTED);
    const named = new Set([index, ...listed].map((fact) => this.#facts[fact].document));
    for (const other of differing) {
      if (listed.length >= MAX_LISTED) break;
      const { document } = this.#facts[other];
      if (!named.has(document)) listed.push(other);
      named.add(document);
    }
    return listed.sort((a, b) => a - b);
  }

  /** What a kind and those it contradicts say, with all that agree with one of them. */
  #viewOf(kind: number, against: readonly number[]): View {
    const key = `${kind} ${against.join()}`;
    let view = this.#views.get(key);
    if (view === undefined) {
      const { agreeing } = this.#kinds;
      const involved = new Uint8Array(agreeing.length);
      for (const one of [kind, ...against]) {
        involved[one] = 1;
        for (let k = 0; k < involved.length; k++) involved[k] |= agreeing[one][k];
      }
      view = { spread: this.#spread(involved), differing: this.#differing(kind, involved) };
      this.#views.set(key, view);
    }
    return view;
  }

  /** Of the first documents one fact each that differs from a kind. */
  #differing(kind: number, involved: Uint8Array): readonly number[] {
    const documents = new Set<string>();
    const differing: number[] = [];
    for (let i = 0; i < this.#facts.length && differing.length < MAX_LEADING; i++) {
      const { document } = this.#facts[i];
      if (involved[this.#kinds.of[i]] === 0 || documents.has(document) || !this.#kinds.differ(kind, this.#kinds.of[i])) continue;
      documents.add(document);
      differing.push(i);
    }
    return differing;
  }

  #spread(involved: Uint8Array): OddClaim["spread"] {
    const values = new Map<string, Set<string>>();
    for (let i = 0; i < this.#facts.length; i++) {
      if (involved[this.#kinds.of[i]] === 0) continue;
      const { document, value } = this.#facts[i];
      const documents = values.get(value.claim.text);
      if (documents) documents.add(document);
      else values.set(value.claim.text, new Set([document]));
    }
    return [...values]
      .sort((a, b) => b[1].size - a[1].size || (a[0] < b[0] ? -1 : 1))
      .slice(0, MAX_LISTED)
      .map(([text, documents]) => ({ text, documents: [...documents].sort().slice(0, MAX_LISTED) }));
  }
}
