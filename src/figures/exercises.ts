/** Sums that a text sets, or works out: what it tells of is supposed, and its figures are made to differ. */
import type { Document } from "../text/document.ts";

/** So far into a text, in UTF-16 units. */
const REACH = 4000;
/** A longer text that asks how many says much else. */
const MOST_UNITS = 1500;
/** 750*4=3000, $20 - $15 = $<<20-15=5>>5, \frac{a}{b}: one may stand in any text. */
const WORKED = /\d\)?\s?[-+−*×x÷/]\s?[$(]?\d[^=\n]{0,40}=\s?[<$]{0,4}\d|\\(?:d?frac|sqrt|left|log|begin|therefore|cdot|times)(?![a-z])/g;
const MIN_WORKED = 2;
const ASKS =
  /\bhow (?:many|much|long|far|old|tall|fast|heavy)\b[^.?!\n]{0,160}\?|(?:多少|几[个只天元米倍岁年分千公小时人件本支页吨种])[^。？！\n]{0,24}[？?]|[(（](?: |\u3000|\$|\\quad){0,8}[)）][。.]?\s*\n\s{0,4}A[.．、]/i;
const SETS =
  /^\s{0,4}(?:计算|計算|求(?!职|職|助|婚)|算出|(?:calculate|compute|solve)\b|given [^.\n]{0,80}, (?:calculate|find|compute|determine)\b|(?:find|divide|arrange|sort|identify|convert) [^.\n]{0,40}\b(?:sum|average|mean|total|value|area|speed|cost|numbers?|sequence|equation|terms?|sets?)\b)/i;

const known = new WeakMap<Document, boolean>();

/** Whether the document is an exercise, with its solution or without. Looked at once. */
export function isExercise(document: Document): boolean {
  let is = known.get(document);
  if (is === undefined) {
    is = looksLikeOne(document.text);
    known.set(document, is);
  }
  return is;
}

function looksLikeOne(text: string): boolean {
  if (text.length <= MOST_UNITS && (SETS.test(text) || ASKS.test(text))) return true;
  let worked = 0;
  for (const _ of text.slice(0, REACH).matchAll(WORKED)) if (++worked >= MIN_WORKED) return true;
  return false;
}
