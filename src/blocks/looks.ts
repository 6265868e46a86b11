/** Which closer looks a line deserves, as far as its class counts and its two ends tell: what nearly all lines fail, said once for all. */
import { CharClass } from "../text/classes.ts";
import { Ending, LineForm } from "./forms.ts";

export const Look = {
  /** Ends as a sentence of a text does; a short question or call may be a title. */
  Sentence: 1,
  Title: 2,
  /** Letters enough for a list, no sentence's end behind them, and something that may join its items. */
  List: 4,
  /** May be a copyright line or end in a page number. */
  Numbered: 8,
  /** May end in a dash and a site's name. */
  Caption: 16,
  /** May be a value of a chart's axis. */
  Tick: 32,
  /** Text that breaks off, wide enough for a line of a page. */
  Broken: 64,
  /** May say that it goes on elsewhere. */
  Teaser: 128,
} as const;

/** A line that ends in `?` or `!` and is no longer than this may be a title. */
const MAX_CALL = 45;
/** Sizes are in Han characters or their worth. */
export const MIN_TITLE = 3;
const MAX_TITLE = 45;
const MIN_LIST = 8;
const MIN_SEPARATORS = 2;
/** A template's line is no larger than this. */
export const MAX_TEMPLATE = 60;
const MIN_DIGITS = 2;
/** UTF-16 units. */
const MAX_TICK = 16;
/** Wide characters in a line of the narrowest page. */
export const MIN_WIDTH = 20;
/** Lines of one width vary by a few characters: what is narrower than this share of the widest ends where its author ended it. */
export const MIN_WIDTH_SHARE = 0.88;
/** What is smaller may be a signature or a heading. */
export const MIN_PASSAGE = 20;

const NO_TITLE_ENDS = "。.；;：:，,、";
const TICK_BEGINS = "-−+0123456789";
const TEASER_ENDS = "]）)】>文ore…";
const Edge = { NoTitle: 1, Tick: 2, Teaser: 4 } as const;
/** By code unit: what it can be at an end of a line. */
const EDGES = new Uint8Array(0x10000);
for (const [units, bit] of [
  [NO_TITLE_ENDS, Edge.NoTitle],
  [TICK_BEGINS, Edge.Tick],
  [TEASER_ENDS, Edge.Teaser],
] as const) {
  for (let i = 0; i < units.length; i++) EDGES[units.charCodeAt(i)] |= bit;
}

/** What the counts from `at` on and the ends of a line that is not blank call for. `hasBars`: whether `丨`, Han for the class pass, stands in the text. */
export function looksOf(
  counts: Uint32Array,
  at: number,
  first: number,
  last: number,
  length: number,
  form: number,
  ending: number,
  size: number,
  hasBars: boolean,
): number {
  let looks = form <= LineForm.Fragment && length <= MAX_TICK && (EDGES[first] & Edge.Tick) !== 0 ? Look.Tick : 0;
  if (form < LineForm.Fragment) return looks;
  const edge = EDGES[last];
  if (form === LineForm.Prose && (ending === Ending.Sentence || (ending === Ending.Called && size > MAX_CALL))) looks |= Look.Sentence;
  if (size >= MIN_TITLE && size <= MAX_TITLE && (edge & Edge.NoTitle) === 0) looks |= Look.Title;
  if (size >= MIN_PASSAGE && (edge & Edge.Teaser) !== 0) looks |= Look.Teaser;
  if (ending !== Ending.Open) return looks;
  const symbols = counts[at + CharClass.Other];
  const marks = counts[at + CharClass.NarrowMark] + counts[at + CharClass.WideMark];
  if (size >= MIN_LIST && (hasBars || counts[at + CharClass.Space] + symbols + marks >= MIN_SEPARATORS)) looks |= Look.List;
  if (size <= MAX_TEMPLATE && counts[at + CharClass.Digit] >= MIN_DIGITS) looks |= Look.Numbered;
  if (form === LineForm.Fragment && symbols > 0) looks |= Look.Caption;
  if (size >= 1 && length >= MIN_WIDTH * MIN_WIDTH_SHARE) looks |= Look.Broken;
  return looks;
}
