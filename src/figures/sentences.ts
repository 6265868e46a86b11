/** Sentences and clauses of a folded paragraph. */
import { classTable, isHanClass } from "../text/classes.ts";
import type { Span } from "../text/span.ts";

const Mark = { None: 0, Hard: 1, Point: 2 } as const;
/** By code unit: what ends a sentence for certain, and the full stop, which may. */
const marks = new Uint8Array(0x10000);
for (const mark of "。!?；;\n") marks[mark.charCodeAt(0)] = Mark.Hard;
marks[0x2e] = Mark.Point;
const CLOSING = "\"'）)]」』”’";
/** Latin letters before a full stop that end no sentence. */
const ABBREVIATION =
  /(?:^|[^A-Za-z'])(?:(?<!\d)[A-Za-z]|Mr|Mrs|Ms|Dr|St|No|vs|Inc|Co|Ltd|Corp|approx|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Fig|Vol|al|etc|U\.S|U\.K)$/;

/** Spans of the sentences, ascending; their closing marks belong to them. */
export function sentencesOf(text: string): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const mark = marks[text.charCodeAt(i)];
    if (mark === Mark.None || (mark === Mark.Point && !pointEndsSentence(text, i))) continue;
    let end = i + 1;
    while (end < text.length && CLOSING.includes(text[end])) end++;
    if (hasInk(text, start, end)) sentences.push({ start, end });
    start = end;
    i = end - 1;
  }
  if (hasInk(text, start, text.length)) sentences.push({ start, end: text.length });
  return sentences;
}

function hasInk(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (text.charCodeAt(i) > 0x20) return text.slice(i, end).trim() !== "";
  return false;
}

/** What may follow a full stop and its space where a sentence ends. */
const NEXT_BEGINS = /^[.]['")]* ['"(]*[A-Z0-9$€£一-鿿]/;

function pointEndsSentence(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  if (at + 1 >= text.length || next === 0x0a) return true;
  if (isHanClass(classTable[next])) return true;
  // 三成.2024年: a point behind Han or a percent sign is a folded 。
  const previous = text.charCodeAt(at - 1);
  if (isHanClass(classTable[previous]) || (text[at - 1] === "%" && next !== SPACE)) return true;
  if (next !== SPACE && !CLOSING.includes(text[at + 1])) return false;
  return NEXT_BEGINS.test(text.slice(at, at + 6)) && !ABBREVIATION.test(text.slice(Math.max(0, at - 7), at));
}

const SPACE = 0x20;

/** Those of ascending figures that reach into a span. */
export function within<T extends Span>(figures: readonly T[], { start, end }: Span): readonly T[] {
  const from = indexAt(figures, start);
  let to = from;
  while (to < figures.length && figures[to].start < end) to++;
  return figures.slice(from, to).filter((figure) => figure.end > start);
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
