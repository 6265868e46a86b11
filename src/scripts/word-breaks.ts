/** Where words begin and end around a place in Chinese text: a phrase that cuts a word in two is no phrase there. */
import { CharClass, classTable } from "../text/classes.ts";
import type { Span } from "../text/span.ts";

/** Clauses longer than this are cut: the segmenter needs a word or two on either side, no more. */
const REACH = 8;
/** Borders of one clause are the bits of one number. */
const LONGEST_CLAUSE = 30;
/** Clauses remembered; pages of one corpus repeat their terms. */
const MEMORY = 8192;

/** Word borders between two offsets of a text. */
export class WordBreaks {
  readonly #from: number;
  readonly #bits: number;

  constructor(from: number, bits: number) {
    this.#from = from;
    this.#bits = bits;
  }

  has(offset: number): boolean {
    const bit = offset - this.#from;
    return bit >= 0 && bit <= LONGEST_CLAUSE && (this.#bits & (1 << bit)) !== 0;
  }

  /** How many words the clause has. */
  get count(): number {
    let borders = 0;
    for (let bits = this.#bits; bits !== 0; bits &= bits - 1) borders++;
    return borders - 1;
  }

  /** Whether the span is one word. */
  isWord({ start, end }: Span): boolean {
    for (let i = start + 1; i < end; i++) if (this.has(i)) return false;
    return this.has(start) && this.has(end);
  }

  /** Whether no word lies across an edge of the span. */
  cutsNoWord({ start, end }: Span): boolean {
    if (this.has(start) && this.has(end)) return true;
    // a phrase inside one longer word is part of that word
    for (let i = start + 1; i < end; i++) if (this.has(i)) return false;
    return true;
  }
}

let segmenter: Intl.Segmenter | undefined;

/** Asks the segmenter for clauses it has not seen of late. `prepare` makes the clause what the segmenter knows best: Simplified characters. */
export class WordBreaker {
  readonly #prepare: (clause: string) => string;
  readonly #memory = new Map<string, number>();

  constructor(prepare: (clause: string) => string = (clause) => clause) {
    this.#prepare = prepare;
  }

  /** The borders in the clause around `[start, end)`. */
  around(text: string, start: number, end: number): WordBreaks {
    let from = start;
    while (from > 0 && start - from < REACH && !endsClause(text.charCodeAt(from - 1))) from--;
    const limit = Math.min(text.length, end + REACH, from + LONGEST_CLAUSE);
    let to = Math.min(end, limit);
    while (to < limit && !endsClause(text.charCodeAt(to))) to++;
    const clause = text.slice(from, to);
    let bits = this.#memory.get(clause);
    if (bits === undefined) {
      bits = bordersOf(this.#prepare(clause));
      if (this.#memory.size >= MEMORY) this.#memory.clear();
      this.#memory.set(detached(clause), bits);
    }
    return new WordBreaks(from, bits);
  }
}

/** A copy: a slice would keep the whole text that it was cut from. */
function detached(clause: string): string {
  return ` ${clause}`.slice(1);
}

function bordersOf(clause: string): number {
  segmenter ??= new Intl.Segmenter("zh-Hans", { granularity: "word" });
  let bits = 1 | (1 << clause.length);
  for (const { index } of segmenter.segment(clause)) bits |= 1 << index;
  return bits;
}

/** Marks and blanks; the rarer of them (‧ 【 …) stay inside, as the segmenter sets them apart itself. */
const CLAUSE_MARKS = new Set(Array.from("，。、；：！？,.;:!?「」『』“”《》（）()", (mark) => mark.charCodeAt(0)));

function endsClause(unit: number): boolean {
  const value = classTable[unit];
  return (
    value === CharClass.Space ||
    value === CharClass.LineBreak ||
    ((value === CharClass.WideMark || value === CharClass.NarrowMark) && CLAUSE_MARKS.has(unit)) ||
    unit === 0x2028 ||
    unit === 0x2029
  );
}
