/** The second half of a range: 7~12nm, 5至8亿元, between 10 and 20 million. */

import { Begin, beginAt, isDigit } from "./candidates.ts";
import { codeAt } from "./codes.ts";
import { readDigits, readHan, readWords } from "./numerals.ts";
import { type Quantity, readQuantity } from "./quantity.ts";

const SPACE = 0x20;
/** By code unit: what a link begins with, its space left out. */
const linkFirsts = new Uint8Array(0x10000);
for (const first of "~-—至到ta") linkFirsts[first.charCodeAt(0)] = 1;
const LINK = / ?(~|-|—|至|到)+ ?| (to|and) /y;
/** What makes 到 and `to` the two ends of a change, not of a range. */
const CHANGE_BEFORE = /(?:从|由|自|\bfrom|增|升|涨|降|减|跌|\brose|\bfell) ?(?:约|近|about )?$/i;
const BETWEEN_BEFORE = /(?:\bbetween|介于|在) ?(?:约|about )?$/i;
const LOOK_BEHIND = 14;

/** The second quantity, with the first one's place to start from; `score` for 3-0 and other pairs that are no quantity. */
export function readRangeEnd(text: string, first: Quantity, home: string): Quantity | "score" | undefined {
  const next = codeAt(text, first.end) === SPACE ? first.end + 1 : first.end;
  if (linkFirsts[codeAt(text, next)] === 0) return undefined;
  LINK.lastIndex = first.end;
  const link = LINK.exec(text);
  if (link === null) return undefined;
  const at = numberStart(text, LINK.lastIndex);
  const begin = beginAt(text, at);
  if (begin === Begin.None) return undefined;
  const numeral = begin === Begin.Digit ? readDigits(text, at) : begin === Begin.Han ? readHan(text, at) : readWords(text, at);
  if (numeral === undefined) return undefined;
  const second = readQuantity(text, at, numeral, first.end, home);
  const mark = link[1] ?? link[2];
  const before = text.slice(Math.max(0, first.start - LOOK_BEHIND), first.start);
  if (mark === "and" && !BETWEEN_BEFORE.test(before)) return undefined;
  if (mark === "-" && (second === undefined || second.unit === undefined))
    return first.unit === undefined && isDigit(codeAt(text, first.end - 1)) ? "score" : undefined;
  if (second === undefined || ((mark === "至" || mark === "到" || mark === "to") && CHANGE_BEFORE.test(before))) return undefined;
  if (first.unit !== undefined && (first.unit.family !== second.unit?.family || first.unit.name !== second.unit.name)) return undefined;
  const opened = inherit(first, second);
  const low = opened.range?.[0] ?? opened.value;
  const high = second.range?.[1] ?? second.value;
  if (low > high) return mark === "-" ? "score" : undefined;
  return { ...second, start: first.start, range: [low, high] };
}

function numberStart(text: string, at: number): number {
  const sign = /(?:US\$|NT\$|HK\$|[$€£¥])/y;
  sign.lastIndex = at;
  return sign.test(text) ? sign.lastIndex : at;
}

/** 5至8亿元: the first number takes the second's magnitude and unit where it has none of its own. */
function inherit(first: Quantity, second: Quantity): Quantity {
  if (first.unit !== undefined && first.magnitude > 1) return first;
  const magnitude = first.magnitude > 1 ? 1 : first.unit === undefined || first.unit.family === "currency" ? second.magnitude : 1;
  const factor = magnitude * (first.unit === undefined ? second.factor : 1);
  const scaled = (value: number) => value * factor;
  return {
    ...first,
    value: scaled(first.value),
    range: first.range && [scaled(first.range[0]), scaled(first.range[1])],
  };
}
