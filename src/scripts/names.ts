/** Latin names of a document and the spellings they stand in: OpenAI, openai. */
import { CharClass, classTable, isHanClass } from "../text/classes.ts";
import type { Document } from "../text/document.ts";
import { OPAQUE_KINDS } from "../text/regions/regions.ts";
import type { Span } from "../text/span.ts";

export interface MiscasedName {
  readonly right: string;
  /** How often the right spelling stands. */
  readonly rightCount: number;
  /** Only the first letter is a capital: less of a sign. */
  readonly isInitial: boolean;
  readonly wrong: readonly Span[];
}

/** A lower-case start of so many letters is a brand's (iPhone, macOS); a longer one is code (getName). */
const BRAND_PREFIX_LENGTH = 3;
/** Code within a line is no longer than this. */
const BACKTICK_REACH = 400;
const NAME_LENGTH = { min: 3, max: 40 };
/** A capitalised word of such length between Han, with a space or without; a gloss in brackets or a plural is a common word. */
const INITIAL_LENGTH = { min: 4, max: 20 };
const BEFORE_INITIAL = /[\u3400-\u9fff，。、；：！？「《\n\r\u2028\u2029]/;
const AFTER_INITIAL = /[\u3400-\u9fff，。、；：！？」》\n\r\u2028\u2029]/;
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
    const right = names.get(key) ?? key;
    const rightCount = uses.filter(({ spelling }) => spelling === right).length;
    if (rightCount === uses.length || (!given.has(key) && SHIFT_SLIP.test(right) && rightCount < SHIFT_SLIP_MIN)) continue;
    const wrong = initials.has(key) ? lostInitials(document, uses, right) : lostCapitals(document, uses, right, rightCount, given.has(key));
    if (wrong.length > 0) found.push({ right, rightCount, isInitial: initials.has(key), wrong });
  }
  return found.sort((a, b) => a.wrong[0].start - b.wrong[0].start);
}

/** Regions cost a parse in some formats, so they are asked last, of what everything else leaves open. */
function hasIdentifier({ text, lines, regions }: Document, uses: readonly NameUse[]): boolean {
  return (
    uses.some(({ joint }) => joint === "identifier") ||
    uses.some(({ start }) => isBehindOpenBacktick(text, lines.start(lines.at(start)), start)) ||
    uses.some((use) => regions.touch(OPAQUE_KINDS, use))
  );
}

function isBehindOpenBacktick(text: string, lineStart: number, at: number): boolean {
  let isOpen = false;
  for (let i = Math.max(lineStart, at - BACKTICK_REACH); i < at; i++) if (text.charCodeAt(i) === 0x60) isOpen = !isOpen;
  return isOpen;
}

function lostCapitals(document: Document, uses: readonly NameUse[], right: string, rightCount: number, isGiven: boolean): NameUse[] {
  const key = right.toLowerCase();
  const capitalised = uses.filter(({ spelling }) => spelling !== right && spelling === key[0].toUpperCase() + key.slice(1));
  const lower = uses.filter(({ spelling }) => spelling === key && key !== right);
  const judgesCapitalised = isGiven || rightCount >= CAPITALISED_FACTOR * capitalised.length;
  const judgesLower =
    isGiven ||
    (lower.some(({ joint }) => joint === "none") &&
      (rightCount >= LOWER_SURE || lower.length <= LOWER_FACTOR * rightCount) &&
      !hasIdentifier(document, lower));
  return [...(judgesCapitalised ? capitalised : []), ...(judgesLower ? lower : [])]
    .filter((use) => use.joint === "none" && !document.regions.touch(OPAQUE_KINDS, use))
    .sort((a, b) => a.start - b.start);
}

/** Google and google among Han; both in one line may be two things (Apple, apple). */
function lostInitials(document: Document, uses: readonly NameUse[], right: string): NameUse[] {
  const { lines } = document;
  const lower = uses.filter(({ spelling }) => spelling === right.toLowerCase());
  const rightUses = uses.filter(({ spelling }) => spelling === right);
  if (lower.length > rightUses.length || lower.some(({ joint, amongHan }) => joint !== "none" || !amongHan)) return [];
  const rightLines = new Set(rightUses.map(({ start }) => lines.at(start)));
  if (lower.some(({ start }) => rightLines.has(lines.at(start)))) return [];
  return hasIdentifier(document, lower) ? [] : lower;
}

interface Names {
  /** Lower-case key -> the most frequent spelling with an inner capital, outside addresses. */
  readonly names: Map<string, string>;
  /** In Chinese text a capital is no sentence's: names that stand among Han with an initial capital, and never with an inner one. */
  readonly initials: Map<string, string>;
}

function namesOf(document: Document): Names {
  const { text, lines } = document;
  const counts = new Map<string, number>();
  const initials = new Map<string, string>();
  const judgesInitials = document.writing.language === "zh";
  for (let line = 0; line < lines.count; line++) {
    if (lines.classCount(line, CharClass.Latin) < NAME_LENGTH.min) continue;
    const end = lines.end(line);
    const lineStart = lines.start(line);
    for (let at = lineStart; at < end; at++) {
      if (!isCapital(text.charCodeAt(at))) continue;
      let start = at; // of the word whose first capital this is
      while (start > lineStart && isWordUnit(text.charCodeAt(start - 1))) start--;
      const wordEnd = endOfWord(text, at, end);
      at = wordEnd;
      const shape = wordEnd - start < NAME_LENGTH.min || wordEnd - start > NAME_LENGTH.max ? Shape.Plain : shapeOf(text, start, wordEnd);
      if (shape === Shape.Inner && jointOf(text, { start, end: wordEnd }) === "none") {
        const spelling = text.slice(start, wordEnd);
        counts.set(spelling, (counts.get(spelling) ?? 0) + 1);
      } else if (shape === Shape.Initial && judgesInitials && isAmongHan(text, start, wordEnd)) {
        const name = text.slice(start, wordEnd);
        initials.set(name.toLowerCase(), name);
      }
    }
  }
  const names = new Map<string, string>();
  for (const [spelling, count] of counts) {
    const key = spelling.toLowerCase();
    const other = names.get(key);
    if (other === undefined || count > (counts.get(other) ?? 0)) names.set(key, spelling);
    initials.delete(key);
  }
  return { names, initials };
}

const Shape = {
  /** Lower case, capitals throughout, or no name: other letters, a digit first, a long start in lower case. */
  Plain: 0,
  /** Only the first letter is a capital. */
  Initial: 1,
  /** A capital after a lower-case letter (OpenAI, iPhone), or several capitals before one (VMware): casing that is chosen, not grammar. */
  Inner: 2,
} as const;
type Shape = (typeof Shape)[keyof typeof Shape];

function shapeOf(text: string, start: number, end: number): Shape {
  let capitals = 0;
  let firstCapital = -1;
  let lowerAfterFirst = false;
  let isInner = false;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (isCapital(unit)) {
      if (firstCapital < 0) firstCapital = i - start;
      if (i > start && !isCapital(text.charCodeAt(i - 1))) isInner = true;
      capitals++;
    } else if (isLower(unit)) {
      if (i > start) lowerAfterFirst = true;
      if (i > start + 1 && isCapital(text.charCodeAt(i - 1)) && isCapital(text.charCodeAt(i - 2))) isInner = true;
    } else if (i === start || !isDigit(unit)) return Shape.Plain;
  }
  if (isInner) return lowerAfterFirst && firstCapital <= BRAND_PREFIX_LENGTH ? Shape.Inner : Shape.Plain;
  return capitals === 1 && firstCapital === 0 ? Shape.Initial : Shape.Plain;
}

function isAmongHan(text: string, start: number, end: number): boolean {
  const length = end - start;
  if (length < INITIAL_LENGTH.min || length > INITIAL_LENGTH.max || text[end - 1] === "s") return false;
  for (let i = start; i < end; i++) if (isDigit(text.charCodeAt(i))) return false;
  const before = text[start - 1] === " " ? start - 2 : start - 1;
  const after = text[end] === " " ? end + 1 : end;
  return (
    (start === 0 || (before >= 0 && BEFORE_INITIAL.test(text[before]) && !(before < start - 1 && isLineBreak(text.charCodeAt(before))))) &&
    (end === text.length ||
      (after < text.length && AFTER_INITIAL.test(text[after]) && !(after > end && isLineBreak(text.charCodeAt(after)))))
  );
}

interface NameUse extends Span {
  readonly spelling: string;
  /** What it is part of: an address, path, key or code (`identifier`), a compound (deepseek-r1), nothing. */
  readonly joint: Joint;
  readonly amongHan: boolean;
}

type Joint = "none" | "compound" | "identifier";

/** Words pass a coarse sieve before their letters are compared: first and last letter, and the length. */
const SIEVE_SIZE = 1 << 16;
const LENGTH_BITS = 6;

/** Every use of the names, by key, in the spellings that are judged: the right one, with an initial capital, in lower case. */
function usesOf(document: Document, names: ReadonlyMap<string, string>): Map<string, NameUse[]> {
  const { text, lines } = document;
  const uses = new Map<string, NameUse[]>();
  const sieve = new Uint8Array(SIEVE_SIZE);
  for (const key of names.keys()) sieve[mesh(key, 0, key.length)] = 1;
  for (let line = 0; line < lines.count; line++) {
    if (lines.classCount(line, CharClass.Latin) < NAME_LENGTH.min) continue;
    const lineEnd = lines.end(line);
    for (let start = nextWord(text, lines.start(line), lineEnd); start < lineEnd; ) {
      const end = endOfWord(text, start, lineEnd);
      if (sieve[mesh(text, start, end)] === 1) {
        const spelling = text.slice(start, end);
        const key = spelling.toLowerCase();
        if (names.has(key)) {
          const amongHan = isHanSide(text, start - 1, -1) && isHanSide(text, end, 1);
          const use = { start, end, spelling, joint: jointOf(text, { start, end }), amongHan };
          const list = uses.get(key);
          if (list) list.push(use);
          else uses.set(key, [use]);
        }
      }
      start = nextWord(text, end, lineEnd);
    }
  }
  return uses;
}

/** ASCII letters fold by one bit; what folds wrongly by it is told apart later. */
function mesh(text: string, start: number, end: number): number {
  const first = text.charCodeAt(start) & 0x1f;
  const last = text.charCodeAt(end - 1) & 0x1f;
  return ((first << (LENGTH_BITS + 5)) | (last << LENGTH_BITS) | ((end - start) & 0x3f)) & (SIEVE_SIZE - 1);
}

/** Where the next run of Latin letters and digits begins, or `end`. */
function nextWord(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && !isWordUnit(text.charCodeAt(at))) at++;
  return at;
}

function endOfWord(text: string, start: number, limit: number): number {
  let end = start + 1;
  while (end < limit && isWordUnit(text.charCodeAt(end))) end++;
  return end;
}

/** Han, a Chinese mark or the line's edge, over one space at most. */
function isHanSide(text: string, at: number, step: number): boolean {
  const beside = text[at] === " " ? text[at + step] : text[at];
  if (beside === undefined || beside === "\n" || beside === "\r") return true;
  const value = classTable[beside.charCodeAt(0)];
  return isHanClass(value) || value === CharClass.WideMark;
}

function isWordUnit(unit: number): boolean {
  const value = classTable[unit];
  return value === CharClass.Latin || value === CharClass.Digit;
}

function isCapital(unit: number): boolean {
  return unit >= 0x41 && unit <= 0x5a;
}

function isLower(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

function isLineBreak(unit: number): boolean {
  return unit === 0x0a || unit === 0x0d || unit === 0x2028 || unit === 0x2029;
}

/** Beside one of these a token is part of an address, a path, a package or a tag. */
const IDENTIFIER_MARK = /[/\\@_#$~=<>&%`|]/;

function jointOf(text: string, { start, end }: Span): Joint {
  const before = jointAt(text, start - 1, -1);
  const after = jointAt(text, end, 1);
  if (before === "identifier" || after === "identifier") return "identifier";
  return before === "compound" || after === "compound" ? "compound" : "none";
}

/** A dot or a colon joins only to a letter, digit or slash beyond it (example.com, https://), a hyphen or a call's bracket to what is lower case. */
function jointAt(text: string, at: number, step: number): Joint {
  const mark = text[at];
  if (mark === undefined) return "none";
  if (IDENTIFIER_MARK.test(mark)) return "identifier";
  const beyond = text[at + step] ?? " ";
  if (mark === "-") return /[a-z]/.test(beyond) ? "compound" : "none";
  if (mark === "(") return step > 0 && /[a-z0-9)]/.test(beyond) ? "compound" : "none";
  return (mark === "." || mark === ":") && /[A-Za-z0-9/:]/.test(beyond) ? "identifier" : "none";
}
