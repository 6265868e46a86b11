/** How often the rules of figures are right on labelled texts of our own: each trap, each comparison word, three writings. */
import { existsSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { figuresRules } from "../../rules/figures/index.ts";
import type { Finding } from "../../src/finding.ts";
import { Document } from "../../src/text/document.ts";
import { findingsIn, recommended } from "./score.ts";

interface Labelled {
  readonly id: string;
  readonly text: string;
  /** In code points. */
  readonly expect: readonly { readonly start: number; readonly end: number; readonly class: string }[];
}

const active = recommended(figuresRules);

function read<T>(url: URL): T[] {
  return readFileSync(url, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as T);
}

async function score(records: readonly Labelled[]) {
  let wanted = 0;
  let right = 0;
  let clean = 0;
  const faults: string[] = [];
  const flagged: string[] = [];
  for (const { id, text, expect: spans } of records) {
    const found = (await findingsIn([Document.of(text, id)], active)).get(id) ?? [];
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
    test(`${name}: what is wrong is found, and nothing else`, async () => {
      const result = await score(read<Labelled>(new URL(`figures/${name}.jsonl`, import.meta.url)));
      expect(result.faults).toEqual([]);
    });
  }
});

test("errors given up for precision count as missed, and nothing else is told of their texts", async () => {
  for (const { id, text, expect: spans } of read<Labelled>(new URL("figures/given-up.jsonl", import.meta.url)))
    for (const { start, end } of (await findingsIn([Document.of(text, id)], active)).get(id) ?? [])
      expect(spans.some((span) => unitsBefore(text, span.start) < end && start < unitsBefore(text, span.end))).toBe(true);
});

test("contradictions between places of a text: most are found, and nothing that is right is flagged", async () => {
  const result = await score(read<Labelled>(new URL("figures/elsewhere.jsonl", import.meta.url)));
  expect(result.flagged).toBe(0);
  expect(result.recall).toBeGreaterThanOrEqual(0.6);
});

describe("one story in several documents and writings", () => {
  const documents = read<{ id: string; text: string }>(new URL("figures/stories.jsonl", import.meta.url)).map(({ id, text }) =>
    Document.of(text, id),
  );
  let found = new Map<string, readonly Finding[]>();
  beforeAll(async () => {
    found = await findingsIn(documents, active);
  });
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
  let found = new Map<string, readonly Finding[]>();
  beforeAll(async () => {
    found = await findingsIn(documents, active);
  });

  test("each day has its own toll, each period its own sum, and a page of another year its own year", () => {
    const told = [...found].flatMap(([id, findings]) => findings.map(({ rule, severity }) => `${id} ${rule} ${severity}`));
    expect(told).toEqual(["trade/20230907b.txt figures/contradiction warn"]);
  });
});

const shared = new URL("../../../shared/dev/figures/single.jsonl", import.meta.url);
if (!existsSync(shared)) console.warn(`skipped: ${shared.pathname} is not there`);

describe.skipIf(!existsSync(shared))("the shared development set", () => {
  test("recall and false alarms hold their bars", async () => {
    const result = await score(read<Labelled>(shared));
    expect(result.recall).toBeGreaterThanOrEqual(0.95);
    expect(result.flagged).toBeLessThanOrEqual(0.015);
  });
});
