/** A row of the lexicon. */
import type { UnitFamily } from "../../units.ts";

export type Row = readonly [metric: string, families: readonly UnitFamily[], words: string];

export const MONEY: readonly UnitFamily[] = ["currency", "number"];
export const COUNT: readonly UnitFamily[] = ["count", "number"];
export const RATIO: readonly UnitFamily[] = ["ratio"];
