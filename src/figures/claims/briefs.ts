/** Brief pages that share a name which few others have, and what else they share: whether they tell one story. */
import { distance } from "../interval.ts";
import { areOfOthers } from "./companies.ts";
import { WEIGHT } from "./names.ts";
import type { About, SlipFact } from "./slipfacts.ts";

export interface Brief {
  readonly names: ReadonlyMap<string, number>;
  readonly days: readonly Day[];
  readonly codes: readonly string[];
  readonly figures: readonly SlipFact[];
}

interface Day {
  readonly month: number;
  readonly day: number;
}

export function briefOf(figures: readonly SlipFact[]): Brief | undefined {
  const about = figures.find((figure) => figure.about !== undefined)?.about;
  return about && { names: new Map(about.names), days: daysOf(about), codes: about.codes, figures };
}

/** `2025-9-14`, `-9-14`, `--14`; months and quarters are no days. */
function daysOf({ days }: About): Day[] {
  return days
    .map((key) => key.split("-"))
    .filter((parts) => parts.length === 3)
    .map(([, month, day]) => ({ month: Number(month), day: Number(day) }));
}

/** Whether a page tells this value too. */
export function tells({ figures }: Brief, figure: SlipFact): boolean {
  return figures.some((other) => areOfOneUnit(other, figure) && distance(other, figure) === 0 && areNear(other, figure));
}

/** About so much is said of what lies beside it, but not of a figure that is told to more places and rounds to another. */
function areNear(a: SlipFact, b: SlipFact): boolean {
  const place = Math.max(a.place, b.place);
  return isOpen(a) || isOpen(b) || isWithin(a.value, b.value, place);
}

export function areOfOneUnit(a: SlipFact, b: SlipFact): boolean {
  return a.unit === b.unit || ((a.anyCurrency || b.anyCurrency) && CURRENCY.test(a.unit) && CURRENCY.test(b.unit));
}

const CURRENCY = /^[A-Z]{3}(?:\/|$)/;

/** What two pages share, and how much it says for their telling one story. */
export interface Shared {
  /** In powers of ten: how unlikely it is that two stories have as much in common. */
  readonly weight: number;
  readonly values: readonly string[];
  /** Other figures of both, of which one slipped from the other. */
  readonly slips: readonly string[];
  /** Of the figures of the page that has fewer, but for one that slipped. */
  readonly share: number;
  /** So many figures make all of it. */
  readonly size: number;
  readonly names: readonly string[];
  /** They met by a name. */
  readonly isNamed: boolean;
}

/** An equal value by how many digits both tell. */
export const VALUE_WEIGHT = [0, 0, 0.3, 1.3, 2.3];
/** A name that at most so many pages of the corpus have. */
const RARE_NAME: readonly (readonly [pages: number, weight: number])[] = [
  [6, 2],
  [12, 1.5],
];
/** Pages of more are not looked at. */
export const MOST_PAGES = 12;
/** Pages that met by a value have that one in common anyway, and so many others may have it. */
const MET_BY_VALUE = -0.8;
/** Without a name so many values are told to three places and more. */
const UNNAMED_VALUES = 2;
/** Any other name, as nobody counted the pages that have it. */
const OTHER_NAME = 0.3;
const MOST_OF_OTHERS = 0.9;
const SAME_DAY = 1.5;
const NEXT_DAY = 0.7;

/** Undefined where they tell of different days or companies. @param pages that have the name or value by which they met @param isNamed whether it is a name */
export function sharedBy(a: Brief, b: Brief, pages: number, isNamed: boolean): Shared | undefined {
  if (areOfOthers(a.codes, b.codes)) return undefined;
  const ofDays = sharedDays(a.days, b.days);
  if (ofDays === undefined) return undefined;
  const names = [...a.names.keys()].filter((key) => b.names.has(key));
  if (isNamed && !names.some((key) => Math.max(a.names.get(key) ?? 0, b.names.get(key) ?? 0) >= WEIGHT.name)) return undefined;
  const values = new Map<string, number>();
  const used = new Set<SlipFact>();
  for (const figure of a.figures) {
    const other = figure.digits > 1 ? b.figures.find((one) => isEqual(one, figure) && !used.has(one)) : undefined;
    if (other === undefined || values.has(figure.text)) continue;
    used.add(other);
    values.set(figure.text, VALUE_WEIGHT[Math.min(figure.digits, other.digits, VALUE_WEIGHT.length - 1)]);
  }
  const size = Math.max(1, Math.min(precise(a), precise(b)) - 1);
  const share = values.size / size;
  const telling = [...values.values()].filter((weight) => weight >= VALUE_WEIGHT[3]).length;
  if (!isNamed && telling < UNNAMED_VALUES) return undefined;
  const ofName = isNamed ? (RARE_NAME.find(([most]) => pages <= most)?.[1] ?? 0) : MET_BY_VALUE;
  const ofOthers = Math.min(MOST_OF_OTHERS, OTHER_NAME * (names.length - (isNamed ? 1 : 0)));
  return {
    weight: [...values.values()].reduce((sum, weight) => sum + weight, ofName + ofOthers + ofDays),
    values: [...values.keys()],
    slips: [],
    share,
    size,
    isNamed,
    names: names.map((key) => key.slice(key.indexOf(":") + 1)),
  };
}

/** Rounded to the coarser place of both. */
export function isWithin(a: number, b: number, place: number): boolean {
  return Math.abs(a - b) <= 0.501 * place;
}

function precise({ figures }: Brief): number {
  return new Set(figures.filter(({ digits }) => digits > 1).map(({ value }) => value)).size;
}

/** Who says "more than" tells no value that another has within his bounds. */
function isEqual(a: SlipFact, b: SlipFact): boolean {
  if (a.digits < 2 || !areOfOneUnit(a, b) || distance(a, b) !== 0) return false;
  return (!isOpen(a) && !isOpen(b)) || isWithin(a.value, b.value, Math.max(a.place, b.place));
}

function isOpen({ bound }: SlipFact): boolean {
  return bound === ">" || bound === "<";
}

/** What one day in common says, or one after the other, as news are told; undefined where both have days that are further apart. */
function sharedDays(a: readonly Day[], b: readonly Day[]): number | undefined {
  let best = a.length === 0 || b.length === 0 ? 0 : undefined;
  for (const one of a) {
    for (const other of b) {
      const areFull = one.month > 0 && other.month > 0;
      const apart = Math.abs(one.day - other.day) + (areFull ? DAYS * Math.abs(one.month - other.month) : 0);
      if (apart === 0) best = Math.max(best ?? 0, areFull ? SAME_DAY : NEXT_DAY);
      else if (apart === 1) best = Math.max(best ?? 0, areFull ? NEXT_DAY : 0);
    }
  }
  return best;
}

const DAYS = 31;
