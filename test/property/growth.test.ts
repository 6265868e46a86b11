/** Time grows with the text and not with its square, whatever the text is. Each shape is one that makes a careless pattern or loop go back and forth. */
import { expect, test } from "vitest";
import { z } from "zod";
import { rules } from "../../rules/index.ts";
import { optionsSchema } from "../../src/engine/options.ts";
import { isCorpusRule, type Rule } from "../../src/rule.ts";
import { Document } from "../../src/text/document.ts";

// it judges times, so nothing else runs beside it: `npm run test:growth`, a step of its own in CI
const suite = process.env.GROWTH === undefined ? test.skip : test;

/** Each four times the one before: a run that grows too fast is stopped before it takes minutes. */
const LENGTHS = [4, 16, 64, 256].map((thousand) => thousand * 1024);
/** Linear is 4, quadratic 16. */
const MOST_GROWTH = 9;
/** Milliseconds: a faster run measures the clock and the compiler. */
const FLOOR = 12;
/** How often a suspect is measured again. */
const AGAIN = 8;
/** Milliseconds: what takes longer is not measured again. */
const LONG = 1000;

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

/** A document with all that rules share of it there already: only the rule's own time is judged. */
function open(text: string): Document {
  const document = Document.of(text);
  for (const shared of [document.scan, document.lines, document.lineHashes, document.words, document.regions, document.writing])
    void shared;
  return document;
}

function time(rule: Rule, options: unknown, document: Document): number {
  const began = performance.now();
  for (const _ of isCorpusRule(rule) ? rule.extract(document, options) : rule.check(document, options));
  return performance.now() - began;
}

function growsTooFast(before: number, taken: number): boolean {
  return taken > MOST_GROWTH * Math.max(before, FLOOR / 4);
}

const ACTIVE = rules.map((rule) => ({ rule, options: optionsSchema(rule, z).parse({}) }));

suite.each(Object.entries(SHAPES))("every rule's time grows linearly over %s", { timeout: 120_000 }, (_, unit) => {
  const texts = LENGTHS.map((length) => shape(unit, length));
  const documents = texts.map(open);
  const faults: string[] = [];
  for (const { rule, options } of ACTIVE) {
    let before = Number.POSITIVE_INFINITY;
    for (const [i, document] of documents.entries()) {
      let taken = time(rule, options, document);
      // once may be chance, or the compiler at work
      for (let again = 0; again < 2 && taken > FLOOR && taken < LONG; again++) taken = Math.min(taken, time(rule, options, open(texts[i])));
      if (taken > FLOOR && growsTooFast(before, taken)) {
        // the shorter text may have met compiled code and the longer one the collector: both again, in turn
        if (taken < LONG) {
          for (let again = 0; again < AGAIN; again++) {
            before = Math.min(before, time(rule, options, open(texts[i - 1])));
            taken = Math.min(taken, time(rule, options, open(texts[i])));
          }
          if (!growsTooFast(before, taken)) {
            before = taken;
            continue;
          }
        }
        faults.push(
          `${rule.id}: ${before.toFixed(1)} ms for ${LENGTHS[i - 1] / 1024} K, ${taken.toFixed(1)} ms for ${LENGTHS[i] / 1024} K`,
        );
        break;
      }
      before = taken;
    }
  }
  expect(faults).toEqual([]);
});
