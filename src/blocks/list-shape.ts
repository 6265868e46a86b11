/** What a list looks like: how it is joined and what its items have in common. */
import { CharClass, classTable, isHanClass } from "../text/classes.ts";
import type { Span } from "../text/span.ts";

/** How seldom prose joins items so: `_` and `丨` hardly ever, `、` in every other sentence. */
export type SeparatorStrength = "strong" | "medium" | "weak";

export const STRENGTHS: Readonly<Record<string, SeparatorStrength>> = {
  _: "strong",
  丨: "strong",
  "│": "strong",
  "｜": "medium",
  "|": "medium",
  "★": "strong",
  "◆": "strong",
  "◇": "strong",
  "✦": "strong",
  "✧": "strong",
  "☆": "strong",
  "♥": "strong",
  "❤": "strong",
  "✿": "strong",
  "■": "medium",
  "▲": "medium",
  "※": "medium",
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
/** Shorter items share their two characters by chance. */
const MIN_AFFIXED = 4;
const FUNCTION_CHARACTERS = "的了是我你他她它们們这這那不有和与與就也都而及着著被把让讓吗嗎呢吧啊个個很之其但因从從";
/** By code unit. */
const IS_FUNCTION = new Uint8Array(0x10000);
for (let i = 0; i < FUNCTION_CHARACTERS.length; i++) IS_FUNCTION[FUNCTION_CHARACTERS.charCodeAt(i)] = 1;

/** Where a list stands and what joins it. */
export interface ListFrame extends Span {
  readonly separator: string;
  /** At most `MAX_ITEMS`, the last first; `count` tells all. */
  readonly items: readonly string[];
  readonly count: number;
  /** Where the items begin, behind the label. */
  readonly itemsStart: number;
  readonly label: string;
  /** Other text stands before the list on its line. */
  readonly glued: boolean;
  /** The list ends in a bare separator, as only machines leave it. */
  readonly trailing: boolean;
}

export interface ListShape extends ListFrame {
  readonly strength: SeparatorStrength;
  /** Items that stand more than once. */
  readonly repeated: number;
  /** Largest share (0..1) of items that begin or end with the same two characters. */
  readonly affixShare: number;
  /** Largest share (0..1) of items that hold the same two characters anywhere. */
  readonly nameShare: number;
  /** Items of another script than nearly all others. */
  readonly aliens: number;
  /** Share of Han that are particles, pronouns, copulas: sentences have them, keywords do not. */
  readonly functionShare: number;
  readonly digitShare: number;
  /** Characters of an item. */
  readonly meanSize: number;
  /** Latin words side by side, no separator but the blank. */
  readonly isWordRun: boolean;
}

/** A list as read from its line; what takes comparing its items is found when asked for. */
export class ItemList implements ListShape {
  readonly separator: string;
  readonly strength: SeparatorStrength;
  readonly items: readonly string[];
  readonly count: number;
  readonly start: number;
  readonly end: number;
  readonly itemsStart: number;
  readonly label: string;
  readonly glued: boolean;
  readonly trailing: boolean;
  readonly isWordRun = false;
  readonly aliens: number;
  readonly functionShare: number;
  readonly digitShare: number;
  readonly meanSize: number;

  constructor(frame: ListFrame) {
    this.separator = frame.separator;
    this.items = frame.items;
    this.count = frame.count;
    this.start = frame.start;
    this.end = frame.end;
    this.itemsStart = frame.itemsStart;
    this.label = frame.label;
    this.glued = frame.glued;
    this.trailing = frame.trailing;
    this.strength = STRENGTHS[frame.separator] ?? "strong"; // pictures join the items of nothing that was written to be read
    let han = 0;
    let functions = 0;
    let digits = 0;
    let characters = 0;
    let latinItems = 0;
    for (const item of this.items) {
      let wide = 0;
      for (let i = 0; i < item.length; i++) {
        const unit = item.charCodeAt(i);
        if ((unit & 0xfc00) === 0xdc00) continue; // counted with the high surrogate before it
        const value = classTable[unit];
        characters++;
        if (value === CharClass.Digit) digits++;
        else if (isHanClass(value)) {
          han++;
          if (IS_FUNCTION[unit] === 1) functions++;
        }
        if (value >= CharClass.Han && value <= CharClass.Hangul) wide++;
      }
      if (wide === 0) latinItems++;
    }
    const aliens = Math.min(latinItems, this.items.length - latinItems);
    this.aliens = aliens * 8 <= this.items.length ? aliens : 0;
    this.functionShare = han === 0 ? 0 : functions / han;
    this.digitShare = characters === 0 ? 0 : digits / characters;
    this.meanSize = characters / this.items.length;
  }

  get repeated(): number {
    return this.items.length - new Set(this.items).size;
  }

  get nameShare(): number {
    const uses = new Map<string, number>();
    let most = 0;
    for (const item of this.items) {
      const pairs = new Set<string>();
      for (let i = 0; i + 1 < item.length; i++) pairs.add(item.slice(i, i + 2));
      for (const pair of pairs) {
        const count = (uses.get(pair) ?? 0) + 1;
        uses.set(pair, count);
        most = Math.max(most, count);
      }
    }
    return most / this.items.length;
  }

  get affixShare(): number {
    const edges = new Map<string, number>();
    let most = 0;
    const see = (edge: string) => {
      const uses = (edges.get(edge) ?? 0) + 1;
      edges.set(edge, uses);
      most = Math.max(most, uses);
    };
    for (const item of this.items) {
      if (item.length < MIN_AFFIXED) continue;
      see(`^${item.slice(0, 2)}`);
      see(`${item.slice(-2)}$`);
    }
    return most / this.items.length;
  }
}
