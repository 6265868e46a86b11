/** What the characters of a text node come from: aligns the node's value with its source. */
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import type { PageText } from "./html-view.ts";

/** The longest name of an entity has 32 characters. */
const REFERENCE = /&[#A-Za-z0-9]{1,40};?/g;
const fragments = unified().use(rehypeParse, { fragment: true }).freeze();

/** What each character reference of a page says; the parser itself is asked, once for all of them. */
export class References {
  readonly #values = new Map<string, string>();

  constructor(source: string) {
    const distinct = [...new Set(source.match(REFERENCE) ?? [])];
    const tree = fragments.parse(distinct.join("<br>"));
    let at = 0;
    for (const node of tree.children) {
      if (node.type === "text") this.#values.set(distinct[at], node.value);
      else at++;
    }
  }

  at(source: string, offset: number): { text: string; length: number } | undefined {
    const name = /^&[#A-Za-z0-9]{1,40};?/.exec(source.slice(offset, offset + 42))?.[0];
    const text = name === undefined ? undefined : this.#values.get(name);
    return name === undefined || text === undefined ? undefined : { text, length: name.length };
  }

  /** Where a text that is told to begin at `offset` does begin: parse5 7 places one that opens with a reference behind blanks at its last unit. */
  beginning(source: string, offset: number, value: string): number {
    const length = /&[#A-Za-z0-9]{1,40};?$/.exec(source.slice(Math.max(0, offset - 41), offset + 1))?.[0].length;
    if (length === undefined) return offset;
    const reference = this.at(source, offset + 1 - length);
    return reference?.length === length && value.startsWith(reference.text) ? offset + 1 - length : offset;
  }
}

/** A stretch of a text node's value and its place in the source. */
export interface Aligned {
  readonly start: number;
  readonly end: number;
  readonly sourceStart: number;
  readonly sourceEnd: number;
}

/** Stretches of `value`, in order, without gaps; those as long as their source equal it, but for line breaks. */
export function align(value: string, source: string, from: number, to: number, references: References): Aligned[] {
  const stretches: Aligned[] = [];
  let begun = 0;
  let i = 0;
  let at = references.beginning(source, from, value);
  const flush = () => {
    if (i > begun) stretches.push({ start: begun, end: i, sourceStart: at - (i - begun), sourceEnd: at });
    begun = i;
  };
  while (i < value.length && at < to) {
    const reference = source[at] === "&" ? references.at(source, at) : undefined;
    if (reference !== undefined && value.startsWith(reference.text, i)) {
      flush();
      stretches.push({ start: i, end: i + reference.text.length, sourceStart: at, sourceEnd: at + reference.length });
      i += reference.text.length;
      at += reference.length;
      begun = i;
    } else if (source[at] === value[i]) {
      i++;
      at++;
    } else if (source[at] === "\r" && value[i] === "\n") {
      flush();
      const length = source[at + 1] === "\n" ? 2 : 1;
      stretches.push({ start: i, end: i + 1, sourceStart: at, sourceEnd: at + length });
      i++;
      at += length;
      begun = i;
    } else {
      flush();
      at = source[at] === "<" ? afterTag(source, at, to) : at + 1;
    }
  }
  flush();
  if (begun < value.length) stretches.push({ start: begun, end: value.length, sourceStart: at, sourceEnd: to });
  return stretches;
}

/** Text that was moved out of a table has the markup between its parts inside its place. */
function afterTag(source: string, at: number, to: number): number {
  const close = source.indexOf(">", at);
  return close < 0 || close >= to ? at + 1 : close + 1;
}

const BLANKS = /[ \t\n\f\r]+/g;

/** Adds the node's text as a browser shows it: blanks folded to one, none between Han; `preformatted` keeps them. */
export function addText(page: PageText, value: string, stretches: readonly Aligned[], preformatted: boolean, afterBlank: boolean): void {
  let drop = afterBlank;
  for (const stretch of stretches) {
    const verbatim = stretch.end - stretch.start === stretch.sourceEnd - stretch.sourceStart;
    const text = value.slice(stretch.start, stretch.end);
    if (!verbatim || preformatted) {
      const isBlank = /^[ \t\n\f\r]+$/.test(text);
      if (isBlank && !preformatted) {
        if (!drop) page.add(" ", stretch.sourceStart, stretch.sourceEnd);
        drop = true;
      } else {
        page.add(text, stretch.sourceStart, stretch.sourceEnd);
        drop = false;
      }
      continue;
    }
    let done = 0;
    for (const { 0: blanks, index } of text.matchAll(BLANKS)) {
      if (blanks === " " && index > done) continue; // as it stands, and no reason for a piece of its own
      if (index > done) {
        page.add(text.slice(done, index), stretch.sourceStart + done, stretch.sourceStart + index);
        drop = false;
      }
      done = index + blanks.length;
      if (!drop && !(blanks.includes("\n") && isWide(text[index - 1]) && isWide(text[done])))
        page.add(" ", stretch.sourceStart + index, stretch.sourceStart + done);
      drop = true;
    }
    if (done < text.length) {
      page.add(text.slice(done), stretch.sourceStart + done, stretch.sourceEnd);
      drop = false;
    }
  }
}

/** Between these a line break of the source is no blank to a reader. */
function isWide(character: string | undefined): boolean {
  return character !== undefined && character >= "\u2e80" && character <= "\uffef";
}
