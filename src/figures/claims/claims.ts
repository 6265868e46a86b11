/** Claims: figures with what they measure, of what, when and how surely. */

import { dateText } from "../calendar.ts";
import type { Figure } from "../figure.ts";
import type { ReadBlock } from "../read.ts";
import { indexAt, sentencesOf } from "../sentences.ts";
import { CHANGE_SCOPES, type Cue, type Cues, cuesOf, takes } from "./metrics.ts";
import { subjectsOf } from "./names.ts";

export interface Claim {
  readonly block: ReadBlock["block"];
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

const FORECAST =
  /预[计期估测]|有望|将达|将超|料将|计划|目标|拟|力争|假如|如果|倘若|估计|可望|\b(?:expect|forecast|guid|project|predict|could|may reach|might|if )/i;
const CONSENSUS = /市场预期|分析师|华尔街|consensus|analysts/i;
const PART = /其中|当中|of which|of whom|including/i;
const DOWN = /(?:下降|下滑|下跌|降低|减少|跌|降|减|缩水|down|fell|fallen|dropped|declined|decreased|shrank|lower|fewer)[^，。;；\d]{0,8}$/i;
const SOURCE =
  /(?:据|援引)([一-鿿A-Za-z]{2,12}?)(?:的)?(?:报道|统计|数据|通报|消息|称|报告)|according to ([A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+)?)/;
const DAY_NUMBER = /(?:第|上映|上线|首)? ?(\d{1,3}) ?天|\b(\d{1,3}) days\b/;
/** Running totals: the day they were counted tells them apart. */
const RUNNING = new Set(["box-office", "admissions", "users", "downloads", "daily-users"]);
const REACH_AFTER_HAN = 6;
const REACH_AFTER_LATIN = 34;
const CLAUSE_MARKS = "，,;；、\n";

export function claimsOf({ block, figures }: ReadBlock): Claim[] {
  const { text } = block;
  const cues = cuesOf(text);
  if (cues.metrics.length === 0) return [];
  const sentences = sentencesOf(text);
  const claims: Claim[] = [];
  let topic: string | undefined;
  for (let i = 0; i < figures.length; i++) {
    const figure = figures[i];
    if (figure.kind === "date" || figure.kind === "rank" || figure.kind === "multiple" || figure.kind === "point") continue;
    const sentence = sentences[indexAt(sentences, figure.start)];
    const clause = clauseOf(text, figure, sentence.start, sentence.end);
    const before = text.slice(sentence.start, figure.start);
    const scopes = scopesOf(cues, clause, figure, figures, text);
    const change = figure.kind === "ratio" && CHANGE_SCOPES.some((scope) => scopes.includes(scope));
    const metric = change ? growthOf(cues, figure, sentence.start, topic) : metricOf(cues, figures, i, clause, sentence.start, text);
    if (
      metric === undefined ||
      isBare(figure, metric) ||
      (metric === "fall" && !/股|市值|收盘|盘中|share|stock|closed|intraday/i.test(text))
    )
      continue;
    if (!change && figure.kind !== "ratio") topic = metric;
    const sign = change && DOWN.test(before.slice(-REACH_AFTER_LATIN)) ? -1 : 1;
    const source = SOURCE.exec(text.slice(sentence.start, sentence.end));
    const noun = nounBefore(cues, text, figure.start, sentence.start);
    const clauseText = text.slice(clause.start, clause.end);
    claims.push({
      block,
      figure,
      metric,
      value: sign * figure.value,
      sign,
      scopes: withDetails(scopes, metric, text, clause, sentence.start, figure, figures),
      forecast: FORECAST.test(clauseText) || CONSENSUS.test(clauseText),
      dates: datesOf(figures, sentence.start, sentence.end),
      subjects: subjectsOf(before),
      ...(noun ? { topic: noun } : {}),
      ...(source ? { source: source[1] ?? source[2] } : {}),
    });
  }
  return claims;
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

function nounBefore({ metrics }: Cues, text: string, end: number, floor: number): string | undefined {
  const cue = metrics.filter((other) => other.end <= end && other.start >= floor).at(-1);
  const noun = cue === undefined ? "" : text.slice(Math.max(floor, cue.start - 2), cue.start);
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
  if (!CLAUSE_MARKS.includes(text[at])) return false;
  return !(text[at] === "," && /\d/.test(text[at - 1] ?? "") && /\d/.test(text[at + 1] ?? ""));
}

/** The metric word nearest the figure that takes its family: in its clause before it, close behind it, else earlier in the sentence. */
function metricOf(
  { metrics }: Cues,
  figures: readonly Figure[],
  at: number,
  clause: Range,
  floor: number,
  text: string,
): string | undefined {
  const figure = figures[at];
  const fits = (cue: Cue) =>
    cue.names.find(
      (metric) => takes(metric, figure.family) || (figure.counted !== undefined && takes(metric, "count") && figure.family === "number"),
    );
  const next = figures[at + 1]?.start ?? text.length;
  const latin = /[A-Za-z]/.test(text[figure.end + 1] ?? "") || /[A-Za-z] ?$/.test(text.slice(Math.max(0, figure.start - 2), figure.start));
  const reach = Math.min(figure.end + (latin ? REACH_AFTER_LATIN : REACH_AFTER_HAN), next, clause.end);
  const behind = metrics.find((cue) => cue.start >= figure.end - 1 && cue.start < reach && fits(cue) !== undefined);
  const own = metrics
    .filter((cue) => cue.end <= figure.start && cue.start >= clause.start && fits(cue) !== undefined && !isTaken(figures, cue, figure))
    .at(-1);
  const counted = figure.family === "count" || figure.family === "number";
  // 21人受伤, 43 people aboard: what is counted stands behind; other measures stand before
  const close = behind !== undefined && (latin ? counted : counted && behind.start - figure.end <= 2);
  if (behind && (close || own === undefined)) return fits(behind);
  if (own) return fits(own);
  const earlier = metrics
    .filter((cue) => cue.end <= figure.start && cue.start >= floor && fits(cue) !== undefined && !isTaken(figures, cue, figure))
    .at(-1);
  return earlier && fits(earlier);
}

/** Another figure of the same family stands between the word and the figure: the word is the other one's. */
function isTaken(figures: readonly Figure[], cue: Cue, figure: Figure): boolean {
  return figures.some(
    (other) =>
      other !== figure &&
      other.start >= cue.end &&
      other.end <= figure.start &&
      other.kind === figure.kind &&
      other.family === figure.family,
  );
}

/** Growth of the last thing that was measured. */
function growthOf({ metrics }: Cues, figure: Figure, floor: number, topic: string | undefined): string | undefined {
  const base = metrics
    .filter((cue) => cue.end <= figure.start && cue.start >= floor)
    .at(-1)
    ?.names.find((metric) => !takes(metric, "ratio"));
  const metric = base ?? topic;
  return metric === undefined ? undefined : `growth/${metric}`;
}

function scopesOf({ scopes }: Cues, clause: Range, figure: Figure, figures: readonly Figure[], text: string): string[] {
  const found = new Set<string>();
  const previous = figures.filter((other) => other.end <= figure.start && other.start >= clause.start && other.kind !== "date").at(-1);
  const from = previous?.end ?? clause.start;
  const next = figures.find((other) => other.start >= figure.end)?.start ?? text.length;
  for (const cue of scopes)
    if (cue.start >= from && cue.end <= Math.min(clause.end, next))
      for (const name of cue.names) if (name !== "cumulative") found.add(name);
  if (PART.test(text.slice(clause.start, figure.start))) found.add("part");
  return [...found];
}

/** The variant (256GB版) and the day of a running total are views too. */
function withDetails(
  scopes: readonly string[],
  metric: string,
  text: string,
  clause: Range,
  floor: number,
  figure: Figure,
  figures: readonly Figure[],
): string[] {
  const all = [...scopes];
  const variant = figures.filter((other) => other.family === "data" && other.start >= clause.start && other.end <= figure.start).at(-1);
  if (variant && (metric === "price" || metric === "cost")) all.push(`variant:${variant.value}`);
  if (RUNNING.has(metric)) {
    const day = [...text.slice(floor, figure.start).matchAll(new RegExp(DAY_NUMBER, "g"))].at(-1);
    if (day && !all.includes("first-day")) all.push(`day:${day[1] ?? day[2]}`);
  }
  return all.sort();
}

function datesOf(figures: readonly Figure[], from: number, to: number): string[] {
  return figures
    .filter(({ kind, start, end, date }) => kind === "date" && start >= from && end <= to && date !== undefined)
    .map(({ date }) => dateText(date ?? {}));
}
