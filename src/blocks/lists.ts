/** Reads a line, or its tail, as a list: which separator joins how many items of what kind. */
import { CharClass, classTable, isHanClass } from "../text/classes.ts";
import type { Span } from "../text/span.ts";

/** How seldom prose joins items so: `_` and `丨` hardly ever, `、` in every other sentence. */
export type SeparatorStrength = "strong" | "medium" | "weak";

export interface ListShape extends Span {
  readonly separator: string;
  readonly strength: SeparatorStrength;
  /** At most `MAX_ITEMS`; `count` tells all. */
  readonly items: readonly string[];
  readonly count: number;
  /** Where the items begin, behind the label. */
  readonly itemsStart: number;
  readonly label: string;
  /** Other text stands before the list on its line. */
  readonly glued: boolean;
  /** The list ends in a bare separator, as only machines leave it. */
  readonly trailing: boolean;
  /** Items that stand more than once. */
  readonly repeated: number;
  /** Largest share (0..1) of items that begin or end with the same two characters. */
  readonly affixShare: number;
  /** Items of another script than nearly all others. */
  readonly aliens: number;
  /** Share of Han that are particles, pronouns, copulas: sentences have them, keywords do not. */
  readonly functionShare: number;
  readonly digitShare: number;
  readonly meanSize: number;
  /** Latin words side by side, no separator but the blank. */
  readonly isWordRun: boolean;
}

const STRENGTHS: Readonly<Record<string, SeparatorStrength>> = {
  _: "strong",
  丨: "strong",
  "│": "strong",
  "｜": "medium",
  "|": "medium",
  "★": "strong",
  "◆": "strong",
  "●": "medium",
  "-": "medium",
  "–": "weak",
  "—": "weak",
  "/": "weak",
  "·": "medium",
  "・": "medium",
  "•": "medium",
  "#": "medium",
  ";": "weak",
  "；": "weak",
  ",": "weak",
  "，": "weak",
  "、": "weak",
  " ": "weak",
};
/** In the order in which they are tried. */
const SEPARATORS = Object.keys(STRENGTHS);
/** By code unit: the separator's place in `SEPARATORS` plus one, or 0. */
const SEPARATOR_AT = new Uint8Array(0x10000);
for (const [i, separator] of SEPARATORS.entries()) SEPARATOR_AT[separator.charCodeAt(0)] = i + 1;
const SPACE = SEPARATORS.indexOf(" ");
const IDEOGRAPHIC_SPACE = 0x3000;
const MIN_ITEMS = 3;
const MAX_ITEMS = 400;
/** Characters of an item; longer ones are clauses. */
const MAX_ITEM = 30;
const MAX_LATIN_ITEM = 48;
const MAX_LABEL = 14;
const INNER_MARKS = /[。！？!?“”「」『』"…]/;
const FUNCTION_CHARACTERS = new Set("的了是我你他她它们們这這那不有和与與就也都而及着著被把让讓吗嗎呢吧啊个個很之其但因從从".split(""));

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

function countSeparators(text: string, start: number, end: number): Uint32Array {
  const counts = new Uint32Array(SEPARATORS.length);
  for (let i = start; i < end; i++) {
    const at = separatorAt(text, i, start, end);
    if (at >= 0) counts[at]++;
  }
  return counts;
}

/** Index of the separator that stands at an offset, or -1. A hyphen inside a word or number joins, it does not separate. */
function separatorAt(text: string, offset: number, start: number, end: number): number {
  const unit = text.charCodeAt(offset);
  if (unit === IDEOGRAPHIC_SPACE || unit === 0x09) return SPACE;
  const at = SEPARATOR_AT[unit] - 1;
  if (at < 0) return -1;
  if (unit === 0x20) return offset > start && text.charCodeAt(offset - 1) === 0x20 ? -1 : SPACE;
  if (unit === 0x5f || unit === 0x2d || unit === 0x2f || unit === 0x2013 || unit === 0x2014) {
    const before = offset > start ? text.charCodeAt(offset - 1) : 0;
    const after = offset + 1 < end ? text.charCodeAt(offset + 1) : 0;
    if (before < 0x80 && after < 0x80 && before !== 0x20) return -1;
  }
  return at;
}

function readWith(text: string, start: number, end: number, separator: number): ListShape | undefined {
  const cuts: number[] = [];
  for (let i = start; i < end; i++) if (separatorAt(text, i, start, end) === separator) cuts.push(i);
  const trailing = cuts.length > 0 && cuts[cuts.length - 1] === end - 1 && separator !== SPACE;
  const items: string[] = [];
  let count = 0;
  let itemsStart = end;
  let itemEnd = trailing ? end - 1 : end;
  let label = "";
  let from = start;
  for (let i = cuts.length - (trailing ? 2 : 1); i >= -1; i--) {
    const itemStart = i < 0 ? start : cuts[i] + 1;
    const item = text.slice(itemStart, itemEnd).trim();
    itemEnd = i < 0 ? start : cuts[i];
    if (item === "" && separator !== SPACE && i >= 0) return undefined;
    if (i >= 0 && isItem(item, separator) && !/[：:]$/.test(item)) {
      items.push(item);
      count++;
      itemsStart = itemStart;
      continue;
    }
    const head = readHead(text, itemStart, item, separator, start);
    if (head !== undefined) {
      ({ label, from } = head);
      if (head.item !== "") {
        items.push(head.item);
        count++;
        itemsStart = head.itemStart;
      }
    } else from = itemsStart;
    break;
  }
  if (count < MIN_ITEMS) return undefined;
  return describe(items.slice(0, MAX_ITEMS), {
    separator: SEPARATORS[separator],
    count,
    start: from,
    end,
    itemsStart,
    label,
    glued: from > start,
    trailing,
  });
}

/** The first item may have a label before it, and before that other text that the list was glued to. */
function readHead(text: string, itemStart: number, item: string, separator: number, start: number) {
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
  if (first !== "" && !isItem(first, separator)) {
    const space = first.lastIndexOf(" ");
    const tail = space < 0 ? "" : first.slice(space + 1);
    if (tail === "" || !isItem(tail, separator)) return undefined;
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

function isItem(item: string, separator: number): boolean {
  if (item === "" || INNER_MARKS.test(item)) return false;
  let letters = 0;
  let wide = 0;
  for (let i = 0; i < item.length; i++) {
    const value = classTable[item.charCodeAt(i)];
    if (value >= CharClass.Han && value <= CharClass.Hangul) wide++;
    if (value >= CharClass.Han && value <= CharClass.Digit) letters++;
  }
  if (letters === 0) return false;
  if (separator === SPACE && wide === 0) return false;
  return wide > 0 ? item.length <= MAX_ITEM : item.length <= MAX_LATIN_ITEM;
}

type Frame = Pick<ListShape, "separator" | "count" | "start" | "end" | "itemsStart" | "label" | "glued" | "trailing">;

function describe(items: readonly string[], frame: Frame): ListShape {
  const seen = new Map<string, number>();
  const edges = new Map<string, number>();
  let han = 0;
  let functions = 0;
  let digits = 0;
  let units = 0;
  let latinItems = 0;
  for (const item of items) {
    seen.set(item, (seen.get(item) ?? 0) + 1);
    if (item.length >= 4) {
      for (const edge of new Set([`^${item.slice(0, 2)}`, `${item.slice(-2)}$`])) edges.set(edge, (edges.get(edge) ?? 0) + 1);
    }
    let wide = 0;
    for (const unit of item) {
      const value = classTable[unit.charCodeAt(0)];
      units++;
      if (value === CharClass.Digit) digits++;
      else if (isHanClass(value)) {
        han++;
        if (FUNCTION_CHARACTERS.has(unit)) functions++;
      }
      if (value >= CharClass.Han && value <= CharClass.Hangul) wide++;
    }
    if (wide === 0) latinItems++;
  }
  let repeated = 0;
  for (const n of seen.values()) repeated += n - 1;
  const aliens = Math.min(latinItems, items.length - latinItems);
  return {
    ...frame,
    strength: STRENGTHS[frame.separator],
    items,
    repeated,
    affixShare: Math.max(0, ...edges.values()) / items.length,
    aliens: aliens * 8 <= items.length ? aliens : 0,
    functionShare: han === 0 ? 0 : functions / han,
    digitShare: units === 0 ? 0 : digits / units,
    meanSize: units / items.length,
    isWordRun: false,
  };
}
