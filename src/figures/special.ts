/** Builds the figures that are no number with a unit, with the approximators around them. */
import { boundAfter, boundBefore, intervalOf } from "./bounds.ts";
import { type Bound, type Figure, type FigureKind, newFigure } from "./figure.ts";
import type { Interval } from "./interval.ts";
import { magnitudeOf, type Numeral, readDigits, readHan, readWords } from "./numerals.ts";
import type { UnitFamily } from "./units.ts";

/** Characters of a Han number in one of these, exact or vague. */
export const MAX_HAN_NUMBER = 6;
export const HAN_NUMBER = `[零一二两三四五六七八九十百几数]{1,${MAX_HAN_NUMBER}}`;

export function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

export function numberOf(text: string): Numeral | undefined {
  const numeral = readDigits(text, 0) ?? readWords(text, 0) ?? readHan(text, 0);
  // 数十万: the magnitude behind a vague number
  const magnitude = numeral?.range ? magnitudeOf(text.slice(numeral.end)) : 1;
  if (numeral?.range === undefined || magnitude === 1) return numeral;
  const [low, high] = numeral.range;
  return { ...numeral, value: numeral.value * magnitude, range: [low * magnitude, high * magnitude], ulp: numeral.ulp * magnitude };
}

export function figure(
  text: string,
  start: number,
  end: number,
  floor: number,
  kind: FigureKind,
  value: number,
  ulp: number,
  digits: number,
  vague?: Interval,
): Figure {
  const before = boundBefore(text, start);
  const after = boundAfter(text, end);
  const told = before && before.start >= floor ? before : undefined;
  const bound: Bound = vague ? "range" : (after?.bound ?? told?.bound ?? "=");
  return build(
    text,
    told?.start ?? start,
    after?.end ?? end,
    kind,
    value,
    vague ?? intervalOf(bound, value, ulp, digits),
    bound,
    ulp,
    digits,
  );
}

const FAMILIES: Partial<Record<FigureKind, readonly [UnitFamily, string]>> = {
  ratio: ["ratio", "1"],
  multiple: ["multiple", "1"],
  duration: ["time", "s"],
  rank: ["rank", "rank"],
};

export function build(
  text: string,
  start: number,
  end: number,
  kind: FigureKind,
  value: number,
  interval: Interval,
  bound: Bound,
  ulp: number,
  digits: number,
): Figure {
  const made = newFigure(text, start, end, kind, bound, value, interval);
  made.ulp = ulp;
  made.place = ulp;
  made.digits = digits;
  const measure = FAMILIES[kind];
  if (measure !== undefined) [made.family, made.unit] = measure;
  return made;
}
