/** What is spelled as a machine wants it: code, addresses, front matter, and what no reader sees. */
import type { Document } from "../text/document.ts";
import { OPAQUE_KINDS } from "../text/regions/regions.ts";

/** Asked a character at a time, so that Markdown is parsed only around those that are asked for. */
export function isOpaque({ regions }: Document, at: number): boolean {
  return regions.touch(OPAQUE_KINDS, { start: at, end: at + 1 });
}
