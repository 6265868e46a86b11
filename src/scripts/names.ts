/** Latin names of a document and the spellings they stand in: OpenAI, openai. */
import { CharClass, classTable } from "../text/classes.ts";
import type { Document } from "../text/document.ts";
import type { RegionKind } from "../text/regions/regions.ts";
import type { Span } from "../text/span.ts";

export interface MiscasedName {
  readonly right: string;
  /** How often the right spelling stands. */
  readonly rightCount: number;
  readonly wrong: readonly Span[];
}

/** A capital after a lower-case letter (OpenAI, iPhone), or several capitals before one (VMware, PDFs): casing that is chosen, not grammar. */
const INNER_CAPITAL = /[a-z0-9][A-Z]|[A-Z]{2}[a-z]/g;
/** A lower-case start of so many letters is a brand's (iPhone, macOS); a longer one is code (getName). */
const BRAND_PREFIX_LENGTH = 3;
const NAME_LENGTH = { min: 3, max: 40 };
/** SYstem: two capitals and no more are a slip of the shift key as often as a name. */
const SHIFT_SLIP = /^[a-z]?[A-Z]{2}[a-z]+$/;
const SHIFT_SLIP_MIN = 3;
/** "Github" is what many write on purpose: the right form must be so many times as frequent. "github" is not. */
const CAPITALISED_FACTOR = 2;
/** A name in lower case throughout must stand right at least once for so many wrong ones, or be right so often. */
const LOWER_FACTOR = 3;
const LOWER_SURE = 3;
/** What stands in these is spelled as a machine wants it. */
const OPAQUE: readonly RegionKind[] = ["code", "inline-code", "url", "front-matter", "hidden"];

/** `terms`: names with their right casing, from the configuration; they need not stand in the text. */
export function miscasedNames(document: Document, terms: readonly string[]): MiscasedName[] {
  const given = new Map(terms.map((term) => [term.toLowerCase(), term]));
  const names = namesWithInnerCapitals(document);
  for (const [key, term] of given) names.set(key, term);
  if (names.size === 0) return [];
  const found: MiscasedName[] = [];
  for (const [key, right] of names) {
    const uses = usesOf(document, key);
    const rightUses = uses.filter(({ spelling }) => spelling === right).length;
    const isGiven = given.has(key);
    if (!isGiven && SHIFT_SLIP.test(right) && rightUses < SHIFT_SLIP_MIN) continue;
    const capitalised = uses.filter(({ spelling }) => spelling !== right && spelling === key[0].toUpperCase() + key.slice(1));
    const lower = uses.filter(({ spelling }) => spelling === key && key !== right);
    const isIdentifier = lower.some(({ isJoined }) => isJoined);
    const wrong = [
      ...(isGiven || rightUses >= CAPITALISED_FACTOR * capitalised.length ? capitalised : []),
      ...(isGiven || (!isIdentifier && (rightUses >= LOWER_SURE || lower.length <= LOWER_FACTOR * rightUses)) ? lower : []),
    ].filter(({ isJoined }) => !isJoined);
    if (wrong.length > 0) found.push({ right, rightCount: rightUses, wrong: wrong.sort((a, b) => a.start - b.start) });
  }
  return found.sort((a, b) => a.wrong[0].start - b.wrong[0].start);
}

/** Lower-case key -> the most frequent spelling with an inner capital, outside code and addresses. */
function namesWithInnerCapitals(document: Document): Map<string, string> {
  const { text } = document;
  const counts = new Map<string, number>();
  let last = 0;
  if (document.scan.totals[CharClass.Latin] > 0) {
    for (const { index } of text.matchAll(INNER_CAPITAL)) {
      if (index < last) continue;
      const span = tokenAt(text, index);
      last = span.end;
      const spelling = text.slice(span.start, span.end);
      const isName = spelling.length >= NAME_LENGTH.min && spelling.length <= NAME_LENGTH.max && /^[A-Za-z][A-Za-z0-9]*[a-z][A-Za-z0-9]*$|^[A-Za-z][A-Za-z0-9]*[a-z]$/.test(spelling);
      if (isName && spelling.search(/[A-Z]/) <= BRAND_PREFIX_LENGTH && !isJoined(text, span)) counts.set(spelling, (counts.get(spelling) ?? 0) + 1);
    }
  }
  const names = new Map<string, string>();
  for (const [spelling, count] of counts) {
    const key = spelling.toLowerCase();
    const other = names.get(key);
    if (other === undefined || count > (counts.get(other) ?? 0)) names.set(key, spelling);
  }
  return names;
}

interface NameUse extends Span {
  readonly spelling: string;
  /** Part of an address, a path, a package name, a tag, or inside code. */
  readonly isJoined: boolean;
}

/** Uses of a name in the three spellings that matter; a native search for each is cheaper than a look at every word. */
function usesOf(document: Document, key: string): NameUse[] {
  const { text, regions } = document;
  const uses: NameUse[] = [];
  const pattern = new RegExp(`(?<![A-Za-z0-9\\u00c0-\\u024f])${key}(?![A-Za-z0-9\\u00c0-\\u024f])`, "gi");
  for (const { index, 0: spelling } of text.matchAll(pattern)) {
    const span = { start: index, end: index + spelling.length };
    uses.push({ ...span, spelling, isJoined: isJoined(text, span) || regions.touch(OPAQUE, span) });
  }
  return uses;
}

function tokenAt(text: string, at: number): Span {
  let start = at;
  while (start > 0 && isWordUnit(text.charCodeAt(start - 1))) start--;
  let end = at + 1;
  while (end < text.length && isWordUnit(text.charCodeAt(end))) end++;
  return { start, end };
}

function isWordUnit(unit: number): boolean {
  const value = classTable[unit];
  return value === CharClass.Latin || value === CharClass.Digit;
}

/** Beside one of these a token is part of an address, a path, a package or a tag. */
const JOINT = /[/\\@_#$~=<>&%+`*|]/;

function isJoined(text: string, { start, end }: Span): boolean {
  return isJoint(text, start - 1, -1) || isJoint(text, end, 1);
}

/** A dot or a colon joins only to a letter, digit or slash beyond it (example.com, https://), a hyphen to lower case (npm-like-names). */
function isJoint(text: string, at: number, step: number): boolean {
  const mark = text[at];
  if (mark === undefined) return false;
  if (JOINT.test(mark)) return true;
  if (mark === "(") return step > 0 && !/[\s\u3400-\u9fff]/.test(text[at + 1] ?? " ");
  const beyond = text[at + step] ?? " ";
  if (mark === "-") return /[a-z]/.test(beyond);
  return (mark === "." || mark === ":") && /[A-Za-z0-9/:]/.test(beyond);
}
