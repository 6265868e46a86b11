/** Relations that a sentence states in full: what they are made of, what they give, and whether that is what is told. */
import { add, distance, divide, type Interval, multiply, point, scale, subtract, widen } from "../../interval.ts";
import { aligned } from "../comparable.ts";
import { type Fault, type Operand, type Paragraph, printed, show } from "../operands.ts";
import { agrees, agreesRoundly, excessOf, halfPlace, isUnrelated, middle, quotient } from "../tolerances.ts";
import { statedAccounts } from "./accounts.ts";
import { statedBalances } from "./balances.ts";
import { statedBrackets } from "./brackets.ts";
import { statedChanges } from "./changes.ts";
import { statedExchanges } from "./exchange.ts";
import { statedFrames } from "./frames.ts";
import { statedGroups } from "./groups.ts";
import { statedLatin } from "./latin.ts";
import { latinAccounts } from "./latinaccounts.ts";
import { statedParts } from "./parts.ts";
import { statedPeriods } from "./periods.ts";
import { statedRates } from "./rates.ts";
import { atPlace, inexact, size } from "./rounding.ts";
import { skeletonOf } from "./skeleton.ts";
import { statedTimes } from "./times.ts";

export interface Stated {
  readonly kind: Fault["kind"];
  readonly told: Operand;
  readonly others: readonly Operand[];
  readonly formula: string;
  /** What the printed values give, first what is expected: a phrase may have two readings. */
  readonly exact: readonly number[];
  /** The same with what they may have been before they were rounded. */
  readonly values: readonly Interval[];
}

export interface Settled {
  readonly faults: readonly Fault[];
  /** Figures whose relation is stated, kept or not: nothing else is claimed of them. */
  readonly told: ReadonlySet<Operand>;
}

const NOTHING: Settled = { faults: [], told: new Set() };
const IN_LATIN = [statedParts, statedBrackets, statedLatin, latinAccounts];
const IN_HAN = [
  statedChanges,
  statedTimes,
  statedBalances,
  statedRates,
  statedFrames,
  statedPeriods,
  statedAccounts,
  statedExchanges,
  statedGroups,
  ...IN_LATIN,
];

/** What is told, and what it is reckoned from. */
const FEWEST = 2;

/** All that the paragraph states in full. */
export function statedIn(paragraph: Paragraph): Settled {
  if (paragraph.operands.length < FEWEST) return NOTHING;
  const skeleton = skeletonOf(paragraph);
  if (skeleton === undefined) return NOTHING;
  const faults = new Map<Operand, Fault>();
  const told = new Set<Operand>();
  const kept = new Set<Operand>();
  for (const find of skeleton.isHan ? IN_HAN : IN_LATIN)
    for (const stated of find(skeleton)) {
      if (stated.told.figure.bound === "range") continue;
      told.add(stated.told);
      if (stated.values.some((value) => isKept(value, stated))) kept.add(stated.told);
      else if (!isUnrelated(stated.values[0], stated.told) && !faults.has(stated.told)) faults.set(stated.told, faultOf(stated));
    }
  for (const operand of kept) faults.delete(operand);
  return { faults: [...faults.values()], told };
}

/** Who says "more than" may be far below. */
function isKept(value: Interval, { kind, told }: Stated): boolean {
  const { bound, interval } = told.figure;
  if (bound.startsWith(">")) return value.high >= interval.low;
  if (bound.startsWith("<")) return value.low <= interval.high;
  // twice as much is no rounding of half as much again
  return told.figure.kind === "multiple" ? distance(value, told.value) === 0 : (kind === "growth" ? agreesRoundly : agrees)(value, told);
}

function faultOf({ kind, told, others, formula, exact, values }: Stated): Fault {
  const expected = printed(exact[0], told.figure);
  return {
    kind,
    operands: [told, ...others],
    steps: [`${formula} = ${expected}`, `told: ${show(told)}`],
    expected,
    excess: Math.min(...values.map((value) => excessOf(value, told))),
  };
}

const ONE = point(1);

/** By what share something became more or less; "step" where the second figure is the difference. */
export function growthOf(told: Operand, base: Operand, end: Operand, mode: "end" | "step" | "either"): Stated {
  const [b, e] = aligned(base, end);
  const share = divide(inexact(e), inexact(b));
  const growth = size(subtract(share, ONE));
  const exact = Math.abs(quotient(e, b) - 1);
  return {
    kind: "growth",
    told,
    others: [end, base],
    formula: mode === "step" ? `${show(end)} / ${show(base)}` : `${show(end)} / ${show(base)} - 1`,
    exact: [mode === "step" ? quotient(e, b) : exact],
    values: mode === "step" ? [share] : mode === "end" ? [growth] : [growth, size(subtract(inexact(e), inexact(b)))],
  };
}

/** 5.6万人，比上年多4000人，增长7.7%: what it was is what it is less the difference. */
export function growthFromStep(told: Operand, step: Operand, end: Operand, down: boolean): Stated {
  const base = down ? add(inexact(end), inexact(step)) : subtract(inexact(end), inexact(step));
  const exact = step.figure.value / (end.figure.value + (down ? step.figure.value : -step.figure.value));
  return {
    kind: "growth",
    told,
    others: [step, end],
    formula: `${show(step)} / (${show(end)} ${down ? "+" : "-"} ${show(step)})`,
    exact: [exact],
    values: [widen(divide(inexact(step), base), Math.abs(exact) * STEP_SLACK)],
  };
}

/** A step is rounded by itself, and the percent was reckoned before: as a share of the percent. */
const STEP_SLACK = 0.015;

/** 年均增长: what it grew by each year, compounded; some divide the whole by the years. */
export function growthByYear(told: Operand, base: Operand, end: Operand, years: number, others = years): Stated {
  const [b, e] = aligned(base, end);
  const share = divide(inexact(e), inexact(b));
  const root = (value: number, over: number) => Math.abs(Math.max(value, 0) ** (1 / over) - 1);
  const over = (count: number) => {
    const ends = [root(share.low, count), root(share.high, count)];
    return { low: Math.min(...ends), high: Math.max(...ends) };
  };
  return {
    kind: "growth",
    told,
    others: [end, base],
    formula: `(${show(end)} / ${show(base)})^(1/${years}) - 1`,
    exact: [root(quotient(e, b), years)],
    values: [
      over(years),
      scale(size(subtract(share, ONE)), 1 / years),
      // the year before the first may be counted too
      over(years + 1),
      over(others),
    ],
  };
}

/** 减少16万人，平均每年减少1.6万人: the whole step, told or reckoned, by the years; the year before the first may be counted too. */
export function stepByYear(
  told: Operand,
  base: Operand,
  end: Operand | undefined,
  step: Operand | undefined,
  years: number,
): Stated | undefined {
  const whole = step === undefined ? (end === undefined ? undefined : differenceOf(told, base, end)) : undefined;
  const value = step === undefined ? whole?.values[0] : inexact(step);
  const exact = step === undefined ? whole?.exact[0] : step.figure.value;
  if (value === undefined || exact === undefined) return undefined;
  return {
    kind: "average",
    told,
    others: step === undefined ? (whole?.others ?? []) : [step],
    formula: step === undefined ? `(${whole?.formula}) / ${years}` : `${show(step)} / ${years}`,
    exact: [exact / years],
    values: [scale(value, 1 / years), scale(value, 1 / (years + 1))],
  };
}

export function differenceOf(told: Operand, base: Operand, end: Operand): Stated {
  const [b, e] = aligned(base, end);
  const [high, low] = e.figure.value >= b.figure.value ? [end, base] : [base, end];
  const isExact = b.figure.kind === "ratio" && b.figure.bound === "=" && e.figure.bound === "=";
  const value = isExact
    ? widen(point(Math.abs(e.figure.value - b.figure.value)), halfPlace(told, b, e))
    : size(subtract(atPlace(e, b), atPlace(b, e)));
  return {
    kind: told.figure.kind === "point" ? "points" : "difference",
    told,
    others: [high, low],
    formula: `${show(high)} - ${show(low)}`,
    exact: [Math.abs(e.figure.value - b.figure.value)],
    values: [value],
  };
}

/** As many times as many; where it is said to be more, some writers mean as many times again. */
export function timesOf(told: Operand, base: Operand, end: Operand, more = false): Stated {
  const [b, e] = aligned(base, end);
  const times = divide(inexact(e), inexact(b));
  return {
    kind: "multiple",
    told,
    others: [end, base],
    formula: `${show(end)} / ${show(base)}`,
    exact: [quotient(e, b)],
    values: more ? [times, subtract(times, ONE), divide(inexact(b), inexact(e))] : [times],
  };
}

export function shareOf(told: Operand, part: Operand, whole: Operand): Stated {
  return {
    kind: "share",
    told,
    others: [part, whole],
    formula: `${show(part)} / ${show(whole)}`,
    exact: [quotient(part, whole)],
    values: [divide(inexact(part), inexact(whole))],
  };
}

/** 毛利率60%: what is left of the whole when the part has been paid. */
export function leftOf(told: Operand, part: Operand, whole: Operand): Stated {
  return {
    kind: "share",
    told,
    others: [part, whole],
    formula: `1 - ${show(part)} / ${show(whole)}`,
    exact: [1 - quotient(part, whole)],
    values: [subtract(ONE, divide(inexact(part), inexact(whole)))],
  };
}

/** 35%，即1.96万人: what a share of the whole comes to. */
export function amountOf(told: Operand, share: Operand, whole: Operand): Stated {
  return {
    kind: "share",
    told,
    others: [share, whole],
    formula: `${show(whole)} × ${show(share)}`,
    exact: [whole.figure.value * share.figure.value],
    values: [multiply(inexact(whole), share.value)],
  };
}

export function restOf(told: Operand, whole: Operand, parts: readonly Operand[]): Stated {
  return {
    kind: "remainder",
    told,
    others: [whole, ...parts],
    formula: [whole, ...parts].map(show).join(" - "),
    exact: [parts.reduce((left, { figure }) => left - figure.value, whole.figure.value)],
    values: [parts.reduce((left, part) => subtract(left, inexact(part)), inexact(whole))],
  };
}

export function sumOf(told: Operand, parts: readonly Operand[]): Stated {
  const value = parts.map(inexact).reduce(add, point(0));
  return { kind: "sum", told, others: parts, formula: parts.map(show).join(" + "), exact: [middle(value)], values: [value] };
}

/** Length times width. */
export function productOf(told: Operand, one: Operand, other: Operand): Stated {
  return {
    kind: "rate",
    told,
    others: [one, other],
    formula: `${show(one)} × ${show(other)}`,
    exact: [one.figure.value * other.figure.value],
    values: [multiply(inexact(one), inexact(other))],
  };
}

/** 按2∶1分为560例和280例: the second is to the first as one number is to another. */
export function proportionOf(told: Operand, first: Operand, a: Operand, b: Operand): Stated {
  return {
    kind: "rate",
    told,
    others: [first, a, b],
    formula: `${show(first)} × ${show(b)} / ${show(a)}`,
    exact: [(first.figure.value * b.figure.value) / a.figure.value],
    values: [divide(multiply(inexact(first), point(b.figure.value)), point(a.figure.value))],
  };
}
