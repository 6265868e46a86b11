/** What a figure is said to measure, as the words of its clause tell: 全长 of 9号线全长31.5公里, battery life of "battery life 8 hours". */
import { classTable, isHanClass } from "../../text/classes.ts";
import type { Figure } from "../figure.ts";
import type { ReadBlock } from "../read.ts";
import { indexAt } from "../sentences.ts";
import { hasLetter, stemOf } from "./words.ts";

/** In English, words behind a figure that say what it is of; the rest says more. */
const MAX_BEHIND = 2;
/** In UTF-16 units. */
const MAX_CLAUSE = 90;
const CLAUSE_MARKS = new Uint8Array(0x10000);
for (const mark of '，,;；:：()（）[]【】、。!?！？\n|"“”「」') CLAUSE_MARKS[mark.charCodeAt(0)] = 1;
const COMMA = 0x2c;

/** What stands between the thing measured and its figure. The text is folded: Simplified. */
const BRINGS =
  /(?:总额|总数|总量|数量|金额|人数|的|了|为|是|至|到|在|有|达|达到|高达|多达|长达|约|约为|约有|大约|共|共有|共计|一共|总共|合计|仅|仅为|只有|只|已|已达|已经|则|也|突破|超过|超|逾|近|接近|将近|不足|不到|录得|实现|估计|估|现有|现|目前|拥有|设有|均价|成功|上|造成|导致|致|引发|酿成|等于|等|计|占地|是为|人民币|国币|新台币|港币|来到|落在|写下|创下|攻下|得到|取得|获得|获|售出|卖出|有着|维持|维持在|保持|保持在|一个|这个|从|把|被|以|由|自|沿|沿着|对|向|给|让|将|与|和|及|跟)$/;
/** A figure of change, of a share or of each: other figures of the thing differ by right. */
const CHANGES =
  /(?:增长|下降|增加|减少|上升|提高|提升|回落|下滑|上涨|下跌|涨|跌|降|升|增|减|占|占比|比例|每|平均|人均|均|差|相差|超出|少|多|快|慢|高出|低于|高于|少于|多于|其中|另有|另|还有|分别|分别为|至少|最多|最少|最高|最低|最大|最小|以上|以下|以内|不超过|不少于|不低于|不高于|上限|下限|限|例如|比如|如|若|假设|第)$/;

/** A figure among those of its paragraph. */
export interface Place {
  readonly read: ReadBlock;
  /** Place of the paragraph among those with figures. */
  readonly paragraph: number;
  readonly index: number;
}

/** A figure with the words that say what it measures; these are found when first asked for. */
export class Statement {
  readonly read: ReadBlock;
  readonly figure: Figure;
  readonly paragraph: number;
  readonly sentence: number;
  /** The figure's clause before it, back to the figure before, and behind it, up to the next; dates between do not count. */
  readonly lead: string;
  readonly trail: string;
  #tail: string | undefined;
  #isHan: boolean | undefined;
  #before: readonly string[] | undefined;
  #behind: readonly string[] | undefined;
  #stems: readonly string[] | undefined;

  constructor({ read, paragraph, index }: Place) {
    const { text, figures } = read;
    const figure = figures[index];
    this.read = read;
    this.figure = figure;
    this.paragraph = paragraph;
    this.sentence = indexAt(read.sentences, figure.start);
    const { start, end } = read.sentences[this.sentence];
    let from = figures[index - 1]?.end ?? 0;
    for (let i = index - 1; i >= 0 && figures[i].kind === "date"; i--) from = figures[i - 1]?.end ?? 0;
    this.lead = leadBefore(text, figure.start, Math.max(from, start, figure.start - MAX_CLAUSE));
    let next = index + 1;
    while (next < figures.length && figures[next].kind === "date") next++;
    this.trail = trailBehind(text, figure.end, Math.min(figures[next]?.start ?? text.length, end, figure.end + MAX_CLAUSE));
  }

  /** Han and names of the lead without the verbs and particles that only bring a figure: its last characters say what is measured. */
  get tail(): string {
    this.#tail ??= tailOf(this.lead);
    return this.#tail;
  }

  /** Whether Han characters stand at the end of the tail. */
  get isHan(): boolean {
    this.#isHan ??= isHanEnd(this.tail);
    return this.#isHan;
  }

  /** In English, what the clause speaks of before the figure, by stems in the order of the text … */
  get before(): readonly string[] {
    this.#before ??= hasLetter(this.lead) ? stemsOf(this.lead.slice(SAID.exec(this.lead)?.[0].length ?? 0)) : NONE;
    return this.#before;
  }

  /** … and right behind it … */
  get behind(): readonly string[] {
    this.#behind ??= hasLetter(this.trail) ? stemsOf(this.trail).slice(0, MAX_BEHIND) : NONE;
    return this.#behind;
  }

  /** … and both together. */
  get stems(): readonly string[] {
    this.#stems ??= [...this.before, ...this.behind];
    return this.#stems;
  }
}

const NONE: readonly string[] = [];

function isMark(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (CLAUSE_MARKS[unit] === 0) return false;
  return unit !== COMMA || !isDigit(text.charCodeAt(at - 1)) || !isDigit(text.charCodeAt(at + 1));
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

function leadBefore(text: string, start: number, floor: number): string {
  let from = start;
  // 水箱容量：1.3公升
  if (from - 1 > floor && text[from - 1] === ":") from--;
  while (from > floor && !isMark(text, from - 1)) from--;
  return text.slice(from, start);
}

function trailBehind(text: string, end: number, ceiling: number): string {
  let to = end;
  while (to < ceiling && !isMark(text, to)) to++;
  return text.slice(end, to);
}

/** Dates in the lead are told by their own figures. */
const DATE = /\d{4}年(?:度|全年)?|\d{1,2}月(?:\d{1,2}日)?/g;
const BLANK = /[\s:]/g;
/** Blanks, and what may stand or not: 可容纳96人, 仅可容纳69人. */
const SPACE = /[\s的共仅只约已达:]/g;

/** Without what may stand or not. */
export function squeezed(text: string): string {
  return text.replace(SPACE, "");
}

function tailOf(lead: string): string {
  let tail = lead.replace(DATE, "").replace(BLANK, "");
  for (;;) {
    const rest = tail.replace(BRINGS, "");
    if (rest === tail) return squeezed(tail);
    tail = rest;
  }
}

/** Whether the figure tells a change, a part, a bound or an average of what its words name. */
export function isOfChange({ tail }: Statement): boolean {
  return CHANGES.test(tail);
}

function isHanEnd(tail: string): boolean {
  return tail.length >= 2 && isHan(tail, tail.length - 1) && isHan(tail, tail.length - 2);
}

function isHan(text: string, at: number): boolean {
  return isHanClass(classTable[text.charCodeAt(at)]);
}

/** The two Han characters right behind a figure: 受伤 of 14人受伤, 长者 of 2,150名长者. */
export function hanBehind({ figure, trail }: Statement): string | undefined {
  const counts = figure.kind === "count" || figure.kind === "number";
  return counts && trail.length >= 2 && isHan(trail, 0) && isHan(trail, 1) ? trail.slice(0, 2) : undefined;
}

/** The pairs of neighbouring Han characters, each once. */
export function hanPairs(text: string): string[] {
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < text.length; i++) if (isHan(text, i) && isHan(text, i + 1)) pairs.add(text.slice(i, i + 2));
  return [...pairs];
}

const WORD = /[A-Za-z][A-Za-z'-]*/g;

export function stemsOf(text: string): string[] {
  const stems: string[] = [];
  for (const [word] of text.matchAll(WORD)) {
    const stem = stemOf(word);
    if (stem !== undefined) stems.push(stem);
  }
  return stems;
}

/**
 * What names the subject in a statement's sentence before its clause. Who says it is left out, and of clauses that tell other
 * figures their last characters, which say what those measure: 北辰 of 北辰7号设计寿命5年.
 */
export function subjectOf({ read, sentence, figure, lead }: Statement): string {
  const before = read.text.slice(read.sentences[sentence].start, figure.start - lead.length);
  return before
    .split(CLAUSE_MARK)
    .filter((clause) => !SAYS.test(clause))
    .map((clause) => (DIGIT.test(clause) ? clause.slice(0, Math.max(0, clause.search(MEASURED))) : clause))
    .join(" ");
}

/** Whether somebody is quoted with the statement. */
export function isSaid({ read, sentence, figure, lead }: Statement): boolean {
  const before = read.text.slice(read.sentences[sentence].start, figure.start - lead.length);
  return before.split(CLAUSE_MARK).some((clause) => SAYS.test(clause));
}

/** The measure before a figure, and all behind it. */
const MEASURED = /[一-鿿]{0,4}[^一-鿿\d]{0,2}\d(?!号)/;

const CLAUSE_MARK = /[，,:：()（）|]/;
const DIGIT = /\d/;
/** A clause that only tells who says it, or where it stands. */
const SAYS =
  /表示|介绍|指出|写道|透露|强调|通报|汇整|回应|认为|提到|公布|宣布|坦言|提醒|说明|解释|补充|(?:称|说|显示)$|(?:规格表?|参数|图说?|图注|图片|摘要|讨论|快讯|附注|注|附表|附录|资料|简介|概况|档案|数据|一览|备注|须知|导语|caption|specifications|technical data|data|methods|notes|outlook) ?$/i;
/** A box of data at the end speaks of what the page is about. */
const BOX = /(?:规格表?|参数|附表|资料|档案|数据|一览|specifications|technical data|data): ?$/i;

/** Whether the statement stands in a box of data, behind its label. */
export function isInBox({ read, sentence, figure, lead }: Statement): boolean {
  return BOX.test(read.text.slice(read.sentences[sentence].start, figure.start - lead.length));
}

/** A spokesman said the plan … */
const SAID = /^.{0,60}\b(?:said|says|told|announced|confirmed|reported|noted|added)(?: that)? /i;
const NAME = /\b[A-Z][a-z]{2,}/g;

/** Capitalised words, by their stems. */
export function namesOf(text: string): string[] {
  return (text.match(NAME) ?? []).flatMap((name) => stemOf(name) ?? []);
}

/** The paragraph up to the end of a statement's sentence, without the title. */
export function toldBefore({ read, sentence }: Statement, title: string): string {
  const before = read.text.slice(0, read.sentences[sentence].end);
  return before.startsWith(title.trimEnd()) ? before.slice(title.length) : before;
}

/** The whole sentence of a statement. */
export function sentenceOf({ read, sentence }: Statement): string {
  const { start, end } = read.sentences[sentence];
  return read.text.slice(start, end);
}

/** How many of the last characters of two tails are the same. */
export function commonEnd(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[a.length - 1 - length] === b[b.length - 1 - length]) length++;
  return length;
}
