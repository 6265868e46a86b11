/** Whether two sentences may speak of one thing: entries of a register, menus and lists speak of many. */
import type { Operand } from "../arithmetic/operands.ts";
import type { ReadBlock } from "../read.ts";
import { areTwoEntries, labelOf, standsInProse } from "./prose.ts";

/** Menus, lists and counters tell of many things, and the entries of a register of as many. */
export function areSentencesOfOne(read: ReadBlock, first: Operand, second: Operand): boolean {
  if (!standsInProse(read, first.figure.start) || !standsInProse(read, second.figure.start)) return false;
  if (areTwoEntries(labelOf(read, first), labelOf(read, second))) return false;
  return !haveTwoNames(beginningOf(read, first), beginningOf(read, second));
}

function beginningOf({ text, sentences }: ReadBlock, { figure, sentence }: Operand): string {
  return text.slice(sentences[sentence].start, figure.start).trim();
}

/** 今年东岭大学, 东岭大学今年: the time may stand before the name or behind it. */
const TIME = /[今去前明][年日天]|[本上下]一?个?[年月周季届期次轮]度?|[上下]半年|[年月季][初末底]/g;
const HAN_NAME = /^[一-鿿]{1,6}$/;
const WORD_END = /(?<=[一-鿿，,。:;])[\s，,。:;]+/;
const LATIN_NAME = /^[A-Z][a-z]+(?: [A-Z][a-z]+){0,2}$/;
const POINTER = /^(?:The|It|Its|This|That|These|In|At|On|By|For|Of|There|Here|Our|Their|His|Her|They|We|He|She)\b/;

/** 东山林场职工320人。西山林场职工280人: the sentences begin alike but for the name of what they speak of. */
function haveTwoNames(first: string, second: string): boolean {
  let a = first.length;
  let b = second.length;
  while (a > 0 && b > 0 && first[a - 1] === second[b - 1]) {
    a--;
    b--;
  }
  if (first.length - a < MIN_ALIKE) return false;
  const [one, other] = [first.slice(0, a), second.slice(0, b)].map((words) => words.replace(TIME, "").trim().split(WORD_END).at(-1) ?? "");
  if (one === other) return false;
  if (HAN_NAME.test(one) && HAN_NAME.test(other)) return one.length === other.length;
  return LATIN_NAME.test(one) && LATIN_NAME.test(other) && !POINTER.test(one) && !POINTER.test(other);
}

/** Units that the beginnings have in common. */
const MIN_ALIKE = 2;
