/** What the double-byte charsets decode to: read from a file that the build writes, when a charset is first asked for. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../package-root.ts";

export const MULTIBYTE_NAMES = ["gb18030", "big5", "shift_jis", "euc-jp", "euc-kr"] as const;
export type MultibyteName = (typeof MULTIBYTE_NAMES)[number];

/** What the platform decodes; windows-1252 it does not (charsets.ts), nor the DOS code pages. */
export const SINGLE_BYTE = [
  "windows-1250",
  "windows-1251",
  "windows-1253",
  "windows-1254",
  "windows-1257",
  "windows-1258",
  "iso-8859-2",
  "koi8-r",
  "koi8-u",
  "macintosh",
  "x-mac-cyrillic",
  "ibm866",
];

/** Written by scripts/charset-table.mjs, which says how it is laid out. */
const FILE = "dist/tables/charsets.bin";
const PAIRS = 0x80 * 0x100;
const FOUR_BYTE_FORMS = 39420;
const JIS_0212_CELLS = 94 * 94;
const UPPER_HALF = 0x80;
const AFTER_PAIRS = MULTIBYTE_NAMES.length * PAIRS;
const AFTER_JIS = AFTER_PAIRS + FOUR_BYTE_FORMS + JIS_0212_CELLS;
const AFTER_SINGLE = AFTER_JIS + SINGLE_BYTE.length * UPPER_HALF;
/** No character. */
export const NONE = -1;

/** Written by scripts/charset-encoders.mjs, which says how it is laid out. */
const ENCODER_FILE = "dist/tables/encoders.bin";
const BASIC_PLANE = 0x10000;

let bytes: ArrayBuffer | undefined;
let astral: Uint32Array | undefined;
let encoderBytes: ArrayBuffer | undefined;

function bytesOf(file: string): ArrayBuffer {
  const { buffer, byteOffset, byteLength } = readFileSync(join(packageRoot(), file));
  return buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
}

function cells(start: number, length: number): Uint16Array {
  bytes ??= bytesOf(FILE);
  return new Uint16Array(bytes, start * Uint16Array.BYTES_PER_ELEMENT, length);
}

export function isMultibyteName(name: string): name is MultibyteName {
  return (MULTIBYTE_NAMES as readonly string[]).includes(name);
}

/** How a charset encodes: the bytes by code unit (0: none), and code point and bytes of the characters beyond the basic plane, by code point. */
export function encoderOf(name: MultibyteName): { readonly bmp: Uint16Array; readonly astral: Uint32Array } {
  encoderBytes ??= bytesOf(ENCODER_FILE);
  const index = MULTIBYTE_NAMES.indexOf(name);
  const planes = MULTIBYTE_NAMES.length * BASIC_PLANE * Uint16Array.BYTES_PER_ELEMENT;
  const counts = new Uint32Array(encoderBytes, planes, MULTIBYTE_NAMES.length);
  let before = 0;
  for (let i = 0; i < index; i++) before += counts[i];
  const start = planes + counts.byteLength + 2 * before * Uint32Array.BYTES_PER_ELEMENT;
  return {
    bmp: new Uint16Array(encoderBytes, index * BASIC_PLANE * Uint16Array.BYTES_PER_ELEMENT, BASIC_PLANE),
    astral: new Uint32Array(encoderBytes, start, 2 * counts[index]),
  };
}

/** By `(lead - 0x80) * 256 + trail`: a cell. */
export function pairsOf(name: MultibyteName): Uint16Array {
  return cells(MULTIBYTE_NAMES.indexOf(name) * PAIRS, PAIRS);
}

/** The four-byte forms of GB 18030 that stand for characters of the basic plane, by index: a cell. */
export function fourByteForms(): Uint16Array {
  return cells(AFTER_PAIRS, FOUR_BYTE_FORMS);
}

/** JIS X 0212 by `row * 94 + cell`: a cell. */
export function jis0212(): Uint16Array {
  return cells(AFTER_PAIRS + FOUR_BYTE_FORMS, JIS_0212_CELLS);
}

/** The characters of bytes 80 to FF of a single-byte charset. */
export function upperHalfOf(name: string): Uint16Array {
  return cells(AFTER_JIS + SINGLE_BYTE.indexOf(name) * UPPER_HALF, UPPER_HALF);
}

/** The code point that a cell stands for: 0 for none, surrogates for characters beyond the basic plane, by their number. */
export function pointOfCell(cell: number): number {
  if (cell === 0) return NONE;
  if ((cell & 0xf800) !== 0xd800 || bytes === undefined) return cell;
  astral ??= new Uint32Array(bytes, AFTER_SINGLE * Uint16Array.BYTES_PER_ELEMENT);
  return astral[cell - 0xd800];
}
