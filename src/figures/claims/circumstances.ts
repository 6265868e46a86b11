/** When a statement is made of its figure, and by whom. */
import { dateText } from "../calendar.ts";
import { isOneOfBefore, type Time, timeIn } from "./keytime.ts";
import { type Statement, sentenceOf } from "./statements.ts";

/** A count of that hour: the next one may be higher. */
const RUNNING =
  /截至|截止|升至|增至|增加到|上升到|累计|最新|随后|此后|目前|已有|\b(?:so far|as of|toll|later|now|by (?:noon|midnight|evening|morning))\b/i;

/** Both name the same days and periods, or none. */
export function areOfOneTime(first: Statement, second: Statement): boolean {
  const own = datesOf(first);
  const other = datesOf(second);
  if (own.size !== other.size) return false;
  const isOne = own.size > 0 ? [...other].every((date) => own.has(date)) : !RUNNING.test(sentenceOf(first) + sentenceOf(second));
  return isOne && !isOneOfBefore(timeBefore(first), timeBefore(second));
}

function timeBefore({ read, sentence, figure }: Statement): Time {
  return timeIn(read, read.sentences[sentence].start, figure.start);
}

/** Named sources may differ. */
export function haveTwoSources(first: Statement, second: Statement): boolean {
  const own = sourceOf(first);
  const other = sourceOf(second);
  return own !== undefined && other !== undefined && own !== other;
}

/** Who is named by a clause such as 据县府统计, or "according to the mayor". */
const SOURCE = /(?:据|援引)([^，,。;]{2,14})[，,]|according to ([^,.;]{3,40})/i;

function sourceOf(statement: Statement): string | undefined {
  const source = SOURCE.exec(sentenceOf(statement));
  return source?.[1] ?? source?.[2];
}

/** A date that tells when a thing began says nothing of when it was measured. */
const BEGAN = /(?:建于|成立于|创办于|创建于|落成于|开业于|生于|\b(?:founded|built|opened|established|born)[^.,]{0,16} in) ?$/i;

/** The days and periods told before the figure in its sentence, and behind it in its clause. */
export function datesOf({ read, sentence, figure, trail }: Statement): Set<string> {
  const { start } = read.sentences[sentence];
  const end = figure.end + trail.length;
  const dates = new Set<string>();
  for (const { kind, date, start: from, end: to } of read.figures)
    if (
      kind === "date" &&
      date !== undefined &&
      from >= start &&
      to <= end &&
      !BEGAN.test(read.text.slice(Math.max(start, from - 28), from))
    )
      dates.add(dateText(date));
  return dates;
}
