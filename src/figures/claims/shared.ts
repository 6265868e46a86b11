/** What two sections have in common of names, values and days. */
import { WEIGHT } from "./names.ts";
import type { Day, Topic } from "./topics.ts";

export interface SharedNames {
  readonly all: number;
  /** Those that one of the pages surely gives as a name: it may begin a sentence of the other. */
  readonly strong: number;
  /** One of them is a name of a listed thing. */
  readonly known: boolean;
}

export function sharedNames(a: Topic, b: Topic): SharedNames {
  let all = 0;
  let strong = 0;
  for (let i = 0, j = 0; i < a.nameMarks.length && j < b.nameMarks.length; ) {
    const apart = (a.nameMarks[i] >> 1) - (b.nameMarks[j] >> 1);
    if (apart === 0) {
      all++;
      strong += (a.nameMarks[i] | b.nameMarks[j]) & 1;
    }
    if (apart <= 0) i++;
    if (apart >= 0) j++;
  }
  return { all, strong, known: a.known.some((name) => b.known.includes(name)) };
}

export interface SharedValues {
  readonly all: number;
  /** Of how many measures. */
  readonly measures: number;
  /** Told to three places and more in both. */
  readonly precise: number;
  /** One of these is what the compared figure is the growth of. */
  readonly base: boolean;
}

/** The equal values of two sections, without those of the measure that is compared. */
export function sharedValues(a: Topic, b: Topic, own: string): SharedValues {
  const measures = new Set<string>();
  const growth = own.replace(SCOPES, "");
  let all = 0;
  let precise = 0;
  let base = false;
  for (let i = 0, j = 0; i < a.valueMarks.length && j < b.valueMarks.length; ) {
    const apart = (a.valueMarks[i] >> 1) - (b.valueMarks[j] >> 1);
    if (apart === 0 && a.measures[i] !== own) {
      all++;
      measures.add(a.measures[i].replace(SCOPES, ""));
      const isPrecise = (a.valueMarks[i] & b.valueMarks[j] & 1) === 1;
      if (isPrecise) precise++;
      base ||= isPrecise && growth === `growth/${a.measures[i]}`;
    }
    if (apart <= 0) i++;
    if (apart >= 0) j++;
  }
  return { all, measures: measures.size, precise, base };
}

const SCOPES = /\+.*/;

/** What a month or a quarter says that both name, or a day that neither gives a month; and a day that one of them does. */
const PERIOD = 0.5;
export const LONE_DAY = 0.75;

/** How many days both name; where it is none and they are brief, what their best period says. Where other things are told beside, any of these has months. */
export function sharedDays(a: readonly Day[], b: readonly Day[], areBrief: boolean): number {
  let days = 0;
  let best = 0;
  for (const own of a) {
    const other = b.find(({ key }) => key === own.key) ?? (own.day === undefined ? undefined : b.find((one) => isSameDay(own, one)));
    if (other === undefined) continue;
    if (isDay(own) && isDay(other)) days++;
    else best = Math.max(best, isDay(own) || isDay(other) ? LONE_DAY : PERIOD);
  }
  return days > 0 || !areBrief ? days : best;
}

export function isDay({ weight }: Day): boolean {
  return weight >= WEIGHT.date;
}

/** 14日 against 9月14日, 3 March against 3 March 2025: what both say of a day is the same. */
function isSameDay(a: Day, b: Day): boolean {
  return a.day === b.day && isSame(a.month, b.month) && isSame(a.year, b.year);
}

function isSame(a: string, b: string): boolean {
  return a === "" || b === "" || a === b;
}
