/** Longest word of a list at a place in a text. */
import { codeAt } from "./codes.ts";

interface Node<Value> {
  readonly next: Map<number, Node<Value>>;
  value?: Value;
}

export interface TrieHit<Value> {
  readonly end: number;
  readonly value: Value;
}

export class Trie<Value> {
  readonly #root: Node<Value> = { next: new Map() };

  add(word: string, value: Value): void {
    let node = this.#root;
    for (let i = 0; i < word.length; i++) {
      const unit = word.charCodeAt(i);
      let child = node.next.get(unit);
      if (child === undefined) {
        child = { next: new Map() };
        node.next.set(unit, child);
      }
      node = child;
    }
    node.value = value;
  }

  /** A word that ends in a Latin letter must end a word of the text too. */
  longest(text: string, at: number): TrieHit<Value> | undefined {
    let node: Node<Value> | undefined = this.#root;
    let found: TrieHit<Value> | undefined;
    for (let i = at; ; i++) {
      node = node.next.get(codeAt(text, i));
      if (node === undefined) return found;
      if (node.value !== undefined && !(isAsciiLetter(codeAt(text, i)) && isAsciiLetter(codeAt(text, i + 1)))) {
        found = { end: i + 1, value: node.value };
      }
    }
  }
}

function isAsciiLetter(unit: number): boolean {
  return (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a;
}
