/** Puts spans in order and joins those that overlap, as regions of one kind must be. */
import type { Span } from "../span.ts";

/** Empty spans are left out; spans that only touch stay two. */
export function merged(spans: Iterable<Span>): Span[] {
  const sorted = [...spans].filter((span) => span.end > span.start).sort((a, b) => a.start - b.start);
  const result: { start: number; end: number }[] = [];
  let last: { start: number; end: number } | undefined;
  for (const { start, end } of sorted) {
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end);
    else {
      last = { start, end };
      result.push(last);
    }
  }
  return result;
}

/** The spans that touch none of `others`; both ascend and are disjoint. */
export function apartFrom(spans: readonly Span[], others: readonly Span[]): Span[] {
  let next = 0;
  return spans.filter((span) => {
    while (next < others.length && others[next].end <= span.start) next++;
    return next === others.length || others[next].start >= span.end;
  });
}
