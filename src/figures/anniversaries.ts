/** Anniversaries against the years of what was founded and of when it is kept. */
import type { DateFault } from "./datechecks.ts";
import type { Figure } from "./figure.ts";

const SECONDS_A_DAY = 86400;

const FOUNDED =
  /(?:成立|创立|创办|创建|建立|建于|创刊|建校|建院|建馆|开馆|设立|始建|结婚|开业|开张|开园|投产|诞生|founded|established|opened|created|built|launched|born|出生|生于|创始)/i;
const BORN = /出生|生于|诞生|\bborn\b/i;
const ANNIVERSARY = /^(?: anniversary| birthday|周年|周岁|岁)/;
/** Anniversaries are kept in the year before or after; ages are counted from one by some. */
const ANNIVERSARY_ALLOWANCE = 1;

function isAnniversary(text: string, { kind, end, text: told, bound }: Figure): boolean {
  if (kind === "rank") return ANNIVERSARY.test(text.slice(end, end + 14));
  return kind === "duration" && bound === "=" && told.endsWith("周年");
}

export function mayBeKept(text: string, figures: readonly Figure[], dates: readonly Figure[]): boolean {
  return dates.length > 1 && figures.some((figure) => isAnniversary(text, figure));
}

/** Founded in 1871, 140th anniversary in 2021. */
export function* anniversaryFaults(text: string, groups: readonly (readonly Figure[])[], at: number): Generator<DateFault> {
  for (const figure of groups[at]) {
    if (!isAnniversary(text, figure)) continue;
    const years = figure.kind === "rank" ? figure.value : Math.round(figure.value / (365.2425 * SECONDS_A_DAY));
    const dates = [...(groups[at - 1] ?? []), ...groups[at]].filter((other) => other.date?.year !== undefined);
    const birthday = /诞辰|生日|birthday|岁/i.test(text.slice(Math.max(0, figure.start - 8), figure.end + 12));
    const isFounding = (words: string) => FOUNDED.test(words) && BORN.test(words) === birthday;
    // 2018年迎来创刊60周年: what stands before the number of years says what is kept
    const founded = dates.filter((date) =>
      isFounding(around(text, date, date.start < figure.start ? keptFrom(text, figure) : text.length)),
    );
    const kept = dates.filter((date) => !founded.includes(date) && groups[at].includes(date));
    if (founded.length !== 1 || kept.length !== 1) continue;
    const [from, to] = [founded[0].date?.year, kept[0].date?.year];
    if (from === undefined || to === undefined || to <= from || Math.abs(to - from - years) <= ANNIVERSARY_ALLOWANCE) continue;
    yield {
      fault: "anniversary",
      figures: [figure, founded[0], kept[0]],
      steps: [`${to} - ${from} = ${to - from}`, `${figure.text}: ${years}`],
    };
  }
}

const KEPT = /(?:成立|创立|创办|创建|建立|创刊|建校|建院|建馆|开馆|结婚|开业|开张|诞生|诞辰|出生)$/;

function keptFrom(text: string, { start }: Figure): number {
  return start - (KEPT.exec(text.slice(Math.max(0, start - 2), start))?.[0].length ?? 0);
}

function around(text: string, figure: Figure, ceiling: number): string {
  const before = text.slice(Math.max(0, figure.start - 20), figure.start);
  const after = text.slice(figure.end, Math.min(figure.end + 8, ceiling));
  return `${before.slice(before.search(/[^，,。;；]*$/))} ${after.slice(0, after.search(/[，,。;；]|$/))}`;
}
