/** Whom a page tells of by a sign that no other has: the code it is listed under, and who stands before the colon that begins a short notice. */
import { pinyinOf } from "./pinyin.ts";

/** 云帆股份(300001), (证券代码:300001), 股票代码:300001. */
const STOCK_CODE =
  /\((?:[A-Za-z]{1,6}[:.] ?|(?:证券|股票|公司)?代码[:：]? ?)?(\d{5,6}|\d{4}(?=\.[A-Z]{2}))(?:\.[A-Z]{2})?\)|(?:证券|股票)代码[:：] ?(\d{6})/g;
/** 云帆股份:12月销量, 【云帆股份:…】, 云帆股份(4.69,-0.06,-1.26%). */
const LEAD = /^(?:原?标题[:：])?\s{0,4}[【「《]?([一-鿿]{2,10})(?:[:：]|\(\d+\.\d+,[-+]?\d)/;
/** What a notice is, and not whom it tells of. */
const GENRE =
  /讯|最新|突发|独家|重磅|公告|新闻|消息|报[道告]|图说|来源|标题|摘要|导读|快报|速递|日报|关注|提醒|预警|时间|地点|记者|编者|原文|回应|进展|通报/;

/** The codes of the companies that a stretch of folded text tells of. */
export function stockCodes(text: string): string[] {
  return Array.from(text.matchAll(STOCK_CODE), ([, bracketed, bare]) => bracketed ?? bare);
}

/** Who stands at the beginning of a short notice, by sound: 雲帆股份 is yunfangufen too. */
export function leadOf(text: string): string | undefined {
  const name = LEAD.exec(text)?.[1];
  return name === undefined || GENRE.test(name) ? undefined : pinyinOf(name);
}

/** Two pages that tell of other companies each: by their codes, or by whom they begin with. */
export function areOfOthers(a: readonly string[], b: readonly string[]): boolean {
  return areApart(a.filter(isNumber), b.filter(isNumber)) || areApart(a.filter(isLead), b.filter(isLead));
}

function areApart(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((one) => b.some((other) => one.startsWith(other) || other.startsWith(one)));
}

function isNumber(code: string): boolean {
  return /\d$/.test(code);
}

function isLead(code: string): boolean {
  return !isNumber(code);
}
