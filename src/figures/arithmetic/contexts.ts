/** What the words around a fault tell of its figures: that they are written out, listed, open or of something that is not told. */
import type { Fault, Operand, Paragraph } from "./operands.ts";

/** Whether some word beside the figures says that they do not make what they would have to. */
export function isToldOtherwise(paragraph: Paragraph, fault: Fault): boolean {
  return CONTEXTS.some((context) => context(paragraph, fault));
}

/** (7-5)/6×100=33: the writer shows how it was reckoned. */
function isWrittenOut({ text, sentences }: Paragraph, { operands: [told] }: Fault): boolean {
  const { start } = sentences[Math.max(0, told.sentence - 1)];
  const { end } = sentences[Math.min(told.sentence + 1, sentences.length - 1)];
  return WRITTEN_OUT.test(text.slice(start, end));
}

const WRITTEN_OUT = /\d ?[-+−] ?\d+(?:\.\d+)?\) ?[/÷×*] ?\d|[/÷] ?\d+(?:\.\d+)? ?[×*] ?100 ?=/;

/** 运输船10艘、护卫艇4艘、补给船4艘: the first of a list is no sum of the others. */
function isItem({ text }: Paragraph, { kind, operands: [told, ...parts] }: Fault): boolean {
  return kind === "sum" && text[told.figure.end] === "、" && parts.every(({ index }) => index > told.index);
}

/** 包括短期借款2.95亿元，其他负债32.23亿元等: the list goes on. */
function isOpen({ text }: Paragraph, { kind, operands }: Fault): boolean {
  if (kind !== "sum" && kind !== "remainder") return false;
  const last = Math.max(...operands.map(({ figure }) => figure.end));
  const first = Math.min(...operands.map(({ figure }) => figure.start));
  return AND_SO_ON.test(text.slice(last, last + REACH)) && INCLUDES.test(text.slice(first, last));
}

const AND_SO_ON = /^[一-鿿]{0,2}等(?:[，,。;；)]|$)/;
const INCLUDES = /包括|包含|含|其中|如/;
const REACH = 8;

/** 4个量表的系数分别为0.86、0.91、0.79和0.82: how many there are. */
function isCountOfParts({ text }: Paragraph, { kind, operands: [told, ...parts] }: Fault): boolean {
  if (kind !== "sum" || told.figure.value !== parts.length || parts[0] === undefined) return false;
  return /分别|依次|各[为是]/.test(text.slice(told.figure.end, Math.max(told.figure.end, parts[0].figure.start)));
}

/** (东县1例，西县9例；其中南区2例): what stands behind in the same brackets counts too. */
function goesOnInBrackets({ text, operands }: Paragraph, { kind, operands: [told, ...parts] }: Fault): boolean {
  if (kind !== "sum" || parts[0] === undefined) return false;
  const last = Math.max(...parts.map(({ figure }) => figure.end));
  const close = text.indexOf(")", last);
  if (text.lastIndexOf("(", parts[0].figure.start) < told.figure.end || close < 0 || close - last > BRACKETS) return false;
  return operands.some(({ figure: { start, unit } }) => start >= last && start < close && unit === told.figure.unit);
}

const BRACKETS = 60;

/** 持股1.86亿股，占公司股份总数的31.3%；质押9300万股，占公司股份总数的15.65%: both are shares of what is not told. */
function isOfThird({ operands }: Paragraph, { kind, operands: [told, , whole] }: Fault): boolean {
  if (kind !== "share" || whole === undefined) return false;
  const own = operands[whole.index + 1];
  const name = OF_NAMED.exec(told.before)?.[1];
  return name !== undefined && own !== told && own?.figure.kind === "ratio" && OF_NAMED.exec(own.before)?.[1] === name;
}

const OF_NAMED = /占([一-鿿]{2,12})的?(?:约|近)?$/;

/** Between 11 deg. and 13. */
function isOfRange({ text }: Paragraph, { kind, operands: [told, ...parts] }: Fault): boolean {
  if (kind !== "sum" && kind !== "remainder") return false;
  return [told, ...parts].some(({ figure: { start } }) => /\bbetween $/i.test(text.slice(Math.max(0, start - REACH), start)));
}

/** 转账2500元，又给了200元: what was paid is told in two; or the sum stood there before: issue bonds for $12 million … repay the $12 million. */
function isPaidInTwo({ operands, text }: Paragraph, { kind, operands: [told, ...others] }: Fault): boolean {
  if (kind !== "rate" || told.figure.family !== "currency") return false;
  if (others.every(({ index }) => index < told.index) && operands.some((other) => isAgain(other, told, others))) return true;
  const next = operands[told.index + 1];
  return next?.figure.unit === told.figure.unit && /[又再另还]/.test(text.slice(told.figure.end, next.figure.start));
}

function isAgain(other: Operand, told: Operand, others: readonly Operand[]): boolean {
  const { value, unit } = other.figure;
  return value === told.figure.value && unit === told.figure.unit && others.every(({ index }) => other.index < index);
}

/** 涨幅在2020年达到79%，2021年涨幅31%: of the year that stands before it, and not from one of the days to the other. */
function isOfOwnYear({ text, dates }: Paragraph, { kind, operands: [told, ...others] }: Fault): boolean {
  if (kind !== "growth") return false;
  const own = dates.find(({ end }) => told.figure.start - end >= 0 && told.figure.start - end <= REACH);
  if (own?.date?.year === undefined || own.date.month !== undefined || /[，,。;；]/.test(text.slice(own.end, told.figure.start)))
    return false;
  return others.some(({ figure }) => {
    const date = dates.findLast(({ end }) => end <= figure.start)?.date;
    return date !== undefined && date !== own.date && date.month !== undefined;
  });
}

/** 3组题，甲组要解2个，乙组要解两个: groups are no sum of things. */
function isOfGroups(_: Paragraph, { kind, operands: [told, ...parts] }: Fault): boolean {
  return kind === "sum" && GROUPS.test(told.figure.text) && parts.every(({ figure }) => !GROUPS.test(figure.text));
}

const GROUPS = /[组队班]$/;

const CONTEXTS = [
  isWrittenOut,
  isItem,
  isOpen,
  isCountOfParts,
  goesOnInBrackets,
  isOfThird,
  isOfRange,
  isPaidInTwo,
  isOfOwnYear,
  isOfGroups,
];
