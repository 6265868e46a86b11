/** The change that is told right behind a value: two values with two changes are of two things or two times, however alike their words. */
import type { Contradiction } from "./within.ts";

export function haveOwnChanges({ first, second }: Contradiction): boolean {
  const [a, b] = [changeBehind(first), changeBehind(second)];
  return a !== undefined && b !== undefined && a !== b;
}

function changeBehind({ block, figure }: Contradiction["first"]): string | undefined {
  const match = CHANGE.exec(block.text.slice(figure.end, figure.end + REACH));
  return match === null ? undefined : match[0].slice(match[0].search(/[+\d-]/));
}

const REACH = 40;
const CHANGE =
  /^(?:[，,(; ]{0,2}(?:(?:同比|环比|年增|季增|月增|按年|按季|按月|yoy|qoq)[^，,。;()\d+-]{0,8})|,? (?:up|down|an? (?:[a-z]+ )?(?:increase|rise|gain|fall|drop|decline|decrease) of|rising|falling) (?:by )?)[+-]?\d{1,6}(?:\.\d{1,3})?(?=%| per ?cent| pct)/i;
