/** What is spelled as a machine wants it: code, addresses, front matter, and what no reader sees. */
import type { Document } from "../text/document.ts";
import { OPAQUE_KINDS } from "../text/regions/regions.ts";

/** A few places are asked one at a time, so that Markdown is parsed only around those; to find all regions once is cheaper for more. */
const FEW = 200;

/** Which of the places, ascending, stand in what is opaque: 1 for each that does. */
export function opaqueAt({ regions }: Document, places: readonly number[]): Uint8Array {
  const isOpaque = new Uint8Array(places.length);
  if (places.length <= FEW) {
    for (const [i, start] of places.entries()) isOpaque[i] = regions.touch(OPAQUE_KINDS, { start, end: start + 1 }) ? 1 : 0;
    return isOpaque;
  }
  for (const kind of OPAQUE_KINDS) {
    const spans = regions.of(kind);
    let next = 0;
    for (const [i, place] of places.entries()) {
      while (next < spans.length && spans[next].end <= place) next++;
      if (next < spans.length && spans[next].start <= place) isOpaque[i] = 1;
    }
  }
  return isOpaque;
}
