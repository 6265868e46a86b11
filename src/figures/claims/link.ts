/** What two pages share of names, days and values, and whether it makes them speak of one event. */
import { type ClaimFact, unpackAnchors, valuePrefix } from "./facts.ts";
import { isName, WEIGHT } from "./names.ts";

export type Link = "sure" | "likely";

interface Day {
  readonly key: string;
  readonly weight: number;
  readonly year: string;
  readonly month: string;
  /** Undefined for months and quarters. */
  readonly day: string | undefined;
}

/** What a page speaks of, as sets of bits: two pages are held against each other by a few bitwise ands. */
export interface Topic {
  /** Names that say something, and those that say more. */
  readonly names: Int32Array;
  readonly strong: Int32Array;
  /** Values of other measures, and precise ones. */
  readonly values: Int32Array;
  readonly precise: Int32Array;
  /** Days and values whose key comes before the one that is reduced: pages that share one of them met there. */
  readonly earlier: Int32Array;
  /** Index into `days`. */
  readonly days: number;
  readonly story: boolean;
}

const BITS = 32;
/** More lists of days than one key has facts. */
const MAX_LISTS = 2 ** 20;

/** The topics of the facts of one key. Facts of one measure and its scopes only. */
export class Topics {
  readonly #event: string;
  readonly #prefix: string;
  readonly #names = new Map<string, number>();
  readonly #values = new Map<string, number>();
  readonly #events = new Map<string, number>();
  readonly #days: (readonly Day[])[] = [];
  readonly #dayIndex = new Map<string, number>();
  /** Days that two lists of days share, by their indexes. */
  readonly #shared = new Map<number, number>();

  constructor(event: string, { metric, scopes }: ClaimFact) {
    this.#event = event;
    this.#prefix = valuePrefix(metric, scopes);
  }

  add({ anchors, story }: ClaimFact): Topic {
    const names: number[] = [];
    const strong: number[] = [];
    const values: number[] = [];
    const precise: number[] = [];
    const earlier: number[] = [];
    const days: Day[] = [];
    for (const anchor of unpackAnchors(anchors)) {
      const { key, weight } = anchor;
      if (isName(anchor)) {
        if (weight < WEIGHT.weak) continue;
        const bit = bitOf(this.#names, key);
        names.push(bit);
        if (weight >= WEIGHT.name) strong.push(bit);
      } else if (key.startsWith("v:")) {
        if (key.startsWith(this.#prefix)) continue;
        const bit = bitOf(this.#values, key);
        values.push(bit);
        if (weight >= WEIGHT.value) precise.push(bit);
        if (key < this.#event) earlier.push(bitOf(this.#events, key));
      } else {
        const [year, month, day] = key.slice(2).split("-");
        days.push({ key, weight, year, month, day });
        const event = day === undefined ? key : `d:${day}`;
        if (event < this.#event) earlier.push(bitOf(this.#events, event));
      }
    }
    return {
      names: bitsOf(names),
      strong: bitsOf(strong),
      values: bitsOf(values),
      precise: bitsOf(precise),
      earlier: bitsOf(earlier),
      days: this.#dayList(days),
      story,
    };
  }

  #dayList(days: readonly Day[]): number {
    const key = days.map(({ key, weight }) => `${key} ${weight}`).join();
    let index = this.#dayIndex.get(key);
    if (index === undefined) {
      index = this.#days.push(days) - 1;
      this.#dayIndex.set(key, index);
    }
    return index;
  }

  /** Undefined where nothing makes the two speak of one event, or where they met under another key. */
  link(a: Topic, b: Topic): Link | undefined {
    if (meet(a.earlier, b.earlier)) return undefined;
    const names = shared(a.names, b.names);
    const values = shared(a.values, b.values);
    if (names === 0 && values === 0) return undefined;
    const strong = shared(a.strong, b.strong);
    const precise = shared(a.precise, b.precise);
    const days = this.#sharedDays(a.days, b.days);
    if ((days >= 1 && strong > 0) || (names > 0 && precise > 0) || precise >= 2) return "sure";
    // only a short page tells one story, where a month, a day without its month, or round values will do
    if (!a.story || !b.story) return undefined;
    if ((days >= 1 && (names > 0 || values > 0)) || (names > 0 && values >= 2)) return "sure";
    if (days > 0 && (strong > 0 || precise > 0 || names > 1 || (names > 0 && values > 0))) return "sure";
    return names > 0 && values + days >= 1 ? "likely" : undefined;
  }

  #sharedDays(a: number, b: number): number {
    const pair = a * MAX_LISTS + b;
    let days = this.#shared.get(pair);
    if (days === undefined) {
      days = sharedDays(this.#days[a], this.#days[b]);
      this.#shared.set(pair, days);
    }
    return days;
  }
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

function bitOf(known: Map<string, number>, key: string): number {
  let bit = known.get(key);
  if (bit === undefined) {
    bit = known.size;
    known.set(key, bit);
  }
  return bit;
}

function bitsOf(bits: readonly number[]): Int32Array {
  const words = new Int32Array(Math.ceil((Math.max(-1, ...bits) + 1) / BITS));
  for (const bit of bits) words[bit >>> 5] |= 1 << (bit & (BITS - 1));
  return words;
}

function meet(a: Int32Array, b: Int32Array): boolean {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) if ((a[i] & b[i]) !== 0) return true;
  return false;
}

function shared(a: Int32Array, b: Int32Array): number {
  const length = Math.min(a.length, b.length);
  let count = 0;
  for (let i = 0; i < length; i++) {
    let bits = a[i] & b[i];
    for (; bits !== 0; bits &= bits - 1) count++;
  }
  return count;
}
