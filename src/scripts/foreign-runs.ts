/** Finds where a Chinese document leaves its own Han variant: runs of characters that only the other variant writes. */
import { CharClass, classTable } from "../text/classes.ts";
import type { Document } from "../text/document.ts";
import type { Span } from "../text/span.ts";
import { isParallel, isVariantLabel, namesVariant } from "./bilingual.ts";
import { isClassical } from "./classical.ts";
import { isLocalForm, mayBeOfName } from "./local-forms.ts";
import { isInForeignQuotation, isMentioned } from "./mention.ts";
import { variantWeights, Weight } from "./variant-weight.ts";

export type HanVariant = "simplified" | "traditional";
export type Extent = "lines" | "tail" | "word";

export interface ForeignRun extends Span {
  readonly extent: Extent;
  /** Whether it may be a name that someone chose to write so: of a writer in a list of posts, of a column. */
  readonly mayBeName: boolean;
  /** The characters that decide, each once, in the order of the text. */
  readonly characters: string;
}

export interface ForeignText {
  /** The variant of the document as a whole, and the other one. */
  readonly own: HanVariant;
  readonly foreign: HanVariant;
  readonly counts: { readonly own: number; readonly foreign: number };
  /** Whether one variant clearly outweighs the other; a text half and half has no variant to leave. */
  readonly isDecided: boolean;
  readonly runs: readonly ForeignRun[];
}

/** The document's variant must have this many deciding characters for each one of the other. */
const OWN_SHARE = 1.25;
/** Or, where the characters are even, so many lines for each line of the other. */
const OWN_LINES = 2;
/** In a short text, quotations may hold more deciding characters of the other variant than the text itself has of its own. */
const QUOTED_MAX = 80;
/** A tail of a line holds at least this many deciding characters: spliced lists do, a quoted name does not. */
const TAIL_CHARACTERS = 6;
/** So many different weak characters decide together. */
const WEAK_CHARACTERS = 4;
/** In classical text one odd character is an edition's choice; this many in a run are not. */
const CLASSICAL_STRONG = 3;

/** Undefined where the document is of one variant or is not Chinese. */
export function foreignText(document: Document): ForeignText | undefined {
  const { totals } = document.scan;
  const simplified = totals[CharClass.HanSimplified];
  const traditional = totals[CharClass.HanTraditional];
  const { declared } = document;
  const { language, variant } = document.writing;
  // in a page in another language Han are names: of languages to choose from, of people and places
  if (language !== "zh" || (declared !== undefined && declared.language !== "zh")) return undefined;
  const isDeclared = declared?.variant === "simplified" || declared?.variant === "traditional";
  if (simplified + traditional === 0 || (!isDeclared && (simplified === 0 || traditional === 0))) return undefined;
  const { isSimplified, isDecided } = isDeclared
    ? { isSimplified: variant === "simplified", isDecided: true }
    : weighed(document, simplified + traditional > QUOTED_MAX ? simplified / traditional : ratioOutsideQuotations(document));
  return {
    own: isSimplified ? "simplified" : "traditional",
    foreign: isSimplified ? "traditional" : "simplified",
    counts: isSimplified ? { own: simplified, foreign: traditional } : { own: traditional, foreign: simplified },
    isDecided,
    runs: joinLines(document, foreignRuns(document, isSimplified ? CharClass.HanSimplified : CharClass.HanTraditional)),
  };
}

/** Which variant a document is in, by `ratio` (Simplified to Traditional characters). */
function weighed(document: Document, ratio: number): { isSimplified: boolean; isDecided: boolean } {
  if (ratio >= OWN_SHARE || ratio <= 1 / OWN_SHARE) return { isSimplified: ratio > 1, isDecided: true };
  // a short text may hold one long foreign line: then the number of lines decides
  const lineRatio = linesOf(document, CharClass.HanSimplified) / linesOf(document, CharClass.HanTraditional);
  const decidesByLines = lineRatio >= OWN_LINES || lineRatio <= 1 / OWN_LINES;
  return { isSimplified: decidesByLines ? lineRatio > 1 : ratio > 1, isDecided: decidesByLines };
}

/** Simplified to Traditional characters outside quotations that hold one variant only; of all where there are no others. */
function ratioOutsideQuotations(document: Document): number {
  const { text } = document;
  const counts = { simplified: 0, traditional: 0, quotedSimplified: 0, quotedTraditional: 0 };
  for (let at = 0; at < text.length; at++) {
    const value = classTable[text.charCodeAt(at)];
    if (value === CharClass.HanSimplified) {
      counts.simplified++;
      if (isInForeignQuotation(document, { start: at, end: at + 1 }, CharClass.HanTraditional, value)) counts.quotedSimplified++;
    } else if (value === CharClass.HanTraditional) {
      counts.traditional++;
      if (isInForeignQuotation(document, { start: at, end: at + 1 }, CharClass.HanSimplified, value)) counts.quotedTraditional++;
    }
  }
  const simplified = counts.simplified - counts.quotedSimplified;
  const traditional = counts.traditional - counts.quotedTraditional;
  return simplified + traditional === 0 ? counts.simplified / counts.traditional : simplified / traditional;
}

/** Lines in which one variant outweighs the other. */
function linesOf({ lines }: Document, value: CharClass): number {
  const other = value === CharClass.HanSimplified ? CharClass.HanTraditional : CharClass.HanSimplified;
  let count = 0;
  for (let line = 0; line < lines.count; line++) if (lines.classCount(line, value) > lines.classCount(line, other)) count++;
  return count;
}

function foreignRuns(document: Document, own: CharClass): ForeignRun[] {
  const { lines } = document;
  const foreign = own === CharClass.HanSimplified ? CharClass.HanTraditional : CharClass.HanSimplified;
  const strongNeeded = isClassical(document) ? CLASSICAL_STRONG : 1;
  const found: ForeignRun[] = [];
  let announced = false;
  let unread = 0; // the first line that may hold a label and was not looked at
  for (let line = 0; line < lines.count; line++) {
    if (lines.classCount(line, foreign) === 0) {
      if (lines.classCount(line, own) > 0) {
        announced = false;
        unread = line + 1;
      }
      continue;
    }
    for (; unread < line && !announced; unread++) announced = isVariantLabel(document, unread);
    unread = line + 1;
    const named = namesVariant(document, line);
    if (named === "label") announced = true;
    // a line with kana or Hangul is Japanese or Korean by its own right
    if (named || announced || lines.classCount(line, CharClass.Kana) > 0 || lines.classCount(line, CharClass.Hangul) > 0) continue;
    const runs = runsOfLine(document, line, foreign, own, strongNeeded);
    if (runs.length > 0 && !isParallel(document, line, own)) for (const run of runs) found.push(run);
  }
  return found;
}

/** Runs from the first to the last foreign character with no own character between. */
function runsOfLine(document: Document, line: number, foreign: CharClass, own: CharClass, strongNeeded: number): ForeignRun[] {
  const { text, lines } = document;
  const lineStart = lines.start(line);
  const lineEnd = lines.end(line);
  const isWholeLine = lines.classCount(line, own) === 0;
  const runs: ForeignRun[] = [];
  for (let start = next(text, lineStart, lineEnd, foreign); start < lineEnd; ) {
    const limit = next(text, start, lineEnd, own);
    const { end, strong, total, characters } = weigh(text, start, limit, foreign);
    const isTelling = strong >= strongNeeded || characters.length >= WEAK_CHARACTERS;
    const isOwn = isTelling && own === CharClass.HanTraditional && isLocalForm(document, { start, end }, characters);
    if (isTelling && !isOwn && !isMentioned(document, { start, end }, own) && !areQuoted(document, { start, end }, foreign, own)) {
      if (isWholeLine && total > 1) {
        const line = trimmed(text, lineStart, lineEnd);
        runs.push({
          ...line,
          extent: "lines",
          mayBeName: NAME_LINE.test(text.slice(line.start, line.end)),
          characters,
        });
      } else if (limit === lineEnd && total >= TAIL_CHARACTERS) {
        const floor = behindLast(text, start, lineStart, own);
        runs.push({ ...trimmed(text, labelStart(text, start, floor), lineEnd), extent: "tail", mayBeName: false, characters });
      } else {
        const mayBeName = isAmongItems(text, lineStart, end, lineEnd) || mayBeOfName(text, { start, end });
        runs.push({ start, end, extent: "word", mayBeName, characters });
      }
    }
    start = next(text, limit, lineEnd, foreign);
  }
  return runs;
}

/** A name stands alone on its line, in few characters. */
const NAME_LINE = /^[\u3400-\u9fff]{2,6}$/;
/** Items of a list stand between blanks, so many in a line, and no sentence goes on behind them. */
const ITEM_BLANKS = 3;
const SENTENCE_MARK = /[，。；！？、…]/;
const ITEMS_REACH = 400;

function isAmongItems(text: string, lineStart: number, end: number, lineEnd: number): boolean {
  if (SENTENCE_MARK.test(text.slice(end, Math.min(lineEnd, end + ITEMS_REACH)))) return false;
  const around = text.slice(Math.max(lineStart, end - ITEMS_REACH), Math.min(lineEnd, end + ITEMS_REACH));
  return (around.match(/\s+/g)?.length ?? 0) >= ITEM_BLANKS;
}

/** Whether every foreign character of a run stands in some quotation of its own variant: 写着“裕豐”和“隆興”. */
function areQuoted(document: Document, { start, end }: Span, foreign: CharClass, own: CharClass): boolean {
  const { text } = document;
  for (let at = start; at < end; at = next(text, at + 1, end, foreign))
    if (!isInForeignQuotation(document, { start: at, end: at + 1 }, own, foreign)) return false;
  return true;
}

/** The first character of a class between two offsets, or `end`. */
function next(text: string, from: number, end: number, value: CharClass): number {
  let at = from;
  while (at < end && classTable[text.charCodeAt(at)] !== value) at++;
  return at;
}

/** Behind the last character of a class that stands before an offset, or `least`. */
function behindLast(text: string, from: number, least: number, value: CharClass): number {
  let at = from;
  while (at > least && classTable[text.charCodeAt(at - 1)] !== value) at--;
  return at;
}

/** What the foreign characters from `start` up to `limit` say, and where the last of them that says anything ends. */
function weigh(text: string, start: number, limit: number, foreign: CharClass) {
  const weights = variantWeights();
  const seen = new Set<number>();
  let end = start;
  let strong = 0;
  let total = 0;
  for (let at = start; at < limit; at++) {
    const unit = text.charCodeAt(at);
    if (classTable[unit] !== foreign || weights[unit] === Weight.None) continue;
    end = at + 1;
    total++;
    if (weights[unit] === Weight.Strong) strong++;
    seen.add(unit);
  }
  return { end, strong, total, characters: String.fromCharCode(...seen) };
}

const CLAUSE_BREAK = /[\s,，。;；!！?？|｜、)）」』”》]/;
const LABEL_MARK = /[:：]/;

/** A spliced list begins with its label: back from its first deciding character over one colon to the break before it, never past `floor`. */
function labelStart(text: string, from: number, floor: number): number {
  let afterColon = -1;
  for (let start = from; start > floor; start--) {
    const before = text[start - 1];
    const isColon = LABEL_MARK.test(before);
    if (isColon && afterColon < 0) afterColon = start;
    else if (isColon || (CLAUSE_BREAK.test(before) && !(afterColon < 0 && LABEL_MARK.test(text[start - 2] ?? "")))) return start;
  }
  return afterColon < 0 ? floor : afterColon;
}

function trimmed(text: string, start: number, end: number): Span {
  const raw = text.slice(start, end);
  return { start: start + raw.length - raw.trimStart().length, end: end - (raw.length - raw.trimEnd().length) };
}

/** Foreign lines with nothing of the own variant between them are one passage. */
function joinLines(document: Document, runs: readonly ForeignRun[]): ForeignRun[] {
  const joined: ForeignRun[] = [];
  const { lines } = document;
  for (const run of runs) {
    const last = joined.at(-1);
    if (last?.extent === "lines" && run.extent === "lines" && isBare(document, lines.at(last.end) + 1, lines.at(run.start))) {
      joined[joined.length - 1] = {
        ...run,
        start: last.start,
        mayBeName: false,
        characters: [...new Set(last.characters + run.characters)].join(""),
      };
    } else joined.push(run);
  }
  return joined;
}

/** Whether the lines from `first` up to `last` hold no character that decides. */
function isBare({ lines }: Document, first: number, last: number): boolean {
  for (let line = first; line < last; line++) {
    if (lines.classCount(line, CharClass.HanSimplified) + lines.classCount(line, CharClass.HanTraditional) > 0) return false;
  }
  return true;
}
