/** Tables in plain text: rows between bars, and columns kept apart by tabs or runs of blanks. */
import type { Lines } from "../lines.ts";
import type { Span } from "../span.ts";
import { merged } from "./merge.ts";

/** Fewer rows may agree by chance. */
const FEWEST_ROWS = 3;
/** A longer line is a paragraph, whatever blanks it holds. */
const LONGEST_ROW = 600;
const BAR = /[|｜│┃]/;
const DELIMITER_ROW = /^[ \t>]{0,8}\|?[ \t]{0,80}:?-{1,200}:?[ \t]{0,80}(?:\|[ \t]{0,80}:?-{1,200}:?[ \t]{0,80}){0,100}\|?[ \t]{0,80}$/;
const GAP = /\t+|[ \u3000]{2,}/;
/** A list's marker and the gap behind it are no column. */
const LIST_MARKER = /^(?:[-*+•·●○■◆]|[0-9０-９一二三四五六七八九十]{1,3}[.)、．）])(?=\s)/;

/** Ascending, disjoint. */
export function tables(text: string, lines: Lines): Span[] {
  return merged([...barTables(text, lines), ...alignedTables(text, lines)]);
}

/** Rows with bars: with Markdown's delimiter row two lines make a table, else three with as many bars. */
function* barTables(text: string, lines: Lines): Generator<Span> {
  let first = -1;
  let last = -1;
  for (const line of linesWith(["|", "｜", "│", "┃"], text, lines)) {
    if (line !== last + 1 || first < 0) {
      if (first >= 0) yield* barTable(lines, first, last);
      first = line;
    }
    last = line;
  }
  if (first >= 0) yield* barTable(lines, first, last);
}

function* barTable(lines: Lines, first: number, last: number): Generator<Span> {
  let start = first;
  let bars = barCount(lines.text(first));
  for (let line = first + 1; line <= last; line++) {
    if (DELIMITER_ROW.test(lines.text(line)) && barCount(lines.text(line - 1)) > 0) {
      yield { start: lines.start(line - 1), end: lines.end(last) };
      return;
    }
    const count = barCount(lines.text(line));
    if (count === bars) continue;
    if (line - start >= FEWEST_ROWS) yield { start: lines.start(start), end: lines.end(line - 1) };
    start = line;
    bars = count;
  }
  if (last + 1 - start >= FEWEST_ROWS) yield { start: lines.start(start), end: lines.end(last) };
}

function barCount(row: string): number {
  return row.split(BAR).length - 1;
}

function* alignedTables(text: string, lines: Lines): Generator<Span> {
  let first = -1;
  let last = -1;
  let columns = 0;
  for (const line of linesWith(["\t", "  ", "\u3000\u3000"], text, lines)) {
    const count = columnCount(lines.text(line));
    if (count < 2) continue;
    if (line !== last + 1 || count !== columns) {
      if (first >= 0 && last + 1 - first >= FEWEST_ROWS) yield { start: lines.start(first), end: lines.end(last) };
      first = line;
      columns = count;
    }
    last = line;
  }
  if (first >= 0 && last + 1 - first >= FEWEST_ROWS) yield { start: lines.start(first), end: lines.end(last) };
}

function columnCount(row: string): number {
  const trimmed = row.trim();
  if (LIST_MARKER.test(trimmed)) return columnCount(trimmed.replace(LIST_MARKER, ""));
  if (!GAP.test(trimmed)) return trimmed === "" ? 0 : 1; // the blanks are an indent: what nearly all lines fail
  return trimmed.split(GAP).length;
}

/** The lines, none too long for a row, that hold one of the marks: ascending, each once. */
function* linesWith(marks: readonly string[], text: string, lines: Lines): Generator<number> {
  const next = marks.map((mark) => text.indexOf(mark));
  for (;;) {
    let at = -1;
    for (const place of next) if (place >= 0 && (at < 0 || place < at)) at = place;
    if (at < 0) return;
    const line = lines.at(at);
    const end = Math.max(lines.end(line), at + 1);
    if (lines.end(line) - lines.start(line) <= LONGEST_ROW) yield line;
    for (let i = 0; i < marks.length; i++) if (next[i] >= 0 && next[i] < end) next[i] = text.indexOf(marks[i], end);
  }
}
