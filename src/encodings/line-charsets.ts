/** Which charset each line of a file is in that is not UTF-8: decided a line at a time, and once more where one charset holds throughout. */
import { isUtf8 } from "node:buffer";
import { type CharsetName, codecOf } from "./charsets.ts";
import { BROKEN_BITS, bitsInCharset, cheapestCharset, POOL_BYTES, type Verdict } from "./legacy.ts";
import { bitsAsUtf8 } from "./utf8.ts";

export interface Line {
  readonly start: number;
  /** Past the line feed. */
  readonly end: number;
}

/** `utf-8`: sound, or with stray bytes that no charset explains. */
export type LineCharset = CharsetName | "utf-8";

/** What is made of a line, and the bits that saves over reading it in the pool's charset. */
interface Choice {
  readonly charset: LineCharset;
  readonly saved: number;
}

const LINE_FEED = 0x0a;
/** Two readings of an unsound line stand this many bits apart before the rarer event, a line in another charset, is believed. */
const CHARSET_CHANGE_BITS = 8;
/** A line whose bits a byte exceed the pool's by this factor is judged on its own. */
const UNLIKE_POOL = 1.5;
/** Longer lines are not weighed against every charset, only against the pool's. */
const LONG_LINE = 16_384;
/** A file is of one charset throughout when so many lines, with all but this share of the bytes, are in it. */
const THROUGHOUT_LINES = 4;
const THROUGHOUT_SHARE = 7 / 8;
/** There a line must save so much to be in another: names in rare characters (沮渠牧犍) are cheaper by half as much as Greek. */
const THROUGHOUT_CHANGE_BITS = 48;
/** And so much to be the UTF-8 that it could be: two Han in GBK are two letters of UTF-8 by chance (摇遥). */
const BY_CHANCE_BITS = BROKEN_BITS;

export function linesOf(body: Uint8Array): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < body.length; ) {
    const feed = body.indexOf(LINE_FEED, start);
    const end = feed < 0 ? body.length : feed + 1;
    lines.push({ start, end });
    start = end;
  }
  return lines;
}

/** The charset of each of the lines, which are those that are not plain ASCII. */
export function charsetsOf(body: Uint8Array, lines: readonly Line[]): LineCharset[] {
  const isSound = lines.map(({ start, end }) => isUtf8(body.subarray(start, end)));
  const unsound = lines.filter((_, index) => !isSound[index]);
  const pool = cheapestCharset(body, stretchesOf(body, unsound));
  const choices = lines.map((line, index): Choice => (isSound[index] ? { charset: "utf-8", saved: 0 } : choiceFor(body, line, pool)));
  if (!isThroughout(lines, choices, pool.name)) return choices.map(({ charset }) => charset);
  const { multibyte } = codecOf(pool.name);
  return choices.map(({ charset, saved }, index) => {
    if (!isSound[index]) return saved < THROUGHOUT_CHANGE_BITS ? pool.name : charset;
    return multibyte && isByChance(body, lines[index], pool.name) ? pool.name : charset;
  });
}

/** The beginnings of the unsound lines, each from its first byte above 7F on, up to the pool's size. */
function stretchesOf(body: Uint8Array, lines: readonly Line[]): [number, number][] {
  const stretches: [number, number][] = [];
  let left = POOL_BYTES;
  for (const line of lines) {
    if (left <= 0) break;
    const start = firstHigh(body, line.start, line.end);
    const end = Math.min(line.end, start + left);
    stretches.push([start, end]);
    left -= end - start;
  }
  return stretches;
}

export function firstHigh(body: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end && body[at] < 0x80) at++;
  return at;
}

/** What an unsound line is taken for on its own. */
function choiceFor(body: Uint8Array, { start, end }: Line, pool: Verdict): Choice {
  const pooled = bitsInCharset(body, start, end, pool.name);
  const asUtf8 = bitsAsUtf8(body, start, end, BROKEN_BITS, pooled * UNLIKE_POOL + CHARSET_CHANGE_BITS);
  const pooledWins = pooled + CHARSET_CHANGE_BITS < asUtf8;
  const choice: Choice = pooledWins ? { charset: pool.name, saved: 0 } : { charset: "utf-8", saved: pooled - asUtf8 };
  if (end - start > LONG_LINE || (pooledWins && pooled * UNLIKE_POOL < asUtf8)) return choice;
  const own = cheapestCharset(body, [[start, end]]);
  return own.bits + CHARSET_CHANGE_BITS < Math.min(pooled, asUtf8) ? { charset: own.name, saved: pooled - own.bits } : choice;
}

/** Whether the file is of one charset: short lines alone prove nothing beside all that were read in it. */
function isThroughout(lines: readonly Line[], choices: readonly Choice[], name: CharsetName): boolean {
  let count = 0;
  let agreed = 0;
  let all = 0;
  for (const [index, { start, end }] of lines.entries()) {
    all += end - start;
    if (choices[index].charset !== name) continue;
    count++;
    agreed += end - start;
  }
  return count >= THROUGHOUT_LINES && agreed > THROUGHOUT_SHARE * all;
}

function isByChance(body: Uint8Array, { start, end }: Line, name: CharsetName): boolean {
  const asUtf8 = bitsAsUtf8(body, start, end, BROKEN_BITS, Number.POSITIVE_INFINITY);
  return bitsInCharset(body, start, end, name) < asUtf8 + BY_CHANCE_BITS;
}
