/** Regions of plain text, each kind by one cheap pass when a rule first asks for it. */
import type { Document } from "../document.ts";
import type { Span } from "../span.ts";
import { addresses } from "./addresses.ts";
import { fencedCode, inlineCode } from "./fences.ts";
import { frontMatter, headings } from "./headings.ts";
import { quotations } from "./quotations.ts";
import type { RegionKind, RegionSource } from "./regions.ts";
import { tables } from "./tables.ts";
import { comments } from "./tags.ts";

export function plainRegions(document: Document): RegionSource {
  return (kind: RegionKind): readonly Span[] => {
    const { text, lines, regions } = document;
    switch (kind) {
      case "code":
        return fencedCode(text, lines);
      case "inline-code":
        return inlineCode(text, regions.of("code"));
      case "url":
        return addresses(text);
      case "table":
        return tables(text, lines);
      case "heading":
        return headings(text, lines, regions.of("code"));
      case "quotation":
        return quotations(text);
      case "front-matter":
        return frontMatter(text, lines);
      case "hidden":
        return comments(text);
    }
  };
}
