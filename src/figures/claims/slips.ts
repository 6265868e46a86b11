/**
 * Slips between brief pages of one story: a figure of one page has the digits of a figure of the other in another order, in another
 * place, or in another unit, and neither page tells what the other does. Needs no word for what they measure.
 */
import type { DocumentFact } from "../../rule.ts";
import { distance } from "../interval.ts";
import { areOfOneUnit, type Brief, briefOf, isWithin, MOST_PAGES, type Shared, sharedBy, tells, VALUE_WEIGHT } from "./briefs.ts";
import { datesDiffer } from "./claimdates.ts";
import { areTransposed, isOfMagnitude } from "./digits.ts";
import type { SlipFact } from "./slipfacts.ts";

export type SlipKind = "power" | "swapped" | "unit" | "direction";
export type PlacedSlip = DocumentFact<{ readonly slip: SlipFact }>;

/** A figure that fewer pages tell than another; of equals the later one. */
export interface OddSlip {
  readonly fact: PlacedSlip;
  readonly against: readonly PlacedSlip[];
  readonly kind: SlipKind;
  /** The same is measured, as words tell, or the digits are so many that chance is out of the question. */
  readonly firm: boolean;
  /** What its page and that of the first of the others have in common. */
  readonly shared: Shared;
}

interface Page {
  readonly facts: readonly PlacedSlip[];
  readonly brief: Brief;
}

interface Slip {
  readonly kind: SlipKind;
  readonly firm: boolean;
  readonly shared: Shared;
  /** The odd one and the other. */
  readonly odd: PlacedSlip;
  readonly other: PlacedSlip;
}

const MAX_LISTED = 6;

/** @param facts the figures of pages that have one name */
export function oddSlips(facts: readonly PlacedSlip[]): OddSlip[] {
  const byDocument = new Map<string, PlacedSlip[]>();
  for (const fact of facts) {
    const own = byDocument.get(fact.document);
    if (own) own.push(fact);
    else if (byDocument.size === MOST_PAGES)
      return []; // what so many pages name tells no story
    else byDocument.set(fact.document, [fact]);
  }
  const pages = [...byDocument.values()].flatMap((own): Page[] => {
    const brief = briefOf(own.map(({ value }) => value.slip));
    return brief === undefined ? [] : [{ facts: own, brief }];
  });
  const odd = new Map<PlacedSlip, Slip[]>();
  for (const slip of slipsAmong(pages)) {
    const known = odd.get(slip.odd);
    if (known) known.push(slip);
    else odd.set(slip.odd, [slip]);
  }
  return Array.from(odd, ([fact, own]) => ({
    fact,
    against: own.slice(0, MAX_LISTED).map(({ other }) => other),
    kind: own[0].kind,
    firm: own.some(({ firm }) => firm),
    shared: own[0].shared,
  }));
}

function* slipsAmong(pages: readonly Page[]): Generator<Slip> {
  for (let i = 0; i < pages.length; i++) {
    for (let j = i + 1; j < pages.length; j++) {
      const [page, other] = [pages[i], pages[j]];
      const shared = sharedBy(page.brief, other.brief, pages.length);
      if (shared === undefined || shared.weight < LEAST_SHARED || shared.share < LEAST_SHARE) continue;
      for (const a of page.facts) {
        for (const b of other.facts) {
          const slip = slipOf(a.value.slip, page.brief, b.value.slip, other.brief, shared);
          if (slip === undefined) continue;
          const [first, second] = [a, b].map((fact) => backingOf(fact, pages));
          yield first < second ? { ...slip, shared, odd: a, other: b } : { ...slip, shared, odd: b, other: a };
        }
      }
    }
  }
}

/** How many other pages tell the value as this one does. */
function backingOf({ document, value: { slip } }: PlacedSlip, pages: readonly Page[]): number {
  return pages.filter(
    ({ facts, brief }) =>
      facts[0].document !== document &&
      brief.figures.some((one) => one.unit === slip.unit && distance(one, slip) === 0 && one.direction * slip.direction >= 0),
  ).length;
}

/** How far what two figures measure is one: by a word of the lexicon, by the words beside them, or nothing says so; two metrics, or two parts. */
type Sameness = "metric" | "words" | "untold" | "other" | "apart";

/** What that says for a slip, in powers of ten. */
const SAMENESS: Readonly<Record<Sameness, number>> = { metric: 0.5, words: 0.3, untold: 0, other: 0, apart: 0 };
/** Digits that are no chance, by what else says so. */
const LEAST_DIGITS: Readonly<Record<Sameness, number>> = { metric: 2, words: 3, untold: 3, other: 4, apart: Number.POSITIVE_INFINITY };
const SURE_DIGITS = 4;
/** How much a slip says itself, in powers of ten, by the digits of both: figures of two things have the same ones that seldom. */
const SLIP_WEIGHT = [0, 0, 0.4, 1, 2];
/** Two stories have this much in common in one pair of pages out of some thousands. */
const ONE_STORY = 3.2;
/** Pages of one story agree on more of their figures; issues of one bulletin have a few in common by chance. More where nothing else says so. */
const LEAST_SHARE = 0.25;
const SURE_SHARE = 0.5;
const LEAST_SHARED = ONE_STORY - SLIP_WEIGHT[SURE_DIGITS] - SAMENESS.metric;

/** How one of two figures slipped from the other. */
function slipOf(a: SlipFact, page: Brief, b: SlipFact, other: Brief, shared: Shared): Pick<Slip, "kind" | "firm"> | undefined {
  if (a.forecast !== b.forecast || areApart(a.subjects, b.subjects) || datesDiffer(a.dates, b.dates)) return undefined;
  const sameness = samenessOf(a, b);
  const kind = kindOf(a, b);
  if (kind === undefined || (sameness !== "metric" && a.isBare && b.isBare)) return undefined;
  if (kind !== "direction" && (tells(other, a) || tells(page, b))) return undefined;
  const isSame = SAMENESS[sameness] > 0;
  if ((kind === "unit" && !isSame) || digitsFor(kind, a, b) < LEAST_DIGITS[sameness]) return undefined;
  if (!isSame && shared.share < SURE_SHARE) return undefined;
  const digits = Math.min(a.digits, b.digits);
  const weight = shared.weight + SAMENESS[sameness] + weightOf(kind, digits);
  return weight < ONE_STORY ? undefined : { kind, firm: isSame || digits >= SURE_DIGITS };
}

function samenessOf(a: SlipFact, b: SlipFact): Sameness {
  if (a.metric === undefined || b.metric === undefined) return areOfSameWords(a, b) ? "words" : "untold";
  if (!areAlike(a.scopes, b.scopes)) return "apart";
  return a.metric === b.metric ? "metric" : "other";
}

/** One value that rises and falls may be rounded on one of the pages. */
function digitsFor(kind: SlipKind, a: SlipFact, b: SlipFact): number {
  return kind === "direction" ? Math.max(a.digits, b.digits) : Math.min(a.digits, b.digits);
}

function weightOf(kind: SlipKind, digits: number): number {
  // that both tell the value is what is doubted
  if (kind === "direction") return -VALUE_WEIGHT[Math.min(digits, VALUE_WEIGHT.length - 1)];
  return SLIP_WEIGHT[Math.min(digits, SLIP_WEIGHT.length - 1)];
}

const MOST_PLACES = 4;

function kindOf(a: SlipFact, b: SlipFact): SlipKind | undefined {
  if (Math.max(a.digits, b.digits) < 2) return undefined;
  if (!areOfOneUnit(a, b)) return isOnePrinted(a, b) && isMoney(a) && isMoney(b) ? "unit" : undefined;
  if (distance(a, b) === 0) {
    const isTurned = a.direction * b.direction < 0 && isWithin(a.value, b.value, Math.max(a.place, b.place));
    return isTurned ? "direction" : undefined;
  }
  const places = Math.round(Math.log10(a.value / b.value));
  if (places !== 0) {
    if (Math.abs(places) > MOST_PLACES) return undefined;
    const scale = 10 ** places;
    if (isWithin(a.value / scale, b.value, Math.max(a.place / scale, b.place)) && mayBeRounded(a, b)) return "power";
  } else if (areTransposed(a, b)) return "swapped";
  return a.factor !== b.factor && isOnePrinted(a, b) ? "unit" : undefined;
}

function isMoney({ unit }: SlipFact): boolean {
  return /^[A-Z]{3}$/.test(unit);
}

/** Told to as many digits, or the one with fewer is called about so much or is of a round magnitude. */
function mayBeRounded(a: SlipFact, b: SlipFact): boolean {
  const [fewer, more] = a.digits < b.digits ? [a, b] : [b, a];
  return more.digits - fewer.digits < 2 || fewer.bound !== "=" || isOfMagnitude(fewer);
}

/** The same number was printed, of another unit. */
function isOnePrinted(a: SlipFact, b: SlipFact): boolean {
  return isWithin(a.value / a.factor, b.value / b.factor, Math.max(a.place / a.factor, b.place / b.factor));
}

/** Han characters that both have beside the figure; of Latin words one is enough. */
const SHARED_HAN = 2;
const LATIN = /^[a-z]/;

function areOfSameWords(a: SlipFact, b: SlipFact): boolean {
  let han = 0;
  for (const word of a.words) {
    if (!b.words.includes(word)) continue;
    if (LATIN.test(word) || ++han >= SHARED_HAN) return true;
  }
  return false;
}

function areAlike(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one) => b.includes(one));
}

function areApart(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((one) => b.includes(one));
}
