/** Times of day behind dates. The reader passes over them; lengths of time are reckoned with them. */
import type { DateFault } from "./datechecks.ts";
import type { Figure } from "./figure.ts";
import type { Interval } from "./interval.ts";
import type { ReadBlock } from "./read.ts";
import { indexAt } from "./sentences.ts";
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
  /(?:历时|耗时|为期|持续了?|用时|[全车行航]程|连[一-鿿]{0,2}|前后|[一总]共|[，,]共|整整|长达|\blasting|\blasted|\btaking|\btook|\ba [a-z]+ of)(?:为|约|近|共| )*$/;
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
    if (!passing && !JOINED.test(text.slice(from.end, to.start))) continue;
    const [apart, hours] = [clockHour(clocks[1]) - clockHour(clocks[0]), figure.value / SECONDS_AN_HOUR];
    const over = (((hours - apart) % HALF_A_DAY) + HALF_A_DAY) % HALF_A_DAY;
    if (Math.min(over, HALF_A_DAY - over) <= Math.max(figure.place / SECONDS_AN_HOUR / 2, QUARTER)) continue;
    yield {
      fault: "duration",
      figures: [figure],
      steps: [
        `${clocks[0][0]} to ${clocks[1][0]}: ${formatNumber((apart + DAY_HOURS) % DAY_HOURS)} hours`,
        `${figure.text}: ${formatNumber(hours)} hours`,
      ],
    };
  }
}

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
