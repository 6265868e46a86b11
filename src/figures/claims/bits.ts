/** Relations of some things among each other as a square of bits: what holds of many pairs is asked, and joined, 32 at a time. */

export const WORD = 32;

export class BitSquare {
  readonly #words: number;
  readonly #bits: Int32Array;

  constructor(size: number) {
    this.#words = wordsFor(size);
    this.#bits = new Int32Array(size * this.#words);
  }

  has(a: number, b: number): boolean {
    return (this.#bits[a * this.#words + (b >>> 5)] & (1 << (b & (WORD - 1)))) !== 0;
  }

  relate(a: number, b: number): void {
    this.#set(a, b);
    this.#set(b, a);
  }

  #set(a: number, b: number): void {
    this.#bits[a * this.#words + (b >>> 5)] |= 1 << (b & (WORD - 1));
  }

  /** Those that `a` is related to: not a copy. */
  row(a: number): Int32Array {
    return this.#bits.subarray(a * this.#words, (a + 1) * this.#words);
  }

  /** Which things have a key in common; a thing without keys has none with itself. */
  static ofShared<K>(keysOf: readonly (readonly K[])[]): BitSquare {
    const square = new BitSquare(keysOf.length);
    const byKey = new Map<K, Int32Array>();
    const rowsOf = keysOf.map((keys, thing) => {
      const rows: Int32Array[] = [];
      for (const key of keys) {
        let row = byKey.get(key);
        if (row === undefined) {
          row = new Int32Array(square.#words);
          byKey.set(key, row);
        }
        addBit(row, thing);
        rows.push(row);
      }
      return rows;
    });
    for (let thing = 0; thing < rowsOf.length; thing++) {
      const own = square.row(thing);
      for (const row of rowsOf[thing]) addBits(own, row);
    }
    return square;
  }
}

function wordsFor(size: number): number {
  return Math.ceil(size / WORD);
}

export function newBits(size: number): Int32Array {
  return new Int32Array(wordsFor(size));
}

export function addBit(row: Int32Array, bit: number): void {
  row[bit >>> 5] |= 1 << (bit & (WORD - 1));
}

export function hasBit(row: Int32Array, bit: number): boolean {
  return (row[bit >>> 5] & (1 << (bit & (WORD - 1)))) !== 0;
}

export function addBits(to: Int32Array, from: Int32Array): void {
  for (let word = 0; word < to.length; word++) to[word] |= from[word];
}

export function isEmpty(row: Int32Array): boolean {
  for (let word = 0; word < row.length; word++) if (row[word] !== 0) return false;
  return true;
}

/** The lowest bit of a word that has one. */
export function lowest(word: number): number {
  return WORD - 1 - Math.clz32(word & -word);
}

/** The bits that are set, ascending. */
export function bitsOf(row: Int32Array): number[] {
  const all: number[] = [];
  for (let word = 0; word < row.length; word++)
    for (let bits = row[word]; bits !== 0; bits &= bits - 1) all.push(word * WORD + lowest(bits));
  return all;
}
