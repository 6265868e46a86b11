/** Where tags end a paragraph inside a line: pages saved as one line, and HTML in Markdown. */

const END_OF_BLOCK = /<\/(?:p|div|li|tr|td|th|h[1-6]|blockquote|section|article)\s?>/iy;

/** Asked in ascending order, it looks at each tag once. */
export class BlockTags {
  readonly #text: string;
  #at: number;

  constructor(text: string) {
    this.#text = text;
    this.#at = text.indexOf("</");
  }

  /** The end of the first such tag in a stretch, in UTF-16 units; the end of the stretch where there is none. */
  endIn(start: number, end: number): number {
    while (this.#at >= 0 && this.#at < end) {
      END_OF_BLOCK.lastIndex = this.#at;
      const isEnd = this.#at >= start && END_OF_BLOCK.test(this.#text);
      this.#at = this.#text.indexOf("</", this.#at + 2);
      if (isEnd) return Math.min(END_OF_BLOCK.lastIndex, end);
    }
    return end;
  }
}
