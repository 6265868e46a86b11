/** What was repaired has nothing left to repair: the specimens, and the examples of every rule's page, with all rules at once. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { rules } from "../../rules/index.ts";
import { isCorpusRule } from "../../src/rule.ts";
import { ALL, active, settle } from "./settling.ts";

const documentRules = active(rules.filter((rule) => rule.severity !== "off" && !isCorpusRule(rule)));
const seeds = new URL("../../seeds/", import.meta.url);
const texts = readdirSync(seeds)
  .filter((name) => /\.(?:txt|md)$/.test(name))
  .map((name): [string, string] => [name, readFileSync(new URL(name, seeds), "utf8")]);

/** The bodies of a page's examples, without the marks of what is to be found. */
function examplesOf(page: string): string[] {
  return [...page.matchAll(/^```text (?:bad|good)[^\n]*\n([\s\S]*?)^```$/gm)].map(([, body]) =>
    body
      .replace(/⟦(?:\/|[\w-]{1,60})⟧/g, "")
      .replace(/\\u\{([0-9a-f]{1,6})\}/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16))),
  );
}

const examples = rules.map(({ id }): [string, string[]] => [
  id,
  examplesOf(readFileSync(new URL(`../../rules/${id}.md`, import.meta.url), "utf8")),
]);

async function expectSettled(text: string): Promise<void> {
  const settled = await settle(text, { rules: documentRules });
  expect(settled.linted.result.problems).toEqual([]);
  const again = await settle(settled.text, { rules: documentRules });
  expect(again.applied.map(({ rule, before, after }) => ({ rule, before, after }))).toEqual([]);
}

describe("repaired texts are fixed points", () => {
  test.each(texts)("%s", async (_, text) => {
    await expectSettled(text);
  });

  test.each(examples)("the examples of %s", async (_, bodies) => {
    for (const body of bodies) await expectSettled(body);
  });

  test.each(texts)("%s without its spam and boilerplate", async (_, text) => {
    const choice = { ...ALL, unsafe: false, drop: new Set(["spam", "boilerplate"] as const) };
    const { text: left, linted, applied } = await settle(text, { rules: documentRules, choice });
    const families = linted.result.findings.filter(
      ({ rule, severity }) => rule.startsWith("boilerplate/") || (rule.startsWith("spam/") && severity !== "info"),
    );
    expect(families).toEqual([]);
    const lines = text.split("\n");
    expect(left.split("\n").filter((line) => !lines.includes(line))).toEqual([]);
    expect(applied.every(({ action, safe }) => action === "drop" || safe)).toBe(true);
  });
});
