/** The time a figure is told of: dates, and words such as 去年. Without one of its own it has that of its sentence, else that of the text. */
import type { Operand } from "../arithmetic/operands.ts";
import type { CalendarDate } from "../figure.ts";
import type { ReadBlock } from "../read.ts";
import { clauseRange } from "./clauses.ts";

export interface Time {
  readonly dates: readonly CalendarDate[];
  readonly words: ReadonlySet<string>;
}

/** Words of one row mean one time; in a row without a name each means its own. */
const WORDS: readonly (readonly [name: string | undefined, words: RegExp])[] = [
  ["now", /今年|本年度?|[今本]季度?|本[届次月周学赛季年航轮期][季年次]?|本[一-鿿]季|此[次行番]|这[次场届轮]|目前|当前|现[在有]|如今|眼下/],
  ["last year", /去年|上一?年(?!级)|上年度/],
  ["before", /前[一两几]?个?(?:赛季|学年|季度|[年季届次轮任月期])(?!来)|[年月日天]前(?!后)|往[年届]|此前|早前|之前|曾|同期/],
  ["last", /上一?个?(?:学年|季度|航次|财年|[一-鿿]?季|[届次轮期月周任])/],
  ["later", /明年|次[年月日季]|翌年|后[一两几]?[年季届]|下一?个?(?:赛季|学年|季度|航次|财年|[季届次轮期月周任])|此后|随后|之后/],
  ["whole year", /全年/],
  [undefined, /[上下]半年|[春夏秋冬][季天]|首[日周月季年场]|第[一二三四五六七八九十]+[天日周届轮期季]/],
];
/** What is held against something has its own time: 比去年的, 较2022年的. */
const HELD = /[比较由从于自与跟同](?:[一-鿿]{0,2})$/;
const MARKS = "，,;:、。";

/** The times in a stretch, but those of what something is held against. */
export function timeIn({ text, figures }: ReadBlock, from: number, to: number, isHeld = false): Time {
  const dates: CalendarDate[] = [];
  let isSpan = false;
  for (const { kind, date, until, start, end } of figures)
    if (
      kind === "date" &&
      date !== undefined &&
      start >= from &&
      end <= to &&
      (isHeld || !HELD.test(text.slice(Math.max(from, start - 4), start)))
    ) {
      dates.push(date);
      // 1991年至2020年的平均值
      isSpan ||= until?.year !== undefined && date.year !== undefined && until.year > date.year;
    }
  const words = new Set<string>(isSpan ? ["span"] : []);
  const stretch = text.slice(from, to);
  for (const [name, pattern] of WORDS) {
    const found = pattern.exec(stretch);
    if (found !== null && (isHeld || !HELD.test(stretch.slice(0, found.index)))) words.add(name ?? found[0]);
  }
  return { dates, words };
}

/** The year that was named last. */
const SAME_YEAR = /[同当]年/;

/** More than that it is of this year, whichever that is. */
export function saysWhen({ dates, words }: Time): boolean {
  return dates.length > 0 || [...words].some((word) => !OPEN.has(word));
}

/** @param from where the clause of the figure begins, or what stands before it as the end of a change */
export function timeOf(read: ReadBlock, { figure, sentence }: Operand, from: number): Time {
  const { text, sentences, figures } = read;
  const own = timeIn(read, from, figure.start);
  if (saysWhen(own)) return own;
  if (SAME_YEAR.test(text.slice(from, figure.start))) {
    const isOwn = (start: number) => !HELD.test(text.slice(Math.max(0, start - 4), start));
    const year = figures.findLast(({ date, start, end }) => date?.year !== undefined && end <= from && isOwn(start))?.date?.year;
    if (year !== undefined) return { dates: [{ year }], words: own.words };
  }
  const { start } = sentences[sentence];
  // back to a clause that has a time and no figure of its own, at last the first one
  for (let end = from; end > start; ) {
    let begin = end - 1;
    while (begin > start && !MARKS.includes(text[begin - 1])) begin--;
    const time = timeIn(read, begin, end);
    const hasFigure = figures.some((other) => other.kind !== "date" && other.start >= begin && other.end <= end);
    if (saysWhen(time) && (!hasFigure || begin === start)) return time;
    end = begin;
  }
  for (let i = sentence - 1; i >= 0; i--) {
    const opening = timeIn(read, sentences[i].start, openingEnd(read, i));
    // 上一雪季接待42万人次；本雪季接待50万人次: what follows is of now
    if (saysWhen(opening) || opening.words.has("now")) return opening;
  }
  return own;
}

/** Up to the first figure of a sentence that is no date. */
function openingEnd({ figures, sentences }: ReadBlock, index: number): number {
  const { start, end } = sentences[index];
  return figures.find((figure) => figure.kind !== "date" && figure.start >= start)?.start ?? end;
}

/**
 * The later one names a time that the earlier one is of, or none where that is told of the text's own.
 * @param now the time that the later one has without one of its own
 */
export function areOfOneTime(first: Time, second: Time, opening: Time, now: Time): boolean {
  for (const word of first.words) if (!OPEN.has(word) && !second.words.has(word) && !isOfText(word, second, opening)) return false;
  for (const word of second.words) if (!OPEN.has(word) && !first.words.has(word)) return false;
  if (isOfYear(first) ? second.dates.some(isPart) : isOfYear(second) && first.dates.some(isPart)) return false;
  const ofText = [...opening.dates, ...now.dates];
  if (second.dates.length === 0) return first.dates.every((date) => ofText.some((other) => isSame(date, other)));
  const known = first.dates.length > 0 ? first.dates : opening.dates;
  return second.dates.every((date) => known.some((other) => isSame(date, other)));
}

/** 本届 is the one that the text begins with. */
function isOfText(word: string, second: Time, opening: Time): boolean {
  return opening.words.has(word) && (word.startsWith("第") || !second.words.has("now"));
}

/** Said or left out. */
const OPEN: ReadonlySet<string> = new Set(["now", "whole year"]);

function isOfYear({ words }: Time): boolean {
  return words.has("whole year");
}

function isPart(date: CalendarDate): boolean {
  return PARTS.some((part) => date[part] !== undefined);
}

const PARTS = ["quarter", "half", "month", "day"] as const;

/** The year may be left out. */
function isSame(a: CalendarDate, b: CalendarDate): boolean {
  return PARTS.every((part) => a[part] === b[part]) && (a.year === b.year || a.year === undefined || b.year === undefined);
}

/** 上一雪季…。本雪季…: the one is of now, the other of before. */
export function isOneOfBefore(first: Time, second: Time): boolean {
  const isPast = ({ words }: Time) => !words.has("now") && (words.has("last") || words.has("last year"));
  return (isPast(first) && second.words.has("now")) || (isPast(second) && first.words.has("now"));
}

/** 前年资源回收47万吨: of a year that the first figure was not told of, though another of its sentence was. */
export function isOfItsTime(read: ReadBlock, first: Operand, second: Operand): boolean {
  const { words } = timeIn(read, read.sentences[second.sentence].start, second.figure.start, true);
  const past = [...words].filter((word) => PAST.has(word));
  if (past.length === 0 && !words.has("now")) return true;
  const [from] = clauseRange(read, first);
  const time = timeOf(read, first, from);
  // 上一雪季…。本雪季…
  if (past.length === 0) return timeIn(read, from, first.figure.start).words.has("now") || ![...time.words].some((word) => PAST.has(word));
  return past.every((word) => time.words.has(word));
}

const PAST: ReadonlySet<string> = new Set(["last year", "before", "last"]);
