/**
 * Slips between brief pages of one story: a figure of one page has the digits of a figure of the other in another order, in another
 * place, or in another unit, and neither page tells what the other does. Needs no word for what they measure.
 */
import type { DocumentFact } from "../../rule.ts";
import { distance } from "../interval.ts";
import { areOfOneUnit, type Brief, briefOf, MOST_PAGES, type Shared, sharedBy, tells, VALUE_WEIGHT } from "./briefs.ts";
import { datesDiffer } from "./claimdates.ts";
import { OF_VALUE, type SlipFact } from "./slipfacts.ts";
import { kindOf, type SlipKind } from "./slipkinds.ts";

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

/** Two figures of two pages, one of which may have slipped from the other. */
interface Candidate {
  readonly a: PlacedSlip;
  readonly b: PlacedSlip;
  readonly kind: SlipKind;
  readonly sameness: Sameness;
  readonly digits: number;
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

/** @param facts the figures of pages that have one name, or one value */
export function oddSlips(key: string, facts: readonly PlacedSlip[]): OddSlip[] {
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
  for (const slip of slipsAmong(pages, !key.startsWith(OF_VALUE))) {
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

function* slipsAmong(pages: readonly Page[], areNamed: boolean): Generator<Slip> {
  for (let i = 0; i < pages.length; i++) {
    for (let j = i + 1; j < pages.length; j++) {
      const [page, other] = [pages[i], pages[j]];
      const shared = sharedBy(page.brief, other.brief, pages.length, areNamed);
      if (shared === undefined) continue;
      const candidates = candidatesOf(page, other);
      for (const candidate of candidates) {
        const { a, b, kind } = candidate;
        const all = withSlips(shared, candidate, candidates);
        const firm = firmnessOf(candidate, all);
        if (firm === undefined) continue;
        const [first, second] = [a, b].map((fact) => backingOf(fact, pages));
        yield { kind, firm, shared: all, ...(first < second ? { odd: a, other: b } : { odd: b, other: a }) };
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

function candidatesOf(page: Page, other: Page): Candidate[] {
  const candidates: Candidate[] = [];
  for (const a of page.facts) {
    for (const b of other.facts) {
      const [one, two] = [a.value.slip, b.value.slip];
      const kind = kindOf(one, two);
      if (kind === undefined || (kind !== "direction" && (tells(other.brief, one) || tells(page.brief, two)))) continue;
      if (areApart(one.subjects, two.subjects) || datesDiffer(one.dates, two.dates)) continue;
      const sameness = samenessOf(one, page.brief, two, other.brief);
      if (sameness !== "metric" && one.isBare && two.isBare) continue;
      // one value that rises and falls may be rounded on one of the pages
      const digits = kind === "direction" ? Math.max(one.digits, two.digits) : Math.min(one.digits, two.digits);
      if (digits < leastDigits(kind, sameness)) continue;
      // what is planned in one page is done in the other; another value is none of it
      if (one.forecast !== two.forecast && (sameness !== "metric" || digits < LEAST_OF_PLAN)) continue;
      candidates.push({ a, b, kind, sameness, digits: Math.min(one.digits, two.digits) });
    }
  }
  return candidates;
}

/** How far what two figures measure is one: by a word of the lexicon, by the words beside them, as nothing else has their unit, or nothing says so; two metrics, or two parts. */
type Sameness = "metric" | "words" | "unit" | "untold" | "other" | "apart";

/** What that says for a slip, in powers of ten. */
const SAMENESS: Readonly<Record<Sameness, number>> = { metric: 0.5, words: 0.3, unit: 0.3, untold: 0, other: 0, apart: 0 };
/** Digits that are no chance, by what else says so. */
const LEAST_DIGITS: Readonly<Record<Sameness, number>> = {
  metric: 2,
  words: 3,
  unit: 2,
  untold: 3,
  other: 4,
  apart: Number.POSITIVE_INFINITY,
};
const SURE_DIGITS = 4;
const LEAST_OF_PLAN = 3;
/** What rises by as much as something falls by says so with fewer. */
function leastDigits(kind: SlipKind, sameness: Sameness): number {
  return kind === "direction" && sameness === "words" ? LEAST_DIGITS.metric : LEAST_DIGITS[sameness];
}

/** How much a slip says itself, in powers of ten, by the digits of both: figures of two things have the same ones that seldom. */
const SLIP_WEIGHT = [0, 0, 0.4, 1, 2];
/** What one says for another one: pages of one story that were copied carelessly have several. */
const OTHER_SLIP_WEIGHT = [0, 0, 0, 0.7, 1.5];
/** Two stories have this much in common in one pair of pages out of some thousands. */
const ONE_STORY = 3.2;
/** Pages of one story agree on more of their figures; issues of one bulletin have a few in common by chance. More where nothing else says so. */
const LEAST_SHARE = 0.25;
const SURE_SHARE = 0.5;

/** What two pages share, with the other figures of which one surely slipped from the other. */
function withSlips(shared: Shared, { a, b }: Candidate, all: readonly Candidate[]): Shared {
  const used = new Set([a, b]);
  let { weight } = shared;
  const slips: string[] = [];
  for (const slip of all) {
    const says = isSame(slip) ? OTHER_SLIP_WEIGHT[Math.min(slip.digits, SURE_DIGITS)] : 0;
    if (says === 0 || slip.kind === "direction" || slip.kind === "unit" || used.has(slip.a) || used.has(slip.b)) continue;
    used.add(slip.a).add(slip.b);
    weight += says;
    slips.push(`${slip.a.value.slip.text} / ${slip.b.value.slip.text}`);
  }
  return { ...shared, weight, slips, share: shared.share + slips.length / shared.size };
}

function isSame({ sameness }: Candidate): boolean {
  return SAMENESS[sameness] > 0;
}

/** Undefined where what the pages share does not tell that it is a slip; else whether it surely is. */
function firmnessOf(candidate: Candidate, shared: Shared): boolean | undefined {
  const { kind, sameness, digits } = candidate;
  if ((kind === "unit" && !isSame(candidate)) || shared.share < leastShare(candidate, shared)) return undefined;
  if (shared.weight + SAMENESS[sameness] + weightOf(kind, digits) < ONE_STORY) return undefined;
  return digits >= (sameness === "unit" ? LEAST_DIGITS.untold : isSame(candidate) ? 0 : SURE_DIGITS);
}

function leastShare({ kind, sameness, digits }: Candidate, { isNamed }: Shared): number {
  if (!isNamed || (sameness !== "metric" && sameness !== "words")) return SURE_SHARE;
  // of a series that is told every month, digits change places by themselves; they are not moved by a place
  if (sameness === "metric" && kind === "power" && digits >= SURE_DIGITS) return 0;
  return kind === "direction" && sameness === "words" ? SURE_SHARE : LEAST_SHARE;
}

function samenessOf(a: SlipFact, page: Brief, b: SlipFact, other: Brief): Sameness {
  if (a.metric === undefined || b.metric === undefined) {
    if (areOfSameWords(a, b)) return "words";
    return isOnly(a, page, other) && isOnly(b, other, page) ? "unit" : "untold";
  }
  if (areAlike(a.scopes, b.scopes)) return a.metric === b.metric ? "metric" : "other";
  return a.scopes.length === 0 || b.scopes.length === 0 ? "other" : "apart";
}

/** Of all that a page tells in a unit the only figure that another one does not tell. */
function isOnly(figure: SlipFact, page: Brief, other: Brief): boolean {
  return (
    !ANY_THING.test(figure.unit) &&
    page.figures.every((one) => one === figure || !areOfOneUnit(one, figure) || one.value === figure.value || tells(other, one))
  );
}

/** Shares and counts are of anything. */
const ANY_THING = /^(?:1|count|multiple)(?:\/|$)/;

function weightOf(kind: SlipKind, digits: number): number {
  // that both tell the value is what is doubted
  if (kind === "direction") return -VALUE_WEIGHT[Math.min(digits, VALUE_WEIGHT.length - 1)];
  return SLIP_WEIGHT[Math.min(digits, SLIP_WEIGHT.length - 1)];
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
