/** How one of two figures slipped from the other when it was copied: by a power of ten, two digits, the unit, or the direction of a change. */
import { distance } from "../interval.ts";
import { areOfOneUnit, isWithin } from "./briefs.ts";
import { areTransposed, areTransposedRounded, isOfMagnitude } from "./digits.ts";
import type { SlipFact } from "./slipfacts.ts";

export type SlipKind = "power" | "swapped" | "unit" | "direction";

const MOST_PLACES = 4;

export function kindOf(a: SlipFact, b: SlipFact): SlipKind | undefined {
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
  }
  if (areTransposed(a, b) || (places === 0 && areTransposedRounded(a, b))) return "swapped";
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
