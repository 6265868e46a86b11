/** The class pass: line starts and, for each line, how many code units of each class it holds. */
import { CharClass, CLASS_COUNT, classTable } from "./classes.ts";

export interface Scan {
  /** UTF-16 offset at which each line begins; line breaks are LF, CRLF and lone CR (as in unist and LSP). */
  readonly lineStarts: Uint32Array;
  /** `counts[line * 16 + class]`; the line break itself is counted as `LineBreak`. */
  readonly counts: Uint32Array;
  /** The same, summed over the document. */
  readonly totals: Uint32Array;
}

const FIRST_LINES = 256;

/** One loop over the code units: linear in the text's length. */
export function scanClasses(text: string): Scan {
  let lineStarts = new Uint32Array(FIRST_LINES);
  let counts = new Uint32Array(FIRST_LINES * CLASS_COUNT);
  let line = 0;
  let row = 0;
  const length = text.length;
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i);
    const value = classTable[unit];
    counts[row + value]++;
    if (value !== CharClass.LineBreak) continue;
    if (unit === 0x0d && text.charCodeAt(i + 1) === 0x0a) continue; // the LF of a CRLF ends the line
    line++;
    row += CLASS_COUNT;
    if (line === lineStarts.length) {
      lineStarts = grown(lineStarts);
      counts = grown(counts);
    }
    lineStarts[line] = i + 1;
  }
  const lineCount = line + 1;
  const exact = counts.subarray(0, lineCount * CLASS_COUNT);
  const totals = new Uint32Array(CLASS_COUNT);
  for (let i = 0; i < exact.length; i++) totals[i & (CLASS_COUNT - 1)] += exact[i];
  return { lineStarts: lineStarts.subarray(0, lineCount), counts: exact, totals };
}

function grown(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}
