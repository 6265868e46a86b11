/** Figures that are no value of what their words name: what it was, what it is held against, and by how much it changed. */
import type { Figure } from "../figure.ts";

/** 由2360元提高到2490元, from $15 to $17: the first is what it was. */
export function isFormer(text: string, figure: Figure, next: Figure | undefined): boolean {
  if (next === undefined || next.start - figure.end > TURN) return false;
  const turn = text.slice(figure.end, next.start);
  return TURNS.test(turn) && FROM.test(text.slice(Math.max(0, figure.start - TURN), figure.start));
}

/** Down from 210, against 29% on placebo: what something else is, or was. */
export function isCompared(text: string, { start }: Figure): boolean {
  return text[start - 1] === " " && COMPARED.test(text.slice(Math.max(0, start - COMPARED_REACH), start));
}

const COMPARED =
  /\b(?:(?:up|down|rose|rises?|rising|fell|falls?|falling|raised|lowered|cuts?|cutting|increased|reduced|revised|higher|lower) from|against|versus|compared (?:with|to)|instead of|rather than)(?: the| a| its| just| about| some| nearly)? $/;
const COMPARED_REACH = 32;

/** 车程缩短40分钟, cut the journey by 40 minutes: how much it changed; in percent that is a claim of its own. */
export function isChange(text: string, { start, family }: Figure): boolean {
  if (family === "ratio") return false;
  if (text[start - 1] !== " ") return CHANGED.test(text.slice(Math.max(0, start - 4), start));
  if (CHANGE_OF.test(text.slice(Math.max(0, start - COMPARED_REACH), start))) return true;
  return text.endsWith("by ", start) && CHANGED_BY.test(text.slice(Math.max(0, start - CHANGE_REACH), start));
}

const CHANGED = /(?:缩短|减少|增加|上升|下降|提高|节省|节约|降低|下调|上调|增长|延长|缩减|[涨跌])了?$/;
const CHANGED_BY =
  /\b(?:cut|reduc|shorten|lower|rais|increas|r[io]s[ei]|f[ae]ll|shr[aiu]nk|slash|trim|extend|lengthen|expand|gr[eo]w)[a-z]*(?: [a-z'-]+){0,5} by $/;
const CHANGE_OF = /\b(?:drop|fall|rise|increase|decrease|decline|gain|loss|reduction|change) of (?:about |some |nearly )?$/;
const CHANGE_REACH = 60;

const TURN = 10;
const TURNS = /[到至]了?约? ?$|^(?:增加|减少|上涨|下跌|提高|下降)了?$|^ to $/;
const FROM = /[从由][^，。;\d]{0,4}$|\bfrom $/;
