/** How long a change took that is told with its two dates: 7月1日蓄水5亿方，到7月11日增至8亿方，10天多蓄3亿方. */
import { withoutSpace } from "../arithmetic/operands.ts";
import { isBefore } from "../calendar.ts";
import type { Figure } from "../figure.ts";
import { MAX_TO_LENGTH } from "./ends.ts";
import { isFromTo } from "./joined.ts";
import { SECONDS_A_QUARTER } from "./lengths.ts";

const CLAUSE_BEGINS = /(?:[，,。;；:：(]|^)(?:这|短短|在这?|仅仅?|的)?$/;
const CHANGED =
  /^(?:之?间|里|内|时间)?(?:就|已|又|共|一共|总共|合计|累计|净|平均|里|内|大幅|总体|实现)*(?:多[一-鿿]|少[一-鿿]|增|减|涨|跌|升|降|提[高升]|扩[大张充建容展]|缩[小短减]|翻|回落|下[滑降跌挫]|上[升涨调浮]|攀升|飙升|激增|流失|消耗|用掉)/;
const LASTLY = /^(?:之间|间|里)(?:[一-鿿]{0,8})/;
/** 5年复合增长: of other years than the two. */
const OTHER = /(?:[近过前后每第首头]|连续|未来|复合|年均)[一-鿿]{0,3}$/;
const FROM_ENGLISH = /\bfrom [^.;]{1,60}$/;
/** 12,000 people in 1990 and 24,000 in 2010, doubling in 20 years. */
const THEN_ENGLISH = /^,? (?:and|but) (?:[^.;,]|,(?=\d)){1,40} in $/;
const IN_ENGLISH =
  /^(?:,? (?:a|an|up|down|all|more|doubling|tripling|growing|rising|falling|gaining|losing|adding)\b[^.;]{0,60})? (?:in|over|within) (?:just |only |the |a mere )?$/;
/** Between 2012 and 2022 the herd doubled in ten years. */
const DOUBLED =
  /^,? [^.;,]{1,50}\b(?:doubl|trebl|tripl|quadrupl|halv|grew|grown|rose|risen|f[ae]ll|increas|decreas|declin|gain|lost)[a-z]*(?: [a-z]+| by [^.;,]{1,20})? (?:in|over|within) $/;
const ENDS_ENGLISH = /^(?:[,.;)]|$| of\b)/;

/** The earlier date and the later one of a change that the length begins the next clause of. */
export function changeOf(text: string, length: Figure, told: readonly (readonly Figure[])[], at: number): readonly Figure[] | undefined {
  if (length.bound !== "=" && length.bound !== "~") return undefined;
  const dates = datesBefore(length, told, at);
  if (dates === undefined) return undefined;
  const [first, second] = dates;
  const between = text.slice(second.end, length.start);
  const changes = /[一-鿿]/.test(between)
    ? between.length <= 2 * MAX_TO_LENGTH && !/[。;；]/.test(between) && isHanChange(text, length)
    : isEnglishChange(text, length, first, second);
  if (!changes || first.date === undefined || second.date === undefined) return undefined;
  return isBefore(second.date, first.date) || isBeforeInYear(second, first) ? [second, first] : [first, second];
}

/** The only two of the sentence, or the one of it and the one told last before it. */
function datesBefore({ start, factor }: Figure, told: readonly (readonly Figure[])[], at: number): readonly Figure[] | undefined {
  const own = told[at].filter((date) => date.end <= start);
  const before = told[at - 1]?.length === 0 ? told[at - 2] : told[at - 1];
  const dates = own.length === 1 && before?.length === 1 ? [...before, ...own] : own;
  if (dates.length !== 2 || dates.some(({ until }) => until !== undefined)) return undefined;
  return factor > SECONDS_A_QUARTER || areAlike(dates[0], dates[1]) ? dates : undefined;
}

/** Both tell a day, or both a month, or both a year; years are counted whatever is told of the day. */
function areAlike({ date: one }: Figure, { date: other }: Figure): boolean {
  return (one?.day === undefined) === (other?.day === undefined) && (one?.month === undefined) === (other?.month === undefined);
}

function isBeforeInYear({ date: one }: Figure, { date: other }: Figure): boolean {
  if (one?.year !== undefined || other?.year !== undefined || one?.month === undefined || other?.month === undefined) return false;
  return one.month < other.month || (one.month === other.month && (one.day ?? 0) < (other.day ?? 0));
}

function isHanChange(text: string, { start, end }: Figure): boolean {
  const before = withoutSpace(text.slice(Math.max(0, start - 8), start));
  if (!CLAUSE_BEGINS.test(before) || OTHER.test(before)) return false;
  const behind = withoutSpace(text.slice(end, end + 12));
  return CHANGED.test(behind) || LASTLY.test(behind);
}

function isEnglishChange(text: string, { start, end }: Figure, first: Figure, second: Figure): boolean {
  if (!ENDS_ENGLISH.test(text.slice(end, end + 3))) return false;
  const [before, between, behind] = [
    text.slice(Math.max(0, first.start - 64), first.start),
    text.slice(first.end, second.start),
    text.slice(second.end, start),
  ];
  if (isFromTo(text, first, second) && DOUBLED.test(behind)) return true;
  const isChange = FROM_ENGLISH.test(before) ? / to [^.;]{1,60}$/.test(between) : before.endsWith(" in ") && THEN_ENGLISH.test(between);
  return isChange && IN_ENGLISH.test(behind);
}
