/** Dates against each other and against the lengths of time told with them: ends before beginnings, durations, anniversaries. */
import { completed, dateText, daysBetween, isBefore } from "./calendar.ts";
import type { DateFault } from "./datechecks.ts";
import type { CalendarDate, Figure } from "./figure.ts";
import { distance, type Interval, scale } from "./interval.ts";
import type { ReadBlock } from "./read.ts";
import { indexAt } from "./sentences.ts";
import { formatNumber } from "./wording.ts";

const SECONDS_A_DAY = 86400;

/** Whether the paragraph says that something began and ended, lasted, or is kept: most say nothing of the kind. */
export function mayHoldSpans({ text, figures }: ReadBlock, dates: readonly Figure[]): boolean {
  return (
    figures.length > 1 &&
    (mayBeOrdered(text, dates) || mayBeKept(text, figures, dates) || figures.some((figure) => saysLength(text, figure) !== undefined))
  );
}

/** All such faults of a paragraph. */
export function* spanFaults(read: ReadBlock, dates: readonly Figure[]): Generator<DateFault> {
  const { text, figures, sentences } = read;
  const complete = completeDates(dates);
  const groups = sentences.map(() => [] as Figure[]);
  for (const figure of figures)
    groups[indexAt(sentences, figure.start)].push(figure.date ? { ...figure, date: complete.get(figure) ?? figure.date } : figure);
  for (let i = 0; i < groups.length; i++) {
    yield* orderFaults(text, groups[i]);
    yield* durationFaults(text, groups, i);
    yield* anniversaryFaults(text, groups, i);
  }
}

/** Years and months carried on from the date before. */
function completeDates(dates: readonly Figure[]): Map<Figure, CalendarDate> {
  const complete = new Map<Figure, CalendarDate>();
  let context: CalendarDate = {};
  for (const figure of dates) {
    if (figure.date === undefined) continue;
    const date = completed(figure.date, context);
    complete.set(figure, date);
    context = { ...context, ...date };
  }
  return complete;
}

const BEGIN = /(?:动工|开工|始建|奠基|启动|开始|开建|开幕|开机|began|begun|started|broke ground|opened|commenced)/;
const FINISH = /(?:竣工|完工|建成|落成|结束|闭幕|完成|合龙|收官|杀青|ended|finished|completed|closed|concluded)/;
const CLAUSE_REACH = 14;

function mayBeOrdered(text: string, dates: readonly Figure[]): boolean {
  return dates.length > 1 && BEGIN.test(text) && FINISH.test(text);
}

/** 2021年2月动工，2020年6月竣工: what began ends later. */
function* orderFaults(text: string, figures: readonly Figure[]): Generator<DateFault> {
  const dates = figures.filter((figure) => figure.date !== undefined && figure.until === undefined);
  for (let i = 0; i + 1 < dates.length; i++) {
    const [from, to] = [dates[i], dates[i + 1]];
    if (!/\d{4}|[零一二三四五六七八九]{4}年/.test(from.text) || !/\d{4}|[零一二三四五六七八九]{4}年/.test(to.text)) continue;
    const begins = near(text, from, BEGIN) && !near(text, from, FINISH, to.start);
    if (!begins || !near(text, to, FINISH) || !from.date || !to.date || !isBefore(to.date, from.date)) continue;
    yield { fault: "order", figures: [from, to], steps: [`${dateText(to.date)} (end) is before ${dateText(from.date)} (beginning)`] };
  }
}

function near(text: string, figure: Figure, words: RegExp, limit = text.length): boolean {
  const latin = /[A-Za-z]/.test(figure.text) || /[a-z] $/.test(text.slice(0, figure.start).slice(-2));
  const before = text.slice(Math.max(0, figure.start - (latin ? CLAUSE_REACH * 2 : CLAUSE_REACH)), figure.start);
  const after = latin ? "" : text.slice(figure.end, Math.min(limit, figure.end + CLAUSE_REACH));
  return words.test(before.slice(before.search(/[^，,。;；]*$/))) || words.test(after.slice(0, after.search(/[，,。;；]|$/)));
}

const LASTED_BEFORE =
  /(?:历时|耗时|为期|持续了?|长达|用时|用了|花了|历经|工期|周期|前后|\btook|\btaken|\blasted|\blasting|\bspanned|\bspanning|\btaking)(?:为|近|约|了|整整|共|a total of | )*$/;
const LASTED_AFTER =
  /^(?:,? ?(?:from|between) |(?:的|之)?(?:建设|施工|修复|工期)| (?:later|to build|to complete|of construction|of work))|^(?:之后|以后|后)(?:[，,]|竣工|完工|建成|落成|结束|闭幕|通车|开放|宣判|发布|推出|揭晓|的)/;

/** How a length of time is said to lie between two dates, if it is. */
function saysLength(text: string, { kind, per, value, start, end }: Figure): "before" | "behind" | undefined {
  if (kind !== "duration" || per || value < SECONDS_A_DAY) return undefined;
  if (LASTED_BEFORE.test(text.slice(Math.max(0, start - 16), start))) return "before";
  return LASTED_AFTER.test(text.slice(end, end + 16)) ? "behind" : undefined;
}

/** 历时28个月 between two dates that are 40 months apart. Only where exactly two dates stand by. */
function* durationFaults(text: string, groups: readonly (readonly Figure[])[], at: number): Generator<DateFault> {
  for (const figure of groups[at]) {
    const said = saysLength(text, figure);
    if (said === undefined) continue;
    const own = groups[at].filter((other) => other.date?.year !== undefined);
    const dates = own.length >= 2 || own[0]?.until !== undefined || said === "behind" ? own : neighbouringEnds(text, groups, at);
    const ends = endsOf(dates);
    if (ends === undefined) continue;
    const apart = daysBetween(ends[0], ends[1]);
    if (apart === undefined || apart.high <= 0) continue;
    const told = durationDays(figure);
    if (distance(apart, told) === 0) continue;
    yield {
      fault: "duration",
      figures: [figure, ...dates],
      steps: [`${dateText(ends[0])} to ${dateText(ends[1])}: ${range(apart)} days`, `${figure.text}: ${range(told)} days`],
    };
  }
}

/** The dates of this sentence and the ones beside it, when they say that something began and ended. */
function neighbouringEnds(text: string, groups: readonly (readonly Figure[])[], at: number): readonly Figure[] {
  const dates = [...(groups[at - 1] ?? []), ...groups[at], ...(groups[at + 1] ?? [])].filter((other) => other.date?.year !== undefined);
  return dates.length === 2 && near(text, dates[0], BEGIN) && near(text, dates[1], FINISH) ? dates : [];
}

function endsOf(dates: readonly Figure[]): readonly [CalendarDate, CalendarDate] | undefined {
  const [first, second] = dates;
  if (dates.length === 1 && first.date && first.until) return [first.date, completed(first.until, first.date)];
  if (dates.length !== 2 || !first.date || !second.date || first.until || second.until) return undefined;
  return [first.date, second.date];
}

/** A rounded length of time: half a unit of its last place, and a day for either way of counting. */
const DURATION_ROUNDING = 0.1;

function durationDays(figure: Figure): Interval {
  const days = scale(figure.interval, 1 / SECONDS_A_DAY);
  const value = figure.value / SECONDS_A_DAY;
  const low = Number.isFinite(days.low) ? Math.max(days.low, value * (figure.bound === "=" ? 1 - DURATION_ROUNDING : 0)) : 0;
  const high = figure.bound === "=" ? Math.min(days.high, value * (1 + DURATION_ROUNDING)) : days.high;
  return { low: low - 1, high: high + 1 };
}

function range({ low, high }: Interval): string {
  return low === high ? formatNumber(low) : `${formatNumber(Math.round(low))}–${formatNumber(Math.round(high))}`;
}

const FOUNDED =
  /(?:成立|创立|创办|创建|建立|建于|创刊|建校|建院|建馆|开馆|设立|始建|诞生|founded|established|opened|created|built|launched|born|出生|生于|创始)/i;
const BORN = /出生|生于|诞生|\bborn\b/i;
const ANNIVERSARY = /^(?: anniversary| birthday|周年|周岁|岁)/;
/** Anniversaries are kept in the year before or after; ages are counted from one by some. */
const ANNIVERSARY_ALLOWANCE = 1;

function isAnniversary(text: string, { kind, end, text: told, bound }: Figure): boolean {
  if (kind === "rank") return ANNIVERSARY.test(text.slice(end, end + 14));
  return kind === "duration" && bound === "=" && told.endsWith("周年");
}

function mayBeKept(text: string, figures: readonly Figure[], dates: readonly Figure[]): boolean {
  return dates.length > 1 && figures.some((figure) => isAnniversary(text, figure));
}

/** Founded in 1871, 140th anniversary in 2021. */
function* anniversaryFaults(text: string, groups: readonly (readonly Figure[])[], at: number): Generator<DateFault> {
  for (const figure of groups[at]) {
    if (!isAnniversary(text, figure)) continue;
    const years = figure.kind === "rank" ? figure.value : Math.round(figure.value / (365.2425 * SECONDS_A_DAY));
    const dates = [...(groups[at - 1] ?? []), ...groups[at]].filter((other) => other.date?.year !== undefined);
    const birthday = /诞辰|生日|birthday|岁/i.test(text.slice(Math.max(0, figure.start - 8), figure.end + 12));
    const founded = dates.filter((date) => FOUNDED.test(around(text, date)) && BORN.test(around(text, date)) === birthday);
    const kept = dates.filter((date) => !founded.includes(date) && groups[at].includes(date));
    if (founded.length !== 1 || kept.length !== 1) continue;
    const [from, to] = [founded[0].date?.year, kept[0].date?.year];
    if (from === undefined || to === undefined || to <= from || Math.abs(to - from - years) <= ANNIVERSARY_ALLOWANCE) continue;
    yield {
      fault: "anniversary",
      figures: [figure, founded[0], kept[0]],
      steps: [`${to} - ${from} = ${to - from}`, `${figure.text}: ${years}`],
    };
  }
}

function around(text: string, figure: Figure): string {
  const before = text.slice(Math.max(0, figure.start - 20), figure.start);
  const after = text.slice(figure.end, figure.end + 8);
  return `${before.slice(before.search(/[^，,。;；]*$/))} ${after.slice(0, after.search(/[，,。;；]|$/))}`;
}
