/** Figures as rows, so that people can see what the reader made of a text. */

import { dateText } from "./calendar.ts";
import { claimsOf } from "./claims/claims.ts";
import type { Bound, FigureKind } from "./figure.ts";
import { readBlocks } from "./read.ts";

export interface FigureRow {
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: FigureKind;
  /** Base units; null where there is no bound. Of a date both are null. */
  readonly low: number | null;
  readonly high: number | null;
  readonly bound: Bound;
  /** Base unit, with what it is counted per: `CNY/g`. */
  readonly unit: string;
  /** Of a date, as ISO parts. */
  readonly date?: string;
  /** What it was taken to measure. */
  readonly metric?: string;
}

/** One row a figure, in text order. Pure: the command and editors print or paint them. */
export function listFigures(text: string): FigureRow[] {
  const rows: FigureRow[] = [];
  for (const read of readBlocks(text)) {
    const metrics = new Map(claimsOf(read).map(({ figure, metric, scopes }) => [figure, [metric, ...scopes].join(", ")]));
    for (const figure of read.figures) {
      const span = read.block.source(figure.start, figure.end);
      const { interval, per, unit, date, until, kind, bound } = figure;
      const metric = metrics.get(figure);
      rows.push({
        ...span,
        text: text.slice(span.start, span.end),
        kind,
        low: date || !Number.isFinite(interval.low) ? null : interval.low,
        high: date || !Number.isFinite(interval.high) ? null : interval.high,
        bound,
        unit: per ? `${unit}/${per.name}` : unit,
        ...(date ? { date: until ? `${dateText(date)}/${dateText(until)}` : dateText(date) } : {}),
        ...(metric ? { metric } : {}),
      });
    }
  }
  return rows;
}
