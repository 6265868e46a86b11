import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rules } from "../../rules/index.ts";
import { LEVEL_CAP } from "../../src/report/sarif.ts";
import { RELATED_CAP } from "../../src/report/sarif-result.ts";
import { anyRun, finding, report, result } from "./results.ts";
import { sarifLog } from "./sarif-schema.ts";

const run = async (...args: Parameters<typeof report> extends [unknown, ...infer Rest] ? Rest : never) =>
  sarifLog(await report("sarif", ...args)).runs[0];

test("whatever texts and names hold, the published schema accepts it and each finding is in it", async () => {
  await fc.assert(
    fc.asyncProperty(anyRun, async ({ results, problems, ...options }) => {
      const { results: told = [] } = await run(results, options, problems);
      const expected = results.flatMap(({ findings }) => findings);
      expect(told.map(({ ruleId, properties }) => [ruleId, properties?.quote])).toEqual(expected.map(({ rule, quote }) => [rule, quote]));
    }),
    { numRuns: 60 },
  );
});

test("an empty run is a run that succeeded, with all rules and no result", async () => {
  const { results, invocations, tool } = await run([]);
  expect({ results, invocations }).toEqual({ results: [], invocations: [{ executionSuccessful: true, toolExecutionNotifications: [] }] });
  expect(tool.driver.rules?.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
});

test("a rule has its level, its page as help and the address of that page", async () => {
  const { tool } = await run([]);
  expect(tool.driver.rules?.find(({ id }) => id === "spam/link-farm")).toMatchObject({
    name: "SpamLinkFarm",
    defaultConfiguration: { enabled: true, level: "error" },
    help: { text: expect.stringMatching(/^A pool of unrelated names/), markdown: expect.stringContaining("## False positives") },
    helpUri: expect.stringMatching(/^file:\/\/\/.*\/rules\/spam\/link-farm\.md$/),
    properties: { tags: ["spam"], "problem.severity": "error" },
  });
});

describe("a result", () => {
  test("has its place in the file, its fingerprint, its related places and its fix", async () => {
    const related = [{ document: "b/二.txt", start: 4, end: 9, quote: "山里的雾到", note: "stands here too", line: 2 }];
    const found = finding({ severity: "warn", start: 6, end: 19, related, fix: { start: 6, end: 19, text: "", safe: true } });
    const { results, artifacts, columnKind, originalUriBaseIds } = await run([result({ document: "一 100%/a#b.txt", findings: [found] })]);
    const here = { uri: "%E4%B8%80%20100%25/a%23b.txt", uriBaseId: "SRCROOT", index: 0 };
    const there = { uri: "b/%E4%BA%8C.txt", uriBaseId: "SRCROOT" };
    expect(results).toEqual([
      {
        ruleId: found.rule,
        ruleIndex: rules.findIndex(({ id }) => id === found.rule),
        level: "warning",
        message: { text: found.message },
        locations: [
          {
            physicalLocation: {
              artifactLocation: here,
              region: {
                ...{ startLine: 3, startColumn: 1, endLine: 3, endColumn: 14, charOffset: 6, charLength: 13 },
                snippet: { text: found.quote },
              },
            },
          },
        ],
        relatedLocations: [
          {
            id: 0,
            message: { text: "stands here too" },
            physicalLocation: { artifactLocation: there, region: { startLine: 2 } },
            properties: { start: 4, end: 9, quote: "山里的雾到" },
          },
        ],
        partialFingerprints: { "corpuslintFingerprint/v1": found.fingerprint },
        fixes: [
          {
            description: { text: "safe fix" },
            artifactChanges: [
              {
                artifactLocation: here,
                replacements: [{ deletedRegion: { charOffset: 6, charLength: 13 }, insertedContent: { text: "" } }],
              },
            ],
          },
        ],
        properties: { quote: found.quote },
      },
    ]);
    expect(artifacts?.map(({ location }) => location?.uri)).toEqual([here.uri]);
    expect({ columnKind, originalUriBaseIds }).toEqual({
      columnKind: "utf16CodeUnits",
      originalUriBaseIds: { SRCROOT: { uri: "file:///corpus/" } },
    });
  });

  test.each([
    ["/corpus/a.txt", { uri: "a.txt", uriBaseId: "SRCROOT" }],
    ["/elsewhere/a b.txt", { uri: "file:///elsewhere/a%20b.txt" }],
    ["../a.txt", { uri: "../a.txt", uriBaseId: "SRCROOT" }],
    ["c:d/e?f.txt", { uri: "c%3Ad/e%3Ff.txt", uriBaseId: "SRCROOT" }],
    ["\\xB9\\xE3.txt", { uri: "%B9%E3.txt", uriBaseId: "SRCROOT" }],
  ])("of the document %s has a location that reads as nothing else", async (document, location) => {
    const { results } = await run([result({ document, findings: [finding()] })]);
    expect(results?.[0].locations?.[0].physicalLocation?.artifactLocation).toEqual({ ...location, index: 0 });
  });

  test("of a record stands on the record's line of the container", async () => {
    const { results } = await run([result({ document: "d/a.jsonl#n 7", recordLine: 8, findings: [finding()] })]);
    expect(results?.[0].locations).toEqual([
      {
        physicalLocation: { artifactLocation: { uri: "d/a.jsonl", uriBaseId: "SRCROOT", index: 0 }, region: { startLine: 8 } },
        logicalLocations: [{ name: "n 7", fullyQualifiedName: "d/a.jsonl#n 7", kind: "object" }],
        properties: { inRecord: { line: 3, column: 1, endLine: 3, endColumn: 14, start: 31, end: 44 } },
      },
    ]);
  });

  test("in bytes has lines and byte offsets, no columns", async () => {
    const { results } = await run([result({ findings: [finding()] })], { offsets: "byte" });
    expect(results?.[0].locations?.[0].physicalLocation?.region).toEqual({ startLine: 3, endLine: 3, byteOffset: 31, byteLength: 13 });
  });

  test("whose message looks like a link has no link", async () => {
    const { results } = await run([result({ findings: [finding({ message: "[free](https://example.org)\u202e" })] })]);
    expect(results?.[0].message.text).toBe("[free] (https://example.org)<U+202E>");
  });
});

describe("caps", () => {
  test("5,000 results of each level are kept, errors that come late too, and what is left out is told", async () => {
    const many = (severity: "error" | "info", count: number) => Array.from({ length: count }, () => finding({ severity }));
    const { results, invocations } = await run([
      result({ findings: many("info", LEVEL_CAP + 7) }),
      result({ document: "b.txt", findings: many("error", 3), omitted: { "spam/link-farm": 2 } }),
    ]);
    expect(results?.filter(({ level }) => level === "note")).toHaveLength(LEVEL_CAP);
    expect(results?.filter(({ level }) => level === "error")).toHaveLength(3);
    expect(invocations?.[0]).toMatchObject({
      executionSuccessful: true,
      toolExecutionNotifications: [
        { level: "warning", message: { text: expect.stringMatching(/^results of level "note" left out: 7\. /) } },
        { level: "warning", message: { text: expect.stringMatching(/^findings counted but not listed: 2\. /) } },
      ],
    });
  });

  test("fixes that would make the file too large and related places beyond a hundred are left out, and that is told", async () => {
    const fix = { start: 0, end: 1, text: "长".repeat(3_000_000), safe: false };
    const related = Array.from({ length: RELATED_CAP + 4 }, () => ({ document: "a.txt", start: 0, end: 1, quote: "", note: "" }));
    const { results, invocations } = await run([result({ findings: [finding({ fix }), finding({ fix, related })] })]);
    expect(results?.map(({ fixes, relatedLocations }) => [fixes?.length, relatedLocations?.length])).toEqual([
      [1, undefined],
      [undefined, RELATED_CAP],
    ]);
    expect(invocations?.[0].toolExecutionNotifications?.map(({ message }) => message.text?.split(". ")[0])).toEqual([
      "results without their fix, for the size of the file: 1",
      "related locations left out: 4",
    ]);
  });
});

test("what failed makes the run one that did not succeed, and is told with its place", async () => {
  const problem = { document: "a b.jsonl", line: 4, kind: "input", message: "not a JSON record:\n[x](y)" } as const;
  const { invocations } = await run([], {}, [problem]);
  expect(invocations).toEqual([
    {
      executionSuccessful: false,
      toolExecutionNotifications: [
        {
          level: "error",
          message: { text: "not a JSON record:\n[x] (y)" },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: "a%20b.jsonl", uriBaseId: "SRCROOT", index: 0 },
                region: { startLine: 4 },
              },
            },
          ],
        },
      ],
    },
  ]);
});
