/** A start that is told as so long after a date: 1937年赴英，四年后回国，此后工作25年，直到1966年 counts from 1941. */
import { withoutSpace } from "../arithmetic/operands.ts";
import type { Figure } from "../figure.ts";
import type { Ends } from "./ends.ts";
import { SECONDS_A_QUARTER } from "./lengths.ts";

const LATER = /^(?:之|以)?后(?!期)|^ (?:later|afterwards?)\b/;
const NEXT_YEAR = /(?:[次翌]年|第二年|转年|隔年|\bthe (?:next|following) year\b)(?! ?(?:in )?$)/;
const SECONDS_A_YEAR = 365.2425 * 86400;

/** The two ends with the start moved on by what is told between it and the length; undefined where nobody can tell by how much. */
export function shifted(
  text: string,
  figures: readonly Figure[],
  length: Figure,
  [from, to]: readonly Figure[],
  ends: Ends,
): Ends | undefined {
  const limit = to === undefined || to.start < from.end ? length.start : Math.min(length.start, to.start);
  if (from.end >= limit) return ends;
  // 次年1月19日 is the end itself
  let [start] = ends;
  if (NEXT_YEAR.test(text.slice(from.end, limit))) start = yearsOn(start.year, 1);
  for (const step of figures) {
    if (step.kind !== "duration" || step.start < from.end || step.end > limit || !isLater(text, step)) continue;
    if (step.factor <= SECONDS_A_QUARTER || start.year === undefined) return undefined;
    start = yearsOn(start.year, Math.round(step.value / SECONDS_A_YEAR));
  }
  return [start, ends[1]];
}

function isLater(text: string, { end }: Figure): boolean {
  const behind = text.slice(end, end + 12);
  return LATER.test(behind) || LATER.test(withoutSpace(behind));
}

function yearsOn(year: number | undefined, years: number): Ends[0] {
  return year === undefined ? {} : { year: year + years };
}
