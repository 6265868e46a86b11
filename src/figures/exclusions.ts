/** What looks like a figure and is none: product names, versions, phone numbers, list marks, idioms. */
import { isDigit, isLetter } from "./candidates.ts";
import type { Figure } from "./figure.ts";
import type { Numeral } from "./numerals.ts";

/** Codes that may stand glued before a number. */
const CURRENCY_CODE = /(?:RMB|CNY|USD|EUR|GBP|JPY|TWD|HKD|RM)$/;
/** Phone and registry numbers, versions, addresses: digit groups joined by points or hyphens. */
const CODE =
  /0\d{2,17}(?![\d.])|\d{1,4}(?:\.\d{1,4}){2,}|\d{3,4}-\d{3,4}(?:-\d{3,4})?(?!\d)|1[3-9]\d{9}(?!\d)|\d{1,5}(?:[A-Za-z]{1,20}\d|\d{0,13}_)[\w-]{0,64}/y;
const LIST_MARK = /\d{1,3}(?:[.)、](?!\d)|\) )/y;
/** 3/12 alone on its line is a page of a paper. */
const PAGE_MARK = /\d{1,3} ?\/ ?\d{1,3}(?=\s*(?:\n|$))/y;
const AFTER_NAME = /[A-Za-z][A-Za-z0-9]*[- ]?$/;
/** A capitalised name with a number is a product: GPT-4, Llama 2, RTX 4090. After a hyphen always, after a space when short. */
const NAME_SPACE =
  /(?:^|[^A-Za-z])(?!(?:The|In|On|At|By|To|From|For|About|Some|Over|Only|Nearly|Almost|Of|And|Or|But|Its|It|Has|Had|With|After|Before|Until|Since|Around|Between|Up|Down|Out|All|Just|Than|Under|Around|Roughly|Approximately|Another|More|Less|Fewer|Last|Next|A|An|Some|Sold|Cost|US|USD|RMB|EUR|GBP|CNY|HKD|TWD|NT|HK)\b)[A-Z][A-Za-z0-9]* $/;

/** Paths, addresses, versions and parameters. */
const GLUE = /[/.#@=&\\]/;
/** A hyphen or plus is a sign only after a space or mark: GPT-4, C++17, 2024-05. */
const SIGN = /[-+]/;
const GLUED_SIGN = /[A-Za-z0-9+\u4e00-\u9fff]/;

/** Longer runs of digits are keys and hashes. */
const LONGEST_NUMBER = 18;

/** Past what is no figure, or `at` where a figure may begin. */
export function passOver(text: string, at: number): number {
  const before = text[at - 1] ?? "";
  const digit = isDigit(text.charCodeAt(at));
  if (digit && /[A-Za-z_]/.test(before) && !CURRENCY_CODE.test(text.slice(Math.max(0, at - 4), at))) return identifierEnd(text, at);
  if (digit && (GLUE.test(before) || (SIGN.test(before) && GLUED_SIGN.test(text[at - 2] ?? "")))) return identifierEnd(text, at);
  if (!digit) return at;
  let end = at;
  while (isDigit(text.charCodeAt(end))) end++;
  if (end - at > LONGEST_NUMBER) return end;
  CODE.lastIndex = at;
  const code = CODE.exec(text);
  if (code && !/^\d{4}[-.]\d{1,2}[-.]\d{1,2}$/.test(code[0])) return identifierEnd(text, CODE.lastIndex);
  if (at === 0 || text[at - 1] === "\n") {
    PAGE_MARK.lastIndex = at;
    if (PAGE_MARK.test(text)) return PAGE_MARK.lastIndex;
    LIST_MARK.lastIndex = at;
    if (LIST_MARK.test(text)) return LIST_MARK.lastIndex;
  }
  return at;
}

function identifierEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && (isLetter(text.charCodeAt(end)) || isDigit(text.charCodeAt(end)) || /[_./@=&%-]/.test(text[end]))) {
    if (/[./-]/.test(text[end]) && !isDigit(text.charCodeAt(end + 1)) && !isLetter(text.charCodeAt(end + 1))) break;
    end++;
  }
  return Math.max(end, at + 1);
}

const IDIOMS =
  /(?:十分|百姓|百货|百科|百度|万一|万分|万物|万能|万能|千万(?=别|不|要|记)|千方百计|千变万化|三星|五四|七夕|八卦|亿元|亿万富|万元(?=户)|两岸|两会|两者|两国|两地|两边|两侧|数据|数字|数码|数量|数值|数学|数组|数目|数额|几乎|几何|半导体|半岛|半径|半天|一带一路)/y;

/** A Han numeral that is a word or part of one. */
export function isIdiom(text: string, at: number, numeral: Numeral): boolean {
  if (numeral.form !== "han") return false;
  IDIOMS.lastIndex = at;
  return IDIOMS.test(text);
}

/** Counters that make a bare magnitude (万张, 千卡) a figure. */
const BARE_COUNTERS = /^(?:卡|张|块|枚|台|辆|人次)/;

/** Judged when it is read: a number that says no quantity. */
export function isNoFigure(text: string, figure: Figure, numeral: Numeral): boolean {
  const told = figure.bound !== "=" && figure.bound !== "range";
  if (numeral.form === "han" && numeral.bare) {
    if (numeral.value >= 100 && figure.value === numeral.value) return !BARE_COUNTERS.test(text.slice(numeral.end, numeral.end + 2));
    if (figure.kind === "number" && figure.value === numeral.value) return true;
    if (numeral.value === 1 && figure.value === numeral.value && !told && figure.kind !== "ratio") return true;
  } else if (numeral.form === "han" && figure.kind === "number" && numeral.end - figure.start < 3 && figure.value < 100) return true;
  if (numeral.form === "words" && numeral.value <= 1 && !told && figure.kind !== "ratio") return true;
  if (numeral.form !== "digits") return false;
  if (/^(?: ?年代|后(?=的|青年|一代)|版)/.test(text.slice(numeral.end, numeral.end + 4))) return true;
  const before = text.slice(Math.max(0, figure.start - 16), figure.start);
  if (
    figure.kind === "number" &&
    numeral.end === figure.end &&
    (figure.value < 1000 || /\b[A-Z]{2,} $/.test(before)) &&
    (NAME_SPACE.test(before) || (AFTER_NAME.test(before) && before.endsWith("-")))
  )
    return true;
  return figure.kind === "number" && figure.bound === "=" && /[A-Za-z0-9]-$/.test(before);
}
