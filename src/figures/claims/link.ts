/** What two pages share of names, days and values, and whether it makes them speak of one event. */
import { BitSquare } from "./bits.ts";
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
  #dates: BitSquare | undefined;

  /** @param event that all of them share */
  constructor(event: string, claims: readonly ClaimFact[]) {
    const [{ metric, scopes }] = claims;
    this.#own = measureOf(metric, scopes);
    this.#isOfProduct = event.startsWith(OF_PRODUCT);
    this.#all = topicsOf(claims);
    this.#earlier = this.#all.map(({ events }) => earlierEvents(events, event, this.#own));
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

  #shareName(a: number, b: number): boolean {
    this.#names ??= BitSquare.ofShared(this.#all.map(({ names }) => names));
    return this.#names.has(a, b);
  }

  #shareValue(a: number, b: number): boolean {
    this.#values ??= BitSquare.ofShared(this.#all.map((topic) => this.#othersValues(topic)));
    return this.#values.has(a, b);
  }

  /** Those of other measures. */
  #othersValues({ values, measures }: Topic): readonly number[] {
    return measures.includes(this.#own) ? values.filter((_, i) => measures[i] !== this.#own) : values;
  }

  #shareDate(a: number, b: number): boolean {
    this.#dates ??= BitSquare.ofShared(this.#all.map(({ dates }) => dates));
    return this.#dates.has(a, b);
  }

  /** Whether something makes two claims speak of one event. */
  areLinked(a: number, b: number): boolean {
    const isAtOnce = this.#isStory(a, b) && this.#shareName(a, b) && (this.#shareValue(a, b) || this.#shareDate(a, b));
    return isAtOnce || this.link(a, b) !== undefined;
  }

  /** Both pages are short enough to tell one story: there a month, a day without its month, or round values will do. */
  #isStory(a: number, b: number): boolean {
    return this.#all[a].story && this.#all[b].story;
  }

  /** Undefined where nothing makes two claims speak of one event. */
  link(first: number, second: number): Link | undefined {
    if (this.#isOfProduct) return this.#shareName(first, second) ? "likely" : undefined;
    if (!this.#shareName(first, second) && !this.#shareValue(first, second)) return undefined;
    const [a, b] = [this.#all[Math.min(first, second)], this.#all[Math.max(first, second)]];
    const { all: names, marked: strong } = shared(a.nameMarks, b.nameMarks);
    const { all: values, marked: precise } = shared(a.valueMarks, b.valueMarks, (index) => a.measures[index] === this.#own);
    if ((names > 0 && precise > 0) || precise >= 2) return "sure";
    const isStory = this.#isStory(first, second);
    if (!isStory && strong === 0) return undefined;
    const days = sharedDays(a.days, b.days);
    if (days >= 1 && strong > 0) return "sure";
    if (!isStory) return undefined;
    if ((days >= 1 && (names > 0 || values > 0)) || (names > 0 && values >= 2)) return "sure";
    if (days > 0 && (strong > 0 || precise > 0 || names > 1 || (names > 0 && values > 0))) return "sure";
    return names > 0 && values + days >= 1 ? "likely" : undefined;
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

/** How many both have, and how many of these both have marked. */
interface Shared {
  readonly all: number;
  readonly marked: number;
}

/** @param isOwn whether the one at an index of the first list is left out */
function shared(a: Int32Array, b: Int32Array, isOwn?: (index: number) => boolean): Shared {
  let all = 0;
  let marked = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const apart = (a[i] >> 1) - (b[j] >> 1);
    if (apart === 0 && isOwn?.(i) !== true) {
      all++;
      marked += a[i] & b[j] & 1;
    }
    if (apart <= 0) i++;
    if (apart >= 0) j++;
  }
  return { all, marked };
}

/** Half a day for a month, a quarter or a day without its month. */
function sharedDays(a: readonly Day[], b: readonly Day[]): number {
  let days = 0;
  for (const own of a) {
    const other = b.find(({ key }) => key === own.key) ?? (own.day === undefined ? undefined : b.find((one) => isSameDay(own, one)));
    if (other !== undefined) days += Math.min(own.weight, other.weight) >= WEIGHT.date ? 1 : 0.5;
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
