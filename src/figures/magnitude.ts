/** What multiplies a number: 万亿, million, k; and what makes it a vague one: 多, 余. */

import { isDigit, isLetter } from "./candidates.ts";
import { codeAt } from "./codes.ts";
import { magnitudeOf, readDigits, readHan, readWords } from "./numerals.ts";

/** Thousand and up in both worlds. 兆 is 1e12 unless a unit that takes it as mega follows. */
const MAGNITUDE_HAN = / ?((?:[十百千]?(?:万亿|亿万)|[十百千]?[万亿]|兆(?![瓦字赫帕欧比焦])|[十百千](?![克米瓦卡赫帕焦])))/y;
const MAGNITUDE_ENGLISH = /[ -]?(thousand|million|billion|trillion|mn|mln|bn|tn|trn|lakh|crore)(?![A-Za-z])/iy;
const MAGNITUDE_LETTER = /([kKmMbBtT])(?![A-Za-z0-9])/y;
const ENGLISH: Readonly<Record<string, number>> = {
  thousand: 1e3, k: 1e3, million: 1e6, mn: 1e6, mln: 1e6, m: 1e6, billion: 1e9, bn: 1e9, b: 1e9, trillion: 1e12, tn: 1e12, trn: 1e12, t: 1e12, lakh: 1e5, crore: 1e7,
}; // biome-ignore format: a table

/** By code unit: what a magnitude may begin with, its space or hyphen left out. */
const Kind = { None: 0, Han: 1, Latin: 2 } as const;
const firstTable = new Uint8Array(0x10000);
for (const first of "十百千万亿兆") firstTable[first.charCodeAt(0)] = Kind.Han;
for (const first of "kmbtlcKMBTLC") firstTable[first.charCodeAt(0)] = Kind.Latin;
const SPACE = 0x20;
const HYPHEN = 0x2d;

export function readMagnitude(text: string, at: number, currency: boolean): { end: number; factor: number } | undefined {
  const joint = codeAt(text, at);
  const first = joint === SPACE || joint === HYPHEN ? at + 1 : at;
  const kind = first < text.length ? firstTable[codeAt(text, first)] : Kind.None;
  if (kind === Kind.None) return undefined;
  return kind === Kind.Han ? readHanMagnitude(text, at) : readLatinMagnitude(text, at, currency);
}

function readHanMagnitude(text: string, at: number): { end: number; factor: number } | undefined {
  MAGNITUDE_HAN.lastIndex = at;
  const han = MAGNITUDE_HAN.exec(text);
  return han ? { end: MAGNITUDE_HAN.lastIndex, factor: magnitudeOf(han[1]) } : undefined;
}

function readLatinMagnitude(text: string, at: number, currency: boolean): { end: number; factor: number } | undefined {
  MAGNITUDE_ENGLISH.lastIndex = at;
  const word = MAGNITUDE_ENGLISH.exec(text);
  if (word) return { end: MAGNITUDE_ENGLISH.lastIndex, factor: ENGLISH[word[1].toLowerCase()] };
  MAGNITUDE_LETTER.lastIndex = at;
  const letter = MAGNITUDE_LETTER.exec(text);
  if (letter === null || (!currency && /[mt]/.test(letter[1])) || /^[- ]?(?:视频|分辨|屏|显示|高清|超清)/.test(text.slice(at + 1, at + 5)))
    return undefined;
  return { end: at + 1, factor: ENGLISH[letter[1].toLowerCase()] };
}

/** 1亿2000万, 3亿5, 1 亿 2000 万: a second part under the first one's magnitude. */
export function readMixed(text: string, from: number, factor: number): { end: number; tail: number; ulp: number } | undefined {
  // who sets a space before the magnitude sets one behind it
  const spaced = codeAt(text, from) === SPACE && codeAt(text, from - 2) === SPACE && isDigit(codeAt(text, from - 3));
  const at = spaced ? from + 1 : from;
  if (factor < 1e4 || !(isDigit(codeAt(text, at)) || isHanDigitAt(text, at))) return undefined;
  const part = isDigit(codeAt(text, at)) ? readDigits(text, at) : readHan(text, at);
  if (part === undefined) return undefined;
  const magnitude = readMagnitude(text, part.end, false);
  if (magnitude && magnitude.factor < factor && part.value * magnitude.factor < factor) {
    return { end: magnitude.end, tail: part.value * magnitude.factor, ulp: part.ulp * magnitude.factor };
  }
  if (part.form === "han" && part.value >= 100 && part.value < factor) return { end: part.end, tail: part.value, ulp: part.ulp };
  if (part.form === "digits" && part.value >= 100 && part.value < factor && factor === 1e4)
    return { end: part.end, tail: part.value, ulp: part.ulp };
  if (spaced) return undefined;
  const single = part.end === at + 1 && part.value < 10 && !isLetter(codeAt(text, part.end));
  return single && magnitude === undefined ? { end: part.end, tail: (part.value * factor) / 10, ulp: factor / 10 } : undefined;
}

/** forty-five thousand six hundred, two million five hundred thousand, one thousand and fifty: what is told under the first magnitude. */
export function readMixedWords(text: string, from: number, factor: number): { end: number; tail: number; ulp: number } | undefined {
  let mixed: { end: number; tail: number; ulp: number } | undefined;
  let under = factor;
  while (under > 1 && codeAt(text, mixed?.end ?? from) === SPACE) {
    const at = (mixed?.end ?? from) + 1;
    const joined = text.startsWith(AND, at);
    const part = readWords(text, joined ? at + AND.length : at);
    if (part === undefined || !Number.isInteger(part.value)) break;
    const magnitude = readMagnitude(text, part.end, false);
    const unit = magnitude?.factor ?? 1;
    const value = part.value * unit;
    // five thousand one day, three thousand and two of them: small numbers are of their own
    const isSmall = magnitude === undefined && (joined ? part.value < 10 || part.value >= 100 : part.value < 100);
    const end = magnitude?.end ?? part.end;
    if (value >= under || unit >= under || isSmall || codeAt(text, end) === HYPHEN) break;
    mixed = { end, tail: (mixed?.tail ?? 0) + value, ulp: part.ulp * unit };
    under = unit;
  }
  return mixed;
}

const AND = "and ";

function isHanDigitAt(text: string, at: number): boolean {
  return "一二三四五六七八九".includes(String.fromCharCode(codeAt(text, at)));
}

const moreTable = new Uint8Array(0x10000);
for (const more of "多余几") moreTable[more.charCodeAt(0)] = 1;
/** 比去年的4000吨多了1000吨, 多三成: what stands behind is how much more. */
const NO_MORE =
  /^(?:余[额下次]|几[乎何]|多[数元种样少于次出收了花用卖产招赚赢付缴蓄存运建造投接送耗排挖走跑赔挣增修拨发一二三四五六七八九两半\d])/;

/** 三十多, 十余万. */
export function moreAt(text: string, at: number): boolean {
  return moreTable[codeAt(text, at)] === 1 && !NO_MORE.test(text.slice(at, at + 2));
}
