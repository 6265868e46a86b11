/** The sentence that may tell a figure again. */
import type { Figure } from "../figure.ts";
import { HanTelling } from "./hantelling.ts";
import { LatinTelling } from "./latintelling.ts";
import type { Telling } from "./telling.ts";

const HAN = /[一-鿿]/;
/** What stands before a colon says where the text is, or who speaks. */
const LABEL = /^\s*[^:，,。]{2,24}:/;

/** @param before the text in front of the sentence; undefined where the sentence speaks of something else */
export function tellingOf(sentence: string, before: string, figure: Figure): Telling | undefined {
  const plain = sentence.replace(LABEL, "");
  return HAN.test(plain) ? HanTelling.of(plain, before, figure) : LatinTelling.of(plain, before, figure);
}
