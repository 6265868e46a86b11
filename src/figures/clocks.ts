/** Times of day behind dates. The reader passes over them; lengths of time are reckoned with them. */

import type { Span } from "../text/span.ts";
import type { DateFault } from "./datechecks.ts";
import type { Figure } from "./figure.ts";
import type { Interval } from "./interval.ts";
import type { ReadBlock } from "./read.ts";
import { indexAt, within } from "./sentences.ts";
import { BEGIN, FINISH, LEAVE, near, RETURN } from "./spans/words.ts";
import { formatNumber } from "./wording.ts";

const CLOCK_HAN =
  /^,? ?(?:的)?(上午|早上|早晨|清晨|凌晨|中午|正午|下午|午后|傍晚|晚上|晚间|深夜|夜间|早|晚)? ?(\d{1,2})(?: ?[时点] ?(?:(半)|(\d{1,2}) ?分?)?|:(\d{2}))(?!\d)/;
const CLOCK_ENGLISH = /^,? (?:at )?(\d{1,2})(?::(\d{2}))? ?([ap])\.?m\b/i;
/** At 9 p.m. on 3 May. */
const CLOCK_BEFORE = /(?<![\d:])(\d{1,2})(?::(\d{2}))? ?([ap])\.?m\b\.? on $/i;
const REACH = 14;
const MINUTES = 60;
const NOON = 12;
const DAY_HOURS = 24;
const SECONDS_AN_HOUR = 3600;

/** Hours from midnight. */
function clockBehind(text: string, { start, end }: Figure): number | undefined {
  const behind = text.slice(end, end + REACH);
  const han = CLOCK_HAN.exec(behind);
  if (han) {
    const [, part, hour, half, minutes, colon] = han;
    return hourOf(Number(hour), part ?? "") + (half ? 1 / 2 : Number(minutes ?? colon ?? 0) / MINUTES);
  }
  const english = CLOCK_ENGLISH.exec(behind) ?? CLOCK_BEFORE.exec(text.slice(Math.max(0, start - REACH), start));
  return english ? (Number(english[1]) % NOON) + (/p/i.test(english[3]) ? NOON : 0) + Number(english[2] ?? 0) / MINUTES : undefined;
}

/** 晚8点 is 20, 晚12点 24, 凌晨12点 0. */
function hourOf(hour: number, part: string): number {
  if (/凌晨/.test(part)) return hour % NOON;
  if (/下午|午后|傍晚|晚|夜/.test(part) && hour <= NOON) return hour + NOON;
  return hour;
}

/** From the clock behind one date to the clock behind the other; undefined where a clock is not told. `days`: from one date to the other. */
export function hoursBetween(text: string, from: Figure, to: Figure, days: Interval | undefined): number | undefined {
  const [first, second] = [clockBehind(text, from), clockBehind(text, to)];
  if (first === undefined || second === undefined || days === undefined) return undefined;
  const hours = ((days.low + days.high) / 2) * DAY_HOURS + second - first;
  return hours > 0 ? hours : undefined;
}

const TOLD_BEFORE =
  /(?:历时|耗时|为期|持续了?|用时|[全车行航]程(?:运行|行驶|用了)?|用了|花了|连[一-鿿]{0,2}|前后|[一总]共|[，,]共|整整|长达|\blasting|\blasted|\btaking|\btook|, which is|\ba [a-z]+ of)(?:为|约|近|共| )*$/;
const CLOCK = /(?<![\d:.])(\d{1,2})(?: ?[时点](?:(半)| ?(\d{1,2}) ?分)?|:(\d{2})(?![\d:])|(?= ?[ap]\.?m\b))/gi;
const JOINED = /^(?:开始|起)?[，,]?[^，。;；\d]{0,8}(?:到|至)[^，。;；\d]{0,4}$|^ ?[-—~] ?$|^(?: ?[ap]\.?m\.?)? (?:to|until|till) $/i;
/** Two clocks of other places say nothing of the time between. */
const ZONES = /当地|时区|时间|航班|飞|time|flight|GMT|UTC|local/i;
/** A clock may leave out which half of the day it is. */
const HALF_A_DAY = 12;
const QUARTER = 0.25;

/** 从9点到12点，历时3小时; 8:30发车，11:00到达，全程两个半小时. */
export function* clockFaults({ text, figures, sentences }: ReadBlock, told: readonly Figure[]): Generator<DateFault> {
  for (const figure of told) {
    const { start } = sentences[indexAt(sentences, figure.start)];
    const clause = text.slice(start, figure.start);
    const clocks = [...clause.matchAll(CLOCK)];
    if (
      clocks.length !== 2 ||
      ZONES.test(clause) ||
      figures.some(({ date, start: at }) => date !== undefined && at >= start && at < figure.start)
    )
      continue;
    const [from, to] = clocks.map((clock) => ({ start: start + clock.index, end: start + clock.index + clock[0].length }));
    const passing =
      (near(text, from, LEAVE, to.start) || near(text, from, BEGIN, to.start)) && (near(text, to, RETURN) || near(text, to, FINISH));
    if (!passing && !JOINED.test(text.slice(from.end, to.start)) && !isBetween(text, start, from, to, figure)) continue;
    const [apart, hours] = [clockHour(clocks[1]) - clockHour(clocks[0]), figure.value / SECONDS_AN_HOUR];
    const over = (((hours - apart) % HALF_A_DAY) + HALF_A_DAY) % HALF_A_DAY;
    if (Math.min(over, HALF_A_DAY - over) <= Math.max(figure.place / SECONDS_AN_HOUR / 2, QUARTER)) continue;
    // 6:12报警；8时05分更换，9时20分切回，前后历时3小时8分: since what was told before
    const earlier = [...text.slice(Math.max(0, start - STORY), start).matchAll(CLOCK)];
    if (earlier.some((clock) => Math.abs(clockHour(clocks[1]) - clockHour(clock) - hours) <= QUARTER)) continue;
    yield {
      fault: "duration",
      figures: [figure],
      steps: [
        `${clocks[0][0]} → ${clocks[1][0]} = ${formatNumber((apart + DAY_HOURS) % DAY_HOURS)} h`,
        `${figure.text} = ${formatNumber(hours)} h`,
      ],
    };
  }
}

/** 9时布放，12时20分坐底，下潜历时3小时20分; the dive began at 9:00 and reached the bottom at 12:20, a descent of…: whatever was done. */
function isBetween(text: string, start: number, from: Span, to: Span, length: Span): boolean {
  if (near(text, to, BEGIN)) return false;
  const [first, second, behind] = [text.slice(start, from.start), text.slice(from.end, to.start), text.slice(to.end, length.start)];
  return CLAUSE_FIRST.test(first) && CLAUSE_NEXT.test(second)
    ? CLAUSE_LAST.test(behind)
    : BEGUN_AT.test(first) && ARRIVED_AT.test(second) && /^, [^.;,\d]{1,30} $/.test(behind);
}

const CLAUSE_FIRST = /(?:^|[，,])(?:[早今昨当]?[上日天]?|于|在)$/;
const CLAUSE_NEXT = /^整? ?[一-鿿]{1,12}[，,](?:于|至|到)?$/;
const CLAUSE_LAST = /^整? ?[一-鿿]{1,12}[，,][一-鿿]{2,8}$/;
const BEGUN_AT = /\b(?:began|started|set off|set out|left|departed|sailed|took off|opened|launched) [^.;,]{0,30}\bat $/;
const ARRIVED_AT =
  /^(?: ?[ap]\.?m\.?)?,? (?:and|then|and then) (?:[a-z]+ )?(?:reached|arrived|ended|finished|closed|landed|docked|surfaced|got|returned)\b[^.;,]{0,30}\bat $/;

/** What is done between coming and going on: 在海底作业, 停留, 采样. */
const STAYED = /(?:停留|逗留|停靠|驻留|停泊|滞留|作业|驻足|等候|等待|休整|在[一-鿿]{1,6})(?:了|达|长达|共|整整)*$/;
const THEN = /^[，,](?:直到|至|到|于|随后)?$/;
const MAX_STAY = 24;
/** A slip keeps the length near the right one. */
const MOST = 3;
const MINUTE = 60;

/** 12时20分坐底，在海底作业6小时40分，19时上浮: the time between the clock before it and the one right behind. */
export function* stayFaults({ text, figures }: ReadBlock, told: readonly Figure[]): Generator<DateFault> {
  for (const figure of told) {
    const span = storyOf(text, figure);
    const sentence = text.slice(span.start, span.end);
    if (ZONES.test(sentence) || within(figures, span).some(({ date }) => date !== undefined)) continue;
    const lengths = within(told, span);
    const clocks = [...sentence.matchAll(CLOCK)].filter(
      ({ index }) => !lengths.some(({ start, end }) => span.start + index >= start && span.start + index < end),
    );
    const next = clocks.findIndex(({ index }) => span.start + index >= figure.end);
    const [from, to] = [clocks[next - 1], clocks[next]];
    if (from === undefined || to === undefined || !THEN.test(text.slice(figure.end, span.start + to.index))) continue;
    const begin = span.start + from.index + from[0].length;
    const exact = figure.factor <= MINUTE || figure.place <= MINUTE;
    const before = text.slice(Math.max(begin, figure.start - MAX_STAY), figure.start);
    if (!STAYED.test(before) && !(exact && ALONE.test(before))) continue;
    // another length between them takes its share; one that only tells of the way there does not
    if (
      lengths.some(
        (other) =>
          other !== figure && other.start >= begin && other.end <= figure.start && !IS_PAST.test(text.slice(0, other.start).slice(-4)),
      )
    )
      continue;
    const [apart, hours] = [(clockHour(to) - clockHour(from) + DAY_HOURS) % DAY_HOURS, figure.value / SECONDS_AN_HOUR];
    // somebody may have rested on the way; a slip is of whole hours, or tells more than there is
    const off = Math.abs(apart - hours);
    if (off <= QUARTER || hours * MOST < apart || (hours < apart && off % 1 > 0.01 && off % 1 < 0.99)) continue;
    yield {
      fault: "duration",
      figures: [figure],
      steps: [`${from[0]} → ${to[0]} = ${formatNumber(apart)} h`, `${figure.text} = ${formatNumber(hours)} h`],
    };
  }
}

/** The clauses up to the full stop before it, and those that follow for a few words. */
function storyOf(text: string, { start, end }: Figure): Span {
  const before = text.slice(Math.max(0, start - STORY), start);
  return {
    start: start - before.length + before.search(/[^。!?\n]*$/),
    end: end + text.slice(end, end + MAX_STAY).search(/[。!?\n;；]|$/),
  };
}

const STORY = 120;
const ALONE = /[，,][一-鿿]{2,8}$/;
const IS_PAST = /[历用耗]时$/;

/** Lengths of less than a day behind which a clock may come. */
export function stayedHours({ text, figures }: ReadBlock): readonly Figure[] {
  if (!ANY_CLOCK.test(text)) return NONE;
  return figures.filter(
    ({ kind, value, bound, per }) =>
      kind === "duration" && value < DAY_HOURS * SECONDS_AN_HOUR && value >= SECONDS_AN_HOUR && bound === "=" && per === undefined,
  );
}

const ANY_CLOCK = /[，,][直至到于随后]{0,2} ?\d{1,2}(?:[时点]|:\d\d)/;
const NONE: readonly Figure[] = [];

/** Lengths of less than a day that are told as passed: few paragraphs have one. */
export function passedHours({ text, figures }: ReadBlock): readonly Figure[] {
  let passed: Figure[] | undefined;
  for (const figure of figures) {
    if (figure.kind !== "duration" || figure.value >= DAY_HOURS * SECONDS_AN_HOUR || figure.bound !== "=" || figure.per !== undefined)
      continue;
    if (!TOLD_BEFORE.test(text.slice(Math.max(0, figure.start - REACH), figure.start))) continue;
    if (passed === undefined) passed = [figure];
    else passed.push(figure);
  }
  return passed ?? NONE;
}

function clockHour([, hour, half, minutes, colon]: RegExpExecArray): number {
  return Number(hour) + (half ? 1 / 2 : Number(minutes ?? colon ?? 0) / MINUTES);
}
