import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { corpuslint, documentsOf, folderOf, recordsOf } from "./command.ts";
import { CLEAN, WITH_ERROR, WITH_INFO, WITH_WARNING } from "./texts.ts";

const RULE = "repetition/duplicate-line";

/** What the rule of `WITH_INFO` says of each document: its severity, or nothing. */
async function severities(files: Parameters<typeof folderOf>[0], args: string[] = [], folder = ".") {
  const outcome = await corpuslint(["--format", "jsonl", ...args], { cwd: join(folderOf(files), folder) });
  expect(outcome.stderr).toBe("");
  return Object.fromEntries(
    recordsOf(outcome).map(({ document, findings }) => [document, findings.map(({ severity }) => severity).join()]),
  );
}

describe("where a configuration is found", () => {
  test.each([
    ["corpuslint.config.yaml", `rules:\n  ${RULE}: error\n`],
    ["corpuslint.config.yml", `rules: { ${RULE}: error }`],
    ["corpuslint.config.json", `{"rules":{"${RULE}":"error"}}`],
    ["corpuslint.config.jsonc", `{ // said of all texts\n  "rules": { "${RULE}": ["error"], },\n}`],
    ["package.json", `{"name":"texts","corpuslint":{"rules":{"${RULE}":"error"}}}`],
  ])("%s", async (name, content) => {
    expect(await severities({ "a.txt": WITH_INFO, [name]: content }, ["a.txt"])).toEqual({ "a.txt": "error" });
  });

  test("in a folder above the working directory, the nearest having the say", async () => {
    const files = { "corpuslint.config.yaml": `rules: { ${RULE}: error }`, "a/b/c.txt": WITH_INFO, "a/package.json": '{"name":"texts"}' };
    expect(await severities(files, ["c.txt"], "a/b")).toEqual({ "c.txt": "error" });
    const nearer = { ...files, "a/corpuslint.config.yaml": `rules: { ${RULE}: warn }` };
    expect(await severities(nearer, ["c.txt"], "a/b")).toEqual({ "c.txt": "warn" });
  });

  test("--config names one, --no-config wants none", async () => {
    const files = { "corpuslint.config.yaml": `rules: { ${RULE}: error }`, "other.yaml": `rules: { ${RULE}: warn }`, "a.txt": WITH_INFO };
    expect(await severities(files, ["--config", "other.yaml", "a.txt"])).toEqual({ "a.txt": "warn" });
    expect(await severities(files, ["--no-config", "a.txt"])).toEqual({ "a.txt": "info" });
  });

  test("an empty one says nothing", async () => {
    expect(await severities({ "corpuslint.config.yaml": "# nothing yet\n", "a.txt": WITH_INFO }, ["a.txt"])).toEqual({ "a.txt": "info" });
  });
});

describe("what a configuration says", () => {
  test("options of a rule", async () => {
    const config = (minLength: number) => ({
      "corpuslint.config.yaml": `rules: { ${RULE}: [warn, { minLength: ${minLength} }] }`,
      "a.txt": WITH_INFO,
    });
    expect(await severities(config(5), ["a.txt"])).toEqual({ "a.txt": "warn" });
    expect(await severities(config(99), ["a.txt"])).toEqual({ "a.txt": "" });
  });

  test("extends a preset, a file, or several, the later having the say", async () => {
    const extending = (value: string) => ({
      "corpuslint.config.yaml": `extends: ${value}`,
      "base/b.yaml": `rules: { ${RULE}: error }`,
      "a.txt": WITH_INFO,
    });
    expect(await severities(extending("strict"), ["a.txt"])).toEqual({ "a.txt": "warn" });
    expect(await severities(extending("./base/b.yaml"), ["a.txt"])).toEqual({ "a.txt": "error" });
    expect(await severities(extending("[./base/b.yaml, strict]"), ["a.txt"])).toEqual({ "a.txt": "warn" });
    expect(await severities(extending("[strict, ./base/b.yaml]"), ["a.txt"])).toEqual({ "a.txt": "error" });
  });

  test("a file that is extended names its own files from its own folder", async () => {
    const files = {
      "corpuslint.config.yaml": "extends: base/b.yaml",
      "base/b.yaml": "extends: ./c.json",
      "base/c.json": `{"rules":{"${RULE}":"error"}}`,
      "a.txt": WITH_INFO,
    };
    expect(await severities(files, ["a.txt"])).toEqual({ "a.txt": "error" });
  });

  test("overrides by glob, the later having the say; a name alone holds in every folder", async () => {
    const config = [
      `rules: { ${RULE}: warn }`,
      "overrides:",
      `  - { files: [quotes.txt], rules: { ${RULE}: off } }`,
      `  - { files: ["poems/**"], rules: { ${RULE}: error } }`,
    ].join("\n");
    const texts = ["a.txt", "deep/quotes.txt", "poems/a.txt", "poems/quotes.txt", "deep/poems/a.txt"];
    const files = { "corpuslint.config.yaml": config, ...Object.fromEntries(texts.map((name) => [name, WITH_INFO])) };
    const expected = {
      "a.txt": "warn",
      "deep/quotes.txt": "",
      "poems/a.txt": "error",
      "poems/quotes.txt": "error",
      "deep/poems/a.txt": "warn",
    };
    expect(await severities(files, texts)).toEqual(expected);
  });

  test("overrides count from the configuration's folder, wherever the run starts", async () => {
    const files = {
      "corpuslint.config.yaml": `overrides: [{ files: ["poems/*.txt"], rules: { ${RULE}: error } }]`,
      "poems/a.txt": WITH_INFO,
    };
    expect(await severities(files, ["a.txt"], "poems")).toEqual({ "a.txt": "error" });
  });

  test("an override's bare severity keeps the options set for all", async () => {
    const config = `rules: { ${RULE}: [warn, { minLength: 99 }] }\noverrides: [{ files: ["*.txt"], rules: { ${RULE}: error } }]`;
    expect(await severities({ "corpuslint.config.yaml": config, "a.txt": WITH_INFO }, ["a.txt"])).toEqual({ "a.txt": "" });
  });

  test("language says what the characters would not tell", async () => {
    const files = (language: string) => ({
      "corpuslint.config.yaml": `overrides: [{ files: ["*.txt"], language: ${language} }]`,
      "a.txt": WITH_WARNING,
    });
    expect(await severities(files("zh-Hant"), ["a.txt"])).toEqual({ "a.txt": "warn" });
    expect(await severities(files("ja"), ["a.txt"])).toEqual({ "a.txt": "" });
  });

  test("ignore counts from the configuration's folder, wherever the run starts", async () => {
    const files = {
      "corpuslint.config.yaml": "ignore: [/texts/raw/, '*.bak', '!keep.bak']",
      "texts/a.txt": CLEAN,
      "texts/raw/b.txt": CLEAN,
      "texts/c.bak": CLEAN,
      "texts/keep.bak": CLEAN,
    };
    const cwd = folderOf(files);
    expect(documentsOf(await corpuslint(["--format", "jsonl", "texts"], { cwd }))).toEqual(["texts/a.txt", "texts/keep.bak"]);
    expect(documentsOf(await corpuslint(["--format", "jsonl"], { cwd: join(cwd, "texts") }))).toEqual(["a.txt", "keep.bak"]);
  });

  test("gitignore: false lints what git leaves out", async () => {
    const files = { "corpuslint.config.yaml": "gitignore: false\nignore: ['*.yaml']", ".gitignore": "a.txt", "a.txt": CLEAN };
    expect(documentsOf(await corpuslint(["--format", "jsonl"], { cwd: folderOf(files) }))).toEqual(["a.txt"]);
  });

  test("failOn, maxWarnings, locale, textField and idField; the command line has the last word", async () => {
    const config = "failOn: never\nlocale: zh-TW\ntextField: body\nidField: url\nignore: ['*.yaml']";
    const cwd = folderOf({
      "corpuslint.config.yaml": config,
      "a.jsonl": `{"url":"u","key":"k","text":"海","body":${JSON.stringify(WITH_ERROR)}}\n`,
    });
    const said = await corpuslint(["--format", "jsonl"], { cwd });
    expect(said.code).toBe(0);
    expect(recordsOf(said)).toMatchObject([{ document: "a.jsonl#u", findings: [{ message: expect.stringContaining("空元素") }] }]);
    const overruled = await corpuslint(["--format", "jsonl", "--fail-on", "error", "--locale", "en", "--id-field", "key"], { cwd });
    expect(overruled.code).toBe(1);
    expect(recordsOf(overruled)).toMatchObject([
      { document: "a.jsonl#k", findings: [{ message: expect.stringContaining("empty elements") }] },
    ]);
    expect((await corpuslint(["--text-field", "text"], { cwd })).stdout).toContain("沒有發現問題");

    const warned = folderOf({ "corpuslint.config.yaml": "maxWarnings: 0", "a.txt": WITH_WARNING });
    expect((await corpuslint(["a.txt"], { cwd: warned })).code).toBe(1);
    expect((await corpuslint(["--max-warnings", "5", "a.txt"], { cwd: warned })).code).toBe(0);
  });

  test("--rule overrules rules and overrides, and keeps their options", async () => {
    const config = `rules: { ${RULE}: [off, { minLength: 5 }] }\noverrides: [{ files: ["*.txt"], rules: { ${RULE}: off } }]`;
    expect(await severities({ "corpuslint.config.yaml": config, "a.txt": WITH_INFO }, ["--rule", `${RULE}: error`, "a.txt"])).toEqual({
      "a.txt": "error",
    });
  });

  test("--preset is where a configuration starts that extends nothing", async () => {
    const files = { "corpuslint.config.yaml": "failOn: never", "a.txt": WITH_INFO };
    expect(await severities(files, ["--preset", "strict", "a.txt"])).toEqual({ "a.txt": "warn" });
  });
});

describe("a bad configuration ends with 2, names file and line, and the nearest name", () => {
  test.each<[what: string, content: string, message: string]>([
    ["broken YAML", "failOn: never\nrules: {a: [", ":2: not YAML: Flow sequence in block collection"],
    ["a key twice", "failOn: never\nfailOn: warn", ":2: not YAML: Map keys must be unique"],
    ["an alias to nothing", "rules: *base", ": not YAML: Unresolved alias"],
    [
      "a bomb of aliases",
      `a: &a [${"x,".repeat(20)}]\nb: &b [${"*a,".repeat(20)}]\nc: [${"*b,".repeat(20)}]`,
      ": not YAML: Excessive alias count",
    ],
    ["a list", "- rules", ": the configuration: Invalid input: expected object"],
    ["an unknown field", "failOn: never\nruls:\n  a: error", ':2: unknown field "ruls" (did you mean "rules"?)'],
    [
      "an unknown field of an override",
      "overrides:\n  - files: [a]\n    rule:\n      a: warn",
      ':3: unknown field "rule" (did you mean "rules"?)',
    ],
    ["an unknown rule", "rules:\n  spam/link-fram: error", ':2: unknown rule "spam/link-fram" (did you mean "spam/link-farm"?)'],
    ["a rule without its family", "rules:\n  link-farm: error", ':2: unknown rule "link-farm" (did you mean "spam/link-farm"?)'],
    [
      "an unknown rule of an override",
      "overrides:\n  - files: [a]\n    rules:\n      spam/link-fram: warn",
      ':4: unknown rule "spam/link-fram"',
    ],
    [
      "an unknown option",
      "rules:\n  spam/link-farm:\n    - error\n    - minItem: 5",
      ':2: spam/link-farm has no option "minItem" (did you mean "minItems"?)',
    ],
    [
      "an option where there is none",
      "rules:\n  spam/markup-residue: [error, { a: 1 }]",
      ':2: spam/markup-residue has no option "a"; it has no options',
    ],
    ["an option of the wrong kind", "rules:\n  spam/link-farm: [error, { minItems: few }]", ':2: spam/link-farm, option "minItems": '],
    ["a wrong severity", "rules:\n  spam/link-farm: eror", ':2: "rules.spam/link-farm" must be error, warn, info or off'],
    ["an unknown preset", "extends: strct", ':1: unknown preset "strct" (did you mean "strict"?)'],
    ["an unknown preset in a list", "extends:\n  - gate\n  - strct", ':3: unknown preset "strct"'],
    ["a file that extends itself", "extends: ./corpuslint.config.yaml", ':1: "extends" goes 10 files deep'],
    ["a wrong failOn", "failOn: always", ':1: "failOn": '],
    ["a wrong language", "language: klingon", ':1: "language": '],
    ["an unknown encoding", "encoding: utf-9", 'encoding: unknown encoding "utf-9"'],
  ])("%s", async (_, content, message) => {
    const outcome = await corpuslint(["a.txt"], { cwd: folderOf({ "corpuslint.config.yaml": content, "a.txt": CLEAN }) });
    expect(outcome).toMatchObject({ code: 2, stdout: "" });
    expect(outcome.stderr).toContain(message.startsWith(":") ? `corpuslint.config.yaml${message}` : message);
    expect(outcome.stderr.trimEnd().split("\n")).toHaveLength(1);
  });

  test.each<[what: string, content: string, message: string]>([
    ["broken JSON", '{\n  "failOn": never\n}', ":2: not JSON: "],
    ["an empty file", "", ":1: not JSON: the file is empty"],
    ["an unknown rule", '{\n  "rules": {\n    "spam/link-fram":\n      "error"\n  }\n}', ':3: unknown rule "spam/link-fram"'],
    ["an unknown field", '{\n  "a": 1\n}', ':2: unknown field "a"'],
  ])("%s in JSON", async (_, content, message) => {
    const outcome = await corpuslint(["a.txt"], { cwd: folderOf({ "corpuslint.config.json": content, "a.txt": CLEAN }) });
    expect(outcome).toMatchObject({ code: 2, stdout: "" });
    expect(outcome.stderr).toContain(`corpuslint.config.json${message}`);
  });

  test("two files that extend each other", async () => {
    const files = { "corpuslint.config.yaml": "extends: ./b.yaml", "b.yaml": "extends: ./corpuslint.config.yaml", "a.txt": CLEAN };
    const outcome = await corpuslint(["a.txt"], { cwd: folderOf(files) });
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toMatch(/\.yaml:1: "extends" goes 10 files deep: do two files extend each other\?\n$/);
  });

  test("an extended file that is not there", async () => {
    const outcome = await corpuslint(["a.txt"], { cwd: folderOf({ "corpuslint.config.yaml": "extends: ./gone.yaml", "a.txt": CLEAN }) });
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toMatch(/gone\.yaml: the configuration cannot be read: /);
  });
});
