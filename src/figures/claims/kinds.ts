/** The claims of one key by kind: equal claims are one, however many documents make them, and kinds are held against each other once. */
import type { DocumentFact } from "../../rule.ts";
import { gap } from "../interval.ts";
import { BitSquare, bitsOf, hasBit, isEmpty, WORD } from "./bits.ts";
import { datesDiffer } from "./claimdates.ts";
import { type Extent, extentsAgree, isPower, mayContradict } from "./compare.ts";
import { type ClaimFact, endOf } from "./facts.ts";
import { Topics } from "./link.ts";
import { Relation } from "./relation.ts";
import type { Topic } from "./topics.ts";

export type PlacedClaim = DocumentFact<{ readonly claim: ClaimFact }>;

/** A difference below this share is a note. */
const MIN_GAP = 0.02;
/** Facts with nothing to tell them apart but where they stand. */
export interface Kind {
  readonly claim: ClaimFact;
  /** Indexes of its value, its subjects and its dates. */
  readonly extent: number;
  readonly subjects: number;
  readonly dates: number;
  /** Indexes of its facts. */
  readonly members: number[];
}

export class Kinds {
  readonly all: readonly Kind[];
  /** By fact, the index of its kind. */
  readonly of: readonly number[];
  readonly #topics: Topics;
  /** Which kinds met under an earlier key: they were compared there. */
  readonly #met: BitSquare;
  readonly #agree = new Relation<Extent>(isSameExtent, extentsAgree);
  readonly #mayContradict = new Relation<Extent>(isSameExtent, mayContradict);
  readonly #subjectsMeet = new Relation<readonly string[]>(() => true, haveCommon);
  readonly #datesMeet = new Relation<readonly string[]>(
    () => true,
    (a, b) => !datesDiffer(a, b),
  );
  readonly #against: BitSquare;
  readonly #agreeing: BitSquare;

  /** Undefined where nothing is contradicted. */
  static of(event: string, facts: readonly PlacedClaim[]): Kinds | undefined {
    const topics = Topics.of(event, claimsOf(facts));
    if (topics.haveMet) return undefined;
    const kinds = new Kinds(topics, facts);
    if (!kinds.#relate(kinds.#against, false)) return undefined;
    kinds.#relate(kinds.#agreeing, true);
    return kinds;
  }

  private constructor(topics: Topics, facts: readonly PlacedClaim[]) {
    const byTopic = new Map<Topic, number[]>();
    const all: Kind[] = [];
    this.of = facts.map(({ value: { claim } }, fact) => {
      const extent = this.#agree.indexOf(claim, claim.value);
      this.#mayContradict.indexOf(claim, claim.value);
      const subjects = this.#subjectsMeet.indexOf(claim.subjects, hashOf(claim.subjects));
      const dates = this.#datesMeet.indexOf(claim.dates, hashOf(claim.dates));
      const topic = topics.at(fact);
      let alike = byTopic.get(topic);
      if (alike === undefined) {
        alike = [];
        byTopic.set(topic, alike);
      }
      for (const index of alike) {
        const kind = all[index];
        if (kind.extent !== extent || kind.subjects !== subjects || kind.dates !== dates || kind.claim.source !== claim.source) continue;
        kind.members.push(fact);
        return index;
      }
      const kind = all.push({ claim, extent, subjects, dates, members: [fact] }) - 1;
      this.#agree.add(extent);
      this.#mayContradict.add(extent);
      this.#subjectsMeet.add(subjects);
      this.#datesMeet.add(dates);
      alike.push(kind);
      return kind;
    });
    this.all = all;
    this.#topics = topics.some(all.map(({ members }) => members[0]));
    this.#met = this.#topics.meetings();
    this.#against = new BitSquare(all.length);
    this.#agreeing = new BitSquare(all.length);
  }

  /** Notes the kinds that speak of one event and agree, or do not. @returns whether there are any */
  #relate(relation: BitSquare, areToAgree: boolean): boolean {
    let isAny = false;
    for (let a = 0; a < this.all.length; a++) {
      const others = this.#candidates(a, areToAgree);
      if (isEmpty(others)) continue;
      this.#topics.keepLinked(a, others);
      for (const b of bitsOf(others)) {
        relation.relate(a, b);
        isAny = true;
      }
    }
    return isAny;
  }

  /** The kinds from one on that did not meet it before, agree with it or may contradict it, and that neither subjects nor dates keep apart from it. */
  #candidates(kind: number, areToAgree: boolean): Int32Array {
    const others = this.#met.row(kind).slice();
    const values = (areToAgree ? this.#agree : this.#mayContradict).row(kind);
    const subjects = this.#subjectsMeet.row(kind);
    const dates = this.#datesMeet.row(kind);
    const first = kind >>> 5;
    others.fill(0, 0, first);
    for (let word = first; word < others.length; word++) others[word] = ~others[word] & values[word] & subjects[word] & dates[word];
    others[first] &= -1 << (kind & (WORD - 1));
    return others;
  }

  /** Whether two kinds differ, though nothing in them says that they speak of two things; what links them is another question. */
  differ(a: number, b: number): boolean {
    return hasBit(this.#mayContradict.row(a), b) && hasBit(this.#subjectsMeet.row(a), b) && hasBit(this.#datesMeet.row(a), b);
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
}

function claimsOf(facts: readonly PlacedClaim[]): ClaimFact[] {
  return facts.map(({ value }) => value.claim);
}

function hashOf(list: readonly string[]): string {
  return list.length === 0 ? "" : list.length === 1 ? list[0] : list.join("\n");
}

/** Of two that have one value. */
function isSameExtent(a: Extent, b: Extent): boolean {
  return a.low === b.low && a.high === b.high && a.bound === b.bound && a.ulp === b.ulp;
}

/** Who names no subject may mean any. */
function haveCommon(a: readonly string[], b: readonly string[]): boolean {
  return a.length === 0 || b.length === 0 || a.some((name) => b.includes(name));
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
