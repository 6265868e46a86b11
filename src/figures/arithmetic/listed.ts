/** What a sentence lists, against the sum it gives of it, and what it says is left of a whole. */
import type { Figure } from "../figure.ts";
import { add, type Interval, multiply, point, subtract } from "../interval.ts";
import { type Fault, hasTwoBefore, isQuantity, type Operand, type Paragraph, printed, sameMeasure, show, withoutPer } from "./operands.ts";
import { isNear } from "./relation.ts";
import { hasOwnSubject, isOfMore, isWider } from "./scope.ts";
import { mayBeRest, mayBeTotal } from "./signs.ts";
import { agrees, agreesAsPrinted, excessOf, isUnrelated, middle } from "./tolerances.ts";

const TOTAL_BEFORE =
  /(?:合计|共计|总计|[总一]共)(?:为|达)?$|(?:[总一]|[，,、])共(?:计|有|获|得|[花用卖售收][了出去到]?)?$|\b(?:for a total of|a total of|totalling|totaling|altogether|in all,?|adding up to|together) $/;
/** 两区共, 三家共: of as many parts as that. */
const NUMBERED_BEFORE = /(?:^|[，,、])([两二三四五六])[一-鿿]{1,3}(?:一|总)?共(?:计|有)?$/;
const NUMBERED = "两二三四五六";
const TOTAL_AFTER = /^(?: [a-z]+){0,2},? (?:in total|in all|altogether|all told)(?=[,.;:)]|$| (?:and|but|for|from)\b)/;
/** Between the items of a list. */
const JOINT = /[,，、+]|和|与|及|\band\b|\bplus\b/;
const JOINT_REACH = 36;
/** A unit said once stands for the items before it. */
const BARE_JOINT = /^(?:, | and |, and |、|和|与|及)$/;
/** Then the list is not the whole: parents are of the family too. */
const OPEN_LIST = /等|including|such as|among|例如|比如|尤其|特别|一家|\bfamily\b|\bcouple\b/;
const REST_BEFORE =
  /(?:其余|余下|剩余|剩下|[还尚仅只]剩|[尚仍]有)(?:的)?[一-鿿]{0,6}$|(?<!\bor )\b(?:leaving|the remaining|the rest,?|the other) $/i;
/** Said of parts, however small they are. */
const LEFT_BEFORE = /(?:其余|余下|剩余|剩下|[尚仍]有)(?:的)?[一-鿿]{0,6}$|\b(?:leaving|the remaining) $/i;
/** A whole may stand behind its parts where it is marked as one. */
const WHOLE_BEFORE = /\bof (?:the |its |all )?$|共[一-鿿]{0,3}$/;
/** What came in is not taken off: 入库30吨, bought 25. */
const GAIN =
  /(?:入库|[购买调转流存运]入|新[增招添入]|增加|补充|进货|到货|加上|添置|归还|归队)[一-鿿]{0,3}$|\b(?:bought|buys?|adds?|added|adding|gains?|gained|receive[ds]?|joined|took in|returned|another|plus) (?:[a-z]+ )?$/i;
const OF_PARTS = /其中|of (?:that|them|which|whom|these|those|it)\b/;
/** One of several: no part by itself. */
export const EACH_BEFORE = /每[一-鿿]{0,4}$|[单均]价[为是]?$|\beach /;
const MAX_PARTS = 8;

/** 金牌12枚、银牌9枚、铜牌14枚，共35枚; 12 gold, 9 silver and 14 bronze medals, 35 in all. */
export function listedSumFault(paragraph: Paragraph, told: Operand): Fault | undefined {
  if (!hasTwoBefore(paragraph, told) || !mayBeTotal(told)) return undefined;
  const numbered = NUMBERED_BEFORE.exec(told.before)?.[1];
  if (numbered === undefined && !TOTAL_BEFORE.test(told.before) && !TOTAL_AFTER.test(told.after)) return undefined;
  const parts = listBefore(paragraph, told);
  // of a longer list only its end was looked at
  const before = parts.length === MAX_PARTS ? paragraph.operands[parts[0].index - 1] : undefined;
  if (before !== undefined && isQuantity(before)) return undefined;
  if (parts.length < 2 || (numbered !== undefined && Math.max(2, NUMBERED.indexOf(numbered) + 1) !== parts.length)) return undefined;
  const total = sum(parts);
  if (parts.some(({ figure }) => figure.value >= told.figure.value) || isOpenSum(paragraph, told, parts)) return undefined;
  if (OPEN_LIST.test(paragraph.text.slice(paragraph.sentences[told.sentence].start, told.figure.start))) return undefined;
  if (hasUnread(paragraph, parts[0], told) || someSelection(parts, (chosen) => agrees(sum(chosen), told))) return undefined;
  return faultOf("sum", told, parts, total, parts.map(show).join(" + "));
}

/** A total this many times the sum of what was listed is of more than that. */
const FAR_MORE = 1.5;

/** Whether a total may rightly be another than the sum of the figures before it. */
export function isOpenSum(paragraph: Paragraph, told: Operand, parts: readonly Operand[]): boolean {
  const total = sum(parts);
  if (isUnrelated(total, told) || isOfMore(paragraph, told, parts) || hasOwnSubject(paragraph, told)) return true;
  const ratio = told.figure.value / middle(total);
  return ratio > 1 && (isWider(paragraph, told, parts) || (ratio > FAR_MORE && ratio < UNRELATED_MORE));
}

/** From here on it is a slipped power of ten, or unrelated. */
const UNRELATED_MORE = 4;

/** The items right before a figure, each in its measure, their own first. */
function listBefore({ text, operands }: Paragraph, told: Operand): readonly Operand[] {
  const parts: Operand[] = [];
  for (let i = told.index - 1, next = told; i >= 0 && parts.length < MAX_PARTS; i--) {
    const part = operands[i];
    const between = text.slice(part.figure.end, next.figure.start);
    if (
      part.sentence !== told.sentence ||
      between.length > JOINT_REACH ||
      !(JOINT.test(between) || (next === told && between.startsWith(")")))
    )
      break;
    const item = itemLike(part, parts[0], between, told);
    if (item === undefined) break;
    parts.unshift(item);
    next = part;
  }
  return parts;
}

/** A number that was not read, as it may belong to a name, may be a part too. */
export function hasUnread({ text, figures }: Paragraph, from: Operand, to: Operand): boolean {
  const [start, end] = [Math.min(from.figure.start, to.figure.start), Math.max(from.figure.start, to.figure.start)];
  let read = start;
  for (const figure of figures) {
    if (figure.end <= start || figure.start >= end) continue;
    if (/\d/.test(text.slice(read, Math.max(read, figure.start)))) return true;
    read = Math.max(read, figure.end);
  }
  return /\d/.test(text.slice(read, Math.max(read, end)));
}

/** As a part of the total: it takes the unit of the item behind it where it has none, and is a whole amount where the total is. */
function itemLike(part: Operand, next: Operand | undefined, between: string, told: Operand): Operand | undefined {
  const { figure } = part;
  if ((figure.bound !== "=" && figure.bound !== "~") || EACH_BEFORE.test(part.before) || part.after.startsWith("号")) return undefined;
  if (isNoPerson(part, told)) return undefined;
  const bare = figure.kind === "number" && figure.counted === undefined;
  const item = bare && next && next.figure.factor !== 1 && BARE_JOINT.test(between) ? inUnitOf(part, next.figure) : part;
  const whole = told.figure.per === undefined && item.figure.per?.family === "time" ? withoutPer(item) : item;
  const { kind } = whole.figure;
  if (kind !== "number" && kind !== "count" && kind !== "amount") return undefined;
  return sameMeasure(whole.figure, told.figure) ? whole : undefined;
}

/** 24个王妃名下七个名位共960人: of some of these it is not said whether they are people. */
export function isNoPerson(part: Operand, told: Operand): boolean {
  return part.figure.text.endsWith("个") && told.figure.text.endsWith("人");
}

/** 310,000 and 165,000 tonnes: the first are tonnes too. */
function inUnitOf(part: Operand, { family, unit, factor, kind }: Figure): Operand {
  const { figure, value } = part;
  return {
    ...part,
    figure: { ...figure, family, unit, kind, factor, value: figure.value * factor, ulp: figure.ulp * factor, place: figure.place * factor },
    value: { low: value.low * factor, high: value.high * factor },
  };
}

/** 甲县580户最多，乙县310户次之，其余合计130户: the first of them is no whole. */
export const LEADS_BEHIND = /^(?:为)?(?:最[多高大]|居[首冠]|[排名位]?列?第一|领先|次之)|^ (?:the most|leads|led|ranked first)\b/;

/** $36 million of that came from abroad, leaving $24 million. */
export function restFault(paragraph: Paragraph, told: Operand): Fault | undefined {
  if (paragraph.operands[told.index - 1]?.sentence !== told.sentence) return undefined;
  if (!mayBeRest(told) || !REST_BEFORE.test(told.before)) return undefined;
  const counts = (operand: Operand) => isQuantity(operand) || (LEFT_BEFORE.test(told.before) && operand.figure.kind === "number");
  if (!counts(told)) return undefined;
  const near = paragraph.operands.filter(
    (other) => other !== told && Math.abs(other.sentence - told.sentence) <= 1 && counts(other) && sameMeasure(other.figure, told.figure),
  );
  const parts = near.filter((other) => other.index < told.index && other.sentence === told.sentence).slice(-MAX_PARTS);
  const part = parts.at(-1);
  if (part === undefined || EACH_BEFORE.test(part.before) || parts.some(({ before }) => GAIN.test(before))) return undefined;
  // the whole stands in the sentence, or in the one before where this one says it speaks of its parts
  const sentence = paragraph.sentences[told.sentence];
  const ofParts = OF_PARTS.test(paragraph.text.slice(sentence.start, told.figure.start));
  // a semicolon parts clauses of one sentence
  const goesOn = paragraph.text[sentence.start - 1] === ";";
  const wholes = near.filter(
    (other) =>
      other !== part &&
      isQuantity(other) &&
      !LEADS_BEHIND.test(other.after) &&
      !isTakenOff(paragraph, other, told) &&
      other.figure.value > part.figure.value &&
      other.figure.value > told.figure.value &&
      (other.index < told.index || WHOLE_BEFORE.test(other.before)) &&
      (other.sentence === told.sentence ||
        ((ofParts || (goesOn && LEFT_BEFORE.test(told.before) && isAlone(near, other, told))) && other.sentence < told.sentence)),
  );
  // a part may be larger than the next one: the whole is the largest
  const before = wholes.filter((other) => other.index < part.index);
  const [whole] = (before.length > 0 ? before : wholes).sort((a, b) => b.figure.value - a.figure.value);
  if (whole === undefined) return undefined;
  const restOf = (all: Operand, chosen: readonly Operand[]) => subtract(all.value, sum(chosen));
  const isKept = (all: Operand) =>
    someSelection(
      parts.filter((other) => other !== all),
      (chosen) => agrees(restOf(all, chosen), told),
    );
  if (wholes.some(isKept) || hasUnread(paragraph, whole, told)) return undefined;
  const taken = parts.filter((other) => other !== whole && other.index > whole.index);
  const all = taken.length > 1 && restOf(whole, taken).low > 0 ? taken : [part];
  if (isRestOfOthers(paragraph, told)) return undefined;
  // far off it is the rest of another whole
  if (isUnrelated(restOf(whole, all), told) || !isNear(middle(restOf(whole, all)), told)) return undefined;
  return faultOf("remainder", told, [whole, ...all], restOf(whole, all), [whole, ...all].map(show).join(" - "));
}

/** 除工资收入118万元和其他收入69万元外，剩余44万元: it is no whole. */
function isTakenOff({ text }: Paragraph, { figure }: Operand, told: Operand): boolean {
  return figure.end < told.figure.start && EXCEPT.test(text.slice(Math.max(0, figure.start - EXCEPT_REACH), told.figure.start));
}

const EXCEPT = /除(?![以之了]?外)[^。;；]*[以之]?外[，,][^，,]*$/;
const EXCEPT_REACH = 40;

/** What is left of others that stand near: two like figures differ by as much. */
function isRestOfOthers({ operands }: Paragraph, told: Operand): boolean {
  const near = operands.filter(
    (other) =>
      other !== told &&
      Math.abs(other.sentence - told.sentence) <= OTHERS_REACH &&
      sameMeasure({ ...other.figure, counted: undefined }, { ...told.figure, counted: undefined }),
  );
  const shares = operands.filter(({ figure, sentence }) => figure.kind === "ratio" && Math.abs(sentence - told.sentence) <= 1);
  return near.some(
    (whole) =>
      near.some((part) => whole !== part && agreesAsPrinted(subtract(whole.value, part.value), told)) ||
      shares.some(
        ({ value }) => agrees(multiply(whole.value, subtract(point(1), value)), told) || agrees(multiply(whole.value, value), told),
      ),
  );
}

const OTHERS_REACH = 3;

/** The hall seats 600; 450 seats were sold, leaving 150: no other figure of the kind in either sentence. */
function isAlone(near: readonly Operand[], whole: Operand, { index, sentence }: Operand): boolean {
  return (
    near.every((other) => other === whole || other.sentence !== whole.sentence) &&
    near.filter((other) => other.index < index && other.sentence === sentence).length === 1
  );
}

const SEXES: readonly (readonly [string, string])[] = [
  ["woman", "man"],
  ["girl", "boy"],
  ["female", "male"],
];
const MADE_UP_OF = /[:(]|made up of|consisting of|comprising/;

/** 64 singers: 40 women and 24 men. */
export function mixedFault(paragraph: Paragraph, told: Operand): Fault | undefined {
  const { text, operands } = paragraph;
  const { counted } = told.figure;
  const pair = counted === undefined ? undefined : SEXES.find((names) => names.includes(counted));
  const [whole, next, third] = [operands[told.index - 1], operands[told.index + 1], operands[told.index + 2]];
  if (pair === undefined || whole === undefined || next === undefined || next.figure.counted !== pair[pair[0] === counted ? 1 : 0])
    return undefined;
  const counts = [whole, told, next].every(
    ({ figure, sentence }) => figure.bound === "=" && sentence === told.sentence && figure.family !== "time",
  );
  const joined =
    JOINT.test(text.slice(told.figure.end, next.figure.start)) && MADE_UP_OF.test(text.slice(whole.figure.end, told.figure.start));
  if (!counts || !joined || whole.figure.counted === undefined || told.figure.start - whole.figure.end > JOINT_REACH) return undefined;
  // and 6 children
  if (third?.sentence === told.sentence && JOINT.test(text.slice(next.figure.end, third.figure.start))) return undefined;
  const both = sum([told, next]);
  return agrees(both, whole) || isUnrelated(both, whole)
    ? undefined
    : faultOf("sum", whole, [told, next], both, `${show(told)} + ${show(next)}`);
}

/** Sub-totals stand among the parts: any selection that gives what is told keeps the promise. */
export function someSelection(parts: readonly Operand[], keeps: (chosen: readonly Operand[]) => boolean): boolean {
  for (let chosen = 1; chosen < 1 << parts.length; chosen++) if (keeps(parts.filter((_, i) => chosen & (1 << i)))) return true;
  return false;
}

export function sum(parts: readonly Operand[]): Interval {
  return parts.map(({ value }) => value).reduce(add, point(0));
}

export function faultOf(kind: Fault["kind"], told: Operand, others: readonly Operand[], value: Interval, formula: string): Fault {
  const expected = printed(middle(value), told.figure);
  return {
    kind,
    operands: [told, ...others],
    steps: [`${formula} = ${expected}`, `told: ${show(told)}`],
    expected,
    excess: excessOf(value, told),
  };
}
