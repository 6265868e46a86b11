/** The letters of an alphabet told one by one: ㄱㄴㄷㄹ, ㅏ(k) ㅓ(j). Kana read as EUC-KR turn into the same letters, but into words of them. */
import type { Span } from "../text/span.ts";

/** Runs of Korean letters: the consonants in alphabetical order, the vowels behind them. */
const RUN = /[\u3131-\u3163]+/g;
/** Side by side in their order; of two that is chance. */
const MIN_RUN = 3;
const MIN_LETTERS = 4;
const ASCII = /^[\x20-\x7e\n]?$/;

/** Whether the Korean letters of a stretch stand in alphabetical order, or each alone between signs of ASCII. */
export function isLetterList(text: string, { start, end }: Span): boolean {
  const stretch = text.slice(start, end);
  let letters = 0;
  for (const { 0: run, index } of stretch.matchAll(RUN)) {
    const isAlone = run.length === 1 && ASCII.test(stretch.charAt(index - 1)) && ASCII.test(stretch.charAt(index + 1));
    if (!isAlone && !isInOrder(run)) return false;
    letters += run.length;
  }
  return letters >= MIN_LETTERS;
}

function isInOrder(run: string): boolean {
  for (let i = 1; i < run.length; i++) {
    if (run.charCodeAt(i) <= run.charCodeAt(i - 1)) return false;
  }
  return run.length >= MIN_RUN;
}
