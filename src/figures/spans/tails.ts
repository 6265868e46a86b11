/** The last clause of what was told with two dates, and nothing but its length: 1985年拜师，1993年出师，学艺八年. */
import { withoutSpace } from "../arithmetic/operands.ts";
import type { Figure } from "../figure.ts";
import { MAX_TO_LENGTH } from "./ends.ts";
import { SECONDS_A_DAY } from "./lengths.ts";
import { clauseBehind } from "./words.ts";

const TAIL = /^[^，,。;；\d]{1,14}[，,]([一-鿿]{2,10})$/;
/** 2005年创办公司，在南方生活了10年: what began last is not what ended, and elsewhere another thing is told. */
const LATER_BEGINNING = /创|成立|[开始启]|入|上任|出生|获/;
const ELSEWHERE = /^在(?![这那该])|^(?![在一-鿿]{0,2}[这那该])[一-鿿]{8}/;
/** Terms, sentences, ages and what is still to come. */
const OTHER =
  /[期龄限届级判刑罚禁签约续延保租授承诺效预计将需拟要可达第每近前后最少多超逾差比较大小晚早迟均再又第]|相当|合同|协议|计划|规划|有望|平均|寿|约$/;
/** 2001年至2021年，双方合作20年. */
const JOINED = /^ ?(?:至|到|-|—|~) ?$/;
const AFTER_PERIOD = /^[，,][一-鿿]{2,8}$/;
const ENDS = /^(?:[。.;；)，,]|$)/;
const DATED = /[，,]/;
const MAX_FIRST = 24;
const TAIL_ENGLISH =
  /^, (?:(?:she|he|it|they) (?:[a-z]+ed|sat|held|led|kept|ran|taught|stood|spent|was|were)|(?:after )?having (?!wait|plan|known|been)[a-z]+|after [a-z]+ing) [^.,;\d]{0,40}\bfor (?:just |only |exactly )?$/;

/** The two dates, each in a clause of its own, the length's clause right behind. */
export function tailOf(text: string, length: Figure, lengths: readonly Figure[], dates: readonly Figure[]): readonly Figure[] | undefined {
  const [from, to] = dates;
  if (dates.length !== 2 || lengths.length !== 1 || from.until || to.until || to.end > length.start) return undefined;
  if (length.bound !== "=" || length.factor < SECONDS_A_DAY || !ENDS.test(text.slice(length.end, length.end + 1))) return undefined;
  const between = text.slice(to.end, length.start);
  if (TAIL_ENGLISH.test(between)) return dates;
  if (JOINED.test(text.slice(from.end, to.start)) && AFTER_PERIOD.test(withoutSpace(between)) && !OTHER.test(between)) return dates;
  const told = between.length <= MAX_TO_LENGTH ? TAIL.exec(withoutSpace(between)) : null;
  const first = text.slice(from.end, to.start);
  if (told && (ELSEWHERE.test(told[1]) || LATER_BEGINNING.test(clauseBehind(text, to)))) return undefined;
  return told && !OTHER.test(told[1]) && DATED.test(first) && first.length <= MAX_FIRST ? dates : undefined;
}
