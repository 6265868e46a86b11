/** All arithmetic a paragraph promises by its words, and does not keep. Without a promising word nothing is reckoned. */

import { continued, tables } from "../continued.ts";
import type { ReadBlock } from "../read.ts";
import { areApartInRunOn } from "../runon.ts";
import { asPointsFaults } from "./aspoints.ts";
import { baseFaults } from "./base.ts";
import { breakdownFaults } from "./breakdown.ts";
import { changeFaults } from "./change.ts";
import { isAnotherChange } from "./changeexcuses.ts";
import { columnFaults } from "./column.ts";
import { isToldOtherwise } from "./contexts.ts";
import { discountFaults } from "./discount.ts";
import { eachFaults } from "./each/faults.ts";
import { areOfTwoItems, isBeforeParts, isNoSum, isOfCells, isRestInParts, isSumOfMore } from "./excuses.ts";
import { gapFaults } from "./gaps.ts";
import { listFaults } from "./lists.ts";
import { namedFaults } from "./named.ts";
import { type Fault, type Paragraph, paragraphOf } from "./operands.ts";
import { isOfAnotherWhole } from "./otherwhole.ts";
import { partitionFaults } from "./partition.ts";
import { mayPromise } from "./promises.ts";
import { proportionFaults } from "./proportion.ts";
import { rateFaults } from "./rates.ts";
import { ratioFaults } from "./ratios.ts";
import { shareFaults } from "./share.ts";
import { isNoShare } from "./shareexcuses.ts";
import { slippedFaults } from "./slipped.ts";
import { statedIn } from "./stated/stated.ts";
import { supplyFaults } from "./supply.ts";
import { timesFaults } from "./times.ts";
import { totalFaults } from "./total.ts";

/** With more figures a paragraph is a table or a list, and its words promise nothing of single ones. */
const MAX_FIGURES = 80;

const NONE: Iterable<Fault> = [];

export interface PlacedFault {
  readonly read: ReadBlock;
  readonly fault: Fault;
}

/** All faults of a document's paragraphs. */
export function* documentFaults(blocks: readonly ReadBlock[]): Generator<PlacedFault> {
  for (const read of continued(blocks)) for (const fault of arithmeticFaults(read)) yield { read, fault };
  for (const read of tables(blocks)) for (const fault of columnFaults(paragraphOf(read))) yield { read, fault };
}

function arithmeticFaults(read: ReadBlock): Iterable<Fault> {
  return read.figures.length > MAX_FIGURES || !mayPromise(read) ? NONE : faultsOf(paragraphOf(read));
}

/** One finding for the same figures, however many ways there are to reckon with them. */
function* faultsOf(paragraph: Paragraph): Generator<Fault> {
  const told = new Set<string>();
  const stated = statedIn(paragraph);
  for (const fault of stated.faults) {
    if (isOfCells(paragraph, fault) || isExcused(paragraph, fault)) continue;
    told.add(keyOf(fault));
    yield fault;
  }
  for (const faults of KINDS) {
    for (const fault of faults(paragraph)) {
      // the sentence itself states what the figure is reckoned from
      if (stated.told.has(fault.operands[0])) continue;
      if (
        isSumOfMore(paragraph, fault) ||
        isNoSum(paragraph, fault) ||
        isBeforeParts(paragraph, fault) ||
        isExcused(paragraph, fault) ||
        (faults !== columnFaults && isOfCells(paragraph, fault))
      )
        continue;
      const key = keyOf(fault);
      if (!told.has(key)) yield fault;
      told.add(key);
    }
  }
}

/** What speaks against a fault, however its sentence says it. */
function isExcused(paragraph: Paragraph, fault: Fault): boolean {
  return (
    isOfAnotherWhole(paragraph, fault) ||
    areOfTwoItems(paragraph, fault) ||
    isAnotherChange(paragraph, fault) ||
    isNoShare(paragraph, fault) ||
    isRestInParts(paragraph, fault) ||
    isToldOtherwise(paragraph, fault) ||
    isAcrossRunOn(paragraph, fault)
  );
}

function isAcrossRunOn(paragraph: Paragraph, { operands }: Fault): boolean {
  return areApartInRunOn(
    paragraph,
    operands.map(({ figure }) => figure),
  );
}

function keyOf({ operands }: Fault): string {
  return operands
    .map(({ index }) => index)
    .sort((a, b) => a - b)
    .join();
}

const KINDS = [
  changeFaults,
  asPointsFaults,
  shareFaults,
  namedFaults,
  rateFaults,
  eachFaults,
  supplyFaults,
  totalFaults,
  partitionFaults,
  breakdownFaults,
  columnFaults,
  discountFaults,
  baseFaults,
  ratioFaults,
  gapFaults,
  listFaults,
  timesFaults,
  proportionFaults,
  slippedFaults,
];
