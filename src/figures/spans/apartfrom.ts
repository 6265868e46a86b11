/** What speaks against a length of time being the one between two dates that stand beside it. */
import type { Figure } from "../figure.ts";
import { SECONDS_A_DAY, wordsBefore } from "./lengths.ts";

const IN_A_ROW = /连续$/;
/** 自8月份以来: where something began. */
const SINCE_BEFORE = /[自从]$/;
const SINCE_BEHIND = /^(?:份|底|末|初)?(?:以来|起)/;
/** 为期三年的行动，要求到2025年…: what is to be reached by then need not be the end. */
const AIMED_AT = /要求|目标|力争|争取|确保|[规计]划/;
const ENDED = /^[)）]?[一-鿿]{0,4}(?:结束|闭幕|落幕|收官)(?:了)?[^，,。;；]{0,4}$/;
/** 研讯为期12天: the days on which a court sits. */
const SITTING = /(?:[研聆审審][讯訊]|庭[审審]|[开開]庭)[，,]?(?:共|[预預][计計]|[将將]|料|需[时時]|[为為]期|期[为為]|[历歷][时時])*$/;
const LEAD = 60;
/** 去化周期约18个月: how long it would last. */
const RECKONED = /(?:去化|周转|回收|投资回报)(?:周期|期)[为约近是至]*$/;
/** It was to have taken 52 months. */
const PLANNED = /\b(?:was|were|is|are) (?:to|due to|expected to|supposed to|meant to|planned to) (?:have )?[a-z]+ $/;
/** 去年获奖，这是继2007年之后第二次，时隔17年: since a year that is told by its distance only. */
const AGAIN = /(?:时隔|相隔)[约近整]*$/;
const UNTOLD = /[去前今上]年/;
/** 首枚金牌将在2月8日产生: the first of some that come later. */
const FIRST_OF = /(?:^|[，,。;；])(?:第一|首)[一-鿿][^，,。;；]{0,12}$/;

/** 扣除先前羁押41日; 实战时间长达3昼夜: less than lies between. */
const NET = /(?:扣除|扣减|扣押|折抵|抵扣|羁押|实战|净|有效)(?:的|时间|时长|共|长达|达|为)*$/;
/** With effect from 20 September, after the end of the eight-week period. */
const AFTER_END = /\b(?:after|at|by|until|before) the end of (?:the|an?|its) $/;
/** A six-day trial: the days on which the court sat. */
const IN_COURT = /^ (?:trial|hearing|sitting|inquest|tribunal)\b/;
const COURT_REACH = 12;
/** 四周无人: on all sides. */
const ALL_ROUND = /^(?:无|没|都|皆|围|环|有|是|静)/;

/** Whether the words tell the length of something else than what lies between the two. */
export function isOfSomethingElse(text: string, length: Figure, [from, to]: readonly Figure[]): boolean {
  const lead = text.slice(Math.max(0, length.start - LEAD), length.start);
  if (length.text === "四周" && ALL_ROUND.test(text.slice(length.end, length.end + 2))) return true;
  if (NET.test(lead) || AFTER_END.test(lead) || IN_COURT.test(text.slice(length.end, length.end + COURT_REACH))) return true;
  if (RECKONED.test(lead) || PLANNED.test(lead) || (AGAIN.test(lead) && UNTOLD.test(lead))) return true;
  if (length.factor === SECONDS_A_DAY && SITTING.test(wordsBefore(text, length.start))) return true;
  if (from === undefined || to === undefined) return false;
  // 贸易规模连续5年保持…, beside 由2015年的886亿元增长到2023年的1257亿元
  if (IN_A_ROW.test(wordsBefore(text, length.start)) && text[from.end] === "的" && text[to.end] === "的") return true;
  const [first, last] = from.start < to.start ? [from, to] : [to, from];
  // 2022年10月开工，历时两年半，总投资2860万元(2023年上调): said aside of something else
  if (isAside(text, last) && !isAside(text, first) && !isAside(text, length)) return true;
  if (SINCE_BEFORE.test(text.slice(0, last.start).slice(-1)) && SINCE_BEHIND.test(text.slice(last.end, last.end + 3))) return true;
  // 8月27日结束为期六天的听证会，……9月6日: it had ended then
  if (length.start > first.end && ENDED.test(text.slice(first.end, length.start))) return true;
  return (
    AIMED_AT.test(text.slice(Math.max(first.end, Math.min(length.end, last.start)), last.start)) ||
    FIRST_OF.test(text.slice(first.end, last.start))
  );
}

function isAside(text: string, { start }: Figure): boolean {
  const open = text.lastIndexOf("(", start);
  const close = open < 0 ? -1 : text.indexOf(")", open);
  return open >= 0 && start - open <= ASIDE_REACH && close > start && close - open <= ASIDE_REACH;
}

const ASIDE_REACH = 60;
