/** How often the rules of figures are right on labelled texts of our own: each trap, each comparison word, three writings. */
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { figuresRules } from "../../rules/figures/index.ts";
import { lintDocument } from "../../src/engine/lint.ts";
import { optionsSchema } from "../../src/engine/options.ts";
import { DEFAULT_SETTINGS } from "../../src/engine/settings.ts";
import { type DocumentFact, isCorpusRule, type Severity, type Span } from "../../src/rule.ts";
import { Document } from "../../src/text/document.ts";

interface Labelled {
  readonly id: string;
  readonly text: string;
  /** In code points. */
  readonly expect: readonly { readonly start: number; readonly end: number; readonly class: string }[];
}

interface Told extends Span {
  readonly rule: string;
  readonly severity: Severity;
}

const active = figuresRules.map((rule) => ({ rule, severity: rule.severity as Severity, options: optionsSchema(rule, z).parse({}) }));

function read<T>(url: URL): T[] {
  return readFileSync(url, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as T);
}

/** Findings of all figures rules; corpus rules reduce over the documents given. */
function findingsIn(documents: readonly Document[]): Map<string, Told[]> {
  const found = new Map<string, Told[]>(documents.map(({ path }) => [path, []]));
  for (const document of documents) {
    const { result } = lintDocument(document, active, DEFAULT_SETTINGS);
    expect(result.problems).toEqual([]);
    found.get(document.path)?.push(...result.findings);
  }
  for (const { rule, options } of active) {
    if (!isCorpusRule(rule)) continue;
    const facts = new Map<string, DocumentFact[]>();
    for (const document of documents) {
      for (const fact of rule.extract(document, options))
        for (const key of fact.keys) facts.set(key, [...(facts.get(key) ?? []), { ...fact, document: document.path }]);
    }
    for (const [key, group] of facts) {
      for (const { document, span, severity } of rule.reduce(key, group, options)) {
        found.get(document)?.push({ ...span, rule: rule.id, severity: severity ?? "error" });
      }
    }
  }
  return found;
}

function score(records: readonly Labelled[]) {
  let wanted = 0;
  let right = 0;
  let clean = 0;
  const faults: string[] = [];
  const flagged: string[] = [];
  for (const { id, text, expect: spans } of records) {
    const found = findingsIn([Document.of(text, id)]).get(id) ?? [];
    if (spans.length === 0) {
      clean++;
      if (found.length > 0) flagged.push(`${id}: ${found.map(({ rule }) => rule)}`);
    }
    for (const { start, end, class: name } of spans) {
      wanted++;
      const from = unitsBefore(text, start);
      const to = unitsBefore(text, end);
      if (found.some((one) => one.rule === `figures/${name}` && one.start < to && from < one.end)) right++;
      else faults.push(`${id}: ${name}`);
    }
  }
  return { recall: wanted === 0 ? 1 : right / wanted, flagged: clean === 0 ? 0 : flagged.length / clean, faults: [...faults, ...flagged] };
}

function unitsBefore(text: string, points: number): number {
  return [...text].slice(0, points).join("").length;
}

describe("labelled texts of our own", () => {
  for (const name of ["traps", "arithmetic", "dates", "contradictions", "relations", "stated", "retold"]) {
    test(`${name}: what is wrong is found, and nothing else`, () => {
      const result = score(read<Labelled>(new URL(`figures/${name}.jsonl`, import.meta.url)));
      expect(result.faults).toEqual([]);
    });
  }
});

test("errors given up for precision count as missed, and nothing else is told of their texts", () => {
  for (const { id, text, expect: spans } of read<Labelled>(new URL("figures/given-up.jsonl", import.meta.url)))
    for (const { start, end } of findingsIn([Document.of(text, id)]).get(id) ?? [])
      expect(spans.some((span) => unitsBefore(text, span.start) < end && start < unitsBefore(text, span.end))).toBe(true);
});

test("contradictions between places of a text: most are found, and nothing that is right is flagged", () => {
  const result = score(read<Labelled>(new URL("figures/elsewhere.jsonl", import.meta.url)));
  expect(result.flagged).toBe(0);
  expect(result.recall).toBeGreaterThanOrEqual(0.6);
});

describe("one story in several documents and writings", () => {
  const documents = read<{ id: string; text: string }>(new URL("figures/stories.jsonl", import.meta.url)).map(({ id, text }) =>
    Document.of(text, id),
  );
  const found = findingsIn(documents);
  const told = (id: string) =>
    (found.get(id) ?? [])
      .filter(({ severity }) => severity !== "info")
      .map(({ start, end }) => documents.find(({ path }) => path === id)?.text.slice(start, end));

  test("the value that stands alone is the one reported, across Simplified, Traditional and English", () => {
    expect(told("ferry-2")).toEqual(["168名"]);
    expect(told("ferry-3")).toEqual(["240 million yuan"]);
    expect(told("launch-2")).toEqual(["6.92億元人民幣"]);
    expect(told("plant-3")).toEqual(["512 million yuan"]);
  });

  test("agreeing values, forecasts, other quarters and other events stay silent", () => {
    for (const id of ["ferry-1", "launch-1", "plant-1", "plant-2", "other-1", "other-2"]) expect(told(id)).toEqual([]);
  });
});

describe("news that goes on from day to day", () => {
  const documents = read<{ id: string; text: string }>(new URL("figures/streams.jsonl", import.meta.url)).map(({ id, text }) =>
    Document.of(text, id),
  );
  const found = findingsIn(documents);

  test("each day has its own toll, each period its own sum, and a page of another year its own year", () => {
    const told = [...found].flatMap(([id, findings]) => findings.map(({ rule, severity }) => `${id} ${rule} ${severity}`));
    expect(told).toEqual(["trade/20230907b.txt figures/contradiction warn"]);
  });
});

const shared = new URL("../../../shared/dev/figures/single.jsonl", import.meta.url);
if (!existsSync(shared)) console.warn(`skipped: ${shared.pathname} is not there`);

describe.skipIf(!existsSync(shared))("the shared development set", () => {
  test("recall and false alarms hold their bars", () => {
    const result = score(read<Labelled>(shared));
    expect(result.recall).toBeGreaterThanOrEqual(0.95);
    expect(result.flagged).toBeLessThanOrEqual(0.015);
  });
});
