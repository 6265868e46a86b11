/** The claims of one key by kind: equal claims are one, however many documents make them, and kinds are held against each other once. */
import type { DocumentFact } from "../../rule.ts";
import { gap } from "../interval.ts";
import { BitSquare, hasBit } from "./bits.ts";
import { extentsAgree } from "./compare.ts";
import { type ClaimFact, endOf } from "./facts.ts";
import { Topics } from "./link.ts";
import { Distinct, Relation } from "./relation.ts";
import { datesDiffer } from "./stories.ts";

export type PlacedClaim = DocumentFact<{ readonly claim: ClaimFact }>;

/** A difference below this share is a note. */
const MIN_GAP = 0.02;
/** A ratio this near a power of ten is a slip of magnitude, rounding granted. */
const NEAR_POWER = 0.06;

/** Facts with nothing to tell them apart but where they stand. */
export interface Kind {
  readonly claim: ClaimFact;
  /** Indexes of its subjects and its dates. */
  readonly subjects: number;
  readonly dates: number;
  /** Indexes of its facts. */
  readonly members: number[];
}

export class Kinds {
  readonly all: readonly Kind[];
  /** By fact, the index of its kind. */
  readonly of: readonly number[];
  readonly #facts: readonly PlacedClaim[];
  readonly #topics: Topics;
  /** Which kinds met under an earlier key: they were compared there. */
  readonly #met: BitSquare;
  readonly #subjectsMeet: Relation<readonly string[]>;
  readonly #datesMeet: Relation<readonly string[]>;
  readonly #against: BitSquare;
  readonly #agreeing: BitSquare;
  #byDocument: ReadonlyMap<string, readonly number[]> | undefined;

  /** Undefined where nothing is contradicted. */
  static of(event: string, facts: readonly PlacedClaim[]): Kinds | undefined {
    if (new Topics(event, claimsOf(facts)).haveMet) return undefined;
    const kinds = new Kinds(event, facts);
    if (!kinds.#relate(kinds.#against, (a, b) => !extentsAgree(a, b))) return undefined;
    kinds.#relate(kinds.#agreeing, extentsAgree);
    return kinds;
  }

  private constructor(event: string, facts: readonly PlacedClaim[]) {
    const subjects = new Distinct<readonly string[]>();
    const dates = new Distinct<readonly string[]>();
    const byTopic = new Map<string, number[]>();
    const all: Kind[] = [];
    this.of = facts.map(({ value: { claim } }, fact) => {
      const subject = subjects.add(claim.subjects);
      const date = dates.add(claim.dates);
      const alike = byTopic.get(claim.anchors) ?? [];
      if (alike.length === 0) byTopic.set(claim.anchors, alike);
      let kind = alike.find((index) => all[index].subjects === subject && all[index].dates === date && isEqual(all[index].claim, claim));
      if (kind === undefined) {
        kind = all.push({ claim, subjects: subject, dates: date, members: [] }) - 1;
        alike.push(kind);
      }
      all[kind].members.push(fact);
      return kind;
    });
    this.all = all;
    this.#facts = facts;
    this.#topics = new Topics(
      event,
      all.map(({ claim }) => claim),
    );
    this.#met = this.#topics.meetings();
    this.#subjectsMeet = new Relation(subjects.items, haveCommon);
    this.#datesMeet = new Relation(dates.items, (a, b) => !datesDiffer(a, b));
    this.#against = new BitSquare(all.length);
    this.#agreeing = new BitSquare(all.length);
  }

  /** Notes the kinds that speak of one event and of which something holds. @returns whether there are any */
  #relate(relation: BitSquare, holds: (a: ClaimFact, b: ClaimFact) => boolean): boolean {
    let isAny = false;
    for (let a = 0; a < this.all.length; a++) {
      const { claim } = this.all[a];
      for (const b of this.#met.unrelated(a)) {
        if (!holds(claim, this.all[b].claim) || !this.#mayMeet(a, b) || !this.#topics.areLinked(a, b)) continue;
        relation.relate(a, b);
        isAny = true;
      }
    }
    return isAny;
  }

  /** Whether two kinds differ, though nothing in them says that they speak of two things; what links them is another question. */
  differ(a: number, b: number): boolean {
    return !extentsAgree(this.all[a].claim, this.all[b].claim) && this.#mayMeet(a, b);
  }

  /** Whether neither the subjects nor the dates of two kinds keep them apart. */
  #mayMeet(a: number, b: number): boolean {
    const [one, other] = [this.all[a], this.all[b]];
    return this.#subjectsMeet.holds(one.subjects, other.subjects) && this.#datesMeet.holds(one.dates, other.dates);
  }

  /** The kinds that contradict a kind, as bits. */
  against(kind: number): Int32Array {
    return this.#against.row(kind);
  }

  /** The kinds that agree with a kind on what is one event, as bits. */
  agreeing(kind: number): Int32Array {
    return this.#agreeing.row(kind);
  }

  /** Whether one of two kinds is ten, a hundred … times as large. */
  isPower(a: number, b: number): boolean {
    return isPower(this.all[Math.min(a, b)].claim, this.all[Math.max(a, b)].claim);
  }

  /** Whether the pages surely speak of one event, and neither a named source, a bound nor rounding explains the difference. */
  isFirm(a: number, b: number): boolean {
    return isFirm(this.all[a].claim, this.all[b].claim) && this.#topics.link(a, b) === "sure";
  }

  /** How many facts of other documents agree with a fact. */
  backing(fact: number): number {
    const agreeing = this.agreeing(this.of[fact]);
    let backing = 0;
    for (let kind = 0; kind < this.all.length; kind++) if (hasBit(agreeing, kind)) backing += this.all[kind].members.length;
    for (const own of this.#ofDocument(this.#facts[fact].document)) if (hasBit(agreeing, this.of[own])) backing--;
    return backing;
  }

  #ofDocument(document: string): readonly number[] {
    if (this.#byDocument === undefined) {
      const byDocument = new Map<string, number[]>();
      for (let fact = 0; fact < this.#facts.length; fact++) {
        const own = byDocument.get(this.#facts[fact].document);
        if (own) own.push(fact);
        else byDocument.set(this.#facts[fact].document, [fact]);
      }
      this.#byDocument = byDocument;
    }
    return this.#byDocument.get(document) ?? [];
  }
}

function claimsOf(facts: readonly PlacedClaim[]): ClaimFact[] {
  return facts.map(({ value }) => value.claim);
}

/** Claims of one topic, with the same subjects and dates. */
function isEqual(a: ClaimFact, b: ClaimFact): boolean {
  return a.value === b.value && a.low === b.low && a.high === b.high && a.bound === b.bound && a.ulp === b.ulp && a.source === b.source;
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
    gap(intervalOf(a), intervalOf(b)) > MIN_GAP &&
    !(a.source !== undefined && b.source !== undefined && a.source !== b.source) &&
    !(isSoft(a.bound) && isSoft(b.bound))
  );
}

function intervalOf({ low, high }: ClaimFact) {
  return { low: endOf(low, Number.NEGATIVE_INFINITY), high: endOf(high, Number.POSITIVE_INFINITY) };
}

function isSoft(bound: string): boolean {
  return bound.startsWith("<") || bound.startsWith(">");
}
