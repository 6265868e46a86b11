import fc from "fast-check";
import { expect, test } from "vitest";
import { visible } from "../../src/report/visible.ts";
import { anyRun, finding, report, result } from "./results.ts";

interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** As GitHub's runner reads a line of a log. */
function commandOf(line: string): Command | undefined {
  const match = /^::(error|warning|notice)(?: ([^:]*))?::(.*)$/u.exec(line);
  if (match === null) return undefined;
  const data = (text: string) => text.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%");
  const property = (text: string) => data(text.replaceAll("%3A", ":").replaceAll("%2C", ","));
  const pairs = (match[2] ?? "")
    .split(",")
    .map((pair): [string, string] => [pair.slice(0, pair.indexOf("=")), property(pair.slice(pair.indexOf("=") + 1))]);
  return { name: match[1], properties: Object.fromEntries(pairs), message: data(match[3]) };
}

const commandsOf = (text: string) => text.split(/\r\n|\n|\r/).flatMap((line) => commandOf(line) ?? []);

test("whatever texts and names hold, GitHub reads each finding as it is, and nothing else", async () => {
  await fc.assert(
    fc.asyncProperty(anyRun, async ({ results }) => {
      const named = results.map((result) => ({ ...result, document: `d/${result.document.replaceAll("/", "")}.txt`, problems: [] }));
      const commands = commandsOf(await report("github", named));
      const expected = named.flatMap(({ document, findings }) =>
        findings.map((finding) => [finding.rule, document.includes("a.jsonl#") ? "d/a.jsonl" : document, visible(finding.message)]),
      );
      const told = commands.map(({ properties: { title, file }, message }) => [title, file, message.replace(/^record .*?:\d+:\d+: /s, "")]);
      expect(told.map(([title]) => title)).toEqual(expected.map(([rule]) => rule));
      if (!named.some(({ document }) => document.includes("a.jsonl#"))) expect(told).toEqual(expected);
    }),
    { numRuns: 200 },
  );
});

test("a finding inside one line has columns, one over several lines has none", async () => {
  const results = [
    result({
      document: "a,b:c.txt",
      findings: [finding({ severity: "error", message: "100 %" }), finding({ severity: "warn", endLine: 5 })],
    }),
    result({ document: "d.jsonl#7", recordLine: 8, findings: [finding()] }),
  ];
  const text = await report("github", results, { cwd: "/repo/corpus", checkout: "/repo" }, [
    { document: "gone.txt", kind: "input", message: "no\nfile" },
  ]);
  expect(text).toBe(
    [
      "::error file=corpus/a%2Cb%3Ac.txt,line=3,endLine=3,col=1,endColumn=14,title=repetition/duplicate-line::100 %25",
      "::warning file=corpus/a%2Cb%3Ac.txt,line=3,endLine=5,title=repetition/duplicate-line::this line stands here for the second time",
      "::notice file=corpus/d.jsonl,line=8,title=repetition/duplicate-line::record 7:3:1: this line stands here for the second time",
      "::error file=corpus/gone.txt,title=corpuslint::gone.txt: no",
      "corpuslint found: error 1, warning 1, info 1",
      "",
    ].join("\n"),
  );
});

test("a thousand lines of a level are printed, and the end says what GitHub shows and what is left out", async () => {
  const text = await report("github", [result({ findings: Array.from({ length: 1003 }, () => finding()) })]);
  expect(commandsOf(text)).toHaveLength(1000);
  expect(text.trimEnd().split("\n").slice(-3)).toEqual([
    "corpuslint found: error 0, warning 0, info 1003",
    "GitHub shows the first 10 annotations of each level and step; all lines above are findings",
    "further findings, not listed here: 3. Add --report markdown=FILE or jsonl=FILE",
  ]);
});
