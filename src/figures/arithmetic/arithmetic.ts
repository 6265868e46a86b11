/** All arithmetic a paragraph promises by its words, and does not keep. Without a promising word nothing is reckoned. */
import type { ReadBlock } from "../read.ts";
import { averageFaults } from "./average.ts";
import { baseFaults } from "./base.ts";
import { changeFaults } from "./change.ts";
import { type Fault, paragraphOf } from "./operands.ts";
import { shareFaults } from "./share.ts";
import { totalFaults } from "./total.ts";

/** With more figures a paragraph is a table or a list, and its words promise nothing of single ones. */
const MAX_FIGURES = 80;

export function* arithmeticFaults(read: ReadBlock): Generator<Fault> {
  if (read.figures.length < 2 || read.figures.length > MAX_FIGURES) return;
  const paragraph = paragraphOf(read);
  yield* changeFaults(paragraph);
  yield* shareFaults(paragraph);
  yield* averageFaults(paragraph);
  yield* totalFaults(paragraph);
  yield* baseFaults(paragraph);
}
