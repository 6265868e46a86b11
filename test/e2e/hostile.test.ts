import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { corpuslint, folderOf, recordsOf } from "./command.ts";
import { WITH_INFO } from "./texts.ts";

/** All that could move a cursor, colour a line, break one or turn text around. */
const HARMFUL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u;

const ATTACK = "\u001b[31mred\u001b]0;title\u0007\u009b2J\r\b\u202e\u2066\u200b";

describe("what a text or a name holds never reaches a terminal raw", () => {
  test("a text", async () => {
    const line = `渔船在码头上卸货，价钱写在小木板上。${ATTACK}`;
    const { stdout, stderr } = await corpuslint([], { cwd: folderOf({ "a.txt": `${line}\n买鱼的人不多。\n${line}\n` }) });
    expect(stdout).toContain("repetition/duplicate-line");
    expect(stdout).toContain("<U+001B>[31mred<U+001B>]0;title<U+0007><U+009B>2J");
    expect(stdout + stderr).not.toMatch(HARMFUL);
  });

  test("a file's name", async () => {
    const cwd = folderOf({ [`a${ATTACK.replace("/", "")}\n.txt`]: WITH_INFO });
    const { stdout, stderr } = await corpuslint(["."], { cwd });
    expect(stdout).toContain("a<U+001B>[31mred");
    expect(stdout).toContain("<U+000A>.txt\n");
    expect(stdout + stderr).not.toMatch(HARMFUL);
  });

  test("a path that is not there", async () => {
    const { code, stdout, stderr } = await corpuslint([`${ATTACK}\n.txt`], { cwd: folderOf() });
    expect(code).toBe(2);
    expect(stderr.split("\n")).toHaveLength(2);
    expect(stdout + stderr).not.toMatch(HARMFUL);
  });

  test("a record's id", async () => {
    const cwd = folderOf({ "a.jsonl": `${JSON.stringify({ id: `${ATTACK}\n`, text: WITH_INFO })}\n` });
    const { stdout, stderr } = await corpuslint([], { cwd });
    expect(stdout).toContain("a.jsonl#<U+001B>[31mred");
    expect(stdout + stderr).not.toMatch(HARMFUL);
  });

  test("a broken record, which the error message quotes", async () => {
    const cwd = folderOf({ "a.jsonl": `{"text": ${ATTACK}}\n{${JSON.stringify(ATTACK)}: 1}\n` });
    const { code, stdout, stderr } = await corpuslint([], { cwd });
    expect(code).toBe(2);
    expect(stderr.split("\n")).toHaveLength(3);
    expect(stdout + stderr).not.toMatch(HARMFUL);
  });

  test("a configuration's unknown names", async () => {
    const cwd = folderOf({ "a.txt": WITH_INFO, "corpuslint.config.json": JSON.stringify({ [ATTACK]: 1 }) });
    const { code, stdout, stderr } = await corpuslint([], { cwd });
    expect(code).toBe(2);
    expect(stdout + stderr).not.toMatch(HARMFUL);
  });
});

test.each(["json", "jsonl"])("%s stays one valid record a document, whatever text and name hold", async (format) => {
  const cwd = folderOf();
  const line = `渔船在码头上卸货，价钱写在小木板上。${ATTACK}\u2028"\\`;
  writeFileSync(join(cwd, 'a"\n\\.txt'), `${line}\n买鱼的人不多。\n${line}\n`);
  const outcome = await corpuslint(["--format", format], { cwd });
  const documents = format === "json" ? JSON.parse(outcome.stdout).documents : recordsOf(outcome);
  expect(documents).toMatchObject([{ document: 'a"\n\\.txt' }]);
});

test("a configuration inside a linted folder changes nothing", async () => {
  const hostile = "rules: { repetition/duplicate-line: off }\nignore: ['**']\nfailOn: never\n";
  const cwd = folderOf({
    "corpus/a.txt": WITH_INFO,
    "corpus/corpuslint.config.yaml": hostile,
    "corpus/corpuslint.config.json": '{"rules": 5',
    "corpus/package.json": '{"corpuslint":{"failOn":"never"}}',
    "corpus/deep/a.txt": WITH_INFO,
    "corpus/deep/corpuslint.config.yaml": hostile,
  });
  const outcome = await corpuslint(["--format", "jsonl", "--fail-on", "info", "corpus/**/*.txt", "corpus/deep"], { cwd });
  expect(outcome.code).toBe(1);
  for (const { document, findings } of recordsOf(outcome).filter(({ document }) => document.endsWith("a.txt"))) {
    expect([document, findings.map(({ rule }) => rule)]).toEqual([document, ["repetition/duplicate-line"]]);
  }
});
