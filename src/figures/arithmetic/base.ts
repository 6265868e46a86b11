/** Two growth rates of one measure that imply bases which cannot both hold: the slip of giving last year's base for last quarter's. */
import { divide, type Interval } from "../interval.ts";
import { type Fault, isQuantity, type Operand, type Paragraph, printed, sameMeasure, show } from "./operands.ts";
import { middle } from "./tolerances.ts";

const YEARLY_GROWTH = /(?:同比|年增|按年)(?:增长|增|上升|提高)?(?:了|约|近|超过|率为|幅度?达)*$/;
const NEXT = /(?:下一?季度?|下一?个季度|次季)/;
/** Between two neighbouring quarters of a year ago a firm may grow by this factor more or less than now; beyond is a slip. */
const PLAUSIBLE = 1.4;

/** 本季393亿同比增长78%，下季430亿同比增长13%: a year ago the second would have been 1.7 times the first. */
export function* baseFaults(paragraph: Paragraph): Generator<Fault> {
  if (!paragraph.text.includes("季")) return;
  const growths = paragraph.operands.filter(({ figure, before }) => figure.kind === "ratio" && YEARLY_GROWTH.test(before));
  for (const later of growths) {
    const end = quantityBefore(paragraph, later);
    if (
      end === undefined ||
      !NEXT.test(paragraph.text.slice(Math.max(paragraph.sentences[end.sentence].start, end.figure.start - 16), end.figure.start))
    )
      continue;
    for (const earlier of growths) {
      const start = earlier.index < later.index ? quantityBefore(paragraph, earlier) : undefined;
      if (start === undefined || !sameMeasure(start.figure, end.figure) || later.sentence - earlier.sentence > 3) continue;
      const bases = [divide(start.value, plusOne(earlier.value)), divide(end.value, plusOne(later.value))] as const;
      const then = divide(bases[1], bases[0]);
      const now = divide(end.value, start.value);
      const factor = Math.max(then.low / now.high, now.low / then.high);
      if (factor < PLAUSIBLE) continue;
      yield {
        kind: "base",
        operands: [later, end, start, earlier],
        steps: [
          `${show(start)} / (1 + ${show(earlier)}) = ${printed(middle(bases[0]), start.figure)} a year before`,
          `${show(end)} / (1 + ${show(later)}) = ${printed(middle(bases[1]), end.figure)} a year before`,
          `${printed(middle(bases[1]), end.figure)} / ${printed(middle(bases[0]), start.figure)} = ${times(then)}; ${show(end)} / ${show(start)} = ${times(now)}`,
        ],
        expected: printed(middle(now) - 1, later.figure),
        excess: 1,
      };
    }
  }
}

function quantityBefore({ operands }: Paragraph, growth: Operand): Operand | undefined {
  const before = operands[growth.index - 1];
  return before !== undefined && before.sentence === growth.sentence && isQuantity(before) ? before : undefined;
}

function times(ratio: Interval): string {
  return middle(ratio).toFixed(2);
}

function plusOne({ low, high }: Interval): Interval {
  return { low: 1 + low, high: 1 + high };
}
