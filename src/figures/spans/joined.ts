/** How two dates are said to be the two ends of one stretch of time. */

import type { Span } from "../../text/span.ts";
import { withoutSpace } from "../arithmetic/operands.ts";
import type { Figure } from "../figure.ts";
import { BEGIN, CLAUSE_REACH, FINISH, LEAVE, near, RETURN } from "./words.ts";

const FROM_BEFORE = /(?<!来|出)(?:自|从|由)(?:[去今明前]年)?$|\b(?:[Ff]rom|[Bb]etween) (?:\w{3,9}, ?)?$/;
/** 从3月5日持续到3月14日, 自…開展，至… */
const TO_BETWEEN =
  /^(?:起|开始)?[^，。;；]{0,12}[，,]?(?:至|到)(?:[今次同当翌明]年)?$|^ (?:to|until|till|through|and) (?:\w{3,9}, ?)?$|^ ?[-—~] ?$/;
const TO_BEHIND = /^(?:止|为止)/;

const CLOCK = "(?:[上下中]午|[早晚]上?|凌晨)? ?(?:\\d{1,2}|零)[:时点] ?(?:\\d{2}分?)?";
export const CLOCK_BETWEEN = new RegExp(`^ ?${CLOCK} ?起?(?:至|到|—|-|~) ?$`);

/** 24时, behind a day. */
export const CLOCK_FIRST = new RegExp(`^ ?${CLOCK}`);

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

const TOTAL_BEHIND = new RegExp(`^ ?(?:${CLOCK})?(?:止|为止)?[，,]?(?:期间)?[的这]?(?:整整)?$`);
const TOTAL_AHEAD = /^[，,]? ?(?:[自从由]|from |between )$/;

/** 6月1日8时至3日8时的48小时里; between 1994 and 2011 (17 years); 租期三年，从…到…: the length of a period stands right beside it. */
export function isTotalOf(text: string, { start, end }: Span, dates: readonly Figure[]): boolean {
  const [from, to] = dates;
  if (from === undefined || dates.length > 2 || (to === undefined && from.until === undefined)) return false;
  if (isNamedThen(text, start, end, from, to) || (to !== undefined && isAttached(text, { start, end }, from, to))) return true;
  if (to !== undefined && !isFromTo(text, from, to) && !CLOCK_BETWEEN.test(text.slice(from.end, to.start))) return false;
  if (from.start >= end) return TOTAL_AHEAD.test(withoutSpace(text.slice(end, from.start)));
  const behind = withoutSpace(text.slice((to ?? from).end, start));
  return TOTAL_BEHIND.test(behind) || (text[end] === ")" && (behind === " (" || (/^[;,] $/.test(behind) && text[from.start - 1] === "(")));
}

const JOINED = /^ ?(?:至|到|—|-|~|–) ?$/;
const OF_THEM = /^(?:的|这|这段)$/;
const WITHIN_THEM = /^(?:之?间|中|里)/;
const WITHIN_IT = /^(?:之?间|中|里|内|时间|期间|时光|岁月|来|[，,。.]|$)/;
const AS_OFFICE = /^(?: (?:as|of|in|at) [^.,;()\d]{2,40})? ?\($/;

/** 1978年至1990年的12年间; 12年(1978年至1990年); after 20 years as chairman (1985–2005). */
function isAttached(text: string, { start, end }: Span, from: Figure, to: Figure): boolean {
  if (!JOINED.test(text.slice(from.end, to.start))) return false;
  if (from.start >= end) return AS_OFFICE.test(text.slice(end, from.start)) && text[to.end] === ")";
  const between = withoutSpace(text.slice(to.end, start));
  const behind = text.slice(end, end + 2);
  return OF_THEM.test(between) ? WITHIN_IT.test(behind) : /^[，,]$/.test(between) && WITHIN_THEM.test(behind);
}

const NAMED = /^的?[一-鿿]{0,8}\($/;
const DESCRIBED = /^ [a-z][a-z ]{1,30} \($/;
const NO_TERM = /^的?[一-鿿]*(?:[前后内来]|之[前后]|时|以[前后内上下])/;

/** 8天假期(9月29日至10月6日), 为期5天的书展(7月3日至7日), the five-day fair (3–7 July). */
function isNamedThen(text: string, start: number, end: number, from: Figure, to: Figure | undefined): boolean {
  if (from.start < end || text[(to ?? from).end] !== ")" || (to !== undefined && !JOINED.test(text.slice(from.end, to.start))))
    return false;
  const between = text.slice(end, from.start);
  return NAMED.test(between) ? !NO_TERM.test(between) : DESCRIBED.test(between) && text.slice(start, end).includes("-");
}

/** What has a term comes to its end by itself. */
const EXPIRES = /到期|期满|届满|^(?:止|为止)/;
const EXPIRES_BEFORE = /\b(?:matured?s?|expire[sd]?|end(?:s|ed)?|r[au]ns? out|lapse[sd]?) (?:on|in) $/;
const TERM_OF = /\b(?:lease|contract|concession|term|bond|licen[cs]e|treaty|mandate|patent|franchise) of $/;
const TERM_BEFORE = /期(?:限?为?|为)$/;

/** 期限10年，2035年3月到期; the 25-year lease that began in 2020 ends in 2045. */
export function isTermOf(text: string, { start, end }: Span, dates: readonly Figure[]): boolean {
  const [, to] = dates;
  if (to === undefined || dates.length > 2) return false;
  const han = TERM_BEFORE.test(withoutSpace(text.slice(Math.max(0, start - CLAUSE_REACH), start))) || text[end] === "期";
  if (han) return EXPIRES.test(text.slice(to.end, to.end + CLAUSE_REACH));
  const adjective =
    (text.slice(start, end).includes("-") && text[end] === " ") || TERM_OF.test(text.slice(Math.max(0, start - 2 * CLAUSE_REACH), start));
  return adjective && EXPIRES_BEFORE.test(text.slice(Math.max(0, to.start - CLAUSE_REACH), to.start));
}
