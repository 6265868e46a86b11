/** Points told for percents: a count that grew from 3,600 to 3,870 grew by 7.5 percent; points are between percents. */
import { changeOf } from "./changewords.ts";
import { type Fault, type Operand, type Paragraph, show } from "./operands.ts";
import { pairsFor } from "./pairs.ts";
import { agreesAsPrinted, quotient } from "./tolerances.ts";

export function* asPointsFaults(paragraph: Paragraph): Generator<Fault> {
  for (const told of paragraph.operands) {
    const { figure, sentence } = told;
    if (figure.kind !== "point" || BASIS.test(figure.text)) continue;
    // points between percents are what they are called
    if (paragraph.operands.some((other) => other.figure.kind === "ratio" && Math.abs(other.sentence - sentence) <= 1)) continue;
    const change = changeOf(told);
    if (change === undefined) continue;
    const asPercent: Operand = { ...told, figure: { ...figure, kind: "ratio" } };
    const [pair] = pairsFor(paragraph, { ...change, told: asPercent });
    if (pair === undefined || pair.some((one) => !OF_THINGS.has(one.figure.kind))) continue;
    const [base, end] = pair;
    const growth = quotient(end, base) - 1;
    if (change.sign !== 0 && growth * change.sign < 0) continue;
    const size = Math.abs(growth);
    if (!agreesAsPrinted({ low: size, high: size }, asPercent)) continue;
    const percent = `${Number((size * 100).toFixed(2))}%`;
    yield {
      kind: "percent",
      operands: [told, end, base],
      steps: [`${show(end)} / ${show(base)} - 1 = ${percent}`, `told: ${show(told)}`],
      expected: percent,
      excess: 1,
    };
  }
}

const BASIS = /基点|basis|bps?/i;
const OF_THINGS: ReadonlySet<string> = new Set(["amount", "count"]);
