/** Anniversaries against the years of what was founded and of when it is kept. */
import type { DateFault } from "../datechecks.ts";
import type { Figure } from "../figure.ts";
import { around, originOf } from "./origins.ts";

const SECONDS_A_DAY = 86400;
/** A sentence of more dates is a chronicle. */
const MAX_DATES = 12;

const FOUNDED =
  /(?:成立|创立|创办|创建|建立|建于|创刊|建校|建院|建馆|开馆|设立|始建|结婚|开业|开张|开园|投产|诞生|建成|落成|竣工|通车|点亮|投用|启用|揭牌|挂牌|奠基|首[播演航发]|founded|established|opened|created|built|launched|(?:first|was|were) (?:lit|laid|planted|flown|published|printed|erected|consecrated|chartered)|inaugurated|completed|born|出生|生于|创始)/i;
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
      (/[年岁]$/.test(told) &&
        FULL.test(text.slice(start - 2, start)) &&
        !OF_A_PERSON.test(text.slice(Math.max(0, start - TURNS_REACH), start))) ||
      OLD.test(text.slice(end, end + TURNS_REACH)) ||
      FEAST.test(text.slice(end, end + TURNS_REACH)))
  );
}

/** The orchestra turns 100 in 2026. */
const TURNS = /\bturn(?:s|ed|ing) $/;
const TURNS_REACH = 9;
/** 100 years old; 100岁生日. */
const OLD = /^ old\b|^的?生日|^了/;
/** 九十年校庆, 百年华诞, 130年诞辰. */
const FEAST = /^的?(?:[桥楼房船塔树机馆校厂]龄|[一-鿿]庆|庆典|大庆|华诞|寿辰|诞辰|冥诞|纪念[日展会特专刊大邮])/;
/** 到2025年6月满8年. */
const FULL = /[满整]$/;
/** 入所满二十年的同事: of who has been there so long. */
const OF_A_PERSON = /(?:入[所职司行社会伍党校队]|从[业教医警艺军]|工作|服务|任[职教期]|加入|参加|缴费|居住|持有)[已]?满$/;

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
    const ends = endsOf(text, figure, groups, at, dates, years);
    if (ends.length === 0) continue;
    const [from, to] = ends.map(({ date }) => date?.year);
    if (from === undefined || to === undefined || !isSlip(years, to - from)) continue;
    if (isThingThen(text, ends[1], figure.start) && isSince(groups, at, to - years)) continue;
    yield {
      fault: "anniversary",
      figures: [figure, ...ends],
      steps: [`${to} - ${from} = ${to - from}`, `${figure.text}: ${years}`],
    };
  }
}

/** The year of what is kept, and the one in which it is. */
function endsOf(
  text: string,
  figure: Figure,
  groups: readonly (readonly Figure[])[],
  at: number,
  dates: readonly Figure[],
  years: number,
): readonly Figure[] {
  const own = dates.filter((date) => groups[at].includes(date));
  const origin = originOf(text, figure, groups, at);
  if (origin === "unknown") return [];
  const near = origin ? [origin] : foundedBefore(text, figure, dates);
  const ahead = near.length === 0 ? own.findLast((date) => isThingThen(text, date, figure.start)) : undefined;
  const founded = ahead
    ? foundedBefore(
        text,
        figure,
        groups
          .slice(Math.max(0, at - MAX_SENTENCES), at)
          .flat()
          .filter(hasYear),
      )
    : near;
  const kept = keptIn(text, figure, own, founded);
  if (founded.length === 1 && kept !== undefined) return [founded[0], kept];
  return onlyYears(text, hasTwoYears(own) ?? dates, figure, years);
}

/** The only other year of the sentence, else the one right before the number. */
function keptIn(text: string, figure: Figure, own: readonly Figure[], founded: readonly Figure[]): Figure | undefined {
  const years = founded.map(({ date }) => date?.year);
  const others = own.filter((date) => !years.includes(date.date?.year) && isKeptIn(text, figure, date) && !isCompared(text, date));
  if (isOneYear(others)) return others[0];
  const before = others.findLast(({ end }) => end <= figure.start);
  return before && figure.start - before.end <= 2 * MAX_BESIDE ? before : undefined;
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
  if (!/^ old\b/.test(text.slice(end, end + TURNS_REACH)) || isThingThen(text, date, start)) return true;
  const between = date.end <= start ? text.slice(date.end, start) : text.slice(end, date.start);
  return between.length <= MAX_BESIDE * 2 && !/[,;.]|\bwh/.test(between);
}

/** It closed in 1950, when the building was 148 years old. */
function isThingThen(text: string, { end }: Figure, start: number): boolean {
  return start > end && THING_THEN.test(text.slice(end, start));
}

/** Another date of the paragraph is as far back: another thing is as old. */
function isSince(groups: readonly (readonly Figure[])[], at: number, year: number): boolean {
  return groups
    .slice(Math.max(0, at - MAX_SENTENCES), at + 1)
    .flat()
    .some(({ date }) => date?.year !== undefined && Math.abs(date.year - year) <= ANNIVERSARY_ALLOWANCE);
}

function hasYear({ date }: Figure): boolean {
  return date?.year !== undefined;
}

const MAX_SENTENCES = 8;
const THING_THEN =
  /^,? (?:by which time|when|at which point) (?:it|the (?:[a-z]+ )?(?:light(?:house)?|building|house|bridge|tower|church|chapel|abbey|castle|hall|theatre|theater|mill|station|line|railway|tram|canal|harbour|pier|dam|ship|vessel|boat|ferry|locomotive|engine|machine|plant|factory|mine|quarry|brewery|school|college|university|library|museum|hospital|hotel|inn|pub|shop|store|company|firm|club|society|orchestra|newspaper|paper|magazine|tree|oak|organ|clock|bell|statue|monument|stadium|ground|park|prison|market)) (?:was|had been|would have been|were) (?:already |just |only |exactly |nearly |almost )?$/;

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

/** 是1957年的4倍, 比1957年多, 其中1955年的: a year that is only compared with or picked out. */
const COMPARED = /(?:[比较与和同跟是为]|相当于|其中|\bthan in|\bfrom|\bagainst|\bcompared with|\bcompared to) ?$/;

function isCompared(text: string, { start }: Figure): boolean {
  return COMPARED.test(text.slice(Math.max(0, start - 14), start));
}

/** The two years that are told, where there are two and the number stands beside the later: whatever word says that something began. */
function onlyYears(text: string, dates: readonly Figure[], { start, end }: Figure, years: number): readonly Figure[] {
  const sorted = [...dates].sort((a, b) => (a.date?.year ?? 0) - (b.date?.year ?? 0));
  const [first, last] = [sorted[0], sorted[sorted.length - 1]];
  const [from, to] = [first?.date?.year ?? 0, last?.date?.year ?? 0];
  if (sorted.some(({ date }) => date?.year !== from && date?.year !== to)) return [];
  const isBeside = sorted.some(
    (date) =>
      date.date?.year === to &&
      date.start - end <= (/[a-z]/.test(text[end + 2] ?? "") ? 3 : 1) * MAX_BESIDE &&
      start - date.end <= MAX_BESIDE,
  );
  const apart = to - from;
  return isBeside && isSlip(years, apart) && !isCompared(text, first) ? [first, last] : [];
}

const KEPT = /(?:成立|创立|创办|创建|建立|创刊|建校|建院|建馆|开馆|结婚|开业|开张|诞生|诞辰|出生)$/;

function keptFrom(text: string, { start }: Figure): number {
  return start - (KEPT.exec(text.slice(Math.max(0, start - 2), start))?.[0].length ?? 0);
}
