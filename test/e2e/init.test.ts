import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseDocument } from "yaml";
import { schemas } from "../../src/config/schema.ts";
import { corpuslint, folderOf, recordsOf } from "./command.ts";
import { CLEAN, WITH_WARNING } from "./texts.ts";

/** Comment marks before a setting, or before what stands below one. */
const SETTINGS = Object.keys(schemas().config.shape).join("|");
const EXAMPLES = new RegExp(`^# (?=(?:${SETTINGS}):|(?: {2}|\\t)[\\w/-]+: )(?!.*yaml-language)`, "gm");

const YAML = "corpuslint.config.yaml";

describe("corpuslint init", () => {
  test.each(["en", "zh-CN", "zh-TW"])("writes every setting with a comment, and a run reads it (%s)", async (locale) => {
    const cwd = folderOf({ "a.txt": CLEAN });
    const outcome = await corpuslint(["init", "--yes", "--language", "zh-Hans", "--preset", "gate", "--locale", locale], { cwd });
    expect(outcome).toMatchObject({ code: 0, stderr: "", stdout: expect.stringContaining("corpuslint . --baseline") });
    const text = readFileSync(join(cwd, YAML), "utf8");
    for (const name of Object.keys(schemas().config.shape).filter((key) => key !== "$schema")) {
      expect(text).toMatch(new RegExp(`^(?:# )?.*[^\\n]\\n(?:# )?${name}:`, "m"));
    }
    const run = await corpuslint(["--format", "jsonl"], { cwd });
    expect({ code: run.code, stderr: run.stderr, documents: recordsOf(run).map(({ document }) => document) }).toEqual({
      code: 0,
      stderr: "",
      documents: ["a.txt"],
    });
  });

  test.each(["yaml", "jsonc"])("its examples are true: all of them taken in, the configuration still holds (%s)", async (format) => {
    const cwd = folderOf({ "a.txt": CLEAN });
    await corpuslint(["init", "--format", format], { cwd });
    const file = join(cwd, `corpuslint.config.${format}`);
    const text = readFileSync(file, "utf8");
    const used = format === "yaml" ? text.replace(EXAMPLES, "") : text.replace(/^ {2}\/\/ (?="(?!\$schema))/gm, "  ");
    if (format === "yaml") expect(parseDocument(used).errors).toEqual([]);
    writeFileSync(file, used);
    const names =
      format === "yaml" ? Object.keys(parseDocument(used).toJS()) : [...used.matchAll(/^ {2}"(\w+)":/gm)].map(([, name]) => name);
    expect(names.sort()).toEqual(
      Object.keys(schemas().config.shape)
        .filter((key) => key !== "$schema")
        .sort(),
    );
    writeFileSync(join(cwd, "corpuslint-baseline.jsonl"), "");
    expect((await corpuslint(["a.txt"], { cwd })).stderr).toMatch(/^(?!.*corpuslint\.config)/);
  });

  test("never writes over a configuration unless told so", async () => {
    const cwd = folderOf({ [YAML]: "extends: gate\n" });
    expect(await corpuslint(["init"], { cwd })).toMatchObject({ code: 2, stderr: expect.stringContaining("--force") });
    expect(await corpuslint(["init", "--format", "jsonc", "--force"], { cwd })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(YAML),
    });
    expect(readFileSync(join(cwd, YAML), "utf8")).toBe("extends: gate\n");
    expect(await corpuslint(["init", "--force"], { cwd })).toMatchObject({ code: 0 });
    const section = folderOf({ "package.json": '{"corpuslint":{}}' });
    expect(await corpuslint(["init"], { cwd: section })).toMatchObject({ code: 2, stderr: expect.stringContaining("package.json") });
  });

  test("names the schema where the project has it", async () => {
    const cwd = folderOf({ "node_modules/corpuslint/schema.json": "{}" });
    await corpuslint(["init"], { cwd });
    expect(readFileSync(join(cwd, YAML), "utf8")).toMatch(/^# yaml-language-server: \$schema=\.\/node_modules\/corpuslint\/schema\.json\n/);
  });

  test("writes a hook that git runs, and leaves one that is there alone", async () => {
    const cwd = folderOf({ "a.txt": WITH_WARNING });
    expect(await corpuslint(["init", "--hook"], { cwd })).toMatchObject({ code: 2, stderr: expect.stringContaining("git init") });
    expect(existsSync(join(cwd, YAML))).toBe(false);
    execFileSync("git", ["init", "-q"], { cwd });
    expect(await corpuslint(["init", "--hook"], { cwd })).toMatchObject({ code: 0, stdout: expect.stringContaining("pre-commit") });
    const hook = join(cwd, ".git/hooks/pre-commit");
    expect(statSync(hook).mode & 0o111).toBe(0o111);
    expect(readFileSync(hook, "utf8")).toContain("corpuslint --staged\n");
    expect(await corpuslint(["init", "--hook", "--force"], { cwd })).toMatchObject({ code: 0 });
    expect(await corpuslint(["init", "--hook", "--format", "yaml"], { cwd: folderOf() })).toMatchObject({ code: 2 });
  });
});
