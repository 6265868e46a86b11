/** The text of a page, piece by piece, and where in its source each piece stands. */
import type { SourceView } from "../document.ts";
import { lastAtOrBefore, type Span } from "../span.ts";

/** Collects pieces in text order; their places in the source must ascend too. */
export class PageText implements SourceView {
  readonly source: string;
  readonly #parts: string[] = [];
  readonly #textStarts: number[] = [];
  readonly #sourceStarts: number[] = [];
  /** Where in the source the piece ends; a piece as long as its source stands there to the letter. */
  readonly #sourceEnds: number[] = [];
  #length = 0;

  constructor(source: string) {
    this.source = source;
  }

  get length(): number {
    return this.#length;
  }

  get text(): string {
    return this.#parts.join("");
  }

  /** A stretch that stands in the source to the letter. */
  copy(sourceStart: number, sourceEnd: number): void {
    this.add(this.source.slice(sourceStart, sourceEnd), sourceStart, sourceEnd);
  }

  /** A stretch that the source tells in other words: an entity, folded blanks, or nothing (a line break between blocks). */
  add(text: string, sourceStart: number, sourceEnd: number): void {
    if (text === "") return;
    this.#textStarts.push(this.#length);
    this.#sourceStarts.push(sourceStart);
    this.#sourceEnds.push(sourceEnd);
    this.#parts.push(text);
    this.#length += text.length;
  }

  /** The source offset of what begins, or with `side` "end" of what ends, at a text offset. Inside an entity: its start, or its end. */
  toSource(offset: number, side: "start" | "end" = "start"): number {
    const last = this.#textStarts.length - 1;
    if (last < 0) return 0;
    const at = side === "end" && offset > 0 ? lastAtOrBefore(this.#textStarts, offset - 1) : lastAtOrBefore(this.#textStarts, offset);
    const piece = Math.max(0, at);
    const textEnd = piece === last ? this.#length : this.#textStarts[piece + 1];
    const sourceStart = this.#sourceStarts[piece];
    const sourceEnd = this.#sourceEnds[piece];
    const inside = Math.max(0, offset - this.#textStarts[piece]);
    if (offset >= textEnd) return sourceEnd;
    if (sourceEnd - sourceStart === textEnd - this.#textStarts[piece]) return sourceStart + inside;
    return inside === 0 || side === "start" ? sourceStart : sourceEnd;
  }

  fromSource(position: number): number {
    const piece = lastAtOrBefore(this.#sourceStarts, position);
    if (piece < 0) return 0;
    const textEnd = this.#textStarts[piece + 1] ?? this.#length;
    if (position >= this.#sourceEnds[piece]) return textEnd;
    return Math.min(textEnd, this.#textStarts[piece] + position - this.#sourceStarts[piece]);
  }

  isVerbatim({ start, end }: Span): boolean {
    if (start === end) return true;
    return this.source.slice(this.toSource(start), this.toSource(end, "end")) === this.#slice(start, end);
  }

  /** Without joining the whole text again. */
  #slice(start: number, end: number): string {
    const first = Math.max(0, lastAtOrBefore(this.#textStarts, start));
    let slice = "";
    for (let piece = first; piece < this.#parts.length && this.#textStarts[piece] < end; piece++) slice += this.#parts[piece];
    return slice.slice(start - this.#textStarts[first], end - this.#textStarts[first]);
  }
}
