/** Damage that a text shows on purpose: quoted where it speaks of charsets, as pages do that explain mojibake. */
import type { Span } from "../text/span.ts";

/** Between the quotation marks and the damage, in UTF-16 units: the rest of a word. */
const BESIDE = 12;
/** As far as the words reach that say why it is shown. */
const AROUND = 160;
const OPENS = /[“「『‘"'`][^”」』’"'`\n]*$/;
const CLOSES = /^[^“「『‘"'`\n]*[”」』’"'`]/;
const OF_CHARSETS =
  /\b(?:UTF-?8|GBK|GB ?18030|GB ?2312|Big5|Latin-?1|ISO-8859|Windows-125\d|cp125\d|Shift[_-]?JIS|mojibake|charset|character encoding)\b|U\+FFFD|乱码|亂碼|编码|編碼|字符集|字元集|解码|解碼/i;

export function isShown(text: string, { start, end }: Span): boolean {
  return (
    OPENS.test(text.slice(Math.max(0, start - BESIDE), start)) &&
    CLOSES.test(text.slice(end, end + BESIDE)) &&
    OF_CHARSETS.test(text.slice(Math.max(0, start - AROUND), start) + text.slice(end, end + AROUND))
  );
}
