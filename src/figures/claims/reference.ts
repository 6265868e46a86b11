/** Holds the claims of a document against a list of figures known to be true. */
import type { Figure } from "../figure.ts";
import { foldText } from "../fold.ts";
import { gap } from "../interval.ts";
import { type ReadBlock, readFigures } from "../read.ts";
import { indexAt } from "../sentences.ts";
import { type Claim, claimsOf } from "./claims.ts";
import { agree, type Comparable, compared } from "./compare.ts";
import { cuesOf } from "./metrics.ts";

/** One true figure as its user wrote it down. */
export interface Reference {
  /** Names of the thing; any of them in the sentence, or alone in the paragraph, makes a claim one of it. */
  readonly subject: readonly string[];
  /** Words for what is measured. */
  readonly metric: readonly string[];
  /** The value with its unit: `264亿元`, `36.8 km`. */
  readonly value: string;
  /** A date or period in any notation the reader knows; left out, every time counts. */
  readonly time?: string | undefined;
}

export interface Known {
  readonly reference: Reference;
  readonly figure: Figure;
  readonly subjects: readonly string[];
  readonly words: readonly string[];
  readonly metrics: ReadonlySet<string>;
  readonly time?: string;
}

export interface Mismatch {
  readonly known: Known;
  readonly block: ReadBlock["block"];
  readonly figure: Figure;
  /** The true value in the claim's unit. */
  readonly expected: number;
  readonly gap: number;
}

/** Reads the list once. @throws Error naming the entry whose value holds no figure */
export function readReferences(references: readonly Reference[]): Known[] {
  return references.map((reference, i) => {
    const figure = readFigures(reference.value).find(({ kind }) => kind !== "date");
    if (figure === undefined)
      throw new Error(
        `figures/reference: entry ${i + 1} (“${reference.value}”) holds no figure; write the value with its unit, as in 264亿元 or 36.8 km`,
      );
    const words = reference.metric.map(foldText);
    const metrics = new Set(words.flatMap((word) => cuesOf(word).metrics.flatMap(({ names }) => names)));
    const time = reference.time === undefined ? undefined : foldText(reference.time);
    return { reference, figure, subjects: reference.subject.map(foldText), words, metrics, ...(time === undefined ? {} : { time }) };
  });
}

/** A sentence that goes on about what the one before named. */
const GOES_ON = /^(?:其|该|它|it\b|its\b)/;

/** Claims of the paragraph that differ from what is known. Rates are units of the second currency for one of the first: `USD/CNY`. */
export function* mismatches(read: ReadBlock, known: readonly Known[], rates: ReadonlyMap<string, number>): Generator<Mismatch> {
  const lower = read.text.toLowerCase();
  const near = known.filter(({ subjects }) => subjects.some((name) => lower.includes(name)));
  if (near.length === 0) return;
  const claims = new Map(claimsOf(read).map((claim) => [claim.figure, claim]));
  const { sentences } = read;
  for (const figure of read.figures) {
    if (figure.kind === "date") continue;
    const { start, end } = sentences[indexAt(sentences, figure.start)];
    const sentence = lower.slice(start, end);
    const before = lower.slice(start, figure.start);
    for (const one of near) {
      if (!one.subjects.some((name) => sentence.includes(name)) && !GOES_ON.test(sentence.trimStart())) continue;
      if (!isOfMetric(one, claims.get(figure), before)) continue;
      if (one.time !== undefined && !sentence.includes(one.time)) continue;
      const factor = factorTo(one.figure, figure, rates);
      if (factor === undefined || claims.get(figure)?.forecast) continue;
      const truth = scaled(one.figure, factor);
      if (agree(truth, figure)) continue;
      yield { known: one, block: read.block, figure, expected: truth.value, gap: gap(compared(truth), compared(figure)) };
    }
  }
}

/** The claim was linked to that metric, or the user's own word stands between the figure before and this one. */
function isOfMetric({ words, metrics }: Known, claim: Claim | undefined, before: string): boolean {
  if (claim !== undefined && metrics.size > 0) return metrics.has(claim.metric) && claim.scopes.length === 0;
  const clause = before.slice(before.search(/[^，,;；]*$/));
  return words.some((word) => clause.includes(word));
}

/** What the known value is multiplied by to stand in the claim's unit; undefined where they do not compare. */
function factorTo(known: Figure, claim: Figure, rates: ReadonlyMap<string, number>): number | undefined {
  if ((known.per?.name ?? "") !== (claim.per?.name ?? "")) return undefined;
  const counts = (figure: Figure) => figure.family === "count" || figure.family === "number";
  if (counts(known) && counts(claim)) return 1;
  if (known.family !== claim.family) return undefined;
  if (known.unit === claim.unit) return 1;
  const rate = rates.get(`${known.unit}/${claim.unit}`);
  if (rate !== undefined) return rate;
  const inverse = rates.get(`${claim.unit}/${known.unit}`);
  return inverse === undefined ? undefined : 1 / inverse;
}

function scaled({ value, interval, bound, ulp }: Figure, factor: number): Comparable {
  return { value: value * factor, interval: { low: interval.low * factor, high: interval.high * factor }, bound, ulp: ulp * factor };
}
