/** How much of a line is a site's talk about itself, read closely: asked of the few lines at the edges of a page. */
import { CharClass } from "../text/classes.ts";
import { Ending, LineForm } from "./forms.ts";
import { stemKinds } from "./hits.ts";
import { countLetters } from "./letters.ts";
import { MAX_TEMPLATE } from "./looks.ts";
import type { Page } from "./page.ts";
import { spokenIn, Voice } from "./register.ts";
import type { StemKind } from "./stems.ts";
import type { Usage } from "./usage.ts";

/** What a line at the edge of a page may be: letterless, a line of the text, one that could be either, one in which the site speaks, and that in sentences. */
export const Sign = { Marks: 0, Text: 1, Neutral: 2, Likely: 3, Notice: 4 } as const;
export type Sign = (typeof Sign)[keyof typeof Sign];

export interface Speech {
  readonly sign: Sign;
  /** Different words of the register that the text itself does not use. */
  readonly words: readonly string[];
  /** Share (0..1) of the line's letters that they cover. */
  readonly share: number;
  /** Short items side by side, or a path of pages. */
  readonly shaped: boolean;
  /** It says what templates only say. */
  readonly strong: boolean;
  /** It says when something was published. */
  readonly dated: boolean;
}

/** In Han characters or their worth. */
const MAX_NOTICE = 400;
const MAX_ITEM = 9;
const MIN_ITEMS = 3;
/** Letters of an item in a script of words, for one of a script of characters. */
const LATIN_ITEM = 3;
const ITEM_BREAK = /\s{0,2}[|｜丨│•·»›▪◆／/]{1,3}\s{0,2}|[\s\u3000]{1,8}/;
const WORD_ITEM_BREAK = /\s{0,2}[|｜│•·»›▪◆]{1,3}\s{0,2}|\s{2,8}/;
const PATH = /^[^<>»›‹→。{}]{1,24}(?:\s{0,2}(?:>{1,2}|＞|»|›|‹|→|->)\s{0,2}[^<>»›‹→。{}]{1,30}){1,6}$/;
const HASHTAGS = /^(?:#[^\s#]{1,24}#?\s{0,3}){1,12}$/;
const LETTER = /\p{L}/u;
const PATH_SIGN = /[>＞»›‹→]/;
const LABEL = /^([^:：\s]{2,8}|[a-zа-яё ]{3,20}(?=[:：]))(?:\s{0,2}[:：]|\s)\s{0,2}\S/;
const BYLINE =
  /作者|[评評得]分|编辑|編輯|来源|來源|发布|發布|發佈|发表|發表|更新|时间|時間|原创|原創|记者|記者|説明|author|rating|score|posted|published|updated|from|source|by$|автор|источник/;
const MIN_LABEL = 2;
const LABEL_SHARE = 0.85;
const ADDRESS_SIGN = /:\/\/|www\.|\]\(/;
const ADDRESS = /(?:https?:\/\/|www\.)[^\s)\]]{1,400}|\]\([^)]{0,400}\)/g;
const BYLINED = /^[\s>|*_-]{0,8}(?:原文)?(?:作者|译者|譯者|编辑|編輯|来源|來源|记者|記者|文|图|author|editor|by|source)\s{0,2}[:：|]/;
const MAX_BYLINE_WORDS = 2;
/** Marks of code and of markup languages. */
const CODE = /[{}<=`\\$]|::\w|\/\/|\(\(|\)\)/;
/** As Markdown links, whatever the document calls itself. */
const MARKED_LINK = "](";
/** A line that announces the list below it. */
const ANNOUNCES = /[:：]$/;
const MARKED_UP = /^(?:[-*+>|#[]|\d{1,3}\.\s|\[[^\]]{1,40}\]:)/;
/** Visits and votes are whole numbers; what has a decimal is measured or awarded. */
const COUNT = /(?<![\d.])\d{1,9}(?![\d.%％])|\d[kw万萬]/;
/** Of a line's letters: so much one word, two and three of them cover at least. */
const ONE_WORD = 0.7;
const TWO_WORDS = 0.4;
const THREE_WORDS = 0.25;
/** … and of the letters of a line long enough to be part of a sentence. */
const LONG_SHARE = 0.5;
const MIN_LONG = 14;
const COUNTED = 0.5;
const BAR = 0.15;
const BAR_WORD = 0.2;
/** … and of a notice in sentences, where the text's own sentences hold far fewer. */
const NOTICE_WORDS = 2;
const NOTICE = 0.2;
const LONG_NOTICE_WORDS = 4;
const LONG_NOTICE = 0.12;
const CONTRAST = 3;
/** When something was published is the text's own matter. */
const MOMENT = /\d{4}[-/年.]\d{1,2}|\d{1,2}[:：]\d{2}|\d{1,2}[月/]\d{1,2}/;
/** Stems of what a site may advertise of itself: `最新章节`, `登录`. */
const OWN_TRADE: ReadonlySet<StemKind> = new Set<StemKind>(["web", "trade", "piracy"]);

export class SpeechReader {
  readonly #page: Page;
  readonly #usage: Usage;

  constructor(page: Page, usage: Usage) {
    this.#page = page;
    this.#usage = usage;
  }

  read(line: number): Speech {
    const { facts, document } = this.#page;
    if (facts.forms[line] === LineForm.Marks) return MARKS;
    const size = facts.sizes[line];
    const isSentence = this.#page.isSentence(line);
    if (size > MAX_NOTICE) return TEXT;
    const raw = document.slice({ start: facts.starts[line], end: facts.ends[line] }).toLowerCase();
    const text = ADDRESS_SIGN.test(raw) ? raw.replace(ADDRESS, " ") : raw;
    const letters = countLetters(text, 0, text.length);
    if (letters === 0) return MARKS;
    if (isSentence || facts.closed[line] === Ending.Sentence || size > MAX_TEMPLATE)
      return this.#readSentences(line, text, letters, raw.includes(MARKED_LINK));
    const path = PATH_SIGN.test(text) && PATH.test(text);
    const shaped = path || isBar(text);
    const { words, covered, strong, entries } = this.#spoken(text, shaped);
    const share = covered / letters;
    const dated = document.lines.classCount(line, CharClass.Digit) > 0 && isDated(text);
    const counted = words.length > entries && !dated && COUNT.test(text);
    const likely =
      (path ||
        this.#isTagged(raw) ||
        isTemplate(words.length, share, shaped, counted, size) ||
        (words.length > 0 && isLabelled(text, words))) &&
      !this.#isAuthored(text, words.length, raw.includes(MARKED_LINK)) &&
      !this.#sells(line);
    return { sign: likely ? Sign.Likely : Sign.Neutral, words, share, shaped, strong: strong > 0, dated };
  }

  /** `#one #two`: in Markdown a heading. */
  #isTagged(text: string): boolean {
    return text.startsWith("#") && this.#page.document.format !== "markdown" && HASHTAGS.test(text);
  }

  #readSentences(line: number, text: string, letters: number, linked: boolean): Speech {
    const { words, covered, strong } = this.#spoken(text, false);
    const share = covered / letters;
    const notice = this.#isNotice(words.length, share, strong) && !this.#isAuthored(text, words.length, linked) && !this.#sells(line);
    const sign = notice ? Sign.Notice : this.#page.isSentence(line) ? Sign.Text : Sign.Neutral;
    return { sign, words, share, shaped: false, strong: strong > 0, dated: false };
  }

  /** Bylines and code, and in Markdown what an author marked up as lists, quotations and references, are the text's own. */
  #isAuthored(text: string, words: number, linked: boolean): boolean {
    if (isCode(text) || (words <= MAX_BYLINE_WORDS && BYLINED.test(text))) return true;
    const { document } = this.#page;
    return (document.format === "markdown" || linked) && (MARKED_UP.test(text) || ANNOUNCES.test(text));
  }

  #isNotice(words: number, share: number, strong: number): boolean {
    if (words < NOTICE_WORDS || share < (words >= LONG_NOTICE_WORDS ? LONG_NOTICE : NOTICE)) return false;
    // in Markdown the template's notices are the author's, set down with the text
    if (strong === 0 && this.#page.document.format === "markdown") return false;
    return share >= CONTRAST * this.#usage.share;
  }

  /** What an injection sells is no matter of the site's. */
  #sells(line: number): boolean {
    const { facts } = this.#page;
    const stems = this.#page.stemsIn({ start: facts.starts[line], end: facts.ends[line] });
    return stems.some((hit) => stemKinds(hit).some((kind) => !OWN_TRADE.has(kind)));
  }

  #spoken(text: string, shaped: boolean) {
    const words = new Set<string>();
    let covered = 0;
    let strong = 0;
    let entries = 0;
    for (const word of spokenIn(text)) {
      if (!shaped && word.voice !== Voice.Strong && this.#usage.isOfText(word.text)) continue;
      if (word.voice === Voice.Strong) strong++;
      if (word.voice === Voice.Entry && !words.has(word.text)) entries++;
      words.add(word.text);
      covered += countLetters(word.text, 0, word.text.length);
    }
    return { words: [...words], covered, strong, entries };
  }
}

const MARKS: Speech = { sign: Sign.Marks, words: [], share: 0, shaped: false, strong: false, dated: false };
const TEXT: Speech = { sign: Sign.Text, words: [], share: 0, shaped: false, strong: false, dated: false };

function isTemplate(words: number, share: number, shaped: boolean, counted: boolean, size: number): boolean {
  if (words === 0) return false;
  if (share >= ONE_WORD || (shaped && share >= (words === 1 ? BAR_WORD : BAR)) || (counted && share >= COUNTED)) return true;
  if (size >= MIN_LONG) return words >= 2 && share >= LONG_SHARE;
  return words >= 2 && share >= (words === 2 ? TWO_WORDS : THREE_WORDS);
}

/** `Tags: …`, `积分 322`: a label made of words of the register, and what it says; a byline is the text's own. */
function isLabelled(text: string, words: readonly string[]): boolean {
  const label = LABEL.exec(text)?.[1];
  if (label === undefined || BYLINE.test(label)) return false;
  let covered = 0;
  for (const word of words) if (label.includes(word)) covered += countLetters(word, 0, word.length);
  const letters = countLetters(label, 0, label.length);
  return letters >= MIN_LABEL && covered >= LABEL_SHARE * letters;
}

/** Whether a line is made of short items side by side. */
function isBar(text: string): boolean {
  const wide = /[\u3041-\u9fff\uac00-\ud7a3]/.test(text);
  const items = text.split(wide ? ITEM_BREAK : WORD_ITEM_BREAK).filter((item) => item !== "");
  const longest = wide ? MAX_ITEM : MAX_ITEM * LATIN_ITEM;
  return items.filter((item) => LETTER.test(item)).length >= MIN_ITEMS && items.every((item) => item.length <= longest);
}

export function speaks(sign: Sign): boolean {
  return sign >= Sign.Likely;
}

/** Whether a text says a day or a time of day. */
export function isDated(text: string): boolean {
  return MOMENT.test(text);
}

/** Whether marks of code or of a markup language stand in a text. */
export function isCode(text: string): boolean {
  return CODE.test(text);
}
