/** Counts what is neither blank nor mark, symbol or number. */

const Kind = { Unknown: 0, Letter: 1, None: 2 } as const;
/** By code unit, as it is first met: to ask the expression for all 65,536 takes longer than to read a page. */
const kinds = new Uint8Array(0x10000);
kinds.fill(Kind.Letter, 0x4e00, 0xa000);
kinds.fill(Kind.Letter, 0xac00, 0xd7a4);

/** Code units between two offsets that belong to letters. */
export function countLetters(text: string, start: number, end: number): number {
  let letters = 0;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (isHigh(unit) && i + 1 < end && isLow(text.charCodeAt(i + 1))) {
      if (!isNoLetter(text.slice(i, i + 2))) letters += 2;
      i++;
      continue;
    }
    let kind = kinds[unit];
    if (kind === Kind.Unknown) {
      kind = isNoLetter(text[i]) ? Kind.None : Kind.Letter;
      kinds[unit] = kind;
    }
    if (kind === Kind.Letter) letters++;
  }
  return letters;
}

function isNoLetter(character: string): boolean {
  return /[\s\p{P}\p{S}\p{N}]/u.test(character); // made when first asked: it takes a millisecond
}

function isHigh(unit: number): boolean {
  return (unit & 0xfc00) === 0xd800;
}

function isLow(unit: number): boolean {
  return (unit & 0xfc00) === 0xdc00;
}
