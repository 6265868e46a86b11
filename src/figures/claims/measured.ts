/** What a figure measures, by the words around it. */
import type { Figure } from "../figure.ts";
import { OBJECTS } from "./lexicon.ts";
import { type Cue, type Cues, lastEndingBefore, takes } from "./metrics.ts";
import { isFormer } from "./moved.ts";
import { isHanAt, isLatinAt, type Place } from "./place.ts";
import { wordedMetric } from "./worded.ts";

const REACH_AFTER_HAN = 6;
export const REACH_AFTER_LATIN = 34;

/**
 * What the figure measures: by the metric word nearest it that takes its family, in its clause before it or close behind it; else by a
 * noun beside it, by the words before it, or by a metric word earlier in the sentence.
 */
export function metricOf(cues: Cues, place: Place, worded: boolean): string | undefined {
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

function metricFor(cue: Cue, { family, counted }: Figure): string | undefined {
  return cue.names.find((metric) => takes(metric, family) || (counted !== undefined && family === "number" && takes(metric, "count")));
}

/** Another figure of the same family stands between the word and the figure: the word is the other one's. */
function isTaken({ text, figures, index, figure }: Place, cue: Cue): boolean {
  for (let i = index - 1; i >= 0 && figures[i].start >= cue.end; i--)
    if (figures[i].kind === figure.kind && figures[i].family === figure.family && !isFormer(text, figures[i], figures[i + 1])) return true;
  return false;
}

/** Growth of the last thing that was measured. */
export function growthOf({ metrics }: Cues, { figure, floor }: Place, topic: string | undefined): string | undefined {
  const cue = metrics[lastEndingBefore(metrics, figure.start)];
  const base = cue === undefined || cue.start < floor ? undefined : cue.names.find((metric) => !takes(metric, "ratio"));
  const metric = base ?? topic;
  return metric === undefined ? undefined : `growth/${metric}`;
}
