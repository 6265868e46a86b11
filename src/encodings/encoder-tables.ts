/** Turns the double-byte charsets around, from characters to bytes. The build writes the result to a file (scripts/charset-encoders.mjs). */
import { MULTIBYTE_NAMES, type MultibyteName, pointOfCell } from "./charset-tables.ts";
import { codecOf } from "./charsets.ts";

const PAIR_ROWS = 0x80;
const ROW = 0x100;
/** Rows ED and EE of Shift_JIS repeat the IBM extension, which Windows writes in rows FA to FC. */
const NEC_COPIES = (0xed - PAIR_ROWS) * ROW;

const JIS_LOOKALIKES = [0x301c, 0x2016, 0x2212, 0xa2, 0xa3, 0xac];

/** What other decoders give for the same bytes: the wave dash and its like in Japanese sets. */
const LOOKALIKES: Readonly<Partial<Record<MultibyteName, readonly number[]>>> = {
  shift_jis: [0x8160, 0x8161, 0x817c, 0x8191, 0x8192, 0x81ca],
  "euc-jp": [0xa1c1, 0xa1c2, 0xa1dd, 0xa1f1, 0xa1f2, 0xa2cc],
};

export interface EncoderTables {
  /** By code unit: the bytes, most significant first; 0 for none and for NUL. */
  readonly bmp: Uint16Array;
  /** Code point and bytes, by code point. */
  readonly astral: Uint32Array;
}

/** In the order of `MULTIBYTE_NAMES`. */
export function buildEncoderTables(): EncoderTables[] {
  return MULTIBYTE_NAMES.map(encoderTables);
}

/** Where two byte forms decode to one character, the first in byte order is the one written, NEC's copies of IBM's rows excepted. */
function encoderTables(name: MultibyteName): EncoderTables {
  const { single, pairs } = codecOf(name);
  const bmp = new Uint16Array(0x10000);
  const astral = new Map<number, number>();
  // from the last form to the first, so that the first is what stays
  const write = (from: number, to: number) => {
    for (let index = to - 1; index >= from; index--) {
      if (pairs[index] === 0) continue;
      const point = pointOfCell(pairs[index]);
      if (point > 0xffff) astral.set(point, index + PAIR_ROWS * ROW);
      else bmp[point] = index + PAIR_ROWS * ROW;
    }
  };
  if (name === "shift_jis") {
    write(NEC_COPIES, NEC_COPIES + 2 * ROW);
    write(NEC_COPIES + 2 * ROW, pairs.length);
    write(0, NEC_COPIES);
  } else write(0, pairs.length);
  for (let byte = ROW - 1; byte >= 0; byte--) if (single[byte] >= 0) bmp[single[byte]] = byte;
  for (const [i, code] of (LOOKALIKES[name] ?? []).entries()) if (bmp[JIS_LOOKALIKES[i]] === 0) bmp[JIS_LOOKALIKES[i]] = code;
  return { bmp, astral: Uint32Array.from([...astral].sort(([a], [b]) => a - b).flat()) };
}
