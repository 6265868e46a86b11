/** Elements of HTML that were left in a text as text: which carry one random id, which are empty, where on their lines they stand. */
import type { Document } from "../text/document.ts";
import type { Span } from "../text/span.ts";

/** All that was left of injected elements on one line. */
export interface ElementLine extends Span {
  readonly line: number;
  readonly names: readonly string[];
  /** The id its elements carry. */
  readonly id: string;
}

const TAG = /<(\/?)([a-z][a-z0-9]{0,15})((?:\s[^<>]{0,300})?)>/gi;
const ID = /\bid\s{0,2}=\s{0,2}["']?([a-z0-9]{4,8})(?=["'\s/]|$)/i;
const HAS_ID = /id\s{0,2}=/i;
/** Ids that look made by a machine: a digit among letters (`jw4sk`, not `row2`) … */
const MIXED_ID = /^(?![a-f]{0,7}\d{1,7}$)[a-z]{1,4}\d{1,2}[a-z][a-z0-9]{0,3}$|^\d[a-z][a-z0-9]{2,5}$/;
/** … or letters that nobody can say (`amczv`). */
const MAX_SPEAKABLE_VOWELS = 1;
/** A line with more text than this beside its tags is a line of text that has tags. */
const MAX_TEXT_BESIDE = 8;

/**
 * Lines of empty elements. No page gives two elements one id, so an id on two of them was written by a machine that did not care;
 * ids that differ count where they look random and two lines have them.
 */
export function elementLines(document: Document): ElementLine[] {
  const { text, lines } = document;
  const found: ElementLine[] = [];
  const uses = new Map<string, number>();
  for (let at = text.indexOf("<"); at >= 0; ) {
    const line = lines.at(at);
    const end = lines.end(line);
    const read = readLine(text, at, end, line, uses);
    if (read !== undefined) found.push(read);
    at = text.indexOf("<", Math.max(end, at + 1));
  }
  const mixed = found.filter(({ id }) => MIXED_ID.test(id)).length;
  return found.filter(({ id }) => ((uses.get(id) ?? 0) >= 2 && !isSpeakable(id)) || (mixed >= 2 && MIXED_ID.test(id)));
}

function isSpeakable(id: string): boolean {
  return !/\d/.test(id) && id.replace(/[^aeiou]/g, "").length > MAX_SPEAKABLE_VOWELS;
}

function readLine(text: string, from: number, end: number, line: number, uses: Map<string, number>): ElementLine | undefined {
  const source = text.slice(from, end);
  if (!HAS_ID.test(source)) return undefined;
  const names: string[] = [];
  let id: string | undefined;
  let open = 0;
  let last = 0;
  for (const match of source.matchAll(TAG)) {
    last = match.index + match[0].length;
    open += match[1] === "/" ? -1 : 1;
    if (match[1] === "/") continue;
    const ownId = ID.exec(match[3])?.[1].toLowerCase();
    if (ownId === undefined) continue;
    names.push(match[2].toLowerCase());
    uses.set(ownId, (uses.get(ownId) ?? 0) + 1);
    id ??= ownId;
  }
  if (id === undefined || open !== 0) return undefined;
  const beside = source
    .slice(0, last)
    .replace(TAG, "")
    .replace(/[\s•·\d.]/g, "").length;
  if (beside > MAX_TEXT_BESIDE) return undefined;
  return { line, start: from, end: from + last, names, id };
}

/** `•`, `1.`: what is left of a list item whose content was an empty element. */
const BARE_BULLET = /^(?:[•·◦▪*-]|\d{1,2}[.)])$/;

/** Lines that hold nothing but a bullet and stand beside such an element line. */
export function bareBullets(document: Document, residue: readonly ElementLine[]): Span[] {
  const taken = new Set(residue.map(({ line }) => line));
  const bullets: Span[] = [];
  for (const { line } of residue) {
    for (const step of [-1, 1]) {
      for (let at = line + step; at >= 0 && at < document.lines.count && !taken.has(at); at += step) {
        const raw = document.lines.text(at);
        const bullet = raw.trim();
        if (bullet === "") continue;
        if (!BARE_BULLET.test(bullet)) break;
        taken.add(at);
        const start = document.lines.start(at) + raw.indexOf(bullet);
        bullets.push({ start, end: start + bullet.length });
      }
    }
  }
  return bullets;
}
