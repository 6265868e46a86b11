/** Growth, falls, points, differences and multiples: what changed from one figure to another by a third. */
import { distance, divide, type Interval, subtract } from "../interval.ts";
import { CHANGE_HAN, type Change, changeOf } from "./changewords.ts";
import { areAlike, type Pair } from "./comparable.ts";
import { type Fault, type Operand, type Paragraph, printed, sameMeasure, show, together } from "./operands.ts";
import { isEligible, pairsFor } from "./pairs.ts";
import { agrees, agreesAsPrinted, agreesRoundly, excessOf, halfPlace, isUnrelated, middle, quotient } from "./tolerances.ts";

export function* changeFaults(paragraph: Paragraph): Generator<Fault> {
  for (const told of paragraph.operands) {
    if (isPartOfBase(paragraph, told)) {
      const fault = partOfBaseFault(paragraph, told);
      if (fault) yield fault;
      continue;
    }
    const change = changeOf(told);
    if (change === undefined || isYearlyStep(told)) continue;
    const pairs = pairsFor(paragraph, change).filter((pair) => !pair.some((one) => isAside(paragraph, one, told)));
    if (pairs.length === 0) continue;
    const results = pairs.map((pair) => [pair, ...promised(paragraph, change, pair)] as const);
    if (results.some(([, ...values]) => values.some((value) => agreesRoundly(value, told)))) continue;
    // percents are few, and points may go back to one told long before
    const reach =
      told.figure.kind === "point"
        ? paragraph.sentences.length
        : Math.max(...pairs.flat().map(({ sentence }) => Math.abs(sentence - told.sentence)));
    if (isKeptElsewhere(paragraph, change, reach)) continue;
    const own = results.find(([pair]) => !isOfAnother(paragraph, told, pair));
    if (own === undefined) continue;
    const [[base, end], value] = own;
    if (isUnrelated(value, told)) continue;
    yield {
      kind:
        told.figure.kind === "point"
          ? "points"
          : told.figure.kind === "multiple"
            ? "multiple"
            : told.figure.kind === "ratio"
              ? "growth"
              : "difference",
      operands: [told, end, base],
      steps: [stepOf(change, base, end, value), `told: ${show(told)}`],
      expected: printed(Math.abs(middle(value)), told.figure),
      excess: excessOf(value, told),
    };
  }
}

/** 每公斤24元（每500克12元），比5月的20元上涨: the same in other units, in brackets behind it. */
function isAside({ text, operands, sentences }: Paragraph, { figure, index, sentence }: Operand, told: Operand): boolean {
  const open = text.lastIndexOf("(", figure.start);
  if (open < sentences[sentence].start) return false;
  const close = text.indexOf(")", open);
  return close >= figure.end && close < told.figure.start && operands.some((other) => other.figure.end === open && other.index < index);
}

/** 累计上涨3.3米, 增长55.6%: the pair is spoken for by another change of the sentence, which it gives. */
function isOfAnother(paragraph: Paragraph, told: Operand, pair: Pair): boolean {
  return paragraph.operands.some((other) => {
    if (
      other === told ||
      other.figure.kind !== told.figure.kind ||
      other.sentence !== told.sentence ||
      pair.some(({ index }) => index === other.index)
    )
      return false;
    const change = changeOf(other);
    return change !== undefined && promised(paragraph, change, pair).some((value) => agreesAsPrinted(value, other));
  });
}

/** "€4 million, or 5%, more than last year's €80 million": the percent is the first figure's share of the last. */
function isPartOfBase({ operands, text }: Paragraph, told: Operand): boolean {
  const [difference, base] = [operands[told.index - 1], operands[told.index + 1]];
  return (
    told.figure.kind === "ratio" &&
    difference !== undefined &&
    base !== undefined &&
    base.sentence === told.sentence &&
    sameMeasure(difference.figure, base.figure) &&
    /^[，,]? ?(?:or|即|也就是)(?: about| some| roughly)? ?$/.test(told.before) &&
    MORE_THAN.test(text.slice(told.figure.end, base.figure.start))
  );
}

const MORE_THAN = /^,? (?:more|less|higher|lower|fewer) than(?: (?!and |but |while )[A-Za-z’'-]+){0,4} [$€£]?$/;

function partOfBaseFault(paragraph: Paragraph, told: Operand): Fault | undefined {
  const [difference, base] = [paragraph.operands[told.index - 1], paragraph.operands[told.index + 1]];
  const value = divide(difference.value, base.value);
  // 3.5 million, or a tenth less than the 3.9 million: the first may be the end as well
  const growth = absolute(shifted(value, -1));
  if (agrees(value, told) || distance(growth, told.figure.interval) === 0) return undefined;
  return {
    kind: "growth",
    operands: [told, difference, base],
    steps: [`${show(difference)} / ${show(base)} = ${printed(quotient(difference, base), told.figure)}`, `told: ${show(told)}`],
    expected: printed(middle(value), told.figure),
    excess: excessOf(value, told),
  };
}

/** 年均增长10.7%: over some years, which compound. */
const YEARLY_STEP =
  /[年月日周]均[一-鿿]{0,4}$|平均每[一-鿿]{1,3}|复合|\b(?:annual(?:ized|ised|ly)|annual (?:rate|growth|rise|increase)|compound|average|averaging)\b/i;

function isYearlyStep({ figure, before }: Operand): boolean {
  return figure.per === undefined && figure.kind !== "point" && YEARLY_STEP.test(before);
}

/** What the pair gives where the change stands; several where the words allow several readings. */
function promised(paragraph: Paragraph, { told, sign }: Change, [base, end]: Pair): Interval[] {
  const growth = shifted(divide(end.value, base.value), -1);
  const signed = sign === 0 ? absolute(growth) : scaleBy(growth, sign);
  const difference = subtract(end.value, base.value);
  const signedDifference = sign === 0 ? absolute(difference) : scaleBy(difference, sign);
  const isExact = base.figure.bound === "=" && end.figure.bound === "=";
  const points = isExact ? rounded(signedDifference, halfPlace(told, base, end)) : signedDifference;
  switch (told.figure.kind) {
    case "ratio":
      return base.figure.kind === "ratio" && !/relative|相对/.test(told.after + told.before) ? [points, signed] : [signed];
    case "point":
      return [points];
    case "multiple": {
      const times = divide(end.value, base.value);
      const more = CHANGE_HAN.test(told.before);
      const fewer = divide(base.value, end.value);
      return more ? [shifted(times, -1), times, fewer] : [times, fewer];
    }
    default:
      return [scaleBy(signedDifference, told.figure.per?.name === "year" ? 1 / yearsBetween(paragraph, told) : 1)];
  }
}

function yearsBetween({ dates, sentences }: Paragraph, told: Operand): number {
  const span = sentences[told.sentence];
  const years = dates
    .filter((date) => date.start >= span.start && date.end <= span.end)
    .map((date) => date.date?.year)
    .filter((year) => year !== undefined);
  return years.length === 2 && years[1] > years[0] ? years[1] - years[0] : 1;
}

/** The same promise kept by any two like figures of the paragraph: then it was read wrongly, not written wrongly. */
function isKeptElsewhere(paragraph: Paragraph, change: Change, reach: number): boolean {
  const { told } = change;
  const near = paragraph.operands.filter(
    (other) => other !== told && isEligible(told, other) && Math.abs(other.sentence - told.sentence) <= reach,
  );
  for (const base of near) {
    // 线上180人，线下220人，较去年的300人增长: both together are what grew
    const others = near.filter(
      (other) => other !== base && other.index < told.index && other.sentence === told.sentence && areAlike(base, other),
    );
    if (others.length > 1 && promised(paragraph, change, [base, together(others)]).some((value) => agreesAsPrinted(value, told)))
      return true;
    for (const end of near) {
      if (base === end || !sameMeasure(base.figure, end.figure)) continue;
      if (promised(paragraph, change, [base, end]).some((value) => agreesAsPrinted(value, told))) return true;
    }
  }
  return false;
}

function stepOf({ told }: Change, base: Operand, end: Operand, value: Interval): string {
  switch (told.figure.kind) {
    case "ratio":
      return `${show(end)} / ${show(base)} - 1 = ${printed(quotient(end, base) - 1, told.figure)}`;
    case "multiple":
      return `${show(end)} / ${show(base)} = ${printed(quotient(end, base), told.figure)}`;
    default:
      return `${show(end)} - ${show(base)} = ${printed(middle(value), told.figure)}`;
  }
}

/** Percents rounded apart differ by one place of the difference at most. */
function rounded(difference: Interval, half: number): Interval {
  const value = middle(difference);
  return { low: value - half, high: value + half };
}

function shifted({ low, high }: Interval, by: number): Interval {
  return { low: low + by, high: high + by };
}

function scaleBy({ low, high }: Interval, factor: number): Interval {
  return factor >= 0 ? { low: low * factor, high: high * factor } : { low: high * factor, high: low * factor };
}

function absolute({ low, high }: Interval): Interval {
  if (low >= 0) return { low, high };
  return high <= 0 ? { low: -high, high: -low } : { low: 0, high: Math.max(-low, high) };
}
