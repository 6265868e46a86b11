/** What is spelled as a machine wants it: code, addresses, front matter, and what no reader sees. */
import type { Document } from "../text/document.ts";
import { OPAQUE_KINDS } from "../text/regions/regions.ts";
import type { Span } from "../text/span.ts";

/** Answers for many places of one document: the usual document has no such region, and then no place is looked up. */
export function opaqueTest({ regions }: Document): (span: Span) => boolean {
  const kinds = OPAQUE_KINDS.filter((kind) => regions.of(kind).length > 0);
  return kinds.length === 0 ? () => false : (span) => regions.touch(kinds, span);
}
