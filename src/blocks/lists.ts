/** Reads a line, or its tail, as a list: which separator joins how many items of what kind. */
import { CharClass, classTable } from "../text/classes.ts";
import { ItemList, type ListShape, STRENGTHS } from "./list-shape.ts";
import { countSeparators, SEPARATOR_AT, SEPARATORS, SPACE, separatorAt } from "./separators.ts";

export const MIN_ITEMS = 3;
export const MAX_ITEMS = 400;
/** Characters of an item; longer ones are clauses. */
const MAX_ITEM = 30;
const MAX_LATIN_ITEM = 48;
const MAX_LABEL = 14;
const INNER_MARKS = '。！？!?“”「」『』"…';
const COLONS = "：:";
/** What `\s` stands for in expressions. */
export const WHITE =
  "\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";

const Unit = { Inner: 1, Colon: 2, White: 4 } as const;
/** By code unit: what it is in an item. */
const UNITS = new Uint8Array(0x10000);
for (const [units, bit] of [
  [INNER_MARKS, Unit.Inner],
  [COLONS, Unit.Colon],
  [WHITE, Unit.White],
] as const) {
  for (let i = 0; i < units.length; i++) UNITS[units.charCodeAt(i)] |= bit;
}

/**
 * The list in `text` between two offsets that reaches to the end; undefined where there is none. Linear in the stretch.
 * @param weakToo whether separators count that prose uses as well
 */
export function readList(text: string, start: number, end: number, weakToo = true): ListShape | undefined {
  const counts = countSeparators(text, start, end);
  for (let i = 0; i < SEPARATORS.length; i++) {
    if (counts[i] < MIN_ITEMS - 1 || (!weakToo && STRENGTHS[SEPARATORS[i]] === "weak")) continue;
    const list = readWith(text, start, end, i);
    if (list !== undefined) return list;
  }
  return undefined;
}

/** Reads items from the end of the line backwards for as long as they are items; most lines fail at their last one. */
function readWith(text: string, start: number, end: number, separator: number): ListShape | undefined {
  const trailing = separator !== SPACE && separatorAt(text, end - 1, start, end) === separator;
  const places: number[] = [];
  let itemEnd = trailing ? end - 1 : end;
  for (;;) {
    const cut = separatorBefore(text, itemEnd, start, end, separator, places.length < 2 * (MIN_ITEMS - 1));
    if (cut === TOO_LONG) return undefined;
    const itemStart = cut + 1;
    let from = itemStart;
    let to = itemEnd;
    while (from < to && (UNITS[text.charCodeAt(from)] & Unit.White) !== 0) from++;
    while (to > from && (UNITS[text.charCodeAt(to - 1)] & Unit.White) !== 0) to--;
    if (from === to && separator !== SPACE && cut >= start) return undefined;
    if (cut >= start && isItem(text, from, to, separator) && (UNITS[text.charCodeAt(to - 1)] & Unit.Colon) === 0) {
      places.push(from, to);
      itemEnd = cut;
      continue;
    }
    return places.length < 2 * (MIN_ITEMS - 1)
      ? undefined
      : framed(text, start, end, separator, trailing, places, itemEnd, readHead(text, itemStart, text.slice(from, to), separator, start));
  }
}

const TOO_LONG = -2;

/** Offset of the separator before `from`, or `start` - 1. In a `short` list, which one item does not make, a stretch too long for an item ends the search. */
function separatorBefore(text: string, from: number, start: number, end: number, separator: number, short: boolean): number {
  let last = -1;
  for (let i = from - 1; i >= start; i--) {
    const unit = text.charCodeAt(i);
    if (SEPARATOR_AT[unit] - 1 === separator && separatorAt(text, i, start, end) === separator) return i;
    if ((UNITS[unit] & Unit.White) !== 0) continue;
    if (last < 0) last = i;
    else if (short && last - i >= MAX_LATIN_ITEM) return TOO_LONG;
  }
  return start - 1;
}

function framed(
  text: string,
  start: number,
  end: number,
  separator: number,
  trailing: boolean,
  places: readonly number[],
  before: number,
  head: Head | undefined,
): ListShape | undefined {
  const items: string[] = [];
  for (let i = 0; i < places.length && items.length < MAX_ITEMS; i += 2) items.push(text.slice(places[i], places[i + 1]));
  let count = places.length / 2;
  let itemsStart = before + 1;
  if (head !== undefined && head.item !== "") {
    if (items.length < MAX_ITEMS) items.push(head.item);
    count++;
    itemsStart = head.itemStart;
  }
  if (count < MIN_ITEMS) return undefined;
  const from = head?.from ?? itemsStart;
  const { label } = head ?? { label: "" };
  return new ItemList({
    separator: SEPARATORS[separator],
    items,
    count,
    start: from,
    end,
    itemsStart,
    label,
    glued: from > start,
    trailing,
  });
}

interface Head {
  readonly item: string;
  readonly itemStart: number;
  readonly label: string;
  /** Where the list begins, its label included. */
  readonly from: number;
}

/** The first item may have a label before it, and before that other text that the list was glued to. */
function readHead(text: string, itemStart: number, item: string, separator: number, start: number): Head | undefined {
  const raw = text.slice(itemStart, Math.min(itemStart + item.length + 64, text.length));
  const lead = raw.length - raw.trimStart().length;
  const at = itemStart + lead;
  let cut = 0;
  let labelCut = -1;
  for (let i = 0; i < item.length; i++) {
    const unit = item[i];
    if ("。！？!?…】".includes(unit) || (unit === "." && i > 0 && /[a-zß-ÿ]/.test(item[i - 1]))) {
      cut = i + 1;
      labelCut = -1;
    } else if ((unit === " " || unit === "　") && (item[i + 1] === unit || (labelCut < 0 && isForeign(item, i)))) {
      cut = i + 1;
      labelCut = -1;
    } else if (unit === "：" || unit === ":") labelCut = i;
  }
  let label = "";
  let from = at + cut + leadingBlanks(item, cut);
  let first = item.slice(cut).trim();
  let itemAt = from;
  if (labelCut >= cut) {
    let labelFrom = cut;
    for (let i = cut; i < labelCut; i++) if (item[i] === " " || item[i] === "　") labelFrom = i + 1;
    label = item.slice(labelFrom, labelCut).trim();
    from = at + labelFrom;
    first = item.slice(labelCut + 1).trim();
    itemAt = at + labelCut + 1;
    if (label.length > MAX_LABEL) label = "";
  }
  if (first !== "" && !isItem(first, 0, first.length, separator)) {
    const space = first.lastIndexOf(" ");
    const tail = space < 0 ? "" : first.slice(space + 1);
    if (tail === "" || !isItem(tail, 0, tail.length, separator)) return undefined;
    from = itemAt = itemAt + first.length - tail.length;
    first = tail;
    label = "";
  }
  return { item: first, itemStart: itemAt, label, from: from === at ? start : from };
}

function leadingBlanks(item: string, cut: number): number {
  let n = 0;
  while (cut + n < item.length && (item[cut + n] === " " || item[cut + n] === "　")) n++;
  return n;
}

/** Whether the scripts on both sides of a blank differ: a list was glued to a line in another language. */
function isForeign(item: string, at: number): boolean {
  const before = classTable[item.charCodeAt(at - 1)];
  const after = classTable[item.charCodeAt(at + 1)];
  return (before === CharClass.Kana || before === CharClass.Hangul) !== (after === CharClass.Kana || after === CharClass.Hangul);
}

export function isItem(text: string, start: number, end: number, separator: number): boolean {
  const length = end - start;
  if (length === 0 || length > MAX_LATIN_ITEM) return false;
  let letters = 0;
  let wide = 0;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if ((UNITS[unit] & Unit.Inner) !== 0) return false;
    const value = classTable[unit];
    if (value >= CharClass.Han && value <= CharClass.Hangul) wide++;
    if (value >= CharClass.Han && value <= CharClass.Digit) letters++;
  }
  if (letters === 0) return false;
  if (separator === SPACE && wide === 0) return false;
  return wide === 0 || length <= MAX_ITEM;
}
