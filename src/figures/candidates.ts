/** Which code units and words can begin a figure: the quick look that passes over text without any. */

/** Kinds of code unit for the reader's loop. */
export const Begin = { None: 0, Digit: 1, Han: 2, Letter: 3 } as const;

const HAN_NUMERALS = "零〇○一二三四五六七八九十百千万亿兆两几数上半廿卅壹贰叁肆伍陆柒捌玖拾佰仟翻腰";
const HAN_NUMERALS_TRADITIONAL = "萬億兩幾數貳參陸";

/** Words that begin a figure in English; what may follow them is the numeral reader's business. */
const FIRST_WORDS =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety half third quarter fifth sixth seventh eighth ninth tenth twentieth hundredth dozen dozens hundred hundreds thousands millions billions twice thrice double doubled doubling triple tripled tripling quadrupled halved halving january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec";

/** By code unit: what a figure may begin with here. Letters only where some numeral word begins with them. */
export const beginTable: Uint8Array = new Uint8Array(0x10000);
/** By the first two letters of a word (26 × 26): whether some numeral word begins so. */
const pairs = new Uint8Array(26 * 26);

for (let digit = 0; digit < 10; digit++) {
  beginTable[0x30 + digit] = Begin.Digit;
  beginTable[0xff10 + digit] = Begin.Digit;
}
for (const numeral of HAN_NUMERALS + HAN_NUMERALS_TRADITIONAL) beginTable[numeral.charCodeAt(0)] = Begin.Han;
for (const word of FIRST_WORDS.split(" ")) {
  beginTable[word.charCodeAt(0)] = Begin.Letter;
  beginTable[word.charCodeAt(0) - 0x20] = Begin.Letter;
  if (word.length > 1) pairs[pairOf(word.charCodeAt(0), word.charCodeAt(1))] = 1;
}

function pairOf(first: number, second: number): number {
  return ((first | 0x20) - 0x61) * 26 + ((second | 0x20) - 0x61);
}

export function isLetter(unit: number): boolean {
  return (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a;
}

export function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** Whether a numeral word may begin at this letter, by its first two letters. */
export function mayBeginWord(text: string, at: number): boolean {
  const second = text.charCodeAt(at + 1);
  return isLetter(second) && pairs[pairOf(text.charCodeAt(at), second)] === 1;
}

/** Whether a figure may begin somewhere in the stretch. */
export function mayHoldFigure(text: string, start: number, end: number): boolean {
  let inWord = false;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    const begin = beginTable[unit];
    if (begin === Begin.Digit || begin === Begin.Han) return true;
    if (begin === Begin.Letter && !inWord && mayBeginWord(text, i)) return true;
    inWord = isLetter(unit);
  }
  return false;
}
