/** How a length of time is told, and of what. */
import { withoutSpace } from "../arithmetic/operands.ts";
import type { Figure } from "../figure.ts";

export const SECONDS_AN_HOUR = 3600;
export const SECONDS_A_DAY = 86400;
export const SECONDS_A_MONTH = 28 * SECONDS_A_DAY;
export const SECONDS_A_QUARTER = 92 * SECONDS_A_DAY;

const LASTED_BEFORE =
  /(?:历时|为时|耗时|为期|延续|存续|绵延|[仅只共]用|国祚|享国|立国|持续了?|长达|用时|(?<=[，,。;；年月日间后共仅只便就]|^)用了?|花了|历经|一连[办演展放映]|一[一-鿿]就是|[工展会赛]期|(?:建设|执行|施工|拍摄|实施)期|周期|赛程|前后|相距|相隔|间隔|时隔|先后|整整|正好|恰好|刚好|足足|\btook(?: [a-z]+){0,3}|\btaken|\blasted|\blasts|\blasting|\bspanned|\bspanning|\btaking|\bexactly)(?:为|近|约|了|整整|共|a total of |exactly |just | )*$/;
/** 盖了30个月: whatever was done. */
const DONE_BEFORE =
  /[一-鿿](?:了|过)(?:整整|近|约|差不多|足足|整|大约)?$|\b(?:mark(?:s|ed|ing)|celebrat(?:es|ed|ing)|spent|served|stood|r[au]ns?|worked|reigned|been)(?: for)? $/;
/** In 1999 and 2024, 25 years, … */
const ALONE = /[，,] ?$/;
const CLAUSE_END = /[，,。.;；]/;
const LASTED_AFTER =
  /^(?:,? ?(?:from|between) |(?:的|之)?(?:建设|施工|修复|工期)| (?:apart|to build|to complete|of construction|of work))|^(?:的)?历史|^(?:之后|以后|后)(?:竣工|完工|建成|落成|结束|闭幕|通车|开放|宣判|发布|推出|揭晓)/;
/** Beside the two ends of a period these tell its length too. */
const TOTAL_BEFORE =
  /前后[一-鿿]{2}了?$|(?:[，,(期假]|一|总|合计)共(?:计|有)?$|一连$|连续$|连[放休]$|[，,]合计$|(?:服役|在位|执政|任职)$|(?:[工教军党]龄|走过|度过|停[办运产刊业工播摆演赛飞航学课更]|关停|中断|间断|休[刊业赛市]|闲置|荒废|空置|搁置|失传|封存|统治[一-鿿]{0,3}|寿命|从[一-鿿]|服刑|入狱|在校|学制|坚持|主编|主持|担任|任教|从教|行医|教书|抗争|维持|坚守|任职|执教|服役|在[任位]|工作|服务|生活|经营|运营)(?:了|已|长达|整整)*$|\ba total of $|,? after $|\ba (?:[a-z-]+ )?(?:cruise|tenure|reign|journey|voyage|career|stay|spell|stint|siege|break|pause|hiatus|absence|suspension|interruption|lapse|interval|ban|marriage|partnership|run|life|period|term|span|gap|wait) of $/;
const TOTAL_AFTER = /^ (?:in all|in total|altogether|in office|in power|at sea)\b/;

/** 五个月的新高: as far as one looks back. */
const HIGHEST_AFTER = /^(?:以?来)?的?[新最][高低]/;
/** 用3年时间即到1995年: of now to then. */
const UNTIL_AFTER = /^的?时间[，,]?即?[到至]|^ off\b/;
/** Five days of trade may take a week. */
const DAYS_OF_TRADE = /交易日|工作日|(?:trading|working|business) days?\b/;

/** 距离脱欧只有10天: to something that has no date here. */
const UNTIL_EVENT =
  /(?:^|[，,。;；\s一-鿿])(?:距离?|[距相]?离(?![世职婚任岗校开境休散]))(?=[^，,。;；\d]{2,14}$)[^，,。;；\d]*(?:有|剩|仅|只|不到|还差|差)[一-鿿]{0,2}$/;

/** From 2021 to 2025; it will be reviewed after two years: a step on the way. */
const PLANNED_AFTER = /\b(?:will|would|shall|may|can|should|must|to)\b[^.;]{0,60} after $/;
const PLANNED_REACH = 80;

type Length = "before" | "behind" | "total";

/** An hour or more, of one time; no age. */
export function isLength({ kind, per, value, text }: Figure): boolean {
  return kind === "duration" && per === undefined && value >= SECONDS_AN_HOUR && !text.includes("岁");
}

/** How a length of time is said to lie between two dates, if it is. */
export function saysLength(text: string, { value, start, end }: Figure): Length | undefined {
  const before = wordsBefore(text, start);
  const after = text.slice(end, end + REACH_BEHIND);
  if (HIGHEST_AFTER.test(after) || UNTIL_AFTER.test(after) || DAYS_OF_TRADE.test(text)) return undefined;
  if (UNTIL_EVENT.test(before)) return undefined;
  if (LASTED_BEFORE.test(before)) return "before";
  if (value >= SECONDS_A_DAY && LASTED_AFTER.test(after)) return "behind";
  if (DONE_BEFORE.test(before)) return "total";
  if (before.endsWith(" after ") && PLANNED_AFTER.test(text.slice(Math.max(0, start - PLANNED_REACH), start))) return undefined;
  return (TOTAL_BEFORE.test(before) && (!after.startsWith(" of ") || before.endsWith(" after "))) ||
    (after.startsWith(" ") && TOTAL_AFTER.test(after))
    ? "total"
    : undefined;
}

const REACH = 24;
const REACH_BEHIND = 16;

export function wordsBefore(text: string, start: number): string {
  return withoutSpace(text.slice(Math.max(0, start - REACH), start));
}

/** 历时, took: whatever lasted. */
export function isSaidToLast(text: string, { start }: Figure): boolean {
  return LASTED_BEFORE.test(wordsBefore(text, start));
}

/** 盖了, served: what was done so long. */
export function isDone(text: string, { start }: Figure): boolean {
  return DONE_BEFORE.test(wordsBefore(text, start));
}

/** What a length of time is told of otherwise: a term, a limit, an age, a lead. */
const OTHER_BEFORE =
  /(?:第|满|每|延长|延期|延后|推迟|提[前早]|缩短|[比较]|再|多|少|超|[有效质保修试用限任学租聘假合同]期|期限|年限|龄|不少于|至少|最[长短多少]|约|近|[年月的]前|\b(?:within|every|another|further|extra|extended|by|up to|at least|for up to|first|last|next|past|previous|each))[^，,。;；\d]{0,4}$/i;
const OTHER_BEHIND =
  /^ ?(?:前|内|以[上下内前]|[的之]?(?:保|质|试|免|假|期限|合同|任期)|[-–]|ago|before|earlier|notice|of |old|each|a |in advance|ahead|more|longer|shorter|\()/;
/** A length of days or more, exact, and no other thing's by the words beside it. */
export function isPlainLength(text: string, { value, bound, loose, factor, start, end }: Figure): boolean {
  if (bound !== "=" || value < SECONDS_A_DAY || UNTIL_EVENT.test(wordsBefore(text, start))) return false;
  // of years there are terms, ages and plans; months and days are counted
  if (
    loose === true &&
    factor > SECONDS_A_QUARTER &&
    !(ALONE.test(text.slice(start - 2, start)) && CLAUSE_END.test(text.slice(end, end + 1)))
  )
    return false;
  return !OTHER_BEHIND.test(text.slice(end, end + 12)) && !OTHER_BEFORE.test(text.slice(Math.max(0, start - 16), start));
}
