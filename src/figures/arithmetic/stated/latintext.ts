/** A skeleton as English patterns read it: lines run on, sentences end with a stop, and a number may leave out the unit that another has. */
import { isBase } from "../changewords.ts";
import { areAlike, isPlausible } from "../comparable.ts";
import { type Operand, withoutPer } from "../operands.ts";
import type { Skeleton } from "./skeleton.ts";

/** An operand and where its sign stands. */
export interface Placed {
  readonly operand: Operand;
  readonly at: number;
}

const HEDGE = "about|some|just|nearly|almost|roughly|around|exactly|only|fully|still|well|no|also|thus";
const LINK = `(?:(?:${HEDGE}|or|and|but|down|up|which (?:is|was)|that (?:is|was)|representing|it (?:is|was)|an?|the)\\b ?)*$`;
/** Between what is told and what it is held against no other subject stands. */
const OF_ONE = new RegExp(`^[A-Za-z’' \\ue400-\\ue5ff-]{0,50}(?:,| [–—-]|\\() ?${LINK}`);
/** Rainfall of 840 mm was 20% above the mean: it is told of itself. */
const IS_ONE = new RegExp(`^[A-Za-z’' \\ue400-\\ue5ff-]{0,40}\\b(?:is|was|are|were|stood|came (?:in|out)|ran) ?${LINK}`);
const OF = /\b(?:of|at) ?(?:about |some |just )?$/i;
/** Said by the way: or 80,000 a branch on average. */
const BY_THE_WAY = new RegExp(`(?:, (?:or|that is,?) ?(?:(?:${HEDGE}) ?)*|\\()$`);
const ASIDE_END = /[,)]/;
/** That is 20% more than: of what the sentence before told. */
const THAT_IS = new RegExp(
  `(?:^|[.!?][”"’]? ?)(?:That|This|It|The (?:figure|total|number|result|amount)) (?:is|was|represents|represented|marks|marked|means|meant|were|are) ?(?:(?:${HEDGE}|an?) ?)*$`,
);
const REACH = 64;
const SIGN = /[\ue000-\ue3ff]/;
const STOP = /^[.!?](?![A-Za-z]| [a-z])/;
const LEAD = /[^,;:.()\ue000-\ue3ff]*$/;

export class LatinText {
  readonly #text: string;
  readonly #skeleton: Skeleton;

  constructor(skeleton: Skeleton) {
    this.#text = skeleton.text.replaceAll("\n", " ");
    this.#skeleton = skeleton;
  }

  all(pattern: RegExp): IterableIterator<RegExpExecArray> {
    return this.#text.matchAll(pattern);
  }

  /** What a sticky pattern finds at a place. */
  next(pattern: RegExp, at: number): RegExpExecArray | null {
    pattern.lastIndex = at;
    return pattern.exec(this.#text);
  }

  operand(sign: string): Operand {
    return this.#skeleton.operand(sign);
  }

  slice(from: number, to: number): string {
    return this.#text.slice(Math.max(0, from), to);
  }

  /** The words of its clause before a place. */
  lead(at: number): string {
    const words = this.slice(at - REACH, at);
    return words.slice(words.search(LEAD));
  }

  /** Where the sentence of a place begins. */
  start(at: number): number {
    let from = at;
    while (from > 0 && !STOP.test(this.#text.slice(from - 1, from + 2))) from--;
    return from;
  }

  /** Operands of its sentence before a place, nearest first. */
  *before(at: number, from = this.start(at)): Generator<Placed> {
    for (let i = at - 1; i >= from; i--) if (SIGN.test(this.#text[i])) yield { operand: this.operand(this.#text[i]), at: i };
  }

  /** Those of the sentence above. */
  above(at: number): Generator<Placed> {
    const end = this.start(at) - 1;
    return this.before(Math.max(0, end));
  }

  /** What is held against a base at a place: the figure right before, or the one that the sentence before was about. */
  endBefore(at: number, base: Operand): Operand | undefined {
    let from = at;
    let aside = "";
    for (const { operand, at: place } of this.before(at)) {
      const lead = this.slice(place - REACH, place);
      const behind = this.slice(place + 1, from);
      if (BY_THE_WAY.test(lead) && ASIDE_END.test(behind)) {
        aside = behind.slice(behind.search(ASIDE_END)) + aside;
        from = place - (BY_THE_WAY.exec(lead)?.[0].length ?? 0);
        continue;
      }
      const between = (behind + aside).replace(")", "");
      if (between.length > REACH * 2 || isBase(operand) || kin(base, operand) === undefined) return undefined;
      return OF_ONE.test(between) || (OF.test(lead) && IS_ONE.test(between)) ? operand : undefined;
    }
    return THAT_IS.test(this.slice(at - REACH, at)) ? this.#onlyAbove(at, base) : undefined;
  }

  /** The only figure of the sentence above that may be another value of the base. */
  #onlyAbove(at: number, base: Operand): Operand | undefined {
    const [only, another] = [...this.above(at)].filter(
      ({ operand }) => operand.figure.kind !== "ratio" && !isBase(operand) && kin(base, operand) !== undefined,
    );
    return another === undefined ? only?.operand : undefined;
  }
}

/** Two values of one measure. */
export function kin(base: Operand, end: Operand): readonly Operand[] | undefined {
  const both = alike(base, end);
  return both !== undefined && isPlausible(both[0], both[1]) ? both : undefined;
}

/** Operands in the unit of the first, which stays what it is; a bare number has the unit of the others: 15 million tonnes, 3 million more. */
export function alike(first: Operand, ...others: readonly Operand[]): readonly Operand[] | undefined {
  const found = [first];
  for (const other of others) {
    const one = areAlike(first, other)
      ? first.figure.per === undefined
        ? withoutPer(other)
        : other
      : isBare(first) && isMeasured(other)
        ? bare(other)
        : isBare(other) && isMeasured(first)
          ? measured(other, first)
          : undefined;
    if (one === undefined) return undefined;
    found.push(one);
  }
  return found;
}

function isBare({ figure }: Operand): boolean {
  return figure.kind === "number" && figure.counted === undefined && figure.per === undefined;
}

function isMeasured({ figure }: Operand): boolean {
  return (figure.kind === "amount" || figure.kind === "duration" || figure.kind === "count") && figure.per === undefined;
}

function bare(operand: Operand): Operand {
  return scaled({ ...operand, figure: { ...operand.figure, kind: "number", family: "number", unit: "" } }, 1 / operand.figure.factor);
}

function measured(operand: Operand, { figure: { kind, family, unit, factor } }: Operand): Operand {
  return scaled({ ...operand, figure: { ...operand.figure, kind, family, unit } }, factor);
}

function scaled(operand: Operand, by: number): Operand {
  const { figure, value } = operand;
  return {
    ...operand,
    figure: { ...figure, value: figure.value * by, ulp: figure.ulp * by, place: figure.place * by },
    value: { low: value.low * by, high: value.high * by },
  };
}
