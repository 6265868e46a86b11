/** Claims: figures with what they measure, of what, when and how surely. */

import type { Figure } from "../figure.ts";
import type { ReadBlock } from "../read.ts";
import { indexAt } from "../sentences.ts";
import { ClaimDates } from "./claimdates.ts";
import { growthOf, metricOf, REACH_AFTER_LATIN } from "./measured.ts";
import { CHANGE_SCOPES, type Cue, type Cues, cuesOf, lastEndingBefore, takes } from "./metrics.ts";
import { isChange, isCompared, isFormer } from "./moved.ts";
import { NameReader } from "./names.ts";
import { clauseOf, type Place, type Range } from "./place.ts";
import { scopesOf, withDetails } from "./scopes.ts";
import { isSize } from "./worded.ts";

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
  /预[计期估测]|有望|将[达超从由在会有为使可提增缩扩降]|料将|计划|目标|拟|力争|假如|如果|倘若|估计|可望|\b(?:expect|forecast|guid|project|predict|could|may reach|might|target|if )/i;
/** 邻县今年产蜜980吨: of someone or some time else than the text. */
const OF_ANOTHER =
  /邻[县市省区国校村镇乡近家]|[毗相]邻|隔壁|另一|隔[天日]|[次翌][日天年月]|\b(?:neighbou?ring|next-door|another|the following (?:day|week|month|year))\b/i;
const CONSENSUS = /市场预期|分析师|华尔街|consensus|analysts/i;
const DOWN = /(?:下降|下滑|下跌|降低|减少|跌|降|减|缩水|down|fell|fallen|dropped|declined|decreased|shrank|lower|fewer)[^，。;；\d]{0,8}$/i;
const SOURCE =
  /(?:据|援引)([一-鿿A-Za-z]{2,12}?)(?:的)?(?:报道|统计|数据|通报|消息|称|报告)|according to ([A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+)?)/;
/** @param worded whether figures that no word of the lexicon speaks of are claims too, by the words before them */
export function claimsOf(read: ReadBlock, names = new NameReader(), worded = true): Claim[] {
  const { figures, text } = read;
  if (!figures.some(isMeasured)) return [];
  const cues = cuesOf(text);
  if (!worded && cues.metrics.length === 0 && cues.nouns.length === 0) return [];
  const claims: Claim[] = [];
  const dates = new ClaimDates(read);
  let topic: string | undefined;
  let ofShares: boolean | undefined;
  for (let i = 0; i < figures.length; i++) {
    const figure = figures[i];
    if (!isMeasured(figure) || (isNoQuantity(figure) && !cues.metrics.some(isMagnitude))) continue;
    const { sentences } = read;
    const told = indexAt(sentences, figure.start);
    const sentence = sentences[told];
    const isTold = (worded && isSize(figure)) || (figure.kind === "ratio" && topic !== undefined);
    if (!isTold && !isNear(cues.metrics, figure, sentence) && !isNear(cues.nouns, figure, sentence)) continue;
    const clause = clauseOf(text, figure, sentence.start, sentence.end);
    const at: Place = { text, figures, index: i, figure, clause, floor: sentence.start };
    const scopes = figure.kind === "ratio" ? scopesOf(cues, at) : undefined;
    const change = scopes !== undefined && CHANGE_SCOPES.some((scope) => scopes.includes(scope));
    const metric = change ? growthOf(cues, at, topic) : metricOf(cues, at, worded);
    if (metric === undefined || isBare(figure, metric)) continue;
    if (metric === POINTS && OF_PERCENT.test(text.slice(sentence.start, sentence.end))) continue;
    if (isFormer(text, figure, figures[i + 1]) || isCompared(text, figure) || isChange(text, figure)) continue;
    if (OF_ANOTHER.test(text.slice(sentence.start, figure.start))) continue;
    if (isMove(metric)) {
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
      // since when something fell only its own sentence tells
      dates: dates.of(figure, told, ...(isMove(metric) ? [0] : [])),
      subjects: names.subjectsOf(read, sentence.start, figure.start),
      ...(noun ? { topic: noun } : {}),
      ...(source ? { source } : {}),
    });
  }
  return claims;
}

/** What rose or fell is no metric of its own: a name and a day say of what. */
export function isMove(metric: string): boolean {
  return metric === "fall" || metric === "rise";
}

const POINTS = "points";
/** From 24% to 15%, down 9 points; a margin of error of 2.5 points: nobody scored these. */
const OF_PERCENT = /%|percent|per cent|margin of error/;

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
