/** One rate told by two times, £850 a month or £10,200 a year, and what comes to a month of a whole year. */
import { divide, type Interval, point } from "../interval.ts";
import {
  agrees,
  excessOf,
  type Fault,
  isQuantity,
  isUnrelated,
  middle,
  type Operand,
  type Paragraph,
  printed,
  sameMeasure,
  show,
  withoutPer,
} from "./operands.ts";

const THAT_IS = /^,? (?:that is|equivalent to|equal to|or) $|^(?:\(|，)?(?:即|合|折合|相当于|也就是)(?:每[年月日天周])?$/;
/** Weeks and working days are no even part of a year: so near is as good. */
const UNEVEN = 0.03;

export function* rateFaults(paragraph: Paragraph): Generator<Fault> {
  for (const told of paragraph.operands) {
    const fault = restatedRate(paragraph, told) ?? periodAverage(paragraph, told);
    if (fault) yield fault;
  }
}

function restatedRate({ operands }: Paragraph, told: Operand): Fault | undefined {
  const other = operands[told.index - 1];
  if (other === undefined || told.figure.per?.family !== "time" || other.figure.per?.family !== "time") return undefined;
  if (other.sentence !== told.sentence || told.figure.per.factor === other.figure.per.factor || !THAT_IS.test(told.before))
    return undefined;
  if (!sameMeasure(told.figure, other.figure) || told.figure.bound !== "=" || other.figure.bound !== "=") return undefined;
  // £4.99 a month or £50 a year: who buys more pays less for each
  if (told.figure.family === "currency" && /or $/.test(told.before) && isDiscount(told, other)) return undefined;
  const apart = Math.abs(told.figure.value / other.figure.value - 1);
  const [value, whole] = [other.value, withoutPer(told)];
  const scaled = { low: value.low * told.figure.per.factor, high: value.high * told.figure.per.factor };
  if (apart <= UNEVEN || agrees(scaled, whole) || isUnrelated(scaled, whole)) return undefined;
  const expected = printed(middle(other.value), told.figure);
  return {
    kind: "rate",
    operands: [told, other],
    steps: [`${show(other)} = ${expected}`, `told: ${show(told)}`],
    expected,
    excess: excessOf(scaled, whole),
  };
}

function isDiscount({ figure: a }: Operand, { figure: b }: Operand): boolean {
  const [longer, shorter] = (a.per?.factor ?? 0) > (b.per?.factor ?? 0) ? [a, b] : [b, a];
  return longer.value < shorter.value;
}

const OF_YEAR = /全年(?:共|累计|合计|一共)?[一-鿿]{0,10}$/;
const A_MONTH = /^[，,]?(?:平均每个?月|月均|每月平均)[一-鿿]{0,6}:?$/;
const A_QUARTER = /^[，,]?(?:平均每个?季度?|季均)[一-鿿]{0,6}:?$/;

const A_DAY = /^[，,]?(?:平均每[天日]|日均)[一-鿿]{0,6}:?$/;
/** Of a common year and of a leap year. */
const DAYS: Interval = { low: 365, high: 366 };

function periodsIn(before: string): Interval | undefined {
  return A_MONTH.test(before) ? point(12) : A_QUARTER.test(before) ? point(4) : A_DAY.test(before) ? DAYS : undefined;
}

/** 全年演出240场，平均每月20场: a year has twelve months. */
function periodAverage({ operands }: Paragraph, told: Operand): Fault | undefined {
  if (!told.before.includes("均")) return undefined;
  const count = periodsIn(told.before);
  const total = operands[told.index - 1];
  if (count === undefined || total === undefined || total.sentence !== told.sentence || !OF_YEAR.test(total.before)) return undefined;
  if (total.figure.bound !== "=" || told.figure.bound !== "=" || !isQuantity(total) || total.figure.per?.family === "time")
    return undefined;
  const own = { ...told, figure: { ...told.figure, per: undefined } };
  if (!sameMeasure(own.figure, total.figure)) return undefined;
  const each = withoutPer(told);
  const value = divide(total.value, count);
  if (agrees(value, each) || isUnrelated(value, each)) return undefined;
  const expected = printed(middle(value), each.figure);
  return {
    kind: "average",
    operands: [told, total],
    steps: [`${show(total)} / ${count.low} = ${expected}`, `told: ${show(told)}`],
    expected,
    excess: excessOf(value, each),
  };
}
