/** The last clause of what was told with two dates, and nothing but its length: 1985年拜师，1993年出师，学艺八年. */
import { withoutSpace } from "../arithmetic/operands.ts";
import type { Figure } from "../figure.ts";
import { MAX_TO_LENGTH } from "./ends.ts";
import { SECONDS_A_DAY } from "./lengths.ts";

const TAIL = /^[^，,。;；\d]{1,14}[，,]([一-鿿]{2,7})$/;
/** Terms, sentences, ages and what is still to come. */
const OTHER =
  /[期龄限届级判刑罚禁签约续延保租授承诺效预计将需拟要可达第每近前后最少多超逾差比较大小晚早迟均再又第]|相当|合同|协议|计划|规划|有望|平均|寿|约$/;
const ENDS = /^(?:[。.;；)，,]|$)/;
const DATED = /[，,]/;
const MAX_FIRST = 24;
const TAIL_ENGLISH =
  /^, (?:she|he|it|they) (?:[a-z]+ed|sat|held|led|kept|ran|taught|stood|spent|was|were) [^.,;\d]{0,40}\bfor (?:just |only |exactly )?$/;

/** The two dates, each in a clause of its own, the length's clause right behind. */
export function tailOf(text: string, length: Figure, lengths: readonly Figure[], dates: readonly Figure[]): readonly Figure[] | undefined {
  const [from, to] = dates;
  if (dates.length !== 2 || lengths.length !== 1 || from.until || to.until || to.end > length.start) return undefined;
  if (length.bound !== "=" || length.factor < SECONDS_A_DAY || !ENDS.test(text.slice(length.end, length.end + 1))) return undefined;
  const between = text.slice(to.end, length.start);
  if (TAIL_ENGLISH.test(between)) return dates;
  const told = between.length <= MAX_TO_LENGTH ? TAIL.exec(withoutSpace(between)) : null;
  const first = text.slice(from.end, to.start);
  return told && !OTHER.test(told[1]) && DATED.test(first) && first.length <= MAX_FIRST ? dates : undefined;
}
