/** Comments in texts, as a run tells of them. */
import { expect, test } from "vitest";
import { corpuslint, folderOf, recordsOf } from "./command.ts";

const TEXT =
  "<!-- corpuslint-ignore-file figures/restatement -- as printed -->\n<!-- corpuslint-ignore-line spam -->\n\n票價1.5億(1.5b)元。\n";

test("what they left out and what is wrong with them is told, and decides nothing", async () => {
  const cwd = folderOf({ "a.md": TEXT });
  expect(await corpuslint([], { cwd })).toMatchObject({
    code: 0,
    stderr: "",
    stdout: expect.stringMatching(
      /^! a\.md:2: corpuslint-ignore-line spam ignores nothing: remove it\n! 1 finding left out by comments in the texts\nNothing found\n/,
    ),
  });
  expect((await corpuslint(["--format", "jsonl", "--locale", "zh-TW"], { cwd })).stderr).toContain("文中註解略去了 1 處問題");
});

test("records are nobody's to annotate, unless the configuration says what they are", async () => {
  const records = `${JSON.stringify({ id: "x", text: TEXT })}\n`;
  const config = (rest: string) => ({ "r.jsonl": records, "corpuslint.config.yaml": rest });
  const count = async (rest: string) =>
    recordsOf(await corpuslint(["--format", "jsonl", "r.jsonl"], { cwd: folderOf(config(rest)) })).flatMap(({ findings }) => findings)
      .length;
  expect(await count("")).toBe(1);
  expect(await count("format: markdown\n")).toBe(0);
  expect(await count("format: markdown\ninlineIgnores: false\n")).toBe(1);
});
