import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { rules } from "../../rules/index.ts";
import { corpuslint } from "./command.ts";

const PROJECT = new URL("../../", import.meta.url).pathname;

test("the specimens give the findings that seeds/expected.jsonl lists", async () => {
  const { code, stdout } = await corpuslint(["seeds", "--no-config", "--format", "jsonl", "--fail-on", "never"], { cwd: PROJECT });
  expect(code).toBe(0);
  expect(stdout.split("\n")).toEqual(readFileSync(`${PROJECT}seeds/expected.jsonl`, "utf8").split("\n"));
});

test("the clean specimens give none", async () => {
  const clean = ["seeds/clean-en.md", "seeds/clean-zh-hans.txt", "seeds/clean-zh-hant.txt"];
  const { code, stdout } = await corpuslint([...clean, "--no-config", "--format", "json", "--fail-on", "info"], { cwd: PROJECT });
  expect({ code, findings: JSON.parse(stdout).summary.findings }).toEqual({ code: 0, findings: { error: 0, warn: 0, info: 0 } });
});

test("the specimens show every rule about what does not belong to a text", () => {
  const shown = new Set(
    readFileSync(`${PROJECT}seeds/expected.jsonl`, "utf8")
      .trim()
      .split("\n")
      .flatMap((line) => (JSON.parse(line) as { findings: { rule: string }[] }).findings.map(({ rule }) => rule)),
  );
  const asked = rules.map(({ id }) => id).filter((id) => /^(?:spam|boilerplate|repetition|extraction)\//.test(id));
  expect(asked.filter((id) => !shown.has(id))).toEqual([]);
});
