/**
 * Accounts that are told in passing: all figures of a passage make one product (98天，每餐55元，应缴5930元), or its only two like figures differ by what
 * is told (430米 and 1875米, 高差1545米). No word says how they are reckoned, so the slip itself must: what they give has one digit another, or two in each
 * other's place.
 */
import { areTransposed, digitsOf, isOneDigitOff } from "../claims/digits.ts";
import type { Figure } from "../figure.ts";
import { type Fault, type Operand, type Paragraph, printed, show } from "./operands.ts";

/** Figures that one account has, what comes of it included. */
const FEWEST = 3;
const MOST = 5;
/** Digits that a product must have: fewer are one slip away from many. */
const PRODUCT_DIGITS = 3;

/** Marks what one costs, holds or gives. */
const EACH_BEFORE =
  /(?:[每单各]|一(?:梯|张|張|箱|盒|袋|桌|车|車|趟|回|次|人|个|個))[一-鿿]{0,3}(?:为|是|约|要|卖|賣|收|付|配息|可|載|载|最多)*$/;
const EACH_BEHIND =
  /^ ?(?:(?:[a-z]+ )?(?:each|apiece|a head|a piece|per [a-z]+|a (?:day|week|month|night|child|person|ticket|share|copy))\b|[一-鿿]{0,2}\/[一-鿿])/;
/** Fees besides, bounds and parts: the product is not all of it. */
const BESIDES =
  /另|附加|首|押金|运费|運費|手续费|手續費|税|稅|优惠|優惠|折|减|減|免|赠|贈|起步|以内|以內|其中|部分|超出|约|約|近|多|余|不足|\b(?:plus|fee|extra|deposit|tax|discount|about|nearly|almost|over(?= [\d£$€])|more|some|of which)\b/i;

/** Before or behind what two figures differ by. */
const GAP_BEFORE =
  /(?:[高落温气溫氣]差|相差|差距|掉了|净增|淨增|净减|淨減|尚缺|还缺|還缺|还差|還差|自然减少|自然減少|自然增长|自然增長|[还還尚只]剩(?:下|余|餘)?|剩下|余下|餘下|剩余|剩餘|尚余|尚餘|尚持有|还持有|仍持有|多了|少了|多出)(?:了|的|约|有|足足|整整|整)*$/;
const GAP_BEHIND = /^[一-鿿]?(?:之差|的差距|的優勢|的优势)/;
const GAP_BEFORE_LATIN =
  /\b(?:a (?:cushion|margin|lead|gap|majority|difference|surplus|shortfall) of|still|that left|leaving|which leaves|which left|net debt[^.]{0,40}\bwas (?:accordingly|therefore|thus)|the (?:remaining|other)) $/i;
const NEAR = 1.75;

export function* slippedFaults(paragraph: Paragraph): Generator<Fault> {
  for (const told of paragraph.operands) {
    const { figure } = told;
    if (told.index < FEWEST - 1 || figure.bound !== "=") continue;
    if (figure.kind !== "amount" && figure.kind !== "count" && figure.kind !== "number" && figure.kind !== "duration") continue;
    const fault = productFault(paragraph, told) ?? gapFault(paragraph, told);
    if (fault !== undefined) yield fault;
  }
}

/** All figures before it in its sentence, or in the one before too: so many, of so many each. */
function productFault(paragraph: Paragraph, told: Operand): Fault | undefined {
  const before = paragraph.operands.slice(Math.max(0, told.index - MOST), told.index);
  const own = before.filter(({ sentence }) => sentence === told.sentence);
  const factors = own.length >= FEWEST - 1 ? own : before.filter(({ sentence }) => sentence >= told.sentence - 1);
  if (factors.length < FEWEST - 1 || factors.length >= MOST || factors.some(({ figure }) => figure.bound !== "=")) return undefined;
  const words = paragraph.text.slice(paragraph.sentences[factors[0].sentence].start, told.figure.end);
  if (BESIDES.test(words)) return undefined;
  const ones = factors.filter((factor) => (isOfUnit(factor.figure, told.figure) || areHomes(factor, told)) && isEach(factor));
  if (ones.length !== 1) return undefined;
  const [one] = ones;
  const others = factors.filter((factor) => factor !== one);
  if (!others.every((other) => isNumber(other, one) && !isOfUnit(other.figure, told.figure))) return undefined;
  if (told.figure.per !== undefined && !BY_TIME.test(told.before)) return undefined;
  const each = one.figure.value * (one.figure.per?.factor ?? 1);
  const value = others.reduce((product, { figure }) => product * (figure.value / figure.factor), each);
  // 3.27亿股 may have been 3.2675亿
  if (Math.abs(value / told.figure.value - 1) <= factors.reduce((all, { figure }) => all + roundingOf(figure), 0)) return undefined;
  return faultOf(told, [one, ...others], value, "×", PRODUCT_DIGITS, "rate");
}

/** The share by which a figure may have been rounded; what is counted out was not. */
function roundingOf({ text, value, place }: Figure): number {
  return /[万亿]|illion/.test(text) ? place / 2 / value : 0;
}

function isEach({ figure, before, after }: Operand): boolean {
  return figure.per !== undefined || EACH_BEFORE.test(before) || EACH_BEHIND.test(after);
}

function isOfUnit(one: Figure, told: Figure): boolean {
  return one.family === told.family && one.unit === told.unit && (told.family !== "count" || one.counted === told.counted);
}

/** 每层6伙，合共1920个单位. */
function areHomes(one: Operand, told: Operand): boolean {
  return HOMES.test(one.figure.text.slice(-1) + one.after) && UNITS.test(told.figure.text.slice(-1) + told.after);
}

const HOMES = /^.?[伙户套间]/;
const UNITS = /^.?(?:单位|单元|住宅|[伙户套间])/;

/** 每月要交1740元. */
const BY_TIME = /每个?[月年天日周季][一-鿿]{0,3}$/;

/** So many of them, or so many in each of another; a measure only where it is the one that the price is by. */
function isNumber({ figure: { kind, unit, per } }: Operand, one: Operand): boolean {
  if (per !== undefined && kind !== "count") return false;
  return kind === "count" || kind === "number" || kind === "duration" || (kind === "amount" && one.figure.per?.name === unit);
}

/** The only two like figures before it, which differ by what is told. */
function gapFault(paragraph: Paragraph, told: Operand): Fault | undefined {
  const { before, after, figure } = told;
  if (figure.per !== undefined) return undefined;
  if (!GAP_BEFORE.test(before) && !GAP_BEHIND.test(after) && !GAP_BEFORE_LATIN.test(before)) return undefined;
  const like = paragraph.operands.filter((other) => other !== told && isLike(other.figure, figure));
  const [first, second, third] = like;
  if (second === undefined || third !== undefined || second.index > told.index || !isValue(first) || !isValue(second)) return undefined;
  // 650票减去90票，再减商会票: something else has come or gone
  if (MORE.test(paragraph.text.slice(first.figure.end, figure.start))) return undefined;
  const [high, low] = first.figure.value > second.figure.value ? [first, second] : [second, first];
  const value = high.figure.value - low.figure.value;
  if (Math.max(value, figure.value) > NEAR * Math.min(value, figure.value)) return undefined;
  return faultOf(told, [high, low], value, "-", 2, "difference");
}

const MORE = /再|另|又|以及|還有|还有|其他|其餘|其余|陆续|陸續|\b(?:then|another|also|plus|others?|more)\b/;

/** 最高17.2℃ is what it was. */
function isValue({ figure: { bound, text } }: Operand): boolean {
  return bound === "=" || /^最[高低]\d/.test(text);
}

function isLike(other: Figure, told: Figure): boolean {
  if (other.per !== undefined || other.kind === "ratio") return false;
  if (other.family === "count" || other.family === "number")
    return told.family === other.family ? other.unit === told.unit : told.family === "count" || told.family === "number";
  return other.family === told.family && other.unit === told.unit;
}

/** Undefined unless what comes out is one slip away from what is told. */
function faultOf(
  told: Operand,
  others: readonly Operand[],
  value: number,
  sign: string,
  fewest: number,
  kind: Fault["kind"],
): Fault | undefined {
  const { figure } = told;
  const steps = value / figure.place;
  if (Math.abs(steps - Math.round(steps)) > EVEN) return undefined;
  const meant = { value, place: figure.place, text: figure.text, factor: figure.factor };
  if (Math.max(digitsOf(meant), digitsOf(figure)) < fewest || !(isOneDigitOff(meant, figure) || areTransposed(meant, figure)))
    return undefined;
  const expected = printed(value, figure);
  return {
    kind,
    operands: [told, ...others],
    steps: [`${others.map(show).join(` ${sign} `)} = ${expected}`, `told: ${show(told)}`],
    expected,
    excess: Math.abs(value - figure.value) / figure.place,
  };
}

const EVEN = 1e-6;
