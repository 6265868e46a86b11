/** Times of several units and race times: 2小时11分12秒, 2:11:12, two minutes and 15 seconds. */
import type { Figure } from "./figure.ts";
import { figure, match, numberOf } from "./special.ts";

const DURATION_HAN =
  /(?:(\d{1,4})(?:个?小时|小时|时|h) ?)?(?:(\d{1,4})(?:分钟|分|m) ?)(\d{1,2}(?:\.\d{1,3})?)(?:秒钟|秒|s)(?![A-Za-z])|(\d{1,4})(?:个?小时|h ?)(\d{1,2})(?:分钟|分|min)/y;
const DURATION_CLOCK = /(\d):(\d{2}):(\d{2}(?:\.\d{1,3})?)(?![:\d])/y;
/** A date before it makes it a time of day. */
const CLOCK_OF_DAY = /(?:\d|[日T]) ?$/;
const DURATION_ENGLISH =
  /(?:(\d{1,3}|[a-z]+) (?:hours?|hrs?|h)(?:,| and)? )?(\d{1,3}|[a-z]+) (?:minutes?|mins?)(?:,| and|,? and)? (\d{1,2}(?:\.\d{1,3})?|[a-z-]+) (?:seconds?|secs?|s)(?![A-Za-z])|(\d{1,3}|[a-z]+) hours?(?:,| and|, and)? (\d{1,2}|[a-z]+(?:-[a-z]+)?) minutes?(?![A-Za-z])/iy;

export function durationHan(text: string, at: number, floor: number): Figure | undefined {
  const han = match(DURATION_HAN, text, at);
  if (han === null || text[at - 1] === "日" || text[at - 1] === ":") return undefined;
  const seconds =
    han[4] !== undefined ? Number(han[4]) * 3600 + Number(han[5]) * 60 : Number(han[1] ?? 0) * 3600 + Number(han[2]) * 60 + Number(han[3]);
  return figure(text, at, DURATION_HAN.lastIndex, floor, "duration", seconds, han[4] !== undefined ? 60 : 1, 4);
}

export function durationClock(text: string, at: number, floor: number): Figure | undefined {
  const clock = match(DURATION_CLOCK, text, at);
  if (clock === null || text[at - 1] === ":" || CLOCK_OF_DAY.test(text.slice(Math.max(0, at - 2), at))) return undefined;
  const seconds = Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3]);
  return figure(text, at, DURATION_CLOCK.lastIndex, floor, "duration", seconds, 1, 4);
}

export function durationEnglish(text: string, at: number, floor: number): Figure | undefined {
  const english = match(DURATION_ENGLISH, text, at);
  if (english === null) return undefined;
  const end = DURATION_ENGLISH.lastIndex;
  if (english[4] !== undefined) {
    const [whole, part] = [numberOf(english[4]), numberOf(english[5])];
    return whole && part && figure(text, at, end, floor, "duration", whole.value * 3600 + part.value * 60, 60, 4);
  }
  const [hours, minutes, rest] = [english[1] ? numberOf(english[1]) : undefined, numberOf(english[2]), numberOf(english[3])];
  if (minutes === undefined || rest === undefined || (english[1] && hours === undefined)) return undefined;
  return figure(text, at, end, floor, "duration", (hours?.value ?? 0) * 3600 + minutes.value * 60 + rest.value, 1, 4);
}
