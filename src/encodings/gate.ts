/** Where a document might be mojibake: one pass over its code units, almost free on clean text. */

import { CharClass } from "../text/classes.ts";
import type { Document } from "../text/document.ts";
import type { Span } from "../text/span.ts";
import { bitsOf, Kind, kindOf, suspicions } from "./plausibility.ts";

/** A stretch is looked at when the weights of its characters add up to this; plain characters take weight off again. */
const ALARM = 10;
const ALARM_QUARTERS = 4 * ALARM;
/** In quarters. */
const INSIDE_WORD = 14;
/** Russian costs some 4.5 bits a letter, its mix-ups from 5.3 on. */
const CYRILLIC_BITS = 4.8;
/** Shorter lines are too few letters to tell. */
const CYRILLIC_LETTERS = 4;

/** A stretch worth trying, within one line. */
export type Alarm = Span;

/** Ascending, not overlapping. */
export function alarmsOf(document: Document): Alarm[] {
  const weighed = weighedAlarms(document.text);
  if (document.scan.totals[CharClass.Cyrillic] === 0) return weighed;
  const alarms: { start: number; end: number }[] = [];
  for (const alarm of [...weighed, ...cyrillicAlarms(document)].sort((a, b) => a.start - b.start)) {
    const last = alarms.at(-1);
    if (last !== undefined && alarm.start < last.end) last.end = Math.max(last.end, alarm.end);
    else alarms.push({ ...alarm });
  }
  return alarms;
}

/** Whether a text by itself is worth trying. */
export function soundsAlarm(text: string): boolean {
  return weighedAlarms(text).length > 0;
}

function weighedAlarms(text: string): Span[] {
  const alarms: Span[] = [];
  let sum = 0;
  let start = 0;
  let rung = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const weight = suspicions[unit];
    if (weight <= 0) {
      if (sum === 0) continue;
      sum += weight;
      if (sum > 0) continue;
      if (rung && !isFrame(text, start, i)) alarms.push({ start, end: i });
      rung = false;
      sum = 0;
      continue;
    }
    if (sum === 0) start = i;
    // A character that is repeated (a rule, a doubled word) tells nothing new.
    else if (unit === text.charCodeAt(i - 1)) continue;
    sum += weight;
    // One strange character inside a word is enough: tr‰gt, Gro√ümutter, relev閟.
    if (sum >= ALARM_QUARTERS || (weight >= INSIDE_WORD && isLower(text.charCodeAt(i - 1)))) {
      rung = true;
      sum = Math.min(Math.max(sum, ALARM_QUARTERS), 2 * ALARM_QUARTERS);
    }
  }
  if (rung && !isFrame(text, start, text.length)) alarms.push({ start, end: text.length });
  return alarms;
}

/** Whether nothing but box drawing and ASCII stands in a stretch: trees of folders, tables. Misread as these, text has letters too. */
function isFrame(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 0x7f && kindOf(unit) !== Kind.Box && kindOf(unit) !== Kind.Space) return false;
    if (unit < 0x20) return false;
  }
  return true;
}

function isLower(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}

/** Lines of Cyrillic that cost more than Russian does: letters of the right alphabet in the wrong order. */
function cyrillicAlarms(document: Document): Span[] {
  const { lines, text } = document;
  const alarms: Span[] = [];
  for (let line = 0; line < lines.count; line++) {
    if (lines.classCount(line, CharClass.Cyrillic) < CYRILLIC_LETTERS) continue;
    let bits = 0;
    let letters = 0;
    let kind: Kind = Kind.Space;
    const end = lines.end(line);
    for (let i = lines.start(line); i < end; i++) {
      const point = text.charCodeAt(i);
      const next = kindOf(point);
      bits += bitsOf(point, kind);
      kind = next;
      letters++;
    }
    if (bits > CYRILLIC_BITS * letters) alarms.push(lines.span(line));
  }
  return alarms;
}
