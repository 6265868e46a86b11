/** What ends before it begins. */
import { withoutSpace } from "../arithmetic/operands.ts";
import { dateText, goBack, isBefore } from "../calendar.ts";
import type { DateFault } from "../datechecks.ts";
import type { Figure } from "../figure.ts";
import { tellsYear } from "./ends.ts";
import { CLOCK_BETWEEN, isFrom, isFromTo } from "./joined.ts";
import { BEGIN, CLAUSE_REACH, FINISH, near } from "./words.ts";

export function mayBeOrdered(text: string, dates: readonly Figure[]): boolean {
  if (dates.length < 2 || !goBack(dates)) return false;
  if (BEGIN.test(text) && FINISH.test(text)) return true;
  return dates.some((date, i) => isFrom(text, date) || (i > 0 && isReversedByClock(text, dates[i - 1], date)));
}

/** 3月15日9:00至3月12日: the clock stands between the two days of one month. */
function isReversedByClock(text: string, { date: from, end }: Figure, { date: to, start }: Figure): boolean {
  if (from?.day === undefined || to?.day === undefined || from.month !== to.month || from.year !== (to.year ?? from.year)) return false;
  return to.day < from.day && CLOCK_BETWEEN.test(text.slice(end, start));
}

/** 从1946年4月起一直回溯到1869年. */
const BACK = /回溯|追溯|上溯|倒推|\bback to\b/;

/** The same thing is spoken of: 一期2019年开工，二期2018年竣工 are two. */
const GOES_ON =
  /(?:^|[一-鿿]，)(?:并|于|至|到|将|已|预计|计划|拟|应|应当|可|须|又|最终|终于|直|却|但|原定|实际|直到|直至)*$|^[一-鿿]{0,8}$|^,? (?:and|but|to|before|then|until) (?:(?:it|they|was|is|were|will|be|been|finally|only|then|due|to) ){0,4}[a-z]+ (?:(?:on|in|by|until|at) )?(?:\w{3,9},? )?$/;

/** 灵感来自2012年结束的旅程: it only tells which journey. */
const ATTRIBUTIVE = /^[一-鿿]{0,6}的/;

/** 2021年2月动工，2020年6月竣工: what began ends later. */
export function* orderFaults(text: string, figures: readonly Figure[]): Generator<DateFault> {
  const dates = figures.filter((figure) => figure.date !== undefined && figure.until === undefined);
  for (let i = 0; i + 1 < dates.length; i++) {
    const [from, to] = [dates[i], dates[i + 1]];
    if (isReversedByClock(text, from, to)) {
      yield { fault: "reversed", figures: [from, to], steps: [`${dateText(to.date ?? {})} < ${dateText(from.date ?? {})}`] };
      continue;
    }
    if (!from.date || !to.date || !isBefore(to.date, from.date)) continue;
    if (!tellsYear(from) || !tellsYear(to)) continue;
    const begins = near(text, from, BEGIN) && !near(text, from, FINISH, to.start);
    const ordered =
      (begins && near(text, to, FINISH) && GOES_ON.test(withoutSpace(text.slice(from.end, to.start)))) ||
      (isFromTo(text, from, to) && from.date?.month !== undefined);
    if (BACK.test(text.slice(from.end, to.start))) continue;
    if (!ordered || ATTRIBUTIVE.test(text.slice(to.end, to.end + CLAUSE_REACH))) continue;
    yield { fault: "order", figures: [from, to], steps: [`${dateText(to.date)} < ${dateText(from.date)}`] };
  }
}
