/** Pairs of figures of two times or of two things that the words tell apart otherwise than by 从 and 到: by years, by 当年, by their names. */
import { isThenBehind, SEQUENTIAL, YEARLY } from "./changewords.ts";
import { aligned, areAlike, isPlausible, type Pair } from "./comparable.ts";
import type { Operand, Paragraph } from "./operands.ts";

/** The year that a figure is told of: named before it, or right behind it in English. */
function yearOf({ text, dates }: Paragraph, { figure, before }: Operand, floor: number): number | undefined {
  const behind = dates.find((date) => date.start >= figure.end && date.start - figure.end < YEAR_REACH);
  if (behind !== undefined && IN_YEAR.test(text.slice(figure.end, behind.start))) return behind.date?.year;
  const own = dates.filter((date) => date.start >= floor && date.end <= figure.start).at(-1);
  return own !== undefined && figure.start - own.end <= YEAR_REACH && !before.startsWith(" ") ? own.date?.year : undefined;
}

const YEAR_REACH = 24;
const IN_YEAR = /^ (?:[a-z-]+ ){0,2}(?:in|by) $/;

/** 2021年120家，2024年180家，三年增长50%; 900,000 in 2019 and 600,000 in 2021, a fall of a third: two figures, each of its own year. */
export function datedPair(paragraph: Paragraph, told: Operand, inSentence: readonly Operand[]): Pair | undefined {
  const { sentences, dates } = paragraph;
  const before = inSentence.filter(
    (other) => other.index < told.index && other.figure.kind !== "ratio" && other.figure.kind !== "duration",
  );
  const [base, end] = before;
  if (before.length !== 2 || told.figure.kind === "multiple" || told.figure.kind === "point" || !areAlike(base, end)) return undefined;
  const { start } = sentences[told.sentence];
  const [from, to] = [yearOf(paragraph, base, start), yearOf(paragraph, end, Math.max(start, base.figure.end))];
  if (from === undefined || to === undefined || from >= to || YEARLY.test(told.before) || SEQUENTIAL.test(told.before)) return undefined;
  // a third date is the one of the change
  if (dates.some((date) => date.start > end.figure.end + YEAR_REACH && date.end < told.figure.start)) return undefined;
  return isPlausible(base, end) ? aligned(base, end) : undefined;
}

/** 只有800家，如今4000家，是当年的5倍: where no more than two figures can be meant, the first is the base. */
export function thenAndNow(
  { text, sentences, operands }: Paragraph,
  told: Operand,
  isOperand: (other: Operand) => boolean,
): Pair | undefined {
  const near = operands.filter((other) => other.index < told.index && other.figure.kind !== "duration" && isOperand(other));
  const own = near.filter(({ sentence }) => sentence === told.sentence);
  const end = own.at(-1);
  if (end === undefined) return undefined;
  // a semicolon parts clauses of one sentence
  const goesOn = text[sentences[told.sentence].start - 1] === ";";
  const earlier = own.length > 1 ? own.slice(0, -1) : near.filter(({ sentence }) => goesOn && sentence === told.sentence - 1);
  const [base, another] = earlier.filter((other) => areAlike(other, end));
  if (base === undefined || another !== undefined || !isPlausible(base, end)) return undefined;
  return isSaidOfSame(base, end) && isOfTheSame(text, sentences[base.sentence].start, end, told.figure.start)
    ? aligned(base, end)
    : undefined;
}

/** 研发投入……增长到2.8万亿元，基础研究经费增至十年前的3.6倍: what the multiple is of has a name of its own. */
function isOfTheSame(text: string, from: number, { figure }: Operand, at: number): boolean {
  const clause = text.slice(figure.end, at);
  const noun = clause
    .slice(clause.search(/[^，,、]*$/))
    .replace(OF_THEN_WORDS, "")
    .replace(LINKING_WORDS, "");
  return !/^[一-鿿]{2}/.test(noun) || text.slice(from, figure.end).includes(noun.slice(0, 2));
}

const OF_THEN_WORDS =
  /[一二三四五六七八九十两几]*年前|[一二三四五六七八九十\d]{1,2}月份?|当[年时初]|原[来先有]?|最?初|相当于|足足|整整|将近|近|翻|是|达/g;

/** 周末是平日的: what is a multiple, and of what. */
const NAMED_TIMES = /([一-鿿]{2,8}?)(?:的[一-鿿]{2,6})?(?:[是为达]|相当于|约为)(?:了)?([一-鿿]{2,8}?)的(?:约|近|将近)?$/;

/** 周末4500人次，平日1500人次，周末是平日的3倍: each of the two was told by its name. */
export function namedPair({ operands, text }: Paragraph, told: Operand, isOperand: (other: Operand) => boolean): Pair | undefined {
  const names = NAMED_TIMES.exec(told.before);
  if (names === null) return undefined;
  const of = (name: string, other: string) => {
    const own = operands.filter(
      (operand) =>
        operand.index < told.index &&
        told.sentence - operand.sentence <= 1 &&
        isOperand(operand) &&
        operand.before.includes(name) &&
        !operand.before.includes(other),
    );
    return own.length === 1 ? own[0] : undefined;
  };
  const [end, base] = [of(names[1], names[2]), of(names[2], names[1])];
  if (base === undefined || end === undefined || text.slice(end.figure.end, told.figure.start).includes("另")) return undefined;
  return areAlike(base, end) && isPlausible(base, end) ? aligned(base, end) : undefined;
}

/** 960人次，是2020年的3倍，当年只有320人次: what it is a multiple of is told next. */
export function thenBehind({ text, operands }: Paragraph, told: Operand, isOperand: (other: Operand) => boolean): Pair | undefined {
  const base = operands[told.index + 1];
  const end = operands
    .filter(
      (other) =>
        other.index < told.index && other.sentence === told.sentence && isOperand(other) && base !== undefined && areAlike(base, other),
    )
    .at(-1);
  if (base === undefined || end === undefined || base.sentence - told.sentence > 1 || !isOperand(base)) return undefined;
  return isThenBehind(base, text.slice(told.figure.end, base.figure.start)) && isPlausible(base, end) ? aligned(base, end) : undefined;
}

/** 茶企120家，民宿360家: what stands before the second figure names another thing, if it names one. */
function isSaidOfSame(base: Operand, end: Operand): boolean {
  const noun = end.before.slice(end.before.search(/[^，,、]*$/)).replace(LINKING_WORDS, "");
  return !/[一-鿿]/.test(noun) || base.before.includes(noun);
}

const LINKING_WORDS =
  /如今|现在|目前|现已|今年|去年|今天|今|到|至|已经|已|高?达|有|仅|只|增[加长]?|发展|扩[大展]|[上攀]?升|涨|提高|了|的|为|则|突破|超过|共|约|近|[年月]?[末底初]|年|月|时|下?降|减少/g;
