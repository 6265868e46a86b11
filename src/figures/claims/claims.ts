/** Claims: figures with what they measure, of what, when and how surely. */

import { classTable, isHanClass } from "../../text/classes.ts";
import { dateText } from "../calendar.ts";
import type { Figure } from "../figure.ts";
import type { ReadBlock } from "../read.ts";
import { indexAt } from "../sentences.ts";
import { OBJECTS } from "./lexicon.ts";
import { CHANGE_SCOPES, type Cue, type Cues, cuesOf, takes } from "./metrics.ts";
import { NameReader } from "./names.ts";
import { isSize, wordedMetric } from "./worded.ts";

export interface Claim {
  readonly figure: Figure;
  /** A metric's key; `growth/revenue` for its change; Han words where the lexicon has none. */
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
  /预[计期估测]|有望|将达|将超|料将|计划|目标|拟|力争|假如|如果|倘若|估计|可望|\b(?:expect|forecast|guid|project|predict|could|may reach|might|target|if )/i;
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

/** @param worded whether figures that no word of the lexicon speaks of are claims too, by the words before them */
export function claimsOf(read: ReadBlock, names = new NameReader(), worded = true): Claim[] {
  const { figures, text } = read;
  if (!figures.some(isMeasured)) return [];
  const cues = cuesOf(text);
  if (!worded && cues.metrics.length === 0 && cues.nouns.length === 0) return [];
  const claims: Claim[] = [];
  let topic: string | undefined;
  let ofShares: boolean | undefined;
  for (let i = 0; i < figures.length; i++) {
    const figure = figures[i];
    if (!isMeasured(figure) || (isNoQuantity(figure) && !cues.metrics.some(isMagnitude))) continue;
    const { sentences } = read;
    const sentence = sentences[indexAt(sentences, figure.start)];
    const isTold = (worded && isSize(figure)) || (figure.kind === "ratio" && topic !== undefined);
    if (!isTold && !isNear(cues.metrics, figure, sentence) && !isNear(cues.nouns, figure, sentence)) continue;
    const clause = clauseOf(text, figure, sentence.start, sentence.end);
    const at: Place = { text, figures, index: i, figure, clause, floor: sentence.start };
    const scopes = figure.kind === "ratio" ? scopesOf(cues, at) : undefined;
    const change = scopes !== undefined && CHANGE_SCOPES.some((scope) => scopes.includes(scope));
    const metric = change ? growthOf(cues, at, topic) : metricOf(cues, at, worded);
    if (metric === undefined || isBare(figure, metric)) continue;
    if (isFormer(text, figure, figures[i + 1]) || isCompared(text, figure) || isChange(text, figure)) continue;
    if (metric === "fall" || metric === "rise") {
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

/** Whether a word stands before the figure in its sentence, or within reach behind it: of most figures no more is asked. */
function isNear(cues: readonly Cue[], { start, end }: Figure, sentence: Range): boolean {
  const last = lastEndingBefore(cues, start);
  if (last >= 0 && cues[last].start >= sentence.start) return true;
  return last + 1 < cues.length && cues[last + 1].start < Math.min(end + REACH_AFTER_LATIN, sentence.end);
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
const MAGNITUDE = "magnitude";

/** 48.6亿 may be money without its unit, 598 may be anything: a bare number needs a magnitude or a noun. */
function isBare(figure: Figure, metric: string): boolean {
  if (figure.family !== "number" || metric === MAGNITUDE) return false;
  if (isNoQuantity(figure)) return true;
  const { text, counted, value } = figure;
  const large = LARGE.test(text);
  return takes(metric, MONEY_METRIC) && !takes(metric, "count") ? !large : !large && counted === undefined && value < MIN_BARE_COUNT;
}

/** A year, or a bare number so small that it is no value of anything but a magnitude. */
function isNoQuantity({ family, text, counted, value }: Figure): boolean {
  return family === "number" && counted === undefined && (value < MIN_BARE_COUNT ? !LARGE.test(text) : YEAR.test(text));
}

function isMagnitude({ names }: Cue): boolean {
  return names.includes(MAGNITUDE);
}

const LARGE = /[万亿兆]|illion|thousand|\dbn/;
const YEAR = /^(?:19|20)\d\d$/;
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

/** No clause says more of a figure, in UTF-16 units on either side of it. */
const MAX_CLAUSE = 200;

function clauseOf(text: string, { start, end }: Figure, floor: number, ceiling: number): Range {
  const first = Math.max(floor, start - MAX_CLAUSE);
  const last = Math.min(ceiling, end + MAX_CLAUSE);
  let from = start;
  while (from > first && !isClauseMark(text, from - 1)) from--;
  let to = end;
  while (to < last && !isClauseMark(text, to)) to++;
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

/**
 * What the figure measures: by the metric word nearest it that takes its family, in its clause before it or close behind it; else by a
 * noun beside it, by the words before it, or by a metric word earlier in the sentence.
 */
function metricOf(cues: Cues, place: Place, worded: boolean): string | undefined {
  const { metrics, nouns } = cues;
  const { text, figures, index, figure, clause, floor } = place;
  const next = figures[index + 1]?.start ?? text.length;
  const latin =
    isLatinAt(text, figure.end + 1) ||
    isLatinAt(text, figure.start - 1) ||
    (text[figure.start - 1] === " " && isLatinAt(text, figure.start - 2));
  const reach = Math.min(figure.end + (latin ? latinReach(text, figure.end) : REACH_AFTER_HAN), next, clause.end);
  const inside = metricInside(metrics, figure);
  if (inside !== undefined) return inside;
  const behind = cueBehind(metrics, figure, latin ? ofNext(metrics, text, figure, next, reach) : reach);
  const counted = figure.family === "count" || figure.family === "number";
  // 21人受伤, 43 people aboard: what is counted stands behind; other measures stand before
  const isCounted = behind !== undefined && counted && (latin || behind.start - figure.end <= 2);
  if (isCounted && !OBJECTS.has(behind.metric)) return behind.metric;
  const last = lastEndingBefore(metrics, figure.start);
  const before = metricBefore(metrics, place, last, clause.start, latin);
  if (before !== undefined && !(isCounted && OBJECTS.has(before))) return before;
  if (behind) return behind.metric;
  const beside =
    nounBeside(nouns, place, latin, reach) ??
    metricInside(nouns, figure) ??
    (worded && !latin ? wordedMetric(text, figure, clause.start) : undefined);
  if (beside !== undefined || !mayGoOn(figure)) return beside;
  return metricBefore(metrics, place, last, floor, latin);
}

/** Money and shares may be told by a word of an earlier clause; heads and things by their own: 航班取消，登机口78个 tells no flights. */
function mayGoOn({ family, counted }: Figure): boolean {
  return counted === undefined && (family === "currency" || family === "ratio" || family === "number");
}

/** The nearest word before the figure that takes it and is not another figure's; one that tells what happened before one that tells to whom. */
function metricBefore(metrics: readonly Cue[], place: Place, last: number, from: number, latin: boolean): string | undefined {
  const { text, figure } = place;
  let object: { readonly start: number; readonly metric: string } | undefined;
  for (let i = last; i >= 0 && metrics[i].start >= from; i--) {
    const metric = metricFor(metrics[i], figure);
    if (metric === undefined || isTaken(place, metrics[i])) continue;
    if (object === undefined ? !OBJECTS.has(metric) : object.start - metrics[i].end <= BESIDE_HAN) return metric;
    if (!latin || TOLD.test(text.slice(metrics[i].end, figure.start))) object ??= { start: metrics[i].start, metric };
  }
  return object?.metric;
}

/** In English who stands before a verb does something: volunteers counted 1,206 birds. */
const TOLD =
  /^[: ]{1,2}(?:of |is |was |were |are |at |to |reached |numbered |numbering |totalled |totalling |stood at |rose to |fell to |now |rising to |up to )*(?:about |some |nearly |around |almost |over )?$/;

/** Earned $412 million on a budget of $95 million: the word that "of" ties to the next figure is that one's. */
function ofNext(metrics: readonly Cue[], text: string, { end }: Figure, next: number, reach: number): number {
  const cue = metrics[lastEndingBefore(metrics, next)];
  const isNext = cue !== undefined && cue.start > end + 1 && next - cue.end <= OF_REACH && text.startsWith(" of ", cue.end);
  return isNext ? Math.min(reach, cue.start) : reach;
}

const OF_REACH = 12;

/** Killing 52 people and injuring some 300: behind "and" another figure's words begin. */
function latinReach(text: string, from: number): number {
  const and = text.slice(from, from + REACH_AFTER_LATIN).indexOf(" and ");
  return and < 0 ? REACH_AFTER_LATIN : and;
}

/** The first word behind the figure, within reach, that takes it; one that tells what happened before one that tells to whom. */
function cueBehind(cues: readonly Cue[], figure: Figure, reach: number) {
  let object: { readonly start: number; readonly metric: string } | undefined;
  for (let i = lastEndingBefore(cues, figure.start) + 1; i < cues.length && cues[i].start < reach; i++) {
    const metric = cues[i].start >= figure.end - 1 ? metricFor(cues[i], figure) : undefined;
    if (metric === undefined) continue;
    if (!OBJECTS.has(metric)) return { start: object?.start ?? cues[i].start, metric };
    object ??= { start: cues[i].start, metric };
  }
  return object;
}

/** In English an adjective or two may stand between; in Han a particle. */
const BESIDE_LATIN = 14;
const BESIDE_HAN = 2;

/** 214所学校, 214 local schools, 调查学校214所, 坝顶宽约10米. */
function nounBeside(nouns: readonly Cue[], { text, figure, clause }: Place, latin: boolean, reach: number): string | undefined {
  const behind = cueBehind(nouns, figure, Math.min(reach, figure.end + (latin ? BESIDE_LATIN : BESIDE_HAN) + 1));
  if (behind !== undefined) return behind.metric;
  const before = nouns[lastEndingBefore(nouns, figure.start)];
  if (before === undefined || before.start < clause.start || figure.start - before.end > (latin ? BESIDE_LATIN : BESIDE_HAN))
    return undefined;
  // 坝顶长: the words before the adjective say of what
  if (before.end - before.start === 1 && isHanAt(text, before.start - 1)) return undefined;
  return metricFor(before, figure);
}

/** 6.7级地震, 设计时速100公里, 28 million admissions: the figure, as it is read, holds the word or its end. */
function metricInside(cues: readonly Cue[], figure: Figure): string | undefined {
  for (let i = lastEndingBefore(cues, figure.start) + 1; i < cues.length && cues[i].end <= figure.end; i++) {
    const metric = metricFor(cues[i], figure);
    if (metric !== undefined) return metric;
  }
  return undefined;
}

function isHanAt(text: string, at: number): boolean {
  return at >= 0 && isHanClass(classTable[text.charCodeAt(at)]);
}

function isLatinAt(text: string, at: number): boolean {
  const unit = at < 0 ? 0 : text.charCodeAt(at) | 0x20;
  return unit >= 0x61 && unit <= 0x7a;
}

function metricFor(cue: Cue, { family, counted }: Figure): string | undefined {
  return cue.names.find((metric) => takes(metric, family) || (counted !== undefined && family === "number" && takes(metric, "count")));
}

/** Another figure of the same family stands between the word and the figure: the word is the other one's. */
function isTaken({ text, figures, index, figure }: Place, cue: Cue): boolean {
  for (let i = index - 1; i >= 0 && figures[i].start >= cue.end; i--)
    if (figures[i].kind === figure.kind && figures[i].family === figure.family && !isFormer(text, figures[i], figures[i + 1])) return true;
  return false;
}

/** 由2360元提高到2490元, from $15 to $17: the first is what it was. */
function isFormer(text: string, figure: Figure, next: Figure | undefined): boolean {
  if (next === undefined || next.start - figure.end > TURN) return false;
  const turn = text.slice(figure.end, next.start);
  return TURNS.test(turn) && FROM.test(text.slice(Math.max(0, figure.start - TURN), figure.start));
}

/** Down from 210, against 29% on placebo: what something else is, or was. */
function isCompared(text: string, { start }: Figure): boolean {
  return text[start - 1] === " " && COMPARED.test(text.slice(Math.max(0, start - COMPARED_REACH), start));
}

const COMPARED =
  /\b(?:(?:up|down|rose|rises?|rising|fell|falls?|falling|raised|lowered|cuts?|cutting|increased|reduced|revised|higher|lower) from|against|versus|compared (?:with|to)|instead of|rather than)(?: the| a| its| just| about| some| nearly)? $/;
const COMPARED_REACH = 32;

/** 车程缩短40分钟, cut the journey by 40 minutes: how much it changed; in percent that is a claim of its own. */
function isChange(text: string, { start, family }: Figure): boolean {
  if (family === "ratio") return false;
  if (text[start - 1] !== " ") return CHANGED.test(text.slice(Math.max(0, start - 4), start));
  return text.endsWith("by ", start) && CHANGED_BY.test(text.slice(Math.max(0, start - CHANGE_REACH), start));
}

const CHANGED = /(?:缩短|减少|增加|上升|下降|提高|节省|节约|降低|下调|上调|增长|延长|缩减|[涨跌])了?$/;
const CHANGED_BY =
  /\b(?:cut|reduc|shorten|lower|rais|increas|r[io]s[ei]|f[ae]ll|shr[aiu]nk|slash|trim|extend|lengthen|expand|gr[eo]w)[a-z]*(?: [a-z'-]+){0,5} by $/;
const CHANGE_REACH = 60;

const TURN = 10;
const TURNS = /[到至]了?约?$|^ to $/;
const FROM = /[从由][^，。;\d]{0,4}$|\bfrom $/;

/** Growth of the last thing that was measured. */
function growthOf({ metrics }: Cues, { figure, floor }: Place, topic: string | undefined): string | undefined {
  const cue = metrics[lastEndingBefore(metrics, figure.start)];
  const base = cue === undefined || cue.start < floor ? undefined : cue.names.find((metric) => !takes(metric, "ratio"));
  const metric = base ?? topic;
  return metric === undefined ? undefined : `growth/${metric}`;
}

function scopesOf({ metrics, scopes }: Cues, { text, figures, index, figure, clause }: Place): string[] {
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
  if (isPart(metrics, text, clause.start, figure.start)) found.add("part");
  return [...found];
}

/** 其中东段12公里 is a part of what was told before; 其中出口9000辆 says itself what it measures. */
function isPart(metrics: readonly Cue[], text: string, from: number, to: number): boolean {
  const part = PART.exec(text.slice(from, to));
  if (part === null) return false;
  const end = from + part.index + part[0].length;
  return !metrics.some((cue) => cue.start === end && cue.end <= to);
}

/** Down 8% on the week and 14% on the year: in English the view of the figure before stands behind it. */
function behindFigure(scopes: readonly Cue[], text: string, from: number, floor: number): number {
  const next = scopes[lastEndingBefore(scopes, from) + 1];
  return from > floor && next !== undefined && next.start <= from + 1 && isLatinAt(text, next.start) ? next.end : from;
}

/** The variant (256GB版) and the day of a running total are views too. */
function withDetails(scopes: readonly string[], metric: string, { text, figures, index, figure, clause, floor }: Place): string[] {
  // 收盘总市值: its value at the close is its value
  const all = metric === "market-value" ? scopes.filter((scope) => scope !== "close") : [...scopes];
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
