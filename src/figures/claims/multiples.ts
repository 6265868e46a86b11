/**
 * Multiples of one reference at two times: what the text says grows fastest does not surpass a rival first and come to a part of it
 * later. Both statements must be dated, of one subject, metric and reference, and nothing near them may speak of a fall.
 */
import type { Figure } from "../figure.ts";
import { blanked } from "../places.ts";
import type { ReadBlock } from "../read.ts";
import { indexAt } from "../sentences.ts";
import { FORECAST } from "./claims.ts";
import { type Cue, cuesOf, takes } from "./metrics.ts";
import { isLater } from "./moments.ts";
import { wordsOf } from "./words.ts";

export interface Told {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** How many times the reference it is. */
  readonly low: number;
  readonly high: number;
}

export interface Lagging {
  readonly block: ReadBlock["block"];
  readonly first: Told;
  /** The later one, and the smaller. */
  readonly second: Told;
  readonly reference: string;
  /** The words that call it growing. */
  readonly growth: string;
}

interface Statement extends Told {
  readonly sentence: number;
  readonly reference: string;
  /** Where its subject, metric and time are looked for: from its sentence's begin or the statement before to its clause's end. */
  readonly from: number;
  readonly until: number;
}

const SURPASSED_HAN = /(?:超过|超越|反超|赶超|盖过)了?([^，,。;；:：、!?()"\d的]{2,24})/g;
const SURPASSED_ENGLISH =
  /\b(?:surpassed|surpasses|overtook|overtaken|overtakes|exceeded|exceeds|topped|eclipsed|passed) (?:th(?:at|ose) of )?(?:the )?([A-Z][A-Za-z0-9.-]{0,20}(?: [A-Z][A-Za-z0-9.-]{0,20}){0,3})/g;
/** The last verb before the reference; a name may begin with one (华为), so two characters must be left. */
const SHARE_HAN = /^.{0,80}(?:是|为|达|到|于|有|占|及)([^，,。;；:：、!?()"\d的]{2,24})的$/su;
const SHARE_ENGLISH =
  /^ (?:(?:of|as (?:many|much) as) )?(?:th(?:at|ose) of )?(?:the )?([A-Z][A-Za-z0-9.-]{0,20}(?: [A-Z][A-Za-z0-9.-]{0,20}){0,3})/;
/** What may stand behind a share before its clause ends: 23%的用户 is a share of something else. */
const SHARE_END = /^(?:左右|上下|以上|以下|多|的?水平|的?规模)?(?=[，,。.;；!?)\n]|$)/;
/** What ends a reference in English. */
const REFERENCE_END = /^(?:[,.;:!?)]|$| (?:and|by|in|within|on|after|while|as|but|just|only|at)\b)/;
const POSSESSIVE = /^'s?/;

const UNTRUE_HAN = /[未没不难将想欲拟能否]|差点|几乎|险些|接近|一度|曾/;
const UNTRUE_ENGLISH = /\b(?:not|never|nearly|almost|yet|about|will|would|could|can|may|might|to|once|briefly)\b|n't/i;

const FASTEST =
  /(?:增速|增长速?度?|成长速?度?|增幅|扩张)最[快大]|最快增长|fastest[- ](?:growing|growth|rising)|(?:grew|grown|growing|grows) (?:the )?fastest/gi;
const GROWING =
  /(?:持续|不断|稳步|快速|高速|迅猛|逐[日周月年])(?:增长|上升|攀升|走高)|一路(?:走高|攀升|上扬|上涨)|节节攀升|与日俱增|猛增|激增|飙升|(?:growing|grown|grew|rising|risen|rose|climbing|climbed) (?:steadily|rapidly|fast|quickly|every)|(?:steady|rapid) growth|\bsoar(?:ed|ing)|\bsurg(?:ed|ing)/gi;
/** Growth that is not the fastest may still lose ground to a faster rival: so many times at most. */
const LOST_GROUND = 2;
/** A rounding of one of the two is no fall. */
const ROUNDING = 1.05;
const FALL =
  /[跌降]|下滑|回落|流失|萎缩|缩水|减少|放缓|退烧|腰斩|夺回|重新|\b(?:f[ae]ll|declin|drop|slid|slump|shr[aiu]nk|lost|losing|ebb|cool|dip|sank|collaps|wan(?:ed|ing)|slow|halv|regain|retook)/i;

/** Words that tell time or only bring a statement. */
const EMPTY_HAN = new Set(
  "上线市发布推出开播业馆公测运营架售问世通张放创刊投产用车后来达到已经是仅为只有相当于占约不及足时候天日周月年第至其该它这首之以了的在就便也又再",
);
const EMPTY_ENGLISH = "day days week weeks month months launch release debut opening later just only equal equivalent had still";

/** Paragraphs with more figures than this are tables. */
const MAX_FIGURES = 40;

export function* laggingMultiples(read: ReadBlock): Generator<Lagging> {
  const { figures, text } = read;
  if (figures.length > MAX_FIGURES || !figures.some((figure) => mayBeShare(text, figure))) return;
  if (text.search(FASTEST) < 0 && text.search(GROWING) < 0) return;
  const statements = statementsOf(read);
  if (statements.length < 2) return;
  const { metrics, scopes } = cuesOf(text);
  const blank = blanked(text, figures);
  for (let i = 1; i < statements.length; i++) {
    const [first, second] = [statements[i - 1], statements[i]];
    if (first.low <= second.high * ROUNDING || second.sentence - first.sentence > 1) continue;
    if (first.reference !== second.reference || !isLater(read, first, second)) continue;
    const metric = metricIn(metrics, first.from, first.start);
    if (metric === undefined || !isOfMetric(metric, metricIn(metrics, second.from, second.start))) continue;
    if (viewOf(scopes, first) !== viewOf(scopes, second)) continue;
    const subject = blank.slice(clauseStart(blank, metric.start, first.from), first.start);
    if (!saysNothingNew(blank.slice(second.from, second.start), `${subject} ${first.text}`)) continue;
    const growth = growthNear(read, first, second);
    if (growth !== undefined) yield { block: read.block, first, second, reference: first.reference, growth };
  }
}

/** The later statement is a share, and its reference stands before it with 的, or in English behind it. */
function mayBeShare(text: string, { kind, start, end }: Figure): boolean {
  return (kind === "ratio" || kind === "multiple") && (text[start - 1] === "的" || text[end] === " ");
}

/** What is told as a fact of how many times a reference something is, in the order of the text. */
function statementsOf(read: ReadBlock): Statement[] {
  const { figures, text, sentences } = read;
  const found: (Told & { reference: string })[] = [];
  for (const pattern of [SURPASSED_HAN, SURPASSED_ENGLISH]) {
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      if (figures.some((figure) => figure.start < end && figure.end > match.index)) continue;
      const reference = referenceOf(text, end, match[1]);
      if (reference !== undefined)
        found.push({ start: match.index, end, text: match[0], low: 1, high: Number.POSITIVE_INFINITY, reference });
    }
  }
  for (const figure of figures) {
    if (figure.kind !== "ratio" && figure.kind !== "multiple") continue;
    const reference = shareReference(text, figure, sentences[indexAt(sentences, figure.start)].start);
    if (reference === undefined) continue;
    const { low, high } = figure.interval;
    found.push({ start: figure.start, end: figure.end, text: figure.text, low, high, reference });
  }
  found.sort((a, b) => a.start - b.start);
  const statements: Statement[] = [];
  for (const told of found) {
    const sentence = indexAt(sentences, told.start);
    const { start, end } = sentences[sentence];
    const before = statements.at(-1);
    const from = Math.max(start, before?.until ?? 0);
    const until = clauseEnd(text, told.end, end);
    if (isFact(text, told, from, until)) statements.push({ ...told, sentence, from, until });
  }
  return statements;
}

function shareReference(text: string, figure: Figure, floor: number): string | undefined {
  const behind = text.slice(figure.end, figure.end + 80);
  const han = SHARE_HAN.exec(text.slice(Math.max(floor, figure.start - 80), figure.start));
  if (han !== null) return SHARE_END.test(behind) ? withoutMetric(han[1]) : undefined;
  const english = SHARE_ENGLISH.exec(behind);
  return english === null ? undefined : referenceOf(text, figure.end + english[0].length, english[1]);
}

/** A reference as it is compared; undefined where its words go on to something else. */
function referenceOf(text: string, end: number, name: string): string | undefined {
  const behind = text.slice(end, end + 60);
  if (/[一-鿿]$/.test(name) || /^的/.test(behind)) {
    const clause = behind.slice(0, Math.max(0, clauseEnd(behind, 0, behind.length)));
    return clause === "" || withoutMetric(clause) === "的" ? withoutMetric(name) : undefined;
  }
  const tail = behind.replace(POSSESSIVE, "");
  const [cue] = cuesOf(tail).metrics;
  const rest = cue !== undefined && cue.start <= 1 ? tail.slice(cue.end) : tail;
  return REFERENCE_END.test(rest) || /^[，。；、]/.test(rest) ? withoutMetric(name) : undefined;
}

/** 白鹭日活: what is measured is no part of the name. */
function withoutMetric(name: string): string {
  const cue = cuesOf(name).metrics.at(-1);
  const bare = cue !== undefined && cue.end === name.length && cue.start > 0 ? name.slice(0, cue.start) : name;
  return bare.trim().toLowerCase().replace(/\.$/, "");
}

function isFact(text: string, { start }: Told, from: number, until: number): boolean {
  const clause = clauseStart(text, start, from);
  if (FORECAST.test(text.slice(clause, until))) return false;
  const before = text.slice(clause, start);
  if (UNTRUE_HAN.test(before) || UNTRUE_ENGLISH.test(before)) return false;
  // somebody's words
  return (text.slice(from, start).split('"').length - 1) % 2 === 0;
}

function clauseStart(text: string, at: number, floor: number): number {
  let start = at;
  while (start > floor && !"，,;；".includes(text[start - 1])) start--;
  return start;
}

function clauseEnd(text: string, at: number, ceiling: number): number {
  let end = at;
  while (end < ceiling && !"，,;；。.!?\n".includes(text[end])) end++;
  return end;
}

/** The last measure named there. */
function metricIn(metrics: readonly Cue[], from: number, to: number): Cue | undefined {
  return metrics.findLast(({ start, end, names }) => start >= from && end <= to && names.some((name) => !takes(name, "ratio")));
}

/** Parts and views of a measure that are no times of it: 国内 in one statement only makes it another measure. */
function viewOf(scopes: readonly Cue[], { from, until }: Statement): string {
  const names = scopes.filter(({ start, end }) => start >= from && end <= until).flatMap((cue) => cue.names);
  return [...new Set(names)]
    .filter((name) => !TIMES.has(name))
    .sort()
    .join();
}

const TIMES = new Set(["cumulative", "first-day", "first-week"]);

/** The later statement may leave out what it measures. */
function isOfMetric(metric: Cue, other: Cue | undefined): boolean {
  return other === undefined || metric.names.some((name) => other.names.includes(name));
}

function saysNothingNew(later: string, earlier: string): boolean {
  const known = wordsOf(`${earlier} ${EMPTY_ENGLISH}`).all;
  for (const word of wordsOf(later).all) if (!known.has(word) && !EMPTY_HAN.has(word)) return false;
  return true;
}

/** The words that call the subject growing, if nothing near speaks of a fall or of the reference's growth. */
function growthNear({ text, sentences }: ReadBlock, first: Statement, second: Statement): string | undefined {
  const from = sentences[Math.max(0, first.sentence - 1)].start;
  const to = sentences[Math.min(sentences.length - 1, second.sentence + 1)].end;
  const near = text.slice(from, to);
  if (FALL.test(near)) return undefined;
  const enough = first.low > second.high * LOST_GROUND ? [FASTEST, GROWING] : [FASTEST];
  let growth: string | undefined;
  for (const pattern of enough) {
    for (const match of near.matchAll(pattern)) {
      const at = from + match.index;
      const { start, end } = sentences[indexAt(sentences, at)];
      const clause = text.slice(clauseStart(text, at, start), clauseEnd(text, at, end)).toLowerCase();
      if (clause.includes(second.reference)) return undefined;
      if (isOf(clause, text, sentences, at, first)) growth ??= match[0];
    }
  }
  return growth;
}

/** Words that only lead to the subject of a clause. */
const LEADING = /^(?:当前|目前|如今|现在|同时|而|也|\s|"|《)+/;
const PRONOUN = /^(?:其|它|该|这|it\b|its\b|the\b|this\b|both\b)/;
const NAME = /^(?:[一-鿿]{2}|[a-z][a-z0-9.-]{2,})/;

/** Whether words that stand at an offset may be said of the first statement's subject: they name none, or one its sentence names. */
function isOf(clause: string, text: string, sentences: ReadBlock["sentences"], at: number, first: Statement): boolean {
  const opening = clause.replace(LEADING, "");
  const { start, end } = sentences[first.sentence];
  if ((at >= start && at < first.start) || PRONOUN.test(opening)) return true;
  const name = NAME.exec(opening.toLowerCase())?.[0];
  const told = text.slice(at < start ? at : start, at < start ? end : first.start).toLowerCase();
  if (name !== undefined && told.includes(name)) return true;
  // before a sentence that names nobody: 3月销量超过…
  return at < start && NAME.exec(text.slice(start, first.start).replace(LEADING, "").toLowerCase()) === null;
}
