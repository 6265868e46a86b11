/** Where words begin and end around a place in Chinese text: a phrase that cuts a word in two is no phrase there. */

/** Clauses longer than this are cut: the segmenter needs a word or two on either side, no more. */
const REACH = 8;
const CLAUSE_END = /[\s，。、；：！？,.;:!?「」『』“”《》（）()]/;

let segmenter: Intl.Segmenter | undefined;

/** Offsets in `text` at which the segmenter sets word borders, for the clause around `[start, end)`. The text is best in Simplified characters. */
export function wordBreaks(text: string, start: number, end: number): ReadonlySet<number> {
  segmenter ??= new Intl.Segmenter("zh-Hans", { granularity: "word" });
  let from = start;
  while (from > 0 && start - from < REACH && !CLAUSE_END.test(text[from - 1])) from--;
  let to = end;
  while (to < text.length && to - end < REACH && !CLAUSE_END.test(text[to])) to++;
  const breaks = new Set<number>([from, to]);
  for (const { index } of segmenter.segment(text.slice(from, to))) breaks.add(from + index);
  return breaks;
}
