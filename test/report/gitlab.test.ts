import { Ajv } from "ajv";
import fc from "fast-check";
import { expect, test } from "vitest";
import { anyRun, finding, report, result } from "./results.ts";

/** The fields that GitLab's documentation of the report asks for, and their values. */
const isReport = new Ajv({ strict: true }).compile({
  type: "array",
  items: {
    type: "object",
    required: ["description", "check_name", "fingerprint", "severity", "location"],
    properties: {
      description: { type: "string" },
      check_name: { type: "string" },
      fingerprint: { type: "string", minLength: 1 },
      severity: { enum: ["info", "minor", "major", "critical", "blocker"] },
      location: {
        type: "object",
        required: ["path", "lines"],
        properties: {
          path: { type: "string", minLength: 1, pattern: "^(?!\\./)" },
          lines: {
            type: "object",
            required: ["begin"],
            properties: { begin: { type: "integer", minimum: 1 }, end: { type: "integer", minimum: 1 } },
          },
        },
      },
    },
  },
});

interface Entry {
  readonly check_name: string;
  readonly fingerprint: string;
}

async function entriesOf(...args: Parameters<typeof report> extends [unknown, ...infer Rest] ? Rest : never): Promise<Entry[]> {
  const entries: unknown = JSON.parse(await report("gitlab", ...args));
  expect(isReport(entries), JSON.stringify(isReport.errors)).toBe(true);
  return entries as Entry[];
}

test("whatever texts and names hold, GitLab gets all it asks for of each finding", async () => {
  await fc.assert(
    fc.asyncProperty(anyRun, async ({ results, problems, ...options }) => {
      const entries = await entriesOf(results, options, problems);
      expect(entries.map((entry) => entry.check_name)).toEqual(results.flatMap(({ findings }) => findings.map(({ rule }) => rule)));
    }),
    { numRuns: 200 },
  );
});

test("an entry has the path as the checkout calls it, its lines and its severity", async () => {
  const results = [
    result({ document: "./a.txt", findings: [finding({ severity: "error", endLine: 4 })] }),
    result({ document: "b.jsonl#7", recordLine: 8, findings: [finding({ severity: "warn" })] }),
  ];
  expect(await entriesOf(results, { cwd: "/repo/corpus", checkout: "/repo" })).toMatchObject([
    {
      description: "this line stands here for the second time",
      check_name: "repetition/duplicate-line",
      severity: "major",
      location: { path: "corpus/a.txt", lines: { begin: 3, end: 4 } },
    },
    {
      description: "record 7:3:1: this line stands here for the second time",
      severity: "minor",
      location: { path: "corpus/b.jsonl", lines: { begin: 8 } },
    },
  ]);
});

test("no two entries share a fingerprint: not in two documents, not in two records of one name, not between documents and inside them", async () => {
  const own = [finding(), finding({ fingerprint: "0000000000000001" })];
  const linked = [finding({ rule: "figures/contradiction" })];
  const results = ["a.txt", "b.txt", "c.jsonl#7", "c.jsonl#7"].map((document) => result({ document, findings: own }));
  const all = [...results, result({ document: "a.txt", findings: linked })];
  const fingerprints = (await entriesOf(all)).map(({ fingerprint }) => fingerprint);
  expect(new Set(fingerprints).size).toBe(9);
  // what stands before a finding does not change it
  expect((await entriesOf([all[1], all[4]])).map(({ fingerprint }) => fingerprint)).toEqual([...fingerprints.slice(2, 4), fingerprints[8]]);
});
