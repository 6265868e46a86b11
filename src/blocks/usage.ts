/** How a text itself uses the words of the register: what it says again and again is its subject, not its site's talk. */
import { LineForm } from "./forms.ts";
import { countLetters } from "./letters.ts";
import { lowerCase } from "./lower-case.ts";
import type { Page } from "./page.ts";
import { isLetter, spokenIn } from "./register.ts";

/** The text's first and last lines may be notices. */
const MARGIN_SHARE = 3;
const MAX_BODY = 1 << 14;
/** So often a line may be repeated before its words are looked for no further. */
const MAX_PLACES = 8;
const MAX_SAMPLE = 1 << 10;

export class Usage {
  readonly #page: Page;
  readonly #without: ReadonlySet<number>;
  readonly #known = new Map<string, boolean>();
  #body: string | undefined;
  #beginning: string | undefined;
  #share = -1;

  /** @param without lines that are not the text's */
  constructor(page: Page, without: ReadonlySet<number>) {
    this.#page = page;
    this.#without = without;
  }

  /** Whether the text says a stretch, which is of lower case, more than once. */
  isOfText(said: string): boolean {
    let known = this.#known.get(said);
    if (known === undefined) {
      const body = this.#bodyText();
      const first = wordAt(body, said, 0);
      known = first >= 0 && wordAt(body, said, first + said.length) >= 0;
      this.#known.set(said, known);
    }
    return known;
  }

  /** Whether a sentence or paragraph, among the first of the page, says the same. */
  isSaid(words: string): boolean {
    const { facts, document, firstSentence } = this.#page;
    const start = facts.starts[firstSentence];
    this.#beginning ??= document.text.slice(start, start + MAX_BODY);
    let at = this.#beginning.indexOf(words);
    for (let seen = 0; at >= 0 && seen < MAX_PLACES; seen++) {
      if (facts.forms[document.lines.at(start + at)] === LineForm.Prose) return true;
      at = this.#beginning.indexOf(words, at + words.length);
    }
    return false;
  }

  /** Share (0..1) of the text's letters that stand in words of the register. */
  get share(): number {
    if (this.#share < 0) {
      const body = this.#bodyText().slice(0, MAX_SAMPLE);
      let covered = 0;
      for (const { text } of spokenIn(body)) covered += countLetters(text, 0, text.length);
      this.#share = covered / Math.max(1, countLetters(body, 0, body.length));
    }
    return this.#share;
  }

  /** The middle of the text, where nobody but the text speaks. */
  #bodyText(): string {
    if (this.#body === undefined) {
      const { facts, document, firstSentence, lastSentence } = this.#page;
      const margin = Math.floor((lastSentence - firstSentence) / MARGIN_SHARE);
      const lines: string[] = [];
      let size = 0;
      for (let line = firstSentence + margin; line <= lastSentence - margin && size < MAX_BODY; line++) {
        if (facts.forms[line] !== LineForm.Prose || this.#without.has(line)) continue;
        const text = lowerCase(document.text, facts.starts[line], Math.min(facts.ends[line], facts.starts[line] + MAX_BODY));
        size += text.length;
        lines.push(text);
      }
      this.#body = lines.join("\n");
    }
    return this.#body;
  }
}

/** Where a word stands from an offset on, whole as far as it is of a script that parts words by blanks; -1 where it does not. */
function wordAt(text: string, word: string, from: number): number {
  for (let at = text.indexOf(word, from); at >= 0; at = text.indexOf(word, at + 1)) {
    const end = at + word.length;
    if (
      !(at > 0 && isLetter(text, at - 1) && isLetter(text, at)) &&
      !(end < text.length && isLetter(text, end - 1) && isLetter(text, end))
    ) {
      return at;
    }
  }
  return -1;
}
