/** Finds known names of things in a folded text, whatever language they are written in, and the words that other names end in. */
import { packedNames } from "#figures";
import { Automaton, type PackedAutomaton, type WordHit } from "../../text/automaton.ts";
import type { Span } from "../../text/span.ts";
import { aliasTable, packNames, SUFFIX } from "./aliases.ts";

export interface Named {
  readonly start: number;
  readonly end: number;
  /** The thing that has the name. */
  readonly key: string;
}

export interface NamesFound {
  /** Ascending; names inside names too. */
  readonly known: readonly Named[];
  /** What stands before the words that Han names end in: three characters where they are Han, else two. */
  readonly suffixed: readonly Span[];
}

const NONE: NamesFound = { known: [], suffixed: [] };

/** The automaton takes 2DeepSeek for a word; names stand beside digits too. */
const GLUED = /[A-Za-z]\d|\d[A-Za-z]/;

let shipped: NameTable | undefined;

export class NameTable {
  readonly #automaton: Automaton;
  readonly #names: ReadonlyMap<string, string>;

  private constructor(names: ReadonlyMap<string, string>, packed: PackedAutomaton) {
    this.#automaton = new Automaton(packed);
    this.#names = names;
  }

  /** @param own a user's rows of names of one thing, beside the shipped ones */
  static of(own: readonly (readonly string[])[]): NameTable {
    if (own.length > 0) {
      const names = aliasTable(own);
      return new NameTable(names, packNames(names));
    }
    shipped ??= new NameTable(aliasTable([]), packedNames);
    return shipped;
  }

  has(name: string): boolean {
    return this.#names.has(name);
  }

  find(text: string): NamesFound {
    let hits = this.#automaton.find(text);
    if (GLUED.test(text)) hits = joined(hits, this.#automaton.find(text.replace(/\d/g, " ")));
    if (hits.length === 0) return NONE;
    const known: Named[] = [];
    const suffixed: Span[] = [];
    let floor = 0;
    for (const { start, end, lists } of hits) {
      for (const key of lists) {
        if (key !== SUFFIX) known.push({ start, end, key });
        else if (start - 2 >= floor && isHan(text.charCodeAt(start - 1)) && isHan(text.charCodeAt(start - 2))) {
          suffixed.push({ start: start - 3 >= floor && isHan(text.charCodeAt(start - 3)) ? start - 3 : start - 2, end: start });
          floor = end;
        }
      }
    }
    return { known, suffixed };
  }
}

/** Each hit once, in order. */
function joined(some: readonly WordHit[], others: readonly WordHit[]): WordHit[] {
  const all = [...some, ...others].sort((a, b) => a.start - b.start || a.end - b.end);
  return all.filter(({ start, end }, i) => i === 0 || start !== all[i - 1].start || end !== all[i - 1].end);
}

function isHan(unit: number): boolean {
  return unit >= 0x4e00 && unit <= 0x9fff;
}
