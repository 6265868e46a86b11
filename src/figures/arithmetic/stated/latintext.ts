/** A skeleton as English patterns read it: lines run on, sentences end with a stop, and a number may leave out the unit that another has. */
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
const IS_ONE = new RegExp(
  `^[A-Za-z’' \\ue400-\\ue5ff-]{0,40},?[A-Za-z’' -]{0,30}\\b(?:is|was|are|were|stood|came (?:in|out)|ran) ?${LINK}`,
);
const OF = /\b(?:of|at) ?(?:about |some |just )?$/i;
/** 40 turbines of 3 MW, 8.5 out of 10: told of each, or of another. */
const OF_MANY = /[\ue000-\ue3ff][a-z -]{0,24}\b(?:of|at) ?$/;
/** Said by the way: or 80,000 a branch on average. */
const BY_THE_WAY = new RegExp(`(?:, (?:or|that is,?) ?(?:(?:${HEDGE}) ?)*|\\()$`);
const ASIDE_END = /[,)]/;
/** What something else is held against. */
const BASE_BEFORE =
  /\b(?:(?:than|against|versus|compared (?:with|to)|previous|prior|earlier)(?: [A-Za-z’']+){0,3}|(?:from|above|below)(?: (?:the|its|an?|about|some|nearly|previous))*) ?$|\b(?:last|previous|prior) (?:year|month|week|quarter|season)[’']s[a-z ]{0,16}$/i;
const BASE_AFTER =
  /^(?: [a-z]+){0,2},? ?(?:a (?:year|month|week|quarter) (?:earlier|ago|before)|(?:in|of) the (?:previous|prior|year before)|the (?:year|month|quarter) before|previously)/i;
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

  /** Whether a figure is told as what another is held against. */
  isBase({ operand, at }: Placed): boolean {
    return BASE_BEFORE.test(this.lead(at)) || BASE_AFTER.test(operand.after);
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
      if (between.length > REACH * 2 || OF_MANY.test(lead) || this.isBase({ operand, at: place }) || kin(base, operand) === undefined)
        return undefined;
      return OF_ONE.test(between) || (OF.test(lead) && IS_ONE.test(between)) ? operand : undefined;
    }
    return THAT_IS.test(this.slice(at - REACH, at)) ? this.#onlyAbove(at, base) : undefined;
  }

  /** The only figure of the sentence above that may be another value of the base. */
  #onlyAbove(at: number, base: Operand): Operand | undefined {
    const [only, another] = [...this.above(at)].filter(
      (item) => item.operand.figure.kind !== "ratio" && !this.isBase(item) && kin(base, item.operand) !== undefined,
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

function isMeasured({ figure: { kind, per } }: Operand): boolean {
  return kind === "amount" || kind === "duration" || kind === "count" || (kind === "number" && per !== undefined);
}

/** 3.2 million barrels a day as 3.2 million. */
function bare(operand: Operand): Operand {
  const figure = { ...operand.figure, kind: "number", family: "number", unit: "", counted: undefined, per: undefined } as const;
  return scaled({ ...operand, figure }, 1 / unitOf(operand));
}

function measured(operand: Operand, like: Operand): Operand {
  const { kind, family, unit, per } = like.figure;
  return scaled({ ...operand, figure: { ...operand.figure, kind, family, unit, per } }, unitOf(like));
}

function unitOf({ figure: { factor, per } }: Operand): number {
  return factor / (per?.factor ?? 1);
}

function scaled(operand: Operand, by: number): Operand {
  const { figure, value } = operand;
  return {
    ...operand,
    figure: { ...figure, value: figure.value * by, ulp: figure.ulp * by, place: figure.place * by },
    value: { low: value.low * by, high: value.high * by },
  };
}
