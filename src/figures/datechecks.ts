/** What can be wrong with the dates of a paragraph: no such day, another weekday, ends swapped, times that do not add up. */
import { dateText, isBefore, isImpossible, isJulianWeekday, weekdayOf } from "./calendar.ts";
import { clockFaults, passedHours, stayedHours, stayFaults } from "./clocks.ts";
import { eraFaults, mayTellEra } from "./eras.ts";
import type { CalendarDate, Figure } from "./figure.ts";
import { lifespanFaults, type PlacedDateFault } from "./lifespans.ts";
import type { ReadBlock } from "./read.ts";
import { areApartInRunOn } from "./runon.ts";
import { indexAt } from "./sentences.ts";
import { agoFaults, mayTellAgo } from "./spans/ago.ts";
import { mayHoldSpans, spanFaults } from "./spans/spans.ts";

export interface DateFault {
  readonly fault: "impossible" | "weekday" | "reversed" | "order" | "duration" | "anniversary" | "age" | "era";
  /** The figures that disagree; the finding stands on the first ones of one sentence. */
  readonly figures: readonly Figure[];
  readonly steps: readonly string[];
  /** The weekday the date has. */
  readonly weekday?: number;
  /** The year is the one that the text is taken to be of. */
  readonly presumed?: boolean;
}

const FIRST_YEAR = 1583; // the Gregorian calendar
const NONE: readonly DateFault[] = [];

/** All faults of a document's paragraphs. */
export function* documentDateFaults(blocks: readonly ReadBlock[]): Generator<PlacedDateFault> {
  for (const read of blocks) for (const fault of dateFaults(read)) yield { read, fault };
  yield* lifespanFaults(blocks);
}

/** All faults of one paragraph. */
function dateFaults(read: ReadBlock): readonly DateFault[] {
  const dates = datesOf(read.figures);
  const passed = passedHours(read);
  const stayed = stayedHours(read);
  const ago = mayTellAgo(read.text);
  if (dates === undefined && passed.length === 0 && stayed.length === 0 && !ago) return NONE;
  const faults: DateFault[] = passed.length === 0 ? [] : [...clockFaults(read, passed)];
  if (stayed.length > 0) faults.push(...stayFaults(read, stayed));
  if (ago) faults.push(...agoFaults(read.text, read.figures));
  if (dates === undefined) return faults;
  for (const figure of dates) judge(figure, faults);
  judgeYearless(read, dates, faults);
  if (mayTellEra(read.text)) faults.push(...eraFaults(read));
  if (mayHoldSpans(read, dates)) for (const fault of spanFaults(read, dates)) if (!areApartInRunOn(read, fault.figures)) faults.push(fault);
  return faults;
}

function datesOf(figures: readonly Figure[]): Figure[] | undefined {
  let dates: Figure[] | undefined;
  for (const figure of figures) {
    if (figure.kind !== "date") continue;
    if (dates === undefined) dates = [figure];
    else dates.push(figure);
  }
  return dates;
}

/** 2019/20/21: three years in a row. */
function isListOfYears(text: string, { year = 0, month = 0, day = 0 }: CalendarDate): boolean {
  return text.includes("/") && month === (year % 100) + 1 && day === month + 1;
}

/** 5月35日: what 4 June is called where it may not be named, and a children's book. */
function isCoded({ month, day }: CalendarDate): boolean {
  return month === 5 && day === 35;
}

/** 5200-80-80, 62 January photos: figures in a row, and a count before a month. */
function isNoDate(text: string, { month = 1, day = 1 }: CalendarDate): boolean {
  // 周五十月一日再见: the day of the week, and the first of October
  if (RUN_ON.test(text) || POSITIONAL.test(text)) return true;
  if (LETTER.test(text)) return day > MOST_SLIPPED;
  return IN_A_ROW.test(text) && month > MONTHS && day > DAYS;
}

/** 一二月八日: the eighth of December, digit by digit. */
const POSITIONAL = /^[〇零一二三四五六七八九]{2}月/;
const LETTER = /[A-Za-z]/;
const IN_A_ROW = /^\d+-\d+-\d+$/;
/** A slip of the key makes 31 of 30, or 35 of 25. */
const MOST_SLIPPED = 39;
const MONTHS = 12;
const DAYS = 31;

/** ○年○月○日: to be filled in. */
const BLANK = /[○〇零]年[○〇零]+月/;

const RUN_ON = /^[二三四五六]十月/;

/** A date by itself. */
function judge(figure: Figure, faults: DateFault[]): void {
  const { date, until } = figure;
  if (date === undefined) return;
  const impossible = isImpossible(date) ? date : until && isImpossible(until) ? until : undefined;
  if (impossible !== undefined) {
    if (isListOfYears(figure.text, impossible) || BLANK.test(figure.text) || isCoded(impossible) || isNoDate(figure.text, impossible))
      return;
    faults.push({ fault: "impossible", figures: [figure], steps: [`${dateText(impossible)}: no such day`] });
    return;
  }
  if (
    date.weekday !== undefined &&
    date.year !== undefined &&
    date.year >= FIRST_YEAR &&
    date.month !== undefined &&
    date.day !== undefined
  ) {
    const weekday = weekdayOf(date.year, date.month, date.day);
    const steps = [`${dateText(date)}: ${weekday}/7 ≠ ${date.weekday}/7`];
    if (weekday !== date.weekday && !isJulianWeekday(date.year, date.month, date.day, date.weekday))
      faults.push({ fault: "weekday", figures: [figure], weekday, steps });
  }
  if (until && isReversed(date, until))
    faults.push({ fault: "reversed", figures: [figure], steps: [`${dateText(until)} < ${dateText(date)}`] });
}

/** 去年, next: the year is not the one told before. */
const OTHER_YEAR =
  /[去前明后翌次当同那][一-鿿]?年[^，。;；]{0,8}$|[上本这下]个?$|\b(?:last|next|following|that|previous|every|each)\b[^,.;]{0,20}$/i;
const REACH = 24;
/** The year goes on with its clause: 2025年6月6日（星期五）至6月8日（星期日）. */
const SAME_CLAUSE = /^[^，,。;；.\d]{0,16}$|^, (?:to|until|through|and) $/;

/** 创2011年以来最大跌幅: the year that something is held against. */
const SINCE = /^(?:以[来后前]|之[后前]|至今)/;
const SINCE_REACH = 2;

/** 2025年6月6日（星期五）至6月8日（星期日）: of the year told before in its clause. */
function judgeYearless(read: ReadBlock, dates: readonly Figure[], faults: DateFault[]): void {
  let told: Figure | undefined;
  for (const [i, figure] of dates.entries()) {
    if (figure.date?.year !== undefined) {
      if (!SINCE.test(read.text.slice(figure.end, figure.end + SINCE_REACH))) told = figure;
    } else if (figure.date?.weekday !== undefined) {
      const fault =
        (told && yearlessFault(read, told, figure)) ??
        yearBehindFault(read, figure, dates[i + 1]) ??
        reportFault(read, dates.slice(0, i), figure) ??
        titledFault(read, figure, dates[i + 1]);
      if (fault) faults.push(fault);
    }
  }
}

function yearlessFault({ text, sentences }: ReadBlock, told: Figure, figure: Figure): DateFault | undefined {
  const { month, day, weekday } = figure.date ?? {};
  const context = told.date?.year;
  if (context === undefined || month === undefined || day === undefined || weekday === undefined || isImpossible({ month, day }))
    return undefined;
  if (context < FIRST_YEAR || indexAt(sentences, told.start) !== indexAt(sentences, figure.start)) return undefined;
  if (OTHER_YEAR.test(text.slice(Math.max(0, figure.start - REACH), figure.start))) return undefined;
  const year = month < (told.date?.month ?? 1) ? context + 1 : context;
  // in another clause it may be of any year
  if (!SAME_CLAUSE.test(text.slice(told.end, figure.start))) return undefined;
  // 2018年9月1日讯，周五（8月31日）: a dateline looks back
  if (weekdayOf(context, month, day) === weekday) return undefined;
  if (weekdayOf(year, month, day) === weekday || isJulianWeekday(year, month, day, weekday)) return undefined;
  const right = weekdayOf(year, month, day);
  const steps = [`${dateText({ year, month, day })}: ${right}/7 ≠ ${weekday}/7`];
  return { fault: "weekday", figures: [figure], weekday: right, steps };
}

/** A text that begins with its year tells days of it, or of the one beside it. */
const YEARS_BESIDE = [-1, 0, 1];
/** In UTF-16 units: farther on another year may be spoken of. */
const REPORT = 400;
const HELD = /[比较由从自]$/;
const BEGINS = /^\s*(?:[一-鿿]{2,16}(?:通报|消息|显示|统计|报告)[，,：:]?)?(?:截[至止]|到|自|在|从)?$/;
/** What is told of may be of any year. */
const THEN =
  /曾|当年|出版|再版|重印|上映|重映|公布|发表|披露|日记|日志|书信|碑|档案|片中|剧中|书中|小说|电影|影片|历史|史料|故事|回忆|纪念|周年/;

/** 2024年春运从1月26日开始……客流高峰出现在2月16日（星期二）: in no year that can be meant. */
function reportFault({ text, sentences }: ReadBlock, before: readonly Figure[], figure: Figure): DateFault | undefined {
  const { month, day, weekday } = figure.date ?? {};
  const [first] = before;
  const year = first?.date?.year;
  if (year === undefined || year < FIRST_YEAR || month === undefined || day === undefined || weekday === undefined) return undefined;
  if (figure.start > REPORT || isImpossible({ month, day }) || indexAt(sentences, first.start) > 0) return undefined;
  if (!BEGINS.test(text.slice(0, first.start)) || THEN.test(text.slice(first.end, figure.start))) return undefined;
  const isOther = ({ start, date }: Figure) =>
    date?.year !== undefined && date.year !== year && !HELD.test(text.slice(Math.max(0, start - 1), start));
  if (before.some(isOther) || OTHER_YEAR.test(text.slice(Math.max(0, figure.start - REACH), figure.start))) return undefined;
  if (YEARS_BESIDE.some((by) => weekdayOf(year + by, month, day) === weekday)) return undefined;
  const right = weekdayOf(year, month, day);
  const steps = [`${dateText({ year, month, day })}: ${right}/7 ≠ ${weekday}/7`];
  return { fault: "weekday", figures: [figure], weekday: right, steps, presumed: true };
}

/** 8月22日（周五）晚披露2025年半年报; 2025滨海马拉松11月16日（星期日）鸣枪: of the year of the report, or of the event, or of the one beside it. */
function titledFault({ text }: ReadBlock, figure: Figure, next: Figure | undefined): DateFault | undefined {
  const { month, day, weekday } = figure.date ?? {};
  const titled = TITLED.exec(text.slice(0, figure.start))?.[1];
  const isReport =
    next !== undefined &&
    figure.start <= REACH &&
    REPORTS.test(text.slice(figure.end, next.start)) &&
    REPORT_OF.test(text.slice(next.end - 1));
  const year = titled === undefined ? (isReport ? next.date?.year : undefined) : Number(titled);
  if (year === undefined || year < FIRST_YEAR || month === undefined || day === undefined || weekday === undefined) return undefined;
  if (isImpossible({ month, day }) || YEARS_BESIDE.some((by) => weekdayOf(year + by, month, day) === weekday)) return undefined;
  const right = weekdayOf(year, month, day);
  const steps = [`${dateText({ year, month, day })}: ${right}/7 ≠ ${weekday}/7`];
  return { fault: "weekday", figures: [figure], weekday: right, steps, presumed: true };
}

const TITLED = /^\s*(20\d\d)[一-鿿]{2,14}$/;
const REPORTS = /^[)）]?[早晚上下午间]{0,2}(?:披露|公布|发布|发表|公告)(?:了|其)?$/;
const REPORT_OF =
  /^年?(?:度?(?:半?年报|报告|业绩|财报|业绩快报)|年报|半年报|[上下]半年|第?[一二三四]季|前[一二三]季|中[期报]|三季报|一季报)/;

const TO = /^ ?(?:to|until|till|through|至|到|-|—|~) ?$/;

/** From Thursday, 4 May to Saturday, 13 May 2023: of the year of the day that it is joined to. */
function yearBehindFault({ text }: ReadBlock, figure: Figure, next: Figure | undefined): DateFault | undefined {
  const { month, day, weekday } = figure.date ?? {};
  const { year: last, month: lastMonth } = next?.date ?? {};
  if (next === undefined || month === undefined || day === undefined || last === undefined || lastMonth === undefined) return undefined;
  if (last < FIRST_YEAR || figure.until || isImpossible({ month, day }) || !TO.test(text.slice(figure.end, next.start))) return undefined;
  const year = month > lastMonth ? last - 1 : last;
  const right = weekdayOf(year, month, day);
  if (right === weekday || isJulianWeekday(year, month, day, weekday ?? right)) return undefined;
  const steps = [`${dateText({ year, month, day })}: ${right}/7 ≠ ${weekday}/7`];
  return { fault: "weekday", figures: [figure], weekday: right, steps };
}

function isReversed(from: CalendarDate, to: CalendarDate): boolean {
  // 明年1月16日至2025年1月15日: the year that the first leaves out is not the one of the second
  if (to.year !== undefined) return isBefore(to, from);
  return (
    from.month !== undefined &&
    from.month === (to.month ?? from.month) &&
    from.day !== undefined &&
    to.day !== undefined &&
    to.day < from.day
  );
}
