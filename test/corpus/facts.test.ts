/** Facts beyond the budget go to disk: what the rules then see, and in which order, is the same. */
import { expect, test } from "vitest";
import { FactStore } from "../../src/corpus/facts.ts";
import { type ActiveRule, DEFAULT_SETTINGS } from "../../src/engine/settings.ts";
import type { DocumentResult, PlacedFact } from "../../src/finding.ts";
import { defineRule } from "../../src/rule.ts";

const CAP = 3;
/** One such budget is met by each fact, the other by none. */
const BUDGETS = [1, 1 << 20];

function seenBy() {
  const seen: string[] = [];
  const rule = defineRule({
    id: "spam/harbour",
    summary: "For these tests",
    severity: "warn",
    options: (z) => z.object({}),
    messages: { told: { en: "{key}", "zh-CN": "{key}", "zh-TW": "{key}" } },
    cap: CAP,
    extract: () => [],
    *reduce(key, facts) {
      seen.push(`${key}: ${facts.map(({ document, value }) => `${document} ${JSON.stringify(value)}`).join(", ")}`);
      const [first, second] = facts;
      yield {
        document: second.document,
        span: second.span,
        message: "told",
        data: { key },
        severity: key === "quay" ? "warn" : "info",
        related: [{ ...first.span, document: first.document, note: "" }],
      };
    },
  });
  return { seen, active: { rule, severity: "warn", options: {} } satisfies ActiveRule };
}

function fact(document: string, keys: readonly string[], value: unknown): PlacedFact {
  const span = { start: 0, end: 2 };
  const place = { ...span, line: 1, column: 1, endLine: 1, endColumn: 3, quote: "码头", excerpt: { text: "码头\u2028", start: 0, end: 2 } };
  return { document, keys, value, span, place };
}

const FACTS = [
  fact("a.txt", ["quay", "pier", "alone"], { ships: 3 }),
  fact("b.txt", ["pier"], { ships: 4, name: "海星\ud800" }),
  fact("c.txt", ["quay", "pier", "also alone"], { ships: 5 }),
  fact("d.txt", ["pier", "quay"], { ships: 6 }),
];

async function link(budget: number, all: readonly PlacedFact[] = FACTS) {
  const { seen, active } = seenBy();
  const store = new FactStore([active], budget);
  try {
    for (const one of all) store.add(active.rule.id, [one]);
    const { results, notices, problems } = store.link(DEFAULT_SETTINGS);
    const told: DocumentResult[] = [];
    for (const result of results) told.push(result);
    return { seen, results: told, notices, problems };
  } finally {
    store.close();
  }
}

test.each(BUDGETS)(
  "a fact is seen under each key that others share, in the documents' order, up to the cap (budget %i)",
  async (budget) => {
    const { seen, notices, problems } = await link(budget);
    expect(seen).toEqual([
      'pier: a.txt {"ships":3}, b.txt {"ships":4,"name":"海星\\ud800"}, c.txt {"ships":5}',
      'quay: a.txt {"ships":3}, c.txt {"ships":5}, d.txt {"ships":6}',
    ]);
    expect(notices).toEqual(["spam/harbour: of one thing told more than 3 times (up to 4) the first 3 were compared"]);
    expect(problems).toEqual([]);
  },
);

test("findings are the same wherever the facts and they themselves were kept", async () => {
  const [disk, memory] = await Promise.all(BUDGETS.map((budget) => link(budget)));
  expect(disk.results).toEqual(memory.results);
  expect(memory.results.map(({ document }) => document)).toEqual(["b.txt", "c.txt"]);
});

test.each(BUDGETS)("what the keys of a fact tell of one place is one finding, the most severe of them (budget %i)", async (budget) => {
  const shared = [fact("a.txt", ["pier", "quay"], {}), fact("b.txt", ["pier", "quay"], {})];
  const { results } = await link(budget, shared);
  expect(results.flatMap(({ findings }) => findings).map(({ message, severity }) => [message, severity])).toEqual([["quay", "warn"]]);
});

test.each(BUDGETS)("it points to the places that any of the keys leads to (budget %i)", async (budget) => {
  const shared = [fact("a.txt", ["pier"], {}), fact("b.txt", ["quay"], {}), fact("c.txt", ["pier", "quay"], {})];
  const { results } = await link(budget, shared);
  expect(results.map(({ document }) => document)).toEqual(["c.txt"]);
  const [{ findings }] = results;
  expect(findings.map(({ severity, related }) => [severity, related.map(({ document }) => document)])).toEqual([
    ["warn", ["b.txt", "a.txt"]],
  ]);
});

test("facts that went to disk in hundreds of parts come back in order, under the oddest keys", async () => {
  const keys = ["quay", "pier\u2028", 'a "slip"\n', "\ud800"];
  const many = Array.from({ length: 300 }, (_, i) =>
    fact(`${String(i).padStart(3, "0")}.txt`, [keys[i % 4], `shed ${i % 7}`], { ships: i }),
  );
  const [disk, memory] = await Promise.all(BUDGETS.map((budget) => link(budget, many)));
  expect(disk.seen).toEqual(memory.seen);
  expect(disk.seen).toHaveLength(11);
  expect(disk.results).toEqual(memory.results);
});
