/** The places of one name that lost their capitals, where lower case is no command, package or address. */
import { CharClass } from "../text/classes.ts";
import type { Document } from "../text/document.ts";
import { OPAQUE_KINDS } from "../text/regions/regions.ts";
import type { Span } from "../text/span.ts";
import { isProseCompound } from "./compounds.ts";
import { isBetweenHan, isCalledIdentifier, isInSentence, isNameOfAddress, isOwnAddress } from "./identifier-cues.ts";
import { jointOf } from "./joints.ts";
import { KNOWN_NAMES } from "./known-names.ts";
import { isBesideWord, isEnglish, isInProse } from "./latin-prose.ts";
import type { NameUses } from "./name-uses.ts";

/** Code within a line is no longer than this. */
const BACKTICK_REACH = 400;
const BACKTICK = 0x60;
/** Where names are spelled as a machine wants them. */
const CODE_KINDS = OPAQUE_KINDS.filter((kind) => kind !== "url");
/** "Github" is what many write on purpose: the right form must be so many times as frequent. "github" is not. */
const CAPITALISED_FACTOR = 2;
/** A name in lower case throughout must stand right at least once for so many wrong ones, or be right so often. */
const LOWER_FACTOR = 3;
const LOWER_SURE = 3;
/** A name that stands free in lower case so often, and so many times as often as right, lost its capitals in compounds, too. */
const ALL_OVER_MIN = 6;
const ALL_OVER_FACTOR = 2;
/** Of Latin text: a name that few know and that has no address must stand right so many times as often, among small words. */
const PROSE_FACTOR = 2;

/** Of a name with inner capitals, ascending. `isGiven`: the configuration says how it is spelled. */
export function lostCapitals(document: Document, name: string, uses: NameUses, isGiven: boolean): Span[] {
  const { length } = name;
  const { right, capitalised } = uses;
  const { free, joined, identifiers } = lowerUses(document, uses, length);
  const isOftenRight = right.length >= LOWER_SURE || free.length <= LOWER_FACTOR * right.length;
  const lost = isGiven || (free.length > 0 && isOftenRight && !isCoded(document, uses.lower, length)) ? free : [];
  if (lost.length >= ALL_OVER_MIN && lost.length >= ALL_OVER_FACTOR * right.length && identifiers.length === 0) {
    const { text, lines } = document;
    const areProse = joined.every((start) => isProseCompound(text, lines.span(lines.at(start)), start, start + length));
    if (areProse) for (const start of joined) lost.push(start);
  }
  if (isGiven || right.length >= CAPITALISED_FACTOR * capitalised.length) {
    for (const start of capitalised) if (jointOf(document.text, start, start + length) === "none") lost.push(start);
  }
  const proved = isGiven ? lost : provedByProse(document, name, uses, lost);
  return spans(proved, length).filter((use) => !document.regions.touch(OPAQUE_KINDS, use));
}

/**
 * Among Han a Latin word is a name. Among Latin words it may be one of the language (decorating beside a title's DecoratIng), a handle
 * or a tag: there the name must be known or be used as one, and lower case must stand in a sentence.
 */
function provedByProse(document: Document, name: string, { right, lower }: NameUses, lost: readonly number[]): number[] {
  const { text, lines } = document;
  const { length } = name;
  const isLatin = (start: number) => !EAST_ASIAN.some((value) => lines.classCount(lines.at(start), value) > 0);
  if (!lost.some(isLatin)) return [...lost];
  const lineOf = (start: number) => lines.span(lines.at(start));
  const isKnown = KNOWN_NAMES.has(name) || isUsedAsName();
  const isLower = new Set(lower);
  return lost.filter(
    (start) => !isLatin(start) || (isKnown && (!isLower.has(start) || isInProse(text, lineOf(start), start, start + length))),
  );

  function isUsedAsName(): boolean {
    const used = right.filter((start) => isLatin(start) && isBesideWord(text, lineOf(start), start, start + length)).length;
    const hasAddress = lower.some((start) => isOwnAddress(text, start, start + length));
    return used > 0 && used >= (hasAddress ? 1 : PROSE_FACTOR) * lost.length && isEnglish(document);
  }
}

const EAST_ASIAN = [CharClass.Han, CharClass.HanSimplified, CharClass.HanTraditional, CharClass.Kana, CharClass.Hangul];

/** Of a name with an initial capital: Google and google among Han. Both in one line may be two things (Apple, apple). */
export function lostInitials(document: Document, uses: NameUses, length: number): Span[] {
  const { text, lines } = document;
  const { free, joined, identifiers } = lowerUses(document, uses, length);
  if (free.length === 0 || free.length > uses.right.length || joined.length > 0) return [];
  if (!free.every((start) => isBetweenHan(text, lines.span(lines.at(start)), start, start + length))) return [];
  if (!identifiers.every((start) => isOwnAddress(text, start, start + length))) return [];
  const rightLines = new Set(uses.right.map((start) => lines.at(start)));
  if (free.some((start) => rightLines.has(lines.at(start)))) return [];
  return isCoded(document, uses.lower, length) ? [] : spans(free, length);
}

interface LowerUses {
  /** Words of a sentence. */
  readonly free: number[];
  /** Halves of compounds. */
  readonly joined: number[];
  /** Parts of addresses, paths and keys. */
  readonly identifiers: number[];
}

/** Where the name is an address, too, a word in lower case must stand in a sentence to be the name; where it is part of keys, between Han. */
function lowerUses({ text, lines }: Document, { lower }: NameUses, length: number): LowerUses {
  const uses = { none: [] as number[], compound: [] as number[], identifier: [] as number[] };
  for (const start of lower) uses[jointOf(text, start, start + length)].push(start);
  const isAddress = uses.identifier.every((start) => isOwnAddress(text, start, start + length));
  const free = uses.none.filter((start) => {
    const end = start + length;
    const line = lines.span(lines.at(start));
    if (isCalledIdentifier(text, line, start, end) || isNameOfAddress(text, start, end)) return false;
    return uses.identifier.length === 0 || (isAddress ? isInSentence : isBetweenHan)(text, line, start, end);
  });
  return { free, joined: uses.compound, identifiers: uses.identifier };
}

/** Regions cost a parse in some formats, so they are asked last, of what everything else leaves open. */
function isCoded({ text, lines, regions }: Document, uses: readonly number[], length: number): boolean {
  return (
    uses.some((start) => isBehindOpenBacktick(text, lines.start(lines.at(start)), start)) ||
    uses.some((start) => regions.touch(CODE_KINDS, { start, end: start + length }))
  );
}

function isBehindOpenBacktick(text: string, lineStart: number, at: number): boolean {
  let isOpen = false;
  for (let i = Math.max(lineStart, at - BACKTICK_REACH); i < at; i++) if (text.charCodeAt(i) === BACKTICK) isOpen = !isOpen;
  return isOpen;
}

function spans(starts: number[], length: number): Span[] {
  return starts.sort((a, b) => a - b).map((start) => ({ start, end: start + length }));
}
