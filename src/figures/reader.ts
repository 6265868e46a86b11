/** The reader: one linear pass over a paragraph from candidate to candidate; each is read whole or passed over. */

import type { Block } from "./blocks.ts";
import { type BoundReading, boundAfter, boundBefore, intervalOf } from "./bounds.ts";
import { isDigit, isLetter } from "./candidates.ts";
import { codeAt } from "./codes.ts";
import { countedAfter } from "./counted.ts";
import { type DateReading, readDate } from "./dates.ts";
import { isIdiom, isNoFigure, passOver } from "./exclusions.ts";
import { type Bound, type Figure, type FigureKind, newFigure, type Writable } from "./figure.ts";
import { fiscalStart, readFiscal } from "./fiscal.ts";
import { readQuarter } from "./handates.ts";
import type { Interval } from "./interval.ts";
import { readMonthWord } from "./latindates.ts";
import { type Numeral, readDigits, readHan, readWords } from "./numerals.ts";
import { type Quantity, readQuantity } from "./quantity.ts";
import { readRangeEnd } from "./range.ts";
import { readRank, readSpecial } from "./specials.ts";

/** What holds for a whole text while it is read. */
export interface Reading {
  /** The currency of a bare 元: Taiwan and Hong Kong pages name theirs once. */
  home: string;
}

export function newReading(): Reading {
  return { home: "CNY" };
}

/** All figures of a folded paragraph, ascending, not overlapping; offsets are the paragraph's. */
export function readParagraph({ text, candidates, hasMoney }: Block, reading: Reading): Figure[] {
  const figures: Figure[] = [];
  const home = hasMoney ? homeOf(text, reading) : reading.home;
  let read = 0;
  for (const at of candidates) {
    if (at < read) continue;
    read = readAt(text, at, figures, home);
    // what was read may end amid digits: a year with a digit too many
    while (isDigit(codeAt(text, read))) read = readAt(text, read, figures, home);
  }
  return figures;
}

/** A Taiwan dollar named once is meant to the end; a Hong Kong one, as it is named in mainland texts too, to the end of the paragraph. */
function homeOf(text: string, reading: Reading): string {
  if (text.includes("新台币") || text.includes("NT$")) reading.home = "TWD";
  return text.includes("港币") && HONG_KONG_DOLLARS.test(text) && !text.includes("人民币") ? "HKD" : reading.home;
}

const HONG_KONG_DOLLARS = /港币 ?\d[\d.,]{0,16} ?[千万亿]{0,2}元/;

/** Reads what begins here; where to go on. */
function readAt(text: string, at: number, figures: Figure[], home: string): number {
  const letter = isLetter(codeAt(text, at));
  if (!letter) {
    const start = fiscalStart(text, at);
    const period = start === undefined ? undefined : readFiscal(text, start);
    if (period !== undefined) return pushDate(figures, period, text);
    const passed = passOver(text, at);
    if (passed > at) return passed;
    if (codeAt(text, at - 1) === ORDINAL) return readOrdinal(text, at, figures);
  }
  const floor = figures.length === 0 ? 0 : figures[figures.length - 1].end;
  const special = readSpecial(text, at, floor);
  if (special) return push(figures, special, text);
  const date = letter ? readMonthWord(text, at) : readDate(text, at);
  if (date) return pushDate(figures, date, text);
  const numeral = letter ? readWords(text, at) : isDigit(codeAt(text, at)) ? readDigits(text, at) : readHan(text, at);
  if (numeral === undefined) return letter ? wordEnd(text, at) : at + 1;
  if (isIdiom(text, at, numeral)) return numeral.end;
  return readNumber(text, at, numeral, floor, figures, home);
}

const ORDINAL = "第".charCodeAt(0);

function readOrdinal(text: string, at: number, figures: Figure[]): number {
  const quarter = readQuarter(text, at - 1);
  if (quarter !== undefined) return pushDate(figures, quarter, text);
  const rank = readRank(text, at - 1);
  return rank ? push(figures, rank, text) : at + 1;
}

function readNumber(text: string, at: number, numeral: Numeral, floor: number, figures: Figure[], home: string): number {
  const first = readQuantity(text, at, numeral, floor, home);
  if (first === undefined) return tokenEnd(text, numeral.end);
  const range = readRangeEnd(text, first, home);
  if (range === "score") return tokenEnd(text, first.end);
  const figure = range ? rangeFigure(text, first, range) : singleFigure(text, first, floor);
  return isNoFigure(text, figure, numeral) ? Math.max(first.end, at + 1) : push(figures, figure, text);
}

function push(figures: Figure[], figure: Figure, text: string): number {
  const last = figures.length === 0 ? undefined : figures[figures.length - 1];
  if (last !== undefined && touches(text, last.end, figure.start) && isContinued(last, figure)) {
    const { low, high } = figure.interval;
    const whole = {
      ...figure,
      start: last.start,
      value: last.value + figure.value,
      interval: { low: last.value + low, high: last.value + high },
      bound: last.bound === "=" ? figure.bound : last.bound,
    };
    figures[figures.length - 1] = { ...whole, text: text.slice(whole.start, whole.end) };
    return figure.end;
  }
  figures.push(figure.kind === "duration" ? withOneYear(text, figure, last?.end ?? 0) : figure);
  return figure.end;
}

/** A space or 零 may part the two: 6 feet 1 inch, 1 小时 30 分钟, 1年零8个月. */
function touches(text: string, end: number, start: number): boolean {
  const between = codeAt(text, end);
  return end === start || (start === end + 1 && (between === SPACE || between === AND));
}

const SPACE = 0x20;
const AND = "零".charCodeAt(0);
const A_YEAR = 31_556_952;
/** 第一年又三个月 and 二〇二一年零八个月 are no lengths of time. */
const ONE_YEAR = /(?:^|[^〇零一二三四五六七八九十百千万第头前后去这那每某])(一年[零又]?)$/;
const AND_MORE = /^零|[零又]$/;
const MONTHS = /月|month/;

/** 一年零八个月: 一年 by itself is no figure. */
function withOneYear(text: string, figure: Figure, floor: number): Figure {
  if (figure.per !== undefined || figure.value >= A_YEAR || !MONTHS.test(figure.text)) return figure;
  const [, year] = ONE_YEAR.exec(text.slice(Math.max(floor, figure.start - 4), figure.start)) ?? [];
  if (year === undefined || !(AND_MORE.test(figure.text) || AND_MORE.test(year))) return figure;
  const start = figure.start - year.length;
  const { low, high } = figure.interval;
  const interval = { low: low + A_YEAR, high: high + A_YEAR };
  return { ...figure, start, value: figure.value + A_YEAR, interval, text: text.slice(start, figure.end) };
}

/** 11英尺8英寸, 3小时20分钟: one measure in two units, the smaller right behind the larger. */
function isContinued(last: Figure, figure: Figure): boolean {
  if (last.family !== figure.family || last.unit !== figure.unit || last.per) return false;
  return (
    (figure.family === "length" || figure.family === "time" || figure.family === "mass") &&
    last.factor > figure.factor &&
    figure.value < last.factor
  );
}

function pushDate(figures: Figure[], { start, end, date, until }: DateReading, text: string): number {
  if (date === undefined) return end;
  const figure = newFigure(text, start, end, "date", "=", 0, NO_VALUE);
  figure.family = "date";
  figure.date = date;
  figure.until = until;
  figures.push(figure);
  return end;
}

const NO_VALUE: Interval = { low: 0, high: 0 };

function singleFigure(text: string, quantity: Quantity, floor: number): Figure {
  const before: BoundReading | undefined = boundBefore(text, quantity.start);
  const after = boundAfter(text, quantity.end);
  const told = before && before.start >= floor ? before : undefined;
  const bound: Bound = quantity.range ? "range" : (after?.bound ?? told?.bound ?? "=");
  const interval = quantity.range
    ? { low: quantity.range[0], high: quantity.range[1] }
    : intervalOf(bound, quantity.value, quantity.ulp, quantity.digits);
  return figureOf(text, quantity, told?.start ?? quantity.start, after?.end ?? quantity.end, bound, interval, quantity.value);
}

function rangeFigure(text: string, first: Quantity, second: Quantity): Figure {
  const [low, high] = second.range ?? [second.value, second.value];
  const before = boundBefore(text, first.start);
  const after = boundAfter(text, second.end);
  const start = before?.start ?? first.start;
  return figureOf(text, second, start, after?.end ?? second.end, "range", { low, high }, (low + high) / 2);
}

function figureOf(text: string, quantity: Quantity, start: number, end: number, bound: Bound, interval: Interval, value: number): Figure {
  const { unit } = quantity;
  const figure = newFigure(text, start, end, kindOf(quantity), bound, value, interval);
  figure.ulp = quantity.ulp;
  figure.place = quantity.place;
  figure.digits = quantity.digits;
  figure.counted = countedAfter(text, end, unit);
  figure.per = quantity.per;
  if (unit !== undefined) {
    figure.factor = unit.factor;
    figure.family = unit.family;
    figure.unit = unit.name;
    figure.loose = unit.loose;
    if (unit.family === "multiple" && text[end] === "半" && bound === "=") return andHalf(figure, text);
  }
  return figure;
}

/** 一倍半, 两倍半. */
function andHalf(figure: Writable<Figure>, text: string): Figure {
  figure.end++;
  figure.text = text.slice(figure.start, figure.end);
  figure.value += HALF;
  figure.interval = { low: figure.value - HALF / 2, high: figure.value + HALF / 2 };
  figure.ulp = HALF;
  figure.place = HALF;
  return figure;
}

const HALF = 0.5;

function kindOf({ unit }: Quantity): FigureKind {
  switch (unit?.family) {
    case undefined:
    case "number":
      return "number";
    case "count":
      return "count";
    case "ratio":
      return "ratio";
    case "point":
      return "point";
    case "multiple":
      return "multiple";
    case "time":
      return "duration";
    default:
      return "amount";
  }
}

function wordEnd(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && isLetter(codeAt(text, end))) end++;
  return end;
}

/** Past an identifier that a number is glued into. */
function tokenEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && (isLetter(codeAt(text, end)) || isDigit(codeAt(text, end)))) end++;
  return end;
}
