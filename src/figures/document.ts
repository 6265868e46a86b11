/** The figures of a document, read once however many rules ask. */
import type { Document } from "../text/document.ts";
import { OPAQUE_KINDS } from "../text/regions/regions.ts";
import { ReadBlock, readBlocks } from "./read.ts";

const cache = new WeakMap<Document, readonly ReadBlock[]>();

/** Paragraphs with figures, in text order. What stands in code, addresses, front matter or hidden text is no figure of the text. */
export function figuresOf(document: Document): readonly ReadBlock[] {
  let blocks = cache.get(document);
  if (blocks === undefined) {
    blocks = proseOf(document);
    cache.set(document, blocks);
  }
  return blocks;
}

/** Asked a figure at a time: of a short span the look of its line tells whether it is code, of a long one only a parser. */
function proseOf({ text, regions }: Document): ReadBlock[] {
  const blocks: ReadBlock[] = [];
  for (const read of readBlocks(text)) {
    const { block, figures } = read;
    const prose = figures.filter(({ start, end }) => !regions.hold(OPAQUE_KINDS, block.source(start, end)));
    if (prose.length === figures.length) blocks.push(read);
    else if (prose.length > 0) blocks.push(new ReadBlock(block, prose));
  }
  return blocks;
}
