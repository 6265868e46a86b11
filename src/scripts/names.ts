/** Latin names of a document and the spellings they stand in: OpenAI, openai. */
import { CharClass, classTable, isHanClass } from "../text/classes.ts";
import type { Document } from "../text/document.ts";
import type { Span } from "../text/span.ts";
import { opaqueTest } from "./opaque.ts";

export interface MiscasedName {
  readonly right: string;
  /** How often the right spelling stands. */
  readonly rightCount: number;
  /** Only the first letter is a capital: less of a sign. */
  readonly isInitial: boolean;
  readonly wrong: readonly Span[];
}

/** A capital after a lower-case letter (OpenAI, iPhone), or several capitals before one (VMware, PDFs): casing that is chosen, not grammar. */
const INNER_CAPITAL = /[a-z0-9][A-Z]|[A-Z]{2}[a-z]/g;
/** A capitalised word of some length between Han, with a space or without; a gloss in brackets or a plural is a common word. */
const INITIAL_AMONG_HAN = /(?<=[\u3400-\u9fff，。、；：！？「《] ?|^)[A-Z][a-z]{2,18}[a-rt-z](?= ?[\u3400-\u9fff，。、；：！？」》]|$)/gmu;
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

/** `terms`: names with their right casing, from the configuration; they need not stand in the text. */
export function miscasedNames(document: Document, terms: readonly string[]): MiscasedName[] {
  const given = new Map(terms.map((term) => [term.toLowerCase(), term]));
  const names = namesWithInnerCapitals(document);
  for (const [key, term] of given) names.set(key, term);
  const initials = namesWithInitialCapital(document, names);
  for (const [key, name] of initials) names.set(key, name);
  const found: MiscasedName[] = [];
  for (const [key, uses] of names.size === 0 ? [] : usesOf(document, names)) {
    const right = names.get(key) ?? key;
    const rightUses = uses.filter(({ spelling }) => spelling === right);
    if (!given.has(key) && SHIFT_SLIP.test(right) && rightUses.length < SHIFT_SLIP_MIN) continue;
    const wrong = initials.has(key) ? lostInitials(document, uses, right) : lostCapitals(uses, right, given.has(key));
    if (wrong.length > 0) found.push({ right, rightCount: rightUses.length, isInitial: initials.has(key), wrong });
  }
  return found.sort((a, b) => a.wrong[0].start - b.wrong[0].start);
}

function lostCapitals(uses: readonly NameUse[], right: string, isGiven: boolean): NameUse[] {
  const key = right.toLowerCase();
  const rightCount = uses.filter(({ spelling }) => spelling === right).length;
  const capitalised = uses.filter(({ spelling }) => spelling !== right && spelling === key[0].toUpperCase() + key.slice(1));
  const lower = uses.filter(({ spelling }) => spelling === key && key !== right);
  const judgesCapitalised = isGiven || rightCount >= CAPITALISED_FACTOR * capitalised.length;
  const isIdentifier = lower.some(({ joint }) => joint === "identifier");
  const judgesLower = isGiven || (!isIdentifier && (rightCount >= LOWER_SURE || lower.length <= LOWER_FACTOR * rightCount));
  return uses.filter(
    (use) => use.joint === "none" && ((judgesCapitalised && capitalised.includes(use)) || (judgesLower && lower.includes(use))),
  );
}

/** Google and google among Han; both in one line may be two things (Apple, apple). */
function lostInitials({ lines }: Document, uses: readonly NameUse[], right: string): NameUse[] {
  const lower = uses.filter(({ spelling }) => spelling === right.toLowerCase());
  const rightUses = uses.filter(({ spelling }) => spelling === right);
  if (lower.length > rightUses.length || lower.some(({ joint, amongHan }) => joint !== "none" || !amongHan)) return [];
  const rightLines = new Set(rightUses.map(({ start }) => lines.at(start)));
  return lower.some(({ start }) => rightLines.has(lines.at(start))) ? [] : lower;
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
      const isName =
        spelling.length >= NAME_LENGTH.min &&
        spelling.length <= NAME_LENGTH.max &&
        /^[A-Za-z][A-Za-z0-9]*[a-z][A-Za-z0-9]*$|^[A-Za-z][A-Za-z0-9]*[a-z]$/.test(spelling);
      if (isName && spelling.search(/[A-Z]/) <= BRAND_PREFIX_LENGTH && jointOf(text, span) === "none")
        counts.set(spelling, (counts.get(spelling) ?? 0) + 1);
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

/** In Chinese text a capital is no sentence's: names that stand among Han with an initial capital. */
function namesWithInitialCapital(document: Document, known: ReadonlyMap<string, string>): Map<string, string> {
  const names = new Map<string, string>();
  if (document.writing.language !== "zh") return names;
  for (const { 0: name } of document.text.matchAll(INITIAL_AMONG_HAN)) {
    if (!known.has(name.toLowerCase())) names.set(name.toLowerCase(), name);
  }
  return names;
}

interface NameUse extends Span {
  readonly spelling: string;
  /** What it is part of: an address, path, key or code (`identifier`), a compound (deepseek-r1), nothing. */
  readonly joint: Joint;
  readonly amongHan: boolean;
}

type Joint = "none" | "compound" | "identifier";

const TOKEN = /[A-Za-z][A-Za-z0-9]{2,39}/g;

/** Every use of the names, by key. */
function usesOf(document: Document, names: ReadonlyMap<string, string>): Map<string, NameUse[]> {
  const { text } = document;
  const uses = new Map<string, NameUse[]>();
  let test: ((span: Span) => boolean) | undefined;
  const isOpaque = (span: Span) => {
    test ??= opaqueTest(document);
    return test(span);
  };
  for (const { index, 0: spelling } of text.matchAll(TOKEN)) {
    const key = spelling.toLowerCase();
    if (!names.has(key)) continue;
    const span = { start: index, end: index + spelling.length };
    if (isWordUnit(text.charCodeAt(span.start - 1)) || isWordUnit(text.charCodeAt(span.end))) continue;
    const amongHan = isHanSide(text, span.start - 1, -1) && isHanSide(text, span.end, 1);
    // regions cost a parse: only a spelling in question is worth it
    const joint = spelling !== names.get(key) && isOpaque(span) ? "identifier" : jointOf(text, span);
    const list = uses.get(key);
    if (list) list.push({ ...span, spelling, joint, amongHan });
    else uses.set(key, [{ ...span, spelling, joint, amongHan }]);
  }
  return uses;
}

/** Han, a Chinese mark or the line's edge, over one space at most. */
function isHanSide(text: string, at: number, step: number): boolean {
  const beside = text[at] === " " ? text[at + step] : text[at];
  if (beside === undefined || beside === "\n" || beside === "\r") return true;
  const value = classTable[beside.charCodeAt(0)];
  return isHanClass(value) || value === CharClass.WideMark;
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
