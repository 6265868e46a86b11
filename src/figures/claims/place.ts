/** Where a figure stands among the others of its paragraph, and its clause. */
import { classTable, isHanClass } from "../../text/classes.ts";
import type { Figure } from "../figure.ts";

const COMMA = 0x2c;
/** By code unit. */
const clauseMarks = new Uint8Array(0x10000);
for (const mark of "，,;；、\n") clauseMarks[mark.charCodeAt(0)] = 1;

/** A figure among the others of its paragraph. */
export interface Place {
  readonly text: string;
  readonly figures: readonly Figure[];
  readonly index: number;
  readonly figure: Figure;
  readonly clause: Range;
  /** Where its sentence begins. */
  readonly floor: number;
}

export interface Range {
  readonly start: number;
  readonly end: number;
}

/** No clause says more of a figure, in UTF-16 units on either side of it. */
const MAX_CLAUSE = 200;

export function clauseOf(text: string, { start, end }: Figure, floor: number, ceiling: number): Range {
  const first = Math.max(floor, start - MAX_CLAUSE);
  const last = Math.min(ceiling, end + MAX_CLAUSE);
  let from = start;
  while (from > first && !isClauseMark(text, from - 1)) from--;
  let to = end;
  while (to < last && !isClauseMark(text, to)) to++;
  return { start: from, end: to };
}

function isClauseMark(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (clauseMarks[unit] === 0) return false;
  return unit !== COMMA || !isDigitAt(text, at - 1) || !isDigitAt(text, at + 1);
}

function isDigitAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0x30 && unit <= 0x39;
}

export function isHanAt(text: string, at: number): boolean {
  return at >= 0 && isHanClass(classTable[text.charCodeAt(at)]);
}

export function isLatinAt(text: string, at: number): boolean {
  const unit = at < 0 ? 0 : text.charCodeAt(at) | 0x20;
  return unit >= 0x61 && unit <= 0x7a;
}
