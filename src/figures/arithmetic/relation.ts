/**
 * Relations that no word of a trade promises: what two figures beside a third nearly give. A slip of the pen leaves a figure near the
 * one that was meant, and figures made for each other come out even; together they are as good as a word that promises.
 */
import type { Figure } from "../figure.ts";
import { distance, type Interval, point } from "../interval.ts";
import { isCompared } from "./changewords.ts";
import { type Fault, isQuantity, type Operand, type Paragraph, printed, sameMeasure, show, withoutPer } from "./operands.ts";
import { agreesAsPrinted, allowanceOf, excessOf } from "./tolerances.ts";

export interface Relation {
  readonly kind: Fault["kind"];
  /** What the printed values of the others give. */
  readonly value: number;
  readonly others: readonly Operand[];
  readonly formula: string;
  /** Its operands are marked as those of the claim: it need not come out even. */
  readonly marked?: boolean;
  /** Of printed values that are not rounded, as prices are. */
  readonly exact?: boolean;
  /** Its operands are only guessed: it must come out as round as what is told. */
  readonly strict?: boolean;
  /** What another of its operands would be if the told one is right: the slip may be there. */
  readonly back?: readonly (readonly [value: number, of: Operand])[];
}

/** A slip changes a digit: what was meant is no farther off than this. */
const NEAR = 1.75;
/** So near to a multiple of the last printed place is even: four in a hundred are so by chance. */
const EVEN = 0.02;
/** Of fractions told in words, halves to twelfths are even. */
const MAX_DENOMINATOR = 12;
const EVEN_SHARE = 0.002;

export function isSlip({ value, marked, strict, back = [] }: Relation, told: Operand): boolean {
  if (!isNear(value, told)) return false;
  if (strict === true) return value >= told.figure.ulp && isMultiple(value, told.figure.ulp);
  return marked === true || isEven(value, told.figure) || back.some(([meant, { figure }]) => isMultiple(meant, figure.ulp));
}

function isEven(value: number, { kind, place, text }: Figure): boolean {
  const step = /[%％\d]/.test(text) || kind !== "ratio" ? place : 0;
  if (step > 0) return isMultiple(value, step);
  for (let below = 2; below <= MAX_DENOMINATOR; below++)
    if (Math.abs(value * below - Math.round(value * below)) <= EVEN_SHARE * below) return true;
  return false;
}

function isMultiple(value: number, step: number): boolean {
  return Math.abs(value / step - Math.round(value / step)) <= EVEN;
}

/** A fault where what is claimed is nearly kept, whichever way it is reckoned; none where the figures leave a choice. */
export function slipOf(told: Operand, claimed: readonly Relation[]): Fault | undefined {
  if (claimed.some((relation) => isKeptBy(relation, told))) return undefined;
  const slips = claimed.filter((relation) => isSlip(relation, told));
  const first =
    onlyOne(slips) ?? onlyOne(slips.filter(({ value }) => Math.max(value / told.figure.value, told.figure.value / value) < NEARER));
  if (first === undefined) return undefined;
  const expected = printed(first.value, told.figure);
  return {
    kind: first.kind,
    operands: [told, ...first.others],
    steps: [`${first.formula} = ${expected}`, `told: ${show(told)}`],
    expected,
    excess: excessOf(point(first.value), told),
  };
}

const SAME = 1e-6;
/** Of several the one that a single slipped digit explains. */
const NEARER = 1.25;

function onlyOne([first, ...others]: readonly Relation[]): Relation | undefined {
  return first === undefined || others.some(({ value }) => Math.abs(value - first.value) > Math.abs(first.value) * SAME)
    ? undefined
    : first;
}

const EXACT = 0.02;

export function isKeptBy(relation: Relation, told: Operand): boolean {
  const { value, exact } = relation;
  return exact === true
    ? Math.abs(value / told.figure.value - 1) < EXACT
    : distance(roundingOf(relation), point(told.figure.value)) <= allowanceOf(told);
}

/** Whatever the others were before they were rounded: 3.38 less 2.56 trillion may be 823 billion. */
function roundingOf({ kind, value, others }: Relation): Interval {
  const isSum = kind === "sum" || kind === "difference" || kind === "remainder" || kind === "points";
  const half = others.reduce((all, other) => all + (isSum ? halfOf(other) : halfOf(other) / other.figure.value), 0);
  const scale = isSum ? (kind === "points" && value > 1 ? PERCENT : 1) : Math.abs(value) + (kind === "growth" ? 1 : 0);
  return { low: value - half * scale, high: value + half * scale };
}

const PERCENT = 100;

/** Whole units are told as they were counted. */
function halfOf({ figure: { text, kind }, value: { low, high } }: Operand): number {
  return kind === "ratio" || ROUNDED.test(text) ? (high - low) / 2 : 0;
}

const ROUNDED = /[.点万亿兆千]|illion|thousand|\d ?(?:bn|mn|mln|bln|trn|tn|[kmb])\b/i;

/** The same of figures that nothing but chance need bring together: tenths and fractions are no excuse then. */
export function keepsExactly(value: number, { figure }: Operand): boolean {
  return Math.abs(value - figure.value) <= (figure.kind === "ratio" ? Math.min(figure.place / 2, CHANCE) : Math.abs(figure.value) * CHANCE);
}

const CHANCE = 0.005;

/** To the last printed place and beyond: what chance brings together one time in fifty. */
export function isEvenly(value: number, { figure }: Operand): boolean {
  return Math.abs(value - figure.value) <= Math.max(figure.kind === "ratio" ? figure.place : 0, figure.value * CHANCE) * EVEN;
}

export function keeps(value: number, told: Operand): boolean {
  return agreesAsPrinted(point(value), told);
}

/** 三项, 五大: so few told in words number nothing of which there would be percents, nor would tenths of one be told of a few. */
export function mayBeParted(a: Operand, b: Operand, { figure: told }: Operand): boolean {
  const [part, whole] = [a.figure, b.figure];
  if ((part.kind === "duration" && part.factor >= A_DAY) || isFew(part) || isFew(whole)) return false;
  if (a.sentence !== b.sentence && part.unit === "thing" && whole.unit === "thing" && !sharesClassifier(part.text, whole.text))
    return false;
  const isCounted = whole.kind === "count" || whole.kind === "number";
  return !isCounted || !/[%％\d]/.test(told.text) || whole.value * told.place >= LEAST_STEP;
}

/** 出版专著7部。发现4个矿床: of two sentences, two kinds. */
export function sharesClassifier(a: string, b: string): boolean {
  return a.at(-1) === b.at(-1) || !/[一-鿿]$/.test(a) || !/[一-鿿]$/.test(b);
}

/** 4 batches cannot come to 93.1 %. */
const LEAST_STEP = 0.01;
const FEW = 10;
const A_DAY = 86_400;

export function isFew({ kind, value, text }: Figure): boolean {
  return (kind === "count" || kind === "number") && value < FEW && !/\d/.test(text);
}

/** One measure, whatever is counted: the noun may change from one clause to the next. */
export function isLike({ figure: a }: Operand, { figure: b }: Operand): boolean {
  if (isDecimal(a) !== isDecimal(b) && (a.kind === "count" || b.kind === "count")) return false;
  return (a.per === undefined || b.per === undefined || a.per.name === b.per.name) && sameMeasure(bare(a), bare(b));
}

/** 7.28 counts nobody. */
function isDecimal({ kind, value }: Figure): boolean {
  return kind === "number" && !Number.isInteger(value);
}

function bare(figure: Figure): Figure {
  return figure.counted === undefined && figure.per === undefined ? figure : { ...figure, counted: undefined, per: undefined };
}

/** The words of its clause right before a figure; undefined where they are too many to say nothing but what the figure is. */
export function leadOf({ before }: Operand): string | undefined {
  const lead = before.slice(before.search(LEAD)).trimStart();
  return (lead.match(HAN)?.length ?? 0) <= MAX_HAN && (lead.match(WORDS)?.length ?? 0) <= MAX_WORDS ? lead : undefined;
}

const LEAD = /[^，,、；;：:(]*$/;
const HAN = /[一-鿿]/g;
const WORDS = /[A-Za-z’'-]+/g;
const MAX_HAN = 10;
const MAX_WORDS = 6;

/** Whether a figure ends what its clause says, so that nothing is said of it that it would be the share or the price of. */
export function endsClause({ after }: Operand): boolean {
  return CLAUSE_END.test(after);
}

const CLAUSE_END = /^ ?(?:[，,。.;；:：)）、\n]|$|[——–-]{1,2} )/;

/** 全书120回，每年译15回: what books are made of. */
const WRITTEN = /^ ?[回集卷章篇幅]/;
/** Points of a game and what was tried in it count, however small. */
const SCORED = /^ ?(?:分|球|投|中|罚|胜|[负败]|平|比)/;

/** 18 of its 24 matches. */
const PART_OF = /^ of (?:the|its|his|her|their|our|all) /;

export function isUsable(operand: Operand): boolean {
  const { bound, kind } = operand.figure;
  if (bound !== "=" && bound !== "~") return false;
  return (
    isQuantity(operand) || (kind === "number" && (SCORED.test(operand.after) || WRITTEN.test(operand.after) || PART_OF.test(operand.after)))
  );
}

/** Usable figures no farther than some sentences away. */
export function near({ operands }: Paragraph, told: Operand, sentences: number): Operand[] {
  return operands
    .filter((other) => other !== told && Math.abs(other.sentence - told.sentence) <= sentences && isUsable(other))
    .map(withoutPer);
}

/** What is only supposed, allowed or taken for an example is no claim. */
const SUPPOSED =
  /应当|不得|不低于|不少于|不超过|如果|[如若][不未需逾]|假如|假设|假定|倘若|例如|比如|譬如|上限|限制|\b(?:if|suppose|assum(?:e|ing)|imagine|example|e\.g|would|could|should|must|shall|limit)\b/i;

export function isSupposed({ text, sentences }: Paragraph, { sentence }: Operand): boolean {
  const { start, end } = sentences[sentence];
  return SUPPOSED.test(text.slice(start, end));
}

/** Some count of the paragraph, whatever it counts, times a figure told of one makes another figure of its measure exactly. */
export function isMadeElsewhere({ operands }: Paragraph, told: Operand): boolean {
  const one = withoutPer(told);
  const wholes = operands.filter((other) => other !== told && other.figure.per === undefined && isLike(other, one));
  return operands.some(
    (count) =>
      !isCompared(count) &&
      (count.figure.kind === "count" || count.figure.kind === "number") &&
      count.figure.value > 1 &&
      wholes.some(
        (whole) =>
          whole.index !== count.index &&
          Math.abs(whole.figure.value - one.figure.value * count.figure.value) <=
            SAME * whole.figure.value + (one.figure.ulp / 2) * count.figure.value,
      ),
  );
}

/** A slipped digit leaves a figure near what was meant; what is farther off was reckoned from other figures. */
export function isNear(value: number, { figure }: Operand): boolean {
  const ratio = value / figure.value;
  return ratio < NEAR && ratio > 1 / NEAR;
}
