/** The days and periods that a claim is of, as far as its sentence names them, in texts that can be compared. */
import { dateText } from "../calendar.ts";
import type { Figure } from "../figure.ts";
import type { ReadBlock } from "../read.ts";
import type { Range } from "./place.ts";

/** 3月2日以来, 10月7日冲突爆发至今: where the counting began. */
const SINCE = /^(?:份|起|开始|[^，,。;；\d]{0,20}(?:以来|至今))/;
/** How the day that stands nearest before a figure is marked: of two days in a sentence it is the one that the figure is of. */
const NEAREST = "@";
/** 前4个月, 1至11月. */
const MONTHS = /前([一二三四五六七八九十\d]{1,2})个?(月|季度)|(?<!\d)0?1月?\s?[-—–~至到]\s?(1[0-2]|[2-9])月/g;
const PERIOD = "p:";
/** The day that a document is filed under. */
const FILED = "f:";
const DIGITS = "零一二三四五六七八九十";
const QUARTER = 3;
const DAY = /^(?:\d{4}-)?\d{2}-\d{2}$/;
const FULL_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What was told farther back may be of another time. */
const MAX_BACK = 2;

/** What one sentence names. */
interface Named {
  /** Each date once. */
  readonly dates: readonly string[];
  readonly mentions: number;
  /** Days by where they begin, and periods by where they end, in order. */
  readonly days: readonly Mark[];
  readonly periods: readonly Mark[];
}

interface Mark {
  readonly at: number;
  readonly told: string;
}

/** The dates of a paragraph's claims. A sentence is read when the first claim asks for it. */
export class ClaimDates {
  readonly #block: ReadBlock;
  readonly #named = new Map<number, Named>();
  /** What was told last: claims of one sentence mostly have the same. */
  #last: string[] = [];

  constructor(block: ReadBlock) {
    this.#block = block;
  }

  /**
   * The dates of a figure's sentence, or else of the last one before it that names any, and the months that a period has run.
   * @param at index of the figure's sentence
   * @param back how many sentences before it may tell
   */
  of(figure: Figure, at: number, back = MAX_BACK): readonly string[] {
    for (let i = at; i >= Math.max(0, at - back); i--) {
      const dates = told(this.#namedIn(i), figure.start);
      if (dates.length === 0) continue;
      if (!isSame(dates, this.#last)) this.#last = dates;
      return this.#last;
    }
    return [];
  }

  #namedIn(index: number): Named {
    let named = this.#named.get(index);
    if (named === undefined) {
      named = this.#read(this.#block.sentences[index]);
      this.#named.set(index, named);
    }
    return named;
  }

  #read({ start: from, end: to }: Range): Named {
    const { text, figures } = this.#block;
    const dates = new Set<string>();
    const days: Mark[] = [];
    let mentions = 0;
    for (let i = firstFrom(figures, from); i < figures.length && figures[i].end <= to; i++) {
      const { kind, date, start, end } = figures[i];
      if (kind !== "date" || date === undefined || SINCE.test(text.slice(end, end + SINCE_REACH))) continue;
      const told = dateText(date);
      dates.add(told);
      mentions++;
      if (DAY.test(told)) days.push({ at: start, told });
    }
    const periods: Mark[] = [];
    for (const match of text.slice(from, to).matchAll(MONTHS)) {
      const [all, count, unit, month] = match;
      const months = month ?? String(numberOf(count) * (unit === "月" ? 1 : QUARTER));
      periods.push({ at: from + match.index + all.length, told: PERIOD + months });
    }
    return { dates: [...dates], mentions, days, periods };
  }
}

/** As a figure that begins at an offset has them. */
function told({ dates, mentions, days, periods }: Named, offset: number): string[] {
  const nearest = mentions > 1 ? days.findLast(({ at }) => at < offset) : undefined;
  const ended = new Set<string>();
  for (const { at, told } of periods) if (at <= offset) ended.add(told);
  return [...dates, ...(nearest ? [NEAREST + nearest.told] : []), ...ended];
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((date, i) => date === b[i]);
}

/** The index of the first figure that begins at an offset or behind it. */
function firstFrom(figures: readonly Figure[], offset: number): number {
  let low = 0;
  let high = figures.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (figures[middle].start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const SINCE_REACH = 24;

function numberOf(count: string): number {
  return /\d/.test(count) ? Number(count) : DIGITS.indexOf(count);
}

const IN_PATH = /(?<!\d)((?:19|20)\d{2})[-_./]?(0[1-9]|1[0-2])[-_./]?(0[1-9]|[12]\d|3[01])(?!\d)/g;

/** `news/20240910.md`, `2024-09-10/17.txt`: the day that a document is filed under, as a date of all its claims; undefined where its path names none. */
export function filedUnder(path: string): string | undefined {
  const found = [...path.matchAll(IN_PATH)].at(-1);
  return found && `${FILED}${found[1]}-${found[2]}-${found[3]}`;
}

/** What a reader is shown of them. */
export function shownDates(dates: readonly string[]): readonly string[] {
  return dates.filter(isDate).concat(withMark(dates, PERIOD).map((month) => `01–${month.slice(PERIOD.length).padStart(2, "0")}`));
}

/**
 * Both name days or periods of their own, and none in common; or the days that stand nearest to them differ; or what names no day in full
 * stands in documents that are filed months apart: 今年 and 9月7日 are of other years there.
 */
export function datesDiffer(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return false;
  for (const mark of [NEAREST, PERIOD]) {
    const [one, other] = [withMark(a, mark), withMark(b, mark)];
    if (one.length > 0 && other.length > 0 && !haveCommon(one, other)) return true;
  }
  const [one, other] = [a.filter(isDate), b.filter(isDate)];
  if (one.length > 0 && other.length > 0 && !haveCommon(one, other)) return true;
  return areFiledApart(a, b) && !one.some((date) => FULL_DAY.test(date) && other.includes(date));
}

function areFiledApart(a: readonly string[], b: readonly string[]): boolean {
  const [one, other] = [a, b].map((dates) => withMark(dates, FILED)[0]);
  if (one === undefined || other === undefined || one === other) return false;
  return Math.abs(Date.parse(one.slice(FILED.length)) - Date.parse(other.slice(FILED.length))) > MONTH;
}

const MONTH = 31 * 86_400_000;

function withMark(dates: readonly string[], mark: string): string[] {
  return dates.filter((date) => date.startsWith(mark));
}

function isDate(date: string): boolean {
  return !date.startsWith(NEAREST) && !date.startsWith(PERIOD) && !date.startsWith(FILED);
}

function haveCommon(a: readonly string[], b: readonly string[]): boolean {
  return a.some((x) => b.some((y) => x === y || x.endsWith(withoutMark(y)) || y.endsWith(withoutMark(x))));
}

function withoutMark(date: string): string {
  return date.startsWith(NEAREST) ? date.slice(NEAREST.length) : date;
}
