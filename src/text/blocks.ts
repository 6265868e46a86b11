/** A document's prose in blocks small enough for parsers whose time grows faster than their input. */
import type { Document } from "./document.ts";
import { merged } from "./regions/merge.ts";
import type { RegionKind } from "./regions/regions.ts";
import type { Span } from "./span.ts";

/** UTF-16 units; retext's parsers are linear up to there. */
const LONGEST_BLOCK = 16_384;
/** Nothing in them is a sentence. */
const NOT_PROSE: readonly RegionKind[] = ["code", "front-matter", "hidden", "table"];

/** Paragraphs (stretches between blank lines) outside code, tables and what is hidden, in order; long ones are cut, between lines where they can be. */
export function* proseBlocks(document: Document): Generator<Span> {
  let from = 0;
  for (const gap of [
    ...merged(NOT_PROSE.flatMap((kind) => document.regions.of(kind))),
    { start: document.text.length, end: document.text.length },
  ]) {
    if (gap.start > from) yield* paragraphs(document, from, gap.start);
    from = Math.max(from, gap.end);
  }
}

function* paragraphs({ lines }: Document, from: number, to: number): Generator<Span> {
  const last = lines.at(Math.max(from, to - 1));
  let start = -1;
  let end = from;
  for (let line = lines.at(from); line <= last; line++) {
    const row = { start: Math.max(from, lines.start(line)), end: Math.min(to, lines.end(line)) };
    const blank = lines.isBlank(line);
    if (start >= 0 && (blank || row.end - start > LONGEST_BLOCK)) {
      yield* pieces(start, end);
      start = -1;
    }
    if (!blank && start < 0) start = row.start;
    end = row.end;
  }
  if (start >= 0) yield* pieces(start, end);
}

function* pieces(start: number, end: number): Generator<Span> {
  for (let at = start; at < end; at += LONGEST_BLOCK) yield { start: at, end: Math.min(end, at + LONGEST_BLOCK) };
}
