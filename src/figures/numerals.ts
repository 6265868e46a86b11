/** Reads the bare number at a place: digits, Han numerals, English number words. No sign, unit or approximator. */

import { isDigit, isLetter } from "./candidates.ts";
import { codeAt } from "./codes.ts";

export interface Numeral {
  /** Where the numeral ends in the text it was read from. */
  readonly end: number;
  /** The number as printed. Of a vague one (数十, 几百) the middle. */
  readonly value: number;
  /** What a vague or double numeral (数十, 十几, 两三百) stands for. */
  readonly range: readonly [low: number, high: number] | undefined;
  /** One unit of the last place that is not zero: 8,840 has 10, 6.0 has 0.1. */
  readonly ulp: number;
  /** One unit of the last place that was printed: 8,840 has 1. */
  readonly place: number;
  /** Significant digits as printed, trailing zeros of whole numbers left out. */
  readonly digits: number;
  readonly form: "digits" | "han" | "words";
  /** A Han numeral that is a magnitude without a digit (万张), or a single character: weak by itself. */
  readonly bare: boolean;
}

/** 49，791.67元: thousands grouped by the comma of the text around them; two amounts would each have a unit, or 、 between them. */
const WIDELY_GROUPED = /(?<![\d.])(\d{1,3}(?:，\d{3}){1,4})(?=(?:\.\d{1,2})?元)/y;
const GROUPED = /(\d{1,3}(?:,\d{3}){1,6}(?!\d)|\d{1,3}(?: \d{3}){2,5}(?![\d,]))/y;
const GROUPING = /[,， ]/g;
const MAX_WHOLE = 18;
const MAX_DECIMALS = 12;
const ZERO = 0x30;
const COMMA = 0x2c;
const WIDE_COMMA = 0xff0c;
const SPACE = 0x20;
const POINT = 0x2e;

/** A run of digits, thousands grouped by commas or (two groups or more) by spaces, with a decimal part. */
export function readDigits(text: string, at: number): Numeral | undefined {
  let end = at;
  while (end - at < MAX_WHOLE && isDigit(codeAt(text, end))) end++;
  if (end === at) return undefined;
  const next = codeAt(text, end);
  let whole: string | undefined;
  if (end - at <= 3 && (next === COMMA || next === SPACE || next === WIDE_COMMA) && isDigit(codeAt(text, end + 1))) {
    const pattern = next === WIDE_COMMA ? WIDELY_GROUPED : GROUPED;
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) {
      whole = match[1].replace(GROUPING, "");
      end = pattern.lastIndex;
    }
  }
  whole ??= text.slice(at, end);
  let decimals = 0;
  if (codeAt(text, end) === POINT) while (decimals < MAX_DECIMALS && isDigit(codeAt(text, end + 1 + decimals))) decimals++;
  const value = Number(decimals === 0 ? whole : `${whole}${text.slice(end, end + 1 + decimals)}`);
  if (decimals > 0) end += 1 + decimals;
  let zeros = 0;
  if (decimals === 0) while (zeros < whole.length - 1 && whole.charCodeAt(whole.length - 1 - zeros) === ZERO) zeros++;
  let leading = 0;
  while (leading < whole.length && whole.charCodeAt(leading) === ZERO) leading++;
  const digits = Math.max(1, whole.length - leading + decimals - zeros);
  return { end, value, range: undefined, ulp: 10 ** (zeros - decimals), place: 10 ** -decimals, digits, form: "digits", bare: false };
}

/** What a Han numeral character is: a digit by its value plus one, a ten, a score or a magnitude by its place in `VALUES`. */
const roles = new Uint8Array(0x10000);
const VALUES = [10, 100, 1000, 20, 30, 1e4, 1e8, 1e12];
const FIRST_TEN = 16;
const FIRST_SCORE = 19;
const FIRST_MYRIAD = 21;
const DIGIT_FORMS = ["零", "一壹", "二贰两", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖"];
const UNIT_FORMS = ["十拾", "百佰", "千仟", "廿", "卅", "万", "亿", "兆"];
for (const [forms, first] of [
  [DIGIT_FORMS, 1],
  [UNIT_FORMS, FIRST_TEN],
] as const)
  for (let i = 0; i < forms.length; i++) for (const form of forms[i]) roles[form.charCodeAt(0)] = first + i;

function isHanDigit(role: number): boolean {
  return role > 0 && role < FIRST_TEN;
}

function roleAt(text: string, at: number): number {
  return roles[codeAt(text, at)];
}

const MAX_HAN = 24;
const TWO = "两".charCodeAt(0);
const NONE = "零".charCodeAt(0);
const SEVERAL = "几".charCodeAt(0);
const SOME = "数".charCodeAt(0);
const ABOVE = "上".charCodeAt(0);

/** 三万五, 两千三百亿, 一百零二, 十几, 数十万, 两三百, 二〇二五, 三点五. The text is folded. */
export function readHan(text: string, at: number): Numeral | undefined {
  const first = codeAt(text, at);
  const vague =
    first === SEVERAL || first === SOME || first === ABOVE || codeAt(text, at + 1) === SEVERAL || codeAt(text, at + 2) === SEVERAL
      ? readVague(text, at)
      : undefined;
  return vague ?? readDigitString(text, at) ?? readSections(text, at);
}

/** 二零二五 is a number spelt by its digits: three or more without a magnitude. */
function readDigitString(text: string, at: number): Numeral | undefined {
  let end = at;
  let value = 0;
  for (; end - at < MAX_HAN; end++) {
    const role = roleAt(text, end);
    if (!isHanDigit(role) || codeAt(text, end) === TWO) break;
    value = value * 10 + role - 1;
  }
  if (end - at < 3) return undefined;
  const next = roleAt(text, end);
  if (next >= FIRST_TEN && (next < FIRST_SCORE || next >= FIRST_MYRIAD)) return undefined;
  return { end, value, range: undefined, ulp: 1, place: 1, digits: end - at, form: "han", bare: false };
}

function readSections(text: string, at: number): Numeral | undefined {
  let total = 0;
  let section = 0;
  let digit = -1;
  let scale = 1;
  /** Of the section: thousands, hundreds, tens. */
  let lastTens = Infinity;
  /** Unit of the last place read, before the magnitude that follows. */
  let ulp = 1;
  let figures = 0;
  let double = -1;
  let hadDigit = false;
  let i = at;
  for (; i - at < MAX_HAN; i++) {
    const role = roleAt(text, i);
    if (role === 0) break;
    if (isHanDigit(role)) {
      // 一百十两: of silver; the digit has its magnitude behind it
      if (codeAt(text, i) === TWO && i > at && roleAt(text, i + 1) < FIRST_TEN) break;
      const next = role - 1;
      if (digit >= 0 && digit !== 0) {
        if (next !== digit + 1 || double >= 0 || total + section > 0) break;
        double = digit;
      } else if (next !== 0) figures++;
      digit = next;
      hadDigit = true;
      ulp = 1;
      continue;
    }
    const value = VALUES[role - FIRST_TEN];
    if (role >= FIRST_MYRIAD) {
      const part = section + Math.max(digit, 0) || (total === 0 || digit >= 0 ? 1 : 0);
      total = value > 1e4 || total === 0 ? (total + part) * value : total + part * value;
      if (total === value) figures = Math.max(figures, 1);
      ulp = (digit >= 0 ? 1 : ulp) * value;
      scale = value;
      section = 0;
      lastTens = Infinity;
      digit = -1;
    } else if (role >= FIRST_SCORE) {
      if (digit >= 0) break;
      section += value;
      figures++;
      hadDigit = true;
      scale = 10;
    } else {
      // 四百四十一千瓦: of kilowatts
      if (value > lastTens) break;
      lastTens = value;
      if (digit < 0 && section === 0 && total === 0) figures++;
      scale = value;
      section += (digit < 0 ? 1 : digit) * scale;
      ulp = scale;
      digit = -1;
    }
  }
  if (i === at) return undefined;
  // 三万五 is 35,000: a last digit straight after a magnitude counts tenths of it
  if (digit > 0 && scale > 10 && codeAt(text, i - 2) !== NONE) {
    ulp = scale / 10;
    digit *= ulp;
  }
  const value = total + section + Math.max(digit, 0);
  if (double >= 0) {
    const step = value / (double + 1);
    return { end: i, value: value - step / 2, range: [value - step, value], ulp: step, place: step, digits: 1, form: "han", bare: false };
  }
  const decimals = total === 0 ? readHanDecimals(text, i) : undefined;
  if (decimals) return { ...decimals, value: value + decimals.value, digits: figures + decimals.digits };
  return { end: i, value, range: undefined, ulp, place: ulp, digits: Math.max(1, figures), form: "han", bare: !(hadDigit && i - at > 1) };
}

const CLOCK_BEHIND = new Set(Array.from("十刻", (unit) => unit.charCodeAt(0)));

/** 点五 after a whole part. */
function readHanDecimals(text: string, at: number): Numeral | undefined {
  if (text[at] !== "点" || !isHanDigit(roleAt(text, at + 1))) return undefined;
  let end = at + 1;
  let value = 0;
  let place = 1;
  for (; end - at < 8; end++) {
    const role = roleAt(text, end);
    if (!isHanDigit(role) || codeAt(text, end) === TWO) break;
    place /= 10;
    value += (role - 1) * place;
  }
  // 一点五十分, 两点三刻: of the clock
  if (CLOCK_BEHIND.has(codeAt(text, end))) return undefined;
  return { end, value, range: undefined, ulp: place, place, digits: end - at - 1, form: "han", bare: false };
}

const VAGUE = /(?:([几数])([十百千]|万亿|[万亿])|(上)([百千]|万亿|[万亿])|([一二三四五六七八九])?十几)/y;

/** 数十 [20, 99], 上百 [100, 199], 十几 [11, 19]. A magnitude that follows (数十万) is the caller's. */
function readVague(text: string, at: number): Numeral | undefined {
  VAGUE.lastIndex = at;
  const match = VAGUE.exec(text);
  if (match === null) return undefined;
  const [all, several, magnitude, above, least, tens] = match;
  let low: number;
  let high: number;
  if (several !== undefined) [low, high] = [2 * magnitudeOf(magnitude), 9.99 * magnitudeOf(magnitude)];
  else if (above !== undefined) [low, high] = [magnitudeOf(least), 2 * magnitudeOf(least)];
  else {
    const base = 10 * (tens === undefined ? 1 : roles[tens.charCodeAt(0)] - 1);
    [low, high] = [base + 1, base + 9];
  }
  return { end: at + all.length, value: (low + high) / 2, range: [low, high], ulp: low, place: low, digits: 1, form: "han", bare: false };
}

/** 十万 is 1e5, 万亿 1e12. */
export function magnitudeOf(units: string): number {
  let magnitude = 1;
  for (let i = 0; i < units.length; i++) {
    const role = roles[units.charCodeAt(i)];
    if (role >= FIRST_TEN && (role < FIRST_SCORE || role >= FIRST_MYRIAD)) magnitude *= VALUES[role - FIRST_TEN];
  }
  return magnitude;
}

const WORD_VALUES: Readonly<Record<string, number>> = Object.fromEntries([
  ..."zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
    .split(" ")
    .map((word, value) => [word, value]),
  ..."twenty thirty forty fifty sixty seventy eighty ninety".split(" ").map((word, i) => [word, 20 + 10 * i]),
]);
const NUMBER_WORD =
  /(zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|dozen)(?![A-Za-z])/iy;
const DOZEN = 12;
const MAX_WORDS = 6;
/** Three and a half hours; not: of the two, and a half of them. */
const AND_A_HALF = / and a half(?= (?!of\b)[a-z])/iy;

/** two, twenty-one, two hundred and five, three dozen. Magnitudes from thousand on are the caller's. */
export function readWords(text: string, at: number): Numeral | undefined {
  let value = 0;
  let end = at;
  let last = Infinity;
  let ulp = 1;
  for (let n = 0; n < MAX_WORDS; n++) {
    let next = end;
    if (n > 0) {
      if (text[next] !== " " && text[next] !== "-") break;
      next++;
      if (last === 100 && text.startsWith("and ", next)) next += 4;
    }
    if (!isLetter(codeAt(text, next))) break;
    NUMBER_WORD.lastIndex = next;
    const match = NUMBER_WORD.exec(text);
    if (match === null) break;
    const word = match[1].toLowerCase();
    if (word === "hundred" || word === "dozen") {
      if (n === 0 || last >= 100) break;
      value *= word === "hundred" ? 100 : DOZEN;
      last = 100;
      ulp = word === "hundred" ? 100 : 1;
    } else {
      const part = WORD_VALUES[word];
      if (n > 0 && !(last === 100 || (last >= 20 && last < 100 && part < 10 && part > 0))) break;
      value += part;
      last = part;
      ulp = part >= 20 && part % 10 === 0 ? 10 : 1;
    }
    end = NUMBER_WORD.lastIndex;
  }
  if (end === at) return undefined;
  AND_A_HALF.lastIndex = end;
  if (value > 0 && AND_A_HALF.test(text))
    return { end: AND_A_HALF.lastIndex, value: value + 0.5, range: undefined, ulp: 0.5, place: 0.5, digits: 2, form: "words", bare: false };
  const digits = String(value).replace(/0+$/, "").length || 1;
  return { end, value, range: undefined, ulp, place: 1, digits, form: "words", bare: false };
}
