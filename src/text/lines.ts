/** Lines of a document: offsets to line and column and back. Line numbers count from 0 here, from 1 in findings. */
import { type CharClass, CLASS_COUNT } from "./classes.ts";
import type { Scan } from "./scan.ts";
import { lastAtOrBefore, type Span } from "./span.ts";

export class Lines {
  readonly count: number;
  readonly #text: string;
  readonly #scan: Scan;

  constructor(text: string, scan: Scan) {
    this.#text = text;
    this.#scan = scan;
    this.count = scan.lineStarts.length;
  }

  /** The line that holds an offset; the end of the text belongs to the last line. */
  at(offset: number): number {
    return lastAtOrBefore(this.#scan.lineStarts, offset);
  }

  start(line: number): number {
    return this.#scan.lineStarts[line];
  }

  /** The end of the line's text, its line break left out. */
  end(line: number): number {
    if (line + 1 >= this.count) return this.#text.length;
    let end = this.#scan.lineStarts[line + 1] - 1;
    if (end > this.start(line) && this.#text.charCodeAt(end) === 0x0a && this.#text.charCodeAt(end - 1) === 0x0d) end--;
    return end;
  }

  span(line: number): Span {
    return { start: this.start(line), end: this.end(line) };
  }

  text(line: number): string {
    return this.#text.slice(this.start(line), this.end(line));
  }

  /** How many code units of a class the line holds. */
  classCount(line: number, value: CharClass): number {
    return this.#scan.counts[line * CLASS_COUNT + value];
  }

  /** Stretches of neighbouring lines, their breaks included, each of which holds a character of a class: where to look for words of a script. */
  stretchesWith(value: CharClass): Span[] {
    const stretches: Span[] = [];
    for (let line = 0; line < this.count; line++) {
      if (this.classCount(line, value) === 0) continue;
      const start = this.start(line);
      while (line + 1 < this.count && this.classCount(line + 1, value) > 0) line++;
      stretches.push({ start, end: line + 1 < this.count ? this.start(line + 1) : this.#text.length });
    }
    return stretches;
  }

  isBlank(line: number): boolean {
    return this.start(line) === this.end(line) || this.text(line).trim() === "";
  }
}
