/** What the words beside an age or an anniversary tell of it: whose it is, as of when, and how it was counted. */
import { withoutSpace } from "../arithmetic/operands.ts";
import type { DateFault } from "../datechecks.ts";
import type { Figure } from "../figure.ts";

/** Whether the age or the anniversary is of something else than of the years that it was held against. */
export function isOfAnother(text: string, groups: readonly (readonly Figure[])[], at: number, { fault, figures }: DateFault): boolean {
  const [told, from, to] = figures;
  if (from === undefined || isOfOwnYear(text, told, from, to)) return from !== undefined;
  if (fault === "anniversary") return isSinceAnother(groups, at, told, from, to);
  return (
    fault === "age" &&
    (isCountedOtherwise(text, told) || isOfNextPerson(text, groups, at, told, from) || isOfAnotherEvent(text, groups, at, told, to))
  );
}

/** 1930年竣工，1947年事件。1997年事件50周年: since another year that was told. */
function isSinceAnother(groups: readonly (readonly Figure[])[], at: number, told: Figure, from: Figure, to: Figure | undefined): boolean {
  const kept = to?.date?.year;
  if (kept === undefined) return false;
  const years = told.kind === "duration" ? Math.round(told.value / SECONDS_A_YEAR) : told.value;
  return groups
    .slice(0, at + 1)
    .flat()
    .some(({ date, start }) => start !== from.start && date?.year === kept - years);
}

const SECONDS_A_YEAR = 31_556_952;

/** 1954年枪决。被捕时才28岁: of an event whose year is not told. */
function isOfAnotherEvent(text: string, groups: readonly (readonly Figure[])[], at: number, told: Figure, to: Figure | undefined): boolean {
  if (to === undefined || groups[at].some(({ start }) => start === to.start) || to.start > told.start) return false;
  const event = EVENT.exec(withoutSpace(text.slice(Math.max(0, told.start - REACH), told.start)))?.[1];
  return (
    event !== undefined &&
    !text
      .slice(to.start, told.start - event.length - 1)
      .replace(LAST_SENTENCE, "")
      .includes(event)
  );
}

const EVENT = /([一-鿿]{2})时[才仅已刚只约]{0,2}$/;

/** Arrived at age 18 in 1895; from 24 years old in 1993: the year stands behind the age. */
function isOfOwnYear(text: string, told: Figure, from: Figure, to: Figure | undefined): boolean {
  if (AGED_THEN.test(text.slice(Math.max(0, from.start - REACH), from.start))) return true;
  const own = yearBehind(text, told);
  return own !== undefined && own !== to?.date?.year;
}

/** The year that stands right behind an age. */
export function yearBehind(text: string, { end }: Figure): number | undefined {
  const own = OWN_YEAR.exec(text.slice(end, end + REACH));
  return own === null ? undefined : Number(own[1]);
}

const AGED_THEN = /(?:years? old|aged? \d{1,3}|age of \d{1,3}) in $/;
const OWN_YEAR = /^(?: years?(?: old)?| old)? in (\d{4})\b/;
const REACH = 48;

/** At the age of 92 by East Asian reckoning, 享寿92岁(虚岁). */
function isCountedOtherwise(text: string, { end }: Figure): boolean {
  return COUNTED.test(text.slice(end, end + REACH));
}

const COUNTED = /^[^.。;；]{0,36}(?:reckoning|by (?:Chinese|East Asian|Korean) count|虚岁|积闰)/;

/** 他是1924年出生的青年。高一山被捕时45岁: the next sentence is about somebody whom the text has not named before. */
function isOfNextPerson(text: string, groups: readonly (readonly Figure[])[], at: number, told: Figure, from: Figure): boolean {
  if (groups[at].some(({ start }) => start === from.start) || from.start > told.start) return false;
  const sentence = text.slice(0, told.start).search(LAST_SENTENCE);
  const name = NAMED.exec(text.slice(sentence, told.start))?.[1];
  return name !== undefined && !text.slice(0, sentence).includes(name);
}

const LAST_SENTENCE = /[^。！？!?\n]*$/;
const NAMED =
  /^(?:\[\^?\d{1,3}\])?([王李张陈刘杨黄赵吴周徐孙朱胡高郭何林罗郑梁谢宋唐许邓冯韩曹彭曾萧田董潘袁蔡蒋余杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆汪范廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛阎段雷龙黎史陶贺毛郝顾龚邵万钱覃武戴莫孔汤][一-鿿]{2})[一-鿿]{0,6}时/;
