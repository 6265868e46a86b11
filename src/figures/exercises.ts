/** Sums that a text sets, or works out: what it tells of is supposed, and its figures are made to differ. */
import type { Document } from "../text/document.ts";

/** So far into a text, in UTF-16 units. */
const REACH = 4000;
/** A longer text that asks how many says much else. */
const MOST_UNITS = 1500;
/** After the question a sum says at most how to round, or a hint. */
const MOST_AFTER = 80;
/** 750*4=3000, $20 - $15 = $<<20-15=5>>5, \frac{a}{b}: one may stand in any text. */
const WORKED = /\d\)?\s?[-+−*×x÷/]\s?[$(]?\d[^=\n]{0,40}=\s?[<$]{0,4}\d|\\(?:d?frac|sqrt|left|log|begin|therefore|cdot|times)(?![a-z])/g;
const MIN_WORKED = 2;
const ASKS =
  /\bhow (?:many|much|long|far|old|tall|fast|heavy)\b[^.?!\n]{0,160}\?|(?:多少|几[个只天元米倍岁年分千公小时人件本支页吨种])[^。？！\n]{0,24}[？?]/gi;
const CHOICES = /[(（](?: |\u3000|\$|\\quad){0,8}[)）][。.]?\s*\n\s{0,4}A[.．、]/;
const GIVEN = /\d|[二三四五六七八九十两兩百]|\b(?:two|three|four|five|six|seven|eight|nine|ten|twice|half|dozen)\b/i;
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
  if (text.length <= MOST_UNITS && (SETS.test(text) || CHOICES.test(text) || paragraphs(text).some(asksForSum))) return true;
  let worked = 0;
  for (const _ of text.slice(0, REACH).matchAll(WORKED)) if (++worked >= MIN_WORKED) return true;
  return false;
}

/** The first and the last paragraph: a sum begins with what it asks, a passage to be read ends with it. */
function paragraphs(text: string): string[] {
  const trimmed = text.trim();
  const first = trimmed.indexOf("\n");
  return first < 0 ? [trimmed] : [trimmed.slice(0, first), trimmed.slice(trimmed.lastIndexOf("\n") + 1)];
}

/** Whether a paragraph gives figures and ends with a question for another: a report that asks one goes on, an interview asks without giving any. */
function asksForSum(paragraph: string): boolean {
  for (const { index, 0: question } of paragraph.matchAll(ASKS))
    if (index + question.length + MOST_AFTER >= paragraph.length) return GIVEN.test(paragraph.slice(0, index));
  return false;
}
