/** What two pages share of names, days and values, and whether it makes them speak of one event. */
import { addBit, BitSquare, lowest, newBits, WORD } from "./bits.ts";
import { type ClaimFact, measureOf, OF_PRODUCT } from "./facts.ts";
import { WEIGHT } from "./names.ts";
import { type Day, type Event, type Topic, topicsOf } from "./topics.ts";

export type Link = "sure" | "likely";

/** What claims of one key, of one measure and its scopes, speak of: their own values make no two of them speak of one event. */
export class Topics {
  readonly #own: string;
  readonly #isOfProduct: boolean;
  readonly #all: readonly Topic[];
  /** The days and values of each whose key comes before the one that is reduced: who shares one of them met there. */
  readonly #earlier: readonly (readonly number[])[];
  #names: BitSquare | undefined;
  #values: BitSquare | undefined;
  #stories: Int32Array | undefined;

  private constructor(own: string, isOfProduct: boolean, all: readonly Topic[], earlier: readonly (readonly number[])[]) {
    this.#own = own;
    this.#isOfProduct = isOfProduct;
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
    return new Topics(own, event.startsWith(OF_PRODUCT), all, earlier);
  }

  /** The topics of some of the claims, by their indexes. */
  some(indexes: readonly number[]): Topics {
    const all = indexes.map((index) => this.#all[index]);
    const earlier = indexes.map((index) => this.#earlier[index]);
    return new Topics(this.#own, this.#isOfProduct, all, earlier);
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

  /** Those whose pages are short enough to tell one story, as bits. */
  get #inStories(): Int32Array {
    if (this.#stories === undefined) {
      this.#stories = newBits(this.#all.length);
      for (let i = 0; i < this.#all.length; i++) if (this.#all[i].story) addBit(this.#stories, i);
    }
    return this.#stories;
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
    const stories = this.#all[a].story ? this.#inStories : undefined;
    for (let word = 0; word < others.length; word++) {
      if (others[word] === 0) continue;
      const atOnce = stories === undefined ? 0 : stories[word] & names[word] & values[word];
      let linked = others[word] & atOnce;
      for (let rest = others[word] & ~atOnce & (names[word] | values[word]); rest !== 0; rest &= rest - 1)
        if (this.link(a, word * WORD + lowest(rest)) !== undefined) linked |= rest & -rest;
      others[word] = linked;
    }
  }

  /** Both pages are short enough to tell one story: there a month, a day without its month, or round values will do. */
  #isStory(a: number, b: number): boolean {
    return this.#all[a].story && this.#all[b].story;
  }

  /** Undefined where nothing makes two claims speak of one event. */
  link(first: number, second: number): Link | undefined {
    const haveName = this.#namesShared.has(first, second);
    if (this.#isOfProduct) return haveName ? "likely" : undefined;
    if (!haveName && !this.#valuesShared.has(first, second)) return undefined;
    const [a, b] = [this.#all[Math.min(first, second)], this.#all[Math.max(first, second)]];
    const { all: names, marked: strong } = shared(a.nameMarks, b.nameMarks, (own, other) => own | other);
    const { all: values, marked: precise } = shared(
      a.valueMarks,
      b.valueMarks,
      (own, other) => own & other,
      (index) => a.measures[index] === this.#own,
    );
    if ((names > 0 && precise > 0) || precise >= 2) return "sure";
    const isStory = this.#isStory(first, second);
    if (!isStory && strong === 0) return undefined;
    const days = sharedDays(a.days, b.days, isStory);
    const known = a.known.some((name) => b.known.includes(name));
    // many things happen in one town, or are told by one agency, on one day
    const isNamed = names > 1 || known || (names > 0 && values > 0);
    if (days >= 1 && strong > 0 && isNamed) return "sure";
    if (!isStory) return undefined;
    if ((days >= 1 && (names > 1 || values > 0)) || (names > 0 && values >= 2)) return "sure";
    if (days > 0 && (precise > 0 || isNamed)) return "sure";
    return (strong > 0 || values > 0) && names > 0 && values + days >= LONE_DAY ? "likely" : undefined;
  }
}

function earlierEvents(events: readonly Event[], than: string, own: string): number[] {
  const earlier: number[] = [];
  for (const { key, number, measure } of events) {
    if (key >= than) break;
    if (measure !== own) earlier.push(number);
  }
  return earlier;
}

/** How many both have, and how many of these are marked. */
interface Shared {
  readonly all: number;
  readonly marked: number;
}

/**
 * @param mark of the two marks of one that both have: a name that one page surely gives may begin a sentence of the other, a value must
 * be precise in both
 * @param isOwn whether the one at an index of the first list is left out
 */
function shared(a: Int32Array, b: Int32Array, mark: (own: number, other: number) => number, isOwn?: (index: number) => boolean): Shared {
  let all = 0;
  let marked = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const apart = (a[i] >> 1) - (b[j] >> 1);
    if (apart === 0 && isOwn?.(i) !== true) {
      all++;
      marked += mark(a[i], b[j]) & 1;
    }
    if (apart <= 0) i++;
    if (apart >= 0) j++;
  }
  return { all, marked };
}

/** What a month or a quarter that both name says, and a day without its month. */
const MONTH = 0.5;
const LONE_DAY = 0.75;

/** Where other stories are told beside, any of them has months. */
function sharedDays(a: readonly Day[], b: readonly Day[], isStory: boolean): number {
  let days = 0;
  for (const own of a) {
    const other = b.find(({ key }) => key === own.key) ?? (own.day === undefined ? undefined : b.find((one) => isSameDay(own, one)));
    if (other === undefined) continue;
    if (Math.min(own.weight, other.weight) >= WEIGHT.date) days++;
    else if (isStory) days += own.day === undefined ? MONTH : LONE_DAY;
  }
  return days;
}

/** 14日 against 9月14日, 3 March against 3 March 2025: what both say of a day is the same. */
function isSameDay(a: Day, b: Day): boolean {
  return a.day === b.day && isSame(a.month, b.month) && isSame(a.year, b.year);
}

function isSame(a: string, b: string): boolean {
  return a === "" || b === "" || a === b;
}
