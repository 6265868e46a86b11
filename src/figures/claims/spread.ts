/** Which documents give which value: counted anew for each finding, so that numbers stand for texts and documents. */
import { hasBit } from "./bits.ts";
import type { Kinds, PlacedClaim } from "./kinds.ts";

/** Value: documents, majority first. */
export type Spread = readonly { readonly text: string; readonly documents: readonly string[] }[];

export class Spreads {
  readonly #kinds: Kinds;
  readonly #most: number;
  /** By fact. */
  readonly #sayings: readonly Saying[];
  readonly #texts: readonly string[];
  /** By the kinds that are involved: claims that contradict the same ones mostly share them. */
  readonly #known = new Map<string, Spread>();

  /** @param most values, and documents of a value, that are listed */
  constructor(facts: readonly PlacedClaim[], kinds: Kinds, most: number) {
    this.#kinds = kinds;
    this.#most = most;
    const texts = new Map<string, number>();
    const known = new Map<string, Saying>();
    this.#sayings = facts.map(({ document, value: { claim } }) => {
      let text = texts.get(claim.text);
      if (text === undefined) {
        text = texts.size;
        texts.set(claim.text, text);
      }
      const key = `${text} ${document}`;
      let saying = known.get(key);
      if (saying === undefined) {
        saying = { index: known.size, text, document };
        known.set(key, saying);
      }
      return saying;
    });
    this.#texts = [...texts.keys()];
  }

  /** @param involved kinds, as bits @param key of them */
  of(involved: Int32Array, key: string): Spread {
    let spread = this.#known.get(key);
    if (spread === undefined) {
      spread = this.#spread(this.#said(involved));
      this.#known.set(key, spread);
    }
    return spread;
  }

  #said(involved: Int32Array): Saying[] {
    const said: Saying[] = [];
    const isSaid = new Uint8Array(this.#sayings.length);
    for (let fact = 0; fact < this.#sayings.length; fact++) {
      const saying = this.#sayings[fact];
      if (isSaid[saying.index] !== 0 || !hasBit(involved, this.#kinds.of[fact])) continue;
      isSaid[saying.index] = 1;
      said.push(saying);
    }
    return said;
  }

  #spread(said: readonly Saying[]): Spread {
    const documents = new Int32Array(this.#texts.length);
    for (const { text } of said) documents[text]++;
    const listed: number[] = [];
    for (let text = 0; text < documents.length; text++) if (documents[text] > 0) listed.push(text);
    listed.sort((a, b) => documents[b] - documents[a] || (this.#texts[a] < this.#texts[b] ? -1 : 1));
    return listed.slice(0, this.#most).map((text) => ({
      text: this.#texts[text],
      documents: said
        .filter((saying) => saying.text === text)
        .map(({ document }) => document)
        .sort()
        .slice(0, this.#most),
    }));
  }
}

/** That a document gives a value. */
interface Saying {
  readonly index: number;
  readonly text: number;
  readonly document: string;
}
