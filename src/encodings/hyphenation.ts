/** Soft hyphens where a word may be parted: typesetting, no sign of a misread charset. */
import { Kind, kindOf } from "./plausibility.ts";

export const SOFT_HYPHEN = 0xad;

/**
 * Whether the soft hyphen at an offset stands within a word: of a Latin one, between plain letters, one of which may bear an accent; of a
 * Cyrillic one, between two letters on either side.
 */
export function isHyphenation(text: string, at: number): boolean {
  if (isLatinSide(text, at, -1) && isLatinSide(text, at, 1)) return true;
  return isCyrillicSide(text, at, -1) && isCyrillicSide(text, at, 1) && !isMisreadAround(text, at);
}

/** `Ge­rä­te`, but not `Ã­` or `Ç­Ãû`, where it is a byte of another charset. */
function isLatinSide(text: string, at: number, step: number): boolean {
  const beside = text.charCodeAt(at + step);
  if (isPlain(beside)) return true;
  if (kindOf(beside) !== Kind.AccentedLower) return false;
  const beyond = text.charCodeAt(at + 2 * step);
  return isPlain(beyond) || beyond === SOFT_HYPHEN;
}

function isPlain(unit: number): boolean {
  const letter = unit | 0x20;
  return letter >= 0x61 && letter <= 0x7a;
}

function isCyrillicSide(text: string, at: number, step: number): boolean {
  return isCyrillic(text.charCodeAt(at + step)) && isCyrillic(text.charCodeAt(at + 2 * step));
}

function isCyrillic(unit: number): boolean {
  const kind = kindOf(unit);
  return kind === Kind.CyrillicLower || kind === Kind.CyrillicUpper;
}

/** The soft hyphen of windows-1251 is the н of code page 866, whose о, е and м are these: `¬Ґбв­ле`. */
const MISREAD = /[®Ґ¬]/;
const REACH = 60;

function isMisreadAround(text: string, at: number): boolean {
  return MISREAD.test(text.slice(Math.max(0, at - REACH), at + REACH));
}
