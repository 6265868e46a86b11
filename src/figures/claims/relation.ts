/** Relations between lists of words, of which most are equal: each pair of different ones is looked at once. */

/** Of equal lists the first one. */
export class Distinct<T extends readonly string[]> {
  readonly items: T[] = [];
  readonly #known = new Map<string, number>();

  /** @returns its index among the items */
  add(list: T): number {
    const key = list.length === 0 ? "" : list.length === 1 ? list[0] : list.join("\n");
    let index = this.#known.get(key);
    if (index === undefined) {
      index = this.items.push(list) - 1;
      this.#known.set(key, index);
    }
    return index;
  }
}

/** A symmetric relation, asked once for each pair. */
export class Relation<T> {
  readonly #items: readonly T[];
  readonly #holds: (a: T, b: T) => boolean;
  /** 0 where nobody asked yet. */
  readonly #known: Uint8Array;

  constructor(items: readonly T[], holds: (a: T, b: T) => boolean) {
    this.#items = items;
    this.#holds = holds;
    this.#known = new Uint8Array(items.length * items.length);
  }

  holds(a: number, b: number): boolean {
    const pair = a * this.#items.length + b;
    let known = this.#known[pair];
    if (known === 0) {
      known = this.#holds(this.#items[a], this.#items[b]) ? 1 : 2;
      this.#known[pair] = known;
      this.#known[b * this.#items.length + a] = known;
    }
    return known === 1;
  }
}
