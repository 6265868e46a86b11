/** Reads the lines at the edges of a page, each once; a numbered list of notices speaks as a whole. */
import { headingsOf, mayHead } from "./headings.ts";
import type { Page } from "./page.ts";
import { Sign, type Speech, SpeechReader, speaks } from "./speech.ts";
import { Usage } from "./usage.ts";

const MIN_NUMBERED = 3;
const MAX_NUMBERED = 24;
/** `3.`, `3、`, `(3)`, `③`, `三、`. */
const NUMBER = /^(?:\d{1,2}[.、．)）:：]|[(（]\d{1,2}[)）]|[①-⑳]|第?[一二三四五六七八九十]{1,2}[、.．])/;
const MAX_MARK = 12;
/** What such a mark begins with. */
const MARK_BEGINS = new Set(Array.from("0123456789(（第一二三四五六七八九十①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳", (first) => first.charCodeAt(0)));

const CONTACT =
  /^[\s•·*-]{0,4}[^:：\s]{0,4}(?:电话|電話|手[机機]|地址|[邮郵][箱编編]|电邮|電郵|传真|傳真|[联聯][系繫絡络]|微信|QQ|tel|phone|fax|e-?mail|address|contact)[^:：\s]{0,3}\s{0,2}[:：]/i;
const MAX_CONTACT = 24;

export class EdgeReader {
  readonly page: Page;
  readonly usage: Usage;
  readonly #known: ReadonlySet<number>;
  readonly #captions: ReadonlySet<number>;
  readonly #reader: SpeechReader;
  readonly #speeches = new Map<number, Speech>();

  constructor(page: Page, known: ReadonlySet<number>, captions: ReadonlySet<number>) {
    this.page = page;
    this.usage = new Usage(page, known);
    this.#known = known;
    this.#captions = captions;
    this.#reader = new SpeechReader(page, this.usage);
  }

  /** Lines that are the template's by what they say alone. */
  get known(): ReadonlySet<number> {
    return this.#known;
  }

  /** Whether a line says where somebody can be reached. */
  isContact(line: number): boolean {
    const { facts, document } = this.page;
    return CONTACT.test(document.text.slice(facts.starts[line], Math.min(facts.ends[line], facts.starts[line] + MAX_CONTACT)));
  }

  /** Whether the line is the template's by what it says alone. */
  isKnown(line: number): boolean {
    return this.#known.has(line);
  }

  /** Whether the line is a picture's alternative text. */
  isCaption(line: number): boolean {
    return this.#captions.has(line);
  }

  read(line: number): Speech {
    let speech = this.#speeches.get(line);
    if (speech === undefined) {
      speech = this.#reader.read(line);
      this.#speeches.set(line, speech);
      if (!speaks(speech.sign) && this.#isNumbered(line) && this.#readRun(line)) speech = this.read(line);
    }
    return speech;
  }

  /** Whether a line announces other stories, by its words or by comparing as such headings do above lines that are no template's. */
  isHeading(line: number): boolean {
    if (headingsOf(this.page).has(line)) return true;
    if (!mayHead(this.page, line)) return false;
    const next = this.page.facts.neighbour(line, 1);
    return !this.isKnown(next) && !speaks(this.read(next).sign);
  }

  /** Where half of a numbered list speaks for the site, all of it does; whether so it is. */
  #readRun(line: number): boolean {
    const run = this.#numberedAround(line);
    if (run.length < MIN_NUMBERED) return false;
    const speeches = run.map((at) => this.#speeches.get(at) ?? this.#reader.read(at));
    const spoken = speeches.filter(({ sign }, i) => speaks(sign) || this.isKnown(run[i])).length;
    const whole = spoken * 2 >= run.length;
    for (const [i, at] of run.entries()) this.#speeches.set(at, whole ? { ...speeches[i], sign: Sign.Likely } : speeches[i]);
    return whole;
  }

  #numberedAround(line: number): number[] {
    const { facts } = this.page;
    const run = [line];
    for (const step of [-1, 1] as const) {
      for (
        let at = facts.neighbour(line, step);
        at >= 0 && run.length < MAX_NUMBERED && this.#isNumbered(at);
        at = facts.neighbour(at, step)
      ) {
        if (step < 0) run.unshift(at);
        else run.push(at);
      }
    }
    return run;
  }

  #isNumbered(line: number): boolean {
    const { facts, document } = this.page;
    const start = facts.starts[line];
    return (
      MARK_BEGINS.has(document.text.charCodeAt(start)) &&
      NUMBER.test(document.text.slice(start, Math.min(facts.ends[line], start + MAX_MARK)))
    );
  }
}
