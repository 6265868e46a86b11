/** Sentences and clauses of a folded paragraph. */
import { classTable, isHanClass } from "../text/classes.ts";
import type { Span } from "../text/span.ts";

const HARD_END = "。!?；;\n";
const CLOSING = "\"'）)]」』”’";
/** Latin letters before a full stop that end no sentence. */
const ABBREVIATION =
  /(?:^|[^A-Za-z])(?:[A-Za-z]|Mr|Mrs|Ms|Dr|St|No|vs|Inc|Co|Ltd|Corp|approx|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Fig|Vol|al|etc|U\.S|U\.K)$/;

/** Spans of the sentences, ascending; their closing marks belong to them. */
export function sentencesOf(text: string): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    if (!endsSentence(text, i)) continue;
    let end = i + 1;
    while (end < text.length && CLOSING.includes(text[end])) end++;
    if (text.slice(start, end).trim() !== "") sentences.push({ start, end });
    start = end;
    i = end - 1;
  }
  if (text.slice(start).trim() !== "") sentences.push({ start, end: text.length });
  return sentences;
}

function endsSentence(text: string, at: number): boolean {
  const mark = text[at];
  if (mark !== ".") return HARD_END.includes(mark);
  const next = text[at + 1];
  if (next === undefined || next === "\n") return true;
  if (isHanClass(classTable[next.charCodeAt(0)])) return true;
  // 三成.2024年: a point behind Han or a percent sign is a folded 。
  const previous = text.charCodeAt(at - 1);
  if (isHanClass(classTable[previous]) || (text[at - 1] === "%" && next !== " ")) return true;
  if (next !== " " && !CLOSING.includes(next)) return false;
  return /^[.]['")]* ['"(]*[A-Z0-9$€£一-鿿]/.test(text.slice(at, at + 6)) && !ABBREVIATION.test(text.slice(Math.max(0, at - 7), at));
}

/** The sentence that holds an offset; sentences ascend. */
export function indexAt(sentences: readonly Span[], offset: number): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (sentences[middle].start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
