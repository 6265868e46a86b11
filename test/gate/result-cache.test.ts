/** What a cached result is known by: whatever may change a finding makes another of it. */
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { rules } from "../../rules/index.ts";
import { presetRules } from "../../src/config/presets.ts";
import type { RunSettings } from "../../src/config/settings.ts";
import { ResultCache } from "../../src/corpus/cache.ts";
import { type Unit, UnitLinter } from "../../src/corpus/unit.ts";
import { folderOf } from "../e2e/command.ts";
import { CLEAN, WITH_ERROR } from "../e2e/texts.ts";

const SETTINGS: RunSettings = {
  locale: "en",
  offsets: "utf16",
  timing: false,
  limit: 100,
  rules: presetRules("recommended"),
  overrides: [],
  fields: { text: "text", id: "id" },
  cwd: "/somewhere",
};

const bytesOf = (text: string, path = "a.txt"): Unit => ({ kind: "bytes", path, bytes: Buffer.from(text) });
const recordsOf = (text: string, firstLine = 1): Unit => ({
  kind: "records",
  block: { path: "r.jsonl", firstLine, bytes: Buffer.from(`${JSON.stringify({ id: "x", text })}\n`) },
});

/** Lints the units with settings, from the cache where it can. */
async function lint(path: string, settings: RunSettings, units: readonly Unit[], identity = "1.0.0") {
  const cache = await ResultCache.open(path, identity, settings, rules);
  const linter = await UnitLinter.create(settings);
  const through = cache.through((unit) => linter.lint(unit));
  const results = [];
  for (const unit of units) results.push(await through(unit));
  expect(await cache.close()).toBeUndefined();
  return { hits: cache.hits, misses: cache.misses, results };
}

const place = () => join(folderOf(), "cache");

describe("a cached result", () => {
  test("answers as the linter did, in another folder too", async () => {
    const path = place();
    const units = () => [bytesOf(WITH_ERROR), bytesOf(CLEAN, "b.txt"), recordsOf(WITH_ERROR)];
    const cold = await lint(path, SETTINGS, units());
    const warm = await lint(path, { ...SETTINGS, cwd: "/elsewhere" }, units());
    expect([cold.misses, warm.hits, warm.misses]).toEqual([3, 3, 0]);
    expect(warm.results).toEqual(cold.results);
    const told = ({ results }: typeof cold) => JSON.stringify(results.map((of) => of.results));
    expect(told(warm)).toBe(told(cold));
    expect(cold.results[0].results[0].findings).toHaveLength(1);
  });

  const severe = (id: string, severity: "error" | "off") => ({ ...SETTINGS.rules, [id]: [severity, {}] as const });
  test.each<[string, Partial<RunSettings>]>([
    ["a severity", { rules: severe("spam/link-farm", "error") }],
    ["a rule that is off", { rules: severe("spam/markup-residue", "off") }],
    ["an option", { rules: { ...SETTINGS.rules, "repetition/duplicate-line": ["info", { minLength: 3 }] } }],
    ["the language of messages", { locale: "zh-CN" }],
    ["the unit of offsets", { offsets: "byte" }],
    ["the limit", { limit: 99 }],
    ["the charset", { encoding: "gbk" }],
    ["the language of texts", { language: "ja" }],
    ["the format", { format: "markdown" }],
    ["comments", { inlineIgnores: false }],
    ["the profile", { profile: true }],
    ["an override", { overrides: [{ files: ["a.*"], folder: "/somewhere", rules: severe("spam/markup-residue", "off") }] }],
  ])("%s changed: a miss", async (_, change) => {
    const path = place();
    await lint(path, SETTINGS, [bytesOf(WITH_ERROR)]);
    expect(await lint(path, { ...SETTINGS, ...change }, [bytesOf(WITH_ERROR)])).toMatchObject({ hits: 0, misses: 1 });
  });

  test("an override of other files changes nothing", async () => {
    const path = place();
    await lint(path, SETTINGS, [bytesOf(WITH_ERROR)]);
    const overrides = [{ files: ["b.*"], folder: "/somewhere", rules: severe("spam/markup-residue", "off") }];
    expect(await lint(path, { ...SETTINGS, overrides }, [bytesOf(WITH_ERROR)])).toMatchObject({ hits: 1 });
  });

  test("content, name, place in the container, fields and tool changed: a miss", async () => {
    const path = place();
    await lint(path, SETTINGS, [bytesOf(WITH_ERROR), recordsOf(CLEAN)]);
    expect((await lint(path, SETTINGS, [bytesOf(`${WITH_ERROR} `), bytesOf(WITH_ERROR, "b.txt"), recordsOf(CLEAN, 2)])).hits).toBe(0);
    expect((await lint(path, { ...SETTINGS, fields: { text: "text", id: "key" } }, [recordsOf(CLEAN)])).hits).toBe(0);
    expect((await lint(path, SETTINGS, [bytesOf(WITH_ERROR)], "1.0.1")).hits).toBe(0);
  });
});
