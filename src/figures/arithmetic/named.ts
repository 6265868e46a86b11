/** Ratios whose name says what is divided by what: 净利率 is profit by revenue, 完成率 what is done by what was planned. */
import { divide, type Interval, multiply, point, subtract } from "../interval.ts";
import { faultOf } from "./listed.ts";
import { type Fault, isQuantity, type Operand, type Paragraph, printed, sameMeasure, show } from "./operands.ts";
import { agrees, agreesAsPrinted, excessOf, isUnrelated, middle, quotient } from "./tolerances.ts";

interface NamedRatio {
  readonly name: RegExp;
  readonly part: RegExp;
  readonly whole: RegExp;
}

const LINK = "(?:[为达是约有至到仅了共]|达到|实现|高达)*(?: of| was| is| at| came to)* ?$";
const named = (name: string, part: string, whole: string): NamedRatio => ({
  name: new RegExp(`(?:${name})${LINK}`, "i"),
  part: new RegExp(`(?:${part})${LINK}`, "i"),
  whole: new RegExp(`(?:${whole})${LINK}`, "i"),
});

const RATIOS: readonly NamedRatio[] = [
  named(
    "(?<!毛)净?利润?率|净利率|(?<!gross |operating )\\bmargin",
    "净利润?|\\b(?:net )?profits?",
    "营业?总?收入?|销售额|\\b(?:revenues?|sales|turnover)",
  ),
  named("毛利率|\\bgross margin", "毛利润?|\\bgross profits?", "营业?总?收入?|销售额|\\b(?:revenues?|sales|turnover)"),
  named(
    "(?:完成|执行|达成|建成|到位|达标)率|完成(?:全年|年度|年初)?(?:目标|计划|任务|预算)的",
    "(?:已|实际|累计)[一-鿿]{0,6}|[完建]成[一-鿿]{0,4}|执行[一-鿿]{0,4}|到位[一-鿿]{0,4}",
    "(?:目标|计划|任务|预算|应)[一-鿿]{0,6}",
  ),
];
/** One of these stands in every paragraph with such a ratio or a rest of a hundred. */
const HINT = /占[^，。]{0,8}[，,]即|[利成行位标]率|完成[一-鿿]{0,4}的|margin|其[余他它]|余下|remaining|the rest/i;

export function mayBeNamed(text: string): boolean {
  return HINT.test(text);
}

export function* namedFaults(paragraph: Paragraph): Generator<Fault> {
  if (!mayBeNamed(paragraph.text)) return;
  for (const told of paragraph.operands) {
    const { kind, bound, value } = told.figure;
    if (kind !== "ratio" || bound !== "=" || value <= 0) continue;
    const fault = restOfAll(paragraph, told) ?? amountFault(paragraph, told) ?? ratioFault(paragraph, told);
    if (fault) yield fault;
  }
}

function ratioFault({ operands }: Paragraph, told: Operand): Fault | undefined {
  const ratio = RATIOS.find(({ name }) => name.test(told.before));
  if (ratio === undefined) return undefined;
  const near = operands.filter((other) => other.sentence === told.sentence && other.index < told.index && isPlain(other));
  const wholes = near.filter(({ before }) => ratio.whole.test(before));
  const parts = near.filter((other) => !wholes.includes(other) && ratio.part.test(other.before));
  const [part, whole] = [parts.at(-1), wholes.at(-1)];
  if (part === undefined || whole === undefined || parts.length > 1 || wholes.length > 1) return undefined;
  if (!sameMeasure(part.figure, whole.figure) || part.figure.value > whole.figure.value) return undefined;
  const value = divide(part.value, whole.value);
  if (agrees(value, told) || isUnrelated(value, told)) return undefined;
  return {
    kind: "share",
    operands: [told, part, whole],
    steps: [`${show(part)} / ${show(whole)} = ${printed(quotient(part, whole), told.figure)}`, `told: ${show(told)}`],
    expected: printed(quotient(part, whole), told.figure),
    excess: excessOf(value, told),
  };
}

const SHARE = /[占为达](?:约|近)?$|比[例重](?:为|是|达)?$/;
const THAT_IS = /^[，,(]?(?:即|也就是|合|约合|共)$|^,? or $/;
const SHARE_OF = /^[，,]|^ of (?:them|the total|all)/;

/** 1500人，女性占60%，即900人: a share of the figure before, and what it comes to. */
function amountFault({ operands }: Paragraph, told: Operand): Fault | undefined {
  const [whole, amount] = [operands[told.index - 1], operands[told.index + 1]];
  if (whole === undefined || amount === undefined || !SHARE.test(told.before) || !THAT_IS.test(amount.before) || !SHARE_OF.test(told.after))
    return undefined;
  if (whole.sentence !== told.sentence || amount.sentence !== told.sentence || !isPlain(whole) || !isPlain(amount)) return undefined;
  if (!sameMeasure(whole.figure, amount.figure) || OTHER.test(whole.before + told.before)) return undefined;
  const value = multiply(whole.value, told.value);
  if (
    agrees(value, amount) ||
    isUnrelated(value, amount) ||
    operands.some((other) => other !== whole && isPlain(other) && agrees(multiply(other.value, told.value), amount))
  )
    return undefined;
  const expected = printed(whole.figure.value * told.figure.value, amount.figure);
  return {
    kind: "share",
    operands: [told, amount, whole],
    steps: [`${show(whole)} × ${show(told)} = ${expected}`, `told: ${show(amount)}`],
    expected,
    excess: excessOf(value, amount),
  };
}

const OTHER = /其中|另|去年|上年|同期/;

function isPlain(operand: Operand): boolean {
  return isQuantity(operand) && operand.figure.bound === "=" && operand.figure.per === undefined;
}

const REST_BEFORE = /(?:其[余他它]|余下|剩余|剩下)的?[一-鿿]{0,4}$|(?<!\bor )\b(?:the (?:remaining|other)|the rest,?) $/i;
/** Not of one whole: changes, rates, shares of shares. */
const NO_SHARE = /增|降|涨|跌|升|减|率|同比|其中|提高|\b(?:up|down|rose|fell|grew|of which|of whom|of these|rate)\b/i;
const SHARE_BEFORE = /[占是为有]|比例|[:：、，,] ?$|^ ?(?:and )?$/;
const SHARE_AFTER = /^ of |^ (?:[a-z]+ ){0,3}(?:and|,)|^,|^的/;
/** Shares that are farther from a hundred are not all of one whole. */
const NEAR = 0.3;

/** 蔬菜占45%，水果占30%，其余35%: shares of one whole make a hundred. */
function restOfAll({ operands, text, sentences }: Paragraph, told: Operand): Fault | undefined {
  if (!REST_BEFORE.test(told.before) || told.figure.value >= 1) return undefined;
  const { start } = sentences[told.sentence];
  const parts: Operand[] = [];
  for (let i = told.index - 1; i >= 0 && operands[i].sentence === told.sentence; i--) {
    const part = operands[i];
    if (part.figure.kind !== "ratio" || part.figure.bound !== "=") return undefined;
    parts.unshift(part);
  }
  if (parts.length === 0 || NO_SHARE.test(text.slice(start, told.figure.start))) return undefined;
  if (!parts.some(({ before, after }) => SHARE_BEFORE.test(before.slice(-6)) || SHARE_AFTER.test(after))) return undefined;
  const rest = parts.reduce<Interval>((left, { value }) => subtract(left, value), point(1));
  if (agrees(rest, told) || agreesAsPrinted(rest, told) || Math.abs(middle(rest) - told.figure.value) > NEAR || middle(rest) <= 0)
    return undefined;
  return faultOf("remainder", told, parts, rest, ["100%", ...parts.map(show)].join(" - "));
}
