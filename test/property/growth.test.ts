/** Time grows with the text and not with its square, whatever the text is. Each shape is one that makes a careless pattern or loop go back and forth. */
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { rules } from "../../rules/index.ts";
import { optionsSchema } from "../../src/engine/options.ts";
import { isCorpusRule, type Rule } from "../../src/rule.ts";
import { Document } from "../../src/text/document.ts";

const SMALL = 64 * 1024;
const BIG = 4 * SMALL;
/** Linear is 4, quadratic 16. */
const MOST_GROWTH = 9;
/** Milliseconds: a faster run measures the clock and the compiler. */
const FLOOR = 12;

const SHAPES: Readonly<Record<string, string>> = {
  spaces: " ",
  brackets: "(",
  "bracket pairs": "()",
  digits: "7",
  Han: "岸",
  "Han words": "渔民把刚靠岸的带鱼抬上秤台",
  "two scripts": "岸a",
  "three scripts": "岸aж",
  "kana and Han": "の岸",
  "numbers and commas": "1,",
  "Chinese numerals": "一百",
  "opening quotation marks": "「",
  "straight quotes": '"',
  "quotes and letters": "'a",
  "angle brackets": "<",
  "open tags": "<b ",
  entities: "&amp;",
  ampersands: "&",
  pipes: "|",
  "piped words": "岸边|",
  "question marks": "?",
  addresses: "http://",
  "addresses with dots": "www.a.",
  "back-ticks": "`",
  newlines: "\n",
  "CR LF": "\r\n",
  "short lines": "岸\n",
  mojibake: "ä¸­æ–‡",
  "replacement characters": "\ufffd",
  "zero-width spaces": "a\u200b",
  "combining marks": "\u0301",
  backslashes: "\\u",
  "percent signs": "%E4",
  dots: ".",
  ellipses: "…",
  hyphens: "-",
  dates: "2024年",
  "repeated words": "岸岸 ",
  "Latin words": "word ",
  "at signs": "a@",
  equals: "=",
  tabs: "\t",
};

/** One two-byte character, so that no engine takes the short way for Latin-1. */
function shape(unit: string, length: number): string {
  return `岸${unit.repeat(Math.ceil(length / unit.length)).slice(0, length)}`;
}

/** Milliseconds for the rule alone: what all rules share of a document is there already. */
function time(rule: Rule, text: string): number {
  const options = optionsSchema(rule, z).parse({});
  const document = Document.of(text);
  for (const shared of [document.scan, document.lines, document.lineHashes, document.words, document.regions, document.writing]) void shared;
  const began = performance.now();
  for (const _ of isCorpusRule(rule) ? rule.extract(document, options) : rule.check(document, options));
  return performance.now() - began;
}

function best(rule: Rule, text: string): number {
  const first = time(rule, text);
  return first < FLOOR ? first : Math.min(first, time(rule, text));
}

const ONLY = process.env["GROWTH_RULE"];

describe.each(rules.filter(({ id }) => ONLY === undefined || id.startsWith(ONLY)).map((rule) => [rule.id, rule] as const))("%s grows linearly", (_, rule) => {
  test.each(Object.entries(SHAPES))("over %s", (name, unit) => {
    const big = best(rule, shape(unit, BIG));
    if (big < FLOOR) return;
    const small = Math.max(FLOOR / 4, best(rule, shape(unit, SMALL)));
    expect(big / small, `${name}: ${small.toFixed(0)} ms for 64 K, ${big.toFixed(0)} ms for 256 K`).toBeLessThan(MOST_GROWTH);
  });
});
