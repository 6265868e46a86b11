/** The files of suppressions and baselines: what is refused, with its line and what to do. */
import { execFileSync } from "node:child_process";
import { statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readBaseline, shortQuote, writeBaseline } from "../../src/gate/baseline-file.ts";
import { replaceFile } from "../../src/gate/replace-file.ts";
import { addSuppressions } from "../../src/gate/suppressing.ts";
import { readSuppressions } from "../../src/gate/suppression-file.ts";
import { folderOf } from "../e2e/command.ts";

const KNOWN = { fingerprint: "1234567890123456", reason: "x" };

function fileOf(content: string): string {
  const path = join(folderOf(), "file.yaml");
  writeFileSync(path, content);
  return path;
}

describe("a suppression file", () => {
  test.each([
    ["suppressions:\n  - fingerprint: 1234567890123456\n", ":2: the suppression of 1234567890123456 has no reason"],
    ["suppressions:\n  - reason: x\n", ':2: "" is no fingerprint'],
    [
      "suppressions:\n  - { fingerprint: 1234567890123456, reason: x, documents: y }\n",
      ':2: unknown field "documents" (did you mean "document"?)',
    ],
    ["suppressions:\n  - { fingerprint: 1234567890123456, reason: x, until: 2026-02-30 }\n", ':2: "until" is the last day as YYYY-MM-DD'],
    ["suppressions:\n  - { fingerprint: 1234567890123456, reason: [x] }\n", ':2: "reason" must be a text'],
    ["suppressions:\n  - x\n", ":2: each suppression is a mapping"],
    ["suppressions: x\n", ':1: "suppressions" must be a list'],
    ["- fingerprint: 1234567890123456\n", ':1: not a mapping: expected "suppressions:"'],
    ["suppressions: [\n", ":2: not YAML"],
    ["supressions: []\n", ':1: unknown field "supressions"'],
  ])("like %j is refused", (content, message) => {
    const path = fileOf(content);
    expect(() => readSuppressions(path)).toThrow(`file.yaml${message}`);
  });

  test("with nothing in it suppresses nothing, and takes an entry", async () => {
    for (const content of ["", "# none yet\n", "suppressions:\n", "suppressions: []\n"]) {
      const path = fileOf(content);
      expect(readSuppressions(path).entries).toEqual([]);
      expect(await addSuppressions(path, [KNOWN])).toEqual({ added: 1, changed: 0 });
      expect(readSuppressions(path).entries).toMatchObject([KNOWN]);
    }
  });

  test("takes quoted and plain fingerprints: digits are no number", () => {
    const entries = ["1234567890123456", '"1234567890123456"', "12345678901234e5"].map(
      (text) => `  - { fingerprint: ${text}, reason: x }\n`,
    );
    const path = fileOf(`suppressions:\n${entries.join("")}`);
    expect(readSuppressions(path).entries.map(({ fingerprint }) => fingerprint)).toEqual([
      "1234567890123456",
      "1234567890123456",
      "12345678901234e5",
    ]);
  });

  test("gives hostile texts back as they were", async () => {
    const path = fileOf("");
    const hostile = { ...KNOWN, document: "a: #b\n- c/*", reason: "\u202e'\"\\ {x}: - #\n---\n%" };
    await addSuppressions(path, [hostile]);
    expect(readSuppressions(path).entries).toMatchObject([hostile]);
  });
});

test("what is no regular file is not replaced", async () => {
  const path = join(folderOf(), "pipe");
  execFileSync("mkfifo", [path]);
  await expect(replaceFile(path, "x")).rejects.toThrow("pipe: is no regular file: name a file");
  expect(statSync(path).isFIFO()).toBe(true);
});

describe("a baseline", () => {
  test.each([
    ["", ":1: not a baseline of corpuslint"],
    ["{}\n", ":1: not a baseline of corpuslint"],
    ['{"corpuslint-baseline":2}\n', ":1: not a baseline of corpuslint"],
    ['{"corpuslint-baseline":1}\n{"document":1}\n', ":2: not an entry of a baseline"],
    ['{"corpuslint-baseline":1}\n\n[]\n', ":3: not an entry of a baseline"],
    ['{"corpuslint-baseline":1}\n<<<<<<< HEAD\n', ":2: a merge conflict"],
  ])("like %j is refused", (content, message) => {
    const path = fileOf(content);
    expect(() => readBaseline(path)).toThrow(`file.yaml${message}`);
  });

  test("is sorted by code units and moves no cursor", async () => {
    const path = fileOf("");
    const entry = {
      rule: "spam/link-farm",
      fingerprint: "0123456789abcdef",
      count: 1,
      quote: shortQuote(`\u202e\u009b\n${"字".repeat(100)}`),
    };
    await writeBaseline(path, [
      { ...entry, document: "b" },
      { ...entry, document: "a", count: 2 },
    ]);
    const read = readBaseline(path);
    expect(read.map(({ document, count }) => [document, count])).toEqual([
      ["a", 2],
      ["b", 1],
    ]);
    expect(read[0].quote).toBe(`\u202e\u009b ${"字".repeat(57)}…`);
  });
});
