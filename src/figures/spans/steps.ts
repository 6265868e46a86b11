/** A length of time as the step from one date to another: 15 years later, in 2024; 保持了38年，到2025年; 距1950年停驶54年. */
import { withoutSpace } from "../arithmetic/operands.ts";
import type { Figure } from "../figure.ts";
import { MAX_TO_LENGTH } from "./ends.ts";
import { isFrom } from "./joined.ts";
import { isDone, isSaidToLast, wordsBefore } from "./lengths.ts";
import { BEGIN, near } from "./words.ts";

/** The date that the step is taken from, and the one that it leads to. */
export type Step = readonly [from: Figure, to: Figure];

/** The step that a length of time is said to be. */
export function stepOf(text: string, length: Figure, told: readonly (readonly Figure[])[], at: number): Step | undefined {
  const dates = told[at].filter(isOneDate);
  const ahead = dates.findLast(({ end }) => end <= length.start);
  const behind = dates.find(({ start }) => start >= length.end);
  const since = sinceOf(text, length, dates, ahead, behind);
  if (since !== undefined) return since;
  const to = behind !== undefined && leadsTo(text, length, behind) ? behind : ahead && isLedTo(text, length, ahead) ? ahead : undefined;
  const from =
    to &&
    (dates.findLast(({ end }) => end <= Math.min(to.start, length.start)) ??
      (to === ahead && behind !== undefined && isBeginning(text, length, behind) ? behind : besideOf(text, told, at)));
  return to && from && [from, to];
}

const JOINED_BEHIND =
  /\b(?:joined|entered|begun|began|started|founded|opened|t[ao]ken? over|took over|launched|bought|formed)\b[^.;,\d]{0,20}\b(?:in|on) $/;

/** Retired in 2020 after 35 years with the firm, which he had joined in 1985; 截至7月20日已持续50天，自6月1日爆发以来. */
function isBeginning(text: string, { end }: Figure, date: Figure): boolean {
  return isFrom(text, date) || JOINED_BEHIND.test(text.slice(end, date.start));
}

function isOneDate({ until }: Figure): boolean {
  return until === undefined;
}

const SINCE_BEHIND = /^ (?:after|before|since|on from) [^,.;]{0,60}$/;
const SINCE_BEFORE = /[距离][^，,。;；\d]{0,8}$/;
/** What may stand between 距1950年停驶 and the years. */
const SINCE_LENGTH = /^[^，,。;；]{0,8}$/;

/** In November 2025, 26 months after the keel was laid in September 2023; 2004年重返街头，距1950年停驶54年. */
function sinceOf(
  text: string,
  length: Figure,
  dates: readonly Figure[],
  ahead: Figure | undefined,
  behind: Figure | undefined,
): Step | undefined {
  if (behind !== undefined && SINCE_BEHIND.test(text.slice(length.end, behind.start))) {
    const to =
      ahead && length.start - ahead.end <= MAX_TO_LENGTH ? ahead : ahead === undefined && dates.length === 2 ? dates[1] : undefined;
    return to && [behind, to];
  }
  if (ahead === undefined || !SINCE_BEFORE.test(text.slice(Math.max(0, ahead.start - 9), ahead.start))) return undefined;
  const to = dates.findLast(({ end }) => end <= ahead.start);
  return to && SINCE_LENGTH.test(withoutSpace(text.slice(ahead.end, length.start))) ? [ahead, to] : undefined;
}

const LATER =
  /^ (?:later|on|afterwards?),? (?:[a-z]+ ){0,2}(?:(?:in|on|by) )?$|^(?:之|以)?后[的，,]?(?:终于|最终|才)?(?:[于在到至即]|也就是|就是)?(?:[次翌同当]年)?$|^(?:之|以)?后[^，,。;；\d]{2,10}[，,](?:[于在到至即])?$/;
const UNTIL = /^,? (?:until|till|[a-z]+ing)(?: [a-z]+){0,4} $|^[一-鿿]{0,2}[，,]?(?:一?直|延续|才)*[到至]$/;
const COUNTED_FROM = /起(?:算|计)?(?:为期|连续)?$/;
/** It had been in business for 170 years by 2020. */
const HAD_BEEN = /\b(?:had|has|have) (?:been )?[^.;\d]{2,40} for $/;
const THEN = /^[，,](?:[于在]|终于|最终|才)*$/;

/** 38 years later, in 2025; stood for 38 years until it fell in 2025; 漂了35天，4月8日靠岸. */
function leadsTo(text: string, length: Figure, { start }: Figure): boolean {
  const between = withoutSpace(text.slice(length.end, start));
  if (LATER.test(between)) return true;
  if (between === " by " && HAD_BEEN.test(text.slice(Math.max(0, length.start - CLAUSE), length.start))) return true;
  if (/^ until\b/.test(between) && UNTIL.test(between) && / for $/.test(text.slice(0, length.start).slice(-5))) return true;
  const lasted = isSaidToLast(text, length);
  if (UNTIL.test(between)) return lasted || isDone(text, length) || COUNTED_FROM.test(wordsBefore(text, length.start));
  // of years much is told that was done in others
  return THEN.test(between) && (lasted || (length.loose !== true && isDone(text, length)));
}

const LATER_BEHIND = /^ (?:later\b|on(?=[,.;)]|$)|to the day\b)/;
const BESIDE = /^,? (?:(?:just|only|exactly|some|almost|nearly) )?$/;
const AFTER = /^,? after (?:(?:just|only|exactly|some|almost|nearly) )?$/;
/** By 8 April it had stood idle for five weeks; when it shut in 1984 it had been worked for 80 years: what has gone by then. */
const BY_BEFORE = /\b(?:[Bb]y|[Ww]hen [^,.;\d]{1,24} (?:in|on)) $/;
const PERFECT = /^[^,.;]{0,24}\b(?:had|has|have) [a-z ]{0,24}$/;
const CLAUSE = 32;
const UP_TO_BEFORE = /(?:到|至|截[至止])(?:今年\()?$/;
const PERFECT_HAN = /^\)?[，,]?[^，,。;；]{0,10}(?:已经?[一-鿿]{0,4}|刚[好满]?|整|满|正好|恰好|足足|有|了|走过)$/;

/** Closed in 1931, 63 years later; closed in 1931 after 63 years; 到2025年已经营28年. */
function isLedTo(text: string, length: Figure, { start, end }: Figure): boolean {
  const between = text.slice(end, length.start);
  if (AFTER.test(between) || (BESIDE.test(between) && LATER_BEHIND.test(text.slice(length.end, length.end + 12)))) return true;
  const before = text.slice(Math.max(0, start - CLAUSE), start);
  return BY_BEFORE.test(before)
    ? PERFECT.test(between)
    : UP_TO_BEFORE.test(withoutSpace(before)) && PERFECT_HAN.test(withoutSpace(between));
}

/** The only date of the sentence before; of the one behind, if it says that something began then. */
function besideOf(text: string, told: readonly (readonly Figure[])[], at: number): Figure | undefined {
  const before = told[at - 1] ?? [];
  if (before.length > 0) return before.length === 1 && isOneDate(before[0]) ? before[0] : undefined;
  const behind = (told[at + 1] ?? []).filter(isOneDate);
  return behind.length === 1 && near(text, behind[0], BEGIN) ? behind[0] : undefined;
}
