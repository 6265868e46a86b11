/** What a text shows or cites, which is said by nobody: phrases inside quotation marks of a sentence, and elements of HTML. */

/** What ends a quotation, by what begins it. */
const CLOSERS: Readonly<Record<string, string>> = { "“": "”", "‘": "’", "「": "」", "『": "』", "《": "》", '"': '"', "`": "`" };
const OPENERS = /[“‘「『《"`]/g;
const ELEMENT = /^[\s•·*-]{0,8}<\/?[a-z][a-z0-9]{0,9}(?:\s[^<>]{0,300})?>/i;

/** Whether a stretch of a text stands inside quotation marks that open and close between `from` and `to`, with words outside them. */
export function isQuoted(text: string, start: number, end: number, from: number, to: number): boolean {
  OPENERS.lastIndex = from;
  for (let match = OPENERS.exec(text); match !== null && match.index < start; match = OPENERS.exec(text)) {
    const close = text.indexOf(CLOSERS[match[0]], match.index + 1);
    if (close < 0 || close >= to) return false;
    if (close >= end) return match.index > from;
    OPENERS.lastIndex = close + 1;
  }
  return false;
}

/** Whether a line begins with an element: it shows how a page is written. */
export function isElement(line: string): boolean {
  return ELEMENT.test(line);
}
