/** Removes whole lines on which something was found. */
import type { Finding } from "../finding.ts";
import type { Document, SourceView } from "../text/document.ts";
import type { Lines } from "../text/lines.ts";
import type { Span } from "../text/span.ts";
import type { Family } from "../vocabulary.ts";
import { isDropped, type Repair } from "./choice.ts";

/** One repair for each run of lines that a finding costs, ascending. A line goes once, for the first finding that stands on it. */
export function droppedLines(document: Document, findings: readonly Finding[], families: ReadonlySet<Family>): Repair[] {
  const costly = families.size === 0 ? [] : findings.filter((finding) => isDropped(finding, families));
  if (costly.length === 0) return [];
  if (document.view !== undefined) return droppedText(document, document.view, costly);
  const { lines } = document;
  const taken = new Map<number, Finding>();
  for (const finding of costly) {
    const last = lines.at(Math.max(finding.start, finding.end - 1));
    for (let line = lines.at(finding.start); line <= last; line++) if (!taken.has(line)) taken.set(line, finding);
  }
  return runsOf(taken).map(({ first, last, finding }) =>
    dropOf(wholeLines(document.source, lines, taken, first, last), finding, last - first + 1),
  );
}

interface Run {
  readonly first: number;
  last: number;
  readonly finding: Finding;
}

function runsOf(taken: ReadonlyMap<number, Finding>): Run[] {
  const runs: Run[] = [];
  for (const [line, finding] of [...taken].sort(([a], [b]) => a - b)) {
    const run = runs.at(-1);
    if (run?.finding === finding && run.last === line - 1) run.last = line;
    else runs.push({ first: line, last: line, finding });
  }
  return runs;
}

/** With their line breaks. Where a text ended without one and its last lines go, it still ends without one. */
function wholeLines(text: string, lines: Lines, taken: ReadonlyMap<number, Finding>, first: number, last: number): Span {
  const end = last + 1 < lines.count ? lines.start(last + 1) : text.length;
  const isUnended = lines.end(lines.count - 1) > lines.start(lines.count - 1);
  let reachesEnd = isUnended;
  for (let line = last + 1; reachesEnd && line < lines.count; line++) reachesEnd = taken.has(line);
  const start = reachesEnd && first > 0 && !taken.has(first - 1) ? lines.end(first - 1) : lines.start(first);
  return { start, end };
}

function dropOf(span: Span, finding: Finding, lines: number): Repair {
  return { ...span, text: "", action: "drop", rule: finding.rule, safe: false, finding, lines };
}

/** A page's lines are those that a reader sees: their text goes, the tags around it stay. */
function droppedText(document: Document, view: SourceView, costly: readonly Finding[]): Repair[] {
  const repairs: Repair[] = [];
  let next = 0;
  for (const finding of costly) {
    for (let line = Math.max(next, lineInSource(document.lines, view, finding.start)); line < document.lines.count; line++) {
      const { start, end } = document.lines.span(line);
      if (view.toSource(start) >= Math.max(finding.end, finding.start + 1)) break;
      repairs.push(...piecesOf(view, start, end).map((span, i) => dropOf(span, finding, i === 0 ? 1 : 0)));
      next = line + 1;
    }
  }
  return repairs;
}

/** The last line of the page that begins at or before a place in its source. */
function lineInSource(lines: Lines, view: SourceView, position: number): number {
  let low = 0;
  let high = lines.count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (view.toSource(lines.start(middle)) <= position) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** Where in the source the text between two offsets stands, tag by tag apart. */
function piecesOf(view: SourceView, from: number, to: number): Span[] {
  const pieces: { start: number; end: number }[] = [];
  for (let at = from; at < to; at++) {
    const [start, end] = [view.toSource(at), view.toSource(at + 1, "end")];
    const last = pieces.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else if (start < end) pieces.push({ start, end });
  }
  return pieces;
}
