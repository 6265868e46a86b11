/** Where in a document what kind of text stands: spans over the document's own offsets, by kind. */
import type { Span } from "../span.ts";

/** `url` is an address in running text, `hidden` what a reader does not see (comments, hidden or off-screen elements). */
export const REGION_KINDS = ["code", "inline-code", "url", "table", "heading", "quotation", "front-matter", "hidden"] as const;
export type RegionKind = (typeof REGION_KINDS)[number];

/** What no rule judges unless it says so (`judges` in its definition): it is not prose. */
export const OPAQUE_KINDS: readonly RegionKind[] = ["code", "inline-code", "url", "front-matter", "hidden"];

/** Finds the regions of one kind. Called at most once a kind and document, when a rule first asks. Spans ascend and do not overlap. */
export type RegionSource = (kind: RegionKind) => readonly Span[];

/** A cheap answer that spares finding all regions: the one that touches the span, `null` for none, `undefined` where it cannot tell. */
export type RegionHint = (kind: RegionKind, span: Span) => Span | null | undefined;

const NONE: readonly Span[] = [];

export class Regions {
  readonly #source: RegionSource;
  readonly #found = new Map<RegionKind, readonly Span[]>();

  readonly #hint: RegionHint | undefined;

  constructor(source: RegionSource, hint?: RegionHint) {
    this.#source = source;
    this.#hint = hint;
  }

  /** All regions of a kind, ascending, not overlapping. */
  of(kind: RegionKind): readonly Span[] {
    let spans = this.#found.get(kind);
    if (spans === undefined) {
      spans = this.#source(kind);
      this.#found.set(kind, spans.length === 0 ? NONE : spans);
    }
    return spans;
  }

  /** The region of that kind which overlaps the span, if any. An empty span overlaps the region that holds it. */
  find(kind: RegionKind, span: Span): Span | undefined {
    const known = this.#found.get(kind);
    if (known === NONE) return undefined;
    const hint = known === undefined ? this.#hint?.(kind, span) : undefined;
    if (hint !== undefined) return hint ?? undefined;
    const spans = known ?? this.of(kind);
    return regionTouching(spans, span);
  }

  /** Whether the span touches a region of one of the kinds. */
  touch(kinds: readonly RegionKind[], span: Span): boolean {
    for (const kind of kinds) if (this.find(kind, span) !== undefined) return true;
    return false;
  }

  /** Whether the span lies wholly inside one region of one of the kinds: the one its first character stands in, which is cheap to ask for. */
  hold(kinds: readonly RegionKind[], { start, end }: Span): boolean {
    const first = { start, end: start + 1 };
    for (const kind of kinds) {
      const region = this.find(kind, first);
      if (region !== undefined && end <= region.end) return true;
    }
    return false;
  }
}

/** The last of the spans (ascending, not overlapping) that overlaps the one given. An empty span overlaps what holds it. */
export function regionTouching<T extends Span>(spans: readonly T[], { start, end }: Span): T | undefined {
  if (spans.length === 0) return undefined;
  const region = spans[lastStartBefore(spans, Math.max(end, start + 1))];
  return region !== undefined && region.end > start ? region : undefined;
}

/** Index of the last span that starts before `offset`, or -1. */
export function lastStartBefore(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (spans[middle].start < offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
