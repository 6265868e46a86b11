/** Which code units and words can begin a figure: the quick look that passes over text without any. */

import { codeAt } from "./codes.ts";
import { foldOf, NOTHING } from "./fold.ts";
import { hanUnitBeginnings } from "./units.ts";

/** What a figure may begin with: the first bits of a unit's look. */
export const Begin = { None: 0, Digit: 1, Han: 2, Letter: 4 } as const;
const BEGIN = Begin.Digit | Begin.Han | Begin.Letter;
/** What else a unit may be: to the Han numeral beside it, at a line's beginning, to the fold. */
const Look = {
  AnyLetter: 8,
  Follows: 16,
  BehindOne: 32,
  EndsBound: 64,
  Magnitude: 128,
  BeforeHalf: 256,
  List: 512,
  Money: 1024,
  Folds: 2048,
  Gap: 4096,
} as const;
/** What the units of a paragraph tell of it as a whole. */
export const Seen = { Money: Look.Money, Folded: Look.Folds, Gap: Look.Gap } as const;

const HAN_NUMERALS = "零〇○一二三四五六七八九十百千万亿兆两几数上半廿卅壹贰叁肆伍陆柒捌玖拾佰仟翻腰";
/** What may stand behind a Han numeral that is a figure: another numeral, a unit, 分之, 成, 点, 多. */
const FOLLOWS = "零〇○一二三四五六七八九十百千万亿兆两几数半廿卅壹贰叁肆伍陆柒捌玖拾佰仟分成点多余倍番";
/** 一成, 一季度, 一月, 一倍. */
const BEHIND_ONE = "成季月倍";
/** Approximators end in these; 一 alone is a figure only behind one: 不到一周. */
const BOUND_ENDS = "到足满达于少多过超逾近约概致计破有~ ";
const MAGNITUDES = "十百千万亿";
/** Of 新台币 and NT$. */
const MONEY_SIGNS = "币$";
const BEFORE_HALF = "过近超逾一";
/** What a list mark, or the space before one, begins with. */
const LIST_FIRSTS =
  "0123456789-*+•·●■◆▪#|>（(一二三四五六七八九十= \t\v\f\r\ufeff\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000";

/** Words that begin a figure in English; what may follow them is the numeral reader's business. */
const FIRST_WORDS =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety half third quarter fifth sixth seventh eighth ninth tenth twentieth hundredth dozen dozens hundred hundreds thousands millions billions twice thrice twofold threefold fourfold fivefold sixfold sevenfold eightfold ninefold tenfold double doubled doubling triple tripled tripling trebled trebling quintupled quadrupled quadrupling halved halving halve doubles triples january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec";

/** All that a run needs to look, made when it first reads a text. */
interface Looks {
  /** By code unit: what it may be to a figure, in bits; of one that folds, that it does. */
  readonly units: Uint16Array;
  readonly words: ReadonlySet<string>;
  /** By the first three letters of a word (26 × 26 × 26): a bit for each length that a numeral word has which begins so. */
  readonly lengths: Uint16Array;
  /** Where in the paragraph at hand a figure may begin by the unit alone. */
  readonly suspects: Uint16Array;
  suspectCount: number;
}

/** Units of the longest paragraph. */
export const MAX_UNITS = 32000;

let known: Looks | undefined;

function looksOf(): Looks {
  known ??= newLooks();
  return known;
}

function newLooks(): Looks {
  const units = new Uint16Array(0x10000);
  const words = new Set(FIRST_WORDS.split(" "));
  const lengths = new Uint16Array(26 * 26 * 26);
  const mark = (characters: string, look: number) => {
    for (let i = 0; i < characters.length; i++) units[characters.charCodeAt(i)] |= look;
  };
  mark("0123456789", Begin.Digit);
  mark("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", Look.AnyLetter);
  mark(HAN_NUMERALS, Begin.Han);
  mark(FOLLOWS + hanUnitBeginnings(), Look.Follows);
  mark(BEHIND_ONE, Look.BehindOne);
  mark(BOUND_ENDS, Look.EndsBound);
  mark(MAGNITUDES, Look.Magnitude);
  mark(BEFORE_HALF, Look.BeforeHalf);
  mark(LIST_FIRSTS, Look.List);
  mark(MONEY_SIGNS, Look.Money);
  for (const unit of foldOf().units) units[unit] |= Look.Folds;
  for (const word of words) {
    mark(word[0] + word[0].toUpperCase(), Begin.Letter);
    lengths[tripleOf(word.charCodeAt(0), word.charCodeAt(1), word.charCodeAt(2))] |= 1 << word.length;
  }
  return { units, words, lengths, suspects: new Uint16Array(MAX_UNITS), suspectCount: 0 };
}

function tripleOf(first: number, second: number, third: number): number {
  return ((first | 0x20) - 0x61) * 676 + ((second | 0x20) - 0x61) * 26 + (third | 0x20) - 0x61;
}

export function isLetter(unit: number): boolean {
  return (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a;
}

export function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** What a figure may begin with at a place of a folded text, `None` where none does. */
export function beginAt(text: string, at: number): number {
  return looksOf().units[codeAt(text, at)] & BEGIN;
}

/** Whether a list mark, or the space before one, may begin with a unit. */
export function mayBeginList(unit: number): boolean {
  return (looksOf().units[unit] & Look.List) !== 0;
}

/**
 * The first of two looks at a paragraph: folds its units where they stand and notes where a figure may begin by the unit alone. What was
 * seen, in bits. A tight loop without a call: all text goes through it.
 */
export function survey(text: Uint16Array, length: number): number {
  const looks = looksOf();
  const { units, suspects } = looks;
  const fold = foldOf().table;
  let seen = 0;
  let count = 0;
  /** Behind a digit no digit begins a figure, behind a letter no letter does. */
  let inside = 0;
  for (let i = 0; i < length; i++) {
    let look = units[text[i]];
    if ((look & Look.Folds) !== 0) {
      const folded = fold[text[i]];
      text[i] = folded;
      look = Look.Folds | (folded === NOTHING ? Look.Gap : units[folded]);
    }
    if ((look & BEGIN & ~inside) !== 0) suspects[count++] = i;
    inside = (look & Begin.Digit) | ((look & Look.AnyLetter) >> LETTER_SHIFT);
    seen |= look;
  }
  looks.suspectCount = count;
  return seen;
}

/** The second look, at the places noted: those where a figure may begin, ascending; of a run of digits the first. Two zeros stand behind the text. */
export function candidatesIn(text: Uint16Array): number[] | undefined {
  const looks = looksOf();
  const { units, suspects } = looks;
  let candidates: number[] | undefined;
  for (let n = 0; n < looks.suspectCount; n++) {
    const i = suspects[n];
    const begin = units[text[i]] & BEGIN;
    if (
      begin === Begin.Digit ||
      (begin === Begin.Han
        ? mayBeginHan(units, i === 0 ? 0 : text[i - 1], text[i], text[i + 1], text[i + 2])
        : mayBeginWord(looks, text, i))
    ) {
      if (candidates === undefined) candidates = [i];
      else candidates.push(i);
    }
  }
  return candidates;
}

/** From the bit of any letter to that of one that begins a figure. */
const LETTER_SHIFT = 1;

const ONE = "一".charCodeAt(0);
const POINT = "点".charCodeAt(0);
const ABOVE = "上".charCodeAt(0);
const ORDINAL = "第".charCodeAt(0);
const WAIST = "腰".charCodeAt(0);
const CUT = "斩".charCodeAt(0);
const HALF = "半".charCodeAt(0);
const NUMBER = "数".charCodeAt(0);
const TURN = "翻".charCodeAt(0);
const SPACE = 0x20;

/** Whether the Han numeral can be the beginning of a figure, by the characters beside it. */
function mayBeginHan(units: Uint16Array, before: number, unit: number, next: number, second: number): boolean {
  if (unit === ABOVE) return (units[next] & Look.Magnitude) !== 0;
  if (before === ORDINAL) return true;
  if (unit === WAIST) return next === CUT;
  if (unit === HALF) return (units[before] & Look.BeforeHalf) !== 0 || next === NUMBER;
  if ((units[next === SPACE ? second : next] & Look.Follows) === 0 && unit !== TURN) return false;
  // 一点七; 一点一点地 is none
  if (unit === ONE && next === POINT && second !== ONE && (units[second] & BEGIN) === Begin.Han) return true;
  return (
    unit !== ONE || (units[next] & BEGIN) === Begin.Han || (units[next] & Look.BehindOne) !== 0 || (units[before] & Look.EndsBound) !== 0
  );
}

const LONGEST_WORD = 12;

/** Whether the word that begins at this letter may begin a figure: its first letters and its length tell of nearly every word that it may not. */
function mayBeginWord({ words, lengths }: Looks, text: Uint16Array, at: number): boolean {
  if (!isLetter(text[at + 1]) || !isLetter(text[at + 2])) return false;
  const fitting = lengths[tripleOf(text[at], text[at + 1], text[at + 2])];
  if (fitting === 0) return false;
  let end = at + 3;
  while (end - at <= LONGEST_WORD && isLetter(text[end])) end++;
  if ((fitting & (1 << (end - at))) === 0) return false;
  let word = "";
  for (let i = at; i < end; i++) word += String.fromCharCode(text[i] | 0x20);
  return words.has(word);
}
