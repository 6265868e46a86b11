import { CharClass, classTable, defineRule, isHanClass, type Span } from "../../src/rule.ts";

/** Where the vowels with a tone stand, from à to ǹ: what to look for, as brackets are everywhere. */
const TONE_MARK = /[\u00e0-\u01f9]/g;
/** One syllable with its tone mark, in brackets behind the character it reads: 經(jīng)濟. */
const READING = /^[\u3400-\u9fff][(（][a-zü]{0,4}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹ][a-zü]{0,3}[)）]/;
/** UTF-16 units: what READING takes at most, and how many of them before the tone mark. */
const READING_LENGTH = { all: 12, beforeTone: 6 };
/** A single reading may be a note on a rare character. */
const MIN_READINGS = 2;
/** Dictionaries and lessons give a reading for every few characters; a converter's leftovers are rarer than this. */
const MIN_HAN_PER_READING = 30;
/** Reference works set off what they explain: readings on so large a share of lines are an apparatus. */
const MAX_LINE_SHARE = 0.34;
const MIN_LINES = 6;

/** So many entries of a glossary, to so many readings within words, make the readings an apparatus. */
const MIN_ENTRIES = 5;
const ENTRY_SHARE = 0.5;
const CLOSES = /[】\]］」』》〕”*]/;

export default defineRule({
  id: "script/pinyin-residue",
  summary: "The reading of a character left in the middle of a word by a converter",
  severity: "warn",
  options: (z) => z.object({}),
  messages: {
    reading: {
      en: '"{text}" is the reading of "{character}" left in the text ({count} in all)',
      "zh-CN": "“{text}”是“{character}”的注音残留（全文共 {count} 处）",
      "zh-TW": "「{text}」是「{character}」的注音殘留（全文共 {count} 處）",
    },
  },

  *check(document) {
    const { totals } = document.scan;
    if (document.writing.language !== "zh" || totals[CharClass.Latin] === 0) return;
    const { inWords: readings, entries } = readingsIn(document.text);
    if (entries >= MIN_ENTRIES && entries >= readings.length * ENTRY_SHARE) return;
    const han = totals[CharClass.Han] + totals[CharClass.HanSimplified] + totals[CharClass.HanTraditional];
    if (readings.length < MIN_READINGS || han < MIN_HAN_PER_READING * readings.length) return;
    const { lines } = document;
    const withReading = new Set(readings.map(({ start }) => lines.at(start))).size;
    if (lines.count >= MIN_LINES && withReading > MAX_LINE_SHARE * lines.count) return;
    for (const span of readings) {
      yield {
        span,
        message: "reading",
        data: { text: document.slice(span), character: document.text[span.start - 1], count: readings.length },
        evidence: [{ kind: "signal", name: "readings in the document", value: readings.length }],
        fix: { ...span, text: "", safe: false },
      };
    }
  },
});

/** Readings with Han on both sides, as one before a mark may be a note to the reader; and how many close what a dictionary sets off: 【烚(xiá)】. */
function readingsIn(text: string): { inWords: Span[]; entries: number } {
  const spans: Span[] = [];
  let entries = 0;
  for (TONE_MARK.lastIndex = 0; TONE_MARK.test(text); ) {
    const index = TONE_MARK.lastIndex - 1;
    let bracket = index - 1;
    while (bracket > index - READING_LENGTH.beforeTone && isLetter(text.charCodeAt(bracket))) bracket--;
    if (bracket < 1) continue;
    const reading = READING.exec(text.slice(bracket - 1, bracket - 1 + READING_LENGTH.all))?.[0];
    if (reading === undefined) continue;
    const span = { start: bracket, end: bracket - 1 + reading.length };
    if (isHanClass(classTable[text.charCodeAt(span.end)])) spans.push(span);
    else if (CLOSES.test(text[span.end] ?? "")) entries++;
    TONE_MARK.lastIndex = span.end + 1;
  }
  return { inWords: spans, entries };
}

function isLetter(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || unit === 0xfc;
}
