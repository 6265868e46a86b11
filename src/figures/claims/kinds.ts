/** The claims of one key by kind: equal claims are one, however many documents make them, and kinds are held against each other once. */
import type { DocumentFact } from "../../rule.ts";
import { gap } from "../interval.ts";
import { agree, compared } from "./compare.ts";
import { type ClaimFact, comparable } from "./facts.ts";
import { type Topic, Topics } from "./link.ts";
import { datesDiffer } from "./stories.ts";

export type PlacedClaim = DocumentFact<{ readonly claim: ClaimFact }>;

/** A difference below this share is a note. */
const MIN_GAP = 0.02;
/** A ratio this near a power of ten is a slip of magnitude, rounding granted. */
const NEAR_POWER = 0.06;

/** Facts with nothing to tell them apart but where they stand. */
export interface Kind {
  readonly claim: ClaimFact;
  readonly topic: Topic;
  /** Indexes of its value, its subjects and its dates. */
  readonly value: number;
  readonly subjects: number;
  readonly dates: number;
  /** Indexes of its facts. */
  readonly members: number[];
  /** Facts of the kinds that agree with it, its own among them. */
  backing: number;
  readonly against: Against[];
}

/** Whether neither the subjects nor the dates of two kinds keep them apart. */
type Meeting = (a: Kind, b: Kind) => boolean;

/** A kind that another one contradicts. */
export interface Against {
  readonly kind: number;
  /** One is ten, a hundred … times as large. */
  readonly power: boolean;
  /** The pages surely speak of one event, and neither a named source, a bound nor rounding explains the difference. */
  readonly firm: boolean;
}

export class Kinds {
  readonly all: readonly Kind[];
  /** By fact, the index of its kind. */
  readonly of: readonly number[];
  /** Kinds that agree: `agreeing[a][b]`. */
  readonly agreeing: readonly Uint8Array[];
  readonly #valuesAgree: readonly Uint8Array[];
  readonly #mayMeet: Meeting;
  readonly #facts: readonly PlacedClaim[];
  readonly #byDocument: ReadonlyMap<string, readonly number[]>;

  private constructor(
    facts: readonly PlacedClaim[],
    all: readonly Kind[],
    of: readonly number[],
    mayMeet: Meeting,
    valuesAgree: readonly Uint8Array[],
  ) {
    this.#facts = facts;
    this.#mayMeet = mayMeet;
    this.#valuesAgree = valuesAgree;
    this.all = all;
    this.of = of;
    this.agreeing = all.map(() => new Uint8Array(all.length));
    const byDocument = new Map<string, number[]>();
    for (let i = 0; i < facts.length; i++) {
      const own = byDocument.get(facts[i].document);
      if (own) own.push(i);
      else byDocument.set(facts[i].document, [i]);
    }
    this.#byDocument = byDocument;
  }

  /** Undefined where no value differs from another: most keys are passed over so, at a glance. */
  static of(event: string, facts: readonly PlacedClaim[]): Kinds | undefined {
    const claims = facts.map(({ value }) => value.claim);
    const values = new Distinct<ClaimFact>(({ value, low, high, bound, ulp }) => `${value} ${low} ${high} ${bound} ${ulp}`, claims);
    const valuesAgree = relation(values.items.map(comparable), agree);
    if (valuesAgree.every((row) => row.every((agrees) => agrees === 1))) return undefined;
    const subjects = new Distinct<ClaimFact>((claim) => claim.subjects.join("\n"), claims);
    const dates = new Distinct<ClaimFact>((claim) => claim.dates.join("\n"), claims);
    const topics = new Topics(event, claims[0]);
    const all: Kind[] = [];
    const byKey = new Map<string, number>();
    const of = claims.map((claim, i) => {
      const [value, subject, date] = [values.of[i], subjects.of[i], dates.of[i]];
      const key = `${value} ${subject} ${date} ${claim.story} ${claim.source ?? ""}\n${claim.anchors}`;
      let kind = byKey.get(key);
      if (kind === undefined) {
        kind =
          all.push({ claim, topic: topics.add(claim), value, subjects: subject, dates: date, members: [], backing: 0, against: [] }) - 1;
        byKey.set(key, kind);
      }
      all[kind].members.push(i);
      return kind;
    });
    const subjectsMeet = relation(subjects.items, (a, b) => haveCommon(a.subjects, b.subjects));
    const datesMeet = relation(dates.items, (a, b) => !datesDiffer(a.dates, b.dates));
    const mayMeet: Meeting = (a, b) => subjectsMeet[a.subjects][b.subjects] === 1 && datesMeet[a.dates][b.dates] === 1;
    const kinds = new Kinds(facts, all, of, mayMeet, valuesAgree);
    kinds.#compare(topics);
    return kinds;
  }

  #compare(topics: Topics): void {
    for (let i = 0; i < this.all.length; i++) {
      const a = this.all[i];
      for (let j = i; j < this.all.length; j++) {
        const b = this.all[j];
        const link = this.#mayMeet(a, b) ? topics.link(a.topic, b.topic) : undefined;
        if (link === undefined) continue;
        if (this.#valuesAgree[a.value][b.value] === 1) {
          this.agreeing[i][j] = this.agreeing[j][i] = 1;
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

  /** Whether two kinds differ, though nothing in them says that they speak of two things; what links them is another question. */
  differ(a: number, b: number): boolean {
    const [one, other] = [this.all[a], this.all[b]];
    return this.#valuesAgree[one.value][other.value] === 0 && this.#mayMeet(one, other);
  }

  /** How many facts of other documents agree with a fact. */
  backing(fact: number): number {
    const kind = this.of[fact];
    let backing = this.all[kind].backing;
    for (const own of this.#byDocument.get(this.#facts[fact].document) ?? []) backing -= this.agreeing[kind][this.of[own]];
    return backing;
  }
}

/** Of things that are equal in what matters here, the first one. */
class Distinct<T> {
  readonly items: readonly T[];
  /** By thing, the index of the one it equals. */
  readonly of: readonly number[];

  constructor(keyOf: (item: T) => string, all: readonly T[]) {
    const items: T[] = [];
    const known = new Map<string, number>();
    this.of = all.map((item) => {
      const key = keyOf(item);
      let index = known.get(key);
      if (index === undefined) {
        index = items.push(item) - 1;
        known.set(key, index);
      }
      return index;
    });
    this.items = items;
  }
}

/** A symmetric relation as rows of zeros and ones. */
function relation<T>(items: readonly T[], holds: (a: T, b: T) => boolean): Uint8Array[] {
  const rows = items.map(() => new Uint8Array(items.length));
  for (let i = 0; i < items.length; i++) for (let j = i; j < items.length; j++) if (holds(items[i], items[j])) rows[i][j] = rows[j][i] = 1;
  return rows;
}

/** Who names no subject may mean any. */
function haveCommon(a: readonly string[], b: readonly string[]): boolean {
  return a.length === 0 || b.length === 0 || a.some((name) => b.includes(name));
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
