/** The Latin names of a document that have a casing of their own: OpenAI, iPhone; among Han also Google. */
import { CharClass, classTable } from "../text/classes.ts";
import type { Document } from "../text/document.ts";
import { jointOf } from "./joints.ts";

export interface Names {
  /** Lower-case key -> the most frequent spelling with an inner capital, outside addresses. */
  readonly names: Map<string, string>;
  /** In Chinese text a capital is no sentence's: names that stand among Han with an initial capital, and never with an inner one. */
  readonly initials: Map<string, string>;
}

/** A lower-case start of so many letters is a brand's (iPhone, macOS); a longer one is code (getName). */
const BRAND_PREFIX_LENGTH = 3;
const NAME_LENGTH = { min: 3, max: 40 };
/** A capitalised word of such length between Han, with a space or without; a gloss in brackets or a plural is a common word. */
const INITIAL_LENGTH = { min: 4, max: 20 };
const BEFORE_INITIAL = markTable("，。、；：！？「《\n\r\u2028\u2029");
const AFTER_INITIAL = markTable("，。、；：！？」》\n\r\u2028\u2029");
const LINE_BREAKS = markTable("\n\r\u2028\u2029");
const FIRST_HAN = 0x3400;
const LAST_HAN = 0x9fff;
const SPACE = 0x20;
const PLURAL = 0x73;

/** AaBb, AAbbDD: each letter twice. */
const GENOTYPE = /^(?:Aa|AA|aa|Bb|BB|bb|Cc|CC|cc|Dd|DD|dd|Ee|EE|ee|Ff|FF|ff|Rr|RR|rr|Tt|TT|tt|Yy|YY|yy){2,6}$/;

function markTable(marks: string): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (let i = 0; i < marks.length; i++) table[marks.charCodeAt(i)] = 1;
  return table;
}

/** A capital that is not its word's first letter: where to look for names, as most words have none. The look behind comes last, as it costs more. */
const INNER_CAPITAL = /[A-Z](?<=[A-Za-z0-9][A-Z])/g;
/** The same, or one that may begin a word among Han. */
const TELLING_CAPITAL = /[A-Z](?<=(?:[A-Za-z0-9]|[\u3400-\u9fff，。、；：！？「《\n\r\u2028\u2029] ?|^)[A-Z])/g;

export function namesOf({ text, writing }: Document): Names {
  const counts = new Map<string, number>();
  const initials = new Map<string, string>();
  const judgesInitials = writing.language === "zh";
  const capital = judgesInitials ? TELLING_CAPITAL : INNER_CAPITAL;
  for (capital.lastIndex = 0; capital.test(text); ) {
    const found = capital.lastIndex - 1;
    const end = endOfWord(text, found);
    capital.lastIndex = end;
    const start = startOfWord(text, found);
    const length = end - start;
    if (length < NAME_LENGTH.min || length > NAME_LENGTH.max) continue;
    const shape = shapeOf(text, start, end);
    if (shape === Shape.Inner && !GENOTYPE.test(text.slice(start, end)) && jointOf(text, start, end) === "none") {
      const spelling = text.slice(start, end);
      counts.set(spelling, (counts.get(spelling) ?? 0) + 1);
    } else if (shape === Shape.Initial && judgesInitials && isAmongHan(text, start, end)) {
      const name = text.slice(start, end);
      initials.set(name.toLowerCase(), name);
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

/** No further back than a name is long: what is longer is none. */
function startOfWord(text: string, from: number): number {
  const least = Math.max(0, from - NAME_LENGTH.max);
  let start = from;
  while (start > least && isWordUnit(text.charCodeAt(start - 1))) start--;
  return start;
}

function endOfWord(text: string, from: number): number {
  let end = from + 1;
  while (end < text.length && isWordUnit(text.charCodeAt(end))) end++;
  return end;
}

/** Latin letters and digits. */
export function isWordUnit(unit: number): boolean {
  const value = classTable[unit];
  return value === CharClass.Latin || value === CharClass.Digit;
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
  /** How many capitals stand right before. */
  let capitalsBefore = 0;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (isCapital(unit)) {
      if (firstCapital < 0) firstCapital = i - start;
      if (i > start && capitalsBefore === 0) isInner = true;
      capitals++;
      capitalsBefore++;
    } else if (isLower(unit)) {
      if (i > start) lowerAfterFirst = true;
      if (capitalsBefore > 1) isInner = true;
      capitalsBefore = 0;
    } else if (i === start || !isDigit(unit)) return Shape.Plain;
    else capitalsBefore = 0;
  }
  if (isInner) return lowerAfterFirst && firstCapital <= BRAND_PREFIX_LENGTH ? Shape.Inner : Shape.Plain;
  return capitals === 1 && firstCapital === 0 ? Shape.Initial : Shape.Plain;
}

function isAmongHan(text: string, start: number, end: number): boolean {
  const length = end - start;
  if (length < INITIAL_LENGTH.min || length > INITIAL_LENGTH.max || text.charCodeAt(end - 1) === PLURAL) return false;
  if (!isInitialSide(text, start - 1, -1, BEFORE_INITIAL) || !isInitialSide(text, end, 1, AFTER_INITIAL)) return false;
  for (let i = start; i < end; i++) if (isDigit(text.charCodeAt(i))) return false;
  return true;
}

/** Han or such a mark, over one space at most; or a line's edge without a space. */
function isInitialSide(text: string, at: number, step: number, marks: Uint8Array): boolean {
  if (at < 0 || at >= text.length) return true;
  const isSpaced = text.charCodeAt(at) === SPACE;
  const beside = isSpaced ? at + step : at;
  if (beside < 0 || beside >= text.length) return false;
  const unit = text.charCodeAt(beside);
  return (unit >= FIRST_HAN && unit <= LAST_HAN) || (marks[unit] === 1 && !(isSpaced && LINE_BREAKS[unit] === 1));
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
