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
const OPENING_QUOTE = new Set('「『“‘《〈«‹"＂');
const STRAIGHT_QUOTE = 0x22;
const OPENING_GUILLEMET = 0xab;
const SINGLE_GUILLEMET = 0x2039;
const LINE_FEED = 0x0a;
/** Before and after a character that is spoken of as a character. */
const SPOKEN_OF_BEFORE = /(?:作|字|寫成|写成|又稱|又称)[:：]?$/;
const SPOKEN_OF_AFTER = /^(?:字|二字|兩字|两字|一字|偏旁|部首)/;
const SPOKEN_OF_LENGTH = 4;
/** The reading of a headword in a list of characters: 髮（fà）. */
const READING = /^[（(][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}[）)]/;
const READING_LENGTH = 8;
/** 簽字, 數字, 漢字: words, no talk of a character. */
const WORD_WITH_CHARACTER = /[簽签寫写數数漢汉單单識识測测練练題题鉛铅錯错國国習习認认體体鑄铸檢检連连組组論论]$/;

/** A term that a text on spelling puts in quotation marks. */
const QUOTED_TERM = /[「『“‘"]([\u3400-\u9fff]{1,6})[」』”’"]/g;
const TERM_QUOTES = new Set(Array.from('「『“‘"', (mark) => mark.charCodeAt(0)));
/** What a text on spelling says of a word: a wrong character, how it is written, what it is simplified to or converted into. */
const ON_SPELLING =
  /[錯错別别訛讹俗本]字|異體|异体|通假|正[體体字]|[簡简]化|[簡简][體体]字|繁[體体]|[誤误][成作寫写為为植轉转]|[寫写][作成為为]|[應应當当]作|[轉转][碼码換换成]|[」』”][誤误]?[變变改成為为作][成為为]?[「『“]|字形|筆畫|笔画|用字|偏旁|部首/;
/** So far from the term the line says so. */
const ON_SPELLING_REACH = 60;

/**
 * Whether a line on spelling talks about the word in the span: it stands in quotation marks there, or one of its characters does, alone:
 * 「后」是「後」的簡化字.
 */
export function isDiscussed({ text, lines }: Document, { start, end }: Span): boolean {
  const line = lines.span(lines.at(start));
  const from = Math.max(line.start, start - ON_SPELLING_REACH);
  const to = Math.min(line.end, end + ON_SPELLING_REACH);
  if (!holdsTermQuote(text, from, to)) return false;
  const around = text.slice(from, to);
  if (!ON_SPELLING.test(around)) return false;
  const word = text.slice(start, end);
  for (const { 0: quotation, 1: term, index } of around.matchAll(QUOTED_TERM)) {
    const opening = from + index;
    if (opening < start && end < opening + quotation.length) return true;
    if (term.length === 1 && word.includes(term)) return true;
  }
  return false;
}

/** Whether a mark that may open such a quotation stands between two offsets: what most lines fail. */
function holdsTermQuote(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (TERM_QUOTES.has(text.charCodeAt(i))) return true;
  return false;
}

/** Whether the span stands in a quotation that is all of the other variant. */
export function isInForeignQuotation(document: Document, span: Span, own: CharClass, foreign: CharClass): boolean {
  if (document.scan.totals[foreign] === 0 || !opensWithout(document.text, span.start, own)) return false;
  const quotation = document.regions.find("quotation", span);
  if (quotation === undefined || quotation.start > span.start || span.end > quotation.end) return false;
  return holdsClass(document.text, quotation, foreign) && !holdsClass(document.text, quotation, own);
}

/** Whether a quotation may open before an offset with no character of that class in between: known without the regions, which may cost a parse. */
function opensWithout(text: string, start: number, own: CharClass): boolean {
  for (let i = start - 1; i >= Math.max(0, start - QUOTATION_REACH); i--) {
    if (classTable[text.charCodeAt(i)] === own) return false;
    if (OPENING_QUOTE.has(text[i])) return true;
  }
  return false;
}

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
  if (READING.test(text.slice(run.end, run.end + READING_LENGTH))) return true;
  return SPOKEN_OF_AFTER.test(text.slice(run.end, run.end + 2)) && !WORD_WITH_CHARACTER.test(text.slice(run.start, run.end));
}
