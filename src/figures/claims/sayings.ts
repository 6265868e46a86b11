/** What the sentences of a paragraph speak of. */
import type { Operand } from "../arithmetic/operands.ts";
import { dateText } from "../calendar.ts";
import type { Figure } from "../figure.ts";
import { blanked } from "../places.ts";
import type { ReadBlock } from "../read.ts";
import { caseOf } from "./cases.ts";
import { nounBefore } from "./hantelling.ts";
import { tellingOf } from "./tellings.ts";
import { type Words, wordsOf } from "./words.ts";

/** In UTF-16 units. */
const MAX_BEGINNING = 32;
/** Words so far before a figure say nothing of it. */
const MAX_LEAD = 140;

/** Read when two like figures differ, a sentence at a time. */
export class Sayings {
  readonly #read: ReadBlock;
  readonly #blank: string;
  readonly #sentences: (Words | undefined)[] = [];

  constructor(read: ReadBlock) {
    this.#read = read;
    this.#blank = blanked(read.text, read.figures);
  }

  sentence(index: number): Words {
    let words = this.#sentences[index];
    if (words === undefined) {
      const { start, end } = this.#read.sentences[index];
      words = wordsOf(this.#blank.slice(start, end));
      this.#sentences[index] = words;
    }
    return words;
  }

  beginning(index: number): string {
    const { start, end } = this.#read.sentences[index];
    return this.#read.text.slice(start, Math.min(end, start + MAX_BEGINNING)).trimStart();
  }

  /** Whether a word stands in a sentence or in one before it. */
  isToldBy(index: number, word: string): boolean {
    for (let i = index; i >= 0; i--) if (this.sentence(i).all.has(word)) return true;
    return false;
  }

  /** The second names no time, plan or part that the first does not. */
  areOfOneCase(first: Operand, second: Operand): boolean {
    const { start, end } = this.#read.sentences[first.sentence];
    const known = caseOf(this.#blank.slice(start, end));
    const told = this.#read.sentences[second.sentence];
    return [...caseOf(this.#blank.slice(told.start, told.end))].every((sign) => known.has(sign));
  }

  /** 市长选举, where both characters of a word stood in others: a word of its own before what is known names another thing. */
  namesNothingNew({ sentence, figure }: Operand): boolean {
    if (this.sentence(sentence).han === 0) return true;
    const { start, end } = this.#read.sentences[sentence];
    const before = this.#blank.slice(0, start);
    const from = Math.max(start, figure.start - MAX_LEAD);
    const noun = nounBefore(this.#blank.slice(from, figure.start));
    if (noun !== undefined && !before.includes(noun)) return false;
    return tellingOf(this.#blank.slice(from, Math.min(end, figure.end + MAX_LEAD)), before, figure) !== undefined;
  }

  clause({ figure, sentence }: Operand): string {
    const { start, end } = this.#read.sentences[sentence];
    return this.#blank.slice(...clauseOf(this.#blank, figure, start, end));
  }

  dates(index: number): ReadonlySet<string> {
    return this.#dates(index, true);
  }

  /** Without those that something is held against: 8% more than in 2022. */
  ownDates(index: number): ReadonlySet<string> {
    return this.#dates(index, false);
  }

  #dates(index: number, areHeld: boolean): ReadonlySet<string> {
    const { text, sentences, figures } = this.#read;
    const { start, end } = sentences[index];
    const dates = new Set<string>();
    for (const { kind, date, start: from, end: to } of figures)
      if (kind === "date" && date !== undefined && from >= start && to <= end)
        if (areHeld || !(HELD.test(text.slice(Math.max(start, from - MAX_HELD), from)) || SINCE.test(text.slice(to, to + 2))))
          dates.add(dateText(date));
    return dates;
  }
}

/** 是1910年以来最高: it is of now. */
const SINCE = /^以?来/;
const MAX_HELD = 10;
const HELD = /(?:\bthan|\bthan in|\bfigure in|[比较])\s*$/;

function clauseOf(text: string, { start, end }: Figure, floor: number, ceiling: number): [number, number] {
  let from = start;
  while (from > floor && !"，,;；:：(".includes(text[from - 1])) from--;
  let to = end;
  while (to < ceiling && !"，,;；:：)".includes(text[to])) to++;
  return [from, to];
}
