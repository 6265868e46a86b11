/** The whole document in a strip: grey where text is, coloured where findings are, framed where the reader is. */
import { familyOf } from "../../../vocabulary.ts";
import type { ReportFinding } from "../data.ts";
import { h, svg } from "./dom.ts";
import type { FullText } from "./full-text.ts";
import { lineAt, type Ranged } from "./segments.ts";

/** Characters of a visual line, near enough: what counts is the proportion. */
const WIDTH = 42;
const UNITS = 1000;
const MOST_ROWS = 400;
const LEAST_MARK = 5;

export class Minimap {
  readonly element: HTMLElement;
  readonly #text: FullText;
  /** Visual lines before each line, and of all. */
  readonly #before: number[] = [];
  readonly #all: number;
  readonly #picture: SVGSVGElement;
  readonly #frame = svg("rect", { class: "frame", x: 0, width: 100 });
  readonly #listening = new AbortController();

  constructor(text: FullText, findings: readonly ReportFinding[], label: string) {
    this.#text = text;
    let rows = 0;
    for (const line of text.lines) {
      this.#before.push(rows);
      rows += rowsOf(line);
    }
    this.#all = Math.max(1, rows);
    this.#picture = svg(
      "svg",
      { "--rows": rows, viewBox: `0 0 100 ${UNITS}`, preserveAspectRatio: "none" },
      this.#lines(),
      findings.map((finding) => this.#mark(finding)),
      this.#frame,
    );
    this.element = h("div", { class: "minimap", role: "img", "aria-label": label }, this.#picture);
    const { signal } = this.#listening;
    this.element.addEventListener("pointerdown", (event) => this.#drag(event));
    this.element.addEventListener("pointermove", (event) => event.buttons === 1 && this.#drag(event));
    addEventListener("scroll", () => this.follow(), { passive: true, signal });
    addEventListener("resize", () => this.follow(), { signal });
  }

  close(): void {
    this.#listening.abort();
  }

  /** Frames what is in sight. */
  follow(): void {
    const first = this.#lineAtHeight(0);
    const last = this.#lineAtHeight(innerHeight);
    const top = this.#at(first.line, first.part);
    this.#frame.setAttribute("y", String(top));
    this.#frame.setAttribute("height", String(Math.max(8, this.#at(last.line, last.part) - top)));
  }

  #at(line: number, part: number): number {
    return (UNITS * (this.#before[line] + part * rowsOf(this.#text.lines[line]))) / this.#all;
  }

  #lineAtHeight(y: number): { line: number; part: number } {
    let low = 0;
    let high = this.#text.lines.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#text.row(middle)?.getBoundingClientRect().top ?? 0) <= y) low = middle;
      else high = middle - 1;
    }
    const box = this.#text.row(low)?.getBoundingClientRect();
    const part = box && box.height > 0 ? Math.min(1, Math.max(0, (y - box.top) / box.height)) : 0;
    return { line: low, part };
  }

  /** Grey bars as long as lines are; of very many lines, some stand for all. */
  #lines(): SVGElement[] {
    const step = Math.max(1, this.#all / MOST_ROWS);
    const height = Math.max(0.6, (0.62 * UNITS * step) / this.#all);
    const bars: SVGElement[] = [];
    let line = 0;
    for (let row = 0; row < this.#all; row += step) {
      while (line + 1 < this.#before.length && this.#before[line + 1] <= row) line++;
      const { start, end } = this.#text.lines[line];
      const left = end - start - WIDTH * (row - this.#before[line]);
      const width = (92 * Math.min(WIDTH, Math.max(0, left))) / WIDTH;
      if (width > 0) bars.push(svg("rect", { class: "text", x: 4, y: (UNITS * row) / this.#all, width, height }));
    }
    return bars;
  }

  #mark({ start, end, rule, severity }: ReportFinding): SVGElement {
    const y = this.#height(start);
    const height = Math.max(LEAST_MARK, this.#height(end) - y);
    const x = severity === "info" ? 62 : severity === "warn" ? 31 : 0;
    return svg("rect", { class: `family-fill-${familyOf(rule)}`, x, y, width: 100 - x, height });
  }

  #height(offset: number): number {
    const lines = this.#text.lines;
    const number = lineAt(lines, offset);
    const { start, end } = lines[number];
    return this.#at(number, end > start ? Math.min(1, (offset - start) / (end - start)) : 0);
  }

  #drag(event: PointerEvent): void {
    const box = this.#picture.getBoundingClientRect();
    const row = (this.#all * Math.min(1, Math.max(0, event.clientY - box.top) / box.height)) | 0;
    let low = 0;
    let high = this.#before.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#before[middle] <= row) low = middle;
      else high = middle - 1;
    }
    this.#text.row(low)?.scrollIntoView({ block: "center" });
  }
}

function rowsOf({ start, end }: Ranged): number {
  return Math.max(1, Math.ceil((end - start) / WIDTH));
}
