/** Relations of some things among each other as a square of bits: what holds of many pairs is asked, and joined, 32 at a time. */

const WORD = 32;

export class BitSquare {
  readonly #size: number;
  readonly #words: number;
  readonly #bits: Int32Array;

  constructor(size: number) {
    this.#size = size;
    this.#words = Math.ceil(size / WORD);
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

  /** Those that `a` is not related to, from itself on. */
  unrelated(a: number): number[] {
    const others: number[] = [];
    const row = this.row(a);
    for (let word = a >>> 5; word < row.length; word++) {
      let bits = ~row[word];
      if (word === a >>> 5) bits &= -1 << (a & (WORD - 1));
      if (word === row.length - 1 && this.#size % WORD !== 0) bits &= (1 << (this.#size % WORD)) - 1;
      for (; bits !== 0; bits &= bits - 1) others.push(word * WORD + (WORD - 1 - Math.clz32(bits & -bits)));
    }
    return others;
  }

  /** Those that `a` is related to: not a copy. */
  row(a: number): Int32Array {
    return this.#bits.subarray(a * this.#words, (a + 1) * this.#words);
  }

  /** Which things have a key in common; a thing without keys has none with itself. */
  static ofShared<K>(keysOf: readonly Iterable<K>[]): BitSquare {
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

export function addBit(row: Int32Array, bit: number): void {
  row[bit >>> 5] |= 1 << (bit & (WORD - 1));
}

export function hasBit(row: Int32Array, bit: number): boolean {
  return (row[bit >>> 5] & (1 << (bit & (WORD - 1)))) !== 0;
}

export function addBits(to: Int32Array, from: Int32Array): void {
  for (let word = 0; word < to.length; word++) to[word] |= from[word];
}
