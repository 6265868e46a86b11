/** Cuts a text where spans begin and end, so that each piece knows all spans that cover it, however they overlap. */

export interface Ranged {
  readonly start: number;
  readonly end: number;
}

export interface Segment extends Ranged {
  /** Numbers of the spans that cover it, the shortest first. */
  readonly covers: readonly number[];
}

/** Spans shown at one place; a text where more overlap is marked all the same. */
const MOST_COVERS = 6;

/** Only pieces that some span covers, ascending and disjoint. An empty span stands as an empty piece. */
export function segmentsOf(spans: readonly Ranged[]): Segment[] {
  const edges = [...new Set(spans.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const byStart = spans.map((_, i) => i).sort((a, b) => spans[a].start - spans[b].start);
  const length = (i: number) => spans[i].end - spans[i].start;
  const segments: Segment[] = [];
  let open: number[] = [];
  let next = 0;
  for (const [n, start] of edges.entries()) {
    open = open.filter((i) => spans[i].end > start);
    const empty: number[] = [];
    for (; next < byStart.length && spans[byStart[next]].start === start; next++) {
      const i = byStart[next];
      if (length(i) === 0) empty.push(i);
      else open.push(i);
    }
    if (empty.length > 0) segments.push({ start, end: start, covers: empty.slice(0, MOST_COVERS) });
    if (open.length === 0 || n + 1 === edges.length) continue;
    open.sort((a, b) => length(a) - length(b) || a - b);
    segments.push({ start, end: edges[n + 1], covers: open.slice(0, MOST_COVERS) });
  }
  return segments;
}

/** Lines end at LF, CR LF or CR, as the linter counts them; the break is not part of the line. */
export function linesOf(text: string): Ranged[] {
  const lines: Ranged[] = [];
  let start = 0;
  for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) {
    lines.push({ start, end: index });
    start = index + end.length;
  }
  if (start < text.length || lines.length === 0) lines.push({ start, end: text.length });
  return lines;
}

/** The number of the last line that starts at or before an offset. */
export function lineAt(lines: readonly Ranged[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lines[middle].start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
