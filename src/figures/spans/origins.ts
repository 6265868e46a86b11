/** What an anniversary is kept of, and the year in which that was: 诞辰 of a birth, 逝世 of a death, 建交 of what the text calls so. */
import type { Figure } from "../figure.ts";

const BIRTH = /(?:诞辰|冥诞|寿辰|诞生)$/;
const BIRTH_BEHIND = /^的?(?:诞辰|冥诞|寿辰)|^(?:th|st|nd|rd)? anniversary of [a-z' ]{0,16}\bbirth\b/;
const BORN = /出生|诞生|生于|[年月日]生(?![产日活效物态])|^[^，]{0,4} 生(?![产日活效物态])|\bborn\b/i;
const DEATH = /(?:逝世|去世|辞世|病逝|就义|牺牲|殉[难国职]|遇[难害])$/;
const DEATH_BEHIND = /^(?:th|st|nd|rd)? anniversary of [a-z' ]{0,16}\bdeath\b/;
const DIED = /逝世|去世|病逝|辞世|过世|离世|逝于|卒于|死于|遇[难害]|牺牲|就义|殉[难国职]|圆寂|\bdied\b|\bdeath\b|passed away|\bkilled\b/i;
const WEDDING = /婚$/;
const WED = /[结成新]婚|\bmarried\b/;
/** 夫人逝世20周年: another one's. */
const KIN = /[父母妻夫]|夫人|妻子|丈夫|儿子|女儿/;
const REACH = 4;
/** Further back another one may be spoken of. */
const MAX_SENTENCES = 8;

export type Origin = Figure | "unknown" | undefined;

/** The one year of the birth, death or other event; unknown where the text tells none or more, undefined where no word says of what. */
export function originOf(text: string, { start, end }: Figure, groups: readonly (readonly Figure[])[], at: number): Origin {
  const words = text.slice(Math.max(0, start - REACH), start);
  const behind = text.slice(end, end + 40);
  if (KIN.test(words)) return "unknown";
  const life = BIRTH.test(words) || BIRTH_BEHIND.test(behind) ? BORN : DEATH.test(words) || DEATH_BEHIND.test(behind) ? DIED : undefined;
  if (life !== undefined) return only(text, groups.slice(Math.max(0, at - MAX_SENTENCES), at + 1).flat(), start, life) ?? "unknown";
  const near = [...(groups[at - 1] ?? []), ...groups[at]];
  if (WEDDING.test(words)) return only(text, near, start, WED);
  const word = HAN_WORD.exec(words)?.[0];
  return word === undefined ? undefined : only(text, near, start, new RegExp(word));
}

const HAN_WORD = /[一-鿿]{2}$/;

function only(text: string, figures: readonly Figure[], limit: number, event: RegExp): Figure | undefined {
  const dates = figures.filter(({ date }) => date?.year !== undefined);
  const told = dates.filter((date, i) =>
    event.test(around(text, date, dates[i - 1]?.end ?? 0, dates[i + 1]?.start ?? limitFor(date, limit))),
  );
  return told.length > 0 && told.every(({ date, until }) => until === undefined && date?.year === told[0].date?.year) ? told[0] : undefined;
}

/** What stands before the number of years says what is kept: 2018年迎来创刊60周年. */
function limitFor({ start }: Figure, limit: number): number {
  return start < limit ? limit - 2 : Number.POSITIVE_INFINITY;
}

/** As far as the word for what was founded stands from its year. */
const CLAUSE_REACH = 40;

/** The clause of a date, between what stands on either side. */
export function around(text: string, figure: Figure, floor: number, ceiling: number): string {
  const before = text.slice(Math.max(floor, figure.start - CLAUSE_REACH), figure.start);
  const after = text.slice(figure.end, Math.min(figure.end + 8, ceiling));
  return `${before.slice(before.search(/[^，,。;；]*$/))} ${after.slice(0, after.search(/[，,。;；]|$/))}`;
}
