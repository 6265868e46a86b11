/** How much of a line is a site's talk about itself, read closely: asked of the few lines at the edges of a page. */
import { CharClass } from "../text/classes.ts";
import { isBar } from "./bars.ts";
import { hasButton, isBox, isLanguageSwitch, isMoodVote, isPageControl, isRights, isSearchBox, isWeather } from "./controls.ts";
import { Ending, LineForm } from "./forms.ts";
import { stemKinds } from "./hits.ts";
import { countLetters, isLetterless } from "./letters.ts";
import { WHITE } from "./lists.ts";
import { MAX_TEMPLATE } from "./looks.ts";
import { casedUnits } from "./lower-case.ts";
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
const PATH = /^[^<>»›‹→。{}]{1,24}(?:\s{0,2}(?:>{1,2}|＞|»|›|‹|→|->)\s{0,2}[^<>»›‹→。{}]{1,30}){1,6}$/;
const HASHTAGS = /^(?:#[^\s#]{1,24}#?\s{0,3}){1,12}$/;
const LABEL = /^([^:：\s]{2,8}|[a-zа-яё ]{3,20}(?=[:：]))(?:\s{0,2}[:：]|\s)\s{0,2}\S/;
const BYLINE =
  /作者|[评評得]分|编辑|編輯|来源|來源|发布|發布|發佈|发表|發表|更新|时间|時間|原创|原創|记者|記者|説明|author|rating|score|posted|published|updated|from|source|by$|автор|источник/;
const MIN_LABEL = 2;
const LABEL_SHARE = 0.85;
const ADDRESS = /(?:https?:\/\/|www\.)[^\s)\]]{1,400}|\]\([^)]{0,400}\)/g;
const BYLINED =
  /^[\s>|*_【(（[-]{0,8}(?:原文)?(?:(?:作者|译者|譯者|编辑|編輯|来源|來源|记者|記者|author|editor|by|source)\s{0,2}[:：|]|[文图圖]\s{0,2}[:：|/／])/;
const MAX_BYLINE_WORDS = 2;
/** `(Text/…)`: who wrote it, in brackets. */
const CREDITED =
  /^[【(（[](?:文|图|圖|作者|撰文|摄影|攝影|记者|記者|编辑|編輯|text|words|photos?)\s{0,2}[:：|/／][^【】()（）[\]]{1,48}[】)）\]]$/;
/** Marks of code and of markup languages. */
const CODE = /^-{3}\s|[{}<=`\\$]|::\w|\/\/|\(\(|\)\)/;
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
/** A moment has so many digits at least: when something was published is the text's own matter. */
const MIN_MOMENT_DIGITS = 2;
const MOMENT = /\d{4}[-/年.]\d{1,2}|\d{1,2}[:：]\d{2}|\d{1,2}[月/]\d{1,2}/;
/** What was done on a day is an entry of a chronicle, unless words of the register are nearly all of it. */
const BEGINS_WITH_DATE = /^\d{4}[-/年.]\d{1,2}[-/月.]\d{1,2}日?[\s\d:：]{0,10}[^\s\d|｜]{5}/;
/** What the expressions above cannot do without: most lines have none of it, and no expression is asked. */
const Trait = { Address: 1, Path: 2, Label: 4, Cased: 8 } as const;
/** By code unit. */
const TRAITS = casedUnits(Trait.Cased);
for (const [units, trait] of [
  [":.]", Trait.Address],
  [">＞»›‹→", Trait.Path],
  [":：.]", Trait.Label], // a blank stands for an address that was left out
  [WHITE, Trait.Label],
] as const) {
  for (let i = 0; i < units.length; i++) TRAITS[units.charCodeAt(i)] |= trait;
}
/** Stems of what a site may advertise of itself: `最新章节`, `登录`. */
export const OWN_TRADE: ReadonlySet<StemKind> = new Set<StemKind>(["web", "trade", "piracy"]);

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
    const start = facts.starts[line];
    const end = facts.ends[line];
    const traits = traitsOf(document.text, start, end);
    const stretch = document.text.slice(start, end);
    const raw = (traits & Trait.Cased) !== 0 ? stretch.toLowerCase() : stretch;
    const text = (traits & Trait.Address) !== 0 ? raw.replace(ADDRESS, " ") : raw;
    if (isLetterless(text)) return MARKS;
    const rights = isRights(text);
    if ((!rights && (isSentence || facts.closed[line] === Ending.Sentence)) || size > MAX_TEMPLATE)
      return this.#readSentences(line, text, raw);
    const path = (traits & Trait.Path) !== 0 && PATH.test(text);
    const shaped = path || isBar(text);
    const digits = document.lines.classCount(line, CharClass.Digit);
    const dated = digits >= MIN_MOMENT_DIGITS && isDated(text);
    const sign =
      path ||
      this.#isTagged(raw) ||
      isLanguageSwitch(text) ||
      isMoodVote(text) ||
      isWeather(text) ||
      isSearchBox(text) ||
      isPageControl(text) ||
      rights;
    const { words, covered, strong, entries } = this.#spoken(text, shaped);
    if (!sign && (words.length === 0 || (dated && words.every((word) => BYLINE.test(word))))) return silent(shaped, dated);
    const share = covered / this.#lettersOf(line, text);
    const counted = digits > 0 && words.length > entries && !dated && COUNT.test(text);
    const likely =
      (sign ||
        (isTemplate(words.length, share, shaped, counted, size) && !(dated && share < ONE_WORD && BEGINS_WITH_DATE.test(text))) ||
        (words.length > 0 && (isBox(text) || hasButton(text, words))) ||
        (words.length > 0 && (traits & Trait.Label) !== 0 && isLabelled(text, words))) &&
      !this.#isAuthored(text, words.length, raw) &&
      !this.#sells(line);
    return { sign: likely ? Sign.Likely : Sign.Neutral, words, share, shaped, strong: strong > 0, dated };
  }

  /** `#one #two`: in Markdown a heading. */
  #isTagged(text: string): boolean {
    return text.startsWith("#") && this.#page.document.format !== "markdown" && HASHTAGS.test(text);
  }

  /** @param raw the text with the addresses in it */
  #readSentences(line: number, text: string, raw: string): Speech {
    const { words, covered, strong } = this.#spoken(text, false);
    const isSentence = this.#page.isSentence(line);
    if (words.length === 0) return isSentence ? TEXT : NEUTRAL;
    const share = covered / this.#lettersOf(line, text);
    const notice = this.#isNotice(words.length, share, strong) && !this.#isAuthored(text, words.length, raw) && !this.#sells(line);
    const sign = notice ? Sign.Notice : isSentence ? Sign.Text : Sign.Neutral;
    return { sign, words, share, shaped: false, strong: strong > 0, dated: false };
  }

  /** Bylines and code, and in Markdown what an author marked up as lists, quotations and references, are the text's own. */
  #isAuthored(text: string, words: number, raw: string): boolean {
    if (isCode(text) || (words <= MAX_BYLINE_WORDS && BYLINED.test(text)) || CREDITED.test(text)) return true;
    const isMarkdown = this.#page.document.format === "markdown" || raw.includes(MARKED_LINK);
    return isMarkdown && (MARKED_UP.test(text) || ANNOUNCES.test(text));
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

  /** Letters of a line; where it is as long as in the document they are counted there, as a stretch cut out is slower to loop over. */
  #lettersOf(line: number, text: string): number {
    const { facts, document } = this.#page;
    const start = facts.starts[line];
    const end = facts.ends[line];
    return text.length === end - start ? countLetters(document.text, start, end) : countLetters(text, 0, text.length);
  }

  #spoken(text: string, shaped: boolean): Words {
    const found = spokenIn(text);
    if (found.length === 0) return NO_WORDS;
    const words: string[] = [];
    let covered = 0;
    let strong = 0;
    let entries = 0;
    for (const word of found) {
      if (!shaped && word.voice !== Voice.Strong && this.#usage.isOfText(word.text)) continue;
      if (word.voice === Voice.Strong) strong++;
      if (!words.includes(word.text)) {
        if (word.voice === Voice.Entry) entries++;
        words.push(word.text);
      }
      covered += countLetters(word.text, 0, word.text.length);
    }
    return { words, covered, strong, entries };
  }
}

/** Words of the register: the different ones, how many code units all of them cover, how many are strong and how many different ones entries. */
interface Words {
  readonly words: readonly string[];
  readonly covered: number;
  readonly strong: number;
  readonly entries: number;
}

const NO_WORDS: Words = { words: [], covered: 0, strong: 0, entries: 0 };

const MARKS: Speech = { sign: Sign.Marks, words: [], share: 0, shaped: false, strong: false, dated: false };
const TEXT: Speech = { ...MARKS, sign: Sign.Text };
const NEUTRAL: Speech = { ...MARKS, sign: Sign.Neutral };
const BAR_OF_OTHERS: Speech = { ...NEUTRAL, shaped: true };

/** What a short line without a word of the register is. */
function silent(shaped: boolean, dated: boolean): Speech {
  const speech = shaped ? BAR_OF_OTHERS : NEUTRAL;
  return dated ? { ...speech, dated } : speech;
}

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

function traitsOf(text: string, start: number, end: number): number {
  let traits = 0;
  for (let i = start; i < end; i++) traits |= TRAITS[text.charCodeAt(i)];
  return traits;
}

export function speaks(sign: Sign): boolean {
  return sign >= Sign.Likely;
}

/** Whether a line says in brackets who wrote the text or took its pictures. */
export function isCredited(text: string): boolean {
  return CREDITED.test(text);
}

/** Whether a text says a day or a time of day. */
export function isDated(text: string): boolean {
  return MOMENT.test(text);
}

/** Whether marks of code or of a markup language stand in a text. */
export function isCode(text: string): boolean {
  return CODE.test(text);
}
