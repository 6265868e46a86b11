/** The time that a statement is of: a day after a launch, or a date. */
import type { CalendarDate, Figure } from "../figure.ts";
import type { ReadBlock } from "../read.ts";

/** Where a statement's time is looked for, in a paragraph's text. */
export interface Stretch {
  readonly from: number;
  readonly until: number;
}

const LAUNCH = "(?:上线|上市|发布|推出|开播|开业|开馆|公测|运营|上架|发售|问世|开通|开张|开放|创刊|投产|投用|通车)";
const LAUNCHED_BEFORE = new RegExp(`${LAUNCH}(?:[后的仅刚才满约第]|不到|短短){0,3}$`);
const AFTER_HAN = /^(?:之?后|以?来)/;
const AFTER_ENGLISH =
  /^ (?:(?:after|from|since|following|into|of) (?:its |the |their )?(?:launch|release|debut|opening|premiere|rollout)|later\b)/;
const FIRST_PERIOD = /首([日周月年])/;
const DAYS: Readonly<Record<string, number>> = { 天: 1, 日: 1, 周: 7, 月: 30, 年: 365 };
const SECONDS_A_DAY = 86_400;

/** A day after the launch, or a date. */
type Moment = { readonly days: number } | { readonly date: CalendarDate };

/** Whether the second stretch tells of a later time than the first; false where either has none, or more than one. */
export function isLater(read: ReadBlock, first: Stretch, second: Stretch): boolean {
  const [a, b] = [momentOf(read, first), momentOf(read, second)];
  if (a === undefined || b === undefined) return false;
  if ("days" in a) return "days" in b && b.days > a.days;
  return "date" in b && isAfter(a.date, b.date);
}

/** The one time of a statement; undefined where there is none, or more. */
function momentOf({ text, figures }: ReadBlock, { from, until }: Stretch): Moment | undefined {
  const days: number[] = [];
  const dates: CalendarDate[] = [];
  for (const figure of figures) {
    if (figure.start < from || figure.end > until) continue;
    if (figure.kind === "date" && figure.date !== undefined) dates.push(figure.date);
    const day = dayOf(text, figure);
    if (day !== undefined) days.push(day);
  }
  const period = FIRST_PERIOD.exec(text.slice(from, until));
  if (period !== null) days.push(DAYS[period[1]]);
  if (days.length === 1) return { days: days[0] };
  return days.length === 0 && dates.length === 1 ? { date: dates[0] } : undefined;
}

function dayOf(text: string, { kind, value, start, end }: Figure): number | undefined {
  const before = text.slice(Math.max(0, start - 12), start);
  const after = text.slice(end, end + 32);
  if (kind === "duration") {
    const told = LAUNCHED_BEFORE.test(before) || AFTER_HAN.test(after) || AFTER_ENGLISH.test(after);
    return told ? value / SECONDS_A_DAY : undefined;
  }
  if (kind === "rank") return value * (DAYS[/^个?([天日周月年])/.exec(after)?.[1] ?? ""] ?? Number.NaN) || undefined;
  return kind === "number" && /\bday $/i.test(before) ? value : undefined;
}

/** Whether the second is later; the year may be left out the second time. */
function isAfter(first: CalendarDate, second: CalendarDate): boolean {
  if (first.quarter !== undefined || second.quarter !== undefined || first.half !== undefined || second.half !== undefined) return false;
  if (second.year !== undefined && first.year !== second.year) return first.year !== undefined && second.year > first.year;
  if (first.month === undefined || second.month === undefined) return false;
  if (first.month !== second.month) return second.month > first.month;
  return first.day !== undefined && second.day !== undefined && second.day > first.day;
}
