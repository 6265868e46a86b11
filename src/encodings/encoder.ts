/** A charset turned around: from characters to bytes. */
import { encoderOf, isMultibyteName, NONE } from "./charset-tables.ts";

/** What other decoders give for the same bytes: older letters, Greek ones. */
const LOOKALIKES: Readonly<Record<string, readonly (readonly [point: number, code: number])[]>> = {
  macintosh: [
    [0x2126, 0xbd],
    [0xa4, 0xdb],
    [0x2206, 0xc6],
  ],
  ibm437: [
    [0x3b2, 0xe1],
    [0x3bc, 0xe6],
    [0x2126, 0xea],
    [0x2211, 0xe4],
  ],
};

const NO_PAIRS = new Uint32Array(0);

export class Encoder {
  /** By code unit; 0 where the charset has no such character, and for NUL. */
  readonly bmp: Uint16Array;
  /** Characters beyond the basic plane: code point and bytes, by code point. */
  readonly #astral: Uint32Array;

  /** `single`: by byte, the code point. Where two bytes decode to one character, the first is the one written. */
  constructor(name: string, single: Int32Array) {
    if (isMultibyteName(name)) {
      ({ bmp: this.bmp, astral: this.#astral } = encoderOf(name));
      return;
    }
    const bmp = new Uint16Array(0x10000);
    for (let byte = single.length - 1; byte >= 0; byte--) if (single[byte] >= 0) bmp[single[byte]] = byte;
    for (const [point, code] of LOOKALIKES[name] ?? []) if (bmp[point] === 0) bmp[point] = code;
    this.bmp = bmp;
    this.#astral = NO_PAIRS;
  }

  get(point: number): number {
    return point > 0xffff ? this.#beyond(point) : this.bmp[point] || (point === 0 ? 0 : NONE);
  }

  #beyond(point: number): number {
    let low = 0;
    let high = this.#astral.length / 2;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#astral[2 * middle] < point) low = middle + 1;
      else high = middle;
    }
    return this.#astral[2 * low] === point ? this.#astral[2 * low + 1] : NONE;
  }
}
