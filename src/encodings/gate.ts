/** Where a document might be mojibake: one pass over its code units, almost free on clean text. */

import type { Document } from "../text/document.ts";
import type { Span } from "../text/span.ts";
import { isHyphenation, SOFT_HYPHEN } from "./hyphenation.ts";
import { mixedAlarms } from "./mixed-scripts.ts";
import { KIND_COUNT, Kind, kindOf, suspicions } from "./plausibility.ts";

/** A stretch is looked at when the weights of its characters add up to this; plain characters take weight off again. */
const ALARM = 10;
const ALARM_QUARTERS = 4 * ALARM;
/** So much can be taken off again before an alarm ends. */
const MOST_QUARTERS = 2 * ALARM_QUARTERS;
/** Rare Han alone must add up to more: names and verse are full of them. */
const HAN_ALARM_QUARTERS = 4 * 12;
/** In quarters. */
const INSIDE_WORD = 14;

/** A stretch worth trying, within one line. */
export type Alarm = Span;

/** Ascending, not overlapping. */
export function alarmsOf(document: Document): Alarm[] {
  const weighed = weighedAlarms(document.text);
  const mixed = mixedAlarms(document);
  if (mixed.length === 0) return weighed;
  const alarms: { start: number; end: number }[] = [];
  for (const { start, end } of [...weighed, ...mixed].sort((a, b) => a.start - b.start)) {
    const last = alarms.at(-1);
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end);
    else alarms.push({ start, end });
  }
  return alarms;
}

/** Stands for lost bytes. */
const LOST = "\ufffd";

/** Whether a repaired text is worth trying again; what was lost in it tells nothing. */
export function soundsAlarm(text: string): boolean {
  const rest = text.includes(LOST) ? text.replaceAll(LOST, "") : text;
  for (let start = nextSuspect(rest, 0); start < rest.length; ) {
    const { end, peak } = weighed(rest, start);
    if (isAlarm(rest, start, end, peak)) return true;
    start = nextSuspect(rest, end);
  }
  return false;
}

function weighedAlarms(text: string): Span[] {
  const alarms: Span[] = [];
  for (let start = nextSuspect(text, 0); start < text.length; ) {
    const { end, peak } = weighed(text, start);
    if (isAlarm(text, start, end, peak)) alarms.push({ start, end });
    start = nextSuspect(text, end);
  }
  return alarms;
}

/** Nearly all of a text goes by here: a loop so small that the engine compiles it once and for all. */
function nextSuspect(text: string, from: number): number {
  const { length } = text;
  let at = from;
  while (at < length && suspicions[text.charCodeAt(at)] <= 0) at++;
  return at;
}

/** Adds up weights until nothing of them is left: where that is, and the greatest sum on the way. */
function weighed(text: string, start: number): { end: number; peak: number } {
  let sum = 0;
  let peak = 0;
  let at = start;
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const weight = suspicions[unit];
    if (weight <= 0) {
      sum += weight;
      if (sum <= 0) break;
      continue;
    }
    const before = at === 0 ? 0 : text.charCodeAt(at - 1);
    // A character that is repeated (a rule, a doubled word) tells nothing new.
    if (unit === before && at > start) continue;
    if (unit === SOFT_HYPHEN && isHyphenation(text, at)) continue;
    sum += weight;
    // One strange character inside a word is enough: tr‰gt, Gro√ümutter, relev閟; even one less rare, when the word goes on: install茅s.
    if (isLower(before) && (weight >= INSIDE_WORD ? !isCjk(text, at + 1) : isCjk(text, at) && isLower(text.charCodeAt(at + 1))))
      sum = Math.max(sum, HAN_ALARM_QUARTERS);
    if (sum > peak) peak = sum;
    if (sum > MOST_QUARTERS) sum = MOST_QUARTERS;
  }
  return { end: at, peak };
}

const ORDINARY = new Uint8Array(KIND_COUNT);
for (const kind of [Kind.Space, Kind.Lower, Kind.Upper, Kind.Digit, Kind.Mark, Kind.WideMark, Kind.Typographic, Kind.Opening, Kind.Emoji])
  ORDINARY[kind] = 1;
const CJK = new Uint8Array(KIND_COUNT);
for (const kind of [Kind.Han, Kind.Kana, Kind.Hangul]) CJK[kind] = 1;

function isAlarm(text: string, start: number, end: number, peak: number): boolean {
  return peak >= ALARM_QUARTERS && isTelling(text, start, end, peak) && !isDrawn(text, start, end);
}

/** Not trees of folders and tables (misread as box drawing, text has letters too), nor a few rare Han with nothing strange beside them. */
function isTelling(text: string, start: number, end: number, peak: number): boolean {
  let cjk = 0;
  let boxes = 0;
  for (let i = start; i < end; i++) {
    const kind = kindOf(text.charCodeAt(i));
    if (kind === Kind.Box) {
      if (i > 0 && isLower(text.charCodeAt(i - 1))) return true; // traducci├│n
      boxes++;
    } else if (CJK[kind] === 1) cjk++;
    else if (ORDINARY[kind] === 0) return true;
  }
  return boxes > 0 ? cjk > 0 : peak >= HAN_ALARM_QUARTERS;
}

/** │類別│數量│ and ├──┼──┤: a table drawn with light lines; what was misread as lines has double ones and shades as well. */
function isDrawn(text: string, start: number, end: number): boolean {
  let bars = 0;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (kindOf(unit) !== Kind.Box) continue;
    if (unit >= FIRST_DOUBLE) return false;
    if (unit === BAR) bars++;
  }
  return bars >= MIN_BARS;
}

const BAR = "│".charCodeAt(0);
const FIRST_DOUBLE = "═".charCodeAt(0);
const MIN_BARS = 3;

function isCjk(text: string, offset: number): boolean {
  return offset < text.length && CJK[kindOf(text.charCodeAt(offset))] === 1;
}

function isLower(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}
