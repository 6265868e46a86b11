/** Words of Han and other text by Intl.Segmenter, a clause at a time: its time grows with the square of what it is given. */
import { CharClass, classTable } from "./classes.ts";
import type { Span } from "./span.ts";

/** UTF-16 units in one call. ICU's dictionary looks no further than a clause; clauses are seldom longer than 40. */
const LONGEST_CLAUSE = 200;

let segmenter: Intl.Segmenter | undefined;

/** Made when it is first asked for: that alone takes ICU some 10 ms. */
function wordSegmenter(): Intl.Segmenter {
  segmenter ??= new Intl.Segmenter("zh", { granularity: "word" });
  return segmenter;
}

/** Words (letters, digits, Han; no marks, no blanks) with their offsets in `text`, in order. Lazy: nothing past the last word taken is looked at. */
export function* words(text: string, span: Span = { start: 0, end: text.length }): Generator<Span> {
  for (const clause of clauses(text, span)) {
    for (const { segment, index, isWordLike } of wordSegmenter().segment(text.slice(clause.start, clause.end))) {
      if (isWordLike) yield { start: clause.start + index, end: clause.start + index + segment.length };
    }
  }
}

/** Stretches between marks and blanks, cut where they run too long. */
export function* clauses(text: string, span: Span): Generator<Span> {
  let start = span.start;
  for (let i = span.start; i < span.end; i++) {
    if (ends(text.charCodeAt(i)) || i - start >= LONGEST_CLAUSE) {
      const end = cutsPair(text, i) ? i - 1 : i;
      if (end > start) yield { start, end };
      start = end;
      if (ends(text.charCodeAt(i))) start = i + 1;
    }
  }
  if (span.end > start) yield { start, end: span.end };
}

/** Latin words hold points and apostrophes (3.5, don't): only blanks and CJK marks end a clause. */
function ends(unit: number): boolean {
  const value = classTable[unit];
  return value === CharClass.WideMark ? unit !== 0x2019 : value === CharClass.Space || value === CharClass.LineBreak;
}

function cutsPair(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00 && at > 0 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800;
}
