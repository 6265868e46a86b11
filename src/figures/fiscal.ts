/** Reads a quarter or half year as reports abbreviate them: 22Q1, 2023Q2, 3Q23, 1H24, FY2025 Q4, Q3. */

import { isDigit, isLetter } from "./candidates.ts";
import { codeAt } from "./codes.ts";
import type { DateReading } from "./dates.ts";

const PERIOD =
  /(?:FY)?(20\d{2}|\d{2})(?: ?年)?[ -]?(?:Q([1-4])|H([12]))(?![A-Za-z\d])|(?:([1-4])Q|([12])H)(20\d{2}|\d{2})(?!\d|[A-Za-z])|Q([1-4])(?: (?:FY ?)?(20\d{2}))?(?![A-Za-z\d%]|[.,]\d)/y;

const CENTURY = 2000;
const QUARTER = 0x51;
const HALF = 0x48;
const FISCAL_END = 0x59;

/** At a digit: where such a period begins whose first digit this is; undefined where none may. */
export function fiscalStart(text: string, at: number): number | undefined {
  const before = codeAt(text, at - 1);
  if (before === QUARTER) return isLetter(codeAt(text, at - 2)) || isDigit(codeAt(text, at - 2)) ? undefined : at - 1;
  if (before === FISCAL_END) return codeAt(text, at - 2) === FISCAL && !isLetter(codeAt(text, at - 3)) ? at - 2 : undefined;
  return isLetter(before) || isDigit(before) || !marksBehind(text, at) ? undefined : at;
}

/** A letter of a period, or what may part the year from it, behind the digits. */
function marksBehind(text: string, at: number): boolean {
  let end = at + 1;
  while (end - at < YEAR_DIGITS && isDigit(codeAt(text, end))) end++;
  const next = codeAt(text, end);
  if (next === QUARTER || next === HALF) return true;
  const apart = next === YEAR || next === SPACE || next === HYPHEN ? codeAt(text, end + 1) : 0;
  return apart === QUARTER || apart === HALF || (next === YEAR && apart === SPACE && isMark(codeAt(text, end + 2)));
}

function isMark(unit: number): boolean {
  return unit === QUARTER || unit === HALF;
}

const FISCAL = 0x46;
const YEAR_DIGITS = 4;
const YEAR = "年".charCodeAt(0);
const SPACE = 0x20;
const HYPHEN = 0x2d;

/** @param start as `fiscalStart` tells */
export function readFiscal(text: string, start: number): DateReading | undefined {
  PERIOD.lastIndex = start;
  const period = PERIOD.exec(text);
  if (period === null) return undefined;
  const [, year, quarter, half, quarterFirst, halfFirst, yearBehind, bare, yearOfBare] = period;
  const told = year ?? yearBehind ?? yearOfBare;
  const inQuarter = quarter ?? quarterFirst ?? bare;
  const inHalf = half ?? halfFirst;
  return {
    start,
    end: PERIOD.lastIndex,
    date: {
      ...(told === undefined ? {} : { year: told.length === 2 ? CENTURY + Number(told) : Number(told) }),
      ...(inQuarter === undefined ? {} : { quarter: Number(inQuarter) }),
      ...(inHalf === undefined ? {} : { half: Number(inHalf) }),
    },
  };
}
