/** The words of trade and vice that a list holds. */
import type { WordHit } from "../text/automaton.ts";
import type { Span } from "../text/span.ts";
import { isVice, stemKinds } from "./hits.ts";
import type { ListShape } from "./list-shape.ts";
import type { Page } from "./page.ts";
import type { StemKind } from "./stems.ts";

export interface Stems {
  readonly list: readonly WordHit[];
  readonly hits: number;
  readonly kinds: readonly StemKind[];
  readonly viceItems: number;
  /** Share (0..1) of items that hold a stem. */
  readonly share: number;
}

export const NO_STEMS: Stems = { list: [], hits: 0, kinds: [], viceItems: 0, share: 0 };

export function stemsOf(page: Page, shape: ListShape): Stems {
  const found = stemsIn(page, { start: shape.itemsStart, end: shape.end });
  if (found.hits === 0) return { ...found, share: 0 };
  let at = shape.itemsStart;
  let holding = 0;
  let vice = 0;
  const { text } = page.document;
  for (const item of [...shape.items].reverse()) {
    const start = text.indexOf(item, at);
    if (start < 0) break;
    at = start + item.length;
    const inside = found.list.filter((hit) => hit.start >= start && hit.end <= at);
    if (inside.length > 0) holding++;
    if (inside.some(isVice)) vice++;
  }
  const covered = found.list.reduce((sum, { start, end }) => sum + end - start, 0) / (shape.end - shape.itemsStart);
  return { ...found, viceItems: vice, share: Math.max(holding / shape.items.length, covered) };
}

export function stemsIn(page: Page, span: Span) {
  const list = page.stemsIn(span);
  const kinds = new Set(list.flatMap(stemKinds));
  return { list, hits: list.length, kinds: [...kinds], viceItems: list.filter(isVice).length };
}
