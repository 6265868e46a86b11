/** Sentences that lost their ends: who reads on does not know what of it belongs together. */
import { classTable, isHanClass } from "../text/classes.ts";
import type { Span } from "../text/span.ts";
import { indexAt } from "./sentences.ts";

/** Han characters; edited prose ends its sentences sooner, or parts them by semicolons, which end sentences here too. */
const MOST_HAN = 220;
/** UTF-16 units in which figures still stand together there. */
const TOGETHER = 50;

interface Sentences {
  readonly text: string;
  readonly sentences: readonly Span[];
}

/** Whether a sentence is longer than any is: its full stops were lost, or cut away. */
export function isRunOn(text: string, { start, end }: Span): boolean {
  if (end - start <= MOST_HAN) return false;
  let han = 0;
  for (let i = start; i < end; i++) if (isHanClass(classTable[text.charCodeAt(i)])) han++;
  return han > MOST_HAN;
}

/** Whether figures stand far apart in one such sentence: in truth they are of several. */
export function areApartInRunOn({ text, sentences }: Sentences, figures: readonly Span[]): boolean {
  const start = Math.min(...figures.map((figure) => figure.start));
  const end = Math.max(...figures.map((figure) => figure.end));
  return end - start > TOGETHER && isRunOn(text, sentences[indexAt(sentences, start)]);
}
