/** Reads the bare number at a place: digits, Han numerals, English number words. No sign, unit or approximator. */

export interface Numeral {
  /** Where the numeral ends in the text it was read from. */
  readonly end: number;
  /** The number as printed. Of a vague one (数十, 几百) the middle. */
  readonly value: number;
  /** What a vague or double numeral (数十, 十几, 两三百) stands for. */
  readonly range?: readonly [low: number, high: number];
  /** One unit of the last place that is not zero: 8,840 has 10, 6.0 has 0.1. */
  readonly ulp: number;
  /** One unit of the last place that was printed: 8,840 has 1. */
  readonly place: number;
  /** Significant digits as printed, trailing zeros of whole numbers left out. */
  readonly digits: number;
  readonly form: "digits" | "han" | "words";
  /** A Han numeral that is a magnitude without a digit (万张), or a single character: weak by itself. */
  readonly bare?: boolean;
}

const DIGITS = /(\d{1,3}(?:,\d{3}){1,6}(?!\d)|\d{1,3}(?: \d{3}){2,5}(?![\d,])|\d{1,18})(\.\d{1,12})?/y;

/** A run of digits, thousands grouped by commas or (two groups or more) by spaces, with a decimal part. */
export function readDigits(text: string, at: number): Numeral | undefined {
  DIGITS.lastIndex = at;
  const match = DIGITS.exec(text);
  if (match === null) return undefined;
  const whole = match[1].replace(/[, ]/g, "");
  const decimals = match[2] === undefined ? 0 : match[2].length - 1;
  const value = Number(whole + (match[2] ?? ""));
  const place = 10 ** -decimals;
  const zeros = decimals > 0 ? 0 : trailingZeros(whole);
  const digits = Math.max(1, whole.replace(/^0+/, "").length + decimals - zeros);
  return { end: at + match[0].length, value, ulp: 10 ** (zeros - decimals), place, digits, form: "digits" };
}

function trailingZeros(whole: string): number {
  let zeros = 0;
  while (zeros < whole.length - 1 && whole[whole.length - 1 - zeros] === "0") zeros++;
  return zeros;
}

const HAN_DIGITS: Readonly<Record<string, number>> = {
  零: 0, 一: 1, 壹: 1, 二: 2, 贰: 2, 两: 2, 三: 3, 叁: 3, 四: 4, 肆: 4, 五: 5, 伍: 5, 六: 6, 陆: 6, 七: 7, 柒: 7, 八: 8, 捌: 8, 九: 9, 玖: 9,
}; // biome-ignore format: one row reads as a table
const HAN_TENS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const HAN_MYRIADS: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8, 兆: 1e12 };
const HAN_SCORES: Readonly<Record<string, number>> = { 廿: 20, 卅: 30 };
const MAX_HAN = 24;

/** 三万五, 两千三百亿, 一百零二, 十几, 数十万, 两三百, 二〇二五, 三点五. The text is folded. */
export function readHan(text: string, at: number): Numeral | undefined {
  const vague = readVague(text, at);
  if (vague) return vague;
  return readDigitString(text, at) ?? readSections(text, at);
}

/** 二零二五 is a number spelt by its digits: three or more without a magnitude. */
function readDigitString(text: string, at: number): Numeral | undefined {
  let end = at;
  let value = 0;
  while (end - at < MAX_HAN && text[end] in HAN_DIGITS && text[end] !== "两") value = value * 10 + HAN_DIGITS[text[end++]];
  if (end - at < 3 || text[end] in HAN_TENS || text[end] in HAN_MYRIADS) return undefined;
  return { end, value, ulp: 1, place: 1, digits: end - at, form: "han" };
}

function readSections(text: string, at: number): Numeral | undefined {
  let total = 0;
  let section = 0;
  let digit = -1;
  let scale = 1;
  /** Unit of the last place read, before the magnitude that follows. */
  let ulp = 1;
  let figures = 0;
  let double: number | undefined;
  let hadDigit = false;
  let i = at;
  for (; i - at < MAX_HAN; i++) {
    const unit = text[i];
    if (unit in HAN_DIGITS) {
      const next = HAN_DIGITS[unit];
      if (digit >= 0 && digit !== 0) {
        if (next !== digit + 1 || double !== undefined || total + section > 0) break;
        double = digit;
      } else if (next !== 0) figures++;
      digit = next;
      hadDigit = true;
      ulp = 1;
    } else if (unit in HAN_SCORES) {
      if (digit >= 0) break;
      section += HAN_SCORES[unit];
      figures++;
      hadDigit = true;
      scale = 10;
    } else if (unit in HAN_TENS) {
      if (digit < 0 && section === 0 && total === 0) figures++;
      scale = HAN_TENS[unit];
      section += (digit < 0 ? 1 : digit) * scale;
      ulp = scale;
      digit = -1;
    } else if (unit in HAN_MYRIADS) {
      const magnitude = HAN_MYRIADS[unit];
      const part = section + Math.max(digit, 0) || (total === 0 || digit >= 0 ? 1 : 0);
      total = magnitude > 1e4 || total === 0 ? (total + part) * magnitude : total + part * magnitude;
      if (total === magnitude) figures = Math.max(figures, 1);
      ulp = (digit >= 0 ? 1 : ulp) * magnitude;
      scale = magnitude;
      section = 0;
      digit = -1;
    } else break;
  }
  if (i === at) return undefined;
  // 三万五 is 35,000: a last digit straight after a magnitude counts tenths of it
  if (digit > 0 && scale > 10 && text[i - 2] !== "零") {
    ulp = scale / 10;
    digit *= ulp;
  }
  const value = total + section + Math.max(digit, 0);
  if (double !== undefined) {
    const step = value / (double + 1);
    return { end: i, value: value - step / 2, range: [value - step, value], ulp: step, place: step, digits: 1, form: "han" };
  }
  const decimals = total === 0 ? readHanDecimals(text, i) : undefined;
  if (decimals) return { ...decimals, value: value + decimals.value, digits: figures + decimals.digits };
  return { end: i, value, ulp, place: ulp, digits: Math.max(1, figures), form: "han", ...(hadDigit && i - at > 1 ? {} : { bare: true }) };
}

/** 点五 after a whole part. */
function readHanDecimals(text: string, at: number): Numeral | undefined {
  if (text[at] !== "点" || !(text[at + 1] in HAN_DIGITS)) return undefined;
  let end = at + 1;
  let value = 0;
  let place = 1;
  while (end - at < 8 && text[end] in HAN_DIGITS && text[end] !== "两") {
    place /= 10;
    value += HAN_DIGITS[text[end++]] * place;
  }
  return { end, value, ulp: place, place, digits: end - at - 1, form: "han" };
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
    const base = 10 * (tens === undefined ? 1 : HAN_DIGITS[tens]);
    [low, high] = [base + 1, base + 9];
  }
  return { end: at + all.length, value: (low + high) / 2, range: [low, high], ulp: low, place: low, digits: 1, form: "han" };
}

/** 十万 is 1e5, 万亿 1e12. */
export function magnitudeOf(units: string): number {
  let magnitude = 1;
  for (const unit of units) magnitude *= HAN_TENS[unit] ?? HAN_MYRIADS[unit] ?? 1;
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
  return { end, value, ulp, place: 1, digits: String(value).replace(/0+$/, "").length || 1, form: "words" };
}
