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

/** 18岁大儿子、8岁小女儿: nobody adds ages up. */
function isOfAges(_: Paragraph, { kind, operands }: Fault): boolean {
  return kind === "sum" && operands.some(({ figure }) => AGED.test(figure.text));
}

const AGED = /岁$|years? old$/;

/** 117场先发，46胜32败: of some games a pitcher has neither. */
function isOfPlayer({ text, sentences }: Paragraph, { kind, operands: [told] }: Fault): boolean {
  const { start, end } = sentences[told.sentence];
  return kind === "sum" && told.figure.text.endsWith("场") && PLAYED.test(text.slice(start, end));
}

const PLAYED = /先发|登板|出赛|防御率|自责分|救援|投手/;

/** 10,377人报名，5,022人通过，通过率52.2%: of those who came. */
function isOfThoseWhoCame({ text }: Paragraph, { kind, operands: [told, , whole] }: Fault): boolean {
  return kind === "share" && whole !== undefined && PASSED.test(told.before) && /^[一-鿿]{0,2}报[名考]/.test(text.slice(whole.figure.end));
}

const PASSED = /(?:通过|及格|合格)率[一-鿿]{0,3}$/;

/** 「全倒23,127户」+「约占95%」: of two quotations. All quotation marks are folded into one. */
function isOfTwoQuotations({ text }: Paragraph, { operands }: Fault): boolean {
  const first = Math.min(...operands.map(({ figure }) => figure.start));
  const last = Math.max(...operands.map(({ figure }) => figure.end));
  return BETWEEN_QUOTATIONS.test(text.slice(first, last)) && text.slice(0, first).split('"').length % 2 === 0;
}

const BETWEEN_QUOTATIONS = /"[^"]{0,6}"/;

/** From 59 floors to 66 (symbolizing "double" prosperity): a word that is quoted. */
function isMentioned({ text }: Paragraph, { operands: [{ figure }] }: Fault): boolean {
  return text[figure.start - 1] === '"' && (figure.kind === "multiple" || text[figure.end] === '"');
}

/** An average award of NT$1.57 million, a win rate of about 11%: of cases, not of money. */
function isRateOfCases(_: Paragraph, { kind, operands: [told, part] }: Fault): boolean {
  return kind === "share" && part?.figure.family === "currency" && OF_CASES.test(told.before);
}

const OF_CASES =
  /\b(?:win|success|pass|survival|approval|conviction) rates? (?:of|is|was)? ?(?:about|around|nearly|roughly)? ?$|胜诉率[一-鿿]{0,3}$/i;

/** 约为二分之一(实际比例约53%): the writer tells how near it is. */
function isToldNearer({ text }: Paragraph, { operands: [{ figure }] }: Fault): boolean {
  return /^[^。;；\d]{0,4}\(?(?:实际|精确|准确|exactly|precisely|actually)/.test(text.slice(figure.end, figure.end + REACH * 2));
}

/** Each of the seven groups released six songs and gave two concerts: how many did so. */
function isEachOf({ text }: Paragraph, { kind, operands: [{ figure }] }: Fault): boolean {
  return kind === "sum" && /\beach of (?:the |its |their )?$/i.test(text.slice(Math.max(0, figure.start - 2 * REACH), figure.start));
}

/** 15 letters, 23 more, and created the last letter, totaling 39: one that no figure counts. */
function isWithOneMore({ text }: Paragraph, { kind, operands: [told, ...parts] }: Fault): boolean {
  if (kind !== "sum") return false;
  const last = Math.max(...parts.map(({ figure }) => figure.end));
  return last < told.figure.start && ONE_MORE.test(text.slice(last, told.figure.start));
}

const ONE_MORE = /\b(?:created|added|invented|introduced) (?:the|a|an|another) |[新另][造增加添创设](?:了)?[「“『"]/;

/** 1.4万人口里有150位厨师，每5户就有一户: of households, which were not counted. */
function isOfUncounted({ text }: Paragraph, { operands: [{ figure }, ...others] }: Fault): boolean {
  return (
    /^就?有一/.test(text.slice(figure.end, figure.end + REACH)) &&
    others.every(({ figure: other }) => other.text.slice(-1) !== figure.text.slice(-1))
  );
}

/** Averaged 15.1 points, 7.1 assists and 5.0 steals: a game, each. */
function isOfAverages({ text, sentences }: Paragraph, { operands: [told] }: Fault): boolean {
  return AVERAGES.test(text.slice(sentences[told.sentence].start, told.figure.start));
}

const AVERAGES = /\baverag(?:ed|ing|es) \d[\d.]* [a-z]+, \d/;

/** 南北长95公里东西宽72公里、山坡地占83%: the width is no part of the length. */
function isOfWidth(_: Paragraph, { kind, operands: [, part, whole] }: Fault): boolean {
  return kind === "share" && part?.figure.family === "length" && whole !== undefined && WIDE.test(part.before + whole.before);
}

const WIDE = /[宽厚高]|\b(?:wide|broad|width)\b/;

/** 110学年：36所: of which year. */
function isOfSchoolYear({ text }: Paragraph, { kind, operands }: Fault): boolean {
  return kind === "sum" && operands.some(({ figure: { end } }) => /^ ?(?:学年|学期|年度|年级)/.test(text.slice(end, end + REACH)));
}

/** 五日内通知，五日内认领: a term is reckoned from nothing. */
function isTerm({ text }: Paragraph, { operands: [{ figure }] }: Fault): boolean {
  return figure.kind === "duration" && /^[之以]?内/.test(text.slice(figure.end, figure.end + 2));
}

/** 低于18摄氏度、高于14摄氏度的减半: of no temperature is there a half. */
function isShareOfDegrees(_: Paragraph, { kind, operands: [, part] }: Fault): boolean {
  return kind === "share" && part?.figure.family === "temperature";
}

const CONTEXTS = [
  isTerm,
  isShareOfDegrees,
  isOfAverages,
  isOfWidth,
  isOfSchoolYear,
  isOfAges,
  isOfPlayer,
  isOfThoseWhoCame,
  isOfTwoQuotations,
  isMentioned,
  isRateOfCases,
  isToldNearer,
  isEachOf,
  isWithOneMore,
  isOfUncounted,
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
