/** Anniversaries against the years of what was founded and of when it is kept. */
import type { DateFault } from "../datechecks.ts";
import type { Figure } from "../figure.ts";

const SECONDS_A_DAY = 86400;
/** A sentence of more dates is a chronicle. */
const MAX_DATES = 12;

const FOUNDED =
  /(?:成立|创立|创办|创建|建立|建于|创刊|建校|建院|建馆|开馆|设立|始建|结婚|开业|开张|开园|投产|诞生|founded|established|opened|created|built|launched|born|出生|生于|创始)/i;
const BORN = /出生|生于|诞生|\bborn\b/i;
const ANNIVERSARY = /^(?: anniversary| birthday|周年|周岁|岁)/;
/** Anniversaries are kept in the year before or after; ages are counted from one by some. */
const ANNIVERSARY_ALLOWANCE = 1;

function isAnniversary(text: string, { kind, start, end, text: told, bound }: Figure): boolean {
  if (kind === "rank") return ANNIVERSARY.test(text.slice(end, end + 14));
  if (kind === "number") return TURNS.test(text.slice(Math.max(0, start - TURNS_REACH), start));
  return (
    kind === "duration" &&
    bound === "=" &&
    (told.endsWith("周年") ||
      (/[年岁]$/.test(told) && FULL.test(text.slice(start - 2, start))) ||
      OLD.test(text.slice(end, end + TURNS_REACH)))
  );
}

/** The orchestra turns 100 in 2026. */
const TURNS = /\bturn(?:s|ed|ing) $/;
const TURNS_REACH = 9;
/** 100 years old; 100岁生日. */
const OLD = /^ old\b|^的?生日|^了/;
/** 到2025年6月满8年. */
const FULL = /[满整]$/;

export function mayBeKept(text: string, figures: readonly Figure[], dates: readonly Figure[]): boolean {
  return dates.length > 1 && figures.some((figure) => isAnniversary(text, figure));
}

/** Founded in 1871, 140th anniversary in 2021. */
export function* anniversaryFaults(text: string, groups: readonly (readonly Figure[])[], at: number): Generator<DateFault> {
  for (const figure of groups[at]) {
    if (!isAnniversary(text, figure)) continue;
    const years = figure.kind !== "duration" ? figure.value : Math.round(figure.value / (365.2425 * SECONDS_A_DAY));
    const dates = [...(groups[at - 1] ?? []), ...groups[at]].filter((other) => other.date?.year !== undefined);
    if (dates.length > MAX_DATES) continue;
    const founded = foundedBefore(text, figure, dates);
    const kept = dates.filter((date) => !founded.includes(date) && groups[at].includes(date) && isKeptIn(text, figure, date));
    const ends =
      founded.length === 1 && isOneYear(kept)
        ? [founded[0], kept[0]]
        : figure.kind !== "rank"
          ? onlyYears(hasTwoYears(dates.filter((date) => groups[at].includes(date))) ?? dates, figure, years)
          : [];
    if (ends.length === 0) continue;
    const [from, to] = ends.map(({ date }) => date?.year);
    if (from === undefined || to === undefined || !isSlip(years, to - from)) continue;
    yield {
      fault: "anniversary",
      figures: [figure, ...ends],
      steps: [`${to} - ${from} = ${to - from}`, `${figure.text}: ${years}`],
    };
  }
}

/** The dates of what was born, if a birthday is kept, or founded; a house has birthdays too. */
function foundedBefore(text: string, figure: Figure, dates: readonly Figure[]): readonly Figure[] {
  const birthday = /诞辰|生日|birthday|岁|old\b/i.test(text.slice(Math.max(0, figure.start - 8), figure.end + 12));
  // 2018年迎来创刊60周年: what stands before the number of years says what is kept
  const told = dates.map((date, i) =>
    around(text, date, i === 0 ? 0 : dates[i - 1].end, date.start < figure.start ? keptFrom(text, figure) : text.length),
  );
  const founded = dates.filter((_, i) => FOUNDED.test(told[i]));
  const same = dates.filter((_, i) => FOUNDED.test(told[i]) && BORN.test(told[i]) === birthday);
  return same.length === 0 && birthday ? founded : same;
}

/** An age stands beside its year: founded in 1924 by one who was 30 years old, it closed in 1950. */
function isKeptIn(text: string, { start, end }: Figure, date: Figure): boolean {
  if (!/^ old\b/.test(text.slice(end, end + TURNS_REACH))) return true;
  const between = date.end <= start ? text.slice(date.end, start) : text.slice(end, date.start);
  return between.length <= MAX_BESIDE * 2 && !/[,;.]|\bwh/.test(between);
}

function isSlip(years: number, apart: number): boolean {
  return apart > 0 && Math.abs(apart - years) > ANNIVERSARY_ALLOWANCE && years <= apart * NEAR && years * NEAR >= apart;
}

function isOneYear(dates: readonly Figure[]): boolean {
  return dates.length > 0 && dates.every(({ date }) => date?.year === dates[0].date?.year);
}

/** A slip keeps the number near the right one; what is further off is the anniversary of something else. */
const NEAR = 2;

function hasTwoYears(dates: readonly Figure[]): readonly Figure[] | undefined {
  return new Set(dates.map(({ date }) => date?.year)).size >= 2 ? dates : undefined;
}

/** Between the year in which it is kept and the number of years. */
const MAX_BESIDE = 12;

/** The two years that are told, where there are two and the number stands beside the later: whatever word says that something began. */
function onlyYears(dates: readonly Figure[], { start, end }: Figure, years: number): readonly Figure[] {
  const sorted = [...dates].sort((a, b) => (a.date?.year ?? 0) - (b.date?.year ?? 0));
  const [first, last] = [sorted[0], sorted[sorted.length - 1]];
  const [from, to] = [first?.date?.year ?? 0, last?.date?.year ?? 0];
  if (sorted.some(({ date }) => date?.year !== from && date?.year !== to)) return [];
  const isBeside = sorted.some((date) => date.date?.year === to && date.start - end <= MAX_BESIDE && start - date.end <= MAX_BESIDE);
  const apart = to - from;
  return isBeside && isSlip(years, apart) ? [first, last] : [];
}

const KEPT = /(?:成立|创立|创办|创建|建立|创刊|建校|建院|建馆|开馆|结婚|开业|开张|诞生|诞辰|出生)$/;

function keptFrom(text: string, { start }: Figure): number {
  return start - (KEPT.exec(text.slice(Math.max(0, start - 2), start))?.[0].length ?? 0);
}

/** As far as the word for what was founded stands from its year. */
const CLAUSE_REACH = 40;

function around(text: string, figure: Figure, floor: number, ceiling: number): string {
  const before = text.slice(Math.max(floor, figure.start - CLAUSE_REACH), figure.start);
  const after = text.slice(figure.end, Math.min(figure.end + 8, ceiling));
  return `${before.slice(before.search(/[^，,。;；]*$/))} ${after.slice(0, after.search(/[，,。;；]|$/))}`;
}
