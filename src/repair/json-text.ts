/** The text of a JSONL record, edited inside its line: every other character of the line stays as it was written. */
import type { Edit } from "./edits.ts";

/**
 * @param raw a line that is a JSON object whose field is a string
 * @param edits ascending, of the field's value
 * @returns the same as edits of the line
 */
export function editsOfLine(raw: string, field: string, edits: readonly Edit[]): Edit[] {
  const isAsciiOnly = isAscii(raw);
  const walk = new LiteralWalk(raw, textStart(raw, field));
  return edits.map(({ start, end, text }) => ({ start: walk.to(start), end: walk.to(end), text: escaped(text, isAsciiOnly) }));
}

/** Where the value of the field begins, behind its quotation mark. Of fields of one name the last counts, as for JSON.parse. */
function textStart(raw: string, field: string): number {
  let found = -1;
  let depth = 0;
  let key: string | undefined;
  for (let at = 0; at < raw.length; at++) {
    const character = raw[at];
    if (character === '"') {
      const end = closingQuote(raw, at + 1);
      if (depth === 1) {
        if (key === undefined) key = JSON.parse(raw.slice(at, end + 1));
        else if (key === field) found = at + 1;
      }
      at = end;
    } else if (character === "{" || character === "[") depth++;
    else if (character === "}" || character === "]") depth--;
    else if (character === "," && depth === 1) key = undefined;
  }
  if (found < 0) throw new Error(`no string in the field "${field}" of ${raw.slice(0, 80)}`);
  return found;
}

function closingQuote(raw: string, from: number): number {
  for (let at = from; at < raw.length; at++) {
    if (raw[at] === "\\") at++;
    else if (raw[at] === '"') return at;
  }
  return raw.length;
}

/** A file that was written in ASCII, with escapes, stays so. */
function escaped(text: string, isAsciiOnly: boolean): string {
  const json = JSON.stringify(text).slice(1, -1);
  return isAsciiOnly ? json.replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`) : json;
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) return false;
  return true;
}

/** Ascending offsets of a string's value → places in its JSON notation. */
class LiteralWalk {
  readonly #raw: string;
  #position: number;
  #offset = 0;

  constructor(raw: string, start: number) {
    this.#raw = raw;
    this.#position = start;
  }

  to(offset: number): number {
    for (; this.#offset < offset; this.#offset++) {
      if (this.#raw[this.#position] !== "\\") this.#position++;
      else this.#position += this.#raw[this.#position + 1] === "u" ? 6 : 2;
    }
    return this.#position;
  }
}
