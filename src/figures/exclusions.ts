/** What looks like a figure and is none: product names, versions, phone numbers, list marks, idioms. */

import { isDigit, isLetter } from "./candidates.ts";
import { codeAt } from "./codes.ts";
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
  /(?:^|[^A-Za-z])(?!(?:The|In|On|At|By|To|From|For|About|Some|Over|Only|Nearly|Almost|Of|And|Or|But|Its|It|Has|Had|With|After|Before|Until|Since|Around|Between|Up|Down|Out|All|Just|Than|Under|Around|Roughly|Approximately|Another|More|Less|Fewer|Last|Next|A|An|Some|Across|Among|During|Within|Through|Throughout|Against|Including|Without|Despite|Following|Per|When|While|If|That|These|Those|Both|Each|Every|Exactly|Precisely|Fully|Still|Even|His|Her|My|Our|Their|We|He|She|They|You|Now|Then|Also|Today|Once|Not|Any|Plus|Currently|Additional|As|So|Where|Because|Although|Though|Whereas|Sold|Cost|US|USD|RMB|EUR|GBP|CNY|HKD|TWD|NT|HK)\b)[A-Z][A-Za-z0-9]* $/;

/** By code unit: what glues digits to what stands before them. */
const Glue = { None: 0, Letter: 1, Address: 2, Sign: 3 } as const;
const glueTable = new Uint8Array(0x10000);
for (let letter = 0; letter < 26; letter++) glueTable[0x41 + letter] = glueTable[0x61 + letter] = Glue.Letter;
glueTable[0x5f] = Glue.Letter;
/** Paths, addresses, versions and parameters. */
for (const mark of "/.#@=&\\") glueTable[mark.charCodeAt(0)] = Glue.Address;
/** A hyphen or plus is a sign only after a space or mark: GPT-4, C++17, 2024-05. */
for (const mark of "-+") glueTable[mark.charCodeAt(0)] = Glue.Sign;
const GLUED_SIGN = /[A-Za-z0-9+\u4e00-\u9fff]/;

/** Longer runs of digits are keys and hashes. */
const LONGEST_NUMBER = 18;

/** Past what is no figure, or `at` where a figure may begin. At a digit or a Han numeral. */
export function passOver(text: string, at: number): number {
  const glue = at === 0 ? Glue.None : glueTable[codeAt(text, at - 1)];
  const digit = isDigit(codeAt(text, at));
  if (!digit) return at;
  if (glue !== Glue.None && isGlued(text, at, glue)) return identifierEnd(text, at);
  let end = at + 1;
  while (isDigit(codeAt(text, end))) end++;
  if (end - at > LONGEST_NUMBER || isNote(text, at, end) || isPage(text, at)) return end;
  const grouped = groupedEnd(text, at, end);
  if (grouped > at) return grouped;
  const document = documentNumberEnd(text, at, end);
  if (document > at) return document;
  if (mayBeCode(text, at, end)) {
    CODE.lastIndex = at;
    const code = CODE.exec(text);
    if (code && !/^\d{4}[-.]\d{1,2}[-.]\d{1,2}$/.test(code[0])) return identifierEnd(text, CODE.lastIndex);
  }
  return beginsLine(text, at) || (codeAt(text, at - 1) === OPENING && beginsLine(text, at - 1)) ? passMark(text, at, end) : at;
}

/** 3 526所: thousands parted by a blank may be two numbers as well. @returns 0 where there are none */
function groupedEnd(text: string, at: number, end: number): number {
  if (codeAt(text, end) !== SPACE || end - at > THOUSANDS) return 0;
  GROUPED.lastIndex = at;
  return GROUPED.test(text) ? GROUPED.lastIndex : 0;
}

const THOUSANDS = 3;
const GROUPED = /\d{1,3}(?: \d{3}){1,4}(?=[一-鿿])/y;

/** [27], [^27]: the mark of a note. */
function isNote(text: string, at: number, end: number): boolean {
  const before = codeAt(text, at - 1) === CARET ? at - 2 : at - 1;
  return codeAt(text, before) === OPENING_SQUARE && codeAt(text, end) === CLOSING_SQUARE && end - at <= LONGEST_NOTE;
}

/** 〔2018〕133号, [2019]13号: behind the number of a document that has its year in brackets, else 0. */
function documentNumberEnd(text: string, at: number, end: number): number {
  if (end - at !== YEAR_DIGITS || !OPENING_BRACKETS.includes(text[at - 1])) return 0;
  DOCUMENT_NUMBER.lastIndex = end;
  return DOCUMENT_NUMBER.test(text) ? DOCUMENT_NUMBER.lastIndex : 0;
}

const YEAR_DIGITS = 4;
const OPENING_BRACKETS = "〔[(【";
const DOCUMENT_NUMBER = /[〕\])】] ?第? ?\d{1,5} ?号/y;

/** p. 456, pp. 12 */
function isPage(text: string, at: number): boolean {
  if (codeAt(text, at - 1) !== SPACE || codeAt(text, at - 2) !== POINT || codeAt(text, at - 3) !== SMALL_P) return false;
  return !isLetter(codeAt(text, codeAt(text, at - 4) === SMALL_P ? at - 5 : at - 4));
}

const CARET = 0x5e;
const OPENING_SQUARE = 0x5b;
const CLOSING_SQUARE = 0x5d;
const LONGEST_NOTE = 3;
const SMALL_P = 0x70;

function beginsLine(text: string, at: number): boolean {
  return at === 0 || codeAt(text, at - 1) === LINE_END;
}

/** （1）: the mark of an item may stand in brackets. */
const OPENING = 0x28;

/** Past the mark of a page or of a list's item at a line's beginning; `end` is behind its digits. */
function passMark(text: string, at: number, end: number): number {
  const next = codeAt(text, end) === SPACE ? codeAt(text, end + 1) : codeAt(text, end);
  if (next === SLASH) {
    PAGE_MARK.lastIndex = at;
    if (PAGE_MARK.test(text)) return PAGE_MARK.lastIndex;
  } else if (LIST_MARK_ENDS.includes(String.fromCharCode(next))) {
    LIST_MARK.lastIndex = at;
    if (LIST_MARK.test(text)) return LIST_MARK.lastIndex;
  }
  return at;
}

const LIST_MARK_ENDS = ".)、";
const SLASH = 0x2f;

function isGlued(text: string, at: number, glue: number): boolean {
  if (glue === Glue.Letter) return codeAt(text, at - 1) > LAST_CAPITAL || !CURRENCY_CODE.test(text.slice(Math.max(0, at - 4), at));
  return glue === Glue.Address || GLUED_SIGN.test(text[at - 2] ?? "");
}

/** Beginnings of what `CODE` reads: nearly no number has one. */
function mayBeCode(text: string, at: number, end: number): boolean {
  const next = codeAt(text, end);
  if (codeAt(text, at) === ZERO ? end - at > 2 : end - at === MOBILE_DIGITS) return true;
  if (next === POINT || next === HYPHEN) return isDigit(codeAt(text, end + 1));
  return next === LOW_LINE || isLetter(next);
}

const LINE_END = 0x0a;
const LAST_CAPITAL = 0x5a;
const POINT = 0x2e;
const HYPHEN = 0x2d;
const LOW_LINE = 0x5f;
const ZERO = 0x30;
/** Mobile numbers in China. */
const MOBILE_DIGITS = 11;

function identifierEnd(text: string, at: number): number {
  let end = at;
  for (; end < text.length; end++) {
    const unit = codeAt(text, end);
    if (isLetter(unit) || isDigit(unit)) continue;
    if (unit === COMMA && isGroup(text, end)) continue;
    const joint = jointTable[unit];
    if (joint === 0) break;
    if (joint === Joint.Inner && !isDigit(codeAt(text, end + 1)) && !isLetter(codeAt(text, end + 1))) break;
  }
  return Math.max(end, at + 1);
}

/** -1,809,308: the rest of a number with a sign is no number of its own. */
function isGroup(text: string, comma: number): boolean {
  for (let i = 1; i <= GROUP_DIGITS; i++) if (!isDigit(codeAt(text, comma + i))) return false;
  return isDigit(codeAt(text, comma - 1)) && !isDigit(codeAt(text, comma + GROUP_DIGITS + 1));
}

const COMMA = 0x2c;
const GROUP_DIGITS = 3;

/** By code unit: what may stand in an identifier; inner marks only before a letter or digit. */
const Joint = { Any: 1, Inner: 2 } as const;
const jointTable = new Uint8Array(0x10000);
for (const mark of "_@=&%") jointTable[mark.charCodeAt(0)] = Joint.Any;
for (const mark of "./-") jointTable[mark.charCodeAt(0)] = Joint.Inner;

const IDIOMS =
  /(?:十分|百姓|百货|百科|百度|万一|万分|万物|万能|万能|千万(?=别|不|要|记)|千方百计|千变万化|三星|五四|七夕|八卦|亿元|亿万富|万元(?=户)|两岸|两会|两者|两国|两地|两边|两侧|数据|数字|数码|数量|数值|数学|数组|数目|数额|几乎|几何|半导体|半岛|半径|半天|一带一路|零(?:[件售食钱星碎担工头花用散]|部件)|二[手维胡]|四[川肢]|五[官金谷]|九[州龙]|十[字足]|百[合叶]|千[金古])/y;

const idiomFirsts = new Set([..."零一二三四五七八九十百千万亿两数几半"].map((first) => first.charCodeAt(0)));

const WEEKDAYS_BEFORE = ["周", "星期", "礼拜"];
const WEEKDAYS = "一二三四五六";
/** 每周五天 are five days; 每周五发布 is a Friday. */
const BEHIND_COUNT = "天次日小节个";

function isWeekday(text: string, at: number, { end }: Numeral): boolean {
  return (
    end === at + 1 &&
    WEEKDAYS.includes(text[at]) &&
    !BEHIND_COUNT.includes(text[end] ?? " ") &&
    WEEKDAYS_BEFORE.some((word) => at >= word.length && text.startsWith(word, at - word.length))
  );
}

/** A Han numeral that is a word or part of one. */
export function isIdiom(text: string, at: number, numeral: Numeral): boolean {
  if (numeral.form === "han" && isWeekday(text, at, numeral)) return true;
  if (numeral.form !== "han" || !idiomFirsts.has(codeAt(text, at))) return false;
  IDIOMS.lastIndex = at;
  return IDIOMS.test(text);
}

/** Counters that make a bare magnitude (万张, 千卡) a figure. */
const BARE_COUNTERS = /^(?:卡|张|块|枚|台|辆|人次)/;

/** Judged when it is read: a number that says no quantity. */
export function isNoFigure(text: string, figure: Figure, numeral: Numeral): boolean {
  const told = figure.bound !== "=" && figure.bound !== "range";
  if (figure.kind === "duration" && text.startsWith("元前", figure.start - 2)) return true;
  if (numeral.form === "han" && numeral.bare) {
    if (numeral.value >= 100 && figure.value === numeral.value) return !BARE_COUNTERS.test(text.slice(numeral.end, numeral.end + 2));
    if (figure.kind === "number" && figure.value === numeral.value) return true;
    // 一倍 is as much again
    if (numeral.value === 1 && figure.value === numeral.value && !told && figure.kind !== "ratio" && figure.kind !== "multiple")
      return true;
  } else if (numeral.form === "han" && figure.kind === "number" && numeral.end - figure.start < 3 && figure.value < 100) return true;
  if (numeral.form === "words" && numeral.value <= 1 && !told && figure.kind !== "ratio") return true;
  if (numeral.form !== "digits") return false;
  if (namesGeneration(text, numeral.end)) return true;
  if (figure.kind !== "number" || figure.start === 0) return false;
  const last = codeAt(text, figure.start - 1);
  if (last === HYPHEN) {
    const before = text.slice(Math.max(0, figure.start - 16), figure.start);
    if (figure.bound === "=" && /[A-Za-z0-9]-$/.test(before)) return true;
    return numeral.end === figure.end && (figure.value < 1000 || /\b[A-Z]{2,} $/.test(before)) && AFTER_NAME.test(before);
  }
  if (last !== SPACE || numeral.end !== figure.end || !isWordUnit(codeAt(text, figure.start - 2))) return false;
  const before = text.slice(Math.max(0, figure.start - 24), figure.start);
  if (TALLY_BEFORE.test(before) && TALLY_NEXT.test(text.slice(figure.end, figure.end + 5))) return false;
  return (figure.value < 1000 || /\b[A-Z]{2,} $/.test(before)) && NAME_SPACE.test(before);
}

/** `Labour holds 28, the Liberals 20 and …`: a verb said once serves all; those who have the number are many. */
const TALLY_BEFORE = /\bthe [A-Z][a-z]{2,}s $/;
const TALLY_NEXT = /^(?:[,;.]|$| and | or )/;

const SPACE = 0x20;
const GENERATION = / ?年代|后(?=的|青年|一代)|版/y;
const YEAR = "年".charCodeAt(0);
const AFTER = "后".charCodeAt(0);
const EDITION = "版".charCodeAt(0);

/** 90年代, 80后的, 2版: behind the digits. */
function namesGeneration(text: string, end: number): boolean {
  const next = codeAt(text, end) === SPACE ? codeAt(text, end + 1) : codeAt(text, end);
  if (next !== YEAR && next !== AFTER && next !== EDITION) return false;
  GENERATION.lastIndex = end;
  return GENERATION.test(text);
}

function isWordUnit(unit: number): boolean {
  return isLetter(unit) || isDigit(unit);
}
