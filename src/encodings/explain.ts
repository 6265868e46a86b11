/** The proof of mojibake, step by step, for people who ask why. */
import { Document } from "../text/document.ts";
import { bitsACharacter, type Mojibake, mojibakeOf } from "./mojibake.ts";

export interface Explanation {
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
  readonly original: string;
  readonly repaired: string;
  /** Replay them in order: encode the text so far in `encode`, decode the bytes as `decode`; `text` is what comes of it. */
  readonly steps: Mojibake["steps"];
  /** Bits a character: prose costs some 4 (English) to 10 (Han), mojibake twice as much. */
  readonly before: number;
  readonly after: number;
  /** Bits saved in all: chance saves k bits once in 2^k texts. */
  readonly gain: number;
  /** Characters whose bytes were lost; without any the steps lead back to the original as well. */
  readonly holes: number;
}

/** What is mojibake in a text and how that is known; empty when nothing is proved. */
export function explainMojibake(text: string): Explanation[] {
  const document = Document.of(text);
  return mojibakeOf(document).map((found) => {
    const { start, end, repaired, steps, gain, holes } = found;
    return { start, end, original: text.slice(start, end), repaired, steps, ...bitsACharacter(document, found), gain, holes };
  });
}
