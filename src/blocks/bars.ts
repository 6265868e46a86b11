/** Bars: lines made of short items side by side. */
import { hasLetter } from "./letters.ts";
import { WHITE } from "./lists.ts";

const MIN_ITEMS = 3;
/** Code units of an item in a script of characters, and in one of words. */
const MAX_ITEM = 9;
const MAX_WORD_ITEM = 27;
/** Bars part items more clearly than blanks do. */
const MAX_BARRED_ITEM = 14;
/** Characters side by side that say more than an entry does. */
const MIN_CLAUSE = 7;
/** What parts items; between words `/` and a single blank do not. */
const MARKS = "|｜│•·»›▪◆";
const CHARACTER_MARKS = "丨／/";
const WORD_BREAK = /\s{0,2}[|｜│•·»›▪◆]{1,3}\s{0,2}|\s{2,8}/;

const Unit = { Mark: 1, CharacterMark: 2, White: 4 } as const;
const ANY_BREAK = Unit.Mark | Unit.CharacterMark | Unit.White;
/** By code unit: how it can part items. */
const UNITS = new Uint8Array(0x10000);
for (const [units, bit] of [
  [MARKS, Unit.Mark],
  [CHARACTER_MARKS, Unit.CharacterMark],
  [WHITE, Unit.White],
] as const) {
  for (let i = 0; i < units.length; i++) UNITS[units.charCodeAt(i)] |= bit;
}

/** Whether a line is made of short items side by side. */
export function isBar(line: string): boolean {
  return hasWide(line) ? isCharacterBar(line) : isWordBar(line);
}

/** Whether a character of a script without blanks stands in the line. */
function hasWide(line: string): boolean {
  for (let i = 0; i < line.length; i++) {
    if (isWide(line.charCodeAt(i))) return true;
  }
  return false;
}

function isWide(unit: number): boolean {
  return (unit >= 0x3041 && unit <= 0x9fff) || (unit >= 0xac00 && unit <= 0xd7a3);
}

/** A Latin letter or a figure. */
function isNarrow(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a);
}

/** Most lines fail at their first item, which is too long for one. */
function isCharacterBar(line: string): boolean {
  let items = 0;
  let start = 0;
  let behind = Unit.Mark as number; // what parted the item from the one before; the line's ends are as clear as marks
  for (let i = 0; i <= line.length; i++) {
    let unit = i < line.length ? UNITS[line.charCodeAt(i)] & ANY_BREAK : Unit.Mark;
    if (unit === 0) continue;
    // blanks around a mark are part of it
    if (unit === Unit.White && i + 1 < line.length && (UNITS[line.charCodeAt(i + 1)] & Unit.Mark) !== 0) unit = Unit.Mark;
    if (i - start > ((behind & unit & Unit.Mark) === 0 ? MAX_ITEM : MAX_BARRED_ITEM)) return false;
    if (i > start || unit !== Unit.White) behind = unit;
    if (hasLetter(line, start, i)) items++;
    start = i + 1;
  }
  return items >= MIN_ITEMS && !isSpaced(line);
}

/** Whether blanks part nothing but Latin words and figures from the characters around them, one stretch of which no menu's entry has: a title. */
function isSpaced(line: string): boolean {
  let wide = 0;
  let longest = 0;
  for (let i = 0; i < line.length; i++) {
    const unit = line.charCodeAt(i);
    if ((UNITS[unit] & (Unit.Mark | Unit.CharacterMark)) !== 0) return false;
    wide = isWide(unit) ? wide + 1 : 0;
    if (wide > longest) longest = wide;
    if ((UNITS[unit] & Unit.White) !== 0 && !isNarrow(line.charCodeAt(i - 1)) && !isNarrow(line.charCodeAt(i + 1))) return false;
  }
  return longest >= MIN_CLAUSE;
}

function isWordBar(line: string): boolean {
  if (countBreaks(line) < MIN_ITEMS - 1) return false;
  const items = line.split(WORD_BREAK);
  return items.filter((item) => hasLetter(item, 0, item.length)).length >= MIN_ITEMS && items.every((item) => item.length <= MAX_WORD_ITEM);
}

/** Marks, and blanks behind a blank: each break between words has one at least. */
function countBreaks(line: string): number {
  let breaks = 0;
  let before = 0;
  for (let i = 0; i < line.length; i++) {
    const unit = UNITS[line.charCodeAt(i)];
    if ((unit & Unit.Mark) !== 0 || (unit & before & Unit.White) !== 0) breaks++;
    before = unit;
  }
  return breaks;
}
