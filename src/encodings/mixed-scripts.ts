/** Where a document might be mojibake for scripts that do not go together, though each character is common. */
import { CharClass } from "../text/classes.ts";
import type { Document } from "../text/document.ts";
import type { Span } from "../text/span.ts";
import { bitsOf, KIND_COUNT, Kind, kindOf } from "./plausibility.ts";

/** Russian costs some 4.5 bits a letter, its mix-ups from 5.3 on. */
const CYRILLIC_BITS = 4.8;
/** Shorter lines are too few letters to tell. */
const CYRILLIC_LETTERS = 4;
/** Hangul and Han change places so often within so many characters: Korean with Hanja changes once a word. */
const CHANGES = 2;
const CHANGE_SPAN = 6;
const CHANGE_MARGIN = 4;

/** Lines, and parts of lines; they may overlap. */
export function mixedAlarms(document: Document): Span[] {
  const { lines, scan, text } = document;
  const alarms: Span[] = [];
  const hasCyrillic = scan.totals[CharClass.Cyrillic] > 0;
  const hasHangul = scan.totals[CharClass.Hangul] > 0 && scan.totals[CharClass.Han] > 0;
  if (!hasCyrillic && !hasHangul) return alarms;
  for (let line = 0; line < lines.count; line++) {
    const cyrillic = lines.classCount(line, CharClass.Cyrillic);
    const isMixed = hasHangul && lines.classCount(line, CharClass.Hangul) > 0 && lines.classCount(line, CharClass.Han) > 0;
    if (cyrillic === 0 && !isMixed) continue;
    const span = lines.span(line);
    if (cyrillic > 0 && isStrange(text, span, cyrillic)) alarms.push(span);
    else if (isMixed) changesIn(text, span, alarms);
  }
  return alarms;
}

/** Cyrillic that costs more than Russian does (letters of the right alphabet in the wrong order), or that stands in a Latin word. */
function isStrange(text: string, { start, end }: Span, cyrillic: number): boolean {
  return (cyrillic >= CYRILLIC_LETTERS && bitsACharacter(text, start, end) > CYRILLIC_BITS) || hasStray(text, start, end);
}

function bitsACharacter(text: string, start: number, end: number): number {
  let bits = 0;
  let kind: Kind = Kind.Space;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    bits += bitsOf(unit, kind);
    kind = kindOf(unit);
  }
  return bits / (end - start);
}

const CYRILLIC = new Uint8Array(KIND_COUNT);
for (const kind of [Kind.CyrillicLower, Kind.CyrillicUpper, Kind.RareCyrillic]) CYRILLIC[kind] = 1;

/** A Cyrillic letter and something as foreign behind it, in a Latin word: `SpГ©cifier`, `donnц╘es`. Letters that only look Latin stand alone. */
function hasStray(text: string, start: number, end: number): boolean {
  for (let i = start + 1; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit <= 0x7f || kindOf(unit) === Kind.CyrillicLower) continue;
    if (CYRILLIC[kindOf(text.charCodeAt(i - 1))] === 0) continue;
    if ((i > start + 1 && isLower(text.charCodeAt(i - 2))) || (i + 1 < end && isLower(text.charCodeAt(i + 1)))) return true;
  }
  return false;
}

function isLower(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}

/** Chinese in which Hangul stands for Han, as in `创建寧몸葵딧的资源`. */
function changesIn(text: string, { start, end }: Span, alarms: Span[]): void {
  let from = 0;
  let count = 0;
  let last = -1;
  const close = () => {
    if (count >= CHANGES) alarms.push({ start: Math.max(start, from - CHANGE_MARGIN), end: Math.min(end, last + CHANGE_MARGIN) });
  };
  let kind: Kind = Kind.Space;
  for (let i = start; i < end; i++) {
    const before: Kind = kind;
    kind = kindOf(text.charCodeAt(i));
    if (!(before === Kind.Han && kind === Kind.Hangul) && !(before === Kind.Hangul && kind === Kind.Han)) continue;
    if (last < 0 || i - last > CHANGE_SPAN) {
      close();
      from = i;
      count = 0;
    }
    count++;
    last = i;
  }
  close();
}
