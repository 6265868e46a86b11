/** What tells a sentence in Latin letters from a menu, a list of tags, a handle: only there does lower case mean a lost capital. */
import type { Document } from "../text/document.ts";
import type { Span } from "../text/span.ts";

/** So much of a line, on either side, is looked at. */
const REACH = 300;
const WORD_BEFORE = /[a-z]{2}[,;:]? $/;
const WORD_AFTER = /^(?:['’]s|[,;:])? [a-z]{2}/;
const CAPITAL = /[A-Z]/;
const SENTENCE_END = /[.!?…]["'”’)\]]?(?:\s|$)/;
const CUE_LENGTH = 8;

/** Whether a small word stands next to the name at `[start, end)`: `the GitHub mirror`, not `GitHub Blog`. */
export function isBesideWord(text: string, line: Span, start: number, end: number): boolean {
  return (
    WORD_BEFORE.test(text.slice(Math.max(line.start, start - CUE_LENGTH), start)) ||
    WORD_AFTER.test(text.slice(end, Math.min(line.end, end + CUE_LENGTH)))
  );
}

/** Whether it stands in a sentence of a writer who uses capitals and full stops. */
export function isInProse(text: string, line: Span, start: number, end: number): boolean {
  if (!isBesideWord(text, line, start, end)) return false;
  const after = text.slice(end, Math.min(line.end, end + REACH));
  return SENTENCE_END.test(after) && (CAPITAL.test(after) || CAPITAL.test(text.slice(Math.max(line.start, start - REACH), start)));
}

const WORD = /[A-Za-z\u00c0-\u024f]+/g;
const ENGLISH = new Set("the of and to is for that with are was".split(" "));
/** Of the words of English prose, one in four or five; a page of menus holds fewer. */
const ENGLISH_SHARE = 0.05;
const SAMPLE = 20_000;

/** Asked for many names of one document. */
const judged = new WeakMap<Document, boolean>();

/** Whether the Latin words of a document are English: in German any word may be a noun with a capital. */
export function isEnglish(document: Document): boolean {
  let verdict = judged.get(document);
  if (verdict === undefined) {
    verdict = readsEnglish(document.text);
    judged.set(document, verdict);
  }
  return verdict;
}

function readsEnglish(text: string): boolean {
  let words = 0;
  let english = 0;
  for (const [word] of text.slice(0, SAMPLE).matchAll(WORD)) {
    words++;
    if (word.length <= 4 && ENGLISH.has(word.toLowerCase())) english++;
  }
  return english >= ENGLISH_SHARE * words;
}
