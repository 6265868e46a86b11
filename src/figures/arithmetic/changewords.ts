/** The words that tell of a change, and what they say of the figures beside them. */
import type { Figure } from "../figure.ts";
import { isQuantity, type Operand, withoutSpace } from "./operands.ts";

export const UP_HAN =
  "增长率|成长|增长|增加|增幅|加幅|上涨|上升|涨幅|升幅|提高|提升|攀升|扩大|高出|多出|超出|扩张|增收|增产|增至|大增|激增|年增|季增|月增|周增|增|升|涨|(?<![较最更至不很许])(?:多(?=了|出|$)|(?:高|长|快)(?=了|出))";
export const DOWN_HAN =
  "下降|下滑|下跌|降低|减少|减幅|降幅|跌幅|收窄|便宜|节省|节约|省(?=了|下)|缩减|回落|缩水|萎缩|压缩|缩短|缩小|下调|减产|减收|年减|季减|月减|周减|减|降|跌|(?<![较最更至不很])(?:少(?=了|$)|(?:低|短|慢)(?=了))";
export const CHANGE_HAN = new RegExp(`(?:(${UP_HAN})|(${DOWN_HAN}))(?:了|约|近|超过|高达|达到|达|幅度|率|为|整整|将近)*$`);
/** What those words, and what may stand behind them, end in. */
const CHANGE_ENDS = new Set(
  [..."率长加幅涨升高提大出张收至增多快降滑跌低少减落水缩短小调产慢窄宜省约了约近过到达度为整"].map((last) => last.charCodeAt(0)),
);

/** Whether Han words of change may end in a unit. */
export function endsChange(unit: number): boolean {
  return CHANGE_ENDS.has(unit);
}

const SPACE = 0x20;
const COMMA = 0x2c;
const LAST_LATIN = 0x7f;
/** 同比 with no verb promises growth. */
const COMPARED_HAN = /(?:同比|环比|按年|按季)(?:为|约|达)?$/;
/** What something is made up of tells of no change. */
export const UP_ENGLISH =
  "(?<!\\bma(?:de|kes?|king) )up|rose|risen|rise|rising|grew|grown|grow|growing|growth|increased|increase|increasing|climbed|climb|jumped|jump|gained|gain|surged|surge|advanced|expanded";
export const DOWN_ENGLISH =
  "down|fell|fallen|fall|falling|dropped|drop|declined|decline|decreased|decrease|shrank|shrunk|eased|easing|slid|slipped|saving|savings|saved|narrowed|narrowing|lost|loss|cut|reduced|reduction|plunged|plunge|tumbled";
const CHANGE_ENGLISH = new RegExp(
  `\\b(?:(${UP_ENGLISH})|(${DOWN_ENGLISH}))(?: (?:rate|slowed|of|by|to|was|came|in|just|another|a|an|some|about|roughly))* $`,
  "i",
);
const GROWTH_TO = /growth (?:slowed|eased|accelerated) to $/i;
export const CHANGE_AFTER =
  /^,? (?:(more|higher|increase|rise|growth|gain|up|above|faster|longer)|(less|fewer|lower|decrease|drop|decline|fall|reduction|down|below|slower|shorter))\b|^,? ?in relative terms/i;
/** `$910 million, up from $860 million`: what was come to, not by how much; of a percent only with both the comma and `from`. */
const RISEN = /^(,?) ?(?:up|down|more|above|below|higher|lower)\b(?:(?: [a-z]+)? (from|compared)\b)?/i;
/** 增长到, rise to: the figure behind is the end, not the change. */
export const TO_BEFORE =
  /(?:到|至|为|成)(?:约|近|了|超过|历史新高的|(?:今年|当年|目前|现在|本月|本季度?|去年|本届)的?)*$|\bto (?:about |nearly |a record |just |some )*$/;
/** 涨幅为35%, 降幅达到两成: what is told is the change, though 为 and 到 stand before it. */
const EXTENT_BEFORE = /(?:[涨升增降跌减][幅速]|增长率|同比|环比)(?:度)?(?:为|达到?|高达|约|近)+$/;
/** 今年增长两成，达720家. */
const COME_TO = /[，,]达(?:约|近)?$/;
/** What the multiple is of is told by its time alone: 是当年的5倍, five times as many. */
const THEN_BEFORE =
  /(?:当年|当时|那时|当初|起初|最初|初期|之初|年前|[首上][一]?[届年]|去年|前年|同期|[成建开创][立校院馆业办]时|[是为于])的(?:约|近|将近)?$|^前的(?:约|近|将近)?$/;
const AS_MANY = /^ as (?:many|much|large|high|big|long)(?:[.,;]|$)/;
export const FROM_BEFORE = /(?:由|从|自)[^，。;；、\d]{0,14}$|\bfrom (?:about |nearly |a record |just |some |the )*$/;
/** Named as what is compared with. */
const COMPARED_BEFORE_HAN = /(?:(?<![同环])比(?![赛例重分])|较)[^，。;；]{0,14}$/;
const COMPARED_BEFORE =
  /\b(?:than|compared with|compared to|against|versus|from)(?: [a-z’']+){0,3} $|\b(?:below|above) (?:the|its|their) (?:[a-z-]+ )?(?:average|normal|mean|target|forecast|level) of $|\bthan (?:[a-z’']+ ){1,4}?[a-z’']+, (?:which|that) (?:was|is|had|has|held) (?:about )?$|^ on (?:the|its|last year['’]s) $/i;
/** 与十年前的54万人相比. */
const BESIDE_AFTER = /^的?[一-鿿]{0,2}(?:相比|比较)/;
/** Of the time that a change is counted from. */
const BASE_BEFORE =
  /(?:去年同期|上年同期|去年|上年|前一年|上一年|前年|上一?[届次轮]|同期(?=[的为是仅则只]|$)|上季度?|上一季度?|上月|上个月|上周|前一周|前一月|此前|原来|原先|原有)(?:[一-鿿]{0,6})?(?:的|为|是|仅|则|只有|共|约|有)*$|\b(?:(?:last|previous|the prior) (?:year|month|week|quarter|season)['’]s|year-earlier) $|\b(?:last|the previous|the prior) (?:year|season|quarter|month|week)[a-z’' -]{0,20} $/i;
const BASE_AFTER =
  /^(?: (?!and |but |or )[a-z]+)?,? ?(?:a year (?:earlier|ago|before)|in the (?:previous|prior|same) (?:year|quarter|month|period)|the (?:year|month|quarter) before|last (?:year|quarter|month)|previously)/i;
export const YEARLY = /(?:同比|年增|年减|按年|较去年|较上年|比去年|比上年)|year[- ]on[- ]year|y\/y|a year (?:earlier|ago)/;
export const SEQUENTIAL =
  /(?:环比|季增|季减|月增|月减|按季|按月|较上季|较上月|比上月|周增|周减)|quarter[- ]on[- ]quarter|month[- ]on[- ]month|on the quarter|sequential/;
export const YEARLY_BASE = /(?:去年同期|上年同期|同期)(?:[一-鿿]{0,4})?$/;
export const SEQUENTIAL_BASE = /(?:上季度?|上一季度?|上月|上个月|前一季度?|前一周|上周)(?:[一-鿿]{0,4})?$/;

/** 每次增加100个: a step, not the whole way. */
const STEPWISE = /每|逐|依次|\beach\b|\bevery\b|\bper\b/i;

/** 是2020年的3倍，当年只有320人次; as many as in 2015, when it had 3,000: what the multiple is of stands behind it. */
const OF_THEN_BEHIND =
  /(?:当年|那年|那时|当时|彼时|其时|那一年|那会儿?)[^。;；\d]{0,20}$|^ as (?:many|much|large|big|long|high) as [^.;]{0,24}\b(?:when|which|that) [a-z ]{1,24}$/i;

export function isThenBehind({ before }: Operand, between: string): boolean {
  return OF_THEN_BEHIND.test(before) || OF_THEN_BEHIND.test(between);
}

export interface Change {
  readonly told: Operand;
  /** 1 up, -1 down, 0 not said. */
  readonly sign: -1 | 0 | 1;
}

const WORTH = /[升贬]值(?:了|约|达|近)*$/;

export function changeOf(told: Operand): Change | undefined {
  const { figure, before } = told;
  // 升值: of a currency whose price may be told the other way round
  if (WORTH.test(before)) return undefined;
  if (figure.kind === "multiple") return multipleOf(told);
  if (figure.kind === "date" || figure.kind === "rank" || figure.bound === "range") return undefined;
  const slowed = slowedTo(before);
  const sign = slowed ? 1 : signOf(told);
  if (sign === undefined || (!slowed && isEnd(before)) || STEPWISE.test(before)) return undefined;
  return { told, sign };
}

/** Whether the words before a figure say that something came to it. */
export function isEnd(before: string): boolean {
  return TO_BEFORE.test(before) && !EXTENT_BEFORE.test(before);
}

/** The words of change that end before a figure: those for up, or those for down. */
function changeBefore(before: string): RegExpExecArray | null {
  const last = before.charCodeAt(before.length - 1);
  if (last === SPACE) return CHANGE_ENGLISH.exec(before);
  return endsChange(last) ? CHANGE_HAN.exec(before) : null;
}

/** Whether the words before a figure tell of a change. */
export function tellsChangeBefore(before: string): boolean {
  return changeBefore(withoutSpace(before)) !== null || slowedTo(before);
}

/** Growth slowed to 3%: the figure is the growth, though `to` stands before it. */
function slowedTo(before: string): boolean {
  return before.endsWith("to ") && GROWTH_TO.test(before);
}

/** What the words beside a figure say of its direction; undefined where they tell of no change. */
function signOf(operand: Operand): Change["sign"] | undefined {
  const { figure, before, after } = operand;
  const told = changeBefore(before);
  if (told) return told[1] ? 1 : -1;
  const next = after.charCodeAt(0);
  const behind = (next === SPACE || next === COMMA) && !hasRisenFrom(figure, after) ? CHANGE_AFTER.exec(after) : null;
  if (behind && (figure.kind === "ratio" || figure.kind === "point" || isQuantity(operand))) return behind[1] ? 1 : behind[2] ? -1 : 0;
  if (figure.kind !== "ratio") return undefined;
  if (COMPARED_HAN.test(before)) return 1;
  return /^,? or |或/.test(before.slice(-5)) && behindOr(after) ? 0 : undefined;
}

function hasRisenFrom(figure: Figure, after: string): boolean {
  const risen = RISEN.exec(after);
  if (risen === null) return false;
  return figure.kind === "ratio" || figure.kind === "point"
    ? risen[1] !== "" && risen[2] !== undefined
    : risen[1] !== "" || risen[2] !== undefined;
}

/** "a drop of 9 points, or 37.5% in relative terms"; "€4 million, or 5%, more than last year's". */
export function behindOr(after: string): boolean {
  return /^,? (?:more|less|higher|lower|fewer|in relative)/.test(after);
}

function multipleOf(told: Operand): Change | undefined {
  const { figure, before, after } = told;
  if (/[番倍]/.test(figure.text) || /腰斩/.test(figure.text)) {
    const asMany = /(?:的|达|是|为|了|翻|至)(?:约|近|将近|超过)?$/.test(before) || /^翻|番|腰斩/.test(figure.text);
    return asMany || CHANGE_HAN.test(before) ? { told, sign: 1 } : undefined;
  }
  return /^(?: as (?:many|much|large|high|big|long)| the | its | their | that | what | between| from|,? from)/i.test(after) ||
    /(?:ed|ing|twice|double)$/i.test(figure.text) ||
    /^ (?:increase|rise|growth|jump|gain)\b/.test(after)
    ? { told, sign: 1 }
    : undefined;
}

export function isBase(operand: Operand): boolean {
  return isCompared(operand) || BASE_BEFORE.test(operand.before);
}

/** What a change came to, however that is said. */
export function isResult({ before }: Operand): boolean {
  return TO_BEFORE.test(before) || COME_TO.test(before);
}

/** A multiple of what the same thing was before. */
export function isOfThen({ before, after }: Operand): boolean {
  return THEN_BEFORE.test(before) || AS_MANY.test(after);
}

/** A base for certain: beside one, the figure of 上月 is this month's report, no base. */
export function isCompared({ before, after }: Operand): boolean {
  if (FROM_BEFORE.test(before) || COMPARED_BEFORE_HAN.test(before) || BESIDE_AFTER.test(after)) return true;
  return (before.endsWith(" ") && COMPARED_BEFORE.test(before)) || (after.charCodeAt(0) <= LAST_LATIN && BASE_AFTER.test(after));
}
