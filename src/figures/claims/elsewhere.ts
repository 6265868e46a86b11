/**
 * Contradictions between places of a document: two clauses that name the same thing in the same words, each with another value.
 * Where `within.ts` asks that a sentence says nothing new, here the words of the two clauses decide, wherever they stand.
 */
import type { Figure } from "../figure.ts";
import type { ReadBlock } from "../read.ts";
import { indexAt } from "../sentences.ts";
import { Alike, type Pair } from "./alike.ts";
import { agree, extentOf, mayContradict } from "./compare.ts";
import { areOfOneMeasure, isCount, isSmallCount } from "./likeness.ts";
import type { Place } from "./statements.ts";
import type { Contradiction } from "./within.ts";

/** Paragraphs with more figures than this are tables. */
const MAX_FIGURES = 40;
/** Statements of one measure that are held against each other: a text with more is a list. */
const MAX_ALIKE = 24;
/** In Han characters: a longer text tells of many things, and only neighbours are compared. */
const ONE_STORY = 1800;
/** Paragraphs in a text that tells of many things. */
const NEAR = 2;
/** Seconds: norms are full of longer periods. */
const DAY = 86_400;

/**
 * @param size of the document, in Han characters
 * @param head its folded first lines: they name what all of it is about
 */
export function* contradictionsElsewhere(blocks: readonly ReadBlock[], size: number, head: () => string): Generator<Contradiction> {
  const isLong = size > ONE_STORY;
  for (const places of placesByMeasure(blocks)) {
    if (places.length < 2 || places.length > MAX_ALIKE) continue;
    if (!mayDiffer(places)) continue;
    const pairs = differingPairs(places, isLong);
    if (pairs.length > 0) yield* new Alike(places, pairs, head()).contradictions();
  }
}

/** Two values at least that are told of one thing: small counts are, in the first paragraph, which may hold the title. */
function mayDiffer(places: readonly Place[]): boolean {
  const figures = places.map(({ read, index }) => read.figures[index]);
  const told = places[0].paragraph === 0 ? figures : figures.filter((figure) => !isSmallCount(figure));
  return told.some((figure) => !agree(figure, told[0]));
}

/** Those of one measure and two values that stand in two sentences, and near each other in a long text: only their words may still keep them apart. */
function differingPairs(places: readonly Place[], isLong: boolean): Pair[] {
  const extents = places.map(({ read, index }) => extentOf(read.figures[index]));
  const pairs: Pair[] = [];
  for (let second = 1; second < places.length; second++) {
    const later = places[second];
    const figure = later.read.figures[later.index];
    const isSmall = isSmallCount(figure);
    for (let first = 0; first < second; first++) {
      const earlier = places[first];
      if ((isLong && later.paragraph - earlier.paragraph > NEAR) || (isSmall && earlier.paragraph !== 0)) continue;
      if (!mayContradict(extents[first], extents[second])) continue;
      if (areOfOneMeasure(earlier.read.figures[earlier.index], figure) && !areOfOneSentence(earlier, later)) pairs.push([first, second]);
    }
  }
  return pairs;
}

function areOfOneSentence(a: Place, b: Place): boolean {
  if (a.read !== b.read) return false;
  const { sentences, figures } = a.read;
  return indexAt(sentences, figures[a.index].start) === indexAt(sentences, figures[b.index].start);
}

function placesByMeasure(blocks: readonly ReadBlock[]): Iterable<Place[]> {
  const byMeasure = new Map<string, Place[]>();
  for (let paragraph = 0; paragraph < blocks.length; paragraph++) {
    const read = blocks[paragraph];
    if (read.figures.length > MAX_FIGURES) continue;
    for (let index = 0; index < read.figures.length; index++) {
      const figure = read.figures[index];
      if (!isComparable(figure) && !(paragraph === 0 && endsTitle(read, figure))) continue;
      const key = isCount(figure) ? "count" : `${figure.unit} ${figure.per?.name ?? ""}`;
      const alike = byMeasure.get(key);
      if (alike === undefined) byMeasure.set(key, [{ read, paragraph, index }]);
      else alike.push({ read, paragraph, index });
    }
  }
  return byMeasure.values();
}

/** Bus crash kills 11 */
function endsTitle({ text }: ReadBlock, { kind, start, end }: Figure): boolean {
  return kind === "number" && text[end] === "\n" && text.lastIndexOf("\n", start) < 0;
}

/** A value of something: no long period, place in an order, share, limit or change. */
function isComparable({ kind, family, per, bound, counted, text, value }: Figure): boolean {
  if (bound === "range" || bound === ">=" || bound === "<=" || bound === "<") return false;
  if (kind === "number") return QUANTITY.test(text) || (counted !== undefined && Number.isInteger(value));
  if (kind === "duration") return value < DAY;
  return (kind === "amount" || kind === "count") && family !== "data" && per?.family !== "time";
}

/** A number without a noun says a quantity when it is large, or has a place behind the point: others are versions, codes and settings. */
const QUANTITY = /\d,\d{3}|[万亿]|illion|thousand|^\d\.\d$/;
