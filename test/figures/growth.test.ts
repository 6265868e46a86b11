/** A corpus of near-copies: what comparing its claims costs grows with their number, not with its square. */
import { expect, test } from "vitest";
import contradiction from "../../rules/figures/contradiction.ts";
import { eventOf } from "../../src/figures/claims/facts.ts";
import { Kinds, type PlacedClaim } from "../../src/figures/claims/kinds.ts";
import type { CorpusReport, CorpusRule, DocumentFact } from "../../src/rule.ts";
import { Document } from "../../src/text/document.ts";

const rule = contradiction as CorpusRule;
const OPTIONS = { aliases: [] };
/** One copy in so many gives another number of passengers. */
const ODD = 20;

function page(index: number): Document {
  const passengers = index % ODD === ODD - 1 ? 186 : 168;
  const text = `9月14日清晨，渡轮“海星号”在青屿港外搁浅，船上载有${passengers}名乘客，3人受伤。海事部门说，拖带费用约2.4亿元，预计10天后复航。\n\n本页编号${index}。\n`;
  return Document.of(text, `page-${String(index).padStart(6, "0")}.txt`);
}

function factsOf(count: number): Map<string, DocumentFact[]> {
  const byKey = new Map<string, DocumentFact[]>();
  for (let i = 0; i < count; i++) {
    const document = page(i);
    for (const fact of rule.extract(document, OPTIONS)) {
      const placed = { ...fact, document: document.path };
      for (const key of fact.keys) {
        if (rule.isBroad?.(key)) continue;
        const known = byKey.get(key);
        if (known) known.push(placed);
        else byKey.set(key, [placed]);
      }
    }
  }
  return byKey;
}

function reportsOf(facts: ReadonlyMap<string, readonly DocumentFact[]>): CorpusReport[] {
  return [...facts].flatMap(([key, group]) => [...rule.reduce(key, group, OPTIONS)]);
}

test("equal claims are one kind, however many pages make them", () => {
  const kindsIn = (count: number) =>
    [...factsOf(count)].map(([key, facts]) => Kinds.of(eventOf(key), facts as readonly PlacedClaim[])?.all.length ?? 0);
  const few = kindsIn(2 * ODD);
  expect(Math.max(...few)).toBeGreaterThan(1);
  expect(kindsIn(8 * ODD)).toEqual(few);
});

test("each page with the odd number is told once, and lists no more than some of the others", () => {
  const reports = reportsOf(factsOf(20 * ODD));
  expect(reports.map(({ document }) => document)).toEqual(Array.from({ length: 20 }, (_, i) => page((i + 1) * ODD - 1).path));
  for (const { evidence, related } of reports) {
    expect(evidence?.length).toBeLessThan(20);
    expect(related?.length).toBeLessThan(20);
  }
});

test("two places prove a value that many pages give; the others are counted", () => {
  const pages = 20 * ODD;
  for (const { evidence = [], related = [] } of reportsOf(factsOf(pages))) {
    const perNote = new Map<string, number>();
    for (const { note } of related) perNote.set(note, (perNote.get(note) ?? 0) + 1);
    expect([...perNote.values()].every((count) => count <= 2)).toBe(true);
    expect(evidence.filter(({ kind }) => kind === "claim")).toHaveLength(related.length + 1);
    const spread = evidence.find((item) => item.kind === "spread");
    const [most, ...others] = spread?.values ?? [];
    expect(most.count).toBe(pages - 20);
    expect(most.documents).toHaveLength(2);
    expect(related[0].note).toBe(most.text);
    expect(others.map(({ count }) => count)).toEqual([20]);
  }
});

test("the claims of a story carry one description of it, and a fact stays small", () => {
  const facts = [...factsOf(1).values()].flat();
  const claims = facts.map(({ value }) => (value as PlacedClaim["value"]).claim);
  expect(new Set(claims.map(({ anchors }) => anchors)).size).toBe(1);
  for (const claim of claims) expect(JSON.stringify(claim).length).toBeLessThan(1000);
});

/** Linear is 4, quadratic 16. */
const MOST_GROWTH = 6;
/** Milliseconds of this process: a faster run measures the clock and the collector. */
const FLOOR = 20;
const RUNS = 3;

test("four times the pages take about four times as long", () => {
  const least = (count: number) => {
    const facts = factsOf(count);
    let best = Number.POSITIVE_INFINITY;
    for (let run = 0; run < RUNS; run++) {
      const began = process.cpuUsage();
      reportsOf(facts);
      const { user } = process.cpuUsage(began);
      best = Math.min(best, user / 1000);
    }
    return best;
  };
  const [small, large] = [least(500), least(2000)];
  if (large > FLOOR) expect(large / Math.max(small, FLOOR / 4)).toBeLessThan(MOST_GROWTH);
});
