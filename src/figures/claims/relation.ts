/** What holds among things by an item that each of them has: most have equal ones, and each pair of different items is looked at once. */
import { addBit, addBits, newBits } from "./bits.ts";

export class Relation<T> {
  readonly #isSame: (a: T, b: T) => boolean;
  readonly #holds: (a: T, b: T) => boolean;
  readonly #items: T[] = [];
  readonly #alike = new Map<string | number, number[]>();
  /** By thing, the index of its item. */
  readonly #of: number[] = [];
  /** By item, the things that have it, as bits. */
  #things: readonly Int32Array[] | undefined;
  /** By item, the things of whose items it holds, as bits. */
  readonly #rows: (Int32Array | undefined)[] = [];

  /** @param holds symmetric */
  constructor(isSame: (a: T, b: T) => boolean, holds: (a: T, b: T) => boolean) {
    this.#isSame = isSame;
    this.#holds = holds;
  }

  /** @param hash the same for items that are the same @returns the index of the first one of these */
  indexOf(item: T, hash: string | number): number {
    let alike = this.#alike.get(hash);
    if (alike === undefined) {
      alike = [];
      this.#alike.set(hash, alike);
    }
    for (const index of alike) if (this.#isSame(this.#items[index], item)) return index;
    const index = this.#items.push(item) - 1;
    alike.push(index);
    return index;
  }

  /** The next thing has this item. All are added before one is asked for. */
  add(item: number): void {
    this.#of.push(item);
  }

  /** The things of which it holds with a thing, as bits: not a copy. */
  row(thing: number): Int32Array {
    const item = this.#of[thing];
    let row = this.#rows[item];
    if (row === undefined) {
      this.#things ??= this.#byItem();
      row = newBits(this.#of.length);
      for (let other = 0; other < this.#items.length; other++)
        if (this.#holds(this.#items[item], this.#items[other])) addBits(row, this.#things[other]);
      this.#rows[item] = row;
    }
    return row;
  }

  #byItem(): Int32Array[] {
    const things = this.#items.map(() => newBits(this.#of.length));
    for (let thing = 0; thing < this.#of.length; thing++) addBit(things[this.#of[thing]], thing);
    return things;
  }
}
