/** The figures of brief pages as facts under what the pages name: pages of one story are looked through for figures that slipped. */
import type { Bound, Figure } from "../figure.ts";
import type { ReadBlock } from "../read.ts";
import { indexAt } from "../sentences.ts";
import type { Claim } from "./claims.ts";
import { compared } from "./compare.ts";
import { digitsOf } from "./digits.ts";
import { CODE, DAY, familyOf, finite } from "./facts.ts";
import { type Anchor, isName, WEIGHT } from "./names.ts";
import { SOUND } from "./storynames.ts";
import { isWorded } from "./worded.ts";
import { wordsOf } from "./words.ts";

export interface Measured {
  readonly figure: Figure;
  readonly read: ReadBlock;
  /** The claim that it is the figure of. */
  readonly claim: Claim | undefined;
  /** 1: told as rising, -1: as falling. */
  readonly direction: number;
}

/** What a page speaks of. */
export interface About {
  /** With their weights. */
  readonly names: readonly (readonly [key: string, weight: number])[];
  readonly days: readonly string[];
  readonly codes: readonly string[];
}

/** Plain data, as facts are kept as JSON. */
export interface SlipFact {
  readonly text: string;
  readonly unit: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly bound: Bound;
  readonly ulp: number;
  /** One unit of the last printed place, and base units in the printed unit. */
  readonly place: number;
  readonly factor: number;
  /** As printed, without the zeros at its end. */
  readonly digits: number;
  /** Of nothing that stands beside it. */
  readonly isBare: boolean;
  /** 元 of a Traditional page may be the dollar of the place. */
  readonly anyCurrency: boolean;
  /** Of the lexicon. */
  readonly metric?: string;
  readonly scopes: readonly string[];
  readonly subjects: readonly string[];
  readonly forecast: boolean;
  readonly dates: readonly string[];
  /** 1: told as rising, -1: as falling. */
  readonly direction: number;
  /** Content words beside it. */
  readonly words: readonly string[];
  /** Of the first figure of its page. */
  readonly about?: About;
}

/** How the keys of these facts begin. */
export const SLIP = "slip|";
/** Of those under a value. */
export const OF_VALUE = `${SLIP}v:`;

const KINDS: ReadonlySet<Figure["kind"]> = new Set(["amount", "count", "ratio", "multiple", "duration", "number"]);
/** A page is keyed by so many of its names. */
const MAX_NAMES = 6;
/** With more figures a page is a table; a slip takes a second one that agrees. */
const MAX_FIGURES = 40;
const LEAST_FIGURES = 2;
/** With more, it is a page of risers and fallers: many things rise and fall there by as much. */
const MOST_MOVES = 6;
/** 茶叶涨2.4%，木材涨1.7%，棉纱跌3%: a page of little else. */
const LIST_OF_MOVES = 4;
const MOSTLY = 0.75;
const LARGEST = 1e15;

/** Whether the figures of a page may be held against those of others: asked before anything else of them is read. */
export function mayTellSlips(all: readonly Figure[]): boolean {
  return all.length <= MAX_FIGURES && all.filter((figure) => digitsOf(figure) > 1).length >= LEAST_FIGURES;
}

/** Whether many of them rise and fall. */
export function areMoves(all: readonly Measured[]): boolean {
  const moves = all.filter(({ direction }) => direction !== 0).length;
  return moves > MOST_MOVES || (moves >= LIST_OF_MOVES && moves >= MOSTLY * all.length);
}

/** @param isTraditional whether 元 may be another dollar */
export function* slipFacts(
  all: readonly Measured[],
  anchors: readonly Anchor[],
  isTraditional: boolean,
): Generator<{ keys: string[]; value: SlipFact; measured: Measured }> {
  const names = anchors.filter(isNaming).sort((a, b) => b.weight - a.weight);
  const keys = [...names.slice(0, MAX_NAMES).map(({ key }) => SLIP + key), ...valueKeys(all)];
  if (keys.length === 0) return;
  let about: About | undefined = {
    names: names.map(({ key, weight }) => [key, weight]),
    days: anchors.filter(({ key }) => key.startsWith(DAY)).map(({ key }) => key.slice(DAY.length)),
    codes: anchors.filter(({ key }) => key.startsWith(CODE)).map(({ key }) => key),
  };
  for (const measured of all) {
    const value = slipFactOf(measured, isTraditional);
    yield { keys, value: about === undefined ? value : { ...value, about }, measured };
    about = undefined;
  }
}

/** The values that say most, each under a key that pages without a name in common meet by. */
function valueKeys(all: readonly Measured[]): string[] {
  const telling = all.filter(({ figure }) => figure.bound === "=" && OF_THINGS.has(figure.kind) && digitsOf(figure) >= LEAST_TELLING);
  const keys = telling
    .sort((a, b) => digitsOf(b.figure) - digitsOf(a.figure))
    .map(({ figure }) => `${OF_VALUE}${familyOf(figure.family, figure.unit)}:${Number(figure.value.toPrecision(LEAST_TELLING))}`);
  return [...new Set(keys)].slice(0, MAX_VALUES);
}

/** Shares and multiples of anything are alike too often. */
const OF_THINGS: ReadonlySet<Figure["kind"]> = new Set(["amount", "count", "duration"]);
const LEAST_TELLING = 3;
const MAX_VALUES = 2;

/** Of a thing, or the sounds of one. */
function isNaming(anchor: Anchor): boolean {
  return (isName(anchor) || anchor.key.startsWith(SOUND)) && anchor.weight >= WEIGHT.weak;
}

function slipFactOf({ figure, claim, read, direction }: Measured, isTraditional: boolean): SlipFact {
  const metric = claim !== undefined && !isWorded(claim.metric) ? claim.metric : undefined;
  const { low, high } = compared(figure);
  const digits = digitsOf(figure);
  const { value, bound, ulp, place, factor, family, kind, unit, per } = figure;
  return {
    text: figure.text.replace(/\s*\n\s*/g, ""),
    unit: (kind === "multiple" ? kind : familyOf(family, unit)) + (per === undefined ? "" : `/${per.name}`),
    value,
    low: finite(low),
    high: finite(high),
    bound,
    ulp,
    place,
    factor,
    digits,
    isBare: kind === "number" && figure.counted === undefined,
    anyCurrency: isTraditional && family === "currency" && BARE_YUAN.test(figure.text),
    ...(metric === undefined ? {} : { metric }),
    scopes: claim?.scopes ?? [],
    subjects: claim?.subjects ?? [],
    forecast: claim?.forecast ?? false,
    dates: claim?.dates ?? [],
    direction,
    words: digits > 1 ? wordsBeside(read, figure) : [],
  };
}

const BARE_YUAN = /(?<!人民币)[\d万亿兆千百]元$|^\$/;

/** A figure that can slip: no date, bound, range, year, or number of a telephone. */
export function mayHaveSlipped({ kind, bound, value, place, text, family }: Figure): boolean {
  if (!KINDS.has(kind) || bound === "range" || bound === ">=" || bound === "<=" || value <= 0) return false;
  if (family === "number" && NO_QUANTITY.test(text)) return false;
  return value / place < LARGEST;
}

const NO_QUANTITY = /^(?:19|20)\d\d$|\d{8}/;

const UP =
  /(?:(?<!新)增[长加幅]?|成长|上升|上涨|攀升|提高|扩大|升|涨|\b(?:up|rose|risen|rise|rises|rising|grew|grown|increased?|climbed|jumped|gained|gain of|surged|higher by))[^，。;；,\d至到]{0,8}$/i;
const FALL =
  /(?:下降|下滑|下跌|降低|减少|回落|萎缩|缩减|跌|降|减|\b(?:down|fell|fallen|fall|falls|dropped|declined?|decreased?|shrank|slid|slipped|lower by))[^，。;；,\d至到]{0,8}$/i;
const MORE = /^ ?(?:more|above|higher|up|increase|rise|growth)\b|^的?(?:增长|增幅|涨幅|升幅)/i;
const LESS = /^ ?(?:fewer|less|below|lower|down|decrease|fall|decline|drop)\b|^的?(?:降幅|跌幅|减幅|下降)/i;
/** In UTF-16 units. */
const BEFORE = 24;
const BEHIND = 12;

/** 1 where the words beside a figure tell a rise, -1 where they tell a fall, else 0. */
export function directionOf(text: string, { start, end }: Figure): number {
  const behind = text.slice(end, end + BEHIND);
  if (MORE.test(behind)) return 1;
  if (LESS.test(behind)) return -1;
  const before = text.slice(Math.max(0, start - BEFORE), start);
  if (FALL.test(before)) return -1;
  return UP.test(before) ? 1 : 0;
}

/** A measure of Han characters stands at the figure; what is before it names the subject, which every figure of the page has. */
const HAN_BEFORE = 8;
const HAN = /[\u4e00-\u9fff]/;

/** Words of its sentence, from the figure before to a little behind. */
function wordsBeside({ text, figures, sentences }: ReadBlock, figure: Figure): string[] {
  const sentence = sentences[indexAt(sentences, figure.start)];
  const index = figures.indexOf(figure);
  const reach = HAN.test(text[figure.start - 1] ?? "") ? HAN_BEFORE : BEFORE;
  const from = Math.max(sentence.start, figures[index - 1]?.end ?? 0, figure.start - reach);
  const to = Math.min(sentence.end, figures[index + 1]?.start ?? text.length, figure.end + BEHIND);
  return [...wordsOf(`${text.slice(from, figure.start)} ${text.slice(figure.end, to)}`).all];
}
