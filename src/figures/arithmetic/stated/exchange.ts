/** Money changed at a rate that is told with it: 50万日圆，以1日圆兑0.22元计，折合新台币11万元. */
import { divide, multiply } from "../../interval.ts";
import { type Operand, show } from "../operands.ts";
import { inexact } from "./rounding.ts";
import { Q, type Skeleton } from "./skeleton.ts";
import type { Stated } from "./stated.ts";

const passing = (most: number) => `[^。;；\\n\\ue000-\\ue3ff]{0,${most}}?`;
const EXCHANGED = new RegExp(
  `(${Q})${passing(12)}(${Q})[兑兌换換合约等于=]{1,3}(${Q})${passing(10)}(?:折合|约合|折算|换算|相当于|[，,]合)[成为约]{0,2}(${Q})`,
  "g",
);
const CHANGES = ["兑兌换換合等=", "折合换相"] as const;

export function* statedExchanges(skeleton: Skeleton): Generator<Stated> {
  for (const [, amount, one, price, result] of skeleton.places(EXCHANGED, ...CHANGES)) {
    const [whole, unit, rate, told] = [amount, one, price, result].map((sign) => skeleton.operand(sign));
    if (![whole, unit, rate, told].every(isMoney) || whole.figure.unit !== unit.figure.unit || told.figure.unit === whole.figure.unit)
      continue;
    yield {
      kind: "rate",
      told,
      others: [whole, unit, rate],
      formula: `${show(whole)} / ${show(unit)} × ${show(rate)}`,
      exact: [(whole.figure.value / unit.figure.value) * rate.figure.value],
      values: [divide(multiply(inexact(whole), inexact(rate)), { low: unit.figure.value, high: unit.figure.value })],
    };
  }
}

function isMoney({ figure: { family, per } }: Operand): boolean {
  return family === "currency" && per === undefined;
}
