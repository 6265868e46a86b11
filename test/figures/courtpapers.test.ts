/** Court papers are told from texts that speak of a court. */
import { expect, test } from "vitest";
import contradiction from "../../rules/figures/contradiction.ts";
import type { CorpusRule } from "../../src/rule.ts";
import { Document } from "../../src/text/document.ts";

const TWO_LENGTHS = "青溪货运专线全长186公里，总投资74亿元。列车以120公里的时速行驶。青溪货运专线全长为168公里，采用单线。";
const PARTIES = "经审理查明，被告人甲某、被告人乙某供述属实，被害人丙某并不知情，公诉机关的指控成立。";

/** What the facts of one document say against each other. */
function contradictions(text: string): string[] {
  const rule = contradiction as CorpusRule;
  const document = Document.of(text, "a.txt");
  const facts = [...rule.extract(document, { aliases: [] })].filter(({ value }) => "within" in (value as object));
  return facts.map(({ span }) => document.slice(span));
}

test("two lengths of one line are held against each other, but not where a court tells who claimed what", () => {
  expect(contradictions(TWO_LENGTHS)).toEqual(["186公里", "168公里"]);
  expect(contradictions(`${PARTIES}${TWO_LENGTHS}`)).toEqual([]);
});

test("one word of a court makes no court paper", () => {
  expect(contradictions(`${TWO_LENGTHS}被害人尚未报案。`)).toEqual(["186公里", "168公里"]);
});
