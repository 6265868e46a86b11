/** Reads all figures of a text: the library's face of the reader. */
import { type Block, blocksOf } from "./blocks.ts";
import type { Figure, Writable } from "./figure.ts";
import { newReading, type Reading, readParagraph } from "./reader.ts";

/** A paragraph with its figures; their offsets are the paragraph's. */
export interface ReadBlock {
  readonly block: Block;
  readonly figures: readonly Figure[];
}

/** The paragraphs of a text that hold figures, one after the other. Linear in the text's length. */
export function* readBlocks(text: string): Generator<ReadBlock> {
  const reading: Reading = newReading();
  for (const block of blocksOf(text)) {
    const figures = readParagraph(block.text, reading);
    if (figures.length > 0) yield { block, figures };
  }
}

/**
 * Every figure of a text, ascending, with the interval it stands for in base units. Offsets are UTF-16 offsets into `text`;
 * `text` of a figure is as printed. Never throws.
 */
export function readFigures(text: string): Figure[] {
  const all: Figure[] = [];
  for (const { block, figures } of readBlocks(text)) {
    for (const figure of figures as Writable<Figure>[]) {
      const { start, end } = block.source(figure.start, figure.end);
      figure.start = start;
      figure.end = end;
      figure.text = text.slice(start, end);
      all.push(figure);
    }
  }
  return all;
}
