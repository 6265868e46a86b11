/** How long after the last time: 1950年停航。2004年，时隔54年，渡船重新开行. */
import { withoutSpace } from "../arithmetic/operands.ts";
import type { Figure } from "../figure.ts";
import { fits } from "./apart.ts";
import { endsOf, MAX_DATES } from "./ends.ts";
import { SECONDS_A_QUARTER, wordsBefore } from "./lengths.ts";

const AFTER_LAST = /(?:时隔|相隔|阔别|中断|停办|停[刊演播航])了?(?:约|近|整整)?$/;
/** 2004年，时隔54年; 时隔54年，2004年; 时隔54年后的2004年. */
const BESIDE = /^(?:[，,(]|后的?|之后|[，,]于|[，,]在|[，,]到)?$/;
/** Further back another thing is spoken of. */
const MAX_SENTENCES = 4;
/** 去年, 十年前: a year that is not told as such. */
const UNTOLD = /[去前今上]年|年前|次年|翌年|第二年/;

/** The last date told before the one that it stands beside, where the length is the one since no other. */
export function sinceLast(text: string, length: Figure, told: readonly (readonly Figure[])[], at: number): readonly Figure[] | undefined {
  if (length.factor <= SECONDS_A_QUARTER || !AFTER_LAST.test(wordsBefore(text, length.start))) return undefined;
  const to = told[at].find((date) => isBeside(text, length, date));
  const earlier = told.slice(Math.max(0, at - MAX_SENTENCES), at + 1).flat();
  if (to === undefined || earlier.length > MAX_DATES) return undefined;
  const before = earlier.filter((date) => date.start < Math.min(to.start, length.start) && isEarlier(date, to));
  const last = before.at(-1);
  if (last === undefined || UNTOLD.test(text.slice(last.end, length.start))) return undefined;
  return before.some((date) => fitsFrom(text, length, date, to)) ? undefined : [last, to];
}

const UP_TO_NOW = /至今(?:已(?:经|有)?|有)?(?:整整|约|近)?$/;
const CLAUSES = /^[^。;；\d]{0,16}$/;
/** The year that a report looks back from. */
const BEGINS = /^\s*截[至止]到?$/;

/** 截至2025年春拍……邮票发行于1878年，至今147年: from then to the year that the text begins with. */
export function upToNow(text: string, length: Figure, told: readonly (readonly Figure[])[], at: number): readonly Figure[] | undefined {
  if (length.factor <= SECONDS_A_QUARTER || !UP_TO_NOW.test(wordsBefore(text, length.start))) return undefined;
  const from = told[at].findLast((date) => date.start < length.start);
  const [now] = told.find((dates) => dates.length > 0) ?? [];
  if (from === undefined || now === undefined || from === now || !isEarlier(from, now) || now.until !== undefined) return undefined;
  return CLAUSES.test(text.slice(from.end, length.start)) && BEGINS.test(text.slice(0, now.start)) ? [from, now] : undefined;
}

function isBeside(text: string, { start, end }: Figure, date: Figure): boolean {
  if (date.until !== undefined || date.date?.year === undefined) return false;
  if (date.start >= end) return BESIDE.test(withoutSpace(text.slice(end, date.start)));
  return BESIDE.test(text.slice(date.end, start).replace(LAST_WORD, ""));
}

const LAST_WORD = /(?:时隔|相隔|阔别)了?(?:约|近|整整)?$/;

function isEarlier({ date, until }: Figure, to: Figure): boolean {
  return until === undefined && date?.year !== undefined && date.year < (to.date?.year ?? 0);
}

function fitsFrom(text: string, length: Figure, from: Figure, to: Figure): boolean {
  const ends = endsOf([from, to]);
  return ends !== undefined && fits(text, length, [from, to], ends);
}
