/** Claims: figures with what they measure, of what, when and how surely. */

import { dateText } from "../calendar.ts";
import type { Figure } from "../figure.ts";
import type { ReadBlock } from "../read.ts";
import { indexAt } from "../sentences.ts";
import { CHANGE_SCOPES, type Cue, type Cues, cuesOf, takes } from "./metrics.ts";
import { NameReader } from "./names.ts";

export interface Claim {
  readonly figure: Figure;
  /** A metric's key; `growth/revenue` for its change. */
  readonly metric: string;
  /** Signed for changes: a fall is negative. */
  readonly value: number;
  readonly sign: 1 | -1;
  /** Parts and views, sorted: of two claims they must be the same. */
  readonly scopes: readonly string[];
  readonly forecast: boolean;
  /** Dates and periods the sentence names, as ISO parts. */
  readonly dates: readonly string[];
  /** Names and product tokens the sentence gives before the figure. */
  readonly subjects: readonly string[];
  /** The noun before the metric word: 猪肉 of 猪肉批发均价. */
  readonly topic?: string;
  /** Who says so, where somebody is named. */
  readonly source?: string;
}

export const FORECAST =
  /预[计期估测]|有望|将达|将超|料将|计划|目标|拟|力争|假如|如果|倘若|估计|可望|\b(?:expect|forecast|guid|project|predict|could|may reach|might|if )/i;
const CONSENSUS = /市场预期|分析师|华尔街|consensus|analysts/i;
const PART = /其中|当中|of which|of whom|including/i;
const DOWN = /(?:下降|下滑|下跌|降低|减少|跌|降|减|缩水|down|fell|fallen|dropped|declined|decreased|shrank|lower|fewer)[^，。;；\d]{0,8}$/i;
const SOURCE =
  /(?:据|援引)([一-鿿A-Za-z]{2,12}?)(?:的)?(?:报道|统计|数据|通报|消息|称|报告)|according to ([A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+)?)/;
const DAY_NUMBER = /(?:第|上映|上线|首)? ?(\d{1,3}) ?天|\b(\d{1,3}) days\b/g;
/** Running totals: the day they were counted tells them apart. */
const RUNNING = new Set(["box-office", "admissions", "users", "downloads", "daily-users"]);
const REACH_AFTER_HAN = 6;
const REACH_AFTER_LATIN = 34;
const COMMA = 0x2c;
/** By code unit. */
const clauseMarks = new Uint8Array(0x10000);
for (const mark of "，,;；、\n") clauseMarks[mark.charCodeAt(0)] = 1;

export function claimsOf(read: ReadBlock, names = new NameReader()): Claim[] {
  const { figures, text } = read;
  if (!figures.some(isMeasured)) return [];
  const cues = cuesOf(text);
  if (cues.metrics.length === 0) return [];
  const claims: Claim[] = [];
  let topic: string | undefined;
  let ofShares: boolean | undefined;
  for (let i = 0; i < figures.length; i++) {
    const figure = figures[i];
    if (!isMeasured(figure) || !mayMeasure(cues, figure)) continue;
    const { sentences } = read;
    const sentence = sentences[indexAt(sentences, figure.start)];
    const clause = clauseOf(text, figure, sentence.start, sentence.end);
    const at: Place = { text, figures, index: i, figure, clause, floor: sentence.start };
    const scopes = figure.kind === "ratio" ? scopesOf(cues, at) : undefined;
    const change = scopes !== undefined && CHANGE_SCOPES.some((scope) => scopes.includes(scope));
    const metric = change ? growthOf(cues, at, topic) : metricOf(cues, at);
    if (metric === undefined || isBare(figure, metric)) continue;
    if (metric === "fall") {
      ofShares ??= SHARES.test(text);
      if (!ofShares) continue;
    }
    if (!change && figure.kind !== "ratio") topic = metric;
    const sign = change && DOWN.test(text.slice(Math.max(sentence.start, figure.start - REACH_AFTER_LATIN), figure.start)) ? -1 : 1;
    const source = sourceIn(text, sentence.start, sentence.end);
    const noun = nounBefore(cues, at);
    const clauseText = text.slice(clause.start, clause.end);
    claims.push({
      figure,
      metric,
      value: sign * figure.value,
      sign,
      scopes: withDetails(scopes ?? scopesOf(cues, at), metric, at),
      forecast: FORECAST.test(clauseText) || CONSENSUS.test(clauseText),
      dates: datesOf(at, sentence.end),
      subjects: names.subjectsOf(read, sentence.start, figure.start),
      ...(noun ? { topic: noun } : {}),
      ...(source ? { source } : {}),
    });
  }
  return claims;
}

/** A figure among the others of its paragraph. */
interface Place {
  readonly text: string;
  readonly figures: readonly Figure[];
  readonly index: number;
  readonly figure: Figure;
  readonly clause: Range;
  /** Where its sentence begins. */
  readonly floor: number;
}

/** Whether a metric word stands anywhere before the figure, or within reach behind it: of most figures no more is asked. */
function mayMeasure({ metrics }: Cues, { start, end }: Figure): boolean {
  const last = lastEndingBefore(metrics, start);
  return last >= 0 || (last + 1 < metrics.length && metrics[last + 1].start < end + REACH_AFTER_LATIN);
}

/** Dates, ranks, multiples and points measure nothing by themselves. */
function isMeasured({ kind }: Figure): boolean {
  return kind !== "date" && kind !== "rank" && kind !== "multiple" && kind !== "point";
}

/** A fall without one of these is a fall of anything. */
const SHARES = /股|市值|收盘|盘中|share|stock|closed|intraday/i;

/** The one named as source; nearly no sentence has one of the words that name one. */
function sourceIn(text: string, from: number, to: number): string | undefined {
  const sentence = text.slice(from, to);
  if (!sentence.includes("据") && !sentence.includes("援引") && !sentence.includes("according to ")) return undefined;
  const source = SOURCE.exec(sentence);
  return source?.[1] ?? source?.[2];
}

const MONEY_METRIC = "currency";

/** 48.6亿 may be money without its unit, 598 may be anything: a bare number needs a magnitude or a noun. */
function isBare({ family, text, counted, value }: Figure, metric: string): boolean {
  if (family !== "number") return false;
  const large = /[万亿兆]|illion|thousand|\dbn/.test(text);
  return takes(metric, MONEY_METRIC) ? !large : !large && counted === undefined && value < MIN_BARE_COUNT;
}

/** Of fewer, words like "21 injured" must say what is counted: the metric stands right behind. */
const MIN_BARE_COUNT = 10;

function nounBefore({ metrics }: Cues, { text, figure, floor }: Place): string | undefined {
  const cue = metrics[lastEndingBefore(metrics, figure.start)];
  if (cue === undefined || cue.start < floor) return undefined;
  const noun = text.slice(Math.max(floor, cue.start - 2), cue.start);
  return /^[一-鿿]{2}$/.test(noun) && !EMPTY_NOUN.test(noun) ? noun : undefined;
}

/** Verbs, particles and nouns that any page has before its figures. */
const EMPTY_NOUN =
  /[的了为是总单均累计达与和约共有其该年月季度期上下前后全此]|公司|实现|报告|平均|预计|直接|预测|造成|现场|同比|目前|当天|今年|去年/;

interface Range {
  readonly start: number;
  readonly end: number;
}

function clauseOf(text: string, { start, end }: Figure, floor: number, ceiling: number): Range {
  let from = start;
  while (from > floor && !isClauseMark(text, from - 1)) from--;
  let to = end;
  while (to < ceiling && !isClauseMark(text, to)) to++;
  return { start: from, end: to };
}

function isClauseMark(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (clauseMarks[unit] === 0) return false;
  return unit !== COMMA || !isDigitAt(text, at - 1) || !isDigitAt(text, at + 1);
}

function isDigitAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0x30 && unit <= 0x39;
}

/** The index of the last cue that ends at or before an offset, or -1; cues ascend and do not overlap. */
function lastEndingBefore(cues: readonly Cue[], offset: number): number {
  let low = -1;
  let high = cues.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (cues[middle].end <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The metric word nearest the figure that takes its family: in its clause before it, close behind it, else earlier in the sentence. */
function metricOf({ metrics }: Cues, place: Place): string | undefined {
  const { text, figures, index, figure, clause, floor } = place;
  const next = figures[index + 1]?.start ?? text.length;
  const latin =
    isLatinAt(text, figure.end + 1) ||
    isLatinAt(text, figure.start - 1) ||
    (text[figure.start - 1] === " " && isLatinAt(text, figure.start - 2));
  const reach = Math.min(figure.end + (latin ? REACH_AFTER_LATIN : REACH_AFTER_HAN), next, clause.end);
  let last = lastEndingBefore(metrics, figure.start);
  let behind: { readonly start: number; readonly metric: string } | undefined;
  for (let i = last + 1; i < metrics.length && metrics[i].start < reach && behind === undefined; i++) {
    const metric = metrics[i].start >= figure.end - 1 ? metricFor(metrics[i], figure) : undefined;
    if (metric !== undefined) behind = { start: metrics[i].start, metric };
  }
  const counted = figure.family === "count" || figure.family === "number";
  // 21人受伤, 43 people aboard: what is counted stands behind; other measures stand before
  if (behind && counted && (latin || behind.start - figure.end <= 2)) return behind.metric;
  for (; last >= 0 && metrics[last].start >= floor; last--) {
    if (behind && metrics[last].start < clause.start) break;
    const metric = metricFor(metrics[last], figure);
    if (metric !== undefined && !isTaken(place, metrics[last])) return metric;
  }
  return behind?.metric;
}

function isLatinAt(text: string, at: number): boolean {
  const unit = at < 0 ? 0 : text.charCodeAt(at) | 0x20;
  return unit >= 0x61 && unit <= 0x7a;
}

function metricFor(cue: Cue, { family, counted }: Figure): string | undefined {
  return cue.names.find((metric) => takes(metric, family) || (counted !== undefined && family === "number" && takes(metric, "count")));
}

/** Another figure of the same family stands between the word and the figure: the word is the other one's. */
function isTaken({ figures, index, figure }: Place, cue: Cue): boolean {
  for (let i = index - 1; i >= 0 && figures[i].start >= cue.end; i--)
    if (figures[i].kind === figure.kind && figures[i].family === figure.family) return true;
  return false;
}

/** Growth of the last thing that was measured. */
function growthOf({ metrics }: Cues, { figure, floor }: Place, topic: string | undefined): string | undefined {
  const cue = metrics[lastEndingBefore(metrics, figure.start)];
  const base = cue === undefined || cue.start < floor ? undefined : cue.names.find((metric) => !takes(metric, "ratio"));
  const metric = base ?? topic;
  return metric === undefined ? undefined : `growth/${metric}`;
}

function scopesOf({ scopes }: Cues, { text, figures, index, figure, clause }: Place): string[] {
  const found = new Set<string>();
  let from = clause.start;
  for (let i = index - 1; i >= 0 && figures[i].start >= clause.start; i--) {
    if (figures[i].kind === "date") continue;
    from = figures[i].end;
    break;
  }
  from = behindFigure(scopes, text, from, clause.start);
  const to = Math.min(clause.end, figures[index + 1]?.start ?? text.length);
  for (let i = lastEndingBefore(scopes, to); i >= 0 && scopes[i].start >= from; i--)
    for (const name of scopes[i].names) if (name !== "cumulative") found.add(name);
  if (PART.test(text.slice(clause.start, figure.start))) found.add("part");
  return [...found];
}

/** Down 8% on the week and 14% on the year: in English the view of the figure before stands behind it. */
function behindFigure(scopes: readonly Cue[], text: string, from: number, floor: number): number {
  const next = scopes[lastEndingBefore(scopes, from) + 1];
  return from > floor && next !== undefined && next.start <= from + 1 && isLatinAt(text, next.start) ? next.end : from;
}

/** The variant (256GB版) and the day of a running total are views too. */
function withDetails(scopes: readonly string[], metric: string, { text, figures, index, figure, clause, floor }: Place): string[] {
  const all = [...scopes];
  if (metric === "price" || metric === "cost") {
    const variant = figures.slice(0, index).findLast((other) => other.family === "data" && other.start >= clause.start);
    if (variant) all.push(`variant:${variant.value}`);
  }
  if (RUNNING.has(metric)) {
    const day = [...text.slice(floor, figure.start).matchAll(DAY_NUMBER)].at(-1);
    if (day && !all.includes("first-day")) all.push(`day:${day[1] ?? day[2]}`);
  }
  return all.sort();
}

/** The dates of the figure's sentence. */
function datesOf({ figures, index, floor }: Place, ceiling: number): string[] {
  let first = index;
  while (first > 0 && figures[first - 1].start >= floor) first--;
  const dates: string[] = [];
  for (let i = first; i < figures.length && figures[i].end <= ceiling; i++) {
    const { kind, date } = figures[i];
    if (kind === "date" && date !== undefined) dates.push(dateText(date));
  }
  return dates;
}
