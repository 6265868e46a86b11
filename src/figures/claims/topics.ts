/** What a section speaks of, unpacked from its claims' facts: lists of numbers, for two sections to be held against each other. */
import { type ClaimFact, CODE, DAY, dayKey, unpackAnchors, VALUE } from "./facts.ts";
import { isKnown, isName, knownName, WEIGHT } from "./names.ts";

export interface Day {
  readonly key: string;
  readonly weight: number;
  readonly year: string;
  readonly month: string;
  /** Undefined for months and quarters. */
  readonly day: string | undefined;
}

/** What sections meet by. */
export interface Event {
  readonly key: string;
  readonly number: number;
  /** Undefined for a day. */
  readonly measure: string | undefined;
}

export interface Topic {
  /** Numbers of the names that say something, and of values. */
  readonly names: readonly number[];
  readonly values: readonly number[];
  /** Names of listed things: these name one thing, where a word in upper case may be a town or an agency. */
  readonly known: readonly string[];
  /** Of the companies it tells of, where it gives these. */
  readonly codes: readonly string[];
  /** Twice the number of each name, and one more where it says much. Ascending. */
  readonly nameMarks: Int32Array;
  /** The same of values: one more where they are precise. */
  readonly valueMarks: Int32Array;
  /** The measure of each value. */
  readonly measures: readonly string[];
  readonly days: readonly Day[];
  /** Its page is so short that it tells one story. */
  readonly brief: boolean;
  /** Ascending by key. */
  readonly events: readonly Event[];
}

/** A section's claims meet others under many keys, and near-copies have the same anchors: this many topics are kept for the next key. */
const MOST_KEPT = 2048;

let numbers = new Map<string, number>();
let topics = new Map<string, Topic>();

/** The topics of one key's claims. Numbers hold among topics of one call only. */
export function topicsOf(claims: readonly ClaimFact[]): Topic[] {
  if (topics.size > MOST_KEPT) {
    numbers = new Map();
    topics = new Map();
  }
  return claims.map(({ anchors }) => {
    let topic = topics.get(anchors);
    if (topic === undefined) {
      topic = unpack(anchors);
      topics.set(anchors, topic);
    }
    return topic;
  });
}

function unpack(packed: string): Topic {
  const names: number[] = [];
  const known: string[] = [];
  const codes: string[] = [];
  const nameMarks: number[] = [];
  const valueMarks: { mark: number; measure: string }[] = [];
  const days: Day[] = [];
  const events: Event[] = [];
  const { anchors, brief } = unpackAnchors(packed);
  for (const anchor of anchors) {
    const { key, weight } = anchor;
    const number = numberOf(key);
    if (key.startsWith(CODE)) codes.push(key);
    else if (isName(anchor)) {
      if (weight < WEIGHT.weak) continue;
      names.push(number);
      if (isKnown(anchor)) known.push(knownName(anchor));
      nameMarks.push(2 * number + (weight >= WEIGHT.name ? 1 : 0));
    } else if (key.startsWith(VALUE)) {
      const measure = key.slice(VALUE.length, key.lastIndexOf(":", key.lastIndexOf(":") - 1));
      valueMarks.push({ mark: 2 * number + (weight >= WEIGHT.value ? 1 : 0), measure });
      events.push({ key, number, measure });
    } else {
      const [year, month, day] = key.slice(DAY.length).split("-");
      days.push({ key, weight, year, month, day });
      const event = dayKey(key);
      events.push({ key: event, number: numberOf(event), measure: undefined });
    }
  }
  valueMarks.sort((a, b) => a.mark - b.mark);
  return {
    names,
    known,
    codes,
    values: valueMarks.map(({ mark }) => mark >> 1),
    nameMarks: Int32Array.from(nameMarks).sort(),
    valueMarks: Int32Array.from(valueMarks, ({ mark }) => mark),
    measures: valueMarks.map(({ measure }) => measure),
    days,
    brief,
    events: events.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)),
  };
}

function numberOf(key: string): number {
  let number = numbers.get(key);
  if (number === undefined) {
    number = numbers.size;
    numbers.set(key, number);
  }
  return number;
}
