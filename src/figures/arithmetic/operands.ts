/** The figures of a paragraph as operands: which sentence they stand in, what stands around them, what they may be reckoned with. */
import type { Span } from "../../text/span.ts";
import type { Figure } from "../figure.ts";
import { add, type Interval } from "../interval.ts";
import type { ReadBlock } from "../read.ts";
import { indexAt } from "../sentences.ts";
import { asPrinted, formatNumber, formatPercent } from "../wording.ts";
import { mayElide, withUnit } from "./elided.ts";
import { exactness } from "./exactness.ts";

export interface Operand {
  readonly figure: Figure;
  /** Place among the operands of the paragraph. */
  readonly index: number;
  readonly sentence: number;
  /** Up to `CONTEXT` characters before, cut at the figure before and at the sentence's begin. */
  readonly before: string;
  /** The same behind. */
  readonly after: string;
  /** What the printed value stands for in arithmetic. */
  readonly value: Interval;
}

export interface Paragraph {
  readonly text: string;
  readonly sentences: readonly Span[];
  readonly operands: readonly Operand[];
  readonly dates: readonly Figure[];
  /** All that was read, those that say again what the one before said as well. */
  readonly figures: readonly Figure[];
}

/** A relation the text promises and the figures do not keep. */
export interface Fault {
  readonly kind: "growth" | "points" | "percent" | "difference" | "multiple" | "share" | "average" | "sum" | "remainder" | "rate" | "base";
  /** The figure that makes the promise first. */
  readonly operands: readonly Operand[];
  readonly steps: readonly string[];
  /** What the others give, as the text would print it. */
  readonly expected: string;
  /** Distance beyond the allowance for rounding, in allowances. */
  readonly excess: number;
}

const CONTEXT = 28;
const SPACE_AFTER_HAN = /(?<=[一-鿿，。、]) $/;

/** Spaces between Han and digits say nothing. */
export function withoutSpace(before: string): string {
  return before.endsWith(" ") ? before.replace(SPACE_AFTER_HAN, "") : before;
}

/** What the figures come to. */
export function totalOf(operands: readonly Operand[]): number {
  return operands.reduce((total, { figure }) => total + figure.value, 0);
}

/** Reckoned once, though sums and contradictions both ask. */
export function paragraphOf(read: ReadBlock): Paragraph {
  read.paragraph ??= newParagraph(read);
  return read.paragraph;
}

function newParagraph({ text, figures, sentences }: ReadBlock): Paragraph {
  const operands: Operand[] = [];
  for (let i = 0; i < figures.length; i++) {
    let figure = figures[i];
    if (
      figure.kind === "date" ||
      figure.kind === "rank" ||
      isName(text, figure) ||
      isOfLate(text, figure) ||
      isRestated(text, figures[i - 1], figure)
    )
      continue;
    const sentence = indexAt(sentences, figure.start);
    const { start, end } = sentences[sentence];
    const before = withoutSpace(wordsBefore(text, figures, i, start));
    if (mayElide(figure, before, text)) figure = withUnit(figure, operands, text[start - 1] === ";" ? sentence - 1 : sentence);
    operands.push({
      figure,
      index: operands.length,
      sentence,
      before,
      after: wordsAfter(text, figures, i, end),
      value: exactness(figure),
    });
  }
  return { text, sentences, operands, dates: figures.filter((figure) => figure.kind === "date"), figures };
}

/** “青溪53号”, 12号车: which one it is, and no quantity. **7**: the number of a note, which stands alone. */
function isName(text: string, { kind, start, end }: Figure): boolean {
  return (
    kind === "number" && (text[end] === "号" || text[end] === "號" || (text.startsWith("**", end) && text.startsWith("**", start - 2)))
  );
}

/** 这两年, 这几年: of late, and no length. */
function isOfLate(text: string, { kind, start, text: printed }: Figure): boolean {
  return kind === "duration" && text[start - 1] === "这" && /^[两几]年$/.test(printed);
}

/** The words before a figure, back to the figure before it; dates between are left out: 由2010年的52万人. */
export function wordsBefore(text: string, figures: readonly Figure[], at: number, floor: number): string {
  let words = "";
  let end = figures[at].start;
  for (let i = at - 1; i >= -1; i--) {
    const previous = figures[i];
    const from = Math.max(floor, previous?.end ?? 0);
    words = text.slice(Math.max(from, end - CONTEXT), Math.max(from, end)) + words;
    if (previous === undefined || previous.kind !== "date" || previous.start < floor || words.length >= CONTEXT) break;
    end = previous.start;
  }
  return words.slice(-CONTEXT);
}

/** The words behind a figure, up to the next one; its restatement in brackets is passed over. */
function wordsAfter(text: string, figures: readonly Figure[], at: number, ceiling: number): string {
  const figure = figures[at];
  const next = figures[at + 1];
  if (next === undefined || !isRestated(text, figure, next))
    return text.slice(figure.end, Math.min(figure.end + CONTEXT, next?.start ?? text.length, ceiling));
  const from = text[next.end] === ")" ? next.end + 1 : next.end;
  return text.slice(from, Math.min(from + CONTEXT, figures[at + 2]?.start ?? text.length, ceiling));
}

const RESTATED_BEFORE = /\((?:约合|约|合|即|about |or )?$/;
/** What those end in. */
const BEFORE_RESTATED = "(约合即 ";

const SAME_AGAIN = 0.02;

/** 5000英尺（1500米）: the same quantity again is no second operand. */
function isRestated(text: string, previous: Figure | undefined, figure: Figure): boolean {
  if (previous === undefined || figure.family !== previous.family || figure.kind === "ratio" || figure.start - previous.end > 12)
    return false;
  if (text.slice(previous.end, figure.start) === "(" && text[figure.end] === ")") return true;
  // 712公斤，较对照(640公斤): in the same unit it is another figure
  if (figure.factor === previous.factor && figure.unit === previous.unit && Math.abs(figure.value / previous.value - 1) > SAME_AGAIN)
    return false;
  return (
    BEFORE_RESTATED.includes(text[figure.start - 1]) &&
    !text.slice(previous.end, figure.start).includes(")") &&
    RESTATED_BEFORE.test(text.slice(previous.end, figure.start))
  );
}

const SINGLE = { factor: 1 };

/** Same measure, so that one may be divided by the other. A bare number goes with a count. */
export function sameMeasure(a: Figure, b: Figure): boolean {
  if (a.per && b.per ? a.per.name !== b.per.name : (a.per ?? b.per ?? SINGLE).factor !== 1) return false;
  if (a.family === b.family && a.unit === b.unit)
    return (a.family !== "number" && (a.family !== "count" || a.unit !== "thing")) || nounsAgree(a, b);
  const loose = (figure: Figure) => figure.family === "number" || figure.family === "count";
  return loose(a) && loose(b) && (a.family === "number" || b.family === "number" || isAnything(a) || isAnything(b)) && nounsAgree(a, b);
}

/** A price as printed, whatever it is for. */
export function withoutPer(operand: Operand): Operand {
  const { per } = operand.figure;
  if (per === undefined) return operand;
  const scaled = (value: number) => value * per.factor;
  const figure = { ...operand.figure, per: undefined, value: scaled(operand.figure.value) };
  return { ...operand, figure, value: { low: scaled(operand.value.low), high: scaled(operand.value.high) } };
}

/** 个 counts whatever there is; other classifiers count their own kind. */
function isAnything({ unit, counted }: Figure): boolean {
  return unit === "thing" && (counted === undefined || counted.startsWith("个"));
}

function nounsAgree(a: Figure, b: Figure): boolean {
  if (a.counted === undefined || b.counted === undefined || a.counted === b.counted) return true;
  // 27座 and 27座车站: the noun may be left out the second time, its classifier stays
  return isHan(a.counted) && isHan(b.counted) && (a.counted.startsWith(b.counted) || b.counted.startsWith(a.counted));
}

/** Bare numbers below these say too little of what they count: 减2, iPhone 8. */
const BARE_AFTER_HAN = 1000;
const BARE = 20;

/** 攻下360分: points of a game. */
const SCORE = /^ ?分(?![钟之公店校院部析布类别支法球线享散])/;

/** Compared with 2015: as likely a year. */
const YEAR = /^(?:19|20)\d\d$/;

function isWeak({ value, counted, text }: Figure, before: string, after: string): boolean {
  if (SCORE.test(after)) return false;
  if (counted === undefined && YEAR.test(text)) return true;
  if (counted !== undefined || /[万亿兆]|illion|thousand|[kKbB]$/.test(text)) return false;
  return value < (isHan(before.slice(-1)) || isHan(after.slice(0, 1)) ? BARE_AFTER_HAN : BARE);
}

function isHan(text: string): boolean {
  return text >= "一" && text[0] <= "鿿";
}

/** Whether two figures at least stand before one in its sentence: what takes several needs no look at words where they do not. */
export function hasTwoBefore({ operands }: Paragraph, { index, sentence }: Operand): boolean {
  return index >= 2 && operands[index - 2].sentence === sentence;
}

export function isQuantity({ figure, before, after }: Operand): boolean {
  if (figure.kind === "number") return !isWeak(figure, before, after);
  return figure.kind === "amount" || figure.kind === "count" || figure.kind === "duration";
}

/** What is paid besides, or not paid: then price times number is not the total. */
const EXTRA =
  /另[计收加付]|附加|加收|首[重件]|服务费|运费|手续费|押金|保险费|(?<!含)税|满减|立减|优惠|折扣|票半价|折后[共合总]|赠送|免费|\b(?:extra|plus|deposit|(?:fees?|tax|discount)(?<!\bbefore (?:[a-z’']+ ){0,3}[a-z]+)|surcharge|free|including(?= (?:an? |the )?[$€£\d]))\b/i;

export function hasExtra({ text, sentences }: Paragraph, { sentence }: Operand): boolean {
  return EXTRA.test(text.slice(sentences[sentence].start, sentences[sentence].end));
}

/** A value in the notation of a figure: percent for percents, else a plain number with its unit. */
export function printed(value: number, like: Figure): string {
  const own = asPrinted(value, like);
  if (own !== undefined) return own;
  if (like.per) return `${formatNumber(value * like.per.factor)} ${like.unit}`;
  if (like.kind === "ratio") return formatPercent(value);
  if (like.kind === "point") return `${formatNumber(value * 100)} points`;
  return like.unit === "" || like.unit === "thing" || like.unit === "1" ? formatNumber(value) : `${formatNumber(value)} ${like.unit}`;
}

/** Several as one: 线上180人，线下220人 are 400. */
export function together(parts: readonly Operand[]): Operand {
  const value = parts.reduce((all, { figure }) => all + figure.value, 0);
  return { ...parts[0], figure: { ...parts[0].figure, value }, value: parts.map((part) => part.value).reduce(add) };
}

export function show({ figure }: Operand): string {
  return figure.text.replace(/\s*\n\s*/g, "");
}
