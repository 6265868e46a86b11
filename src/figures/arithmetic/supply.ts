/** Rates that are no average of a list: one for every so many, a stock and how long it lasts, the load of a power station. */

import { divide, multiply, point, scale } from "../interval.ts";
import { EACH_BEFORE } from "./listed.ts";
import { type Fault, isQuantity, type Operand, type Paragraph, printed, show } from "./operands.ts";
import { agrees, excessOf, middle, quotient } from "./tolerances.ts";

const ONE_PER = /(?<!\bby )\bone (?:(?!(?:was|is|are|will|would|went|goes|being|of)\b)[a-z]+ )?(?:for|per|to) (?:every )?$|每$/i;
const ENOUGH = /(?:enough for|(?<!\b(?:the|this|its|their|our|his|her|very) )\blast(?:s|ed|ing)?\b|可供|够用|可用|够)/;
const YEAR_HOURS = 8760;
const LOAD_BEFORE = /(?:capacity factor|load factor|容量系数|容量因子|负荷率)(?: of| was| is|为|约|达)*(?: about| roughly| around)? ?$/i;

/** One of these stands in every paragraph with such a rate. */
const HINT = /每|可供|够|可用|容量[系因]|负荷率|one (?:[a-z]+ )?(?:for|per|to) |enough for|\blast|(?:capacity|load) factor/;

export function* supplyFaults(paragraph: Paragraph): Generator<Fault> {
  if (!HINT.test(paragraph.text)) return;
  for (const told of paragraph.operands) {
    if (told.figure.bound === "range") continue;
    const fault = onePerFault(paragraph, told) ?? lastingFault(paragraph, told) ?? capacityFault(paragraph, told);
    if (fault) yield fault;
  }
}

function isNamed({ figure: { counted } }: Operand, words: string): boolean {
  return counted !== undefined && words.includes(`one ${counted} `);
}

/** 1947 and 每251人 count nobody. */
function isCounted({ figure, before }: Operand): boolean {
  return (figure.kind === "count" || figure.counted !== undefined) && !before.endsWith("每");
}

/** It employs 120 lecturers, one for every 20 students. */
function onePerFault(paragraph: Paragraph, told: Operand): Fault | undefined {
  if (told.figure.kind !== "count" && told.figure.kind !== "number") return undefined;
  if (!(told.before.endsWith(" ") || told.before.endsWith("每")) || !ONE_PER.test(told.before)) return undefined;
  if (/每$/.test(told.before) && !/^[一-鿿]{0,6}(?:就有|有|配备?)(?:一|1)/.test(told.after)) return undefined;
  const { operands } = paragraph;
  const [first, last] = [operands[told.index - 2], operands[told.index - 1]];
  // 24 teachers and 360 pupils, one teacher for every 15: the one that is named is counted first
  const few = first?.sentence === told.sentence && isNamed(first, told.before) ? first : last;
  if (few === undefined || few.sentence !== told.sentence || !isQuantity(few) || !isCounted(few)) return undefined;
  const product = multiply(few.value, told.value);
  const many = operands.filter(
    (other) =>
      other !== told &&
      other !== few &&
      isQuantity(other) &&
      (other.figure.kind === "count" || other.figure.kind === "number") &&
      // 600多人的村子，每十户就有一名: people are no households
      (told.figure.kind !== "count" || other.figure.kind !== "count" || other.figure.unit === told.figure.unit) &&
      other.figure.value > few.figure.value,
  );
  if (many.length === 0 || many.some((other) => agrees(divide(other.value, few.value), told))) return undefined;
  const [whole] = many.filter(({ sentence }) => told.sentence - sentence <= 1 && sentence <= told.sentence).slice(-1);
  if (whole === undefined) return undefined;
  const value = divide(whole.value, few.value);
  return {
    kind: "rate",
    operands: [told, few, whole],
    steps: [
      `${show(whole)} / ${show(few)} = ${printed(quotient(whole, few), told.figure)}`,
      `${show(few)} × ${show(told)} = ${printed(middle(product), whole.figure)}`,
    ],
    expected: printed(middle(value), told.figure),
    excess: excessOf(value, told),
  };
}

/** 日均供水150万立方米. */
const DAILY = /(?:[日天]均?|每[天日])[一-鿿]{0,4}$/;
const A_DAY = 86_400;

/** 12 billion litres, enough for 60 days at 200 million litres a day. */
function lastingFault(paragraph: Paragraph, told: Operand): Fault | undefined {
  if (told.figure.kind !== "duration") return undefined;
  const { operands } = paragraph;
  const rate = operands.find(
    (other) => other.sentence === told.sentence && (other.figure.per?.family === "time" || (isQuantity(other) && DAILY.test(other.before))),
  );
  if (rate === undefined || !ENOUGH.test(told.before)) return undefined;
  const perSecond = rate.figure.per?.family === "time" ? rate.value : scale(rate.value, 1 / A_DAY);
  const stocks = operands.filter(
    (other) =>
      other.figure.family === rate.figure.family &&
      other.figure.unit === rate.figure.unit &&
      other !== rate &&
      !other.figure.per &&
      Math.abs(other.sentence - told.sentence) <= 1,
  );
  if (stocks.length === 0 || stocks.some((stock) => agrees(divide(stock.value, perSecond), told))) return undefined;
  const stock = stocks.filter(({ index }) => index < told.index).at(-1) ?? stocks[0];
  const value = divide(stock.value, perSecond);
  return {
    kind: "rate",
    operands: [told, stock, rate],
    steps: [`${show(stock)} / ${show(rate)} = ${printed(middle(value), told.figure)}`, `told: ${show(told)}`],
    expected: printed(middle(value), told.figure),
    excess: excessOf(value, told),
  };
}

/** Energy of a year over power times 8,760 hours. */
function capacityFault(paragraph: Paragraph, told: Operand): Fault | undefined {
  if (told.figure.kind !== "ratio") return undefined;
  const near = paragraph.operands.filter(({ sentence }) => Math.abs(sentence - told.sentence) <= 1);
  const powers = near.filter(
    ({ figure, before, after }) => figure.family === "power" && !figure.per && !EACH_BEFORE.test(before) && !/^ each\b/.test(after),
  );
  if (powers.length === 0 || !LOAD_BEFORE.test(told.before)) return undefined;
  const energies = near.filter(({ figure }) => figure.family === "energy" && (figure.per === undefined || figure.per.family === "time"));
  const loads = powers.flatMap((power) =>
    energies.map((energy) => {
      const yearly = energy.figure.per ? scale(energy.value, energy.figure.per.factor) : energy.value;
      return { power, energy, value: divide(yearly, multiply(power.value, point(YEAR_HOURS))) };
    }),
  );
  const [first] = loads;
  if (first === undefined || loads.some(({ value }) => agrees(value, told))) return undefined;
  const { power, energy, value } = first;
  const expected = printed(middle(value), told.figure);
  return {
    kind: "rate",
    operands: [told, power, energy],
    steps: [`${show(energy)} / (${show(power)} × 8,760 h) = ${expected}`, `told: ${show(told)}`],
    expected,
    excess: excessOf(value, told),
  };
}
