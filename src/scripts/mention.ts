/** Tells text that is mentioned from text that is used: what stands in quotation marks, brackets or beside "寫作" may be in any variant. */
import { CharClass, classTable } from "../text/classes.ts";
import type { Document } from "../text/document.ts";
import type { Span } from "../text/span.ts";

const CLOSER_OF: Readonly<Record<string, string>> = { "（": "）", "(": ")", "[": "]", "［": "］", "【": "】", "〔": "〕", "{": "}" };
const CLOSERS = new Set(Object.values(CLOSER_OF));
/** What a gloss in brackets may take, on either side of the word. */
const BRACKET_REACH = 60;
/** The longest quotation that is taken for one. */
const QUOTATION_REACH = 2000;
const STRAIGHT_QUOTE = 0x22;
const OPENING_GUILLEMET = 0xab;
const SINGLE_GUILLEMET = 0x2039;
const LINE_FEED = 0x0a;
/** Before and after a character that is spoken of as a character. */
const SPOKEN_OF_BEFORE = /(?:作|字|寫成|写成|又稱|又称)[:：]?$/;
const SPOKEN_OF_AFTER = /^(?:字|二字|兩字|两字|一字|偏旁|部首)/;
const SPOKEN_OF_LENGTH = 4;
/** 簽字, 數字, 漢字: words, no talk of a character. */
const WORD_WITH_CHARACTER = /[簽签寫写數数漢汉單单識识測测練练題题鉛铅錯错國国習习認认體体鑄铸檢检連连組组論论]$/;

/** `own` is the class of the variant around: a quotation that holds such characters too is no quotation of the other variant. */
export function isMentioned(document: Document, run: Span, own: CharClass): boolean {
  const { text } = document;
  if (isBracketed(text, run, own) || isSpokenOf(text, run)) return true;
  if (!mayBeQuoted(text, run.start)) return false;
  const quotation = document.regions.find("quotation", run);
  return quotation !== undefined && quotation.start <= run.start && run.end <= quotation.end && !holdsClass(text, quotation, own);
}

/** Finding quotations takes a pass over the document, or a parse: most runs have no mark before them that could open one. */
function mayBeQuoted(text: string, start: number): boolean {
  for (let i = start - 1; i >= Math.max(0, start - QUOTATION_REACH); i--) {
    const unit = text.charCodeAt(i);
    if (classTable[unit] === CharClass.WideMark || unit === STRAIGHT_QUOTE || unit === OPENING_GUILLEMET || unit === SINGLE_GUILLEMET)
      return true;
    if (unit === LINE_FEED && text.charCodeAt(i - 1) === LINE_FEED) return false;
  }
  return false;
}

function holdsClass(text: string, { start, end }: Span, value: CharClass): boolean {
  for (let i = start; i < end; i++) if (classTable[text.charCodeAt(i)] === value) return true;
  return false;
}

function isBracketed(text: string, run: Span, own: CharClass): boolean {
  for (let i = run.start - 1; i >= Math.max(0, run.start - BRACKET_REACH); i--) {
    const closer = CLOSER_OF[text[i]];
    if (closer !== undefined) {
      const end = text.indexOf(closer, run.end);
      return end >= 0 && end - run.end <= BRACKET_REACH && !holdsClass(text, { start: i, end }, own);
    }
    if (CLOSERS.has(text[i]) || text[i] === "\n" || classTable[text.charCodeAt(i)] === own) return false;
  }
  return false;
}

function isSpokenOf(text: string, run: Span): boolean {
  if (run.end - run.start > SPOKEN_OF_LENGTH) return false;
  if (SPOKEN_OF_BEFORE.test(text.slice(Math.max(0, run.start - 3), run.start))) return true;
  return SPOKEN_OF_AFTER.test(text.slice(run.end, run.end + 2)) && !WORD_WITH_CHARACTER.test(text.slice(run.start, run.end));
}
