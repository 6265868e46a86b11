/** Names that lost the capitals which they have elsewhere in the document: openai beside OpenAI. */
import { CharClass, classTable, isHanClass } from "../text/classes.ts";
import type { Document } from "../text/document.ts";
import { OPAQUE_KINDS } from "../text/regions/regions.ts";
import type { Span } from "../text/span.ts";
import { jointOf } from "./joints.ts";
import { type NameUses, usesOf } from "./name-uses.ts";
import { namesOf } from "./names.ts";

export interface MiscasedName {
  readonly right: string;
  /** How often the right spelling stands. */
  readonly rightCount: number;
  /** Only the first letter is a capital: less of a sign. */
  readonly isInitial: boolean;
  readonly wrong: readonly Span[];
}

/** Code within a line is no longer than this. */
const BACKTICK_REACH = 400;
const BACKTICK = 0x60;
/** SYstem: two capitals and no more are a slip of the shift key as often as a name. */
const SHIFT_SLIP = /^[a-z]?[A-Z]{2}[a-z]+$/;
const SHIFT_SLIP_MIN = 3;
/** "Github" is what many write on purpose: the right form must be so many times as frequent. "github" is not. */
const CAPITALISED_FACTOR = 2;
/** A name in lower case throughout must stand right at least once for so many wrong ones, or be right so often. */
const LOWER_FACTOR = 3;
const LOWER_SURE = 3;

/** `terms`: names with their right casing, from the configuration; they need not stand in the text. */
export function miscasedNames(document: Document, terms: readonly string[]): MiscasedName[] {
  const given = new Map(terms.map((term) => [term.toLowerCase(), term]));
  const { names, initials } = namesOf(document);
  for (const [key, term] of given) {
    names.set(key, term);
    initials.delete(key);
  }
  for (const [key, name] of initials) names.set(key, name);
  if (names.size === 0) return [];
  const found: MiscasedName[] = [];
  for (const [key, uses] of usesOf(document, names)) {
    if (uses.lower.length + uses.capitalised.length === 0) continue;
    const right = names.get(key) ?? key;
    const rightCount = uses.right.length;
    if (!given.has(key) && SHIFT_SLIP.test(right) && rightCount < SHIFT_SLIP_MIN) continue;
    const wrong = initials.has(key) ? lostInitials(document, uses, key.length) : lostCapitals(document, uses, key.length, given.has(key));
    if (wrong.length > 0) found.push({ right, rightCount, isInitial: initials.has(key), wrong });
  }
  return found.sort((a, b) => a.wrong[0].start - b.wrong[0].start);
}

function lostCapitals(document: Document, { right, capitalised, lower }: NameUses, length: number, isGiven: boolean): Span[] {
  const { text } = document;
  const judgesCapitalised = isGiven || right.length >= CAPITALISED_FACTOR * capitalised.length;
  const judgesLower =
    isGiven ||
    (lower.some((start) => jointOf(text, start, start + length) === "none") &&
      (right.length >= LOWER_SURE || lower.length <= LOWER_FACTOR * right.length) &&
      !hasIdentifier(document, lower, length));
  return [...(judgesCapitalised ? capitalised : []), ...(judgesLower ? lower : [])]
    .sort((a, b) => a - b)
    .map((start) => ({ start, end: start + length }))
    .filter((use) => jointOf(text, use.start, use.end) === "none" && !document.regions.touch(OPAQUE_KINDS, use));
}

/** Google and google among Han; both in one line may be two things (Apple, apple). */
function lostInitials(document: Document, { right, lower }: NameUses, length: number): Span[] {
  const { lines, text } = document;
  if (lower.length > right.length || lower.some((start) => !isWordAmongHan(text, start, start + length))) return [];
  const rightLines = new Set(right.map((start) => lines.at(start)));
  if (lower.some((start) => rightLines.has(lines.at(start)))) return [];
  return hasIdentifier(document, lower, length) ? [] : lower.map((start) => ({ start, end: start + length }));
}

/** Regions cost a parse in some formats, so they are asked last, of what everything else leaves open. */
function hasIdentifier({ text, lines, regions }: Document, uses: readonly number[], length: number): boolean {
  return (
    uses.some((start) => jointOf(text, start, start + length) === "identifier") ||
    uses.some((start) => isBehindOpenBacktick(text, lines.start(lines.at(start)), start)) ||
    uses.some((start) => regions.touch(OPAQUE_KINDS, { start, end: start + length }))
  );
}

function isBehindOpenBacktick(text: string, lineStart: number, at: number): boolean {
  let isOpen = false;
  for (let i = Math.max(lineStart, at - BACKTICK_REACH); i < at; i++) if (text.charCodeAt(i) === BACKTICK) isOpen = !isOpen;
  return isOpen;
}

function isWordAmongHan(text: string, start: number, end: number): boolean {
  return jointOf(text, start, end) === "none" && isHanSide(text, start - 1, -1) && isHanSide(text, end, 1);
}

/** Han, a Chinese mark or the line's edge, over one space at most. */
function isHanSide(text: string, at: number, step: number): boolean {
  const beside = text[at] === " " ? text[at + step] : text[at];
  if (beside === undefined || beside === "\n" || beside === "\r") return true;
  const value = classTable[beside.charCodeAt(0)];
  return isHanClass(value) || value === CharClass.WideMark;
}
