/** Words pulled apart by symbols (`澳*门*真*人`, `增-值-税`) so that filters do not see them. */
import { classTable, isHanClass } from "../text/classes.ts";
import type { Span } from "../text/span.ts";
import { shippedWords } from "../text/words.ts";

export interface PulledApart extends Span {
  /** Symbols that stand alone between two Han characters. */
  readonly symbols: number;
  readonly han: number;
  /** The stretch without them. */
  readonly plain: string;
}

/** Marks that stand between two Han characters of honest text, one at a time. */
const HONEST = new Set("，。、；：？！“”‘’「」『』《》〈〉（）()【】…—,;:?!\"' 　\t".split(""));
const MIN_SYMBOLS = 3;
/** Share of the gaps between Han characters that hold a symbol. */
const MIN_SHARE = 0.4;

/** The stretch in `text` where words were pulled apart, if there is one. */
export function pulledApart(text: string, start: number, end: number): PulledApart | undefined {
  let symbols = 0;
  let first = -1;
  let last = -1;
  for (let i = start + 1; i + 1 < end; i++) {
    if (HONEST.has(text[i]) || isWordUnit(text, i) || !isHan(text, i - 1) || !isHan(text, i + 1)) continue;
    symbols++;
    if (first < 0) first = i - 1;
    last = i + 1;
  }
  if (symbols < MIN_SYMBOLS) return undefined;
  let plain = "";
  let han = 0;
  for (let i = first; i <= last; i++) {
    if (isHan(text, i)) han++;
    const alone = i > first && i < last && isHan(text, i - 1) && isHan(text, i + 1) && !HONEST.has(text[i]) && !isWordUnit(text, i);
    if (!alone) plain += text[i];
  }
  return symbols >= (han - 1) * MIN_SHARE ? { start: first, end: last + 1, symbols, han, plain } : undefined;
}

/** Stems of a list family that show once the symbols are gone. */
export function hiddenWords(plain: string, rule: string): string[] {
  return shippedWords()
    .find(plain)
    .filter(({ lists }) => lists.some((list) => list.startsWith(`${rule}:`)))
    .map(({ start, end }) => plain.slice(start, end));
}

function isHan(text: string, at: number): boolean {
  return isHanClass(classTable[text.charCodeAt(at)]);
}

function isWordUnit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return (
    isHan(text, at) ||
    (unit >= 0x30 && unit <= 0x39) ||
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0x61 && unit <= 0x7a) ||
    (unit >= 0x3040 && unit < 0xfe00)
  );
}
