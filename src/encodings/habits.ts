/** What a document's mojibake has been so far: what happened to one line happened to the next. */
import type { LookedFor } from "./pairs.ts";

/** So often all pairs may be tried in vain, once something is proved; rare characters and what is too broken to be proved ask for it at every line. */
const FREE_SEARCHES = 2;
/** And once more for so many characters, so that a text that is mojibake throughout is read in linear time. */
const CHARACTERS_A_SEARCH = 4096;

/** By layer, from 1 on: text that was garbled twice was garbled twice in the next line too. */
export class Habits {
  /** How much of the document has been read. */
  offset = 0;
  readonly #pairs: (readonly LookedFor[])[] = [];
  readonly #fruitless: number[] = [];

  /** The pairs with which something was proved last. */
  pairs(layer: number): readonly LookedFor[] {
    return this.#pairs[layer] ?? [];
  }

  proved(layer: number, proofs: readonly { readonly pair: LookedFor }[]): void {
    const known = this.pairs(layer);
    if (known.length === 1 && proofs.every(({ pair }) => pair === known[0])) return;
    this.#pairs[layer] = [...new Set(proofs.map(({ pair }) => pair))];
  }

  /** Whether it is worth while to try all pairs where the usual ones prove nothing. */
  maySearch(layer: number): boolean {
    return (this.#fruitless[layer] ?? 0) < FREE_SEARCHES + this.offset / CHARACTERS_A_SEARCH;
  }

  searchedInVain(layer: number): void {
    this.#fruitless[layer] = (this.#fruitless[layer] ?? 0) + 1;
  }
}

/**
 * Goes through `count` passages in order. What has been usual so far is tried with several of them together, with twice as many each time,
 * until something new turns up: most texts were garbled in one way throughout.
 *
 * @param end how many passages may be taken together: given the first one and how many are wanted, the one behind the last
 * @param prove what some pairs prove in each of these passages
 * @param settle has the last word on one passage, given what was proved in it, and may make other pairs usual
 */
export function inBatches<Found>(
  count: number,
  usual: () => readonly LookedFor[],
  end: (from: number, wanted: number) => number,
  prove: (from: number, to: number, pairs: readonly LookedFor[]) => readonly (readonly Found[])[],
  settle: (index: number, found: readonly Found[]) => void,
): void {
  let wanted = 1;
  for (let at = 0; at < count; ) {
    const pairs = usual();
    const to = pairs.length === 0 ? at + 1 : end(at, wanted);
    const found = pairs.length === 0 ? [[]] : prove(at, to, pairs);
    let isNew = false;
    for (let from = at; at < to && !isNew; at++) {
      settle(at, found[at - from]);
      isNew = usual().some((pair) => !pairs.includes(pair));
    }
    wanted = isNew ? 1 : 2 * wanted;
  }
}
