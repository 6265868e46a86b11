/** Whether two figures are told of one time, plan and part. */
import type { Operand } from "../arithmetic/operands.ts";
import type { CalendarDate, Figure } from "../figure.ts";
import type { ReadBlock } from "../read.ts";
import { areOpposed, caseOf } from "./cases.ts";
import { clauseRange, leadOf, rangeOf, sharedFigures } from "./clauses.ts";

/** One time, one plan, one part, one party: what the first's clause says the second says, and the second says nothing that does not lead to the first. */
export function areOfOneStory(read: ReadBlock, blank: string, first: Operand, second: Operand): boolean {
  const [start] = rangeOf(read, second);
  const [, end] = clauseRange(read, second);
  const told = without(blank.slice(start, end), TITLE);
  const clause = `${clauseTold(read, blank, first, second)} ${periodOf(read, first)} `
    .replace(LINK, "")
    .replace(CONNECTIVES, "")
    .replace(TITLE, "");
  const [from, to] = rangeOf(read, first);
  const opening = withDates(read, blank, 0, read.sentences[0].end);
  const time = [...blank.slice(0, first.figure.start).matchAll(OPENING_TIME)].at(-1)?.[0] ?? "";
  const known = without(`${withDates(read, blank, from, to)} ${opening}`, HELD_TIME) + time;
  const news = told.replace(PERIOD, (period) => (holds(known, period) ? "" : period));
  const isTold = (period: string) => holds(told, period) || (WHOLE_YEAR.test(told) && YEAR.test(period));
  const own = caseOf((isResult(first) ? without(clause, CHANGED) : clause).replace(PERIOD, (period) => (isTold(period) ? "" : period)));
  const other = caseOf(news);
  const led = caseOf(without(leadOf(read, blank, first), CONNECTIVES));
  const isOneCase = [...own].every((sign) => other.has(sign)) && [...other].every((sign) => own.has(sign) || led.has(sign));
  return isOneCase && !areOpposed(clause, told) && areOfOneTime(read, first, second);
}

/** A name in marks says nothing of its thing by its words. */
const TITLE = /《[^《》]{1,40}》/g;
/** All of the year that the text tells of. */
const WHOLE_YEAR = /全年|\b(?:over|during|in|for) the (?:whole )?year\b/;
const YEAR = /^[今去前昨]年$|^last year$/i;

/** A stretch of the text, with the dates that were blanked with all other figures. */
function withDates({ text, figures }: ReadBlock, blank: string, from: number, to: number): string {
  const dates = figures.filter(({ kind, start, end }) => kind === "date" && start >= from && end <= to);
  return [blank.slice(from, to), ...dates.map(({ start, end }) => text.slice(start, end))].join(" ");
}

function without(text: string, pattern: RegExp): string {
  return text.replace(pattern, "");
}

/** A sentence that opens with its time tells of it until another does. */
const OPENING_TIME = /(?<=^|[。;\n]\s?)[^，。;比较]{0,6}[今去前]年/g;
/** What the figure is held against is of another time: 比去年的. */
const HELD_TIME = /[比较于同][^，]{0,2}[去前昨上][年月季周]|\b(?:than|from|against) [a-z ]{0,24}last [a-z]+/g;

/** 一个月收得528万元, £96 a day: a period that stands beside is told as a figure, or by the figure itself. */
function periodOf({ text, figures }: ReadBlock, { figure: { start } }: Operand): string {
  const at = figures.findIndex((figure) => figure.start === start);
  const per = figures[at]?.per;
  if (per !== undefined) return PERIOD_NAMES.get(per.factor) ?? "";
  const before = figures[at - 1];
  return before?.kind === "duration" && ONE_PERIOD.test(before.text) && start - before.end < MAX_VERB
    ? text.slice(before.start, before.end)
    : "";
}

const ONE_PERIOD = /^一(?:天|日|周|个?月)$/;
const PERIOD_NAMES: ReadonlyMap<number, string> = new Map([
  [86_400, "daily"],
  [604_800, "weekly"],
]);
/** In UTF-16 units. */
const MAX_VERB = 5;

/** Its clause; a period that the second names by its length again has been told apart: "its first ten weeks", "those ten weeks". */
function clauseTold(read: ReadBlock, blank: string, first: Operand, second: Operand): string {
  const [from, to] = clauseRange(read, first);
  const { start } = first.figure;
  const clause = without(blank.slice(from, start), APIECE) + blank.slice(start, to);
  const periods = sharedFigures(read, first, second);
  return periods.length > 0 ? clause.replace(/\b(?:first|last|next) +(?= {2})/, "") : clause;
}

/** Said of the figure before. */
const APIECE = /(?<= {2})(?:each|apiece)\b/g;

/** What brings in the next thing of a text. */
const CONNECTIVES = /[则也还又再但而]|\b(?:also|too|but|while|whereas)\b/gi;
/** Named by both, as far as their sentences go. */
const PERIOD =
  /[上下]半年|首[日周月季年]|\b(?:[Ff]irst|[Ss]econd)[ -](?:half|quarter)\b|[今去前昨]年|[今上本]季|[上本]月|\b[Ll]ast (?:year|season|summer|winter|spring|autumn|quarter|month|week)\b|\bthis (?:year|season|week|month)\b/g;
/** Of a part that is named. */
const LINK = /其中(?=[一-鿿]{2})/;
const RESULT_BEFORE = /[至到为]$|\bto $/;

/** To 276: what a change came to is told as any value is. */
function isResult({ before }: Operand): boolean {
  return RESULT_BEFORE.test(before);
}

const CHANGED = /由|从|\bfrom\b|\bup\b|\bdown\b/g;

/** Both sentences name one date, or one period. */
export function sharesItsTime(read: ReadBlock, blank: string, first: Operand, second: Operand): boolean {
  if (datesIn(read, ...rangeOf(read, second)).length > 0 && areOfOneTime(read, first, second)) return true;
  const [start] = rangeOf(read, second);
  const told = blank.slice(start, clauseRange(read, second)[1]);
  const sentence = blank.slice(...rangeOf(read, first));
  return (told.match(PERIOD) ?? []).some((period) => holds(sentence, period));
}

/** In upper or in lower case. */
function holds(text: string, period: string): boolean {
  return text.toLowerCase().includes(period.toLowerCase());
}

/** The second names the day that the first is told of, the last one before it; without one it speaks of no other time than the first's clause. */
function areOfOneTime(read: ReadBlock, first: Operand, second: Operand): boolean {
  const own = datesIn(read, ...rangeOf(read, second));
  const beside = datesIn(read, ...clauseRange(read, first));
  if (own.length === 0 && (namesPeriodOf(read, first, second) || POINTS_BACK.test(read.text.slice(...rangeOf(read, second))))) return true;
  if (own.length === 0)
    return datesIn(read, 0, second.figure.start).every((date) => beside.length === 0 || beside.some((other) => isWithin(date, other)));
  const governing = beside.length > 0 ? beside : datesBefore(read, first);
  return governing.length > 0 && own.every((date) => governing.some((other) => isWithin(date, other)));
}

/** What may date a figure whose clause has no date: the last one of its sentence, else that of the text or the last one that dates no figure of its own. */
function datesBefore(read: ReadBlock, first: Operand): CalendarDate[] {
  const inSentence = datesIn(read, rangeOf(read, first)[0], first.figure.start);
  if (inSentence.length > 0) return inSentence.slice(-1);
  const [opening] = datesIn(read, 0, first.figure.start);
  const last = read.figures.findLast(({ kind, end }) => kind === "date" && end <= first.figure.start);
  if (opening === undefined || last === undefined) return [];
  return hasFigureBehind(read, last) ? [opening] : [opening, ...datesIn(read, last.start, last.end)];
}

/** 7月为400亿元: in its clause the date is that of another figure. */
function hasFigureBehind({ text, figures }: ReadBlock, date: Figure): boolean {
  const next = figures.find(({ start }) => start >= date.end);
  return next !== undefined && next.kind !== "date" && !CLAUSE_END.test(text.slice(date.end, next.start));
}

const CLAUSE_END = /[，,。;；]|\. /;

/** What happened is the time: 这次, 这场. */
const POINTS_BACK = /^\s*(?:[这此]一?[次场届轮]|[本该][次场届])/;

/** 上半年, where the first's clause has 2025年上半年. */
function namesPeriodOf(read: ReadBlock, first: Operand, second: Operand): boolean {
  const told = read.text.slice(...rangeOf(read, second));
  const dates = withDates(read, "", ...clauseRange(read, first));
  return (told.match(PERIOD) ?? []).some((period) => dates.includes(period));
}

/** What both say of a date is the same. */
function isWithin(a: CalendarDate, b: CalendarDate): boolean {
  return (["year", "quarter", "half", "month", "day"] as const).every(
    (part) => a[part] === b[part] || (part === "year" && (a.year === undefined || b.year === undefined)),
  );
}

const HELD_AGAINST = /(?:由|从|比|较|自|于|\bfrom|\bthan|\bagainst|\()[^，,]{0,3}$/;

/** Dates that something is told of; what it is held against has its own. */
function datesIn({ text, figures }: ReadBlock, from: number, to: number): CalendarDate[] {
  return figures.flatMap(({ kind, date, start, end }) =>
    kind === "date" && date !== undefined && start >= from && end <= to && !HELD_AGAINST.test(text.slice(Math.max(from, start - 8), start))
      ? [date]
      : [],
  );
}
