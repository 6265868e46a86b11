/** The class pass: line starts and, for each line, how many code units of each class it holds. */
import { CharClass, CLASS_COUNT, classTable } from "./classes.ts";
import { unitsOf } from "./units.ts";

export interface Scan {
  /** UTF-16 offset at which each line begins; line breaks are LF, CRLF and lone CR (as in unist and LSP). */
  readonly lineStarts: Uint32Array;
  /** `counts[line * 16 + class]`; the line break itself is counted as `LineBreak`. */
  readonly counts: Uint32Array;
  /** The same, summed over the document. */
  readonly totals: Uint32Array;
}

const LINE_FEED = 0x0a;
const FIRST_LINES = 256;

/** Linear in the text's length. */
export function scanClasses(text: string): Scan {
  const units = unitsOf(text);
  const length = text.length;
  let lineStarts = new Uint32Array(FIRST_LINES);
  let counts = new Uint32Array(FIRST_LINES * CLASS_COUNT);
  let line = 0;
  for (let at = countLine(units, 0, length, counts, 0); at > 0; ) {
    line++;
    if (line === lineStarts.length) {
      lineStarts = grown(lineStarts);
      counts = grown(counts);
    }
    lineStarts[line] = at;
    at = countLine(units, at, length, counts, line * CLASS_COUNT);
  }
  const lineCount = line + 1;
  const exact = counts.subarray(0, lineCount * CLASS_COUNT);
  return { lineStarts: lineStarts.subarray(0, lineCount), counts: exact, totals: totalsOf(exact) };
}

function totalsOf(counts: Uint32Array): Uint32Array {
  const totals = new Uint32Array(CLASS_COUNT);
  for (let value = 0; value < CLASS_COUNT; value++) {
    let total = 0;
    for (let i = value; i < counts.length; i += CLASS_COUNT) total += counts[i];
    totals[value] = total;
  }
  return totals;
}

/** Counts the units of one line; where the next one begins, or -1 at the end of the text. */
function countLine(units: Uint16Array, start: number, end: number, counts: Uint32Array, row: number): number {
  const table = classTable;
  for (let i = start; i < end; ) {
    const unit = units[i++];
    const value = table[unit];
    counts[row + value]++;
    if (value === CharClass.LineBreak && (unit === LINE_FEED || i === end || units[i] !== LINE_FEED)) return i;
  }
  return -1;
}

function grown(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}
