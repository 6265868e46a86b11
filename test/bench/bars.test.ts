import { describe, expect, it } from "vitest";

interface Job {
  readonly tool: string;
  readonly input: string;
  readonly usages: readonly { cpu: number; peak: number }[];
}

interface Bar {
  readonly name: string;
  readonly what: "cpu" | "peak";
  readonly of: { tool: string; input: string };
  readonly to?: { tool: string; input: string };
  readonly limit: number;
}

interface Bars {
  judge(bars: readonly Bar[], jobs: readonly Job[], slack: number): { measured?: { median: number }; kept?: boolean }[];
}

const { judge } = (await import(new URL("../../bench/bars.mjs", import.meta.url).href)) as Bars;

const jobs: Job[] = [
  { tool: "corpuslint", input: "one", usages: [3, 3.2, 9].map((cpu) => ({ cpu, peak: 2 ** 26 })) },
  { tool: "node -e 0", input: "one", usages: [2, 2, 6].map((cpu) => ({ cpu, peak: 2 ** 25 })) },
];
const of = { tool: "corpuslint", input: "one" };
const to = { tool: "node -e 0", input: "one" };

describe("the bars of the benchmark", () => {
  it("compare within a round, so that a round on a busy machine does not count against a tool", () => {
    const [verdict] = judge([{ name: "start-up", what: "cpu", of, to, limit: 1.5 }], jobs, 1);
    expect(verdict).toMatchObject({ measured: { min: 1.5, median: 1.5, max: 1.6 }, kept: true });
  });

  it("are missed beyond their slack, not within it", () => {
    const bar: Bar = { name: "start-up", what: "cpu", of, to, limit: 1.2 };
    expect(judge([bar], jobs, 1)[0].kept).toBe(false);
    expect(judge([bar], jobs, 1.3)[0].kept).toBe(true);
  });

  it("say nothing of what was not measured", () => {
    const [verdict] = judge([{ name: "peak", what: "peak", of, to: { tool: "textlint", input: "one" }, limit: 1 }], jobs, 1);
    expect(verdict.measured).toBeUndefined();
    expect(verdict.kept).toBeUndefined();
  });

  it("take an absolute bound in MiB", () => {
    const [verdict] = judge([{ name: "peak", what: "peak", of, limit: 60 }], jobs, 1);
    expect(verdict).toMatchObject({ measured: { median: 64 }, kept: false });
  });
});
