/** Which documents give which value: counted anew for each finding, so that numbers stand for texts and documents. */
import { hasBit } from "./bits.ts";
import type { Kinds, PlacedClaim } from "./kinds.ts";

/** Value: documents, majority first; `count` of them where not all are named. */
export type Spread = readonly { readonly text: string; readonly count?: number; readonly documents: readonly string[] }[];

export class Spreads {
  readonly #facts: readonly PlacedClaim[];
  readonly #kinds: Kinds;
  /** By fact, the place of its document among their names in order. */
  readonly #order: Int32Array;
  /** By fact, the index of what it gives as value. */
  readonly texts: Int32Array;
  readonly #texts: readonly string[];
  /** By text, its facts by document. */
  readonly #sayings: readonly (readonly number[])[];
  /** By the kinds that are involved: claims that contradict the same ones mostly share them. */
  readonly #known = new Map<string, Told>();

  /** @param order by fact, the place of its document among their names in order */
  constructor(facts: readonly PlacedClaim[], kinds: Kinds, order: Int32Array) {
    this.#facts = facts;
    this.#kinds = kinds;
    this.#order = order;
    const texts = new Map<string, number>();
    const sayings: number[][] = [];
    this.texts = Int32Array.from(facts, ({ value: { claim } }, fact) => {
      let text = texts.get(claim.text);
      if (text === undefined) {
        text = sayings.push([]) - 1;
        texts.set(claim.text, text);
      }
      sayings[text].push(fact);
      return text;
    });
    this.#texts = [...texts.keys()];
    this.#sayings = sayings;
    for (const said of sayings) said.sort((a, b) => order[a] - order[b]);
  }

  /** @param involved kinds, as bits @param key of them */
  of(involved: Int32Array, key: string): Told {
    let told = this.#known.get(key);
    if (told === undefined) {
      told = this.#tell(involved);
      this.#known.set(key, told);
    }
    return told;
  }

  #tell(involved: Int32Array): Told {
    const counts = new Int32Array(this.#texts.length);
    const first = this.#sayings.map((said, text) => {
      const named: number[] = [];
      let last = -1;
      for (const fact of said) {
        if (this.#order[fact] === last || !hasBit(involved, this.#kinds.of[fact])) continue;
        last = this.#order[fact];
        if (counts[text]++ < MOST_NAMED) named.push(fact);
      }
      return named;
    });
    const ranked = Array.from(this.#texts.keys()).filter((text) => counts[text] > 0);
    ranked.sort((a, b) => counts[b] - counts[a] || (this.#texts[a] < this.#texts[b] ? -1 : 1));
    const ranks = new Int32Array(this.#texts.length);
    for (let rank = 0; rank < ranked.length; rank++) ranks[ranked[rank]] = rank;
    return {
      ranks,
      spread: ranked.slice(0, MOST_VALUES).map((text) => ({
        text: this.#texts[text],
        ...(counts[text] > MOST_NAMED && { count: counts[text] }),
        documents: first[text].map((fact) => this.#facts[fact].document),
      })),
    };
  }
}

/** Values that a finding lists, and documents that it names for each: a hundred copies of a page prove no more than some. */
const MOST_VALUES = 12;
const MOST_NAMED = 2;

export interface Told {
  readonly spread: Spread;
  /** By text, its place in the whole spread. */
  readonly ranks: Int32Array;
}
