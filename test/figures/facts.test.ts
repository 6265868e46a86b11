/** Facts go to a file as JSON between reading and comparing: what comes back must be what went in. */
import { expect, test } from "vitest";
import contradiction from "../../rules/figures/contradiction.ts";
import { finite } from "../../src/figures/claims/facts.ts";
import { figuresOf } from "../../src/figures/document.ts";
import type { CorpusRule, DocumentFact } from "../../src/rule.ts";
import { Document } from "../../src/text/document.ts";

function factsOf(text: string): DocumentFact[] {
  const document = Document.of(text, "page.txt");
  return [...(contradiction as CorpusRule).extract(document, { aliases: [] })].map((fact) => ({ ...fact, document: document.path }));
}

test.each([
  ["bounds", "9月14日，青屿渡轮载有超过160名乘客，不到10人受伤，直接经济损失至少2.4亿元。"],
  ["falls", "9月14日，青屿航运股价盘中跌幅超过7%，市值蒸发约30亿元。"],
  ["ranges", "On 14 September the Qingyu ferry carried 160 to 180 people; fewer than 10 people were injured."],
  ["a pair in one document", "白沙渡大桥主跨460米，桥宽32米，去年10月通车。白沙渡大桥的主跨为520米。"],
  ["multiples", "青鸟增速最快：上线10天，日活就超过了鹿鸣，上线30天的日活只有鹿鸣的四成。"],
])("facts of %s are as JSON keeps them", (_, text) => {
  const facts = factsOf(text);
  expect(facts.length).toBeGreaterThan(0);
  for (const fact of facts) expect(JSON.parse(JSON.stringify(fact))).toEqual(fact);
});

test("an end that is not there is the largest number", () => {
  expect(finite(Number.POSITIVE_INFINITY)).toBe(Number.MAX_VALUE);
  expect(finite(Number.NEGATIVE_INFINITY)).toBe(-Number.MAX_VALUE);
  expect(finite(7)).toBe(7);
});

test("code, addresses and front matter hold no figures of the text", () => {
  const text = [
    "---",
    "limit: 300 km",
    "---",
    "",
    "The line is 36 km long; set `length = 48 km` as on https://example.org/52km/60km.",
    "",
    "```",
    "length 72 km",
    "```",
    "",
  ].join("\n");
  const figures = figuresOf(Document.of(text, "page.md")).flatMap((read) => read.figures);
  expect(figures.map((figure) => figure.text)).toEqual(["36 km"]);
});
