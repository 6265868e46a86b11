/** The figures of a document, read once however many rules ask. */
import type { Document } from "../text/document.ts";
import { type ReadBlock, readBlocks } from "./read.ts";

const cache = new WeakMap<Document, readonly ReadBlock[]>();

/** Paragraphs with figures, in text order. Figures wholly inside code, addresses or hidden text are left out by the rules that report. */
export function figuresOf(document: Document): readonly ReadBlock[] {
  let blocks = cache.get(document);
  if (blocks === undefined) {
    blocks = [...readBlocks(document.text)];
    cache.set(document, blocks);
  }
  return blocks;
}
