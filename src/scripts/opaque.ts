/** What is spelled as a machine wants it: code, addresses, front matter, and what no reader sees. */
import type { Document } from "../text/document.ts";
import { OPAQUE_KINDS } from "../text/regions/regions.ts";
import type { Span } from "../text/span.ts";

/** A list a kind, for those that the document has: for many places of one document, gone through side by side with them. */
export function opaqueSpans({ regions }: Document): readonly (readonly Span[])[] {
  return OPAQUE_KINDS.map((kind) => regions.of(kind)).filter((spans) => spans.length > 0);
}
