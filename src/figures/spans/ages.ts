/** How old somebody was, against the years of birth and of death or of what happened then. */
import { withoutSpace } from "../arithmetic/operands.ts";
import type { DateFault } from "../datechecks.ts";
import type { Figure } from "../figure.ts";
import { isThenBehind, isToldThen } from "./aged.ts";

const BORN = /出生| 生(?![产日活效物态])|[年月日]生(?![产日活效物态])|生于|诞生|\bborn\b/i;
const DIED = /去世|逝世|病逝|辞世|过世|离世|逝于|卒于|死于|遇难|牺牲|圆寂|\bdied\b|\bdeath\b|passed away|\bkilled\b/i;
const LIVED_BEFORE = /(?:享[年寿]|活[了到]|终年|卒年|得年|[去逝辞过离]世时)(?:为|约)?$|\b(?:at (?:the )?age(?: of)?|aged) $/i;
const HAN_LIVED = /(?:享[年寿]|活[了到]|终年|卒年|得年|[去逝辞过离]世时)(?:为|约)?$/;
const BESIDE_DEATH = /^,? (?:at (?:the )?age(?: of)?|aged) $|^ (?:in|on) (?:\w{3,9} )?$/;
const YEARS_OLD = /^(?:周?岁| |[,.;，。)]|$)/;
const YEAR_OLD = /^(?:-year)?-old\b/;
/** By western reckoning the birthday of the last year may be still to come. */
export const BIRTHDAY = 1;
/** 虚岁 counts from one, and a year begun is one more; Taiwan's death notices add years for leap months. */
export const COUNTED_FROM_ONE = 3;
/** While somebody lives the age is counted from one at most. */
const NOMINAL = 1;
const REACH = 16;

export function mayTellAge(text: string, figures: readonly Figure[], dates: readonly Figure[]): boolean {
  if (!figures.some((figure) => isAge(text, figure))) return false;
  return dates.some((date) => isLifeOf(text, date)) || (dates.length > 1 && (BORN.test(text) || hasLifespan(text, dates)));
}

function hasLifespan(text: string, dates: readonly Figure[]): boolean {
  return dates.some((date, i) => dates[i + 1] !== undefined && isLifespan(text, date, dates[i + 1]));
}

/** (1911年3月1日—1989年5月2日), read as one. */
function isLifeOf(text: string, { start, end, date, until }: Figure): boolean {
  return until !== undefined && date?.year !== undefined && text[start - 1] === "(" && text[end] === ")";
}

function isBirthOfLife(text: string, date: Figure, next: Figure | undefined): boolean {
  return isLifeOf(text, date) || (next !== undefined && isLifespan(text, date, next));
}

/** (1911–1989). */
export function isLifespan(text: string, from: Figure, to: Figure): boolean {
  return text[from.start - 1] === "(" && /^ ?[-—~] ?$/.test(text.slice(from.end, to.start)) && text[to.end] === ")";
}

/** Born in 1902, died in 1971 at the age of 79; of more dates the one birth, and the one that the age stands beside. */
export function* ageFaults(text: string, groups: readonly (readonly Figure[])[], at: number): Generator<DateFault> {
  const figures = groups[at];
  const own = figures.filter(hasYear);
  if (own.length > MAX_DATES) return;
  for (const figure of figures) {
    const behind = isAge(text, figure) ? own.find((date) => isYearOf(text, figure, date)) : undefined;
    const lived = behind === undefined && isLifetime(text, figure);
    if (!lived && behind === undefined && !(isAge(text, figure) && isToldThen(text, figure))) continue;
    if (UNTIL.test(text.slice(Math.max(0, figure.start - 2 * REACH), figure.start))) continue;
    if (OTHER_ONE.test(lived ? text.slice(Math.max(0, figure.start - REACH), figure.start) : clauseBefore(text, figure))) continue;
    const ends =
      (own.length === 2 ? ((lived ? lifeEnds(text, own, figure) : undefined) ?? agedEnds(text, own, figure)) : undefined) ??
      endsAmong(text, groups, at, figure, lived, behind);
    if (ends === undefined) continue;
    const [from, to] = [ends[0].date?.year, ends[1].date?.year];
    if (from === undefined || to === undefined || to <= from) continue;
    const [low, high] = range(text, figure, ends, lived);
    const told = ageOf(figure);
    if (told >= low && told <= high) continue;
    yield { fault: "age", figures: [figure, ...ends], steps: [`${to} - ${from} = ${to - from}`, `${figure.text}: ${told}`] };
  }
}

/** 每月支付1000元直到女儿满十八周岁: an age that is still to come. */
const UNTIL = /(?:直?到|直?至|待)[^，,。;；\d]{0,24}满$/;

/** 去年其夫人以93岁高龄去世: of another one, or of a year that is not told. */
const OTHER_ONE = /[今去前]年|如今|目前|现年|[其他她的][妻夫子女父母兄弟姐妹]|夫人|妻子|丈夫|儿子|女儿|父亲|母亲/;

function clauseBefore(text: string, { start }: Figure): string {
  const before = text.slice(Math.max(0, start - 2 * REACH), start);
  return before.slice(before.search(/[^，,。;；]*$/));
}

/** The years between the two, with the birthday that may be still to come, and the ways of counting in Chinese. */
function range(text: string, figure: Figure, [born, then]: Ends, lived: boolean): readonly [number, number] {
  const [one, other] = [born.date ?? {}, then.date ?? {}];
  const years = (other.year ?? 0) - (one.year ?? 0);
  const months = (other.month ?? 0) - (one.month ?? 0);
  const known = one.month !== undefined && other.month !== undefined && months !== 0;
  const han = HAN_TEXT.test(text.slice(Math.max(0, figure.start - REACH), figure.end + REACH));
  const counted = lived ? COUNTED_FROM_ONE : NOMINAL;
  return [years - (known && months > 0 ? 0 : BIRTHDAY), han ? years + counted : years - (known && months < 0 ? BIRTHDAY : 0)];
}

const HAN_TEXT = /[一-鿿]/;

/** 35岁时即1997年; at 32, in 1963: the year right behind the age. */
function isYearOf(text: string, age: Figure, { start }: Figure): boolean {
  const between = text.slice(age.end, start);
  return YEAR_BEHIND.test(between) || (between === ", in " && AT_BEFORE.test(before(text, age))) || isThenBehind(text, age, between);
}

const YEAR_BEHIND = /^(?:时|那一?年)?[，,(]?(?:即|也就是)$|^(?:时|那一?年) ?\($/;
const AT_BEFORE = /\bat $/;

function hasYear({ date, until }: Figure): boolean {
  return date?.year !== undefined && until === undefined;
}

/** The one birth of the paragraph up to here, and the date that the age belongs to; undefined where another year would give the age. */
function endsAmong(
  text: string,
  groups: readonly (readonly Figure[])[],
  at: number,
  age: Figure,
  lived: boolean,
  behind: Figure | undefined,
): Ends | undefined {
  const dates: Figure[] = [];
  for (let group = at; group >= 0; group--) {
    const told = groups[group].filter((date) => hasYear(date) || isLifeOf(text, date));
    if (dates.length + told.length > MAX_DATES || at - group > MAX_SENTENCES) return undefined;
    dates.unshift(...told);
  }
  dates.push(...bornBehind(text, groups, at));
  const clauseOf = (date: Figure, i: number): string => around(text, date, dates[i - 1]?.end ?? 0, dates[i + 1]?.start);
  const births = dates.filter((date, i) => BORN.test(clauseOf(date, i)) || isBirthOfLife(text, date, dates[i + 1]));
  if (births.length !== 1) return undefined;
  const [birth] = births;
  // his wife died in 2015 aged 60: another one's age
  const apart = !groups[at].includes(birth) || text[birth.start - 1] === "(";
  if (apart && KIN.test(text.slice(birth.end, age.start))) return undefined;
  const others = dates.filter((date) => date !== birth);
  // (1911年3月1日—1989年5月2日)，实业家，享年78岁
  if (lived && birth.until !== undefined && groups[at].includes(birth) && birth.end <= age.start)
    return isLifeToldOf(text, birth, age) ? [birth, { ...birth, date: birth.until }] : undefined;
  const deaths = dates.filter((date, i) => date !== birth && date.start < age.start && DIED.test(clauseOf(date, i)));
  const then = lived
    ? (deaths.at(-1) ??
      (HAN_LIVED.test(before(text, age))
        ? others.filter(({ end }) => age.start - end <= 2 * REACH).at(-1)
        : isToldThen(text, age)
          ? thenOf(
              groups[at],
              others.filter(({ start }) => start < age.start),
            )
          : undefined))
    : (behind ??
      thenOf(
        groups[at],
        others.filter(({ start }) => start < age.start),
      ) ??
      onlyBehind(groups[at], others, age));
  if (then === undefined || (lived && !isOfDeath(text, then, age, BESIDE_DEATH))) return undefined;
  const told = ageOf(age);
  const fits = others.some(({ date }) => Math.abs((date?.year ?? 0) - (birth.date?.year ?? 0) - told) <= BIRTHDAY);
  return fits ? undefined : [birth, then];
}

/** A text that tells more dates, or tells them over more sentences, speaks of more lives than one. */
const MAX_DATES = 12;
const MAX_SENTENCES = 40;
const KIN = /[妻夫子女父母兄弟姐妹孙媳婿]|\b(?:wife|husband|widow|son|daughter|father|mother|brother|sister|child|partner|friend)\b/i;

/** The dates behind a semicolon, which goes on about the same one. */
function bornBehind(text: string, groups: readonly (readonly Figure[])[], at: number): readonly Figure[] {
  const [last, next] = [groups[at].at(-1), groups[at + 1]?.[0]];
  return last && next && /^[^。.!?]*[;；][^。.!?]*$/.test(text.slice(last.end, next.start))
    ? groups[at + 1].filter(hasYear).slice(0, 1)
    : [];
}

/** Nothing else than who it was stands between. */
function isLifeToldOf(text: string, { end }: Figure, age: Figure): boolean {
  return age.start - end <= MAX_WORDS && HAN_LIVED.test(before(text, age)) && !OTHER_ONE.test(text.slice(end, age.start));
}

const MAX_WORDS = 40;

/** The last date told before in the sentence; without one there the only year told before. */
function thenOf(sentence: readonly Figure[], others: readonly Figure[]): Figure | undefined {
  const last = others.at(-1);
  if (last === undefined || sentence.includes(last)) return last;
  return others.every(({ date }) => date?.year === last.date?.year) ? last : undefined;
}

/** At 22, the striker, born in 2002, became captain in 2024: the only other year of the sentence. */
function onlyBehind(sentence: readonly Figure[], others: readonly Figure[], { end }: Figure): Figure | undefined {
  const behind = others.filter((date) => date.start >= end && sentence.includes(date));
  return behind.length === 1 ? behind[0] : undefined;
}

const SECONDS_A_YEAR = 365.2425 * 86400;

export function ageOf({ kind, value }: Figure): number {
  return kind === "duration" ? Math.round(value / SECONDS_A_YEAR) : value;
}

/** 至其年满3周岁, 须年满18周岁: who may, not how old somebody was. */
const UNDER_A_RULE = /(?:至其?|未|[须应需凡]|达到)年?满$/;

function isAge(text: string, { kind, bound, loose, start, end }: Figure): boolean {
  return (
    bound === "=" &&
    !UNDER_A_RULE.test(text.slice(Math.max(0, start - 5), start)) &&
    (kind === "number" || (kind === "duration" && loose === true)) &&
    (YEARS_OLD.test(text.slice(kind === "number" ? end : end - 1, end + 2)) || YEAR_OLD.test(text.slice(end, end + 9)))
  );
}

export function isLifetime(text: string, figure: Figure): boolean {
  return isAge(text, figure) && LIVED_BEFORE.test(before(text, figure));
}

export function before(text: string, { start }: Figure): string {
  return withoutSpace(text.slice(Math.max(0, start - REACH), start));
}

type Ends = readonly [Figure, Figure];

/** The years of one birth and one death, or the two of a lifespan in brackets. */
function lifeEnds(text: string, dates: readonly Figure[], age: Figure): Ends | undefined {
  const [first, second] = dates;
  if (dates.length !== 2 || (first.end < age.start && OTHER_ONE.test(text.slice(first.end, age.start)))) return undefined;
  if (isLifespan(text, first, second)) return isOfDeath(text, second, age, DIED) ? [first, second] : undefined;
  const [one, other] = [around(text, first, 0, second.start), around(text, second, first.end)];
  if (BORN.test(one) && DIED.test(other)) return isOfDeath(text, second, age, BESIDE_DEATH) ? [first, second] : undefined;
  return DIED.test(one) && BORN.test(other) && isOfDeath(text, first, age, BESIDE_DEATH) ? [second, first] : undefined;
}

/** 享年 speaks of nothing but death; an age in English may be another one's or of another day. */
function isOfDeath(text: string, died: Figure, age: Figure, beside: RegExp): boolean {
  if (HAN_LIVED.test(before(text, age))) return true;
  return beside.test(died.end <= age.start ? text.slice(died.end, age.start) : text.slice(age.end, died.start));
}

/** One birth, and one other year which the age stands beside. */
function agedEnds(text: string, dates: readonly Figure[], age: Figure): Ends | undefined {
  const [first, second] = dates;
  if (HAN_LIVED.test(before(text, age)) || !BORN.test(around(text, first, 0, second.start)) || BORN.test(around(text, second, first.end)))
    return undefined;
  const between = second.start < age.start ? text.slice(second.end, age.start) : text.slice(age.end, second.start);
  if (isLifetime(text, age)) return BESIDE_DEATH.test(between) ? [first, second] : undefined;
  return /[，,。;；]/.test(between) ? undefined : [first, second];
}

/** The clause of the date, up to the dates beside it. */
function around(text: string, { start, end }: Figure, floor: number, ceiling = text.length): string {
  const before = text.slice(Math.max(floor, start - 2 * REACH), start);
  const after = text.slice(end, Math.min(ceiling, end + REACH));
  return `${before.slice(before.search(/[^，,。;；]*$/))} ${after.slice(0, after.search(/[，,。;；]|$/))}`;
}
