/** Latin words that lost the blank between them when a text was extracted. */
import { CharClass, classTable } from "../text/classes.ts";
import type { Document } from "../text/document.ts";
import type { Span } from "../text/span.ts";

export interface Glued extends Span {
  readonly parts: readonly string[];
}

/** `ScalingLaws`, `CathyWood`: words that begin with a capital, each long enough to be one. */
const PARTS = /[A-Z][a-z]+|[A-Z]+(?![a-z])|[a-z]+|\d+/g;
const TOKEN = /(?<![A-Za-z0-9_./@#$-])[A-Za-z][A-Za-z0-9-]{5,80}(?![A-Za-z0-9_/@(]|\.[A-Za-z])/g;
/** `H800GPU`: a model's number and the noun behind it. */
const MODEL_AND_NOUN = /^[A-Z]{1,3}\d{2,4}[A-Z]{2,5}$/;
/** Latin tokens a document needs before the want of blanks between them says something. */
const MIN_TOKENS = 12;
/** Share of neighbouring Latin words that stand apart; a text that lost its blanks has hardly any. */
const MAX_APART = 0.04;
/** A name that a text says again and again is a name. */
const MAX_USES = 3;
const MIN_PART = 4;
/** A chain of labels run together. */
const MIN_CHAIN = 5;
const MIN_CHAIN_LENGTH = 18;

/** To be asked of texts that came out of a page layout: there blanks are lost, elsewhere such words are names. */
export function gluedWords(document: Document): Glued[] {
  const { text, scan } = document;
  const han = scan.totals[CharClass.Han] + scan.totals[CharClass.HanSimplified] + scan.totals[CharClass.HanTraditional];
  if (han === 0 || scan.totals[CharClass.Latin] < MIN_TOKENS * 4 || !hasLostBlanks(document)) return [];
  const uses = new Map<string, number>();
  const tokens = [...text.matchAll(TOKEN)];
  for (const [token] of tokens) uses.set(token, (uses.get(token) ?? 0) + 1);
  const found: Glued[] = [];
  for (const match of tokens) {
    const [token] = match;
    const span = { start: match.index, end: match.index + token.length };
    const parts = gluedParts(token, uses);
    if (parts !== undefined) found.push({ ...span, parts });
  }
  return found;
}

/** Whether Latin words of the text, where they are neighbours, never stand apart. */
function hasLostBlanks({ text, lines, scan }: Document): boolean {
  let apart = 0;
  let tokens = 0;
  const most = scan.totals[CharClass.Latin] * MAX_APART; // there are no more tokens than letters
  for (let line = 0; line < lines.count; line++) {
    if (lines.classCount(line, CharClass.Latin) < 2) continue;
    const end = lines.end(line);
    for (let i = lines.start(line); i < end; i++) {
      if (classTable[text.charCodeAt(i)] !== CharClass.Latin) continue;
      tokens++;
      while (i < end && isWordUnit(text.charCodeAt(i))) i++;
      if (text.charCodeAt(i) === 0x20 && classTable[text.charCodeAt(i + 1)] === CharClass.Latin) apart++;
    }
    if (apart > most) return false;
  }
  return tokens >= MIN_TOKENS && apart <= tokens * MAX_APART;
}

function isWordUnit(unit: number): boolean {
  const value = classTable[unit];
  return value === CharClass.Latin || value === CharClass.Digit || unit === 0x2d;
}

function gluedParts(token: string, uses: ReadonlyMap<string, number>): string[] | undefined {
  if ((uses.get(token) ?? 0) > MAX_USES || /^[a-z]/.test(token)) return undefined;
  if (MODEL_AND_NOUN.test(token)) return token.match(/^[A-Z]+\d+|[A-Z]+$/g) ?? undefined;
  const parts = token.match(PARTS) ?? [];
  if (parts.length >= MIN_CHAIN && token.length >= MIN_CHAIN_LENGTH && token.replace(/-/g, "").length >= MIN_CHAIN_LENGTH) return parts;
  if (parts.length !== 2 || token.includes("-")) return undefined;
  return parts.every((part) => part.length >= MIN_PART && /^[A-Z][a-z]+$/.test(part)) ? parts : undefined;
}
