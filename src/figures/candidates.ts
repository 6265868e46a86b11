/** Which code units and words can begin a figure: the quick look that passes over text without any. */

import { simplifiedForms, traditionalForms } from "#han";
import { codeAt } from "./codes.ts";
import { hanUnitBeginnings } from "./units.ts";

/** Kinds of code unit for the reader's loop. */
export const Begin = { None: 0, Digit: 1, Han: 2, Letter: 3 } as const;

const HAN_NUMERALS = "零〇○一二三四五六七八九十百千万亿兆两几数上半廿卅壹贰叁肆伍陆柒捌玖拾佰仟翻腰";
const HAN_NUMERALS_TRADITIONAL = "萬億兩幾數貳參陸";

/** Words that begin a figure in English; what may follow them is the numeral reader's business. */
const FIRST_WORDS =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety half third quarter fifth sixth seventh eighth ninth tenth twentieth hundredth dozen dozens hundred hundreds thousands millions billions twice thrice double doubled doubling triple tripled tripling quadrupled quadrupling halved halving halve doubles triples january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec";

/** By code unit: what a figure may begin with here. Letters only where some numeral word begins with them. */
export const beginTable: Uint8Array = new Uint8Array(0x10000);
const firstWords: ReadonlySet<string> = new Set(FIRST_WORDS.split(" "));
/** By the first three letters of a word (26 × 26 × 26): whether some numeral word begins so. */
const triples = new Uint8Array(26 * 26 * 26);

for (let digit = 0; digit < 10; digit++) {
  beginTable[0x30 + digit] = Begin.Digit;
  beginTable[0xff10 + digit] = Begin.Digit;
}
for (const numeral of HAN_NUMERALS + HAN_NUMERALS_TRADITIONAL) beginTable[numeral.charCodeAt(0)] = Begin.Han;
for (const word of firstWords) {
  beginTable[word.charCodeAt(0)] = Begin.Letter;
  beginTable[word.charCodeAt(0) - 0x20] = Begin.Letter;
  triples[tripleAt(word, 0)] = 1;
}

function tripleAt(text: string, at: number): number {
  return ((codeAt(text, at) | 0x20) - 0x61) * 676 + ((codeAt(text, at + 1) | 0x20) - 0x61) * 26 + (codeAt(text, at + 2) | 0x20) - 0x61;
}

export function isLetter(unit: number): boolean {
  return (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a;
}

export function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

const LONGEST_WORD = 12;

/** Whether the word that begins at this letter may begin a figure. */
export function mayBeginWord(text: string, at: number): boolean {
  if (!isLetter(codeAt(text, at + 1)) || !isLetter(codeAt(text, at + 2)) || triples[tripleAt(text, at)] === 0) return false;
  let end = at + 3;
  while (end - at <= LONGEST_WORD && isLetter(codeAt(text, end))) end++;
  return firstWords.has(text.slice(at, end).toLowerCase());
}

/** What may stand behind a Han numeral that is a figure: another numeral, a unit, 分之, 成, 点, 多. */
const FOLLOWS = "零〇○一二三四五六七八九十百千万亿兆两几数半廿卅壹贰叁肆伍陆柒捌玖拾佰仟分成点多余倍番";
/** Approximators end in these; 一 alone is a figure only behind one: 不到一周. */
const BOUND_ENDS = "到足满达于少多过超逾近约概致计破有~ ";
/** 一成, 一季度, 一月. */
const BEHIND_ONE = "成季月";
const MAGNITUDES = "十百千万亿萬億";

let followers: Uint8Array | undefined;

function followTable(): Uint8Array {
  if (followers !== undefined) return followers;
  followers = new Uint8Array(0x10000);
  for (const character of FOLLOWS + hanUnitBeginnings()) followers[character.charCodeAt(0)] = 1;
  for (let i = 0; i < traditionalForms.length; i++)
    if (followers[simplifiedForms.charCodeAt(i)]) followers[traditionalForms.charCodeAt(i)] = 1;
  return followers;
}

const ONE = 0x4e00;
const ABOVE = "上".charCodeAt(0);
const SPACE = 0x20;

/** Whether the Han numeral at a place can be the beginning of a figure, by the characters beside it. */
export function mayBeginHan(text: string, at: number): boolean {
  const unit = codeAt(text, at);
  const next = codeAt(text, at + 1);
  const before = codeAt(text, at - 1);
  if (unit === ABOVE) return holds(MAGNITUDES, next);
  if (before === ORDINAL) return true;
  if (unit === WAIST) return holds("斩斬", next);
  if (unit === HALF) return holds("过過近超逾一", before) || holds("数數", next);
  const follow = next === SPACE ? codeAt(text, at + 2) : next;
  if (followTable()[follow] !== 1 && unit !== TURN) return false;
  return unit !== ONE || beginTable[next] === Begin.Han || holds(BEHIND_ONE, next) || holds(BOUND_ENDS, before);
}

const ORDINAL = "第".charCodeAt(0);
const WAIST = "腰".charCodeAt(0);
const HALF = "半".charCodeAt(0);
const TURN = "翻".charCodeAt(0);

function holds(characters: string, unit: number): boolean {
  return characters.includes(String.fromCharCode(unit));
}

/** Whether a figure may begin somewhere in the stretch. */
export function mayHoldFigure(text: string, start: number, end: number): boolean {
  let inWord = false;
  for (let i = start; i < end; i++) {
    const unit = codeAt(text, i);
    const begin = beginTable[unit];
    if (begin === Begin.None) {
      inWord = isLetter(unit);
      continue;
    }
    if (begin === Begin.Digit) return true;
    if (begin === Begin.Han) {
      if (mayBeginHan(text, i)) return true;
      inWord = false;
    } else {
      if (!inWord && mayBeginWord(text, i)) return true;
      inWord = true;
    }
  }
  return false;
}
