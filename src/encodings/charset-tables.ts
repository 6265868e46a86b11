/** What the double-byte charsets decode to: read from a file that the build writes, when a charset is first asked for. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../package-root.ts";
import { NONE } from "./codec.ts";

export const MULTIBYTE_NAMES = ["gb18030", "big5", "shift_jis", "euc-jp", "euc-kr"] as const;
export type MultibyteName = (typeof MULTIBYTE_NAMES)[number];

/** Written by scripts/charset-table.mjs, which says how it is laid out. */
const FILE = "dist/tables/charsets.bin";
const PAIRS = 0x80 * 0x100;
const FOUR_BYTE_FORMS = 39420;
const JIS_0212_CELLS = 94 * 94;
const SURROGATES = 0xd800;
const SURROGATE_MASK = 0xf800;

let bytes: ArrayBuffer | undefined;

function cells(start: number, length: number): Uint16Array {
  if (bytes === undefined) {
    const file = readFileSync(join(packageRoot(), FILE));
    bytes = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer;
  }
  return new Uint16Array(bytes, start * Uint16Array.BYTES_PER_ELEMENT, length);
}

/** By `(lead - 0x80) * 256 + trail`: a code point or `NONE`. A new array each time. */
export function pairsOf(name: MultibyteName): Int32Array {
  return widened(cells(MULTIBYTE_NAMES.indexOf(name) * PAIRS, PAIRS));
}

/** The four-byte forms of GB 18030 that stand for characters of the basic plane, by index; 0 where none stands. */
export function fourByteForms(): Uint16Array {
  return cells(MULTIBYTE_NAMES.length * PAIRS, FOUR_BYTE_FORMS);
}

/** JIS X 0212 by `row * 94 + cell`. */
export function jis0212(): Int32Array {
  return widened(cells(MULTIBYTE_NAMES.length * PAIRS + FOUR_BYTE_FORMS, JIS_0212_CELLS));
}

function widened(table: Uint16Array): Int32Array {
  const points = new Int32Array(table.length);
  for (let i = 0; i < table.length; i++) {
    const cell = table[i];
    points[i] = cell === 0 ? NONE : (cell & SURROGATE_MASK) === SURROGATES ? beyondBasicPlane(cell - SURROGATES) : cell;
  }
  return points;
}

function beyondBasicPlane(index: number): number {
  const start = (MULTIBYTE_NAMES.length * PAIRS + FOUR_BYTE_FORMS + JIS_0212_CELLS) * Uint16Array.BYTES_PER_ELEMENT;
  return bytes === undefined ? NONE : new Uint32Array(bytes, start + index * Uint32Array.BYTES_PER_ELEMENT, 1)[0];
}
