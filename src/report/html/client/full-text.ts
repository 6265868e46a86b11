/** A document's text with every finding marked: the colour tells the family, the line under it how grave it is. */
import { familyOf } from "../../../vocabulary.ts";
import type { ReportFinding } from "../data.ts";
import { h } from "./dom.ts";
import { lineAt, linesOf, type Ranged, type Segment, segmentsOf } from "./segments.ts";
import { SEVERITIES } from "./state.ts";

/** Lines that are laid out together, or not at all while they are out of sight. */
const CHUNK = 60;

export interface Marking {
  readonly text: string;
  readonly findings: readonly ReportFinding[];
  /** Where the searched text stands. */
  readonly matches: readonly Ranged[];
  readonly body: readonly (readonly [start: number, end: number])[] | undefined;
  readonly lang: string | undefined;
  choose(findings: readonly number[]): void;
}

export class FullText {
  readonly element: HTMLElement;
  readonly lines: readonly Ranged[];
  readonly #rows: HTMLElement[] = [];
  /** The pieces of each finding. */
  readonly #pieces: HTMLElement[][];

  constructor({ text, findings, matches, body, lang, choose }: Marking) {
    this.lines = linesOf(text);
    this.#pieces = findings.map(() => []);
    const segments = segmentsOf([...findings, ...matches]);
    const chunks: HTMLElement[] = [];
    let chunk: HTMLElement | undefined;
    let next = 0;
    for (const [number, line] of this.lines.entries()) {
      if (chunk === undefined || number % CHUNK === 0) {
        chunk = h("div", { class: "chunk" });
        chunks.push(chunk);
      }
      const inLine: Segment[] = [];
      while (next < segments.length && segments[next].end <= line.end && segments[next].start <= line.end) inLine.push(segments[next++]);
      const crossing = segments[next];
      if (crossing !== undefined && crossing.start < line.end) inLine.push(crossing);
      // a piece over a line's end goes on in the next line
      const outside = body !== undefined && !body.some(([start, end]) => start < line.end && end > line.start);
      const row = h(
        "div",
        { class: outside && line.end > line.start ? "line outside" : "line" },
        h("span", { class: "number", "aria-hidden": "true", "data-line": number + 1 }),
        h("span", { class: "content", dir: "auto" }, this.#content(text, line, inLine, findings, choose)),
      );
      this.#rows.push(row);
      chunk.append(row);
    }
    const gutter = String(this.lines.length).length;
    this.element = h("div", { class: "full-text", lang, "--gutter": `${Math.max(2, gutter)}ch` }, chunks);
  }

  /** The pieces of a finding, as far as they are marked. */
  pieces(finding: number): readonly HTMLElement[] {
    return this.#pieces[finding] ?? [];
  }

  rowAt(offset: number): HTMLElement {
    return this.#rows[lineAt(this.lines, offset)];
  }

  row(line: number): HTMLElement | undefined {
    return this.#rows[line];
  }

  #content(text: string, line: Ranged, segments: readonly Segment[], findings: readonly ReportFinding[], choose: Marking["choose"]) {
    const parts: (string | HTMLElement)[] = [];
    let at = line.start;
    for (const segment of segments) {
      const start = Math.max(segment.start, line.start);
      const end = Math.min(segment.end, line.end);
      if (start > at) parts.push(text.slice(at, start));
      if (end > start || segment.start === segment.end) {
        const of = segment.covers.filter((i) => i < findings.length);
        const element = piece(text.slice(start, end), of, segment.covers.length > of.length, findings);
        if (of.length > 0) element.addEventListener("click", () => choose(of));
        for (const i of of) this.#pieces[i].push(element);
        parts.push(element);
      }
      at = Math.max(at, end);
    }
    if (at < line.end) parts.push(text.slice(at, line.end));
    return parts;
  }
}

/** Up to three families show as stripes; the gravest finding draws the line. */
function piece(text: string, covers: readonly number[], isMatch: boolean, findings: readonly ReportFinding[]): HTMLElement {
  const families = [...new Set(covers.map((i) => familyOf(findings[i].rule)))].slice(0, 3);
  const severity = SEVERITIES.find((name) => covers.some((i) => findings[i].severity === name));
  const classes = [
    ...(covers.length > 0 ? ["mark", `line-${severity}`, `stripes-${families.length}`] : []),
    ...(isMatch ? ["match"] : []),
    ...(text === "" ? ["point"] : []),
  ];
  const colours = Object.fromEntries(families.map((family, i) => [`--stripe-${i + 1}`, `var(--${family})`]));
  return h("span", { class: classes.join(" "), ...colours }, text);
}
