/** What two pages share of names, days and values, and whether it makes them speak of one event. */

import { BitSquare, lowest, WORD } from "./bits.ts";
import { areOfOthers } from "./companies.ts";
import { type ClaimFact, measureOf, OF_PRODUCT } from "./facts.ts";
import { isDay, LONE_DAY, type SharedNames, type SharedValues, sharedDays, sharedNames, sharedValues } from "./shared.ts";
import { type Event, type Topic, topicsOf } from "./topics.ts";

export type Link = "sure" | "likely";

/** What claims of one key, of one measure and its scopes, speak of: their own values make no two of them speak of one event. */
export class Topics {
  readonly #own: string;
  readonly #isOfProduct: boolean;
  readonly #claims: readonly ClaimFact[];
  readonly #all: readonly Topic[];
  /** The days and values of each whose key comes before the one that is reduced: who shares one of them met there. */
  readonly #earlier: readonly (readonly number[])[];
  #names: BitSquare | undefined;
  #values: BitSquare | undefined;

  private constructor(
    own: string,
    isOfProduct: boolean,
    claims: readonly ClaimFact[],
    all: readonly Topic[],
    earlier: readonly (readonly number[])[],
  ) {
    this.#own = own;
    this.#isOfProduct = isOfProduct;
    this.#claims = claims;
    this.#all = all;
    this.#earlier = earlier;
  }

  /** @param event that all of them share */
  static of(event: string, claims: readonly ClaimFact[]): Topics {
    const [{ metric, scopes }] = claims;
    const own = measureOf(metric, scopes);
    const all = topicsOf(claims);
    const byTopic = new Map<Topic, readonly number[]>();
    const earlier = all.map((topic) => {
      let events = byTopic.get(topic);
      if (events === undefined) {
        events = earlierEvents(topic.events, event, own);
        byTopic.set(topic, events);
      }
      return events;
    });
    return new Topics(own, event.startsWith(OF_PRODUCT), claims, all, earlier);
  }

  /** The topics of some of the claims, by their indexes. */
  some(indexes: readonly number[]): Topics {
    const claims = indexes.map((index) => this.#claims[index]);
    const all = indexes.map((index) => this.#all[index]);
    const earlier = indexes.map((index) => this.#earlier[index]);
    return new Topics(this.#own, this.#isOfProduct, claims, all, earlier);
  }

  /** The topic of a claim: near-copies have one and the same. */
  at(index: number): Topic {
    return this.#all[index];
  }

  /** Whether all of them met under one earlier key: near-copies have all their days and values in common. */
  get haveMet(): boolean {
    let common = this.#earlier[0];
    for (const earlier of this.#earlier) {
      if (earlier !== common) common = common.filter((event) => earlier.includes(event));
      if (common.length === 0) return false;
    }
    return true;
  }

  /** Which of them met under an earlier key. */
  meetings(): BitSquare {
    return BitSquare.ofShared(this.#earlier);
  }

  get #namesShared(): BitSquare {
    this.#names ??= BitSquare.ofShared(this.#all.map(({ names }) => names));
    return this.#names;
  }

  get #valuesShared(): BitSquare {
    this.#values ??= BitSquare.ofShared(this.#all.map((topic) => this.#othersValues(topic)));
    return this.#values;
  }

  /** Those of other measures. */
  #othersValues({ values, measures }: Topic): readonly number[] {
    return measures.includes(this.#own) ? values.filter((_, i) => measures[i] !== this.#own) : values;
  }

  /** Of other claims, as bits, keeps those that something makes speak of one event with `a`. Most pairs are told by what they have in common. */
  keepLinked(a: number, others: Int32Array): void {
    const names = this.#namesShared.row(a);
    if (this.#isOfProduct) {
      for (let word = 0; word < others.length; word++) others[word] &= names[word];
      return;
    }
    const values = this.#valuesShared.row(a);
    for (let word = 0; word < others.length; word++) {
      if (others[word] === 0) continue;
      let linked = 0;
      for (let rest = others[word] & (names[word] | values[word]); rest !== 0; rest &= rest - 1)
        if (this.link(a, word * WORD + lowest(rest)) !== undefined) linked |= rest & -rest;
      others[word] = linked;
    }
  }

  /** Undefined where nothing makes two claims speak of one event. */
  link(first: number, second: number): Link | undefined {
    const haveName = this.#namesShared.has(first, second);
    if (this.#isOfProduct) return haveName ? "likely" : undefined;
    if (!haveName && !this.#valuesShared.has(first, second)) return undefined;
    const [a, b] = [this.#all[Math.min(first, second)], this.#all[Math.max(first, second)]];
    if (areOfOthers(a.codes, b.codes)) return undefined;
    const names = sharedNames(a, b);
    const values = sharedValues(a, b, this.#own);
    const areBrief = a.brief && b.brief;
    const days = sharedDays(a.days, b.days, areBrief);
    if (days === 0 && a.days.some(isDay) && b.days.some(isDay)) return undefined;
    if (isRetold(values, names, days) || this.#areOfOneSubject(first, second)) return "sure";
    if (!areBrief) return undefined;
    const said = names.strong + values.all + (days > 0 ? 1 : 0);
    if (said < RETOLD * Math.min(sizeOf(a, this.#own), sizeOf(b, this.#own))) return undefined;
    return linkOfBrief(names, values, days);
  }

  /** Both sentences give one day, and what the sentence of one names before its figure the paragraphs of the other name. */
  #areOfOneSubject(a: number, b: number): boolean {
    const [own, other] = [this.#claims[a], this.#claims[b]];
    if (!own.dates.some((day) => FULL_DAY.test(day) && other.dates.some((one) => areOneDay(day, one)))) return false;
    const isNamedBy = (subjects: readonly string[], { known }: Topic) => subjects.some((subject) => known.includes(subject));
    return isNamedBy(own.subjects, this.#all[b]) || isNamedBy(other.subjects, this.#all[a]);
  }
}

/** With its month, as claims have it: 09-14, 2025-09-14. */
const FULL_DAY = /(?:^|\d{4}-)\d\d-\d\d$/;

function areOneDay(a: string, b: string): boolean {
  return FULL_DAY.test(b) && (a.endsWith(b) || b.endsWith(a));
}

/** A retelling says this share of what the shorter page says; two issues of one bulletin have less in common. */
const RETOLD = 0.4;

/** What a page surely says: its names, days and values of other measures. */
function sizeOf({ nameMarks, measures, days }: Topic, own: string): number {
  let size = days.length;
  for (const mark of nameMarks) size += mark & 1;
  for (const measure of measures) if (measure !== own) size++;
  return size;
}

/** The same figures of several measures tell one story; without a name, on one day. */
function isRetold({ measures, precise }: SharedValues, names: SharedNames, days: number): boolean {
  return measures >= 2 && precise > 0 && (names.strong > 0 || (precise > 1 && days >= 1));
}

/** A page of a few lines tells one thing: there less will do. */
function linkOfBrief(names: SharedNames, values: SharedValues, days: number): Link | undefined {
  if (names.all > 0 ? values.precise > 0 || values.all > 1 : values.precise > 1) return "sure";
  if ((days >= 1 && values.all > 0) || (days > 0 && values.base)) return "sure";
  // many things happen in one town, or are told by one agency, on one day
  const isNamed = names.all > 1 || names.known || (names.all > 0 && values.all > 0);
  if (isNamed && values.all > 0 && days > 0) return "sure";
  return (names.strong > 0 || values.all > 0) && names.all > 0 && values.all + days >= LONE_DAY ? "likely" : undefined;
}

function earlierEvents(events: readonly Event[], than: string, own: string): number[] {
  const earlier: number[] = [];
  for (const { key, number, measure } of events) {
    if (key >= than) break;
    if (measure !== own) earlier.push(number);
  }
  return earlier;
}
