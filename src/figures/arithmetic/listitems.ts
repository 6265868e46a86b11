/** Whether two figures side by side can be items of one list. */
import type { Operand } from "./operands.ts";
import { isLike } from "./relation.ts";

/** 东京330万、首尔210万: the unit may be left out in the list. */
export function isItem(a: Operand, b: Operand): boolean {
  if (b.figure.family !== "number" || a.figure.family === b.figure.family) return isLike(a, b) && countsAlike(a, b);
  return a.figure.family === "count" && !UNIT_BEHIND.test(b.after);
}

/** 3位, 2次: two kinds. */
export function sameClassifier({ figure: a }: Operand, { figure: b }: Operand): boolean {
  return a.kind !== "count" || b.kind !== "count" || !isHan(a.text) || !isHan(b.text) || a.text.at(-1) === b.text.at(-1);
}

function isHan(text: string): boolean {
  return text.slice(-1) >= "一" && text.slice(-1) <= "鿿";
}

/** 投96局: a number whose unit was not read is of a measure of its own. */
const UNIT_BEHIND = /^[一-鿿](?<![和与及的，、])/;

function countsAlike({ figure, after }: Operand, { figure: other, after: behind }: Operand): boolean {
  return figure.family !== "number" || other.family !== "number" || UNIT_BEHIND.test(after) === UNIT_BEHIND.test(behind)
    ? !UNIT_BEHIND.test(behind) || figure.family !== "number" || after[0] === behind[0]
    : false;
}
