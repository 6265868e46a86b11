/** Regions of plain text, each kind by one cheap pass over the lines when a rule first asks for it. */
import type { Document } from "../document.ts";
import type { Span } from "../span.ts";
import type { RegionKind, RegionSource } from "./regions.ts";

export function plainRegions(document: Document): RegionSource {
  return (kind: RegionKind): readonly Span[] => {
    switch (kind) {
      case "url":
        return urls(document.text);
      default:
        return [];
    }
  };
}

function urls(text: string): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(/(?<![A-Za-z])(?:https?|ftp):\/\/[^\s<>"'，。；、！？（）「」『』《》【】“”‘’]{1,2048}/gu)) {
    spans.push({ start: match.index, end: match.index + match[0].length });
  }
  return spans;
}
