/** Days and years that are counted from an event: 6月5日上映…6月19日，即上映第15天. */
import { withoutSpace } from "../arithmetic/operands.ts";
import { dateText, daysBetween } from "../calendar.ts";
import type { DateFault } from "../datechecks.ts";
import type { Figure } from "../figure.ts";
import { formatNumber } from "../wording.ts";
import { endsOf } from "./ends.ts";
import { BEGIN, clauseOf, LEAVE } from "./words.ts";

const UNIT_BEHIND = /^(天|日|周(?!年)|个?月|年(?!级|代|度)|个年头)|^ (day|week|month|year)\b/;
/** What is counted from: 即上映第19天, 震后第9天. */
const EVENT_BEFORE = /([一-鿿]{1,2})(?:后|以来|之后)?的?$/;
/** No event: on the third day of what the text calls a day, week or plan. */
const NO_EVENT = /^(?:年|月|周|日|天|即|是|第|了|在|于|到|至|个|和|次|也|为|入|连续|今年|当天|当年|全国|世界|排名|排名?|列|位)$/;
const HAN_BESIDE = /^[^。;；\d]{0,16}$/;
const ENGLISH_BESIDE = /^,? (?:(?:was|is|marked|being) )?(?:the|its|their|his|her) $/;
const ENGLISH_FROM =
  /^ (?:day|week|month|year) of (?:the|a|an|its|his|her|their) [^.;\d]{2,50}\b(?:beg[au]n|started|opened|launched|broke out)(?: (?:on|in))? $/;
/** Fewer are told of anything. */
const FEWEST = 4;
/** A slip keeps the number near the right one. */
const NEAR = 2;
const DAYS = { day: 1, week: 7, month: 30.44, year: 365.2425 } as const;
type Unit = keyof typeof DAYS;

export function mayCount(figures: readonly Figure[], dates: readonly Figure[]): boolean {
  return dates.length > 1 && figures.some(({ kind, value }) => kind === "rank" && value >= FEWEST);
}

/** The nineteenth day of what began twelve days ago. */
export function* ordinalFaults(text: string, groups: readonly (readonly Figure[])[], at: number): Generator<DateFault> {
  if (groups[at].length > MAX_FIGURES) return;
  for (const rank of groups[at]) {
    if (rank.kind !== "rank" || rank.value < FEWEST) continue;
    const unit = unitBehind(text, rank);
    if (unit === undefined) continue;
    const own = groups[at].filter(isOneDate);
    const now = nowOf(text, rank, own);
    const earlier =
      now && (/[一-鿿]/.test(rank.text) ? beganIn(text, rank, now, groups, at) : beganInEnglish(text, rank, now, own, groups[at - 1]));
    const ends = now && earlier && endsOf([earlier, now]);
    const grain = unit === "week" ? "day" : unit;
    if (!ends || ends[0][grain] === undefined || ends[1][grain] === undefined) continue;
    const apart = daysBetween(ends[0], ends[1]);
    if (apart === undefined || apart.high <= 0) continue;
    const [low, high] = [Math.floor((apart.low - 1) / DAYS[unit]), Math.ceil(apart.high / DAYS[unit]) + 1];
    if ((rank.value >= low && rank.value <= high) || rank.value > high * NEAR || rank.value * NEAR < low) continue;
    yield {
      fault: "duration",
      figures: [rank, earlier, now],
      steps: [
        `${dateText(ends[0])} → ${dateText(ends[1])} = ${formatNumber((apart.low + apart.high) / 2)} d`,
        `${rank.text}: ${formatNumber(rank.value)}`,
      ],
    };
  }
}

function isOneDate({ date, until }: Figure): boolean {
  return date !== undefined && until === undefined;
}

function unitBehind(text: string, { end }: Figure): Unit | undefined {
  const unit = UNIT_BEHIND.exec(text.slice(end, end + 8));
  if (unit === null) return undefined;
  if (unit[2]) return unit[2] as Unit;
  const last = unit[1];
  return last === "天" || last === "日" ? "day" : last === "周" ? "week" : last.endsWith("月") ? "month" : "year";
}

/** The date that the ordinal stands beside. */
function nowOf(text: string, { start, end, text: told }: Figure, dates: readonly Figure[]): Figure | undefined {
  const ahead = dates.findLast((date) => date.end <= start);
  const between = ahead && text.slice(ahead.end, start);
  if (between !== undefined && (/[一-鿿]/.test(told) ? HAN_BESIDE : ENGLISH_BESIDE).test(between)) return ahead;
  const behind = dates.find((date) => date.start >= end);
  return behind && /^(?:天|日|周|年|个?月|个年头)[，,(]?(?:即|也就是|是|就是)?$/.test(text.slice(end, behind.start)) ? behind : undefined;
}

const MAX_SENTENCES = 4;
/** A sentence of more is a list. */
const MAX_FIGURES = 40;

/** The one date before it whose clause tells of the event; of the two that are told, the other. */
function beganIn(text: string, rank: Figure, now: Figure, groups: readonly (readonly Figure[])[], at: number): Figure | undefined {
  const word = EVENT_BEFORE.exec(withoutSpace(text.slice(Math.max(0, rank.start - 8), rank.start)))?.[1];
  if (word === undefined || NO_EVENT.test(word)) return undefined;
  const near = groups
    .slice(Math.max(0, at - MAX_SENTENCES), at + 1)
    .flat()
    .filter((date) => isOneDate(date) && date !== now);
  const told = near.filter((date) => sharesWord(clauseOf(text, date), word));
  if (told.length > 0) return told.length === 1 ? told[0] : undefined;
  if (!ENTERED.test(word) && !BEGUN.test(word)) return undefined;
  const others = [...(groups[at - 1] ?? []), ...groups[at]].filter((date) => date.date !== undefined && date !== now);
  const [only] = others;
  return others.length === 1 && isOneDate(only) && BEGUN.test(clauseOf(text, only)) ? only : undefined;
}

/** What has an event behind it that the word does not name. */
const ENTERED = /^(?:进入|迎来|步入|已是|正是|在[轨岗院押途]|[震灾术战产]后?)$/;
const BEGUN = new RegExp(
  `${BEGIN.source}|${LEAVE.source}|发生|展开|爆发|打响|宣布|首[播映演航日]|进驻|升空|发射|点火|爆发|失联|坠|上[映市线岗任]|入[职驻轨]|当选`,
  "i",
);
/** Characters that tell nothing of the event. */
const COMMON = "后的第是在于了开大进入";

/** 公映, 上映; 地震, 震后. */
function sharesWord(clause: string, word: string): boolean {
  return clause.includes(word) || [...word].some((character) => !COMMON.includes(character) && clause.includes(character));
}

function beganInEnglish(
  text: string,
  rank: Figure,
  now: Figure,
  own: readonly Figure[],
  before: readonly Figure[] | undefined,
): Figure | undefined {
  const behind = own.find((date) => date.start >= rank.end);
  if (behind !== undefined) return ENGLISH_FROM.test(text.slice(rank.end, behind.start)) ? behind : undefined;
  const others = [...(before ?? []).filter(({ date }) => date !== undefined), ...own].filter((date) => date !== now);
  return others.length === 1 && BEGIN.test(text.slice(Math.max(0, others[0].start - 40), others[0].start)) ? others[0] : undefined;
}
