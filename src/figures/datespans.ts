/** Dates against each other and against the lengths of time told with them: ends before beginnings, durations. */
import { ageFaults, mayTellAge } from "./ages.ts";
import { anniversaryFaults, mayBeKept } from "./anniversaries.ts";
import { withoutSpace } from "./arithmetic/operands.ts";
import { completed, dateText, daysBetween, goBack, isBefore, isDay } from "./calendar.ts";
import { hoursBetween } from "./clocks.ts";
import type { DateFault } from "./datechecks.ts";
import type { CalendarDate, Figure } from "./figure.ts";
import { distance, type Interval, scale } from "./interval.ts";
import type { ReadBlock } from "./read.ts";
import { indexAt } from "./sentences.ts";
import { BEGIN, CLAUSE_REACH, FINISH, LEAVE, near, RETURN } from "./spanwords.ts";
import { formatNumber } from "./wording.ts";

const SECONDS_A_DAY = 86400;
const SECONDS_AN_HOUR = 3600;

/** Whether the paragraph says that something began and ended, lasted, or is kept: most say nothing of the kind. */
export function mayHoldSpans({ text, figures }: ReadBlock, dates: readonly Figure[]): boolean {
  return (
    figures.length > 1 &&
    (mayBeOrdered(text, dates) ||
      mayBeKept(text, figures, dates) ||
      mayTellAge(text, figures, dates) ||
      (mayBeEnds(dates) && figures.some((figure) => isPlainLength(text, figure) || saysLength(text, figure) !== undefined)))
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
    yield* ageFaults(text, groups, i);
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

const FROM_BEFORE = /(?<!来|出)(?:自|从|由)(?:[去今明前]年)?$|\b(?:from|between) (?:\w{3,9}, ?)?$/;
/** 从3月5日持续到3月14日, 自…開展，至… */
const TO_BETWEEN =
  /^(?:起|开始)?[^，。;；]{0,12}[，,]?(?:至|到)(?:[今次同当翌明]年)?$|^ (?:to|until|till|through|and) (?:\w{3,9}, ?)?$|^ ?[-—~] ?$/;
const TO_BEHIND = /^(?:止|为止)/;

/** A length of time lies between two of them. */
function mayBeEnds(dates: readonly Figure[]): boolean {
  return dates.length > 1 || dates[0].until !== undefined;
}

function mayBeOrdered(text: string, dates: readonly Figure[]): boolean {
  if (dates.length < 2 || !goBack(dates)) return false;
  if (BEGIN.test(text) && FINISH.test(text)) return true;
  return dates.some((date, i) => isFrom(text, date) || (i > 0 && isReversedByClock(text, dates[i - 1], date)));
}

const CLOCK_BETWEEN = /^ ?(?:[上下中]午|[早晚]上?|凌晨)? ?\d{1,2}[:时点] ?(?:\d{2}分?)? ?(?:至|到|—|-|~) ?$/;

/** 3月15日9:00至3月12日: the clock stands between the two days of one month. */
function isReversedByClock(text: string, { date: from, end }: Figure, { date: to, start }: Figure): boolean {
  if (from?.day === undefined || to?.day === undefined || from.month !== to.month || from.year !== (to.year ?? from.year)) return false;
  return to.day < from.day && CLOCK_BETWEEN.test(text.slice(end, start));
}

/** The same thing is spoken of: 一期2019年开工，二期2018年竣工 are two. */
const GOES_ON =
  /(?:^|[一-鿿]，)(?:并|于|至|到|将|已|预计|计划|拟|又|最终|终于|直|却|但|原定|实际|直到|直至)*$|^[一-鿿]{0,8}$|^,? (?:and|but|to|before|then|until) (?:(?:it|they|was|is|were|will|be|been|finally|only|then|due|to) ){0,4}[a-z]+ (?:(?:on|in|by|until|at) )?(?:\w{3,9},? )?$/;

/** 灵感来自2012年结束的旅程: it only tells which journey. */
const ATTRIBUTIVE = /^[一-鿿]{0,6}的/;

/** 2021年2月动工，2020年6月竣工: what began ends later. */
function* orderFaults(text: string, figures: readonly Figure[]): Generator<DateFault> {
  const dates = figures.filter((figure) => figure.date !== undefined && figure.until === undefined);
  for (let i = 0; i + 1 < dates.length; i++) {
    const [from, to] = [dates[i], dates[i + 1]];
    if (isReversedByClock(text, from, to)) {
      yield { fault: "reversed", figures: [from, to], steps: [`${dateText(to.date ?? {})} is before ${dateText(from.date ?? {})}`] };
      continue;
    }
    if (!from.date || !to.date || !isBefore(to.date, from.date)) continue;
    if (!/\d{4}|[零一二三四五六七八九]{4}年/.test(from.text) || !/\d{4}|[零一二三四五六七八九]{4}年/.test(to.text)) continue;
    const begins = near(text, from, BEGIN) && !near(text, from, FINISH, to.start);
    const ordered =
      (begins && near(text, to, FINISH) && GOES_ON.test(withoutSpace(text.slice(from.end, to.start)))) ||
      (isFromTo(text, from, to) && from.date?.month !== undefined);
    if (!ordered || ATTRIBUTIVE.test(text.slice(to.end, to.end + CLAUSE_REACH))) continue;
    yield { fault: "order", figures: [from, to], steps: [`${dateText(to.date)} (end) is before ${dateText(from.date)} (beginning)`] };
  }
}

function isFrom(text: string, { start }: Figure): boolean {
  return FROM_BEFORE.test(withoutSpace(text.slice(Math.max(0, start - CLAUSE_REACH), start)));
}

/** Joined by words for from and to. */
function isFromTo(text: string, from: Figure, to: Figure): boolean {
  const between = withoutSpace(text.slice(from.end, to.start));
  return isFrom(text, from) && (TO_BETWEEN.test(between) || TO_BEHIND.test(text.slice(to.end, to.end + 2)));
}

/** Two dates that are the ends of one stretch of time, as the text says. */
function arePeriod(text: string, dates: readonly Figure[]): boolean {
  const [from, to] = dates;
  if (to === undefined) return from?.until !== undefined;
  if (isFromTo(text, from, to) || CLOCK_BETWEEN.test(text.slice(from.end, to.start))) return true;
  const begins = near(text, from, BEGIN, to.start) || near(text, from, LEAVE, to.start);
  return begins && (near(text, to, FINISH) || near(text, to, RETURN));
}

const LASTED_BEFORE =
  /(?:历时|耗时|为期|持续了?|长达|用时|用了|花了|历经|[工展赛]期|周期|赛程|前后|相距|相隔|间隔|时隔|先后|整整|正好|恰好|刚好|足足|\btook|\btaken|\blasted|\blasts|\blasting|\bspanned|\bspanning|\btaking|\bexactly)(?:为|近|约|了|整整|共|a total of |exactly |just | )*$/;
/** 盖了30个月: whatever was done. */
const DONE_BEFORE =
  /[一-鿿](?:了|过)(?:整整|近|约|差不多|足足|整|大约)?$|\b(?:mark(?:s|ed|ing)|celebrat(?:es|ed|ing)|spent|served|stood|ran|worked|reigned|been)(?: for)? $/;
/** In 1999 and 2024, 25 years, … */
const ALONE = /[，,] ?$/;
const CLAUSE_END = /[，,。.;；]/;
const LASTED_AFTER =
  /^(?:,? ?(?:from|between) |(?:的|之)?(?:建设|施工|修复|工期)| (?:later|apart|on(?=[.,;]|$)|to the day|to build|to complete|of construction|of work))|^(?:的)?历史|^(?:之后|以后|后)(?:[，,]|竣工|完工|建成|落成|结束|闭幕|通车|开放|宣判|发布|推出|揭晓|的)/;
/** Beside the two ends of a period these tell its length too. */
const TOTAL_BEFORE =
  /(?:[，,(]|一|总|合计)共(?:计|有)?$|一连$|连续$|连[放休]$|[，,]合计$|(?:服役|在位|执政|任职|从教|从军)$|(?:[工教军党]龄|走过|度过|维持|坚守|任职|执教|服役|在[任位]|工作|服务|生活|经营|运营)(?:了|已|长达|整整)*$|\ba total of $|,? after $|\ba (?:[a-z-]+ )?(?:cruise|tenure|reign|journey|voyage|career|stay|spell|stint|siege|period|term|span|gap|wait) of $/;
const TOTAL_AFTER = /^ (?:in all|in total|altogether|in office|in power|at sea)\b/;

/** In November 2025, 26 months after the keel was laid in September 2023. */
const BETWEEN_AFTER = /^ (?:after|before) /;

type Length = "before" | "behind" | "total" | "between";

/** How a length of time is said to lie between two dates, if it is. */
function saysLength(text: string, { kind, per, value, start, end }: Figure): Length | undefined {
  if (kind !== "duration" || per || value < SECONDS_AN_HOUR) return undefined;
  const before = withoutSpace(text.slice(Math.max(0, start - 16), start));
  if (LASTED_BEFORE.test(before)) return "before";
  const after = text.slice(end, end + 16);
  if (value >= SECONDS_A_DAY && LASTED_AFTER.test(after)) return "behind";
  if (value >= SECONDS_A_DAY && BETWEEN_AFTER.test(after)) return "between";
  if (DONE_BEFORE.test(before)) return "total";
  return (TOTAL_BEFORE.test(before) && (!after.startsWith(" of ") || before.endsWith(" after "))) ||
    (after.startsWith(" ") && TOTAL_AFTER.test(after))
    ? "total"
    : undefined;
}

/** 历时28个月 between two dates that are 40 months apart. Only where exactly two dates stand by. */
function* durationFaults(text: string, groups: readonly (readonly Figure[])[], at: number): Generator<DateFault> {
  for (const figure of groups[at]) {
    const said = saysLength(text, figure);
    if (said === undefined) {
      const fault = isPlainLength(text, figure) ? slipOfLength(text, figure, groups[at]) : undefined;
      if (fault) yield fault;
      continue;
    }
    const own = pairFor(text, figure, groups[at]);
    const dates = own.length >= 2 || own[0]?.until !== undefined || said !== "before" ? own : neighbouringEnds(text, groups, at);
    const ends = endsOf(dates);
    if (ends === undefined) continue;
    const known = dates.every(({ date }) => date?.year !== undefined) && said !== "total";
    if (isOfAnother(text, figure, dates)) continue;
    if (said === "between") {
      if (!standsBetween(text, figure, dates) || !isSlipOf(figure, ends)) continue;
    } else if (text.startsWith(" of ", figure.end) && !isSlipOf(figure, ends)) continue;
    else if (known ? startsLater(text, dates) : !arePeriod(text, dates) && !(endsThem(text, figure, dates) && isSlipOf(figure, ends)))
      continue;
    const fault = hoursFault(text, figure, dates, ends) ?? daysFault(text, figure, dates, ends);
    if (fault) yield fault;
  }
}

/** Right behind the one date, and the other goes on with its clause. */
function standsBetween(text: string, { start, end }: Figure, [first, second]: readonly Figure[]): boolean {
  return (
    second !== undefined &&
    first.end <= start &&
    start - first.end <= MAX_TO_LENGTH &&
    second.start >= end &&
    !/[,;，。；]/.test(text.slice(end, second.start))
  );
}

/** Right behind the second of two dates, before another sentence begins. */
function endsThem(text: string, { start, factor }: Figure, dates: readonly Figure[]): boolean {
  const last = dates[dates.length - 1];
  const between = last === undefined ? "" : text.slice(last.end, start);
  const reach = factor > SECONDS_A_QUARTER && /[一-鿿]/.test(between) ? MAX_TO_YEARS : MAX_TO_LENGTH;
  return last !== undefined && last.end <= start && between.length <= reach && !/^起|[\d。;；]/.test(between);
}

/** Days are told of days, months of months; a slip keeps the length near the right one. */
function isSlipOf(figure: Figure, ends: Ends): boolean {
  const apart = daysBetween(ends[0], ends[1]);
  const days = figure.value / SECONDS_A_DAY;
  return apart !== undefined && apart.low > 0 && isFineEnough(figure, ends) && days <= apart.high * NEAR && days * NEAR >= apart.low;
}

/** What a length of time is told of otherwise: a term, a limit, an age, a lead. */
const OTHER_BEFORE =
  /(?:第|满|每|延长|延期|延后|推迟|提[前早]|缩短|[比较]|再|多|少|超|[有效质保修试用限任学租聘假合同]期|期限|年限|龄|不少于|至少|最[长短多少]|约|近|\b(?:within|every|another|further|extra|extended|by|up to|at least|for up to|first|last|next|past|previous|each))[^，,。;；\d]{0,4}$/i;
const OTHER_BEHIND =
  /^ ?(?:前|内|以[上下内前]|[的之]?(?:保|质|试|免|假|期限|合同|任期)|[-–]|ago|before|earlier|notice|of |old|each|a |in advance|ahead|more|longer|shorter|\()/;
/** Between the second date and the length that it ends. */
const MAX_TO_LENGTH = 24;
/** Of years much is told that was done in others: 2005年创办公司，在南方生活了10年. */
const MAX_TO_YEARS = 9;
/** A sentence of more dates is a chronicle. */
const MAX_DATES = 12;
/** A slip keeps the length near the right one; what is further off is of something else. */
const NEAR = 2;

/** A length of days or more, exact, and no other thing's by the words beside it. */
function isPlainLength(text: string, { kind, per, value, bound, loose, factor, start, end }: Figure): boolean {
  if (kind !== "duration" || per !== undefined || bound !== "=" || value < SECONDS_A_DAY) return false;
  // of years there are terms, ages and plans; months and days are counted
  if (
    loose === true &&
    factor > SECONDS_A_QUARTER &&
    !(ALONE.test(text.slice(start - 2, start)) && CLAUSE_END.test(text.slice(end, end + 1)))
  )
    return false;
  return !OTHER_BEHIND.test(text.slice(end, end + 12)) && !OTHER_BEFORE.test(text.slice(Math.max(0, start - 16), start));
}

/** 5月10日播种，9月25日成熟，全生育期158天: the only two days of the sentence, and the only length, which is nearly theirs. */
function slipOfLength(text: string, figure: Figure, figures: readonly Figure[]): DateFault | undefined {
  const dates = pairFor(text, figure, figures);
  if (figures.some((other) => other !== figure && other.kind === "duration")) return undefined;
  const ends = endsOf(dates);
  if (ends === undefined || !isSlipOf(figure, ends)) return undefined;
  if (!endsThem(text, figure, dates) && !(dates.length === 2 && isFromTo(text, dates[0], dates[1]))) return undefined;
  return daysFault(text, figure, dates, ends);
}

/** The dates of a sentence; of more than two those that are joined as from and to and that the length stands between or right behind. */
function pairFor(text: string, figure: Figure, figures: readonly Figure[]): readonly Figure[] {
  const dates = figures.filter(({ date }) => date !== undefined);
  if (dates.length <= 2 || dates.length > MAX_DATES) return dates;
  const at = dates.filter(({ start }) => start < figure.start).length;
  for (const pair of [dates.slice(at - 1, at + 1), dates.slice(Math.max(0, at - 2), at)])
    if (pair.length === 2 && figure.start - pair[1].end <= MAX_TO_LENGTH && isFromTo(text, pair[0], pair[1])) return pair;
  return dates;
}

function isFineEnough({ factor }: Figure, ends: Ends): boolean {
  const grain = factor > SECONDS_A_QUARTER ? "year" : factor >= SECONDS_A_MONTH ? "month" : "day";
  return ends.every((end) => end[grain] !== undefined);
}

const SECONDS_A_MONTH = 28 * SECONDS_A_DAY;
const SECONDS_A_QUARTER = 92 * SECONDS_A_DAY;

function daysFault(text: string, figure: Figure, dates: readonly Figure[], ends: Ends): DateFault | undefined {
  // 比赛从16日持续到22日，每方用时60分钟: what lasts less than a day does not last from one to another
  if (figure.value < SECONDS_A_DAY) return undefined;
  const between = daysBetween(ends[0], ends[1]);
  if (between === undefined || between.high <= 0) return undefined;
  // from one day to another there is at least the one day after the other; of what was closed and opened again, less
  const whole = isDay(ends[0]) && isDay(ends[1]) && (dates[1] === undefined || isFromTo(text, dates[0], dates[1]));
  const apart = whole ? { low: between.low + 1, high: between.high } : between;
  const told = durationDays(figure, isDay(ends[0]) && isDay(ends[1]) ? 0 : 1);
  if (distance(apart, told) === 0) return undefined;
  return {
    fault: "duration",
    figures: [figure, ...dates],
    steps: [`${dateText(ends[0])} to ${dateText(ends[1])}: ${range(apart)} days`, `${figure.text}: ${range(told)} days`],
  };
}

/** Who tells hours counts them by the clock: within one. */
const HOURS_ALLOWANCE = 1;

/** 8月3日9时发布，8月5日9时解除，历时48小时. */
function hoursFault(text: string, figure: Figure, dates: readonly Figure[], ends: Ends): DateFault | undefined {
  if (figure.factor >= SECONDS_A_DAY || figure.bound !== "=" || dates.length !== 2) return undefined;
  const apart = hoursBetween(text, dates[0], dates[1], daysBetween(ends[0], ends[1]));
  const told = figure.value / SECONDS_AN_HOUR;
  if (apart === undefined || Math.abs(apart - told) <= HOURS_ALLOWANCE) return undefined;
  return {
    fault: "duration",
    figures: [figure, ...dates],
    steps: [
      `${dateText(ends[0])} to ${dateText(ends[1])}, by the clock: ${formatNumber(apart)} hours`,
      `${figure.text}: ${formatNumber(told)} hours`,
    ],
  };
}

/** 公司2023年分红3亿元，为期三年的回购计划…: in another clause it tells which plan. */
function isOfAnother(text: string, { start, end }: Figure, dates: readonly Figure[]): boolean {
  if (text[end] !== "的") return false;
  return dates.every((date) => /[，,。;；]/.test(date.end <= start ? text.slice(date.end, start) : text.slice(end, date.start)));
}

/** 2020年3月宣布，2021年1月开始: the second date is no end, but of what was begun in the first and opened in the second. */
function startsLater(text: string, dates: readonly Figure[]): boolean {
  const [first, second] = dates;
  return second !== undefined && near(text, second, BEGIN) && !near(text, second, FINISH) && !near(text, first, BEGIN, second.start);
}

/** The dates of this sentence and the ones beside it, when they say that something began and ended. */
function neighbouringEnds(text: string, groups: readonly (readonly Figure[])[], at: number): readonly Figure[] {
  const dates = [...(groups[at - 1] ?? []), ...groups[at], ...(groups[at + 1] ?? [])].filter((other) => other.date?.year !== undefined);
  const [first, second] = dates;
  if (dates.length !== 2) return [];
  if (near(text, first, BEGIN) && near(text, second, FINISH)) return dates;
  // 终于在2023年贯通。工程于2020年动工: the end may be told first
  return near(text, second, BEGIN) && near(text, first, FINISH) ? [second, first] : [];
}

type Ends = readonly [CalendarDate, CalendarDate];

/** Dates without a year are taken as of one, or of that year and the next. */
function endsOf(dates: readonly Figure[]): Ends | undefined {
  const [first, second] = dates;
  if (first?.date === undefined) return undefined;
  if (dates.length === 1) return first.until && endsWithYear(first.date, completed(first.until, first.date));
  if (dates.length !== 2 || second.date === undefined || first.until || second.until) return undefined;
  // 2024年6月复产，距2023年12月停产: the later may be told first
  const { date: one } = first;
  const { date: other } = second;
  return one.year !== undefined && other.year !== undefined && isBefore(other, one) ? [other, one] : endsWithYear(one, other);
}

/** Neither it nor the next one is a leap year. */
const ANY_YEAR = 2022;

function endsWithYear(from: CalendarDate, to: CalendarDate): Ends | undefined {
  if (from.year !== undefined && to.year !== undefined) return [from, to];
  if (from.month === undefined || to.month === undefined) return undefined;
  const later = to.month < from.month || (to.month === from.month && (to.day ?? 0) < (from.day ?? 0));
  const year = from.year ?? (to.year === undefined ? ANY_YEAR : to.year - (later ? 1 : 0));
  return [
    { ...from, year },
    { ...to, year: to.year ?? year + (later ? 1 : 0) },
  ];
}

/** A rounded length of time: half a unit of its last place. */
const DURATION_ROUNDING = 0.1;

/** `slack`: for either way of counting, where the ends are no days. */
function durationDays(figure: Figure, slack: number): Interval {
  const days = scale(figure.interval, 1 / SECONDS_A_DAY);
  const value = figure.value / SECONDS_A_DAY;
  const low = Number.isFinite(days.low) ? Math.max(days.low, value * (figure.bound === "=" ? 1 - DURATION_ROUNDING : 0)) : 0;
  const high = figure.bound === "=" ? Math.min(days.high, value * (1 + DURATION_ROUNDING)) : days.high;
  return { low: low - slack, high: high + slack };
}

function range({ low, high }: Interval): string {
  return low === high ? formatNumber(low) : `${formatNumber(Math.round(low))}–${formatNumber(Math.round(high))}`;
}
