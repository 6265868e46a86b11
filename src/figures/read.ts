/** Reads all figures of a text: the library's face of the reader. */
import type { Span } from "../text/span.ts";
import type { Paragraph } from "./arithmetic/operands.ts";
import { type Block, blocksOf } from "./blocks.ts";
import type { Figure, Writable } from "./figure.ts";
import { newReading, type Reading, readParagraph } from "./reader.ts";
import { sentencesOf } from "./sentences.ts";

/** A paragraph with its figures; their offsets are the paragraph's. */
export class ReadBlock {
  readonly block: Block;
  readonly figures: readonly Figure[];
  /** Its figures as operands, kept for who asks next. */
  paragraph: Paragraph | undefined;
  #sentences: readonly Span[] | undefined;

  constructor(block: Block, figures: readonly Figure[]) {
    this.block = block;
    this.figures = figures;
  }

  get text(): string {
    return this.block.text;
  }

  /** Found when first asked for: most paragraphs promise nothing, and nobody asks. */
  get sentences(): readonly Span[] {
    this.#sentences ??= sentencesOf(this.block.text);
    return this.#sentences;
  }
}

/** The paragraphs of a text that hold figures, one after the other. Linear in the text's length. */
export function* readBlocks(text: string): Generator<ReadBlock> {
  const reading: Reading = newReading();
  for (const block of blocksOf(text)) {
    const figures = readParagraph(block, reading);
    if (figures.length > 0) yield new ReadBlock(block, figures);
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
