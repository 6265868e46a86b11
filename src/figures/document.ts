/** The figures of a document, read once however many rules ask. */
import type { Document } from "../text/document.ts";
import { OPAQUE_KINDS } from "../text/regions/regions.ts";
import { ReadBlock, readBlocks } from "./read.ts";

const cache = new WeakMap<Document, readonly ReadBlock[]>();

/** Paragraphs with figures, in text order. What stands in code, addresses, front matter or hidden text is no figure of the text. */
export function figuresOf(document: Document): readonly ReadBlock[] {
  let blocks = cache.get(document);
  if (blocks === undefined) {
    blocks = [...proseOf(document)];
    cache.set(document, blocks);
  }
  return blocks;
}

function* proseOf({ text, regions }: Document): Generator<ReadBlock> {
  for (const read of readBlocks(text)) {
    const { block, figures } = read;
    const isProse = (start: number, end: number) => !regions.touch(OPAQUE_KINDS, block.source(start, end));
    if (isProse(figures[0].start, figures[figures.length - 1].end)) {
      yield read;
      continue;
    }
    const prose = figures.filter(({ start, end }) => isProse(start, end));
    if (prose.length > 0) yield new ReadBlock(block, prose);
  }
}
