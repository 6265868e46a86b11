/** How two dates are said to be the two ends of one stretch of time. */
import { withoutSpace } from "../arithmetic/operands.ts";
import type { Figure } from "../figure.ts";
import { BEGIN, CLAUSE_REACH, FINISH, LEAVE, near, RETURN } from "./words.ts";

const FROM_BEFORE = /(?<!来|出)(?:自|从|由)(?:[去今明前]年)?$|\b(?:from|between) (?:\w{3,9}, ?)?$/;
/** 从3月5日持续到3月14日, 自…開展，至… */
const TO_BETWEEN =
  /^(?:起|开始)?[^，。;；]{0,12}[，,]?(?:至|到)(?:[今次同当翌明]年)?$|^ (?:to|until|till|through|and) (?:\w{3,9}, ?)?$|^ ?[-—~] ?$/;
const TO_BEHIND = /^(?:止|为止)/;

export const CLOCK_BETWEEN = /^ ?(?:[上下中]午|[早晚]上?|凌晨)? ?\d{1,2}[:时点] ?(?:\d{2}分?)? ?(?:至|到|—|-|~) ?$/;

export function isFrom(text: string, { start }: Figure): boolean {
  return FROM_BEFORE.test(withoutSpace(text.slice(Math.max(0, start - CLAUSE_REACH), start)));
}

/** Joined by words for from and to. */
export function isFromTo(text: string, from: Figure, to: Figure): boolean {
  const between = withoutSpace(text.slice(from.end, to.start));
  return isFrom(text, from) && (TO_BETWEEN.test(between) || TO_BEHIND.test(text.slice(to.end, to.end + 2)));
}

/** Two dates that are the ends of one stretch of time, as the text says. */
export function arePeriod(text: string, dates: readonly Figure[]): boolean {
  const [from, to] = dates;
  if (to === undefined) return from?.until !== undefined;
  if (isFromTo(text, from, to) || CLOCK_BETWEEN.test(text.slice(from.end, to.start))) return true;
  const begins = near(text, from, BEGIN, to.start) || near(text, from, LEAVE, to.start);
  return begins && (near(text, to, FINISH) || near(text, to, RETURN));
}
