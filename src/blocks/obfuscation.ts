/** Words pulled apart by symbols (`澳*门*真*人`, `增-值-税`) so that filters do not see them. */
import { CharClass, classTable, isHanClass } from "../text/classes.ts";
import type { Span } from "../text/span.ts";
import { shippedWords } from "../text/words.ts";
import { namesOf } from "./hits.ts";

export interface PulledApart extends Span {
  /** Symbols that stand alone between two Han characters. */
  readonly symbols: number;
  readonly han: number;
  /** The stretch without them. */
  readonly plain: string;
}

/** Marks that stand between two Han characters of honest text, one at a time. */
const HONEST = new Set(Array.from("，。、；：？！“”‘’「」『』《》〈〉（）()【】…—,;:?!\"' 　\t", (mark) => mark.charCodeAt(0)));
const MIN_SYMBOLS = 3;
/** Share of the gaps between Han characters that hold a symbol. */
const MIN_SHARE = 0.4;
/** Han characters between two symbols, on average. */
const MOST_BETWEEN = 1.7;

/** The stretch in `text` where words were pulled apart, if there is one. */
export function pulledApart(text: string, start: number, end: number): PulledApart | undefined {
  let symbols = 0;
  let first = -1;
  let last = -1;
  for (let i = start + 1; i + 1 < end; i++) {
    if (!isAlone(text, i)) continue;
    symbols++;
    if (first < 0) first = i - 1;
    last = i + 1;
  }
  if (symbols < MIN_SYMBOLS) return undefined;
  let plain = "";
  let han = 0;
  let between = 0;
  for (let i = first; i <= last; i++) {
    if (isHan(text, i)) {
      han++;
      if (i > first && i < last) between++;
    }
    if (i === first || i === last || !isAlone(text, i)) plain += text[i];
  }
  // 颜色/图片/纹理: whole words between them
  if (between > (symbols - 1) * MOST_BETWEEN) return undefined;
  return symbols >= (han - 1) * MIN_SHARE ? { start: first, end: last + 1, symbols, han, plain } : undefined;
}

/** Stems of a list family that show once the symbols are gone; words of the `common` lists, which honest texts say as well, show nothing. */
export function hiddenWords(plain: string, rule: string, common: readonly string[] = []): string[] {
  return shippedWords()
    .find(plain)
    .filter((hit) => namesOf(hit, rule).some((name) => !common.includes(name)))
    .map(({ start, end }) => plain.slice(start, end));
}

/** Words of a rule's lists that symbols between their characters keep from being seen: `兼❤职`. */
export function brokenWords(text: string, { start, end }: Span, rule: string, common: readonly string[] = []): string[] {
  let plain = "";
  let symbols = 0;
  for (let i = start; i < end; i++) {
    if (i > start && i + 1 < end && isAlone(text, i)) symbols++;
    else plain += text[i];
  }
  if (symbols === 0) return [];
  const raw = text.slice(start, end);
  return hiddenWords(plain, rule, common).filter((word) => !raw.includes(word));
}

/** Whether a symbol that honest text does not put there stands between two Han characters. */
function isAlone(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return !isWordUnit(unit) && isHan(text, at - 1) && isHan(text, at + 1) && !HONEST.has(unit);
}

function isHan(text: string, at: number): boolean {
  return isHanClass(classTable[text.charCodeAt(at)]);
}

function isWordUnit(unit: number): boolean {
  const value = classTable[unit];
  return (value >= CharClass.Han && value <= CharClass.Digit) || value === CharClass.WideLetter;
}
