/**
 * Contradictions between documents: the claims of one key, held against each other.
 * Equal claims are one kind, however many documents make them; kinds of which none differs from another are passed over at a glance.
 */
import type { DocumentFact } from "../../rule.ts";
import { gap } from "../interval.ts";
import { agree, compared } from "./compare.ts";
import { type ClaimFact, comparable, eventOf } from "./facts.ts";
import { type Topic, Topics } from "./link.ts";
import { datesDiffer } from "./stories.ts";

export type PlacedClaim = DocumentFact<{ readonly claim: ClaimFact }>;

/** A claim that fewer documents agree with than with another one of the same thing. */
export interface OddClaim {
  readonly fact: PlacedClaim;
  /** The best-backed of those it contradicts, in the order of the documents; the first of the list is told in the message. */
  readonly against: readonly PlacedClaim[];
  readonly best: PlacedClaim;
  /** One of those it contradicts is ten, a hundred … times as large. */
  readonly power: boolean;
  /** The pages surely speak of one event, and neither a named source, a bound nor rounding explains the difference. */
  readonly firm: boolean;
  /** Value: documents, majority first. */
  readonly spread: readonly { readonly text: string; readonly documents: readonly string[] }[];
}

/** A difference below this share is a note. */
export const MIN_GAP = 0.02;
/** A ratio this near a power of ten is a slip of magnitude, rounding granted. */
const NEAR_POWER = 0.06;
/** Contradicted claims, and documents of a value, that a finding lists: a hundred copies of a page prove no more than some. */
const MAX_LISTED = 12;

/** The claims of one key that are the odd ones out. */
export function oddClaims(key: string, facts: readonly PlacedClaim[]): OddClaim[] {
  const event = eventOf(key);
  const odd: { readonly index: number; readonly claim: OddClaim }[] = [];
  for (const indexes of groups(facts)) {
    if (indexes.length > 1)
      odd.push(
        ...new Group(
          event,
          indexes.map((index) => ({ index, fact: facts[index] })),
        ).odd(),
      );
  }
  return odd.sort((a, b) => a.index - b.index).map(({ claim }) => claim);
}

/** Forecasts are held against forecasts, and parts against the same parts. */
function groups(facts: readonly PlacedClaim[]): Iterable<readonly number[]> {
  const byScope = new Map<string, number[]>();
  for (let i = 0; i < facts.length; i++) {
    const { forecast, scopes } = facts[i].value.claim;
    const key = `${forecast} ${scopes.join()}`;
    const group = byScope.get(key);
    if (group) group.push(i);
    else byScope.set(key, [i]);
  }
  return byScope.values();
}

interface Member {
  readonly index: number;
  readonly fact: PlacedClaim;
}

/** Facts with nothing to tell them apart but where they stand. */
interface Kind {
  readonly claim: ClaimFact;
  readonly topic: Topic;
  /** Indexes of its value, its subjects and its dates. */
  readonly value: number;
  readonly subjects: number;
  readonly dates: number;
  readonly members: Member[];
  /** Facts of kinds that agree with it, its own among them. */
  backing: number;
  readonly against: Against[];
}

interface Against {
  readonly kind: number;
  readonly power: boolean;
  readonly firm: boolean;
}

class Group {
  readonly #members: readonly Member[];
  readonly #event: string;
  readonly #kinds: Kind[] = [];
  readonly #kindOf: number[] = [];
  /** Kinds that agree, by index: `agreeing[a][b]`. */
  readonly #agreeing: Uint8Array[] = [];
  readonly #byDocument = new Map<string, number[]>();

  constructor(event: string, members: readonly Member[]) {
    this.#event = event;
    this.#members = members;
  }

  odd(): { index: number; claim: OddClaim }[] {
    const values = new Distinct((fact: ClaimFact) => `${fact.value} ${fact.low} ${fact.high} ${fact.bound} ${fact.ulp}`);
    for (const { fact } of this.#members) values.indexOf(fact.value.claim);
    const valuesAgree = relation(values.items.map(comparable), agree);
    if (valuesAgree.every((row) => row.every((agrees) => agrees === 1))) return [];
    this.#sort(values);
    this.#compare(valuesAgree);
    const found: { index: number; claim: OddClaim }[] = [];
    for (let m = 0; m < this.#members.length; m++) {
      const claim = this.#kinds[this.#kindOf[m]].against.length === 0 ? undefined : this.#oddClaim(m);
      if (claim !== undefined) found.push({ index: this.#members[m].index, claim });
    }
    return found;
  }

  #sort(values: Distinct<ClaimFact>): void {
    const topics = new Topics(this.#event, this.#members[0].fact.value.claim);
    const subjects = new Distinct((fact: ClaimFact) => fact.subjects.join("\n"));
    const dates = new Distinct((fact: ClaimFact) => fact.dates.join("\n"));
    const byKind = new Map<string, number>();
    for (let m = 0; m < this.#members.length; m++) {
      const member = this.#members[m];
      const { claim } = member.fact.value;
      const [value, subject, date] = [values.indexOf(claim), subjects.indexOf(claim), dates.indexOf(claim)];
      const key = `${value} ${subject} ${date} ${claim.story} ${claim.source ?? ""}\n${claim.anchors}`;
      let kind = byKind.get(key);
      if (kind === undefined) {
        kind =
          this.#kinds.push({
            claim,
            topic: topics.add(claim),
            value,
            subjects: subject,
            dates: date,
            members: [],
            backing: 0,
            against: [],
          }) - 1;
        byKind.set(key, kind);
      }
      this.#kinds[kind].members.push(member);
      this.#kindOf[m] = kind;
      const { document } = member.fact;
      const own = this.#byDocument.get(document);
      if (own) own.push(m);
      else this.#byDocument.set(document, [m]);
    }
    this.#topics = topics;
    this.#subjectsMeet = relation(
      subjects.items,
      (a, b) => a.subjects.length === 0 || b.subjects.length === 0 || a.subjects.some((name) => b.subjects.includes(name)),
    );
    this.#datesMeet = relation(dates.items, (a, b) => !datesDiffer(a.dates, b.dates));
  }

  #topics: Topics | undefined;
  #subjectsMeet: readonly Uint8Array[] = [];
  #datesMeet: readonly Uint8Array[] = [];

  #compare(valuesAgree: readonly Uint8Array[]): void {
    const kinds = this.#kinds;
    for (let i = 0; i < kinds.length; i++) this.#agreeing.push(new Uint8Array(kinds.length));
    for (let i = 0; i < kinds.length; i++) {
      const a = kinds[i];
      for (let j = i; j < kinds.length; j++) {
        const b = kinds[j];
        if (this.#subjectsMeet[a.subjects][b.subjects] === 0 || this.#datesMeet[a.dates][b.dates] === 0) continue;
        const link = this.#topics?.link(a.topic, b.topic);
        if (link === undefined) continue;
        if (valuesAgree[a.value][b.value] === 1) {
          this.#agreeing[i][j] = this.#agreeing[j][i] = 1;
          a.backing += b.members.length;
          if (i !== j) b.backing += a.members.length;
          continue;
        }
        const power = isPower(a.claim, b.claim);
        const firm = link === "sure" && isFirm(a.claim, b.claim);
        a.against.push({ kind: j, power, firm });
        b.against.push({ kind: i, power, firm });
      }
    }
  }

  /** How many facts of other documents agree with a fact. */
  #backing(m: number): number {
    const kind = this.#kindOf[m];
    const own = this.#byDocument.get(this.#members[m].fact.document) ?? [];
    let backing = this.#kinds[kind].backing;
    for (const other of own) backing -= this.#agreeing[kind][this.#kindOf[other]];
    return backing;
  }

  #oddClaim(m: number): OddClaim | undefined {
    const { fact } = this.#members[m];
    const backing = this.#backing(m);
    const better: (Member & { readonly backing: number })[] = [];
    const involved = new Uint8Array(this.#agreeing[this.#kindOf[m]]);
    involved[this.#kindOf[m]] = 1;
    let power = false;
    let firm = false;
    for (const against of this.#kinds[this.#kindOf[m]].against) {
      let isBetter = false;
      for (const member of this.#kinds[against.kind].members) {
        if (member.fact.document === fact.document) continue;
        const others = this.#backingOf(member.index);
        if (others < backing || (others === backing && !isLater(fact, member.fact))) continue;
        isBetter = true;
        better.push({ ...member, backing: others });
      }
      if (!isBetter) continue;
      power ||= against.power;
      firm ||= against.firm;
      const row = this.#agreeing[against.kind];
      for (let k = 0; k < row.length; k++) involved[k] |= row[k];
      involved[against.kind] = 1;
    }
    if (better.length === 0) return undefined;
    better.sort((a, b) => b.backing - a.backing || a.index - b.index);
    const listed = better.slice(0, MAX_LISTED).sort((a, b) => a.index - b.index);
    return { fact, against: listed.map((one) => one.fact), best: better[0].fact, power, firm, spread: this.#spread(involved) };
  }

  #backings: Map<number, number> | undefined;

  #backingOf(index: number): number {
    this.#backings ??= new Map(this.#members.map((member, m) => [member.index, this.#backing(m)]));
    return this.#backings.get(index) ?? 0;
  }

  #spread(involved: Uint8Array): OddClaim["spread"] {
    const values = new Map<string, Set<string>>();
    for (let m = 0; m < this.#members.length; m++) {
      if (involved[this.#kindOf[m]] === 0) continue;
      const { document, value } = this.#members[m].fact;
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

/** Of things that are equal but for what does not matter, the first one. */
class Distinct<T> {
  readonly items: T[] = [];
  readonly #indexes = new Map<string, number>();
  readonly #key: (item: T) => string;

  constructor(key: (item: T) => string) {
    this.#key = key;
  }

  indexOf(item: T): number {
    const key = this.#key(item);
    let index = this.#indexes.get(key);
    if (index === undefined) {
      index = this.items.push(item) - 1;
      this.#indexes.set(key, index);
    }
    return index;
  }
}

/** A symmetric relation as rows of zeros and ones. */
function relation<T>(items: readonly T[], holds: (a: T, b: T) => boolean): Uint8Array[] {
  const rows = items.map(() => new Uint8Array(items.length));
  for (let i = 0; i < items.length; i++) for (let j = i; j < items.length; j++) if (holds(items[i], items[j])) rows[i][j] = rows[j][i] = 1;
  return rows;
}

function isPower(a: ClaimFact, b: ClaimFact): boolean {
  const ratio = Math.abs(a.value / b.value);
  const nearest = Math.round(Math.log10(ratio));
  return nearest !== 0 && Math.abs(ratio / 10 ** nearest - 1) < NEAR_POWER;
}

/** Named sources may differ, small gaps may be roundings, and bounds are soft: those are notes. */
function isFirm(a: ClaimFact, b: ClaimFact): boolean {
  return (
    gap(compared(comparable(a)), compared(comparable(b))) > MIN_GAP &&
    !(a.source !== undefined && b.source !== undefined && a.source !== b.source) &&
    !(isSoft(a.bound) && isSoft(b.bound))
  );
}

function isSoft(bound: string): boolean {
  return bound.startsWith("<") || bound.startsWith(">");
}

function isLater(a: PlacedClaim, b: PlacedClaim): boolean {
  return a.document > b.document || (a.document === b.document && a.span.start > b.span.start);
}
