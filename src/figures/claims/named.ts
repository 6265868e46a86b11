/** Finds known names of things in a text, whatever language they are written in. */
import { aliasTable } from "./aliases.ts";

interface Node {
  readonly next: Map<number, Node>;
  /** The thing that the name ending here is one of. */
  key?: string;
}

export interface Named {
  readonly start: number;
  readonly end: number;
  readonly key: string;
}

/** A name in Latin letters is a word: no letter stands on either side. */
function isLetter(unit: number): boolean {
  return (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a;
}

export class NameTable {
  readonly #root: Node = { next: new Map() };
  readonly #keys: ReadonlyMap<string, string>;

  /** @param own a user's rows of names of one thing, beside the shipped ones */
  constructor(own: readonly (readonly string[])[]) {
    this.#keys = aliasTable(own);
    for (const [name, key] of this.#keys) this.#add(name, key);
  }

  #add(name: string, key: string): void {
    let node = this.#root;
    for (let i = 0; i < name.length; i++) {
      const unit = name.charCodeAt(i);
      let child = node.next.get(unit);
      if (child === undefined) {
        child = { next: new Map() };
        node.next.set(unit, child);
      }
      node = child;
    }
    node.key = key;
  }

  has(name: string): boolean {
    return this.#keys.has(name);
  }

  /** All names in a text in lower case, ascending; names inside names too. */
  find(lower: string): Named[] {
    const found: Named[] = [];
    const first = this.#root.next;
    let inWord = false;
    for (let start = 0; start < lower.length; start++) {
      const unit = lower.charCodeAt(start);
      const letter = isLetter(unit);
      let node = letter && inWord ? undefined : first.get(unit);
      inWord = letter;
      for (let end = start + 1; node !== undefined; end++) {
        const next = lower.charCodeAt(end);
        if (node.key !== undefined && !(letter && isLetter(next))) found.push({ start, end, key: node.key });
        node = node.next.get(next);
      }
    }
    return found;
  }
}
