/** The class pass: line starts and, for each line, how many code units of each class it holds. */
import { CLASS_COUNT, classTable } from "./classes.ts";

export interface Scan {
  /** UTF-16 offset at which each line begins; line breaks are LF, CRLF and lone CR (as in unist and LSP). */
  readonly lineStarts: Uint32Array;
  /** `counts[line * 16 + class]`; the line break itself is counted as `LineBreak`. */
  readonly counts: Uint32Array;
  /** The same, summed over the document. */
  readonly totals: Uint32Array;
}

const FIRST_LINES = 256;

/** Linear in the text's length. A loop over a line at a time is more than twice as fast as one that looks for line breaks itself. */
export function scanClasses(text: string): Scan {
  const ends = hasLoneReturn(text) ? nextBreak : nextLineFeed;
  let lineStarts = new Uint32Array(FIRST_LINES);
  let counts = new Uint32Array(FIRST_LINES * CLASS_COUNT);
  let line = 0;
  for (let start = 0; ; line++) {
    if (line === lineStarts.length) {
      lineStarts = grown(lineStarts);
      counts = grown(counts);
    }
    lineStarts[line] = start;
    const end = ends(text, start);
    countUnits(text, start, end < 0 ? text.length : end + 1, counts, line * CLASS_COUNT);
    if (end < 0) break;
    start = end + 1;
  }
  const lineCount = line + 1;
  const exact = counts.subarray(0, lineCount * CLASS_COUNT);
  const totals = new Uint32Array(CLASS_COUNT);
  for (let i = 0; i < exact.length; i++) totals[i & (CLASS_COUNT - 1)] += exact[i];
  return { lineStarts: lineStarts.subarray(0, lineCount), counts: exact, totals };
}

function countUnits(text: string, start: number, end: number, counts: Uint32Array, row: number): void {
  for (let i = start; i < end; i++) counts[row + classTable[text.charCodeAt(i)]]++;
}

function nextLineFeed(text: string, from: number): number {
  return text.indexOf("\n", from);
}

/** The last unit of the next line break: LF, CRLF or a lone CR. */
function nextBreak(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x0a) return i;
    if (unit === 0x0d) return text.charCodeAt(i + 1) === 0x0a ? i + 1 : i;
  }
  return -1;
}

function hasLoneReturn(text: string): boolean {
  for (let at = text.indexOf("\r"); at >= 0; at = text.indexOf("\r", at + 1)) {
    if (text.charCodeAt(at + 1) !== 0x0a) return true;
  }
  return false;
}

function grown(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}
