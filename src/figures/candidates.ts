/** Which code units and words can begin a figure: the quick look that passes over text without any. */

import { codeAt } from "./codes.ts";
import { hanUnitBeginnings } from "./units.ts";

/** Kinds of code unit for the reader's loop. */
export const Begin = { None: 0, Digit: 1, Han: 2, Letter: 3 } as const;
/** The bits of a unit's look that hold its `Begin`. */
const BEGIN = 3;
/** What else a unit may be to the Han numeral beside it. */
const Look = { Follows: 4, BehindOne: 8, EndsBound: 16, Magnitude: 32, BeforeHalf: 64, List: 128 } as const;

const HAN_NUMERALS = "零〇○一二三四五六七八九十百千万亿兆两几数上半廿卅壹贰叁肆伍陆柒捌玖拾佰仟翻腰";
/** What may stand behind a Han numeral that is a figure: another numeral, a unit, 分之, 成, 点, 多. */
const FOLLOWS = "零〇○一二三四五六七八九十百千万亿兆两几数半廿卅壹贰叁肆伍陆柒捌玖拾佰仟分成点多余倍番";
/** 一成, 一季度, 一月. */
const BEHIND_ONE = "成季月";
/** Approximators end in these; 一 alone is a figure only behind one: 不到一周. */
const BOUND_ENDS = "到足满达于少多过超逾近约概致计破有~ ";
const MAGNITUDES = "十百千万亿";
const BEFORE_HALF = "过近超逾一";
/** What a list mark, or the space before one, begins with. */
const LIST_FIRSTS =
  "0123456789-*+•·●■◆▪#|>（(一二三四五六七八九十= \t\v\f\r\ufeff\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000";

/** Words that begin a figure in English; what may follow them is the numeral reader's business. */
const FIRST_WORDS =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety half third quarter fifth sixth seventh eighth ninth tenth twentieth hundredth dozen dozens hundred hundreds thousands millions billions twice thrice double doubled doubling triple tripled tripling quadrupled quadrupling halved halving halve doubles triples january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec";

/** All that a run needs to look, made when it first reads a text. */
interface Looks {
  /** By code unit, folded: what it may be to a figure, in bits. */
  readonly units: Uint8Array;
  readonly words: ReadonlySet<string>;
  /** By the first three letters of a word (26 × 26 × 26): a bit for each length that a numeral word has which begins so. */
  readonly lengths: Uint16Array;
}

let known: Looks | undefined;

function looksOf(): Looks {
  known ??= newLooks();
  return known;
}

function newLooks(): Looks {
  const units = new Uint8Array(0x10000);
  const words = new Set(FIRST_WORDS.split(" "));
  const lengths = new Uint16Array(26 * 26 * 26);
  const mark = (characters: string, look: number) => {
    for (let i = 0; i < characters.length; i++) units[characters.charCodeAt(i)] |= look;
  };
  mark("0123456789", Begin.Digit);
  mark(HAN_NUMERALS, Begin.Han);
  mark(FOLLOWS + hanUnitBeginnings(), Look.Follows);
  mark(BEHIND_ONE, Look.BehindOne);
  mark(BOUND_ENDS, Look.EndsBound);
  mark(MAGNITUDES, Look.Magnitude);
  mark(BEFORE_HALF, Look.BeforeHalf);
  mark(LIST_FIRSTS, Look.List);
  for (const word of words) {
    mark(word[0] + word[0].toUpperCase(), Begin.Letter);
    lengths[tripleOf(word.charCodeAt(0), word.charCodeAt(1), word.charCodeAt(2))] |= 1 << word.length;
  }
  return { units, words, lengths };
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
 * The places of a folded text where a figure may begin, ascending; of a run of digits the first. The text is given as units, two zeros
 * behind them: without such a place it need never become a string.
 */
export function candidatesIn(text: Uint16Array, length: number): number[] | undefined {
  const looks = looksOf();
  const { units } = looks;
  let candidates: number[] | undefined;
  let before = 0;
  for (let i = 0; i < length; i++) {
    const unit = text[i];
    const begin = units[unit] & BEGIN;
    if (
      begin !== Begin.None &&
      (begin === Begin.Digit
        ? !isDigit(before)
        : begin === Begin.Han
          ? mayBeginHan(units, before, unit, text[i + 1], text[i + 2])
          : !isLetter(before) && mayBeginWord(looks, text, i))
    ) {
      if (candidates === undefined) candidates = [i];
      else candidates.push(i);
    }
    before = unit;
  }
  return candidates;
}

const ONE = "一".charCodeAt(0);
const ABOVE = "上".charCodeAt(0);
const ORDINAL = "第".charCodeAt(0);
const WAIST = "腰".charCodeAt(0);
const CUT = "斩".charCodeAt(0);
const HALF = "半".charCodeAt(0);
const NUMBER = "数".charCodeAt(0);
const TURN = "翻".charCodeAt(0);
const SPACE = 0x20;

/** Whether the Han numeral can be the beginning of a figure, by the characters beside it. */
function mayBeginHan(units: Uint8Array, before: number, unit: number, next: number, second: number): boolean {
  if (unit === ABOVE) return (units[next] & Look.Magnitude) !== 0;
  if (before === ORDINAL) return true;
  if (unit === WAIST) return next === CUT;
  if (unit === HALF) return (units[before] & Look.BeforeHalf) !== 0 || next === NUMBER;
  if ((units[next === SPACE ? second : next] & Look.Follows) === 0 && unit !== TURN) return false;
  return unit !== ONE || (units[next] & BEGIN) === Begin.Han || (units[next] & Look.BehindOne) !== 0 || (units[before] & Look.EndsBound) !== 0;
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
