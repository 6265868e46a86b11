/**
 * A paragraph with one sign in the place of each figure, so that a pattern over words can name figures as its parts: 由A缩短到B，减少C.
 * What says a figure again in brackets is left out, as are spaces that Han text does not need.
 */
import type { Figure } from "../../figure.ts";
import type { Operand, Paragraph } from "../operands.ts";

/** Signs lie in the private use area, one for each operand, by what kind it is of; dates and ranks are only passed over. */
const FIRST = { quantity: 0xe000, ratio: 0xe100, point: 0xe200, multiple: 0xe300, date: 0xe400, rank: 0xe500 } as const;
const MOST = 0x100;
const KIND = 0xff00;
const INDEX = 0xff;

/** For patterns: one figure of a kind. */
export const Q = "[\\ue000-\\ue0ff]";
export const R = "[\\ue100-\\ue1ff]";
export const P = "[\\ue200-\\ue2ff]";
export const M = "[\\ue300-\\ue3ff]";
export const DATE = "[\\ue400-\\ue4ff]";
/** A length of time in which something happens, no value: 十年间. */
export const SPELL = "[\\ue500-\\ue5fe]";
/** A quantity or a ratio: what may have been more or less. */
export const V = "[\\ue000-\\ue1ff]";
/** What tells of a change: of any kind. */
export const X = "[\\ue000-\\ue3ff]";

/** For patterns: up to so many characters that are no figure and end no clause. */
export const words = (most: number) => `[^，,。;；:：()\\n\\ue000-\\ue3ff]{0,${most}}?`;

export class Skeleton {
  readonly text: string;
  /** Whether shares, points and multiples stand in it: most patterns take one. */
  readonly has: Readonly<Record<"ratio" | "point" | "multiple", boolean>>;
  readonly #operands: readonly Operand[];
  readonly #dates: readonly Figure[];

  constructor(text: string, operands: readonly Operand[], dates: readonly Figure[]) {
    this.text = text;
    const has = (kind: Figure["kind"]) => operands.some(({ figure }) => figure.kind === kind);
    this.has = { ratio: has("ratio"), point: has("point"), multiple: has("multiple") };
    this.#operands = operands;
    this.#dates = dates;
  }

  /** All places of a pattern. @param needed sets of characters: it cannot do without one of each */
  places(pattern: RegExp, ...needed: readonly string[]): readonly RegExpExecArray[] {
    for (const characters of needed) if (!this.#holds(characters)) return NOWHERE;
    const found: RegExpExecArray[] = [];
    pattern.lastIndex = 0;
    for (let match = pattern.exec(this.text); match !== null; match = pattern.exec(this.text)) found.push(match);
    return found;
  }

  #holds(characters: string): boolean {
    if (marked !== this) this.#mark();
    for (let i = 0; i < characters.length; i++) if (marks[characters.charCodeAt(i)] === mark) return true;
    return false;
  }

  #mark(): void {
    if (mark === LAST_MARK) marks.fill(0);
    mark = mark === LAST_MARK ? 1 : mark + 1;
    marked = this;
    for (let i = 0; i < this.text.length; i++) marks[this.text.charCodeAt(i)] = mark;
  }

  get dateCount(): number {
    return this.#dates.length;
  }

  /** Whether Han text says anything here. */
  get isHan(): boolean {
    return HAN.test(this.text);
  }

  /** Whether the figure at a place is only said aside, as an average, a share or a price by the unit. */
  isAside(at: number): boolean {
    return ASIDE_BEFORE.test(this.text.slice(Math.max(0, at - ASIDE_REACH), at));
  }

  /** Whether the figure at a place is the whole that a share is told of: ，为总库容7.2亿立方米的75%. */
  isOfShare(at: number): boolean {
    return OF_SHARE.test(this.text.slice(at + 1, at + OF_SHARE_REACH));
  }

  /** Whether the figure at a place only says the one before it again: 24元（每斤12元）. */
  isInBrackets(at: number): boolean {
    return this.text[at + 1] === ")" && OPENS.test(this.text.slice(Math.max(0, at - BRACKET_REACH), at));
  }

  /** The words from one place to another without what is said aside: ，平均每公顷12吨, ，即35%, ，占四成. */
  between(from: number, to: number): string {
    return this.text.slice(from, to).replace(BY_THE_WAY, "");
  }

  /** The figure that a sign stands for. */
  operand(sign: string): Operand {
    return this.#operands[sign.charCodeAt(0) & INDEX];
  }

  /** All operands that stand before a place. */
  above(at: number): readonly Operand[] {
    const first = this.text.slice(at).match(ANY)?.[0];
    return first === undefined ? this.#operands : this.#operands.slice(0, first.charCodeAt(0) & INDEX);
  }

  date(sign: string): Figure {
    return this.#dates[sign.charCodeAt(0) & INDEX];
  }

  /** Operands before a place of the skeleton, nearest first, back to the end of a sentence. */
  *before(at: number): Generator<readonly [operand: Operand, at: number]> {
    for (let i = at - 1; i >= 0; i--) {
      const unit = this.text.charCodeAt(i);
      if (unit === FULL_STOP || unit === LINE_END) return;
      if (unit >= FIRST.quantity && unit < FIRST.date) yield [this.operand(this.text[i]), i];
    }
  }
}

const NOWHERE: readonly RegExpExecArray[] = [];
/** Which code units stand in the skeleton that was asked last: those with its mark. A set for each took longer than the patterns. */
const marks = new Uint16Array(0x10000);
const LAST_MARK = 0xffff;
let mark = 0;
let marked: Skeleton | undefined;
const HAN = /[一-鿿]/;
const SAID_ASIDE = "[，,](?:相当于每|平均|日均|月均|年均|人均|户均|亩均|场均|均价|即|合|约合|折合|约?占)[^，,。;；\\ue000-\\ue3ff]{0,10}";
const BY_THE_WAY = new RegExp(
  `${SAID_ASIDE}[\\ue000-\\ue3ff](?:/?[一-鿿]{0,4})(?=[，,])|[，,](?:为|是|占|达到?|完成|相当于)[^，,。;；\\ue000-\\ue3ff]{0,10}(?:[\\ue000-\\ue0ff][一-鿿]{0,4}的)?[\\ue100-\\ue1ff](?=[，,])|[，,](?:同比|环比)?(?:增长|增加|下降|减少|上升|提高|上涨|下跌|[增降涨跌]幅)(?:了|约|为)?[\\ue100-\\ue1ff](?=[，,])`,
  "g",
);
const ASIDE_BEFORE = new RegExp(`${SAID_ASIDE}$`);
const ASIDE_REACH = 16;
const OPENS = /[\ue000-\ue3ff]\([^()，,。;；]{0,8}$/;
const BRACKET_REACH = 10;
const OF_SHARE = /^[一-鿿]{0,4}的[约近]?[\ue100-\ue1ff]/;
const OF_SHARE_REACH = 8;
const ANY = /[\ue000-\ue3ff]/;
const FULL_STOP = "。".charCodeAt(0);
const LINE_END = 0x0a;

export function isRatioSign(sign: string): boolean {
  return (sign.charCodeAt(0) & KIND) === FIRST.ratio;
}

export function isQuantitySign(sign: string): boolean {
  return (sign.charCodeAt(0) & KIND) === FIRST.quantity;
}

/** Undefined where there are too many figures: a table. */
export function skeletonOf({ text, operands, dates, figures }: Paragraph): Skeleton | undefined {
  if (operands.length >= MOST || dates.length > MOST) return undefined;
  // signs of ours that the text itself holds say nothing
  const own = text.replace(PRIVATE, " ");
  let built = "";
  let read = 0;
  let next = 0;
  let date = 0;
  for (const figure of figures) {
    built += own.slice(read, figure.start);
    read = figure.end;
    const isOperand = operands[next]?.figure.start === figure.start;
    if (isOperand && figure.kind === "duration" && IN_TIME.test(text.slice(read, read + 2))) {
      built += String.fromCharCode(FIRST.rank + next++);
    } else if (isOperand) built += String.fromCharCode(firstOf(figure) + next++);
    else if (figure.kind === "date") built += String.fromCharCode(FIRST.date + date++);
    else if (figure.kind === "rank") built += RANKED;
  }
  built += own.slice(read);
  return new Skeleton(built.replace(ASIDE, "").replace(SPACE, ""), operands, dates);
}

const RANKED = String.fromCharCode(FIRST.rank + MOST - 1);

/** 十年前的, 四年间, 五年新增: a time, no value of anything. */
const IN_TIME = /^ ?(?:[前后间来内里假]|新增|净增|累计|共|翻|增[长加]|减少|下降|上升)/;

const PRIVATE = /[\ue000-\ue5ff]/g;

function firstOf({ kind }: Figure): number {
  return kind === "ratio" || kind === "point" || kind === "multiple" ? FIRST[kind] : FIRST.quantity;
}

/** Brackets that hold nothing more than words, or a date. */
const ASIDE = /\([^()\ue000-\ue3ff]{0,16}\)/g;
const SPACE = /(?<![A-Za-z,.;:])[ \n]|[ \n](?![A-Za-z])/g;
