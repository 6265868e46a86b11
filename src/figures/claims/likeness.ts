/** Two statements side by side: whether they speak in the same words, and of figures that can be held against each other. */
import { sameMeasure } from "../arithmetic/operands.ts";
import type { Figure } from "../figure.ts";
import { RANGE_BEFORE } from "./qualities.ts";
import { commonEnd, hanBehind, hanPairs, type Statement } from "./statements.ts";

/** Small counts are said of too many things. */
const MIN_COUNT = 20;
/** Fewer Han characters that both clauses end with name nothing. */
export const MIN_END = 2;

/** The least that either way of comparing asks for; told by the words alone, it spares most pairs a closer look. */
export function haveWordsInCommon(first: Statement, second: Statement): boolean {
  if (first.isHan && second.isHan) return commonEnd(first.tail, second.tail) >= MIN_END;
  return first.stems.length > 0 && second.stems.some((stem) => first.stems.includes(stem));
}

/** Neither words of its own nor the other end of a range. */
export function isWordless({ tail, stems, lead }: Statement): boolean {
  return tail === "" && stems.length === 0 && !RANGE_BEFORE.test(lead);
}

/** The word stands right before or right behind the figure. */
export function isBeside({ before, behind }: Statement, word: string): boolean {
  return before.at(-1) === word || behind[0] === word;
}

/** Bare numbers of two nouns are no measure of one thing. */
export function areOfOneMeasure(a: Figure, b: Figure): boolean {
  return (
    sameMeasure(a, b) &&
    (a.kind !== "number" || b.kind !== "number" || a.counted === undefined || b.counted === undefined || a.counted === b.counted)
  );
}

export function isSmallCount(figure: Figure): boolean {
  return isCount(figure) && !SCALE.test(figure.text) && figure.value < MIN_COUNT;
}

const SCALE = /\./;

/** 2,150名长者, 1,250名长者. */
export function countOneNoun(first: Statement, second: Statement): boolean {
  const noun = hanBehind(first);
  return noun !== undefined && noun === hanBehind(second);
}

/** Whether all pairs of neighbouring Han characters and all Latin words stand in a text. */
export function isTold(words: string, text: string): boolean {
  return hanPairs(words).every((pair) => text.includes(pair)) && (words.match(LATIN) ?? []).every((word) => text.includes(word));
}

const LATIN = /[A-Za-z0-9]+/g;

export function isCount({ kind }: Figure): boolean {
  return kind === "count" || kind === "number";
}
