import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { CacheFile } from "../../src/corpus/cache-file.ts";
import { cachedResult, resultSchema } from "../../src/corpus/cache-schema.ts";
import { folderOf } from "../e2e/command.ts";

const key = (digit: number) => String(digit).repeat(40);
const any = (value: unknown) => value;

/** A cache file with these values, written and gone. */
async function written(path: string, values: readonly unknown[], identity = "1.0.0"): Promise<string> {
  const file = CacheFile.read(path, identity);
  for (const [i, value] of values.entries()) file.put(key(i), value);
  expect(await file.write()).toBeUndefined();
  return readFileSync(path, "utf8");
}

describe("the file of a cache", () => {
  test("gives back what was put, and nothing for another tool", async () => {
    const path = join(folderOf(), "a", "b", "cache");
    await written(path, [{ text: "渔民" }, 2]);
    expect(CacheFile.read(path, "1.0.0").get(key(0), any)).toEqual({ text: "渔民" });
    expect(CacheFile.read(path, "1.0.1").get(key(0), any)).toBeUndefined();
    expect(CacheFile.read(path, "1.0.0").get(key(7), any)).toBeUndefined();
  });

  test("is not written where nothing is new", async () => {
    const path = join(folderOf(), "cache");
    await written(path, [1]);
    const before = statSync(path).ino;
    const file = CacheFile.read(path, "1.0.0");
    file.get(key(0), any);
    await file.write();
    expect(statSync(path).ino).toBe(before);
  });

  test("what cannot be said in JSON is not kept", async () => {
    const path = join(folderOf(), "cache");
    await written(path, [{ high: Number.POSITIVE_INFINITY }, { high: 1 }]);
    expect(CacheFile.read(path, "1.0.0").get(key(0), any)).toBeUndefined();
    expect(CacheFile.read(path, "1.0.0").get(key(1), any)).toEqual({ high: 1 });
  });

  test.each([
    ["cut short", (content: string) => content.slice(0, -3)],
    ["not JSON", (content: string) => content.replaceAll("{", "[")],
    ["other bytes", () => "\u0000\uffff".repeat(1000)],
    ["nothing", () => ""],
    ["no header", (content: string) => content.split("\n").slice(1).join("\n")],
  ])("%s: forgotten, and written anew", async (_, damage) => {
    const path = join(folderOf(), "cache");
    writeFileSync(path, damage(await written(path, [{ a: 1 }])));
    const file = CacheFile.read(path, "1.0.0");
    expect(file.get(key(0), any)).toBeUndefined();
    file.put(key(0), { a: 2 });
    await file.write();
    expect(CacheFile.read(path, "1.0.0").get(key(0), any)).toEqual({ a: 2 });
  });

  test("a folder in its place is neither read nor replaced", async () => {
    const path = join(folderOf(), "cache");
    mkdirSync(path);
    const file = CacheFile.read(path, "1.0.0");
    file.put(key(0), 1);
    expect(await file.write()).toContain("is a folder: name a file");
    expect(existsSync(path)).toBe(true);
  });

  test("keeps what was used last within its bound", async () => {
    const path = join(folderOf(), "cache");
    const most = 3 * 150;
    const values = ["a", "b", "c"].map((letter) => letter.repeat(100));
    await written(path, values);
    const file = CacheFile.read(path, "1.0.0", most);
    file.get(key(2), any);
    file.put(key(3), "d".repeat(100));
    await file.write();
    const after = CacheFile.read(path, "1.0.0", most);
    expect([0, 1, 2, 3].map((digit) => after.get(key(digit), any) !== undefined)).toEqual([true, false, true, true]);
    expect(statSync(path).size).toBeLessThan(most + 100);
  });
});

describe("a cached result", () => {
  const schema = resultSchema(["spam/link-farm"]);
  const place = { start: 0, end: 1, line: 1, column: 1, endLine: 1, endColumn: 2, quote: "x", excerpt: { text: "x", start: 0, end: 1 } };
  const finding = {
    ...place,
    rule: "spam/link-farm",
    severity: "error",
    message: "m",
    fingerprint: "0123456789abcdef",
    evidence: [],
    related: [],
  };
  const result = { document: "a.txt", findings: [finding], omitted: {}, problems: [], bytes: 1 };
  const sound = { results: [result], skipped: [], facts: [] };
  const withFinding = (change: object) => ({ ...sound, results: [{ ...result, findings: [{ ...finding, ...change }] }] });

  test("is taken as it is where it is sound", () => {
    expect(cachedResult(sound, "a.txt", schema)).toBe(sound);
    expect(cachedResult({ ...sound, results: [{ ...result, document: "a.txt#1" }] }, "a.txt", schema)).toBeDefined();
  });

  test.each([
    ["null", null],
    ["a list", []],
    ["another document's", { ...sound, results: [{ ...result, document: "b.txt" }] }],
    ["an unknown rule", withFinding({ rule: "spam/other" })],
    ["an unknown severity", withFinding({ severity: "fatal" })],
    ["a place that is no number", withFinding({ line: "1" })],
    ["a negative place", withFinding({ start: -1 })],
    ["evidence of no kind", withFinding({ evidence: [{ kind: "script", text: "x" }] })],
    ["a spread without documents", withFinding({ evidence: [{ kind: "spread", values: [{ text: "x" }] }] })],
    ["a fix without text", withFinding({ fix: { start: 0, end: 1, safe: true } })],
    ["facts of an unknown rule", { ...sound, facts: [["spam/other", []]] }],
    [
      "facts without a place",
      { ...sound, facts: [["spam/link-farm", [{ document: "a.txt", key: "k", value: 1, span: { start: 0, end: 1 } }]]] },
    ],
    ["problems", { ...sound, results: [{ ...result, problems: [{ document: "a.txt" }] }] }],
  ])("%s is refused", (_, value) => {
    expect(cachedResult(value, "a.txt", schema)).toBeUndefined();
  });
});
