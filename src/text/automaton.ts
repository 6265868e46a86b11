/**
 * A double-array trie over UTF-16 code units that finds all words of all lists in one pass
 * (J. Aoe, "An efficient digital search algorithm by using a double-array structure", IEEE TSE 15(9), 1989).
 * The walk starts at every unit that begins a word; words are short, so the pass is linear in the text.
 * ASCII letters match without case; a word that begins or ends with a letter or digit matches whole words only.
 */

import { unitsOf } from "./units.ts";

export interface Word {
  readonly text: string;
  /** Whose list it stands in, e.g. `spam/link-farm:label`. */
  readonly list: string;
}

/** Plain data, so that the shipped automaton is a generated module. */
export interface PackedAutomaton {
  /** The code units in use; a unit's place (from 1) is its symbol. */
  readonly alphabet: string;
  /** Little-endian arrays, base64 behind the width of an element (`Width`). */
  readonly base: string;
  readonly check: string;
  /** For each state, index into `outputs` plus one, or 0. */
  readonly output: string;
  /** Bits, by `pairHash`, of the two code units that words begin with. */
  readonly pairs: string;
  /** The sets of lists that hold a word, each once: words of the same lists share one. */
  readonly outputs: readonly (readonly string[])[];
}

export interface WordHit {
  readonly start: number;
  readonly end: number;
  readonly lists: readonly string[];
}

/** Bits for the pairs of units that words begin with: many more than some thousand words need, and few enough for a processor's first cache. */
const PAIR_BITS = 1 << 16;
/** What a code unit is to the words: begins one, is one by itself, is an ASCII letter or digit. */
const UnitFlag = { BeginsWord: 1, UnitWord: 2, WordUnit: 4 } as const;

/** By code unit: ASCII letters and digits. */
const WORD_UNITS = new Uint8Array(0x10000);
WORD_UNITS.fill(UnitFlag.WordUnit, 0x30, 0x3a).fill(UnitFlag.WordUnit, 0x41, 0x5b).fill(UnitFlag.WordUnit, 0x61, 0x7b);

export class Automaton {
  readonly #symbols: Uint16Array;
  readonly #base: Int32Array;
  readonly #check: Int32Array;
  readonly #output: Int32Array;
  readonly #outputs: readonly (readonly string[])[];
  /** By code unit: bits of `UnitFlag`. */
  readonly #flags = WORD_UNITS.slice();
  /** By the hash of two code units: whether they may begin a word. Nearly every place in a text fails here, before a walk. */
  readonly #pairs: Int32Array;

  constructor(packed: PackedAutomaton) {
    this.#symbols = new Uint16Array(0x10000);
    for (let i = 0; i < packed.alphabet.length; i++) {
      const unit = packed.alphabet.charCodeAt(i);
      this.#symbols[unit] = i + 1;
      this.#symbols[upperCase(unit)] = i + 1;
    }
    this.#base = unpack(packed.base);
    this.#check = unpack(packed.check);
    this.#output = unpack(packed.output);
    this.#outputs = packed.outputs;
    this.#pairs = unpack(packed.pairs);
    this.#noteBeginnings(packed.alphabet);
  }

  #noteBeginnings(alphabet: string): void {
    const root = this.#base[0] + 1;
    for (let i = 0; i < alphabet.length; i++) {
      if (this.#check[root + i] !== 1) continue;
      const unit = alphabet.charCodeAt(i);
      this.#flags[unit] |= this.#output[root + i] !== 0 ? UnitFlag.UnitWord : UnitFlag.BeginsWord;
      this.#flags[upperCase(unit)] = this.#flags[unit];
    }
  }

  get isEmpty(): boolean {
    return this.#outputs.length === 0;
  }

  /** Every word in `text` between two UTF-16 offsets, by start and then length; overlapping words are all told. */
  find(text: string, from = 0, to = text.length): WordHit[] {
    const hits: WordHit[] = [];
    if (this.isEmpty || from >= to) return hits;
    const units = unitsOf(text);
    const flags = this.#flags;
    const pairs = this.#pairs;
    let unit = units[from];
    let before = from > 0 ? flags[units[from - 1]] : 0;
    // No branch but one that is hardly ever taken: what a text's next character is cannot be foretold, and a wrong guess costs more than all the rest.
    for (let start = from; start < to; start++) {
      const next = units[start + 1];
      const flag = flags[unit];
      const pair = pairHash(unit, next);
      const begins = (flag >> 1) | (flag & (pairs[pair >>> 5] >>> (pair & 31)));
      if ((begins & ~((flag & before) >> 2) & 1) !== 0) this.#walk(units, text.length, start, to, hits);
      before = flag;
      unit = next;
    }
    return hits;
  }

  /** Adds the words that begin at `start`. Apart from the loop that looks for beginnings, which stays small and fast so. */
  #walk(units: Uint16Array, length: number, start: number, to: number, hits: WordHit[]): void {
    const symbols = this.#symbols;
    const base = this.#base;
    const check = this.#check;
    let state = 0;
    for (let i = start; i < to; i++) {
      const child = base[state] + symbols[units[i]];
      if (check[child] !== state + 1) return;
      state = child;
      const output = this.#output[state];
      if (output !== 0 && !isInsideWord(units, i + 1, length)) hits.push({ start, end: i + 1, lists: this.#outputs[output - 1] });
    }
  }
}

function pairHash(first: number, second: number): number {
  return (Math.imul(first, 0x9e3779b1) + Math.imul(second, 0x85ebca6b)) >>> 16;
}

function upperCase(unit: number): number {
  return unit >= 0x61 && unit <= 0x7a ? unit - 0x20 : unit;
}

/** Whether ASCII letters or digits stand on both sides of an offset, which is not the first. */
function isInsideWord(units: Uint16Array, offset: number, length: number): boolean {
  return offset < length && (WORD_UNITS[units[offset]] & WORD_UNITS[units[offset - 1]]) !== 0;
}

/** How many bytes a packed element takes: two do for the states of some ten thousand words. */
const Width = { Short: "2", Long: "4" } as const;

function unpack(packed: string): Int32Array {
  const bytes = Buffer.from(packed.slice(1), "base64");
  const elements = packed[0] === Width.Short ? new Uint16Array(bytes.length / 2) : new Int32Array(bytes.length / 4);
  Buffer.from(elements.buffer).set(bytes);
  return new Int32Array(elements);
}

function pack(array: Int32Array): string {
  const isShort = array.every((element) => element >= 0 && element < 0x10000);
  const elements = isShort ? Uint16Array.from(array) : array;
  return (isShort ? Width.Short : Width.Long) + Buffer.from(elements.buffer, elements.byteOffset, elements.byteLength).toString("base64");
}

interface Node {
  readonly children: Map<number, Node>;
  lists: string[];
}

/** Builds the automaton of some word lists. Used at build time for the shipped lists, at run time for a user's own. */
export function packAutomaton(words: Iterable<Word>): PackedAutomaton {
  const root: Node = { children: new Map(), lists: [] };
  const symbols = new Map<number, number>();
  const pairs = new Int32Array(PAIR_BITS / 32);
  for (const { text, list } of words) {
    let node = root;
    const folded = text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
    if (folded.length > 1) notePair(pairs, folded.charCodeAt(0), folded.charCodeAt(1));
    for (let i = 0; i < folded.length; i++) {
      const unit = folded.charCodeAt(i);
      const symbol = symbols.get(unit) ?? symbols.size + 1;
      symbols.set(unit, symbol);
      let child = node.children.get(symbol);
      if (child === undefined) {
        child = { children: new Map(), lists: [] };
        node.children.set(symbol, child);
      }
      node = child;
    }
    if (node !== root && !node.lists.includes(list)) node.lists.push(list);
  }
  return { alphabet: String.fromCharCode(...symbols.keys()), pairs: pack(pairs), ...place(root, symbols.size) };
}

function notePair(pairs: Int32Array, first: number, second: number): void {
  for (const before of [first, upperCase(first)]) {
    for (const after of [second, upperCase(second)]) {
      const pair = pairHash(before, after);
      pairs[pair >>> 5] |= 1 << (pair & 31);
    }
  }
}

/** Gives every trie node its slot: states are set down breadth first, each at the first base where its children fit. */
function place(root: Node, symbolCount: number) {
  const base: number[] = [0];
  const check: number[] = [0];
  const output: number[] = [0];
  const outputs: string[][] = [];
  const known = new Map<string, number>();
  const taken = new Set<number>([0]);
  const queue: [Node, number][] = [[root, 0]];
  let firstFree = 1;
  for (const [node, state] of queue) {
    if (node.lists.length > 0) {
      const key = node.lists.join("\n");
      const place = known.get(key) ?? outputs.push(node.lists);
      known.set(key, place);
      output[state] = place;
    }
    const wanted = [...node.children.keys()].sort((a, b) => a - b);
    if (wanted.length === 0) continue;
    while (taken.has(firstFree)) firstFree++;
    let at = Math.max(0, firstFree - wanted[0]);
    while (wanted.some((symbol) => taken.has(at + symbol))) at++;
    base[state] = at;
    for (const symbol of wanted) {
      taken.add(at + symbol);
      check[at + symbol] = state + 1;
      queue.push([node.children.get(symbol) as Node, at + symbol]);
    }
  }
  const size = Math.max(...taken) + symbolCount + 1;
  const dense = (sparse: number[]) => pack(Int32Array.from({ length: size }, (_, i) => sparse[i] ?? 0));
  return { base: dense(base), check: dense(check), output: dense(output), outputs };
}
