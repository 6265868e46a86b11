/** Dates against each other and against the lengths of time told with them: ends before beginnings, durations, ages, anniversaries. */
import { withoutSpace } from "../arithmetic/operands.ts";
import { completed } from "../calendar.ts";
import type { DateFault } from "../datechecks.ts";
import type { CalendarDate, Figure } from "../figure.ts";
import type { ReadBlock } from "../read.ts";
import { indexAt } from "../sentences.ts";
import { ageFaults, mayTellAge } from "./ages.ts";
import { anniversaryFaults, mayBeKept } from "./anniversaries.ts";
import { isOfAnother } from "./excuses.ts";
import { durationFaults, mayLast } from "./lasting.ts";
import { mayBeOrdered, orderFaults } from "./order.ts";
import { mayCount, ordinalFaults } from "./ordinals.ts";
import { mayTellDays, periodFaults, weekFaults } from "./periods.ts";

/** Whether the paragraph says that something began and ended, lasted, or is kept: most say nothing of the kind. */
export function mayHoldSpans({ text, figures }: ReadBlock, dates: readonly Figure[]): boolean {
  return (
    (figures.length > 1 || dates[0].until !== undefined) &&
    (mayTellDays(text, figures, dates) ||
      mayBeOrdered(text, dates) ||
      mayBeKept(text, figures, dates) ||
      mayTellAge(text, figures, dates) ||
      mayLast(figures, dates) ||
      mayCount(figures, dates))
  );
}

/** All such faults of a paragraph. */
export function* spanFaults(read: ReadBlock, dates: readonly Figure[]): Generator<DateFault> {
  const { text, figures, sentences } = read;
  const complete = completeDates(dates);
  const groups = sentences.map(() => [] as Figure[]);
  for (const figure of figures)
    if (figure.date === undefined) groups[indexAt(sentences, figure.start)].push(figure);
    else if (!isOfToday(text, figure) && !isDateline(text, figure))
      groups[indexAt(sentences, figure.start)].push({ ...figure, date: complete.get(figure) ?? figure.date });
  const told = groups.map((group) => group.filter(({ date }) => date !== undefined));
  for (let i = 0; i < groups.length; i++) {
    yield* orderFaults(text, groups[i]);
    yield* durationFaults(text, groups[i], told, i);
    yield* ordinalFaults(text, groups, i);
    for (const fault of anniversaryFaults(text, groups, i)) if (!isOfAnother(text, groups, i, fault)) yield fault;
    for (const fault of ageFaults(text, groups, i)) if (!isOfAnother(text, groups, i, fault)) yield fault;
  }
  if (!mayTellDays(text, figures, dates)) return;
  const printed = sentences.map(() => [] as Figure[]);
  for (const figure of figures) printed[indexAt(sentences, figure.start)].push(figure);
  for (let i = 0; i < printed.length; i++) yield* periodFaults(text, printed, i);
  yield* weekFaults(text, dates);
}

const THIS_YEAR = /(?:[今去明本]年|前年)(?:的|度)?$|\b(?:this|last|next) (?:year's )?$/i;
const REACH = 12;

/** 至今年2月: which year that is, the text does not say. */
function isOfToday(text: string, { start, date }: Figure): boolean {
  return date?.year === undefined && THIS_YEAR.test(withoutSpace(text.slice(Math.max(0, start - REACH), start)));
}

/** 8月5日丨: the day of the news, of which the text says no more. */
function isDateline(text: string, { end, date }: Figure): boolean {
  return date?.year === undefined && DATELINE.test(text.slice(end, end + 2));
}

const DATELINE = /^ ?[丨|]/;

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
