/** One rate told by two times: £850 a month or £10,200 a year. */
import { type Fault, type Operand, type Paragraph, printed, sameMeasure, show, withoutPer } from "./operands.ts";
import { agrees, excessOf, isUnrelated, middle } from "./tolerances.ts";

const THAT_IS = /^,? (?:that is|equivalent to|equal to|or) $|^(?:\(|，)?(?:即|合|折合|相当于|也就是)(?:每[年月日天周])?$/;
/** Weeks and working days are no even part of a year: so near is as good. */
const UNEVEN = 0.03;

export function* rateFaults(paragraph: Paragraph): Generator<Fault> {
  for (const told of paragraph.operands) {
    const fault = restatedRate(paragraph, told);
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
