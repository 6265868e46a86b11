/** How long before or after the day that was set: 原定6月30日完工，实际6月20日完工，提前10天; 今天是5月8日，距6月7日高考还有30天. */
import { withoutSpace } from "../arithmetic/operands.ts";
import { isBefore } from "../calendar.ts";
import type { Figure } from "../figure.ts";

const SHIFTED = /(?:提前|提早|推迟|延迟|延期|延后|逾期|推后|拖延|拖欠|超期|延误|[早晚迟])(?:了|近|约|整整|达|已|已达)*$/;
const SET = /原定|原计划|计划|预定|约定|规定|预计|原本|期限|到期|届满|截止|应[于在]|还款日|交付日|\b(?:due|scheduled|planned|deadline)\b/;
/** 提前30天通知 is a term. */
const DONE_BEHIND =
  /^(?:[，,。.;；)]|$|(?:[一-鿿]{0,4}(?:[完竣]工|交[付房货]|建成|通车|开[通业工放幕]|完成|落成|投[产用运]|达[产标]|举[行办]|还[清款]|到期|抵达))|的)/;
const LEFT = /(?:还有|还剩|仅剩|只剩|尚有|剩下|还差|倒计时|只有|仅有)(?:约|近|整整|整)*$/;
/** 距6月7日高考还有30天: to one of the two days; 距脱欧只有10天 is to another. */
const AWAY = /[距离][^，,。;；\d]{0,6}$/;
const AWAY_REACH = 8;
const SHIFTED_ENGLISH =
  /^ (?:early|late|ahead of (?:schedule|time)|behind schedule|overdue|earlier than|later than|before the deadline|past the deadline)/;
const REACH = 16;

const MADE = /(?:生产|出厂|制造|包装|灌装)(?:日期|于)?[:为于]?$/;
const KEEPS = /(?:保质期|有效期|赏味期限?|保存期限?|使用期限?)[:为]?(?:约|共)?$/;
const USE_BY = /(?:有效期|保质期|限用|到期日?|有效|使用期限|保存期限)[至到:为]{0,2}$/;
const MADE_REACH = 10;

/** 生产日期2024年11月5日，保质期9个月，有效期至2025年8月4日: from the day it was made to the last it keeps. */
export function shelfLifeOf(text: string, { start }: Figure, dates: readonly Figure[]): readonly Figure[] | undefined {
  const [made, last, another] = dates;
  if (last === undefined || another !== undefined || made.end > start || last.start < start) return undefined;
  const lead = (at: number) => withoutSpace(text.slice(Math.max(0, at - MADE_REACH), at));
  return MADE.test(lead(made.start)) && KEEPS.test(lead(start)) && USE_BY.test(lead(last.start)) ? dates : undefined;
}

/** The two days, the earlier first: the only ones of the sentence, or with the one of the sentence before. */
export function dueOf(text: string, length: Figure, told: readonly (readonly Figure[])[], at: number): readonly Figure[] | undefined {
  const dates = told[at].length === 1 && told[at - 1]?.length === 1 ? [...told[at - 1], ...told[at]] : told[at];
  if (dates.length !== 2 || dates.some(({ until }) => until !== undefined)) return undefined;
  const [one, other] = dates;
  if (one.date?.day === undefined || other.date?.day === undefined) return undefined;
  const scope = text.slice(Math.max(0, Math.min(one.start, length.start) - REACH), Math.max(other.end, length.end) + REACH);
  const before = withoutSpace(text.slice(Math.max(0, length.start - REACH), length.start));
  const behind = text.slice(length.end, length.end + 2 * REACH);
  const isShifted = ((SHIFTED.test(before) && DONE_BEHIND.test(behind)) || SHIFTED_ENGLISH.test(behind)) && SET.test(scope);
  const isAway = dates.some(({ start }) => AWAY.test(text.slice(Math.max(0, start - AWAY_REACH), start)));
  if (!isShifted && !(LEFT.test(before) && isAway)) return undefined;
  return isLater(one, other) ? [other, one] : [one, other];
}

function isLater({ date: one }: Figure, { date: other }: Figure): boolean {
  if (one?.year !== undefined && other?.year !== undefined) return isBefore(other, one);
  const [month, than] = [one?.month ?? 0, other?.month ?? 0];
  return month > than || (month === than && (one?.day ?? 0) > (other?.day ?? 0));
}
